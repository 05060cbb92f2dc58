//! What the file says about how the plan is lived. Computed each time it is asked for, never kept.

use crate::desk::Desk;
use crate::fault::Fault;
use crate::practice;
use crate::views::insight::{InsightView, rows};
use casefile::FamilyId;
use casefile::insight::{self, Answer};
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
    let family = asked.family;
    let insight = of(desk, asked)?;
    let rows = rows(desk.file(family)?, &insight);
    Ok(InsightView { insight, rows })
}

/// What every indicator says.
pub(crate) fn of(desk: &mut Desk, asked: AsOf) -> Result<Answer, Fault> {
    desk.file(asked.family)?;
    let at = asked.at.unwrap_or_else(|| desk.clock().now().date_naive());
    let practice = practice::practice(desk)?;
    let actions = desk.vault.actions(asked.family)?;
    Ok(insight::of(asked.family, &actions, at, &practice.rules))
}
