//! M3: talk for a change against talk for leaving things, among what a person tagged, goal by goal.
//! No machine reads the words; notes that are one person's or of a protected source are not counted.

use crate::choices::TalkKind;
use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding, share};
use crate::insight::fraction::Fraction;
use crate::insight::say::Slots;
use std::collections::{BTreeMap, BTreeSet};

const KEY: &str = "M3";

#[derive(Default, Clone)]
struct Tagged {
    change: usize,
    whole: usize,
    rows: Vec<RecordId>,
}

/// Whether a note speaks for a change; none where it speaks of neither.
fn is_change(kind: TalkKind) -> Option<bool> {
    match kind {
        TalkKind::Change
        | TalkKind::ChangeDesire
        | TalkKind::ChangeAbility
        | TalkKind::ChangeReason
        | TalkKind::ChangeNeed
        | TalkKind::ChangeCommitment
        | TalkKind::ChangeActivation
        | TalkKind::ChangeTakingSteps => Some(true),
        TalkKind::Sustain => Some(false),
        _ => None,
    }
}

/// What was tagged in each meeting, goal by goal.
fn tagged(facts: &Facts<'_>) -> BTreeMap<RecordId, Vec<Tagged>> {
    let gone: BTreeSet<RecordId> = facts
        .rows
        .notes
        .values()
        .filter_map(|row| row.supersedes)
        .collect();
    let mut all: BTreeMap<RecordId, Vec<Tagged>> = BTreeMap::new();
    for row in facts.rows.notes.values() {
        let at = facts
            .meetings
            .iter()
            .position(|met| row.meeting == Some(met.row.id));
        let goal = row.goal.or_else(|| facts.step(row.step)?.goal);
        let (Some(at), Some(goal), Some(is_change)) = (at, goal, row.talk_kind.and_then(is_change))
        else {
            continue;
        };
        if gone.contains(&row.id) || row.is_kept_back || !facts.is_ours(row.speaker) {
            continue;
        }
        let meetings = all
            .entry(goal)
            .or_insert_with(|| vec![Tagged::default(); facts.meetings.len()]);
        meetings[at].change += usize::from(is_change);
        meetings[at].whole += 1;
        meetings[at].rows.push(row.id);
    }
    all
}

pub(super) fn change_talk_share(facts: &Facts<'_>) -> Vec<Finding> {
    let all = tagged(facts);
    if all.is_empty() {
        return vec![Finding::not_enough(KEY, "tagged_notes").window(facts.window(1))];
    }
    all.into_iter()
        .map(|(goal, meetings)| of_goal(facts, goal, &meetings))
        .collect()
}

fn of_goal(facts: &Facts<'_>, goal: RecordId, meetings: &[Tagged]) -> Finding {
    let numbers = facts.numbers(KEY);
    let least = numbers.count("least");
    let share_of = |tagged: &Tagged| Fraction::of(tagged.change, tagged.whole.max(1));
    let now = meetings.last().filter(|tagged| tagged.whole >= least);
    let before = facts.m0().and_then(|m0| {
        let mut calm = facts.calm_before(m0);
        calm.find(|at| meetings[*at].whole >= least)
            .map(|at| &meetings[at])
    });
    let words = facts
        .rows
        .goals
        .get(&goal)
        .and_then(|goal| facts.quote_goal(goal));
    let (Some(now), Some(before)) = (now, before) else {
        return Finding::not_enough(KEY, "tagged_notes")
            .about_goal(goal)
            .window(facts.window(1));
    };
    let step = Fraction::percent(numbers.get("fall_percent"));
    let fall = share_of(before)
        .zip(share_of(now))
        .map(|(before, now)| before.minus(now));
    let is_down = fall.is_some_and(|fall| fall >= step);
    let slots = Slots::new()
        .goal(words)
        .number("part", now.change)
        .number("whole", now.whole);
    let crossing = if is_down {
        Crossing::Moved
    } else {
        Crossing::Steady
    };
    Finding::of(KEY)
        .about_goal(goal)
        .value(share(now.change, now.whole))
        .before(Some(share(before.change, before.whole)))
        .window(facts.window(1))
        .rows(now.rows.iter().copied())
        .crosses(crossing, fall.map_or(0, |fall| fall.steps_of(step)))
        .say(if is_down { "fell" } else { "steady" }, slots)
}
