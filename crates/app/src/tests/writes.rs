//! Writing: once asked, once done; saved when answered; seen by whoever looks next.

use super::*;
use crate::notice::Event;
use uuid::Uuid;

fn goal(app: &App, family: &Value, request: Option<Uuid>) -> Result<Value, Fault> {
    let ana = person(app, family, "Ana Reyes");
    let words = json!({ "text": "Leo walks in by himself", "said_by": ana, "origin": "verbatim" });
    let asked = json!({ "family": family, "words": words, "owners": [ana], "request": request });
    ask(app, "goal.propose", asked)
}

#[test]
fn a_family_is_opened_with_its_people_the_facilitator_and_the_first_hope() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    drop(app);
    let page = ask(&laptop.again(), "family.show", json!({ "family": family })).unwrap();
    assert_eq!(page["name"], "Reyes");
    assert_eq!(page["hopes"][0]["text"], "A quiet kitchen in the morning");
    let mut team: Vec<&str> = page["team"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["person"]["called"].as_str().unwrap())
        .collect();
    team.sort_unstable();
    assert_eq!(team, ["Ana Reyes", "Dana", "Leo Reyes"]);
}

#[test]
fn a_family_that_cannot_be_opened_leaves_nothing() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let asked = json!({ "name_shown": "Reyes", "people": [{ "name": "", "role": "youth" }] });
    assert_eq!(refused(&app, "family.open", asked), "person.needs_name");
    assert_eq!(ask(&app, "family.list", json!({})).unwrap(), json!([]));
    drop(app);
    assert_eq!(
        ask(&laptop.again(), "family.list", json!({})).unwrap(),
        json!([])
    );
}

#[test]
fn the_same_request_asked_again_is_answered_again_and_not_done_again() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let request = Uuid::from_u128(7);
    let first = goal(&app, &family, Some(request)).unwrap();
    let second = goal(&app, &family, Some(request)).unwrap();
    assert_eq!(first, second);
    drop(app);
    let app = laptop.again();
    assert_eq!(goal(&app, &family, Some(request)).unwrap(), first);
    assert_eq!(
        app.behind_the_door(|desk| Ok(desk
            .file(family_id(&family))?
            .all::<casefile::kinds::Goal<'_>>()
            .count()))
            .unwrap(),
        1
    );
    assert_ne!(
        goal(&app, &family, None).unwrap()["record"],
        first["record"]
    );
}

fn family_id(family: &Value) -> casefile::FamilyId {
    family.as_str().unwrap().parse().unwrap()
}

#[test]
fn a_rule_that_speaks_is_a_fault_with_its_own_name() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let made = goal(&app, &family, None).unwrap();
    let asked = json!({ "family": family, "goal": made["record"], "status": "active" });
    let fault = ask(&app, "goal.move", asked).unwrap_err();
    assert_eq!(fault.code, "goal.needs_its_why");
    assert_eq!(fault.params["goal"], made["record"]);
}

#[test]
fn nothing_is_written_for_a_family_that_is_not_here() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let nobody = json!({ "family": Uuid::from_u128(9), "name_shown": "X" });
    assert_eq!(refused(&app, "family.rename", nobody), "family.not_here");
}

#[test]
fn what_is_far_too_long_to_be_kept_is_on_the_disk_all_the_same() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let pasted = "x".repeat(1024 * 1024);
    let keep = json!({ "family": family, "slot": "win", "content": pasted });
    ask(&app, "draft.keep", keep).unwrap();
    drop(app);
    let app = laptop.again();
    let there = ask(&app, "draft.of", json!({ "family": family })).unwrap();
    assert!(there["drafts"][0]["content"] == pasted.as_str());
}

#[test]
fn a_draft_survives_the_app_and_goes_when_it_became_a_note() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let begin = json!({ "family": family, "meeting_type": "follow_up_team", "present": [] });
    let meeting = ask(&app, "meeting.begin", begin).unwrap()["record"].clone();
    let slot = json!({ "meeting": meeting, "slot": "capture" });
    let keep = json!({ "family": family, "meeting": meeting, "slot": "capture", "content": "half a sent" });
    ask(&app, "draft.keep", keep).unwrap();
    drop(app);
    let app = laptop.again();
    let show = json!({ "family": family, "meeting": meeting });
    let view = ask(&app, "meeting.show", show.clone()).unwrap();
    assert_eq!(view["drafts"][0]["content"], "half a sent");
    let note = json!({
        "family": family, "meeting": meeting, "talk_kind": "information",
        "text": "half a sentence", "verbatim": false, "draft_done": slot,
    });
    ask(&app, "meeting.write_note", note).unwrap();
    let view = ask(&app, "meeting.show", show).unwrap();
    assert_eq!(
        (view["drafts"].clone(), &view["notes"][0]["text"]),
        (json!([]), &json!("half a sentence"))
    );
}

#[test]
fn what_was_typed_of_a_new_family_is_there_after_a_crash_and_goes_when_the_family_is_opened() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let nobodys = "00000000-0000-0000-0000-000000000000";
    let keep = |slot: &str| json!({ "family": nobodys, "slot": slot, "content": "A quiet kit" });
    assert_eq!(refused(&app, "draft.keep", keep("win")), "call.bad_request");
    ask(&app, "draft.keep", keep("family.open")).unwrap();
    drop(app);
    let app = laptop.again();
    let typed = ask(&app, "draft.opening", json!({})).unwrap();
    assert_eq!(typed[0]["content"], "A quiet kit");
    a_family(&app);
    assert_eq!(ask(&app, "draft.opening", json!({})).unwrap(), json!([]));
    ask(&app, "session.lock", json!({})).unwrap();
    assert_eq!(refused(&app, "draft.opening", json!({})), "session.locked");
}

#[test]
fn whoever_subscribed_hears_which_family_and_which_kinds_changed() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let told = Arc::new(Mutex::new(Vec::new()));
    let ear = Arc::clone(&told);
    app.subscribe(move |event| ear.lock().unwrap().push(event.clone()));
    goal(&app, &family, None).unwrap();
    let told = told.lock().unwrap();
    let [Event::Notice(notice)] = &told[..] else {
        panic!("{told:?}")
    };
    assert_eq!(notice.family, Some(family_id(&family)));
    assert!(notice.areas.contains(&"goal".to_owned()));
}

#[test]
fn what_was_written_is_found_again_and_what_is_found_names_its_family() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let found = ask(&app, "search.find", json!({ "text": "kitchen" })).unwrap();
    assert_eq!(found["hits"][0]["family"], family);
    assert_eq!(found["hits"][0]["name"], "Reyes");
}

#[test]
fn one_family_can_be_searched_alone_and_what_fits_best_comes_first_where_it_is_asked_for() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let (one, other) = (a_family(&app), a_family(&app));
    for (family, text) in [
        (&one, "heron heron heron"),
        (&other, "a heron over there"),
        (
            &one,
            "and once more, very far away and much later, a heron was seen",
        ),
    ] {
        let note = json!({ "family": family, "text": text });
        ask(&app, "meeting.write_note", note).unwrap();
    }
    let first = |asked: serde_json::Value| {
        let found = ask(&app, "search.find", asked).unwrap();
        let hits = found["hits"].as_array().unwrap().clone();
        (hits.len(), hits[0]["snippet"].as_str().unwrap().to_owned())
    };
    let (all, _) = first(json!({ "text": "heron" }));
    assert_eq!(all, 3);
    let (_, newest) = first(json!({ "text": "heron", "family": one }));
    assert!(newest.contains("seen"), "{newest}");
    let (here, best) = first(json!({ "text": "heron", "family": one, "order": "best" }));
    assert_eq!(here, 2);
    assert!(best.contains("heron") && !best.contains("seen"), "{best}");
}

#[test]
fn what_may_not_be_shown_takes_no_place_of_what_was_found() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let write = |text: &str, segment: &str| {
        let note = json!({ "family": family, "text": text, "segment": segment });
        ask(&app, "meeting.write_note", note).unwrap();
    };
    write("the heron by the river", "ordinary");
    (0..60).for_each(|_| write("a heron told in confidence", "part2_sud"));
    let found = ask(&app, "search.find", json!({ "text": "heron" })).unwrap();
    let hits = found["hits"].as_array().unwrap();
    assert_eq!(hits.len(), 1, "{found}");
    assert_eq!(hits[0]["snippet"], "the heron by the river");
}

#[test]
fn a_card_that_was_said_is_remembered_on_this_laptop_only() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let begin = json!({ "family": family, "meeting_type": "follow_up_team", "present": [] });
    let meeting = ask(&app, "meeting.begin", begin).unwrap()["record"].clone();
    let before = app.digest().unwrap();
    let cards = json!({ "family": family, "meeting": meeting, "step": "open" });
    assert!(
        ask(&app, "guide.cards", cards).unwrap()["cards"]
            .as_array()
            .unwrap()
            .len()
            <= 3
    );
    let used = json!({ "family": family, "meeting": meeting, "card": "FU2", "used": true });
    ask(&app, "guide.used", used).unwrap();
    assert_eq!(app.digest().unwrap(), before);
}

#[test]
fn what_was_being_written_outside_a_meeting_is_told_after_a_restart() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let keep = json!({ "family": family, "slot": "win", "content": "{\"text\":\"half\"}" });
    ask(&app, "draft.keep", keep).unwrap();
    drop(app);
    let app = laptop.again();
    let page = ask(&app, "family.show", json!({ "family": family })).unwrap();
    assert_eq!(page["drafts"][0]["slot"], "win");
    let today = ask(&app, "today.show", json!({})).unwrap();
    assert_eq!(today["writing"][0]["family"], family);
    assert_eq!(
        today["writing"][0]["draft"]["content"],
        "{\"text\":\"half\"}"
    );
    let done = json!({ "family": family, "words": "half a win", "draft_done": { "slot": "win" } });
    ask(&app, "win.record", done).unwrap();
    let today = ask(&app, "today.show", json!({})).unwrap();
    assert_eq!(today["writing"], json!([]));
}

#[test]
fn what_was_typed_on_ones_own_side_or_about_a_family_is_there_after_a_crash_for_whoever_asks() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let own = ask(&app, "draft.of", json!({})).unwrap()["family"].clone();
    for (file, slot) in [(&own, "office-place"), (&family, "third.need.words")] {
        let keep = json!({ "family": file, "slot": slot, "content": "half typed" });
        ask(&app, "draft.keep", keep).unwrap();
    }
    drop(app);
    let app = laptop.again();
    let slots = |asked| {
        let there = ask(&app, "draft.of", asked).unwrap();
        there["drafts"].as_array().unwrap().len()
    };
    assert_eq!(slots(json!({})), 1);
    assert_eq!(slots(json!({ "family": family })), 1);
    let done = json!({ "family": own, "slot": "office-place" });
    ask(&app, "draft.drop", done).unwrap();
    assert_eq!(slots(json!({})), 0);
}
