//! Search: what was said is found, what was typed is never syntax.

use super::disk::{limit, pages};
use super::*;
use crate::VaultError;
use proptest::prelude::*;

fn texts(vault: &Vault, typed: &str) -> Vec<String> {
    let hits = vault.search(typed, Order::Newest, 20, None).unwrap();
    hits.into_iter().map(|hit| hit.snippet).collect()
}

#[test]
fn words_are_found_without_accents_unfinished_and_newest_first() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "Mañana llama la escuela");
    note(&mut vault, 21, "the school called in the morning");
    note(&mut vault, 22, "she walked to school");
    assert_eq!(texts(&vault, "manana"), ["Mañana llama la escuela"]);
    assert_eq!(texts(&vault, "MAÑA"), ["Mañana llama la escuela"]);
    assert_eq!(
        texts(&vault, "scho"),
        ["she walked to school", "the school called in the morning"]
    );
    assert_eq!(
        texts(&vault, "school morn"),
        ["the school called in the morning"]
    );
    assert_eq!(texts(&vault, "scho* walked "), ["she walked to school"]);
    assert!(
        texts(&vault, "scho walked ").is_empty(),
        "a finished word is a whole word"
    );
    assert!(texts(&vault, "lunch").is_empty());
}

#[test]
fn words_in_quotes_stand_together() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "the school called in the morning");
    assert_eq!(texts(&vault, "\"school called\"").len(), 1);
    assert!(texts(&vault, "\"called school\"").is_empty());
    assert_eq!(
        texts(&vault, "\"school call").len(),
        1,
        "the quote is still being typed"
    );
}

#[test]
fn what_is_typed_is_text_and_never_syntax() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "not near and or said:");
    for typed in [
        "said:not",
        "NEAR(a b)",
        "-not",
        "a AND",
        "OR",
        "^not",
        "(",
        "\"",
        "\"\"",
        "*",
        "+",
        "{a b}: c",
        "said : x",
        "a\0b",
        "'; DROP TABLE entry; --",
    ] {
        vault.search(typed, Order::Newest, 5, None).unwrap();
    }
    assert_eq!(texts(&vault, "near AND or").len(), 1);
    assert!(texts(&vault, "  ").is_empty());
}

#[test]
fn the_place_of_what_was_found_is_told_in_characters() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "él llamó a la escuela");
    let hit = vault
        .search("escuela", Order::Newest, 1, None)
        .unwrap()
        .remove(0);
    let (from, to) = hit.marks[0];
    let marked: String = hit.snippet.chars().skip(from).take(to - from).collect();
    assert_eq!(marked, "escuela");
    assert_eq!(
        (hit.kind.as_ref(), hit.field.as_ref(), hit.record),
        ("note", "text", RecordId(id(20)))
    );
    assert_eq!(
        (hit.family, hit.day.to_string().as_str()),
        (family(), "2025-01-09")
    );
}

#[test]
fn search_stays_in_the_family_that_is_asked_for() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "the river");
    let other = FamilyId(id(77));
    let mut elsewhere = deed(vec![change("note", 21, "text", "the river")]);
    elsewhere.scope = other.scope();
    vault.commit(batch(vec![elsewhere])).unwrap();
    assert_eq!(
        vault.search("river", Order::Newest, 9, None).unwrap().len(),
        2
    );
    let hits = vault
        .search("river", Order::Newest, 9, Some(other))
        .unwrap();
    assert_eq!(
        hits.iter().map(|hit| hit.family).collect::<Vec<_>>(),
        [other]
    );
    assert_eq!(
        vault.search("river", Order::Newest, 1, None).unwrap().len(),
        1
    );
}

#[test]
fn voices_lists_and_small_rows_are_found_but_codes_and_former_names_are_not() {
    let (_dir, mut vault) = made();
    let words = Words::verbatim("we want calm mornings", RecordId(id(30)));
    write(&mut vault, vec![change("goal", 31, "words", &words)]);
    write(
        &mut vault,
        vec![change(
            "crisis_plan",
            32,
            "triggers",
            &["doorbell", "shouting"],
        )],
    );
    let rows = serde_json::json!([{"what": "call 555-0100", "name": "Tía Rosa"}]);
    write(
        &mut vault,
        vec![change("crisis_plan", 32, "contacts", &rows)],
    );
    let former = serde_json::json!([{"name": "Oldname", "until": "2024-01-01"}]);
    write(
        &mut vault,
        vec![change("person", 30, "former_names", &former)],
    );
    write(
        &mut vault,
        vec![
            change("family", 1, "zone", "America/Chicago"),
            change("goal", 31, "status", "active"),
        ],
    );
    for found in ["calm", "shouting", "tia rosa", "555-0100"] {
        assert_eq!(texts(&vault, found).len(), 1, "{found}");
    }
    for hidden in ["oldname", "chicago", "active", "verbatim"] {
        assert!(texts(&vault, hidden).is_empty(), "{hidden}");
    }
}

#[test]
fn a_changed_text_is_found_as_it_is_now_and_a_removed_record_not_at_all() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "the first telling");
    note(&mut vault, 20, "the second telling");
    assert!(texts(&vault, "first").is_empty());
    assert_eq!(texts(&vault, "second").len(), 1);

    let file = vault.case_file(family()).unwrap();
    let over = file.find("note", RecordId(id(20))).unwrap().1.head_names();
    let mut removal = deed(vec![change("note", 20, "removed", "written twice")]);
    removal.over = over;
    vault.commit(batch(vec![removal])).unwrap();
    assert!(texts(&vault, "telling").is_empty());
    write(&mut vault, vec![change("note", 20, "removed", &())]);
    assert_eq!(texts(&vault, "telling").len(), 1, "put back");
}

#[test]
fn both_sides_of_a_conflict_are_found() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "on the left");
    vault
        .commit(batch(vec![deed(vec![change(
            "note",
            20,
            "text",
            "on the right",
        )])]))
        .unwrap();
    assert_eq!(texts(&vault, "left").len(), 1);
    assert_eq!(texts(&vault, "right").len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn whatever_is_typed_is_a_query_that_runs(typed in ".{0,40}") {
        thread_local!(static HELD: (TempDir, Vault) = {
            let (dir, mut vault) = made();
            note(&mut vault, 20, "a word");
            (dir, vault)
        });
        HELD.with(|(_, vault)| vault.search(&typed, Order::Newest, 5, None)).unwrap();
    }
}

fn behind(vault: &Vault) -> i64 {
    let sql = "SELECT sum((SELECT max(id) & 4294967295 FROM entry) - settled) FROM line";
    vault.db.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn what_was_saved_before_the_search_had_time_is_found_by_the_next_search() {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "the heron");
    note(&mut vault, 21, "the other heron");
    assert_eq!(behind(&vault), 2, "a save leaves the search for later");
    let vault = again(&dir, vault);
    assert_eq!(texts(&vault, "heron"), ["the other heron", "the heron"]);
    assert_eq!(behind(&vault), 0);
}

#[test]
fn settling_brings_the_search_level_and_settling_again_does_nothing() {
    let (_dir, mut vault) = made();
    (0..1200).for_each(|n| drop(note(&mut vault, 20 + n % 7, "the heron")));
    vault.settle().unwrap();
    assert_eq!(behind(&vault), 0);
    let changes = vault.db.total_changes();
    vault.settle().unwrap();
    assert_eq!(texts(&vault, "heron").len(), 7);
    assert_eq!(vault.db.total_changes(), changes);
}

#[test]
fn where_the_search_cannot_be_brought_level_it_says_so_and_leaves_nothing_half_done() {
    let (_dir, mut vault) = made();
    let long = "herons and egrets, a long list of them ".repeat(200);
    note(&mut vault, 20, &long);
    limit(&vault, pages(&vault));
    assert!(matches!(vault.settle(), Err(VaultError::DiskFull)));
    let asked = vault.search("egrets", Order::Newest, 5, None);
    assert!(matches!(asked, Err(VaultError::DiskFull)));
    assert_eq!(behind(&vault), 1);
    limit(&vault, 1 << 20);
    assert_eq!(texts(&vault, "egrets").len(), 1);
    assert_eq!(behind(&vault), 0);
}

#[test]
fn the_best_is_found_first_where_that_is_asked_for_and_the_newest_otherwise() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "heron, heron, heron");
    note(
        &mut vault,
        21,
        "a long note in which one heron stands among many other words",
    );
    let found = |order| -> Vec<RecordId> {
        let hits = vault.search("heron", order, 5, None).unwrap();
        hits.into_iter().map(|hit| hit.record).collect()
    };
    let (first, second) = (RecordId(id(20)), RecordId(id(21)));
    assert_eq!(found(Order::Best), [first, second]);
    assert_eq!(found(Order::Newest), [second, first]);
    let hits = vault
        .search("heron", Order::Best, 1, Some(family()))
        .unwrap();
    assert_eq!(hits[0].marks.len(), 3);
}

#[test]
fn no_family_is_found_by_what_the_index_calls_it() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "the river");
    let place = family().0.simple().to_string();
    assert!(texts(&vault, &place).is_empty());
    assert!(texts(&vault, "place:river").is_empty());
    assert_eq!(
        texts(&vault, "river OR").len(),
        0,
        "OR is a word like any other"
    );
}

#[test]
fn settling_a_little_at_a_time_comes_to_the_same() {
    let (_dir, mut vault) = made();
    (0..100).for_each(|n| drop(note(&mut vault, 20 + n, "a heron")));
    let mut rounds = 0;
    while !vault.settle_a_little().unwrap() {
        rounds += 1;
    }
    assert!(rounds >= 2, "{rounds}");
    assert_sound(&vault);
    assert!(vault.settle_a_little().unwrap());
}
