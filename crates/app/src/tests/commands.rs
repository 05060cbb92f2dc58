//! The registry as whoever scripts against it meets it.

use super::*;
use crate::registry::commands;

#[test]
fn an_unknown_command_and_an_unknown_field_are_faults_with_a_name() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let unknown = ask(&app, "goal.abolish", json!({})).unwrap_err();
    assert_eq!(unknown.code, "call.unknown_command");
    let family = a_family(&app);
    let fault = ask(
        &app,
        "family.show",
        json!({ "family": family, "colour": "red" }),
    )
    .unwrap_err();
    assert_eq!(
        (fault.code.as_str(), &fault.params["field"]),
        ("call.bad_request", &json!("colour"))
    );
    let asked = json!({ "family": family, "name_shown": "Reyes-Ito", "colour": "red" });
    let fault = ask(&app, "family.rename", asked).unwrap_err();
    assert_eq!(fault.params["field"], "colour");
}

#[test]
fn a_wrong_type_names_the_field_and_never_the_value() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let asked =
        json!({ "family": family, "words": { "text": 7, "origin": "verbatim" }, "owners": [] });
    let fault = ask(&app, "goal.propose", asked).unwrap_err();
    assert_eq!(fault.params["field"], "words.text");
    let asked = json!({ "family": family, "name_shown": { "Marisol": "secret words" } });
    let fault = ask(&app, "family.rename", asked).unwrap_err();
    let said = serde_json::to_string(&fault).unwrap();
    assert!(
        !said.contains("secret words") && !said.contains("Marisol"),
        "{said}"
    );
}

#[test]
fn every_command_refuses_politely_when_asked_with_nothing() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let needs_nothing = [
        "session.state",
        "session.lock",
        "session.seen",
        "session.check",
        "today.show",
        "draft.of",
        "draft.opening",
        "family.list",
        "guide.check_in",
        "practice.show",
        "sample.open",
        "staff.show",
        "minor_consent.show",
        "office.connected",
        "office.status",
        "office.sync",
        "office.conflicts",
    ];
    for command in commands()
        .iter()
        .filter(|command| !needs_nothing.contains(&command.name))
    {
        let fault = ask(&app, command.name, json!({})).unwrap_err();
        assert_eq!(fault.code, "call.bad_request", "{}", command.name);
        assert_ne!(fault.params["field"], "", "{}", command.name);
    }
}

#[test]
fn what_is_no_json_at_all_is_refused() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    for payload in ["{", "[]", "7", "null", "{} {}", "\u{0}", "{\"family\":"] {
        let fault = app.call("family.show", payload).unwrap_err();
        assert_eq!(fault.code, "call.not_json", "{payload}");
    }
}

#[test]
fn the_names_are_in_order_and_nobody_has_one_twice() {
    assert!(
        commands()
            .windows(2)
            .all(|pair| pair[0].name < pair[1].name)
    );
    assert!(commands().len() > 90, "{}", commands().len());
}

#[test]
fn each_command_has_a_schema_of_what_it_asks_and_answers() {
    let all = crate::schemas::all();
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), commands().len());
    for command in all {
        assert!(
            command["request"]["type"] == "object",
            "{}",
            command["name"]
        );
        assert!(command["reply"].is_object(), "{}", command["name"]);
    }
    let propose = all
        .iter()
        .find(|command| command["name"] == "goal.propose")
        .unwrap();
    for field in ["family", "on", "request", "late", "words", "owners"] {
        assert!(
            propose["request"]["properties"][field].is_object(),
            "{field}"
        );
    }
    assert_eq!(propose["request"]["required"][0], "family");
    assert_eq!(propose["request"]["additionalProperties"], false);
}

#[test]
fn the_windows_types_come_out_the_same_twice_and_name_every_command() {
    assert_eq!(crate::typescript::types(), crate::typescript::types());
    let map = crate::typescript::command_map();
    assert!(
        commands()
            .iter()
            .all(|command| map.contains(&format!("{:?}", command.name)))
    );
    assert!(
        map.contains(
            "\"goal.propose\": { request: t.OfFamily & t.ProposeGoal; reply: t.Written };"
        )
    );
}

#[test]
fn the_windows_types_on_file_are_up_to_date() {
    let on_file = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../ui/src/generated")
            .join(name);
        std::fs::read_to_string(path).unwrap()
    };
    assert!(
        on_file("types.ts") == crate::typescript::types(),
        "run hearth-codegen ui/src/generated"
    );
    assert!(
        on_file("commands.ts") == crate::typescript::command_map(),
        "run hearth-codegen ui/src/generated"
    );
}
