//! What moved, in sentences: facts, the good news first. Nothing is graded, nobody is compared
//! with anybody else, and a private ruler is never read.

use super::show::{is_done_by_theirs, reviews_since};
use crate::views::reading::{Order, class, day_of, in_time, meeting_day, person, present, when};
use crate::views::today::Sentence;
use casefile::kinds::{Goal, Meeting, Reminder, Ruler};
use casefile::{CarrierClass, CaseFile, GoalStatus, RecordId, RulerKind, StepStatus, View};
use chrono::NaiveDate;

/// How far a ruler goes before it is told: two marks of eleven.
const RULER_MOVE: i64 = 2;

/// The sentences, good news first.
pub(super) fn sentences(file: &CaseFile, order: &Order, held: &[Meeting<'_>]) -> Vec<Sentence> {
    let last = held.last();
    let before = held.len().checked_sub(2).and_then(|at| held.get(at));
    let (up, down) = ruler_moves(file, order, last, before);
    let (fewer, more) = reminders(file, held);
    goals_reached(file, last)
        .into_iter()
        .chain(done(file, last))
        .chain(fewer)
        .chain(friends(file, last, before))
        .chain(up)
        .chain(down)
        .chain(more)
        .collect()
}

fn goals_reached(file: &CaseFile, last: Option<&Meeting<'_>>) -> Option<Sentence> {
    let since = meeting_day(last?);
    let reached = file
        .all::<Goal<'_>>()
        .filter(|goal| goal.status() == Some(GoalStatus::Reached))
        .filter(|goal| day_of(goal.record(), "status").is_some_and(|day| day >= since))
        .count();
    (reached > 0).then(|| Sentence::new("since-goals-reached").count("n", reached))
}

fn done(file: &CaseFile, last: Option<&Meeting<'_>>) -> Option<Sentence> {
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

/// Reminders that were needed before a meeting: counted for it, or dated in its interval.
pub(crate) fn reminders_before(
    file: &CaseFile,
    meeting: &Meeting<'_>,
    after: Option<NaiveDate>,
) -> usize {
    file.all::<Reminder<'_>>()
        .filter(|row| is_before(row, meeting, after))
        .count()
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

/// Fewer reminders than the time before, or more; the first two meetings say nothing.
fn reminders(file: &CaseFile, held: &[Meeting<'_>]) -> (Option<Sentence>, Option<Sentence>) {
    let [.., earlier, before, last] = held else {
        return (None, None);
    };
    let was = reminders_before(file, before, Some(meeting_day(earlier)));
    let now = reminders_before(file, last, Some(meeting_day(before)));
    let say = |key| Sentence::new(key).count("was", was).count("n", now);
    match now.cmp(&was) {
        std::cmp::Ordering::Less => (Some(say("since-reminders-fewer")), None),
        std::cmp::Ordering::Greater => (None, Some(say("since-reminders-more"))),
        std::cmp::Ordering::Equal => (None, None),
    }
}

fn friends(
    file: &CaseFile,
    last: Option<&Meeting<'_>>,
    before: Option<&Meeting<'_>>,
) -> Option<Sentence> {
    let came = |meeting: &Meeting<'_>| {
        let people = present(file, meeting.id());
        let friends = people.iter();
        friends
            .filter(|id| class(file, **id) == Some(CarrierClass::Natural))
            .count()
    };
    let now = came(last?);
    let was = before.map_or(0, came);
    (now > 0 && now >= was).then(|| Sentence::new("since-friends-came").count("n", now))
}

/// Rulers that went up or down by two or more between the last two meetings that asked.
fn ruler_moves(
    file: &CaseFile,
    order: &Order,
    last: Option<&Meeting<'_>>,
    before: Option<&Meeting<'_>>,
) -> (Vec<Sentence>, Vec<Sentence>) {
    let (Some(last), Some(before)) = (last, before) else {
        return (Vec::new(), Vec::new());
    };
    let (now, was) = (asked_at(file, last.id()), asked_at(file, before.id()));
    let mut moves: Vec<(usize, i64, Sentence)> = now
        .iter()
        .filter_map(|(what, value)| {
            let (_, old) = was.iter().find(|(other, _)| other == what)?;
            let (who, _, kind) = what;
            let sentence = Sentence::new(key(*kind, value > old))
                .text("who", person(file, *who).called)
                .count("n", usize::try_from(*value).unwrap_or_default())
                .count("was", usize::try_from(*old).unwrap_or_default());
            let far = (value - old).abs() >= RULER_MOVE;
            far.then(|| (order.rank(Some(*who)), value - old, sentence))
        })
        .collect();
    moves.sort_by_key(|(rank, _, _)| *rank);
    let (up, down): (Vec<_>, Vec<_>) = moves.into_iter().partition(|(_, by, _)| *by > 0);
    let only = |rows: Vec<(usize, i64, Sentence)>| rows.into_iter().map(|row| row.2).collect();
    (only(up), only(down))
}

fn key(kind: RulerKind, is_up: bool) -> &'static str {
    match (kind, is_up) {
        (RulerKind::Confidence, true) => "since-surer",
        (RulerKind::Confidence, false) => "since-less-sure",
        (RulerKind::Importance, true) => "since-matters-more",
        (RulerKind::Importance, false) => "since-matters-less",
        (RulerKind::Readiness, true) => "since-readier",
        (RulerKind::Readiness, false) => "since-less-ready",
    }
}

type Asked = ((RecordId, RecordId, RulerKind), i64);

fn asked_at(file: &CaseFile, meeting: RecordId) -> Vec<Asked> {
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
