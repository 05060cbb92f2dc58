//! The family's own page: what is on it, and that nothing is on it but what the list lets through.

use super::*;
use crate::commands::household::{household, page_of};
use crate::views::household::HouseholdPage;
use casefile::decide::{ProtectRecord, SayVision};
use casefile::kinds::Goal;
use casefile::{Privacy, Words};
use serde_json::Value;
use std::collections::BTreeSet;

fn page(book: &Notebook) -> HouseholdPage {
    page_of(&book.file, book.today())
}

/// Every text in a value, wherever it stands.
fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            found.insert(text.clone());
        }
        Value::Array(rows) => rows.iter().for_each(|row| texts(row, found)),
        Value::Object(fields) => fields.values().for_each(|field| texts(field, found)),
        _ => {}
    }
}

fn texts_of(value: impl serde::Serialize) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    texts(&serde_json::to_value(value).unwrap(), &mut found);
    found
}

#[test]
fn the_hopes_lead_then_who_does_what_family_first() {
    let page = page(&Notebook::at("2025-10-08T08:14:00-07:00"));
    let hopes: Vec<&str> = page.hopes.iter().map(|hope| hope.by.as_str()).collect();
    assert_eq!(hopes, ["Ngozi", "Emil", "Theo"]);
    assert!(page.hopes[0].text.starts_with("Both boys asleep"));
    assert!(!page.goals.is_empty());
    let theirs: Vec<bool> = page.steps.iter().map(|step| step.is_theirs).collect();
    assert!(theirs.is_sorted_by(|a, b| a >= b), "{theirs:?}");
    assert!(page.steps.iter().all(|step| !step.by.is_empty()));
}

#[test]
fn nothing_is_on_the_page_that_the_list_does_not_let_through() {
    for now in ["2025-01-10", "2025-07-09", "2025-10-08", "2026-02-05"] {
        let book = Notebook::at(&format!("{now}T12:00:00-08:00"));
        let shown = texts_of(household(&book.file, book.today()));
        let lang = page(&book).lang;
        let told = |text: &String| !text.is_empty() && *text != lang;
        for text in texts_of(page(&book)).into_iter().filter(told) {
            assert!(shown.contains(&text), "{text} on {now}");
        }
    }
}

#[test]
fn a_hope_that_one_person_keeps_and_a_goal_that_is_held_back_are_not_on_it() {
    let mut book = Notebook::at("2025-10-08T08:14:00-07:00");
    let emil = book.who("Emil");
    let canary = book.does(&SayVision {
        words: Words::verbatim("canary of mine", emil),
        holder: Some(emil),
    });
    let before = page(&book);
    assert!(
        before
            .hopes
            .iter()
            .any(|hope| hope.text == "canary of mine")
    );
    let goal = before.goals[0].id;
    assert!(book.file.get::<Goal<'_>>(goal).is_some());
    for (kind, record, privacy, held) in [
        ("vision", canary, Some(Privacy::PersonOnly), None),
        ("goal", goal, None, Some(true)),
    ] {
        book.does(&ProtectRecord {
            kind: kind.into(),
            record,
            privacy,
            segment: None,
            not_for_household: held,
        });
    }
    let after = page(&book);
    assert!(!texts_of(&after).contains("canary of mine"));
    assert!(after.goals.iter().all(|row| row.id != goal));
}
