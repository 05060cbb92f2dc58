//! The figures of every meeting, worked out twice: from the rows of the file, and from the
//! records that the import made of them. They agree, so nothing was lost on the way.

use super::*;
use casefile::kinds::*;
use casefile::{CarrierClass, Presence, StepStatus, View};
use serde_json::{Value as Json, json};

const STAFF: &[&str] = &["facilitator", "family_partner", "professional", "system"];

fn is_staff(class: CarrierClass) -> bool {
    matches!(
        class,
        CarrierClass::Peer | CarrierClass::Formal | CarrierClass::Staff
    )
}

fn share(part: usize, whole: usize) -> Json {
    if whole == 0 {
        return Json::Null;
    }
    json!((part as f64 / whole as f64 * 100.0).round() / 100.0)
}

/// From the rows, as SCHEMA defines each figure.
fn from_rows(story: &Json) -> Vec<Json> {
    let people = story["people"].as_array().unwrap();
    let role = |id: &Json| {
        people.iter().find(|row| row["id"] == *id).unwrap()["role"]
            .as_str()
            .unwrap()
    };
    let list = |row: &Json, key: &str| row[key].as_array().unwrap().clone();
    let meetings = story["meetings"].as_array().unwrap();
    let figures = |(at, row): (usize, &Json)| {
        let owned = list(row, "steps_new");
        let next = meetings
            .get(at + 1)
            .map(|next| list(next, "review_of_last"));
        let present = list(row, "present");
        let by_staff = |rows: &[Json], key: &str| {
            rows.iter()
                .filter(|row| STAFF.contains(&role(&row[key])))
                .count()
        };
        json!({
            "n": row["n"], "date": row["date"],
            "natural_supports_present": present.iter().filter(|id| role(id) == "natural").count(),
            "youth_present": present.iter().any(|id| role(id) == "youth"),
            "staff_share_of_steps_owned": share(by_staff(&owned, "owner"), owned.len()),
            "staff_share_of_steps_done": next.as_ref().map_or(Json::Null, |rows| share(by_staff(rows, "done_by"), rows.len())),
            "steps_done": next.as_ref().map(|rows| rows.iter().filter(|row| row["outcome"] == "done").count()),
            "steps": owned.len(),
            "reminders_until_next": next.as_ref().map(|rows| rows.iter().map(|row| row["reminders"].as_u64().unwrap()).sum::<u64>()),
            "goals_discussed": row["goals_discussed"],
            "rulers": list(row, "rulers").iter().map(|ruler| ruler["value"].as_i64().unwrap()).collect::<Vec<_>>(),
        })
    };
    meetings.iter().enumerate().map(figures).collect()
}

/// From the records alone.
fn from_records(file: &CaseFile, goals: &[&str]) -> Vec<Json> {
    let class = |id: RecordId| {
        file.get::<Person>(id)
            .unwrap()
            .role()
            .unwrap()
            .class()
            .unwrap()
    };
    let known: Vec<RecordId> = file.all::<Goal>().map(|goal| goal.id()).collect();
    let name = |id: RecordId| goals[known.iter().position(|goal| *goal == id).unwrap()];
    let meetings: Vec<Meeting> = file.all().collect();
    let figures = |(at, meeting): (usize, &Meeting)| {
        let here = |row: &Attendance| {
            row.meeting() == Some(meeting.id()) && row.presence() == Some(Presence::Here)
        };
        let present: Vec<_> = file
            .all::<Attendance>()
            .filter(here)
            .map(|row| row.person().unwrap())
            .collect();
        let owned: Vec<_> = file
            .all::<Step>()
            .filter(|step| step.agreed_at() == Some(meeting.id()))
            .map(|step| class(step.lead_carrier().unwrap()))
            .collect();
        let next = meetings.get(at + 1).map(|next| next.id());
        let reviews: Vec<_> = file
            .all::<StepReview>()
            .filter(|row| next.is_some() && row.meeting() == next)
            .collect();
        let reminders = file
            .all::<Reminder>()
            .filter(|row| next.is_some() && row.before_meeting() == next);
        let done_by_staff = reviews
            .iter()
            .filter(|row| row.done_by().is_some_and(|id| is_staff(class(id))))
            .count();
        let agenda = file
            .all::<AgendaItem>()
            .filter(|row| row.meeting() == Some(meeting.id()));
        let rulers = file
            .all::<Ruler>()
            .filter(|row| row.meeting() == Some(meeting.id()));
        json!({
            "n": meeting.number(), "date": meeting.started_at().unwrap().day().to_string(),
            "natural_supports_present": present.iter().filter(|id| class(**id) == CarrierClass::Natural).count(),
            "youth_present": present.iter().any(|id| file.get::<Person>(*id).unwrap().role() == Some(casefile::PersonRole::Youth)),
            "staff_share_of_steps_owned": share(owned.iter().filter(|class| is_staff(**class)).count(), owned.len()),
            "staff_share_of_steps_done": next.map_or(Json::Null, |_| share(done_by_staff, reviews.len())),
            "steps_done": next.map(|_| reviews.iter().filter(|row| row.outcome() == Some(StepStatus::Done)).count()),
            "steps": owned.len(),
            "reminders_until_next": next.map(|_| reminders.count()),
            "goals_discussed": agenda.map(|row| name(row.goal().unwrap())).collect::<Vec<_>>(),
            "rulers": rulers.map(|row| row.value().unwrap()).collect::<Vec<_>>(),
        })
    };
    meetings.iter().enumerate().map(figures).collect()
}

#[test]
fn the_figures_of_every_meeting_come_out_of_the_records() {
    let story: Json = serde_json::from_str(SAMPLE).unwrap();
    let (paper, _) = entered(SAMPLE);
    let rows = from_rows(&story);
    assert_eq!(rows.len(), 12);
    // Two of them as the papers of the example print them: the first, and the crisis.
    assert_eq!(rows[0]["staff_share_of_steps_owned"], json!(0.8));
    assert_eq!(rows[0]["reminders_until_next"], json!(7));
    assert_eq!(rows[5]["staff_share_of_steps_done"], json!(0.6));
    assert_eq!(rows[5]["reminders_until_next"], json!(8));
    assert_eq!(rows[11]["steps_done"], Json::Null);
    for (of_file, of_records) in rows
        .iter()
        .zip(from_records(&paper.file, &["G1", "G2", "G3", "G4"]))
    {
        assert_eq!(*of_file, of_records);
    }
}
