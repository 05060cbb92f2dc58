//! When and where a family usually meets: a suggestion for the next meeting, from its own habit.
//! Fewer than three meetings are no habit, and nothing here is written.

use super::UsualView;
use crate::views::reading::{held, meeting_day};
use casefile::View;
use casefile::file::Shown;
use casefile::kinds::Meeting;
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Timelike};

/// Meetings that make a habit.
const HABIT: usize = 3;
/// How many of the last meetings are looked at.
const LOOK_BACK: usize = 6;
/// Meetings are planned by quarters of an hour.
const QUARTER_MINUTES: u32 = 15;

/// The usual day after a meeting, the usual time, the usual place.
pub(super) fn after(file: &Shown, meeting: &Meeting<'_>) -> Option<UsualView> {
    let mut rows = held(file);
    rows.retain(|row| row.id() != meeting.id() && meeting_day(row) <= meeting_day(meeting));
    rows.push(*meeting);
    let rows = rows.split_off(rows.len().saturating_sub(LOOK_BACK));
    if rows.len() < HABIT {
        return None;
    }
    let days: Vec<NaiveDate> = rows.iter().map(meeting_day).collect();
    let times = rows.iter().filter_map(time);
    let places = rows.iter().filter_map(Meeting::place);
    Some(UsualView {
        day: next_day(&days)?.to_string(),
        time: most_often(times).map(|time| time.format("%H:%M").to_string()),
        place: most_often(places.filter(|place| !place.trim().is_empty())).unwrap_or_default(),
    })
}

/// The usual weekday, as many weeks on as usually lie between two meetings.
fn next_day(days: &[NaiveDate]) -> Option<NaiveDate> {
    let last = *days.last()?;
    let mut gaps: Vec<i64> = days
        .windows(2)
        .map(|pair| (pair[1] - pair[0]).num_days())
        .collect();
    gaps.sort_unstable();
    let weeks = (gaps.get(gaps.len() / 2)? + 3) / 7;
    let about = last.checked_add_days(Days::new(u64::try_from(weeks.max(1)).ok()? * 7))?;
    let weekday = most_often(days.iter().map(NaiveDate::weekday))?;
    let on = i64::from(weekday.num_days_from_monday());
    let away = on - i64::from(about.weekday().num_days_from_monday());
    about.checked_add_signed(chrono::TimeDelta::days(match away {
        4.. => away - 7,
        ..=-4 => away + 7,
        _ => away,
    }))
}

/// When a meeting was meant to begin; else when it began, to the quarter of an hour.
fn time(meeting: &Meeting<'_>) -> Option<NaiveTime> {
    let planned = meeting.planned_at().and_then(|at| at.moment());
    let at = planned.or_else(|| meeting.started_at().and_then(|at| at.moment()))?;
    let minutes = at.hour() * 60 + at.minute() + QUARTER_MINUTES / 2;
    let minutes = minutes / QUARTER_MINUTES * QUARTER_MINUTES;
    NaiveTime::from_hms_opt(minutes / 60 % 24, minutes % 60, 0)
}

/// What comes up most; the newest of those that come up equally often, and nothing once only.
fn most_often<T: PartialEq + Clone>(rows: impl Iterator<Item = T>) -> Option<T> {
    let rows: Vec<T> = rows.collect();
    let times = |one: &T| rows.iter().filter(|other| *other == one).count();
    let most = rows.iter().max_by_key(|one| times(one))?;
    let best = times(most);
    let newest = rows.iter().rev().find(|one| times(one) == best)?;
    (best > 1).then(|| newest.clone())
}
