//! The file over time: what it was on a day, and its meetings in order.

use super::story::{Story, day, said};
use crate::file::CaseFile;
use crate::kinds::{Step, View};
use serde_json::json;

#[test]
fn as_of_a_day_shows_what_had_happened_whenever_it_was_written() {
    let (mut story, cast) = Story::with_a_team();
    let late = story.on("2026-02-01").step(cast.youth);
    let new = story.today().step(cast.youth);
    let then = CaseFile::as_of(story.file.family(), &story.actions, day("2026-02-15"));
    assert!(then.get::<Step>(late).is_some());
    assert!(then.get::<Step>(new).is_none());
}

#[test]
fn as_of_today_is_the_file_itself() {
    let (mut story, cast) = Story::with_a_team();
    story.goal(cast.youth);
    story.on("2026-02-01").step(cast.youth);
    let today = CaseFile::as_of(story.file.family(), &story.actions, day("2026-03-10"));
    assert_eq!(today, story.file);
}

#[test]
fn the_last_held_meeting_is_the_last_one_held_by_that_day() {
    let (mut story, _) = Story::with_a_team();
    story.recording();
    let mut held = Vec::new();
    for started_at in ["2026-02-20", "2026-01-20", "2026-03-01"] {
        story.on(started_at);
        held.push(story.does("meeting.record", json!({ "started_at": started_at })));
    }
    let last = |text: &str| {
        story
            .file
            .last_held_meeting(day(text))
            .map(|meeting| meeting.id())
    };
    assert_eq!(last("2026-01-19"), None);
    assert_eq!(last("2026-02-28"), Some(held[0]));
    assert_eq!(last("2026-03-10"), Some(held[2]));
}

#[test]
fn a_record_is_known_by_its_identifier_alone() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.step(cast.youth);
    assert_eq!(story.file.kind_of(step), Some("step"));
    assert_eq!(story.file.kind_of(cast.youth), Some("person"));
    story.does(
        "record.remove",
        json!({ "kind": "step", "record": step, "reason": "twice" }),
    );
    assert_eq!(story.file.kind_of(step), None);
}

#[test]
fn open_steps_are_those_that_still_ask_something() {
    let (mut story, cast) = Story::with_a_team();
    let goal = story.goal(cast.youth);
    let words = said("Run", cast.youth);
    let asked = json!({ "goal": goal, "words": words, "lead_carrier": cast.youth });
    let steps: Vec<_> = (0..3)
        .map(|_| story.does("step.take_up", asked.clone()))
        .collect();
    story.does(
        "step.review",
        json!({ "step": steps[0], "outcome": "done" }),
    );
    story.does(
        "step.review",
        json!({ "step": steps[1], "outcome": "stuck" }),
    );
    assert_eq!(story.file.open_steps().count(), 2);
    assert_eq!(story.file.steps_of(goal).count(), 3);
    assert_eq!(story.file.open_steps_of(cast.mother).count(), 0);
}
