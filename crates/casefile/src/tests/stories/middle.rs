//! A story that starts in the middle: two years on paper, copied in one afternoon, then lived on.
//! What nobody wrote down is unknown, and the unknown is never a no.

use super::family::Family;
use super::{ALARMS, At, ever_crossed, one, says, told};
use crate::insight::State;
use crate::tests::story::day;
use serde_json::json;

const COPIED: [&str; 4] = ["2025-06-03", "2025-07-01", "2025-07-29", "2025-09-02"];
const LIVED: [&str; 3] = ["2025-10-07", "2025-11-04", "2025-12-02"];

/// The copied part: who met, which steps, and how they went; no voices, no numbers.
fn copied() -> Family {
    let mut moores = Family::copied("2025-05-01", "Moore", "en");
    moores
        .has("Dee", "youth")
        .has("Fay", "caregiver")
        .has("Mr. Bright", "natural")
        .has("Al", "facilitator");
    moores.names(
        "reading",
        "goal.propose",
        json!({ "words": { "text": "reading", "origin": "not_recorded" }, "owners": [] }),
    );
    let goal = moores.id("reading");
    moores.does("goal.move", json!({ "goal": goal, "status": "active" }));
    let mut before: Vec<String> = Vec::new();
    for on in COPIED {
        let meeting = moores.met_once(on, "Dee, Fay, Mr. Bright, Al");
        for step in &before {
            let asked = json!({ "step": moores.id(step), "meeting": meeting, "outcome": "done" });
            moores.does("step.review", asked);
        }
        before.clear();
        for (nth, who) in ["Fay", "Fay", "Al"].into_iter().enumerate() {
            let step = format!("step {nth} of {on}");
            let asked = json!({ "goal": goal, "lead_carrier": moores.id(who), "agreed_at": meeting,
                "words": { "text": "read", "origin": "not_recorded" } });
            moores.names(&step, "step.take_up", asked);
            before.push(step);
        }
    }
    moores
}

fn lived_on() -> Family {
    let mut moores = copied();
    moores.lives_on();
    for on in LIVED {
        moores.meets(on, "Dee, Fay, Mr. Bright, Al", |meeting| {
            meeting
                .the_rest_went("done")
                .talks_of("reading", "Fay")
                .agenda("Dee", "comics")
                .feels("Fay", "reading", 8, 7);
            for (nth, who) in ["Fay", "Dee", "Al"].into_iter().enumerate() {
                meeting.takes(who, &format!("step {nth} of {on}"), "reading");
            }
        });
    }
    moores
}

/// The story as it was.
pub(super) fn story() -> Family {
    lived_on()
}

#[test]
fn a_copied_story_is_quiet_about_what_nobody_wrote_down() {
    let moores = copied();
    says(&moores, &COPIED.map(|on| At(on, "", "", "")));
    for key in ["U1", "U2", "A7", "M1", "M2", "M5", "O8"] {
        let found = one(&moores, "2025-09-02", key);
        assert_eq!(found.state, State::NotEnoughYet, "{key}");
        assert!(!found.missing.is_empty(), "{key} says what is missing");
    }
}

#[test]
fn what_is_known_of_a_copied_story_is_used() {
    // Whose steps they were was written down, and so the share of each meeting is known.
    assert_eq!(one(&copied(), "2025-09-02", "O1").state, State::Steady);
}

#[test]
fn lived_on_it_still_raises_nothing_and_says_more_each_time() {
    let moores = story();
    assert!(ever_crossed(&moores).is_disjoint(&ALARMS.map(str::to_owned).into()));
    let known = |on: &str| {
        let answer = told(&moores, day(on));
        let is_known = |it: &&crate::insight::Indicator| it.state != State::NotEnoughYet;
        answer.indicators.iter().filter(is_known).count()
    };
    assert!(known("2025-12-02") > known("2025-09-02"));
}
