//! What stands around a family's plan: pauses, enrollments, who left, the ideas behind what was
//! chosen, and which plan is in whose hands. Nothing here judges; it says what somebody wrote down.

use crate::commands::reads::OneFamily;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::people::{PersonView, QuoteView};
use crate::views::reading::{in_time, person, person_if, quote, when};
use casefile::file::Shown;
use casefile::kinds::{
    CopyGiven, Enrollment, Idea, IfThenUse, Pause, Person, PlanVersion, Strategy, TeamMember,
};
use casefile::{Phase, RecordId, View, Worked};
use chrono::NaiveDate;
use exports::PlanOptions;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// Pauses, enrollments, and what is known of people beside their name.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct StandingView {
    /// Pauses, the latest first.
    pub pauses: Vec<PauseRow>,
    /// Enrollments that run, then those that ended.
    pub enrollments: Vec<EnrollmentRow>,
    /// Who was on the team and is not any more, the latest first.
    pub left: Vec<LeftRow>,
    /// Who wants an interpreter.
    pub interpreter_for: Vec<RecordId>,
}

/// A pause.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct PauseRow {
    /// Which.
    pub id: RecordId,
    /// The first day.
    pub from: Option<String>,
    /// The last day, where one is agreed.
    pub to: Option<String>,
    /// Who asked for it.
    pub asked_by: Option<PersonView>,
    /// Why, where they said.
    pub why: String,
    /// Whether it holds today.
    pub holds: bool,
    /// Whether it is still to come.
    pub is_ahead: bool,
}

/// An episode of service for one youth.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct EnrollmentRow {
    /// Which.
    pub id: RecordId,
    /// For whom.
    pub youth: Option<PersonView>,
    /// Where they stand.
    pub phase: Option<Phase>,
    /// The day the referral came.
    pub referral_date: Option<String>,
    /// The day the family was first reached.
    pub first_contact: Option<String>,
    /// The day of the first visit.
    pub first_visit: Option<String>,
    /// The day it started.
    pub started: Option<String>,
    /// Who referred.
    pub source: String,
    /// Why, in the words of the referral.
    pub reason: String,
    /// Who pays.
    pub payer: String,
    /// The day on which it is meant to end.
    pub closing_planned_on: Option<String>,
    /// The day it ended.
    pub closed_on: Option<String>,
    /// Why it ended.
    pub close_reason: String,
    /// The enrollment that it follows.
    pub return_of: Option<RecordId>,
}

/// Somebody who was on the team.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct LeftRow {
    /// The seat they held.
    pub id: RecordId,
    /// Who.
    pub person: PersonView,
    /// The last day.
    pub to: String,
    /// Why, where somebody said.
    pub because: String,
}

/// Pauses, enrollments, and what is known of people beside their name.
pub fn show(desk: &mut Desk, asked: OneFamily) -> Result<StandingView, Fault> {
    let today = desk.clock().now().date_naive();
    let file = &desk.shown(asked.family)?;
    let mut enrollments: Vec<EnrollmentRow> = in_time(file.all::<Enrollment<'_>>())
        .iter()
        .map(|row| enrollment_row(file, row))
        .collect();
    enrollments.sort_by_key(|row| row.closed_on.is_some());
    let wants = |one: &Person<'_>| one.interpreter_needed() == Some(true);
    Ok(StandingView {
        pauses: pauses(file, today),
        enrollments,
        left: left(file, today),
        interpreter_for: file
            .all::<Person<'_>>()
            .filter(wants)
            .map(|one| one.id())
            .collect(),
    })
}

fn pauses(file: &Shown, today: NaiveDate) -> Vec<PauseRow> {
    let mut rows: Vec<Pause<'_>> = file.all().collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.from(), when(row.record()))));
    rows.iter()
        .map(|row| {
            let is_ahead = row.from().is_some_and(|from| from > today);
            PauseRow {
                id: row.id(),
                from: day(row.from()),
                to: day(row.to()),
                asked_by: person_if(file, row.asked_by()),
                why: row.why().unwrap_or_default(),
                holds: !is_ahead && row.to().is_none_or(|to| to >= today),
                is_ahead,
            }
        })
        .collect()
}

fn enrollment_row(file: &Shown, row: &Enrollment<'_>) -> EnrollmentRow {
    EnrollmentRow {
        id: row.id(),
        youth: person_if(file, row.youth()),
        phase: row.phase(),
        referral_date: day(row.referral_date()),
        first_contact: day(row.first_contact()),
        first_visit: day(row.first_visit()),
        started: day(row.started()),
        source: row.source().unwrap_or_default(),
        reason: row.reason().unwrap_or_default(),
        payer: row.payer().unwrap_or_default(),
        closing_planned_on: day(row.closing_planned_on()),
        closed_on: day(row.closed_on()),
        close_reason: row.close_reason().unwrap_or_default(),
        return_of: row.return_of(),
    }
}

fn left(file: &Shown, today: NaiveDate) -> Vec<LeftRow> {
    let mut seats: Vec<TeamMember<'_>> = file.all().collect();
    seats.retain(|seat| {
        let is_gone = seat.to().is_some_and(|to| to < today);
        let is_back = seat.person().is_none_or(|one| file.is_on_team(one, today));
        is_gone && !is_back
    });
    seats.sort_by_key(|seat| std::cmp::Reverse(seat.to()));
    seats
        .iter()
        .filter_map(|seat| {
            Some(LeftRow {
                id: seat.id(),
                person: person(file, seat.person()?),
                to: seat.to()?.to_string(),
                because: seat.left_because().unwrap_or_default(),
            })
        })
        .collect()
}

/// Ideas, what was chosen of them, and how if-thens went when their moment came.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct IdeasView {
    /// Ideas, as they were raised.
    pub ideas: Vec<IdeaRow>,
    /// What was chosen.
    pub chosen: Vec<ChosenRow>,
    /// How if-thens went, the latest first.
    pub uses: Vec<UseRow>,
}

/// An idea.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct IdeaRow {
    /// Which.
    pub id: RecordId,
    /// The goal it is for.
    pub goal: Option<RecordId>,
    /// The idea.
    pub words: QuoteView,
    /// Who raised it.
    pub raised_by: Option<PersonView>,
}

/// What was chosen for a goal.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct ChosenRow {
    /// Which.
    pub id: RecordId,
    /// The goal it serves.
    pub goal: Option<RecordId>,
    /// What was chosen.
    pub words: QuoteView,
    /// The ideas it was made from.
    pub options: Vec<RecordId>,
    /// Who chose.
    pub chosen_by: Vec<PersonView>,
}

/// How an if-then went once.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct UseRow {
    /// Which.
    pub id: RecordId,
    /// Of which if-then.
    pub if_then: Option<RecordId>,
    /// Yes, some or no.
    pub worked: Option<Worked>,
    /// The day.
    pub on: String,
}

/// Ideas, what was chosen of them, and how if-thens went when their moment came.
pub fn ideas(desk: &mut Desk, asked: OneFamily) -> Result<IdeasView, Fault> {
    let file = &desk.shown(asked.family)?;
    let ideas = in_time(file.all::<Idea<'_>>());
    let chosen = in_time(file.all::<Strategy<'_>>());
    let uses = in_time(file.all::<IfThenUse<'_>>());
    Ok(IdeasView {
        ideas: ideas
            .iter()
            .filter_map(|row| {
                Some(IdeaRow {
                    id: row.id(),
                    goal: row.goal(),
                    words: quote(file, row, "words")?,
                    raised_by: person_if(file, row.raised_by()),
                })
            })
            .collect(),
        chosen: chosen
            .iter()
            .filter_map(|row| chosen_row(file, row))
            .collect(),
        uses: uses
            .iter()
            .rev()
            .map(|row| UseRow {
                id: row.id(),
                if_then: row.if_then(),
                worked: row.worked(),
                on: when(row.record()).day.to_string(),
            })
            .collect(),
    })
}

fn chosen_row(file: &Shown, row: &Strategy<'_>) -> Option<ChosenRow> {
    let by = row.chosen_by().unwrap_or_default();
    Some(ChosenRow {
        id: row.id(),
        goal: row.goal(),
        words: quote(file, row, "words")?,
        options: row.options().unwrap_or_default(),
        chosen_by: by.iter().map(|id| person(file, *id)).collect(),
    })
}

/// Dated plans and who holds a copy.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct CopiesView {
    /// SHA-256 of what the plan says today.
    pub picture: String,
    /// Dated plans, the latest first.
    pub plans: Vec<PlanRow>,
    /// Copies given before any plan was dated.
    pub loose: Vec<CopyRow>,
}

/// A dated plan.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct PlanRow {
    /// Which.
    pub id: RecordId,
    /// Its number.
    pub number: Option<i32>,
    /// The day from which it holds.
    pub on: Option<String>,
    /// Whether the plan still says the same.
    pub is_current: bool,
    /// Who in the family said yes to it.
    pub approved_by: Vec<PersonView>,
    /// Who was given a copy.
    pub copies: Vec<CopyRow>,
}

/// A copy in somebody's hands.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct CopyRow {
    /// Which.
    pub id: RecordId,
    /// In whose.
    pub to: Option<PersonView>,
    /// Its language.
    pub lang: String,
    /// The day.
    pub on: String,
}

/// Dated plans and who holds a copy.
pub fn copies(desk: &mut Desk, asked: OneFamily) -> Result<CopiesView, Fault> {
    let today = desk.clock().now().date_naive();
    let file = &desk.shown(asked.family)?;
    // The picture is the plan's as it is printed, which asks for itself what may be on it.
    let picture = exports::plan::of(desk.file(asked.family)?, &PlanOptions::new(today)).picture();
    let mut plans: Vec<PlanVersion<'_>> = file.all().collect();
    plans.sort_by_key(|plan| std::cmp::Reverse((plan.effective_on(), plan.number())));
    let plans = plans
        .iter()
        .map(|plan| plan_row(file, plan, &picture))
        .collect();
    Ok(CopiesView {
        plans,
        loose: copies_of(file, None),
        picture,
    })
}

fn plan_row(file: &Shown, plan: &PlanVersion<'_>, picture: &str) -> PlanRow {
    let by = plan.approved_by().unwrap_or_default();
    PlanRow {
        id: plan.id(),
        number: plan.number().and_then(|number| i32::try_from(number).ok()),
        on: day(plan.effective_on()),
        is_current: plan.hash().as_deref() == Some(picture),
        approved_by: by.iter().map(|id| person(file, *id)).collect(),
        copies: copies_of(file, Some(plan.id())),
    }
}

fn copies_of(file: &Shown, plan: Option<RecordId>) -> Vec<CopyRow> {
    in_time(file.all::<CopyGiven<'_>>())
        .iter()
        .filter(|copy| copy.plan_version() == plan)
        .map(|copy| CopyRow {
            id: copy.id(),
            to: person_if(file, copy.to()),
            lang: copy.lang().unwrap_or_default(),
            on: when(copy.record()).day.to_string(),
        })
        .collect()
}

fn day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}
