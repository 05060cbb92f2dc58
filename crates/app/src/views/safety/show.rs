//! Fills the safety page: every plan that may stand on it, and the lines that anybody may call. One
//! adult's own plan never stands instead of the family's.

use super::{CrisisLine, SafetyLevel, SafetyPlanView, SafetyStep, SafetyView};
use crate::views::reading::{
    day_of, family_name, in_time, meeting_day, person, person_if, shown_text,
};
use casefile::file::Shown;
use casefile::kinds::{CrisisLevel, CrisisPlan, Meeting, WhoWhat};
use casefile::{Register, View};
use std::cmp::Reverse;

/// Fills the safety page. The lines are there with no plan on file, too.
pub fn show(file: &Shown, lines: &[CrisisLine]) -> SafetyView {
    let mut plans = in_time(file.all::<CrisisPlan<'_>>());
    plans.reverse();
    plans.sort_by_key(|plan| (is_one_adults(plan), Reverse(revised_on(plan))));
    SafetyView {
        family: file.family(),
        name: family_name(file),
        plans: plans.iter().map(|row| plan(file, row)).collect(),
        lines: lines.to_vec(),
    }
}

fn plan(file: &Shown, row: &CrisisPlan<'_>) -> SafetyPlanView {
    let clean =
        |text: Option<String>| text.map_or_else(String::new, |text| shown_text(file, &text));
    let each = |texts: Option<Vec<String>>| {
        let texts = texts.unwrap_or_default().into_iter();
        texts.map(|text| shown_text(file, &text)).collect()
    };
    let whose = row.whose().unwrap_or_default().into_iter();
    let levels = row.levels().unwrap_or_default();
    SafetyPlanView {
        plan: row.id(),
        whose: whose.map(|id| person(file, id)).collect(),
        not_for_household: is_one_adults(row),
        family_definition: clean(row.family_definition()),
        triggers: each(row.triggers()),
        early_signs: each(row.early_signs()),
        what_helps: each(row.what_helps()),
        what_makes_it_worse: each(row.what_makes_it_worse()),
        call_order: steps(file, &row.call_order().unwrap_or_default()),
        contacts: steps(file, &row.contacts().unwrap_or_default()),
        prevention_steps: each(row.prevention_steps()),
        levels: levels.iter().map(|row| level(file, row)).collect(),
        safe_storage: clean(row.safe_storage()),
        safe_medicines: clean(row.safe_medicines()),
        safe_firearms: clean(row.safe_firearms()),
        safe_sharps: clean(row.safe_sharps()),
        siblings_and_pets: clean(row.siblings_and_pets()),
        revised_on: revised_on(row).map(|day| day.to_string()),
        looked_on: looked_on(file, row).map(|day| day.to_string()),
        state: state(row),
    }
}

fn is_one_adults(plan: &CrisisPlan<'_>) -> bool {
    let mark = plan.record().field("not_for_household");
    mark.and_then(|mark| mark.shown()?.value.read()) == Some(true)
}

/// When something was last written in it: what was begun over another state does not take the place of
/// what came since.
fn state(plan: &CrisisPlan<'_>) -> String {
    let heads = written(plan).flat_map(|field| field.heads());
    let last = heads.map(|head| (head.at.0, head.by.seq)).max();
    last.map_or_else(String::new, |(at, seq)| format!("{at}.{seq}"))
}

/// The day of the meeting that confirmed it; the day it was said, where that meeting is not to be seen.
fn looked_on(file: &Shown, row: &CrisisPlan<'_>) -> Option<chrono::NaiveDate> {
    let meeting = file.get::<Meeting<'_>>(row.confirmed_at()?);
    let its_day = meeting.as_ref().map(meeting_day);
    its_day.or_else(|| day_of(row.record(), "confirmed_at"))
}

/// What the plan says. That it was looked at together changes none of it.
fn written<'a>(plan: &CrisisPlan<'a>) -> impl Iterator<Item = &'a Register> {
    let fields = plan.record().fields();
    fields
        .filter(|(name, _)| *name != "confirmed_at")
        .map(|(_, register)| register)
}

/// The newest day on which anything in the plan was written.
fn revised_on(plan: &CrisisPlan<'_>) -> Option<chrono::NaiveDate> {
    written(plan)
        .flat_map(|register| register.heads())
        .map(|head| head.on.day())
        .max()
}

fn level(file: &Shown, row: &CrisisLevel) -> SafetyLevel {
    let signs = row.signs.iter();
    SafetyLevel {
        name: shown_text(file, &row.name),
        signs: signs.map(|sign| shown_text(file, sign)).collect(),
        who_does_what: steps(file, &row.who_does_what),
        call_order: steps(file, &row.call_order),
        stop_sign: shown_text(file, &row.stop_sign),
    }
}

fn steps(file: &Shown, rows: &[WhoWhat]) -> Vec<SafetyStep> {
    let step = |row: &WhoWhat| SafetyStep {
        who: person_if(file, row.who),
        name: shown_text(file, &row.name),
        what: shown_text(file, &row.what),
    };
    rows.iter().map(step).collect()
}
