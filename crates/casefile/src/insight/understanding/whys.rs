//! U2: whether the reason behind each active goal is theirs, and was asked anew lately.
//! A reason nobody wrote down is unknown; one in staff's own words is known not to be theirs.

use crate::choices::GoalStatus;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding};
use crate::insight::rows::GoalRow;
use crate::insight::say::Slots;
use crate::words::{Origin, Words};
use chrono::{Months, NaiveDate};

const KEY: &str = "U2";

pub(super) fn why_known(facts: &Facts<'_>) -> Vec<Finding> {
    let goals = facts.rows.goals.values();
    let active = goals.filter(|goal| goal.status == Some(GoalStatus::Active));
    let found: Vec<Finding> = active.map(|goal| of(facts, goal)).collect();
    if found.is_empty() {
        return vec![Finding::not_enough(KEY, "active_goal").say("no_goal", Slots::new())];
    }
    found
}

fn of(facts: &Facts<'_>, goal: &GoalRow) -> Finding {
    let slots = Slots::new().goal(facts.quote_goal(goal));
    let found = |found: Finding| {
        found
            .about_goal(goal.id)
            .rows([goal.id])
            .window(facts.now())
    };
    let why = goal.why.as_ref().filter(|why| !why.text.trim().is_empty());
    let Some(why) = why.filter(|why| why.origin != Origin::NotRecorded) else {
        return found(Finding::not_enough(KEY, "why")).say("not_enough", slots);
    };
    if !why.origin.is_own() {
        return found(Finding::of(KEY))
            .crosses(Crossing::Level, 1)
            .say("not_theirs", slots);
    }
    let asked = asked_on(goal, why);
    let months = facts.numbers(KEY).count("months");
    let slots = slots.day("day", asked);
    let days = (facts.at - asked).num_days().max(0);
    let found = |finding: Finding| found(finding).value(days.into());
    if is_older(asked, facts.at, months) {
        return found(Finding::of(KEY))
            .crosses(Crossing::Level, 1)
            .say("older", slots);
    }
    found(Finding::of(KEY)).say("steady", slots)
}

/// The last day on which somebody said why.
fn asked_on(goal: &GoalRow, why: &Words) -> NaiveDate {
    let days = [why.said_on, why.confirmed_on, Some(goal.why_said)];
    days.into_iter().flatten().max().unwrap_or(goal.on)
}

fn is_older(asked: NaiveDate, at: NaiveDate, months: usize) -> bool {
    let months = Months::new(u32::try_from(months).unwrap_or(u32::MAX));
    let until = asked.checked_add_months(months);
    until.is_some_and(|until| at > until)
}
