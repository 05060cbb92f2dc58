//! Every sentence that any of these families is told, in both languages: plain enough for anybody.
//! A sentence that comes from nowhere, a hole in one, or a long word shows here.

use super::family::Family;
use super::told;
use super::{crisis, drift, fading, friends, kinship, lawful, leaving, middle, polite, private};
use super::{redesign, repair, steady, takeover, unfinished, voices};
use crate::guide::readability::{fernandez_huerta, flesch_kincaid_grade};
use crate::insight::{Answer, Measure, Reason};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Every story, as it was.
pub(super) fn all() -> Vec<(&'static str, Family)> {
    vec![
        ("drift", drift::story()),
        ("steady", steady::story()),
        ("repair", repair::story()),
        ("lawful", lawful::story()),
        ("takeover", takeover::story()),
        ("crisis", crisis::story()),
        ("redesign", redesign::story()),
        ("fading", fading::story()),
        ("polite", polite::story()),
        ("kinship", kinship::story()),
        ("middle", middle::story()),
        ("friends", friends::story()),
        ("voices", voices::story()),
        ("unfinished", unfinished::story()),
        ("leaving", leaving::story()),
        ("private", private::story()),
    ]
}

/// Every sentence of an answer with its key.
fn sentences(answer: &Answer) -> impl Iterator<Item = (String, Reason)> {
    let lists = [&answer.indicators, &answer.signals, &answer.growth];
    let said = lists
        .into_iter()
        .flatten()
        .map(|it| (it.key.clone(), it.reason.clone()));
    let patterns = answer
        .patterns
        .iter()
        .map(|it| (it.name.clone(), it.reason.clone()));
    said.chain(patterns).collect::<Vec<_>>().into_iter()
}

/// Every different sentence that any story is told.
static EVERY_SENTENCE: LazyLock<BTreeMap<(String, String), String>> = LazyLock::new(|| {
    let mut found = BTreeMap::new();
    for (_, family) in all() {
        let answers = family.met().iter().map(|on| told(&family, *on));
        for (key, reason) in answers.flat_map(|answer| sentences(&answer).collect::<Vec<_>>()) {
            found.insert((key, reason.en), reason.es);
        }
    }
    found
});

#[test]
fn every_sentence_is_plain_in_both_languages() {
    let found = &*EVERY_SENTENCE;
    assert!(found.len() > 60, "{} sentences", found.len());
    for ((key, en), es) in found {
        let (grade, ease) = (flesch_kincaid_grade(en), fernandez_huerta(es));
        assert!(grade <= 6.0, "{key}: grade {grade:.1}: {en}");
        assert!(ease >= 70.0, "{key}: ease {ease:.1}: {es}");
    }
}

#[test]
fn every_sentence_is_whole_in_both_languages() {
    for ((key, en), es) in &*EVERY_SENTENCE {
        for text in [en, es] {
            assert!(!text.trim().is_empty(), "{key} says nothing");
            assert!(!text.contains(['{', '}']), "{key} has a hole: {text}");
            assert!(text.ends_with(['.', '?']), "{key} does not end: {text}");
        }
    }
}

#[test]
fn nothing_is_said_in_red_or_as_a_score() {
    const NEVER: [&str; 12] = [
        "score", "fail", "bad", "poor", "resist", "complian", "motivat", "should", "drift",
        "puntaje", "fracas", "deber",
    ];
    for ((key, en), es) in &*EVERY_SENTENCE {
        let text = format!("{en} {es}").to_lowercase();
        for word in NEVER {
            assert!(!text.contains(word), "{key} says {word}: {text}");
        }
    }
}

#[test]
fn one_of_a_thing_is_said_as_one() {
    const MANY: [&str; 12] = [
        "steps",
        "days",
        "reminders",
        "times",
        "people",
        "meetings",
        "pasos",
        "días",
        "recordatorios",
        "veces",
        "personas",
        "reuniones",
    ];
    for ((key, en), es) in &*EVERY_SENTENCE {
        for text in [en, es] {
            let words: Vec<&str> = text.split([' ', ',', '.', ':', ';']).collect();
            let mut pairs = words.windows(2);
            let odd = pairs.find(|pair| pair[0] == "1" && MANY.contains(&pair[1]));
            assert!(odd.is_none(), "{key}: {text}");
            assert!(!text.contains(['[', ']', '|']), "{key}: {text}");
        }
    }
}

/// A sentence with something in each of its slots.
fn filled(text: &str, fill: &[(&str, &str)]) -> String {
    let mut text = text.to_owned();
    for (slot, words) in fill {
        text = text.replace(&format!("{{{slot}}}"), words);
    }
    while let Some((before, rest)) = text.clone().split_once('{') {
        let after = rest.split_once('}').map_or("", |(_, after)| after);
        text = format!("{before}3{after}");
    }
    text
}

#[test]
fn every_sentence_of_the_file_is_plain_whether_a_story_is_told_it_or_not() {
    let en = [
        ("goal", "“a dog”"),
        ("step", "“walk the dog”"),
        ("name", "Ana"),
    ];
    let en = [&en[..], &[("day", "May 2"), ("until", "May 9")]].concat();
    let es = [
        ("goal", "“un perro”"),
        ("step", "“pasear al perro”"),
        ("name", "Ana"),
    ];
    let es = [&es[..], &[("day", "2 de mayo"), ("until", "9 de mayo")]].concat();
    let sentences: Vec<_> = super::RULES.sentences().collect();
    assert!(sentences.len() > 120, "{} sentences", sentences.len());
    for (place, reason) in sentences {
        let (said_en, said_es) = (filled(&reason.en, &en), filled(&reason.es, &es));
        let (grade, ease) = (flesch_kincaid_grade(&said_en), fernandez_huerta(&said_es));
        assert!(grade <= 6.0, "{place}: grade {grade:.1}: {said_en}");
        assert!(ease >= 70.0, "{place}: ease {ease:.1}: {said_es}");
    }
}

#[test]
fn every_number_opens_to_its_rows() {
    for (name, family) in all() {
        for on in family.met() {
            let answer = told(&family, *on);
            for it in answer.indicators.iter().chain(&answer.growth) {
                let is_counted =
                    matches!(it.value, Some(Measure::Number(_) | Measure::Share { .. }));
                let is_said = it
                    .reason
                    .en
                    .contains(|letter: char| letter.is_ascii_digit());
                let opens = !it.rows.is_empty() || !is_counted || !is_said;
                assert!(opens, "{name} on {on}: {}: {}", it.key, it.reason.en);
            }
        }
    }
}
