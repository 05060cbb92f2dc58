//! A crisis from its beginning to its end, and what follows it: a contact, the plan, the talk.
//! Times are kept as they were; whether they were in time is read from them and never written.

use super::sheet::{Sheet, span, written};
use crate::choices::{FollowUp, PlanUsed};
use crate::ids::RecordId;
use crate::kinds::{CrisisPlan, Incident, Meeting};
use crate::refusal::Refusal;
use crate::stamp::On;

command! {
    /// Records a crisis.
    RecordCrisis = "crisis.record" {
        /// What happened.
        words: String,
        /// When it began; when this happened where nothing is said.
        started_at: Option<On>,
        /// When it was over.
        ended_at: Option<On>,
        /// Where.
        place: Option<String>,
        /// How hot it got, in the words of their safety plan.
        level: Option<String>,
        /// Who tells it.
        by: Option<RecordId>,
        /// Who was there first.
        first_responder: Option<RecordId>,
        /// How much of the safety plan was used.
        used: Option<PlanUsed>,
        /// Which services came.
        #[serde(default)]
        formal_used: Vec<String>,
        /// Whether anybody was hurt, and how.
        harm: Option<String>,
        /// Whether the police came or anybody was held.
        police_or_restraint: Option<String>,
    }
}

impl RecordCrisis {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        written("words", &self.words)?;
        sheet.person(self.by)?;
        sheet.person(self.first_responder)?;
        let started_at = self.started_at.clone().unwrap_or_else(|| sheet.cx.on());
        sheet.happened(started_at.day())?;
        sheet.happened(self.ended_at.as_ref().map(On::day))?;
        span(Some(&started_at), self.ended_at.as_ref())?;
        let incident = sheet
            .make::<Incident>()
            .put("is_crisis", &true)
            .put("started_at", &started_at);
        Ok(put!(
            incident,
            self: words, ended_at, place, level, by, first_responder, used, formal_used, harm,
            police_or_restraint
        )
        .id)
    }
}

command! {
    /// Says that a crisis is over.
    EndCrisis = "crisis.end" {
        /// Which one.
        incident: RecordId,
        /// When; when this happened where nothing is said.
        ended_at: Option<On>,
    }
}

impl EndCrisis {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let known = crisis(sheet, self.incident)?;
        let ended_at = self.ended_at.clone().unwrap_or_else(|| sheet.cx.on());
        sheet.happened(ended_at.day())?;
        span(known.started_at().as_ref(), Some(&ended_at))?;
        let incident = sheet.on::<Incident>(self.incident);
        Ok(incident.put("ended_at", &ended_at).id)
    }
}

command! {
    /// Says that one of the three things that follow a crisis was done.
    FollowUpCrisis = "crisis.follow_up" {
        /// Which crisis.
        incident: RecordId,
        /// Which of the three.
        what: FollowUp,
        /// When; when this happened where nothing is said.
        at: Option<On>,
        /// For a contact: by whom.
        by: Option<RecordId>,
        /// For the plan: the safety plan that was brought up to date.
        plan: Option<RecordId>,
        /// For the talk: the meeting in which it was held.
        meeting: Option<RecordId>,
    }
}

impl FollowUpCrisis {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let known = crisis(sheet, self.incident)?;
        sheet.person(self.by)?;
        sheet.knows::<CrisisPlan>(self.plan)?;
        sheet.knows::<Meeting>(self.meeting)?;
        let at = self.at.clone().unwrap_or_else(|| sheet.cx.on());
        sheet.happened(at.day())?;
        span(known.started_at().as_ref(), Some(&at))?;
        let pen = sheet.on::<Incident>(self.incident);
        Ok(match self.what {
            FollowUp::Contact => pen.put("contacted_at", &at).put("contacted_by", &self.by),
            FollowUp::Plan => pen
                .put("plan_revised_at", &at)
                .put("revised_plan", &self.plan),
            FollowUp::Debrief => pen.put("debriefed_at", &at).put("debrief", &self.meeting),
        }
        .id)
    }
}

command! {
    /// Keeps what was learned from a crisis.
    LearnFromCrisis = "crisis.learn" {
        /// Which one.
        incident: RecordId,
        /// What happened when, as they tell it.
        timeline: Option<String>,
        /// What worked.
        what_worked: Option<Vec<String>>,
        /// Needs that showed.
        needs_seen: Option<Vec<String>>,
        /// What they change.
        changes_made: Option<Vec<String>>,
    }
}

impl LearnFromCrisis {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        crisis(sheet, self.incident)?;
        let incident = sheet.on::<Incident>(self.incident);
        Ok(put!(incident, self: timeline, what_worked, needs_seen, changes_made).id)
    }
}

fn crisis<'a>(sheet: &Sheet<'a>, incident: RecordId) -> Result<Incident<'a>, Refusal> {
    let found: Incident<'a> = sheet.one(incident)?;
    if found.is_crisis() == Some(true) {
        return Ok(found);
    }
    Err(Refusal::NotACrisis { incident })
}
