//! A4: a step that was looked at meeting after meeting and stands there as it was.
//! A meeting that did not look at it ends the row, and a step with a rhythm is meant to stand.

use super::or_else;
use crate::choices::StepStatus;
use crate::insight::facts::{Facts, Met};
use crate::insight::finding::{Crossing, Finding};
use crate::insight::rows::{ReviewRow, StepRow};
use crate::insight::say::Slots;

const KEY: &str = "A4";

pub(super) fn carried_over(facts: &Facts<'_>) -> Vec<Finding> {
    let looks = facts.last().map(|met| (met, looks_of(met).count()));
    let Some((met, looked)) = looks.filter(|(_, looked)| *looked > 0) else {
        return vec![Finding::not_enough(KEY, "steps_reviewed").window(facts.window(1))];
    };
    let found = looks_of(met).filter_map(|look| waits(facts, facts.step(look.step)?));
    or_else(found.collect(), || {
        Finding::of(KEY)
            .value(0_usize.into())
            .window(facts.window(1))
            .rows(looks_of(met).map(|look| look.id))
            .say("steady", Slots::new().number("count", looked))
    })
}

/// The looks at steps in a meeting itself, not between two.
fn looks_of<'a>(met: &Met<'a>) -> impl Iterator<Item = &'a ReviewRow> {
    let (meeting, day) = (met.row.id, met.day);
    let looks: Vec<&'a ReviewRow> = met.reviews.clone();
    looks.into_iter().filter(move |look| match look.meeting {
        Some(named) => named == meeting,
        None => look.check_in.is_none() && look.on == day,
    })
}

fn waits(facts: &Facts<'_>, step: &StepRow) -> Option<Finding> {
    let has_rhythm = step
        .rhythm
        .as_ref()
        .is_some_and(|rhythm| !rhythm.trim().is_empty());
    let is_open = step.status.is_none_or(StepStatus::is_open);
    (is_open && !has_rhythm).then_some(())?;
    let row: Vec<&ReviewRow> = facts
        .meetings
        .iter()
        .rev()
        .map_while(|met| stood(met, step))
        .collect();
    let numbers = facts.numbers(KEY);
    (row.len() >= numbers.count("meetings")).then_some(())?;
    let crossing = match row.len() >= numbers.count("talk_meetings") {
        true => Crossing::Talk,
        false => Crossing::Level,
    };
    let since = row.last().map_or(step.on, |look| look.on);
    let slots = Slots::new()
        .number("count", row.len())
        .day("day", since)
        .step(facts.quote_step(step));
    Some(
        Finding::of(KEY)
            .about_step(step.id)
            .crosses(crossing, i64::try_from(row.len()).unwrap_or(i64::MAX))
            .value(row.len().into())
            .window(facts.window(row.len()))
            .rows([step.id])
            .rows(row.iter().map(|look| look.id))
            .say("waits", slots),
    )
}

/// The look of a meeting at a step that waited there with the same words, carrier and day.
fn stood<'a>(met: &Met<'a>, step: &StepRow) -> Option<&'a ReviewRow> {
    let look = looks_of(met).find(|look| look.step == Some(step.id))?;
    let waited = matches!(
        look.outcome,
        Some(StepStatus::NotYet | StepStatus::Doing | StepStatus::Stuck)
    );
    let is_unchanged = step.reworded < met.day;
    (waited && is_unchanged).then_some(look)
}
