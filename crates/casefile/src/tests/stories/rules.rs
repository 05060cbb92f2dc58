//! The rules that bind every indicator (practice 5.1), each told with the smallest family that shows it.

use super::family::Family;
use super::{one, told};
use crate::insight::State;
use crate::tests::story::day;
use serde_json::json;

const MET: [&str; 6] = [
    "2024-12-09",
    "2025-01-06",
    "2025-02-03",
    "2025-03-03",
    "2025-03-31",
    "2025-04-28",
];

fn reeds() -> Family {
    let mut reeds = Family::opens("2024-12-01", "Reed", "en");
    reeds
        .has("Kai", "youth")
        .has("Jess", "caregiver")
        .has("Vi", "natural")
        .has("Ty", "facilitator")
        .enrolls("Kai", "2024-12-01", "implementation")
        .wants("Kai", "a dog")
        .names(
            "plan",
            "crisis_plan.revise",
            json!({ "early_signs": ["quiet"] }),
        );
    reeds
}

/// A family whose share of three new steps changes at the sixth meeting, after something happened.
fn at_the_sixth(theirs: [usize; 2], happened: impl FnOnce(&mut Family)) -> Family {
    let mut reeds = reeds();
    let mut happened = Some(happened);
    for (nth, on) in MET.into_iter().enumerate() {
        if let (5, Some(happened)) = (nth, happened.take_if(|_| nth == 5)) {
            happened(&mut reeds);
        }
        reeds.meets(on, "Kai, Jess, Vi, Ty", |meeting| {
            meeting.the_rest_went("done").talks_of("a dog", "Kai");
            for step in 0..3 {
                let who = if step < theirs[nth / 5] { "Jess" } else { "Ty" };
                meeting.takes(who, &format!("step {step} of {on}"), "a dog");
            }
        });
    }
    reeds
}

/// How the share stands at the sixth meeting, after something that happened on a day.
fn after(on: &str, name: &'static str, what: serde_json::Value) -> State {
    let reeds = at_the_sixth([3, 1], |reeds| {
        reeds.on(on).does(name, what);
    });
    one(&reeds, MET[5], "O1").state
}

#[test]
fn a_life_event_keeps_an_interval_quiet_up_to_its_45th_day() {
    let event = || json!({ "words": "a new baby", "what": "birth" });
    // The interval of the sixth meeting begins on 1 April.
    assert_eq!(
        after("2025-02-15", "life_event.record", event()),
        State::Muted
    );
    assert_eq!(
        after("2025-02-14", "life_event.record", event()),
        State::WorthALook
    );
    assert_eq!(
        after("2025-04-27", "life_event.record", event()),
        State::Muted
    );
}

#[test]
fn a_pause_keeps_quiet_from_its_first_day_to_45_days_after_its_last() {
    let pause = |to: &str| json!({ "from": "2025-02-01", "to": to });
    assert_eq!(
        after("2025-02-01", "pause.declare", pause("2025-02-15")),
        State::Muted
    );
    assert_eq!(
        after("2025-02-01", "pause.declare", pause("2025-02-14")),
        State::WorthALook
    );
}

#[test]
fn a_hard_moment_keeps_quiet_only_where_the_safety_plan_came_into_it() {
    let night = |plan_used: &str| json!({ "words": "a hard night", "plan_used": plan_used });
    assert_eq!(
        after("2025-04-07", "incident.record", night("yes")),
        State::Muted
    );
    assert_eq!(
        after("2025-04-07", "incident.record", night("unknown")),
        State::WorthALook
    );
    let revised = |on: &str| {
        let reeds = at_the_sixth([3, 1], |reeds| {
            reeds
                .on("2025-04-07")
                .does("incident.record", night("unknown"));
            let asked = json!({ "plan": reeds.id("plan"), "what_helps": [on] });
            reeds.on(on).does("crisis_plan.revise", asked);
        });
        one(&reeds, MET[5], "O1").state
    };
    assert_eq!(revised("2025-04-14"), State::Muted);
    assert_eq!(revised("2025-04-15"), State::WorthALook);
}

#[test]
fn an_improvement_is_never_kept_quiet() {
    let reeds = at_the_sixth([1, 3], |reeds| {
        let event = json!({ "words": "a new baby", "what": "birth" });
        reeds.on("2025-04-07").does("life_event.record", event);
    });
    let answer = told(&reeds, day(MET[5]));
    assert_eq!(answer.growth.iter().filter(|it| it.key == "O1").count(), 1);
}

/// Six meetings at which Jess could say only part of her step; in March the phase may change.
fn unclear(phase: Option<&str>) -> Family {
    let mut reeds = reeds();
    for on in MET {
        if let ("2025-03-03", Some(phase)) = (on, phase) {
            let enrollment = reeds.id("enrollment of Kai");
            let asked =
                json!({ "enrollment": enrollment, "phase": phase, "reason": "near the end" });
            reeds.on("2025-02-20").does("enrollment.set_phase", asked);
        }
        reeds.meets(on, "Kai, Jess, Vi, Ty", |meeting| {
            meeting.the_rest_went("done").talks_of("a dog", "Kai");
            meeting
                .takes("Jess", &format!("step of {on}"), "a dog")
                .says_back("Jess", "partly");
        });
    }
    reeds
}

#[test]
fn a_fixed_level_is_told_at_the_first_meeting_of_each_phase_and_then_rests() {
    let told_at = |reeds: &Family| -> Vec<&str> {
        let is_told = |on: &&str| one(reeds, on, "U1").state == State::WorthALook;
        MET.into_iter().filter(is_told).collect()
    };
    assert_eq!(told_at(&unclear(None)), ["2024-12-09"]);
    assert_eq!(
        told_at(&unclear(Some("transition"))),
        ["2024-12-09", "2025-03-03"]
    );
}

#[test]
fn the_same_fact_is_told_again_only_after_ninety_days() {
    let mut reeds = reeds();
    let met = [
        "2025-01-20",
        "2025-02-17",
        "2025-03-17",
        "2025-04-14",
        "2025-05-12",
        "2025-06-09",
        "2025-07-07",
    ];
    for on in met {
        if on == "2025-03-17" {
            let night = json!({ "words": "a hard night", "plan_used": "yes" });
            reeds.on("2025-03-10").does("incident.record", night);
        }
        reeds.meets(on, "Kai, Jess, Vi, Ty", |meeting| {
            meeting.talks_of("a dog", "Kai");
        });
    }
    let is_told = |on: &&str| {
        told(&reeds, day(on))
            .signals
            .iter()
            .any(|it| it.key == "A5")
    };
    let told_at: Vec<&str> = met.into_iter().filter(is_told).collect();
    // 84 days after the first time it still rests; 112 days after it is told again.
    assert_eq!(told_at, ["2025-03-17", "2025-07-07"]);
}

#[test]
fn a_day_before_anything_happened_knows_nothing_of_it() {
    let bells = super::drift::story();
    let before = told(&bells, day("2025-03-11"));
    let mut actions = bells.actions().to_vec();
    actions.retain(|action| action.on.day() <= day("2025-03-11"));
    let then = crate::insight::of(
        bells.file().family(),
        &actions,
        day("2025-03-11"),
        &super::RULES,
    );
    assert_eq!(before, then);
}
