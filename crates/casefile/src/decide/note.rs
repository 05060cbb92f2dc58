//! Notes: one thing that was said or seen.
//! Append-only: a correction is a new note that supersedes, and the first one stays in the history.

use super::sheet::{Sheet, written};
use crate::choices::{Privacy, SourceSegment, TalkKind};
use crate::file::Compartment;
use crate::ids::RecordId;
use crate::kinds::{CheckIn, Goal, MandatedReport, Meeting, Note, Step, View};
use crate::refusal::Refusal;
use crate::stamp::On;
use crate::value::Value;

command! {
    /// Writes a note.
    WriteNote = "meeting.write_note" {
        /// In which meeting.
        meeting: Option<RecordId>,
        /// In which check-in.
        check_in: Option<RecordId>,
        /// Who said it; the member of staff who writes where nobody is named.
        speaker: Option<RecordId>,
        /// What kind of talk it is; other where nothing is said, so that it never slows the talk.
        talk_kind: Option<TalkKind>,
        /// What was said or seen.
        text: String,
        /// Whether it is typed as spoken.
        #[serde(default)]
        verbatim: bool,
        /// The goal it is about.
        goal: Option<RecordId>,
        /// The step it is about.
        step: Option<RecordId>,
        /// Any other record it is about.
        about: Option<RecordId>,
        /// Who may be shown it.
        privacy: Option<Privacy>,
        /// Which protected source it comes from.
        segment: Option<SourceSegment>,
        /// The step of the guided meeting in which it was written.
        meeting_step: Option<String>,
        /// BCP 47 tag of the language it was said in.
        lang: Option<String>,
    }
}

impl WriteNote {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        written("text", &self.text)?;
        sheet.knows::<Meeting>(self.meeting)?;
        sheet.knows::<CheckIn>(self.check_in)?;
        sheet.person(self.speaker)?;
        sheet.knows::<Goal>(self.goal)?;
        sheet.knows::<Step>(self.step)?;
        sheet.records(self.about.as_slice())?;
        let kind = self.talk_kind.unwrap_or(TalkKind::Other);
        let note = match compartment(self.privacy, self.segment) {
            Compartment::Family => sheet.make::<Note>(),
            narrower => sheet.make_in::<Note>(narrower)?,
        };
        let note = note.put("talk_kind", &kind);
        Ok(put!(
            note,
            self: meeting, check_in, speaker, text, verbatim, goal, step, about, privacy, segment,
            meeting_step, lang
        )
        .id)
    }
}

command! {
    /// Puts a note right: a newer one stands in its place.
    CorrectNote = "note.correct" {
        /// Which note.
        note: RecordId,
        /// What was said or seen.
        text: String,
        /// What kind of talk it is; as before where nothing is said.
        talk_kind: Option<TalkKind>,
        /// Who said it; as before where nobody is named.
        speaker: Option<RecordId>,
    }
}

impl CorrectNote {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let old: Note<'_> = sheet.one(self.note)?;
        written("text", &self.text)?;
        sheet.person(self.speaker)?;
        if sheet.file.correction_of(self.note).is_some() {
            let note = self.note;
            return Err(Refusal::AlreadyCorrected { note });
        }
        let to = match compartment(old.privacy(), old.segment()) {
            Compartment::Family => (sheet.cx.fresh)(),
            narrower => sheet.narrower(narrower)?,
        };
        // Every mark it bears and all that it is about, known to this version or not.
        sheet.copy(Note::KIND, old.record(), to, Value::clone);
        let note = sheet.on::<Note>(to).put("supersedes", &self.note);
        Ok(put!(note, self: text, talk_kind, speaker).id)
    }
}

/// Where something lies: what only some may hold lies apart from what the team holds.
pub(super) fn compartment(privacy: Option<Privacy>, segment: Option<SourceSegment>) -> Compartment {
    let is_narrow =
        privacy == Some(Privacy::Restricted) || segment == Some(SourceSegment::Part2Sud);
    if is_narrow {
        Compartment::Restricted
    } else {
        Compartment::Family
    }
}

command! {
    /// Keeps that a report was made: the time and its number, and nothing else.
    NoteReport = "report.note" {
        /// When; when this happened where nothing is said.
        reported_at: Option<On>,
        /// The number they gave for it.
        number: Option<String>,
    }
}

impl NoteReport {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let reported_at = self.reported_at.clone().unwrap_or_else(|| sheet.cx.on());
        sheet.happened(reported_at.day())?;
        let report = sheet
            .make_in::<MandatedReport>(Compartment::Restricted)?
            .put("reported_at", &reported_at)
            .put("privacy", &Privacy::Restricted);
        Ok(put!(report, self: number).id)
    }
}
