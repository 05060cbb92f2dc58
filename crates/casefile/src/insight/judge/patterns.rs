//! Patterns worth naming, each from at least two facts and listed with them.
//! A pattern never rests on a private answer, and what a hard time explains is no fact of one.

use super::Judged;
use crate::choices::{GoalStatus, StepStatus};
use crate::ids::RecordId;
use crate::insight::answer::{Audience, Pattern, State, Subject};
use crate::insight::dependence::friends::friends_who_did;
use crate::insight::dependence::reminders::fewer_to_us;
use crate::insight::facts::Facts;
use crate::insight::finding::Crossing;
use crate::insight::say::Slots;

/// What was found, as patterns look at it.
struct Found<'j> {
    judged: &'j [Judged],
}

impl<'j> Found<'j> {
    fn all(&self, key: &'static str) -> impl Iterator<Item = &'j Judged> {
        self.judged
            .iter()
            .filter(move |judged| judged.finding.key == key)
    }

    /// What an indicator found over its threshold, in the open and not explained by a hard time.
    fn over(&self, key: &'static str) -> impl Iterator<Item = &'j Judged> {
        self.all(key).filter(|judged| {
            let is_over = judged.finding.crossing >= Crossing::Level;
            is_over && judged.state != State::Muted && !judged.finding.is_private
        })
    }

    fn is_over(&self, key: &'static str) -> bool {
        self.over(key).next().is_some()
    }

    fn grows(&self, key: &'static str) -> bool {
        self.all(key).any(|judged| judged.finding.growth.is_some())
    }

    /// The keys that hold, where each group has at least one. Where facts that everybody may see are
    /// enough, they are the ones it rests on.
    fn of_each(&self, facts: &Facts<'_>, groups: &[&[&'static str]]) -> Option<Vec<&'static str>> {
        let mut keys = Vec::new();
        for group in groups {
            let over = group.iter().copied().filter(|key| self.is_over(key));
            let over: Vec<&str> = over.collect();
            let is_for_all = |key: &&&'static str| facts.rules.audience(key) == Audience::All;
            let shared: Vec<&str> = over.iter().filter(is_for_all).copied().collect();
            let held = if shared.is_empty() { over } else { shared };
            (!held.is_empty()).then_some(())?;
            keys.extend(held);
        }
        Some(keys)
    }
}

fn pattern(facts: &Facts<'_>, name: &str, keys: &[&str], slots: &Slots) -> Pattern {
    Pattern {
        name: name.to_owned(),
        subject: None,
        facts: keys.iter().map(|key| (*key).to_owned()).collect(),
        reason: facts.rules.say_plainly(name, slots),
        audience: audience(facts, keys),
    }
}

/// As narrow as the narrowest of the facts; what is no indicator anybody may see in the plan.
fn audience(facts: &Facts<'_>, keys: &[&str]) -> Audience {
    let told = keys.iter().filter(|key| facts.rules.knows(key));
    let mut told = told.map(|key| facts.rules.audience(key));
    match told.any(|audience| audience != Audience::All) {
        true => Audience::Staff,
        false => Audience::All,
    }
}

/// A pattern about one goal or one person.
fn pattern_of(subject: Subject, pattern: Pattern) -> Pattern {
    let subject = Some(subject);
    Pattern { subject, ..pattern }
}

/// Every pattern that the facts hold: what grows is said first.
pub(super) fn of(facts: &Facts<'_>, judged: &[Judged]) -> Vec<Pattern> {
    let found = Found { judged };
    let plain = Slots::new();
    let mut patterns = good(facts, &found);
    if let Some(keys) = found.of_each(facts, &[&["O4", "O3"], &["D1", "D2"]]) {
        patterns.push(pattern(facts, "we_are_holding_it", &keys, &plain));
    }
    if let Some(keys) = found.of_each(facts, &[&["M5"], &["U1", "O6"]]) {
        patterns.push(pattern(facts, "polite_yes", &keys, &plain));
    }
    if found.is_over("A2") && done_another_way(facts) {
        let keys = ["done_another_way", "A2"];
        patterns.push(pattern(facts, "quiet_redesign", &keys, &plain));
    }
    patterns.extend(fading_goals(facts, &found));
    patterns.extend(too_heavy(facts, &found));
    if is_meeting_only(facts, &found) {
        let keys = ["O8", "M6", "nothing_done_between"];
        patterns.push(pattern(facts, "meeting_only_plan", &keys, &plain));
    }
    patterns
}

fn good(facts: &Facts<'_>, found: &Found<'_>) -> Vec<Pattern> {
    let plain = Slots::new();
    let mut patterns = Vec::new();
    let mut keys: Vec<&str> = ["O1", "O4"]
        .into_iter()
        .filter(|key| found.grows(key))
        .collect();
    // Fewer reminders to staff are fewer reminders, and no more in the family's hands.
    let needs_fewer = facts.m0().is_some_and(|m0| fewer_to_us(facts, m0));
    if !keys.is_empty() && found.grows("D1") && needs_fewer {
        keys.push("D1");
        patterns.push(pattern(facts, "taking_it_over", &keys, &plain));
    }
    let did = facts.m0().map_or(0, |m0| friends_who_did(facts, m0));
    if found.grows("D3") && did > 0 {
        let keys = ["D3", "done_by_friends"];
        patterns.push(pattern(facts, "more_hands", &keys, &plain));
    }
    patterns
}

/// Whether family or friends had a step that was done another way in the last two intervals.
fn done_another_way(facts: &Facts<'_>) -> bool {
    let looked = facts
        .m0()
        .map(|m0| facts.looked_at(m0, 2))
        .unwrap_or_default();
    looked
        .iter()
        .filter(|looked| facts.is_our_step(looked.step))
        .any(|looked| looked.row.outcome == Some(StepStatus::DoneAnotherWay))
}

fn fading_goals(facts: &Facts<'_>, found: &Found<'_>) -> Vec<Pattern> {
    let silent = found
        .over("A3")
        .filter_map(|judged| judged.finding.subject?.goal);
    let fading = silent.filter_map(|goal| {
        let row = facts
            .rows
            .goals
            .get(&goal)
            .filter(|row| row.status == Some(GoalStatus::Active))?;
        let matters_less = found
            .over("M1")
            .any(|judged| about_goal(judged) == Some(goal));
        let is_bare = !facts.open_steps().any(|step| step.goal == Some(goal));
        let second = match (matters_less, is_bare) {
            (true, _) => "M1",
            (false, true) => "no_open_step",
            _ => return None,
        };
        let slots = Slots::new().goal(facts.quote_goal(row));
        let subject = Subject {
            goal: Some(goal),
            ..Subject::default()
        };
        let fading = pattern(facts, "fading_goal", &["A3", second], &slots);
        Some(pattern_of(subject, fading))
    });
    fading.collect()
}

fn about_goal(judged: &Judged) -> Option<RecordId> {
    judged.finding.subject?.goal
}

fn about_person(judged: &Judged) -> Option<RecordId> {
    judged.finding.subject?.person
}

fn too_heavy(facts: &Facts<'_>, found: &Found<'_>) -> Vec<Pattern> {
    let heavy = found.over("O2").filter_map(about_person);
    let heavy = heavy.filter(|person| {
        found
            .over("M2")
            .any(|judged| about_person(judged) == Some(*person))
    });
    heavy
        .map(|person| {
            let slots = Slots::new().name("name", facts.name(Some(person)));
            let subject = Subject {
                person: Some(person),
                ..Subject::default()
            };
            pattern_of(subject, pattern(facts, "too_heavy", &["O2", "M2"], &slots))
        })
        .collect()
}

/// Everybody comes as before, nobody starts anything, and nothing was done between.
fn is_meeting_only(facts: &Facts<'_>, found: &Found<'_>) -> bool {
    let comes = found
        .all("M6")
        .any(|judged| judged.finding.crossing == Crossing::Steady);
    let looked = facts
        .m0()
        .map(|m0| facts.looked_at(m0, 1))
        .unwrap_or_default();
    let ours: Vec<_> = looked
        .iter()
        .filter(|looked| facts.is_our_step(looked.step))
        .collect();
    let nothing_done = !ours.is_empty() && !ours.iter().any(|looked| looked.is_done());
    comes && !found.is_over("M6") && found.is_over("O8") && nothing_done
}
