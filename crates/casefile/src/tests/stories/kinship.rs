//! A kinship household: two grandparents, three children of two daughters, two enrollments.
//! Much is asked of one grandmother; nobody hears the young ones yet.

use super::family::{Family, Meeting};
use super::{At, one, says, told};
use crate::choices::Phase;
use crate::insight::State;
use crate::tests::story::day;
use serde_json::json;

/// As often as Walt's dialysis allows.
const MET: [&str; 6] = [
    "2025-01-22",
    "2025-02-13",
    "2025-03-20",
    "2025-04-17",
    "2025-05-08",
    "2025-06-12",
];
/// How sure Nell is.
const SURE: [i64; 6] = [8, 8, 8, 5, 7, 8];

#[derive(Clone, Copy, PartialEq)]
enum But {
    Nothing,
    /// In April the aunt took three of the steps.
    Shared,
}

fn tell(but: But) -> Family {
    let mut carters = Family::opens("2025-01-08", "Carter", "en");
    carters
        .has_who("Nell", "caregiver", json!({ "relation": "grandmother" }))
        .has_who("Walt", "caregiver", json!({ "relation": "grandfather" }))
        .has_who("Tia", "youth", json!({ "born_on": "2009-06-01" }))
        .has_who("Marcus", "youth", json!({ "born_on": "2012-09-09" }))
        .has_who("Jo", "sibling", json!({ "born_on": "2020-02-02" }))
        .has("Bea", "natural")
        .has("Ms. Ward", "facilitator")
        .enrolls("Tia", "2025-01-08", "implementation")
        .enrolls("Marcus", "2025-01-08", "plan_development")
        .wants("Nell", "everyone at one table");
    for (nth, on) in MET.into_iter().enumerate() {
        carters.meets(on, "Nell, Walt, Tia, Marcus, Bea, Ms. Ward", |meeting| {
            meet(meeting, nth, on, but);
        });
    }
    carters
}

fn meet(meeting: &mut Meeting<'_>, nth: usize, on: &str, but: But) {
    let goal = "everyone at one table";
    if nth == 3 {
        meeting.went("call 1 2025-03-20", "not_yet");
        meeting.went("call 2 2025-03-20", "not_yet");
    }
    meeting
        .the_rest_went("done")
        .talks_of(goal, "Nell")
        .feels("Nell", goal, 10, SURE[nth]);
    if nth > 2 {
        meeting
            .agenda("Tia", "my room")
            .agenda("Marcus", "the game");
    }
    let calls = [2, 2, 3, 5, 1, 2][nth];
    for call in 0..calls {
        let is_shared = but == But::Shared && nth == 3 && call > 1;
        let who = if is_shared { "Bea" } else { "Nell" };
        meeting.takes(who, &format!("call {call} {on}"), goal);
    }
    meeting
        .takes("Walt", &format!("cook {on}"), goal)
        .takes("Bea", &format!("rides {on}"), goal);
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell(But::Nothing)
}

#[test]
fn too_much_on_one_grandmother_is_seen_before_she_says_it() {
    let carters = story();
    says(
        &carters,
        &[
            At("2025-01-22", "", "", ""),
            At("2025-02-13", "", "", ""),
            At("2025-03-20", "O9 Tia, O9 Marcus", "O9 Tia, O9 Marcus", ""),
            At(
                "2025-04-17",
                "O2 Nell, M2 Nell / everyone at one table",
                "O2 Nell, M2 Nell / everyone at one table",
                "too heavy",
            ),
            At("2025-05-08", "", "", ""),
            At("2025-06-12", "", "", ""),
        ],
    );
}

#[test]
fn the_same_steps_on_two_women_are_not_too_much() {
    let carters = tell(But::Shared);
    let found = one(&carters, "2025-04-17", "O2");
    assert_eq!(found.state, State::Steady);
    assert!(told(&carters, day("2025-04-17")).patterns.is_empty());
}

#[test]
fn of_two_enrollments_the_least_advanced_phase_counts() {
    let answer = told(&story(), day("2025-04-17"));
    assert_eq!(answer.phase, Some(Phase::PlanDevelopment));
}
