//! The file replayed by the day on which things happened, each meeting a stop on the way.
//! At every stop exactly what had happened by the end of that day is known: nothing leaks back.

use super::facts::Facts;
use super::rows::Rows;
use super::rules::Rules;
use crate::action::Action;
use crate::choices::MeetingStatus;
use crate::file::{CaseFile, Viewer};
use crate::ids::{FamilyId, RecordId};
use crate::kinds::{Meeting, View};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The days on which a record was written.
pub(crate) type Touches = BTreeMap<RecordId, Vec<NaiveDate>>;

/// The actions of a family up to a day, and how far they have been replayed.
pub(crate) struct History<'a> {
    family: FamilyId,
    actions: Vec<&'a Action>,
    /// Whether something is on file, and all of it happened after the day of the question.
    is_before_all: bool,
    replayed: usize,
    file: CaseFile,
    eyes: Option<Viewer>,
    rows: Rows,
    touches: Touches,
}

impl<'a> History<'a> {
    /// The actions that had happened by the end of a day, the first one first.
    pub(crate) fn of(
        family: FamilyId,
        actions: impl IntoIterator<Item = &'a Action>,
        at: NaiveDate,
    ) -> Self {
        let mut actions: Vec<&Action> = actions.into_iter().collect();
        let is_written = !actions.is_empty();
        actions.retain(|action| action.on.day() <= at);
        let is_before_all = is_written && actions.is_empty();
        actions.sort_by_cached_key(|action| (action.on.day(), action.at, action.id()));
        let mut file = CaseFile::new(family);
        for action in &actions {
            file.hold(action.scope);
        }
        Self {
            family,
            actions,
            is_before_all,
            replayed: 0,
            file,
            eyes: None,
            rows: Rows::default(),
            touches: Touches::new(),
        }
    }

    /// The same through somebody's eyes.
    pub(crate) fn seen_by(mut self, viewer: Viewer) -> Self {
        self.eyes = Some(viewer);
        self
    }

    /// The days on which a meeting was there to look back on: its own day, or the day on which
    /// it was closed or written down where that was later.
    pub(crate) fn days_of_meetings(&self) -> BTreeSet<NaiveDate> {
        let kind = Meeting::KIND;
        let mut file = CaseFile::new(self.family);
        for action in &self.actions {
            if action.changes.iter().any(|change| change.kind == kind) {
                file.hold(action.scope);
                file.apply(action);
            }
        }
        let shown = self.eyes.map(|viewer| file.seen_by(viewer));
        let file = shown.as_deref().unwrap_or(&file);
        let days = file.all::<Meeting<'_>>().filter_map(|meeting| {
            let is_held = meeting.status() == Some(MeetingStatus::Done);
            let held = meeting.took_place()?.day();
            let known = meeting.record().field("status")?.shown()?.on.day();
            is_held.then(|| held.max(known))
        });
        days.collect()
    }

    /// Replays up to the end of a day.
    pub(crate) fn go_to(&mut self, day: NaiveDate) {
        let mut touched = BTreeSet::new();
        while let Some(action) = self.actions.get(self.replayed) {
            let on = action.on.day();
            if on > day {
                break;
            }
            self.file.apply(action);
            for change in &action.changes {
                touched.insert((change.kind.as_ref(), change.id));
                let days = self.touches.entry(change.id).or_default();
                if days.last() != Some(&on) {
                    days.push(on);
                }
            }
            self.replayed += 1;
        }
        let shown = self.eyes.map(|viewer| self.file.seen_by(viewer));
        let file = shown.as_deref().unwrap_or(&self.file);
        for (kind, id) in touched {
            self.rows.read_again(kind, id, file);
        }
    }

    /// What is known by the end of a day to which it was replayed.
    pub(crate) fn facts<'f>(&'f self, at: NaiveDate, rules: &'f Rules) -> Facts<'f> {
        let mut facts = Facts::new(at, &self.rows, &self.touches, rules);
        facts.is_clock_off = self.is_before_all || self.is_far(at, rules);
        facts
    }

    /// Whether a day lies so far after everything on file that a clock may stand wrong.
    fn is_far(&self, at: NaiveDate, rules: &Rules) -> bool {
        let last = self.actions.last().map(|action| action.on.day());
        last.is_some_and(|last| (at - last).num_days() > rules.far_days())
    }
}
