//! The clock times of a meeting as moments. An end that reads earlier than its start runs over
//! midnight, or over the hour that a clock change repeats; a shifted meeting keeps its length.

use super::fault::StoryFault;
use super::shape::Meeting;
use super::shift::moved;
use casefile::On;
use chrono::{DateTime, Duration, FixedOffset, LocalResult, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;

/// When a meeting began and ended: moments where the file has clock times, else its day.
pub(super) struct Hours {
    pub(super) began: On,
    pub(super) ended: On,
}

/// The hours of a meeting that was moved by whole weeks.
pub(super) fn of(
    meeting: &Meeting,
    file_zone: Option<&str>,
    weeks: i64,
    place: &str,
) -> Result<Hours, StoryFault> {
    let zone_name = meeting.tz.as_deref().or(file_zone);
    let zone = zone(zone_name, place)?;
    let Some(start) = clock(meeting.start.as_deref(), place)? else {
        return Ok(Hours {
            began: On::Day(meeting.date),
            ended: On::Day(meeting.date),
        });
    };
    let told = moved(meeting.date, -weeks)?;
    let first = offset(meeting.start_offset.as_deref(), place)?;
    let last = offset(meeting.end_offset.as_deref(), place)?;
    let began = at(told, start, zone, first).ok_or_else(|| impossible(place))?;
    let length = match clock(meeting.end.as_deref(), place)? {
        Some(end) => end_after(began, told, end, zone, last).ok_or_else(|| impossible(place))?,
        None => began,
    } - began;
    let began = at(meeting.date, start, zone, first).ok_or_else(|| impossible(place))?;
    let ended = began
        .checked_add_signed(length)
        .ok_or_else(|| impossible(place))?;
    let ended = zone.map_or(ended, |zone| ended.with_timezone(&zone).fixed_offset());
    let name = zone.map(|zone| zone.name().to_owned());
    Ok(Hours {
        began: On::Moment(began, name.clone()),
        ended: On::Moment(ended, name),
    })
}

fn impossible(place: &str) -> StoryFault {
    StoryFault::ImpossibleDate {
        place: place.to_owned(),
    }
}

pub(super) fn zone(name: Option<&str>, place: &str) -> Result<Option<Tz>, StoryFault> {
    name.map(str::parse::<Tz>)
        .transpose()
        .map_err(|_| StoryFault::NoSuchZone {
            place: place.to_owned(),
        })
}

fn clock(text: Option<&str>, place: &str) -> Result<Option<NaiveTime>, StoryFault> {
    text.map(|text| {
        NaiveTime::parse_from_str(text, "%H:%M")
            .or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S"))
            .map_err(|_| impossible(place))
    })
    .transpose()
}

fn offset(text: Option<&str>, place: &str) -> Result<Option<FixedOffset>, StoryFault> {
    text.map(|text| match text {
        "Z" | "z" => FixedOffset::east_opt(0).ok_or_else(|| impossible(place)),
        text => text.parse().map_err(|_| impossible(place)),
    })
    .transpose()
}

/// A local time as a moment. Where the clock change repeats the hour, the given offset chooses;
/// where it leaves the hour out, the time an hour on is meant.
fn at(
    day: NaiveDate,
    time: NaiveTime,
    zone: Option<Tz>,
    given: Option<FixedOffset>,
) -> Option<DateTime<FixedOffset>> {
    let local = day.and_time(time);
    let Some(zone) = zone else {
        let utc = FixedOffset::east_opt(0)?;
        return given.unwrap_or(utc).from_local_datetime(&local).single();
    };
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) => Some(at.fixed_offset()),
        LocalResult::Ambiguous(early, late) => {
            let (early, late) = (early.fixed_offset(), late.fixed_offset());
            Some(if given == Some(*late.offset()) {
                late
            } else {
                early
            })
        }
        LocalResult::None => {
            let later = local.checked_add_signed(Duration::hours(1))?;
            Some(zone.from_local_datetime(&later).earliest()?.fixed_offset())
        }
    }
}

/// The first moment after the start at which the clock read the end.
fn end_after(
    began: DateTime<FixedOffset>,
    day: NaiveDate,
    end: NaiveTime,
    zone: Option<Tz>,
    given: Option<FixedOffset>,
) -> Option<DateTime<FixedOffset>> {
    let today = at(day, end, zone, given);
    let repeated = zone.and_then(|zone| {
        let late = zone.from_local_datetime(&day.and_time(end)).latest()?;
        Some(late.fixed_offset())
    });
    let tomorrow = day.succ_opt().and_then(|next| at(next, end, zone, given));
    [today, repeated, tomorrow]
        .into_iter()
        .flatten()
        .find(|moment| *moment >= began)
}
