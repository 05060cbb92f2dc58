//! Steps: one doable act with one lead carrier.
//! "Everyone" carries nothing; another way of doing it is doing it; a step handed over goes on as a
//! linked copy in the other hands, so both carriers stay on the page.

use super::hurdle::{NameBarrier, Ready};
use super::sheet::{Sheet, zero_to_ten};
use crate::choices::{BarrierKind, GoalStatus, ReminderWish, StepStatus, Tested};
use crate::ids::RecordId;
use crate::kinds::{CheckIn, Goal, Meeting, Step, StepReview, Strategy, View};
use crate::refusal::Refusal;
use crate::words::Words;
use chrono::NaiveDate;

command! {
    /// Somebody takes up a step.
    TakeUpStep = "step.take_up" {
        /// The goal it serves.
        goal: Option<RecordId>,
        /// The chosen idea it carries out.
        strategy: Option<RecordId>,
        /// What they will do.
        words: Words,
        /// The one person who carries it.
        lead_carrier: Option<RecordId>,
        /// Who helps.
        #[serde(default)]
        helpers: Vec<RecordId>,
        /// The very first thing to do.
        first_move: Option<String>,
        /// When and where.
        cue: Option<String>,
        /// Until when.
        due_on: Option<NaiveDate>,
        /// How often, for a step that repeats.
        rhythm: Option<String>,
        /// How sure the carrier is, 0 to 10.
        confidence: Option<i64>,
        /// What the carrier said when they took it up.
        committed_words: Option<Words>,
        /// Whether the real-life test was asked.
        tested: Option<Tested>,
        /// Which reminder the carrier wants.
        reminder: Option<ReminderWish>,
        /// From whom, where it is somebody else.
        reminder_from: Option<RecordId>,
        /// Whose idea it was.
        idea_of: Option<RecordId>,
        /// The meeting in which it was agreed.
        agreed_at: Option<RecordId>,
        /// What the carrier will do when it gets hard, kept with the step in one piece.
        if_then: Option<Ready>,
        /// What could get in the way, where nobody has an answer to it yet: kept as a hurdle of the step.
        in_the_way: Option<Words>,
        /// Of what kind that is.
        in_the_way_kind: Option<BarrierKind>,
    }
}

impl TakeUpStep {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let words = sheet.voice("words", &self.words)?;
        match self.lead_carrier {
            Some(carrier) => sheet.carrier(carrier)?,
            None if sheet.is_doing() => return Err(Refusal::OneLeadCarrier),
            None => {}
        }
        self.refers_well(sheet)?;
        zero_to_ten(self.confidence)?;
        let committed = sheet.voice_if("committed_words", &self.committed_words)?;
        let step = sheet
            .make::<Step>()
            .put("words", &words)
            .put("committed_words", &committed)
            .put("status", &StepStatus::Open);
        let step = put!(
            step,
            self: goal, strategy, lead_carrier, helpers, first_move, cue, due_on, rhythm, confidence,
            tested, reminder, reminder_from, idea_of, agreed_at
        )
        .id;
        if let Some(ready) = &self.if_then {
            ready.write_on(sheet, step, self.lead_carrier)?;
        }
        if let Some(words) = &self.in_the_way {
            let hurdle = NameBarrier {
                step: Some(step),
                goal: self.goal,
                words: words.clone(),
                barrier_kind: self.in_the_way_kind,
            };
            hurdle.write_new(sheet)?;
        }
        Ok(step)
    }

    fn refers_well(&self, sheet: &Sheet<'_>) -> Result<(), Refusal> {
        if let Some(goal) = self.goal {
            takes_steps(sheet, goal)?;
        }
        sheet.knows::<Strategy>(self.strategy)?;
        sheet.knows::<Meeting>(self.agreed_at)?;
        sheet.people(&self.helpers)?;
        sheet.person(self.reminder_from)?;
        sheet.person(self.idea_of)
    }
}

/// A goal that was reached, changed or let go asks for nothing more.
fn takes_steps(sheet: &Sheet<'_>, goal: RecordId) -> Result<(), Refusal> {
    let status = sheet.one::<Goal>(goal)?.status();
    let is_over = matches!(
        status,
        Some(GoalStatus::Reached | GoalStatus::Changed | GoalStatus::LetGo)
    );
    if is_over && sheet.is_doing() {
        let wanted = "active";
        return Err(Refusal::GoalIsNot { goal, wanted });
    }
    Ok(())
}

command! {
    /// Looks at how a step went: keeps the look and moves the step.
    ReviewStep = "step.review" {
        /// Which step.
        step: RecordId,
        /// The meeting in which it was looked at.
        meeting: Option<RecordId>,
        /// The check-in in which it was looked at.
        check_in: Option<RecordId>,
        /// How it stands now.
        outcome: StepStatus,
        /// How it stands, in the person's words.
        outcome_words: Option<String>,
        /// Who did it; the lead carrier where nothing is said. In late entry nobody knows then.
        done_by: Option<RecordId>,
        /// Who did it with them: left out where nobody asked, empty where they did it alone.
        done_with: Option<Vec<RecordId>>,
        /// What else was said.
        note: Option<String>,
    }
}

impl ReviewStep {
    pub(super) fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let step: Step<'_> = sheet.one(self.step)?;
        sheet.knows::<Meeting>(self.meeting)?;
        sheet.knows::<CheckIn>(self.check_in)?;
        sheet.person(self.done_by)?;
        sheet.people(self.done_with.as_deref().unwrap_or_default())?;
        if sheet.is_doing() {
            self.may_be_reviewed(sheet, &step)?;
        }
        // Whoever says "done" in the room says whose hands they know; what is copied says nothing.
        let is_told = self.outcome.is_done() && sheet.is_doing();
        // Whose hands an unfinished step was in is a fact, too, where somebody said so.
        let done_by = self.done_by.or(step.lead_carrier().filter(|_| is_told));
        let review = sheet
            .make::<StepReview>()
            .put("done_by", &done_by)
            .put_answer("done_with", self.done_with.as_deref());
        let review = put!(review, self: step, meeting, check_in, outcome, outcome_words, note).id;
        self.move_step(sheet, done_by);
        Ok(review)
    }

    fn move_step(&self, sheet: &mut Sheet<'_>, done_by: Option<RecordId>) {
        let done_on = sheet.day();
        let step = sheet.on::<Step>(self.step).put("status", &self.outcome);
        let step = match &self.outcome_words {
            Some(words) => step.put("status_words", words),
            None => step.clear("status_words"),
        };
        if self.outcome.is_done() {
            let step = step.put("done_by", &done_by).put("done_on", &done_on);
            match &self.done_with {
                Some(with) => step.put_answer("done_with", Some(with)),
                None => step.clear("done_with"),
            };
        } else {
            step.clear("done_by").clear("done_on").clear("done_with");
        }
    }

    /// A closed step is looked at again only to put right what was written the same day or in the
    /// same meeting: a slip of the finger must not stand.
    fn may_be_reviewed(&self, sheet: &Sheet<'_>, step: &Step<'_>) -> Result<(), Refusal> {
        if self.outcome == StepStatus::HandedOver {
            return Err(Refusal::NotAllowed { field: "outcome" });
        }
        let status = step
            .record()
            .field("status")
            .and_then(|field| field.shown());
        let is_today = status.is_some_and(|head| head.on.day() == sheet.day());
        let is_here = self.meeting.is_some()
            && sheet
                .file
                .all::<StepReview>()
                .any(|review| review.step() == Some(self.step) && review.meeting() == self.meeting);
        let is_handed_over = step.status() == Some(StepStatus::HandedOver);
        if step.is_open() || (!is_handed_over && (is_today || is_here)) {
            return Ok(());
        }
        let step = self.step;
        Err(Refusal::StepIsClosed { step })
    }
}

command! {
    /// Hands a step to somebody else: it closes here and goes on as a linked copy.
    HandOverStep = "step.hand_over" {
        /// Which step.
        step: RecordId,
        /// Who carries it from now on.
        to: RecordId,
        /// Who asked for it.
        asked_by: Option<RecordId>,
        /// Why.
        #[serde(default)]
        reason: String,
        /// What the new carrier said when they took it up.
        committed_words: Option<Words>,
    }
}

impl HandOverStep {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let step = open_step(sheet, self.step)?;
        if step.lead_carrier() == Some(self.to) {
            let person = self.to;
            return Err(Refusal::HandoverToSame { person });
        }
        sheet.carrier(self.to)?;
        sheet.person(self.asked_by)?;
        if sheet.is_doing() && self.reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        let committed = sheet.voice_if("committed_words", &self.committed_words)?;
        let copy = self.copy(sheet, &step, &committed);
        sheet
            .on::<Step>(self.step)
            .put("status", &StepStatus::HandedOver)
            .put("handed_to", &copy)
            .put("handover_reason", &self.reason)
            .put("handover_asked_by", &self.asked_by);
        Ok(copy)
    }

    /// What goes along: the act itself. What the first carrier said and felt stays with them.
    fn copy(&self, sheet: &mut Sheet<'_>, step: &Step<'_>, committed: &Option<Words>) -> RecordId {
        let mut helpers = step.helpers().unwrap_or_default();
        helpers.retain(|helper| *helper != self.to);
        sheet
            .make::<Step>()
            .put("goal", &step.goal())
            .put("strategy", &step.strategy())
            .put("words", &step.words())
            .put("lead_carrier", &self.to)
            .put("helpers", &helpers)
            .put("first_move", &step.first_move())
            .put("cue", &step.cue())
            .put("due_on", &step.due_on())
            .put("rhythm", &step.rhythm())
            .put("idea_of", &step.idea_of())
            .put("committed_words", committed)
            .put("status", &StepStatus::Open)
            .id
    }
}

command! {
    /// Says a step, its moment or its day in a better way.
    RewordStep = "step.reword" {
        /// Which step.
        step: RecordId,
        /// What they will do.
        words: Option<Words>,
        /// When and where.
        cue: Option<String>,
        /// Until when.
        due_on: Option<NaiveDate>,
        /// The very first thing to do.
        first_move: Option<String>,
        /// How often, for a step that repeats.
        rhythm: Option<String>,
    }
}

impl RewordStep {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        open_step(sheet, self.step)?;
        let words = sheet.voice_if("words", &self.words)?;
        let step = sheet.on::<Step>(self.step).put("words", &words);
        Ok(put!(step, self: cue, due_on, first_move, rhythm).id)
    }
}

command! {
    /// Says which reminder the carrier wants.
    SetReminder = "step.set_reminder" {
        /// Which step.
        step: RecordId,
        /// None, from the facilitator or from somebody else.
        reminder: ReminderWish,
        /// From whom, where it is somebody else.
        from: Option<RecordId>,
    }
}

impl SetReminder {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        open_step(sheet, self.step)?;
        sheet.person(self.from)?;
        let step = put!(sheet.on::<Step>(self.step), self: reminder);
        Ok(match &self.from {
            Some(from) => step.put("reminder_from", from).id,
            None => step.clear("reminder_from").id,
        })
    }
}

command! {
    /// Lets a step go, by the family or by the team.
    LetGoStep = "step.let_go" {
        /// Which step.
        step: RecordId,
        /// Whether the family let it go.
        by_family: bool,
        /// Why; the family owes none.
        reason: Option<String>,
    }
}

impl LetGoStep {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        open_step(sheet, self.step)?;
        let reason = self.reason.as_deref().unwrap_or_default();
        if !self.by_family && sheet.is_doing() && reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        let status = if self.by_family {
            StepStatus::DroppedByFamily
        } else {
            StepStatus::DroppedByTeam
        };
        Ok(sheet
            .on::<Step>(self.step)
            .put("status", &status)
            .put("status_words", reason)
            .id)
    }
}

/// The step, which still asks something of its carrier; in late entry, whatever its state.
fn open_step<'a>(sheet: &Sheet<'a>, step: RecordId) -> Result<Step<'a>, Refusal> {
    let found: Step<'a> = sheet.one(step)?;
    if sheet.is_doing() && !found.is_open() {
        return Err(Refusal::StepIsClosed { step });
    }
    Ok(found)
}
