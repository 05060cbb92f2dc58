//! Marks on signals do not last: the words go out of the log, and the series holds.

use super::*;
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A note in the family's compartment, a mark in the one beside it, both of the ninth of January.
fn marked() -> (TempDir, Vault) {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "We swap visits by text.");
    let process = Compartment::Process.scope(family());
    vault
        .hold_scope(process, family(), Compartment::Process)
        .unwrap();
    let mark = Deed {
        scope: process,
        what: "signal.mark".into(),
        ..deed(vec![
            change("signal_mark", 30, "key", "O1"),
            change("signal_mark", 30, "mark", "dismissed"),
            change("signal_mark", 30, "reason", "a new job in March"),
        ])
    };
    vault.commit(batch(vec![mark])).unwrap();
    (dir, vault)
}

fn reason(vault: &Vault) -> Option<String> {
    let file = vault.case_file(family()).unwrap();
    let (_, record) = file.find("signal_mark", RecordId(id(30))).unwrap();
    record.field("reason")?.shown()?.value.read()
}

#[test]
fn a_mark_stays_until_its_day_and_then_its_words_are_gone_from_the_log() {
    let (dir, mut vault) = marked();
    assert_eq!(vault.blank_marks(day("2025-01-09"), |_| true).unwrap(), 0);
    assert_eq!(reason(&vault).as_deref(), Some("a new job in March"));
    let hashes = |vault: &Vault| {
        let entries = vault.entries(Compartment::Process.scope(family())).unwrap();
        entries.iter().map(|entry| entry.hash).collect::<Vec<_>>()
    };
    let before = hashes(&vault);
    let marks = vault.marks().unwrap();
    assert_eq!(marks.len(), 1, "the note is no mark");
    assert_eq!(vault.blank_marks(day("2030-01-01"), |_| false).unwrap(), 0);
    assert_eq!(vault.blank_marks(day("2025-01-10"), |_| true).unwrap(), 1);
    let mut vault = again(&dir, vault);
    assert_eq!(reason(&vault), None);
    let said: Vec<String> = vault
        .actions(family())
        .unwrap()
        .iter()
        .filter(|action| action.scope != family().scope())
        .flat_map(|action| &action.changes)
        .map(|change| change.value.json().to_owned())
        .collect();
    assert_eq!(said, ["null", "null", "null"]);
    assert_eq!(hashes(&vault), before, "the series is the same series");
    assert_sound(&vault);
    assert_eq!(vault.marks().unwrap().len(), 0);
    assert_eq!(vault.blank_marks(day("2025-01-10"), |_| true).unwrap(), 0);
    vault.rebuild().unwrap();
    assert_eq!(reason(&vault), None);
}

#[test]
fn a_mark_that_went_is_not_found_and_no_word_of_the_family_goes_with_it() {
    let (_dir, mut vault) = marked();
    let found = |vault: &Vault, words: &str| {
        let hits = vault.search(words, Order::Newest, 10, None).unwrap();
        hits.len()
    };
    assert_eq!(found(&vault, "March"), 1);
    vault.blank_marks(day("2030-01-01"), |_| true).unwrap();
    assert_eq!(found(&vault, "March"), 0);
    assert_eq!(found(&vault, "visits"), 1);
}
