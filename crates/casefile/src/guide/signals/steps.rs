//! How steps went, what was changed at home, and what was taken up today.

use super::Held;
use crate::choices::*;
use crate::guide::Why;
use crate::guide::facts::{Facts, day_of};
use crate::guide::fill::month;
use crate::ids::RecordId;
use crate::kinds::*;
use chrono::NaiveDate;

pub(super) fn step_done(facts: &Facts<'_>) -> Option<Held> {
    let done = facts.done_by_us();
    if done.is_empty() {
        return took_steps(facts);
    }
    let key = if facts.unprompted(&done) == done.len() {
        "why-steps-done-no-reminder"
    } else {
        "why-steps-done"
    };
    Held::why(Why::new(key).number("count", done.len()))
}

/// Nothing was reviewed yet, and somebody just told of a step they took.
fn took_steps(facts: &Facts<'_>) -> Option<Held> {
    let (note, kind) = facts.last_tagged()?;
    (kind == TalkKind::ChangeTakingSteps).then_some(())?;
    let name = facts.name(note.speaker())?;
    Held::why(Why::new("why-took-steps").text("name", name))
}

pub(super) fn step_done_unprompted(facts: &Facts<'_>) -> Option<Held> {
    let done = facts.done_by_us();
    let count = facts.unprompted(&done);
    if let ([one], 1) = (done.as_slice(), count) {
        let words = facts.sayable(one.step.words());
        if let Some(words) = words {
            return Held::why(Why::new("why-step-done-unprompted").text("step", words));
        }
    }
    (count > 0).then_some(())?;
    Held::why(Why::new("why-steps-done-unprompted").number("count", count))
}

pub(super) fn own_way_not_noted(facts: &Facts<'_>) -> Option<Held> {
    let count = facts
        .done_by_us()
        .iter()
        .filter(|went| went.outcome == StepStatus::DoneAnotherWay)
        .filter(|went| !facts.has_adaptation(went.step.id()))
        .count();
    (count > 0).then_some(())?;
    Held::why(Why::new("why-own-way-not-noted").number("count", count))
}

pub(super) fn adaptation_not_in_plan(facts: &Facts<'_>) -> Option<Held> {
    let open = facts.file.all::<Adaptation<'_>>().filter(|change| {
        let by = change.by().or_else(|| change.what_changed()?.said_by);
        facts.is_ours(by)
            && change
                .adopted()
                .is_none_or(|is| is == YesNoUndecided::Undecided)
    });
    let newest = open.last()?;
    match facts.sayable(newest.what_changed()) {
        Some(words) => Held::why(Why::new("why-adaptation-not-in-plan").text("words", words)),
        None => Held::key("why-adaptation-not-in-plan-short"),
    }
}

pub(super) fn step_missed(facts: &Facts<'_>) -> Option<Held> {
    let count = facts.missed().len();
    (count > 0).then_some(())?;
    Held::why(Why::new("why-step-missed").number("count", count))
}

pub(super) fn missed_without_barrier(facts: &Facts<'_>) -> Option<Held> {
    let told: Vec<_> = facts
        .file
        .all::<Barrier<'_>>()
        .map(|barrier| barrier.step())
        .collect();
    let count = facts
        .missed()
        .iter()
        .filter(|went| !told.contains(&Some(went.step.id())))
        .count();
    (count > 0).then_some(())?;
    Held::why(Why::new("why-missed-without-barrier").number("count", count))
}

/// Seen twice, on a step of family or friends, with no if-then. What money, rides, time or a rule
/// put in the way is for staff to clear, not for the family to plan around.
pub(super) fn barrier_without_if_then(facts: &Facts<'_>) -> Option<Held> {
    let answered: Vec<_> = facts
        .file
        .all::<IfThen<'_>>()
        .map(|plan| plan.barrier())
        .collect();
    let standing = facts.file.all::<Barrier<'_>>().find(|barrier| {
        let theirs = barrier
            .step()
            .and_then(|step| facts.file.get::<Step<'_>>(step))
            .is_some_and(|step| facts.is_ours(step.lead_carrier()));
        theirs
            && !is_for_staff_to_clear(barrier)
            && barrier.times_seen().is_some_and(|times| times >= 2)
            && barrier
                .status()
                .is_none_or(|status| status == BarrierStatus::Open)
            && !answered.contains(&Some(barrier.id()))
    })?;
    let times = standing.times_seen()?;
    Held::why(Why::new("why-barrier-without-if-then").number("count", times))
}

/// Money, rides, rules and time are not for a family to plan around.
pub(super) fn is_for_staff_to_clear(barrier: &Barrier<'_>) -> bool {
    matches!(
        barrier.barrier_kind(),
        Some(
            BarrierKind::Money
                | BarrierKind::Transport
                | BarrierKind::SystemRule
                | BarrierKind::Time
        )
    )
}

pub(super) fn step_carried_over(facts: &Facts<'_>) -> Option<Held> {
    let carried = facts.open_steps().find_map(|(step, _)| {
        let times = times_carried(facts, &step);
        (times >= 2).then_some((step, times))
    })?;
    let (step, times) = carried;
    let since = day_of(step.record())?;
    let month = month(since, facts.now.today, facts.now.lang);
    let why = Why::new("why-step-carried-over").number("count", times);
    Held::with(why, vec![("month", month)])
}

/// Meetings in a row that looked at a step and found it waiting, with nothing about it changed.
fn times_carried(facts: &Facts<'_>, step: &Step<'_>) -> usize {
    if step
        .rhythm()
        .is_some_and(|rhythm| !rhythm.trim().is_empty())
    {
        return 0;
    }
    let this = facts
        .now
        .meeting
        .and_then(|meeting| looked_at(facts, step, meeting));
    let mut days: Vec<NaiveDate> = this.map(|_| facts.now.today).into_iter().collect();
    for (day, meeting) in &facts.held {
        match looked_at(facts, step, meeting.id()) {
            Some(outcome) if waits(outcome) => days.push(*day),
            _ => break,
        }
    }
    let unchanged_since = last_change(step);
    let waits_now = this.is_none_or(waits);
    let count = days
        .iter()
        .filter(|day| unchanged_since.is_none_or(|at| at <= **day))
        .count();
    if waits_now { count } else { 0 }
}

fn waits(outcome: StepStatus) -> bool {
    matches!(
        outcome,
        StepStatus::NotYet | StepStatus::Doing | StepStatus::Stuck
    )
}

fn looked_at(facts: &Facts<'_>, step: &Step<'_>, meeting: RecordId) -> Option<StepStatus> {
    let looks = facts.file.all::<StepReview<'_>>();
    let looks =
        looks.filter(|look| look.step() == Some(step.id()) && look.meeting() == Some(meeting));
    looks.last()?.outcome()
}

/// The day on which words, carrier or date of a step were last written.
fn last_change(step: &Step<'_>) -> Option<NaiveDate> {
    ["words", "lead_carrier", "due_on"]
        .into_iter()
        .filter_map(|field| step.record().field(field)?.shown())
        .map(|head| head.on.day())
        .max()
}

pub(super) fn step_taken_up(facts: &Facts<'_>) -> Option<Held> {
    let asked: Vec<_> = facts.rulers(RulerKind::Confidence);
    let unasked = facts.taken_up_now().into_iter().find(|step| {
        let known = asked
            .iter()
            .any(|(_, ruler, _)| ruler.step() == Some(step.id()));
        step.confidence().is_none() && !known
    })?;
    let name = facts.name(unasked.lead_carrier())?;
    Held::why(Why::new("why-step-taken-up").text("name", name))
}

pub(super) fn real_life_test(facts: &Facts<'_>) -> Option<Held> {
    let steps = facts.taken_up_now();
    if let Some(unsure) = steps
        .iter()
        .find(|step| step.confidence().is_some_and(|sure| sure < 7))
    {
        let why = Why::new("why-unsure-step").number("n", unsure.confidence()?);
        return Held::why(why.text("name", facts.name(unsure.lead_carrier())?));
    }
    let untested = |step: &&Step<'_>| step.tested().is_none_or(|tested| tested == Tested::Unknown);
    let count = steps.iter().filter(untested).count();
    (count > 0).then_some(())?;
    Held::why(Why::new("why-real-life-test").number("count", count))
}

/// Two commitments were said, or a step of today has no day, no moment and no first move.
pub(super) fn when_and_where(facts: &Facts<'_>) -> Option<Held> {
    let commitments = facts.said(&[TalkKind::ChangeCommitment]);
    if commitments >= 2 {
        return Held::why(Why::new("why-commitments").number("count", commitments));
    }
    let empty = |text: Option<String>| text.is_none_or(|text| text.trim().is_empty());
    let vague = facts.taken_up_now().into_iter().find(|step| {
        step.due_on().is_none()
            && empty(step.cue())
            && empty(step.first_move())
            && empty(step.rhythm())
    })?;
    let name = facts.name(vague.lead_carrier())?;
    Held::why(Why::new("why-when-and-where").text("name", name))
}

/// A step of today with its moment, and a helper who took up a part of it too.
pub(super) fn steps_chosen(facts: &Facts<'_>) -> Option<Held> {
    let steps = facts.taken_up_now();
    steps.iter().find_map(|step| {
        let cue = facts.sayable_text(&step.cue()?)?;
        let helpers = step.helpers()?;
        let part = steps.iter().find(|part| {
            part.goal() == step.goal()
                && part
                    .lead_carrier()
                    .is_some_and(|who| helpers.contains(&who))
        })?;
        let slots = vec![
            ("step", facts.sayable(step.words())?),
            ("cue", cue),
            ("name", facts.name(part.lead_carrier())?),
            ("help", facts.sayable(part.words())?),
        ];
        Held::with(Why::new("why-steps-chosen"), slots)
    })
}

pub(super) fn say_it_back(facts: &Facts<'_>) -> Option<Held> {
    let said: Vec<_> = facts
        .file
        .all::<Readback<'_>>()
        .filter(|back| facts.is_this(back.meeting()))
        .filter_map(|back| back.person())
        .collect();
    let mut waiting: Vec<_> = facts
        .open_steps()
        .map(|(_, who)| who)
        .filter(|who| facts.is_ours(Some(*who)) && facts.is_here(*who) && !said.contains(who))
        .collect();
    waiting.sort();
    waiting.dedup();
    (!waiting.is_empty()).then_some(())?;
    Held::why(Why::new("why-say-it-back").number("count", waiting.len()))
}

pub(super) fn say_it_back_missed(facts: &Facts<'_>) -> Option<Held> {
    let (_, last) = facts.held.first()?;
    let partly = facts.file.all::<Readback<'_>>().any(|back| {
        let unsure = matches!(back.said(), Some(SaidBack::Partly | SaidBack::No));
        back.meeting() == Some(last.id()) && unsure && facts.is_ours(back.person())
    });
    partly.then_some(())?;
    Held::key("why-say-it-back-missed")
}

pub(super) fn yes_without_commitment(facts: &Facts<'_>) -> Option<Held> {
    let (_, last) = facts.held.first()?;
    let mut steps = facts.taken_up(last.id());
    steps.retain(|step| step.tested() == Some(Tested::Asked));
    let bare = steps.iter().filter(|step| {
        step.committed_words().is_none() && step.confidence().is_some_and(|sure| sure < 7)
    });
    let count = bare.count();
    (count >= 2 && count * 2 >= steps.len()).then_some(())?;
    Held::why(Why::new("why-yes-without-commitment").number("count", count))
}
