//! A rule said no. Normal life, not a failure: the code names the rule, the parameters name the
//! records, and the words for it live in `assets/strings`. Never a name or a note in here.

use crate::ids::RecordId;
use serde_json::{Map, Value as Json};

macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident $({ $($field:ident: $type:ty),* $(,)? })? = $code:literal),* $(,)?) => {
        /// Why a command was refused.
        #[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
        pub enum Refusal {
            $(
                $(#[$doc])*
                #[error($code)]
                $name $({
                    $(#[doc = concat!("`", stringify!($field), "`")] $field: $type),*
                })?
            ),*
        }

        impl Refusal {
            /// Every code, for the test that each has words in every language.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// The stable name of the rule.
            pub fn code(&self) -> &'static str {
                match self { $(Self::$name $({ $($field: _),* })? => $code),* }
            }

            /// What the rule was about: identifiers and numbers only.
            pub fn params(&self) -> Map<String, Json> {
                #[allow(unused_mut)]
                let mut params = Map::new();
                match self {
                    $(Self::$name $({ $($field),* })? => {
                        $($(params.insert(stringify!($field).into(), serde_json::json!($field));)*)?
                    }),*
                }
                params
            }
        }
    };
}

refusals! {
    /// The record is not in this family's file.
    NotOnFile { kind: &'static str, id: RecordId } = "record.not_on_file",
    /// Nothing was written where words are needed.
    NothingWritten { field: &'static str } = "words.nothing_written",
    /// Longer than the field may be (limit in bytes of UTF-8).
    TooLong { field: &'static str, limit: usize } = "words.too_long",
    /// Words without a voice: nobody named as the speaker.
    WhoSaidIt { field: &'static str } = "words.who_said_it",
    /// More than one action may hold (256 KiB, 500 changes).
    TooMuchAtOnce { limit: usize } = "action.too_much_at_once",
    /// A day that lies in the future cannot have happened.
    NotYetHappened = "on.not_yet_happened",
    /// A goal becomes active only with a why in the owner's own words.
    GoalNeedsItsWhy { goal: RecordId } = "goal.needs_its_why",
    /// The why must be the person's own, or words they said yes to.
    WhyMustBeTheirs = "goal.why_must_be_theirs",
    /// A court's or an agency's condition belongs to the must-dos.
    MandateIsNoGoal = "goal.mandate_is_no_goal",
    /// The goal is not in a state from which this can happen.
    GoalIsNot { goal: RecordId, wanted: &'static str } = "goal.is_not",
    /// A step has one named carrier from the team.
    CarrierNotOnTeam { person: RecordId } = "step.carrier_not_on_team",
    /// "Everyone" carries nothing: one person does.
    OneLeadCarrier = "step.one_lead_carrier",
    /// The step is closed already.
    StepIsClosed { step: RecordId } = "step.is_closed",
    /// A step is handed to somebody else than its carrier.
    HandoverToSame { person: RecordId } = "step.handover_to_same",
    /// A ruler goes from 0 to 10.
    RulerOutOfRange { value: i64 } = "ruler.out_of_range",
    /// A ruler asks about one thing: a goal, a step or a need.
    RulerNeedsSubject = "ruler.needs_subject",
    /// A pulse answer goes from 1 to 5, or is skipped.
    PulseOutOfRange { value: i64 } = "pulse.out_of_range",
    /// An if-then needs the moment and one act of its owner.
    IfThenNeedsBoth = "if_then.needs_both",
    /// The meeting is not running.
    MeetingNotOpen { meeting: RecordId } = "meeting.not_open",
    /// The meeting runs already.
    MeetingRunsAlready { meeting: RecordId } = "meeting.runs_already",
    /// The meeting was closed already.
    MeetingIsDone { meeting: RecordId } = "meeting.is_done",
    /// A plan meeting is not held without the family.
    NobodyFromTheFamily { meeting: RecordId } = "meeting.nobody_from_the_family",
    /// Each carrier present says their part back, or chooses not to.
    SayItBackFirst { meeting: RecordId, person: RecordId } = "meeting.say_it_back_first",
    /// The private questions are offered before the close.
    OfferThePulse { meeting: RecordId, person: RecordId } = "meeting.offer_the_pulse",
    /// A next date, or the reason why there is none.
    NextDateOrReason { meeting: RecordId } = "meeting.next_date_or_reason",
    /// A meeting cannot end before it began.
    EndsBeforeItBegins = "meeting.ends_before_it_begins",
    /// This step is not in this kind of meeting.
    NoSuchMeetingStep = "meeting.no_such_step",
    /// The note was corrected already; correct the newer one.
    AlreadyCorrected { note: RecordId } = "note.already_corrected",
    /// Somebody is on the team already.
    AlreadyOnTeam { person: RecordId } = "team.already_on",
    /// Somebody is not on the team on that day.
    NotOnTeam { person: RecordId } = "team.not_on",
    /// A youth has one running enrollment.
    EnrolledAlready { person: RecordId } = "enrollment.already_open",
    /// A kind of help stands under the need it serves.
    ServiceNeedsItsNeed = "service.needs_its_need",
    /// A decision names who decided.
    WhoDecided = "decision.who_decided",
    /// There is no safety plan to confirm yet.
    NoSafetyPlanYet = "crisis_plan.none_yet",
    /// A person needs a name.
    PersonNeedsName = "person.needs_name",
    /// A name left behind is told to that person, and to who has legal custody of them.
    FormerNameIsTheirs { person: RecordId } = "person.former_name_is_theirs",
    /// A period that ends before it begins.
    EndsBeforeStart = "period.ends_before_start",
    /// The record is not removed.
    NotRemoved { id: RecordId } = "record.not_removed",
    /// No live release lets somebody outside the family have it.
    NotReleasedTo { person: RecordId } = "release.none_covers",
    /// Its words are kept apart now; nothing puts them back where everybody reads.
    KeptApart { id: RecordId } = "record.kept_apart",
    /// All else hangs on it, so it cannot go where only some may look.
    StaysOpen { kind: &'static str } = "record.stays_open",
    /// What ends or goes away needs its reason.
    ReasonNeeded = "record.reason_needed",
    /// The family's file was opened already.
    FamilyAlreadyOpen = "family.already_open",
    /// The list names a record twice, or one that is not in it.
    ListDoesNotMatch { field: &'static str } = "list.does_not_match",
    /// This laptop does not hold the part of the file in which it would lie.
    CompartmentNotHeld = "compartment.not_held",
    /// Only the family rests a goal or lets it go.
    OnlyTheFamilyRests { goal: RecordId } = "goal.only_the_family_rests",
    /// Somebody who is required to be there leaves only with a reason.
    MandatedSeat { person: RecordId } = "team.seat_is_mandated",
    /// What the family told is theirs to approve before anybody else reads it.
    FamilyApprovesFirst { record: RecordId } = "discovery.family_approves_first",
    /// The family says first how far it is.
    FamilyRatesFirst { marker: RecordId } = "outcome.family_rates_first",
    /// How close somebody is goes from 1 to 3.
    ClosenessOutOfRange { value: i64 } = "support.closeness_out_of_range",
    /// The meeting has begun; what did not happen cannot have begun.
    MeetingHasBegun { meeting: RecordId } = "meeting.has_begun",
    /// The signature would stand under another version than the one shown.
    OtherVersion { record: RecordId } = "signature.other_version",
    /// A signature is on the screen or on a page that was kept.
    PaperNeedsItsPage = "signature.paper_needs_its_page",
    /// The consent was taken back already.
    RevokedAlready { consent: RecordId } = "consent.revoked_already",
    /// A release names who receives it.
    ReleaseNeedsItsParty = "consent.release_needs_its_party",
    /// Who signs has the authority for it on that day.
    NoAuthority { person: RecordId } = "consent.no_authority",
    /// The incident is not a crisis.
    NotACrisis { incident: RecordId } = "crisis.not_a_crisis",
    /// The enrollment was closed already.
    EnrollmentIsClosed { enrollment: RecordId } = "enrollment.is_closed",
    /// Only pictures and pages are kept.
    AttachmentNotAllowed = "attachment.not_allowed",
    /// An interpreter is not a child of the family.
    NoChildInterprets { person: RecordId } = "person.no_child_interprets",
    /// Staff's own records lie in no family's file.
    StaffHasItsOwnFile = "staff.has_its_own_file",
    /// Nothing of yours is left to take back.
    NothingToUndo = "undo.nothing_left",
    /// Somebody wrote on it since.
    WrittenSince = "undo.written_since",
    /// The value is not one of the allowed ones.
    NotAllowed { field: &'static str } = "value.not_allowed",
}
