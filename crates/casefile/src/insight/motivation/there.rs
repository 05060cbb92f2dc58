//! M6: who comes, against their own last six meetings. A visible sign only: why somebody is away
//! is theirs to say, and somebody about whom nobody wrote anything down is unknown.

use crate::choices::{PersonRole, Presence};
use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding};
use crate::insight::say::Slots;

const KEY: &str = "M6";

/// How somebody was at a meeting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Was {
    There,
    ThereAndLeftEarly,
    Away,
}

/// How somebody was at a meeting while on the team; none where it is not known.
fn was(facts: &Facts<'_>, person: RecordId, at: usize) -> Option<Was> {
    let met = facts.meetings.get(at)?;
    facts.was_on_team(person, met.day).filter(|was| *was)?;
    let is_this = |row: &&&crate::insight::rows::AttendanceRow| {
        row.person == Some(person) && row.meeting == Some(met.row.id)
    };
    let rows: Vec<_> = facts.rows.attendance.values().collect();
    let row = rows.iter().find(is_this)?;
    if row.presence? == Presence::Absent {
        return Some(Was::Away);
    }
    let left = row.left.as_ref().and_then(|on| on.moment());
    let ended = met.row.ended_at.as_ref().and_then(|on| on.moment());
    let is_early = left.zip(ended).is_some_and(|(left, ended)| left < ended);
    Some(if is_early {
        Was::ThereAndLeftEarly
    } else {
        Was::There
    })
}

pub(super) fn presence(facts: &Facts<'_>) -> Vec<Finding> {
    let Some(m0) = facts.m0() else {
        return vec![Finding::not_enough(KEY, "meetings")];
    };
    let is_asked_for =
        |role: Option<PersonRole>| matches!(role, Some(PersonRole::Youth | PersonRole::Caregiver));
    let people = facts
        .rows
        .people
        .values()
        .filter(|row| is_asked_for(row.role));
    let found: Vec<Finding> = people
        .filter_map(|row| of_person(facts, m0, row.id))
        .collect();
    if found.is_empty() {
        return vec![Finding::not_enough(KEY, "meetings").window(facts.window(6))];
    }
    found
}

fn of_person(facts: &Facts<'_>, m0: usize, person: RecordId) -> Option<Finding> {
    let numbers = facts.numbers(KEY);
    let places = facts.places(m0, numbers.count("meetings")).rev();
    let known: Vec<Was> = places.map_while(|at| was(facts, person, at)).collect();
    (known.len() >= numbers.count("least")).then_some(())?;
    let twice = |how: Was| known.iter().take(2).all(|was| *was == how);
    let used_to_come = known.iter().skip(2).any(|was| *was != Was::Away);
    let used_to_stay = known.iter().skip(2).any(|was| *was == Was::There);
    let is_first_calm = m0
        .checked_sub(1)
        .is_some_and(|before| facts.quiet(before).is_none());
    let variant = match is_first_calm {
        true if twice(Was::Away) && used_to_come => "away",
        true if twice(Was::ThereAndLeftEarly) && used_to_stay => "left_early",
        _ => "steady",
    };
    let is_over = variant != "steady";
    let came = known.iter().filter(|was| **was != Was::Away).count();
    let slots = Slots::new().name("name", facts.name(Some(person)));
    let slots = slots.number("part", came).number("whole", known.len());
    let crossing = if is_over {
        Crossing::Moved
    } else {
        Crossing::Steady
    };
    let rows = facts.meetings[facts.places(m0, known.len())]
        .iter()
        .map(|met| met.row.id);
    Some(
        Finding::of(KEY)
            .about_person(person)
            .value(crate::insight::finding::share(came, known.len()))
            .window(facts.window(known.len()))
            .rows(rows)
            .crosses(crossing, i64::from(is_over))
            .say(variant, slots),
    )
}
