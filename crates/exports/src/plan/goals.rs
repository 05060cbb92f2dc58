//! Goals: those on the plan in the family's order, and every one that left it, in its own words.
//! No goal that stands on file is missing from both lists.

use crate::discretion::{Discretion, Said};
use casefile::kinds::{Family, Goal, Ruler};
use casefile::{GoalStatus, RecordId, RulerKind, View};
use chrono::NaiveDate;
use serde::Serialize;

/// A goal on the plan.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct GoalLine {
    /// The goal in their words.
    pub words: Said,
    /// Why it matters to them.
    pub why: Option<Said>,
    /// Whose it is.
    pub owners: Vec<String>,
    /// How they will know.
    pub markers: Vec<String>,
    /// Each person's newest numbers; never a mean.
    pub rulers: Vec<(String, Vec<Reading>)>,
}

/// One number of one person.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// What was asked.
    pub kind: RulerKind,
    /// 0 to 10.
    pub value: i64,
}

/// A goal that is no longer on the plan.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PastGoal {
    /// The goal in its own words.
    pub words: Said,
    /// Where it stands.
    pub status: GoalStatus,
    /// The state in words that came from elsewhere.
    pub status_words: String,
    /// The day it came to stand there.
    pub on: Option<NaiveDate>,
    /// Who decided.
    pub by: Option<String>,
    /// What it became.
    pub became: Option<Said>,
}

pub(super) fn on_the_plan(eyes: &Discretion<'_>) -> Vec<GoalLine> {
    let goals = in_order(eyes).into_iter().filter(stands);
    goals.filter_map(|goal| line(eyes, &goal)).collect()
}

pub(super) fn reached(eyes: &Discretion<'_>) -> Vec<PastGoal> {
    left(eyes, |status| status == GoalStatus::Reached)
}

pub(super) fn past(eyes: &Discretion<'_>) -> Vec<PastGoal> {
    left(eyes, |status| status != GoalStatus::Reached)
}

/// Whether a goal is one to work on. A state this version cannot read keeps it on the plan.
pub(super) fn stands(goal: &Goal<'_>) -> bool {
    goal.status().is_none_or(GoalStatus::is_on_the_plan)
}

fn in_order<'a>(eyes: &Discretion<'a>) -> Vec<Goal<'a>> {
    let order = eyes
        .all::<Family<'_>>()
        .next()
        .and_then(|family| family.goal_order())
        .unwrap_or_default();
    let place = |id: RecordId| {
        order
            .iter()
            .position(|other| *other == id)
            .unwrap_or(order.len())
    };
    let mut goals: Vec<Goal<'a>> = eyes.all().collect();
    goals.sort_by_key(|goal| place(goal.id()));
    goals
}

fn line(eyes: &Discretion<'_>, goal: &Goal<'_>) -> Option<GoalLine> {
    Some(GoalLine {
        words: eyes.said(&goal.words()?),
        why: goal.why().map(|why| eyes.said(&why)),
        owners: eyes.names(goal.owners()),
        markers: eyes.texts(goal.markers()),
        rulers: rulers(eyes, goal.id()),
    })
}

fn rulers(eyes: &Discretion<'_>, goal: RecordId) -> Vec<(String, Vec<Reading>)> {
    let mut newest: Vec<(RecordId, RulerKind, NaiveDate, i64)> = Vec::new();
    let asked = eyes
        .all::<Ruler<'_>>()
        .filter(|ruler| ruler.goal() == Some(goal) && ruler.private() != Some(true));
    for ruler in asked {
        let (Some(person), Some(kind), Some(value), Some(on)) = (
            ruler.person(),
            ruler.ruler_kind(),
            ruler.value(),
            since(&ruler, "value"),
        ) else {
            continue;
        };
        match newest
            .iter_mut()
            .find(|known| known.0 == person && known.1 == kind)
        {
            Some(known) if known.2 <= on => *known = (person, kind, on, value),
            Some(_) => {}
            None => newest.push((person, kind, on, value)),
        }
    }
    by_person(eyes, newest)
}

fn by_person(
    eyes: &Discretion<'_>,
    mut newest: Vec<(RecordId, RulerKind, NaiveDate, i64)>,
) -> Vec<(String, Vec<Reading>)> {
    newest.sort_by_key(|known| (known.0, known.1));
    let mut people: Vec<(String, Vec<Reading>)> = Vec::new();
    for (person, kind, _, value) in newest {
        let Some(name) = eyes.name(person) else {
            continue;
        };
        let reading = Reading { kind, value };
        match people.iter_mut().find(|(known, _)| *known == name) {
            Some((_, readings)) => readings.push(reading),
            None => people.push((name, vec![reading])),
        }
    }
    people
}

fn left(eyes: &Discretion<'_>, wanted: impl Fn(GoalStatus) -> bool) -> Vec<PastGoal> {
    let gone = in_order(eyes).into_iter().filter(|goal| !stands(goal));
    let mut past: Vec<PastGoal> = gone
        .filter(|goal| goal.status().is_some_and(&wanted))
        .filter_map(|goal| past_line(eyes, &goal))
        .collect();
    past.sort_by_key(|goal| goal.on);
    past
}

fn past_line(eyes: &Discretion<'_>, goal: &Goal<'_>) -> Option<PastGoal> {
    let became = goal.changed_into().and_then(|id| eyes.get::<Goal<'_>>(id));
    Some(PastGoal {
        words: eyes.said(&goal.words()?),
        status: goal.status()?,
        status_words: eyes.text(goal.status_words()),
        on: since(goal, "status"),
        by: goal.rested_by().and_then(|id| eyes.name(id)),
        became: became
            .and_then(|goal| goal.words())
            .map(|words| eyes.said(&words)),
    })
}

/// The day a field came to say what it says.
fn since<'a>(view: &impl View<'a>, field: &str) -> Option<NaiveDate> {
    Some(view.record().field(field)?.shown()?.on.day())
}
