//! What moved, in sentences: plain good news. Nothing is graded, nobody is compared with anybody
//! else, and a private ruler is never read. What went the other way is for the indicators to say.

use super::show::{is_done_by_theirs, reviews_since};
use crate::views::reading::{Order, day_of, in_time, meeting_day, person, when};
use crate::views::today::Sentence;
use casefile::file::Shown;
use casefile::kinds::{Goal, Meeting, Reminder, Ruler};
use casefile::{GoalStatus, RecordId, RulerKind, StepStatus, View};
use chrono::NaiveDate;

/// How far a ruler goes before it is told: two marks of eleven.
const RULER_MOVE: i64 = 2;

/// The sentences, good news first.
pub(super) fn sentences(file: &Shown, order: &Order, held: &[Meeting<'_>]) -> Vec<Sentence> {
    let last = held.last();
    let before = held.len().checked_sub(2).and_then(|at| held.get(at));
    goals_reached(file, last)
        .into_iter()
        .chain(done(file, last))
        .chain(rulers_up(file, order, last, before))
        .collect()
}

fn goals_reached(file: &Shown, last: Option<&Meeting<'_>>) -> Option<Sentence> {
    let since = meeting_day(last?);
    let reached = file
        .all::<Goal<'_>>()
        .filter(|goal| goal.status() == Some(GoalStatus::Reached))
        .filter(|goal| day_of(goal.record(), "status").is_some_and(|day| day >= since))
        .count();
    (reached > 0).then(|| Sentence::new("since-goals-reached").count("n", reached))
}

fn done(file: &Shown, last: Option<&Meeting<'_>>) -> Option<Sentence> {
    let rows = reviews_since(file, Some(last?));
    let done = rows
        .iter()
        .filter(|row| row.outcome().is_some_and(StepStatus::is_done))
        .count();
    let theirs = rows
        .iter()
        .filter(|row| is_done_by_theirs(file, row))
        .count();
    (done > 0).then(|| {
        Sentence::new("since-steps-done")
            .count("n", theirs)
            .count("m", done)
    })
}

/// Whether a reminder belongs to the days before a meeting.
pub(crate) fn is_before(
    reminder: &Reminder<'_>,
    meeting: &Meeting<'_>,
    after: Option<NaiveDate>,
) -> bool {
    match reminder.before_meeting() {
        Some(before) => before == meeting.id(),
        None => {
            let day = when(reminder.record()).day;
            day <= meeting_day(meeting) && after.is_none_or(|after| day > after)
        }
    }
}

/// Rulers that went up by two or more between the last two meetings that asked.
fn rulers_up(
    file: &Shown,
    order: &Order,
    last: Option<&Meeting<'_>>,
    before: Option<&Meeting<'_>>,
) -> Vec<Sentence> {
    let (Some(last), Some(before)) = (last, before) else {
        return Vec::new();
    };
    let (now, was) = (asked_at(file, last.id()), asked_at(file, before.id()));
    let mut moves: Vec<(usize, Sentence)> = now
        .iter()
        .filter_map(|(what, value)| {
            let (_, old) = was.iter().find(|(other, _)| other == what)?;
            let (who, _, kind) = what;
            let sentence = Sentence::new(key(*kind))
                .text("who", person(file, *who).called)
                .count("n", usize::try_from(*value).unwrap_or_default())
                .count("was", usize::try_from(*old).unwrap_or_default());
            (value - old >= RULER_MOVE).then(|| (order.rank(Some(*who)), sentence))
        })
        .collect();
    moves.sort_by_key(|(rank, _)| *rank);
    moves.into_iter().map(|(_, sentence)| sentence).collect()
}

fn key(kind: RulerKind) -> &'static str {
    match kind {
        RulerKind::Confidence => "since-surer",
        RulerKind::Importance => "since-matters-more",
        RulerKind::Readiness => "since-readier",
    }
}

type Asked = ((RecordId, RecordId, RulerKind), i64);

fn asked_at(file: &Shown, meeting: RecordId) -> Vec<Asked> {
    in_time(file.all::<Ruler<'_>>())
        .iter()
        .filter(|row| row.meeting() == Some(meeting) && row.private() != Some(true))
        .filter_map(|row| {
            Some((
                (row.person()?, row.goal()?, row.ruler_kind()?),
                row.value()?,
            ))
        })
        .collect()
}
