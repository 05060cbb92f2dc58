//! The facilitator's own side: supervision, coaching, how the work is. It lies in a file of its own,
//! in which no family was ever opened.

use crate::commands::drafts;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::meeting::DraftView;
use crate::views::reading::when;
use crate::wire::Nothing;
use casefile::kinds::{CoachingGoal, Observation, StaffPulse, Supervision, View};
use casefile::{CaseFile, FamilyId, RecordId};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value as Json};
use ts_rs::TS;

/// The facilitator's own file.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct StaffView {
    /// Its identifier: what the staff's own commands take as `family`.
    pub file: FamilyId,
    /// What lies in it, the newest first in each kind.
    pub records: Vec<OwnRecord>,
    /// What was still being written.
    pub drafts: Vec<DraftView>,
}

/// Something of the facilitator's own.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct OwnRecord {
    /// Its kind.
    pub kind: String,
    /// Which.
    pub id: RecordId,
    /// The day it happened.
    pub on: String,
    /// Its fields by name.
    #[ts(type = "Record<string, unknown>")]
    pub fields: Map<String, Json>,
}

/// What lies in the file of whoever writes here.
pub fn show(desk: &mut Desk, _: Nothing) -> Result<StaffView, Fault> {
    let drafts = drafts::of_own(desk)?;
    let file = desk.own()?;
    let records = [
        of_kind::<Supervision<'_>>(file),
        of_kind::<Observation<'_>>(file),
        of_kind::<StaffPulse<'_>>(file),
        of_kind::<CoachingGoal<'_>>(file),
    ];
    Ok(StaffView {
        file: file.family(),
        records: records.concat(),
        drafts,
    })
}

fn of_kind<'a, V: View<'a> + 'a>(file: &'a CaseFile) -> Vec<OwnRecord> {
    let mut all: Vec<V> = file.all::<V>().collect();
    all.sort_by_key(|view| std::cmp::Reverse(when(view.record())));
    let shown = |view: V| OwnRecord {
        kind: V::KIND.to_owned(),
        id: view.id(),
        on: when(view.record()).day.to_string(),
        fields: view
            .record()
            .fields()
            .filter_map(|(name, register)| {
                let value = register.shown()?.value.read::<Json>()?;
                Some((name.to_string(), value))
            })
            .collect(),
    };
    all.into_iter().map(shown).collect()
}
