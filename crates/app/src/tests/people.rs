//! People, homes, stays and signs as the window asks for them.

use super::*;

fn said(text: &str, by: &Value) -> Value {
    json!({ "text": text, "said_by": by, "origin": "verbatim" })
}

fn shown(app: &App, name: &str, family: &Value) -> Value {
    ask(app, name, json!({ "family": family })).unwrap()
}

fn card(app: &App, family: &Value, who: &Value) -> Value {
    let view = shown(app, "people.show", family);
    let cards = view["people"].as_array().unwrap();
    let card = cards.iter().find(|card| card["person"]["id"] == *who);
    card.unwrap().clone()
}

#[test]
fn how_to_meet_somebody_is_what_was_written_and_an_emptied_field_is_empty() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let ways = json!([{ "way": "555 0100", "safe_to_leave_message": true, "note": "after six" }]);
    let more = json!({ "family": family, "person": ana, "pronouns": "she", "languages": ["es"],
        "reads": ["es"], "about": "Sits near the door", "ways": ways, "interpreter_needed": true });
    ask(&app, "person.update", more).unwrap();
    let row = card(&app, &family, &ana);
    assert_eq!(row["pronouns"], "she");
    assert_eq!(row["languages"], json!(["es"]));
    assert_eq!(row["ways"], ways);
    assert_eq!(row["interpreter_needed"], true);
    let emptied = json!({ "family": family, "person": ana, "pronouns": "", "ways": [] });
    ask(&app, "person.update", emptied).unwrap();
    let row = card(&app, &family, &ana);
    assert_eq!((&row["pronouns"], &row["ways"]), (&json!(""), &json!([])));
    assert_eq!(row["about"], "Sits near the door");
}

#[test]
fn a_name_that_was_left_behind_is_in_nothing_that_people_show_answers() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let leo = person(&app, &family, "Leo Reyes");
    let about = json!({ "family": family, "person": leo, "about": "Leo likes to draw" });
    ask(&app, "person.update", about).unwrap();
    let named = json!({ "family": family, "person": leo, "name": "Luz Reyes", "called": "Luz" });
    ask(&app, "person.change_name", named).unwrap();
    let view = shown(&app, "people.show", &family);
    assert_eq!(card(&app, &family, &leo)["person"]["called"], "Luz");
    assert!(!view.to_string().contains("Leo"), "{view}");
}

#[test]
fn a_child_lives_where_the_stay_of_today_says_and_comes_home_when_it_is_over() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let (ana, leo) = (
        person(&app, &family, "Ana Reyes"),
        person(&app, &family, "Leo Reyes"),
    );
    let home = |label: &str| {
        let home = json!({ "family": family, "label": label, "caregivers": [ana] });
        ask(&app, "household.add", home).unwrap()["record"].clone()
    };
    let (ours, aunts) = (home("Ours"), home("Aunt's"));
    let belongs = json!({ "family": family, "person": leo, "household": ours });
    ask(&app, "person.update", belongs).unwrap();
    let stay = json!({ "family": family, "person": leo, "household": aunts, "from": "2026-11-01" });
    let stay = ask(&app, "placement.begin", stay).unwrap()["record"].clone();
    let view = shown(&app, "people.show", &family);
    assert_eq!(view["homes"][0]["live_here"], json!([]));
    assert_eq!(view["homes"][1]["live_here"][0]["id"], leo);
    assert_eq!(view["stays"][0]["place"], "Aunt's");
    assert_eq!(view["stays"][0]["holds"], true);
    let end = json!({ "family": family, "placement": stay, "to": "2026-11-10" });
    ask(&app, "placement.end", end).unwrap();
    let view = shown(&app, "people.show", &family);
    assert_eq!(view["homes"][0]["live_here"][0]["id"], leo);
    assert_eq!(view["stays"][0]["holds"], false);
}

#[test]
fn a_seat_says_when_somebody_was_asked_and_whether_they_come() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let ready = json!({ "family": family, "person": ana, "invited_on": "2026-11-02",
        "invite_status": "coming" });
    ask(&app, "team.prepare", ready).unwrap();
    let seat = card(&app, &family, &ana)["seat"].clone();
    assert_eq!(seat["invited_on"], "2026-11-02");
    assert_eq!(seat["invite_status"], "coming");
    assert_eq!(seat["oriented_on"], json!(null));
}

#[test]
fn a_sign_keeps_each_persons_numbers_in_time_and_says_whether_the_family_spoke() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let need = json!({ "family": family, "words": said("To sleep", &ana), "person": ana });
    let need = ask(&app, "need.name", need).unwrap()["record"].clone();
    let sign = json!({ "family": family, "need": need, "words": said("Lights out at ten", &ana),
        "baseline": "Never", "how_often": "each week" });
    let sign = ask(&app, "outcome.add", sign).unwrap()["record"].clone();
    let row = shown(&app, "outcome.show", &family)["rows"][0].clone();
    assert_eq!((&row["need"], &row["family_said"]), (&need, &json!(false)));
    for value in [2, 5] {
        let rate = json!({ "family": family, "marker": sign, "by": ana, "value": value });
        ask(&app, "outcome.rate", rate).unwrap();
        laptop.clock.days_pass(7);
    }
    let row = shown(&app, "outcome.show", &family)["rows"][0].clone();
    let values: Vec<&Value> = row["said"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["value"])
        .collect();
    assert_eq!(values, [&json!(2), &json!(5)]);
    assert_eq!(
        (&row["baseline"], &row["family_said"]),
        (&json!("Never"), &json!(true))
    );
}

#[test]
fn a_closed_enrollment_says_why_and_the_next_one_names_it() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let leo = person(&app, &family, "Leo Reyes");
    let begin = json!({ "family": family, "youth": leo });
    let first = ask(&app, "enrollment.begin", begin.clone()).unwrap()["record"].clone();
    let close = json!({ "family": family, "enrollment": first, "reason": "They carry it now" });
    ask(&app, "enrollment.close", close).unwrap();
    let again = ask(&app, "enrollment.begin", begin).unwrap()["record"].clone();
    let returns = json!({ "family": family, "enrollment": again, "return_of": first });
    ask(&app, "enrollment.update", returns).unwrap();
    let rows = shown(&app, "standing.show", &family)["enrollments"].clone();
    assert_eq!((&rows[0]["id"], &rows[0]["return_of"]), (&again, &first));
    assert_eq!(rows[1]["close_reason"], "They carry it now");
}
