//! A signal's life: told once, marked, gone when its facts are gone, back when they become worse.

use super::carried::{DAYS, carrying};
use super::told::{one, signals};
use crate::choices::SignalState;
use crate::file::Compartment;
use crate::insight::Answer;
use crate::insight::tests::told::Told;
use serde_json::json;

fn marks(told: &mut Told, on: &str, mark: &str) {
    let process = Compartment::Process.scope(told.story.file.family());
    told.story.file.hold(process);
    told.story.on(on);
    let facts = one(&told.at(on), "O1").rows.clone();
    let asked = json!({ "key": "O1", "mark": mark, "reason": "they asked for it", "facts": facts });
    told.story.does("signal.mark", asked);
}

fn state_of_mark(answer: &Answer) -> Option<SignalState> {
    one(answer, "O1").mark.as_ref().map(|mark| mark.state)
}

#[test]
fn a_signal_is_new_and_stays_told_when_it_was_only_seen() {
    let mut told = carrying(&[3, 3, 3, 2]);
    assert_eq!(state_of_mark(&told.at(DAYS[3])), Some(SignalState::New));
    marks(&mut told, "2025-04-15", "seen");
    let answer = told.at("2025-04-16");
    assert_eq!(state_of_mark(&answer), Some(SignalState::Seen));
    assert_eq!(signals(&answer), ["O1"]);
}

#[test]
fn a_dismissed_signal_is_not_told_again_and_keeps_its_reason() {
    let mut told = carrying(&[3, 3, 3, 2]);
    marks(&mut told, "2025-04-15", "dismissed");
    let answer = told.at("2025-04-16");
    assert!(signals(&answer).is_empty());
    let mark = one(&answer, "O1").mark.clone().unwrap();
    assert_eq!(mark.state, SignalState::Dismissed);
    assert_eq!(mark.reason.as_deref(), Some("they asked for it"));
}

#[test]
fn a_signal_whose_facts_become_worse_is_new_again() {
    let mut told = carrying(&[3, 3, 3, 2, 1]);
    marks(&mut told, "2025-04-15", "talked_about");
    let answer = told.at(DAYS[4]);
    assert_eq!(state_of_mark(&answer), Some(SignalState::New));
    assert_eq!(signals(&answer), ["O1"]);
}

#[test]
fn a_signal_clears_by_itself_when_its_facts_are_gone() {
    let mut told = carrying(&[3, 3, 3, 2, 3]);
    marks(&mut told, "2025-04-15", "acted");
    let answer = told.at(DAYS[4]);
    assert_eq!(state_of_mark(&answer), Some(SignalState::Cleared));
    assert!(signals(&answer).is_empty());
}

#[test]
fn a_mark_lies_in_the_process_compartment_and_nothing_of_it_in_the_family_s() {
    let mut told = carrying(&[3, 3, 3, 2]);
    marks(&mut told, "2025-04-15", "seen");
    let family = told.story.file.family();
    let last = told.story.actions.last().unwrap();
    assert_eq!(last.scope, Compartment::Process.scope(family));
    assert_ne!(last.scope, family.scope());
    let shared = told.story.file.registers(family.scope()).unwrap();
    assert_eq!(shared.of_kind("signal_mark").count(), 0);
}

#[test]
fn a_mark_of_long_ago_counts_for_nothing() {
    let mut told = carrying(&[3, 3, 3, 2, 3]);
    marks(&mut told, "2025-04-15", "dismissed");
    assert_eq!(state_of_mark(&told.at("2025-12-01")), None);
}

#[test]
fn putting_a_signal_aside_needs_a_reason_and_nobody_writes_that_it_is_new() {
    let mut told = carrying(&[3]);
    told.story.refuses(
        "signal.mark",
        json!({ "key": "O1", "mark": "dismissed" }),
        "record.reason_needed",
    );
    told.story.refuses(
        "signal.mark",
        json!({ "key": "O1", "mark": "new" }),
        "value.not_allowed",
    );
    told.story.refuses(
        "signal.mark",
        json!({ "key": "O1", "mark": "cleared" }),
        "value.not_allowed",
    );
}
