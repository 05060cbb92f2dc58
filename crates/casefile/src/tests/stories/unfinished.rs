//! Work that stays with staff: the Trans' own steps get stuck, staff's are always finished, and the
//! calls from the office rise. The plan is being held for them.

use super::family::Family;
use super::{At, days_before, says};
use serde_json::json;

/// Every three weeks.
const MET: [&str; 6] = [
    "2025-09-02",
    "2025-09-23",
    "2025-10-14",
    "2025-11-04",
    "2025-11-25",
    "2025-12-16",
];

/// How many of the family's three steps got stuck, and how often the office called before.
fn tell(stuck: [usize; 6], calls: [u32; 6]) -> Family {
    let mut trans = Family::opens("2025-08-20", "Tran", "en");
    trans
        .has("Binh", "youth")
        .has("Mai", "caregiver")
        .has("Bac Ba", "natural")
        .has("Cara", "facilitator")
        .enrolls("Binh", "2025-08-20", "implementation")
        .wants("Mai", "Binh finishes the year");
    for (nth, on) in MET.into_iter().enumerate() {
        for call in 1..=calls[nth] {
            trans.calls(&days_before(on, call), "facilitator", "Mai");
        }
        trans.meets(on, "Binh, Mai, Bac Ba, Cara", |meeting| {
            for step in 0..stuck[nth] {
                let step = format!("step {step} of {}", MET[nth - 1]);
                meeting.went(&step, "stuck");
                let step = meeting.family().id(&step);
                let asked = json!({ "step": step, "by_family": true });
                meeting.family().does("step.let_go", asked);
            }
            meeting
                .the_rest_went("done")
                .talks_of("Binh finishes the year", "Mai")
                .agenda("Binh", "the bus");
            for (nth, who) in ["Mai", "Mai", "Binh", "Cara", "Cara"]
                .into_iter()
                .enumerate()
            {
                let step = format!("step {nth} of {on}");
                meeting.takes(who, &step, "Binh finishes the year");
            }
        });
    }
    trans
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell([0, 0, 0, 2, 2, 2], [0, 1, 1, 1, 5, 1])
}

#[test]
fn steps_that_get_done_only_in_staff_hands_are_talked_about() {
    says(
        &story(),
        &[
            At("2025-09-02", "", "", ""),
            At("2025-09-23", "", "", ""),
            At("2025-10-14", "", "", ""),
            // Four of six.
            At("2025-11-04", "", "", ""),
            // Two of six, beside four of four.
            At("2025-11-25", "O3!, D2", "O3!, D2", "we are holding it"),
            At("2025-12-16", "O3!", "", ""),
        ],
    );
}

#[test]
fn the_same_steps_finished_by_the_family_say_nothing() {
    let trans = tell([0; 6], [0, 1, 1, 1, 1, 1]);
    says(&trans, &MET.map(|on| At(on, "", "", "")));
}
