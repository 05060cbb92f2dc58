//! The plan as it stands: goals in the family's order, the steps that still ask something.
//! Nothing here counts or judges; that is the insight's.

use crate::choices::{BarrierStatus, GoalStatus};
use crate::file::CaseFile;
use crate::ids::RecordId;
use crate::kinds::{Barrier, Goal, KINDS, Step, StepReview, View};
use crate::stamp::On;

impl Step<'_> {
    /// Whether the step still asks something of its carrier; one without a state does.
    pub fn is_open(&self) -> bool {
        self.status().is_none_or(|status| status.is_open())
    }
}

impl CaseFile {
    /// Every goal, in the family's own order; those nobody put in order come last, as made.
    pub fn goals_in_order(&self) -> Vec<Goal<'_>> {
        let order = self.this_family().and_then(|family| family.goal_order());
        let order = order.unwrap_or_default();
        let mut goals: Vec<Goal<'_>> = self.all::<Goal>().collect();
        let place = |goal: &Goal<'_>| order.iter().position(|id| *id == goal.id());
        goals.sort_by_key(|goal| place(goal).unwrap_or(usize::MAX));
        goals
    }

    /// The goals the family works on now, in its order.
    pub fn active_goals(&self) -> Vec<Goal<'_>> {
        let mut goals = self.goals_in_order();
        goals.retain(|goal| goal.status() == Some(GoalStatus::Active));
        goals
    }

    /// Every step that still asks something.
    pub fn open_steps(&self) -> impl Iterator<Item = Step<'_>> {
        self.all::<Step>().filter(|step| step.is_open())
    }

    /// Whether an open step was left behind: a later meeting was held and did not look at it.
    pub fn is_left_behind(&self, step: &Step<'_>) -> bool {
        let reviews = self.reviews_of(step.id());
        let looked_at = reviews
            .iter()
            .filter_map(|review| review.record().began())
            .chain(step.record().began())
            .map(On::day)
            .max();
        let held = self.held_meetings();
        let last = held.last().and_then(|meeting| meeting.took_place());
        last.is_some_and(|last| looked_at.is_none_or(|day| day < last.day()))
    }

    /// The open steps that somebody carries as the lead.
    pub fn open_steps_of(&self, person: RecordId) -> impl Iterator<Item = Step<'_>> {
        self.open_steps()
            .filter(move |step| step.lead_carrier() == Some(person))
    }

    /// Every step of a goal, open or closed.
    pub fn steps_of(&self, goal: RecordId) -> impl Iterator<Item = Step<'_>> {
        self.all::<Step>()
            .filter(move |step| step.goal() == Some(goal))
    }

    /// The step that was handed over to become this one.
    pub fn handed_from(&self, step: RecordId) -> Option<Step<'_>> {
        self.all::<Step>()
            .find(|earlier| earlier.handed_to() == Some(step))
    }

    /// Every look at a step, the earliest first.
    pub fn reviews_of(&self, step: RecordId) -> Vec<StepReview<'_>> {
        let mut reviews: Vec<StepReview<'_>> = self
            .all::<StepReview>()
            .filter(|review| review.step() == Some(step))
            .collect();
        reviews.sort_by_key(|review| review.record().began().map(|on| on.day()));
        reviews
    }

    /// What gets in the way of a step and still stands.
    pub fn open_barriers_of(&self, step: RecordId) -> impl Iterator<Item = Barrier<'_>> {
        self.all::<Barrier>().filter(move |barrier| {
            barrier.step() == Some(step) && barrier.status() == Some(BarrierStatus::Open)
        })
    }

    /// The kind of a visible record of this file, by its identifier alone.
    pub fn kind_of(&self, id: RecordId) -> Option<&'static str> {
        KINDS.iter().map(|kind| kind.name).find(|kind| {
            let found = self.find(kind, id);
            found.is_some_and(|(_, record)| record.is_visible())
        })
    }
}
