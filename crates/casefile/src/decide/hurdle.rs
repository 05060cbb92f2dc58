//! What gets in the way, and the answer made ready for it.
//! A hurdle met again is a fact about the hurdle, never about the carrier.

use super::sheet::Sheet;
use crate::choices::{BarrierKind, BarrierStatus, OrdinaryMoment, Worked};
use crate::ids::RecordId;
use crate::kinds::{Barrier, CrisisPlan, Goal, IfThen, IfThenUse, Step, View};
use crate::refusal::Refusal;
use crate::words::Words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

command! {
    /// Names what gets in the way.
    NameBarrier = "barrier.name" {
        /// Of which step.
        step: Option<RecordId>,
        /// Of which goal.
        goal: Option<RecordId>,
        /// What it is.
        words: Words,
        /// What kind it is.
        barrier_kind: Option<BarrierKind>,
    }
}

impl NameBarrier {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Step>(self.step)?;
        self.write_new(sheet)
    }

    /// The step may be as new as the hurdle.
    pub(super) fn write_new(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Goal>(self.goal)?;
        let words = sheet.voice("words", &self.words)?;
        let barrier = sheet
            .make::<Barrier>()
            .put("words", &words)
            .put("times_seen", &1)
            .put("status", &BarrierStatus::Open);
        Ok(put!(barrier, self: step, goal, barrier_kind).id)
    }
}

command! {
    /// Says that it got in the way again.
    SeeBarrierAgain = "barrier.seen_again" {
        /// Which one.
        barrier: RecordId,
    }
}

impl SeeBarrierAgain {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Barrier>(self.barrier)?;
        let seen = sheet
            .heads(Barrier::KIND, self.barrier, "times_seen")
            .iter()
            .filter_map(|head| head.value.read::<i64>())
            .max();
        Ok(sheet
            .on::<Barrier>(self.barrier)
            .put("times_seen", &seen.unwrap_or(1).saturating_add(1))
            .put("status", &BarrierStatus::Open)
            .id)
    }
}

command! {
    /// Says of what kind it is and where it stands in the way, once somebody knows. What is left out
    /// stays as it was.
    DescribeBarrier = "barrier.describe" {
        /// Which one.
        barrier: RecordId,
        /// The step it stands in the way of.
        step: Option<RecordId>,
        /// What kind it is.
        barrier_kind: Option<BarrierKind>,
        /// It stands in the way of no step: it lies in daily life.
        #[serde(default)]
        of_daily_life: bool,
    }
}

impl DescribeBarrier {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Barrier>(self.barrier)?;
        sheet.knows::<Step>(self.step)?;
        let barrier = sheet.on::<Barrier>(self.barrier);
        let barrier = if self.of_daily_life {
            barrier.clear("step")
        } else {
            barrier
        };
        Ok(put!(barrier, self: step, barrier_kind).id)
    }
}

command! {
    /// Says what answers it, or that it is gone.
    AnswerBarrier = "barrier.answer" {
        /// Which one.
        barrier: RecordId,
        /// Whether it still stands.
        status: BarrierStatus,
        /// The if-thens and steps that answer it.
        #[serde(default)]
        answered_by: Vec<RecordId>,
    }
}

impl AnswerBarrier {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Barrier>(self.barrier)?;
        sheet.records(&self.answered_by)?;
        Ok(put!(sheet.on::<Barrier>(self.barrier), self: status, answered_by).id)
    }
}

command! {
    /// Makes an if-then: a moment one can notice, and one act of its owner.
    MakeIfThen = "if_then.make" {
        /// What it answers.
        barrier: Option<RecordId>,
        /// The step it protects.
        step: Option<RecordId>,
        /// The goal it protects.
        goal: Option<RecordId>,
        /// If this happens.
        if_cue: String,
        /// Then I will.
        then_response: String,
        /// The one who does it.
        owner: Option<RecordId>,
        /// The moment of an ordinary day in which it comes.
        moment: Option<OrdinaryMoment>,
        /// The day it was tried out.
        rehearsed_on: Option<NaiveDate>,
    }
}

/// An answer made ready together with what it protects.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Ready {
    /// If this happens.
    pub if_cue: String,
    /// Then I will.
    pub then_response: String,
}

impl std::fmt::Debug for Ready {
    /// Redacted: it is what somebody said.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ready(..)")
    }
}

impl Ready {
    /// Writes it for a step that is made in the same deed; its owner is who carries the step.
    pub(super) fn write_on(
        &self,
        sheet: &mut Sheet<'_>,
        step: RecordId,
        owner: Option<RecordId>,
    ) -> Result<(), Refusal> {
        has_both(sheet, &self.if_cue, &self.then_response, owner)?;
        let if_then = sheet
            .make::<IfThen>()
            .put("step", &step)
            .put("owner", &owner);
        put!(if_then, self: if_cue, then_response);
        Ok(())
    }
}

fn has_both(
    sheet: &Sheet<'_>,
    if_cue: &str,
    then_response: &str,
    owner: Option<RecordId>,
) -> Result<(), Refusal> {
    let is_half = if_cue.trim().is_empty() || then_response.trim().is_empty();
    if sheet.is_doing() && (is_half || owner.is_none()) {
        return Err(Refusal::IfThenNeedsBoth);
    }
    Ok(())
}

impl MakeIfThen {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        has_both(sheet, &self.if_cue, &self.then_response, self.owner)?;
        sheet.knows::<Barrier>(self.barrier)?;
        sheet.knows::<Step>(self.step)?;
        sheet.knows::<Goal>(self.goal)?;
        sheet.person(self.owner)?;
        sheet.happened(self.rehearsed_on)?;
        let if_then = sheet.make::<IfThen>();
        Ok(put!(
            if_then,
            self: barrier, step, goal, if_cue, then_response, owner, moment, rehearsed_on
        )
        .id)
    }
}

command! {
    /// Says an if-then in better words, ties it to a moment of the day, or keeps that it was tried
    /// out; what is not given stays as it is.
    ReviseIfThen = "if_then.revise" {
        /// Which one.
        if_then: RecordId,
        /// If this happens.
        if_cue: Option<String>,
        /// Then I will.
        then_response: Option<String>,
        /// The moment of an ordinary day in which it comes.
        moment: Option<OrdinaryMoment>,
        /// The day it was tried out.
        rehearsed_on: Option<NaiveDate>,
        /// The safety plan it belongs to.
        crisis_plan: Option<RecordId>,
    }
}

impl ReviseIfThen {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<IfThen>(self.if_then)?;
        sheet.knows::<CrisisPlan>(self.crisis_plan)?;
        sheet.happened(self.rehearsed_on)?;
        let texts = [&self.if_cue, &self.then_response];
        let is_emptied = texts
            .into_iter()
            .flatten()
            .any(|text| text.trim().is_empty());
        if is_emptied && sheet.is_doing() {
            return Err(Refusal::IfThenNeedsBoth);
        }
        let pen = sheet.on::<IfThen>(self.if_then);
        Ok(put!(pen, self: if_cue, then_response, moment, rehearsed_on, crisis_plan).id)
    }
}

command! {
    /// Says how an if-then went when its moment came.
    UseIfThen = "if_then.use" {
        /// Which one.
        if_then: RecordId,
        /// Yes, some or no.
        worked: Worked,
        /// What they said about it.
        words: Option<Words>,
    }
}

impl UseIfThen {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<IfThen>(self.if_then)?;
        let words = sheet.voice_if("words", &self.words)?;
        let used = sheet.make::<IfThenUse>().put("words", &words);
        Ok(put!(used, self: if_then, worked).id)
    }
}
