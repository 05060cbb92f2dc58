//! What a file holds and this version has no place for: named by its path, kept as it came.

use super::shape::{Rest, Sheet};
use serde_json::Value as Json;

/// Something to be kept as "not placed".
#[derive(Clone, PartialEq)]
pub(super) struct LeftOver {
    /// Where it stood in the file.
    pub(super) path: String,
    /// What stood there.
    pub(super) content: String,
}

impl LeftOver {
    pub(super) fn new(path: impl Into<String>, content: &Json) -> Self {
        let content = match content {
            Json::String(text) => text.clone(),
            other => other.to_string(),
        };
        Self {
            path: path.into(),
            content,
        }
    }
}

/// The unknown keys of the whole file.
pub(super) fn of(sheet: &Sheet) -> Vec<LeftOver> {
    let mut list = Vec::new();
    add(&mut list, "", &sheet.rest);
    if let Some(referral) = &sheet.referral {
        add(&mut list, "referral", &referral.rest);
    }
    of_people(sheet, &mut list);
    of_story(sheet, &mut list);
    of_plan(sheet, &mut list);
    of_meetings(sheet, &mut list);
    for (at, row) in sheet.between.iter().enumerate() {
        add(&mut list, &format!("between[{at}]"), &row.rest);
    }
    list
}

fn add(list: &mut Vec<LeftOver>, place: &str, rest: &Rest) {
    for (key, value) in rest {
        let dot = if place.is_empty() { "" } else { "." };
        list.push(LeftOver::new(format!("{place}{dot}{key}"), value));
    }
}

fn each<'a>(list: &mut Vec<LeftOver>, key: &str, rows: impl Iterator<Item = &'a Rest>) {
    for (at, rest) in rows.enumerate() {
        add(list, &format!("{key}[{at}]"), rest);
    }
}

fn of_people(sheet: &Sheet, list: &mut Vec<LeftOver>) {
    for (at, person) in sheet.people.iter().enumerate() {
        let place = format!("people[{at}]");
        add(list, &place, &person.rest);
        add(list, &format!("{place}.name"), &person.name.rest);
        let former = person.name.former.iter().map(|row| &row.rest);
        each(list, &format!("{place}.name.former"), former);
    }
    each(
        list,
        "households",
        sheet.households.iter().map(|row| &row.rest),
    );
    each(
        list,
        "placements",
        sheet.placements.iter().map(|row| &row.rest),
    );
}

fn of_story(sheet: &Sheet, list: &mut Vec<LeftOver>) {
    if let Some(vision) = &sheet.vision {
        add(list, "vision", &vision.rest);
        each(list, "vision.also", vision.also.iter().map(|row| &row.rest));
    }
    each(
        list,
        "strengths",
        sheet.strengths.iter().map(|row| &row.rest),
    );
    each(list, "needs", sheet.needs.iter().map(|row| &row.rest));
    each(list, "consents", sheet.consents.iter().map(|row| &row.rest));
}

fn of_plan(sheet: &Sheet, list: &mut Vec<LeftOver>) {
    for (at, goal) in sheet.goals.iter().enumerate() {
        let place = format!("goals[{at}]");
        add(list, &place, &goal.rest);
        if let Some(why) = &goal.why {
            add(list, &format!("{place}.why"), &why.rest);
        }
        each(
            list,
            &format!("{place}.status"),
            goal.status.iter().map(|row| &row.rest),
        );
    }
    if let Some(plan) = &sheet.crisis_plan {
        add(list, "crisis_plan", &plan.rest);
        each(
            list,
            "crisis_plan.steps",
            plan.steps.iter().map(|row| &row.rest),
        );
        each(
            list,
            "crisis_plan.updated",
            plan.updated.iter().map(|row| &row.rest),
        );
    }
}

fn of_meetings(sheet: &Sheet, list: &mut Vec<LeftOver>) {
    for (at, meeting) in sheet.meetings.iter().enumerate() {
        let place = format!("meetings[{at}]");
        let inner = |key: &str| format!("{place}.{key}");
        add(list, &place, &meeting.rest);
        each(
            list,
            &inner("absent"),
            meeting.absent.iter().map(|row| &row.rest),
        );
        each(
            list,
            &inner("rulers"),
            meeting.rulers.iter().map(|row| &row.rest),
        );
        each(
            list,
            &inner("review_of_last"),
            meeting.review_of_last.iter().map(|row| &row.rest),
        );
        each(
            list,
            &inner("steps_new"),
            meeting.steps_new.iter().map(|row| &row.rest),
        );
        each(
            list,
            &inner("quotes"),
            meeting.quotes.iter().map(|row| &row.rest),
        );
        each(
            list,
            &inner("private_notes"),
            meeting.private_notes.iter().map(|row| &row.rest),
        );
    }
}
