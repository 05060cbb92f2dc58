//! The family as it was told before, and what another program knows of it before and after.

use super::Desk;
use crate::steps::PASSPHRASE;
use crate::support::desk::binary;
use serde_json::{Value, json};
use std::process::Command;

pub const FAMILY: &str = "Dana and Cole";
pub const IF_THEN: &str = "If the bus is late";

const STORY: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/window/stories/quiet-drift.json"
);

/// A day before today, as it is written; a day to come where `days` is below nothing.
pub fn days_ago(days: i64) -> String {
    let asked = [
        "-d".to_owned(),
        format!("{} days ago", days),
        "+%F".to_owned(),
    ];
    let day = Command::new("date").args(asked).output().unwrap();
    String::from_utf8(day.stdout).unwrap().trim().to_owned()
}

/// The family in the notebook as if it last met so many days ago, with an if-then on file and four
/// lines of that meeting which a person tagged.
pub fn told_before(desk: &Desk, days: i64) -> Value {
    cli(desk, &["init"]);
    cli(
        desk,
        &["import", STORY, "--as-if-last-met", &days_ago(days)],
    );
    let family = call(desk, "family.list", json!({}))[0]["family"].clone();
    let page = call(desk, "family.show", json!({ "family": family }));
    let of = |rows: &Value| rows[0]["id"].clone();
    let (goal, meeting) = (of(&page["goals"]), of(&page["meetings"]));
    let dana = page["team"][0]["person"]["id"].clone();
    let on = days_ago(days);
    for kind in ["change_desire", "change_reason", "change_need", "sustain"] {
        let note = json!({ "family": family, "meeting": meeting, "goal": goal, "speaker": dana,
            "talk_kind": kind, "text": "told then", "on": on, "late": true });
        call(desk, "meeting.write_note", note);
    }
    let if_then = json!({ "family": family, "if_cue": "the bus is late",
        "then_response": "call Mrs. Ruiz", "owner": dana, "on": on, "late": true });
    call(desk, "if_then.make", if_then);
    family
}

/// The states of every row of an indicator.
pub fn states(desk: &Desk, family: &Value, key: &str) -> Vec<String> {
    let said = cli(desk, &["indicators", family.as_str().unwrap(), "--json"]);
    let rows = said["indicators"].as_array().unwrap().clone();
    let of = rows.iter().filter(|row| row["key"] == key);
    of.map(|row| row["state"].as_str().unwrap().to_owned())
        .collect()
}

/// What the indicators do not show by themselves.
pub fn everything_is_on_file(desk: &Desk, family: &Value) {
    let asked = json!({ "family": family });
    let page = call(desk, "family.show", asked.clone());
    assert_eq!(
        page["must_dos"][0]["family_reason"]["text"],
        "My team is there"
    );
    let steps = format!("{}{}", page["steps"], page["older_steps"]);
    assert!(steps.contains("Ride with him once"), "{steps}");
    let standing = call(desk, "standing.show", asked.clone());
    assert_eq!(standing["enrollments"][0]["phase"], "implementation");
    assert_eq!(standing["left"][0]["person"]["called"], "Mrs. Ruiz");
    let meeting = json!({ "family": family, "meeting": page["meetings"][0]["id"] });
    let newest = call(desk, "meeting.show", meeting);
    let held = if newest["status"] == "done" {
        newest
    } else {
        let meeting = json!({ "family": family, "meeting": page["meetings"][1]["id"] });
        call(desk, "meeting.show", meeting)
    };
    let left = held["speakers"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["person"]["called"] == "Cole");
    assert!(left.unwrap()["left"].is_string(), "{held}");
    let ideas = call(desk, "ideas.show", asked);
    assert_eq!(ideas["chosen"].as_array().unwrap().len(), 4);
    assert_eq!(ideas["uses"].as_array().unwrap().len(), 2);
}

fn call(desk: &Desk, command: &str, request: Value) -> Value {
    cli(desk, &["call", command, &request.to_string()])
}

/// What `hearth-cli` answers; nothing where it answers no JSON.
fn cli(desk: &Desk, asked: &[&str]) -> Value {
    let done = Command::new(binary("hearth-cli"))
        .args(asked)
        .env("HEARTH_DATA", desk.data())
        .env("HEARTH_PASSPHRASE", PASSPHRASE)
        .env("HEARTH_KEY_COST", "least")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{asked:?}: {said}");
    serde_json::from_slice(&done.stdout).unwrap_or_default()
}
