//! D1: reminders that nobody asked for, for each step of family and friends that was looked at.
//! Counted by steps looked at: counted by steps done, the worst case would hide itself.

use crate::choices::YesNoUnknown;
use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding, Shows, share};
use crate::insight::fraction::{Fraction, median};
use crate::insight::rows::ReminderRow;
use crate::insight::say::Slots;

const KEY: &str = "D1";

/// The reminders of one interval.
struct Load {
    reminders: usize,
    unknown: usize,
    steps: usize,
    rate: Fraction,
    rows: Vec<RecordId>,
}

fn is_to_us(facts: &Facts<'_>, row: &ReminderRow) -> bool {
    let carrier = facts.step(row.step).and_then(|step| step.lead_carrier);
    facts.is_ours(carrier)
}

fn load(facts: &Facts<'_>, at: usize) -> Option<Load> {
    let met = facts.meetings.get(at)?;
    let is_ours =
        |step: Option<RecordId>| facts.step(step).is_some_and(|step| facts.is_our_step(step));
    let looks: Vec<RecordId> = met
        .reviews
        .iter()
        .filter(|row| is_ours(row.step))
        .map(|row| row.id)
        .collect();
    let steps = looks.len();
    let is_counted =
        |row: &&&ReminderRow| row.asked_for != Some(YesNoUnknown::Yes) && is_to_us(facts, row);
    let counted: Vec<&&ReminderRow> = met.reminders.iter().filter(is_counted).collect();
    let is_unknown = |row: &&&&ReminderRow| row.asked_for != Some(YesNoUnknown::No);
    Some(Load {
        reminders: counted.len(),
        unknown: counted.iter().filter(is_unknown).count(),
        steps,
        rate: Fraction::of(counted.len(), steps)?,
        rows: counted.iter().map(|row| row.id).chain(looks).collect(),
    })
}

/// The loads of the calm intervals before one, as many as it takes; none where there are fewer.
fn before(facts: &Facts<'_>, at: usize) -> Option<Vec<Load>> {
    let wanted = facts.numbers(KEY).count("intervals");
    let loads: Vec<Load> = facts
        .calm_before(at)
        .filter_map(|at| load(facts, at))
        .take(wanted)
        .collect();
    (loads.len() >= wanted).then_some(loads)
}

/// How one interval stands against the ones before it.
struct Against {
    load: Load,
    usual: Fraction,
    crossing: Crossing,
    depth: i64,
}

fn against(facts: &Facts<'_>, at: usize) -> Option<Against> {
    let numbers = facts.numbers(KEY);
    let (load, before) = (load(facts, at)?, before(facts, at)?);
    let count = |load: &Load| Fraction::of(load.reminders, 1);
    let usual = median(before.iter().filter_map(count))?;
    let rate = median(before.iter().map(|load| load.rate))?;
    let more = count(&load)?.minus(usual);
    let step = Fraction::number(numbers.get("more"));
    let is_over =
        load.rate >= rate.times(Fraction::percent(numbers.get("times_percent"))) && more >= step;
    let is_talk =
        is_over && more >= Fraction::number(numbers.get("talk_more")) && held_on(facts, at);
    let crossing = match (is_over, is_talk) {
        (_, true) => Crossing::Talk,
        (true, _) => Crossing::Moved,
        _ => Crossing::Steady,
    };
    let depth = if is_over { more.steps_of(step) } else { 0 };
    Some(Against {
        load,
        usual,
        crossing,
        depth,
    })
}

/// Whether the interval before had no fewer reminders than the one before that, in a calm time.
fn held_on(facts: &Facts<'_>, at: usize) -> bool {
    let at_least = |before: usize| {
        let at = at.checked_sub(before)?;
        facts.quiet(at).is_none().then_some(())?;
        Some(load(facts, at)?.reminders)
    };
    at_least(1)
        .zip(at_least(2))
        .is_some_and(|(one, two)| one >= two)
}

/// All reminders of an interval in which anything was looked at, whoever asked for them.
fn all(facts: &Facts<'_>, at: usize) -> Option<usize> {
    let met = facts.meetings.get(at)?;
    (!met.reviews.is_empty()).then_some(met.reminders.len())
}

/// Those of them that went to family and friends.
fn to_us(facts: &Facts<'_>, at: usize) -> Option<usize> {
    all(facts, at)?;
    let reminders = facts.meetings.get(at)?.reminders.iter();
    Some(reminders.filter(|row| is_to_us(facts, row)).count())
}

/// The median of a count in the calm intervals before one; none where there are too few.
fn usual(
    facts: &Facts<'_>,
    at: usize,
    count: impl Fn(&Facts<'_>, usize) -> Option<usize>,
) -> Option<Fraction> {
    let wanted = facts.numbers(KEY).count("intervals");
    let before: Vec<Fraction> = facts
        .calm_before(at)
        .filter_map(|at| Fraction::of(count(facts, at)?, 1))
        .take(wanted)
        .collect();
    (before.len() >= wanted).then_some(())?;
    median(before)
}

/// Whether family and friends themselves were reminded less than is usual.
pub(crate) fn fewer_to_us(facts: &Facts<'_>, at: usize) -> bool {
    let now = to_us(facts, at).and_then(|now| Fraction::of(now, 1));
    now.zip(usual(facts, at, to_us))
        .is_some_and(|(now, usual)| now < usual)
}

/// Fewer reminders than usual, whoever they went to: what they are now and what they were.
fn fewer(facts: &Facts<'_>, at: usize) -> Option<(usize, Fraction)> {
    let numbers = facts.numbers(KEY);
    let now = all(facts, at)?;
    let usual = usual(facts, at, all)?;
    let count = Fraction::of(now, 1)?;
    let (part, whole) = (numbers.get("growth_part"), numbers.get("growth_whole"));
    let is_fewer = count.times(Fraction::number(whole)) <= usual.times(Fraction::number(part));
    (is_fewer && usual.minus(count) >= Fraction::number(1)).then_some((now, usual))
}

/// Whether the interval before was over its threshold, in a calm time.
fn was_over(facts: &Facts<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let is_over = |against: Against| against.crossing > Crossing::Steady;
    facts.quiet(before).is_none() && against(facts, before).is_some_and(is_over)
}

pub(super) fn reminder_load(facts: &Facts<'_>) -> Vec<Finding> {
    let now = facts.m0().map(|m0| (m0, load(facts, m0)));
    let Some((m0, Some(now))) = now else {
        return vec![Finding::not_enough(KEY, "steps_looked_at").window(facts.window(1))];
    };
    let slots = |load: &Load| {
        let slots = Slots::new().number("count", load.reminders);
        slots
            .number("steps", load.steps)
            .number("unknown", load.unknown)
    };
    let shown = |finding: Finding, load: &Load| {
        finding
            .value(share(load.reminders, load.steps))
            .window(facts.window(1))
            .rows(load.rows.clone())
    };
    let Some(against) = against(facts, m0) else {
        return vec![grown(
            facts,
            m0,
            shown(Finding::not_enough(KEY, "earlier_meetings"), &now),
        )];
    };
    let variant = match (against.crossing, against.load.unknown) {
        (Crossing::Steady, 0) => "steady",
        (Crossing::Steady, _) => "steady_some_unknown",
        (_, 0) => "rose",
        _ => "rose_some_unknown",
    };
    let found = shown(Finding::of(KEY), &against.load)
        .before(Some(against.usual.into()))
        .crosses(against.crossing, against.depth)
        .say(variant, slots(&against.load));
    vec![grown(facts, m0, found)]
}

/// What is good in it. Where reminders nobody asked for rose, fewer of all of them is not said: one
/// breath would say more and fewer.
fn grown(facts: &Facts<'_>, at: usize, found: Finding) -> Finding {
    if found.crossing > Crossing::Steady {
        return found;
    }
    if let Some((now, usual)) = fewer(facts, at) {
        let found = found.growth("fewer", Slots::new().number("count", now));
        return found.growth_shows(Shows {
            value: now.into(),
            before: usual.into(),
            rows: all_rows(facts, at),
        });
    }
    if found.crossing == Crossing::Steady && was_over(facts, at) {
        return found.growth("back", Slots::new());
    }
    found
}

/// Every reminder of an interval, and the looks at steps beside which they are counted.
fn all_rows(facts: &Facts<'_>, at: usize) -> Vec<RecordId> {
    let met = &facts.meetings[at];
    let reminders = met.reminders.iter().map(|row| row.id);
    reminders
        .chain(met.reviews.iter().map(|row| row.id))
        .collect()
}
