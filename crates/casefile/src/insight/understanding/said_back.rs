//! U1: whether carriers with new or changed steps could say their part, as of the last meeting.
//! Who skipped it by choice was asked and stays out of the share; so does whom nobody ever asked.

use crate::choices::{SaidBack, StepStatus};
use crate::ids::RecordId;
use crate::insight::facts::{Facts, Met};
use crate::insight::finding::{Crossing, Finding, share};
use crate::insight::fraction::Fraction;
use crate::insight::rows::{ReadbackRow, StepRow};
use crate::insight::say::Slots;
use chrono::NaiveDate;
use std::collections::BTreeMap;

const KEY: &str = "U1";

/// What is known of one carrier's part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Yes,
    Partly,
    No,
    /// They said it once, and it was changed since.
    Older,
}

/// One carrier, when their steps were last changed, and whether that was in the last interval.
struct Part {
    person: RecordId,
    changed: NaiveDate,
    is_new: bool,
    steps: Vec<RecordId>,
}

pub(super) fn say_it_back(facts: &Facts<'_>) -> Vec<Finding> {
    let Some(met) = facts.last() else {
        return vec![Finding::not_enough(KEY, "held_meeting")];
    };
    let known: Vec<(Part, Known)> = parts(facts, met)
        .into_iter()
        .filter_map(|part| Some((known(facts, met, &part)?, part)))
        .map(|(known, part)| (part, known))
        .collect();
    if known.is_empty() {
        return vec![Finding::not_enough(KEY, "said_back").window(facts.window(1))];
    }
    vec![weigh(facts, met, &known)]
}

fn weigh(facts: &Facts<'_>, met: &Met<'_>, known: &[(Part, Known)]) -> Finding {
    let (whole, part) = (known.len(), count(known, Known::Yes));
    let could_not = known.iter().find(|(_, known)| *known == Known::No);
    let least = Fraction::percent(facts.numbers(KEY).get("least_percent"));
    let is_low = Fraction::of(part, whole).is_some_and(|share| share < least);
    let depth = i64::try_from(whole - part).unwrap_or(i64::MAX);
    let slots = Slots::new().number("part", part).number("whole", whole);
    let rows = known.iter().flat_map(|(part, _)| {
        let steps = part.steps.iter().copied();
        steps.chain(readbacks(facts, part.person, met.day).map(|row| row.id))
    });
    let found = Finding::of(KEY)
        .value(share(part, whole))
        .window(facts.window(1))
        .rows(rows);
    match could_not {
        Some((part, _)) => {
            let name = facts.name(Some(part.person));
            found
                .crosses(Crossing::Talk, depth)
                .say("no", slots.name("name", name))
        }
        None if is_low => found.crosses(Crossing::Level, depth).say("some", slots),
        None => found.say("steady", slots),
    }
}

fn count(known: &[(Part, Known)], one: Known) -> usize {
    known.iter().filter(|(_, known)| *known == one).count()
}

/// Family and friends with steps that were not closed by the last meeting.
fn parts(facts: &Facts<'_>, met: &Met<'_>) -> Vec<Part> {
    let mut parts: BTreeMap<RecordId, Part> = BTreeMap::new();
    let steps = facts.rows.steps.values();
    for step in steps.filter(|step| facts.is_our_step(step) && stood(step, met.day)) {
        let Some(person) = step.lead_carrier else {
            continue;
        };
        // What was changed after the meeting is no matter of the meeting.
        let changed = Some(step.agreed).filter(|day| *day <= met.day);
        let changed = changed.unwrap_or(step.on);
        let part = parts.entry(person).or_insert_with(|| Part {
            person,
            changed,
            is_new: false,
            steps: Vec::new(),
        });
        part.changed = part.changed.max(changed);
        part.is_new = met.interval.holds(part.changed);
        part.steps.push(step.id);
    }
    parts.into_values().collect()
}

/// Whether a step was there at the end of a day and asked something of its carrier.
fn stood(step: &StepRow, day: NaiveDate) -> bool {
    let is_closed = step
        .status
        .is_some_and(|status| !StepStatus::is_open(status));
    step.on <= day && !(is_closed && step.moved <= day)
}

fn readbacks<'a>(
    facts: &Facts<'a>,
    person: RecordId,
    by: NaiveDate,
) -> impl Iterator<Item = &'a ReadbackRow> {
    let all = facts.rows.readbacks.values();
    all.filter(move |row| row.person == Some(person) && row.on <= by)
}

/// What is known of a carrier's part; nothing where nobody asked, or where they skipped it.
fn known(facts: &Facts<'_>, met: &Met<'_>, part: &Part) -> Option<Known> {
    let last = readbacks(facts, part.person, met.day)
        .map(|row| row.on)
        .max()?;
    if last < part.changed {
        // Of a meeting that was written down later nobody knows what was said in it.
        return (met.row.late_entry != Some(true)).then_some(Known::Older);
    }
    part.is_new.then_some(())?;
    let mut said: BTreeMap<Option<RecordId>, SaidBack> = BTreeMap::new();
    let that_day = readbacks(facts, part.person, met.day).filter(|row| row.on == last);
    for row in that_day {
        said.extend(row.said.map(|how| (row.step, how)));
    }
    let has = |how: SaidBack| said.values().any(|said| *said == how);
    match () {
        () if has(SaidBack::No) => Some(Known::No),
        () if has(SaidBack::Partly) => Some(Known::Partly),
        () if has(SaidBack::Yes) => Some(Known::Yes),
        () => None,
    }
}
