//! O4: steps of family and friends that somebody else in fact did, or took over unasked.
//! The carrier a step was given to and the hands that did it are different facts; the second counts.

use crate::choices::StepStatus;
use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding, share};
use crate::insight::fraction::{Fraction, median};
use crate::insight::rows::StepRow;
use crate::insight::say::Slots;

const KEY: &str = "O4";

/// Steps of family and friends in some intervals, and those that others took over.
struct Taken {
    taken: Vec<RecordId>,
    /// Those that stayed in their hands.
    kept: Vec<RecordId>,
    steps: usize,
}

impl Taken {
    fn put(&mut self, step: RecordId, is_taken: bool) {
        let list = if is_taken {
            &mut self.taken
        } else {
            &mut self.kept
        };
        list.push(step);
        self.steps += 1;
    }
}

/// Whether a step was handed to somebody else; none where nobody wrote down who asked for it.
fn handed_unasked(facts: &Facts<'_>, step: &StepRow) -> Option<bool> {
    let to = facts.step(step.handed_to)?;
    if !facts.is_other(to.lead_carrier) {
        return Some(false);
    }
    Some(step.handover_asked_by? != step.lead_carrier?)
}

fn taken(facts: &Facts<'_>, at: usize, intervals: usize) -> Taken {
    let mut found = Taken {
        taken: Vec::new(),
        kept: Vec::new(),
        steps: 0,
    };
    for looked in facts.looked_at(at, intervals) {
        // A step that was done by nobody knows whom stands on neither side.
        let is_known = !looked.is_done() || facts.class_of(looked.row.done_by).is_some();
        if is_known && facts.is_our_step(looked.step) && looked.step.handed_to.is_none() {
            let is_taken = looked.is_done() && facts.is_other(looked.row.done_by);
            found.put(looked.step.id, is_taken);
        }
    }
    let places = facts.places(at, intervals);
    let is_within = |step: &StepRow| {
        places
            .clone()
            .any(|at| facts.meetings[at].interval.holds(step.moved))
    };
    for step in facts.rows.steps.values() {
        let is_handed = step.status == Some(StepStatus::HandedOver) && facts.is_our_step(step);
        if is_handed
            && is_within(step)
            && let Some(is_taken) = handed_unasked(facts, step)
        {
            found.put(step.id, is_taken);
        }
    }
    found
}

/// What is usual: the median of the calm intervals before the window of a meeting.
fn usual(facts: &Facts<'_>, m0: usize) -> Option<Fraction> {
    let share = |at| {
        let taken = taken(facts, at, 1);
        Fraction::of(taken.taken.len(), taken.steps)
    };
    let before = facts.calm_before(m0.checked_sub(1)?).filter_map(share);
    median(before.take(3))
}

/// How the window that ends at a meeting stands; none where too few steps were looked at.
fn stands(facts: &Facts<'_>, at: usize) -> Option<(Taken, Crossing)> {
    let numbers = facts.numbers(KEY);
    let taken = taken(facts, at, 2);
    (taken.steps >= numbers.count("least")).then_some(())?;
    let share = Fraction::of(taken.taken.len(), taken.steps)?;
    let is_many = taken.taken.len() >= numbers.count("talk")
        && share >= Fraction::percent(numbers.get("talk_percent"));
    // Much help that stays as it was is not drift: it is talked about only where it grew.
    let has_grown = usual(facts, at).is_some_and(|usual| share > usual);
    let crossing = match taken.taken.len() >= numbers.count("look") {
        true if is_many && has_grown => Crossing::Talk,
        true => Crossing::Level,
        false => Crossing::Steady,
    };
    Some((taken, crossing))
}

pub(super) fn quiet_takeover(facts: &Facts<'_>) -> Vec<Finding> {
    let now = facts.m0().and_then(|m0| Some((m0, stands(facts, m0)?)));
    let Some((m0, (taken, crossing))) = now else {
        return vec![Finding::not_enough(KEY, "steps_looked_at").window(facts.window(2))];
    };
    let slots = Slots::new()
        .number("count", taken.taken.len())
        .number("steps", taken.steps);
    let variant = if crossing == Crossing::Steady {
        "steady"
    } else {
        "taken"
    };
    let found = Finding::of(KEY)
        .value(share(taken.taken.len(), taken.steps))
        .before(usual(facts, m0).map(Into::into))
        .window(facts.window(2))
        .rows(taken.taken.iter().chain(&taken.kept).copied())
        .crosses(crossing, i64::try_from(taken.taken.len()).unwrap_or(0))
        .say(variant, slots);
    let was_over = m0.checked_sub(1).and_then(|before| {
        facts.quiet(before).is_none().then_some(())?;
        Some(stands(facts, before)?.1 > Crossing::Steady)
    });
    vec![match (crossing, was_over) {
        (Crossing::Steady, Some(true)) => found.growth("back", Slots::new()),
        _ => found,
    }]
}
