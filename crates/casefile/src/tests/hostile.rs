//! What people paste and what attackers send: a rule that is named refuses it, or every byte of it
//! is kept as text. Nothing is cut, nothing is run, nothing else breaks.

use super::folds::from_a_seed;
use super::story::{Story, said};
use crate::decide::TEXT_BYTES_MAX;
use crate::file::CaseFile;
use crate::kinds::{Goal, Note};
use proptest::prelude::*;
use serde_json::json;

const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=\"fetch('//x')\">",
    "'; DROP TABLE entry; --",
    "=HYPERLINK(\"http://x\",\"y\")",
    "{{7*7}} ${7*7} { $who }",
    "\u{0}\u{1}\u{8}\u{1b}[2J\u{7f}\u{85}",
    "\u{202e}elpmaxe\u{202c}\u{200f}\u{feff}",
    "🧑‍🧑‍🧒‍🧒 e\u{301}\u{323} Łukasz Nguyễn العربية עברית",
    "\"},{\"kind\":\"goal\"}",
    "../../etc/passwd",
    "\r\n\t ",
];

/// What was kept is what was typed, in this file and in one folded anew.
fn kept_whole(text: &str) -> Result<(), TestCaseError> {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "text": text, "speaker": cast.youth });
    match story.tries("meeting.write_note", asked) {
        Err(refusal) => {
            let is_named = [
                "words.nothing_written",
                "words.too_long",
                "action.too_much_at_once",
            ];
            prop_assert!(is_named.contains(&refusal.code()), "{}", refusal.code());
        }
        Ok(note) => {
            let again = CaseFile::fold(story.file.family(), &story.actions);
            for file in [&story.file, &again] {
                let kept = file.get::<Note>(note.unwrap()).unwrap().text().unwrap();
                prop_assert_eq!(&kept, text);
            }
        }
    }
    Ok(())
}

#[test]
fn html_sql_formulas_and_control_characters_are_text_in_every_word_somebody_says() {
    for text in PAYLOADS {
        kept_whole(text).unwrap();
        if text.trim().is_empty() {
            continue;
        }
        let (mut story, cast) = Story::with_a_team();
        let asked = json!({ "words": said(text, cast.youth), "owners": [cast.youth] });
        let goal = story.does("goal.propose", asked);
        assert_eq!(
            story.file.get::<Goal>(goal).unwrap().words().unwrap().text,
            *text
        );
        let person = json!({ "name": text, "role": "natural" });
        let person = story.does("person.add", person);
        assert_eq!(story.file.called(person).as_deref(), Some(*text));
    }
}

#[test]
fn an_unpaired_surrogate_is_no_text_and_never_comes_in() {
    for json in [
        r#"{"text":"\ud800"}"#,
        r#"{"text":"\udfff x"}"#,
        r#"{"text":"a\ud83d"}"#,
    ] {
        let read = serde_json::from_str::<crate::decide::WriteNote>(json);
        assert!(read.is_err(), "{json}");
    }
}

#[test]
fn a_megabyte_is_refused_by_name_and_a_long_note_is_kept() {
    let (mut story, cast) = Story::with_a_team();
    let megabyte = "x".repeat(1024 * 1024);
    let asked = json!({ "text": megabyte });
    story.refuses("meeting.write_note", asked, "words.too_long");
    let asked = json!({ "words": said(&megabyte, cast.youth), "owners": [] });
    story.refuses("goal.propose", asked, "words.too_long");
    let long = "ñ".repeat(50_000);
    kept_whole(&long).unwrap();
    kept_whole(&"\u{1}".repeat(TEXT_BYTES_MAX)).unwrap();
}

#[test]
fn a_day_that_does_not_exist_is_no_day_anywhere() {
    for day in [
        "2026-02-30",
        "2026-13-01",
        "2025-02-29",
        "2026-00-10",
        "tomorrow",
        "",
    ] {
        let asked = json!({ "from": day });
        assert!(
            serde_json::from_value::<crate::decide::DeclarePause>(asked).is_err(),
            "{day}"
        );
        assert!(day.parse::<crate::stamp::On>().is_err(), "{day}");
    }
    for moment in [
        "2026-03-08T25:00:00-07:00",
        "2026-03-08T02:30",
        "2026-02-30T10:00:00Z",
    ] {
        assert!(moment.parse::<crate::stamp::On>().is_err(), "{moment}");
    }
}

#[test]
fn the_rules_of_the_practice_speak_by_name_and_leave_the_file_as_it_was() {
    let (mut story, cast) = Story::with_a_team();
    let before = story.file.clone();
    let words = said("Call the school", cast.mother);
    story.refuses(
        "step.take_up",
        json!({ "words": words }),
        "step.one_lead_carrier",
    );
    let ruler =
        |value: i64| json!({ "person": cast.youth, "ruler_kind": "importance", "value": value });
    for value in [11, -1, i64::MAX, i64::MIN] {
        story.refuses("ruler.set", ruler(value), "ruler.out_of_range");
    }
    assert_eq!(story.file, before);
    let goal = json!({ "words": said("Sleep at home", cast.youth), "owners": [cast.youth] });
    let goal = story.does("goal.propose", goal);
    let active = json!({ "goal": goal, "status": "active" });
    story.refuses("goal.move", active, "goal.needs_its_why");
    let meeting = story.does("meeting.begin", json!({ "present": [cast.teacher] }));
    story.does(
        "meeting.no_next",
        json!({ "meeting": meeting, "reason": "none" }),
    );
    story.refuses(
        "meeting.close",
        json!({ "meeting": meeting }),
        "meeting.nobody_from_the_family",
    );
}

#[test]
fn any_text_at_all_is_kept_whole_or_refused_by_name() {
    from_a_seed(64, any::<String>(), |text| kept_whole(&text));
}

#[test]
fn any_text_with_a_payload_in_it_is_kept_whole() {
    let around = (".{0,40}", 0..PAYLOADS.len(), ".{0,40}");
    from_a_seed(64, around, |(front, at, end)| {
        kept_whole(&format!("{front}{}{end}", PAYLOADS[at]))
    });
}

#[test]
fn a_ruler_takes_its_eleven_numbers_and_no_other() {
    from_a_seed(64, prop_oneof![any::<i64>(), -3i64..14], |value| {
        let (mut story, cast) = Story::with_a_team();
        let goal = story.goal(cast.youth);
        let asked = json!({ "person": cast.youth, "goal": goal, "ruler_kind": "confidence", "value": value });
        let allowed = story.tries("ruler.set", asked).is_ok();
        prop_assert_eq!(allowed, (0..=10).contains(&value));
        Ok(())
    });
}
