//! A2: whether what the family does in its own way is heard and kept. Often good news.
//! Doing it another way is doing it, and nobody approves it.

use super::or_else;
use crate::choices::{StepStatus, YesNoUndecided};
use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding};
use crate::insight::rows::{AdaptationRow, ReviewRow};
use crate::insight::say::Slots;

const KEY: &str = "A2";

pub(super) fn adaptations_kept(facts: &Facts<'_>) -> Vec<Finding> {
    let intervals = facts.numbers(KEY).count("intervals");
    if facts.meetings.len() < intervals {
        return vec![Finding::not_enough(KEY, "two_meetings")];
    }
    let mut found: Vec<Finding> = undecided(facts).collect();
    // One thing is said of the plan as a whole: what they found, before what we have not heard.
    let whole = not_noted(facts, intervals).or_else(|| not_hearing(facts, intervals));
    found.extend(whole);
    or_else(found, || {
        if reviews(facts, intervals).next().is_none() {
            return Finding::not_enough(KEY, "steps_reviewed").window(facts.window(intervals));
        }
        steady(facts, intervals)
    })
}

/// Nothing waits: what they changed is in the plan, or they told of nothing that would wait.
fn steady(facts: &Facts<'_>, intervals: usize) -> Finding {
    let told = facts.rows.adaptations.values();
    let new = told.clone().filter(|row| is_open(row));
    let new: Vec<RecordId> = new.map(|row| row.id).collect();
    let kept: Vec<RecordId> = told
        .filter(|row| row.adopted == Some(YesNoUndecided::Yes))
        .map(|row| row.id)
        .collect();
    let found = Finding::of(KEY)
        .value(0_usize.into())
        .window(facts.window(intervals));
    if !new.is_empty() {
        let slots = Slots::new().number("count", new.len());
        return found.rows(new).say("steady_new", slots);
    }
    if kept.is_empty() {
        let looks = reviews(facts, intervals).map(|look| look.id);
        return found.rows(looks).say("steady_none", Slots::new());
    }
    found.rows(kept)
}

/// Changes that were told before the last meeting, and in which nobody said whether they stay.
fn undecided(facts: &Facts<'_>) -> impl Iterator<Item = Finding> {
    let rows = facts.rows.adaptations.values();
    rows.filter(|row| is_open(row)).filter_map(|row| {
        let since = facts.meetings.iter().filter(|met| met.day > row.on).count();
        (since > 0).then(|| open_change(facts, row, since))
    })
}

/// Whether nobody said yet if it stays.
fn is_open(row: &AdaptationRow) -> bool {
    matches!(row.adopted, None | Some(YesNoUndecided::Undecided))
}

fn open_change(facts: &Facts<'_>, row: &AdaptationRow, since: usize) -> Finding {
    let slots = Slots::new().number("count", since).day("day", row.on);
    let slots = super::about(facts, row.step, row.goal, slots);
    Finding::of(KEY)
        .about_record(row.id)
        .crosses(Crossing::Level, i64::try_from(since).unwrap_or(i64::MAX))
        .value(since.into())
        .window(facts.now())
        .rows([row.id])
        .rows(row.step)
        .say("undecided", slots)
}

/// Steps done another way of which no change was written down.
fn not_noted(facts: &Facts<'_>, intervals: usize) -> Option<Finding> {
    let rows: Vec<RecordId> = reviews(facts, intervals)
        .filter(|look| look.outcome == Some(StepStatus::DoneAnotherWay))
        .filter(|look| !is_noted(facts, look.step))
        .map(|look| look.id)
        .collect();
    let least = facts.numbers(KEY).count("not_noted");
    (rows.len() >= least).then(|| plan(facts, intervals, "not_noted", rows, least))
}

fn is_noted(facts: &Facts<'_>, step: Option<RecordId>) -> bool {
    let mut told = facts.rows.adaptations.values();
    step.is_some() && told.any(|row| row.step == step)
}

/// Many a step had to wait, and no change was told: the plan may not hear what home is like.
fn not_hearing(facts: &Facts<'_>, intervals: usize) -> Option<Finding> {
    let rows: Vec<RecordId> = reviews(facts, intervals)
        .filter(|look| look.outcome == Some(StepStatus::NotYet))
        .map(|look| look.id)
        .collect();
    let window = facts.window(intervals)?;
    let is_told = |row: &AdaptationRow| window.from.is_none_or(|from| row.on >= from);
    let least = facts.numbers(KEY).count("not_yet");
    let is_silent = !facts.rows.adaptations.values().any(is_told);
    (rows.len() >= least && is_silent).then(|| plan(facts, intervals, "not_hearing", rows, least))
}

fn plan(
    facts: &Facts<'_>,
    intervals: usize,
    variant: &'static str,
    rows: Vec<RecordId>,
    least: usize,
) -> Finding {
    let slots = Slots::new().number("count", rows.len());
    let depth = rows.len() / least.max(1);
    Finding::of(KEY)
        .crosses(Crossing::Level, i64::try_from(depth).unwrap_or(i64::MAX))
        .value(rows.len().into())
        .window(facts.window(intervals))
        .rows(rows)
        .say(variant, slots)
}

/// The looks at steps of family and friends in the last intervals: what staff have not done yet is
/// no word about home.
fn reviews<'f>(facts: &'f Facts<'_>, intervals: usize) -> impl Iterator<Item = &'f ReviewRow> {
    let is_ours = |look: &&ReviewRow| {
        let step = facts.step(look.step);
        step.is_some_and(|step| facts.is_our_step(step))
    };
    let last = facts.meetings.iter().rev().take(intervals);
    last.flat_map(|met| met.reviews.iter().copied())
        .filter(is_ours)
}
