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
fn what_is_kept_apart_is_found_only_where_one_looks_for_it_and_each_look_is_a_row() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let (family, who, _) = with_a_goal(&app);
    let keeps = |text: &str, more: Value| {
        let mut note = json!({ "family": family, "text": text, "speaker": who });
        note.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        ask(&app, "meeting.write_note", note).unwrap()["record"].clone()
    };
    let open = keeps("the porch light", json!({}));
    let clinic = keeps("the porch at the clinic", json!({ "segment": "part2_sud" }));
    let alone = keeps("the porch, only for me", json!({}));
    let mark =
        json!({ "family": family, "kind": "note", "record": alone, "privacy": "person_only" });
    ask(&app, "record.protect", mark).unwrap();

    let found = ask(&app, "search.find", json!({ "text": "porch" })).unwrap();
    let hits = found["hits"].as_array().unwrap();
    let shown: Vec<&Value> = hits.iter().map(|hit| &hit["record"]).collect();
    assert_eq!(shown, [&open], "no search of a page shows it");
    let rows = |asked: Value| ask(&app, "apart.show", asked).unwrap()["rows"].clone();
    let looked = rows(json!({ "family": family, "text": "porch" }));
    assert_eq!(looked[0]["record"], clinic);
    assert_eq!(looked[0]["says"], "the porch at the clinic");
    assert_eq!(
        looked.as_array().unwrap().len(),
        1,
        "nor what is one person's own"
    );
    assert_eq!(
        rows(json!({ "family": family, "text": "kettle" })),
        json!([])
    );
    assert_eq!(
        rows(json!({ "family": family })).as_array().unwrap().len(),
        1
    );
    let audit = app.behind_the_door(|desk| Ok(desk.vault.audit_after(0, 100)?));
    let about: Vec<_> = audit.unwrap().iter().filter_map(|row| row.record).collect();
    let clinic: casefile::RecordId = serde_json::from_value(clinic).unwrap();
    assert_eq!(about, [clinic, clinic], "each look, and no other record");
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
        let asked = json!({ "family": family, "text": format!("canary {privacy}"), "speaker": who, "privacy": privacy });
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
    let found = |text: &str| {
        let found = ask(&app, "search.find", json!({ "text": text })).unwrap();
        found["hits"].as_array().unwrap().clone()
    };
    assert_ne!(found("choir"), [] as [Value; 0]);
    // A bird that holds "Ana" hides nothing: a former name is a word and no part of one.
    let notes = found("canary");
    assert_eq!(notes.len(), 1, "the working note alone: {notes:?}");
    assert!(notes[0]["snippet"].as_str().unwrap().contains("staff_only"));
}

#[test]
fn a_name_left_behind_is_shown_to_who_has_the_right_to_it_and_the_look_is_a_row() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let (family, who, _) = with_a_goal(&app);
    let leo = person(&app, &family, "Leo Reyes");
    let asked =
        json!({ "family": family, "person": who, "name": "Newname", "until": "2020-01-01" });
    ask(&app, "person.change_name", asked).unwrap();
    let looks = |by: &Value| {
        let asked = json!({ "family": family, "person": who, "asked_by": by });
        ask(&app, "person.former_names", asked)
    };
    let refused = looks(&leo).unwrap_err();
    assert_eq!(refused.code, "person.former_name_is_theirs");
    assert!(!format!("{refused:?}").contains("Ana Reyes"));
    let shown = looks(&who).unwrap();
    assert_eq!(shown["rows"][0]["name"], "Ana Reyes");
    assert_eq!(shown["rows"][0]["until"], "2020-01-01");
    let audit = app.behind_the_door(|desk| Ok(desk.vault.audit_after(0, 100)?));
    let about: Vec<_> = audit.unwrap().iter().filter_map(|row| row.record).collect();
    let who: casefile::RecordId = serde_json::from_value(who).unwrap();
    assert_eq!(about, [who], "the look that showed something, and no other");
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

#[test]
fn what_ended_stays_among_the_papers_with_its_last_day() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let (family, who, _) = with_a_goal(&app);
    let release = json!({
        "family": family, "consent_kind": "release_one_way", "person": who,
        "to_party": "Lincoln School", "info_classes": ["plan"],
    });
    let consent = ask(&app, "consent.record", release).unwrap()["record"].clone();
    let of_family = json!({ "family": family });
    let row = ask(&app, "papers.show", of_family.clone()).unwrap()["consents"][0].clone();
    assert_eq!(
        (&row["to_party"], &row["info_classes"], &row["holds"]),
        (&json!("Lincoln School"), &json!(["plan"]), &json!(true))
    );
    let asked = json!({ "family": family, "consent": consent });
    ask(&app, "consent.revoke", asked).unwrap();
    let row = ask(&app, "papers.show", of_family).unwrap()["consents"][0].clone();
    assert_eq!(row["holds"], false);
    assert!(row["revoked_on"].is_string());
}

#[test]
fn an_invitation_is_printed_with_its_words_and_another_record_is_refused() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let (family, who, goal) = with_a_goal(&app);
    let asked = json!({ "family": family, "words": said("Come and sit with us", &who) });
    let invitation = ask(&app, "invitation.write", asked).unwrap()["record"].clone();
    for lang in ["en", "es"] {
        let asked = json!({ "family": family, "invitation": invitation, "lang": lang });
        let page = ask(&app, "invitation.print", asked).unwrap()["path"].clone();
        let bytes = std::fs::read(page.as_str().unwrap()).unwrap();
        assert!(bytes.starts_with(b"%PDF"));
    }
    let asked = json!({ "family": family, "invitation": goal });
    assert_eq!(
        refused(&app, "invitation.print", asked),
        "record.not_on_file"
    );
}

#[test]
fn the_familys_page_holds_its_goal_and_another_familys_is_not_on_it() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let (family, who, goal) = with_a_goal(&app);
    let asked = json!({ "family": family, "goal": goal, "why": said("It calms me", &who), "status": "active" });
    ask(&app, "goal.move", asked).unwrap();
    let other = a_family(&app);
    let page = ask(&app, "household.page", json!({ "family": family })).unwrap();
    assert_eq!(page["goals"][0]["words"]["text"], "Sing in the choir");
    assert_eq!(page["goals"][0]["words"]["by"], "Ana Reyes");
    assert_eq!(page["goals"][0]["why"]["text"], "It calms me");
    let page = ask(&app, "household.page", json!({ "family": other })).unwrap();
    assert_eq!(page["goals"], json!([]));
}

#[test]
fn who_leads_next_time_is_shown_with_the_invitations_and_an_unknown_meeting_is_refused() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let (family, who, goal) = with_a_goal(&app);
    let next = json!({
        "family": family, "meeting_type": "follow_up_team", "planned_at": "2099-01-05",
        "leads": [{ "who": who, "what": "the welcome" }],
    });
    let meeting = ask(&app, "meeting.plan", next).unwrap()["record"].clone();
    let asked = json!({ "family": family, "words": said("Come and sit with us", &who), "meeting": meeting });
    ask(&app, "invitation.write", asked).unwrap();
    let view = ask(&app, "handing.show", json!({ "family": family })).unwrap();
    assert_eq!(view["next"], meeting);
    assert_eq!(view["agenda"][0]["what"], "the welcome");
    assert_eq!(view["agenda"][0]["who"]["id"], who);
    assert_eq!(
        view["invitations"][0]["words"]["text"],
        "Come and sit with us"
    );
    let told = json!({ "family": family, "meeting": meeting, "person": who, "condition": "ownership", "answer": "yes" });
    ask(&app, "reflection.give", told).unwrap();
    let asked = json!({ "family": family, "meeting": meeting });
    let rows = ask(&app, "reflection.show", asked).unwrap()["rows"].clone();
    assert_eq!(rows[0]["answer"], "yes");
    let asked = json!({ "family": family, "meeting": goal });
    assert_eq!(
        refused(&app, "reflection.show", asked),
        "record.not_on_file"
    );
}

#[test]
fn a_part_that_had_no_turn_is_not_kept_as_led_by_whoever_was_to_lead_it() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let (family, who, _) = with_a_goal(&app);
    let begun = json!({ "family": family, "present": [who] });
    let meeting = ask(&app, "meeting.begin", begun).unwrap()["record"].clone();
    let asked = json!({ "family": family, "meeting": meeting, "words": said("The bus", &who), "led_by": who });
    let item = ask(&app, "agenda.add", asked).unwrap()["record"].clone();
    let led = |had_its_turn: bool| {
        let told = json!({ "family": family, "item": item, "led": had_its_turn });
        ask(&app, "agenda.settle", told).unwrap();
        ask(&app, "handing.show", json!({ "family": family })).unwrap()["led"].clone()
    };
    assert_eq!(led(false), json!([]));
    assert_eq!(led(true)[0]["who"]["id"], who);
}
