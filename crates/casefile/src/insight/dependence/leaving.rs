//! D4, D5 and D6: whether it would hold without us, and what still waits when we go.
//! Who was first in a crisis is information; done alone is known only where somebody wrote it down.

use crate::ids::RecordId;
use crate::insight::answer::Window;
use crate::insight::facts::{Facts, Looked};
use crate::insight::finding::{Crossing, Finding, share};
use crate::insight::fraction::Fraction;
use crate::insight::rows::{IncidentRow, StepRow};
use crate::insight::say::Slots;
use chrono::{Days, NaiveDate};

const FADE: &str = "D4";
const FIRST_HANDS: &str = "D5";
const CLOSING: &str = "D6";

/// Whether a step was done with no reminder and no staff beside. It is known only where somebody
/// asked who helped: an empty list is the answer "nobody", and no list is no answer.
fn is_alone(facts: &Facts<'_>, looked: &Looked<'_>) -> Option<bool> {
    let with = looked.row.done_with.as_ref()?;
    let doer = facts.class_of(looked.row.done_by)?;
    let is_helped = with.iter().any(|person| facts.is_other(Some(*person)));
    let is_known = with.iter().all(|person| facts.class(*person).is_some());
    (is_helped || is_known).then_some(())?;
    let was_reminded = facts
        .rows
        .reminders
        .values()
        .any(|row| row.step == Some(looked.step.id));
    Some(!is_helped && !was_reminded && doer.is_family_or_natural())
}

pub(super) fn fade_test(facts: &Facts<'_>) -> Vec<Finding> {
    let numbers = facts.numbers(FADE);
    let looked = facts
        .m0()
        .map(|m0| facts.looked_at(m0, 2))
        .unwrap_or_default();
    let known: Vec<(RecordId, bool)> = looked
        .iter()
        .filter(|looked| looked.is_done() && facts.is_our_step(looked.step))
        .filter_map(|looked| Some((looked.row.id, is_alone(facts, looked)?)))
        .collect();
    if known.len() < numbers.count("least") {
        return vec![Finding::not_enough(FADE, "who_helped").window(facts.window(2))];
    }
    let alone = known.iter().filter(|(_, is_alone)| *is_alone).count();
    let is_not_yet = Fraction::of(alone, known.len())
        .is_some_and(|share| share < Fraction::percent(numbers.get("below_percent")));
    let crossing = if is_not_yet {
        Crossing::Level
    } else {
        Crossing::Steady
    };
    let slots = Slots::new()
        .number("part", alone)
        .number("whole", known.len());
    vec![
        Finding::of(FADE)
            .value(share(alone, known.len()))
            .window(facts.window(2))
            .rows(known.iter().map(|(id, _)| *id))
            .crosses(crossing, i64::from(is_not_yet))
            .say(if is_not_yet { "not_yet" } else { "steady" }, slots),
    ]
}

/// Crises from one day to another of which it is known who was there first, and whether it was
/// family or friends with the plan.
fn first_hands(facts: &Facts<'_>, from: NaiveDate, to: NaiveDate) -> Vec<(RecordId, bool)> {
    let is_within = |row: &&IncidentRow| {
        let began = row.began();
        began >= from && began <= to && !row.is_kept_back && facts.is_crisis(row)
    };
    let crises = facts.rows.incidents.values().filter(is_within);
    crises
        .filter_map(|row| {
            let class = facts.class_of(row.first_responder)?;
            Some((row.id, class.is_family_or_natural() && row.used_the_plan()))
        })
        .collect()
}

pub(super) fn crisis_first_hands(facts: &Facts<'_>) -> Vec<Finding> {
    let span = Days::new(facts.numbers(FIRST_HANDS).get("days").unsigned_abs());
    let from = facts.at.checked_sub_days(span).unwrap_or(NaiveDate::MIN);
    let before = from.checked_sub_days(span).unwrap_or(NaiveDate::MIN);
    let now = first_hands(facts, from, facts.at);
    let earlier = first_hands(facts, before, from.pred_opt().unwrap_or(from));
    let window = Some(Window {
        from: Some(from),
        to: facts.at,
    });
    if now.is_empty() {
        return vec![Finding::not_enough(FIRST_HANDS, "crises").window(window)];
    }
    let ours = |crises: &[(RecordId, bool)]| crises.iter().filter(|(_, is_ours)| *is_ours).count();
    let (part, part_before) = (ours(&now), ours(&earlier));
    let rose = Fraction::of(part_before, earlier.len())
        .zip(Fraction::of(part, now.len()))
        .is_some_and(|(before, now)| now > before);
    let slots = Slots::new().number("part", part).number("whole", now.len());
    let found = Finding::of(FIRST_HANDS)
        .value(share(part, now.len()))
        .before((!earlier.is_empty()).then(|| share(part_before, earlier.len())))
        .window(window)
        .rows(now.iter().map(|(id, _)| *id))
        .say("steady", slots.clone());
    vec![if rose {
        found.growth("grew", slots)
    } else {
        found
    }]
}

/// Whether it is known who goes on with a step of staff, or when it ends by itself.
fn is_handed_on(facts: &Facts<'_>, step: &StepRow) -> bool {
    let mut helpers = step.helpers.iter().flatten();
    let has_heir = helpers.any(|helper| facts.is_ours(Some(*helper)));
    let strategy = step.strategy.and_then(|id| facts.rows.strategies.get(&id));
    let ends = strategy.and_then(|strategy| strategy.ends_when.as_ref());
    has_heir || ends.is_some_and(|when| !when.trim().is_empty())
}

pub(super) fn staff_steps_to_close(facts: &Facts<'_>) -> Vec<Finding> {
    let planned = facts
        .running()
        .filter_map(|row| Some((row.closing_planned_on?, row.id)));
    let Some((closing, enrollment)) = planned.min() else {
        return vec![Finding::not_enough(CLOSING, "closing_day")];
    };
    let is_near = (closing - facts.at).num_days() <= facts.numbers(CLOSING).get("days");
    let is_left = |step: &&StepRow| facts.is_staff(step.lead_carrier) && !is_handed_on(facts, step);
    let steps: Vec<RecordId> = facts
        .open_steps()
        .filter(is_left)
        .map(|step| step.id)
        .collect();
    let is_over = is_near && !steps.is_empty();
    let crossing = if is_over {
        Crossing::Level
    } else {
        Crossing::Steady
    };
    let slots = Slots::new()
        .number("count", steps.len())
        .day("day", closing);
    vec![
        Finding::of(CLOSING)
            .value(steps.len().into())
            .window(facts.now())
            .rows(steps)
            .rows([enrollment])
            .crosses(crossing, i64::from(is_over))
            .say(if is_over { "left" } else { "steady" }, slots),
    ]
}
