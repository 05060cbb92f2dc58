//! Steps: how they went since the last meeting, whose hands they are in, what was agreed today.
//! Who did a step counts before who was given it.

use super::{Facts, day_of};
use crate::choices::StepStatus;
use crate::ids::RecordId;
use crate::kinds::*;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A step and how it had gone when it was last looked at.
pub(in crate::guide) struct Went<'a> {
    pub(in crate::guide) step: Step<'a>,
    pub(in crate::guide) outcome: StepStatus,
    pub(in crate::guide) done_by: Option<RecordId>,
}

impl<'a> Facts<'a> {
    /// Steps looked at since the last meeting, this one included; the last look counts.
    pub(in crate::guide) fn went(&self) -> Vec<Went<'a>> {
        let mut looks: Vec<(NaiveDate, StepReview<'a>)> = self
            .file
            .all::<StepReview<'a>>()
            .filter_map(|look| Some((day_of(look.record())?, look)))
            .filter(|(day, look)| self.is_now(*day, look))
            .collect();
        looks.sort_by_key(|(day, look)| (*day, look.id()));
        let mut went = BTreeMap::new();
        for (_, look) in looks {
            if let Some(found) = self.one(look) {
                went.insert(found.step.id(), found);
            }
        }
        went.into_values().collect()
    }

    fn is_now(&self, day: NaiveDate, look: &StepReview<'_>) -> bool {
        match look.meeting() {
            Some(_) => self.is_this(look.meeting()),
            None => self.is_since(day),
        }
    }

    fn one(&self, look: StepReview<'a>) -> Option<Went<'a>> {
        let step: Step<'a> = self.file.get(look.step()?)?;
        Some(Went {
            step,
            outcome: look.outcome()?,
            done_by: look.done_by().or_else(|| step.done_by()),
        })
    }

    /// Steps of family or friends that they did themselves since the last meeting.
    pub(in crate::guide) fn done_by_us(&self) -> Vec<Went<'a>> {
        let mut went = self.went();
        went.retain(|went| {
            let hands = went.done_by.or_else(|| went.step.lead_carrier());
            went.outcome.is_done() && self.is_ours(hands)
        });
        went
    }

    /// Steps of family or friends that had to wait.
    pub(in crate::guide) fn missed(&self) -> Vec<Went<'a>> {
        let mut went = self.went();
        went.retain(|went| {
            let waits = matches!(went.outcome, StepStatus::NotYet | StepStatus::Stuck);
            waits && self.is_ours(went.step.lead_carrier())
        });
        went
    }

    /// Open steps with their carriers.
    pub(in crate::guide) fn open_steps(&self) -> impl Iterator<Item = (Step<'a>, RecordId)> + 'a {
        let open = self.file.all::<Step<'a>>();
        let open = open.filter(|step| step.status().is_some_and(StepStatus::is_open));
        open.filter_map(|step| Some((step, step.lead_carrier()?)))
    }

    /// Steps that family or friends took up in a meeting and that are still open.
    pub(in crate::guide) fn taken_up(&self, meeting: RecordId) -> Vec<Step<'a>> {
        self.open_steps()
            .filter(|(step, who)| step.agreed_at() == Some(meeting) && self.is_ours(Some(*who)))
            .map(|(step, _)| step)
            .collect()
    }

    /// Steps that family or friends took up in the meeting in hand.
    pub(in crate::guide) fn taken_up_now(&self) -> Vec<Step<'a>> {
        let meeting = self.now.meeting;
        meeting
            .map(|meeting| self.taken_up(meeting))
            .unwrap_or_default()
    }

    /// How many times somebody was prompted to do a step, from the first day to the second.
    pub(in crate::guide) fn reminders(
        &self,
        step: RecordId,
        after: Option<NaiveDate>,
        to: NaiveDate,
    ) -> usize {
        self.file
            .all::<Reminder<'_>>()
            .filter(|reminder| reminder.step() == Some(step))
            .filter_map(|reminder| day_of(reminder.record()))
            .filter(|day| after.is_none_or(|after| *day > after) && *day <= to)
            .count()
    }

    /// Of those steps, the ones that nobody was prompted to do since the last meeting. Where no
    /// reminder at all was written down in that time, nobody can tell: unknown is not none.
    pub(in crate::guide) fn unprompted(&self, done: &[Went<'a>]) -> usize {
        if !self.reminders_are_known() {
            return 0;
        }
        done.iter()
            .filter(|went| self.reminders(went.step.id(), self.last_met(), self.now.today) == 0)
            .count()
    }

    fn reminders_are_known(&self) -> bool {
        let (after, to) = (self.last_met(), self.now.today);
        self.file
            .all::<Reminder<'_>>()
            .filter_map(|reminder| day_of(reminder.record()))
            .any(|day| after.is_none_or(|after| day > after) && day <= to)
    }

    /// Whether a change the family made is on file for a step.
    pub(in crate::guide) fn has_adaptation(&self, step: RecordId) -> bool {
        self.file
            .all::<Adaptation<'_>>()
            .any(|change| change.step() == Some(step))
    }
}
