//! The running meeting: the map on the left, their words in the middle, cards on the right.

mod offered;
mod rows;
mod show;
mod usual;

pub use show::{Beside, show};

use super::family::{AdaptationView, GoalView, IfThenView, MeetingRow, StepView};
use super::people::{PersonView, QuoteView};
use super::today::Sentence;
use casefile::{
    BarrierKind, FamilyId, MeetingStatus, MeetingType, Presence, RecordId, RulerKind, SaidBack,
    StepStatus, TalkKind,
};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// A meeting as the facilitator runs it.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct MeetingView {
    /// Whose.
    pub family: FamilyId,
    /// The name it is shown under.
    pub name: String,
    /// The language spoken at home.
    pub home_language: String,
    /// Which.
    pub id: RecordId,
    /// What kind.
    pub meeting_type: MeetingType,
    /// Where it stands.
    pub status: MeetingStatus,
    /// When it began.
    pub started_at: Option<String>,
    /// When it ended.
    pub ended_at: Option<String>,
    /// Where.
    pub place: String,
    /// Minutes it is meant to take.
    pub minutes: u32,
    /// The map.
    pub steps: Vec<MapStep>,
    /// The step in hand.
    pub at_step: String,
    /// Everyone on the team, with the key that picks them as a speaker.
    pub speakers: Vec<Speaker>,
    /// Who interprets, and who facilitates with whoever leads.
    pub help: HelpView,
    /// The large words: the newest a family member or friend said, else the last meeting's.
    pub words: Option<QuoteView>,
    /// What was kept so far, newest first.
    pub notes: Vec<NoteView>,
    /// Their list.
    pub agenda: Vec<AgendaView>,
    /// Steps that stood open when the meeting began, with how they went.
    pub review: Vec<ReviewRow>,
    /// Open steps from before that the last meeting did not look at.
    pub older_review: Vec<ReviewRow>,
    /// What got in the way and still stands.
    pub barriers: Vec<BarrierView>,
    /// If-thens on file.
    pub if_thens: Vec<IfThenView>,
    /// Goals on the plan.
    pub goals: Vec<GoalView>,
    /// Goals that rest, were reached or changed, so that one can be opened again.
    pub past_goals: Vec<GoalView>,
    /// Rulers asked today, or to be asked: who, about what, last time's number, today's.
    pub rulers: Vec<RulerRow>,
    /// Changes the family made that the plan does not say yet.
    pub adaptations: Vec<AdaptationView>,
    /// Steps agreed in this meeting.
    pub new_steps: Vec<StepView>,
    /// Who is asked something before the close: family and friends here who carry a step say their
    /// part back; the rest of the family that is here is offered the private questions.
    pub readbacks: Vec<ReadbackRow>,
    /// Signs of being ready, by the family.
    pub markers: Vec<QuoteView>,
    /// The next meeting.
    pub next: Option<MeetingRow>,
    /// When and where they usually meet, as a suggestion for the next one.
    pub usual: Option<UsualView>,
    /// Why there is no next meeting.
    pub no_next_reason: String,
    /// What stands between here and the close, by refusal code.
    pub before_close: Vec<Sentence>,
    /// Drafts still being written, by slot.
    pub drafts: Vec<DraftView>,
    /// Whether the safety plan was looked at in this meeting.
    pub safety_confirmed: bool,
}

/// One step of the map.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct MapStep {
    /// Its id in `assets/practice/meetings`.
    pub id: String,
    /// Its name, a key of `assets/strings`.
    pub name_key: String,
    /// What it is for, a key of `assets/strings`.
    pub purpose_key: String,
    /// `done`, `later`, `now` or `open`.
    pub state: String,
    /// Minutes it usually takes.
    pub minutes: u32,
    /// What is captured in it: record kinds in the order of the screen.
    pub captures: Vec<String>,
}

/// Somebody who may speak, and their key.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct Speaker {
    /// Who.
    pub person: PersonView,
    /// `1` to `9`; nobody beyond has a digit.
    pub key: Option<String>,
    /// Whether they are here.
    pub presence: Option<Presence>,
    /// When they came, where they came late.
    pub arrived: Option<String>,
    /// When they left, where they left before the end.
    pub left: Option<String>,
    /// In the room, by phone, by video; in the words it was written in.
    pub mode: String,
    /// Why they are not here.
    pub reason: String,
}

/// Who helps a meeting along.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct HelpView {
    /// Who interprets.
    pub interpreter: Option<PersonView>,
    /// Into and out of which language.
    pub interpreter_lang: String,
    /// For whom.
    pub interpreter_for: Vec<PersonView>,
    /// Who facilitates, too.
    pub co_facilitator: Option<PersonView>,
}

/// Something kept.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct NoteView {
    /// Which.
    pub id: RecordId,
    /// Who said it; nobody is the facilitator's own note.
    pub speaker: Option<PersonView>,
    /// What kind of talk.
    pub talk_kind: TalkKind,
    /// The text.
    pub text: String,
    /// When.
    pub at: String,
    /// The meeting step it was kept in.
    pub meeting_step: String,
    /// The goal it is about.
    pub goal: Option<RecordId>,
    /// The step of the plan it is about.
    pub step: Option<RecordId>,
    /// Whether it corrects an earlier one.
    pub corrects: bool,
}

/// Something on their list.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct AgendaView {
    /// Which.
    pub id: RecordId,
    /// The words.
    pub text: String,
    /// Who raised it.
    pub raised_by: Option<PersonView>,
    /// The goal it is about.
    pub goal: Option<RecordId>,
    /// Who leads it.
    pub led_by: Option<PersonView>,
    /// Whether it had its turn, with somebody to lead it.
    pub led: Option<bool>,
    /// What came of it.
    pub outcome: String,
}

/// A step and how it went.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct ReviewRow {
    /// The step.
    pub step: StepView,
    /// How it went, once somebody said so in this meeting.
    pub outcome: Option<StepStatus>,
    /// Who in fact did it.
    pub done_by: Option<PersonView>,
    /// Who helped: nobody where they did it alone, none where nobody asked.
    pub done_with: Option<Vec<RecordId>>,
    /// Reminders since the last meeting.
    pub reminders: u32,
}

/// What gets in the way.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct BarrierView {
    /// Which.
    pub id: RecordId,
    /// The words.
    pub words: QuoteView,
    /// What kind.
    pub kind: Option<BarrierKind>,
    /// The step it stands in the way of.
    pub step: Option<RecordId>,
    /// How often it was seen.
    pub times_seen: u32,
    /// Its if-then, where one answers it.
    pub if_then: Option<RecordId>,
}

/// One person's ruler for one goal.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct RulerRow {
    /// What is asked.
    pub kind: RulerKind,
    /// About which goal.
    pub goal: RecordId,
    /// Of whom.
    pub person: PersonView,
    /// Last time.
    pub before: Option<i32>,
    /// Today.
    pub now: Option<i32>,
}

/// When and where they would meet again if nothing changed.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct UsualView {
    /// The day.
    pub day: String,
    /// The time on the wall clock, `17:30`.
    pub time: Option<String>,
    /// Where; empty where they meet in different places.
    pub place: String,
}

/// One person before the close: their part, if they carry one, and the private questions.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct ReadbackRow {
    /// Who.
    pub person: PersonView,
    /// Whether they have a part to say back.
    pub carries: bool,
    /// Their goal's words: the headline.
    pub goal: Option<GoalView>,
    /// Their open steps; none where they carry nothing, and then nothing is said back.
    pub steps: Vec<StepView>,
    /// How much they said.
    pub said: Option<SaidBack>,
    /// In their words.
    pub words: String,
    /// Their answer, where there is one: what it said before stands behind it.
    pub readback: Option<RecordId>,
    /// Whether the private questions were offered.
    pub pulse_offered: bool,
}

/// A card that the facilitator might say.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct CardView {
    /// Its id in `assets/practice/prompts`.
    pub id: String,
    /// The words, slots filled with true facts.
    pub text: String,
    /// Why now.
    pub why: Sentence,
    /// `open`, `reflection`, `affirmation`, `ruler`, `summary`, `offer` or `wait`.
    pub function: String,
}

/// Cards for this moment: three at most. Danger replaces them by the safety path.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct CardsView {
    /// The cards.
    pub cards: Vec<CardView>,
    /// Beside an open question: a start for a reflection, and words that ask leave before telling.
    pub beside: Vec<CardView>,
    /// Whether the safety path comes before any card.
    pub safety_first: bool,
    /// What calls for it: handed back as `heard` once the facilitator goes on.
    pub calls: Vec<String>,
}

/// Text somebody is still writing. It is saved; it is not yet an action.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct DraftView {
    /// Which field: `capture`, `agenda`, `step.words` …
    pub slot: String,
    /// The field's state as the window keeps it: JSON text.
    pub content: String,
    /// When it was last saved.
    pub saved_at: String,
    /// The meeting it was written in, if in one.
    pub meeting: Option<RecordId>,
}
