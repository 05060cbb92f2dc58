//! Every rule has words in every language, and a test in which it speaks.

use crate::refusal::Refusal;
use std::collections::BTreeMap;

const ENGLISH: &str = include_str!("../../../../assets/strings/en/refusals.ftl");
const SPANISH: &str = include_str!("../../../../assets/strings/es/refusals.ftl");

fn key(code: &str) -> String {
    format!("fault-{}", code.replace(['.', '_'], "-"))
}

fn messages(text: &str) -> BTreeMap<&str, &str> {
    text.lines()
        .filter(|line| line.starts_with("fault-"))
        .map(|line| {
            line.split_once(" = ")
                .expect("a key, an equals sign and words")
        })
        .collect()
}

#[test]
fn every_rule_speaks_in_every_language_and_says_nothing_else() {
    for text in [ENGLISH, SPANISH] {
        let known = messages(text);
        for code in Refusal::CODES {
            assert!(known.contains_key(&*key(code)), "no words for {code}");
        }
        let keys: Vec<String> = Refusal::CODES.iter().map(|code| key(code)).collect();
        for known in known.keys() {
            assert!(
                keys.iter().any(|key| key == known),
                "words for no rule: {known}"
            );
        }
    }
}

#[test]
fn words_for_a_rule_say_what_next_in_short_sentences() {
    for text in [ENGLISH, SPANISH] {
        for (key, words) in messages(text) {
            let sentences: Vec<&str> = words.split_inclusive(['.', '?']).collect();
            assert!(
                sentences.len() >= 2,
                "{key} says what happened and what next"
            );
            for sentence in sentences {
                assert!(
                    sentence.split_whitespace().count() <= 20,
                    "{key} is long: {sentence}"
                );
            }
        }
    }
}

#[test]
fn codes_are_unique() {
    let mut codes = Refusal::CODES.to_vec();
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), Refusal::CODES.len());
}

#[test]
fn every_rule_has_a_test_in_which_it_speaks() {
    let tests = concat!(
        include_str!("between.rs"),
        include_str!("family.rs"),
        include_str!("goals.rs"),
        include_str!("meetings.rs"),
        include_str!("people.rs"),
        include_str!("protect.rs"),
        include_str!("records.rs"),
        include_str!("refusals.rs"),
        include_str!("rights.rs"),
        include_str!("showing.rs"),
        include_str!("undone.rs"),
        include_str!("wider.rs"),
        include_str!("steps.rs"),
    );
    for code in Refusal::CODES {
        assert!(
            tests.contains(&format!("\"{code}\"")),
            "no test refuses with {code}"
        );
    }
}

#[test]
fn parameters_name_records_and_numbers_and_never_people() {
    let person = crate::ids::RecordId(uuid::Uuid::from_u128(5));
    let refusal = Refusal::CarrierNotOnTeam { person };
    assert_eq!(refusal.code(), "step.carrier_not_on_team");
    assert_eq!(refusal.to_string(), refusal.code());
    assert_eq!(refusal.params()["person"], serde_json::json!(person));
}
