//! The records that indicators read, each parsed once and read again only where somebody wrote.
//! Nothing here judges, and no text of a person is kept that no sentence needs.

use crate::choices::*;
use crate::file::{CaseFile, is_kept_back};
use crate::ids::RecordId;
use crate::kinds::*;
use crate::register::Record;
use crate::stamp::On;
use crate::words::Words;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The last day on which any of some fields was written; the day it began where none was.
fn written(record: &Record, fields: &[&str], began: NaiveDate) -> NaiveDate {
    let days = fields
        .iter()
        .filter_map(|field| Some(record.field(field)?.shown()?.on.day()));
    days.max().unwrap_or(began)
}

/// What is kept from the household is not read at all: no sentence may quote it and no count may
/// hold it. Only what concerns safety and what somebody is told alone is read all the same.
const NOT_READ: [&str; 12] = [
    Need::KIND,
    Goal::KIND,
    Idea::KIND,
    Strategy::KIND,
    Step::KIND,
    Barrier::KIND,
    IfThen::KIND,
    Adaptation::KIND,
    Decision::KIND,
    MustDo::KIND,
    AgendaItem::KIND,
    Readback::KIND,
];

macro_rules! rows {
    ($($(#[$doc:meta])* $row:ident of $view:ident in $list:ident {
        $($field:ident: $type:ty),* $(,)?
    } written { $($day:ident: [$($name:literal),*]),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone)]
            pub(crate) struct $row {
                /// Which record; not every indicator needs it.
                #[allow(dead_code)]
                pub(crate) id: RecordId,
                /// The day it began; not every indicator needs it.
                #[allow(dead_code)]
                pub(crate) on: NaiveDate,
                /// Whether it is kept from the household; not every indicator needs it.
                #[allow(dead_code)]
                pub(crate) is_kept_back: bool,
                $(pub(crate) $field: Option<$type>,)*
                $(pub(crate) $day: NaiveDate,)*
            }

            impl $row {
                fn of(view: $view<'_>, is_kept_back: bool) -> Option<Self> {
                    let on = view.record().began()?.day();
                    Some(Self {
                        id: view.id(),
                        on,
                        is_kept_back,
                        $($field: view.$field(),)*
                        $($day: written(view.record(), &[$($name),*], on),)*
                    })
                }
            }
        )*

        /// Every visible record of every kind that an indicator reads, in the order of their making.
        #[derive(Default)]
        pub(crate) struct Rows {
            $(pub(crate) $list: BTreeMap<RecordId, $row>,)*
        }

        impl Rows {
            /// Reads a record again, because somebody wrote on it.
            pub(crate) fn read_again(&mut self, kind: &str, id: RecordId, file: &CaseFile) {
                let is_kept_back = is_kept_back(file, kind, id);
                let is_read = !(is_kept_back && NOT_READ.contains(&kind));
                $(if kind == $view::KIND {
                    let view = file.get::<$view<'_>>(id).filter(|_| is_read);
                    match view.and_then(|view| $row::of(view, is_kept_back)) {
                        Some(row) => self.$list.insert(id, row),
                        None => self.$list.remove(&id),
                    };
                    return;
                })*
            }
        }
    };
}

rows! {
    /// The family.
    FamilyRow of Family in families { home_language: String } written {}
    /// An episode of service.
    EnrollmentRow of Enrollment in enrollments {
        referral_date: NaiveDate, phase: Phase, closed_on: NaiveDate, closing_planned_on: NaiveDate,
    } written {}
    /// A person.
    PersonRow of Person in people {
        name: String, called: String, former_names: Vec<FormerName>, role: PersonRole,
        born_on: NaiveDate, languages: Vec<String>, reads: Vec<String>, interpreter_needed: bool,
        interpreter: RecordId,
    } written {}
    /// A seat on the team.
    SeatRow of TeamMember in seats {
        person: RecordId, support_kind: SupportKind, from: NaiveDate, to: NaiveDate,
    } written {}
    /// A need.
    NeedRow of Need in needs { words: Words, status: NeedStatus } written {}
    /// A goal.
    GoalRow of Goal in goals {
        words: Words, why: Words, status: GoalStatus,
    } written { why_said: ["why"] }
    /// An idea.
    IdeaRow of Idea in ideas { goal: RecordId, raised_by: RecordId } written {}
    /// A chosen idea.
    StrategyRow of Strategy in strategies {
        goal: RecordId, options: Vec<RecordId>, ends_when: String,
    } written {}
    /// A step. `agreed` is the last day on which its words, its carrier or its moment were written.
    StepRow of Step in steps {
        goal: RecordId, strategy: RecordId, words: Words, lead_carrier: RecordId,
        helpers: Vec<RecordId>, rhythm: String, status: StepStatus, confidence: i64,
        committed_words: Words, tested: Tested,
        agreed_at: RecordId, handed_to: RecordId, handover_asked_by: RecordId,
    } written {
        agreed: ["words", "lead_carrier", "due_on", "cue", "first_move"],
        moved: ["status"],
        reworded: ["words", "lead_carrier", "due_on"],
    }
    /// A look at a step.
    ReviewRow of StepReview in reviews {
        step: RecordId, meeting: RecordId, check_in: RecordId, outcome: StepStatus,
        done_by: RecordId, done_with: Vec<RecordId>,
    } written {}
    /// What gets in the way.
    BarrierRow of Barrier in barriers {
        step: RecordId, goal: RecordId, barrier_kind: BarrierKind, times_seen: i64,
        status: BarrierStatus, answered_by: Vec<RecordId>,
    } written { answered: ["status", "answered_by"] }
    /// An if-then.
    IfThenRow of IfThen in if_thens {
        barrier: RecordId, step: RecordId, goal: RecordId,
    } written {}
    /// A use of an if-then.
    UseRow of IfThenUse in uses { if_then: RecordId, worked: Worked } written {}
    /// What the family changed.
    AdaptationRow of Adaptation in adaptations {
        step: RecordId, goal: RecordId, by: RecordId, adopted: YesNoUndecided,
    } written {}
    /// A decision.
    DecisionRow of Decision in decisions {
        meeting: RecordId, goal: RecordId, decided_by: Vec<RecordId>, mode: DecisionMode,
        views: Vec<ViewOf>,
    } written {}
    /// A self-rating.
    RulerRow of Ruler in rulers {
        person: RecordId, goal: RecordId, step: RecordId, ruler_kind: RulerKind,
        value: i64, private: bool,
    } written {}
    /// A private answer.
    PulseRow of Pulse in pulses {
        person: RecordId, item: PulseItem, value: i64,
    } written {}
    /// A say-it-back.
    ReadbackRow of Readback in readbacks {
        person: RecordId, step: RecordId, said: SaidBack,
    } written {}
    /// A meeting.
    MeetingRow of Meeting in meetings {
        meeting_type: MeetingType, number: i64, status: MeetingStatus, started_at: On, ended_at: On,
        planned_at: On, interpreter: RecordId, late_entry: bool,
    } written {}
    /// Whether somebody was there.
    AttendanceRow of Attendance in attendance {
        meeting: RecordId, person: RecordId, presence: Presence, left: On,
    } written {}
    /// A point of a meeting.
    AgendaRow of AgendaItem in agenda {
        meeting: RecordId, raised_by: RecordId, goal: RecordId, led_by: RecordId, led: bool,
    } written {}
    /// A note, without its text.
    NoteRow of Note in notes {
        meeting: RecordId, speaker: RecordId, talk_kind: TalkKind,
        goal: RecordId, step: RecordId, supersedes: RecordId,
    } written {}
    /// A contact.
    CheckInRow of CheckIn in check_ins { initiator: ContactInitiator, minutes: i64 } written {}
    /// A reminder.
    ReminderRow of Reminder in reminders {
        step: RecordId, asked_for: YesNoUnknown,
        before_meeting: RecordId,
    } written {}
    /// A hard moment.
    IncidentRow of Incident in incidents {
        goal: RecordId, plan_used: YesNoUnknown, first_responder: RecordId,
        answered_by: Vec<RecordId>, is_crisis: bool, level: String, used: PlanUsed, started_at: On,
        plan_revised_at: On,
    } written {}
    /// A change in the family's life.
    LifeEventRow of LifeEvent in life_events {
        answered_by: Vec<RecordId>,
    } written {}
    /// A pause.
    PauseRow of Pause in pauses { from: NaiveDate, to: NaiveDate } written {}
    /// A safety plan.
    CrisisPlanRow of CrisisPlan in crisis_plans {
        call_order: Vec<WhoWhat>, contacts: Vec<WhoWhat>, levels: Vec<CrisisLevel>,
    } written {}
    /// A court's or an agency's condition.
    MustDoRow of MustDo in must_dos {
        family_reason: Words, status: StepStatus,
    } written {}
    /// What somebody allowed.
    ConsentRow of Consent in consents {
        consent_kind: ConsentKind, to_person: RecordId, revoked_on: NaiveDate,
    } written {}
    /// A dated picture of the plan.
    PlanVersionRow of PlanVersion in plan_versions {
        number: i64, effective_on: NaiveDate,
    } written {}
    /// What staff did about a signal.
    MarkRow of SignalMark in marks {
        key: String, goal: RecordId, person: RecordId, step: RecordId, about: RecordId,
        mark: SignalState, reason: String,
    } written {}
    /// A page that was handed over.
    CopyRow of CopyGiven in copies { plan_version: RecordId, to: RecordId, lang: String } written {}
}
