//! How it is going, as a screen needs it: the facts, the rows behind them, the words of the cards
//! that ask about them and the people they name. Worked out each time it is asked for, never kept.

use super::insight::{InsightRow, rows};
use super::people::PersonView;
use super::reading::{person, quote};
use super::since::SilentGoal;
use casefile::RecordId;
use casefile::file::Shown;
use casefile::guide::{Ask, Library, Noticed, ask};
use casefile::insight::{Answer, Indicator, Measure, Subject};
use casefile::kinds::Goal;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// How it is going.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct GoingView {
    /// What every indicator says.
    pub insight: Answer,
    /// The records behind the numbers.
    pub rows: Vec<InsightRow>,
    /// The words of the cards that ask about them.
    pub cards: Vec<AskView>,
    /// Everybody who is named, on the team or not any more.
    pub people: Vec<PersonView>,
}

/// The words that ask about one fact.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct AskView {
    /// The card's id in `assets/practice/prompts`.
    pub id: String,
    /// The key of the fact.
    pub key: String,
    /// What the fact is about.
    pub subject: Option<Subject>,
    /// The words, in the family's language.
    pub text: String,
    /// That language.
    pub lang: String,
}

/// One thing to say in a meeting, at most.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct NoticedView {
    /// The fact, and the words that ask about it.
    pub noticed: Option<NoticedFact>,
}

/// A fact and the words that ask about it.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct NoticedFact {
    /// The fact.
    pub fact: Indicator,
    /// Whether it is a sign of growth.
    pub grows: bool,
    /// What to ask, where a card has words for it.
    pub ask: Option<AskView>,
}

impl NoticedFact {
    /// What was noticed, for the screen.
    pub fn of(noticed: Noticed, insight: &Answer) -> Self {
        let fact = noticed.fact;
        Self {
            grows: insight.growth.contains(&fact),
            ask: noticed.ask.map(|ask| view_of(&fact, ask)),
            fact,
        }
    }
}

fn view_of(fact: &Indicator, ask: Ask) -> AskView {
    AskView {
        id: ask.id,
        key: fact.key.clone(),
        subject: fact.subject,
        text: ask.text,
        lang: ask.lang,
    }
}

/// Fills it from an answer.
pub fn show(
    file: &Shown,
    insight: Answer,
    library: &Library,
    lang: &str,
    today: NaiveDate,
) -> GoingView {
    let rows = rows(file, &insight);
    let named = rows.iter().filter_map(|row| row.person);
    let asked = insight.readings.iter().map(|line| line.person);
    let people: BTreeSet<RecordId> = named.chain(asked).collect();
    let said: [&[Indicator]; 3] = [&insight.signals, &insight.growth, &insight.indicators];
    let mut cards: Vec<AskView> = Vec::new();
    for fact in said.into_iter().flatten() {
        let is_known = |card: &AskView| {
            card.key == fact.key
                && card.subject == fact.subject
                && Some(&card.id) == fact.prompt.as_ref()
        };
        if cards.iter().any(is_known) {
            continue;
        }
        let words = ask(file, library, lang, today, fact);
        cards.extend(words.map(|words| view_of(fact, words)));
    }
    GoingView {
        people: people.iter().map(|id| person(file, *id)).collect(),
        cards,
        rows,
        insight,
    }
}

/// The most silent goals at once: a longer list would be one of faults.
const SILENT_MAX: usize = 2;

/// Active goals that nobody mentioned since a meeting was held, where nobody has answered that yet.
pub(super) fn silent_goals(file: &Shown, insight: &Answer) -> Vec<SilentGoal> {
    let silent = insight.indicators.iter().filter(|found| {
        let is_silent = matches!(found.value, Some(Measure::Number(held)) if held > 0);
        found.key == "A3" && is_silent && !found.is_settled()
    });
    silent
        .filter_map(|found| {
            let goal = file.get::<Goal<'_>>(found.subject?.goal?)?;
            Some(SilentGoal {
                goal: found.subject?.goal?,
                words: quote(file, &goal, "words")?,
                since: found.window?.from.map(|day| day.to_string()),
            })
        })
        .take(SILENT_MAX)
        .collect()
}
