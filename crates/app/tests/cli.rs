//! `hearth-cli` as a script meets it: the real program, its exit status and its two outputs.
#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const PASSPHRASE: &str = "correct horse battery staple";
const SAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../assets/sample/growing-ownership.json"
);

fn cli(data: &Path) -> Command {
    let mut cli = Command::new(env!("CARGO_BIN_EXE_hearth-cli"));
    cli.env_clear()
        .env("HEARTH_DATA", data)
        .env("HEARTH_PASSPHRASE", PASSPHRASE)
        .env("HEARTH_TODAY", "2026-11-20");
    cli
}

fn run(data: &Path, arguments: &[&str]) -> Output {
    cli(data).args(arguments).output().unwrap()
}

fn done(data: &Path, arguments: &[&str]) -> Value {
    let output = run(data, arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn fault(data: &Path, arguments: &[&str]) -> Value {
    let output = run(data, arguments);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}");
    assert!(output.stdout.is_empty(), "a fault answers nothing else");
    serde_json::from_slice(&output.stderr).unwrap()
}

fn with_input(data: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = cli(data)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn an_import_is_listed_found_checked_and_printed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    done(data, &["init", "--name", "Dana"]);
    let made = done(data, &["import", SAMPLE, "--as-if-last-met", "2026-10-23"]);
    let families = done(data, &["families", "--json"]);
    assert_eq!(families[0]["family"], made["family"]);
    assert_eq!(done(data, &["verify"])["sound"], true);
    let digest = done(data, &["digest"]);
    done(data, &["rebuild"]);
    assert_eq!(done(data, &["digest"]), digest);
    assert!(done(data, &["search", "a", "--json"])["hits"].is_array());
    let (pdf, family) = (data.join("plan.pdf"), made["family"].as_str().unwrap());
    let to = pdf.to_str().unwrap();
    done(
        data,
        &[
            "export", family, "--format", "plan-pdf", "--to", to, "--lang", "es",
        ],
    );
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF"));
    let copy = data.join("copy.hearth");
    done(data, &["backup", copy.to_str().unwrap()]);
    assert!(std::fs::metadata(&copy).unwrap().len() > 0);
}

#[test]
fn a_batch_answers_each_line_and_goes_on_after_a_fault() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    done(data, &["init"]);
    let open = json!({ "name_shown": "Reyes", "people": [{ "name": "Ana", "role": "caregiver" }] });
    let lines = [
        json!({ "id": 1, "command": "family.open", "request": open }).to_string(),
        "no json at all".into(),
        json!({ "id": "x", "command": "goal.abolish", "request": {} }).to_string(),
        json!({ "id": 4, "command": "family.list" }).to_string(),
    ];
    let output = with_input(data, &["batch"], &lines.join("\n"));
    assert!(output.status.success());
    let said = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<Value> = said
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(
        answers[0]["reply"]["record"],
        answers[3]["reply"][0]["family"]
    );
    assert_eq!(answers[1]["fault"]["code"], "call.bad_request");
    assert_eq!(answers[2]["id"], "x");
    assert_eq!(answers[2]["fault"]["code"], "call.unknown_command");
}

#[test]
fn the_registry_and_the_versions_need_no_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let all = done(folder.path(), &["commands", "--json"]);
    assert!(all.as_array().unwrap().len() > 90);
    let versions = done(folder.path(), &["--version", "--json"]);
    assert!(!versions["sqlcipher"].as_str().unwrap().is_empty());
}

#[test]
fn a_fault_is_one_json_object_and_a_slip_of_the_keyboard_is_usage() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    assert_eq!(fault(data, &["families"])["code"], "vault.no_file");
    done(data, &["init"]);
    assert_eq!(fault(data, &["init"])["code"], "vault.already_there");
    assert_eq!(
        fault(data, &["call", "goal.abolish"])["code"],
        "call.unknown_command"
    );
    assert_eq!(
        fault(data, &["import", "/no/such/file"])["code"],
        "file.not_read"
    );
    let nobody = "00000000-0000-0000-0000-000000000001";
    for slip in [
        &["fly"][..],
        &[],
        &["--json"],
        &["export", nobody, "--format", "fax", "--to", "x"],
    ] {
        assert_eq!(run(data, slip).status.code(), Some(2), "{slip:?}");
    }
}

#[test]
fn the_passphrase_comes_from_standard_input_and_can_be_changed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    done(data, &["init"]);
    let new = "another quiet kitchen morning";
    let changed = with_input(
        data,
        &["passwd", "--passphrase-stdin"],
        &format!("{PASSPHRASE}\n{new}\n"),
    );
    assert!(
        changed.status.success(),
        "{}",
        String::from_utf8_lossy(&changed.stderr)
    );
    assert_eq!(fault(data, &["families"])["code"], "vault.wrong_passphrase");
    let listed = with_input(
        data,
        &["--passphrase-stdin", "families"],
        &format!("{new}\n"),
    );
    assert!(listed.status.success());
}

#[test]
fn a_story_imported_twice_is_refused_until_that_is_meant() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    done(data, &["init"]);
    let made = done(data, &["import", SAMPLE]);
    let refused = fault(data, &["import", SAMPLE]);
    assert_eq!(refused["code"], "import.already_here");
    assert_eq!(refused["params"]["family"], made["family"]);
    done(data, &["import", SAMPLE, "--again"]);
    assert_eq!(done(data, &["families"]).as_array().unwrap().len(), 2);
}

const FIGURES: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../casefile/src/insight/tests/example-figures.json"
);

/// The indicators whose "talk about it" is an alarm.
const ALARMS: [&str; 11] = [
    "O1", "O3", "O4", "O8", "A3", "A4", "M1", "M2", "D1", "D2", "D3",
];

#[test]
fn the_indicators_of_the_sample_family_know_its_figures_and_raise_no_alarm() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    done(data, &["init", "--name", "Dana"]);
    let made = done(data, &["import", SAMPLE]);
    let family = made["family"].as_str().unwrap();
    let expected: Value = serde_json::from_slice(&std::fs::read(FIGURES).unwrap()).unwrap();
    for (at, meeting) in expected.as_array().unwrap().iter().enumerate() {
        let date = meeting["date"].as_str().unwrap();
        let answer = done(data, &["indicators", family, "--at", date, "--json"]);
        assert_eq!(answer["at"], meeting["date"]);
        let figures = answer["figures"].as_array().unwrap();
        assert_eq!(figures.len(), at + 1);
        for (figures, expected) in figures[..at].iter().zip(expected.as_array().unwrap()) {
            for key in [
                "n",
                "gap_days",
                "natural_supports_present",
                "staff_share_of_steps_owned",
                "staff_share_of_steps_done",
                "steps_done",
                "steps",
                "reminders_until_next",
            ] {
                assert_eq!(figures[key], expected[key], "{key} of {}", figures["n"]);
            }
        }
        assert_eq!(figures[at]["reminders_until_next"], Value::Null);
        let indicators = answer["indicators"].as_array().unwrap();
        let alarm = indicators.iter().find(|found| {
            let is_alarm = ALARMS.iter().any(|key| found["key"] == *key);
            is_alarm && found["state"] == "talk_about_it"
        });
        assert_eq!(alarm, None, "as of {date}");
        let is_muted = indicators.iter().any(|found| found["state"] == "muted");
        assert_eq!(is_muted, (6..=7).contains(&meeting["n"].as_i64().unwrap()));
    }
}
