//! Every row of the example is a record, or is named as not placed.

use super::*;
use casefile::kinds::*;
use casefile::{GoalStatus, MeetingStatus, Origin, Presence, StepStatus, View, Words};
use serde_json::Value as Json;

fn rows(list: &str) -> usize {
    let json: Json = serde_json::from_str(SAMPLE).unwrap();
    json[list].as_array().unwrap().len()
}

fn in_meetings(list: &str) -> usize {
    let json: Json = serde_json::from_str(SAMPLE).unwrap();
    let meetings = json["meetings"].as_array().unwrap();
    meetings
        .iter()
        .map(|row| row[list].as_array().map_or(0, Vec::len))
        .sum()
}

fn count<'a, V: View<'a> + 'a>(paper: &'a Paper) -> usize {
    paper.file.all::<V>().count()
}

#[test]
fn the_example_is_entered_without_a_refusal() {
    let (_, entered) = entered(SAMPLE);
    assert_eq!(entered.refused, []);
    assert_eq!(entered.not_placed, Vec::<String>::new());
}

#[test]
fn every_row_is_a_record() {
    let (paper, entered) = entered(SAMPLE);
    assert_eq!(count::<Person>(&paper), rows("people"));
    assert_eq!(count::<Household>(&paper), rows("households"));
    assert_eq!(count::<Placement>(&paper), rows("placements"));
    assert_eq!(count::<Strength>(&paper), rows("strengths"));
    assert_eq!(count::<Need>(&paper), rows("needs"));
    assert_eq!(count::<Goal>(&paper), rows("goals"));
    assert_eq!(count::<Consent>(&paper), rows("consents"));
    assert_eq!(count::<Meeting>(&paper), rows("meetings"));
    assert_eq!(count::<Vision>(&paper), 3);
    assert_eq!(count::<Enrollment>(&paper), 2);
    assert_eq!(
        count::<Attendance>(&paper),
        in_meetings("present") + in_meetings("absent")
    );
    assert_eq!(count::<Ruler>(&paper), in_meetings("rulers"));
    assert_eq!(count::<AgendaItem>(&paper), in_meetings("goals_discussed"));
    assert_eq!(count::<StepReview>(&paper), in_meetings("review_of_last"));
    assert_eq!(count::<Step>(&paper), in_meetings("steps_new"));
    assert_eq!(
        count::<Note>(&paper),
        in_meetings("quotes") + in_meetings("private_notes")
    );
    assert_eq!(
        count::<Win>(&paper) + count::<Incident>(&paper) + count::<Adaptation>(&paper),
        rows("between")
    );
    assert_eq!(count::<Unplaced>(&paper), entered.not_placed.len());
}

#[test]
fn every_text_of_the_file_is_somewhere_in_the_records() {
    let (paper, _) = entered(SAMPLE);
    let written: String = paper
        .actions
        .iter()
        .map(|action| {
            let values = action.changes.iter().map(|change| change.value.json());
            format!("{} {}\n", action.on, values.collect::<Vec<_>>().join("\n"))
        })
        .collect();
    let mut texts = Vec::new();
    let mut json: Json = serde_json::from_str(SAMPLE).unwrap();
    json.as_object_mut().unwrap().remove("schema");
    gather(&json, "", &mut texts);
    assert!(texts.len() > 300);
    for text in texts {
        let as_json = serde_json::to_string(&text).unwrap();
        assert!(written.contains(as_json.trim_matches('"')), "{text}");
    }
}

/// Every text that is not an id, a kind or a clock time of the format itself.
fn gather(json: &Json, key: &str, texts: &mut Vec<String>) {
    const OF_THE_FORMAT: &[&str] = &[
        "id",
        "role",
        "kind",
        "value",
        "outcome",
        "start",
        "end",
        "by",
        "to",
        "person",
        "owner",
        "step",
        "done_by",
        "goal",
        "need",
        "about",
        "who",
        "words_of",
        "given_by",
        "household",
        "caregivers",
        "present",
        "goals_discussed",
    ];
    match json {
        Json::String(_) if OF_THE_FORMAT.contains(&key) => {}
        Json::String(text) => texts.push(text.clone()),
        Json::Array(rows) => rows.iter().for_each(|row| gather(row, key, texts)),
        Json::Object(keys) => keys
            .iter()
            .for_each(|(key, value)| gather(value, key, texts)),
        _ => {}
    }
}

#[test]
fn a_former_name_lies_in_the_former_names_and_nowhere_else() {
    let (paper, _) = entered(SAMPLE);
    let mut found = 0;
    for change in paper.actions.iter().flat_map(|action| &action.changes) {
        let text = change.value.json();
        if text.contains("Emilia") || text.contains("Theodore") {
            assert_eq!(change.field, "former_names");
            found += 1;
        }
    }
    assert_eq!(found, 2);
}

#[test]
fn goals_stand_where_they_stood_on_each_day() {
    let (paper, _) = entered(SAMPLE);
    let at = |date: &str| -> Vec<(GoalStatus, String)> {
        let file = paper.as_of(date);
        let goals = file.all::<Goal>();
        goals
            .map(|goal| {
                (
                    goal.status().unwrap(),
                    goal.status_words().unwrap_or_default(),
                )
            })
            .collect()
    };
    use GoalStatus::*;
    let bare = |status| (status, String::new());
    assert_eq!(at("2025-01-08"), []);
    assert_eq!(at("2025-01-09"), [bare(Active), bare(Active), bare(Active)]);
    assert_eq!(
        at("2025-04-03"),
        [bare(Active), bare(Active), bare(Changed), bare(Active)]
    );
    assert_eq!(
        at("2025-05-08"),
        [bare(Active), bare(Reached), bare(Changed), bare(Active)]
    );
    let kept = (Reached, "kept by the family after closing".to_owned());
    assert_eq!(
        at("2026-01-08"),
        [bare(Reached), bare(Reached), bare(Changed), kept]
    );
    let file = paper.file;
    let county = file
        .all::<Goal>()
        .find(|goal| goal.changed_into().is_some())
        .unwrap();
    let theirs: Goal = file.get(county.changed_into().unwrap()).unwrap();
    assert!(
        theirs
            .words()
            .unwrap()
            .text
            .starts_with("Saturdays at the bike shop")
    );
    assert_eq!(county.words().unwrap().origin, Origin::StaffParaphrase);
    assert_eq!(theirs.words().unwrap().origin, Origin::Verbatim);
    assert!(theirs.why().is_none());
}

#[test]
fn each_update_of_the_safety_plan_is_a_revision_on_its_day() {
    let (paper, _) = entered(SAMPLE);
    let revisions: Vec<String> = paper
        .actions
        .iter()
        .filter(|action| action.what == "crisis_plan.revise")
        .map(|action| action.on.to_string())
        .collect();
    assert_eq!(
        revisions,
        ["2024-12-17", "2025-07-05", "2025-10-31", "2025-12-19"]
    );
    assert_eq!(count::<CrisisPlan>(&paper), 1);
    let plan = paper.file.all::<CrisisPlan>().next().unwrap();
    assert_eq!(plan.call_order().unwrap().len(), 4);
}

#[test]
fn two_revisions_with_the_same_reason_or_none_are_two() {
    let story = r#"{"schema":"family-story/1","crisis_plan":{"crisis_means":"x","updated":[
        {"date":"2025-01-01","why":"a"},{"date":"2025-02-01","why":"a"},{"date":"2025-03-01"}]}}"#;
    let (paper, entered) = entered(story);
    assert_eq!(entered.refused, []);
    let revisions = paper
        .actions
        .iter()
        .filter(|action| action.what == "crisis_plan.revise");
    assert_eq!(revisions.count(), 3);
}

#[test]
fn the_same_file_gives_the_same_actions() {
    assert_eq!(entered(SAMPLE).0.actions, entered(SAMPLE).0.actions);
}

#[test]
fn a_shifted_story_ends_in_the_week_asked_for_and_every_day_moved_alike() {
    let target = day("2026-10-20");
    let story = Story::read(SAMPLE, Some(target), today()).unwrap();
    let mut paper = Paper::new();
    let Ok(shifted) = story.enter(&mut paper) else {
        unreachable!("the desk of the tests does not break")
    };
    assert_eq!(shifted.refused, []);
    let last = paper
        .file
        .all::<Meeting>()
        .filter_map(|row| row.started_at())
        .map(|at| at.day())
        .max();
    assert_eq!(last, Some(day("2026-10-22")));
    let (told, _) = entered(SAMPLE);
    let weeks = chrono::Duration::weeks(41);
    assert_eq!(told.actions.len(), paper.actions.len());
    for (was, is) in told.actions.iter().zip(&paper.actions) {
        assert_eq!(was.on.day() + weeks, is.on.day());
    }
    let born = |paper: &Paper| {
        paper
            .file
            .all::<Person>()
            .filter_map(|row| row.born_on())
            .collect::<Vec<_>>()
    };
    let moved: Vec<_> = born(&told).into_iter().map(|day| day + weeks).collect();
    assert_eq!(moved, born(&paper));
    let until = |paper: &Paper| {
        let people = paper.file.all::<Person>();
        people
            .flat_map(|row| row.former_names().unwrap_or_default())
            .map(|old| old.until)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        until(&told)
            .into_iter()
            .map(|day| day + weeks)
            .collect::<Vec<_>>(),
        until(&paper)
    );
    // Half past five stays half past five on the other side of the clock change.
    for meeting in paper.file.all::<Meeting>() {
        let at = meeting.started_at().unwrap().moment().unwrap();
        assert_eq!(at.format("%H:%M").to_string(), "17:30");
    }
}

#[test]
fn what_has_no_place_is_kept_and_named() {
    let mut json: Json = serde_json::from_str(SAMPLE).unwrap();
    json["weather"] = "rain".into();
    json["people"][0]["shoe_size"] = 41.into();
    json["meetings"][2]["rulers"][0]["kind"] = "readiness_for_winter".into();
    let (paper, entered) = entered(&json.to_string());
    assert_eq!(
        entered.not_placed,
        ["weather", "people[0].shoe_size", "meetings[2].rulers[0]"]
    );
    let kept: Vec<_> = paper
        .file
        .all::<Unplaced>()
        .filter_map(|row| row.content())
        .collect();
    assert!(kept.contains(&"41".to_owned()));
    assert!(
        kept.iter()
            .any(|text| text.contains("readiness_for_winter"))
    );
}

#[test]
fn a_row_that_a_rule_refuses_is_kept_as_it_came() {
    let mut json: Json = serde_json::from_str(SAMPLE).unwrap();
    json["meetings"][0]["rulers"][0]["value"] = 11.into();
    let (paper, entered) = entered(&json.to_string());
    assert_eq!(entered.refused.len(), 1);
    assert_eq!(entered.refused[0].place, "meetings[0].rulers[0]");
    assert_eq!(entered.refused[0].code, "ruler.out_of_range");
    assert!(
        paper
            .file
            .all::<Unplaced>()
            .any(|row| row.content().unwrap().contains("11"))
    );
}

#[test]
fn quotes_stay_as_written_and_private_words_stay_private() {
    let mut json: Json = serde_json::from_str(SAMPLE).unwrap();
    json["meetings"][3]["private_notes"] =
        serde_json::json!([{"by": "y1", "about": "c2", "text": "not for the others"}]);
    let (paper, entered) = entered(&json.to_string());
    assert_eq!(entered.refused, []);
    let notes: Vec<Note> = paper.file.all().collect();
    let private = notes
        .iter()
        .find(|note| note.text().unwrap().starts_with("not for"))
        .unwrap();
    assert_eq!(private.privacy(), Some(casefile::Privacy::PersonOnly));
    assert!(private.about().is_some());
    let bird = notes
        .iter()
        .find(|note| note.text().unwrap() == "I wrote one. It's mine.")
        .unwrap();
    assert_eq!(bird.verbatim(), Some(true));
    assert_eq!(bird.record().began(), Some(&On::Day(day("2025-04-03"))));
}

#[test]
fn the_optional_keys_find_their_place() {
    let mut json: Json = serde_json::from_str(SAMPLE).unwrap();
    json["goals"][0]["why"] = serde_json::json!({"text": "to cook for them", "by": "c1"});
    json["meetings"][1]["review_of_last"][0]["reminders_asked_for"] = true.into();
    json["meetings"][1]["review_of_last"][1]["outcome"] = "dropped".into();
    json["meetings"][1]["review_of_last"][2]["note"] = "did it another way".into();
    json["meetings"][1]["review_of_last"][3]["outcome"] = "half a bus".into();
    json["meetings"][0]["steps_new"][4]["confidence"] = 8.into();
    json["meetings"][0]["steps_new"][4]["said_back"] = "partly".into();
    json["meetings"][0]["absent"] = serde_json::json!([{"person": "n1", "reason": "choir"}]);
    json["between"]
        .as_array_mut()
        .unwrap()
        .push(serde_json::json!(
        {"kind": "pause", "from": "2025-08-04", "to": "2025-08-18", "by": "c1", "text": "camp"}));
    json["between"]
        .as_array_mut()
        .unwrap()
        .push(serde_json::json!(
        {"kind": "birthday", "date": "2025-08-30", "by": "y2", "text": "cake"}));
    let (paper, entered) = entered(&json.to_string());
    assert_eq!(entered.refused, []);
    let file = &paper.file;
    let goal = file.all::<Goal>().next().unwrap();
    let why: Words = goal.why().unwrap();
    assert_eq!(why.origin, Origin::Verbatim);
    let asked = file
        .all::<Reminder>()
        .filter(|row| row.asked_for() == Some(casefile::YesNoUnknown::Yes));
    assert_eq!(asked.count(), 3);
    let outcomes: Vec<_> = file
        .all::<StepReview>()
        .take(4)
        .map(|row| row.outcome().unwrap())
        .collect();
    use StepStatus::*;
    assert_eq!(outcomes, [Doing, DroppedByTeam, DoneAnotherWay, Open]);
    assert!(
        file.all::<StepReview>()
            .any(|row| row.outcome_words().as_deref() == Some("half a bus"))
    );
    assert_eq!(file.all::<Readback>().count(), 1);
    assert_eq!(file.all::<Pause>().count(), 1);
    assert!(
        file.all::<Note>()
            .any(|row| row.text().unwrap() == "birthday: cake")
    );
    assert!(
        file.all::<Attendance>()
            .any(|row| row.presence() == Some(Presence::Absent))
    );
    assert!(
        file.all::<Meeting>()
            .all(|row| row.status() == Some(MeetingStatus::Done))
    );
}
