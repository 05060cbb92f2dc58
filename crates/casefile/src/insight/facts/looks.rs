//! Looks at steps over several intervals: how each had gone when it was last looked at.
//! A step nobody looked at is unknown, and is in no count.

use super::Facts;
use crate::choices::{CarrierClass, PersonRole, StepStatus};
use crate::ids::RecordId;
use crate::insight::rows::{ReviewRow, StepRow};
use chrono::NaiveDate;

/// The age from which a young person's voice is looked for.
const VOICE_FROM_AGE: i32 = 10;

/// The last look at a step.
pub(crate) struct Looked<'a> {
    pub(crate) step: &'a StepRow,
    pub(crate) row: &'a ReviewRow,
}

impl Looked<'_> {
    /// Whether it had been done, their own way included.
    pub(crate) fn is_done(&self) -> bool {
        self.row.outcome.is_some_and(StepStatus::is_done)
    }

    /// Whether it was let go or handed over: then nobody owes it.
    pub(crate) fn is_let_go(&self) -> bool {
        matches!(
            self.row.outcome,
            Some(StepStatus::DroppedByFamily | StepStatus::DroppedByTeam | StepStatus::HandedOver)
        )
    }
}

impl<'a> Facts<'a> {
    /// The last look at each step in some intervals, counted back from the one that ends at `at`.
    pub(crate) fn looked_at(&self, at: usize, intervals: usize) -> Vec<Looked<'a>> {
        let mut looked: Vec<Looked<'a>> = Vec::new();
        for at in self.places(at, intervals) {
            for row in &self.meetings[at].reviews {
                let step = row.step.and_then(|step| self.rows.steps.get(&step));
                let Some(step) = step.filter(|_| row.outcome.is_some()) else {
                    continue;
                };
                looked.retain(|known| known.step.id != step.id);
                looked.push(Looked { step, row });
            }
        }
        looked
    }

    /// The places of some meetings, counted back from one, the first one first.
    pub(crate) fn places(&self, at: usize, count: usize) -> std::ops::Range<usize> {
        let end = (at + 1).min(self.meetings.len());
        end.saturating_sub(count)..end
    }

    /// Young people whose age is known to be ten or more on a day.
    pub(crate) fn youths_with_a_voice(&self, on: NaiveDate) -> Vec<RecordId> {
        let people = self.rows.people.values();
        let youths = people.filter(|row| row.role == Some(PersonRole::Youth));
        let is_old_enough = |person: &RecordId| {
            self.age_on(*person, on)
                .is_some_and(|age| age >= VOICE_FROM_AGE)
        };
        youths.map(|row| row.id).filter(is_old_enough).collect()
    }

    /// Whether somebody is there for their work: a professional, a system or the agency's staff.
    pub(crate) fn is_staff(&self, person: Option<RecordId>) -> bool {
        matches!(
            self.class_of(person),
            Some(CarrierClass::Formal | CarrierClass::Staff)
        )
    }

    /// Whether somebody is known to be neither family nor a friend.
    pub(crate) fn is_other(&self, person: Option<RecordId>) -> bool {
        self.class_of(person)
            .is_some_and(|class| !class.is_family_or_natural())
    }

    /// Steps that still ask something of their carrier.
    pub(crate) fn open_steps(&self) -> impl Iterator<Item = &'a StepRow> {
        let steps = self.rows.steps.values();
        steps.filter(|step| step.status.is_none_or(StepStatus::is_open))
    }
}
