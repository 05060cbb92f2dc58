//! A name that somebody left behind, for whoever has the right to ask for it. No page holds it; each look
//! is a row of the audit, and a look that was refused shows nothing.

use crate::desk::Desk;
use crate::fault::Fault;
use casefile::{FamilyId, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose name, and who asks for it.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskFormer {
    /// Whose file.
    pub family: FamilyId,
    /// Whose name.
    pub person: RecordId,
    /// Who asks: that person, or who has legal custody of them.
    pub asked_by: RecordId,
}

/// The names, the latest first.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct FormerView {
    /// Each of them.
    pub rows: Vec<FormerRow>,
}

/// A name that was left behind.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct FormerRow {
    /// The name.
    pub name: String,
    /// The last day it was used.
    pub until: String,
    /// Why it changed, in the person's words; empty where they gave none.
    pub reason: String,
}

/// Shows them.
pub fn show(desk: &mut Desk, asked: AskFormer) -> Result<FormerView, Fault> {
    let today = desk.clock().now().date_naive();
    let file = desk.file(asked.family)?;
    let mut names = file.former_names_for(asked.person, asked.asked_by, today)?;
    names.sort_by_key(|name| std::cmp::Reverse(name.until));
    desk.note_looked_at(asked.family, asked.person);
    let row = |name: casefile::FormerName| FormerRow {
        name: name.name,
        until: name.until.to_string(),
        reason: name.reason,
    };
    Ok(FormerView {
        rows: names.into_iter().map(row).collect(),
    })
}
