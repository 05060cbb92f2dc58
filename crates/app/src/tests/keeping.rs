//! History, trash and taking back at the app's door; the household's own view; staff's own file.

use super::*;

fn said(text: &str, by: &Value) -> Value {
    json!({ "text": text, "said_by": by, "origin": "verbatim" })
}

/// A family with one goal; the family, who said the goal, and the goal.
fn with_a_goal(app: &App) -> (Value, Value, Value) {
    let family = a_family(app);
    let who = person(app, &family, "Ana Reyes");
    let asked =
        json!({ "family": family, "words": said("Sing in the choir", &who), "owners": [who] });
    let goal = ask(app, "goal.propose", asked).unwrap()["record"].clone();
    (family, who, goal)
}

#[test]
fn what_was_done_is_taken_back_after_a_restart_and_its_history_says_so() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let (family, who, goal) = with_a_goal(&app);
    let asked = json!({ "family": family, "goal": goal, "words": said("Sing solo", &who) });
    ask(&app, "goal.reword", asked).unwrap();
    drop(app);
    let app = laptop.again();
    let request = json!({ "family": family, "request": "00000000-0000-4000-8000-000000000001" });
    let first = ask(&app, "action.undo", request.clone()).unwrap();
    assert_eq!(ask(&app, "action.undo", request).unwrap(), first);
    let asked = json!({ "family": family, "kind": "goal", "record": goal });
    let history = ask(&app, "history.show", asked).unwrap();
    let words: Vec<&str> = history["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["field"] == "words")
        .map(|row| row["value"]["text"].as_str().unwrap())
        .collect();
    assert_eq!(
        words,
        ["Sing in the choir", "Sing solo", "Sing in the choir"]
    );
    assert!(
        history["rows"]
            .as_array()
            .unwrap()
            .iter()
            .any(|row| row["undone"] == true)
    );
}

#[test]
fn what_was_taken_off_the_page_is_offered_for_thirty_days() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let (family, _, goal) = with_a_goal(&app);
    let asked = json!({ "family": family, "kind": "goal", "record": goal, "reason": "twice" });
    ask(&app, "record.remove", asked).unwrap();
    let trash = ask(&app, "trash.show", json!({ "family": family })).unwrap();
    let row = &trash["rows"][0];
    assert_eq!(
        (&row["record"], &row["says"]),
        (&goal, &json!("Sing in the choir"))
    );
    assert_eq!(row["days_left"], 30);
    ask(
        &app,
        "record.restore",
        json!({ "family": family, "kind": "goal", "record": goal }),
    )
    .unwrap();
    let trash = ask(&app, "trash.show", json!({ "family": family })).unwrap();
    assert_eq!(trash["rows"], json!([]));
}

#[test]
fn the_households_view_holds_the_goal_and_no_private_word_or_former_name() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let (family, who, _) = with_a_goal(&app);
    for privacy in ["person_only", "staff_only", "restricted"] {
        let asked =
            json!({ "family": family, "text": "canary", "speaker": who, "privacy": privacy });
        ask(&app, "meeting.write_note", asked).unwrap();
    }
    let asked =
        json!({ "family": family, "person": who, "name": "Newname", "until": "2020-01-01" });
    ask(&app, "person.change_name", asked).unwrap();
    let page = ask(&app, "household.show", json!({ "family": family }))
        .unwrap()
        .to_string();
    assert!(
        page.contains("Sing in the choir") && page.contains("Newname"),
        "{page}"
    );
    assert!(
        !page.contains("canary") && !page.contains("Ana Reyes"),
        "{page}"
    );
    for (text, is_found) in [("choir", true), ("canary", false)] {
        let found = ask(&app, "search.find", json!({ "text": text })).unwrap();
        assert_eq!(found["hits"] != json!([]), is_found, "{text}");
    }
}

#[test]
fn what_only_some_may_hold_is_there_after_a_restart() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let asked = json!({ "family": family, "text": "from the clinic", "segment": "part2_sud" });
    let note = ask(&app, "meeting.write_note", asked).unwrap()["record"].clone();
    drop(app);
    let app = laptop.again();
    let asked = json!({ "family": family, "kind": "note", "record": note });
    assert_eq!(ask(&app, "history.show", asked).unwrap()["record"], note);
    assert_eq!(app.verify().unwrap()["sound"], true);
}

#[test]
fn staffs_own_side_lies_in_a_file_of_its_own_and_is_no_family() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let file = ask(&app, "staff.show", json!({})).unwrap()["file"].clone();
    let asked = json!({ "family": file, "words": "Wait for the answer", "why": "They say more" });
    ask(&app, "coaching_goal.set", asked).unwrap();
    drop(app);
    let app = laptop.again();
    let view = ask(&app, "staff.show", json!({})).unwrap();
    assert_eq!(view["records"][0]["fields"]["words"], "Wait for the answer");
    assert_eq!(ask(&app, "family.list", json!({})).unwrap(), json!([]));
    let asked = json!({ "family": file, "words": "x" });
    assert_eq!(refused(&app, "win.record", asked), "family.not_here");
}

#[test]
fn the_table_of_minor_consent_can_be_read() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let table = ask(&app, "minor_consent.show", json!({})).unwrap();
    assert!(!table["rules"].as_array().unwrap().is_empty());
}
