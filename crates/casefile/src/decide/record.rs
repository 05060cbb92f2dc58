//! Any record: taken off the page, put back, kept as it came, or settled between two versions.
//! Nothing is ever deleted here, and a choice takes one of the versions that people wrote.

use super::sheet::{Sheet, written};
use crate::ids::RecordId;
use crate::kinds::{Family, KindSpec, PlanVersion, Unplaced, View, known_name, spec};
use crate::refusal::Refusal;

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
        let missing = Refusal::NotOnFile {
            kind: kind.name,
            id: self.record,
        };
        let (_, record) = sheet
            .file
            .find(kind.name, self.record)
            .ok_or(missing.clone())?;
        if !record.is_visible() {
            return Err(missing);
        }
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
    /// Chooses between versions that people wrote without having seen each other's.
    ChooseField = "field.choose" {
        /// The kind of the record.
        kind: String,
        /// Which record.
        record: RecordId,
        /// Which field.
        field: String,
        /// The version to keep, as one of the versions shown.
        value: serde_json::Value,
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
        let chosen = sheet
            .heads(&kind, self.record, &self.field)
            .iter()
            .find(|head| head.value.read::<serde_json::Value>().as_ref() == Some(&self.value))
            .ok_or(Refusal::NotAllowed { field: "value" })?;
        let field = known_name(&self.field);
        sheet.write(kind, self.record, field, chosen.value.clone());
        Ok(self.record)
    }
}
