//! Does the plan bend with real life, and do we hear of it? Changing a plan at home is good news,
//! and silence about a goal is never a fault of the family's.

mod carried_over;
mod hurdles;
mod if_thens;
mod own_ways;
mod response;
mod silence;
mod tested;

use super::facts::Facts;
use super::finding::{Finding, Look};
use super::say::Slots;
use crate::RecordId;

/// The indicators of adaptability, in the order of the papers.
pub(super) const LOOKS: &[Look] = &[
    hurdles::open_barriers,
    own_ways::adaptations_kept,
    silence::goal_silence,
    carried_over::carried_over,
    response::response_time,
    if_thens::if_then_in_use,
    tested::real_life_test,
];

/// What was found about single records; where there is none, what is said of the plan as a whole.
fn or_else(found: Vec<Finding>, plain: impl FnOnce() -> Finding) -> Vec<Finding> {
    if found.is_empty() {
        return vec![plain()];
    }
    found
}

/// What a change or a hurdle is named by: its step, else its goal, else daily life.
fn about(facts: &Facts<'_>, step: Option<RecordId>, goal: Option<RecordId>, slots: Slots) -> Slots {
    if let Some(step) = facts.step(step) {
        return slots.step(facts.quote_step(step));
    }
    match goal.and_then(|goal| facts.rows.goals.get(&goal)) {
        Some(goal) => slots.in_place_of_step(facts.quote_goal(goal), "a_goal"),
        None => slots.in_place_of_step(None, "daily_life"),
    }
}
