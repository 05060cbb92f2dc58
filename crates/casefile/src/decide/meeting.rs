//! A meeting from its plan to its close.
//! What happens in it is written by the other commands; here stands only the meeting itself.

mod close;
mod help;
mod late;
mod next;

pub use close::*;
pub use help::*;
pub use late::*;
pub use next::*;

use super::sheet::{Sheet, span};
use crate::choices::{MeetingStatus, MeetingType, Presence};
use crate::file::is_kept_back;
use crate::ids::RecordId;
use crate::kinds::{Attendance, CrisisPlan, Meeting, Person, View, WhoWhat};
use crate::refusal::Refusal;
use crate::stamp::On;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

command! {
    /// Plans a meeting.
    PlanMeeting = "meeting.plan" {
        /// Which kind.
        meeting_type: MeetingType,
        /// When.
        planned_at: Option<On>,
        /// How long.
        planned_minutes: Option<i64>,
        /// Where.
        place: Option<String>,
        /// In which language.
        language: Option<String>,
        /// Who interprets.
        interpreter: Option<RecordId>,
        /// Who is invited.
        #[serde(default)]
        invited: Vec<RecordId>,
        /// Who leads what.
        #[serde(default)]
        leads: Vec<WhoWhat>,
    }
}

impl PlanMeeting {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.people(&self.invited)?;
        sheet.person(self.interpreter)?;
        leads_on_file(sheet, &self.leads)?;
        let meeting = sheet
            .make::<Meeting>()
            .put("status", &MeetingStatus::Planned);
        Ok(put!(
            meeting,
            self: meeting_type, planned_at, planned_minutes, place, language, interpreter, invited, leads
        )
        .id)
    }
}

command! {
    /// Begins a meeting, planned or not, with those who are here.
    BeginMeeting = "meeting.begin" {
        /// The planned meeting, where there is one.
        meeting: Option<RecordId>,
        /// Which kind; the planned one, else what usually comes next.
        meeting_type: Option<MeetingType>,
        /// Where.
        place: Option<String>,
        /// Who is here.
        #[serde(default)]
        present: Vec<RecordId>,
        /// When it began; now where nothing is said.
        started_at: Option<On>,
    }
}

impl BeginMeeting {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.people(&self.present)?;
        let started_at = self.started_at.clone().unwrap_or_else(|| sheet.cx.on());
        sheet.happened(started_at.day())?;
        let number = sheet.file.next_meeting_number();
        let (id, planned) = self.planned(sheet)?;
        let planned_type = planned.and_then(|meeting| meeting.meeting_type());
        let kind = self.meeting_type.or(planned_type);
        let kind = kind.unwrap_or_else(|| sheet.file.usual_kind());
        let number = planned
            .and_then(|meeting| meeting.number())
            .unwrap_or(number);
        let pen = sheet
            .on::<Meeting>(id)
            .put("meeting_type", &kind)
            .put("number", &number)
            .put("started_at", &started_at)
            .put("status", &MeetingStatus::InProgress);
        put!(pen, self: place);
        let present: BTreeSet<RecordId> = self.present.iter().copied().collect();
        for person in present {
            attendance(sheet, id, person, Presence::Here);
        }
        Ok(id)
    }

    /// The meeting that was planned and has not been held, or a fresh one.
    fn planned<'a>(&self, sheet: &Sheet<'a>) -> Result<(RecordId, Option<Meeting<'a>>), Refusal> {
        let Some(id) = self.meeting else {
            return Ok(((sheet.cx.fresh)(), None));
        };
        let meeting: Meeting<'a> = sheet.one(id)?;
        if meeting.status() == Some(MeetingStatus::Done) {
            return Err(Refusal::MeetingIsDone { meeting: id });
        }
        if meeting.status() == Some(MeetingStatus::InProgress) {
            return Err(Refusal::MeetingRunsAlready { meeting: id });
        }
        Ok((id, Some(meeting)))
    }
}

command! {
    /// Goes to a step of the guided meeting.
    GoToMeetingStep = "meeting.go" {
        /// Which meeting.
        meeting: RecordId,
        /// The key of the step.
        step: String,
    }
}

impl GoToMeetingStep {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        open_meeting(sheet, self.meeting)?;
        step_key(&self.step)?;
        let meeting = sheet.on::<Meeting>(self.meeting);
        Ok(meeting.put("at_step", &self.step).id)
    }
}

/// What became of a step of the guided meeting.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum MeetingStepState {
    /// It was done.
    Done,
    /// It is for another day.
    Later,
    /// It is still to come.
    Open,
}

command! {
    /// Marks a step of the guided meeting as done, for later, or still to come.
    MarkMeetingStep = "meeting.mark_step" {
        /// Which meeting.
        meeting: RecordId,
        /// The key of the step.
        step: String,
        /// What became of it.
        state: MeetingStepState,
    }
}

impl MarkMeetingStep {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        open_meeting(sheet, self.meeting)?;
        step_key(&self.step)?;
        let done = self.listed(sheet, "steps_done", MeetingStepState::Done);
        let later = self.listed(sheet, "steps_later", MeetingStepState::Later);
        let meeting = sheet.on::<Meeting>(self.meeting);
        Ok(meeting
            .put("steps_done", &done)
            .put("steps_later", &later)
            .id)
    }

    fn listed(
        &self,
        sheet: &Sheet<'_>,
        field: &'static str,
        state: MeetingStepState,
    ) -> Vec<String> {
        let mut keys: Vec<String> = sheet.rows(Meeting::KIND, self.meeting, field);
        keys.retain(|key| *key != self.step);
        if self.state == state {
            keys.push(self.step.clone());
        }
        keys
    }
}

command! {
    /// Takes the steps of the guided meeting in another order. It holds for this meeting alone.
    OrderMeetingSteps = "meeting.order_steps" {
        /// Which meeting.
        meeting: RecordId,
        /// The keys of the steps, the first one first; one that is not named stays behind its neighbor.
        steps: Vec<String>,
    }
}

impl OrderMeetingSteps {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        open_meeting(sheet, self.meeting)?;
        self.steps.iter().try_for_each(|step| step_key(step))?;
        let once: BTreeSet<&String> = self.steps.iter().collect();
        if once.len() != self.steps.len() {
            return Err(Refusal::ListDoesNotMatch { field: "steps" });
        }
        let meeting = sheet.on::<Meeting>(self.meeting);
        Ok(meeting.put("step_order", &self.steps).id)
    }
}

command! {
    /// Says whether somebody is at a meeting.
    AttendMeeting = "meeting.attend" {
        /// Which meeting.
        meeting: RecordId,
        /// Who.
        person: RecordId,
        /// Here or absent.
        presence: Presence,
        /// Why they are not here.
        reason: Option<String>,
        /// In the room, by phone, by video.
        mode: Option<String>,
        /// When they came.
        arrived: Option<On>,
        /// When they left.
        left: Option<On>,
    }
}

impl AttendMeeting {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Meeting>(self.meeting)?;
        sheet.person(self.person)?;
        span(self.arrived.as_ref(), self.left.as_ref())?;
        let id = attendance(sheet, self.meeting, self.person, self.presence);
        let attendance = sheet.on::<Attendance>(id);
        // Whoever is here and is not said to go has come back.
        let attendance = match (self.presence, &self.left) {
            (Presence::Here, None) => attendance.clear("left"),
            _ => attendance,
        };
        Ok(put!(attendance, self: reason, mode, arrived, left).id)
    }
}

/// One attendance per person and meeting: what is said later is said of the same one.
fn attendance(
    sheet: &mut Sheet<'_>,
    meeting: RecordId,
    person: RecordId,
    presence: Presence,
) -> RecordId {
    let mut known = sheet.file.attendance_of(meeting);
    let known = known.find(|attendance| attendance.person() == Some(person));
    let pen = match known {
        Some(attendance) => sheet.on::<Attendance>(attendance.id()),
        None => sheet.make::<Attendance>(),
    };
    pen.put("meeting", &meeting)
        .put("person", &person)
        .put("presence", &presence)
        .id
}

command! {
    /// The family looked at its safety plan in this meeting and said it is still right. A plan that is not
    /// for everybody in the room was not looked at.
    ConfirmSafety = "meeting.confirm_safety" {
        /// Which meeting.
        meeting: RecordId,
    }
}

impl ConfirmSafety {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<Option<RecordId>, Refusal> {
        sheet.knows::<Meeting>(self.meeting)?;
        let plans: Vec<RecordId> = sheet
            .file
            .all::<CrisisPlan>()
            .map(|plan| plan.id())
            .filter(|plan| !is_kept_back(sheet.file, CrisisPlan::KIND, *plan))
            .collect();
        if plans.is_empty() {
            return Err(Refusal::NoSafetyPlanYet);
        }
        for plan in &plans {
            let plan = sheet.on::<CrisisPlan>(*plan);
            plan.put("confirmed_at", &self.meeting);
        }
        Ok(plans.first().copied())
    }
}

/// The meeting, which runs now; in late entry, whatever its state.
fn open_meeting<'a>(sheet: &Sheet<'a>, meeting: RecordId) -> Result<Meeting<'a>, Refusal> {
    let found: Meeting<'a> = sheet.one(meeting)?;
    match found.status() {
        _ if !sheet.is_doing() => Ok(found),
        Some(MeetingStatus::InProgress) => Ok(found),
        Some(MeetingStatus::Done) => Err(Refusal::MeetingIsDone { meeting }),
        _ => Err(Refusal::MeetingNotOpen { meeting }),
    }
}

fn leads_on_file(sheet: &Sheet<'_>, leads: &[WhoWhat]) -> Result<(), Refusal> {
    leads
        .iter()
        .try_for_each(|lead| sheet.knows::<Person>(lead.who))
}

/// The key of a step is a short word of the guide; which keys exist is the guide's to say, because
/// an agency may bring its own meetings.
fn step_key(step: &str) -> Result<(), Refusal> {
    let is_key = (1..=64).contains(&step.len())
        && step
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte));
    if is_key {
        return Ok(());
    }
    Err(Refusal::NoSuchMeetingStep)
}
