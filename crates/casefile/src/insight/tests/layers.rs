//! An agency's own file over the built-in one: another number or sentence, and nothing unknown.

use super::told::{Told, rules, state};
use crate::insight::{RulesFault, State, of};
use crate::tests::story::day;

/// What is wrong with an agency's file, by the place it names.
fn refused(text: &str) -> String {
    match rules().with(text).unwrap_err() {
        RulesFault::Unknown { place } => format!("unknown {place}"),
        RulesFault::OutOfBounds { place } => format!("out of bounds {place}"),
        RulesFault::Fixed { place } => format!("fixed {place}"),
        RulesFault::TooHard { place } => format!("too hard {place}"),
        RulesFault::NotWhole { place } => format!("not whole {place}"),
        other => panic!("{other}"),
    }
}

#[test]
fn an_agencys_number_wins_and_the_rest_stays() {
    let own = rules()
        .with("signals_max = 1\n[indicators.A3.numbers]\nmeetings = 9\n")
        .unwrap();
    let mut told = Told::begin();
    let words = crate::tests::story::said("a dog", told.cast.youth);
    let asked = serde_json::json!({ "words": words, "why": words, "owners": [told.cast.youth] });
    told.story.does("goal.propose", asked);
    told.meets("2025-01-20", &[told.cast.youth]);
    let at = day("2025-01-20");
    let family = told.story.file.family();
    let before = of(family, &told.story.actions, at, rules());
    let after = of(family, &told.story.actions, at, &own);
    assert_eq!(state(&before, "A3"), State::WorthALook);
    assert_eq!(state(&after, "A3"), State::Steady);
}

#[test]
fn what_the_built_in_file_lacks_is_refused_by_name() {
    let number = "[indicators.A3.numbers]\nmeetigs = 2\n";
    assert_eq!(refused(number), "unknown indicators.A3.numbers.meetigs");
    let key = "[indicators.O10]\ntrend = true\n";
    assert_eq!(refused(key), "unknown indicators.O10");
    let sentence = "[indicators.A3.say.steadily]\nen = \"Fine.\"\nes = \"Bien.\"\n";
    assert_eq!(refused(sentence), "unknown indicators.A3.say.steadily");
    let slot = "[indicators.A3.say.steady]\nen = \"Fine, {nmae}.\"\nes = \"Bien.\"\n";
    assert_eq!(refused(slot), "unknown indicators.A3.say.steady.{nmae}");
    let shared = "[say.loud]\nen = \"Fine.\"\nes = \"Bien.\"\n";
    assert_eq!(refused(shared), "unknown say.loud");
}

#[test]
fn no_file_counts_below_zero_or_tells_more_than_two_things() {
    let number = "[indicators.A3.numbers]\ntalk_days = -1\n";
    let place = "out of bounds indicators.A3.numbers.talk_days";
    assert_eq!(refused(number), place);
    let phase = "[indicators.D4.numbers_in.transition]\nbelow_percent = -5\n";
    let place = "out of bounds indicators.D4.numbers.below_percent";
    assert_eq!(refused(phase), place);
    assert_eq!(refused("signals_max = 3\n"), "out of bounds signals_max");
    assert_eq!(refused("again_days = -1\n"), "out of bounds again_days");
}

#[test]
fn no_file_changes_who_sees_an_indicator_or_what_kind_of_thing_it_is() {
    for line in [
        "audience = \"all\"",
        "trend = false",
        "condition = \"motivation\"",
        "name = \"score\"",
    ] {
        let field = line.split(' ').next().unwrap();
        let text = format!("[indicators.D2]\n{line}\n");
        assert_eq!(refused(&text), format!("fixed indicators.D2.{field}"));
    }
}

#[test]
fn a_file_may_make_it_quieter_and_never_louder() {
    for text in [
        "mute_days = 0\n",
        "mute_days = 9223372036854775807\n",
        "crisis_days = 0\n",
        "again_days = 30\n",
        "quiet_meetings = 0\n",
        "mark_days = 400\n",
    ] {
        let name = text.split(' ').next().unwrap();
        assert_eq!(refused(text), format!("out of bounds {name}"));
    }
    let quieter = "mute_days = 60\nagain_days = 120\nquiet_meetings = 3\nmark_days = 90\n";
    assert!(rules().with(quieter).is_ok());
}

#[test]
fn a_threshold_is_at_least_one_and_no_number_without_an_end() {
    for number in ["0", "10001", "9223372036854775807"] {
        let text = format!("[indicators.A3.numbers]\nmeetings = {number}\n");
        assert_eq!(
            refused(&text),
            "out of bounds indicators.A3.numbers.meetings"
        );
    }
}

#[test]
fn an_agencys_sentence_is_as_plain_as_ours() {
    let hard = "The multidisciplinary collaboration demonstrates insufficient prioritization.";
    let text = format!("[indicators.A3.say.steady]\nen = \"{hard}\"\nes = \"Bien.\"\n");
    assert_eq!(refused(&text), "too hard indicators.A3.say.steady");
    let plain = "[indicators.A3.say.steady]\nen = \"We talked of each goal.\"\nes = \"Se habló de todo.\"\n";
    assert!(rules().with(plain).is_ok());
}

#[test]
fn a_copy_of_the_built_in_file_is_a_fair_file() {
    let same = include_str!("../../../../../assets/practice/indicators.toml");
    assert_eq!(&rules().with(same).unwrap(), rules());
}

#[test]
fn an_agencys_sentence_is_whole() {
    for hole in ["", "We met {count", "We met [count|time."] {
        let text = format!("[indicators.A3.say.steady]\nen = \"{hole}\"\nes = \"Bien.\"\n");
        assert_eq!(refused(&text), "not whole indicators.A3.say.steady");
    }
}
