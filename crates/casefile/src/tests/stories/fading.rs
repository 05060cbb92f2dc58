//! A fading goal: Selam's job matters to him less each time, then nobody speaks of it any more.
//! That is allowed. The one question is whether to drop it, change it or let it rest.

use super::family::{Family, Meeting};
use super::{At, alarms, says};

/// Every five weeks.
const MET: [&str; 6] = [
    "2024-09-03",
    "2024-10-08",
    "2024-11-12",
    "2024-12-17",
    "2025-01-21",
    "2025-02-25",
];
/// How much the job matters, where anybody asked.
const MATTERS: [Option<i64>; 6] = [Some(8), Some(8), Some(5), Some(3), None, None];

#[derive(Clone, Copy, PartialEq)]
enum But {
    Nothing,
    /// Selam lets it rest in December.
    Rests,
    /// It matters as much as ever.
    StillMatters,
}

fn tell(but: But) -> Family {
    let mut abebes = Family::opens("2024-08-20", "Abebe", "en");
    abebes
        .has("Selam", "youth")
        .has("Hirut", "caregiver")
        .has("Deacon Paul", "natural")
        .has("Lee", "facilitator")
        .enrolls("Selam", "2024-08-20", "implementation")
        .wants("Selam", "a job")
        .wants("Hirut", "dinner together");
    for (nth, on) in MET.into_iter().enumerate() {
        abebes.meets(on, "Selam, Hirut, Deacon Paul, Lee", |meeting| {
            meet(meeting, nth, on, but);
        });
        if nth == 3 && but == But::Rests {
            abebes.moves("Selam", "a job", "resting");
        }
    }
    abebes
}

fn meet(meeting: &mut Meeting<'_>, nth: usize, on: &str, but: But) {
    meeting
        .the_rest_went("done")
        .talks_of("dinner together", "Hirut")
        .agenda("Selam", "my phone")
        .rates("Hirut", "dinner together", "importance", 9);
    match MATTERS[nth] {
        Some(_) | None if but == But::StillMatters => {
            meeting.rates("Selam", "a job", "importance", 8)
        }
        Some(value) => meeting.rates("Selam", "a job", "importance", value),
        None => meeting,
    };
    let job = if nth < 3 { "a job" } else { "dinner together" };
    meeting
        .takes("Selam", &format!("ask at the shop {on}"), job)
        .takes("Hirut", &format!("cook {on}"), "dinner together")
        .takes("Deacon Paul", &format!("drive {on}"), "dinner together");
    if nth == 3 {
        meeting
            .family()
            .says_why("Hirut", "dinner together")
            .says_why("Selam", "a job");
    }
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell(But::Nothing)
}

#[test]
fn a_goal_that_fades_is_asked_about() {
    let abebes = story();
    says(
        &abebes,
        &[
            At("2024-09-03", "", "", ""),
            At("2024-10-08", "", "", ""),
            At("2024-11-12", "M1 Selam / a job", "M1 Selam / a job", ""),
            At("2024-12-17", "M1! Selam / a job", "M1! Selam / a job", ""),
            At(
                "2025-01-21",
                "A3 a job, M1! Selam / a job",
                "A3 a job",
                "fading goal",
            ),
            At(
                "2025-02-25",
                "A3! a job, M1! Selam / a job",
                "A3! a job",
                "fading goal",
            ),
        ],
    );
}

#[test]
fn a_goal_that_the_family_lets_rest_is_not_missed() {
    assert!(!alarms(&tell(But::Rests), "2025-02-25").contains(&"A3 a job".to_owned()));
}

#[test]
fn a_goal_that_matters_as_ever_raises_nothing() {
    let abebes = tell(But::StillMatters);
    says(&abebes, &MET.map(|on| At(on, "", "", "")));
}
