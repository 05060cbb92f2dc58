//! What is kept apart from a family's pages: looked at on purpose, alone, by whoever holds it, and every
//! record that was shown is a row of the audit. What one person keeps to themselves is not here either.

use super::keeping::{KNOWN_BY, first_text};
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::reading::shown_text;
use casefile::file::{kept_apart, may_show_apart};
use casefile::kinds::{Shape, spec};
use casefile::{CaseFile, FamilyId, Record, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use std::collections::BTreeSet;
use ts_rs::TS;
use vault::Order;

/// Whose, and which of it.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LookApart {
    /// Whose file.
    pub family: FamilyId,
    /// Only what holds these words, or the beginning of one.
    #[serde(default)]
    #[ts(optional)]
    pub text: Option<String>,
}

/// What is kept apart.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct ApartView {
    /// The records, the newest first.
    pub rows: Vec<ApartRow>,
}

/// One record.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct ApartRow {
    /// Its kind.
    pub kind: String,
    /// Which.
    pub record: RecordId,
    /// What it says.
    pub says: String,
    /// Which protected source it comes from, where somebody said so.
    pub segment: Option<String>,
    /// The day on which it happened.
    pub on: Option<String>,
}

/// The most places that a search looks at.
const LOOKED_AT_MAX: usize = 3200;

/// Shows it, all or what holds some words.
pub fn show(desk: &mut Desk, asked: LookApart) -> Result<ApartView, Fault> {
    let sought = asked.text.as_deref().map(str::trim);
    let found = match sought.filter(|text| !text.is_empty()) {
        Some(text) => Some(found(desk, asked.family, text)?),
        None => None,
    };
    let file = desk.file(asked.family)?;
    let wanted = |id: &RecordId| found.as_ref().is_none_or(|found| found.contains(id));
    let mut rows: Vec<ApartRow> = kept_apart(file)
        .filter(|(_, id, _)| wanted(id))
        .map(|(kind, id, record)| ApartRow {
            kind: kind.to_owned(),
            record: id,
            says: says(file, kind, record),
            segment: reads(record, "segment"),
            on: day_of(record),
        })
        .collect();
    rows.sort_by(|a, b| b.on.cmp(&a.on));
    for row in &rows {
        desk.note_looked_at(asked.family, row.record);
    }
    Ok(ApartView { rows })
}

/// What a record says: the text it is known by, else every text it has, each on a line. Somebody who looks
/// at a safety plan that lies apart has to find the whole of it here.
fn says(file: &CaseFile, kind: &str, record: &Record) -> String {
    let may_show = |field: &str| may_show_apart(kind, record, field);
    let known_by = first_text(file, kind, record, |field| {
        KNOWN_BY.contains(&field) && may_show(field)
    });
    if !known_by.is_empty() {
        return known_by;
    }
    let fields = spec(kind).map(|kind| kind.fields).unwrap_or_default();
    let mut lines = Vec::new();
    for field in fields.iter().filter(|field| may_show(field.name)) {
        let written = record.field(field.name).and_then(|field| field.shown());
        let value = written.and_then(|head| head.value.read::<Json>());
        if let Some(value) = value.filter(|_| is_said(field.shape)) {
            texts_in(&value, &mut lines);
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    lines
        .into_iter()
        .map(|line| shown_text(file, &line))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether a field is read by people: their texts and lists, and the moment and the number of a report.
fn is_said(shape: Shape) -> bool {
    use Shape::{Moment, Rows, Text, Texts, Words, WordsList};
    matches!(shape, Text | Texts | Words | WordsList | Rows | Moment)
}

/// The texts of a value in their order; names of records are none.
fn texts_in(value: &Json, lines: &mut Vec<String>) {
    match value {
        Json::String(text) => lines.push(text.clone()),
        Json::Array(rows) => rows.iter().for_each(|row| texts_in(row, lines)),
        Json::Object(fields) => {
            let said = TEXTS_OF_ROWS.iter().filter_map(|name| fields.get(*name));
            said.for_each(|field| texts_in(field, lines));
        }
        _ => {}
    }
}

/// What the small structures of a list say, in the order in which they are read.
const TEXTS_OF_ROWS: [&str; 12] = [
    "text",
    "name",
    "what",
    "signs",
    "who_does_what",
    "call_order",
    "stop_sign",
    "words",
    "way",
    "note",
    "date",
    "at",
];

/// Records in which words stand, in a field that may be shown apart. Which of them lie apart is asked of
/// the file.
fn found(desk: &Desk, family: FamilyId, text: &str) -> Result<BTreeSet<RecordId>, Fault> {
    let hits = desk
        .vault
        .search(text, Order::Newest, LOOKED_AT_MAX, Some(family))?;
    let file = desk.file(family)?;
    let may_be_shown = |hit: &vault::Hit| {
        let found = file.find(&hit.kind, hit.record);
        found.is_some_and(|(_, record)| may_show_apart(&hit.kind, record, &hit.field))
    };
    Ok(hits
        .into_iter()
        .filter(may_be_shown)
        .map(|hit| hit.record)
        .collect())
}

fn reads(record: &Record, field: &str) -> Option<String> {
    record.field(field)?.shown()?.value.read()
}

/// The latest day of what it shows.
fn day_of(record: &Record) -> Option<String> {
    let shown = record.fields().filter_map(|(_, field)| field.shown());
    shown
        .map(|head| head.on.day())
        .max()
        .map(|day| day.to_string())
}
