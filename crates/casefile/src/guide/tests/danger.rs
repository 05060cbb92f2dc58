//! Danger first: no card stands before the safety path.

use super::family::{Story, grown};
use super::{at, library};
use crate::guide::{last_note, noticed, offer, others};
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
    let seen = last_note(&story.file, story.meeting);
    let mut now = at(&story, "went_well");
    now.safe_up_to = seen;
    assert!(!offer(&story.file, library(), &now).safety_first);
    story.say(ngozi, "other", "I still want to die");
    let mut now = at(&story, "went_well");
    now.safe_up_to = seen;
    assert!(offer(&story.file, library(), &now).safety_first);
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
