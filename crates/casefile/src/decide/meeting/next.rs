//! The next meeting, or the reason why there is none.
//! A meeting names one next meeting: said again, the same one is moved, not doubled.

use super::{leads_on_file, span};
use crate::choices::{MeetingStatus, MeetingType};
use crate::decide::sheet::{Sheet, written};
use crate::ids::RecordId;
use crate::kinds::{Meeting, View, WhoWhat};
use crate::refusal::Refusal;
use crate::stamp::On;

command! {
    /// Sets the date of the next meeting.
    SetNextMeeting = "meeting.set_next" {
        /// The meeting at which it is agreed.
        meeting: RecordId,
        /// When the next one is.
        planned_at: On,
        /// Where.
        place: Option<String>,
        /// Which kind; what usually comes next where nothing is said.
        meeting_type: Option<MeetingType>,
        /// Who leads what; as it stands where nothing is said.
        leads: Option<Vec<WhoWhat>>,
        /// How long.
        minutes: Option<i64>,
    }
}

impl SetNextMeeting {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let meeting: Meeting<'_> = sheet.one(self.meeting)?;
        leads_on_file(sheet, self.leads.as_deref().unwrap_or_default())?;
        let began = meeting.started_at();
        span(began.as_ref(), Some(&self.planned_at))?;
        let planned = meeting
            .next_meeting()
            .and_then(|next| sheet.file.get::<Meeting>(next))
            .filter(|next| next.status() == Some(MeetingStatus::Planned));
        let known_type = planned.and_then(|next| next.meeting_type());
        let kind = self.meeting_type.or(known_type);
        let kind = kind.unwrap_or_else(|| sheet.file.usual_kind());
        let pen = match planned {
            Some(next) => sheet.on::<Meeting>(next.id()),
            None => sheet.make::<Meeting>(),
        };
        let pen = pen
            .put("status", &MeetingStatus::Planned)
            .put("meeting_type", &kind)
            .put("language", &meeting.language())
            .put("planned_minutes", &self.minutes);
        let next = put!(pen, self: planned_at, place, leads).id;
        sheet
            .on::<Meeting>(self.meeting)
            .put("next_meeting", &next)
            .clear("no_next_reason");
        Ok(next)
    }
}

command! {
    /// Says why there is no next date.
    NoNextMeeting = "meeting.no_next" {
        /// The meeting that ends without one.
        meeting: RecordId,
        /// Why.
        reason: String,
    }
}

impl NoNextMeeting {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Meeting>(self.meeting)?;
        written("reason", &self.reason)?;
        let meeting = sheet.on::<Meeting>(self.meeting);
        Ok(meeting.put("no_next_reason", &self.reason).id)
    }
}

command! {
    /// Moves a planned meeting to another time or place.
    MoveMeeting = "meeting.move" {
        /// Which meeting.
        meeting: RecordId,
        /// When it is now.
        planned_at: On,
        /// Where it is now.
        place: Option<String>,
        /// How long.
        planned_minutes: Option<i64>,
        /// Who is invited.
        invited: Option<Vec<RecordId>>,
        /// Who interprets.
        interpreter: Option<RecordId>,
        /// Who helps to facilitate.
        co_facilitator: Option<RecordId>,
    }
}

impl MoveMeeting {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        not_begun(sheet, self.meeting)?;
        sheet.people(self.invited.as_deref().unwrap_or_default())?;
        sheet.person(self.interpreter)?;
        sheet.person(self.co_facilitator)?;
        let pen = sheet
            .on::<Meeting>(self.meeting)
            .put("status", &MeetingStatus::Planned)
            .clear("not_held_reason");
        Ok(put!(
            pen,
            self: planned_at, place, planned_minutes, invited, interpreter, co_facilitator
        )
        .id)
    }
}

command! {
    /// Says that a planned meeting did not happen, and why.
    NotHeldMeeting = "meeting.not_held" {
        /// Which meeting.
        meeting: RecordId,
        /// Why.
        reason: String,
    }
}

impl NotHeldMeeting {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        not_begun(sheet, self.meeting)?;
        if self.reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        let pen = sheet
            .on::<Meeting>(self.meeting)
            .put("status", &MeetingStatus::DidNotHappen);
        Ok(pen.put("not_held_reason", &self.reason).id)
    }
}

fn not_begun(sheet: &Sheet<'_>, meeting: RecordId) -> Result<(), Refusal> {
    let status = sheet.one::<Meeting<'_>>(meeting)?.status();
    match status {
        Some(MeetingStatus::InProgress | MeetingStatus::Done) => {
            Err(Refusal::MeetingHasBegun { meeting })
        }
        _ => Ok(()),
    }
}
