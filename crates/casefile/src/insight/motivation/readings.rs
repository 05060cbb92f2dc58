//! M1 and M2: how much a goal matters to somebody, and how sure they feel, against themselves.
//! Low at the start is a place to help, not a signal; a reading of long ago says nothing about now.

use crate::choices::{GoalStatus, RulerKind};
use crate::ids::RecordId;
use crate::insight::answer::Subject;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding};
use crate::insight::say::Slots;
use chrono::NaiveDate;
use std::collections::BTreeMap;

const IMPORTANCE: &str = "M1";
const CONFIDENCE: &str = "M2";
/// How far back a private number makes what is said somebody's own: as far as anything is compared.
const OWN_LAST: usize = 4;

/// One number that somebody gave.
#[derive(Clone, Copy)]
struct Reading {
    id: RecordId,
    day: NaiveDate,
    value: i64,
    is_private: bool,
    /// Given while a hard time kept trends quiet.
    is_quiet: bool,
}

/// Whose readings, about which goal.
type Of = (RecordId, RecordId);

/// The readings of a kind, by person and goal, the first one first.
fn readings(facts: &Facts<'_>, kind: RulerKind) -> BTreeMap<Of, Vec<Reading>> {
    let mut all: BTreeMap<Of, Vec<Reading>> = BTreeMap::new();
    let mut rulers: Vec<_> = facts
        .rows
        .rulers
        .values()
        .filter(|row| row.ruler_kind == Some(kind))
        .collect();
    rulers.sort_by_key(|row| (row.on, row.id));
    for row in rulers {
        let (Some(person), Some(goal), Some(value)) = (row.person, row.goal, row.value) else {
            continue;
        };
        if !facts.is_ours(Some(person)) || !is_worked_on(facts, goal) {
            continue;
        }
        let readings = all.entry((person, goal)).or_default();
        readings.push(Reading {
            id: row.id,
            day: row.on,
            value,
            is_private: row.is_private(),
            is_quiet: was_quiet(facts, row.on),
        });
    }
    all
}

/// One reading a day: the last.
fn one_a_day(readings: impl Iterator<Item = Reading>) -> Vec<Reading> {
    let mut kept: Vec<Reading> = Vec::new();
    for reading in readings {
        kept.retain(|known| known.day != reading.day);
        kept.push(reading);
    }
    kept
}

/// What may be said to everybody: nothing private goes into it, so that nothing of it shows.
fn open(readings: &[Reading]) -> Vec<Reading> {
    one_a_day(readings.iter().filter(|it| !it.is_private).copied())
}

/// What somebody is told alone: everything, where a private number is among the last few.
fn own(readings: &[Reading]) -> Option<Vec<Reading>> {
    let all = one_a_day(readings.iter().copied());
    let is_private = all.iter().rev().take(OWN_LAST).any(|it| it.is_private);
    is_private.then_some(all)
}

/// What is said to everybody, and beside it what somebody is told alone.
fn to_all_and_own(
    all: BTreeMap<Of, Vec<Reading>>,
    say: impl Fn(Of, &[Reading], bool) -> Finding,
) -> Vec<Finding> {
    let both = all.into_iter().flat_map(|(of, readings)| {
        let open = open(&readings);
        let to_all = (!open.is_empty()).then(|| say(of, &open, false));
        let own = own(&readings).map(|all| say(of, &all, true).private());
        to_all.into_iter().chain(own).collect::<Vec<_>>()
    });
    both.collect()
}

/// A goal that rests, or is reached or let go, may matter less: that is its place.
fn is_worked_on(facts: &Facts<'_>, goal: RecordId) -> bool {
    let goal = facts.rows.goals.get(&goal);
    goal.is_some_and(|goal| matches!(goal.status, Some(GoalStatus::Active | GoalStatus::Draft)))
}

fn was_quiet(facts: &Facts<'_>, day: NaiveDate) -> bool {
    let mut met = facts.meetings.iter();
    met.any(|met| met.interval.holds(day) && met.interval.muted.is_some())
}

/// Whether a reading is of the last intervals.
fn is_fresh(facts: &Facts<'_>, reading: &Reading, intervals: usize) -> bool {
    let from = facts.window(intervals).and_then(|window| window.from);
    from.is_none_or(|from| reading.day >= from)
}

/// What a finding about somebody's readings of a goal always shows.
fn shown(facts: &Facts<'_>, finding: Finding, of: Of, used: &[Reading]) -> Finding {
    let (person, goal) = (Some(of.0), Some(of.1));
    finding
        .about(Subject {
            person,
            goal,
            ..Subject::default()
        })
        .window(facts.window(3))
        .rows(used.iter().map(|reading| reading.id))
}

fn slots(facts: &Facts<'_>, of: Of, was: i64, is: i64) -> Slots {
    let goal = facts.rows.goals.get(&of.1);
    Slots::new()
        .name("name", facts.name(Some(of.0)))
        .goal(goal.and_then(|goal| facts.quote_goal(goal)))
        .number("was", was)
        .number("is", is)
}

pub(super) fn importance_move(facts: &Facts<'_>) -> Vec<Finding> {
    let all = readings(facts, RulerKind::Importance);
    if all.is_empty() {
        return vec![Finding::not_enough(IMPORTANCE, "rulers").window(facts.window(3))];
    }
    to_all_and_own(all, |of, readings, _| importance(facts, of, readings))
}

/// How far a reading lies below the one at least some days before it.
fn fall_at(readings: &[Reading], at: usize, apart: i64) -> Option<(i64, usize)> {
    let now = readings.get(at)?;
    let is_before = |at: &usize| (now.day - readings[*at].day).num_days() >= apart;
    let before = (0..at).rev().find(is_before)?;
    Some((readings[before].value - now.value, before))
}

fn importance(facts: &Facts<'_>, of: Of, readings: &[Reading]) -> Finding {
    let numbers = facts.numbers(IMPORTANCE);
    let last = readings.len() - 1;
    let now = readings[last];
    let fall = fall_at(readings, last, numbers.get("apart_days"));
    let Some((fall, before)) = fall.filter(|_| is_fresh(facts, &now, numbers.count("intervals")))
    else {
        let finding = Finding::not_enough(IMPORTANCE, "readings")
            .value(crate::insight::Measure::Number(now.value));
        return shown(facts, finding, of, &readings[last..]);
    };
    let was = readings[before];
    let step = numbers.get("fall");
    let fell_before = fall_at(readings, before, numbers.get("apart_days"))
        .is_some_and(|(fall, _)| fall >= step && !was.is_quiet);
    // However slowly it went down: what once mattered and came to do so no more is lost. Where it has
    // stood low for three readings, or rises again, that is how it is now and no news.
    let calm = readings[..last].iter().filter(|reading| !reading.is_quiet);
    let came_down = calm
        .clone()
        .rev()
        .take(3)
        .any(|reading| reading.value > numbers.get("low"));
    let is_news = came_down && now.value <= was.value;
    let best = calm.map(|reading| reading.value).max();
    let is_lost = is_news
        && now.value <= numbers.get("low")
        && best.is_some_and(|best| best >= numbers.get("high"));
    let is_fall = fall >= step;
    let crossing = match (is_fall, is_lost || (is_fall && fell_before)) {
        (_, true) => Crossing::Talk,
        (true, _) => Crossing::Moved,
        _ => Crossing::Steady,
    };
    let was_shown = if is_fall {
        was.value
    } else {
        best.unwrap_or(was.value)
    };
    let is_over = crossing > Crossing::Steady;
    let slots = slots(
        facts,
        of,
        if is_over { was_shown } else { was.value },
        now.value,
    );
    let finding = Finding::of(IMPORTANCE)
        .value(crate::insight::Measure::Number(now.value))
        .before(Some(crate::insight::Measure::Number(was.value)))
        .crosses(
            crossing,
            if is_over {
                (was_shown - now.value) / step.max(1)
            } else {
                0
            },
        )
        .say(if is_over { "fell" } else { "steady" }, slots);
    shown(facts, finding, of, &readings[before..])
}

pub(super) fn confidence_fall(facts: &Facts<'_>) -> Vec<Finding> {
    let all = readings(facts, RulerKind::Confidence);
    if all.is_empty() {
        return vec![Finding::not_enough(CONFIDENCE, "rulers").window(facts.window(3))];
    }
    let importance = readings(facts, RulerKind::Importance);
    to_all_and_own(all, |of, readings, is_own| {
        let beside = importance.get(&of).map(|beside| match is_own {
            true => one_a_day(beside.iter().copied()),
            false => open(beside),
        });
        confidence(facts, of, readings, beside.as_ref())
    })
}

/// The best of the three calm readings before one, where there are at least some.
fn best_before(readings: &[Reading], at: usize, least: usize) -> Option<i64> {
    let before = readings[..at]
        .iter()
        .rev()
        .filter(|reading| !reading.is_quiet);
    let before: Vec<i64> = before.map(|reading| reading.value).take(3).collect();
    (before.len() >= least).then_some(())?;
    before.into_iter().max()
}

fn confidence(
    facts: &Facts<'_>,
    of: Of,
    readings: &[Reading],
    importance: Option<&Vec<Reading>>,
) -> Finding {
    let numbers = facts.numbers(CONFIDENCE);
    let (step, least) = (numbers.get("fall"), numbers.count("least"));
    let last = readings.len() - 1;
    let now = readings[last];
    let best = best_before(readings, last, least);
    let Some(best) = best.filter(|_| is_fresh(facts, &now, numbers.count("intervals"))) else {
        let finding = Finding::not_enough(CONFIDENCE, "readings")
            .value(crate::insight::Measure::Number(now.value));
        return shown(facts, finding, of, &readings[last..]);
    };
    let is_low = best - now.value >= step;
    let was_low = last.checked_sub(1).is_some_and(|before| {
        let best = best_before(readings, before, least);
        !readings[before].is_quiet && best.is_some_and(|best| best - readings[before].value >= step)
    });
    let beside = importance
        .and_then(|readings| readings.iter().rev().find(|reading| reading.day <= now.day));
    let matters = beside.is_some_and(|reading| reading.value >= numbers.get("matters"));
    let crossing = match (is_low, was_low && matters) {
        (true, true) => Crossing::Talk,
        (true, false) => Crossing::Moved,
        _ => Crossing::Steady,
    };
    let finding = Finding::of(CONFIDENCE)
        .value(crate::insight::Measure::Number(now.value))
        .before(Some(crate::insight::Measure::Number(best)))
        .crosses(crossing, ((best - now.value) / step.max(1)).max(0))
        .say(
            if is_low { "fell" } else { "steady" },
            slots(facts, of, best, now.value),
        );
    let from = last.saturating_sub(3);
    let used: Vec<Reading> = readings[from..]
        .iter()
        .chain(beside.filter(|_| matters))
        .copied()
        .collect();
    shown(facts, finding, of, &used)
}
