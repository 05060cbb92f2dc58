//! Every sentence of ours that a family can see is easy to read: the strings screen by screen, the
//! printed pages, the cards. What people said is in none of these files and is never judged.

use crate::sources;
use anyhow::{Context, Result, bail};
use casefile::guide::readability::{EASE_MIN, EASE_MIN_SPOKEN, Tongue, measured, too_hard};
use std::collections::BTreeSet;

const LANGUAGES: &[&str] = &["en", "es"];
/// Least texts of a language: fewer means that the files were not found, not that they are clean.
const TEXTS_MIN: usize = 300;

/// A screen, a page or the library of cards.
struct Page {
    name: String,
    texts: Vec<String>,
    ease_min: f64,
}

pub fn check() -> Result<()> {
    let mut wrong = Vec::new();
    for lang in LANGUAGES {
        let tongue = Tongue::of(lang).context("a language that cannot be judged")?;
        let plain = plain_words(lang)?;
        let pages = pages(lang)?;
        if pages.iter().map(|page| page.texts.len()).sum::<usize>() < TEXTS_MIN {
            wrong.push(format!("too few texts in {lang} to have judged anything"));
        }
        for page in &pages {
            let hard = too_hard(tongue, &page.texts, &plain, page.ease_min);
            wrong.extend(hard.iter().map(|what| format!("{}: {what}", page.name)));
        }
        println!("{lang}: {}", range(tongue, &pages));
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        bail!("{}", wrong.join("\n"))
    }
}

/// What was measured, in one line: the hardest page of the language, and the cards.
fn range(tongue: Tongue, pages: &[Page]) -> String {
    let figures = || {
        let judged = pages.iter();
        judged.map(|page| (measured(tongue, &page.texts), page.name.as_str()))
    };
    let cards = figures().next_back().unwrap_or_default().0;
    match tongue {
        Tongue::English => {
            let (grade, page) = hardest(figures(), f64::total_cmp);
            format!("highest grade {grade:.1}, in {page}; {cards:.1} in the cards")
        }
        Tongue::Spanish => {
            let (ease, page) = hardest(figures(), |a, b| b.total_cmp(a));
            format!("least ease {ease:.0}, in {page}; {cards:.0} in the cards")
        }
    }
}

fn hardest<'a>(
    figures: impl Iterator<Item = (f64, &'a str)>,
    harder: impl Fn(&f64, &f64) -> std::cmp::Ordering,
) -> (f64, &'a str) {
    figures
        .max_by(|a, b| harder(&a.0, &b.0))
        .unwrap_or_default()
}

fn pages(lang: &str) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for path in sources::under(&format!("assets/strings/{lang}"), &[".ftl"]) {
        let text = std::fs::read_to_string(&path)?;
        pages.extend(screens(&sources::shown(&path), &text));
    }
    pages.push(cards(lang)?);
    Ok(pages)
}

fn cards(lang: &str) -> Result<Page> {
    let path = format!("assets/practice/prompts/{lang}.toml");
    let text = std::fs::read_to_string(crate::host::root().join(&path))?;
    let file: toml::Table = text.parse().with_context(|| path.clone())?;
    let said = |list: &str, field: &str| -> Vec<String> {
        let records = file.get(list).and_then(|list| list.as_array());
        // Supervision is between staff; no family hears those cards.
        let records = records.into_iter().flatten().filter(|record| {
            record.get("meeting").and_then(|it| it.as_str()) != Some("supervision")
        });
        let texts = records.filter_map(|record| record.get(field)?.as_str());
        texts.map(str::to_owned).collect()
    };
    Ok(Page {
        name: path,
        texts: [
            said("card", "text"),
            said("card", "text_tu"),
            said("pair", "try"),
        ]
        .concat(),
        ease_min: EASE_MIN_SPOKEN,
    })
}

/// The words long enough to need leave, and that every reader knows: one a line.
fn plain_words(lang: &str) -> Result<BTreeSet<String>> {
    let path = crate::host::root().join(format!("assets/practice/plain/{lang}.txt"));
    let text = std::fs::read_to_string(&path).with_context(|| sources::shown(&path))?;
    let words = text.lines().map(str::trim);
    Ok(words
        .filter(|word| !word.is_empty() && !word.starts_with('#'))
        .map(str::to_lowercase)
        .collect())
}

/// A Fluent file's screens: a `##` heading begins one, or the file is one.
fn screens(file: &str, text: &str) -> Vec<Page> {
    let page = |name: String| Page {
        name,
        texts: Vec::new(),
        ease_min: EASE_MIN,
    };
    let mut pages = vec![page(file.to_owned())];
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            pages.push(page(format!("{file}, {heading}")));
        } else if let (Some(said), Some(page)) = (said(line), pages.last_mut()) {
            page.texts.push(said.to_owned());
        }
    }
    pages.retain(|page| !page.texts.is_empty());
    pages
}

/// The words of one line: after `key =`, after `[variant]`, or the whole of a line that goes on.
fn said(line: &str) -> Option<&str> {
    if line.starts_with('#') {
        return None;
    }
    let words = match line.strip_prefix([' ', '\t']) {
        None => line.split_once('=')?.1,
        Some(rest) => variant(rest.trim_start()),
    };
    let words = words.trim();
    let selects = words.ends_with("->");
    (words.chars().any(char::is_alphabetic) && !selects).then_some(words)
}

fn variant(line: &str) -> &str {
    let line = line.strip_prefix('*').unwrap_or(line);
    let after = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    after.map_or(line, |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Notes on the file\nfirst = One { $x }\n\n## Door\nsecond = { $n ->\n    [one] A day\n   *[other] { $n } days\n}\nlong =\n    It goes on\n    here.\n";

    #[test]
    fn each_heading_begins_a_screen_and_each_variant_is_a_text() {
        let pages = screens("a.ftl", FILE);
        let shown: Vec<(&str, Vec<&str>)> = pages
            .iter()
            .map(|page| {
                (
                    page.name.as_str(),
                    page.texts.iter().map(String::as_str).collect(),
                )
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("a.ftl", vec!["One { $x }"]),
                (
                    "a.ftl, Door",
                    vec!["A day", "{ $n } days", "It goes on", "here."]
                ),
            ]
        );
    }

    #[test]
    fn a_hard_sentence_is_found_and_its_screen_is_named() {
        let hard = "hard = Interdisciplinary collaboration necessitates considerable organizational preparation.\n";
        let pages = screens("a.ftl", hard);
        let found = too_hard(Tongue::English, &pages[0].texts, &BTreeSet::new(), EASE_MIN);
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn what_we_ship_is_easy_to_read() {
        let found = super::check().map_err(|wrong| format!("{wrong:#}"));
        assert_eq!(found, Ok(()));
    }
}
