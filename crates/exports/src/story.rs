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

/// How a family that is here already is the story's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Known {
    /// It was entered from the same file.
    SameFile,
    /// It was entered from another copy of the story.
    OtherCopy,
}

/// Where a family came from, in lines: what is equal for the same story however its file was laid
/// out, the id of the story, its title.
fn came_from(mark: String, sheet: &Sheet) -> String {
    let line = |text: &Option<String>| {
        let words = text.as_deref().unwrap_or_default().split_whitespace();
        words.collect::<Vec<_>>().join(" ")
    };
    let lines = [mark, line(&sheet.id), line(&sheet.title)];
    lines.join("\n").trim_end().to_owned()
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
            mark: came_from(mark, &sheet),
            sheet,
            json,
            left_over,
            weeks,
        };
        check::has_happened(&story, today)?;
        Ok(story)
    }

    /// Whether a family that came from somewhere came from this story: from this very file,
    /// wherever its days were moved to, or from an edited copy, which kept the story's id.
    pub fn is_known(&self, came_from: &str) -> Option<Known> {
        let mut lines = came_from.lines();
        if lines.next() == self.mark.lines().next() {
            return Some(Known::SameFile);
        }
        let id = self
            .sheet
            .id
            .as_deref()
            .map(str::trim)
            .filter(|id| !id.is_empty())?;
        (lines.next() == Some(id)).then_some(Known::OtherCopy)
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
