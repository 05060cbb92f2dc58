//! What counts as a crisis, and whom its traces reach: recorded as one, or hot by its level, whether
//! or not the safety plan was used; and nothing of what the household is not to hold.

use super::family::Family;
use super::{one, told};
use crate::insight::{Audience, State};
use crate::tests::story::day;
use serde_json::{Value as Json, json};

const MET: [&str; 5] = [
    "2025-01-06",
    "2025-02-03",
    "2025-03-03",
    "2025-03-31",
    "2025-04-28",
];
const NIGHT: &str = "2025-04-07";

/// A family whose share of new steps falls at its fifth meeting, after one night.
fn after(name: &'static str, night: Json) -> Family {
    let mut reeds = Family::opens("2024-12-01", "Reed", "en");
    let levels = json!([{ "name": "Calm" }, { "name": "Hot" }]);
    reeds
        .has("Kai", "youth")
        .has("Jess", "caregiver")
        .has("Ty", "facilitator")
        .enrolls("Kai", "2024-12-01", "implementation")
        .wants("Kai", "a dog")
        .names("plan", "crisis_plan.revise", json!({ "levels": levels }));
    for (nth, on) in MET.into_iter().enumerate() {
        if nth == 4 {
            reeds.on(NIGHT).names("night", name, night.clone());
        }
        reeds.meets(on, "Kai, Jess, Ty", |meeting| {
            meeting.the_rest_went("done").talks_of("a dog", "Kai");
            for step in 0..3 {
                let is_theirs = step < if nth == 4 { 1 } else { 3 };
                let who = if is_theirs { "Jess" } else { "Ty" };
                meeting.takes(who, &format!("step {step} of {on}"), "a dog");
            }
        });
    }
    reeds
}

fn quiet(reeds: &Family) -> State {
    one(reeds, MET[4], "O1").state
}

#[test]
fn a_crisis_in_which_nobody_used_the_plan_is_a_crisis() {
    let night = json!({ "words": "he ran off", "used": "no" });
    let reeds = after("crisis.record", night);
    assert_eq!(quiet(&reeds), State::Muted);
    let plan = one(&reeds, MET[4], "A5");
    assert_eq!(plan.state, State::TalkAboutIt);
    assert_eq!(
        told(&reeds, day(MET[4])).signals[0].key,
        "A5",
        "safety comes first"
    );
}

#[test]
fn it_is_quiet_from_the_day_on_which_it_began_and_not_from_the_day_it_was_told() {
    let night = json!({ "words": "he ran off", "started_at": "2025-02-20" });
    let reeds = after("crisis.record", night);
    let by = told(&reeds, day(MET[4])).hard_times;
    assert_eq!(by[0].on, day("2025-02-20"));
    // 45 days after 20 February is 6 April: the fifth interval, from 1 April, is still touched.
    assert_eq!(by[0].until, Some(day("2025-04-06")));
    assert_eq!(quiet(&reeds), State::Muted);
}

#[test]
fn saying_that_the_plan_was_looked_at_is_an_answer() {
    let mut reeds = after("crisis.record", json!({ "words": "he ran off" }));
    let asked = json!({ "incident": reeds.id("night"), "what": "plan", "at": "2025-04-08" });
    reeds.on(MET[4]).does("crisis.follow_up", asked);
    let plan = one(&reeds, MET[4], "A5");
    assert_eq!(plan.state, State::Steady);
    assert_eq!(plan.value, Some(crate::insight::Measure::Number(1)));
}

#[test]
fn a_hard_moment_is_a_crisis_where_it_got_hotter_than_calm() {
    let night = |level: &str| json!({ "words": "a bad night", "plan_used": "no", "level": level });
    assert_eq!(quiet(&after("incident.record", night("hot"))), State::Muted);
    let calm = after("incident.record", night(" CALM "));
    assert_eq!(quiet(&calm), State::WorthALook);
    let nothing = after("incident.record", night(""));
    assert_eq!(quiet(&nothing), State::WorthALook);
}

#[test]
fn a_crisis_that_the_household_may_not_see_quiets_and_names_no_day() {
    let mut reeds = after("crisis.record", json!({ "words": "he hit her" }));
    let asked = json!({ "kind": "incident", "record": reeds.id("night"),
        "not_for_household": true });
    reeds.on(NIGHT).does("record.protect", asked);
    let found = one(&reeds, MET[4], "O1");
    assert_eq!(found.state, State::Muted);
    assert_eq!(found.reason.en, "We do not weigh this for now.");
    let answer = told(&reeds, day(MET[4]));
    assert_eq!(answer.hard_times[0].audience, Audience::Staff);
    assert!(answer.figures.iter().all(|figures| !figures.is_quiet));
    for it in answer
        .indicators
        .iter()
        .filter(|it| it.audience == Audience::All)
    {
        assert!(!it.rows.contains(&reeds.id("night")), "{}", it.key);
        assert!(!it.reason.en.contains("April 7"), "{}", it.key);
    }
}

#[test]
fn what_is_kept_from_the_household_is_in_no_count_and_in_no_sentence() {
    let mut reeds = after(
        "life_event.record",
        json!({ "words": "x", "what": "other" }),
    );
    let before = one(&reeds, MET[4], "O1").value;
    for step in 0..3 {
        let step = reeds.id(&format!("step {step} of {}", MET[4]));
        let asked = json!({ "kind": "step", "record": step, "privacy": "person_only" });
        reeds.on(MET[4]).does("record.protect", asked);
    }
    assert!(before.is_some());
    let found = one(&reeds, MET[4], "O1");
    assert_eq!(found.state, State::NotEnoughYet);
    assert_eq!(found.missing, ["steps_agreed"]);
}
