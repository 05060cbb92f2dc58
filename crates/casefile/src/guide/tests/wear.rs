//! Cards do not wear out, and what stands beside an open question; rules that hold in any story.

use super::family::{Story, TODAY};
use super::{at, ids, library, used};
use crate::guide::{Mi, Occasion, Offer, offer, others};
use proptest::prelude::*;
use serde_json::json;

fn lately(meetings: &[&[&str]]) -> Vec<Vec<String>> {
    let ids = |meeting: &&[&str]| meeting.iter().map(|id| (*id).to_owned()).collect();
    meetings.iter().map(ids).collect()
}

fn after(story: &Story, step: &str, said: &[&[&str]]) -> Vec<String> {
    let lately = lately(said);
    let mut now = at(story, step);
    now.lately = &lately;
    ids(&offer(&story.file, library(), &now))
}

fn two_goals_to_ask_about() -> Story {
    let mut story = Story::follow_up();
    let goal = story.goal;
    story.set("goal", goal, TODAY, json!({"why": null}));
    story.put("must_do", "2025-08-01", json!({"words": {"text": "Parenting hours", "origin": "mandate"}, "who_requires": "the court"}));
    story
}

#[test]
fn a_card_that_was_said_in_each_of_the_last_two_meetings_goes_behind_the_others() {
    let story = two_goals_to_ask_about();
    assert_eq!(after(&story, "goals", &[]), ["DR8", "DR22"]);
    assert_eq!(
        after(&story, "goals", &[&["DR8"], &["FU1"]]),
        ["DR8", "DR22"]
    );
    assert_eq!(
        after(&story, "goals", &[&["DR8"], &["DR8"]]),
        ["DR22", "DR8"]
    );
}

#[test]
fn what_opens_a_meeting_or_keeps_people_safe_is_said_every_time() {
    let story = Story::follow_up();
    assert_eq!(after(&story, "their_list", &[&["FU1"], &["FU1"]]), ["FU1"]);
}

#[test]
fn beside_an_open_question_stand_a_start_for_a_reflection_and_words_that_ask_leave() {
    let story = Story::follow_up();
    let offer = offer(&story.file, library(), &at(&story, "their_list"));
    let beside: Vec<Mi> = offer.beside.iter().map(|card| card.mi).collect();
    assert_eq!(beside, [Mi::ReflectionStem, Mi::ElicitProvideElicit]);
}

#[test]
fn without_a_question_nothing_stands_beside() {
    let story = Story::follow_up();
    assert!(
        offer(&story.file, library(), &at(&story, "safety"))
            .beside
            .is_empty()
    );
}

#[test]
fn another_start_stands_there_after_each_note() {
    let mut story = Story::follow_up();
    let (ngozi, first) = (story.ngozi, starts(&Story::follow_up()));
    story.say(ngozi, "other", "Well");
    assert_ne!(starts(&story), first);
}

fn starts(story: &Story) -> Vec<String> {
    let offer = offer(&story.file, library(), &at(story, "their_list"));
    offer.beside.iter().map(|card| card.id.clone()).collect()
}

#[test]
fn against_resistance_nobody_asks_leave_to_tell() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    story.say(ngozi, "discord", "You people never listen");
    let offer = offer(&story.file, library(), &at(&story, "their_list"));
    assert!(offer.cards.iter().any(|card| card.mi.asks()));
    assert!(
        offer
            .beside
            .iter()
            .all(|card| card.mi == Mi::ReflectionStem)
    );
}

#[test]
fn talk_for_a_change_and_against_it_is_said_back_with_both_sides() {
    let mut story = Story::follow_up();
    let ngozi = story.ngozi;
    story.say(ngozi, "change_desire", "I want him home with me");
    story.say(ngozi, "sustain", "It is so quiet without him");
    let card = &offer(&story.file, library(), &at(&story, "goals")).cards[0];
    assert_eq!(
        card.text,
        "You said “I want him home with me”. You also said “It is so quiet without him”. Both are true for you."
    );
}

#[test]
fn a_yes_that_promises_nothing_is_not_taken_as_a_plan() {
    let mut story = Story::of("first_team");
    let ngozi = story.ngozi;
    story.say(ngozi, "agreement", "Sure, that is fine");
    assert_eq!(
        ids(&offer(&story.file, library(), &at(&story, "choose")))[0],
        "TM13"
    );
    story.say(ngozi, "change_commitment", "I will call her on Sunday");
    story.say(ngozi, "agreement", "Yes, on Sunday");
    assert!(!ids(&offer(&story.file, library(), &at(&story, "choose"))).contains(&"TM13".into()));
}

#[test]
fn trouble_told_after_a_hard_time_is_asked_what_kept_it_from_getting_worse() {
    let mut story = Story::of("crisis_debrief");
    let ngozi = story.ngozi;
    story.say(ngozi, "barrier", "I lost it with him again");
    assert_eq!(
        ids(&offer(&story.file, library(), &at(&story, "what_happened")))[0],
        "CD3"
    );
    story.say(ngozi, "discord", "You all blame me");
    assert_eq!(
        ids(&offer(&story.file, library(), &at(&story, "what_happened")))[0],
        "CD6"
    );
}

#[test]
fn the_new_safety_plan_is_said_with_its_own_words_and_the_number() {
    let mut story = Story::of("crisis_debrief");
    story.put("incident", "2025-10-05", json!({"words": "A hard night"}));
    assert!(ids(&offer(&story.file, library(), &at(&story, "read_back"))).is_empty());
    story.put(
        "crisis_plan",
        TODAY,
        json!({"what_helps": ["Music in his room", "A walk with Jo"]}),
    );
    let offer = offer(&story.file, library(), &at(&story, "read_back"));
    assert_eq!(
        offer.cards[0].text,
        "Here is the new plan in your words. First “Music in his room”. Then “A walk with Jo”. If it is not safe, call 911. Did I get it right?"
    );
}

const KINDS: [&str; 9] = [
    "sustain",
    "discord",
    "change_reason",
    "change_commitment",
    "barrier",
    "strength",
    "agreement",
    "idea",
    "safety",
];

/// A meeting or a check-in in which anything may have been said and any step may be in hand.
fn anything(
    said: &[(usize, bool)],
    map: usize,
    step: usize,
    young: bool,
    typed: usize,
) -> (Offer, Offer, bool) {
    let maps = library().maps();
    let map = &maps[map % maps.len()];
    let mut story = Story::of(match map.meeting {
        Occasion::Meeting(kind) => kind.wire(),
        Occasion::CheckIn => "follow_up_team",
    });
    let (ngozi, emil) = (story.ngozi, story.emil);
    for (kind, youth) in said {
        let who = if *youth { emil } else { ngozi };
        story.say(who, KINDS[*kind % KINDS.len()], "We can talk about it");
    }
    let last = said.last().map(|(kind, _)| KINDS[kind % KINDS.len()]);
    let in_a_meeting = map.meeting != Occasion::CheckIn;
    let mut now = at(&story, &map.steps[step % map.steps.len()].id);
    now.meeting = in_a_meeting.then_some(story.meeting);
    now.youth_speaking = young;
    now.typed = ["", "Respite care", "He should try", "a nice day"][typed % 4];
    let said = used(&story, &["FU1", "TM5"]);
    now.used = &said;
    let against = in_a_meeting && matches!(last, Some("sustain" | "discord"));
    (
        offer(&story.file, library(), &now),
        others(&story.file, library(), &now),
        against,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_was_said_at_most_three_cards_are_offered_each_once_and_with_every_slot_filled(
        said in prop::collection::vec((0usize..9, any::<bool>()), 0..6),
        map in 0usize..9, step in 0usize..14, young: bool, typed in 0usize..4,
    ) {
        let (offer, others, _) = anything(&said, map, step, young, typed);
        prop_assert!(offer.cards.len() <= 3 && offer.beside.len() <= 2);
        let all: Vec<_> = offer.cards.iter().chain(&others.cards).collect();
        let unique: std::collections::BTreeSet<&str> = all.iter().map(|card| card.id.as_str()).collect();
        prop_assert_eq!(unique.len(), all.len());
        let open = all.iter().copied().chain(&offer.beside).find(|card| card.text.contains(['{', '}']));
        prop_assert!(open.is_none(), "{:?}", open);
        prop_assert!(!unique.contains("FU1") && !unique.contains("TM5"), "said in this meeting already");
    }

    #[test]
    fn whatever_the_meeting_sustain_talk_and_discord_never_meet_a_plan(
        said in prop::collection::vec((0usize..8, any::<bool>()), 0..5),
        against in 0usize..2, youth: bool,
        map in 0usize..9, step in 0usize..14, typed in 0usize..4,
    ) {
        let mut said = said;
        said.push((against, youth));
        let (offer, others, against) = anything(&said, map, step, youth, typed);
        for card in offer.cards.iter().chain(&others.cards).filter(|_| against) {
            let plans = ["TM6", "TM7", "TM8", "TM9", "TM10", "TM11", "FU10", "FU14", "CD8", "TR5"];
            prop_assert!(!plans.contains(&card.id.as_str()), "{}", card.id);
            let fits = matches!(card.mi, Mi::ReflectionStem | Mi::Wait) || card.id == "GN5";
            prop_assert!(fits, "{}", card.id);
        }
    }

    #[test]
    fn after_a_safety_note_no_card_is_left_anywhere(
        before in prop::collection::vec((0usize..9, any::<bool>()), 0..4),
        after in prop::collection::vec((0usize..9, any::<bool>()), 0..4),
        map in 0usize..9, step in 0usize..14,
    ) {
        let said = [before, vec![(8, false)], after].concat();
        let maps = library().maps();
        prop_assume!(maps[map % maps.len()].meeting != Occasion::CheckIn);
        let (offer, others, _) = anything(&said, map, step, false, 0);
        prop_assert!(offer.safety_first && offer.cards.is_empty() && offer.beside.is_empty());
        prop_assert!(others.safety_first && others.cards.is_empty());
    }
}
