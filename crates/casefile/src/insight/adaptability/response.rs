//! A5: how long hurdles and hard moments waited for an answer, and whom the safety plan still names.
//! It asks something of staff, never of the family, and what concerns safety comes first.

use super::hurdles::interval_after;
use super::or_else;
use crate::choices::BarrierStatus;
use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding};
use crate::insight::rows::{BarrierRow, CrisisPlanRow, IncidentRow, LifeEventRow};
use crate::insight::say::Slots;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

const KEY: &str = "A5";

pub(super) fn response_time(facts: &Facts<'_>) -> Vec<Finding> {
    let crises = facts.rows.incidents.values();
    let crises = crises.filter(|row| facts.is_crisis(row));
    let mut found: Vec<Finding> = crises.filter_map(|row| after_crisis(facts, row)).collect();
    found.extend(still_named(facts));
    let events = facts.rows.life_events.values();
    found.extend(events.filter_map(|event| after_life_event(facts, event)));
    let hurdles = facts.rows.barriers.values();
    found.extend(hurdles.filter_map(|row| answered(facts, row)));
    or_else(found, || {
        let rows = &facts.rows;
        let is_blank =
            rows.incidents.is_empty() && rows.life_events.is_empty() && rows.barriers.is_empty();
        let found = Finding::not_enough(KEY, "hard_moment_or_hurdle").window(facts.now());
        match is_blank {
            true => found,
            false => found.say("no_answer_yet", Slots::new()),
        }
    })
}

/// The safety plan is looked at within two days of a crisis: changed, or found still right.
fn after_crisis(facts: &Facts<'_>, crisis: &IncidentRow) -> Option<Finding> {
    let began = crisis.began();
    let first = looked_at(facts, crisis).filter(|day| *day >= began).min();
    let days = (first.unwrap_or(facts.at) - began).num_days();
    let slots = Slots::new().number("days", days).day("day", began);
    let found = Finding::of(KEY)
        .about_record(crisis.id)
        .about_safety()
        .value(days.into())
        .window(facts.now())
        .rows([crisis.id]);
    let is_late = days > facts.numbers(KEY).get("plan_days");
    Some(match (first, is_late) {
        (Some(_), _) => found.say("revised", slots),
        (None, true) => found.crosses(Crossing::Talk, 1).say("not_revised", slots),
        (None, false) => return None,
    })
}

/// The days on which somebody wrote on a safety plan, said that it was looked at, or answered.
fn looked_at<'f>(
    facts: &'f Facts<'_>,
    crisis: &'f IncidentRow,
) -> impl Iterator<Item = NaiveDate> + 'f {
    let plans = facts.rows.crisis_plans.keys();
    let written = plans.flat_map(|plan| facts.touched(*plan)).copied();
    let answers = crisis.answered_by.iter().flatten();
    let answers = answers.flat_map(|answer| facts.touched(*answer)).copied();
    let said = crisis.plan_revised_at.as_ref().map(|on| on.day());
    written.chain(answers).chain(said)
}

/// How long a change in the family's life waited for an answer of the plan. No answer is no fact yet:
/// a family takes the time it takes.
fn after_life_event(facts: &Facts<'_>, event: &LifeEventRow) -> Option<Finding> {
    let answers = event.answered_by.iter().flatten();
    let days = answers.flat_map(|answer| facts.touched(*answer)).copied();
    let first = days.filter(|day| *day >= event.on).min()?;
    is_lately(facts, first).then_some(())?;
    let days = (first - event.on).num_days();
    let slots = Slots::new().number("days", days).day("day", event.on);
    Some(
        Finding::of(KEY)
            .about_record(event.id)
            .value(days.into())
            .window(facts.now())
            .rows([event.id])
            .rows(event.answered_by.iter().flatten().copied())
            .say("life_answered", slots),
    )
}

/// Everybody whom a safety plan counts on and who is no longer on the team, each by themselves: an
/// answer about one of them is none about the next.
fn still_named(facts: &Facts<'_>) -> Vec<Finding> {
    let mut gone: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
    for plan in facts.rows.crisis_plans.values() {
        let left = named(plan).filter(|person| has_left(facts, *person));
        for person in left.collect::<BTreeSet<RecordId>>() {
            gone.entry(person).or_default().push(plan.id);
        }
    }
    gone.into_iter()
        .map(|(person, plans)| names_who_left(facts, person, plans))
        .collect()
}

/// Everybody whom a safety plan counts on.
fn named(plan: &CrisisPlanRow) -> impl Iterator<Item = RecordId> {
    let rows = plan.call_order.iter().chain(&plan.contacts).flatten();
    let levels = plan.levels.iter().flatten();
    let in_levels = levels.flat_map(|level| level.call_order.iter().chain(&level.who_does_what));
    rows.chain(in_levels).filter_map(|row| row.who)
}

fn names_who_left(facts: &Facts<'_>, person: RecordId, plans: Vec<RecordId>) -> Finding {
    let slots = Slots::new().name("name", facts.name(Some(person)));
    Finding::of(KEY)
        .about_person(person)
        .about_safety()
        .crosses(Crossing::Talk, 1)
        .window(facts.now())
        .rows(plans)
        .rows([person])
        .say("names_who_left", slots)
}

/// Whether somebody sat on the team and every seat of theirs has ended.
fn has_left(facts: &Facts<'_>, person: RecordId) -> bool {
    let seats = facts.rows.seats.values();
    let mut theirs = seats.filter(|seat| seat.person == Some(person)).peekable();
    let has_seat = theirs.peek().is_some();
    has_seat && theirs.all(|seat| seat.to.is_some_and(|to| to < facts.at))
}

/// Whether a day lies in the last interval or after it.
fn is_lately(facts: &Facts<'_>, day: NaiveDate) -> bool {
    let window = facts.window(1);
    window.is_some_and(|window| window.from.is_none_or(|from| day >= from))
}

/// A hurdle that got its answer lately, and how long that took.
fn answered(facts: &Facts<'_>, row: &BarrierRow) -> Option<Finding> {
    let on = answered_on(facts, row)?;
    is_lately(facts, on).then_some(())?;
    let days = (on - row.on).num_days();
    let slots = Slots::new().number("days", days).day("day", row.on);
    let found = Finding::of(KEY)
        .about_record(row.id)
        .value(days.into())
        .window(facts.window(1))
        .rows([row.id]);
    let limit = facts.meetings.get(interval_after(facts, row));
    Some(match limit.is_some_and(|met| met.day < on) {
        true => found.crosses(Crossing::Level, 1).say("slow", slots),
        false => found.say("answered", slots),
    })
}

/// The first day on which something answered a hurdle.
fn answered_on(facts: &Facts<'_>, row: &BarrierRow) -> Option<NaiveDate> {
    let if_thens = facts.rows.if_thens.values();
    let linked = if_thens.filter(|if_then| if_then.barrier == Some(row.id));
    let is_closed = matches!(
        row.status,
        Some(BarrierStatus::Answered | BarrierStatus::Gone)
    );
    let has_answers = row
        .answered_by
        .as_ref()
        .is_some_and(|answers| !answers.is_empty());
    let closed = (is_closed || has_answers).then_some(row.answered);
    linked.map(|if_then| if_then.on).chain(closed).min()
}
