//! Fills *Since last time*: what moved, who carried it, what the family changed, what is silent.

use super::{CarriedRow, SinceView, moved};
use crate::views::family::{
    AdaptationView, StepView, StrengthView, adaptation, between_since, meeting_row, step_view,
    strengths,
};
use crate::views::going::{self, GoingView};
use crate::views::reading::shown_text;
use crate::views::reading::{
    Order, family_name, held, in_time, is_theirs, meeting_day, next_planned, person_if, reviews,
    when,
};
use casefile::file::Shown;
use casefile::kinds::{Adaptation, Meeting, Step, StepReview, Win};
use casefile::{RecordId, StepStatus, View, YesNoUndecided};
use chrono::NaiveDate;

/// Fills the sixty seconds before the door.
pub fn show(file: &Shown, today: NaiveDate, going: GoingView) -> SinceView {
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
fn strength_first(file: &Shown, order: &Order, since: Option<NaiveDate>) -> Option<StrengthView> {
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

fn movers(file: &Shown, since: Option<NaiveDate>) -> Vec<RecordId> {
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

fn agreed_last(file: &Shown, order: &Order, last: Option<&Meeting<'_>>) -> Vec<StepView> {
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
    file: &'a Shown,
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

fn carried(file: &Shown, order: &Order, last: Option<&Meeting<'_>>) -> Vec<CarriedRow> {
    let mut rows: Vec<CarriedRow> = reviews_since(file, last)
        .iter()
        .filter_map(|review| {
            let step = file.get::<Step<'_>>(review.step()?)?;
            Some(CarriedRow {
                step: step.id(),
                words: shown_text(file, &step.words()?.text),
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
fn changed(file: &Shown, since: Option<NaiveDate>) -> Vec<AdaptationView> {
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

/// Whether family or a friend in fact did it.
pub(super) fn is_done_by_theirs(file: &Shown, review: &StepReview<'_>) -> bool {
    review.outcome().is_some_and(StepStatus::is_done)
        && review.done_by().is_some_and(|who| is_theirs(file, who))
}
