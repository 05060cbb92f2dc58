//! D2: what staff put in between meetings, while family and friends finish no more than before.
//! Minutes are shown beside the count and never weighed.

use crate::choices::ContactInitiator;
use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding};
use crate::insight::fraction::{Fraction, median};
use crate::insight::ownership::finish::our_share;
use crate::insight::say::Slots;

const KEY: &str = "D2";

/// Contacts that staff started, and all reminders, in one interval.
struct Effort {
    count: usize,
    minutes: i64,
    rows: Vec<RecordId>,
}

/// The effort of an interval; none where nothing at all was written down in it.
fn effort(facts: &Facts<'_>, at: usize) -> Option<Effort> {
    let met = facts.meetings.get(at)?;
    let is_known = !(met.reviews.is_empty() && met.check_ins.is_empty());
    is_known.then_some(())?;
    let by_staff = |initiator: Option<ContactInitiator>| {
        matches!(
            initiator,
            Some(ContactInitiator::Facilitator | ContactInitiator::Formal)
        )
    };
    let contacts: Vec<_> = met
        .check_ins
        .iter()
        .filter(|row| by_staff(row.initiator))
        .collect();
    let minutes = contacts
        .iter()
        .filter_map(|row| row.minutes.filter(|minutes| (0..10_000).contains(minutes)));
    let rows = contacts.iter().map(|row| row.id);
    let mut rows: Vec<RecordId> = rows.chain(met.reminders.iter().map(|row| row.id)).collect();
    let count = rows.len();
    if rows.is_empty() {
        // Nothing was put in: what the interval was known by is what says so.
        rows.extend(met.check_ins.iter().map(|row| row.id));
        rows.extend(met.reviews.iter().map(|row| row.id));
    }
    Some(Effort {
        count,
        minutes: minutes.sum(),
        rows,
    })
}

/// The median of the calm intervals before one; none where there are too few.
fn usual(facts: &Facts<'_>, at: usize) -> Option<Fraction> {
    let wanted = facts.numbers(KEY).count("intervals");
    let before = facts
        .calm_before(at)
        .filter_map(|at| Fraction::of(effort(facts, at)?.count, 1));
    let before: Vec<Fraction> = before.take(wanted).collect();
    (before.len() >= wanted).then_some(())?;
    median(before)
}

/// Whether the effort rose while family and friends finished no more; none where too little is known.
fn has_risen(facts: &Facts<'_>, at: usize) -> Option<bool> {
    let numbers = facts.numbers(KEY);
    let (now, usual) = (
        Fraction::of(effort(facts, at)?.count, 1)?,
        usual(facts, at)?,
    );
    let is_more = now >= usual.times(Fraction::percent(numbers.get("times_percent")))
        && now.minus(usual) >= Fraction::number(numbers.get("more"));
    if !is_more {
        return Some(false);
    }
    let before = our_share(facts, at.checked_sub(1)?)?;
    Some(our_share(facts, at)? <= before)
}

pub(super) fn effort_balance(facts: &Facts<'_>) -> Vec<Finding> {
    let now = facts.m0().and_then(|m0| Some((m0, effort(facts, m0)?)));
    let Some((m0, now)) = now else {
        return vec![Finding::not_enough(KEY, "contacts").window(facts.window(1))];
    };
    let shown = |finding: Finding| {
        finding
            .value(now.count.into())
            .window(facts.window(1))
            .rows(now.rows.iter().copied())
    };
    let Some((usual, has_risen_now)) = usual(facts, m0).zip(has_risen(facts, m0)) else {
        return vec![shown(Finding::not_enough(KEY, "earlier_meetings"))];
    };
    let rose_before = m0.checked_sub(1).is_some_and(|before| {
        facts.quiet(before).is_none() && has_risen(facts, before) == Some(true)
    });
    let crossing = match (has_risen_now, rose_before) {
        (true, true) => Crossing::Talk,
        (true, false) => Crossing::Moved,
        _ => Crossing::Steady,
    };
    let step = Fraction::number(facts.numbers(KEY).get("more"));
    let more = Fraction::of(now.count, 1).map_or(0, |count| count.minus(usual).steps_of(step));
    let variant = match (has_risen_now, now.minutes) {
        (true, 0) => "rose_untimed",
        (true, _) => "rose",
        (false, 0) => "steady_untimed",
        (false, _) => "steady",
    };
    let slots = Slots::new()
        .number("count", now.count)
        .number("minutes", now.minutes);
    vec![
        shown(Finding::of(KEY))
            .before(Some(usual.into()))
            .crosses(crossing, if has_risen_now { more } else { 0 })
            .say(variant, slots),
    ]
}
