//! Moves a whole story by weeks, so that a sample is never years old. Every day in the file
//! moves alike, in keys this version does not know too; weekdays and gaps stay what they were.

use super::fault::StoryFault;
use chrono::{Datelike, Duration, NaiveDate};
use serde_json::Value as Json;

/// A calendar day as the format writes it, or nothing.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    if text.len() != 10 {
        return None;
    }
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}

/// How many weeks bring the last meeting into the week of a day.
pub(super) fn weeks_to(json: &Json, target: NaiveDate) -> Result<i64, StoryFault> {
    let last = json["meetings"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|meeting| day(meeting["date"].as_str()?))
        .max()
        .ok_or(StoryFault::NeverMet)?;
    Ok((monday(target) - monday(last)).num_weeks())
}

fn monday(day: NaiveDate) -> NaiveDate {
    let back = Duration::days(i64::from(day.weekday().num_days_from_monday()));
    day.checked_sub_signed(back).unwrap_or(day)
}

/// Moves every day of the file.
pub(super) fn by_weeks(json: &mut Json, weeks: i64) -> Result<(), StoryFault> {
    if weeks == 0 {
        return Ok(());
    }
    match json {
        Json::String(text) => {
            if let Some(day) = day(text) {
                *text = moved(day, weeks)?.to_string();
            }
            Ok(())
        }
        Json::Array(rows) => rows.iter_mut().try_for_each(|row| by_weeks(row, weeks)),
        Json::Object(keys) => keys.values_mut().try_for_each(|key| by_weeks(key, weeks)),
        _ => Ok(()),
    }
}

/// A day some weeks on, or back.
pub(super) fn moved(day: NaiveDate, weeks: i64) -> Result<NaiveDate, StoryFault> {
    Duration::try_weeks(weeks)
        .and_then(|span| day.checked_add_signed(span))
        .filter(|day| (1..=9999).contains(&day.year()))
        .ok_or_else(|| StoryFault::ImpossibleDate {
            place: "as_if_last_met".into(),
        })
}
