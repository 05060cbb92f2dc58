//! Meetings, the intervals they end, and which of them something keeps quiet.
//! An interval runs from the day after one meeting to the next; the first one from the referral.

use super::Facts;
use crate::choices::{CarrierClass, MeetingStatus, MeetingType, Presence};
use crate::ids::RecordId;
use crate::insight::answer::MutedBy;
use crate::insight::rows::*;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// The days between two meetings, both ends included.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Interval {
    /// The first day, where it is known.
    pub(crate) from: Option<NaiveDate>,
    /// The day of the meeting that ends it.
    pub(crate) to: NaiveDate,
    /// What keeps it quiet.
    pub(crate) muted: Option<MutedBy>,
}

impl Interval {
    /// Whether a day lies in it.
    pub(crate) fn holds(&self, day: NaiveDate) -> bool {
        day <= self.to && self.from.is_none_or(|from| from <= day)
    }
}

/// A team meeting that was held, with everything that belongs to the interval it ends.
pub(crate) struct Met<'a> {
    /// The meeting.
    pub(crate) row: &'a MeetingRow,
    /// The day on which it took place.
    pub(crate) day: NaiveDate,
    /// The interval that it ends.
    pub(crate) interval: Interval,
    /// Who was there, each person once.
    pub(crate) present: Vec<RecordId>,
    /// Who was said to be away.
    pub(crate) absent: Vec<RecordId>,
    /// The steps agreed in it; copies of handed-over steps are not agreed anew.
    pub(crate) cohort: Vec<&'a StepRow>,
    /// The last look at each step in its interval.
    pub(crate) reviews: Vec<&'a ReviewRow>,
    /// The reminders of its interval.
    pub(crate) reminders: Vec<&'a ReminderRow>,
    /// The contacts of its interval.
    pub(crate) check_ins: Vec<&'a CheckInRow>,
}

impl<'a> Facts<'a> {
    pub(super) fn find_meetings(&self) -> Vec<Met<'a>> {
        let mut held: Vec<(NaiveDate, &MeetingRow)> = self
            .rows
            .meetings
            .values()
            .filter(|row| row.status == Some(MeetingStatus::Done) && is_of_the_team(row))
            .filter_map(|row| Some((took_place(row)?, row)))
            .filter(|(day, _)| *day <= self.at)
            .collect();
        held.sort_by_key(|(day, row)| {
            (
                *day,
                row.started_at.as_ref().and_then(|on| on.moment()),
                row.number,
                row.id,
            )
        });
        let mut before = None;
        let mut meetings: Vec<Met<'a>> = Vec::new();
        for (day, row) in held {
            meetings.push(self.met(row, day, before));
            before = Some(day);
        }
        self.fill(&mut meetings);
        meetings
    }

    fn met(&self, row: &'a MeetingRow, day: NaiveDate, before: Option<NaiveDate>) -> Met<'a> {
        let after = |day: NaiveDate| day.checked_add_days(Days::new(1));
        let from = match before {
            Some(before) => after(before),
            None => self.referral().filter(|referral| *referral <= day),
        };
        let muted = self.quiet_in(from, day);
        Met {
            row,
            day,
            interval: Interval {
                from,
                to: day,
                muted,
            },
            present: Vec::new(),
            absent: Vec::new(),
            cohort: Vec::new(),
            reviews: Vec::new(),
            reminders: Vec::new(),
            check_ins: Vec::new(),
        }
    }

    fn fill(&self, meetings: &mut [Met<'a>]) {
        let by_id: BTreeMap<RecordId, usize> = meetings
            .iter()
            .enumerate()
            .map(|(at, met)| (met.row.id, at))
            .collect();
        let days: Vec<NaiveDate> = meetings.iter().map(|met| met.day).collect();
        let from = meetings.first().and_then(|met| met.interval.from);
        let place = |meeting: Option<RecordId>, day: NaiveDate| {
            let named = meeting.and_then(|meeting| by_id.get(&meeting).copied());
            named.or_else(|| {
                let is_told = from.is_none_or(|from| from <= day);
                let at = days.partition_point(|held| *held < day);
                (is_told && at < days.len()).then_some(at)
            })
        };
        self.fill_attendance(meetings, &by_id);
        self.fill_steps(meetings, &by_id, &days);
        for row in self.rows.reminders.values() {
            if let Some(at) = place(row.before_meeting, row.on) {
                meetings[at].reminders.push(row);
            }
        }
        for row in self.rows.check_ins.values() {
            if let Some(at) = place(None, row.on) {
                meetings[at].check_ins.push(row);
            }
        }
        let mut looks: Vec<&'a ReviewRow> = self.rows.reviews.values().collect();
        looks.sort_by_key(|row| (row.on, row.id));
        for row in looks {
            if let Some(at) = place(row.meeting, row.on) {
                meetings[at].reviews.retain(|known| known.step != row.step);
                meetings[at].reviews.push(row);
            }
        }
    }

    fn fill_attendance(&self, meetings: &mut [Met<'a>], by_id: &BTreeMap<RecordId, usize>) {
        for row in self.rows.attendance.values() {
            let at = row.meeting.and_then(|meeting| by_id.get(&meeting).copied());
            let (Some(at), Some(person)) = (at, row.person) else {
                continue;
            };
            let list = match row.presence {
                Some(Presence::Here) => &mut meetings[at].present,
                Some(Presence::Absent) => &mut meetings[at].absent,
                None => continue,
            };
            if !list.contains(&person) {
                list.push(person);
            }
        }
    }

    fn fill_steps(
        &self,
        meetings: &mut [Met<'a>],
        by_id: &BTreeMap<RecordId, usize>,
        days: &[NaiveDate],
    ) {
        let copies: Vec<RecordId> = self
            .rows
            .steps
            .values()
            .filter_map(|step| step.handed_to)
            .collect();
        for row in self.rows.steps.values() {
            let named = row
                .agreed_at
                .and_then(|meeting| by_id.get(&meeting).copied());
            let that_day = || days.iter().position(|day| *day == row.on);
            let at = match row.agreed_at {
                Some(_) => named,
                None => that_day().filter(|_| !copies.contains(&row.id)),
            };
            if let Some(at) = at {
                meetings[at].cohort.push(row);
            }
        }
    }

    /// The event that keeps a span quiet; of several, the one that ends last.
    fn quiet_in(&self, from: Option<NaiveDate>, to: NaiveDate) -> Option<MutedBy> {
        let overlaps = |mute: &&MutedBy| {
            let ends_before = from
                .zip(mute.until)
                .is_some_and(|(from, until)| until < from);
            mute.on <= to && !ends_before
        };
        let all = self.mutes.iter().filter(overlaps);
        all.max_by_key(|mute| (mute.until.is_none(), mute.until))
            .copied()
    }

    /// What keeps the interval of a meeting quiet.
    pub(crate) fn quiet(&self, at: usize) -> Option<MutedBy> {
        self.meetings.get(at)?.interval.muted
    }

    /// The places of meetings before one whose intervals nothing keeps quiet, the newest first.
    pub(crate) fn calm_before(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        (0..at.min(self.meetings.len()))
            .rev()
            .filter(|at| self.quiet(*at).is_none())
    }

    /// How many people of some classes were at a meeting.
    pub(crate) fn present_of(
        &self,
        at: usize,
        is_one: impl Fn(CarrierClass) -> bool,
    ) -> Vec<RecordId> {
        let present = self
            .meetings
            .get(at)
            .map_or(&[][..], |met| &met.present[..]);
        let is_one = |person: &&RecordId| self.class(**person).is_some_and(&is_one);
        present.iter().filter(is_one).copied().collect()
    }
}

/// A meeting of the family's team; what was never said to be another kind counts as one.
fn is_of_the_team(row: &MeetingRow) -> bool {
    !matches!(
        row.meeting_type,
        Some(
            MeetingType::FirstConversation
                | MeetingType::Discovery
                | MeetingType::Supervision
                | MeetingType::Observation
        )
    )
}

fn took_place(row: &MeetingRow) -> Option<NaiveDate> {
    let on = row.started_at.as_ref().or(row.ended_at.as_ref());
    Some(on.or(row.planned_at.as_ref())?.day())
}
