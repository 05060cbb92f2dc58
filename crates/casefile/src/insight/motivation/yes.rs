//! M5 and M7: a yes that may be polite, and a condition that the family has no reason of its own for.
//! Only steps at which somebody asked are counted; a condition is information, never a signal.

use crate::choices::{StepStatus, Tested};
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding, share};
use crate::insight::fraction::Fraction;
use crate::insight::rows::StepRow;
use crate::insight::say::Slots;

const POLITE: &str = "M5";
const MANDATED: &str = "M7";

/// Whether a step was taken on without commitment; none where nobody asked for both.
fn is_polite(step: &StepRow, sure: i64) -> Option<bool> {
    let has_words = step
        .committed_words
        .as_ref()
        .is_some_and(|words| !words.text.trim().is_empty());
    let was_asked = step.tested == Some(Tested::Asked);
    let confidence = step.confidence.filter(|_| was_asked || has_words)?;
    Some(!has_words && confidence < sure)
}

pub(super) fn yes_without_commitment(facts: &Facts<'_>) -> Vec<Finding> {
    let numbers = facts.numbers(POLITE);
    let cohort = facts.last().map_or(&[][..], |met| &met.cohort[..]);
    let asked: Vec<(&StepRow, bool)> = cohort
        .iter()
        .filter(|step| facts.is_our_step(step))
        .filter_map(|step| Some((*step, is_polite(step, numbers.get("sure"))?)))
        .collect();
    if asked.len() < numbers.count("least") {
        return vec![Finding::not_enough(POLITE, "commitment").window(facts.window(1))];
    }
    let polite = asked.iter().filter(|(_, is_polite)| *is_polite).count();
    let is_many = Fraction::of(polite, asked.len())
        .is_some_and(|share| share >= Fraction::percent(numbers.get("from_percent")));
    let crossing = if is_many {
        Crossing::Level
    } else {
        Crossing::Steady
    };
    let slots = Slots::new()
        .number("part", polite)
        .number("whole", asked.len());
    vec![
        Finding::of(POLITE)
            .value(share(polite, asked.len()))
            .window(facts.window(1))
            .rows(asked.iter().map(|(step, _)| step.id))
            .crosses(crossing, i64::from(is_many))
            .say(if is_many { "polite" } else { "steady" }, slots),
    ]
}

pub(super) fn mandated_without_reason(facts: &Facts<'_>) -> Vec<Finding> {
    let open = facts
        .rows
        .must_dos
        .values()
        .filter(|row| row.status.is_none_or(StepStatus::is_open));
    let open: Vec<_> = open.collect();
    let has_reason = |words: &crate::words::Words| !words.text.trim().is_empty();
    let without = open
        .iter()
        .filter(|row| !row.family_reason.as_ref().is_some_and(has_reason));
    let without: Vec<_> = without.map(|row| row.id).collect();
    let variant = if without.is_empty() {
        "steady"
    } else {
        "without"
    };
    let slots = Slots::new().number("count", without.len());
    vec![
        Finding::of(MANDATED)
            .value(without.len().into())
            .window(facts.now())
            .rows(without)
            .say(variant, slots),
    ]
}
