//! FROZEN. The kinds of record and their fields, each named once; the golden list is
//! `crates/casefile/golden/kinds.txt`. A name that was ever released is never renamed or reused.
//! Every accessor reads the shown head; what it cannot read it reports as absent and carries.

mod rows;

pub use rows::*;

use crate::choices::*;
use crate::ids::RecordId;
use crate::register::Record;
use crate::stamp::On;
use crate::words::Words;
use chrono::NaiveDate;

/// What a field holds: how its JSON is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// Plain text.
    Text,
    /// A list of texts.
    Texts,
    /// A person's voice.
    Words,
    /// A list of voices.
    WordsList,
    /// Another record.
    Ref,
    /// An ordered list of records; one register.
    Refs,
    /// A local day.
    Day,
    /// A moment with its zone, or a day.
    Moment,
    /// A whole number.
    Number,
    /// Yes or no.
    Flag,
    /// One of the practice's values.
    Choice,
    /// A list of small structures; one register.
    Rows,
}

/// A field of a kind.
#[derive(Clone, Copy, Debug)]
pub struct FieldSpec {
    /// Its wire name.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// For a choice: the name of its list.
    pub of: &'static str,
}

/// A kind of record.
#[derive(Clone, Copy, Debug)]
pub struct KindSpec {
    /// Its wire name.
    pub name: &'static str,
    /// Its fields.
    pub fields: &'static [FieldSpec],
}

/// A typed view of one record.
pub trait View<'a>: Copy {
    /// The wire name of the kind.
    const KIND: &'static str;
    /// Looks at a record as this kind.
    fn of(id: RecordId, record: &'a Record) -> Self;
    /// The record's identifier.
    fn id(&self) -> RecordId;
    /// The record beneath.
    fn record(&self) -> &'a Record;
}

macro_rules! shape {
    (text) => {
        Shape::Text
    };
    (texts) => {
        Shape::Texts
    };
    (words) => {
        Shape::Words
    };
    (words_list) => {
        Shape::WordsList
    };
    (reference) => {
        Shape::Ref
    };
    (references) => {
        Shape::Refs
    };
    (day) => {
        Shape::Day
    };
    (moment) => {
        Shape::Moment
    };
    (number) => {
        Shape::Number
    };
    (flag) => {
        Shape::Flag
    };
    (choice $($of:tt)*) => {
        Shape::Choice
    };
    (rows $($of:tt)*) => {
        Shape::Rows
    };
}
macro_rules! of_list {
    (choice $of:ident) => {
        stringify!($of)
    };
    (rows $of:ident) => {
        stringify!($of)
    };
    ($($other:tt)*) => {
        ""
    };
}
macro_rules! rust_type {
    (text) => { String }; (texts) => { Vec<String> }; (words) => { Words };
    (words_list) => { Vec<Words> }; (reference) => { RecordId }; (references) => { Vec<RecordId> };
    (day) => { NaiveDate }; (moment) => { On }; (number) => { i64 }; (flag) => { bool };
    (choice $of:ident) => { $of }; (rows $of:ident) => { Vec<$of> };
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $view:ident = $kind:literal { $($field:ident: [$($shape:tt)+]),* $(,)? })*) => {
        /// Every kind this version knows.
        pub const KINDS: &[KindSpec] = &[$(KindSpec {
            name: $kind,
            fields: &[$(FieldSpec {
                name: stringify!($field),
                shape: shape!($($shape)+),
                of: of_list!($($shape)+),
            }),*],
        }),*];

        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub struct $view<'a> {
                id: RecordId,
                record: &'a Record,
            }

            impl<'a> View<'a> for $view<'a> {
                const KIND: &'static str = $kind;
                fn of(id: RecordId, record: &'a Record) -> Self {
                    Self { id, record }
                }
                fn id(&self) -> RecordId {
                    self.id
                }
                fn record(&self) -> &'a Record {
                    self.record
                }
            }

            impl $view<'_> {
                $(
                    #[doc = concat!("The field `", stringify!($field), "`, where it is written and readable.")]
                    pub fn $field(&self) -> Option<rust_type!($($shape)+)> {
                        self.record.field(stringify!($field))?.shown()?.value.read()
                    }
                )*
            }
        )*
    };
}

kinds! {
    /// The people served together.
    Family = "family" {
        name_shown: [text], home_language: [text], zone: [text], county: [text], tribe: [text],
        mission: [words], goal_order: [references], story: [text], came_from: [text],
        address: [text], need_order: [references],
    }
    /// One episode of service for one youth.
    Enrollment = "enrollment" {
        youth: [reference], referral_date: [day], first_contact: [day], first_visit: [day],
        source: [text], reason: [text], phase: [choice Phase], started: [day], closed_on: [day],
        close_reason: [text], closing_planned_on: [day], legal_status: [text], phase_reason: [text],
        consent_date: [day], timeline_profile: [text], payer: [text], return_of: [reference],
    }
    /// Anyone in the family's story.
    Person = "person" {
        name: [text], called: [text], pronouns: [text], former_names: [rows FormerName], born_on: [day],
        role: [choice PersonRole], relation: [text], languages: [texts], interpreter_needed: [flag],
        household: [reference], contact: [texts], address_confidential: [flag], about: [text],
        reads: [texts], interpreter: [reference], ways: [rows ContactWay],
    }
    /// A home.
    Household = "household" { label: [text], address: [text], caregivers: [references] }
    /// Where a child lived, from when to when.
    Placement = "placement" {
        person: [reference], household: [reference], place: [text], from: [day], to: [day],
    }
    /// Somebody on the child and family team.
    TeamMember = "team_member" {
        person: [reference], support_kind: [choice SupportKind], role_label: [text], from: [day], to: [day],
        chosen_by: [references], stays_after: [choice StaysAfter], mandated: [flag], does: [text],
        left_because: [text],
        invited_on: [day], invite_status: [choice InviteStatus], oriented_on: [day],
    }
    /// A picture of a better life. Each holder has their own; they are never merged.
    Vision = "vision" { words: [words], holder: [reference] }
    /// Something a person or the family is good at.
    Strength = "strength" {
        person: [reference], words: [words], strength_kind: [choice StrengthKind], domain: [choice LifeDomain],
        how_it_could_help: [text],
    }
    /// How this family lives, decides, believes, asks for help.
    CultureNote = "culture_note" { topic: [text], words: [words] }
    /// What a person lacks or seeks, never a service.
    Need = "need" {
        person: [reference], words: [words], domain: [choice LifeDomain], rank: [number],
        status: [choice NeedStatus],
        named_by: [reference], met_rating: [number], rated_by: [reference],
    }
    /// What the family wants to be true, and why.
    Goal = "goal" {
        words: [words], why: [words], owners: [references], needs: [references], youths: [references],
        domain: [choice LifeDomain], status: [choice GoalStatus], status_words: [text],
        changed_into: [reference], rested_by: [reference], markers: [texts], opened: [day],
        value_link: [text], vision: [reference],
    }
    /// An idea, with who raised it.
    Idea = "option" { goal: [reference], need: [reference], words: [words], raised_by: [reference],
        strengths: [references],
    }
    /// An idea the family chose.
    Strategy = "strategy" {
        goal: [reference], words: [words], options: [references], chosen_by: [references],
        strengths: [references], service: [text], ends_when: [text],
        need: [reference], support_kind: [choice SupportKind],
    }
    /// One doable act with one lead carrier.
    Step = "step" {
        goal: [reference], strategy: [reference], words: [words], lead_carrier: [reference],
        helpers: [references], first_move: [text], cue: [text], due_on: [day], rhythm: [text],
        status: [choice StepStatus], status_words: [text], confidence: [number], committed_words: [words],
        tested: [choice Tested], reminder: [choice ReminderWish], reminder_from: [reference],
        idea_of: [reference], agreed_at: [reference], done_by: [reference], done_with: [references],
        done_on: [day], handed_to: [reference], handover_reason: [text], handover_asked_by: [reference],
    }
    /// How a step had gone when it was looked at.
    StepReview = "step_review" {
        step: [reference], meeting: [reference], check_in: [reference], outcome: [choice StepStatus],
        outcome_words: [text], done_by: [reference], done_with: [references], note: [text],
    }
    /// What gets in the way.
    Barrier = "barrier" {
        step: [reference], goal: [reference], words: [words], barrier_kind: [choice BarrierKind],
        times_seen: [number], status: [choice BarrierStatus], answered_by: [references],
    }
    /// If this happens, then I will.
    IfThen = "if_then" {
        barrier: [reference], step: [reference], goal: [reference], if_cue: [text], then_response: [text],
        owner: [reference], rehearsed_on: [day],
        moment: [choice OrdinaryMoment], crisis_plan: [reference],
    }
    /// A moment when an if-then was used.
    IfThenUse = "if_then_use" { if_then: [reference], worked: [choice Worked], words: [words] }
    /// What the family changed in real life. Nobody approves it.
    Adaptation = "adaptation" {
        step: [reference], goal: [reference], what_changed: [words], by: [reference], since: [day],
        why: [text], outcome: [text], adopted: [choice YesNoUndecided], decided_on: [day],
        strategy: [reference], crisis_plan: [reference],
    }
    /// Something that was decided, by whom, and who sees it another way.
    Decision = "decision" {
        meeting: [reference], goal: [reference], words: [words], options: [references],
        decided_by: [references], mode: [choice DecisionMode], views: [rows ViewOf],
    }
    /// A 0–10 self-rating. Always one person's; never averaged.
    Ruler = "ruler" {
        person: [reference], goal: [reference], step: [reference], need: [reference],
        ruler_kind: [choice RulerKind], value: [number], meeting: [reference], words: [words],
        private: [flag],
    }
    /// One private answer after a meeting; without a value it was skipped by choice.
    Pulse = "pulse" {
        person: [reference], meeting: [reference], item: [choice PulseItem], value: [number],
    }
    /// Whether a carrier could say their part.
    Readback = "readback" {
        meeting: [reference], person: [reference], step: [reference], said: [choice SaidBack], words: [words],
    }
    /// A meeting, from its plan to its close.
    Meeting = "meeting" {
        meeting_type: [choice MeetingType], type_words: [text], number: [number], planned_at: [moment],
        planned_minutes: [number], place: [text], mode: [text], language: [text], interpreter: [reference],
        invited: [references], status: [choice MeetingStatus], started_at: [moment], ended_at: [moment],
        at_step: [text], steps_done: [texts], steps_later: [texts], facilitator: [reference],
        next_meeting: [reference], no_next_reason: [text], no_family_reason: [text], notes: [text],
        leads: [rows WhoWhat], plan_version: [reference], late_entry: [flag],
        co_facilitator: [reference], not_held_reason: [text], touched: [texts], step_order: [texts],
        interpreter_lang: [text], interpreter_for: [references],
    }
    /// Whether somebody was at a meeting.
    Attendance = "attendance" {
        meeting: [reference], person: [reference], presence: [choice Presence], reason: [text],
        arrived: [moment], left: [moment], mode: [text],
    }
    /// Something to talk about, and who wants to.
    AgendaItem = "agenda_item" {
        meeting: [reference], words: [words], raised_by: [reference], goal: [reference], order: [number],
        led_by: [reference], minutes: [number], outcome: [text], led: [flag],
    }
    /// One thing that was said or seen. A correction is a new note that supersedes.
    Note = "note" {
        meeting: [reference], check_in: [reference], speaker: [reference], talk_kind: [choice TalkKind],
        text: [text], verbatim: [flag], goal: [reference], step: [reference], about: [reference],
        privacy: [choice Privacy], segment: [choice SourceSegment], supersedes: [reference],
        meeting_step: [text], lang: [text],
    }
    /// A contact between meetings.
    CheckIn = "check_in" {
        mode: [choice CheckInMode], initiator: [choice ContactInitiator], with: [references],
        by: [reference], minutes: [number], reached: [choice YesNoUnknown], notes: [text],
    }
    /// Somebody prompting somebody to do a step.
    Reminder = "reminder" {
        step: [reference], by: [reference], to: [reference], channel: [text],
        asked_for: [choice YesNoUnknown], led_to_done: [choice YesNoUnknown], before_meeting: [reference],
    }
    /// A hard moment, a crisis included.
    Incident = "incident" {
        words: [text], by: [reference], goal: [reference], level: [text], plan_used: [choice YesNoUnknown],
        first_responder: [reference], answered_by: [references],
        is_crisis: [flag], started_at: [moment], ended_at: [moment], place: [text],
        used: [choice PlanUsed], formal_used: [texts], harm: [text], police_or_restraint: [text],
        contacted_at: [moment], contacted_by: [reference], plan_revised_at: [moment],
        revised_plan: [reference], debriefed_at: [moment], debrief: [reference], timeline: [text],
        what_worked: [texts], needs_seen: [texts], changes_made: [texts],
    }
    /// Something that went well.
    Win = "win" { words: [text], by: [reference], goal: [reference] }
    /// Something arranged so that a person can take part.
    Accommodation = "accommodation" {
        words: [text], by: [reference], goal: [reference], asked_by: [reference],
        made: [choice YesNoUnknown],
    }
    /// A change in the family's life that explains dips.
    LifeEvent = "life_event" { words: [text], what: [choice LifeEventKind], answered_by: [references] }
    /// A declared pause.
    Pause = "pause" { from: [day], to: [day], asked_by: [reference], why: [text] }
    /// What a crisis means here, and what everybody does.
    CrisisPlan = "crisis_plan" {
        whose: [references], family_definition: [text], triggers: [texts], early_signs: [texts],
        what_helps: [texts], what_makes_it_worse: [texts], call_order: [rows WhoWhat],
        contacts: [rows WhoWhat], safe_storage: [text], siblings_and_pets: [text], revised_because: [text],
        confirmed_at: [reference],
        prevention_steps: [texts], levels: [rows CrisisLevel], safe_medicines: [text],
        safe_firearms: [text], safe_sharps: [text],
    }
    /// Who allowed what to whom, until when.
    Consent = "consent" {
        consent_kind: [choice ConsentKind], person: [reference], signer: [reference], to_party: [text],
        to_person: [reference], scope: [text], purpose: [text], starts: [day], expires: [day],
        revoked_on: [day], method: [text],
        from_party: [text], info_classes: [texts], authority_used: [choice Authority],
        text_version: [text], lang: [text], explained_by: [reference], interpreter: [reference],
        attachment: [reference],
    }
    /// A court's or an agency's condition, never disguised as a goal.
    MustDo = "must_do" {
        words: [words], who_requires: [text], due: [day], family_reason: [words], goal: [reference],
        status: [choice StepStatus],
        document: [text], attachment: [reference],
    }
    /// A kind of help, under the need it serves.
    Service = "service" {
        need: [reference], what: [text], reason: [words], who: [text], how_often: [text], from: [day],
        to: [day], ends_when: [text],
        ended_because: [text],
    }
    /// A dated, unchangeable picture of the plan.
    PlanVersion = "plan_version" {
        number: [number], hash: [text], made_from: [reference], effective_on: [day], languages: [texts],
        snapshot: [reference], approved_by: [references], approved_on: [day],
    }
    /// A page that was handed to somebody.
    CopyGiven = "copy" { plan_version: [reference], to: [reference], lang: [text], how: [text] }
    /// A sign, chosen by the family, that it is ready to do without the team.
    TransitionMarker = "transition_marker" {
        words: [words], set_by: [reference], rating: [choice MarkerRating],
    }
    /// What staff did about a signal. It lies in the process compartment, never in the family's.
    SignalMark = "signal_mark" {
        key: [text], goal: [reference], person: [reference], step: [reference], about: [reference],
        mark: [choice SignalState], reason: [text], facts: [references],
    }
    /// What somebody may decide for a child, from when to when, and which paper says so.
    LegalAuthority = "authority" {
        person: [reference], child: [reference], what: [choice Authority], from: [day], to: [day],
        document: [text], limits: [text], attachment: [reference],
    }
    /// Somebody the family could turn to, invited or not.
    Support = "support" {
        person: [reference], who: [text], relation: [text], closeness: [number], gives: [text], gets: [text],
        could_ask_for: [text], added_by: [reference],
    }
    /// A day on which a support was asked, came, or did something.
    SupportDay = "support_day" { support: [reference], what: [choice SupportMoment], words: [text] }
    /// The summary of what the family told, theirs to approve before anybody else reads it.
    Discovery = "discovery" {
        words: [text], approved_by: [references], approved_on: [day], shared_with: [references],
        shared_on: [day],
    }
    /// A rule that the team set itself for how it meets.
    Agreement = "agreement" { words: [words], meeting: [reference] }
    /// What everybody would see if it came true, and who says how far it is.
    OutcomeMarker = "outcome_marker" {
        goal: [reference], need: [reference], words: [words], baseline: [text], how_often: [text],
        who_rates: [references],
    }
    /// One look at an outcome marker.
    OutcomeRating = "outcome_rating" {
        marker: [reference], by: [reference], value: [number], words: [words],
    }
    /// An invitation in the family's own words, which they can send.
    Invitation = "invitation" {
        meeting: [reference], person: [reference], words: [words], sent_by: [reference], sent_on: [day],
        sent_how: [text], answer: [choice InviteStatus],
    }
    /// One look back at the close of a meeting, by one person.
    Reflection = "reflection" {
        meeting: [reference], person: [reference], condition: [choice Condition],
        answer: [choice MarkerRating], words: [words],
    }
    /// A signature, bound to exactly what was signed.
    Signature = "signature" {
        signed_kind: [text], signed: [reference], hash: [text], signer: [reference],
        way: [choice SignatureWay], authority: [choice Authority], attachment: [reference], lang: [text],
    }
    /// A picture or a page; its bytes lie beside the log under their hash.
    Attachment = "attachment" {
        name: [text], media_type: [text], sha256: [text], bytes: [number], about_kind: [text],
        about: [reference],
    }
    /// What stays with the family when the team is done.
    TransitionAsset = "transition_asset" {
        words: [words], asset_kind: [choice AssetKind], person: [reference],
    }
    /// How it goes on without the team.
    TransitionPlan = "transition_plan" {
        staying_on_track: [references], who_to_call: [rows WhoWhat], crisis_plan: [reference],
        how_to_come_back: [text], services_continuing: [references], records_given: [texts],
        approved_by: [references], approved_on: [day],
    }
    /// A look back in after the close.
    PostCheck = "post_check" {
        due: [day], done_on: [day], how_it_is: [words], returned_to_services: [choice YesNoUnknown],
    }
    /// That a report was made: the time and its number, nothing else.
    MandatedReport = "mandated_report" { reported_at: [moment], number: [text] }
    /// A supervision talk. Staff's own; it never lies in a family's file.
    Supervision = "supervision" {
        supervisor: [text], agenda: [texts], families: [texts], signals: [texts], staff_words: [text],
        coaching_goal: [reference],
    }
    /// A meeting that a coach watched. Staff's own.
    Observation = "observation" {
        observer: [text], watched: [choice ObservationKind], counts: [rows Count], strengths_seen: [text],
        next_focus: [text], agreed: [flag],
    }
    /// How the work is for the one who does it. Staff's own.
    StaffPulse = "staff_pulse" {
        period: [text], item: [choice PulseItem], value: [number], words: [text],
    }
    /// What a facilitator works on, and why. Staff's own.
    CoachingGoal = "coaching_goal" {
        words: [text], why: [text], if_cue: [text], then_response: [text],
    }
    /// What an import could not place: kept as it came and shown as "not placed".
    Unplaced = "unplaced" { came_from: [text], content: [text] }
}

/// Fields that any record may bear beside its own: who may be shown it, which protected source it
/// comes from, and whether a screen that the household shares may hold it.
pub const EVERYWHERE: &[FieldSpec] = &[
    FieldSpec {
        name: "privacy",
        shape: Shape::Choice,
        of: "Privacy",
    },
    FieldSpec {
        name: "segment",
        shape: Shape::Choice,
        of: "SourceSegment",
    },
    FieldSpec {
        name: "not_for_household",
        shape: Shape::Flag,
        of: "",
    },
];

impl KindSpec {
    /// A field of this kind, its own or one that any record may bear.
    pub fn field(&self, name: &str) -> Option<&'static FieldSpec> {
        let own = self.fields.iter().find(|field| field.name == name);
        own.or_else(|| EVERYWHERE.iter().find(|field| field.name == name))
    }
}

/// A known kind, its name without an allocation.
pub fn spec(kind: &str) -> Option<&'static KindSpec> {
    KINDS.iter().find(|spec| spec.name == kind)
}

/// The name of a kind or field: borrowed where this version knows it, owned where it is carried.
pub fn known_name(text: &str) -> crate::action::Name {
    names().get(text).map_or_else(
        || std::borrow::Cow::Owned(text.to_owned()),
        |name| std::borrow::Cow::Borrowed(*name),
    )
}

fn names() -> &'static std::collections::HashSet<&'static str> {
    static NAMES: std::sync::OnceLock<std::collections::HashSet<&'static str>> =
        std::sync::OnceLock::new();
    NAMES.get_or_init(|| {
        KINDS
            .iter()
            .flat_map(|kind| {
                std::iter::once(kind.name).chain(kind.fields.iter().map(|field| field.name))
            })
            .chain(EVERYWHERE.iter().map(|field| field.name))
            .chain(std::iter::once(crate::register::REMOVED))
            .collect()
    })
}
