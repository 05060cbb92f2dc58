//! Clock times across midnight and across the change of the clocks.

use super::*;
use casefile::View;
use casefile::kinds::Meeting;

fn hours(meeting: &str, as_if: Option<&str>) -> (String, String) {
    let text = format!(
        r#"{{"schema":"family-story/1","tz":"America/Los_Angeles","meetings":[{meeting}]}}"#
    );
    let story = Story::read(&text, as_if.map(day), today()).unwrap();
    let mut paper = Paper::new();
    let Ok(entered) = story.enter(&mut paper) else {
        unreachable!("the desk of the tests does not break")
    };
    assert_eq!(entered.refused, []);
    let meeting = paper.file.all::<Meeting>().next().unwrap();
    assert_eq!(meeting.record().removal(), None);
    (
        meeting.started_at().unwrap().to_string(),
        meeting.ended_at().unwrap().to_string(),
    )
}

#[test]
fn an_end_before_the_start_runs_over_midnight() {
    let (start, end) = hours(
        r#"{"date":"2025-06-05","start":"22:30","end":"00:15"}"#,
        None,
    );
    assert_eq!(start, "2025-06-05T22:30:00-07:00[America/Los_Angeles]");
    assert_eq!(end, "2025-06-06T00:15:00-07:00[America/Los_Angeles]");
}

#[test]
fn an_end_before_the_start_may_be_the_hour_that_comes_twice() {
    let meeting = r#"{"date":"2025-11-02","start":"01:30","end":"01:15","start_offset":"-07:00","end_offset":"-08:00"}"#;
    let (start, end) = hours(meeting, None);
    assert_eq!(start, "2025-11-02T01:30:00-07:00[America/Los_Angeles]");
    assert_eq!(end, "2025-11-02T01:15:00-08:00[America/Los_Angeles]");
}

#[test]
fn a_shifted_night_keeps_its_length() {
    let meeting = r#"{"date":"2025-11-02","start":"01:30","end":"01:15","start_offset":"-07:00","end_offset":"-08:00"}"#;
    let (start, end) = hours(meeting, Some("2025-06-08"));
    assert_eq!(start, "2025-06-08T01:30:00-07:00[America/Los_Angeles]");
    assert_eq!(end, "2025-06-08T02:15:00-07:00[America/Los_Angeles]");
}

#[test]
fn a_start_in_the_hour_that_never_was_is_an_hour_on() {
    let (start, end) = hours(
        r#"{"date":"2025-03-09","start":"02:30","end":"04:00"}"#,
        None,
    );
    assert_eq!(start, "2025-03-09T03:30:00-07:00[America/Los_Angeles]");
    assert_eq!(end, "2025-03-09T04:00:00-07:00[America/Los_Angeles]");
}

#[test]
fn a_meeting_without_clock_times_has_its_day() {
    let (start, end) = hours(r#"{"date":"2025-03-09"}"#, None);
    assert_eq!((start.as_str(), end.as_str()), ("2025-03-09", "2025-03-09"));
}
