//! Fills Today from the families on this laptop: who is met next, in their words.

use super::{FamilyRow, NextView, RoadView, Today, TodayView, WeekRow, reason};
use crate::views::family::hopes;
use crate::views::people::QuoteView;
use crate::views::reading::{
    Order, family_name, held, last_words, meeting_day, next_planned, running, wire,
};
use casefile::file::Shown;
use casefile::kinds::Meeting;
use casefile::{FamilyId, MeetingStatus, View};
use chrono::{Days, NaiveDate};

/// Days of the list "this week", today included.
const WEEK_DAYS: u64 = 7;

/// Fills the first screen after unlocking. Drafts, and what is on
/// its way here, are no part of a file: whoever knows of them adds them.
pub fn show(files: &[(FamilyId, Shown)], known: &Today<'_>, road: RoadView) -> TodayView {
    let today = known.on;
    let mut rows: Vec<(u8, FamilyRow)> = files
        .iter()
        .map(|(_, file)| (reason::of(file, known).0, family_row(file, known)))
        .collect();
    rows.sort_by(|a, b| {
        (a.0, next_first(&a.1), &a.1.name).cmp(&(b.0, next_first(&b.1), &b.1.name))
    });
    TodayView {
        today: today.to_string(),
        next: next(files, today),
        families: rows.into_iter().map(|(_, row)| row).collect(),
        week: week(files, today),
        road,
        writing: Vec::new(),
        looking: files
            .iter()
            .any(|(family, _)| known.brief(*family).is_none()),
        coming: 0,
    }
}

fn next_first(row: &FamilyRow) -> (bool, Option<&String>) {
    (row.next_at.is_none(), row.next_at.as_ref())
}

/// A family in one line.
pub fn family_row(file: &Shown, today: &Today<'_>) -> FamilyRow {
    let next = next_planned(file, today.on).and_then(|meeting| meeting.planned_at());
    FamilyRow {
        family: file.family(),
        name: family_name(file),
        reason: reason::of(file, today).1,
        next_at: next.as_ref().map(wire),
    }
}

/// The meeting that is running, else the next one planned, else the family not seen for longest.
fn next(files: &[(FamilyId, Shown)], today: NaiveDate) -> Option<NextView> {
    let now = files
        .iter()
        .find_map(|(_, file)| Some((file, running(file)?)));
    let planned = files
        .iter()
        .filter_map(|(_, file)| Some((file, next_planned(file, today)?)))
        .min_by_key(|(_, meeting)| {
            let at = meeting.planned_at();
            (meeting_day(meeting), at.and_then(|at| at.moment()))
        });
    match now.or(planned) {
        Some((file, meeting)) => Some(next_meeting(file, &meeting)),
        None => files
            .iter()
            .min_by_key(|(_, file)| held(file).last().map(meeting_day))
            .map(|(_, file)| next_family(file)),
    }
}

fn next_meeting(file: &Shown, meeting: &Meeting<'_>) -> NextView {
    let at = meeting.started_at().or_else(|| meeting.planned_at());
    NextView {
        meeting: Some(meeting.id()),
        meeting_type: meeting.meeting_type(),
        at: at.as_ref().map(wire),
        place: meeting.place().unwrap_or_default(),
        running: meeting.status() == Some(MeetingStatus::InProgress),
        ..next_family(file)
    }
}

fn next_family(file: &Shown) -> NextView {
    NextView {
        family: file.family(),
        name: family_name(file),
        meeting: None,
        meeting_type: None,
        at: None,
        place: String::new(),
        running: false,
        words: words(file),
    }
}

/// The words that closed the last meeting; before the first one, the hope.
pub(crate) fn words(file: &Shown) -> Option<QuoteView> {
    held(file)
        .iter()
        .rev()
        .find_map(|meeting| last_words(file, meeting.id()))
        .or_else(|| hopes(file, &Order::of(file)).into_iter().next())
}

fn week(files: &[(FamilyId, Shown)], today: NaiveDate) -> Vec<WeekRow> {
    let end = today
        .checked_add_days(Days::new(WEEK_DAYS))
        .unwrap_or(NaiveDate::MAX);
    let mut rows: Vec<WeekRow> = files
        .iter()
        .flat_map(|(_, file)| {
            file.all::<Meeting<'_>>()
                .filter(|meeting| {
                    matches!(
                        meeting.status(),
                        Some(MeetingStatus::Planned | MeetingStatus::InProgress)
                    )
                })
                .filter_map(|meeting| {
                    let at = meeting.planned_at().or_else(|| meeting.started_at())?;
                    let is_this_week = at.day() >= today && at.day() < end;
                    is_this_week.then(|| WeekRow {
                        family: file.family(),
                        name: family_name(file),
                        meeting: meeting.id(),
                        meeting_type: meeting.meeting_type(),
                        at: wire(&at),
                    })
                })
                .collect::<Vec<_>>()
        })
        .collect();
    rows.sort_by(|a, b| (&a.at, &a.name).cmp(&(&b.at, &b.name)));
    rows
}
