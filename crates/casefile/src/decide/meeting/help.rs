//! Who helps a meeting along: who interprets, into which language and for whom, and who facilitates with
//! whom. Said of a meeting that is planned, runs or is over; a child never interprets.

use super::attendance;
use crate::choices::{MeetingStatus, Presence};
use crate::decide::person::no_child_interprets;
use crate::decide::sheet::Sheet;
use crate::ids::RecordId;
use crate::kinds::Meeting;
use crate::refusal::Refusal;

command! {
    /// Says who interprets in a meeting and who facilitates with whoever leads it; what is not given
    /// stays as it is.
    HelpAtMeeting = "meeting.help" {
        /// Which meeting.
        meeting: RecordId,
        /// Who interprets.
        interpreter: Option<RecordId>,
        /// Into and out of which language.
        interpreter_lang: Option<String>,
        /// For whom.
        interpreter_for: Option<Vec<RecordId>>,
        /// Who facilitates, too.
        co_facilitator: Option<RecordId>,
    }
}

impl HelpAtMeeting {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let status = sheet.one::<Meeting<'_>>(self.meeting)?.status();
        no_child_interprets(sheet, self.interpreter)?;
        sheet.people(self.interpreter_for.as_deref().unwrap_or_default())?;
        sheet.person(self.co_facilitator)?;
        // Whoever helps in a meeting that runs is in it.
        if status == Some(MeetingStatus::InProgress) {
            for person in [self.interpreter, self.co_facilitator]
                .into_iter()
                .flatten()
            {
                attendance(sheet, self.meeting, person, Presence::Here);
            }
        }
        let meeting = sheet.on::<Meeting>(self.meeting);
        Ok(put!(meeting, self: interpreter, interpreter_lang, interpreter_for, co_facilitator).id)
    }
}
