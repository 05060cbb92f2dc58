//! What another program reads from the same folder after the battery was pulled: everything that was
//! acknowledged, each thing once.

use super::table;
use crate::steps::PASSPHRASE;
use crate::support::desk::{Desk, binary};
use serde_json::{Value, json};
use std::process::Command;

/// The thirteenth meeting, and what it made of the plan.
pub fn everything_acknowledged(desk: &Desk, next: &str) {
    let family = sample(desk);
    let shown = ask(desk, "family.show", json!({ "family": family }));
    let held = find(&shown["meetings"], |row| row["number"] == 13);
    let asked = json!({ "family": family, "meeting": held["id"] });
    let meeting = ask(desk, "meeting.show", asked);
    the_meeting(&meeting);
    the_plan(&shown);
    the_private_answers(desk, &family, &meeting);
    the_next_date(desk, &family, &meeting, next);
}

fn the_meeting(meeting: &Value) {
    assert_eq!(meeting["status"], "done");
    assert_eq!(meeting["safety_confirmed"], true);
    for said in table::SAID {
        assert_eq!(times(&meeting["notes"], |note| note["text"] == said), 1);
    }
    let named = |row: &Value| row["words"]["text"] == table::BARRIER;
    assert_eq!(times(&meeting["barriers"], named), 1);
    let carries = |row: &Value| row["carries"] == true;
    let said = |row: &Value| carries(row) && row["said"] == "yes";
    assert_eq!(times(&meeting["readbacks"], carries), 7);
    assert_eq!(times(&meeting["readbacks"], said), 7);
}

fn the_plan(shown: &Value) {
    let goals = shown["goals"].as_array().unwrap();
    assert_eq!(goals.len(), 1);
    let goal = &goals[0];
    assert!(
        goal["words"]["text"]
            .as_str()
            .unwrap()
            .starts_with(table::GOAL)
    );
    assert_eq!(goal["why"]["text"], table::WHY);
    assert_eq!(goal["why"]["by"]["called"], "Ngozi");
    let sure = find(&goal["rulers"], |row| row["kind"] == "confidence");
    assert_eq!(sure["value"], table::SURE);
    let own = |row: &Value| row["words"]["text"] == table::OWN_WAY;
    assert_eq!(times(&shown["adaptations"], own), 1);
    let then = find(&shown["if_thens"], |row| row["if_cue"] == table::CUE);
    assert_eq!(then["then_response"], table::THEN);
    assert_eq!(then["owner"]["called"], "Ngozi");
    the_friend(shown);
}

/// The step of today is the only one he carries: the card that named him told the truth.
fn the_friend(shown: &Value) {
    let his = |row: &Value| row["carrier"]["called"] == table::FRIEND;
    assert_eq!(times(&shown["steps"], his), 1);
    assert_eq!(times(&shown["older_steps"], his), 0);
    assert_eq!(find(&shown["steps"], his)["words"], table::STEP);
}

fn the_private_answers(desk: &Desk, family: &Value, meeting: &Value) {
    let today = &meeting["started_at"].as_str().unwrap()[..10];
    let asked = json!({ "family": family, "at": today });
    let going = ask(desk, "going.show", asked);
    let ngozi = find(&meeting["readbacks"], |row| {
        row["person"]["called"] == "Ngozi"
    });
    assert_eq!(ngozi["pulse_offered"], true);
    let rows = going["rows"].as_array().unwrap();
    assert!(
        rows.iter().all(|row| row["kind"] != "pulse"),
        "her answers are hers"
    );
}

/// The meeting after it was begun since; its history still says for which day it was set.
fn the_next_date(desk: &Desk, family: &Value, meeting: &Value, next: &str) {
    let asked = json!({ "family": family, "kind": "meeting", "record": meeting["next"]["id"] });
    let history = ask(desk, "history.show", asked).to_string();
    assert!(history.contains(next), "{next} in {history}");
}

fn times(rows: &Value, is_meant: impl Fn(&Value) -> bool) -> usize {
    rows.as_array()
        .unwrap()
        .iter()
        .filter(|row| is_meant(row))
        .count()
}

fn find(rows: &Value, is_meant: impl Fn(&Value) -> bool) -> &Value {
    let found = rows.as_array().unwrap().iter().find(|row| is_meant(row));
    found.unwrap_or_else(|| panic!("nothing of the kind in {rows}"))
}

fn sample(desk: &Desk) -> Value {
    let families = ask(desk, "family.list", json!({}));
    let rows = families.as_array().unwrap();
    assert_eq!(rows.len(), 2);
    let named = |row: &&Value| {
        row["name"]
            .as_str()
            .is_some_and(|name| name.contains("Ngozi"))
    };
    rows.iter().find(named).unwrap()["family"].clone()
}

fn ask(desk: &Desk, command: &str, request: Value) -> Value {
    let said = Command::new(binary("hearth-cli"))
        .args(["call", command, &request.to_string()])
        .env("HEARTH_DATA", desk.data())
        .env("HEARTH_PASSPHRASE", PASSPHRASE)
        .output()
        .unwrap();
    assert!(
        said.status.success(),
        "{}",
        String::from_utf8_lossy(&said.stderr)
    );
    serde_json::from_slice(&said.stdout).unwrap()
}
