//! Supervision, coaching and how the work is: the facilitator's own side.
//! It lies in the staff's own file; nothing of it lies in a family's, and no family's name is in it.

use super::sheet::{Sheet, written};
use crate::choices::{ObservationKind, PulseItem};
use crate::ids::RecordId;
use crate::kinds::{CoachingGoal, Count, Observation, StaffPulse, Supervision};
use crate::refusal::Refusal;

command! {
    /// Keeps a supervision talk; the facilitator's agenda comes first.
    RecordSupervision = "supervision.record" {
        /// With whom.
        supervisor: String,
        /// What the facilitator wanted to talk about.
        #[serde(default)]
        agenda: Vec<String>,
        /// The identifiers of the families that were talked about.
        #[serde(default)]
        families: Vec<RecordId>,
        /// The keys of the signals that were talked about.
        #[serde(default)]
        signals: Vec<String>,
        /// What the facilitator said.
        staff_words: Option<String>,
        /// What they work on.
        coaching_goal: Option<RecordId>,
    }
}

impl RecordSupervision {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        in_their_own_file(sheet)?;
        written("supervisor", &self.supervisor)?;
        sheet.knows::<CoachingGoal>(self.coaching_goal)?;
        let families: Vec<String> = self.families.iter().map(RecordId::to_string).collect();
        let talk = sheet.make::<Supervision>().put("families", &families);
        Ok(put!(talk, self: supervisor, agenda, signals, staff_words, coaching_goal).id)
    }
}

command! {
    /// Keeps what a coach saw in a meeting: strengths first, one focus.
    RecordObservation = "observation.record" {
        /// Who watched.
        observer: String,
        /// How.
        watched: ObservationKind,
        /// What was counted.
        #[serde(default)]
        counts: Vec<Count>,
        /// What went well.
        strengths_seen: String,
        /// The one thing to try next.
        next_focus: Option<String>,
        /// Whether the facilitator agreed to it.
        agreed: Option<bool>,
    }
}

impl RecordObservation {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        in_their_own_file(sheet)?;
        written("observer", &self.observer)?;
        written("strengths_seen", &self.strengths_seen)?;
        if self.counts.iter().any(|count| count.times < 0) {
            return Err(Refusal::NotAllowed { field: "counts" });
        }
        let seen = sheet.make::<Observation>();
        Ok(put!(seen, self: observer, watched, counts, strengths_seen, next_focus, agreed).id)
    }
}

command! {
    /// How the work is, by the one who does it; or the question is skipped.
    AnswerStaffPulse = "staff_pulse.answer" {
        /// The month: 2026-11.
        period: String,
        /// Which question.
        item: PulseItem,
        /// 1 to 5; nothing where it was skipped.
        value: Option<i64>,
        /// What they say about it.
        words: Option<String>,
    }
}

impl AnswerStaffPulse {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        in_their_own_file(sheet)?;
        let first_day = format!("{}-01", self.period);
        if first_day.parse::<chrono::NaiveDate>().is_err() {
            return Err(Refusal::NotAllowed { field: "period" });
        }
        if let Some(value) = self.value
            && !(1..=5).contains(&value)
        {
            return Err(Refusal::PulseOutOfRange { value });
        }
        Ok(put!(sheet.make::<StaffPulse>(), self: period, item, value, words).id)
    }
}

command! {
    /// Says what the facilitator works on, and why.
    SetCoachingGoal = "coaching_goal.set" {
        /// What.
        words: String,
        /// Why it matters to them.
        why: String,
        /// If this happens.
        if_cue: Option<String>,
        /// Then I will.
        then_response: Option<String>,
    }
}

impl SetCoachingGoal {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        in_their_own_file(sheet)?;
        written("words", &self.words)?;
        written("why", &self.why)?;
        Ok(put!(sheet.make::<CoachingGoal>(), self: words, why, if_cue, then_response).id)
    }
}

/// No family was ever opened in the staff's own file.
fn in_their_own_file(sheet: &Sheet<'_>) -> Result<(), Refusal> {
    match sheet.file.this_family() {
        Some(_) => Err(Refusal::StaffHasItsOwnFile),
        None => Ok(()),
    }
}
