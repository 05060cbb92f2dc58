//! The meetings of a family: held, running and planned, and what belongs to each.
//! A note that was corrected is not among the notes that stand.

use crate::choices::{MeetingStatus, Presence};
use crate::file::CaseFile;
use crate::ids::RecordId;
use crate::kinds::{AgendaItem, Attendance, Meeting, Note, View};
use crate::stamp::On;
use chrono::NaiveDate;

impl Meeting<'_> {
    /// When it took place: its beginning, else its end, else its plan.
    pub fn took_place(&self) -> Option<On> {
        self.started_at()
            .or_else(|| self.ended_at())
            .or_else(|| self.planned_at())
    }
}

impl AgendaItem<'_> {
    /// Who leads it or led it; nobody where it did not have its turn.
    pub fn leader(&self) -> Option<RecordId> {
        self.led_by().filter(|_| self.led() != Some(false))
    }
}

impl CaseFile {
    /// Every meeting that was held, the earliest first.
    pub fn held_meetings(&self) -> Vec<Meeting<'_>> {
        self.meetings_that_are(MeetingStatus::Done)
    }

    /// The last meeting held up to the end of a day.
    pub fn last_held_meeting(&self, as_of: NaiveDate) -> Option<Meeting<'_>> {
        let mut held = self.held_meetings();
        held.retain(|meeting| meeting.took_place().is_some_and(|on| on.day() <= as_of));
        held.pop()
    }

    /// The meeting that runs now; of several, the one begun last.
    pub fn meeting_in_progress(&self) -> Option<Meeting<'_>> {
        self.meetings_that_are(MeetingStatus::InProgress).pop()
    }

    /// The next planned meeting from a day on.
    pub fn next_planned_meeting(&self, from: NaiveDate) -> Option<Meeting<'_>> {
        let mut planned = self.meetings_that_are(MeetingStatus::Planned);
        planned.retain(|meeting| meeting.planned_at().is_some_and(|on| on.day() >= from));
        planned.into_iter().next()
    }

    fn meetings_that_are(&self, status: MeetingStatus) -> Vec<Meeting<'_>> {
        let mut meetings: Vec<Meeting<'_>> = self
            .all::<Meeting>()
            .filter(|meeting| meeting.status() == Some(status))
            .collect();
        meetings.sort_by_key(|meeting| {
            let on = meeting.took_place();
            let day = on.as_ref().map(|on| on.day());
            (day, on.and_then(|on| on.moment()), meeting.number())
        });
        meetings
    }

    /// The number that the next meeting bears.
    pub fn next_meeting_number(&self) -> i64 {
        let is_begun = |meeting: &Meeting<'_>| {
            let status = meeting.status();
            matches!(
                status,
                Some(MeetingStatus::Done | MeetingStatus::InProgress)
            )
        };
        let begun = self.all::<Meeting>().filter(is_begun).count();
        let highest = self
            .all::<Meeting>()
            .filter_map(|meeting| meeting.number())
            .max();
        let counted = i64::try_from(begun).unwrap_or(i64::MAX);
        counted.max(highest.unwrap_or(0)).saturating_add(1)
    }

    /// Who was said to be at a meeting and who was not.
    pub fn attendance_of(&self, meeting: RecordId) -> impl Iterator<Item = Attendance<'_>> {
        self.all::<Attendance>()
            .filter(move |attendance| attendance.meeting() == Some(meeting))
    }

    /// Who was at a meeting, each person once.
    pub fn present_at(&self, meeting: RecordId) -> Vec<RecordId> {
        let mut present: Vec<RecordId> = self
            .attendance_of(meeting)
            .filter(|attendance| attendance.presence() == Some(Presence::Here))
            .filter_map(|attendance| attendance.person())
            .collect();
        present.sort();
        present.dedup();
        present
    }

    /// A meeting's agenda in its order.
    pub fn agenda_of(&self, meeting: RecordId) -> Vec<AgendaItem<'_>> {
        let mut items: Vec<AgendaItem<'_>> = self
            .all::<AgendaItem>()
            .filter(|item| item.meeting() == Some(meeting))
            .collect();
        items.sort_by_key(|item| (item.order(), item.id()));
        items
    }

    /// Every note that stands: written, and not superseded by a correction.
    pub fn standing_notes(&self) -> impl Iterator<Item = Note<'_>> {
        let superseded: std::collections::BTreeSet<RecordId> = self
            .all::<Note>()
            .filter_map(|note| note.supersedes())
            .collect();
        self.all::<Note>()
            .filter(move |note| !superseded.contains(&note.id()))
    }

    /// The notes of a meeting that stand, as written.
    pub fn notes_of(&self, meeting: RecordId) -> impl Iterator<Item = Note<'_>> {
        self.standing_notes()
            .filter(move |note| note.meeting() == Some(meeting))
    }

    /// The note that stands in a corrected one's place.
    pub fn correction_of(&self, note: RecordId) -> Option<Note<'_>> {
        self.all::<Note>()
            .find(|newer| newer.supersedes() == Some(note))
    }
}
