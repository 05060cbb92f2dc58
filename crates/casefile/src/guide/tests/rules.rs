//! The rules of the prompt engine, one sentence each.

use super::family::{Story, TODAY, found, grown};
use super::{at, cards, ids, library, used};
use crate::RecordId;
use crate::guide::{Arg, Mi, ask, noticed, offer, others};
use crate::insight::{Answer, Audience, Indicator, Subject};
use serde_json::json;

/// A meeting in which much happened: most signals hold.
fn busy() -> Story {
    let mut story = Story::follow_up();
    let (ngozi, emil, worker, goal) = (story.ngozi, story.emil, story.worker, story.goal);
    for (who, text, outcome) in [
        (ngozi, "Sunday call", "done"),
        (emil, "Saturday shop", "done_another_way"),
        (emil, "Ask the coach", "not_yet"),
    ] {
        let step = story.step(who, text);
        story.went(step, outcome, who);
    }
    story.put("adaptation", TODAY, json!({"by": ngozi, "what_changed": {"text": "We swap visits by text", "said_by": ngozi, "origin": "verbatim"}}));
    story.ruler("importance", "2025-09-02", 9);
    story.ruler("importance", TODAY, 6);
    story.ruler("confidence", TODAY, 4);
    story.put("option", TODAY, json!({"goal": goal, "raised_by": worker, "words": {"text": "A class", "origin": "not_recorded"}}));
    story.put("must_do", "2025-08-01", json!({"words": {"text": "Parenting hours", "origin": "mandate"}, "who_requires": "the court"}));
    story
}

#[test]
fn at_most_three_cards_are_offered_in_every_step_and_none_has_an_open_slot() {
    let library = library();
    let story = busy();
    for map in library.maps() {
        for step in &map.steps {
            for lang in ["en", "es", "es-US", "so"] {
                for young in [false, true] {
                    let mut now = at(&story, &step.id);
                    (now.lang, now.youth_speaking) = (lang, young);
                    let offer = offer(&story.file, library, &now);
                    assert!(offer.cards.len() <= 3);
                    let more = others(&story.file, library, &now);
                    for card in offer.cards.iter().chain(&more.cards) {
                        assert!(!card.text.contains(['{', '}']), "{}", card.id);
                    }
                }
            }
        }
    }
}

#[test]
fn the_opening_offers_good_news_first_and_nothing_about_missed_steps() {
    let mut story = Story::follow_up();
    let emil = story.emil;
    let step = story.step(emil, "Ask the coach");
    story.went(step, "not_yet", emil);
    assert_eq!(cards(&story, "their_list"), ["FU1"]);
}

#[test]
fn nothing_fits_means_no_card_at_all() {
    assert!(cards(&Story::follow_up(), "safety").is_empty());
}

#[test]
fn the_card_that_answers_what_was_just_said_comes_first() {
    let mut story = busy();
    let ngozi = story.ngozi;
    assert_eq!(cards(&story, "rulers")[0], "DR15");
    story.say(ngozi, "change_reason", "They are mine");
    assert_eq!(cards(&story, "rulers")[..2], ["GN1", "GN2"]);
}

#[test]
fn what_staff_said_is_not_answered_as_if_the_family_had_said_it() {
    let mut story = Story::follow_up();
    let worker = story.worker;
    story.say(worker, "change_commitment", "I will book the room");
    assert!(cards(&story, "safety").is_empty());
}

#[test]
fn sustain_talk_meets_a_reflection_or_a_choice_and_never_a_plan() {
    let mut story = busy();
    let (ngozi, emil) = (story.ngozi, story.emil);
    story.new_step(emil, json!({}));
    story.say(ngozi, "sustain", "It is fine the way it is");
    for step in ["steps_went", "in_the_way", "next_steps", "close"] {
        let offer = offer(&story.file, library(), &at(&story, step));
        assert!(!offer.cards.is_empty());
        for card in &offer.cards {
            assert!(
                card.mi == Mi::ReflectionStem || card.id == "GN5",
                "{} in {step}",
                card.id
            );
        }
        let more = others(&story.file, library(), &at(&story, step));
        for planning in ["TM8", "TM9", "TM10", "TM11", "FU10"] {
            assert!(!ids(&offer).contains(&planning.to_owned()));
            assert!(!ids(&more).contains(&planning.to_owned()));
        }
    }
}

#[test]
fn discord_is_met_before_anything_else_wherever_it_was_said() {
    let mut story = busy();
    let ngozi = story.ngozi;
    let note = story.say(ngozi, "discord", "You people never listen");
    story.set("note", note, TODAY, json!({"meeting_step": "went_well"}));
    assert_eq!(cards(&story, "next_steps")[..2], ["GN4", "GN5"]);
}

#[test]
fn sustain_talk_about_a_step_is_reflected_with_the_steps_own_words() {
    let mut story = Story::follow_up();
    let emil = story.emil;
    let step = story.step(emil, "Ask the coach");
    let note = story.say(emil, "sustain", "Why would I");
    story.set("note", note, TODAY, json!({"step": step}));
    let offer = offer(&story.file, library(), &at(&story, "steps_went"));
    assert_eq!(offer.cards[0].id, "FU13");
    assert_eq!(
        offer.cards[0].text,
        "Right now “Ask the coach” feels like more than it is worth."
    );
}

#[test]
fn one_commitment_is_asked_about_and_two_move_to_when_and_where() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    story.say(ngozi, "change_commitment", "I will call on Sunday");
    let first = cards(&story, "next_steps");
    assert!(first.contains(&"GN7".into()) && !first.contains(&"TM9".into()));
    story.say(ngozi, "change_commitment", "And I will tell Emil");
    let offer = offer(&story.file, library(), &at(&story, "next_steps"));
    assert_eq!(offer.cards[0].id, "TM9");
    assert_eq!(offer.cards[0].why.key, "why-commitments");
    assert_eq!(offer.cards[0].why.with["count"], Arg::Number(2));
}

#[test]
fn no_planning_card_comes_before_it_is_known_to_matter() {
    let mut story = Story::follow_up();
    let (emil, goal) = (story.emil, story.goal);
    story.set("goal", goal, TODAY, json!({"why": null}));
    story.new_step(emil, json!({}));
    let planning = |story: &Story| {
        let shown = cards(story, "next_steps");
        shown
            .iter()
            .any(|id| ["TM8", "TM9", "TM10", "TM11"].contains(&id.as_str()))
    };
    assert!(!planning(&story));
    story.ruler("importance", TODAY, 4);
    assert!(!planning(&story));
    story.ruler("importance", TODAY, 5);
    assert!(planning(&story));
}

#[test]
fn a_noted_reason_makes_planning_possible_too() {
    let mut story = Story::follow_up();
    let (emil, goal) = (story.emil, story.goal);
    story.set("goal", goal, TODAY, json!({"why": null}));
    story.new_step(emil, json!({}));
    let note = story.say(emil, "change_reason", "I want my own bench");
    story.set("note", note, TODAY, json!({"meeting_step": "went_well"}));
    assert!(cards(&story, "next_steps").contains(&"TM9".into()));
}

#[test]
fn after_two_question_cards_in_a_row_a_reflection_comes_first() {
    let mut story = busy();
    let ngozi = story.ngozi;
    let mut now = at(&story, "rulers");
    let two = used(&story, &["FU1", "DR15"]);
    now.used = &two;
    assert_eq!(ids(&offer(&story.file, library(), &now))[0], "GN9");
    story.say(ngozi, "hope", "Both boys asleep under my roof");
    let mut now = at(&story, "rulers");
    now.used = &two;
    assert_eq!(ids(&offer(&story.file, library(), &now))[0], "GN2");
    let after_reflection = used(&story, &["FU1", "FU4", "FU8"]);
    now.used = &after_reflection;
    assert_ne!(ids(&offer(&story.file, library(), &now))[0], "GN9");
}

#[test]
fn after_an_open_question_was_said_the_last_card_is_to_wait_until_somebody_speaks() {
    let mut story = busy();
    let ngozi = story.ngozi;
    let said = used(&story, &["FU1"]);
    let mut now = at(&story, "steps_went");
    now.used = &said;
    let offered = offer(&story.file, library(), &now);
    assert_eq!(offered.cards.len(), 3);
    assert_eq!(offered.cards[2].text, "Wait. Count to five.");
    assert_eq!(offered.cards[2].why.key, "why-question-asked");
    story.say(ngozi, "other", "Well");
    let mut now = at(&story, "steps_went");
    now.used = &said;
    assert!(!ids(&offer(&story.file, library(), &now)).contains(&"GN0".into()));
}

#[test]
fn a_card_that_was_said_or_put_away_is_not_offered_again() {
    let story = busy();
    let all = cards(&story, "steps_went");
    let said = used(&story, &[&all[0]]);
    let hidden = [all[1].clone()];
    let mut now = at(&story, "steps_went");
    (now.used, now.hidden) = (&said, &hidden);
    let left = ids(&offer(&story.file, library(), &now));
    assert!(!left.contains(&all[0]) && !left.contains(&all[1]));
    let more = ids(&others(&story.file, library(), &now));
    assert!(!more.contains(&all[0]) && !more.contains(&all[1]));
}

#[test]
fn the_same_moment_offers_the_same_cards_in_the_same_order() {
    let story = busy();
    let now = at(&story, "next_steps");
    assert_eq!(
        offer(&story.file, library(), &now),
        offer(&story.file, library(), &now)
    );
}

#[test]
fn putting_one_card_away_leaves_the_order_of_the_others() {
    let story = busy();
    let before = cards(&story, "steps_went");
    let hidden = [before[1].clone()];
    let mut now = at(&story, "steps_went");
    now.hidden = &hidden;
    let after = ids(&offer(&story.file, library(), &now));
    assert_eq!(after[..2], [before[0].clone(), before[2].clone()]);
}

#[test]
fn the_others_hold_no_card_that_is_in_view_and_none_with_an_empty_slot() {
    let story = busy();
    let now = at(&story, "steps_went");
    let shown = ids(&offer(&story.file, library(), &now));
    let more = ids(&others(&story.file, library(), &now));
    assert!(more.contains(&"FU10".into()) && more.contains(&"FU12".into()));
    assert!(!more.contains(&"FU11".into()), "a topic that nobody named");
    assert!(shown.iter().all(|id| !more.contains(id)));
}

#[test]
fn a_young_person_who_speaks_spanish_is_called_tu() {
    let mut story = Story::follow_up();
    let emil = story.emil;
    let step = story.step(emil, "Saturday shop");
    story.went(step, "done", emil);
    let other = story.step(emil, "Bus pass");
    story.remind(other, emil, "2025-09-19");
    let mut now = at(&story, "steps_went");
    (now.lang, now.youth_speaking) = ("es", true);
    let card = &offer(&story.file, library(), &now).cards[0];
    assert_eq!(
        (card.id.as_str(), card.text.as_str()),
        (
            "FU9",
            "Lo hiciste sin que nadie te lo recordara. ¿Qué dice eso de ti?"
        )
    );
    now.youth_speaking = false;
    assert!(
        offer(&story.file, library(), &now).cards[0]
            .text
            .contains("dice eso de usted")
    );
}

#[test]
fn a_language_without_cards_is_served_in_the_first_one_and_says_so() {
    let mut now = at(&Story::follow_up(), "their_list");
    now.lang = "so";
    let story = Story::follow_up();
    now.meeting = Some(story.meeting);
    assert_eq!(offer(&story.file, library(), &now).cards[0].lang, "en");
}

#[test]
fn a_name_somebody_left_behind_is_never_said() {
    let mut story = Story::follow_up();
    let emil = story.emil;
    story.say(
        emil,
        "change_reason",
        "They called me Emilia in front of guests",
    );
    let shown = cards(&story, "went_well");
    assert!(shown.contains(&"GN1".into()) && !shown.contains(&"GN2".into()));
}

#[test]
fn a_private_number_or_note_moves_no_card() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    story.ruler("confidence", "2025-09-02", 8);
    let ruler = story.ruler("confidence", TODAY, 2);
    story.set("ruler", ruler, TODAY, json!({"private": true}));
    let note = story.say(ngozi, "sustain", "I only say this to you");
    story.set("note", note, TODAY, json!({"privacy": "person_only"}));
    assert!(cards(&story, "rulers").is_empty());
}

#[test]
fn protected_sources_are_never_quoted() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    let note = story.say(ngozi, "change_reason", "I have been clean for a year");
    story.set("note", note, TODAY, json!({"segment": "part2_sud"}));
    assert!(!cards(&story, "went_well").contains(&"GN2".into()));
}

#[test]
fn at_zero_nobody_is_asked_why_not_lower() {
    let mut story = Story::follow_up();
    story.ruler("confidence", "2025-09-02", 1);
    story.ruler("confidence", TODAY, 0);
    let shown = cards(&story, "rulers");
    assert_eq!(shown[0], "GN6");
    assert!(!shown.contains(&"FU6".into()));
}

#[test]
fn a_staff_idea_before_any_of_the_familys_brings_the_familys_ideas_first() {
    let story = busy();
    let offer = offer(&story.file, library(), &at(&story, "next_steps"));
    assert_eq!(offer.cards[0].id, "TM6");
    assert_eq!(offer.cards[0].why.key, "why-staff-idea-first");
}

#[test]
fn growth_is_noticed_before_drift_and_one_thing_at_most() {
    let story = Story::follow_up();
    let now = at(&story, "noticed");
    let said = |insight: &Answer| {
        let found = noticed(&story.file, library(), &now, insight)?;
        Some((found.fact.key, found.ask?.id))
    };
    let mut insight = grown(&story);
    insight.question = Some(found("A3", "DR12", Some(story.goal)));
    let pair = |key: &str, card: &str| Some((key.to_owned(), card.to_owned()));
    assert_eq!(said(&insight), pair("D1", "FU9"));
    insight.growth.clear();
    assert_eq!(said(&insight), pair("A3", "DR12"));
    insight.question = None;
    assert_eq!(said(&insight), None);
}

#[test]
fn what_grew_in_private_is_not_said_in_a_meeting() {
    let story = Story::follow_up();
    let mut insight = grown(&story);
    insight.growth[0].audience = Audience::Own;
    let now = at(&story, "noticed");
    assert!(noticed(&story.file, library(), &now, &insight).is_none());
}

#[test]
fn the_card_of_a_fact_names_what_the_fact_is_about_or_says_nothing() {
    let mut story = Story::follow_up();
    let emil = story.emil;
    let asked = |story: &Story, fact: &Indicator| {
        let ask = ask(&story.file, library(), "en", story.today(), fact)?;
        Some(ask.text)
    };
    let silent = found("A3", "DR12", Some(story.goal));
    assert_eq!(
        asked(&story, &silent).unwrap(),
        "We have not talked about “The boys come home” in a while. \
         Do you want to keep it, change it, or let it rest?"
    );
    assert_eq!(asked(&story, &found("A3", "DR12", None)), None);
    let step = story.step(emil, "Ask the coach");
    let mut waits = found("A4", "DR13", None);
    waits.subject = Some(Subject {
        step: Some(step),
        ..Subject::default()
    });
    let text = asked(&story, &waits).unwrap();
    assert!(text.contains("since September."), "{text}");
    let goal = story.goal;
    let words = json!({"words": {"text": "Emilia comes home", "origin": "verbatim"}});
    story.set("goal", goal, "2025-09-03", words);
    assert_eq!(asked(&story, &silent), None, "a former name is never said");
}

#[test]
fn nothing_to_notice_is_nothing() {
    let story = Story::follow_up();
    let mut insight = grown(&story);
    insight.growth.clear();
    let now = at(&story, "noticed");
    assert_eq!(noticed(&story.file, library(), &now, &insight), None);
    let stranger = RecordId(uuid::Uuid::from_u128(9));
    let mut now = at(&story, "noticed");
    now.meeting = Some(stranger);
    assert!(offer(&story.file, library(), &now).cards.is_empty());
}
