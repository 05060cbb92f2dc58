//! The files as they are written, and how they become the library.
//! A field this version does not know is a fault with its line, never silently dropped.

use super::{
    BasicNeed, CardText, ChangeTalk, Library, Line, Map, MapStep, Mi, MiTask, Mindset, Occasion,
    Pair, PracticeFault, PracticeWhat, PromptCard, Source,
};
use crate::guide::{fold, known_signals};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Prompts {
    #[serde(default)]
    hide: Vec<String>,
    #[serde(default)]
    order: Vec<String>,
    #[serde(default)]
    card: Vec<RawCard>,
    #[serde(default)]
    pair: Vec<RawPair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCard {
    id: Spanned<String>,
    text: String,
    text_tu: Option<String>,
    #[serde(default)]
    slots: Vec<String>,
    reviewed_by: Option<String>,
    meeting: Option<String>,
    mi: Option<Mi>,
    change_talk: Option<ChangeTalk>,
    need: Option<BasicNeed>,
    mindset: Option<Mindset>,
    signal: Option<String>,
    #[serde(default)]
    when: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPair {
    id: Spanned<String>,
    instead_of: String,
    r#try: String,
    #[serde(default)]
    works_on: String,
    #[serde(default)]
    stems: Vec<String>,
    reviewed_by: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMap {
    meeting: Occasion,
    minutes: Option<u32>,
    #[serde(default)]
    hide: Vec<String>,
    #[serde(default)]
    order: Vec<String>,
    #[serde(default)]
    step: Vec<RawStep>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStep {
    id: Spanned<String>,
    purpose: String,
    captures: Vec<String>,
    minutes: u32,
    task: MiTask,
    need: BasicNeed,
    #[serde(default)]
    signals: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Dangers {
    danger: Vec<RawDanger>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDanger {
    id: String,
    lang: String,
    words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Services {
    service: Vec<RawService>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawService {
    lang: String,
    words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lines {
    line: Vec<Line>,
}

fn parse<T: DeserializeOwned>(source: &Source<'_>) -> Result<T, PracticeFault> {
    toml::from_str(source.text).map_err(|fault| {
        let offset = fault.span().map_or(0, |span| span.start);
        let said = PracticeWhat::NotOfThisShape(fault.message().to_owned());
        PracticeFault::at(source, offset, said)
    })
}

/// Each id once per file: the second would silently win.
fn once<'a>(
    source: &Source<'_>,
    ids: impl Iterator<Item = &'a Spanned<String>>,
) -> Result<(), PracticeFault> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id.as_ref()) {
            let twice = PracticeWhat::Twice(id.as_ref().clone());
            return Err(PracticeFault::at(source, id.span().start, twice));
        }
    }
    Ok(())
}

/// Puts a record where one of the same id stands, or at the end.
fn put<T>(list: &mut Vec<T>, new: T, same: impl Fn(&T) -> bool) {
    match list.iter_mut().find(|old| same(old)) {
        Some(old) => *old = new,
        None => list.push(new),
    }
}

impl Library {
    pub(super) fn add_prompts(
        &mut self,
        source: &Source<'_>,
        lang: &str,
    ) -> Result<(), PracticeFault> {
        let prompts: Prompts = parse(source)?;
        once(source, prompts.card.iter().map(|card| &card.id))?;
        once(source, prompts.pair.iter().map(|pair| &pair.id))?;
        if self.first.is_empty() {
            self.first = lang.to_owned();
        }
        for card in prompts.card {
            let offset = card.id.span().start;
            self.add_card(card, lang)
                .map_err(|what| PracticeFault::at(source, offset, what))?;
        }
        for pair in prompts.pair {
            self.add_pair(pair, lang);
        }
        let hidden = self.hide(prompts.hide);
        hidden
            .and_then(|()| self.order(&prompts.order))
            .map_err(|what| PracticeFault::at(source, 0, what))
    }

    fn add_card(&mut self, raw: RawCard, lang: &str) -> Result<(), PracticeWhat> {
        let id = raw.id.as_ref().clone();
        let texts = [Some(&raw.text), raw.text_tu.as_ref()];
        if texts
            .into_iter()
            .flatten()
            .any(|text| !fits(text, &raw.slots))
        {
            return Err(PracticeWhat::SlotsDoNotMatch(id));
        }
        let text = CardText {
            text: raw.text.clone(),
            text_tu: raw.text_tu.clone(),
            slots: raw.slots.clone(),
            reviewed_by: raw.reviewed_by.clone(),
        };
        if raw.meeting.is_none() {
            let known = self.cards.iter_mut().find(|card| card.id == id);
            let card = known.ok_or(PracticeWhat::NothingToTranslate(id))?;
            card.texts.insert(lang.to_owned(), text);
            return Ok(());
        }
        let mut card = head(id, raw)?;
        if let Some(old) = self.card(&card.id) {
            card.texts = old.texts.clone();
        }
        card.texts.insert(lang.to_owned(), text);
        let id = card.id.clone();
        put(&mut self.cards, card, |old| old.id == id);
        Ok(())
    }

    fn add_pair(&mut self, raw: RawPair, lang: &str) {
        let first = self.pairs.iter().find(|pair| pair.id == *raw.id.as_ref());
        let works_on = match first {
            Some(first) if raw.works_on.is_empty() => first.works_on.clone(),
            _ => raw.works_on,
        };
        let pair = Pair {
            id: raw.id.into_inner(),
            lang: lang.to_owned(),
            instead_of: raw.instead_of,
            try_this: raw.r#try,
            works_on,
            reviewed_by: raw.reviewed_by,
            stems: raw.stems,
        };
        let (id, lang) = (pair.id.clone(), pair.lang.clone());
        put(&mut self.pairs, pair, |old| {
            old.id == id && old.lang == lang
        });
    }

    pub(super) fn add_map(&mut self, source: &Source<'_>) -> Result<(), PracticeFault> {
        let raw: RawMap = parse(source)?;
        once(source, raw.step.iter().map(|step| &step.id))?;
        let mut map = self.map_of(raw.meeting).cloned().unwrap_or(Map {
            meeting: raw.meeting,
            minutes: 0,
            steps: Vec::new(),
        });
        for step in raw.step {
            let offset = step.id.span().start;
            let step = map_step(step).map_err(|what| PracticeFault::at(source, offset, what))?;
            let id = step.id.clone();
            put(&mut map.steps, step, |old| old.id == id);
        }
        map.hide(&raw.hide)
            .and_then(|()| map.order(&raw.order))
            .map_err(|what| PracticeFault::at(source, 0, what))?;
        let usual = map.steps.iter().map(|step| step.minutes).sum();
        map.minutes = match (raw.minutes, map.minutes) {
            (Some(minutes), _) | (None, minutes @ 1..) => minutes,
            (None, 0) => usual,
        };
        let meeting = map.meeting;
        put(&mut self.maps, map, |old| old.meeting == meeting);
        Ok(())
    }

    pub(super) fn add_danger(&mut self, source: &Source<'_>) -> Result<(), PracticeFault> {
        let raw: Dangers = parse(source)?;
        let topics = raw.danger.into_iter().map(|topic| {
            let words = topic.words.iter().map(|word| fold::fold(word));
            // A blank entry would be found in every text.
            let words = words.filter(|word| word != " ").collect();
            ((topic.id, topic.lang), words)
        });
        self.danger.extend(topics.collect::<BTreeMap<_, Vec<_>>>());
        Ok(())
    }

    pub(super) fn add_services(&mut self, source: &Source<'_>) -> Result<(), PracticeFault> {
        let raw: Services = parse(source)?;
        for list in raw.service {
            let names = self.services.entry(list.lang).or_default();
            names.extend(
                list.words
                    .into_iter()
                    .filter(|word| !word.trim().is_empty()),
            );
        }
        Ok(())
    }

    pub(super) fn add_lines(&mut self, source: &Source<'_>) -> Result<(), PracticeFault> {
        let raw: Lines = parse(source)?;
        for line in raw.line {
            let id = line.id.clone();
            put(&mut self.lines, line, |old| old.id == id);
        }
        Ok(())
    }
}

fn head(id: String, raw: RawCard) -> Result<PromptCard, PracticeWhat> {
    let missing = |field| PracticeWhat::Missing(id.clone(), field);
    let signal = raw.signal.ok_or_else(|| missing("signal"))?;
    known(&id, &signal)?;
    Ok(PromptCard {
        meeting: raw.meeting.ok_or_else(|| missing("meeting"))?,
        mi: raw.mi.ok_or_else(|| missing("mi"))?,
        change_talk: raw.change_talk.ok_or_else(|| missing("change_talk"))?,
        need: raw.need.ok_or_else(|| missing("need"))?,
        mindset: raw.mindset.ok_or_else(|| missing("mindset"))?,
        signal,
        when: raw.when,
        texts: BTreeMap::new(),
        id,
    })
}

fn map_step(raw: RawStep) -> Result<MapStep, PracticeWhat> {
    let id = raw.id.into_inner();
    raw.signals
        .iter()
        .try_for_each(|signal| known(&id, signal))?;
    Ok(MapStep {
        id,
        purpose: raw.purpose,
        captures: raw.captures,
        minutes: raw.minutes,
        task: raw.task,
        need: raw.need,
        signals: raw.signals,
    })
}

fn known(id: &str, signal: &str) -> Result<(), PracticeWhat> {
    if known_signals().any(|name| name == signal) {
        Ok(())
    } else {
        Err(PracticeWhat::UnknownSignal(
            id.to_owned(),
            signal.to_owned(),
        ))
    }
}

/// Whether a text has one slot for each pair of braces.
fn fits(text: &str, slots: &[String]) -> bool {
    let open = text.matches('{').count();
    open == text.matches('}').count() && open == slots.len()
}
