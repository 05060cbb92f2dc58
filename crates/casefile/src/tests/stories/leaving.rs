//! Toward the end: does it hold without staff beside, and what still waits in staff's hands.
//! "Not yet" is a place to practise, never a reason to be put out.

use super::family::Family;
use super::{At, one, says};
use crate::insight::State;
use serde_json::{Value as Json, json};

const MET: [&str; 3] = ["2025-02-13", "2025-03-13", "2025-04-10"];

/// Whether staff stood beside each step, in which phase, and whether the last form has an heir.
fn tell(is_beside: bool, phase: &str, has_heir: bool) -> Family {
    let mut reys = Family::opens("2025-01-30", "Rey", "en");
    reys.has("Sol", "youth")
        .has("Ines", "caregiver")
        .has("Padre Juan", "natural")
        .has("Gus", "facilitator")
        .enrolls("Sol", "2025-01-30", phase)
        .wants("Sol", "do it ourselves");
    let enrollment = reys.id("enrollment of Sol");
    let closing = [("closing_planned_on", json!("2025-05-01"))];
    reys.writes("2025-01-30", "enrollment", enrollment, &closing);
    for (nth, on) in MET.into_iter().enumerate() {
        reys.meets(on, "Sol, Ines, Padre Juan, Gus", |meeting| {
            let gus = meeting.family().id("Gus");
            for step in (0..2).filter(|_| nth > 0 && is_beside) {
                let step = format!("step {step} of {}", MET[nth - 1]);
                meeting.went_but(&step, "done", json!({ "done_with": [gus] }));
            }
            meeting
                .the_rest_went("done")
                .talks_of("do it ourselves", "Sol")
                .agenda("Ines", "after June");
            for (nth, who) in ["Sol", "Ines", "Padre Juan"].into_iter().enumerate() {
                meeting.takes(who, &format!("step {nth} of {on}"), "do it ourselves");
            }
            let ines = meeting.family().id("Ines");
            let helpers = json!({ "helpers": if has_heir { vec![ines] } else { vec![] } });
            meeting.takes_but("Gus", &format!("form {on}"), "do it ourselves", helpers);
        });
    }
    reys
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell(true, "transition", false)
}

#[test]
fn what_needs_staff_beside_is_not_yet_and_what_staff_still_hold_is_named_before_the_end() {
    says(
        &story(),
        &[
            At("2025-02-13", "", "", ""),
            // One of three was done with nobody from staff.
            At("2025-03-13", "D4", "D4", ""),
            // Three weeks before the end.
            At("2025-04-10", "D6", "D6", ""),
        ],
    );
}

#[test]
fn a_family_that_does_it_alone_and_inherits_the_rest_is_ready() {
    says(
        &tell(false, "transition", true),
        &MET.map(|on| At(on, "", "", "")),
    );
}

#[test]
fn before_the_transition_standing_beside_is_what_staff_are_for() {
    let reys = tell(true, "implementation", true);
    assert_eq!(one(&reys, "2025-03-13", "D4").state, State::Steady);
}

/// Three steps done in the last weeks, of which somebody asked who helped, or nobody did.
fn helped(done_with: &Json) -> State {
    let mut reys = Family::opens("2025-01-30", "Rey", "en");
    reys.has("Sol", "youth")
        .has("Gus", "facilitator")
        .enrolls("Sol", "2025-01-30", "transition")
        .wants("Sol", "do it ourselves");
    for (nth, on) in MET.into_iter().take(2).enumerate() {
        reys.meets(on, "Sol, Gus", |meeting| {
            for step in (0..3).filter(|_| nth > 0) {
                let but = json!({ "done_with": done_with });
                meeting.went_but(&format!("step {step}"), "done", but);
            }
            for step in (0..3).filter(|_| nth == 0) {
                meeting.takes("Sol", &format!("step {step}"), "do it ourselves");
            }
        });
    }
    one(&reys, MET[1], "D4").state
}

#[test]
fn alone_is_known_only_where_somebody_asked() {
    assert_eq!(helped(&json!(null)), State::NotEnoughYet);
    assert_eq!(helped(&json!([])), State::Steady);
}
