//! Any record: taken off the page, put back, kept as it came, or settled between two versions.
//! Nothing is ever deleted here, and a choice takes one of the versions that people wrote.

use super::sheet::{Sheet, written};
use crate::ids::RecordId;
use crate::kinds::{Family, KindSpec, PlanVersion, Shape, Unplaced, View, known_name, spec};
use crate::refusal::Refusal;
use crate::register::{Head, Record};
use crate::value::Value;
use crate::words::Words;
use std::borrow::Cow;

command! {
    /// Takes a record off the page.
    RemoveRecord = "record.remove" {
        /// Its kind.
        kind: String,
        /// Which record.
        record: RecordId,
        /// Why.
        reason: String,
    }
}

impl RemoveRecord {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let kind = removable(&self.kind)?;
        on_the_page(sheet, kind.name, self.record)?;
        if self.reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        sheet.remove(kind.name, self.record, &self.reason);
        Ok(self.record)
    }
}

command! {
    /// Puts a record back on the page.
    RestoreRecord = "record.restore" {
        /// Its kind.
        kind: String,
        /// Which record.
        record: RecordId,
    }
}

impl RestoreRecord {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let kind = removable(&self.kind)?;
        let id = self.record;
        let found = sheet.file.find(kind.name, id);
        if found.is_none_or(|(_, record)| record.removal().is_none()) {
            return Err(Refusal::NotRemoved { id });
        }
        if found.is_some_and(|(_, record)| record.is_moved()) {
            return Err(Refusal::KeptApart { id });
        }
        sheet.restore(kind.name, id);
        Ok(id)
    }
}

/// The family itself and a dated picture of its plan are never off the page.
pub(super) fn removable(kind: &str) -> Result<&'static KindSpec, Refusal> {
    spec(kind)
        .filter(|kind| kind.name != Family::KIND && kind.name != PlanVersion::KIND)
        .ok_or(Refusal::NotAllowed { field: "kind" })
}

command! {
    /// Keeps what an import could not place.
    KeepUnplaced = "unplaced.keep" {
        /// Where it came from.
        came_from: String,
        /// As it came.
        content: String,
    }
}

impl KeepUnplaced {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        written("content", &self.content)?;
        Ok(put!(sheet.make::<Unplaced>(), self: came_from, content).id)
    }
}

command! {
    /// Chooses between versions that people wrote without having seen each other's, or says it anew.
    ChooseField = "field.choose" {
        /// The kind of the record.
        kind: String,
        /// Which record.
        record: RecordId,
        /// Which field.
        field: String,
        /// The version to keep, as one of the versions shown.
        #[serde(default)]
        value: serde_json::Value,
        /// Other words in the place of all versions.
        third: Option<String>,
    }
}

impl ChooseField {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let kind = known_name(&self.kind);
        if sheet.file.find(&kind, self.record).is_none() {
            let kind = spec(&self.kind).map_or("record", |kind| kind.name);
            let id = self.record;
            return Err(Refusal::NotOnFile { kind, id });
        }
        let heads = sheet.heads(&kind, self.record, &self.field);
        let value = match &self.third {
            Some(text) => self.third(heads, text)?,
            None => self.chosen(heads)?,
        };
        let field = known_name(&self.field);
        sheet.write(kind, self.record, field, value);
        Ok(self.record)
    }

    fn chosen(&self, heads: &[Head]) -> Result<Value, Refusal> {
        let is_it = |head: &&Head| head.value.read().as_ref() == Some(&self.value);
        let chosen = heads.iter().find(is_it);
        let chosen = chosen.ok_or(Refusal::NotAllowed { field: "value" })?;
        Ok(chosen.value.clone())
    }

    /// A text in the shape of what is shown. Whoever words it anew is not who said it: from then on
    /// the page says that these are not their own words.
    fn third(&self, heads: &[Head], text: &str) -> Result<Value, Refusal> {
        written("third", text)?;
        let not_text = Refusal::NotAllowed { field: "third" };
        let field = spec(&self.kind).and_then(|kind| kind.field(&self.field));
        let shown = heads.first().filter(|_| heads.len() > 1);
        match (field.map(|field| field.shape), shown) {
            (Some(Shape::Text), Some(_)) => Ok(Value::of(&text)),
            (Some(Shape::Words), Some(shown)) => {
                let shown: Words = shown.value.read().ok_or(not_text)?;
                Ok(Value::of(&shown.anew(text)))
            }
            _ => Err(not_text),
        }
    }
}

command! {
    /// Says something in better words; the earlier ones stay in the history.
    RewordRecord = "record.reword" {
        /// The kind of the record.
        kind: String,
        /// Which record.
        record: RecordId,
        /// Which field.
        field: String,
        /// The words.
        words: Words,
    }
}

/// Kinds whose words are said again with a new record, or have a rule of their own.
const NOT_REWORDED: &[&str] = &[
    "goal",
    "decision",
    "readback",
    "ruler",
    "if_then_use",
    "invitation",
    "reflection",
];

impl RewordRecord {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let (kind, _) = on_the_page(sheet, &self.kind, self.record)?;
        let field = kind
            .field(&self.field)
            .filter(|field| field.shape == Shape::Words && !NOT_REWORDED.contains(&kind.name))
            .ok_or(Refusal::NotAllowed { field: "field" })?;
        let words = sheet.voice(field.name, &self.words)?;
        let name = Cow::Borrowed(field.name);
        sheet.write(
            Cow::Borrowed(kind.name),
            self.record,
            name,
            Value::of(&words),
        );
        Ok(self.record)
    }
}

pub(super) fn on_the_page<'a>(
    sheet: &Sheet<'a>,
    kind: &str,
    id: RecordId,
) -> Result<(&'static KindSpec, &'a Record), Refusal> {
    let kind = spec(kind).ok_or(Refusal::NotAllowed { field: "kind" })?;
    let missing = Refusal::NotOnFile {
        kind: kind.name,
        id,
    };
    let (_, record) = sheet.file.find(kind.name, id).ok_or(missing.clone())?;
    record.is_visible().then_some((kind, record)).ok_or(missing)
}
