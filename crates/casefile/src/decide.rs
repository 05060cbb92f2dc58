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
mod authority;
mod between;
mod change;
mod crisis;
mod discovery;
mod enrollment;
mod family;
mod goal;
mod hurdle;
mod invitation;
mod meeting;
mod note;
mod option;
mod outcome;
mod paper;
mod person;
mod protect;
mod record;
mod reflection;
mod ruler;
mod safety;
pub(crate) mod sheet;
mod signal;
mod staff;
mod step;
mod story;
mod support;
mod team;
mod transition;
pub mod undo;

pub use agenda::*;
pub use authority::*;
pub use between::*;
pub use change::*;
pub use crisis::*;
pub use discovery::*;
pub use enrollment::*;
pub use family::*;
pub use goal::*;
pub use hurdle::*;
pub use invitation::*;
pub use meeting::*;
pub use note::*;
pub use option::*;
pub use outcome::*;
pub use paper::*;
pub use person::*;
pub use protect::*;
pub use record::*;
pub use reflection::*;
pub use ruler::*;
pub use safety::*;
pub use sheet::{Context, Decided, Mode, TEXT_BYTES_MAX};
pub use signal::*;
pub use staff::*;
pub use step::*;
pub use story::*;
pub use support::*;
pub use team::*;
pub use transition::*;

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
            "strength.place" => $crate::decide::PlaceStrength,
            "need.place" => $crate::decide::PlaceNeed,
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
            "barrier.describe" => $crate::decide::DescribeBarrier,
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
            "meeting.order_steps" => $crate::decide::OrderMeetingSteps,
            "meeting.attend" => $crate::decide::AttendMeeting,
            "meeting.help" => $crate::decide::HelpAtMeeting,
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
            "accommodation.settle" => $crate::decide::SettleAccommodation,
            "life_event.record" => $crate::decide::RecordLifeEvent,
            "life_event.answer" => $crate::decide::AnswerLifeEvent,
            "pause.declare" => $crate::decide::DeclarePause,
            "pause.end" => $crate::decide::EndPause,
            "crisis_plan.revise" => $crate::decide::ReviseCrisisPlan,
            "consent.record" => $crate::decide::RecordConsent,
            "consent.revoke" => $crate::decide::RevokeConsent,
            "agenda.order" => $crate::decide::OrderAgenda,
            "authority.record" => $crate::decide::RecordAuthority,
            "authority.end" => $crate::decide::EndAuthority,
            "crisis.record" => $crate::decide::RecordCrisis,
            "crisis.end" => $crate::decide::EndCrisis,
            "crisis.follow_up" => $crate::decide::FollowUpCrisis,
            "crisis.learn" => $crate::decide::LearnFromCrisis,
            "discovery.write" => $crate::decide::WriteDiscovery,
            "discovery.approve" => $crate::decide::ApproveDiscovery,
            "discovery.share" => $crate::decide::ShareDiscovery,
            "need.rate" => $crate::decide::RateNeed,
            "need.move" => $crate::decide::MoveNeed,
            "need.order" => $crate::decide::OrderNeeds,
            "agreement.add" => $crate::decide::AddAgreement,
            "enrollment.update" => $crate::decide::UpdateEnrollment,
            "enrollment.close" => $crate::decide::CloseEnrollment,
            "family.update" => $crate::decide::UpdateFamily,
            "goal.update" => $crate::decide::UpdateGoal,
            "if_then.revise" => $crate::decide::ReviseIfThen,
            "invitation.write" => $crate::decide::WriteInvitation,
            "invitation.send" => $crate::decide::SendInvitation,
            "invitation.answer" => $crate::decide::AnswerInvitation,
            "meeting.move" => $crate::decide::MoveMeeting,
            "meeting.not_held" => $crate::decide::NotHeldMeeting,
            "report.note" => $crate::decide::NoteReport,
            "outcome.add" => $crate::decide::AddOutcome,
            "outcome.rate" => $crate::decide::RateOutcome,
            "attachment.add" => $crate::decide::AddAttachment,
            "plan_version.freeze" => $crate::decide::FreezePlan,
            "plan_version.approve" => $crate::decide::ApprovePlan,
            "copy.give" => $crate::decide::GiveCopy,
            "signature.give" => $crate::decide::Sign,
            "household.update" => $crate::decide::UpdateHousehold,
            "record.reword" => $crate::decide::RewordRecord,
            "record.protect" => $crate::decide::ProtectRecord,
            "reflection.give" => $crate::decide::Reflect,
            "meeting.touch" => $crate::decide::SayTouched,
            "supervision.record" => $crate::decide::RecordSupervision,
            "observation.record" => $crate::decide::RecordObservation,
            "staff_pulse.answer" => $crate::decide::AnswerStaffPulse,
            "coaching_goal.set" => $crate::decide::SetCoachingGoal,
            "must_do.update" => $crate::decide::UpdateMustDo,
            "service.revise" => $crate::decide::ReviseService,
            "service.end" => $crate::decide::EndService,
            "support.add" => $crate::decide::AddSupport,
            "support.revise" => $crate::decide::ReviseSupport,
            "support.keep_day" => $crate::decide::KeepSupportDay,
            "team.prepare" => $crate::decide::PrepareSeat,
            "asset.add" => $crate::decide::AddAsset,
            "transition_plan.revise" => $crate::decide::ReviseTransitionPlan,
            "transition_plan.approve" => $crate::decide::ApproveTransitionPlan,
            "post_check.plan" => $crate::decide::PlanPostCheck,
            "post_check.record" => $crate::decide::RecordPostCheck,
            "record.remove" => $crate::decide::RemoveRecord,
            "record.restore" => $crate::decide::RestoreRecord,
            "unplaced.keep" => $crate::decide::KeepUnplaced,
            "signal.mark" => $crate::decide::MarkSignal,
            "field.choose" => $crate::decide::ChooseField,
        }
    };
}
