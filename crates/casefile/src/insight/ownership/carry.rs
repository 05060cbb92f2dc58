//! O1: the share of newly agreed steps that family and friends carry, cohort by cohort.
//! All open steps would not do: families who finish first would look worse.

use crate::choices::CarrierClass;
use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding, share};
use crate::insight::fraction::{Fraction, median};
use crate::insight::say::Slots;

const KEY: &str = "O1";

/// The steps of one cohort that count: carried by family or friends, or by professionals or staff.
struct Cohort {
    ours: usize,
    whole: usize,
    share: Fraction,
    rows: Vec<RecordId>,
}

fn cohort(facts: &Facts<'_>, at: usize) -> Option<Cohort> {
    let met = facts.meetings.get(at)?;
    let counted: Vec<_> = met
        .cohort
        .iter()
        .filter_map(|step| Some((step.id, facts.class_of(step.lead_carrier)?)))
        .filter(|(_, class)| *class != CarrierClass::Peer)
        .collect();
    let ours = counted
        .iter()
        .filter(|(_, class)| class.is_family_or_natural());
    let (ours, whole) = (ours.count(), counted.len());
    (whole >= facts.numbers(KEY).count("least")).then_some(())?;
    Some(Cohort {
        ours,
        whole,
        share: Fraction::of(ours, whole)?,
        rows: counted.into_iter().map(|(id, _)| id).collect(),
    })
}

/// The median of the (two or) three cohorts before one, those of hard times left out.
fn usual(facts: &Facts<'_>, at: usize) -> Option<Fraction> {
    let numbers = facts.numbers(KEY);
    let before = facts.calm_before(at).filter_map(|at| cohort(facts, at));
    let before: Vec<Fraction> = before
        .map(|cohort| cohort.share)
        .take(numbers.count("at_most"))
        .collect();
    (before.len() >= numbers.count("cohorts")).then_some(())?;
    median(before)
}

/// How far a cohort lies below the ones before it.
fn fall(facts: &Facts<'_>, at: usize) -> Option<Fraction> {
    Some(usual(facts, at)?.minus(cohort(facts, at)?.share))
}

/// Whether the cohort before one had fallen as well, in a calm time.
fn fell_before(facts: &Facts<'_>, at: usize, step: Fraction) -> bool {
    let before = (0..at).rev().find(|at| cohort(facts, *at).is_some());
    before.is_some_and(|before| {
        facts.quiet(before).is_none() && fall(facts, before).is_some_and(|fall| fall >= step)
    })
}

pub(super) fn carry_share(facts: &Facts<'_>) -> Vec<Finding> {
    let now = facts.m0().and_then(|m0| Some((m0, cohort(facts, m0)?)));
    let Some((m0, now)) = now else {
        return vec![Finding::not_enough(KEY, "steps_agreed").window(facts.window(1))];
    };
    let slots = Slots::new()
        .number("part", now.ours)
        .number("whole", now.whole);
    let finding = |finding: Finding| {
        finding
            .value(share(now.ours, now.whole))
            .window(facts.window(1))
            .rows(now.rows.clone())
    };
    let Some(usual) = usual(facts, m0) else {
        return vec![finding(Finding::not_enough(KEY, "earlier_meetings"))];
    };
    let numbers = facts.numbers(KEY);
    let step = Fraction::percent(numbers.get("fall_percent"));
    let fall = usual.minus(now.share);
    let depth = fall.steps_of(step);
    let found = finding(Finding::of(KEY)).before(Some(usual.into()));
    let is_talk =
        fall >= Fraction::percent(numbers.get("talk_percent")) && fell_before(facts, m0, step);
    let found = match (fall >= step, is_talk) {
        (true, true) => found.crosses(Crossing::Talk, depth).say("fell", slots),
        (true, false) => found.crosses(Crossing::Moved, depth).say("fell", slots),
        _ if now.share.minus(usual) >= step => {
            found.say("steady", slots.clone()).growth("grew", slots)
        }
        _ => found.say("steady", slots),
    };
    vec![found]
}
