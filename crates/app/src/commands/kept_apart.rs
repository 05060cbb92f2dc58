//! What is kept apart from a family's pages: looked at on purpose, alone, by whoever holds it, and every
//! record that was shown is a row of the audit. What one person keeps to themselves is not here either.

use super::keeping::first_text;
use crate::desk::Desk;
use crate::fault::Fault;
use casefile::file::{kept_apart, may_show_apart};
use casefile::{Compartment, FamilyId, Record, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
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
            says: first_text(file, record, |field| may_show_apart(kind, record, field)),
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

/// Records of the restricted part in which words stand, in a field that may be shown there.
fn found(desk: &Desk, family: FamilyId, text: &str) -> Result<BTreeSet<RecordId>, Fault> {
    let apart = Compartment::Restricted.scope(family);
    let hits = desk
        .vault
        .search(text, Order::Newest, LOOKED_AT_MAX, Some(family))?;
    let file = desk.file(family)?;
    let may_be_shown = |hit: &vault::Hit| {
        let found = file.find(&hit.kind, hit.record);
        found.is_some_and(|(_, record)| may_show_apart(&hit.kind, record, &hit.field))
    };
    let hits = hits.into_iter().filter(|hit| hit.scope == apart);
    Ok(hits.filter(may_be_shown).map(|hit| hit.record).collect())
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
