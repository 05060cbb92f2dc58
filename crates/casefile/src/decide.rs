//! Commands and the rules that may refuse them: `decide` may refuse, `apply` may not.
//! Nothing here writes; a decision is a list of deeds that the vault gives a place.

use crate::file::CaseFile;
use crate::refusal::Refusal;

/// Something a person asks for about a family.
pub trait Decide {
    /// Its name in the registry, noun and imperative: `goal.propose`.
    const NAME: &'static str;

    /// The deeds it would make, or the rule that refuses it.
    fn decide(&self, file: &CaseFile, cx: &Context<'_>) -> Result<Decided, Refusal>;
}

/// Declares a command. Its rules stand in `fn write_on(&self, sheet: &mut Sheet<'_>)`, which names
/// the record it made or touched. `Debug` prints no field: commands hold what people said.
macro_rules! command {
    (
        $(#[$doc:meta])*
        $command:ident = $name:literal {
            $($(#[$field_meta:meta])* $field:ident: $type:ty),* $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS), ts(optional_fields))]
        pub struct $command {
            $($(#[$field_meta])* pub $field: $type),*
        }

        impl std::fmt::Debug for $command {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($command), "(..)"))
            }
        }

        impl $crate::decide::Decide for $command {
            const NAME: &'static str = $name;

            fn decide(
                &self,
                file: &$crate::file::CaseFile,
                cx: &$crate::decide::Context<'_>,
            ) -> Result<$crate::decide::Decided, $crate::refusal::Refusal> {
                let mut sheet = $crate::decide::sheet::Sheet::new(file, cx, $name)?;
                let record = self.write_on(&mut sheet)?;
                sheet.done(record)
            }
        }
    };
}

/// Writes the named fields of a command into the fields of the same name.
macro_rules! put {
    ($pen:expr, $from:ident: $($field:ident),* $(,)?) => {
        $pen$(.put(stringify!($field), &$from.$field))*
    };
}

mod agenda;
mod between;
mod change;
mod family;
mod goal;
mod hurdle;
mod meeting;
mod note;
mod option;
mod person;
mod record;
mod ruler;
mod safety;
pub(crate) mod sheet;
mod signal;
mod step;
mod story;
mod team;

pub use agenda::*;
pub use between::*;
pub use change::*;
pub use family::*;
pub use goal::*;
pub use hurdle::*;
pub use meeting::*;
pub use note::*;
pub use option::*;
pub use person::*;
pub use record::*;
pub use ruler::*;
pub use safety::*;
pub use sheet::{Context, Decided, Mode, TEXT_BYTES_MAX};
pub use signal::*;
pub use step::*;
pub use story::*;
pub use team::*;

/// Hands every command to a macro as `"name" => Type,` pairs, so that no room keeps its own list.
#[macro_export]
macro_rules! for_each_command {
    ($($callback:ident)::+) => {
        $($callback)::+! {
            "family.open_file" => $crate::decide::OpenFile,
            "family.rename" => $crate::decide::RenameFamily,
            "family.set_mission" => $crate::decide::SetMission,
            "enrollment.begin" => $crate::decide::BeginEnrollment,
            "enrollment.set_phase" => $crate::decide::SetPhase,
            "person.add" => $crate::decide::AddPerson,
            "person.change_name" => $crate::decide::ChangeName,
            "person.update" => $crate::decide::UpdatePerson,
            "household.add" => $crate::decide::AddHousehold,
            "placement.begin" => $crate::decide::BeginPlacement,
            "placement.end" => $crate::decide::EndPlacement,
            "team.join" => $crate::decide::JoinTeam,
            "team.leave" => $crate::decide::LeaveTeam,
            "team.stays_after" => $crate::decide::SetStaysAfter,
            "vision.say" => $crate::decide::SayVision,
            "strength.name" => $crate::decide::NameStrength,
            "need.name" => $crate::decide::NameNeed,
            "culture.note" => $crate::decide::NoteCulture,
            "must_do.add" => $crate::decide::AddMustDo,
            "service.add" => $crate::decide::AddService,
            "marker.add" => $crate::decide::AddMarker,
            "marker.rate" => $crate::decide::RateMarker,
            "goal.propose" => $crate::decide::ProposeGoal,
            "goal.say_why" => $crate::decide::SayWhy,
            "goal.move" => $crate::decide::MoveGoal,
            "goal.order" => $crate::decide::OrderGoals,
            "goal.reword" => $crate::decide::RewordGoal,
            "goal.add_marker" => $crate::decide::AddGoalMarker,
            "option.raise" => $crate::decide::RaiseOption,
            "strategy.choose" => $crate::decide::ChooseStrategy,
            "decision.make" => $crate::decide::MakeDecision,
            "step.take_up" => $crate::decide::TakeUpStep,
            "step.review" => $crate::decide::ReviewStep,
            "step.hand_over" => $crate::decide::HandOverStep,
            "step.reword" => $crate::decide::RewordStep,
            "step.set_reminder" => $crate::decide::SetReminder,
            "step.let_go" => $crate::decide::LetGoStep,
            "barrier.name" => $crate::decide::NameBarrier,
            "barrier.seen_again" => $crate::decide::SeeBarrierAgain,
            "barrier.answer" => $crate::decide::AnswerBarrier,
            "if_then.make" => $crate::decide::MakeIfThen,
            "if_then.use" => $crate::decide::UseIfThen,
            "adaptation.tell" => $crate::decide::TellAdaptation,
            "adaptation.decide" => $crate::decide::DecideAdaptation,
            "ruler.set" => $crate::decide::SetRuler,
            "pulse.answer" => $crate::decide::AnswerPulse,
            "readback.say" => $crate::decide::SayBack,
            "meeting.plan" => $crate::decide::PlanMeeting,
            "meeting.begin" => $crate::decide::BeginMeeting,
            "meeting.go" => $crate::decide::GoToMeetingStep,
            "meeting.mark_step" => $crate::decide::MarkMeetingStep,
            "meeting.attend" => $crate::decide::AttendMeeting,
            "meeting.set_next" => $crate::decide::SetNextMeeting,
            "meeting.no_next" => $crate::decide::NoNextMeeting,
            "meeting.confirm_safety" => $crate::decide::ConfirmSafety,
            "meeting.close" => $crate::decide::CloseMeeting,
            "meeting.record" => $crate::decide::RecordMeeting,
            "agenda.add" => $crate::decide::AddAgendaItem,
            "agenda.settle" => $crate::decide::SettleAgendaItem,
            "agenda.lead" => $crate::decide::LeadAgendaItem,
            "meeting.write_note" => $crate::decide::WriteNote,
            "note.correct" => $crate::decide::CorrectNote,
            "check_in.record" => $crate::decide::RecordCheckIn,
            "reminder.record" => $crate::decide::RecordReminder,
            "incident.record" => $crate::decide::RecordIncident,
            "win.record" => $crate::decide::RecordWin,
            "accommodation.record" => $crate::decide::RecordAccommodation,
            "life_event.record" => $crate::decide::RecordLifeEvent,
            "pause.declare" => $crate::decide::DeclarePause,
            "crisis_plan.revise" => $crate::decide::ReviseCrisisPlan,
            "consent.record" => $crate::decide::RecordConsent,
            "consent.revoke" => $crate::decide::RevokeConsent,
            "record.remove" => $crate::decide::RemoveRecord,
            "record.restore" => $crate::decide::RestoreRecord,
            "unplaced.keep" => $crate::decide::KeepUnplaced,
            "signal.mark" => $crate::decide::MarkSignal,
            "field.choose" => $crate::decide::ChooseField,
        }
    };
}
