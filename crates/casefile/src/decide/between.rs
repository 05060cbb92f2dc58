//! What happens between meetings: contacts, reminders, hard moments, wins, changes in life, pauses.
//! Each is a fact of its day; none of them judges anybody.

use super::sheet::{Sheet, period, written};
use super::step::ReviewStep;
use crate::choices::{CheckInMode, ContactInitiator, LifeEventKind, StepStatus, YesNoUnknown};
use crate::ids::RecordId;
use crate::kinds::{
    Accommodation, CheckIn, Goal, Incident, LifeEvent, Meeting, Pause, Reminder, Step, StepReview,
    Win,
};
use crate::refusal::Refusal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

command! {
    /// Records a contact.
    RecordCheckIn = "check_in.record" {
        /// How it took place.
        mode: Option<CheckInMode>,
        /// Who started it.
        initiator: Option<ContactInitiator>,
        /// With whom.
        #[serde(default)]
        with: Vec<RecordId>,
        /// By whom.
        by: Option<RecordId>,
        /// How long.
        minutes: Option<i64>,
        /// Whether they were reached.
        reached: Option<YesNoUnknown>,
        /// What was said.
        notes: Option<String>,
        /// How steps went, kept with the contact in one piece.
        #[serde(default)]
        steps: Vec<StepTold>,
    }
}

/// How a step went, as it was told in a contact.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema, ts_rs::TS),
    ts(optional_fields)
)]
pub struct StepTold {
    /// Which step.
    pub step: RecordId,
    /// How it stands now.
    pub outcome: StepStatus,
    /// How they did it, where they did it their own way.
    pub own_way: Option<String>,
    /// Who did it; the lead carrier where nothing is said.
    pub done_by: Option<RecordId>,
}

impl std::fmt::Debug for StepTold {
    /// Redacted: it is what somebody said.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "StepTold({}, {:?})", self.step, self.outcome)
    }
}

impl RecordCheckIn {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.people(&self.with)?;
        sheet.person(self.by)?;
        if sheet.is_doing() && self.with.is_empty() {
            return Err(Refusal::ListDoesNotMatch { field: "with" });
        }
        let reached = self.reached.unwrap_or(YesNoUnknown::Unknown);
        let check_in = sheet.make::<CheckIn>().put("reached", &reached);
        let check_in = put!(check_in, self: mode, initiator, with, by, minutes, notes).id;
        for told in &self.steps {
            let review = ReviewStep {
                step: told.step,
                meeting: None,
                check_in: None,
                outcome: told.outcome,
                outcome_words: told.own_way.clone(),
                done_by: told.done_by,
                done_with: None,
                note: None,
            };
            let review = review.write_on(sheet)?;
            sheet.on::<StepReview>(review).put("check_in", &check_in);
        }
        Ok(check_in)
    }
}

command! {
    /// Records that somebody reminded somebody of a step.
    RecordReminder = "reminder.record" {
        /// Of which step.
        step: RecordId,
        /// By whom.
        by: Option<RecordId>,
        /// Of whom.
        to: Option<RecordId>,
        /// By call, text or word.
        channel: Option<String>,
        /// Whether the carrier had asked for it.
        asked_for: YesNoUnknown,
        /// Whether the step was done after it.
        led_to_done: Option<YesNoUnknown>,
        /// The meeting it came before.
        before_meeting: Option<RecordId>,
    }
}

impl RecordReminder {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let lead = sheet.one::<Step>(self.step)?.lead_carrier();
        sheet.person(self.by)?;
        sheet.person(self.to)?;
        sheet.knows::<Meeting>(self.before_meeting)?;
        let reminder = sheet.make::<Reminder>().put("to", &self.to.or(lead));
        Ok(put!(reminder, self: step, by, channel, asked_for, led_to_done, before_meeting).id)
    }
}

command! {
    /// Records a hard moment.
    RecordIncident = "incident.record" {
        /// What happened.
        words: String,
        /// Who tells it.
        by: Option<RecordId>,
        /// The goal it touches.
        goal: Option<RecordId>,
        /// How hot it got, in the words of their safety plan.
        level: Option<String>,
        /// Whether the safety plan was used.
        plan_used: Option<YesNoUnknown>,
        /// Who was there first.
        first_responder: Option<RecordId>,
    }
}

impl RecordIncident {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        written("words", &self.words)?;
        sheet.person(self.by)?;
        sheet.person(self.first_responder)?;
        sheet.knows::<Goal>(self.goal)?;
        let incident = sheet.make::<Incident>();
        Ok(put!(incident, self: words, by, goal, level, plan_used, first_responder).id)
    }
}

command! {
    /// Records something that went well.
    RecordWin = "win.record" {
        /// What went well.
        words: String,
        /// Who tells it.
        by: Option<RecordId>,
        /// The goal it belongs to.
        goal: Option<RecordId>,
    }
}

impl RecordWin {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        written("words", &self.words)?;
        sheet.person(self.by)?;
        sheet.knows::<Goal>(self.goal)?;
        Ok(put!(sheet.make::<Win>(), self: words, by, goal).id)
    }
}

command! {
    /// Records something that a person asked for, or that was arranged, so that they can take part.
    RecordAccommodation = "accommodation.record" {
        /// What it is.
        words: String,
        /// Who arranged it.
        by: Option<RecordId>,
        /// The goal it belongs to.
        goal: Option<RecordId>,
        /// Who asked for it.
        asked_by: Option<RecordId>,
        /// Whether it was made; nothing where nobody said so.
        made: Option<YesNoUnknown>,
    }
}

impl RecordAccommodation {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        written("words", &self.words)?;
        sheet.person(self.by)?;
        sheet.person(self.asked_by)?;
        sheet.knows::<Goal>(self.goal)?;
        let asked = sheet.make::<Accommodation>();
        Ok(put!(asked, self: words, by, goal, asked_by, made).id)
    }
}

command! {
    /// Says whether what a person asked for was made, and by whom.
    SettleAccommodation = "accommodation.settle" {
        /// Which one.
        accommodation: RecordId,
        /// Whether it was made.
        made: YesNoUnknown,
        /// Who arranged it.
        by: Option<RecordId>,
    }
}

impl SettleAccommodation {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Accommodation>(self.accommodation)?;
        sheet.person(self.by)?;
        let asked = sheet.on::<Accommodation>(self.accommodation);
        Ok(put!(asked, self: made, by).id)
    }
}

command! {
    /// Records a change in the family's life.
    RecordLifeEvent = "life_event.record" {
        /// What happened.
        words: String,
        /// What kind of change.
        what: LifeEventKind,
    }
}

impl RecordLifeEvent {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        if sheet.is_doing() {
            written("words", &self.words)?;
        }
        Ok(put!(sheet.make::<LifeEvent>(), self: words, what).id)
    }
}

command! {
    /// Says what answered a change in the family's life: what they changed, or the decision that
    /// nothing has to.
    AnswerLifeEvent = "life_event.answer" {
        /// Which change.
        life_event: RecordId,
        /// The change or the decision.
        answered_by: Vec<RecordId>,
    }
}

impl AnswerLifeEvent {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<LifeEvent>(self.life_event)?;
        sheet.records(&self.answered_by)?;
        Ok(put!(sheet.on::<LifeEvent>(self.life_event), self: answered_by).id)
    }
}

command! {
    /// Declares a pause: silence in it means nothing.
    DeclarePause = "pause.declare" {
        /// The first day.
        from: NaiveDate,
        /// The last day, where one is agreed.
        to: Option<NaiveDate>,
        /// Who asked for it.
        asked_by: Option<RecordId>,
        /// Why, where they say.
        why: Option<String>,
    }
}

impl DeclarePause {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        period(Some(self.from), self.to)?;
        sheet.person(self.asked_by)?;
        Ok(put!(sheet.make::<Pause>(), self: from, to, asked_by, why).id)
    }
}

command! {
    /// Ends a pause: they are back, earlier or later than was said.
    EndPause = "pause.end" {
        /// Which one.
        pause: RecordId,
        /// Its last day; the day this happened where nothing is said.
        to: Option<NaiveDate>,
    }
}

impl EndPause {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let known: Pause<'_> = sheet.one(self.pause)?;
        let to = self.to.unwrap_or(sheet.day());
        period(known.from(), Some(to))?;
        Ok(sheet.on::<Pause>(self.pause).put("to", &to).id)
    }
}
