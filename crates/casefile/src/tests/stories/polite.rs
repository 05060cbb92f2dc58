//! The polite yes: the Haddads come to every meeting and agree to everything, and at home nothing
//! moves. A plan that lives only in meetings is the plan's trouble, not theirs.

use super::family::{Family, Meeting};
use super::{At, says};
use serde_json::json;

const MET: [&str; 5] = [
    "2025-03-04",
    "2025-04-01",
    "2025-04-29",
    "2025-05-27",
    "2025-06-24",
];

#[derive(Clone, Copy, PartialEq)]
enum But {
    Nothing,
    /// They said what they would do, were sure of it, and did it.
    Meant,
}

fn tell(but: But) -> Family {
    let mut haddads = Family::opens("2025-02-20", "Haddad", "en");
    haddads
        .has("Omar", "youth")
        .has("Salma", "caregiver")
        .has("Auntie Rim", "natural")
        .has("Kim", "facilitator")
        .enrolls("Omar", "2025-02-20", "implementation")
        .wants("Salma", "Omar at school");
    for (nth, on) in MET.into_iter().enumerate() {
        haddads.meets(on, "Omar, Salma, Auntie Rim, Kim", |meeting| {
            meet(meeting, nth, on, but);
        });
    }
    haddads
}

fn meet(meeting: &mut Meeting<'_>, nth: usize, on: &str, but: But) {
    let is_polite = nth >= 2 && but == But::Nothing;
    let outcome = if nth > 2 && is_polite {
        "not_yet"
    } else {
        "done"
    };
    meeting.the_rest_went(outcome);
    meeting.feels("Salma", "Omar at school", 8, 6);
    if nth > 2 && is_polite {
        meeting
            .talks_of("Omar at school", "Kim")
            .agenda("Kim", "forms");
        return;
    }
    meeting
        .talks_of("Omar at school", "Salma")
        .agenda("Omar", "the gym");
    for (nth, who) in ["Salma", "Omar", "Auntie Rim"].into_iter().enumerate() {
        let step = format!("step {nth} of {on}");
        let polite = json!({ "confidence": 4, "committed_words": null });
        let how = if is_polite { polite } else { json!({}) };
        meeting.takes_but(who, &step, "Omar at school", how);
    }
    if is_polite {
        meeting.says_back("Salma", "partly");
    }
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell(But::Nothing)
}

#[test]
fn a_polite_yes_and_a_plan_that_lives_only_in_meetings() {
    let haddads = story();
    says(
        &haddads,
        &[
            At("2025-03-04", "", "", ""),
            At("2025-04-01", "", "", ""),
            At("2025-04-29", "U1, M5", "U1, M5", "polite yes"),
            At("2025-05-27", "", "", ""),
            At(
                "2025-06-24",
                "O8!, A2, A4 step 0 of 2025-04-29, A4 step 1 of 2025-04-29, A4 step 2 of 2025-04-29",
                "A2, A4 step 0 of 2025-04-29",
                "meeting only plan",
            ),
        ],
    );
}

#[test]
fn a_yes_that_was_meant_says_nothing() {
    says(&tell(But::Meant), &MET.map(|on| At(on, "", "", "")));
}
