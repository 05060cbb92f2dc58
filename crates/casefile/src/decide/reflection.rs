//! A look back at the close of a meeting: four conditions, and which needs it touched.
//! Each answer is one person's; who answers nothing skipped it by choice.

use super::sheet::Sheet;
use crate::choices::{Condition, MarkerRating, PulseItem};
use crate::ids::RecordId;
use crate::kinds::{Meeting, Reflection};
use crate::refusal::Refusal;
use crate::words::Words;

command! {
    /// Somebody looks back at one of the four conditions.
    Reflect = "reflection.give" {
        /// At which meeting.
        meeting: RecordId,
        /// Who.
        person: RecordId,
        /// Which condition.
        condition: Condition,
        /// Not yet, some or yes; nothing where it was skipped.
        answer: Option<MarkerRating>,
        /// What they saw that says so.
        words: Option<Words>,
    }
}

impl Reflect {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Meeting>(self.meeting)?;
        sheet.person(self.person)?;
        let words = sheet.voice_if("words", &self.words)?;
        let known = sheet.file.all::<Reflection>().find(|one| {
            one.meeting() == Some(self.meeting)
                && one.person() == Some(self.person)
                && one.condition() == Some(self.condition)
        });
        let pen = match known {
            Some(known) => sheet.on::<Reflection>(crate::kinds::View::id(&known)),
            None => sheet.make::<Reflection>(),
        };
        let pen = pen.put("words", &words);
        Ok(put!(pen, self: meeting, person, condition, answer).id)
    }
}

command! {
    /// Says which of the three needs this meeting touched.
    SayTouched = "meeting.touch" {
        /// Which meeting.
        meeting: RecordId,
        /// Autonomy, competence, connection: those it touched.
        touched: Vec<PulseItem>,
    }
}

impl SayTouched {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Meeting>(self.meeting)?;
        let touched: std::collections::BTreeSet<PulseItem> = self.touched.iter().copied().collect();
        let touched: Vec<&str> = touched.into_iter().map(PulseItem::wire).collect();
        Ok(sheet
            .on::<Meeting>(self.meeting)
            .put("touched", &touched)
            .id)
    }
}
