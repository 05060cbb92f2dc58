//! One thing we noticed: at most one plain fact, growth before drift, with one question.
//! A first, small look; it stores nothing and compares a family only with itself.

use super::Why;
use super::facts::Facts;
use super::library::Library;
use super::offer::{Card, Moment, best_card};
use super::safety;
use super::signals::{Found, found, reminders_by_interval, silent, usual};
use crate::file::CaseFile;

/// A fact and the card that asks about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Noticed {
    /// The fact in a sentence.
    pub fact: Why,
    /// The question.
    pub card: Card,
}

/// Signs of drift in the order in which they matter: a plan nobody can say cannot be owned.
const DRIFT: [(&str, &str); 5] = [
    ("say_it_back_missed", "noticed-say-it-back-missed"),
    ("goal_silent", "noticed-goal-silent"),
    ("step_carried_over", "noticed-step-carried-over"),
    ("staff_did_family_step", "noticed-staff-did-family-step"),
    ("many_reminders", "noticed-many-reminders"),
];

/// What is worth saying in this meeting, if anything. Nothing on a day when safety comes first.
pub fn noticed(file: &CaseFile, library: &Library, now: &Moment<'_>) -> Option<Noticed> {
    if safety::comes_first(file, library, now) {
        return None;
    }
    let facts = Facts::new(file, library, now);
    let held = found(&facts, &[]);
    growth(&facts, library, &held).or_else(|| drift(&facts, library, &held))
}

fn growth(facts: &Facts<'_>, library: &Library, held: &[Found]) -> Option<Noticed> {
    fewer_reminders(facts, library, held).or_else(|| own_way(facts, library, held))
}

/// At least one reminder fewer than usual, and a third fewer.
fn fewer_reminders(facts: &Facts<'_>, library: &Library, held: &[Found]) -> Option<Noticed> {
    let counts = reminders_by_interval(facts, false);
    let (now, usual) = (*counts.first()?, usual(&counts)?);
    (now < usual && now * 3 <= usual * 2).then_some(())?;
    let done = held.iter().find(|held| held.signal == "step_done")?;
    let fact = Why::new("noticed-fewer-reminders");
    let fact = fact.number("count", now).number("before", usual);
    said(facts, library, done, fact)
}

fn own_way(facts: &Facts<'_>, library: &Library, held: &[Found]) -> Option<Noticed> {
    let change = held
        .iter()
        .find(|held| held.signal == "adaptation_not_in_plan")?;
    said(facts, library, change, Why::new("noticed-own-way"))
}

fn drift(facts: &Facts<'_>, library: &Library, held: &[Found]) -> Option<Noticed> {
    if facts.held.len() < 2 {
        return None;
    }
    DRIFT.iter().find_map(|(signal, key)| {
        if *signal == "goal_silent" && silent(facts).is_none_or(|(_, meetings)| meetings < 2) {
            return None;
        }
        let held = held.iter().find(|held| held.signal == *signal)?;
        let fact = Why {
            key,
            with: held.why.with.clone(),
        };
        said(facts, library, held, fact)
    })
}

fn said(facts: &Facts<'_>, library: &Library, held: &Found, fact: Why) -> Option<Noticed> {
    let card = best_card(facts, library, held)?;
    Some(Noticed { fact, card })
}
