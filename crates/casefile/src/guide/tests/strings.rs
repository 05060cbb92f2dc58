//! Every sentence key of the guide has words in every language.

use super::library;
use std::collections::BTreeSet;

const WORDS: [(&str, &str); 2] = [
    (
        "en",
        include_str!("../../../../../assets/strings/en/guide.ftl"),
    ),
    (
        "es",
        include_str!("../../../../../assets/strings/es/guide.ftl"),
    ),
];
const SAID: [&str; 11] = [
    include_str!("../offer.rs"),
    include_str!("../offer/beside.rs"),
    include_str!("../signals.rs"),
    include_str!("../signals/beginnings.rs"),
    include_str!("../signals/between.rs"),
    include_str!("../signals/endings.rs"),
    include_str!("../signals/goals.rs"),
    include_str!("../signals/hands.rs"),
    include_str!("../signals/rulers.rs"),
    include_str!("../signals/steps.rs"),
    include_str!("../signals/talk.rs"),
];

fn keys(ftl: &str) -> BTreeSet<&str> {
    ftl.lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .collect()
}

fn said_keys() -> BTreeSet<&'static str> {
    let quoted = SAID.iter().flat_map(|source| source.split('"'));
    let keys: BTreeSet<&str> = quoted.filter(|text| text.starts_with("why-")).collect();
    assert!(keys.len() > 80, "the sources hold the keys");
    keys
}

#[test]
fn every_why_has_words_in_both_languages() {
    for (lang, ftl) in WORDS {
        let known = keys(ftl);
        for key in said_keys() {
            assert!(known.contains(key), "{key} in {lang}");
        }
    }
}

#[test]
fn both_languages_hold_the_same_keys_with_the_same_arguments() {
    let [(_, en), (_, es)] = WORDS;
    assert_eq!(keys(en), keys(es));
    let arguments = |ftl: &'static str, key: &str| -> BTreeSet<&'static str> {
        let start = ftl.find(&format!("\n{key} =")).unwrap() + 1;
        let rest = &ftl[start..];
        let end = rest.find("\n").map_or(rest.len(), |first| {
            let more = rest[first..].split('\n').skip(1);
            let lines: usize = more
                .take_while(|line| line.starts_with(' '))
                .map(|line| line.len() + 1)
                .sum();
            first + lines
        });
        let named = rest[..end].split('$').skip(1);
        named
            .map(|part| part.split([' ', '}']).next().unwrap())
            .collect()
    };
    for key in keys(en).iter().skip(1) {
        assert_eq!(arguments(en, key), arguments(es, key), "{key}");
    }
}

#[test]
fn every_step_has_a_name_and_a_purpose_in_both_languages() {
    for (lang, ftl) in WORDS {
        let known = keys(ftl);
        for map in library().maps() {
            assert!(
                known.contains(map.name_key().as_str()),
                "{} in {lang}",
                map.name_key()
            );
            for step in &map.steps {
                for key in [map.step_key(&step.id), map.purpose_key(&step.id)] {
                    assert!(known.contains(key.as_str()), "{key} in {lang}");
                }
            }
        }
        for line in library().lines() {
            assert!(known.contains(line.key.as_str()), "{} in {lang}", line.key);
        }
    }
}
