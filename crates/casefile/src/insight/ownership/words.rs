//! O6 and O7: whose words the plan is in, and whose ideas it is made of.
//! Steps are not counted, since staff type them; words of unknown voice are unknown.

use crate::choices::{GoalStatus, NeedStatus};
use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding, share};
use crate::insight::fraction::Fraction;
use crate::insight::rows::{GoalRow, StrategyRow};
use crate::insight::say::Slots;
use crate::words::{Origin, Words};

const WORDS: &str = "O6";
const IDEAS: &str = "O7";

fn is_on_the_plan(goal: &GoalRow) -> bool {
    matches!(
        goal.status,
        Some(GoalStatus::Draft | GoalStatus::Active | GoalStatus::Resting)
    )
}

fn known(words: &Option<Words>) -> Option<Origin> {
    let origin = words.as_ref()?.origin;
    (origin != Origin::NotRecorded).then_some(origin)
}

pub(super) fn own_words(facts: &Facts<'_>) -> Vec<Finding> {
    let goals = facts
        .rows
        .goals
        .values()
        .filter(|goal| is_on_the_plan(goal));
    let needs = facts.rows.needs.values().filter(|need| {
        !matches!(
            need.status,
            Some(NeedStatus::MetEnough | NeedStatus::Changed)
        )
    });
    let all: Vec<(RecordId, Origin)> = goals
        .filter_map(|goal| Some((goal.id, known(&goal.words)?)))
        .chain(needs.filter_map(|need| Some((need.id, known(&need.words)?))))
        .collect();
    if all.is_empty() {
        return vec![Finding::not_enough(WORDS, "whose_words").window(facts.now())];
    }
    let own = all.iter().filter(|(_, origin)| origin.is_own()).count();
    let by_voice = |origin: &Origin| matches!(origin, Origin::Verbatim | Origin::FamilyEdited);
    let spoken = all.iter().filter(|(_, origin)| by_voice(origin)).count();
    let is_low = Fraction::of(spoken, all.len())
        .is_some_and(|share| share < Fraction::percent(facts.numbers(WORDS).get("below_percent")));
    let slots = Slots::new().number("part", own).number("whole", all.len());
    let crossing = if is_low {
        Crossing::Level
    } else {
        Crossing::Steady
    };
    let whole = Finding::of(WORDS)
        .value(share(own, all.len()))
        .window(facts.now())
        .rows(all.iter().map(|(id, _)| *id))
        .crosses(crossing, i64::from(is_low))
        .say(if is_low { "low" } else { "steady" }, slots);
    let goals = facts
        .rows
        .goals
        .values()
        .filter(|goal| is_on_the_plan(goal));
    let unconfirmed = goals.filter_map(|goal| unconfirmed(facts, goal));
    std::iter::once(whole).chain(unconfirmed).collect()
}

/// A goal in staff words to which nobody of the family said yes.
fn unconfirmed(facts: &Facts<'_>, goal: &GoalRow) -> Option<Finding> {
    (known(&goal.words)? == Origin::StaffParaphrase).then(|| {
        Finding::of(WORDS)
            .about_goal(goal.id)
            .window(facts.now())
            .rows([goal.id])
            .crosses(Crossing::Level, 1)
            .say("unconfirmed", Slots::new().goal(facts.quote_goal(goal)))
    })
}

pub(super) fn idea_source(facts: &Facts<'_>) -> Vec<Finding> {
    let raised = |row: &StrategyRow| {
        let ideas = row
            .options
            .iter()
            .flatten()
            .filter_map(|idea| facts.rows.ideas.get(idea));
        let by: Vec<_> = ideas
            .filter_map(|idea| facts.class_of(idea.raised_by))
            .collect();
        let is_ours = by.iter().any(|class| class.is_family_or_natural());
        (!by.is_empty()).then_some((row.id, is_ours))
    };
    let known: Vec<(RecordId, bool)> = facts.rows.strategies.values().filter_map(raised).collect();
    let numbers = facts.numbers(IDEAS);
    if known.len() < numbers.count("least") {
        return vec![Finding::not_enough(IDEAS, "whose_ideas").window(facts.now())];
    }
    let ours = known.iter().filter(|(_, is_ours)| *is_ours).count();
    let is_low = Fraction::of(ours, known.len())
        .is_some_and(|share| share < Fraction::percent(numbers.get("below_percent")));
    let slots = Slots::new()
        .number("part", ours)
        .number("whole", known.len());
    let crossing = if is_low {
        Crossing::Level
    } else {
        Crossing::Steady
    };
    vec![
        Finding::of(IDEAS)
            .value(share(ours, known.len()))
            .window(facts.now())
            .rows(known.iter().map(|(id, _)| *id))
            .crosses(crossing, i64::from(is_low))
            .say(if is_low { "low" } else { "steady" }, slots),
    ]
}
