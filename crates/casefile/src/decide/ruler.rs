//! What people say about themselves: rulers, the private pulse, the say-it-back.
//! Each is one person's and append-only; nothing here is ever averaged.

use super::sheet::{Sheet, zero_to_ten};
use crate::choices::{PulseItem, RulerKind, SaidBack};
use crate::ids::RecordId;
use crate::kinds::{Goal, Meeting, Need, Pulse, Readback, Ruler, Step};
use crate::refusal::Refusal;
use crate::words::Words;

command! {
    /// Somebody rates themself from 0 to 10 on one thing.
    SetRuler = "ruler.set" {
        /// Who.
        person: RecordId,
        /// About which goal.
        goal: Option<RecordId>,
        /// About which step.
        step: Option<RecordId>,
        /// About which need.
        need: Option<RecordId>,
        /// What it asks.
        ruler_kind: RulerKind,
        /// The number.
        value: i64,
        /// The meeting in which they said it.
        meeting: Option<RecordId>,
        /// What they said about it.
        words: Option<Words>,
        /// Whether only the person may see it.
        private: Option<bool>,
    }
}

impl SetRuler {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.person(self.person)?;
        zero_to_ten(self.value)?;
        let subjects = [self.goal, self.step, self.need];
        match subjects.iter().flatten().count() {
            1 => {}
            0 if !sheet.is_doing() => {}
            _ => return Err(Refusal::RulerNeedsSubject),
        }
        sheet.knows::<Goal>(self.goal)?;
        sheet.knows::<Step>(self.step)?;
        sheet.knows::<Need>(self.need)?;
        sheet.knows::<Meeting>(self.meeting)?;
        let words = sheet.voice_if("words", &self.words)?;
        let ruler = sheet.make::<Ruler>().put("words", &words);
        Ok(put!(ruler, self: person, goal, step, need, ruler_kind, value, meeting, private).id)
    }
}

command! {
    /// Somebody answers one private question, or skips it by choice.
    AnswerPulse = "pulse.answer" {
        /// Who.
        person: RecordId,
        /// After which meeting.
        meeting: RecordId,
        /// Which question.
        item: PulseItem,
        /// 1 to 5; nothing where it was skipped.
        value: Option<i64>,
    }
}

impl AnswerPulse {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.person(self.person)?;
        sheet.knows::<Meeting>(self.meeting)?;
        if let Some(value) = self.value
            && !(1..=5).contains(&value)
        {
            return Err(Refusal::PulseOutOfRange { value });
        }
        Ok(put!(sheet.make::<Pulse>(), self: person, meeting, item, value).id)
    }
}

command! {
    /// A carrier says their part back, in part, or chooses not to.
    SayBack = "readback.say" {
        /// In which meeting.
        meeting: RecordId,
        /// Who.
        person: RecordId,
        /// Which step, where it was one.
        step: Option<RecordId>,
        /// How much of it.
        said: SaidBack,
        /// Their words.
        words: Option<Words>,
    }
}

impl SayBack {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Meeting>(self.meeting)?;
        sheet.person(self.person)?;
        sheet.knows::<Step>(self.step)?;
        let words = sheet.voice_if("words", &self.words)?;
        let readback = sheet.make::<Readback>().put("words", &words);
        Ok(put!(readback, self: meeting, person, step, said).id)
    }
}
