//! Danger first: words of danger or a safety note bring the safety path before any card, wherever on
//! this occasion they were written. It decides nothing about anyone and keeps nothing; it steps aside.

use super::facts::standing_notes;
use super::fold::fold;
use super::library::Library;
use super::offer::Moment;
use crate::choices::TalkKind;
use crate::file::CaseFile;
use crate::ids::RecordId;
use crate::kinds::{CheckIn, CrisisPlan, KINDS, KindSpec, Meeting, Note, Shape, View};
use crate::register::Record;
use crate::stamp::Stamp;
use crate::value::Value;
use serde_json::Value as Json;

impl Library {
    /// Whether a text holds a word of danger, in any language we know: people mix them.
    pub fn is_danger(&self, text: &str) -> bool {
        self.danger_in(text).is_some()
    }

    fn danger_in(&self, text: &str) -> Option<&str> {
        let folded = fold(text);
        let mut phrases = self.danger.values().flatten();
        let found = phrases.find(|phrase| folded.contains(phrase.as_str()));
        found.map(String::as_str)
    }
}

/// What calls for the safety path now and was not heard yet: names of places, never what stands there.
/// The facilitator says of exactly these that it is safe to go on.
pub(super) fn calls(file: &CaseFile, library: &Library, now: &Moment<'_>) -> Vec<String> {
    let mut calls: Vec<String> = now
        .record()
        .map(|occasion| on_file(file, library, occasion))
        .unwrap_or_default();
    let being_written = [now.typed, now.quoted];
    let typed = being_written.iter().filter_map(|text| {
        let phrase = library.danger_in(text)?;
        Some(format!("typed {phrase}"))
    });
    calls.extend(typed);
    calls.retain(|call| !now.heard.contains(call));
    calls
}

/// Whether something calls that the facilitator has not heard.
pub(super) fn comes_first(file: &CaseFile, library: &Library, now: &Moment<'_>) -> bool {
    !calls(file, library, now).is_empty()
}

/// Everything that was written on this occasion: notes by the occasion they name, all other words by
/// the time since it began. The safety plan is the path itself, so its own words call nobody to it.
fn on_file(file: &CaseFile, library: &Library, occasion: RecordId) -> Vec<String> {
    // Danger is heard also where nobody may look.
    let file = &file.whole();
    let notes = standing_notes(file, occasion);
    let said = notes.iter().filter_map(|note| {
        let is_safety = note.talk_kind() == Some(TalkKind::Safety);
        let calls = is_safety || note.text().is_some_and(|text| library.is_danger(&text));
        calls.then(|| place(note.id(), written_last(note.record())))
    });
    let mut calls: Vec<String> = said.collect();
    let Some(began) = began(file, occasion) else {
        return calls;
    };
    let elsewhere = |kind: &&KindSpec| ![Note::KIND, CrisisPlan::KIND].contains(&kind.name);
    for kind in KINDS.iter().filter(elsewhere) {
        for (_, registers) in file.scopes() {
            let found = registers
                .of_kind(kind.name)
                .filter(|(_, record)| record.is_visible() && !is_of_another(record, occasion))
                .filter_map(|(id, record)| Some((id, danger_since(kind, record, library, began)?)));
            calls.extend(found.map(|(id, at)| place(id, at)));
        }
    }
    calls
}

fn place(record: RecordId, at: Stamp) -> String {
    format!("{record} {}", at.0)
}

fn written_last(record: &Record) -> Stamp {
    let heads = record.fields().flat_map(|(_, field)| field.heads());
    heads.map(|head| head.at).max().unwrap_or(Stamp(0))
}

/// When the occasion began: what was entered before it is another day's talk.
fn began(file: &CaseFile, occasion: RecordId) -> Option<Stamp> {
    let (meeting, check_in) = (Meeting::KIND, CheckIn::KIND);
    let (_, record) = file
        .find(meeting, occasion)
        .or_else(|| file.find(check_in, occasion))?;
    let field = record.field("started_at").or(record.field("with"))?;
    let head = field.shown()?;
    let lived = head.value.read::<crate::stamp::On>();
    let lived = lived.and_then(|on| Some(Stamp(on.moment()?.timestamp_millis())));
    Some(lived.map_or(head.at, |lived| lived.min(head.at)))
}

fn is_of_another(record: &Record, occasion: RecordId) -> bool {
    let names = |field: &str| {
        let shown = record.field(field)?.shown()?;
        shown.value.read::<RecordId>()
    };
    let named = names("meeting").or_else(|| names("check_in"));
    named.is_some_and(|named| named != occasion)
}

/// The newest write since then in which somebody's words speak of danger.
fn danger_since(
    kind: &KindSpec,
    record: &Record,
    library: &Library,
    since: Stamp,
) -> Option<Stamp> {
    let fields = record.fields().filter(|(name, _)| holds_words(kind, name));
    let heads = fields.flat_map(|(_, field)| field.heads());
    let fresh = heads.filter(|head| head.at >= since);
    let calls = fresh.filter(|head| is_danger_in(&head.value, library));
    calls.map(|head| head.at).max()
}

fn holds_words(kind: &KindSpec, field: &str) -> bool {
    let shape = kind.field(field).map(|spec| spec.shape);
    use Shape::{Rows, Text, Texts, Words, WordsList};
    matches!(shape, Some(Text | Texts | Words | WordsList | Rows))
}

fn is_danger_in(value: &Value, library: &Library) -> bool {
    fn walk(json: &Json, library: &Library) -> bool {
        match json {
            Json::String(text) => library.is_danger(text),
            Json::Array(all) => all.iter().any(|one| walk(one, library)),
            Json::Object(all) => all.values().any(|one| walk(one, library)),
            _ => false,
        }
    }
    value
        .read::<Json>()
        .is_some_and(|json| walk(&json, library))
}
