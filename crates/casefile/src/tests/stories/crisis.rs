//! A crisis in the fifth month: for two meetings staff carry more and remind more. That is what a
//! team is for. The trends are kept quiet, openly; what concerns safety is not.

use super::family::Family;
use super::{At, alarms, days_before, one, says, told};
use crate::insight::{MutedEvent, State};
use crate::tests::story::day;
use serde_json::json;

/// About every four weeks.
const MET: [&str; 8] = [
    "2025-02-04",
    "2025-03-04",
    "2025-04-01",
    "2025-04-29",
    "2025-05-27",
    "2025-06-17",
    "2025-07-15",
    "2025-08-19",
];
/// Of four steps, how many the family takes up.
const THEIRS: [usize; 8] = [3, 3, 3, 3, 2, 2, 3, 3];
/// Reminders nobody asked for, before each meeting.
const REMINDERS: [u32; 8] = [0, 1, 1, 1, 5, 4, 1, 1];

#[derive(Clone, Copy, PartialEq)]
enum But {
    Nothing,
    /// There was no crisis: the same figures come out of a quiet spring.
    NoCrisis,
    /// The safety plan was not looked at afterwards.
    PlanNotRevised,
}

fn tell(but: But) -> Family {
    let mut novaks = Family::opens("2025-01-20", "Novak", "en");
    novaks
        .has("Petra", "youth")
        .has("Ivan", "caregiver")
        .has("Coach Bo", "natural")
        .has("Sam", "facilitator")
        .enrolls("Petra", "2025-01-20", "implementation")
        .wants("Petra", "nights at home");
    let whose = [novaks.id("Petra")];
    novaks.names(
        "safety plan",
        "crisis_plan.revise",
        json!({ "whose": whose, "early_signs": ["she goes quiet"] }),
    );
    for (nth, on) in MET.into_iter().enumerate() {
        for day in 0..REMINDERS[nth] {
            let step = format!("step 0 of {}", MET[nth - 1]);
            novaks.reminds(&days_before(on, day + 1), "Sam", &step, "no");
        }
        if nth == 4 && but != But::NoCrisis {
            crisis(&mut novaks, but);
        }
        meet(&mut novaks, nth, on);
    }
    novaks
}

fn crisis(novaks: &mut Family, but: But) {
    let first = novaks.id("Ivan");
    novaks.on("2025-05-20").names(
        "the night of 20 May",
        "incident.record",
        json!({ "words": "she ran away", "plan_used": "yes", "first_responder": first }),
    );
    if but != But::PlanNotRevised {
        let asked = json!({ "plan": novaks.id("safety plan"), "what_helps": ["a walk with Ivan"],
            "because": "the night of 20 May" });
        novaks.on("2025-05-21").does("crisis_plan.revise", asked);
    }
}

fn meet(novaks: &mut Family, nth: usize, on: &'static str) {
    novaks.meets(on, "Petra, Ivan, Coach Bo, Sam", |meeting| {
        meeting
            .the_rest_went("done")
            .talks_of("nights at home", "Petra")
            .agenda("Ivan", "sleep")
            .feels("Petra", "nights at home", 8, 6);
        for step in 0..4 {
            let who = if step < THEIRS[nth] {
                ["Petra", "Ivan", "Ivan"][step]
            } else {
                "Sam"
            };
            meeting.takes(who, &format!("step {step} of {on}"), "nights at home");
        }
        if nth == 4 {
            meeting.family().says_why("Petra", "nights at home");
        }
    });
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell(But::Nothing)
}

#[test]
fn a_crisis_keeps_the_trends_quiet_and_says_so() {
    let novaks = story();
    says(
        &novaks,
        &[
            At("2025-02-04", "", "", ""),
            At("2025-03-04", "", "", ""),
            At("2025-04-01", "", "", ""),
            At("2025-04-29", "", "", ""),
            At("2025-05-27", "O1~, D1~, D2~", "", ""),
            At("2025-06-17", "O1~, D1~, D2~", "", ""),
            At("2025-07-15", "", "", ""),
            At("2025-08-19", "", "", ""),
        ],
    );
}

#[test]
fn what_keeps_it_quiet_is_named_with_its_last_day() {
    let novaks = story();
    let by = one(&novaks, "2025-05-27", "O1").muted_by.unwrap();
    assert_eq!(by.event, MutedEvent::Crisis);
    assert_eq!(by.record, novaks.id("the night of 20 May"));
    // 45 days after 20 May.
    assert_eq!(by.until, Some(day("2025-07-04")));
}

#[test]
fn the_same_figures_without_a_crisis_are_alarms() {
    let novaks = tell(But::NoCrisis);
    assert_eq!(alarms(&novaks, "2025-05-27"), ["D1"]);
    assert_eq!(alarms(&novaks, "2025-06-17"), ["O1", "D1", "D2"]);
}

#[test]
fn a_safety_plan_nobody_looked_at_after_a_crisis_is_said_first() {
    let novaks = tell(But::PlanNotRevised);
    let answer = told(&novaks, day("2025-05-27"));
    let first = &answer.signals[0];
    assert_eq!(
        (first.key.as_str(), first.state),
        ("A5", State::TalkAboutIt)
    );
    assert_eq!(one(&story(), "2025-05-27", "A5").state, State::Steady);
}
