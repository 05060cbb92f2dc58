//! A7: whether new steps of family and friends were tried out against real life before they left
//! the room. Skipped by choice counts as asked; where nobody wrote it down it is unknown.

use crate::choices::Tested;
use crate::insight::facts::{Facts, Met};
use crate::insight::finding::{Crossing, Finding, share};
use crate::insight::fraction::Fraction;
use crate::insight::rows::StepRow;
use crate::insight::say::Slots;

const KEY: &str = "A7";

pub(super) fn real_life_test(facts: &Facts<'_>) -> Vec<Finding> {
    let Some(met) = facts.last() else {
        return vec![Finding::not_enough(KEY, "held_meeting")];
    };
    let ours = met.cohort.iter().filter(|step| facts.is_our_step(step));
    let known: Vec<(&&StepRow, bool)> = ours
        .filter_map(|step| Some((step, was_tested(facts, met, step)?)))
        .collect();
    if known.is_empty() {
        return vec![Finding::not_enough(KEY, "steps_tested").window(facts.window(1))];
    }
    let whole = known.len();
    let part = known.iter().filter(|(_, tested)| *tested).count();
    let slots = Slots::new().number("part", part).number("whole", whole);
    let found = Finding::of(KEY)
        .value(share(part, whole))
        .window(facts.window(1))
        .rows(known.iter().map(|(step, _)| step.id));
    let least = Fraction::percent(facts.numbers(KEY).get("least_percent"));
    let is_low = Fraction::of(part, whole).is_some_and(|share| share < least);
    let depth = i64::try_from(whole - part).unwrap_or(i64::MAX);
    vec![match is_low {
        true => found.crosses(Crossing::Level, depth).say("some", slots),
        false => found.say("steady", slots),
    }]
}

/// Both halves of the test are facts on file: how sure they are, and what could get in the way.
/// A number alone, given in a meeting that was lived with Hearth, is half a test.
fn was_tested(facts: &Facts<'_>, met: &Met<'_>, step: &StepRow) -> Option<bool> {
    if matches!(step.tested, Some(Tested::Asked | Tested::Skipped)) {
        return Some(true);
    }
    let is_here = step.confidence.is_some() && step.tested.is_none();
    let has_hurdle = facts
        .rows
        .barriers
        .values()
        .any(|row| row.step == Some(step.id))
        || facts
            .rows
            .if_thens
            .values()
            .any(|row| row.step == Some(step.id));
    match (is_here, has_hurdle) {
        (true, true) => Some(true),
        (true, false) => (met.row.late_entry != Some(true)).then_some(false),
        (false, _) => None,
    }
}
