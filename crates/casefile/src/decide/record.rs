//! Any record: taken off the page, put back, kept as it came, or settled between two versions.
//! Nothing is ever deleted here, and a choice takes one of the versions that people wrote.

use super::note::compartment;
use super::sheet::{Sheet, written};
use crate::choices::{Privacy, SourceSegment};
use crate::file::Compartment;
use crate::ids::RecordId;
use crate::kinds::{Family, KindSpec, PlanVersion, Shape, Unplaced, View, known_name, spec};
use crate::refusal::Refusal;
use crate::register::{Head, REMOVED, Record};
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
        sheet.restore(kind.name, id);
        Ok(id)
    }
}

/// The family itself and a dated picture of its plan are never off the page.
fn removable(kind: &str) -> Result<&'static KindSpec, Refusal> {
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
const NOT_REWORDED: &[&str] = &["goal", "decision", "readback", "ruler", "if_then_use"];

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

command! {
    /// Says who may be shown a record, and from which protected source it comes. What only some may
    /// hold moves to the restricted part of the file, as a new record there.
    ProtectRecord = "record.protect" {
        /// The kind of the record.
        kind: String,
        /// Which record.
        record: RecordId,
        /// Who may be shown it.
        privacy: Option<Privacy>,
        /// Which protected source it comes from.
        segment: Option<SourceSegment>,
        /// Whether no screen or page of the household may hold it.
        not_for_household: Option<bool>,
    }
}

impl ProtectRecord {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        removable(&self.kind)?;
        let (kind, record) = on_the_page(sheet, &self.kind, self.record)?;
        let record = match compartment(self.privacy, self.segment) {
            Compartment::Restricted if !self.is_restricted(sheet, kind) => {
                move_over(sheet, kind, self.record, record)?
            }
            _ => self.record,
        };
        let mut mark = |name: &'static str, value: Value| {
            if !value.is_null() {
                sheet.write(Cow::Borrowed(kind.name), record, Cow::Borrowed(name), value);
            }
        };
        mark("privacy", Value::of(&self.privacy));
        mark("segment", Value::of(&self.segment));
        mark("not_for_household", Value::of(&self.not_for_household));
        Ok(record)
    }

    fn is_restricted(&self, sheet: &Sheet<'_>, kind: &KindSpec) -> bool {
        let found = sheet.file.find(kind.name, self.record);
        let scope = Compartment::Restricted.scope(sheet.file.family());
        found.is_some_and(|(lies_in, _)| lies_in == scope)
    }
}

/// A new record in the restricted part with all that is shown, and the old one off the page.
fn move_over(
    sheet: &mut Sheet<'_>,
    kind: &'static KindSpec,
    from: RecordId,
    record: &Record,
) -> Result<RecordId, Refusal> {
    let to = sheet.narrower(Compartment::Restricted)?;
    for (name, register) in record.fields() {
        if let Some(head) = register.shown().filter(|_| *name != REMOVED) {
            sheet.write(
                Cow::Borrowed(kind.name),
                to,
                name.clone(),
                head.value.clone(),
            );
        }
    }
    sheet.remove(kind.name, from, "moved");
    Ok(to)
}

fn on_the_page<'a>(
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
