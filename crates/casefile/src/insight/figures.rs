//! The plain figures of every held meeting, as a reader of the rows would count them.
//! What is known only at the next meeting is empty until then; no ruler is averaged here.

use super::answer::{Audience, Measure};
use super::facts::{Facts, Met};
use super::finding::share;
use super::rows::{ReviewRow, StepRow};
use crate::choices::{CarrierClass, PersonRole, StepStatus};
use crate::ids::RecordId;
use chrono::NaiveDate;
use serde::{Serialize, Serializer};

/// A share to two decimals; compared nowhere, only shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hundredths(i64);

impl Hundredths {
    fn of(part: usize, whole: usize) -> Option<Self> {
        let Measure::Share { part, whole } = share(part, whole) else {
            return None;
        };
        (whole > 0).then(|| Self((part * 200 + whole) / (whole * 2)))
    }
}

impl Serialize for Hundredths {
    #[allow(clippy::cast_precision_loss)]
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_f64(self.0 as f64 / 100.0)
    }
}

/// The figures of one meeting.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(rename = "MeetingFigures"))]
pub struct Figures {
    /// The record of the meeting.
    pub meeting: RecordId,
    /// Its number; its place where it bears none.
    pub n: i64,
    /// Its day.
    #[cfg_attr(feature = "schema", ts(type = "string"))]
    pub date: NaiveDate,
    /// Whether the days before it were a hard time that everybody may be told of.
    pub is_quiet: bool,
    /// The days since the meeting before.
    pub gap_days: Option<i64>,
    /// Friends and community people who were there.
    pub natural_supports_present: usize,
    /// Whether a youth was there.
    pub youth_present: bool,
    /// New steps given to staff, of all new steps of which it is known whose hands they are in.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<f64>"),
        ts(type = "number | null")
    )]
    pub staff_share_of_steps_owned: Option<Hundredths>,
    /// Steps in fact done by staff, of all that were looked at in the next meeting; what was done
    /// by nobody knows whom is left out.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<f64>"),
        ts(type = "number | null")
    )]
    pub staff_share_of_steps_done: Option<Hundredths>,
    /// Steps that were done by the next meeting.
    pub steps_done: Option<usize>,
    /// Steps agreed in it.
    pub steps: usize,
    /// Of them, those that family or friends carry.
    pub steps_ours: usize,
    /// Of them, those that somebody carries who is there for their work.
    pub steps_staff: usize,
    /// Of them, those of which nobody knows whose hands they are in.
    pub steps_unknown: usize,
    /// Reminders until the next meeting.
    pub reminders_until_next: Option<usize>,
    /// Goals that were talked about.
    pub goals_discussed: Vec<RecordId>,
    /// The steps agreed in it: those of family and friends first, then those of staff, then the rest.
    pub rows_agreed: Vec<RecordId>,
    /// The reminders until the next meeting.
    pub rows_reminded: Vec<RecordId>,
    /// The friends and community people who were there.
    pub rows_friends: Vec<RecordId>,
}

/// The figures of every held meeting up to the day of the question.
pub(crate) fn of(facts: &Facts<'_>) -> Vec<Figures> {
    (0..facts.meetings.len())
        .map(|at| of_one(facts, at))
        .collect()
}

fn of_one(facts: &Facts<'_>, at: usize) -> Figures {
    let met = &facts.meetings[at];
    let next = facts.meetings.get(at + 1);
    let before = at.checked_sub(1).map(|before| facts.meetings[before].day);
    let carried = |is_one: &dyn Fn(Option<RecordId>) -> bool| {
        let cohort = met.cohort.iter();
        cohort.filter(|step| is_one(step.lead_carrier)).count()
    };
    let ours = carried(&|carrier| facts.is_ours(carrier));
    let staff = carried(&|carrier| facts.is_other(carrier));
    let friends = facts.present_of(at, |class| class == CarrierClass::Natural);
    let is_youth = |person: &RecordId| facts.role(*person) == Some(PersonRole::Youth);
    let place = i64::try_from(at + 1).unwrap_or(i64::MAX);
    Figures {
        meeting: met.row.id,
        n: met.row.number.unwrap_or(place),
        date: met.day,
        is_quiet: facts
            .quiet(at)
            .is_some_and(|by| by.audience == Audience::All),
        gap_days: before.map(|before| (met.day - before).num_days()),
        natural_supports_present: friends.len(),
        youth_present: met.present.iter().any(is_youth),
        staff_share_of_steps_owned: Hundredths::of(staff, ours + staff),
        staff_share_of_steps_done: next.and_then(|next| done_by_staff(facts, next)),
        steps_done: next.map(|next| done(next)),
        steps: met.cohort.len(),
        steps_ours: ours,
        steps_staff: staff,
        steps_unknown: met.cohort.len() - ours - staff,
        reminders_until_next: next.map(|next| next.reminders.len()),
        goals_discussed: discussed(facts, met),
        rows_agreed: agreed(facts, met),
        rows_reminded: next.map_or_else(Vec::new, reminders_of),
        rows_friends: friends,
    }
}

fn agreed(facts: &Facts<'_>, met: &Met<'_>) -> Vec<RecordId> {
    let turn = |step: &&&StepRow| {
        let (is_ours, is_other) = (
            facts.is_ours(step.lead_carrier),
            facts.is_other(step.lead_carrier),
        );
        if is_ours { 0 } else { 2 - u8::from(is_other) }
    };
    let mut steps: Vec<&&StepRow> = met.cohort.iter().collect();
    steps.sort_by_key(turn);
    steps.into_iter().map(|step| step.id).collect()
}

fn reminders_of(next: &Met<'_>) -> Vec<RecordId> {
    next.reminders.iter().map(|row| row.id).collect()
}

fn done(next: &Met<'_>) -> usize {
    let is_done = |row: &&&ReviewRow| row.outcome.is_some_and(StepStatus::is_done);
    next.reviews.iter().filter(is_done).count()
}

fn done_by_staff(facts: &Facts<'_>, next: &Met<'_>) -> Option<Hundredths> {
    let is_done = |row: &ReviewRow| row.outcome.is_some_and(StepStatus::is_done);
    let is_unknown = |row: &ReviewRow| is_done(row) && facts.class_of(row.done_by).is_none();
    let reviews = next.reviews.iter();
    let known: Vec<_> = reviews.filter(|row| !is_unknown(row)).collect();
    let by_staff = known.iter().filter(|row| facts.is_other(row.done_by));
    Hundredths::of(by_staff.count(), known.len())
}

fn discussed(facts: &Facts<'_>, met: &Met<'_>) -> Vec<RecordId> {
    let mut goals = Vec::new();
    for item in facts.rows.agenda.values() {
        let goal = item.goal.filter(|_| item.meeting == Some(met.row.id));
        goals.extend(goal.filter(|goal| !goals.contains(goal)));
    }
    goals
}
