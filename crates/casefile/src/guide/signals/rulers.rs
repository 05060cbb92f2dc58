//! Numbers people gave in this meeting: always one person's, never a mean, never a private one.
//! At zero nobody is asked why not lower.

use super::Held;
use crate::choices::RulerKind;
use crate::guide::Why;
use crate::guide::facts::Facts;
use crate::kinds::*;
use chrono::NaiveDate;

/// The newest number of a kind given in this meeting, and that person's number before it.
struct Asked<'a> {
    ruler: Ruler<'a>,
    value: i64,
    before: Option<(NaiveDate, i64)>,
    day: NaiveDate,
}

fn asked<'a>(
    facts: &Facts<'a>,
    kind: RulerKind,
    fits: impl Fn(&Asked<'a>) -> bool,
) -> Option<Asked<'a>> {
    let all = facts.rulers(kind);
    all.iter()
        .enumerate()
        .rev()
        .filter(|(_, (_, ruler, _))| facts.is_this(ruler.meeting()))
        .map(|(at, (day, ruler, value))| Asked {
            ruler: *ruler,
            value: *value,
            before: before(&all[..at], ruler),
            day: *day,
        })
        .find(fits)
}

fn before(earlier: &[(NaiveDate, Ruler<'_>, i64)], ruler: &Ruler<'_>) -> Option<(NaiveDate, i64)> {
    let same = |other: &Ruler<'_>| {
        other.person() == ruler.person()
            && other.goal() == ruler.goal()
            && other.step() == ruler.step()
            && other.need() == ruler.need()
            && other.meeting() != ruler.meeting()
    };
    let found = earlier.iter().rev().find(|(_, other, _)| same(other))?;
    Some((found.0, found.2))
}

pub(super) fn ruler_at_zero(facts: &Facts<'_>) -> Option<Held> {
    let zero = RulerKind::ALL
        .iter()
        .find_map(|kind| asked(facts, *kind, |_| true).filter(|asked| asked.value == 0))?;
    let name = facts.name(zero.ruler.person())?;
    Held::why(Why::new("why-ruler-at-zero").text("name", name))
}

pub(super) fn ruler_moved(facts: &Facts<'_>) -> Option<Held> {
    let moved = |asked: &Asked<'_>| {
        asked
            .before
            .is_some_and(|(_, before)| (asked.value - before).abs() >= 2)
    };
    let kinds = [RulerKind::Importance, RulerKind::Confidence];
    let asked = kinds
        .into_iter()
        .find_map(|kind| asked(facts, kind, moved))?;
    let (_, before) = asked.before?;
    let why = Why::new("why-ruler-moved")
        .text("name", facts.name(asked.ruler.person())?)
        .number("old", before)
        .number("new", asked.value);
    let slots = vec![
        ("old_number", before.to_string()),
        ("new_number", asked.value.to_string()),
    ];
    Held::with(why, slots)
}

pub(super) fn importance_fell(facts: &Facts<'_>) -> Option<Held> {
    if facts.is_muted() {
        return None;
    }
    let fell = asked(facts, RulerKind::Importance, |asked| {
        asked.before.is_some_and(|(day, before)| {
            asked.value - before <= -2 && (asked.day - day).num_days() >= 7
        })
    })?;
    let why = Why::new("why-importance-fell").text("name", facts.name(fell.ruler.person())?);
    Held::why(why.number("old", fell.before?.1).number("new", fell.value))
}

pub(super) fn low_confidence(facts: &Facts<'_>) -> Option<Held> {
    let low = asked(facts, RulerKind::Confidence, |asked| {
        (1..=5).contains(&asked.value)
    })?;
    let name = facts.name(low.ruler.person())?;
    let why = Why::new("why-low-confidence")
        .text("name", name)
        .number("n", low.value);
    Held::with(why, vec![("n", low.value.to_string())])
}

/// Sure by five or less today, of something that mattered seven or more when last asked.
pub(super) fn matters_but_unsure(facts: &Facts<'_>) -> Option<Held> {
    if facts.is_muted() {
        return None;
    }
    let importance = facts.rulers(RulerKind::Importance);
    let matters = |asked: &Asked<'_>| {
        let same = importance.iter().rev().find(|(_, other, _)| {
            other.person() == asked.ruler.person()
                && other.goal() == asked.ruler.goal()
                && other.goal().is_some()
        });
        same.is_some_and(|(_, _, value)| *value >= 7)
    };
    let unsure = asked(facts, RulerKind::Confidence, |it| {
        (1..=5).contains(&it.value) && matters(it)
    })?;
    let name = facts.name(unsure.ruler.person())?;
    Held::why(Why::new("why-matters-but-unsure").text("name", name))
}

pub(super) fn interest_ruler(facts: &Facts<'_>) -> Option<Held> {
    let wanted = asked(facts, RulerKind::Readiness, |asked| asked.value >= 1)?;
    let why = Why::new("why-interest-ruler").number("n", wanted.value);
    Held::with(why, vec![("n", wanted.value.to_string())])
}

pub(super) fn need_ruler(facts: &Facts<'_>) -> Option<Held> {
    let asked = asked(facts, RulerKind::Importance, |asked| {
        asked.value >= 2 && asked.ruler.need().is_some()
    })?;
    let need: Need<'_> = facts.file.get(asked.ruler.need()?)?;
    let slots = vec![
        ("need", facts.sayable(need.words())?),
        ("n", asked.value.to_string()),
    ];
    let why = Why::new("why-need-ruler").number("n", asked.value);
    Held::with(why, slots)
}
