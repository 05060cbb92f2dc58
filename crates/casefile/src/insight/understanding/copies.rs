//! U3: how long it took until the family held its plan, in its own language.
//! Staff's task alone. Without a dated plan there is nothing to hold, and nothing is said.

use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding};
use crate::insight::rows::{CopyRow, PlanVersionRow};
use crate::insight::say::Slots;
use chrono::{Datelike, NaiveDate, Weekday};

const KEY: &str = "U3";
/// Longer than any plan is without a copy: nobody counts further.
const DAYS_MAX: usize = 366;

pub(super) fn copy_in_hand(facts: &Facts<'_>) -> Vec<Finding> {
    let versions = facts.rows.plan_versions.values();
    let day = |row: &PlanVersionRow| row.effective_on.unwrap_or(row.on);
    let last = versions
        .filter(|row| day(row) <= facts.at)
        .max_by_key(|row| (day(row), row.number, row.id));
    let Some(version) = last else {
        return vec![Finding::not_enough(KEY, "dated_plan")];
    };
    vec![weigh(facts, version, day(version))]
}

fn weigh(facts: &Facts<'_>, version: &PlanVersionRow, changed: NaiveDate) -> Finding {
    let copies: Vec<&CopyRow> = facts
        .rows
        .copies
        .values()
        .filter(|copy| match copy.plan_version {
            Some(of) => of == version.id,
            // Whoever did not say of which picture gave what held that day.
            None => copy.on >= changed,
        })
        .filter(|copy| copy.to.is_none() || facts.is_ours(copy.to))
        .collect();
    let fits: Vec<&&CopyRow> = copies
        .iter()
        .filter(|copy| is_theirs(facts, copy))
        .collect();
    let in_hand = fits.iter().map(|copy| copy.on).min();
    let days = business_days(changed, in_hand.unwrap_or(facts.at));
    let slots = Slots::new().number("days", days).day("day", changed);
    let most = facts.numbers(KEY).count("business_days");
    let found = Finding::of(KEY)
        .value(days.into())
        .window(facts.now())
        .rows([version.id])
        .rows(copies.iter().map(|copy| copy.id));
    match in_hand {
        None if !copies.is_empty() => found
            .crosses(Crossing::Level, 1)
            .say("other_language", slots),
        None if days > most => found.crosses(Crossing::Level, 1).say("none_yet", slots),
        Some(_) if days > most => found.crosses(Crossing::Level, 1).say("late", slots),
        None => found.say("not_due", slots),
        Some(_) => found.say("steady", slots),
    }
}

/// Whether a copy is in its reader's language; where either is unknown, nobody can say it is not.
fn is_theirs(facts: &Facts<'_>, copy: &CopyRow) -> bool {
    let Some(lang) = &copy.lang else {
        return true;
    };
    let spoken = languages(facts, copy.to);
    spoken.is_empty() || spoken.iter().any(|spoken| same_language(spoken, lang))
}

/// What a reader reads, else what they speak, else what is spoken at home.
fn languages(facts: &Facts<'_>, reader: Option<RecordId>) -> Vec<String> {
    let person = reader.and_then(|reader| facts.rows.people.get(&reader));
    let own = person.and_then(|person| {
        let mut known = [&person.reads, &person.languages].into_iter().flatten();
        known.find(|languages| !languages.is_empty()).cloned()
    });
    own.unwrap_or_else(|| {
        let homes = facts.rows.families.values();
        homes
            .filter_map(|family| family.home_language.clone())
            .collect()
    })
}

/// `es` and `es-MX` are read by the same people.
fn same_language(one: &str, other: &str) -> bool {
    let primary = |tag: &str| tag.split(['-', '_']).next().map(str::to_lowercase);
    primary(one) == primary(other)
}

/// Working days after one day, up to another.
fn business_days(from: NaiveDate, to: NaiveDate) -> usize {
    let after = from.iter_days().skip(1).take(DAYS_MAX);
    after
        .take_while(|day| *day <= to)
        .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
        .count()
}
