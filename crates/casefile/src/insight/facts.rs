//! What is known by the end of one day: the meetings that were held, the intervals between them,
//! who is who, and what keeps trends quiet. A class nobody recorded is unknown, never a guess.

mod crises;
mod intervals;
mod looks;
mod people;

pub(crate) use intervals::Met;
pub(crate) use looks::Looked;

use super::answer::{MutedBy, Window};
use super::history::Touches;
use super::rows::*;
use super::rules::{Numbers, Rules};
use crate::choices::Phase;
use crate::ids::RecordId;
use chrono::NaiveDate;

/// The file as of a day, seen by its meetings.
pub(crate) struct Facts<'a> {
    /// As of the end of this day.
    pub(crate) at: NaiveDate,
    /// Every record, as it stood that day.
    pub(crate) rows: &'a Rows,
    /// Thresholds and sentences.
    pub(crate) rules: &'a Rules,
    /// The team meetings that were held, the first one first, each with the interval it ends.
    pub(crate) meetings: Vec<Met<'a>>,
    /// What keeps trends quiet.
    pub(crate) mutes: Vec<MutedBy>,
    /// Whether the day lies where no day can be that the file was lived up to.
    pub(crate) is_clock_off: bool,
    /// Whether anything of it is put into words: of the past nothing is, and no words are looked up.
    pub(crate) is_told: bool,
    touches: &'a Touches,
}

impl<'a> Facts<'a> {
    pub(crate) fn new(
        at: NaiveDate,
        rows: &'a Rows,
        touches: &'a Touches,
        rules: &'a Rules,
    ) -> Self {
        let mut facts = Self {
            at,
            rows,
            rules,
            meetings: Vec::new(),
            mutes: Vec::new(),
            is_clock_off: false,
            is_told: true,
            touches,
        };
        facts.mutes = facts.find_mutes();
        facts.meetings = facts.find_meetings();
        facts
    }

    /// The place of the last held meeting in the list; none before the first one.
    pub(crate) fn m0(&self) -> Option<usize> {
        self.meetings.len().checked_sub(1)
    }

    /// The last held meeting.
    pub(crate) fn last(&self) -> Option<&Met<'a>> {
        self.meetings.last()
    }

    /// The thresholds of an indicator in the phase the family is in.
    pub(crate) fn numbers(&self, key: &'static str) -> Numbers<'_> {
        self.rules.numbers(key, self.phase())
    }

    /// Where the family stands: the least advanced phase of its running enrollments.
    pub(crate) fn phase(&self) -> Option<Phase> {
        self.running().filter_map(|row| row.phase).min()
    }

    /// The episodes of service that were not closed.
    pub(crate) fn running(&self) -> impl Iterator<Item = &'a EnrollmentRow> {
        let at = self.at;
        let all = self.rows.enrollments.values();
        all.filter(move |row| row.closed_on.is_none_or(|closed| closed > at))
    }

    /// The first day of referral, where anybody wrote it down.
    pub(crate) fn referral(&self) -> Option<NaiveDate> {
        let days = self.rows.enrollments.values();
        days.filter_map(|row| row.referral_date).min()
    }

    /// The days on which a record was written, the first one first.
    pub(crate) fn touched(&self, record: RecordId) -> &[NaiveDate] {
        self.touches.get(&record).map_or(&[][..], Vec::as_slice)
    }

    /// The days of the last intervals, their count from the newest: 1 is I0 alone.
    pub(crate) fn window(&self, intervals: usize) -> Option<Window> {
        let last = self.m0()?;
        let first = (last + 1).saturating_sub(intervals.max(1));
        Some(Window {
            from: self.meetings[first].interval.from,
            to: self.meetings[last].day,
        })
    }

    /// The window of what is so now: from the last meeting to the day of the question.
    pub(crate) fn now(&self) -> Option<Window> {
        Some(Window {
            from: self.last().map(|met| met.day),
            to: self.at,
        })
    }
}
