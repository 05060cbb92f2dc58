//! How it is going, as the screen needs it: the facts, the rows behind them, the words of the cards
//! that ask about them and the people they name. Computed each time it is asked for, never kept.

use crate::commands::insight::{self, AsOf};
use crate::desk::Desk;
use crate::fault::Fault;
use crate::practice;
use crate::views::insight::InsightRow;
use crate::views::people::PersonView;
use crate::views::reading::person;
use casefile::guide::{Library, PromptCard};
use casefile::insight::{Answer, Indicator};
use casefile::kinds::Goal;
use casefile::{CaseFile, RecordId};
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

/// A card's words.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct AskView {
    /// Its id in `assets/practice/prompts`.
    pub id: String,
    /// The words, in the family's language.
    pub text: String,
}

/// How it is going, as of a day.
pub fn show(desk: &mut Desk, asked: AsOf) -> Result<GoingView, Fault> {
    let family = asked.family;
    let shown = insight::show(desk, asked)?;
    let practice = practice::practice(desk)?;
    let file = desk.file(family)?;
    let lang = practice.language(file, &desk.settings);
    let answer = &shown.insight;
    let named = shown.rows.iter().filter_map(|row| row.person);
    let asked = answer.readings.iter().map(|line| line.person);
    let people: BTreeSet<RecordId> = named.chain(asked).collect();
    Ok(GoingView {
        cards: cards(file, answer, &practice.library, &lang),
        people: people.iter().map(|id| person(file, *id)).collect(),
        insight: shown.insight,
        rows: shown.rows,
    })
}

/// Each card once, with what its sentence is about filled in; one that asks for more is left out.
fn cards(file: &CaseFile, answer: &Answer, library: &Library, lang: &str) -> Vec<AskView> {
    let mut cards: Vec<AskView> = Vec::new();
    let said: [&[Indicator]; 3] = [&answer.signals, &answer.growth, &answer.indicators];
    for fact in said.into_iter().flatten() {
        let Some(id) = &fact.prompt else { continue };
        if cards.iter().any(|card| card.id == *id) {
            continue;
        }
        let card = library.card(id);
        let text = card.and_then(|card| words(file, fact, card, lang));
        cards.extend(text.map(|text| AskView {
            id: id.clone(),
            text,
        }));
    }
    cards
}

fn words(file: &CaseFile, fact: &Indicator, card: &PromptCard, lang: &str) -> Option<String> {
    let texts = &card.texts;
    let mut text = texts.get(lang).or_else(|| texts.get("en"))?.text.clone();
    let subject = fact.subject.unwrap_or_default();
    if let Some(who) = subject.person {
        text = text.replace("{name}", &person(file, who).called);
    }
    let goal = subject.goal.and_then(|goal| file.get::<Goal<'_>>(goal));
    if let Some(words) = goal.and_then(|goal| goal.words()) {
        text = text.replace("{goal}", &words.text);
    }
    (!text.contains('{')).then_some(text)
}
