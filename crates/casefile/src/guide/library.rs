//! The practice library: cards, pairs, meeting maps, danger words and lines, read from files that
//! practice leads edit. An agency's own file and a facilitator's have the same shape; whatever is
//! read later wins by id. A layer may hide and reorder; it never deletes what another one holds.

mod fault;
mod layer;
mod raw;

pub use fault::{PracticeFault, PracticeWhat};

use super::fold::{fold, holds};
use crate::choices::MeetingType;
use crate::words::{Origin, Words};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// A file of the library, handed in as text.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// Its path below `assets/practice`: `prompts/en.toml`, `meetings/follow_up_team.toml`.
    pub name: &'a str,
    /// What it says.
    pub text: &'a str,
}

/// What a card does, in the terms of motivational interviewing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mi {
    /// Invites a story.
    OpenQuestion,
    /// Says back what was heard.
    ReflectionStem,
    /// Names a real effort.
    Affirmation,
    /// Asks behind a number.
    RulerFollowUp,
    /// Gathers what was said.
    Summary,
    /// Asks, offers a little, asks again.
    ElicitProvideElicit,
    /// Leaves room.
    Wait,
}

impl Mi {
    /// The short name the window shows.
    pub fn short(self) -> &'static str {
        match self {
            Self::OpenQuestion => "open",
            Self::ReflectionStem => "reflection",
            Self::Affirmation => "affirmation",
            Self::RulerFollowUp => "ruler",
            Self::Summary => "summary",
            Self::ElicitProvideElicit => "offer",
            Self::Wait => "wait",
        }
    }

    /// Whether saying it leaves a question in the room.
    pub fn asks(self) -> bool {
        matches!(
            self,
            Self::OpenQuestion | Self::RulerFollowUp | Self::ElicitProvideElicit
        )
    }
}

/// The kind of talk a card reaches for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ChangeTalk {
    Desire,
    Ability,
    Reason,
    Need,
    Commitment,
    Activation,
    TakingSteps,
    None,
}

/// The basic need a card or a step serves.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum BasicNeed {
    Autonomy,
    Competence,
    Connection,
}

/// The part of the mindset a card practises.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Mindset {
    Acceptance,
    Partnership,
    Evoking,
    TeamSupports,
}

/// The task of motivational interviewing a step of a meeting belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum MiTask {
    Engaging,
    Focusing,
    Evoking,
    Planning,
}

/// What a map of steps is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(try_from = "String")]
pub enum Occasion {
    /// A kind of meeting.
    Meeting(MeetingType),
    /// A contact between meetings.
    CheckIn,
}

impl Occasion {
    /// As it is spelt in a file: `follow_up_team`, `check_in`.
    pub fn wire(self) -> &'static str {
        match self {
            Self::Meeting(kind) => kind.wire(),
            Self::CheckIn => "check_in",
        }
    }
}

impl TryFrom<String> for Occasion {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        if text == Self::CheckIn.wire() {
            return Ok(Self::CheckIn);
        }
        let kind = MeetingType::from_wire(&text).map(Self::Meeting);
        kind.ok_or_else(|| format!("there is no kind of meeting `{text}`"))
    }
}

/// A card in every language it has.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PromptCard {
    /// Its name for good: `FU2`.
    pub id: String,
    /// The kind of meeting it was written for, or `drift`, `check_in`, `supervision`, `any`.
    pub meeting: String,
    /// What it does.
    pub mi: Mi,
    /// The talk it reaches for.
    pub change_talk: ChangeTalk,
    /// The need it serves.
    pub need: BasicNeed,
    /// The part of the mindset it practises.
    pub mindset: Mindset,
    /// When it is offered: one of [`known_signals`](super::known_signals).
    pub signal: String,
    /// The same for people, in the library's first language.
    pub when: String,
    /// Its words by language.
    pub texts: BTreeMap<String, CardText>,
}

/// A card's words in one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CardText {
    /// The words, with `{slots}`.
    pub text: String,
    /// The words for a young person, where they differ.
    pub text_tu: Option<String>,
    /// What fills the braces, in their order.
    pub slots: Vec<String>,
    /// Who read the translation; `none` until somebody did. Absent in the first language.
    pub reviewed_by: Option<String>,
}

/// "Instead of … try …".
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pair {
    /// Its name for good: `IT2`.
    pub id: String,
    /// The language of its words.
    pub lang: String,
    /// A sentence that prescribes.
    pub instead_of: String,
    /// One that evokes.
    pub try_this: String,
    /// What it works on.
    pub works_on: String,
    /// Who read the translation; `none` until somebody did. Absent in the first language.
    pub reviewed_by: Option<String>,
    stems: Vec<String>,
}

/// A kind of meeting, or a check-in, as a map of steps.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Map {
    /// Which kind.
    pub meeting: Occasion,
    /// About how long it takes; a soft clock, never a limit.
    pub minutes: u32,
    /// The steps in the usual order; any may be skipped or left for later.
    pub steps: Vec<MapStep>,
}

impl Map {
    /// The step of that id.
    pub fn step(&self, id: &str) -> Option<&MapStep> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The string key of the meeting's name.
    pub fn name_key(&self) -> String {
        format!("meeting-{}", dashed(self.meeting.wire()))
    }

    /// The string key of a step's name.
    pub fn step_key(&self, step: &str) -> String {
        format!("step-{}-{}", dashed(self.meeting.wire()), dashed(step))
    }

    /// The string key of a step's purpose.
    pub fn purpose_key(&self, step: &str) -> String {
        format!("purpose-{}-{}", dashed(self.meeting.wire()), dashed(step))
    }
}

fn dashed(name: &str) -> String {
    name.replace('_', "-")
}

/// One step of a meeting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MapStep {
    /// Its name within the meeting.
    pub id: String,
    /// What it is for, in the library's first language.
    pub purpose: String,
    /// Kinds of record it usually makes, in the order of the screen.
    pub captures: Vec<String>,
    /// Minutes it usually takes.
    pub minutes: u32,
    /// Its task.
    pub task: MiTask,
    /// The need it serves.
    pub need: BasicNeed,
    /// Signals whose cards are at home in it, the first the strongest.
    pub signals: Vec<String>,
}

/// A number that can be called at any hour.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Its name for good.
    pub id: String,
    /// What to dial.
    pub number: String,
    /// The string key of what it is.
    pub key: String,
}

/// Everything the practice hands the facilitator.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Library {
    first: String,
    pub(super) cards: Vec<PromptCard>,
    pairs: Vec<Pair>,
    maps: Vec<Map>,
    lines: Vec<Line>,
    /// Folded phrases by topic and language.
    pub(super) danger: BTreeMap<(String, String), Vec<String>>,
    /// Folded names of services by language.
    pub(super) services: BTreeMap<String, Vec<String>>,
    /// Cards, pairs and steps that a layer put out of sight.
    hidden: BTreeSet<String>,
}

impl Library {
    /// Reads the files in their order, the first language before its translations and the agency's
    /// own last. The first fault ends it: half a library would hide cards without a word.
    pub fn read(sources: &[Source<'_>]) -> Result<Self, PracticeFault> {
        let mut library = Self::default();
        for source in sources {
            library.add(source)?;
        }
        Ok(library)
    }

    /// This library with an agency's or a facilitator's own files on top. On a fault this one stays
    /// as it is: what somebody mistyped at home never takes the shipped cards away.
    pub fn with(&self, own: &[Source<'_>]) -> Result<Self, PracticeFault> {
        let mut library = self.clone();
        for source in own {
            library.add(source)?;
        }
        Ok(library)
    }

    fn add(&mut self, source: &Source<'_>) -> Result<(), PracticeFault> {
        let name = source.name.strip_suffix(".toml").unwrap_or(source.name);
        match name.rsplit_once('/') {
            Some((folder, lang)) if folder.ends_with("prompts") => self.add_prompts(source, lang),
            Some((folder, _)) if folder.ends_with("meetings") => self.add_map(source),
            _ if name.ends_with("danger") => self.add_danger(source),
            _ if name.ends_with("services") => self.add_services(source),
            _ if name.ends_with("lines") => self.add_lines(source),
            _ => Err(PracticeFault::at(source, 0, PracticeWhat::UnknownFile)),
        }
    }

    /// Every card, in the order of the files.
    pub fn cards(&self) -> &[PromptCard] {
        &self.cards
    }

    /// One card.
    pub fn card(&self, id: &str) -> Option<&PromptCard> {
        self.cards.iter().find(|card| card.id == id)
    }

    /// Every pair of every language.
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The map of a kind of meeting.
    pub fn map(&self, meeting: MeetingType) -> Option<&Map> {
        self.map_of(Occasion::Meeting(meeting))
    }

    /// The map of a check-in between meetings.
    pub fn check_in(&self) -> Option<&Map> {
        self.map_of(Occasion::CheckIn)
    }

    /// The map of either.
    pub fn map_of(&self, occasion: Occasion) -> Option<&Map> {
        self.maps.iter().find(|map| map.meeting == occasion)
    }

    /// Whether a layer put a card or a pair out of sight. It keeps its words and its marks.
    pub fn is_hidden(&self, id: &str) -> bool {
        self.hidden.contains(id)
    }

    /// Every map.
    pub fn maps(&self) -> &[Map] {
        &self.maps
    }

    /// Numbers that can be called at any hour.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Languages in which at least one card has words.
    pub fn languages(&self) -> BTreeSet<&str> {
        self.cards
            .iter()
            .flat_map(|card| card.texts.keys().map(String::as_str))
            .collect()
    }

    /// The language in which every card has words: that of the first file of cards.
    pub fn first_language(&self) -> &str {
        &self.first
    }

    /// The pair for words on file: only where staff wrote them in their own name. A quote, and
    /// words the family took as its own, are never corrected.
    pub fn instead_of_words(&self, words: &Words, lang: &str) -> Option<&Pair> {
        let ours = words.origin == Origin::StaffParaphrase;
        ours.then(|| self.instead_of(&words.text, lang))?
    }

    /// Whether a text names a service, in any language we know.
    pub fn names_a_service(&self, text: &str) -> bool {
        let folded = fold(text);
        let mut names = self.services.values().flatten();
        names.any(|name| holds(&folded, name))
    }

    /// The pair that answers a text in which staff prescribe; the longest match speaks. Only for
    /// text that staff wrote: never hand it somebody's quote.
    pub fn instead_of(&self, text: &str, lang: &str) -> Option<&Pair> {
        let folded = fold(text);
        self.pairs
            .iter()
            .filter(|pair| pair.lang == lang && !self.is_hidden(&pair.id))
            .filter_map(|pair| {
                let met = pair.stems.iter().filter(|stem| holds(&folded, stem));
                Some((met.map(String::len).max()?, pair))
            })
            .reduce(|best, next| if next.0 > best.0 { next } else { best })
            .map(|(_, pair)| pair)
    }
}
