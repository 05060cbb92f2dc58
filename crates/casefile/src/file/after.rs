//! What follows a crisis, and when a support was last part of something. Read from what was kept,
//! never written: a deadline is the staff's and never says that a family is late.

use crate::choices::{FollowUp, SupportMoment};
use crate::file::CaseFile;
use crate::ids::RecordId;
use crate::kinds::{Incident, SupportDay, View};
use crate::stamp::On;
use chrono::{Days, NaiveDate, TimeDelta};

/// One of the three things that follow a crisis.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Followed {
    /// Which.
    pub what: FollowUp,
    /// Until when: a moment, or the end of a day where the crisis has a day and no hour.
    pub due: On,
    /// When it was done; a day alone says nothing about its hours.
    pub done_on: Option<NaiveDate>,
}

impl FollowUp {
    /// Hours from the beginning of the crisis: contact, plan, talk.
    pub fn hours(self) -> i64 {
        match self {
            Self::Contact => 24,
            Self::Plan => 48,
            Self::Debrief => 72,
        }
    }

    /// Until when, counted from a beginning: by its hour, or by its day alone.
    fn due_after(self, began: &On) -> Option<On> {
        Some(match began {
            On::Day(day) => {
                let days = u64::try_from(self.hours() / 24).ok()?;
                On::Day(day.checked_add_days(Days::new(days))?)
            }
            On::Moment(at, zone) => {
                let due = at.checked_add_signed(TimeDelta::hours(self.hours()))?;
                On::Moment(due, zone.clone())
            }
        })
    }
}

impl Incident<'_> {
    /// The three that follow it, where it is a crisis and somebody knows at least its day.
    pub fn followed(&self) -> Vec<Followed> {
        let began = self.started_at();
        let Some(began) = began.filter(|_| self.is_crisis() == Some(true)) else {
            return Vec::new();
        };
        let row = |what: FollowUp| {
            let done = match what {
                FollowUp::Contact => self.contacted_at(),
                FollowUp::Plan => self.plan_revised_at(),
                FollowUp::Debrief => self.debriefed_at(),
            };
            let due = what.due_after(&began)?;
            let done_on = done.map(|on| on.day());
            Some(Followed { what, due, done_on })
        };
        FollowUp::ALL.iter().filter_map(|what| row(*what)).collect()
    }
}

impl CaseFile {
    /// Crises that one of the three still waits for, the first due first.
    pub fn crises_to_follow(&self) -> Vec<(RecordId, Followed)> {
        let mut waiting: Vec<(RecordId, Followed)> = self
            .all::<Incident>()
            .flat_map(|incident| {
                incident
                    .followed()
                    .into_iter()
                    .map(move |row| (incident.id(), row))
            })
            .filter(|(_, row)| row.done_on.is_none())
            .collect();
        waiting.sort_by_key(|(_, row)| (row.due.day(), row.due.moment()));
        waiting
    }

    /// The last day on which a support was asked, came, or did something.
    pub fn last_day_of(&self, support: RecordId, what: SupportMoment) -> Option<NaiveDate> {
        self.all::<SupportDay>()
            .filter(|day| day.support() == Some(support) && day.what() == Some(what))
            .filter_map(|day| Some(day.record().began()?.day()))
            .max()
    }
}
