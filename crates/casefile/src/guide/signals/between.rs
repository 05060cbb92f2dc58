//! Between meetings: what is due, what waits, what got in the way, what somebody brings to tell.
//! A step that waits is never a fault, and no reminder stands here that nobody asked for.

use super::Held;
use super::steps::is_for_staff_to_clear;
use crate::choices::*;
use crate::guide::Why;
use crate::guide::facts::{Facts, day_of};
use crate::kinds::*;

/// How long a change in life weighs on a week, in days.
const HEAVY_DAYS: i64 = 14;
/// A number for "how sure" up to which it is asked again.
const UNSURE: i64 = 6;

pub(super) fn step_due(facts: &Facts<'_>) -> Option<Held> {
    let (step, who) = facts.open_steps().find(|(step, who)| {
        let due = step.due_on().is_some_and(|due| due <= facts.now.today);
        due && facts.is_ours(Some(*who))
    })?;
    let why = Why::new("why-step-due").text("name", facts.name(Some(who))?);
    Held::with(why, vec![("step", facts.sayable(step.words())?)])
}

/// The last two looks at a step found it waiting.
pub(super) fn missed_twice(facts: &Facts<'_>) -> Option<Held> {
    let (_, who) = facts.open_steps().find(|(step, who)| {
        let mut looks: Vec<_> = facts
            .file
            .all::<StepReview<'_>>()
            .filter(|look| look.step() == Some(step.id()))
            .filter_map(|look| Some((day_of(look.record())?, look.id(), look.outcome()?)))
            .collect();
        looks.sort();
        let waits = |outcome: StepStatus| matches!(outcome, StepStatus::NotYet | StepStatus::Stuck);
        let last = looks.iter().rev().take(2);
        let waited = last.filter(|(_, _, outcome)| waits(*outcome)).count();
        waited == 2 && facts.is_ours(Some(*who))
    })?;
    Held::why(Why::new("why-missed-twice").text("name", facts.name(Some(who))?))
}

/// Steps had to wait, and life changed in the last two weeks.
pub(super) fn heavy_week(facts: &Facts<'_>) -> Option<Held> {
    let near =
        |day: chrono::NaiveDate| (0..=HEAVY_DAYS).contains(&(facts.now.today - day).num_days());
    let mut events = facts.file.all::<LifeEvent<'_>>();
    let changed = events.any(|event| day_of(event.record()).is_some_and(near));
    let missed = facts.missed().len();
    (changed && missed > 0).then_some(())?;
    Held::why(Why::new("why-heavy-week").number("count", missed))
}

/// What got in the way of an open step, and still stands. Money, rides, time and rules are for
/// staff to clear.
pub(super) fn open_barrier(facts: &Facts<'_>) -> Option<Held> {
    let stands = |barrier: &Barrier<'_>| {
        let open = barrier.status().is_none_or(|it| it == BarrierStatus::Open);
        open && !is_for_staff_to_clear(barrier)
    };
    let theirs = |barrier: &Barrier<'_>| {
        let mut steps = facts.open_steps();
        steps.any(|(step, who)| barrier.step() == Some(step.id()) && facts.is_ours(Some(who)))
    };
    let mut barriers = facts.file.all::<Barrier<'_>>();
    let barrier = barriers.find(|barrier| stands(barrier) && theirs(barrier))?;
    let words = facts.sayable(barrier.words())?;
    Held::with(Why::new("why-open-barrier"), vec![("barrier", words)])
}

/// An open step whose carrier was not sure when last asked.
pub(super) fn unsure_last_time(facts: &Facts<'_>) -> Option<Held> {
    let asked = facts.rulers(RulerKind::Confidence);
    let (step, who, sure) = facts.open_steps().find_map(|(step, who)| {
        let mut newest = asked.iter().rev();
        let ruler = newest.find(|(_, ruler, _)| ruler.step() == Some(step.id()));
        let sure = ruler.map(|(_, _, sure)| *sure).or(step.confidence())?;
        let asks = (1..=UNSURE).contains(&sure) && facts.is_ours(Some(who));
        asks.then_some((step, who, sure))
    })?;
    let why = Why::new("why-unsure-step").number("n", sure);
    let why = why.text("name", facts.name(Some(who))?);
    Held::with(why, vec![("step", facts.sayable(step.words())?)])
}

/// Somebody paid has a part of the list and wants to tell something.
pub(super) fn information_to_give(facts: &Facts<'_>) -> Option<Held> {
    let item = facts.file.all::<AgendaItem<'_>>().find(|item| {
        let who = item.led_by().or_else(|| item.raised_by());
        let open = item
            .outcome()
            .is_none_or(|outcome| outcome.trim().is_empty());
        facts.is_this(item.meeting()) && open && item.led().is_none() && facts.is_staff(who)
    })?;
    let who = item.led_by().or_else(|| item.raised_by());
    let why = Why::new("why-information-to-give").text("name", facts.name(who)?);
    Held::with(why, vec![("topic", facts.sayable(item.words())?)])
}
