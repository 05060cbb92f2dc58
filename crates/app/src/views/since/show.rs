//! Fills *Since last time*: what moved, who carried it, what the family changed, what is silent.

use super::{CarriedRow, SilentGoal, SinceView, moved};
use crate::views::family::{
    AdaptationView, StepView, StrengthView, adaptation, between_since, meeting_row, step_view,
    strengths,
};
use crate::views::going::{self, GoingView};
use crate::views::reading::{
    Order, family_name, held, in_time, is_theirs, meeting_day, next_planned, notes, person_if,
    quote, reviews, when,
};
use casefile::kinds::{Adaptation, AgendaItem, Goal, Meeting, Ruler, Step, StepReview, Win};
use casefile::{CaseFile, GoalStatus, RecordId, StepStatus, View, YesNoUndecided};
use chrono::NaiveDate;

/// Fills the sixty seconds before the door.
pub fn show(file: &CaseFile, today: NaiveDate, going: GoingView) -> SinceView {
    let order = Order::of(file);
    let held = held(file);
    let last = held.last();
    let since = last.map(meeting_day);
    let silent = going::silent_goals(file, &going.insight);
    SinceView {
        family: file.family(),
        name: family_name(file),
        last: last.map(|meeting| meeting_row(file, meeting)),
        next: next_planned(file, today).map(|meeting| meeting_row(file, &meeting)),
        words: crate::views::today::words(file),
        strength: strength_first(file, &order, since),
        moved: moved::sentences(file, &order, &held),
        steps: agreed_last(file, &order, last),
        carried: carried(file, &order, last),
        changed: changed(file, since),
        between: between_since(file, since),
        silent,
        going,
    }
}

/// A strength of somebody in the family who moved something since; else of whoever leads.
fn strength_first(
    file: &CaseFile,
    order: &Order,
    since: Option<NaiveDate>,
) -> Option<StrengthView> {
    let all = strengths(file, order);
    let movers = movers(file, since);
    all.iter()
        .find(|row| {
            row.person
                .as_ref()
                .is_some_and(|who| movers.contains(&who.id))
        })
        .or(all.first())
        .cloned()
}

fn movers(file: &CaseFile, since: Option<NaiveDate>) -> Vec<RecordId> {
    let is_new = |day: NaiveDate| since.is_none_or(|last| day > last);
    let changes = in_time(file.all::<Adaptation<'_>>())
        .into_iter()
        .filter(|row| is_new(when(row.record()).day))
        .filter_map(|row| row.by());
    let wins = in_time(file.all::<Win<'_>>())
        .into_iter()
        .filter(|row| is_new(when(row.record()).day))
        .filter_map(|row| row.by());
    changes.chain(wins).collect()
}

fn agreed_last(file: &CaseFile, order: &Order, last: Option<&Meeting<'_>>) -> Vec<StepView> {
    let Some(last) = last else {
        return Vec::new();
    };
    let mut steps: Vec<Step<'_>> = in_time(file.all::<Step<'_>>());
    steps.retain(|step| step.agreed_at() == Some(last.id()));
    steps.sort_by_key(|step| order.rank(step.lead_carrier()));
    steps
        .iter()
        .filter_map(|step| step_view(file, step))
        .collect()
}

/// Reviews of the last meeting, and of any day after it.
pub(super) fn reviews_since<'a>(
    file: &'a CaseFile,
    last: Option<&Meeting<'_>>,
) -> Vec<StepReview<'a>> {
    let Some(last) = last else {
        return reviews(file);
    };
    let mut rows = reviews(file);
    rows.retain(|review| {
        review.meeting() == Some(last.id()) || when(review.record()).day > meeting_day(last)
    });
    rows
}

fn carried(file: &CaseFile, order: &Order, last: Option<&Meeting<'_>>) -> Vec<CarriedRow> {
    let mut rows: Vec<CarriedRow> = reviews_since(file, last)
        .iter()
        .filter_map(|review| {
            let step = file.get::<Step<'_>>(review.step()?)?;
            Some(CarriedRow {
                step: step.id(),
                words: step.words()?.text,
                carrier: person_if(file, step.lead_carrier()),
                done_by: person_if(file, review.done_by()),
                status: review.outcome().unwrap_or(StepStatus::Open),
            })
        })
        .collect();
    rows.sort_by_key(|row| {
        order.rank(
            row.done_by
                .as_ref()
                .or(row.carrier.as_ref())
                .map(|who| who.id),
        )
    });
    rows
}

/// What the family changed since, and what it changed before that nobody has answered.
fn changed(file: &CaseFile, since: Option<NaiveDate>) -> Vec<AdaptationView> {
    let mut rows = in_time(file.all::<Adaptation<'_>>());
    rows.retain(|row| {
        let is_new = since.is_none_or(|last| when(row.record()).day > last);
        is_new || is_undecided(row)
    });
    rows.iter()
        .rev()
        .filter_map(|row| adaptation(file, row))
        .collect()
}

/// Whether nobody has said yet if a change belongs in the plan.
pub(crate) fn is_undecided(row: &Adaptation<'_>) -> bool {
    row.adopted().unwrap_or(YesNoUndecided::Undecided) == YesNoUndecided::Undecided
}

/// Active goals that the last so many meetings did not mention. A goal has to have been on the
/// plan when those meetings were held, and fewer meetings say nothing.
pub(crate) fn silent_goals(file: &CaseFile, meetings: usize) -> Vec<SilentGoal> {
    let held = held(file);
    let Some(from) = held
        .len()
        .checked_sub(meetings)
        .and_then(|at| held.get(at..))
    else {
        return Vec::new();
    };
    let Some(first) = from.first().map(meeting_day) else {
        return Vec::new();
    };
    in_time(file.all::<Goal<'_>>())
        .iter()
        .filter(|goal| goal.status() == Some(GoalStatus::Active))
        .filter(|goal| goal.opened().is_none_or(|day| day < first))
        .filter(|goal| {
            !from
                .iter()
                .any(|meeting| mentions(file, meeting, goal.id()))
        })
        .filter_map(|goal| {
            let mentioned = held
                .iter()
                .rev()
                .find(|meeting| mentions(file, meeting, goal.id()));
            Some(SilentGoal {
                goal: goal.id(),
                words: quote(file, goal, "words")?,
                since: mentioned.map(|meeting| meeting_day(meeting).to_string()),
            })
        })
        .collect()
}

/// Whether a goal came up in a meeting: on the list, in a note, a ruler, or one of its steps.
fn mentions(file: &CaseFile, meeting: &Meeting<'_>, goal: RecordId) -> bool {
    let here = Some(meeting.id());
    let is_of_goal = |step: Option<RecordId>| {
        step.and_then(|step| file.get::<Step<'_>>(step))
            .is_some_and(|step| step.goal() == Some(goal))
    };
    file.all::<AgendaItem<'_>>()
        .any(|row| row.meeting() == here && row.goal() == Some(goal))
        || notes(file, meeting.id())
            .iter()
            .any(|note| note.goal() == Some(goal) || is_of_goal(note.step()))
        || file
            .all::<Ruler<'_>>()
            .any(|row| row.meeting() == here && row.goal() == Some(goal))
        || file
            .all::<Step<'_>>()
            .any(|step| step.agreed_at() == here && step.goal() == Some(goal))
        || file
            .all::<StepReview<'_>>()
            .any(|row| row.meeting() == here && is_of_goal(row.step()))
}

/// Whether family or a friend in fact did it.
pub(super) fn is_done_by_theirs(file: &CaseFile, review: &StepReview<'_>) -> bool {
    review.outcome().is_some_and(StepStatus::is_done)
        && review.done_by().is_some_and(|who| is_theirs(file, who))
}
