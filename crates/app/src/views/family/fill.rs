//! The rows that several screens share: goals with their rulers, steps with their carrier.
//! A private ruler is in no row: a number that a person keeps is shown to nobody else.

use super::{
    AdaptationView, BetweenRow, GoalView, IfThenView, MeetingRow, RulerView, StepView, StrengthView,
};
use crate::views::people::PersonView;
use crate::views::reading::{
    Order, When, day_of, in_time, is_for_the_team, last_words, person, person_if, quote,
    shown_text, when, wire,
};
use casefile::file::Shown;
use casefile::file::is_for_staff;
use casefile::kinds::{
    Accommodation, Adaptation, CheckIn, Goal, IfThen, Incident, LifeEvent, Meeting, Note, Pause,
    Reminder, Ruler, Step, Strength, Win,
};
use casefile::{GoalStatus, Record, RecordId, RulerKind, StepStatus, View, YesNoUndecided};
use chrono::NaiveDate;
use std::collections::BTreeMap;

pub(crate) fn goal_view(file: &Shown, goal: &Goal<'_>, order: &Order) -> Option<GoalView> {
    Some(GoalView {
        id: goal.id(),
        words: quote(file, goal, "words")?,
        why: quote(file, goal, "why"),
        status: goal.status().unwrap_or(GoalStatus::Draft),
        since: since(goal).map(|day| day.to_string()),
        status_words: words_of_status(goal),
        rulers: newest(file, readings(file, goal.id()), order),
        youths: youths(file, goal),
    })
}

fn youths(file: &Shown, goal: &Goal<'_>) -> Vec<PersonView> {
    let youths = goal.youths().unwrap_or_default();
    youths.iter().map(|id| person(file, *id)).collect()
}

/// Since when a goal stands on the plan; the day it ended or came to rest, where it does not.
fn since(goal: &Goal<'_>) -> Option<NaiveDate> {
    let of_status = day_of(goal.record(), "status");
    if goal.status().is_none_or(GoalStatus::is_on_the_plan) {
        let first_said = || day_of(goal.record(), "words");
        goal.opened().or_else(first_said).or(of_status)
    } else {
        of_status
    }
}

/// The words that came with the state it is in; words of an earlier state say nothing any more.
fn words_of_status(goal: &Goal<'_>) -> String {
    let by = |field| Some(goal.record().field(field)?.shown()?.by);
    if by("status") == by("status_words") {
        goal.status_words().unwrap_or_default()
    } else {
        String::new()
    }
}

/// Readings of one goal that may be shown, the oldest first.
pub(crate) fn readings<'a>(file: &'a Shown, goal: RecordId) -> Vec<Ruler<'a>> {
    let mut rows = in_time(file.all::<Ruler<'_>>());
    rows.retain(|ruler| ruler.goal() == Some(goal) && ruler.private() != Some(true));
    rows
}

/// How much a need matters to each person, newest; a number that a person keeps is not in it.
pub(super) fn matters(file: &Shown, need: RecordId, order: &Order) -> Vec<RulerView> {
    let mut rows = in_time(file.all::<Ruler<'_>>());
    rows.retain(|ruler| {
        ruler.need() == Some(need)
            && ruler.ruler_kind() == Some(RulerKind::Importance)
            && ruler.private() != Some(true)
    });
    newest(file, rows, order)
}

/// The newest reading of each kind and person, with the one before.
fn newest(file: &Shown, readings: Vec<Ruler<'_>>, order: &Order) -> Vec<RulerView> {
    let mut newest: BTreeMap<(RulerKind, RecordId), RulerView> = BTreeMap::new();
    for ruler in readings {
        let (Some(kind), Some(who), Some(value)) =
            (ruler.ruler_kind(), ruler.person(), ruler.value())
        else {
            continue;
        };
        let before = newest.get(&(kind, who)).map(|row| row.value);
        let row = RulerView {
            kind,
            person: person(file, who),
            value: small(value),
            on: when(ruler.record()).day.to_string(),
            before,
        };
        newest.insert((kind, who), row);
    }
    let mut rows: Vec<RulerView> = newest.into_values().collect();
    rows.sort_by_key(|row| (row.kind, order.rank(Some(row.person.id))));
    rows
}

/// A number as the window takes it.
pub(crate) fn small(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// Whether a step still asks something of its carrier; a state from a newer version may.
pub(crate) fn is_open_here(step: &Step<'_>) -> bool {
    step.status().is_none_or(StepStatus::is_open)
}

pub(crate) fn step_view(file: &Shown, step: &Step<'_>) -> Option<StepView> {
    let carrier = step.lead_carrier()?;
    let helpers = step.helpers().unwrap_or_default();
    let goal = step.goal().and_then(|goal| file.get::<Goal<'_>>(goal));
    Some(StepView {
        id: step.id(),
        words: shown_text(file, &step.words()?.text),
        carrier: person(file, carrier),
        helpers: helpers.iter().map(|id| person(file, *id)).collect(),
        goal: step.goal(),
        goal_words: goal
            .and_then(|goal| goal.words())
            .map(|words| shown_text(file, &words.text)),
        first_move: step.first_move().unwrap_or_default(),
        cue: step.cue().unwrap_or_default(),
        due_on: step.due_on().map(|day| day.to_string()),
        status: step.status().unwrap_or(StepStatus::Open),
        confidence: step.confidence().map(small),
        reminder: step.reminder(),
        rhythm: shown_text(file, &step.rhythm().unwrap_or_default()),
    })
}

pub(crate) fn strengths(file: &Shown, order: &Order) -> Vec<StrengthView> {
    let mut rows = in_time(file.all::<Strength<'_>>());
    rows.sort_by_key(|row| order.rank(row.person()));
    rows.iter()
        .filter(|row| is_for_staff(Strength::KIND, row.record(), "words"))
        .filter_map(|row| {
            Some(StrengthView {
                id: row.id(),
                person: person_if(file, row.person()),
                words: quote(file, row, "words")?,
                domain: row.domain(),
            })
        })
        .collect()
}

pub(crate) fn if_thens(file: &Shown) -> Vec<IfThenView> {
    in_time(file.all::<IfThen<'_>>())
        .iter()
        .map(|row| IfThenView {
            id: row.id(),
            if_cue: shown_text(file, &row.if_cue().unwrap_or_default()),
            then_response: shown_text(file, &row.then_response().unwrap_or_default()),
            owner: person_if(file, row.owner()),
            moment: row.moment(),
            rehearsed_on: row.rehearsed_on().map(|day| day.to_string()),
        })
        .collect()
}

pub(crate) fn adaptation(file: &Shown, row: &Adaptation<'_>) -> Option<AdaptationView> {
    let mut words = quote(file, row, "what_changed")?;
    words.by = person_if(file, row.by()).or(words.by);
    Some(AdaptationView {
        id: row.id(),
        words,
        adopted: row.adopted().unwrap_or(YesNoUndecided::Undecided),
    })
}

pub(crate) fn meeting_row(file: &Shown, meeting: &Meeting<'_>) -> MeetingRow {
    let happened = meeting.started_at().or_else(|| meeting.planned_at());
    MeetingRow {
        id: meeting.id(),
        number: meeting.number().map(small),
        meeting_type: meeting.meeting_type(),
        type_words: meeting.type_words().unwrap_or_default(),
        status: meeting.status(),
        at: happened.as_ref().map(wire),
        place: meeting.place().unwrap_or_default(),
        why_not: why_not(meeting),
        words: last_words(file, meeting.id()),
    }
}

fn why_not(meeting: &Meeting<'_>) -> String {
    let reason = meeting.not_held_reason();
    reason
        .or_else(|| meeting.no_family_reason())
        .unwrap_or_default()
}

/// What happened between meetings after a day, or ever; the newest first.
pub(crate) fn between_since(file: &Shown, after: Option<NaiveDate>) -> Vec<BetweenRow> {
    let mut rows: Vec<(When, BetweenRow)> = Vec::new();
    rows.extend(hard_and_good(file));
    rows.extend(contacts(file));
    rows.extend(file.all::<Adaptation<'_>>().filter_map(|row| {
        let text = row.what_changed()?.text;
        Some(between(file, &row, row.by(), text))
    }));
    rows.retain(|(when, _)| after.is_none_or(|day| when.day > day));
    rows.sort_by_key(|(when, _)| std::cmp::Reverse(*when));
    rows.into_iter().map(|(_, row)| row).collect()
}

fn hard_and_good(file: &Shown) -> Vec<(When, BetweenRow)> {
    let wins = file
        .all::<Win<'_>>()
        .map(|row| between(file, &row, row.by(), row.words().unwrap_or_default()));
    let incidents = file
        .all::<Incident<'_>>()
        .map(|row| between(file, &row, row.by(), row.words().unwrap_or_default()));
    let arranged = file.all::<Accommodation<'_>>().map(|row| {
        let who = row.asked_by().or(row.by());
        between(file, &row, who, row.words().unwrap_or_default())
    });
    let events = file
        .all::<LifeEvent<'_>>()
        .map(|row| between(file, &row, None, row.words().unwrap_or_default()));
    let pauses = file
        .all::<Pause<'_>>()
        .map(|row| between(file, &row, row.asked_by(), row.why().unwrap_or_default()));
    wins.chain(incidents)
        .chain(arranged)
        .chain(events)
        .chain(pauses)
        .collect()
}

fn contacts(file: &Shown) -> Vec<(When, BetweenRow)> {
    let check_ins = file
        .all::<CheckIn<'_>>()
        .map(|row| between(file, &row, row.by(), row.notes().unwrap_or_default()));
    // A reminder known only by its count has no day of its own: it is told with its meeting.
    let reminders = file
        .all::<Reminder<'_>>()
        .filter(|row| row.before_meeting().is_none())
        .map(|row| {
            let step = row.step().and_then(|step| file.get::<Step<'_>>(step));
            let words = step.and_then(|step| step.words()).map(|words| words.text);
            between(file, &row, row.to(), words.unwrap_or_default())
        });
    let notes = file
        .all::<Note<'_>>()
        .filter(|row| row.meeting().is_none() && row.check_in().is_none())
        .filter(is_for_the_team)
        .map(|row| between(file, &row, row.speaker(), row.text().unwrap_or_default()));
    check_ins.chain(reminders).chain(notes).collect()
}

/// Whether something of the plan is linked to it.
fn is_answered(record: &Record) -> bool {
    let links = record.field("answered_by").and_then(|field| field.shown());
    let links: Option<Vec<RecordId>> = links.and_then(|head| head.value.read());
    links.is_some_and(|links| !links.is_empty())
}

fn between<'a, V: View<'a>>(
    file: &Shown,
    row: &V,
    by: Option<RecordId>,
    text: String,
) -> (When, BetweenRow) {
    let when = when(row.record());
    let view = BetweenRow {
        id: row.id(),
        kind: V::KIND.to_owned(),
        on: when.day.to_string(),
        by: person_if(file, by),
        text: shown_text(file, &text),
        is_open: V::KIND == LifeEvent::KIND && !is_answered(row.record()),
    };
    (when, view)
}
