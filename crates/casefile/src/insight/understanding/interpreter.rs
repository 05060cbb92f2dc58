//! U5: whether whoever needed an interpreter had one: not a child, and no relative who was not asked for.
//! A meeting that was only written down later is unknown where it names nobody.

use crate::choices::{CarrierClass, ConsentKind, PersonRole};
use crate::ids::RecordId;
use crate::insight::facts::{Facts, Met};
use crate::insight::finding::{Crossing, Finding, share};
use crate::insight::say::Slots;

const KEY: &str = "U5";

pub(super) fn own_language(facts: &Facts<'_>) -> Vec<Finding> {
    let last = facts.numbers(KEY).count("meetings");
    let asked: Vec<(RecordId, bool)> = facts
        .meetings
        .iter()
        .rev()
        .take(last)
        .filter(|met| is_needed(facts, met))
        .filter_map(|met| Some((met.row.id, had_one(facts, met)?)))
        .collect();
    if asked.is_empty() {
        return vec![Finding::not_enough(KEY, "meeting_with_interpreter")];
    }
    let whole = asked.len();
    let part = asked.iter().filter(|(_, had)| *had).count();
    let slots = Slots::new().number("part", part).number("whole", whole);
    let found = Finding::of(KEY)
        .value(share(part, whole))
        .window(facts.window(last))
        .rows(asked.into_iter().map(|(id, _)| id));
    let depth = i64::try_from(whole - part).unwrap_or(i64::MAX);
    match depth {
        0 => vec![found.say("steady", slots)],
        _ => vec![found.crosses(Crossing::Talk, depth).say("missing", slots)],
    }
}

fn is_needed(facts: &Facts<'_>, met: &Met<'_>) -> bool {
    let mut present = met
        .present
        .iter()
        .filter_map(|id| facts.rows.people.get(id));
    present.any(|person| person.interpreter_needed == Some(true))
}

/// Whether somebody interpreted who may; nothing where nobody wrote it down.
fn had_one(facts: &Facts<'_>, met: &Met<'_>) -> Option<bool> {
    let is_interpreter = |person: &&RecordId| facts.role(**person) == Some(PersonRole::Interpreter);
    let here = met.present.iter().find(is_interpreter).copied();
    match here.or(met.row.interpreter) {
        Some(person) => Some(may_interpret(facts, met, person)),
        None => (met.row.late_entry != Some(true)).then_some(false),
    }
}

fn may_interpret(facts: &Facts<'_>, met: &Met<'_>, person: RecordId) -> bool {
    let is_child = match facts.age_on(person, met.day) {
        Some(age) => age < 18,
        None => matches!(
            facts.role(person),
            Some(PersonRole::Youth | PersonRole::Sibling)
        ),
    };
    let is_near = matches!(
        facts.class(person),
        Some(CarrierClass::Family | CarrierClass::Natural)
    );
    !is_child && (!is_near || was_asked_for(facts, person))
}

/// Whether the family asked for this very person, or consented to being interpreted by them.
fn was_asked_for(facts: &Facts<'_>, person: RecordId) -> bool {
    let mut people = facts.rows.people.values();
    if people.any(|row| row.interpreter == Some(person)) {
        return true;
    }
    let mut consents = facts.rows.consents.values();
    consents.any(|consent| {
        consent.consent_kind == Some(ConsentKind::Interpreter)
            && consent.to_person == Some(person)
            && consent.revoked_on.is_none_or(|day| day > facts.at)
    })
}
