//! O2: how much one family member carries, so that carrying never becomes pressure.
//! Somebody's first steps are not weighed: nobody knows yet what suits them.

use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding};
use crate::insight::say::Slots;

const KEY: &str = "O2";

pub(super) fn load_guard(facts: &Facts<'_>) -> Vec<Finding> {
    let carriers = facts.open_steps().filter_map(|step| step.lead_carrier);
    let mut carriers: Vec<RecordId> = carriers.filter(|person| facts.is_family(*person)).collect();
    carriers.sort();
    carriers.dedup();
    if carriers.is_empty() || facts.m0().is_none() {
        return vec![Finding::not_enough(KEY, "steps_of_the_family").window(facts.now())];
    }
    carriers
        .into_iter()
        .filter_map(|person| of_one(facts, person))
        .collect()
}

fn of_one(facts: &Facts<'_>, person: RecordId) -> Option<Finding> {
    let m0 = facts.m0()?;
    let carried = facts
        .open_steps()
        .filter(|step| step.lead_carrier == Some(person));
    let rows: Vec<RecordId> = carried.map(|step| step.id).collect();
    let is_theirs = |step: Option<RecordId>| {
        facts
            .step(step)
            .is_some_and(|step| step.lead_carrier == Some(person))
    };
    let had_earlier = facts.rows.reviews.values().any(|row| is_theirs(row.step));
    let finished = facts.looked_at(m0, 2);
    let finished = finished
        .iter()
        .filter(|looked| looked.is_done() && looked.row.done_by == Some(person))
        .count();
    let usual = facts
        .numbers(KEY)
        .count("steps")
        .max(facts.numbers(KEY).count("times").saturating_mul(finished));
    let slots = Slots::new()
        .name("name", facts.name(Some(person)))
        .number("count", rows.len());
    let finding = Finding::of(KEY)
        .about_person(person)
        .value(rows.len().into())
        .before(Some(finished.into()))
        .window(facts.now());
    Some(if had_earlier && rows.len() > usual {
        let over = i64::try_from(rows.len() - usual).unwrap_or(1);
        finding
            .rows(rows)
            .crosses(Crossing::Moved, over)
            .say("much", slots)
    } else {
        finding.rows(rows).say("steady", slots)
    })
}
