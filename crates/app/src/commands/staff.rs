//! The facilitator's own side: supervision, coaching, how the work is. It lies in a file of its own,
//! in which no family was ever opened.

use crate::commands::household::ShownRecord;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::wire::Nothing;
use casefile::kinds::{CoachingGoal, Observation, StaffPulse, Supervision, View};
use casefile::{CaseFile, FamilyId};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;
use ts_rs::TS;

/// The facilitator's own file.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct StaffView {
    /// Its identifier: what the staff's own commands take as `family`.
    pub file: FamilyId,
    /// What lies in it.
    pub records: Vec<ShownRecord>,
}

/// What lies in the file of whoever writes here.
pub fn show(desk: &mut Desk, _: Nothing) -> Result<StaffView, Fault> {
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
    })
}

fn of_kind<'a, V: View<'a> + 'a>(file: &'a CaseFile) -> Vec<ShownRecord> {
    let shown = |view: V| ShownRecord {
        kind: V::KIND.to_owned(),
        id: view.id(),
        fields: view
            .record()
            .fields()
            .filter_map(|(name, register)| {
                let value = register.shown()?.value.read::<Json>()?;
                Some((name.to_string(), value))
            })
            .collect(),
    };
    file.all::<V>().map(shown).collect()
}
