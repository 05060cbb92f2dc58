//! A6: whether an if-then works when its moment comes. Two times no asks for another one.
//! What did not work is the if-then, not its owner.

use super::or_else;
use crate::choices::Worked;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding, share};
use crate::insight::rows::{IfThenRow, UseRow};
use crate::insight::say::Slots;

const KEY: &str = "A6";

pub(super) fn if_then_in_use(facts: &Facts<'_>) -> Vec<Finding> {
    let if_thens = facts.rows.if_thens.values();
    let found = if_thens.filter_map(|if_then| of(facts, if_then));
    or_else(found.collect(), || {
        Finding::not_enough(KEY, "if_then_uses").window(facts.now())
    })
}

fn of(facts: &Facts<'_>, if_then: &IfThenRow) -> Option<Finding> {
    let mut uses: Vec<&UseRow> = facts
        .rows
        .uses
        .values()
        .filter(|row| row.if_then == Some(if_then.id) && row.worked.is_some())
        .collect();
    uses.sort_by_key(|row| (row.on, row.id));
    let numbers = facts.numbers(KEY);
    (uses.len() >= numbers.count("least")).then_some(())?;
    let worked = uses
        .iter()
        .filter(|row| row.worked != Some(Worked::No))
        .count();
    let no = uses
        .iter()
        .rev()
        .take_while(|row| row.worked == Some(Worked::No))
        .count();
    let slots = Slots::new()
        .number("part", worked)
        .number("whole", uses.len())
        .number("no", no);
    let found = Finding::of(KEY)
        .about_record(if_then.id)
        .value(share(worked, uses.len()))
        .window(facts.now())
        .rows([if_then.id])
        .rows(uses.iter().map(|row| row.id));
    let is_over = no >= numbers.count("no") && !is_made_anew(facts, if_then, &uses);
    Some(match is_over {
        true => {
            let depth = i64::try_from(no).unwrap_or(i64::MAX);
            found.crosses(Crossing::Level, depth).say("no", slots)
        }
        false => found.say("steady", slots),
    })
}

/// Whether another if-then for the same hurdle or step was made after the last use.
fn is_made_anew(facts: &Facts<'_>, if_then: &IfThenRow, uses: &[&UseRow]) -> bool {
    let Some(last) = uses.last() else {
        return false;
    };
    let mut others = facts.rows.if_thens.values();
    others.any(|other| {
        let same_hurdle = other.barrier.is_some() && other.barrier == if_then.barrier;
        let same_step = other.step.is_some() && other.step == if_then.step;
        other.id != if_then.id && other.on >= last.on && (same_hurdle || same_step)
    })
}
