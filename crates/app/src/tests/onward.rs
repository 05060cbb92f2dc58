//! The story by parts of life with its summary, the facilitator's own side, and what comes after.

use super::*;

fn said(text: &str, by: &Value) -> Value {
    json!({ "text": text, "said_by": by, "origin": "verbatim" })
}

fn does(app: &App, name: &str, family: &Value, asked: Value) -> Value {
    let mut asked = asked;
    asked["family"] = family.clone();
    ask(app, name, asked).unwrap()["record"].clone()
}

fn shown(app: &App, name: &str, family: &Value) -> Value {
    ask(app, name, json!({ "family": family })).unwrap()
}

#[test]
fn the_story_stands_by_parts_of_life_and_what_nobody_placed_comes_last() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let words = json!({ "person": ana, "words": said("Somebody who sleeps", &ana) });
    let need = does(&app, "need.name", &family, words);
    let words = json!({ "words": said("We laugh a lot", &ana) });
    let strength = does(&app, "strength.name", &family, words);
    let parts = shown(&app, "story.show", &family)["parts"].clone();
    assert_eq!(parts[0]["domain"], Value::Null);
    assert_eq!(parts[0]["rows"][0]["kind"], "strength");
    let place = json!({ "need": need, "domain": "health" });
    does(&app, "need.place", &family, place);
    let place = json!({ "strength": strength, "domain": "friends_and_fun",
        "how_it_could_help": "On hard days" });
    does(&app, "strength.place", &family, place);
    let parts = shown(&app, "story.show", &family)["parts"].clone();
    let domains: Vec<_> = (0..2).map(|at| parts[at]["domain"].clone()).collect();
    assert_eq!(domains, ["health", "friends_and_fun"]);
    assert_eq!(parts[1]["rows"][0]["how_it_could_help"], "On hard days");
    let page = shown(&app, "family.show", &family);
    assert_eq!(page["needs"][0]["domain"], "health");
}

#[test]
fn what_is_one_persons_alone_stands_on_no_page_and_begins_no_summary() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let name = |text: &str| {
        let words = json!({ "person": ana, "words": said(text, &ana) });
        does(&app, "need.name", &family, words)
    };
    let (open, alone, clinic) = (name("Rest"), name("Only for me"), name("From the clinic"));
    let mark = |need: &Value, by: Value| {
        let mut asked = json!({ "kind": "need", "record": need });
        asked
            .as_object_mut()
            .unwrap()
            .extend(by.as_object().unwrap().clone());
        does(&app, "record.protect", &family, asked);
    };
    mark(&alone, json!({ "privacy": "person_only" }));
    mark(&clinic, json!({ "segment": "part2_sud" }));
    let story = shown(&app, "story.show", &family);
    let begin = story["to_begin_with"].as_array().unwrap();
    assert_eq!(begin.len(), 1, "{story}");
    assert_eq!(begin[0]["record"], open);
    for page in ["story.show", "family.show", "transition.show"] {
        let page = shown(&app, page, &family).to_string();
        assert!(!page.contains("Only for me"), "{page}");
    }
}

#[test]
fn a_summary_is_theirs_to_approve_before_anybody_gets_it() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let summary = does(
        &app,
        "discovery.write",
        &family,
        json!({ "words": "They laugh" }),
    );
    let share = json!({ "family": family, "discovery": summary, "with": [ana] });
    let early = refused(&app, "discovery.share", share.clone());
    assert_eq!(early, "discovery.family_approves_first");
    let yes = json!({ "discovery": summary, "by": [ana] });
    does(&app, "discovery.approve", &family, yes);
    ask(&app, "discovery.share", share).unwrap();
    let row = shown(&app, "story.show", &family)["summary"].clone();
    assert_eq!(row["approved_by"][0]["id"], ana);
    assert_eq!(row["shared_with"][0]["id"], ana);
    let page = json!({ "family": family, "discovery": summary });
    let path = ask(&app, "discovery.print", page.clone()).unwrap()["path"].clone();
    let bytes = std::fs::read(path.as_str().unwrap()).unwrap();
    assert!(bytes.starts_with(b"%PDF"));
    let again = json!({ "discovery": summary, "words": "They laugh and sing" });
    does(&app, "discovery.write", &family, again);
    let row = shown(&app, "story.show", &family)["summary"].clone();
    assert_eq!(
        (&row["words"], &row["approved_by"]),
        (&json!("They laugh and sing"), &json!([]))
    );
    let code = refused(&app, "discovery.print", page);
    assert_eq!(code, "discovery.family_approves_first");
    let other = json!({ "family": family, "discovery": ana });
    let code = refused(&app, "discovery.print", other);
    assert_eq!(code, "record.not_on_file");
}

#[test]
fn what_comes_after_is_written_approved_and_looked_back_in_on() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let asset = json!({ "words": said("My sister", &ana), "asset_kind": "connection" });
    does(&app, "asset.add", &family, asset);
    let sign = json!({ "words": said("A week without a call", &ana), "set_by": ana });
    let marker = does(&app, "marker.add", &family, sign);
    does(
        &app,
        "marker.rate",
        &family,
        json!({ "marker": marker, "rating": "some" }),
    );
    let plan =
        json!({ "how_to_come_back": "Call us", "who_to_call": [{ "who": ana, "what": "first" }] });
    let plan = does(&app, "transition_plan.revise", &family, plan);
    does(
        &app,
        "transition_plan.approve",
        &family,
        json!({ "plan": plan, "by": [ana] }),
    );
    does(
        &app,
        "post_check.plan",
        &family,
        json!({ "due": "2027-03-01" }),
    );
    let view = shown(&app, "transition.show", &family);
    assert_eq!(view["assets"][0]["words"]["text"], "My sister");
    assert_eq!(view["markers"][0]["rating"], "some");
    assert_eq!(view["plan"]["who_to_call"][0]["who"]["id"], ana);
    assert_eq!(view["plan"]["approved_by"][0]["id"], ana);
    let check = view["checks"][0]["id"].clone();
    let told = json!({ "check": check, "how_it_is": said("We are fine", &ana) });
    does(&app, "post_check.record", &family, told);
    let view = shown(&app, "transition.show", &family);
    assert_eq!(view["checks"][0]["how_it_is"]["text"], "We are fine");
    assert!(view["checks"][0]["done_on"].is_string());
}

#[test]
fn the_pages_of_a_file_that_is_not_here_are_refused() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let nobody = json!({ "family": "019b0000-0000-7000-8000-000000000000" });
    for name in ["story.show", "transition.show"] {
        assert_eq!(
            refused(&app, name, nobody.clone()),
            "family.not_here",
            "{name}"
        );
    }
}

#[test]
fn ones_own_work_is_there_newest_first_and_no_page_of_a_family_holds_it() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let own = ask(&app, "staff.show", json!({})).unwrap()["file"].clone();
    for words in ["Wait longer", "Say less"] {
        let asked = json!({ "words": words, "why": "They say more" });
        does(&app, "coaching_goal.set", &own, asked);
        laptop.clock.days_pass(1);
    }
    let draft = json!({ "family": own, "slot": "coaching", "content": "{\"words\":\"half\"}" });
    ask(&app, "draft.keep", draft).unwrap();
    drop(app);
    let app = laptop.again();
    let view = ask(&app, "staff.show", json!({})).unwrap();
    assert_eq!(view["records"][0]["fields"]["words"], "Say less");
    assert_eq!(view["drafts"][0]["slot"], "coaching");
    for name in [
        "family.show",
        "story.show",
        "transition.show",
        "household.show",
    ] {
        let page = shown(&app, name, &family).to_string();
        assert!(!page.contains("Say less"), "{name}");
    }
    let in_a_family = json!({ "family": family, "words": "x", "why": "y" });
    let code = refused(&app, "coaching_goal.set", in_a_family);
    assert_eq!(code, "staff.has_its_own_file");
}

#[test]
fn what_was_written_by_mistake_on_ones_own_page_is_taken_off_and_put_back_after_a_restart() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let own = ask(&app, "staff.show", json!({})).unwrap()["file"].clone();
    let seen = json!({ "observer": "Rosa", "watched": "own_checklist",
        "strengths_seen": "Long silences", "counts": [] });
    let seen = does(&app, "observation.record", &own, seen);
    let gone = json!({ "kind": "observation", "record": seen, "reason": "Another meeting" });
    let elsewhere = json!({ "family": family, "kind": "observation", "record": seen,
        "reason": "x" });
    let code = refused(&app, "record.remove", elsewhere);
    assert_eq!(code, "record.not_on_file");
    does(&app, "record.remove", &own, gone.clone());
    drop(app);
    let app = laptop.again();
    let records = |app: &App| ask(app, "staff.show", json!({})).unwrap()["records"].clone();
    assert_eq!(records(&app), json!([]));
    let trash = shown(&app, "trash.show", &own);
    assert_eq!(trash["rows"][0]["says"], "Long silences");
    assert_eq!(trash["rows"][0]["days_left"], 30);
    ask(&app, "action.undo", json!({ "family": own })).unwrap();
    assert_eq!(records(&app)[0]["id"], seen);
    does(&app, "record.remove", &own, gone);
    let back = json!({ "kind": "observation", "record": seen });
    does(&app, "record.restore", &own, back.clone());
    assert_eq!(records(&app)[0]["fields"]["observer"], "Rosa");
    let mut asked = back;
    asked["family"] = own.clone();
    let rows = ask(&app, "history.show", asked).unwrap()["rows"].clone();
    assert!(rows.as_array().unwrap().len() > 3, "{rows}");
    let need = json!({ "family": own, "kind": "observation", "record": seen, "privacy": "team" });
    let code = refused(&app, "record.protect", need);
    assert_eq!(code, "family.not_here");
}

#[test]
fn a_kind_of_help_and_a_courts_condition_are_changed_wholly_and_stay_what_they_are() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let words = json!({ "person": ana, "words": said("Somebody who sleeps", &ana) });
    let need = does(&app, "need.name", &family, words);
    let help = json!({ "need": need, "what": "Night nurse", "from": "2026-03-01" });
    let help = does(&app, "service.add", &family, help);
    let now = json!({ "service": help, "who": "County", "ends_when": "Three quiet weeks" });
    does(&app, "service.revise", &family, now);
    let row = shown(&app, "family.show", &family)["needs"][0]["services"][0].clone();
    assert_eq!(
        (&row["what"], &row["who"]),
        (&json!("Night nurse"), &json!("County"))
    );
    assert_eq!(row["ends_when"], "Three quiet weeks");
    let back = json!({ "family": family, "service": help, "to": "2026-02-01" });
    assert_eq!(
        refused(&app, "service.revise", back),
        "period.ends_before_start"
    );
    let blank = json!({ "family": family, "service": help, "what": " " });
    assert_eq!(
        refused(&app, "service.revise", blank),
        "words.nothing_written"
    );
    let must = json!({ "words": { "text": "Weekly test", "origin": "mandate" },
        "who_requires": "The court" });
    let must = does(&app, "must_do.add", &family, must);
    let now = json!({ "must_do": must, "who_requires": "Probation", "document": "Order 4" });
    does(&app, "must_do.update", &family, now);
    let row = shown(&app, "family.show", &family)["must_dos"][0].clone();
    assert_eq!(row["who_requires"], "Probation");
    let blank = json!({ "family": family, "must_do": must, "who_requires": " " });
    assert_eq!(
        refused(&app, "must_do.update", blank),
        "words.nothing_written"
    );
}

#[test]
fn staffs_words_are_heard_in_the_familys_language_and_in_the_laptops() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let home = json!({ "family": family, "home_language": "es-MX" });
    ask(&app, "family.update", home).unwrap();
    let pair = |asked: Value| ask(&app, "guide.pair", asked).unwrap()["pair"].clone();
    let spanish = "Usted debe llamar a la escuela";
    assert_eq!(pair(json!({ "text": spanish })), Value::Null);
    let found = pair(json!({ "text": spanish, "family": family }));
    assert_eq!(found["lang"], "es");
    let found = pair(json!({ "text": "You need to call the school", "family": family }));
    assert_eq!(found["lang"], "en");
}
