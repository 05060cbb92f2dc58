//! The practice library with its layers, and the deadlines of staff. Layers stay on this laptop; no
//! family's file knows them.

use crate::commands::reads::OneFamily;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::practice::{self, Layers, OwnFile};
use crate::views::practice::{DeadlineView, PracticeView};
use crate::views::reading::person;
use crate::wire::Nothing;
use casefile::file::Shown;
use casefile::guide::timelines::{Due, Profile, Standing, deadlines};
use casefile::kinds::Enrollment;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

/// What is to lie on top of the library. What is not given stays as it is.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetPractice {
    /// The layers that change.
    pub layers: ChangedLayers,
}

/// The layers that change.
#[derive(Clone, Debug, Default, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ChangedLayers {
    /// The agency's files.
    #[ts(optional)]
    pub agency: Option<Vec<OwnFile>>,
    /// The facilitator's own files.
    #[ts(optional)]
    pub own: Option<Vec<OwnFile>>,
    /// Cards and pairs to put away for good.
    #[ts(optional)]
    pub hide: Option<Vec<String>>,
    /// Cards that come first.
    #[ts(optional)]
    pub order: Option<Vec<String>>,
    /// The deadline profile.
    #[ts(optional)]
    pub timeline: Option<String>,
}

/// The library as it is in force here.
pub fn show(desk: &mut Desk, _: Nothing) -> Result<PracticeView, Fault> {
    Ok(PracticeView::from(practice::practice(desk)?.as_ref()))
}

/// Lays layers on top of the library, or takes them away.
pub fn set(desk: &mut Desk, asked: SetPractice) -> Result<PracticeView, Fault> {
    let now = practice::practice(desk)?;
    let changed = asked.layers;
    let old = now.layers.clone();
    let layers = Layers {
        agency: changed.agency.unwrap_or(old.agency),
        own: changed.own.unwrap_or(old.own),
        hide: changed.hide.unwrap_or(old.hide),
        order: changed.order.unwrap_or(old.order),
        timeline: changed.timeline.unwrap_or(old.timeline),
    };
    let laid = practice::lay(desk, layers)?;
    desk.saved(None, vec!["practice".into()]);
    Ok(PracticeView::from(laid.as_ref()))
}

/// What staff owe a family by when. No screen or page of the family shows it.
pub fn due(desk: &mut Desk, asked: OneFamily) -> Result<Vec<DeadlineView>, Fault> {
    let practice = practice::practice(desk)?;
    let today = desk.clock().now().date_naive();
    let file = &desk.shown(asked.family)?;
    let Some(profile) = practice.profile() else {
        return Ok(Vec::new());
    };
    let all = deadlines(file, profile, today).into_iter();
    Ok(all
        .map(|due| deadline_view(file, profile, &due, today))
        .collect())
}

fn deadline_view(file: &Shown, profile: &Profile, due: &Due, today: NaiveDate) -> DeadlineView {
    let rule = profile.deadlines.iter().find(|rule| rule.id == due.id);
    let enrollment = due.enrollment.and_then(|id| file.get::<Enrollment<'_>>(id));
    let (standing, met_on) = match due.standing {
        Standing::Open => ("open", None),
        Standing::Passed => ("passed", None),
        Standing::Met(day) => ("met", Some(day.to_string())),
    };
    DeadlineView {
        id: due.id.clone(),
        key: rule.map(|rule| rule.key()).unwrap_or_default(),
        youth: enrollment
            .and_then(|enrollment| enrollment.youth())
            .map(|youth| person(file, youth)),
        since: due.since.to_string(),
        due: due.due.to_string(),
        standing: standing.to_owned(),
        met_on,
        days_left: i32::try_from(due.days_left(today)).unwrap_or(i32::MAX),
        source: rule.map(|rule| rule.source.clone()).unwrap_or_default(),
    }
}
