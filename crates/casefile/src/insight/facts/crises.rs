//! Crises, and every other event that keeps trends quiet. A hard moment is no crisis by itself:
//! somebody said that it was one, or the safety plan came into it.

use super::Facts;
use crate::choices::{PlanUsed, YesNoUnknown};
use crate::guide::fold::fold;
use crate::insight::answer::{Audience, MutedBy, MutedEvent};
use crate::insight::rows::IncidentRow;
use chrono::{Days, NaiveDate};

impl IncidentRow {
    /// The day on which it began; the day it was written for where nobody said.
    pub(crate) fn began(&self) -> NaiveDate {
        self.started_at.as_ref().map_or(self.on, |on| on.day())
    }

    /// Whether the safety plan was used in it, wholly or in part.
    pub(crate) fn used_the_plan(&self) -> bool {
        self.plan_used == Some(YesNoUnknown::Yes)
            || matches!(self.used, Some(PlanUsed::Yes | PlanUsed::Part))
    }
}

impl Facts<'_> {
    /// Every event that keeps trends quiet.
    pub(super) fn find_mutes(&self) -> Vec<MutedBy> {
        let days = Days::new(self.rules.mute_days());
        let until = |day: NaiveDate| day.checked_add_days(days);
        let rows = self.rows;
        let crises = rows.incidents.values().filter(|row| self.is_crisis(row));
        let crises = crises.map(|row| {
            let (on, last) = (row.began(), until(row.began()));
            (MutedEvent::Crisis, row.id, on, last, row.is_kept_back)
        });
        let events = rows.life_events.values();
        let events = events.map(|row| {
            let last = until(row.on);
            (
                MutedEvent::LifeEvent,
                row.id,
                row.on,
                last,
                row.is_kept_back,
            )
        });
        let pauses = rows.pauses.values().map(|row| {
            let on = row.from.unwrap_or(row.on);
            let last = row.to.and_then(until);
            (MutedEvent::Pause, row.id, on, last, row.is_kept_back)
        });
        let all = crises.chain(events).chain(pauses);
        all.map(|(event, record, on, until, is_kept_back)| MutedBy {
            event,
            record,
            on,
            until,
            audience: match is_kept_back {
                true => Audience::Staff,
                false => Audience::All,
            },
        })
        .collect()
    }

    /// The same, the first one first.
    pub(crate) fn hard_times(&self) -> Vec<MutedBy> {
        let mut all = self.mutes.clone();
        all.sort_by_key(|mute| (mute.on, mute.record));
        all
    }

    /// A crisis: somebody said that it was one, or how hot it got; or it is a hard moment in or
    /// after which the safety plan was used or written on within a week.
    pub(crate) fn is_crisis(&self, row: &IncidentRow) -> bool {
        row.is_crisis == Some(true)
            || row.used_the_plan()
            || self.got_hot(row)
            || self.plan_was_touched(row)
    }

    fn plan_was_touched(&self, row: &IncidentRow) -> bool {
        let began = row.began();
        let week = began.checked_add_days(Days::new(self.rules.crisis_days()));
        let is_soon = |day: &NaiveDate| *day >= began && week.is_none_or(|week| *day <= week);
        let plans = self.rows.crisis_plans.keys();
        plans
            .into_iter()
            .any(|plan| self.touched(*plan).iter().any(is_soon))
    }

    /// Whether somebody named a level, and not the calm one with which a safety plan begins.
    fn got_hot(&self, row: &IncidentRow) -> bool {
        let Some(level) = row.level.as_deref().map(str::trim) else {
            return false;
        };
        let plans = self.rows.crisis_plans.values();
        let mut calm = plans.filter_map(|plan| plan.levels.as_ref()?.first());
        !level.is_empty() && !calm.any(|calm| fold(calm.name.trim()) == fold(level))
    }
}
