//! The frozen names: a kind or a field that was ever released is never renamed or removed.

use crate::kinds::{EVERYWHERE, KINDS, KindSpec};
use std::fmt::Write;

/// Every kind with its fields, one line each: what stands in the golden list.
fn listed() -> String {
    let mut text = String::new();
    let everywhere = KindSpec {
        name: "*",
        fields: EVERYWHERE,
    };
    for kind in KINDS.iter().chain([&everywhere]) {
        for field in kind.fields {
            let shape = format!("{:?}", field.shape).to_lowercase();
            let of = if field.of.is_empty() {
                String::new()
            } else {
                format!(" {}", field.of)
            };
            writeln!(text, "{} {} {shape}{of}", kind.name, field.name).unwrap();
        }
    }
    text
}

#[test]
fn every_kind_and_field_stands_in_the_golden_list_and_none_has_left_it() {
    let golden = include_str!("../../golden/kinds.txt");
    let now = listed();
    for line in golden.lines() {
        assert!(
            now.lines().any(|known| known == line),
            "renamed or removed: {line}"
        );
    }
    for line in now.lines() {
        assert!(
            golden.lines().any(|known| known == line),
            "add to golden/kinds.txt: {line}"
        );
    }
}

#[test]
fn no_kind_and_no_field_stands_twice() {
    let now = listed();
    let mut names: Vec<&str> = now
        .lines()
        .map(|line| line.rsplitn(2, ' ').last().unwrap())
        .collect();
    let all = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all);
}

#[test]
fn a_known_name_costs_no_allocation_and_an_unknown_one_is_kept() {
    use crate::kinds::known_name;
    use std::borrow::Cow;
    assert!(matches!(known_name("step"), Cow::Borrowed("step")));
    assert!(matches!(
        known_name("lead_carrier"),
        Cow::Borrowed("lead_carrier")
    ));
    assert_eq!(known_name("from_the_future"), "from_the_future");
}

/// Prints what belongs into the golden list: `cargo test -p casefile prints_the_list -- --ignored --nocapture`.
#[test]
#[ignore = "prints, tests nothing"]
fn prints_the_list() {
    print!("{}", listed());
}
