//! What the file says about how the plan is lived. Computed each time it is asked for, never kept.

use crate::desk::Desk;
use crate::fault::Fault;
use crate::practice;
use crate::views::insight::{InsightView, rows};
use casefile::{CaseFile, FamilyId, insight};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

/// One family, as of a day.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct AsOf {
    /// Which.
    pub family: FamilyId,
    /// As of the end of which day; today where nothing is said.
    #[ts(type = "string")]
    pub at: Option<NaiveDate>,
}

/// What every indicator says, with the records behind it.
pub fn show(desk: &mut Desk, asked: AsOf) -> Result<InsightView, Fault> {
    desk.file(asked.family)?;
    let at = asked.at.unwrap_or_else(|| desk.clock().now().date_naive());
    let practice = practice::practice(desk)?;
    let actions = desk.vault.actions(asked.family)?;
    let insight = insight::of(asked.family, &actions, at, &practice.rules);
    let file: &CaseFile = desk.file(asked.family)?;
    let rows = rows(file, &insight);
    Ok(InsightView { insight, rows })
}
