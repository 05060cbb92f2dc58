//! An invitation in the family's own words, which they can send themselves.
//! Staff words stand in none: an invitation has a voice of the family.

use super::sheet::Sheet;
use crate::choices::{CarrierClass, InviteStatus};
use crate::ids::RecordId;
use crate::kinds::{Invitation, Meeting};
use crate::refusal::Refusal;
use crate::words::Words;

command! {
    /// Writes an invitation, or says it in better words.
    WriteInvitation = "invitation.write" {
        /// Which invitation; a new one where none is named.
        invitation: Option<RecordId>,
        /// To which meeting.
        meeting: Option<RecordId>,
        /// To whom.
        person: Option<RecordId>,
        /// What the family says.
        words: Words,
    }
}

impl WriteInvitation {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Invitation>(self.invitation)?;
        sheet.knows::<Meeting>(self.meeting)?;
        sheet.person(self.person)?;
        let words = sheet.voice("words", &self.words)?;
        let is_theirs = words
            .said_by
            .is_some_and(|who| sheet.file.class_of(who) == Some(CarrierClass::Family));
        if sheet.is_doing() && !is_theirs {
            return Err(Refusal::WhoSaidIt { field: "words" });
        }
        let pen = match self.invitation {
            Some(invitation) => sheet.on::<Invitation>(invitation),
            None => sheet.make::<Invitation>(),
        };
        let pen = pen.put("words", &words);
        Ok(put!(pen, self: meeting, person).id)
    }
}

command! {
    /// Keeps that an invitation was sent, and by whom.
    SendInvitation = "invitation.send" {
        /// Which one.
        invitation: RecordId,
        /// Who sent it.
        sent_by: RecordId,
        /// By word, by text, by mail.
        sent_how: Option<String>,
    }
}

impl SendInvitation {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Invitation>(self.invitation)?;
        sheet.person(self.sent_by)?;
        let day = sheet.day();
        let pen = sheet
            .on::<Invitation>(self.invitation)
            .put("sent_on", &day)
            .put("answer", &InviteStatus::Asked);
        Ok(put!(pen, self: sent_by, sent_how).id)
    }
}

command! {
    /// Keeps what they answered.
    AnswerInvitation = "invitation.answer" {
        /// Which one.
        invitation: RecordId,
        /// Whether they come.
        answer: InviteStatus,
    }
}

impl AnswerInvitation {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Invitation>(self.invitation)?;
        Ok(put!(sheet.on::<Invitation>(self.invitation), self: answer).id)
    }
}
