//! What an agency and a facilitator may put on top of the library, and what they cannot break.

use super::family::Story;
use super::{at, cards, library};
use crate::guide::{Library, Occasion, PracticeWhat, Source, offer};
use crate::{MeetingType, Origin, Words};
use proptest::prelude::*;

const EN: &str = "prompts/en.toml";
const FOLLOW_UP: &str = "meetings/follow_up_team.toml";

fn with(layers: &[(&'static str, &str)]) -> Library {
    let layers: Vec<Source<'_>> = layers
        .iter()
        .map(|(name, text)| Source { name, text })
        .collect();
    library().with(&layers).unwrap()
}

fn steps(library: &Library) -> Vec<String> {
    let map = library.map(MeetingType::FollowUpTeam).unwrap();
    map.steps.iter().map(|step| step.id.clone()).collect()
}

const OWN_OPENING: &str = r#"
order = ["MY1"]

[[card]]
id = "MY1"
meeting = "follow_up_team"
text = "What is one good thing since last time?"
mi = "open_question"
change_talk = "taking_steps"
need = "competence"
mindset = "acceptance"
signal = "opening"
"#;

#[test]
fn a_card_of_ones_own_that_is_put_first_speaks_first() {
    let story = Story::follow_up();
    let own = with(&[(EN, OWN_OPENING)]);
    let offer = offer(&story.file, &own, &at(&story, "their_list"));
    assert_eq!(offer.cards[0].id, "MY1");
    assert_eq!(
        cards(&story, "their_list"),
        ["FU1"],
        "the shipped library is as it was"
    );
}

#[test]
fn a_hidden_card_is_neither_offered_nor_listed_and_keeps_its_words() {
    let story = Story::follow_up();
    let own = with(&[(EN, "hide = [\"FU1\"]")]);
    let now = at(&story, "their_list");
    let mut all = offer(&story.file, &own, &now).cards;
    all.extend(crate::guide::others(&story.file, &own, &now).cards);
    assert!(all.iter().all(|card| card.id != "FU1"));
    assert!(own.is_hidden("FU1") && own.card("FU1").is_some());
}

#[test]
fn a_hidden_pair_is_quiet() {
    let own = with(&[(EN, "hide = [\"IT2\"]")]);
    let text = "You need to set firm rules.";
    assert!(
        library()
            .instead_of(text, "en")
            .is_some_and(|pair| pair.id == "IT2")
    );
    assert!(
        own.instead_of(text, "en")
            .is_none_or(|pair| pair.id != "IT2")
    );
}

#[test]
fn the_facilitators_layer_wins_over_the_agencys_and_that_over_the_shipped_one() {
    let say = |text: &str| format!("[[card]]\nid = \"FU1\"\ntext = \"{text}\"\n");
    let (agency, mine) = (say("The agency asks"), say("I ask"));
    let text = |library: &Library| library.card("FU1").unwrap().texts["en"].text.clone();
    assert_eq!(text(&with(&[(EN, &agency)])), "The agency asks");
    assert_eq!(text(&with(&[(EN, &agency), (EN, &mine)])), "I ask");
}

#[test]
fn steps_of_a_meeting_can_be_hidden_added_and_put_first() {
    let own = with(&[(
        FOLLOW_UP,
        r#"
meeting = "follow_up_team"
hide = ["noticed"]
order = ["prayer", "went_well"]

[[step]]
id = "prayer"
purpose = "As this family begins."
captures = ["note"]
minutes = 2
task = "engaging"
need = "connection"
"#,
    )]);
    let steps = steps(&own);
    assert_eq!(steps[..3], ["prayer", "went_well", "their_list"]);
    assert!(!steps.contains(&"noticed".into()));
    assert_eq!(own.map(MeetingType::FollowUpTeam).unwrap().minutes, 75);
}

#[test]
fn a_fault_in_an_own_file_leaves_the_library_as_it_is_and_names_the_line() {
    let text = "[[card]]\nid = \"FU1\"\ntext = 3\n";
    let fault = library().with(&[Source { name: EN, text }]).unwrap_err();
    assert_eq!((fault.file.as_str(), fault.line), (EN, 3));
    assert_eq!(library().cards().len(), 143);
}

#[test]
fn hiding_or_ordering_what_is_not_there_is_a_fault() {
    for text in ["hide = [\"FU99\"]", "order = [\"FU99\"]"] {
        let fault = library().with(&[Source { name: EN, text }]).unwrap_err();
        assert_eq!(fault.what, PracticeWhat::NotThere("FU99".into()));
    }
}

#[test]
fn a_kind_of_meeting_that_does_not_exist_is_a_fault() {
    let text = "meeting = \"party\"\n";
    let fault = library()
        .with(&[Source {
            name: FOLLOW_UP,
            text,
        }])
        .unwrap_err();
    assert!(matches!(fault.what, PracticeWhat::NotOfThisShape(_)));
}

#[test]
fn a_quote_is_never_corrected() {
    let words = |origin| Words {
        text: "I need to set firm rules. You should help.".into(),
        said_by: None,
        said_on: None,
        lang: "en".into(),
        origin,
        original: None,
        confirmed_by: None,
        confirmed_on: None,
    };
    let pair = |origin| library().instead_of_words(&words(origin), "en").is_some();
    assert!(pair(Origin::StaffParaphrase));
    for quote in [
        Origin::Verbatim,
        Origin::FamilyEdited,
        Origin::StaffConfirmed,
        Origin::Mandate,
        Origin::NotRecorded,
    ] {
        assert!(!pair(quote), "{quote:?}");
    }
}

#[test]
fn every_kind_of_meeting_and_the_check_in_have_their_steps() {
    let library = library();
    let counts: Vec<(&str, usize)> = library
        .maps()
        .iter()
        .map(|map| (map.meeting.wire(), map.steps.len()))
        .collect();
    assert_eq!(
        counts,
        [
            ("first_conversation", 9),
            ("discovery", 11),
            ("first_team", 14),
            ("follow_up_team", 11),
            ("check_in", 6),
            ("crisis_debrief", 9),
            ("transition", 12),
            ("closing", 7),
        ]
    );
    assert_eq!(library.check_in().unwrap().meeting, Occasion::CheckIn);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_order_keeps_every_card_once(picks in prop::collection::vec(0usize..143, 0..20)) {
        let all: Vec<String> = library().cards().iter().map(|card| card.id.clone()).collect();
        let mut named: Vec<String> = picks.iter().map(|at| all[*at].clone()).collect();
        named.sort();
        named.dedup();
        named.reverse();
        let text = format!("order = {named:?}");
        let own = library().with(&[Source { name: EN, text: &text }]).unwrap();
        let mut after: Vec<String> = own.cards().iter().map(|card| card.id.clone()).collect();
        prop_assert_eq!(&after[..named.len()], &named[..]);
        let rest: Vec<String> = after.split_off(named.len());
        let before: Vec<String> = all.into_iter().filter(|id| !named.contains(id)).collect();
        prop_assert_eq!(rest, before);
    }
}
