//! A1 to A7 at their thresholds: what crosses, what just does not, and what stays unknown.

use super::family::{Family, Meeting};
use super::{one, told};
use crate::insight::{Indicator, Measure, State};
use crate::tests::story::day;
use serde_json::{Value as Json, json};

pub(super) const MET: [&str; 4] = ["2025-02-03", "2025-03-03", "2025-03-31", "2025-04-28"];

pub(super) fn reeds() -> Family {
    let mut reeds = Family::opens("2025-01-06", "Reed", "en");
    reeds
        .has("Kai", "youth")
        .has("Jess", "caregiver")
        .has("Vi", "natural")
        .has("Ty", "facilitator")
        .enrolls("Kai", "2025-01-06", "implementation")
        .wants("Kai", "a dog");
    reeds
}

/// A meeting that talks of the goal.
pub(super) fn meets(reeds: &mut Family, on: &'static str, told: impl FnOnce(&mut Meeting<'_>)) {
    reeds.meets(on, "Kai, Jess, Vi, Ty", |meeting| {
        meeting.talks_of("a dog", "Kai");
        told(meeting);
    });
}

/// A family with one step of somebody's, taken up at the first meeting.
pub(super) fn with_a_step(who: &str, more: Json) -> Family {
    let mut reeds = reeds();
    meets(&mut reeds, MET[0], |meeting| {
        meeting.takes_but(who, "walk", "a dog", more);
    });
    reeds
}

/// What is said of one record.
#[track_caller]
pub(super) fn of(reeds: &Family, on: &str, key: &str, record: &str) -> Option<Indicator> {
    let id = Some(reeds.id(record));
    let answer = told(reeds, day(on));
    answer.indicators.into_iter().find(|it| {
        let subject = it.subject.unwrap_or_default();
        it.key == key && [subject.record, subject.step, subject.goal, subject.person].contains(&id)
    })
}

#[test]
fn a_hurdle_that_stood_a_whole_interval_without_an_if_then_is_worth_a_look() {
    let mut reeds = with_a_step("Jess", json!({}));
    reeds.hurdle("Jess", "walk", "rain", "other");
    assert_eq!(one(&reeds, MET[0], "A1").state, State::Steady);
    meets(&mut reeds, MET[1], |_| {});
    let found = of(&reeds, MET[1], "A1", "rain").unwrap();
    assert_eq!(
        (found.state, found.prompt.as_deref()),
        (State::WorthALook, Some("DR10"))
    );
    reeds.if_then("Jess", "rain", "I take the long coat");
    assert_eq!(
        one(&reeds, MET[1], "A1").state,
        State::Steady,
        "answered, it clears"
    );
}

#[test]
fn a_hurdle_named_between_meetings_is_given_a_whole_interval() {
    let mut reeds = with_a_step("Jess", json!({}));
    reeds
        .on("2025-02-20")
        .hurdle("Jess", "walk", "rain", "other");
    meets(&mut reeds, MET[1], |_| {});
    assert_eq!(one(&reeds, MET[1], "A1").state, State::Steady);
    meets(&mut reeds, MET[2], |_| {});
    assert_eq!(one(&reeds, MET[2], "A1").state, State::WorthALook);
}

#[test]
fn a_hurdle_met_twice_is_worth_a_look_at_once() {
    let mut reeds = with_a_step("Jess", json!({}));
    reeds.hurdle("Jess", "walk", "rain", "other");
    let barrier = reeds.id("rain");
    reeds
        .on("2025-02-10")
        .does("barrier.seen_again", json!({ "barrier": barrier }));
    let found = one(&reeds, "2025-02-10", "A1");
    assert_eq!(
        (found.state, found.value),
        (State::WorthALook, Some(Measure::Number(2)))
    );
}

#[test]
fn money_rides_rules_and_time_are_a_task_for_staff() {
    for kind in ["money", "transport", "system_rule", "time"] {
        let mut reeds = with_a_step("Jess", json!({}));
        reeds.hurdle("Jess", "walk", "the bus", kind);
        meets(&mut reeds, MET[1], |_| {});
        let found = one(&reeds, MET[1], "A1");
        assert!(
            found.reason.en.ends_with("That is a task for staff."),
            "{kind}"
        );
    }
}

#[test]
fn a_hurdle_of_staff_is_none_of_the_familys() {
    let mut reeds = with_a_step("Ty", json!({}));
    reeds.hurdle("Jess", "walk", "rain", "other");
    meets(&mut reeds, MET[1], |_| {});
    assert_eq!(one(&reeds, MET[1], "A1").state, State::Steady);
}

#[test]
fn a_hurdle_on_no_step_is_one_of_daily_life_and_no_hurdle_on_file_is_not_known() {
    let mut reeds = with_a_step("Jess", json!({}));
    let none = one(&reeds, MET[0], "A1");
    assert_eq!(
        (none.state, none.missing.as_slice()),
        (State::NotEnoughYet, &["hurdles".to_owned()][..])
    );
    let words = reeds.said("no car", reeds.id("Jess"));
    reeds.names("no car", "barrier.name", json!({ "words": words }));
    assert_eq!(one(&reeds, MET[0], "A1").state, State::Steady);
    meets(&mut reeds, MET[1], |_| {});
    let found = of(&reeds, MET[1], "A1", "no car").unwrap();
    assert_eq!(found.state, State::WorthALook);
    assert_eq!(
        found.reason.en,
        "Daily life: since February 3 there is a thing that gets in the way."
    );
}

#[test]
fn a_change_that_was_told_and_left_open_over_a_meeting_is_asked_about() {
    let mut reeds = with_a_step("Jess", json!({}));
    meets(&mut reeds, MET[1], |_| {});
    reeds
        .on("2025-03-10")
        .changes("Jess", "walk", "we go at noon");
    assert_ne!(one(&reeds, "2025-03-10", "A2").state, State::WorthALook);
    meets(&mut reeds, MET[2], |_| {});
    assert_eq!(
        of(&reeds, MET[2], "A2", "we go at noon").unwrap().state,
        State::WorthALook
    );
    let adaptation = reeds.id("we go at noon");
    reeds.does(
        "adaptation.decide",
        json!({ "adaptation": adaptation, "adopted": "no" }),
    );
    assert_eq!(
        of(&reeds, MET[2], "A2", "we go at noon"),
        None,
        "a no is an answer"
    );
}

/// Steps that all went in one way, so many in each of two meetings.
fn went(outcome: &str, counts: [usize; 2]) -> Family {
    let mut reeds = reeds();
    meets(&mut reeds, MET[0], |meeting| {
        for nth in 0..counts[0] + counts[1] {
            meeting.takes("Kai", &format!("step {nth}"), "a dog");
        }
    });
    meets(&mut reeds, MET[1], |meeting| {
        (0..counts[0]).for_each(|nth| {
            meeting.went(&format!("step {nth}"), outcome);
        });
    });
    meets(&mut reeds, MET[2], |meeting| {
        (counts[0]..counts[0] + counts[1]).for_each(|nth| {
            meeting.went(&format!("step {nth}"), outcome);
        });
    });
    reeds
}

#[test]
fn two_steps_done_their_own_way_and_not_noted_are_asked_about_and_one_is_not() {
    let two = went("done_another_way", [1, 1]);
    let found = one(&two, MET[2], "A2");
    assert_eq!(
        (found.state, found.prompt.as_deref()),
        (State::WorthALook, Some("DR11"))
    );
    assert_eq!(
        one(&went("done_another_way", [0, 1]), MET[2], "A2").state,
        State::Steady
    );
}

#[test]
fn four_steps_that_had_to_wait_and_no_change_told_mean_we_may_not_be_hearing() {
    let four = went("not_yet", [2, 2]);
    assert_eq!(one(&four, MET[2], "A2").state, State::WorthALook);
    assert_eq!(
        one(&went("not_yet", [1, 2]), MET[2], "A2").state,
        State::Steady
    );
    let mut heard = went("not_yet", [2, 2]);
    heard.changes("Kai", "step 0", "on Sundays");
    assert_eq!(one(&heard, MET[2], "A2").state, State::Steady);
}

#[test]
fn of_what_they_found_and_what_we_have_not_heard_one_thing_is_said() {
    let mut reeds = reeds();
    let outcomes = ["done_another_way", "not_yet", "not_yet"];
    meets(&mut reeds, MET[0], |meeting| {
        for nth in 0..6 {
            meeting.takes("Kai", &format!("step {nth}"), "a dog");
        }
    });
    for (at, on) in MET[1..3].iter().enumerate() {
        meets(&mut reeds, on, |meeting| {
            for (nth, outcome) in outcomes.into_iter().enumerate() {
                meeting.went(&format!("step {}", at * 3 + nth), outcome);
            }
        });
    }
    let answer = told(&reeds, day(MET[2]));
    let said: Vec<_> = answer
        .indicators
        .iter()
        .filter(|it| it.key == "A2")
        .collect();
    assert_eq!(said.len(), 1);
    assert_eq!(
        said[0].reason.en,
        "You found your own way in 2 steps, and the plan does not show it yet."
    );
    assert_eq!(said[0].rows.len(), 2);
}

#[test]
fn a_goal_nobody_spoke_of_is_asked_about_after_one_meeting_and_talked_about_after_two() {
    let mut reeds = reeds();
    reeds.wants("Jess", "Sunday dinner");
    let mut on = MET.into_iter();
    reeds.meets(on.next().unwrap(), "Kai, Jess, Ty", |meeting| {
        meeting
            .talks_of("a dog", "Kai")
            .talks_of("Sunday dinner", "Jess");
    });
    for on in on {
        meets(&mut reeds, on, |_| {});
    }
    let state = |on| of(&reeds, on, "A3", "Sunday dinner").unwrap().state;
    assert_eq!(state(MET[0]), State::Steady);
    assert_eq!(state(MET[1]), State::WorthALook);
    // 56 days and two meetings.
    assert_eq!(state(MET[2]), State::TalkAboutIt);
    assert_eq!(
        of(&reeds, MET[3], "A3", "a dog").unwrap().state,
        State::Steady
    );
}

#[test]
fn two_meetings_in_less_than_45_days_are_not_yet_talked_about() {
    let mut reeds = reeds();
    reeds.wants("Jess", "Sunday dinner");
    reeds.meets("2025-02-03", "Kai, Jess, Ty", |meeting| {
        meeting
            .talks_of("a dog", "Kai")
            .talks_of("Sunday dinner", "Jess");
    });
    for on in ["2025-02-17", "2025-03-03"] {
        meets(&mut reeds, on, |_| {});
    }
    let state = |on| of(&reeds, on, "A3", "Sunday dinner").unwrap().state;
    assert_eq!(state("2025-02-17"), State::WorthALook);
    assert_eq!(state("2025-03-03"), State::Steady, "a level is told once");
    // Days go on after the last meeting: the 45th is 20 March.
    assert_eq!(state("2025-03-19"), State::Steady);
    assert_eq!(state("2025-03-20"), State::TalkAboutIt);
}

/// Three meetings that all talk of the goal, and then nothing.
fn then_nothing() -> Family {
    let mut reeds = reeds();
    for on in &MET[..3] {
        meets(&mut reeds, on, |_| {});
    }
    reeds
}

#[test]
fn seventy_five_days_without_a_meeting_or_a_word_are_talked_about() {
    let reeds = then_nothing();
    assert_eq!(one(&reeds, "2025-06-13", "A3").state, State::Steady);
    assert_eq!(one(&reeds, "2025-06-14", "A3").state, State::TalkAboutIt);
}

#[test]
fn the_days_of_a_pause_do_not_count() {
    let mut reeds = then_nothing();
    reeds.does(
        "pause.declare",
        json!({ "from": "2025-05-01", "to": "2025-05-31" }),
    );
    assert_eq!(one(&reeds, "2025-07-14", "A3").state, State::Steady);
    assert_eq!(one(&reeds, "2025-07-15", "A3").state, State::TalkAboutIt);
    // A pause inside a pause takes nothing more; one without an end takes all that follow.
    reeds.does(
        "pause.declare",
        json!({ "from": "2025-05-10", "to": "2025-05-12" }),
    );
    assert_eq!(one(&reeds, "2025-07-15", "A3").state, State::TalkAboutIt);
    reeds.does("pause.declare", json!({ "from": "2025-06-01" }));
    assert_eq!(one(&reeds, "2025-12-31", "A3").state, State::Steady);
}

#[test]
fn any_word_about_a_goal_ends_its_silence() {
    let words: [fn(&mut Family); 5] = [
        |reeds| {
            let asked =
                json!({ "goal": reeds.id("a dog"), "text": "dogs", "speaker": reeds.id("Kai") });
            reeds.does("meeting.write_note", asked);
        },
        |reeds| {
            let asked = json!({ "goal": reeds.id("a dog"), "person": reeds.id("Kai"),
                "ruler_kind": "importance", "value": 7 });
            reeds.does("ruler.set", asked);
        },
        |reeds| {
            let kai = reeds.id("Kai");
            let asked = json!({ "goal": reeds.id("a dog"), "words": reeds.said("yes", kai),
                "decided_by": [kai], "mode": "family_chose" });
            reeds.does("decision.make", asked);
        },
        |reeds| {
            let kai = reeds.id("Kai");
            let asked = json!({ "goal": reeds.id("a dog"), "words": reeds.said("walk", kai),
                "lead_carrier": kai });
            reeds.does("step.take_up", asked);
        },
        |reeds| {
            reeds.says_why("Kai", "a dog");
        },
    ];
    for (nth, word) in words.into_iter().enumerate() {
        let mut reeds = then_nothing();
        word(reeds.on("2025-06-01"));
        let found = of(&reeds, "2025-06-14", "A3", "a dog").unwrap();
        assert_eq!(found.state, State::Steady, "word {nth}");
    }
}

#[test]
fn a_goal_that_rests_or_was_let_go_is_never_missed() {
    for status in ["resting", "let_go", "reached"] {
        let mut reeds = then_nothing();
        reeds.moves("Kai", "a dog", status);
        assert_eq!(
            one(&reeds, "2025-06-14", "A3").missing,
            ["active_goal"],
            "{status}"
        );
    }
}

/// One step that was looked at with these outcomes, one meeting each; a dash is a meeting that
/// did not look at it.
pub(super) fn looked_at(
    outcomes: &[&str],
    more: Json,
    between: impl Fn(&mut Family, usize),
) -> Family {
    let mut reeds = with_a_step("Jess", more);
    for (nth, (on, outcome)) in MET[1..].iter().copied().zip(outcomes).enumerate() {
        between(&mut reeds, nth);
        meets(&mut reeds, on, |meeting| {
            if *outcome != "-" {
                meeting.went("walk", outcome);
            }
        });
    }
    reeds
}

#[test]
fn a_step_that_stands_two_meetings_is_looked_at_and_three_is_talked_about() {
    let reeds = looked_at(&["not_yet", "doing", "stuck"], json!({}), |_, _| {});
    assert_eq!(one(&reeds, MET[1], "A4").state, State::Steady);
    assert_eq!(
        of(&reeds, MET[2], "A4", "walk").unwrap().state,
        State::WorthALook
    );
    let third = of(&reeds, MET[3], "A4", "walk").unwrap();
    assert_eq!(
        (third.state, third.value),
        (State::TalkAboutIt, Some(Measure::Number(3)))
    );
    assert_eq!(third.prompt.as_deref(), Some("DR13"));
}

#[test]
fn a_meeting_that_did_not_look_at_it_ends_the_row() {
    let reeds = looked_at(&["not_yet", "-", "not_yet"], json!({}), |_, _| {});
    assert_eq!(one(&reeds, MET[2], "A4").missing, ["steps_reviewed"]);
    assert_eq!(one(&reeds, MET[3], "A4").state, State::Steady);
}

#[test]
fn a_step_with_new_words_or_a_new_day_starts_anew() {
    let reeds = looked_at(
        &["not_yet", "not_yet", "not_yet"],
        json!({}),
        |reeds, nth| {
            if nth == 1 {
                let step = reeds.id("walk");
                reeds.on("2025-03-15").does(
                    "step.reword",
                    json!({ "step": step, "due_on": "2025-05-05" }),
                );
            }
        },
    );
    assert_eq!(one(&reeds, MET[2], "A4").state, State::Steady);
    assert_eq!(
        of(&reeds, MET[3], "A4", "walk").unwrap().state,
        State::WorthALook
    );
}

#[test]
fn a_step_with_a_rhythm_is_meant_to_stand() {
    let reeds = looked_at(
        &["doing", "doing", "doing"],
        json!({ "rhythm": "every day" }),
        |_, _| {},
    );
    assert_eq!(one(&reeds, MET[3], "A4").state, State::Steady);
}

/// A hard night on 10 March, after which the safety plan was used and looked at on a day.
fn hard_night(revised: Option<&str>) -> Family {
    let mut reeds = reeds();
    reeds.names(
        "plan",
        "crisis_plan.revise",
        json!({ "early_signs": ["quiet"] }),
    );
    meets(&mut reeds, MET[0], |_| {});
    meets(&mut reeds, MET[1], |_| {});
    let asked = json!({ "words": "a hard night", "plan_used": "yes" });
    reeds
        .on("2025-03-10")
        .names("night", "incident.record", asked);
    if let Some(on) = revised {
        let asked = json!({ "plan": reeds.id("plan"), "because": "the night" });
        reeds.on(on).does("crisis_plan.revise", asked);
    }
    meets(&mut reeds, MET[2], |_| {});
    reeds
}

#[test]
fn a_safety_plan_is_looked_at_within_two_days_of_a_hard_night() {
    let never = hard_night(None);
    assert_eq!(
        of(&never, "2025-03-12", "A5", "night"),
        None,
        "there is still time"
    );
    let found = of(&never, MET[2], "A5", "night").unwrap();
    assert_eq!(found.state, State::TalkAboutIt);
    assert_eq!(
        told(&never, day(MET[2])).signals[0].key,
        "A5",
        "safety comes first"
    );
    let soon = hard_night(Some("2025-03-12"));
    assert_eq!(
        of(&soon, MET[2], "A5", "night").unwrap().value,
        Some(Measure::Number(2))
    );
    assert_eq!(one(&soon, MET[2], "A5").state, State::Steady);
    let late = hard_night(Some("2025-03-20"));
    assert_eq!(
        of(&late, "2025-03-19", "A5", "night").unwrap().state,
        State::WorthALook
    );
    assert_eq!(
        one(&late, MET[2], "A5").state,
        State::Steady,
        "it clears when it is done"
    );
}

#[test]
fn saying_in_a_meeting_that_the_plan_is_still_right_is_looking_at_it() {
    let mut reeds = hard_night(None);
    let meeting = reeds.id(MET[2]);
    reeds.does("meeting.confirm_safety", json!({ "meeting": meeting }));
    assert_eq!(one(&reeds, MET[2], "A5").state, State::Steady);
}

#[test]
fn a_safety_plan_that_counts_on_somebody_who_left_is_talked_about() {
    let mut reeds = reeds();
    let call = json!([{ "who": reeds.id("Vi"), "what": "she comes over" }]);
    reeds.names("plan", "crisis_plan.revise", json!({ "call_order": call }));
    for on in &MET[..3] {
        meets(&mut reeds, on, |_| {});
    }
    assert_eq!(one(&reeds, MET[2], "A5").state, State::NotEnoughYet);
    let vi = reeds.id("Vi");
    reeds.on("2025-04-02").does(
        "team.leave",
        json!({ "person": vi, "reason": "moved away" }),
    );
    let found = of(&reeds, "2025-04-03", "A5", "Vi").unwrap();
    assert_eq!(
        (found.state, found.reason.en.as_str()),
        (
            State::TalkAboutIt,
            "The safety plan still names Vi, who left the team."
        )
    );
    let plan = reeds.id("plan");
    let call = json!([{ "who": reeds.id("Jess"), "what": "she calls" }]);
    reeds.does(
        "crisis_plan.revise",
        json!({ "plan": plan, "call_order": call }),
    );
    assert_eq!(of(&reeds, "2025-04-03", "A5", "Vi"), None);
}

#[test]
fn an_answer_to_a_hurdle_may_take_one_interval_and_no_more() {
    let answered = |on: &str| {
        let mut reeds = with_a_step("Jess", json!({}));
        reeds.hurdle("Jess", "walk", "rain", "other");
        meets(&mut reeds, MET[1], |_| {});
        reeds.on(on).if_then("Jess", "rain", "I take the coat");
        one(&reeds, on, "A5").state
    };
    assert_eq!(answered(MET[1]), State::Steady);
    assert_eq!(answered("2025-03-04"), State::WorthALook);
}

#[test]
fn an_if_then_that_did_not_work_twice_is_made_anew() {
    let mut reeds = with_a_step("Jess", json!({}));
    reeds
        .hurdle("Jess", "walk", "rain", "other")
        .if_then("Jess", "rain", "the coat");
    let used = |reeds: &mut Family, on: &str, worked: &str| {
        let if_then = reeds.id("the coat");
        reeds.on(on).does(
            "if_then.use",
            json!({ "if_then": if_then, "worked": worked }),
        );
    };
    used(&mut reeds, "2025-02-08", "no");
    assert_eq!(one(&reeds, "2025-02-08", "A6").missing, ["if_then_uses"]);
    used(&mut reeds, "2025-02-09", "yes");
    used(&mut reeds, "2025-02-10", "no");
    assert_eq!(
        one(&reeds, "2025-02-10", "A6").state,
        State::Steady,
        "it had helped in between"
    );
    used(&mut reeds, "2025-02-11", "no");
    let found = one(&reeds, "2025-02-11", "A6");
    assert_eq!(
        (found.state, found.prompt.as_deref()),
        (State::WorthALook, Some("CD8"))
    );
    assert_eq!(found.value, Some(Measure::Share { part: 1, whole: 4 }));
    reeds
        .on("2025-02-12")
        .if_then("Jess", "rain", "we stay in and play");
    assert_eq!(one(&reeds, "2025-02-12", "A6").state, State::Steady);
}

/// One meeting in which each new step of the family's was tested in its own way.
fn tested(how: &[Json]) -> Family {
    let mut reeds = reeds();
    meets(&mut reeds, MET[0], |meeting| {
        for (nth, how) in how.iter().enumerate() {
            meeting.takes_but("Jess", &format!("step {nth}"), "a dog", how.clone());
        }
        meeting.takes_but("Ty", "form", "a dog", json!({ "tested": null }));
    });
    reeds
}

#[test]
fn four_of_five_new_steps_tested_are_enough_and_three_of_four_are_not() {
    let (asked, half) = (json!({}), json!({ "tested": null }));
    let skipped = json!({ "tested": "skipped", "confidence": null });
    let five = [
        asked.clone(),
        asked.clone(),
        asked.clone(),
        skipped.clone(),
        half.clone(),
    ];
    let found = one(&tested(&five), MET[0], "A7");
    assert_eq!(
        (found.state, found.value),
        (State::Steady, Some(Measure::Share { part: 4, whole: 5 }))
    );
    let found = one(
        &tested(&[asked.clone(), asked, skipped, half]),
        MET[0],
        "A7",
    );
    assert_eq!(
        (found.state, found.value),
        (
            State::WorthALook,
            Some(Measure::Share { part: 3, whole: 4 })
        )
    );
}

#[test]
fn a_step_of_which_nobody_wrote_whether_it_was_tested_is_unknown() {
    let unknown = json!({ "tested": "unknown" });
    let nothing = json!({ "tested": null, "confidence": null });
    let found = one(&tested(&[unknown, nothing]), MET[0], "A7");
    assert_eq!(found.missing, ["steps_tested"]);
}

#[test]
fn a_number_with_a_hurdle_named_is_a_whole_test() {
    let mut reeds = tested(&[json!({ "tested": null })]);
    assert_eq!(one(&reeds, MET[0], "A7").state, State::WorthALook);
    reeds.hurdle("Jess", "step 0", "rain", "other");
    assert_eq!(one(&reeds, MET[0], "A7").state, State::Steady);
}
