//! Danger first: no card stands before the safety path.

use super::family::{Story, grown};
use super::{at, library};
use crate::guide::{noticed, offer, others};
use serde_json::json;

fn after(text: &str) -> crate::guide::Offer {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    story.say(ngozi, "other", text);
    offer(&story.file, library(), &at(&story, "went_well"))
}

#[test]
fn words_of_danger_replace_every_card_in_both_languages() {
    for text in [
        "Sometimes I want to die",
        "he said I'll KILL MYSELF",
        "she don’t want to be alive",
        "Dice que se quiere MORIR",
        "mi papá me golpeó anoche",
        "tiene una pistola",
    ] {
        let offer = after(text);
        assert!(offer.safety_first && offer.cards.is_empty(), "{text}");
    }
}

#[test]
fn plain_talk_leaves_the_cards_where_they_are() {
    for text in [
        "We have begun the list",
        "me toca ir el lunes",
        "it was a killer game",
        "",
    ] {
        assert!(!after(text).safety_first, "{text}");
    }
}

#[test]
fn a_safety_note_replaces_every_card_even_where_it_is_restricted() {
    let mut story = Story::follow_up();
    let meeting = story.meeting;
    story.put(
        "note",
        super::family::TODAY,
        json!({"meeting": meeting, "talk_kind": "safety", "text": "seen", "privacy": "restricted"}),
    );
    let now = at(&story, "went_well");
    let offer = offer(&story.file, library(), &now);
    assert!(offer.safety_first && offer.cards.is_empty());
    assert!(others(&story.file, library(), &now).cards.is_empty());
    assert!(noticed(&story.file, library(), &now, &grown(&story)).is_none());
}

#[test]
fn a_note_that_was_corrected_away_no_longer_calls_for_safety() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    let wrong = story.say(ngozi, "safety", "mistyped");
    let right = story.say(ngozi, "other", "The call went well");
    story.set(
        "note",
        right,
        super::family::TODAY,
        json!({"supersedes": wrong}),
    );
    assert!(!offer(&story.file, library(), &at(&story, "went_well")).safety_first);
}

#[test]
fn cards_come_back_once_the_facilitator_goes_on_until_the_next_word_of_danger() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    story.say(ngozi, "other", "I want to die");
    let heard = offer(&story.file, library(), &at(&story, "went_well")).calls;
    assert_eq!(heard.len(), 1);
    let mut now = at(&story, "went_well");
    now.heard = &heard;
    assert!(!offer(&story.file, library(), &now).safety_first);
    assert!(!offer(&story.file, library(), &now).cards.is_empty());
    story.say(ngozi, "other", "I still want to die");
    let mut now = at(&story, "went_well");
    now.heard = &heard;
    assert!(offer(&story.file, library(), &now).safety_first);
}

#[test]
fn what_calls_for_safety_says_where_it_stands_and_nothing_of_what_was_said() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    let note = story.say(ngozi, "other", "I want to die, says Ngozi");
    let calls = offer(&story.file, library(), &at(&story, "went_well")).calls;
    assert!(calls[0].starts_with(&note.to_string()) && !calls[0].contains("die"));
}

#[test]
fn words_of_danger_are_heard_in_whatever_was_written_since_the_meeting_began() {
    let said = json!({"text": "I want to kill myself", "origin": "not_recorded"});
    let meeting = Story::follow_up().meeting;
    for (kind, fields) in [
        ("need", json!({"words": said})),
        ("vision", json!({"words": said})),
        ("step", json!({"words": said})),
        ("agenda_item", json!({"words": said, "meeting": meeting})),
        ("readback", json!({"words": said, "meeting": meeting})),
        ("check_in", json!({"notes": "she wants to die"})),
        (
            "decision",
            json!({"words": {"text": "We wait", "origin": "not_recorded"}, "views": [{"who": meeting, "view": "uneasy", "words": "I want to die"}]}),
        ),
    ] {
        let mut story = Story::follow_up();
        story.put(kind, super::family::TODAY, fields);
        let offer = offer(&story.file, library(), &at(&story, "went_well"));
        assert!(offer.safety_first, "{kind}");
    }
}

#[test]
fn words_of_danger_from_before_the_meeting_and_the_safety_plan_itself_leave_the_cards() {
    let mut story = Story::before_the_meeting(|story| {
        story.put(
            "need",
            "2025-09-02",
            json!({"words": {"text": "not to want to die", "origin": "not_recorded"}}),
        );
    });
    story.put(
        "crisis_plan",
        super::family::TODAY,
        json!({"early_signs": ["says: I want to die"]}),
    );
    let last = story.last;
    story.put(
        "readback",
        super::family::TODAY,
        json!({"meeting": last, "words": {"text": "I want to die", "origin": "not_recorded"}}),
    );
    assert!(!offer(&story.file, library(), &at(&story, "went_well")).safety_first);
}

#[test]
fn what_somebody_says_is_heard_while_it_is_written_and_names_no_service() {
    let story = Story::follow_up();
    let mut now = at(&story, "options");
    now.quoted = "he wants to die";
    let heard = offer(&story.file, library(), &now).calls;
    assert_eq!(heard.len(), 1);
    now.heard = &heard;
    assert!(!offer(&story.file, library(), &now).safety_first);
    let plain = offer(&story.file, library(), &at(&story, "options"));
    now.quoted = "respite";
    assert_eq!(offer(&story.file, library(), &now), plain);
}

#[test]
fn another_meetings_danger_is_not_this_ones() {
    let mut story = Story::follow_up();
    let last = story.last;
    story.put(
        "note",
        "2025-09-02",
        json!({"meeting": last, "talk_kind": "safety", "text": "seen"}),
    );
    assert!(!offer(&story.file, library(), &at(&story, "went_well")).safety_first);
}
