//! What was decided, how, by whom, and who sees it another way. A voice that did not agree stands as
//! large as the decision; nothing here counts voices.

use crate::commands::reads::OneFamily;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::people::{PersonView, QuoteView};
use crate::views::reading::{in_time, person, quote, shown_text, when};
use casefile::file::Shown;
use casefile::kinds::{Decision, Goal, ViewOf};
use casefile::{DecisionMode, FamilyView, RecordId, View};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// What was decided.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct DecisionsView {
    /// Decisions, the latest first.
    pub rows: Vec<DecisionRow>,
}

/// One decision.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct DecisionRow {
    /// Which.
    pub id: RecordId,
    /// The meeting in which it was made.
    pub meeting: Option<RecordId>,
    /// The goal it is about.
    pub goal: Option<RecordId>,
    /// That goal's words.
    pub goal_words: String,
    /// What was decided.
    pub words: QuoteView,
    /// How.
    pub mode: Option<DecisionMode>,
    /// Who decided.
    pub decided_by: Vec<PersonView>,
    /// How somebody sees it.
    pub views: Vec<SeenRow>,
    /// The day.
    pub on: String,
}

/// How one person sees a decision.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct SeenRow {
    /// Who.
    pub person: PersonView,
    /// Agree, uneasy or disagree.
    pub view: FamilyView,
    /// What they said about it; empty where they said no more.
    pub words: String,
    /// In which language.
    pub lang: String,
}

/// What was decided.
pub fn show(desk: &mut Desk, asked: OneFamily) -> Result<DecisionsView, Fault> {
    let file = &desk.shown(asked.family)?;
    let decisions = in_time(file.all::<Decision<'_>>());
    let rows = decisions.iter().rev();
    Ok(DecisionsView {
        rows: rows.filter_map(|row| decision_row(file, row)).collect(),
    })
}

fn decision_row(file: &Shown, row: &Decision<'_>) -> Option<DecisionRow> {
    let goal = row.goal().and_then(|goal| file.get::<Goal<'_>>(goal));
    let goal_words = goal.and_then(|goal| goal.words()).map(|words| words.text);
    let by = row.decided_by().unwrap_or_default();
    let views = row.views().unwrap_or_default();
    Some(DecisionRow {
        id: row.id(),
        meeting: row.meeting(),
        goal: row.goal(),
        goal_words: shown_text(file, &goal_words.unwrap_or_default()),
        words: quote(file, row, "words")?,
        mode: row.mode(),
        decided_by: by.iter().map(|id| person(file, *id)).collect(),
        views: views.into_iter().map(|view| seen(file, view)).collect(),
        on: when(row.record()).day.to_string(),
    })
}

fn seen(file: &Shown, view: ViewOf) -> SeenRow {
    let (text, lang) = view.words.map(|words| (words.text, words.lang)).unzip();
    SeenRow {
        person: person(file, view.person),
        view: view.view,
        words: shown_text(file, &text.unwrap_or_default()),
        lang: lang.unwrap_or_default(),
    }
}
