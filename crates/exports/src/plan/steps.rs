//! Open steps grouped by the one who carries them: family first, then friends, then paid.
//! A step nobody carries is printed too, at the end, with room for a name.

use super::team::{class_of, rank};
use crate::discretion::{Discretion, Said};
use casefile::kinds::Step;
use casefile::{CarrierClass, CaseFile, RecordId, ReminderWish, StepStatus};
use chrono::NaiveDate;
use serde::Serialize;

/// Somebody and what they carry.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Carrier {
    /// Who; nobody where the step is free.
    pub person: Option<RecordId>,
    /// Their name.
    pub name: Option<String>,
    /// Whose hands theirs are.
    pub class: Option<CarrierClass>,
    /// Their open steps.
    pub steps: Vec<StepLine>,
}

/// One open step.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct StepLine {
    /// What.
    pub words: Said,
    /// When and where.
    pub cue: String,
    /// How often.
    pub rhythm: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// The first small step.
    pub first_move: String,
    /// Who helps.
    pub helpers: Vec<String>,
    /// Which reminder they want.
    pub reminder: Option<ReminderWish>,
    /// Who reminds, where somebody else does.
    pub reminder_from: Option<String>,
    /// Whether the last meeting did not look at it: it stands after the others, without its old day.
    pub is_from_before: bool,
}

pub(super) fn open(file: &CaseFile, eyes: &Discretion<'_>) -> Vec<Carrier> {
    let mut carriers: Vec<Carrier> = Vec::new();
    let open = eyes
        .all::<Step<'_>>()
        .filter(|step| step.status().is_none_or(StepStatus::is_open));
    for step in open {
        let Some(line) = line(file, eyes, &step) else {
            continue;
        };
        let person = step.lead_carrier().filter(|id| eyes.name(*id).is_some());
        match carriers.iter_mut().find(|carrier| carrier.person == person) {
            Some(carrier) => carrier.steps.push(line),
            None => carriers.push(Carrier {
                person,
                name: person.and_then(|id| eyes.name(id)),
                class: person.and_then(|id| class_of(eyes, id)),
                steps: vec![line],
            }),
        }
    }
    for carrier in &mut carriers {
        carrier.steps.sort_by_key(|step| step.is_from_before);
        once_each(&mut carrier.steps);
    }
    carriers.sort_by_key(|carrier| (carrier.person.is_none(), rank(carrier.class)));
    carriers
}

/// A step that was taken up again in the same words stands on the page once, the newer one.
fn once_each(steps: &mut Vec<StepLine>) {
    let mut seen = Vec::new();
    steps.retain(|step| {
        let is_known = step.is_from_before && seen.contains(&step.words.text);
        seen.push(step.words.text.clone());
        !is_known
    });
}

fn line(file: &CaseFile, eyes: &Discretion<'_>, step: &Step<'_>) -> Option<StepLine> {
    Some(StepLine {
        words: eyes.said(&step.words()?),
        cue: eyes.text(step.cue()),
        rhythm: eyes.text(step.rhythm()),
        due_on: step.due_on(),
        first_move: eyes.text(step.first_move()),
        helpers: eyes.names(step.helpers()),
        reminder: step.reminder(),
        reminder_from: step.reminder_from().and_then(|id| eyes.name(id)),
        is_from_before: file.is_left_behind(step),
    })
}
