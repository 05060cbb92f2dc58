//! Whether a file is what it says: JSON, this schema, days that exist, ids that are there.
//! Everything is checked before the first command, so a bad file leaves nothing behind.

use super::fault::StoryFault;
use super::shape::{Meeting, Sheet};
use super::{FILE_BYTES_MAX, SCHEMA, Story, events, hours, maps, shift};
use chrono::NaiveDate;
use serde_json::Value as Json;
use std::collections::BTreeSet;

/// Reads JSON of this schema.
pub(super) fn envelope(text: &str) -> Result<Json, StoryFault> {
    if text.len() > FILE_BYTES_MAX {
        return Err(StoryFault::TooLarge {
            limit: FILE_BYTES_MAX,
        });
    }
    let text = text.trim_start_matches('\u{feff}');
    let json: Json =
        serde_json::from_str(text).map_err(|fault| StoryFault::NotJson { line: fault.line() })?;
    if json["schema"].as_str() == Some(SCHEMA) {
        Ok(json)
    } else {
        Err(StoryFault::OtherSchema)
    }
}

/// Keys whose text is a day.
const DAYS: &[&str] = &[
    "date",
    "first_contact",
    "first_home_visit",
    "until",
    "birth_date",
    "opened",
    "due",
    "from",
    "revoked",
    "to",
];

/// Every day of the file exists.
pub(super) fn dates(json: &Json) -> Result<(), StoryFault> {
    each_day(json, &mut String::new(), "")
}

fn each_day(json: &Json, place: &mut String, key: &str) -> Result<(), StoryFault> {
    let here = place.len();
    match json {
        Json::String(text) if looks_like_a_day(text) && shift::day(text).is_none() => {
            return Err(StoryFault::ImpossibleDate {
                place: place.clone(),
            });
        }
        // `to` of a consent is a person; `start` and `end` of a meeting are clock times.
        Json::String(text) if DAYS.contains(&key) && key != "to" && shift::day(text).is_none() => {
            return Err(StoryFault::ImpossibleDate {
                place: place.clone(),
            });
        }
        Json::Array(rows) => {
            for (at, row) in rows.iter().enumerate() {
                place.push_str(&format!("[{at}]"));
                each_day(row, place, key)?;
                place.truncate(here);
            }
        }
        Json::Object(keys) => {
            for (name, value) in keys {
                if here == 0 && matches!(name.as_str(), "tests" | "expected") {
                    continue;
                }
                if here > 0 {
                    place.push('.');
                }
                place.push_str(name);
                each_day(value, place, name)?;
                place.truncate(here);
            }
        }
        _ => {}
    }
    Ok(())
}

fn looks_like_a_day(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

/// Every person has a part that the practice knows: without one, nobody could tell whose hands
/// theirs are.
pub(super) fn roles(sheet: &Sheet) -> Result<(), StoryFault> {
    let strange = sheet
        .people
        .iter()
        .position(|person| maps::role(&person.role).is_none());
    strange.map_or(Ok(()), |at| {
        let place = format!("people[{at}].role");
        Err(StoryFault::WrongShape { place })
    })
}

/// Nothing of the story lies ahead of today.
pub(super) fn has_happened(story: &Story, today: NaiveDate) -> Result<(), StoryFault> {
    match events::of(story).last() {
        Some((day, _)) if *day > today => Err(StoryFault::InTheFuture {
            day: day.to_string(),
        }),
        _ => Ok(()),
    }
}

/// The zone exists, and every meeting's clock times can be read.
pub(super) fn hours(sheet: &Sheet, weeks: i64) -> Result<(), StoryFault> {
    // Meetings with zones of their own never ask for the file's, which the family gets all the same.
    hours::zone(sheet.tz.as_deref(), "tz")?;
    for (at, meeting) in sheet.meetings.iter().enumerate() {
        hours::of(
            meeting,
            sheet.tz.as_deref(),
            weeks,
            &format!("meetings[{at}]"),
        )?;
    }
    Ok(())
}

/// The ids of one list.
struct Known<'a>(BTreeSet<&'a str>);

impl<'a> Known<'a> {
    fn of(list: &str, ids: impl Iterator<Item = &'a str>) -> Result<Self, StoryFault> {
        let mut known = BTreeSet::new();
        for (at, id) in ids.enumerate() {
            if !known.insert(id) {
                return Err(StoryFault::SameIdTwice {
                    place: format!("{list}[{at}]"),
                });
            }
        }
        Ok(Self(known))
    }

    fn has(&self, id: &str, place: impl FnOnce() -> String) -> Result<(), StoryFault> {
        if self.0.contains(id) {
            Ok(())
        } else {
            Err(StoryFault::NoSuchId { place: place() })
        }
    }

    fn may_have(
        &self,
        id: &Option<String>,
        place: impl FnOnce() -> String,
    ) -> Result<(), StoryFault> {
        match id {
            Some(id) => self.has(id, place),
            None => Ok(()),
        }
    }
}

struct AllKnown<'a> {
    people: Known<'a>,
    homes: Known<'a>,
    needs: Known<'a>,
    goals: Known<'a>,
    steps: Known<'a>,
}

/// Every id that a row names is in the file.
pub(super) fn ids(sheet: &Sheet) -> Result<(), StoryFault> {
    let steps = sheet.meetings.iter().flat_map(|meeting| &meeting.steps_new);
    let known = AllKnown {
        people: Known::of("people", sheet.people.iter().map(|row| row.id.as_str()))?,
        homes: Known::of(
            "households",
            sheet.households.iter().map(|row| row.id.as_str()),
        )?,
        needs: Known::of(
            "needs",
            sheet.needs.iter().filter_map(|row| row.id.as_deref()),
        )?,
        goals: Known::of("goals", sheet.goals.iter().map(|row| row.id.as_str()))?,
        steps: Known::of("steps_new", steps.map(|row| row.id.as_str()))?,
    };
    homes(sheet, &known)?;
    story(sheet, &known)?;
    goals(sheet, &known)?;
    for (at, meeting) in sheet.meetings.iter().enumerate() {
        meeting_ids(meeting, at, &known)?;
    }
    Ok(())
}

fn homes(sheet: &Sheet, known: &AllKnown<'_>) -> Result<(), StoryFault> {
    for (at, person) in sheet.people.iter().enumerate() {
        known
            .homes
            .may_have(&person.household, || format!("people[{at}].household"))?;
    }
    for (at, home) in sheet.households.iter().enumerate() {
        for caregiver in &home.caregivers {
            known
                .people
                .has(caregiver, || format!("households[{at}].caregivers"))?;
        }
    }
    for (at, placement) in sheet.placements.iter().enumerate() {
        let place = |key: &str| format!("placements[{at}].{key}");
        known.people.has(&placement.person, || place("person"))?;
        known
            .homes
            .may_have(&placement.household, || place("household"))?;
    }
    Ok(())
}

fn story(sheet: &Sheet, known: &AllKnown<'_>) -> Result<(), StoryFault> {
    for vision in sheet
        .vision
        .iter()
        .flat_map(|own| own.also.iter().chain([own]))
    {
        for holder in vision.by.each() {
            known.people.has(holder, || "vision.by".into())?;
        }
    }
    for (at, row) in sheet.strengths.iter().enumerate() {
        known
            .people
            .may_have(&row.person, || format!("strengths[{at}].person"))?;
    }
    for (at, row) in sheet.needs.iter().enumerate() {
        known
            .people
            .may_have(&row.person, || format!("needs[{at}].person"))?;
    }
    for (at, row) in sheet.consents.iter().enumerate() {
        let place = |key: &str| format!("consents[{at}].{key}");
        known.people.may_have(&row.person, || place("person"))?;
        known.people.may_have(&row.given_by, || place("given_by"))?;
    }
    for (at, row) in sheet.between.iter().enumerate() {
        let place = |key: &str| format!("between[{at}].{key}");
        known.people.may_have(&row.by, || place("by"))?;
        if let Some(about) = &row.about
            && known.steps.has(about, String::new).is_err()
        {
            known.goals.has(about, || place("about"))?;
        }
    }
    Ok(())
}

fn goals(sheet: &Sheet, known: &AllKnown<'_>) -> Result<(), StoryFault> {
    for (at, goal) in sheet.goals.iter().enumerate() {
        let place = |key: &str| format!("goals[{at}].{key}");
        known.needs.may_have(&goal.need, || place("need"))?;
        known
            .people
            .may_have(&goal.words_of, || place("words_of"))?;
        if let Some(why) = &goal.why {
            known.people.may_have(&why.by, || place("why.by"))?;
        }
        for status in goal.status.iter().filter(|row| row.value == "replaced") {
            known.goals.may_have(&status.by, || place("status.by"))?;
        }
    }
    Ok(())
}

fn meeting_ids(meeting: &Meeting, at: usize, known: &AllKnown<'_>) -> Result<(), StoryFault> {
    let place = |key: &str| format!("meetings[{at}].{key}");
    for person in &meeting.present {
        known.people.has(person, || place("present"))?;
    }
    for row in &meeting.absent {
        known.people.has(&row.person, || place("absent"))?;
    }
    known
        .people
        .may_have(&meeting.interpreter, || place("interpreter"))?;
    for row in &meeting.rulers {
        known.goals.has(&row.goal, || place("rulers.goal"))?;
        known.people.has(&row.by, || place("rulers.by"))?;
    }
    for goal in &meeting.goals_discussed {
        known.goals.has(goal, || place("goals_discussed"))?;
    }
    for row in &meeting.review_of_last {
        known
            .steps
            .has(&row.step, || place("review_of_last.step"))?;
        known
            .people
            .may_have(&row.done_by, || place("review_of_last.done_by"))?;
    }
    for row in &meeting.steps_new {
        known
            .goals
            .may_have(&row.goal, || place("steps_new.goal"))?;
        known.people.has(&row.owner, || place("steps_new.owner"))?;
    }
    for row in &meeting.quotes {
        known.people.may_have(&row.by, || place("quotes.by"))?;
    }
    for row in &meeting.private_notes {
        known
            .people
            .may_have(&row.by, || place("private_notes.by"))?;
    }
    Ok(())
}
