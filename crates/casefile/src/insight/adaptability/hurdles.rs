//! A1: what gets in the way of a family's step and has no if-then against it.
//! Money, rides, rules and time are not the family's to solve: they are a task for staff.

use super::or_else;
use crate::choices::{BarrierKind, BarrierStatus, StepStatus};
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding};
use crate::insight::rows::{BarrierRow, StepRow};
use crate::insight::say::Slots;

const KEY: &str = "A1";

pub(super) fn open_barriers(facts: &Facts<'_>) -> Vec<Finding> {
    let open: Vec<(&BarrierRow, &StepRow)> = facts
        .rows
        .barriers
        .values()
        .filter(|row| row.status == Some(BarrierStatus::Open) && !has_if_then(facts, row))
        .filter_map(|row| Some((row, facts.step(row.step)?)))
        .filter(|(_, step)| facts.is_our_step(step))
        .filter(|(_, step)| step.status.is_none_or(StepStatus::is_open))
        .collect();
    let found = open
        .iter()
        .filter_map(|(row, step)| stands(facts, row, step));
    or_else(found.collect(), || {
        Finding::of(KEY)
            .value(open.len().into())
            .window(facts.now())
            .rows(open.iter().map(|(row, _)| row.id))
    })
}

/// A hurdle that was there for a whole interval, or was met again.
fn stands(facts: &Facts<'_>, row: &BarrierRow, step: &StepRow) -> Option<Finding> {
    let seen = row.times_seen.unwrap_or(1);
    let is_old = interval_after(facts, row) < facts.meetings.len();
    let least = facts.numbers(KEY).get("seen");
    (is_old || seen >= least).then_some(())?;
    let variant = match (is_staffs(row), seen >= least) {
        (true, _) => "staff_task",
        (false, true) => "again",
        (false, false) => "old",
    };
    let slots = Slots::new()
        .number("seen", seen)
        .day("day", row.on)
        .step(facts.quote_step(step));
    let depth = (seen / least.max(1)).saturating_add(1);
    Some(
        Finding::of(KEY)
            .about_record(row.id)
            .crosses(Crossing::Level, depth)
            .value(seen.into())
            .window(facts.now())
            .rows([row.id, step.id])
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
