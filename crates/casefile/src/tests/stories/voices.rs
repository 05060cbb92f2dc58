//! About them, without them: the doctor begins to decide, a goal stands in staff's words, and
//! Finn, who is thirteen, takes part in nothing any more.

use super::family::Family;
use super::{At, says};
use serde_json::json;

/// Every five weeks.
const MET: [&str; 4] = ["2025-01-30", "2025-03-06", "2025-04-10", "2025-05-15"];

#[derive(Clone, Copy, PartialEq)]
enum But {
    Nothing,
    /// Finn decides as before, and the goal is in his words.
    Asked,
}

fn tell(but: But) -> Family {
    let mut brandts = Family::opens("2025-01-15", "Brandt", "en");
    brandts
        .has_who("Finn", "youth", json!({ "born_on": "2011-11-11" }))
        .has("Ute", "caregiver")
        .has("Opa", "natural")
        .has("Dr. Hall", "professional")
        .has("Roz", "facilitator")
        .enrolls("Finn", "2025-01-15", "implementation")
        .wants("Ute", "a quiet house");
    let roz = brandts.id("Roz");
    let mut words = brandts.said("behave at school", roz);
    if but == But::Nothing {
        words["origin"] = json!("staff_paraphrase");
    }
    let why = brandts.said("so they stop calling", brandts.id("Ute"));
    brandts.names(
        "behave",
        "goal.propose",
        json!({ "words": words, "why": why, "owners": [] }),
    );
    for (nth, on) in MET.into_iter().enumerate() {
        let is_doctors = nth > 1 && but == But::Nothing;
        brandts.meets(on, "Finn, Ute, Opa, Dr. Hall, Roz", |meeting| {
            meeting
                .the_rest_went("done")
                .talks_of("a quiet house", "Ute")
                .talks_of("behave", "Finn");
            for _ in 0..2 {
                match is_doctors {
                    true => meeting.decides("Dr. Hall", "professional_decided", "behave"),
                    false => meeting.decides("Finn", "family_with_team", "behave"),
                };
            }
            for (nth, who) in ["Finn", "Ute", "Opa"].into_iter().enumerate() {
                meeting.takes(who, &format!("step {nth} of {on}"), "a quiet house");
            }
        });
    }
    brandts
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell(But::Nothing)
}

#[test]
fn who_decides_and_in_whose_words_is_seen_when_it_changes() {
    says(
        &story(),
        &[
            At("2025-01-30", "O6 behave", "O6 behave", ""),
            At("2025-03-06", "", "", ""),
            // Two of four were the doctor's.
            At("2025-04-10", "O5", "O5", ""),
            // Now Finn is in none of four.
            At("2025-05-15", "O5 Finn", "O5 Finn", ""),
        ],
    );
}

#[test]
fn a_family_that_is_asked_is_not_asked_about_it() {
    says(&tell(But::Asked), &MET.map(|on| At(on, "", "", "")));
}
