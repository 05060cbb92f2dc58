//! Every word the program shows stands in every language, once, with the same fillings. That every
//! fault has words is proved by the tests of the room that names it.

use crate::sources;
use anyhow::{Result, bail};
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: &[&str] = &["en", "es"];

/// Key (attributes as `key.attribute`) and the variables its words are filled with.
type Words = BTreeMap<String, BTreeSet<String>>;

pub fn check() -> Result<()> {
    let mut wrong = Vec::new();
    let mut languages = Vec::new();
    for language in LANGUAGES {
        let words = language_words(language, &mut wrong)?;
        if words.is_empty() {
            wrong.push(format!("assets/strings holds no words in `{language}`"));
        }
        languages.push((*language, words));
    }
    for (language, words) in &languages {
        for (other, others) in languages.iter().filter(|(other, _)| other != language) {
            wrong.extend(differences(language, words, other, others));
        }
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        bail!("{}", wrong.join("\n"))
    }
}

fn language_words(language: &str, wrong: &mut Vec<String>) -> Result<Words> {
    let mut all = Words::new();
    for path in sources::under(&format!("assets/strings/{language}"), &[".ftl"]) {
        for (key, filled) in read(&std::fs::read_to_string(&path)?) {
            if all.insert(key.clone(), filled).is_some() {
                wrong.push(format!(
                    "{} says `{key}` a second time",
                    sources::shown(&path)
                ));
            }
        }
    }
    Ok(all)
}

fn differences(language: &str, words: &Words, other: &str, others: &Words) -> Vec<String> {
    let mut wrong = Vec::new();
    for (key, filled) in words {
        match others.get(key) {
            None => wrong.push(format!(
                "`{key}` has words in {language} and none in {other}"
            )),
            Some(theirs) if language < other && theirs != filled => {
                wrong.push(format!(
                    "`{key}` is filled with {filled:?} in {language} and {theirs:?} in {other}"
                ));
            }
            Some(_) => {}
        }
    }
    wrong
}

/// Fluent's messages: `key = words`, lines that go on are indented, `.attribute = words` below.
fn read(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut all: Vec<(String, BTreeSet<String>)> = Vec::new();
    let mut message = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(key) = key_of(line) {
            message = key.to_owned();
            all.push((message.clone(), BTreeSet::new()));
        } else if let Some(attribute) = line.trim_start().strip_prefix('.').and_then(key_of) {
            all.push((format!("{message}.{attribute}"), BTreeSet::new()));
        }
        if let Some((_, filled)) = all.last_mut() {
            filled.extend(variables(line));
        }
    }
    all
}

fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let starts = key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
    let rest = key
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    (starts && rest).then_some(key)
}

fn variables(line: &str) -> Vec<String> {
    let named = |after: &str| {
        let name: String = after
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
            .collect();
        (!name.is_empty() && name.starts_with(|c: char| c.is_ascii_alphabetic())).then_some(name)
    };
    line.split('$').skip(1).filter_map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Words {
        read(text).into_iter().collect()
    }

    #[test]
    fn messages_attributes_and_what_fills_them_are_read() {
        let read = words(
            "# not = this\nsaved = Saved { $time }\nlong =\n    First { $a }\n    = not a key { NUMBER($b) }\n    .label = Say { $c }\n",
        );
        let filled = |key: &str| {
            read.get(key)
                .map(|it| it.iter().map(String::as_str).collect::<Vec<_>>())
        };
        assert_eq!(filled("saved"), Some(vec!["time"]));
        assert_eq!(filled("long"), Some(vec!["a", "b"]));
        assert_eq!(filled("long.label"), Some(vec!["c"]));
        assert_eq!(read.len(), 3);
    }

    #[test]
    fn a_key_that_one_language_lacks_is_found_from_both_sides() {
        let (en, es) = (words("a = A\nb = B\n"), words("a = A\nc = C\n"));
        assert_eq!(
            differences("en", &en, "es", &es),
            vec!["`b` has words in en and none in es"]
        );
        assert_eq!(
            differences("es", &es, "en", &en),
            vec!["`c` has words in es and none in en"]
        );
    }

    #[test]
    fn a_filling_that_a_translation_forgot_is_found_once() {
        let (en, es) = (words("a = { $n } goals\n"), words("a = metas\n"));
        assert_eq!(differences("en", &en, "es", &es).len(), 1);
        assert!(differences("es", &es, "en", &en).is_empty());
    }
}
