//! A1: what gets in a family's way, of a step or at all, and has no if-then against it.
//! Money, rides, rules and time are not the family's to solve: they are a task for staff.

use super::or_else;
use crate::choices::{BarrierKind, BarrierStatus, StepStatus};
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding};
use crate::insight::rows::{BarrierRow, StepRow};
use crate::insight::say::Slots;

const KEY: &str = "A1";

pub(super) fn open_barriers(facts: &Facts<'_>) -> Vec<Finding> {
    let on_file = &facts.rows.barriers;
    if on_file.is_empty() {
        return vec![Finding::not_enough(KEY, "hurdles").window(facts.now())];
    }
    let open: Vec<&BarrierRow> = on_file
        .values()
        .filter(|row| row.status == Some(BarrierStatus::Open) && !has_if_then(facts, row))
        .filter(|row| is_the_familys(facts, row))
        .collect();
    let found = open.iter().filter_map(|row| stands(facts, row));
    or_else(found.collect(), || {
        Finding::of(KEY)
            .value(open.len().into())
            .window(facts.now())
            .rows(on_file.keys().copied())
    })
}

/// Whether a hurdle lies on an open step of family or friends, or on no step at all: then it lies
/// in their daily life.
fn is_the_familys(facts: &Facts<'_>, row: &BarrierRow) -> bool {
    let is_open_and_ours =
        |step: &StepRow| facts.is_our_step(step) && step.status.is_none_or(StepStatus::is_open);
    row.step.is_none() || facts.step(row.step).is_some_and(is_open_and_ours)
}

/// A hurdle that was there for a whole interval, or was met again.
fn stands(facts: &Facts<'_>, row: &BarrierRow) -> Option<Finding> {
    let seen = row.times_seen.unwrap_or(1);
    let is_old = interval_after(facts, row) < facts.meetings.len();
    let least = facts.numbers(KEY).get("seen");
    (is_old || seen >= least).then_some(())?;
    let variant = match (is_staffs(row), seen >= least) {
        (true, _) => "staff_task",
        (false, true) => "again",
        (false, false) => "old",
    };
    let slots = Slots::new().number("seen", seen).day("day", row.on);
    let slots = super::about(facts, row.step, row.goal, slots);
    let depth = (seen / least.max(1)).saturating_add(1);
    Some(
        Finding::of(KEY)
            .about_record(row.id)
            .crosses(Crossing::Level, depth)
            .value(seen.into())
            .window(facts.now())
            .rows([row.id])
            .rows(row.step.or(row.goal))
            .say(variant, slots),
    )
}

/// The place of the meeting that ends the first whole interval after a hurdle was named.
pub(super) fn interval_after(facts: &Facts<'_>, row: &BarrierRow) -> usize {
    let next = facts.meetings.partition_point(|met| met.day < row.on);
    next.saturating_add(1)
}

pub(super) fn has_if_then(facts: &Facts<'_>, row: &BarrierRow) -> bool {
    let mut if_thens = facts.rows.if_thens.values();
    if_thens.any(|if_then| {
        let is_for_step = if_then.step.is_some() && if_then.step == row.step;
        if_then.barrier == Some(row.id)
            || (if_then.barrier.is_none() && is_for_step && if_then.on >= row.on)
    })
}

fn is_staffs(row: &BarrierRow) -> bool {
    matches!(
        row.barrier_kind,
        Some(
            BarrierKind::Money
                | BarrierKind::Transport
                | BarrierKind::SystemRule
                | BarrierKind::Time
        )
    )
}
