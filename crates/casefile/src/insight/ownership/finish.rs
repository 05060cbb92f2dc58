//! O3: which steps get finished, by the hands that were to carry them.
//! A family's own way of doing a step is doing it; what was let go is owed by nobody.

use crate::ids::RecordId;
use crate::insight::facts::{Facts, Looked};
use crate::insight::finding::{Crossing, Finding, share};
use crate::insight::fraction::{Fraction, median};
use crate::insight::say::Slots;

const KEY: &str = "O3";

/// How many steps of a class were finished, of those that were due.
struct Finished {
    done: usize,
    due: usize,
    rows: Vec<RecordId>,
}

fn finished(
    facts: &Facts<'_>,
    at: usize,
    intervals: usize,
    is_theirs: impl Fn(&Looked<'_>) -> bool,
) -> Finished {
    let looked = facts.looked_at(at, intervals);
    let due: Vec<&Looked<'_>> = looked
        .iter()
        .filter(|looked| !looked.is_let_go() && is_theirs(looked))
        .collect();
    Finished {
        done: due.iter().filter(|looked| looked.is_done()).count(),
        due: due.len(),
        rows: due.iter().map(|looked| looked.row.id).collect(),
    }
}

/// What family and friends finished of what was theirs in some intervals.
fn ours(facts: &Facts<'_>, at: usize, intervals: usize) -> Finished {
    finished(facts, at, intervals, |looked| {
        facts.is_our_step(looked.step)
    })
}

/// The share that family and friends finished in the two intervals that end at a meeting.
pub(crate) fn our_share(facts: &Facts<'_>, at: usize) -> Option<Fraction> {
    let ours = ours(facts, at, 2);
    Fraction::of(ours.done, ours.due)
}

/// The median of the calm intervals before the window of a meeting, from two of them on.
fn usual(facts: &Facts<'_>, m0: usize) -> Option<Fraction> {
    let share = |at| {
        let ours = ours(facts, at, 1);
        Fraction::of(ours.done, ours.due)
    };
    let before = facts.calm_before(m0.checked_sub(1)?).filter_map(share);
    let before: Vec<Fraction> = before.take(3).collect();
    (before.len() >= 2).then_some(())?;
    median(before)
}

pub(super) fn finish_by_carrier(facts: &Facts<'_>) -> Vec<Finding> {
    let Some(m0) = facts.m0() else {
        return vec![Finding::not_enough(KEY, "steps_looked_at")];
    };
    let numbers = facts.numbers(KEY);
    let ours = ours(facts, m0, 2);
    let theirs = finished(facts, m0, 2, |looked| {
        facts.is_staff(looked.step.lead_carrier)
    });
    let shares = Fraction::of(ours.done, ours.due).zip(Fraction::of(theirs.done, theirs.due));
    let least = numbers.count("least");
    let Some((our_share, their_share)) =
        shares.filter(|_| ours.due >= least && theirs.due >= least)
    else {
        return vec![Finding::not_enough(KEY, "steps_looked_at").window(facts.window(2))];
    };
    let usual = usual(facts, m0);
    let is_over = our_share < Fraction::percent(numbers.get("below_percent"))
        && their_share >= Fraction::percent(numbers.get("others_percent"));
    let fall = usual.map(|usual| usual.minus(our_share));
    let step = Fraction::percent(numbers.get("talk_percent"));
    let crossing = match (is_over, fall.is_some_and(|fall| fall >= step)) {
        (true, true) => Crossing::Talk,
        (true, false) => Crossing::Level,
        _ => Crossing::Steady,
    };
    let variant = if is_over { "low" } else { "steady" };
    let slots = Slots::new()
        .number("done", ours.done)
        .number("due", ours.due);
    let slots = slots
        .number("done_others", theirs.done)
        .number("due_others", theirs.due);
    vec![
        Finding::of(KEY)
            .value(share(ours.done, ours.due))
            .before(usual.map(Into::into))
            .window(facts.window(2))
            .rows(ours.rows.into_iter().chain(theirs.rows))
            .crosses(crossing, fall.map_or(0, |fall| fall.steps_of(step)))
            .say(variant, slots),
    ]
}
