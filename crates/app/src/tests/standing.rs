//! What stands around a plan: pauses, enrollments, who left, ideas and what was chosen, dated plans and
//! the copies of them.

use super::*;

fn said(text: &str, by: &Value) -> Value {
    json!({ "text": text, "said_by": by, "origin": "verbatim" })
}

fn shown(app: &App, name: &str, family: &Value) -> Value {
    ask(app, name, json!({ "family": family })).unwrap()
}

#[test]
fn a_pause_is_shown_while_it_holds_and_is_over_when_they_are_back() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let asked = json!({ "family": family, "from": "2026-11-01", "asked_by": ana, "why": "a baby" });
    let pause = ask(&app, "pause.declare", asked).unwrap()["record"].clone();
    let row = shown(&app, "standing.show", &family)["pauses"][0].clone();
    assert_eq!(
        (&row["holds"], &row["why"]),
        (&json!(true), &json!("a baby"))
    );
    assert_eq!(row["asked_by"]["called"], "Ana Reyes");
    let back = json!({ "family": family, "pause": pause, "to": "2026-11-10" });
    ask(&app, "pause.end", back).unwrap();
    let row = shown(&app, "standing.show", &family)["pauses"][0].clone();
    assert_eq!(
        (&row["holds"], &row["is_ahead"]),
        (&json!(false), &json!(false))
    );
}

#[test]
fn who_left_the_team_stays_on_file_with_the_last_day_and_who_came_back_is_not_gone() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let leo = person(&app, &family, "Leo Reyes");
    let wants = json!({ "family": family, "person": leo, "interpreter_needed": true });
    ask(&app, "person.update", wants).unwrap();
    let leave = json!({ "family": family, "person": leo, "reason": "He moved" });
    ask(&app, "team.leave", leave).unwrap();
    laptop.clock.days_pass(2);
    let view = shown(&app, "standing.show", &family);
    assert_eq!(view["left"][0]["person"]["id"], leo);
    assert_eq!(view["left"][0]["because"], "He moved");
    assert_eq!(view["interpreter_for"], json!([leo]));
    ask(
        &app,
        "team.join",
        json!({ "family": family, "person": leo }),
    )
    .unwrap();
    assert_eq!(shown(&app, "standing.show", &family)["left"], json!([]));
}

#[test]
fn an_enrollment_says_where_it_stands_and_when_it_is_meant_to_end() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let leo = person(&app, &family, "Leo Reyes");
    let begin = json!({ "family": family, "youth": leo });
    let enrollment = ask(&app, "enrollment.begin", begin).unwrap()["record"].clone();
    let more =
        json!({ "family": family, "enrollment": enrollment, "closing_planned_on": "2027-02-01" });
    ask(&app, "enrollment.update", more).unwrap();
    let row = shown(&app, "standing.show", &family)["enrollments"][0].clone();
    assert_eq!(row["phase"], "engagement");
    assert_eq!(row["closing_planned_on"], "2027-02-01");
    assert_eq!(row["youth"]["called"], "Leo Reyes");
}

#[test]
fn what_was_chosen_names_the_idea_it_came_from() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let goal = json!({ "family": family, "words": said("Sing", &ana), "owners": [ana] });
    let goal = ask(&app, "goal.propose", goal).unwrap()["record"].clone();
    let idea = json!({ "family": family, "goal": goal, "words": said("A choir", &ana) });
    let idea = ask(&app, "option.raise", idea).unwrap()["record"].clone();
    let choose = json!({ "family": family, "goal": goal, "words": said("A choir", &ana),
        "options": [idea], "chosen_by": [ana] });
    ask(&app, "strategy.choose", choose).unwrap();
    let view = shown(&app, "ideas.show", &family);
    assert_eq!(view["ideas"][0]["raised_by"]["called"], "Ana Reyes");
    assert_eq!(view["chosen"][0]["options"], json!([idea]));
    assert_eq!(view["chosen"][0]["chosen_by"][0]["id"], ana);
}

#[test]
fn a_dated_plan_is_current_until_the_plan_changes_and_a_copy_waits_for_the_familys_yes() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let picture = shown(&app, "copies.show", &family)["picture"].clone();
    let freeze = json!({ "family": family, "hash": picture, "languages": ["es"] });
    let plan = ask(&app, "plan_version.freeze", freeze).unwrap()["record"].clone();
    let copy = json!({ "family": family, "plan_version": plan, "to": ana, "lang": "es" });
    let code = refused(&app, "copy.give", copy.clone());
    assert_eq!(code, "discovery.family_approves_first");
    let yes = json!({ "family": family, "plan_version": plan, "by": [ana] });
    ask(&app, "plan_version.approve", yes).unwrap();
    ask(&app, "copy.give", copy).unwrap();
    laptop.clock.days_pass(3);
    let row = shown(&app, "copies.show", &family)["plans"][0].clone();
    assert_eq!(
        (&row["is_current"], &row["number"]),
        (&json!(true), &json!(1))
    );
    assert_eq!(row["copies"][0]["to"]["id"], ana);
    let goal = json!({ "family": family, "words": said("Sing", &ana), "owners": [ana],
        "why": said("It calms us", &ana) });
    ask(&app, "goal.propose", goal).unwrap();
    let row = shown(&app, "copies.show", &family)["plans"][0].clone();
    assert_eq!(row["is_current"], false);
}

#[test]
fn a_decision_is_read_with_how_it_was_made_and_with_the_voice_that_did_not_agree() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let leo = person(&app, &family, "Leo Reyes");
    let refused =
        json!({ "family": family, "words": said("We move", &ana), "mode": "family_with_team" });
    let fault = ask(&app, "decision.make", refused).unwrap_err();
    assert_eq!(fault.code, "decision.who_decided");
    let asked = json!({ "family": family, "words": said("We move in May", &ana),
        "mode": "family_with_team", "decided_by": [ana],
        "views": [{ "person": leo, "view": "uneasy", "words": said("My friends are here", &leo) }] });
    ask(&app, "decision.make", asked).unwrap();
    let row = shown(&app, "decision.show", &family)["rows"][0].clone();
    assert_eq!(row["words"]["text"], "We move in May");
    assert_eq!(row["mode"], "family_with_team");
    assert_eq!(row["decided_by"][0]["id"], ana);
    let seen = &row["views"][0];
    assert_eq!(
        (&seen["person"]["id"], &seen["view"]),
        (&leo, &json!("uneasy"))
    );
    assert_eq!(seen["words"], "My friends are here");
}

#[test]
fn what_somebody_asked_for_stands_first_until_it_was_made() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let mut ids = Vec::new();
    for words in ["Large print", "A ride home"] {
        let asked = json!({ "family": family, "words": words, "asked_by": ana });
        ids.push(ask(&app, "accommodation.record", asked).unwrap()["record"].clone());
    }
    let made = json!({ "family": family, "accommodation": ids[1], "made": "yes" });
    ask(&app, "accommodation.settle", made).unwrap();
    let rows = shown(&app, "people.show", &family)["asked_for"].clone();
    assert_eq!((&rows[0]["id"], &rows[1]["id"]), (&ids[0], &ids[1]));
    assert_eq!(
        (&rows[0]["made"], &rows[1]["made"]),
        (&Value::Null, &json!("yes"))
    );
    assert_eq!(rows[0]["asked_by"]["id"], ana);
}
