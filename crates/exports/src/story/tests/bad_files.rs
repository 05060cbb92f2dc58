//! A file that is damaged, foreign or at odds with itself is refused before anything is written.

use super::*;
use crate::story::Known;
use serde_json::{Value as Json, json};

fn changed(change: impl FnOnce(&mut Json)) -> String {
    let mut json: Json = serde_json::from_str(SAMPLE).unwrap();
    change(&mut json);
    json.to_string()
}

fn place(fault: StoryFault) -> (&'static str, String) {
    (fault.code(), fault.place().unwrap_or_default())
}

#[test]
fn a_file_that_is_not_json_says_where_it_stops() {
    assert_eq!(place(fault("")), ("story.not_json", "1".into()));
    assert_eq!(place(fault("%PDF-1.7\n")), ("story.not_json", "1".into()));
    let cut: String = SAMPLE.chars().take(SAMPLE.chars().count() / 2).collect();
    assert_eq!(fault(&cut).code(), "story.not_json");
}

#[test]
fn another_schema_is_not_guessed_at() {
    assert_eq!(fault("{}"), StoryFault::OtherSchema);
    assert_eq!(fault("[]"), StoryFault::OtherSchema);
    assert_eq!(
        fault(r#"{"schema":"family-story/2"}"#),
        StoryFault::OtherSchema
    );
    assert_eq!(
        fault(r#"{"schema":["family-story/1"]}"#),
        StoryFault::OtherSchema
    );
}

#[test]
fn an_id_that_is_not_there_is_named_by_its_place() {
    let no_owner = changed(|json| json["meetings"][4]["steps_new"][1]["owner"] = "zz".into());
    assert_eq!(
        place(fault(&no_owner)),
        ("story.no_such_id", "meetings[4].steps_new.owner".into())
    );
    let no_goal = changed(|json| json["goals"][2]["status"][1]["by"] = "G9".into());
    assert_eq!(
        place(fault(&no_goal)),
        ("story.no_such_id", "goals[2].status.by".into())
    );
    let twice = changed(|json| json["people"][1]["id"] = "y1".into());
    assert_eq!(
        place(fault(&twice)),
        ("story.same_id_twice", "people[1]".into())
    );
}

#[test]
fn a_day_that_no_calendar_has_is_named_by_its_place() {
    let day = changed(|json| json["meetings"][0]["date"] = "2025-02-30".into());
    assert_eq!(
        place(fault(&day)),
        ("story.impossible_date", "meetings[0].date".into())
    );
    let birth = changed(|json| json["people"][0]["birth_date"] = "spring".into());
    assert_eq!(
        place(fault(&birth)),
        ("story.impossible_date", "people[0].birth_date".into())
    );
    let clock = changed(|json| json["meetings"][1]["end"] = "25:10".into());
    assert_eq!(
        place(fault(&clock)),
        ("story.impossible_date", "meetings[1]".into())
    );
    let zone = changed(|json| json["meetings"][1]["tz"] = "Mars/Olympus".into());
    assert_eq!(
        place(fault(&zone)),
        ("story.no_such_zone", "meetings[1]".into())
    );
}

#[test]
fn a_zone_that_does_not_exist_is_named_even_where_each_meeting_has_its_own() {
    let zone = changed(|json| {
        json["tz"] = "Mars/Phobos".into();
        for meeting in json["meetings"].as_array_mut().unwrap() {
            meeting["tz"] = "America/Los_Angeles".into();
        }
    });
    assert_eq!(place(fault(&zone)), ("story.no_such_zone", "tz".into()));
}

#[test]
fn an_edited_copy_of_a_story_is_known_by_its_id() {
    let read = |text: &str| Story::read(text, None, today()).unwrap_or_else(|_| unreachable!());
    let (first, again) = (read(SAMPLE), read(SAMPLE));
    assert_eq!(again.is_known(&first.mark), Some(Known::SameFile));
    let edited = read(&changed(|json| json["title"] = "Another title".into()));
    assert_eq!(edited.is_known(&first.mark), Some(Known::OtherCopy));
    let other = read(&changed(|json| json["id"] = "somebody-else".into()));
    assert_eq!(other.is_known(&first.mark), None);
    let nameless = read(&changed(|json| json["id"] = Json::Null));
    assert_eq!(nameless.is_known(&first.mark), None);
    assert_eq!(first.is_known("somewhere else"), None);
}

#[test]
fn a_row_of_another_shape_is_named_by_its_place() {
    let person = changed(|json| json["people"][3]["name"] = json!(7));
    assert_eq!(
        place(fault(&person)),
        ("story.wrong_shape", "people[3]".into())
    );
    let role = changed(|json| json["people"][3]["role"] = "wizard".into());
    assert_eq!(
        place(fault(&role)),
        ("story.wrong_shape", "people[3].role".into())
    );
}

#[test]
fn what_has_not_happened_yet_is_not_entered() {
    let Err(fault) = Story::read(SAMPLE, Some(day("2027-01-01")), today()) else {
        unreachable!("the last meeting lies ahead")
    };
    assert_eq!(fault.code(), "story.in_the_future");
    let Err(far) = Story::read(SAMPLE, Some(day("9999-12-31")), today()) else {
        unreachable!("no calendar goes there")
    };
    assert!(StoryFault::CODES.contains(&far.code()));
}

#[test]
fn a_story_that_never_met_cannot_be_shifted_but_can_be_entered() {
    let bare = r#"{"schema":"family-story/1"}"#;
    let Err(fault) = Story::read(bare, Some(today()), today()) else {
        unreachable!("there is no last meeting")
    };
    assert_eq!(fault, StoryFault::NeverMet);
    let (paper, entered) = entered(bare);
    assert_eq!(entered, Entered::default());
    assert!(paper.file.this_family().is_some());
}

#[test]
fn a_fault_never_carries_what_stands_in_the_file() {
    let day = changed(|json| json["people"][0]["birth_date"] = "Emilia".into());
    assert!(!format!("{:?}", fault(&day)).contains("Emilia"));
}
