//! What the family changed in real life.
//! Nobody approves it, and it never sets a step to failed.

use super::sheet::Sheet;
use crate::choices::YesNoUndecided;
use crate::ids::RecordId;
use crate::kinds::{Adaptation, Goal, Step};
use crate::refusal::Refusal;
use crate::words::Words;
use chrono::NaiveDate;

command! {
    /// Tells what somebody changed.
    TellAdaptation = "adaptation.tell" {
        /// Of which step.
        step: Option<RecordId>,
        /// Of which goal.
        goal: Option<RecordId>,
        /// What they do now.
        what_changed: Words,
        /// Who changed it; the speaker of the words where nobody is named.
        by: Option<RecordId>,
        /// Since when.
        since: Option<NaiveDate>,
        /// Why.
        why: Option<String>,
        /// How it goes.
        outcome: Option<String>,
    }
}

impl TellAdaptation {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Step>(self.step)?;
        sheet.knows::<Goal>(self.goal)?;
        sheet.person(self.by)?;
        sheet.happened(self.since)?;
        let words = sheet.voice("what_changed", &self.what_changed)?;
        let adaptation = sheet
            .make::<Adaptation>()
            .put("by", &self.by.or(words.said_by))
            .put("what_changed", &words);
        Ok(put!(adaptation, self: step, goal, since, why, outcome).id)
    }
}

command! {
    /// Says whether the family keeps the change in its plan.
    DecideAdaptation = "adaptation.decide" {
        /// Which one.
        adaptation: RecordId,
        /// Yes, no or still undecided.
        adopted: YesNoUndecided,
    }
}

impl DecideAdaptation {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Adaptation>(self.adaptation)?;
        let decided_on = sheet.day();
        let pen = put!(sheet.on::<Adaptation>(self.adaptation), self: adopted);
        Ok(match self.adopted {
            YesNoUndecided::Undecided => pen.clear("decided_on").id,
            _ => pen.put("decided_on", &decided_on).id,
        })
    }
}
