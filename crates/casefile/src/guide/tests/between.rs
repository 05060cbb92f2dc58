//! Check-ins between meetings, and services that were named too soon.

use super::family::{Story, TODAY, grown};
use super::{at, ids, library};
use crate::guide::{Card, Moment, Occasion, noticed, offer, others};
use serde_json::json;

/// A call on the day of the story: no meeting, and no record of the call yet.
fn call<'a>(step: &'a str) -> Moment<'a> {
    let story = Story::follow_up();
    let mut now = at(&story, step);
    now.meeting = None;
    now
}

fn cards(story: &Story, now: &Moment<'_>) -> Vec<Card> {
    offer(&story.file, library(), now).cards
}

fn shown(story: &Story, step: &str) -> Vec<String> {
    ids(&offer(&story.file, library(), &call(step)))
}

#[test]
fn a_check_in_has_a_map_of_its_own_and_opens_with_good_news() {
    let map = library().check_in().unwrap();
    assert_eq!(map.meeting, Occasion::CheckIn);
    assert_eq!(map.steps.len(), 6);
    assert_eq!(shown(&Story::follow_up(), "good_news"), ["CI1"]);
}

#[test]
fn a_step_at_its_day_is_asked_about_in_its_own_words() {
    let mut story = Story::follow_up();
    let emil = story.emil;
    let step = story.step(emil, "Ask the coach");
    assert!(shown(&story, "real_life").is_empty());
    story.set("step", step, TODAY, json!({"due_on": TODAY}));
    let card = &cards(&story, &call("real_life"))[0];
    assert_eq!(
        card.text,
        "How did “Ask the coach” go in real life? What did you do your own way?"
    );
}

#[test]
fn a_step_that_waited_twice_is_asked_whether_it_is_still_worth_it() {
    let mut story = Story::follow_up();
    let (emil, last) = (story.emil, story.last);
    let step = story.step(emil, "Ask the coach");
    story.put(
        "step_review",
        "2025-09-02",
        json!({"step": step, "meeting": last, "outcome": "not_yet"}),
    );
    assert!(!shown(&story, "real_life").contains(&"CI7".into()));
    story.put(
        "step_review",
        "2025-10-01",
        json!({"step": step, "outcome": "stuck"}),
    );
    assert!(shown(&story, "real_life").contains(&"CI7".into()));
}

#[test]
fn a_heavy_week_is_met_with_a_reflection() {
    let mut story = Story::follow_up();
    let emil = story.emil;
    let step = story.step(emil, "Ask the coach");
    story.put(
        "step_review",
        "2025-10-01",
        json!({"step": step, "outcome": "not_yet"}),
    );
    assert!(!shown(&story, "good_news").contains(&"CI8".into()));
    story.put(
        "life_event",
        "2025-10-01",
        json!({"what": "loss", "words": "The dog died"}),
    );
    assert!(shown(&story, "good_news").contains(&"CI8".into()));
}

#[test]
fn what_got_in_the_way_is_asked_about_unless_it_is_ours_to_clear() {
    let mut story = Story::follow_up();
    let emil = story.emil;
    let step = story.step(emil, "Ask the coach");
    let barrier = story.put(
        "barrier",
        "2025-09-02",
        json!({"step": step, "words": {"text": "the bus is late", "origin": "not_recorded"}, "status": "open"}),
    );
    let card = &cards(&story, &call("in_the_way"))[0];
    assert_eq!(
        card.text,
        "If “the bus is late” shows up again this week, what is your plan?"
    );
    story.set(
        "barrier",
        barrier,
        TODAY,
        json!({"barrier_kind": "transport"}),
    );
    assert!(shown(&story, "in_the_way").is_empty());
}

#[test]
fn somebody_who_was_not_sure_is_asked_again() {
    let mut story = Story::follow_up();
    let emil = story.emil;
    let step = story.step(emil, "Ask the coach");
    story.set("step", step, "2025-09-02", json!({"confidence": 7}));
    assert!(shown(&story, "how_sure").is_empty());
    story.set("step", step, "2025-09-02", json!({"confidence": 6}));
    assert_eq!(shown(&story, "how_sure"), ["CI5"]);
}

#[test]
fn a_reminder_is_asked_about_before_it_is_set() {
    assert_eq!(shown(&Story::follow_up(), "reminders"), ["CI3"]);
}

#[test]
fn words_of_danger_in_a_check_in_bring_the_safety_path() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    let mut now = call("good_news");
    now.typed = "he said he wants to die";
    assert!(offer(&story.file, library(), &now).safety_first);
    assert!(noticed(&story.file, library(), &now, &grown(&story)).is_none());
    let check_in = story.put("check_in", TODAY, json!({"with": [ngozi], "mode": "call"}));
    story.put(
        "note",
        TODAY,
        json!({"check_in": check_in, "speaker": ngozi, "talk_kind": "safety", "text": "seen"}),
    );
    let mut now = call("good_news");
    assert!(!offer(&story.file, library(), &now).safety_first);
    now.check_in = Some(check_in);
    assert!(offer(&story.file, library(), &now).safety_first);
}

#[test]
fn a_talk_about_ones_own_work_has_the_questions_of_supervision_and_no_familys() {
    let file = crate::CaseFile::new(crate::FamilyId(uuid::Uuid::from_u128(9)));
    let mut now = call("");
    now.own_work = true;
    let asked = others(&file, library(), &now);
    assert_eq!(
        ids(&asked),
        ["SV1", "SV2", "SV3", "SV4", "SV5", "SV6", "SV8"]
    );
}

#[test]
fn notes_of_another_occasion_are_not_this_check_ins() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    story.say(ngozi, "sustain", "It is fine the way it is");
    assert_eq!(shown(&story, "good_news"), ["CI1"]);
}

fn first(story: &Story, now: &Moment<'_>) -> Option<(String, &'static str)> {
    let mut cards = cards(story, now).into_iter();
    cards.next().map(|card| (card.id, card.why.key))
}

const TM6_FIRST: Option<(&str, &str)> = Some(("TM6", "why-service-first"));

fn is_tm6_first(story: &Story, now: &Moment<'_>) -> bool {
    first(story, now)
        .as_ref()
        .map(|(id, why)| (id.as_str(), *why))
        == TM6_FIRST
}

#[test]
fn a_service_that_is_being_typed_brings_the_familys_ideas_first_in_every_kind_of_meeting() {
    for map in library().maps() {
        let story = Story::of(map.meeting.wire());
        for step in &map.steps {
            let mut now = at(&story, &step.id);
            if map.meeting == Occasion::CheckIn {
                now.meeting = None;
            }
            now.typed = "He needs therapy twice a week";
            assert!(
                is_tm6_first(&story, &now),
                "{} {}",
                map.meeting.wire(),
                step.id
            );
        }
    }
}

#[test]
fn a_service_on_file_or_in_place_of_a_need_does_the_same_until_an_idea_of_theirs_is_heard() {
    let paraphrase = json!({"words": {"text": "needs counseling", "origin": "staff_paraphrase"}, "status": "named"});
    for (kind, fields) in [
        ("service", json!({"what": "Respite"})),
        ("need", paraphrase),
    ] {
        let mut story = Story::follow_up();
        let (emil, goal) = (story.emil, story.goal);
        story.put(kind, TODAY, fields);
        assert!(is_tm6_first(&story, &at(&story, "next_steps")), "{kind}");
        story.put("option", TODAY, json!({"goal": goal, "raised_by": emil, "words": {"text": "Ask my aunt", "said_by": emil, "origin": "verbatim"}}));
        assert!(!is_tm6_first(&story, &at(&story, "next_steps")), "{kind}");
    }
}

#[test]
fn what_the_family_says_about_a_service_is_its_own_and_brings_nothing() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    story.put("need", TODAY, json!({"words": {"text": "I want therapy", "said_by": ngozi, "origin": "verbatim"}, "status": "named"}));
    assert!(!is_tm6_first(&story, &at(&story, "next_steps")));
}

#[test]
fn a_service_typed_against_resistance_brings_no_idea_card() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    story.say(ngozi, "sustain", "It is fine the way it is");
    let mut now = at(&story, "next_steps");
    now.typed = "respite";
    assert!(!ids(&offer(&story.file, library(), &now)).contains(&"TM6".into()));
}
