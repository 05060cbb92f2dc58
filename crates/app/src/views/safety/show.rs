//! Fills the safety page: the newest plan on file, and the lines that anybody may call.

use super::{CrisisLine, SafetyLevel, SafetyStep, SafetyView};
use crate::views::reading::{family_name, in_time, person_if};
use casefile::View;
use casefile::file::Shown;
use casefile::kinds::{CrisisLevel, CrisisPlan, WhoWhat};

/// Fills the safety page. The lines are there with no plan on file, too.
pub fn show(file: &Shown, lines: &[CrisisLine]) -> SafetyView {
    let plan = in_time(file.all::<CrisisPlan<'_>>())
        .into_iter()
        .max_by_key(|plan| revised_on(plan));
    let texts = |read: fn(&CrisisPlan<'_>) -> Option<Vec<String>>| {
        plan.as_ref().and_then(read).unwrap_or_default()
    };
    let text = |read: fn(&CrisisPlan<'_>) -> Option<String>| {
        plan.as_ref().and_then(read).unwrap_or_default()
    };
    let levels = plan.as_ref().and_then(|plan| plan.levels());
    let steps = |read: fn(&CrisisPlan<'_>) -> Option<Vec<WhoWhat>>| {
        let rows = plan.as_ref().and_then(read).unwrap_or_default();
        rows.iter().map(|row| step(file, row)).collect()
    };
    SafetyView {
        family: file.family(),
        name: family_name(file),
        plan: plan.as_ref().map(|plan| plan.id()),
        on_file: plan.is_some(),
        family_definition: text(|plan| plan.family_definition()),
        triggers: texts(|plan| plan.triggers()),
        early_signs: texts(|plan| plan.early_signs()),
        what_helps: texts(|plan| plan.what_helps()),
        what_makes_it_worse: texts(|plan| plan.what_makes_it_worse()),
        call_order: steps(|plan| plan.call_order()),
        contacts: steps(|plan| plan.contacts()),
        prevention_steps: texts(|plan| plan.prevention_steps()),
        levels: levels
            .unwrap_or_default()
            .iter()
            .map(|row| level(file, row))
            .collect(),
        safe_storage: text(|plan| plan.safe_storage()),
        safe_medicines: text(|plan| plan.safe_medicines()),
        safe_firearms: text(|plan| plan.safe_firearms()),
        safe_sharps: text(|plan| plan.safe_sharps()),
        siblings_and_pets: text(|plan| plan.siblings_and_pets()),
        lines: lines.to_vec(),
        revised_on: plan
            .as_ref()
            .and_then(revised_on)
            .map(|day| day.to_string()),
    }
}

/// The newest day on which anything in the plan was written or confirmed.
fn revised_on(plan: &CrisisPlan<'_>) -> Option<chrono::NaiveDate> {
    plan.record()
        .fields()
        .flat_map(|(_, register)| register.heads())
        .map(|head| head.on.day())
        .max()
}

fn level(file: &Shown, row: &CrisisLevel) -> SafetyLevel {
    let steps = |rows: &[WhoWhat]| rows.iter().map(|row| step(file, row)).collect();
    SafetyLevel {
        name: row.name.clone(),
        signs: row.signs.clone(),
        who_does_what: steps(&row.who_does_what),
        call_order: steps(&row.call_order),
        stop_sign: row.stop_sign.clone(),
    }
}

fn step(file: &Shown, row: &WhoWhat) -> SafetyStep {
    SafetyStep {
        who: person_if(file, row.who),
        name: row.name.clone(),
        what: row.what.clone(),
    }
}
