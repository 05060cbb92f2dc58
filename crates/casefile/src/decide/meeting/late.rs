//! A whole meeting that was held elsewhere: on paper, or before this file was opened.
//! It records what happened and asks for nothing; each hole stays a hole.

use super::{Attendance, Meeting, span};
use crate::choices::{MeetingStatus, MeetingType, Presence};
use crate::decide::sheet::Sheet;
use crate::ids::RecordId;
use crate::refusal::Refusal;
use crate::stamp::On;
use serde::{Deserialize, Serialize};

/// Whether somebody was at a meeting that was held.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema, ts_rs::TS),
    ts(optional_fields)
)]
pub struct Attended {
    /// Who.
    pub person: RecordId,
    /// Here or absent.
    pub presence: Presence,
    /// Why they were not there.
    pub reason: Option<String>,
    /// In the room, by phone, by video.
    pub mode: Option<String>,
    /// When they came.
    pub arrived: Option<On>,
    /// When they left.
    pub left: Option<On>,
}

impl std::fmt::Debug for Attended {
    /// Redacted: a reason is what somebody said.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Attended({}, {:?})", self.person, self.presence)
    }
}

command! {
    /// Records a whole meeting that was held.
    RecordMeeting = "meeting.record" {
        /// The planned meeting that it was, where there is one.
        meeting: Option<RecordId>,
        /// Its number in the file.
        number: Option<i64>,
        /// Which kind.
        meeting_type: Option<MeetingType>,
        /// The kind in the file's own words.
        type_words: Option<String>,
        /// When it began.
        started_at: On,
        /// When it ended, where that is known.
        ended_at: Option<On>,
        /// Where.
        place: Option<String>,
        /// In the room, by phone, by video.
        mode: Option<String>,
        /// In which language.
        language: Option<String>,
        /// Who interpreted.
        interpreter: Option<RecordId>,
        /// Who facilitated.
        facilitator: Option<RecordId>,
        /// Who was there and who was not.
        #[serde(default)]
        attendance: Vec<Attended>,
        /// What was written down.
        notes: Option<String>,
    }
}

impl RecordMeeting {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        self.could_have_been(sheet)?;
        let pen = match self.meeting {
            Some(meeting) => sheet.on::<Meeting>(meeting),
            None => sheet.make::<Meeting>(),
        };
        let pen = pen
            .put("status", &MeetingStatus::Done)
            .put("late_entry", &true);
        let meeting = put!(
            pen,
            self: number, meeting_type, type_words, started_at, ended_at, place, mode, language,
            interpreter, facilitator, notes
        )
        .id;
        for attended in &self.attendance {
            let id = super::attendance(sheet, meeting, attended.person, attended.presence);
            put!(sheet.on::<Attendance>(id), attended: reason, mode, arrived, left);
        }
        Ok(meeting)
    }

    fn could_have_been(&self, sheet: &Sheet<'_>) -> Result<(), Refusal> {
        sheet.happened(self.started_at.day())?;
        span(Some(&self.started_at), self.ended_at.as_ref())?;
        sheet.person(self.interpreter)?;
        sheet.person(self.facilitator)?;
        if let Some(meeting) = self.meeting
            && sheet.one::<Meeting>(meeting)?.status() == Some(MeetingStatus::Done)
        {
            return Err(Refusal::MeetingIsDone { meeting });
        }
        let mut people: Vec<RecordId> = self.attendance.iter().map(|row| row.person).collect();
        sheet.people(&people)?;
        people.sort();
        if people.windows(2).any(|two| two[0] == two[1]) {
            let field = "attendance";
            return Err(Refusal::ListDoesNotMatch { field });
        }
        Ok(())
    }
}
