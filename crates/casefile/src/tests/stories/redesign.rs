//! Quiet redesign, told in Spanish: the Cruz family does its steps in ways of its own. That is good
//! news: it counts as done, and the one question is whether their way becomes the plan.

use super::family::Family;
use super::{At, alarms, one, says};
use crate::insight::State;

/// Every two weeks.
const MET: [&str; 6] = [
    "2025-10-01",
    "2025-10-15",
    "2025-10-29",
    "2025-11-12",
    "2025-11-26",
    "2025-12-10",
];

/// How many of the three steps were done in another way, meeting by meeting.
fn tell(own_way: [usize; 6], told_of: bool) -> Family {
    let mut cruz = Family::opens("2025-09-22", "Cruz", "es");
    cruz.has("Inés", "youth")
        .has("Rosa", "caregiver")
        .has("don Chema", "natural")
        .has("Paula", "facilitator")
        .enrolls("Inés", "2025-09-22", "implementation")
        .wants("Rosa", "tardes en calma");
    for (nth, on) in MET.into_iter().enumerate() {
        if told_of {
            for step in 0..own_way[nth] {
                let (step, what) = (
                    format!("paso {step} {}", MET[nth - 1]),
                    format!("a nuestro modo {step} {on}"),
                );
                cruz.on(on).changes("Rosa", &step, &what);
                let adaptation = cruz.id(&what);
                cruz.does(
                    "adaptation.decide",
                    serde_json::json!({ "adaptation": adaptation, "adopted": "yes" }),
                );
            }
        }
        cruz.meets(on, "Inés, Rosa, don Chema, Paula", |meeting| {
            for step in 0..own_way[nth] {
                meeting.went(&format!("paso {step} {}", MET[nth - 1]), "done_another_way");
            }
            meeting
                .the_rest_went("done")
                .talks_of("tardes en calma", "Rosa")
                .agenda("Inés", "el perro")
                .feels("Rosa", "tardes en calma", 9, 7);
            for (nth, who) in ["Rosa", "Inés", "don Chema"].into_iter().enumerate() {
                meeting.takes(who, &format!("paso {nth} {on}"), "tardes en calma");
            }
        });
    }
    cruz
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell([0, 0, 1, 1, 2, 2], false)
}

#[test]
fn doing_it_their_own_way_is_good_news_and_one_question() {
    let cruz = story();
    says(
        &cruz,
        &[
            At("2025-10-01", "", "", ""),
            At("2025-10-15", "", "", ""),
            At("2025-10-29", "", "", ""),
            At("2025-11-12", "A2", "A2", "quiet redesign"),
            // The question was asked once; what they do stays good news.
            At("2025-11-26", "", "", "quiet redesign"),
            At("2025-12-10", "", "", "quiet redesign"),
        ],
    );
    assert!(
        !one(&cruz, "2025-12-10", "O3").state.is_raised(),
        "it is done"
    );
}

#[test]
fn a_change_that_was_told_and_kept_asks_nothing() {
    let cruz = tell([0, 0, 1, 1, 2, 2], true);
    for on in MET {
        assert_ne!(one(&cruz, on, "A2").state, State::WorthALook, "{on}");
    }
}

#[test]
fn their_own_way_is_never_an_alarm() {
    let cruz = tell([0, 3, 3, 3, 3, 3], false);
    for on in MET {
        assert_eq!(alarms(&cruz, on), [""; 0], "{on}");
    }
}
