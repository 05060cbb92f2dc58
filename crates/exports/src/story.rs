//! A family's story as one neutral file (family-story/1), entered as a facilitator would have
//! entered it over the months. Pure: text in, dated commands out; `tests` and `expected` of a
//! file are never read, and a row without a place is kept and named, never dropped.

mod check;
mod clerk;
mod desk;
mod enter;
mod events;
mod fault;
mod hours;
mod left_over;
mod maps;
mod meeting;
mod plan;
mod shape;
mod shift;
#[cfg(test)]
pub(crate) mod tests;

pub use desk::{Asked, Desk, Entered, Refused, Stop};
pub use fault::StoryFault;

use chrono::NaiveDate;
use left_over::LeftOver;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use shape::Sheet;

/// The schema that this version reads.
pub const SCHEMA: &str = "family-story/1";

/// The longest file that is read, in bytes: years of meetings stay far below.
pub const FILE_BYTES_MAX: usize = 32 * 1024 * 1024;

/// A story that was read and found sound; nothing is written yet.
pub struct Story {
    sheet: Sheet,
    json: Json,
    left_over: Vec<LeftOver>,
    opening: NaiveDate,
    weeks: i64,
    mark: String,
}

/// Equal for the same story however its file was laid out.
fn mark_of(json: &Json) -> String {
    use std::fmt::Write;
    let mut mark = format!("{SCHEMA} ");
    for byte in Sha256::digest(json.to_string()) {
        // Writing into a text never fails.
        let _ = write!(mark, "{byte:02x}");
    }
    mark
}

impl Story {
    /// Reads a file. Every fault is found here, before anything is written. `as_if_last_met`
    /// moves the whole story by weeks, so that its last meeting falls in that day's week.
    pub fn read(
        text: &str,
        as_if_last_met: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Result<Self, StoryFault> {
        let mut json = check::envelope(text)?;
        check::dates(&json)?;
        let mark = mark_of(&json);
        let weeks = match as_if_last_met {
            Some(day) => shift::weeks_to(&json, day)?,
            None => 0,
        };
        shift::by_weeks(&mut json, weeks)?;
        let sheet = shape::sheet(json.clone())?;
        check::ids(&sheet)?;
        check::roles(&sheet)?;
        check::hours(&sheet, weeks)?;
        let left_over = left_over::of(&sheet);
        let story = Self {
            opening: events::opening(&sheet).unwrap_or(today),
            sheet,
            json,
            left_over,
            weeks,
            mark,
        };
        check::has_happened(&story, today)?;
        Ok(story)
    }

    /// What tells this file from every other, wherever its days were moved to.
    pub fn mark(&self) -> &str {
        &self.mark
    }

    /// The zone in which its clock times are meant.
    pub fn zone(&self) -> Option<&str> {
        self.sheet.tz.as_deref()
    }

    /// Enters the story as a new family, in the order in which it happened. A row that a rule
    /// refuses is kept as not placed; only a desk that breaks stops the import.
    pub fn enter<D: Desk>(&self, desk: &mut D) -> Result<Entered, Stop<D::Fault>> {
        enter::enter(self, desk)
    }
}
