//! Finding words again, in every family that is on this laptop.

use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::reading::{family_name, holds_a_former_name};
use casefile::file::{Viewer, may_show};
use casefile::kinds::Meeting;
use casefile::{CaseFile, FamilyId, RecordId, View};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Hit, Order};

/// What is looked for.
#[derive(Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Find {
    /// The words, or the beginning of one.
    pub text: String,
    /// In one family alone; in all where none is named.
    pub family: Option<FamilyId>,
    /// Which come first.
    #[serde(default)]
    pub order: FoundOrder,
}

/// Which places come first.
#[derive(Clone, Copy, Default, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FoundOrder {
    /// What was written last.
    #[default]
    Newest,
    /// What fits best.
    Best,
}

/// What was found.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct SearchView {
    /// The places, in the order that was asked for.
    pub hits: Vec<FoundView>,
}

/// One place.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct FoundView {
    /// Whose file.
    pub family: FamilyId,
    /// The name it is shown under.
    pub name: String,
    /// The kind of record.
    pub kind: String,
    /// Which record.
    pub record: RecordId,
    /// The words around it.
    pub snippet: String,
    /// The day it happened.
    pub on: Option<String>,
    /// The meeting it belongs to, where it belongs to one.
    pub meeting: Option<RecordId>,
}

/// The most places that are shown.
const HITS_MAX: usize = 50;
/// The most places that are looked at where those found first are not for this screen.
const LOOKED_AT_MAX: usize = 3200;

/// Finds words. A name that somebody no longer goes by is not shown here either; and what may not be
/// shown takes no place of what may.
pub fn find(desk: &mut Desk, asked: Find) -> Result<SearchView, Fault> {
    let order = match asked.order {
        FoundOrder::Newest => Order::Newest,
        FoundOrder::Best => Order::Best,
    };
    let mut at_most = HITS_MAX;
    loop {
        let found = desk
            .vault
            .search(&asked.text, order, at_most, asked.family)?;
        let were_all = found.len() < at_most;
        let views = found.into_iter().filter_map(|hit| shown(desk, hit));
        let hits: Vec<FoundView> = views.take(HITS_MAX).collect();
        if were_all || hits.len() == HITS_MAX || at_most >= LOOKED_AT_MAX {
            return Ok(SearchView { hits });
        }
        at_most *= 4;
    }
}

/// A place as it is shown, where it may be.
fn shown(desk: &Desk, hit: Hit) -> Option<FoundView> {
    let file = desk.file(hit.family).ok()?;
    if !may_show(file, Viewer::Facilitator, &hit.kind, hit.record, &hit.field) {
        return None;
    }
    let meeting = meeting_of(file, &hit.kind, hit.record);
    (!holds_a_former_name(file, &hit.snippet)).then(|| FoundView {
        family: hit.family,
        name: family_name(file),
        kind: hit.kind.into_owned(),
        record: hit.record,
        snippet: hit.snippet,
        on: Some(hit.day.to_string()),
        meeting,
    })
}

/// A meeting is its own; what was kept in one says in which.
fn meeting_of(file: &CaseFile, kind: &str, id: RecordId) -> Option<RecordId> {
    if kind == Meeting::KIND {
        return Some(id);
    }
    let (_, record) = file.find(kind, id)?;
    record.field("meeting")?.shown()?.value.read()
}
