//! A3: an active goal that nobody spoke of, wrote of or moved a step of.
//! A goal that rests by choice is never missed, and the days of a declared pause do not count.

use crate::choices::GoalStatus;
use crate::ids::RecordId;
use crate::insight::answer::Window;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding};
use crate::insight::rows::GoalRow;
use crate::insight::say::Slots;
use chrono::NaiveDate;
use std::collections::BTreeMap;

const KEY: &str = "A3";

/// The last day on which each goal was mentioned.
type Mentions = BTreeMap<RecordId, NaiveDate>;

pub(super) fn goal_silence(facts: &Facts<'_>) -> Vec<Finding> {
    let goals = facts.rows.goals.values();
    let mut active = goals
        .filter(|goal| goal.status == Some(GoalStatus::Active))
        .peekable();
    if active.peek().is_none() {
        return vec![Finding::not_enough(KEY, "active_goal")];
    }
    let mentions = mentions(facts);
    active.map(|goal| silence(facts, goal, &mentions)).collect()
}

fn silence(facts: &Facts<'_>, goal: &GoalRow, mentions: &Mentions) -> Finding {
    let last = mentions.get(&goal.id).copied().unwrap_or(goal.on);
    let held = facts.meetings.iter().filter(|met| met.day > last).count();
    let days = days_without_pauses(facts, last, facts.at);
    let met = facts.last().map_or(last, |met| met.day.max(last));
    let alone = days_without_pauses(facts, met, facts.at);
    let slots = Slots::new()
        .number("count", held)
        .number("days", days)
        .day("day", last)
        .goal(facts.quote_goal(goal));
    let found = Finding::of(KEY)
        .about_goal(goal.id)
        .value(held.into())
        .window(Some(Window {
            from: Some(last),
            to: facts.at,
        }))
        .rows([goal.id]);
    let numbers = facts.numbers(KEY);
    let is_long = held >= numbers.count("talk_meetings") && days >= numbers.get("talk_days");
    let depth = i64::try_from(held).unwrap_or(i64::MAX) / numbers.get("talk_meetings").max(1) + 1;
    match () {
        () if is_long => found.crosses(Crossing::Talk, depth).say("meetings", slots),
        () if alone >= numbers.get("alone_days") => {
            found.crosses(Crossing::Talk, depth + 1).say("days", slots)
        }
        () if held >= numbers.count("meetings") => {
            let variant = if held > 1 { "meetings" } else { "one_meeting" };
            found.crosses(Crossing::Level, depth).say(variant, slots)
        }
        () => found.say("steady", slots),
    }
}

/// Everything that speaks of a goal, by its own name or by one of its steps.
fn mentions(facts: &Facts<'_>) -> Mentions {
    let mut mentions = Mentions::new();
    let rows = facts.rows;
    let mut say = |goal: Option<RecordId>, day: NaiveDate| {
        if let Some(goal) = goal.filter(|_| day <= facts.at) {
            let known = mentions.entry(goal).or_insert(day);
            *known = day.max(*known);
        }
    };
    let last_touch = |record: RecordId| facts.touched(record).last().copied();
    for goal in rows.goals.values() {
        say(Some(goal.id), last_touch(goal.id).unwrap_or(goal.on));
    }
    for step in rows.steps.values() {
        say(step.goal, last_touch(step.id).unwrap_or(step.on));
    }
    for item in rows.agenda.values() {
        let met = facts
            .meetings
            .iter()
            .find(|met| Some(met.row.id) == item.meeting);
        say(item.goal, met.map_or(item.on, |met| met.day));
    }
    let of_step = |step: Option<RecordId>| facts.step(step).and_then(|step| step.goal);
    macro_rules! spoken {
        ($($list:ident),*) => {$(
            // What somebody said for themselves alone is no mention to anybody else.
            for row in rows.$list.values().filter(|row| !row.is_kept_back) {
                say(row.goal.or(of_step(row.step)), row.on);
            }
        )*};
    }
    spoken!(notes, barriers, if_thens, adaptations);
    let rulers = rows.rulers.values().filter(|row| !row.is_private());
    rulers.for_each(|row| say(row.goal.or(of_step(row.step)), row.on));
    rows.reviews
        .values()
        .for_each(|row| say(of_step(row.step), row.on));
    rows.decisions
        .values()
        .for_each(|row| say(row.goal, row.on));
    rows.incidents
        .values()
        .for_each(|row| say(row.goal, row.on));
    rows.strategies
        .values()
        .for_each(|row| say(row.goal, row.on));
    rows.ideas.values().for_each(|row| say(row.goal, row.on));
    mentions
}

/// The days after one day up to another that lie in no pause.
fn days_without_pauses(facts: &Facts<'_>, after: NaiveDate, to: NaiveDate) -> i64 {
    let mut pauses: Vec<(NaiveDate, NaiveDate)> = facts
        .rows
        .pauses
        .values()
        .map(|row| (row.from.unwrap_or(row.on), row.to.unwrap_or(to).min(to)))
        .filter(|(from, until)| from <= until)
        .collect();
    pauses.sort();
    // `counted` is the last day that is settled: counted, or taken out.
    let mut counted = after;
    let mut days = 0;
    for (from, until) in pauses {
        if until <= counted {
            continue;
        }
        days += (from - counted).num_days().saturating_sub(1).max(0);
        counted = until;
    }
    days + (to - counted).num_days().max(0)
}
