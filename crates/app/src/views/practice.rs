//! The practice library as settings show it, staff's deadlines, and what answers text that prescribes.

use super::meeting::MapStep;
use super::people::{PersonView, QuoteView};
use crate::practice::{Layers, Practice};
use casefile::guide::{Pair, PromptCard};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// The whole library, and what lies on top of it.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct PracticeView {
    /// Every card, in its order.
    pub cards: Vec<LibraryCard>,
    /// Every pair of every language.
    pub pairs: Vec<PairView>,
    /// Deadline profiles that can be chosen.
    pub timelines: Vec<String>,
    /// The layers as they were laid.
    pub layers: Layers,
    /// Files that are left out because they cannot be read.
    pub left_out: Vec<FaultyFile>,
}

/// A card of the library, for whoever looks through all of them.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct LibraryCard {
    /// Its id.
    pub id: String,
    /// The kind of meeting it was written for, or `drift`, `check_in`, `supervision`, `any`.
    pub meeting: String,
    /// `open`, `reflection`, `affirmation`, `ruler`, `summary`, `offer` or `wait`.
    pub function: String,
    /// The signal that brings it.
    pub signal: String,
    /// The same for people.
    pub when: String,
    /// Its words, with `{slots}`.
    pub texts: Vec<CardWords>,
    /// Whether it is put away for good.
    pub hidden: bool,
}

/// A card's words in one language.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct CardWords {
    /// The language.
    pub lang: String,
    /// The words.
    pub text: String,
    /// The words for a young person, where they differ.
    pub text_tu: Option<String>,
    /// Who read the translation: `none` until a native-speaking practitioner did.
    pub reviewed_by: Option<String>,
}

/// "Instead of … try …".
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct PairView {
    /// Its id.
    pub id: String,
    /// Its language.
    pub lang: String,
    /// A sentence that prescribes.
    pub instead_of: String,
    /// One that evokes.
    pub try_this: String,
    /// What it works on.
    pub works_on: String,
    /// Who read the translation; absent in the first language.
    pub reviewed_by: Option<String>,
    /// Whether it is put away for good.
    pub hidden: bool,
}

/// A practice file that cannot be read.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct FaultyFile {
    /// Which file.
    pub file: String,
    /// Which line, from 1; 0 where the whole file is meant.
    pub line: u32,
    /// What is wrong with it.
    pub what: String,
}

/// What answers a text that staff are typing.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct Suggestion {
    /// A pair, where the text prescribes. Quiet, and put away with one key.
    pub pair: Option<PairView>,
    /// Whether it names a service: the family's own ideas come first.
    pub names_a_service: bool,
}

/// The steps of a check-in between meetings.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct CheckInMap {
    /// About how long it takes.
    pub minutes: u32,
    /// Its steps.
    pub steps: Vec<MapStep>,
}

/// A card that was said, and what the family then said. For the facilitator alone.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct SaidCard {
    /// Which card.
    pub card: String,
    /// Its words, with an ellipsis where the family's own stood; empty where the library has it no
    /// more.
    pub text: String,
    /// The language of those words.
    pub lang: String,
    /// What family or friends said next, where it was kept.
    pub then: Option<QuoteView>,
}

/// A deadline of staff. Never shown to a family, and never the family's.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct DeadlineView {
    /// Which deadline.
    pub id: String,
    /// Its name, a key of `assets/strings`.
    pub key: String,
    /// The youth whose enrollment it runs for.
    pub youth: Option<PersonView>,
    /// The day that started the clock.
    pub since: String,
    /// The last day on which it is in time.
    pub due: String,
    /// `open`, `passed` or `met`.
    pub standing: String,
    /// The day on which it was met.
    pub met_on: Option<String>,
    /// Days until it is due; less than zero once its day has passed.
    pub days_left: i32,
    /// Where the number comes from.
    pub source: String,
}

impl From<&Practice> for PracticeView {
    fn from(practice: &Practice) -> Self {
        let library = &practice.library;
        let cards = library.cards().iter();
        let pairs = library.pairs().iter();
        let profiles = practice.timelines.profiles().iter();
        let left_out = practice.faults.iter().map(|fault| FaultyFile {
            file: fault.file.clone(),
            line: u32::try_from(fault.line).unwrap_or(u32::MAX),
            what: fault.what.to_string(),
        });
        Self {
            cards: cards
                .map(|it| library_card(it, library.is_hidden(&it.id)))
                .collect(),
            pairs: pairs
                .map(|it| pair_view(it, library.is_hidden(&it.id)))
                .collect(),
            timelines: profiles.map(|profile| profile.id.clone()).collect(),
            layers: practice.layers.clone(),
            left_out: left_out.collect(),
        }
    }
}

fn library_card(card: &PromptCard, hidden: bool) -> LibraryCard {
    let texts = card.texts.iter().map(|(lang, words)| CardWords {
        lang: lang.clone(),
        text: words.text.clone(),
        text_tu: words.text_tu.clone(),
        reviewed_by: words.reviewed_by.clone(),
    });
    LibraryCard {
        id: card.id.clone(),
        meeting: card.meeting.clone(),
        function: card.mi.short().to_owned(),
        signal: card.signal.clone(),
        when: card.when.clone(),
        texts: texts.collect(),
        hidden,
    }
}

/// A pair as the window takes it.
pub fn pair_view(pair: &Pair, hidden: bool) -> PairView {
    PairView {
        id: pair.id.clone(),
        lang: pair.lang.clone(),
        instead_of: pair.instead_of.clone(),
        try_this: pair.try_this.clone(),
        works_on: pair.works_on.clone(),
        reviewed_by: pair.reviewed_by.clone(),
        hidden,
    }
}
