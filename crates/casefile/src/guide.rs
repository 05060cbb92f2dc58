//! The guided meeting: which steps it has, which cards the facilitator might say now, and why.
//! It suggests and the person speaks: nothing here writes, grades anyone or reads a clock.

mod facts;
mod fill;
pub(crate) mod fold;
mod library;
mod noticed;
mod offer;
pub mod readability;
mod safety;
mod signals;
pub mod timelines;

pub use library::{
    BasicNeed, CardText, ChangeTalk, Library, Line, Map, MapStep, Mi, MiTask, Mindset, Occasion,
    Pair, PracticeFault, PracticeWhat, PromptCard, Source,
};
pub use noticed::{Ask, Noticed, ask, noticed};
pub use offer::{Card, Moment, Offer, Used, offer, others};
pub use signals::known_signals;

use crate::file::CaseFile;
use crate::ids::RecordId;
use std::collections::BTreeMap;

/// A sentence of ours: a key of `assets/strings` and what fills it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Why {
    /// The key.
    pub key: &'static str,
    /// What fills it.
    pub with: BTreeMap<&'static str, Arg>,
}

/// What fills a sentence.
#[derive(Clone, PartialEq, Eq)]
pub enum Arg {
    /// A count.
    Number(i64),
    /// A name, a month, or somebody's words.
    Text(String),
}

impl std::fmt::Debug for Arg {
    /// Redacted: texts are names and words.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => write!(f, "Text({} bytes)", text.len()),
        }
    }
}

impl Why {
    pub(crate) fn new(key: &'static str) -> Self {
        Self {
            key,
            with: BTreeMap::new(),
        }
    }

    pub(crate) fn number(mut self, name: &'static str, number: impl TryInto<i64>) -> Self {
        let number = number.try_into().unwrap_or(i64::MAX);
        self.with.insert(name, Arg::Number(number));
        self
    }

    pub(crate) fn text(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.with.insert(name, Arg::Text(text.into()));
        self
    }
}

/// The newest note of a meeting that nobody corrected away: what a used card came after.
pub fn last_note(file: &CaseFile, meeting: RecordId) -> Option<RecordId> {
    use crate::kinds::View;
    facts::standing_notes(file, meeting)
        .last()
        .map(|note| note.id())
}

/// Notes of a meeting or check-in after one of them, in their order; all of them after none. What a
/// person keeps to themselves is not among them.
pub fn notes_after(
    file: &CaseFile,
    occasion: RecordId,
    after: Option<RecordId>,
) -> Vec<crate::kinds::Note<'_>> {
    use crate::kinds::View;
    let notes = facts::standing_notes(file, occasion);
    let seen = notes.iter().position(|note| Some(note.id()) == after);
    let rest = notes.into_iter().skip(seen.map_or(0, |at| at + 1));
    rest.filter(facts::is_open).collect()
}

#[cfg(test)]
mod tests;
