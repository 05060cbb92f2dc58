//! D3: friends and community people in the room, and how many of them did something.
//! Few friends at the start is a place to help; nobody is blamed for being alone.

use crate::choices::CarrierClass;
use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding};
use crate::insight::say::Slots;

const KEY: &str = "D3";

/// The friends at a meeting; none where nobody wrote down who was there.
fn friends(facts: &Facts<'_>, at: usize) -> Option<Vec<RecordId>> {
    (!facts.meetings.get(at)?.present.is_empty()).then_some(())?;
    Some(facts.present_of(at, |class| class == CarrierClass::Natural))
}

/// How many of the friends at a meeting had done a step.
pub(crate) fn friends_who_did(facts: &Facts<'_>, at: usize) -> usize {
    let present = facts.present_of(at, |class| class == CarrierClass::Natural);
    let looked = facts.looked_at(at, 1);
    let did = |person: &&RecordId| {
        looked
            .iter()
            .any(|looked| looked.is_done() && looked.row.done_by == Some(**person))
    };
    present.iter().filter(did).count()
}

pub(super) fn natural_presence(facts: &Facts<'_>) -> Vec<Finding> {
    let known: Vec<(usize, Vec<RecordId>)> = (0..facts.meetings.len())
        .rev()
        .filter_map(|at| Some((at, friends(facts, at)?)))
        .collect();
    let Some((at, now)) = known.first() else {
        return vec![Finding::not_enough(KEY, "who_was_there").window(facts.window(4))];
    };
    let counts: Vec<usize> = known.iter().map(|(_, friends)| friends.len()).collect();
    let before = &counts[1..counts.len().min(5)];
    let slots = Slots::new()
        .number("count", now.len())
        .number("did", friends_who_did(facts, *at));
    // Where no friend came, those who did are the ones who were counted.
    let counted = match now.is_empty() {
        true => &facts.meetings[*at].present,
        false => now,
    };
    let found = Finding::of(KEY)
        .value(now.len().into())
        .before(before.iter().max().copied().map(Into::into))
        .window(facts.window(4))
        .rows(counted.iter().copied());
    let grew = before.len() >= 2 && before.iter().all(|before| now.len() > *before);
    vec![match crossing(facts, &counts) {
        Some((crossing, variant)) => found
            .crosses(crossing, i64::from(crossing == Crossing::Talk) + 1)
            .say(variant, slots),
        None if grew => found.say("steady", slots.clone()).growth("grew", slots),
        None => found.say("steady", slots),
    }]
}

/// How the meetings stand, the newest first.
fn crossing(facts: &Facts<'_>, counts: &[usize]) -> Option<(Crossing, &'static str)> {
    let numbers = facts.numbers(KEY);
    let none = |meetings: usize| {
        counts.len() >= meetings && counts.iter().take(meetings).all(|count| *count == 0)
    };
    let had = |from: usize, least: usize| counts.iter().skip(from).any(|count| *count >= least);
    let days = facts
        .referral()
        .map(|referral| (facts.last().map_or(facts.at, |met| met.day) - referral).num_days());
    if none(3) && had(3, numbers.count("many")) {
        return Some((Crossing::Talk, "gone"));
    }
    let in_window = counts.iter().take(4).skip(2).any(|count| *count > 0);
    if none(2) && in_window {
        return Some((Crossing::Moved, "gone"));
    }
    let is_late = days.is_some_and(|days| days >= numbers.get("from_day"));
    (is_late && !had(0, 1)).then_some((Crossing::Level, "none_yet"))
}
