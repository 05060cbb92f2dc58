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
    assert_eq!(made["not_placed"], json!([]));
    let families = done(data, &["families", "--json"]);
    assert_eq!(families[0]["family"], made["family"]);
    assert!(families[0].get("phase").is_none(), "nobody said one");
    assert_eq!(done(data, &["verify"])["sound"], true);
    let digest = done(data, &["digest"]);
    done(data, &["rebuild"]);
    assert_eq!(done(data, &["digest"]), digest);
    assert!(done(data, &["search", "a", "--json"])["hits"].is_array());
    let elsewhere = tempfile::tempdir().unwrap();
    let pdf = elsewhere.path().join("plan.pdf");
    let family = made["family"].as_str().unwrap();
    let to = pdf.to_str().unwrap();
    done(
        data,
        &[
            "export", family, "--format", "plan-pdf", "--to", to, "--lang", "es",
        ],
    );
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF"));
    let copy = elsewhere.path().join("copy.hearth");
    done(data, &["backup", copy.to_str().unwrap()]);
    assert!(std::fs::metadata(&copy).unwrap().len() > 0);
}

fn imported(data: &Path) -> String {
    done(data, &["init", "--name", "Dana"]);
    let made = done(data, &["import", SAMPLE]);
    made["family"].as_str().unwrap().to_owned()
}

fn export<'a>(family: &'a str, to: &'a Path) -> [&'a str; 6] {
    let to = to.to_str().unwrap();
    ["export", family, "--format", "plan-pdf", "--to", to]
}

#[test]
fn nothing_that_is_written_out_lands_in_the_notebooks_own_folder() {
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let data = folder.path();
    let family = imported(data);
    let digest = done(data, &["digest"]);
    let link = elsewhere.path().join("link");
    std::os::unix::fs::symlink(data, &link).unwrap();
    let key = "keybag/passphrase.age";
    let sealed = std::fs::read(data.join(key)).unwrap();
    for to in [
        data.join("hearth.db"),
        data.join(key),
        data.join("new.pdf"),
        link.join("hearth.db"),
        link.join("../")
            .join(data.file_name().unwrap())
            .join("new.pdf"),
    ] {
        let mut with_replace = export(&family, &to).to_vec();
        assert_eq!(fault(data, &with_replace)["code"], "file.in_our_folder");
        with_replace.push("--replace");
        let refused = fault(data, &with_replace);
        assert_eq!(refused["code"], "file.in_our_folder", "{}", to.display());
        assert!(
            refused["words"]
                .as_str()
                .unwrap()
                .contains("that Hearth keeps for itself")
        );
        let refused = fault(data, &["backup", to.to_str().unwrap()]);
        assert_eq!(refused["code"], "file.in_our_folder", "{}", to.display());
    }
    assert_eq!(std::fs::read(data.join(key)).unwrap(), sealed);
    assert_eq!(done(data, &["digest"]), digest);
    std::fs::create_dir_all(data.join("backups")).unwrap();
    done(
        data,
        &["backup", data.join("backups/own.db").to_str().unwrap()],
    );
}

#[test]
fn a_page_takes_the_place_of_an_older_file_only_when_that_is_said() {
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let data = folder.path();
    let family = imported(data);
    let to = elsewhere.path().join("plan.pdf");
    std::fs::write(&to, "a letter").unwrap();
    let mut asked = export(&family, &to).to_vec();
    assert_eq!(fault(data, &asked)["code"], "file.already_there");
    assert_eq!(std::fs::read(&to).unwrap(), b"a letter");
    asked.push("--replace");
    done(data, &asked);
    assert!(std::fs::read(&to).unwrap().starts_with(b"%PDF"));
    let mut into_a_folder = export(&family, elsewhere.path()).to_vec();
    into_a_folder.push("--replace");
    assert_eq!(fault(data, &into_a_folder)["code"], "file.not_written");
    let left = std::fs::read_dir(elsewhere.path()).unwrap().count();
    assert_eq!(left, 1, "nothing half written is left");
}

#[test]
fn a_backup_never_takes_the_place_of_an_older_one() {
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let data = folder.path();
    done(data, &["init"]);
    let copy = elsewhere.path().join("june.db");
    done(data, &["backup", copy.to_str().unwrap()]);
    let before = std::fs::read(&copy).unwrap();
    let refused = fault(data, &["backup", copy.to_str().unwrap()]);
    assert_eq!(refused["code"], "file.already_there");
    assert_eq!(std::fs::read(&copy).unwrap(), before);
}

#[test]
fn what_is_written_out_is_for_this_persons_eyes_only() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let data = folder.path();
    let family = imported(data);
    let (pdf, copy) = (
        elsewhere.path().join("p.pdf"),
        elsewhere.path().join("c.db"),
    );
    done(data, &export(&family, &pdf));
    done(data, &["backup", copy.to_str().unwrap()]);
    for file in [pdf, copy] {
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", file.display());
    }
}

#[test]
fn a_language_that_is_not_ours_is_refused_and_not_printed_in_another() {
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let data = folder.path();
    let family = imported(data);
    let to = elsewhere.path().join("plan.pdf");
    let mut asked = export(&family, &to).to_vec();
    asked.extend(["--lang", "xx"]);
    let refused = fault(data, &asked);
    assert_eq!(refused["code"], "call.not_our_language");
    assert!(refused["words"].as_str().unwrap().contains("en or es"));
    assert!(!to.exists());
    *asked.last_mut().unwrap() = "es-MX";
    done(data, &asked);
}

#[test]
fn without_a_folder_by_name_the_notebook_lies_where_the_window_looks() {
    let (home, xdg) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let init = |variables: &[(&str, &Path)]| {
        let mut cli = cli(home.path());
        cli.env_remove("HEARTH_DATA").args(["init"]);
        let done = cli.envs(variables.iter().copied()).output().unwrap();
        assert!(done.status.success());
    };
    init(&[("HOME", home.path()), ("XDG_DATA_HOME", xdg.path())]);
    assert!(xdg.path().join("hearth/hearth.db").exists());
    assert!(!home.path().join(".local").exists());
    init(&[("HOME", home.path()), ("HEARTH_DATA", Path::new(""))]);
    assert!(home.path().join(".local/share/hearth/hearth.db").exists());
}

#[test]
fn damage_that_verify_finds_is_a_fault_with_words_beside_what_was_found() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    imported(data);
    let file = data.join("hearth.db");
    let whole = std::fs::read(&file).unwrap();
    let pages = whole.len() / 4096;
    // Opening reads some pages and stops at damage there; checking reads the others, too.
    let found = (pages / 4..pages).find_map(|page| {
        let mut torn = whole.clone();
        torn[page * 4096 + 700] ^= 0xff;
        std::fs::write(&file, torn).unwrap();
        let output = run(data, &["verify"]);
        (!output.stdout.is_empty()).then_some(output)
    });
    let output = found.expect("a page that opening does not read");
    assert_eq!(output.status.code(), Some(1));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["sound"], false);
    let fault: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(fault["code"], "vault.damaged");
    assert!(!fault["words"].as_str().unwrap().is_empty());
}

#[test]
fn a_request_that_is_not_json_says_so_in_a_sentence_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    done(data, &["init"]);
    for request in ["{\"text\": \"a", "[]", "nonsense", "{} {}"] {
        let refused = fault(data, &["call", "family.list", request]);
        assert_eq!(refused["code"], "call.not_json", "{request}");
        assert!(!refused["words"].as_str().unwrap().contains('?'));
    }
}

#[test]
fn a_key_that_is_no_recovery_key_is_told_apart_from_one_of_another_file() {
    let folder = tempfile::tempdir().unwrap();
    let refused = fault(
        folder.path(),
        &["init", "--recovery-recipient", "age1nonsense"],
    );
    assert_eq!(refused["code"], "recovery.not_a_recipient");
    assert!(refused["words"].as_str().unwrap().contains("age1"));
    assert!(!folder.path().join("hearth.db").exists());
}

#[test]
fn an_edited_copy_of_a_story_is_refused_and_the_family_that_has_it_is_named() {
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let data = folder.path();
    let family = imported(data);
    let mut story: Value = serde_json::from_slice(&std::fs::read(SAMPLE).unwrap()).unwrap();
    story["meetings"][0]["notes"] = "Written anew.".into();
    let copy = elsewhere.path().join("copy.json");
    std::fs::write(&copy, story.to_string()).unwrap();
    let copy = copy.to_str().unwrap();
    let refused = fault(data, &["import", copy]);
    assert_eq!(refused["code"], "import.other_copy_here");
    assert!(refused["words"].as_str().unwrap().contains(&family));
    assert_eq!(done(data, &["families"]).as_array().unwrap().len(), 1);
    done(data, &["import", copy, "--again"]);
}

#[test]
fn a_line_of_a_batch_is_one_object_of_known_keys_and_keeps_its_id() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    done(data, &["init"]);
    let lines = [
        r#"{"id": 1}"#,
        r#"{"id": 2, "command": "family.list", "colour": "red"}"#,
        r#"{"id": 3, "command": "family.list", "request": []}"#,
        r#"[4, "family.list", {}]"#,
        r#"{"id": {"a": 5}, "command": "family.list", "request": {}}"#,
    ];
    let output = with_input(data, &["batch"], &lines.join("\n"));
    let said = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<Value> = said
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers[0]["id"], 1);
    assert_eq!(answers[0]["fault"]["params"]["field"], "command");
    assert_eq!(answers[1]["id"], 2);
    assert_eq!(answers[1]["fault"]["params"]["field"], "colour");
    assert_eq!(answers[2]["id"], 3);
    assert_eq!(answers[2]["fault"]["code"], "call.not_json");
    assert_eq!(answers[3]["fault"]["code"], "call.not_json");
    assert_eq!(answers[4]["id"]["a"], 5);
    assert!(answers[4]["reply"].is_array());
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
    assert_eq!(answers[1]["fault"]["code"], "call.not_json");
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

#[test]
fn a_program_that_falls_says_where_and_not_a_word_of_what_it_held() {
    let folder = tempfile::tempdir().unwrap();
    let mut falls = cli(folder.path());
    let fell = falls.env("HEARTH_FALLS", "canary in the kitchen").output();
    let fell = fell.unwrap();
    let said = String::from_utf8_lossy(&fell.stderr);
    assert!(!fell.status.success());
    assert!(said.contains("fallen.rs:"), "{said}");
    assert!(!said.contains("canary"), "{said}");
    assert!(fell.stdout.is_empty());
}
