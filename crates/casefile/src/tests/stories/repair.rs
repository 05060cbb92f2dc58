//! Drift and repair: the Lindgrens' steps slide into the facilitator's hands, they talk about it,
//! the steps go back, and the signals go away by themselves. Going better is said, too.

use super::family::Family;
use super::{At, alarms, days_before, one, says};
use crate::insight::State;

/// Every two weeks.
const MET: [&str; 10] = [
    "2025-05-05",
    "2025-05-19",
    "2025-06-02",
    "2025-06-16",
    "2025-06-30",
    "2025-07-14",
    "2025-07-28",
    "2025-08-11",
    "2025-08-25",
    "2025-09-08",
];

/// What moved in one interval.
#[derive(Clone, Copy)]
struct Weeks {
    /// Reminders that nobody asked for.
    reminders: u32,
    /// Steps of the family that the facilitator did.
    taken_over: usize,
    /// Of four new steps, how many the family takes up.
    theirs: usize,
}

const fn weeks(reminders: u32, taken_over: usize, theirs: usize) -> Weeks {
    Weeks {
        reminders,
        taken_over,
        theirs,
    }
}

const DRIFT: [Weeks; 6] = [
    weeks(0, 0, 3),
    weeks(1, 0, 3),
    weeks(1, 0, 3),
    weeks(1, 0, 3),
    weeks(4, 1, 2),
    weeks(5, 2, 2),
];
const REPAIR: [Weeks; 4] = [
    weeks(1, 0, 3),
    weeks(0, 0, 3),
    weeks(0, 0, 3),
    weeks(0, 0, 3),
];

fn tell(told: impl IntoIterator<Item = Weeks>) -> Family {
    let mut lindgrens = Family::opens("2025-04-22", "Lindgren", "en");
    lindgrens
        .has("Elsa", "youth")
        .has("Nils", "caregiver")
        .has("Gran", "natural")
        .has("Joy", "facilitator")
        .enrolls("Elsa", "2025-04-22", "implementation")
        .wants("Elsa", "back in band");
    for ((nth, on), weeks) in MET.into_iter().enumerate().zip(told) {
        for days in 1..=weeks.reminders {
            let step = format!("step 0 of {}", MET[nth - 1]);
            lindgrens.reminds(&days_before(on, days), "Joy", &step, "no");
        }
        meet(&mut lindgrens, nth, weeks);
    }
    lindgrens
}

fn meet(lindgrens: &mut Family, nth: usize, weeks: Weeks) {
    let on = MET[nth];
    lindgrens.meets(on, "Elsa, Nils, Gran, Joy", |meeting| {
        for step in 0..weeks.taken_over {
            meeting.went_by(&format!("step {step} of {}", MET[nth - 1]), "done", "Joy");
        }
        meeting
            .the_rest_went("done")
            .talks_of("back in band", "Elsa")
            .agenda("Nils", "rides")
            .feels("Elsa", "back in band", 9, 7);
        for step in 0..4 {
            let theirs = ["Elsa", "Nils", "Nils"];
            let who = if step < weeks.theirs {
                theirs[step]
            } else {
                "Joy"
            };
            meeting.takes(who, &format!("step {step} of {on}"), "back in band");
        }
    });
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell(DRIFT.into_iter().chain(REPAIR))
}

#[test]
fn what_was_repaired_goes_away_by_itself_and_is_said_as_growth() {
    let lindgrens = story();
    says(
        &lindgrens,
        &[
            At("2025-05-05", "", "", ""),
            At("2025-05-19", "", "", ""),
            At("2025-06-02", "", "", ""),
            At("2025-06-16", "", "", ""),
            At(
                "2025-06-30",
                "O1, O4, D1!, D2",
                "O1, O4",
                "we are holding it",
            ),
            At(
                "2025-07-14",
                "O1!, O4!, D1!, D2!",
                "O1!, O4!",
                "we are holding it",
            ),
            // The two steps that Joy did in June still count: two intervals are looked at.
            At("2025-07-28", "O4!", "", "+O1, +D1, taking it over"),
            At("2025-08-11", "", "", "+O1, +O4, +D1, taking it over"),
            At("2025-08-25", "", "", "+D1"),
            At("2025-09-08", "", "", ""),
        ],
    );
    assert_eq!(one(&lindgrens, "2025-09-08", "O4").state, State::Steady);
}

#[test]
fn without_the_repair_it_stays() {
    let lindgrens = tell(DRIFT.into_iter().chain([weeks(6, 2, 2), weeks(8, 2, 1)]));
    assert!(alarms(&lindgrens, "2025-08-11").contains(&"O4".to_owned()));
}
