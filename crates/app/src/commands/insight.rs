//! What the file says about how the plan is lived. Computed each time it is asked for, never kept.

use crate::desk::Desk;
use crate::fault::Fault;
use crate::practice;
use crate::views::insight::{InsightView, rows};
use crate::views::today::Brief;
use casefile::FamilyId;
use casefile::file::Viewer;
use casefile::insight::{self, Answer};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;
use std::time::{Duration, Instant};
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
    let rows = rows(&desk.shown(family)?, &insight);
    Ok(InsightView { insight, rows })
}

/// No number here is made from what somebody answered alone or from what lies apart.
const STAFF: Viewer = Viewer::Facilitator;

/// How long a screen may be kept waiting for families nobody asked about by name.
const A_MOMENT: Duration = Duration::from_millis(100);

/// Looks at as many families as a moment allows, one at least, for their one line on Today. What was
/// found is kept in memory until a file or the day changes.
pub(crate) fn look_around(desk: &mut Desk) -> Result<(), Fault> {
    let (began, today) = (Instant::now(), desk.clock().now().date_naive());
    let practice = practice::practice(desk)?;
    desk.briefs.retain(|_, (on, _)| *on == today);
    let all = desk.files().into_iter().map(|(family, _)| family);
    let new: Vec<FamilyId> = all.filter(|it| !desk.briefs.contains_key(it)).collect();
    for family in new {
        // A file of which part cannot be read is told elsewhere; its line says nothing.
        let actions = desk.vault.actions(family).unwrap_or_default();
        let answer = insight::seen_by(STAFF, family, &actions, today, &practice.rules);
        desk.briefs.insert(family, (today, Brief::of(&answer)));
        if began.elapsed() > A_MOMENT {
            break;
        }
    }
    Ok(())
}

/// What every indicator says.
pub(crate) fn of(desk: &mut Desk, asked: AsOf) -> Result<Answer, Fault> {
    desk.file(asked.family)?;
    let at = asked.at.unwrap_or_else(|| desk.clock().now().date_naive());
    let practice = practice::practice(desk)?;
    let actions = desk.vault.actions(asked.family)?;
    Ok(insight::seen_by(
        STAFF,
        asked.family,
        &actions,
        at,
        &practice.rules,
    ))
}
