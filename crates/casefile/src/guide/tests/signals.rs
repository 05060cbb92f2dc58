//! Signals of the follow-up meeting: what the file must say before a card is offered.

use super::family::{Story, TODAY};
use super::{at, library};
use crate::guide::{Arg, Card, Occasion, offer, others};
use serde_json::json;

fn find(story: &Story, step: &str, id: &str) -> Option<Card> {
    let now = at(story, step);
    let shown = offer(&story.file, library(), &now).cards;
    let more = others(&story.file, library(), &now).cards;
    let mut all = shown.into_iter().chain(more);
    all.find(|card| card.id == id && card.why.key != "why-from-the-list")
}

fn why(story: &Story, step: &str, id: &str) -> &'static str {
    find(story, step, id).map_or("not offered", |card| card.why.key)
}

#[test]
fn steps_done_are_counted_and_a_reminder_changes_the_reason() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    let steps: Vec<_> = ["Sunday call", "Key"]
        .map(|text| story.step(ngozi, text))
        .into();
    for step in &steps {
        story.went(*step, "done", ngozi);
    }
    // Nobody wrote a reminder down at all: that none was needed is not known.
    assert_eq!(why(&story, "steps_went", "FU2"), "why-steps-done");
    assert_eq!(why(&story, "steps_went", "FU9"), "not offered");
    let other = story.step(ngozi, "Bus pass");
    story.remind(other, ngozi, "2025-09-19");
    let card = find(&story, "steps_went", "FU2").unwrap();
    assert_eq!(
        (card.why.key, &card.why.with["count"]),
        ("why-steps-done-no-reminder", &Arg::Number(2))
    );
    assert_eq!(
        why(&story, "steps_went", "FU9"),
        "why-steps-done-unprompted"
    );
    story.remind(steps[0], ngozi, "2025-09-20");
    assert_eq!(why(&story, "steps_went", "FU2"), "why-steps-done");
    story.remind(steps[1], ngozi, "2025-09-21");
    assert_eq!(why(&story, "steps_went", "FU9"), "not offered");
}

#[test]
fn a_step_that_staff_did_is_not_praised_as_the_familys() {
    let mut story = Story::follow_up();
    let (ngozi, worker) = (story.ngozi, story.worker);
    let step = story.step(ngozi, "Call the school");
    story.went(step, "done", worker);
    assert_eq!(why(&story, "steps_went", "FU2"), "not offered");
    assert_eq!(
        why(&story, "steps_went", "DR4"),
        "why-staff-did-family-step"
    );
}

#[test]
fn their_own_way_is_asked_about_until_it_is_noted_and_then_taken_into_the_plan() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    let step = story.step(ngozi, "Sunday call");
    story.went(step, "done_another_way", ngozi);
    assert_eq!(why(&story, "steps_went", "FU3"), "why-own-way-not-noted");
    story.put("adaptation", TODAY, json!({"step": step, "by": ngozi, "adopted": "undecided",
        "what_changed": {"text": "We swap visits by text", "said_by": ngozi, "origin": "verbatim"}}));
    assert_eq!(why(&story, "steps_went", "FU3"), "not offered");
    let card = find(&story, "steps_went", "DR11").unwrap();
    assert_eq!(
        card.why.with["words"],
        Arg::Text("“We swap visits by text”".into())
    );
}

#[test]
fn a_change_that_was_decided_is_no_news() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    story.put(
        "adaptation",
        "2025-09-10",
        json!({"by": ngozi, "adopted": "yes",
        "what_changed": {"text": "By text", "said_by": ngozi, "origin": "verbatim"}}),
    );
    assert_eq!(why(&story, "steps_went", "DR11"), "not offered");
}

#[test]
fn a_missed_step_is_met_with_care_and_what_got_in_the_way_is_asked_once() {
    let mut story = Story::follow_up();
    let emil = story.emil;
    let step = story.step(emil, "Ask the coach");
    story.went(step, "not_yet", emil);
    assert_eq!(why(&story, "in_the_way", "FU4"), "why-step-missed");
    assert_eq!(
        why(&story, "in_the_way", "FU8"),
        "why-missed-without-barrier"
    );
    story.put(
        "barrier",
        TODAY,
        json!({"step": step, "words": {"text": "No bus", "origin": "not_recorded"}}),
    );
    assert_eq!(why(&story, "in_the_way", "FU8"), "not offered");
}

#[test]
fn a_barrier_seen_twice_asks_for_an_if_then_unless_it_is_ours_to_clear() {
    let mut story = Story::follow_up();
    let emil = story.emil;
    let step = story.step(emil, "Ask the coach");
    let barrier = story.put(
        "barrier",
        "2025-09-02",
        json!({"step": step, "times_seen": 2, "barrier_kind": "mood_energy"}),
    );
    assert_eq!(
        why(&story, "in_the_way", "DR10"),
        "why-barrier-without-if-then"
    );
    story.set(
        "barrier",
        barrier,
        TODAY,
        json!({"barrier_kind": "transport"}),
    );
    assert_eq!(why(&story, "in_the_way", "DR10"), "not offered");
    story.set(
        "barrier",
        barrier,
        TODAY,
        json!({"barrier_kind": "mood_energy"}),
    );
    story.put(
        "if_then",
        TODAY,
        json!({"barrier": barrier, "if_cue": "tired", "then_response": "text"}),
    );
    assert_eq!(why(&story, "in_the_way", "DR10"), "not offered");
}

#[test]
fn a_number_that_moved_by_two_is_asked_about_with_both_numbers() {
    let mut story = Story::follow_up();
    story.ruler("confidence", "2025-09-02", 4);
    let today = story.ruler("confidence", TODAY, 5);
    assert_eq!(why(&story, "rulers", "FU5"), "not offered");
    story.set("ruler", today, TODAY, json!({"value": 7}));
    let card = find(&story, "rulers", "FU5").unwrap();
    assert_eq!(
        card.text,
        "Last time this was a 4 for you. Today it is a 7. What changed?"
    );
}

#[test]
fn a_low_number_is_asked_why_not_lower_and_a_fallen_importance_what_is_different() {
    let mut story = Story::follow_up();
    story.ruler("importance", "2025-09-02", 9);
    story.ruler("importance", TODAY, 7);
    story.ruler("confidence", TODAY, 3);
    assert!(
        find(&story, "rulers", "FU6")
            .unwrap()
            .text
            .starts_with("You said 3, not zero.")
    );
    assert_eq!(why(&story, "rulers", "DR15"), "why-importance-fell");
    assert_eq!(why(&story, "rulers", "DR16"), "why-matters-but-unsure");
}

#[test]
fn trends_stay_quiet_after_a_hard_moment() {
    let mut story = Story::follow_up();
    story.ruler("importance", "2025-09-02", 9);
    story.ruler("importance", TODAY, 5);
    story.put("incident", "2025-09-20", json!({"words": "A night away"}));
    assert_eq!(why(&story, "rulers", "DR15"), "not offered");
}

#[test]
fn a_goal_nobody_mentioned_is_named_in_its_own_words() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    assert_eq!(why(&story, "goals", "DR12"), "not offered");
    let goal = story.put(
        "goal",
        "2025-07-08",
        json!({"words": {"text": "A dog", "said_by": ngozi, "origin": "verbatim"},
        "why": {"text": "He asks", "said_by": ngozi, "origin": "verbatim"}, "status": "active"}),
    );
    let card = find(&story, "goals", "DR12").unwrap();
    assert_eq!(
        card.text,
        "We have not talked about “A dog” in a while. Do you want to keep it, change it, or let it rest?"
    );
    assert_eq!(card.why.with["count"], Arg::Number(2));
    assert_eq!(why(&story, "goals", "FU7"), "why-goal-silent");
    story.set("goal", goal, TODAY, json!({"status": "resting"}));
    assert_eq!(why(&story, "goals", "DR12"), "not offered");
}

#[test]
fn a_goal_needs_its_why_and_the_familys_words() {
    let mut story = Story::follow_up();
    story.put("goal", "2025-09-02", json!({"words": {"text": "Improve compliance", "origin": "staff_paraphrase"}, "status": "draft"}));
    assert_eq!(why(&story, "goals", "DR8"), "why-goal-without-why");
    assert_eq!(why(&story, "goals", "DR6"), "why-goal-in-agency-words");
}

#[test]
fn a_must_do_asks_whether_any_part_is_theirs_too() {
    let mut story = Story::follow_up();
    let must = story.put(
        "must_do",
        "2025-08-01",
        json!({"who_requires": "the court"}),
    );
    assert_eq!(why(&story, "goals", "DR22"), "why-must-do-without-reason");
    story.set(
        "must_do",
        must,
        TODAY,
        json!({"family_reason": {"text": "For them", "origin": "verbatim"}}),
    );
    assert_eq!(why(&story, "goals", "DR22"), "not offered");
}

#[test]
fn a_step_carried_over_unchanged_is_named_by_its_month() {
    let mut story = Story::follow_up();
    let (emil, last) = (story.emil, story.last);
    let step = story.put("step", "2025-06-15", json!({"words": {"text": "Ask the coach", "origin": "not_recorded"}, "lead_carrier": emil, "status": "open"}));
    story.put(
        "step_review",
        "2025-09-02",
        json!({"step": step, "meeting": last, "outcome": "not_yet"}),
    );
    assert_eq!(why(&story, "steps_went", "DR13"), "not offered");
    story.went(step, "not_yet", emil);
    let card = find(&story, "steps_went", "DR13").unwrap();
    assert!(
        card.text
            .starts_with("This step has been on the list since June.")
    );
    story.set(
        "step",
        step,
        TODAY,
        json!({"words": {"text": "Text the coach", "origin": "not_recorded"}}),
    );
    assert_eq!(why(&story, "steps_went", "DR13"), "not offered");
}

#[test]
fn a_new_step_is_asked_when_how_sure_and_what_could_get_in_the_way() {
    let mut story = Story::follow_up();
    let emil = story.emil;
    let step = story.new_step(emil, json!({}));
    assert_eq!(why(&story, "next_steps", "TM9"), "why-when-and-where");
    assert_eq!(why(&story, "next_steps", "TM10"), "why-step-taken-up");
    assert_eq!(why(&story, "next_steps", "TM11"), "why-real-life-test");
    story.set(
        "step",
        step,
        TODAY,
        json!({"cue": "after dinner", "confidence": 9, "tested": "asked"}),
    );
    for id in ["TM9", "TM10", "TM11"] {
        assert_eq!(why(&story, "next_steps", id), "not offered", "{id}");
    }
    story.set("step", step, TODAY, json!({"confidence": 5}));
    assert_eq!(why(&story, "next_steps", "TM11"), "why-unsure-step");
}

#[test]
fn a_friend_at_the_table_with_no_step_is_asked_which_part_they_want() {
    let mut story = Story::follow_up();
    let (neighbour, meeting) = (story.neighbour, story.meeting);
    assert_eq!(why(&story, "next_steps", "TM12"), "not offered");
    story.put(
        "attendance",
        TODAY,
        json!({"meeting": meeting, "person": neighbour, "presence": "here"}),
    );
    let card = find(&story, "next_steps", "TM12").unwrap();
    assert_eq!(card.why.with["name"], Arg::Text("Mrs. Petrović".into()));
    story.new_step(neighbour, json!({}));
    assert_eq!(why(&story, "next_steps", "TM12"), "not offered");
}

#[test]
fn staff_who_hold_most_open_steps_offer_one_back() {
    let mut story = Story::follow_up();
    let (worker, emil) = (story.worker, story.emil);
    for text in ["Book the room", "Write the letter"] {
        story.step(worker, text);
    }
    assert_eq!(why(&story, "noticed", "DR1"), "not offered");
    story.step(emil, "Ask the coach");
    let card = find(&story, "noticed", "DR1").unwrap();
    assert_eq!(
        (&card.why.with["staff"], &card.why.with["count"]),
        (&Arg::Number(2), &Arg::Number(3))
    );
    assert_eq!(why(&story, "next_steps", "FU10"), "why-staff-hold-most");
}

#[test]
fn one_person_with_too_many_open_steps_is_asked_what_can_rest() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    for text in ["a", "b", "c"] {
        story.step(ngozi, text);
    }
    assert_eq!(why(&story, "noticed", "DR2"), "not offered");
    story.step(ngozi, "d");
    assert_eq!(why(&story, "noticed", "DR2"), "why-one-carries-much");
}

#[test]
fn the_close_asks_for_the_plan_in_their_own_words_until_it_was_said() {
    let mut story = Story::follow_up();
    let (emil, meeting) = (story.emil, story.meeting);
    story.put(
        "attendance",
        TODAY,
        json!({"meeting": meeting, "person": emil, "presence": "here"}),
    );
    assert_eq!(why(&story, "close", "TM15"), "not offered");
    story.new_step(emil, json!({}));
    assert_eq!(why(&story, "close", "TM15"), "why-say-it-back");
    assert_eq!(why(&story, "close", "FU15"), "why-at-close");
    story.put(
        "readback",
        TODAY,
        json!({"meeting": meeting, "person": emil, "said": "skipped"}),
    );
    assert_eq!(why(&story, "close", "TM15"), "not offered");
}

#[test]
fn choices_made_mostly_by_the_team_bring_the_question_what_they_would_choose() {
    let mut story = Story::follow_up();
    let last = story.last;
    for mode in [
        "professional_decided",
        "team_consensus",
        "mandated",
        "family_chose",
    ] {
        story.put(
            "decision",
            "2025-09-02",
            json!({"meeting": last, "mode": mode}),
        );
    }
    let card = find(&story, "noticed", "DR5").unwrap();
    assert_eq!(
        (&card.why.with["theirs"], &card.why.with["count"]),
        (&Arg::Number(1), &Arg::Number(3))
    );
}

#[test]
fn life_that_changed_is_asked_about_until_something_answers_it() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    story.put(
        "life_event",
        "2025-09-20",
        json!({"words": "moved", "what": "move"}),
    );
    assert_eq!(why(&story, "their_list", "DR14"), "why-life-changed");
    story.put("adaptation", "2025-09-25", json!({"by": ngozi}));
    assert_eq!(why(&story, "their_list", "DR14"), "not offered");
}

#[test]
fn more_reminders_than_usual_ask_whether_they_help() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    story.put(
        "meeting",
        "2025-06-10",
        json!({"meeting_type": "follow_up_team", "status": "done", "started_at": "2025-06-10"}),
    );
    let step = story.step(ngozi, "Sunday call");
    for day in [
        "2025-07-01",
        "2025-08-01",
        "2025-09-01",
        "2025-09-10",
        "2025-09-11",
    ] {
        story.remind(step, ngozi, day);
    }
    assert_eq!(why(&story, "noticed", "DR21"), "not offered");
    story.remind(step, ngozi, "2025-09-12");
    assert_eq!(why(&story, "noticed", "DR21"), "why-many-reminders");
}

#[test]
fn the_first_conversation_looks_for_hope_and_the_ruler_waits_for_its_number() {
    let mut story = Story::of("first_conversation");
    assert_eq!(why(&story, "what_matters", "FC2"), "why-no-vision");
    assert_eq!(why(&story, "want_this", "FC9"), "not offered");
    let (meeting, ngozi) = (story.meeting, story.ngozi);
    story.put(
        "ruler",
        TODAY,
        json!({"person": ngozi, "ruler_kind": "readiness", "value": 6, "meeting": meeting}),
    );
    assert!(
        find(&story, "want_this", "FC9")
            .unwrap()
            .text
            .ends_with("What makes it 6 and not a lower number?")
    );
}

#[test]
fn every_setting_a_map_lists_brings_its_card() {
    let library = library();
    for map in library.maps() {
        let story = Story::of(map.meeting.wire());
        let opening = map
            .steps
            .iter()
            .find(|step| step.signals.iter().any(|name| name == "opening"));
        if let Some(step) = opening {
            let mut now = at(&story, &step.id);
            if map.meeting == Occasion::CheckIn {
                now.meeting = None;
            }
            let offer = offer(&story.file, library, &now);
            assert!(!offer.cards.is_empty(), "{}", map.meeting.wire());
        }
    }
}
