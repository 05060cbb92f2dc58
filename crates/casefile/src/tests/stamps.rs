//! Times, voices and values: what is written down is read back as the same.

use super::story::day;
use crate::ids::RecordId;
use crate::stamp::On;
use crate::value::Value;
use crate::words::{Origin, Words};

#[test]
fn a_day_and_a_moment_are_read_back_as_written() {
    for text in [
        "2025-01-09",
        "2025-01-09T17:30:00-08:00",
        "2025-01-09T17:30:00-08:00[America/Los_Angeles]",
    ] {
        let on: On = text.parse().unwrap();
        assert_eq!(on.to_string(), text);
        assert_eq!(on.day(), day("2025-01-09"));
        let wire = serde_json::to_string(&on).unwrap();
        assert_eq!(serde_json::from_str::<On>(&wire).unwrap(), on);
    }
}

#[test]
fn an_evening_at_home_stays_on_its_own_day_wherever_it_is_read() {
    let on: On = "2025-01-09T23:30:00-08:00".parse().unwrap();
    assert_eq!(on.day(), day("2025-01-09"));
}

#[test]
fn what_is_no_time_is_refused() {
    for text in [
        "",
        "9 January",
        "2025-13-01",
        "2025-01-09T17:30:00",
        "2025-01-09T17:30:00Z[Oslo",
    ] {
        assert!(text.parse::<On>().is_err(), "{text}");
    }
}

#[test]
fn only_a_mandate_or_an_unrecorded_voice_has_no_speaker() {
    for origin in [
        Origin::Verbatim,
        Origin::FamilyEdited,
        Origin::StaffParaphrase,
        Origin::StaffConfirmed,
    ] {
        assert!(!Words::new("text", origin).has_a_voice());
    }
    for origin in [Origin::Mandate, Origin::NotRecorded] {
        assert!(Words::new("text", origin).has_a_voice());
        assert!(!origin.is_own());
    }
    let speaker = RecordId(uuid::Uuid::from_u128(1));
    assert!(Words::verbatim("text", speaker).has_a_voice());
}

#[test]
fn what_people_said_is_never_printed() {
    let speaker = RecordId(uuid::Uuid::from_u128(1));
    let words = Words::verbatim("a secret", speaker);
    assert!(!format!("{words:?}").contains("secret"));
    assert!(!format!("{:?}", Value::of(&words)).contains("secret"));
}

#[test]
fn what_is_not_json_is_no_value() {
    assert!(Value::from_json("{\"a\":").is_none());
    assert!(Value::from_json("").is_none());
    assert!(Value::from_json("[1, 2]").is_some());
}

#[test]
fn every_allowed_value_is_spelt_as_it_is_read() {
    use crate::choices::*;
    for status in StepStatus::ALL {
        assert_eq!(StepStatus::from_wire(status.wire()), Some(*status));
        let json = serde_json::to_string(status).unwrap();
        assert_eq!(json, format!("\"{}\"", status.wire()));
    }
    assert_eq!(CarrierClass::Natural.wire(), "N");
    assert_eq!(StepStatus::from_wire("from_the_future"), None);
}

#[test]
fn another_way_of_doing_a_step_is_doing_it() {
    use crate::choices::StepStatus::*;
    assert!(Done.is_done() && DoneAnotherWay.is_done());
    assert!(NotYet.is_open() && Stuck.is_open() && Doing.is_open());
    assert!(!HandedOver.is_open() && !DroppedByFamily.is_open());
}
