//! The close of a meeting (practice 3.10.4 and 3.10.5).
//! Everything asked for here may be declined by choice, and the choice is written down.

use super::{open_meeting, span};
use crate::choices::{CarrierClass, MeetingStatus, MeetingType};
use crate::decide::sheet::Sheet;
use crate::ids::RecordId;
use crate::kinds::{Incident, Meeting, Pulse, Readback, View};
use crate::refusal::Refusal;
use crate::stamp::On;

command! {
    /// Closes a meeting.
    CloseMeeting = "meeting.close" {
        /// Which meeting.
        meeting: RecordId,
        /// When it ended; now where nothing is said.
        ended_at: Option<On>,
        /// Why nobody from the family was there, where nobody was.
        no_family_reason: Option<String>,
    }
}

impl CloseMeeting {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let meeting = open_meeting(sheet, self.meeting)?;
        let ended_at = self.ended_at.clone().unwrap_or_else(|| sheet.cx.on());
        sheet.happened(ended_at.day())?;
        span(meeting.started_at().as_ref(), Some(&ended_at))?;
        if sheet.is_doing() {
            self.may_close(sheet, &meeting)?;
        }
        if meeting.meeting_type() == Some(MeetingType::CrisisDebrief) {
            self.talked_over(sheet, &ended_at);
        }
        let pen = sheet
            .on::<Meeting>(self.meeting)
            .put("ended_at", &ended_at)
            .put("status", &MeetingStatus::Done);
        Ok(put!(pen, self: no_family_reason).id)
    }

    /// Crises nobody had talked over before this talk are talked over with it.
    fn talked_over(&self, sheet: &mut Sheet<'_>, ended_at: &On) {
        let is_due = |incident: &Incident<'_>| {
            let began = incident.started_at();
            incident.is_crisis() == Some(true)
                && incident.debriefed_at().is_none()
                && span(began.as_ref(), Some(ended_at)).is_ok()
        };
        let due = sheet.file.all::<Incident>().filter(is_due);
        let due: Vec<RecordId> = due.map(|incident| incident.id()).collect();
        for incident in due {
            sheet
                .on::<Incident>(incident)
                .put("debriefed_at", ended_at)
                .put("debrief", &self.meeting);
        }
    }

    fn may_close(&self, sheet: &Sheet<'_>, meeting: &Meeting<'_>) -> Result<(), Refusal> {
        if is_with_the_family(meeting) {
            let present = sheet.file.present_at(self.meeting);
            self.family_was_there(sheet, meeting, &present)?;
            self.parts_were_said_back(sheet, &present)?;
            self.pulse_was_offered(sheet, &present)?;
        }
        self.next_is_known(sheet, meeting)
    }

    fn family_was_there(
        &self,
        sheet: &Sheet<'_>,
        meeting: &Meeting<'_>,
        present: &[RecordId],
    ) -> Result<(), Refusal> {
        let known = meeting.no_family_reason();
        let reason = self.no_family_reason.as_ref().or(known.as_ref());
        let has_reason = reason.is_some_and(|reason| !reason.trim().is_empty());
        let is_there = present
            .iter()
            .any(|person| sheet.file.class_of(*person) == Some(CarrierClass::Family));
        if is_there || has_reason {
            return Ok(());
        }
        let meeting = self.meeting;
        Err(Refusal::NobodyFromTheFamily { meeting })
    }

    fn parts_were_said_back(&self, sheet: &Sheet<'_>, present: &[RecordId]) -> Result<(), Refusal> {
        let is_asked = |person: RecordId| {
            let class = sheet.file.class_of(person);
            class.is_some_and(|class| class.is_family_or_natural())
                && sheet.file.open_steps_of(person).next().is_some()
        };
        let has_said = |person: RecordId| {
            sheet.file.all::<Readback>().any(|readback| {
                readback.meeting() == Some(self.meeting) && readback.person() == Some(person)
            })
        };
        let missing = present
            .iter()
            .find(|person| is_asked(**person) && !has_said(**person));
        missing.map_or(Ok(()), |person| {
            let (meeting, person) = (self.meeting, *person);
            Err(Refusal::SayItBackFirst { meeting, person })
        })
    }

    fn pulse_was_offered(&self, sheet: &Sheet<'_>, present: &[RecordId]) -> Result<(), Refusal> {
        let was_offered = |person: RecordId| {
            sheet.file.all::<Pulse>().any(|pulse| {
                pulse.meeting() == Some(self.meeting) && pulse.person() == Some(person)
            })
        };
        let missing = present.iter().find(|person| {
            sheet.file.class_of(**person) == Some(CarrierClass::Family) && !was_offered(**person)
        });
        missing.map_or(Ok(()), |person| {
            let (meeting, person) = (self.meeting, *person);
            Err(Refusal::OfferThePulse { meeting, person })
        })
    }

    fn next_is_known(&self, sheet: &Sheet<'_>, meeting: &Meeting<'_>) -> Result<(), Refusal> {
        let has_next = meeting
            .next_meeting()
            .is_some_and(|next| sheet.file.get::<Meeting>(next).is_some());
        let has_reason = meeting
            .no_next_reason()
            .is_some_and(|reason| !reason.trim().is_empty());
        if has_next || has_reason {
            return Ok(());
        }
        let meeting = self.meeting;
        Err(Refusal::NextDateOrReason { meeting })
    }
}

/// Supervision and observation are staff talks: the family's rules do not bind them.
fn is_with_the_family(meeting: &Meeting<'_>) -> bool {
    !matches!(
        meeting.meeting_type(),
        Some(MeetingType::Supervision | MeetingType::Observation)
    )
}
