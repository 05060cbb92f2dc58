//! M4: the private answers after a meeting. They are the person's own and the facilitator's: no
//! count of them reaches anybody else, and a skipped question is an answer like any other.

use crate::choices::PulseItem;
use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding};
use crate::insight::rows::PulseRow;
use crate::insight::say::Slots;
use std::collections::BTreeMap;

pub(in crate::insight) const KEY: &str = "M4";

pub(super) fn need_pulse(facts: &Facts<'_>) -> Vec<Finding> {
    let mut all: BTreeMap<RecordId, BTreeMap<PulseItem, Vec<&PulseRow>>> = BTreeMap::new();
    let mut rows: Vec<&PulseRow> = facts
        .rows
        .pulses
        .values()
        .filter(|row| row.value.is_some())
        .collect();
    rows.sort_by_key(|row| (row.on, row.id));
    for row in rows {
        let (Some(person), Some(item)) = (row.person, row.item) else {
            continue;
        };
        all.entry(person)
            .or_default()
            .entry(item)
            .or_default()
            .push(row);
    }
    if all.is_empty() {
        return vec![Finding::not_enough(KEY, "private_answers").window(facts.window(1))];
    }
    all.into_iter()
        .map(|(person, items)| of_person(facts, person, &items))
        .collect()
}

/// How somebody's answers to one question stand.
fn stands(facts: &Facts<'_>, rows: &[&PulseRow]) -> Crossing {
    let low = facts.numbers(KEY).get("low");
    let values: Vec<i64> = rows
        .iter()
        .rev()
        .take(3)
        .filter_map(|row| row.value)
        .collect();
    let fell_twice = matches!(values[..], [now, before, first] if now < before && before < first);
    match values.first() {
        _ if fell_twice => Crossing::Moved,
        Some(now) if *now <= low => Crossing::Level,
        _ => Crossing::Steady,
    }
}

fn of_person(
    facts: &Facts<'_>,
    person: RecordId,
    items: &BTreeMap<PulseItem, Vec<&PulseRow>>,
) -> Finding {
    let from = facts
        .window(facts.numbers(KEY).count("intervals"))
        .and_then(|window| window.from);
    let is_fresh = |rows: &&Vec<&PulseRow>| {
        rows.last()
            .is_some_and(|row| from.is_none_or(|from| row.on >= from))
    };
    let fresh: Vec<&Vec<&PulseRow>> = items.values().filter(is_fresh).collect();
    let worst = fresh.iter().max_by_key(|rows| stands(facts, rows));
    let Some(worst) = worst else {
        return Finding::not_enough(KEY, "private_answers")
            .about_person(person)
            .private();
    };
    let crossing = stands(facts, worst);
    let value = worst.last().and_then(|row| row.value).unwrap_or_default();
    let slots = Slots::new()
        .name("name", facts.name(Some(person)))
        .number("value", value);
    let variant = match crossing {
        Crossing::Moved => "fell",
        Crossing::Level => "low",
        _ => "steady",
    };
    Finding::of(KEY)
        .about_person(person)
        .value(crate::insight::Measure::Number(value))
        .window(facts.window(1))
        .rows(worst.iter().rev().take(3).map(|row| row.id))
        .crosses(crossing, i64::from(crossing > Crossing::Steady))
        .private()
        .say(variant, slots)
}
