//! O5 and O9: who decides, and who puts things on the list.
//! A decision that a court made is no one's choice here and is left out.

use crate::choices::{DecisionMode, PersonRole};
use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding, share};
use crate::insight::fraction::Fraction;
use crate::insight::rows::{AgendaRow, DecisionRow};
use crate::insight::say::Slots;

const DECISIONS: &str = "O5";
const AGENDA: &str = "O9";

/// The free decisions of the last meetings and the days up to them.
fn decisions<'a>(facts: &'a Facts<'_>, meetings: usize) -> Vec<&'a DecisionRow> {
    let Some(m0) = facts.m0() else {
        return Vec::new();
    };
    let places = facts.places(m0, meetings);
    let is_within = |row: &DecisionRow| {
        let mut met = facts.meetings[places.clone()].iter();
        match row.meeting {
            Some(meeting) => met.any(|met| met.row.id == meeting),
            None => met.any(|met| met.interval.holds(row.on)),
        }
    };
    let free = facts.rows.decisions.values();
    free.filter(|row| row.mode.is_some_and(|mode| mode != DecisionMode::Mandated))
        .filter(|row| is_within(row))
        .collect()
}

pub(super) fn decision_voice(facts: &Facts<'_>) -> Vec<Finding> {
    let numbers = facts.numbers(DECISIONS);
    let meetings = numbers.count("meetings");
    let decisions = decisions(facts, meetings);
    if decisions.len() < numbers.count("least") {
        return vec![Finding::not_enough(DECISIONS, "decisions").window(facts.window(meetings))];
    }
    let is_theirs = |row: &&&DecisionRow| {
        matches!(
            row.mode,
            Some(DecisionMode::FamilyChose | DecisionMode::FamilyWithTeam)
        )
    };
    let theirs = decisions.iter().filter(is_theirs).count();
    let is_low = Fraction::of(theirs, decisions.len())
        .is_some_and(|share| share < Fraction::percent(numbers.get("below_percent")));
    let slots = Slots::new()
        .number("part", theirs)
        .number("whole", decisions.len());
    let crossing = if is_low {
        Crossing::Level
    } else {
        Crossing::Steady
    };
    let whole = Finding::of(DECISIONS)
        .value(share(theirs, decisions.len()))
        .window(facts.window(meetings))
        .rows(decisions.iter().map(|row| row.id))
        .crosses(crossing, i64::from(is_low))
        .say(if is_low { "low" } else { "steady" }, slots);
    let youths = facts.youths_with_a_voice(facts.at).into_iter();
    let youths = youths.filter_map(|youth| youth_decides(facts, &decisions, youth));
    std::iter::once(whole).chain(youths).collect()
}

/// A young person who took part in none of the decisions of which it is known who took part.
fn youth_decides(
    facts: &Facts<'_>,
    decisions: &[&DecisionRow],
    youth: RecordId,
) -> Option<Finding> {
    let numbers = facts.numbers(DECISIONS);
    let took_part = |row: &&&DecisionRow| {
        let decided = row
            .decided_by
            .iter()
            .flatten()
            .any(|person| *person == youth);
        decided || row.views.iter().flatten().any(|view| view.person == youth)
    };
    let known = decisions
        .iter()
        .filter(|row| row.decided_by.as_ref().is_some_and(|by| !by.is_empty()));
    let known = known.count();
    let took_part = decisions.iter().filter(took_part).count();
    (known >= numbers.count("least") && took_part == 0).then(|| {
        Finding::of(DECISIONS)
            .about_person(youth)
            .value(share(0, known))
            .window(facts.window(numbers.count("meetings")))
            .rows(decisions.iter().map(|row| row.id))
            .crosses(Crossing::Level, 1)
            .say(
                "youth_in_none",
                Slots::new().name("name", facts.name(Some(youth))),
            )
    })
}

pub(super) fn agenda_voice(facts: &Facts<'_>) -> Vec<Finding> {
    let numbers = facts.numbers(AGENDA);
    let meetings = numbers.count("meetings");
    let items = items(facts, meetings);
    if items.len() < numbers.count("least") {
        return vec![Finding::not_enough(AGENDA, "who_raised_it").window(facts.window(meetings))];
    }
    let is_theirs = |row: &&&AgendaRow| {
        let role = row.raised_by.and_then(|person| facts.role(person));
        matches!(role, Some(PersonRole::Youth | PersonRole::Caregiver))
    };
    let theirs = items.iter().filter(is_theirs).count();
    // What was to be led and did not have its turn was led by nobody.
    let was_led = |row: &&&AgendaRow| row.led != Some(false) && facts.is_ours(row.led_by);
    let led = items.iter().filter(was_led).count();
    let is_low = Fraction::of(theirs, items.len())
        .is_some_and(|share| share < Fraction::percent(numbers.get("below_percent")));
    let slots = Slots::new()
        .number("part", theirs)
        .number("whole", items.len())
        .number("led", led);
    let crossing = if is_low {
        Crossing::Level
    } else {
        Crossing::Steady
    };
    let whole = Finding::of(AGENDA)
        .value(share(theirs, items.len()))
        .window(facts.window(meetings))
        .rows(items.iter().map(|row| row.id))
        .crosses(crossing, i64::from(is_low))
        .say(if is_low { "low" } else { "steady" }, slots);
    let youths = facts.youths_with_a_voice(facts.at).into_iter();
    let youths = youths.filter_map(|youth| youth_raises(facts, &items, youth));
    std::iter::once(whole).chain(youths).collect()
}

/// The points of the last meetings of which it is known who raised them.
fn items<'a>(facts: &'a Facts<'_>, meetings: usize) -> Vec<&'a AgendaRow> {
    let Some(m0) = facts.m0() else {
        return Vec::new();
    };
    let met = &facts.meetings[facts.places(m0, meetings)];
    let is_within = |row: &&AgendaRow| met.iter().any(|met| row.meeting == Some(met.row.id));
    let all = facts.rows.agenda.values().filter(is_within);
    all.filter(|row| facts.class_of(row.raised_by).is_some())
        .collect()
}

fn youth_raises(facts: &Facts<'_>, items: &[&AgendaRow], youth: RecordId) -> Option<Finding> {
    let raised = items.iter().any(|row| row.raised_by == Some(youth));
    let meetings = facts.numbers(AGENDA).count("meetings");
    let came = facts.m0().is_some_and(|m0| {
        let met = &facts.meetings[facts.places(m0, meetings)];
        met.iter()
            .filter(|met| met.present.contains(&youth))
            .count()
            >= 2
    });
    (came && !raised).then(|| {
        Finding::of(AGENDA)
            .about_person(youth)
            .value(share(0, items.len()))
            .window(facts.window(meetings))
            .rows(items.iter().map(|row| row.id))
            .crosses(Crossing::Level, 1)
            .say(
                "youth_raised_none",
                Slots::new().name("name", facts.name(Some(youth))),
            )
    })
}
