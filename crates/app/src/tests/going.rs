//! How it is going, through the door: what is said, the rows behind it, the words that ask, and what
//! becomes of a signal once somebody did something with it.

use super::*;

const DRIFT: &str = include_str!("../../../../tests/window/stories/quiet-drift.json");

/// A drifting family, as if it last met three weeks ago.
fn drifting(app: &App) -> Value {
    let asked = json!({ "json": DRIFT, "as_if_last_met": "2026-10-30" });
    let made = ask(app, "import.story", asked).unwrap();
    made["family"].clone()
}

fn going(app: &App, family: &Value) -> Value {
    ask(app, "going.show", json!({ "family": family })).unwrap()
}

fn list<'v>(value: &'v Value, name: &str) -> &'v Vec<Value> {
    value[name].as_array().unwrap()
}

fn keys(facts: &[Value]) -> Vec<&str> {
    let keys = facts.iter().map(|fact| fact["key"].as_str().unwrap());
    keys.collect()
}

fn mark(app: &App, family: &Value, signal: &Value, mark: &str, reason: Option<&str>) -> Value {
    let mut asked = json!({ "family": family, "key": signal["key"], "mark": mark,
        "facts": signal["rows"], "reason": reason });
    if !signal["subject"].is_null() {
        asked["subject"] = signal["subject"].clone();
    }
    ask(app, "signal.mark", asked).unwrap()["record"].clone()
}

#[test]
fn every_number_opens_to_its_rows_and_what_stands_out_has_words_to_ask() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = drifting(&app);
    let view = going(&app, &family);
    let insight = &view["insight"];
    let known: Vec<&Value> = list(&view, "rows")
        .iter()
        .map(|row| &row["record"])
        .collect();
    for fact in list(insight, "indicators") {
        for row in list(fact, "rows") {
            assert!(known.contains(&row), "{} has a row of nothing", fact["key"]);
        }
    }
    for figures in list(insight, "figures") {
        let agreed = list(figures, "rows_agreed");
        assert_eq!(agreed.len() as u64, figures["steps"].as_u64().unwrap());
        let behind = ["rows_reminded", "rows_friends"];
        let behind = behind.iter().flat_map(|name| list(figures, name));
        for row in agreed.iter().chain(behind) {
            assert!(
                known.contains(&row),
                "{} has a row of nothing",
                figures["date"]
            );
        }
    }
    let signals = list(insight, "signals");
    assert_eq!(signals.len(), 2, "{:?}", keys(signals));
    for signal in signals.iter().filter(|one| one["audience"] == "all") {
        let is_its =
            |card: &&Value| card["key"] == signal["key"] && card["subject"] == signal["subject"];
        let card = list(&view, "cards").iter().find(is_its);
        assert!(
            card.is_some_and(|card| card["id"] == signal["prompt"]),
            "{signal}"
        );
    }
    let people = list(&view, "people");
    assert!(people.iter().any(|person| person["called"] == "Cole"));
    assert_eq!(
        insight["figures"].as_array().unwrap().len(),
        7,
        "a row for each meeting"
    );
    assert_eq!(insight["question"]["audience"], "all");
}

#[test]
fn today_says_what_the_door_says_and_no_more_once_it_was_put_aside() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = drifting(&app);
    let line = |app: &App| {
        let today = ask(app, "today.show", json!({})).unwrap();
        assert_eq!(today["looking"], false);
        let listed = ask(app, "family.list", json!({})).unwrap();
        assert_eq!(listed[0]["reason"], today["families"][0]["reason"]);
        today["families"][0]["reason"]["with"]["words"].clone()
    };
    let signals = list(&going(&app, &family)["insight"], "signals").clone();
    let first = signals.iter().find(|one| one["audience"] == "all").unwrap();
    assert_eq!(line(&app), first["reason"]["en"]);
    for signal in &signals {
        mark(&app, &family, signal, "dismissed", Some("He broke his arm"));
    }
    assert_ne!(line(&app), first["reason"]["en"], "put aside here, too");
}

#[test]
fn the_door_the_meeting_and_the_screen_bring_the_same_one_question() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = drifting(&app);
    let view = going(&app, &family);
    let since = ask(&app, "since.show", json!({ "family": family })).unwrap();
    assert_eq!(since["going"], view);
    let silent: Vec<&str> = list(&since, "silent")
        .iter()
        .map(|goal| goal["words"]["text"].as_str().unwrap())
        .collect();
    assert_eq!(silent, ["Dinner at one table"]);
    let asked = json!({ "family": family, "meeting_type": "follow_up_team" });
    let meeting = ask(&app, "meeting.begin", asked).unwrap()["record"].clone();
    let asked = json!({ "family": family, "meeting": meeting });
    let noticed = ask(&app, "guide.noticed", asked.clone()).unwrap();
    assert_eq!(noticed["noticed"]["fact"], view["insight"]["question"]);
    assert_eq!(noticed["noticed"]["grows"], false);
    // Talked about: that was the one, and no other takes its place today.
    let question = view["insight"]["question"].clone();
    mark(&app, &family, &question, "talked_about", None);
    let after = going(&app, &family);
    assert_eq!(after["insight"]["question"], Value::Null);
    let noticed = ask(&app, "guide.noticed", asked.clone()).unwrap();
    assert_eq!(noticed["noticed"], Value::Null);
    // Words of danger: nothing is noticed at all.
    let note = json!({ "family": family, "meeting": meeting, "text": "I want to die" });
    ask(&app, "meeting.write_note", note).unwrap();
    let noticed = ask(&app, "guide.noticed", asked).unwrap();
    assert_eq!(noticed["noticed"], Value::Null);
}

#[test]
fn a_change_of_life_is_open_until_the_plan_has_an_answer() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = drifting(&app);
    let told = json!({ "family": family, "words": "Dana works nights now", "what": "job" });
    let event = ask(&app, "life_event.record", told).unwrap()["record"].clone();
    let is_open = || {
        let view = ask(&app, "family.show", json!({ "family": family })).unwrap();
        let row = list(&view, "between").iter().find(|row| row["id"] == event);
        row.unwrap()["is_open"] == true
    };
    assert!(is_open());
    let who = going(&app, &family)["people"][0]["id"].clone();
    let words = json!({ "text": "Nothing has to change", "said_by": who, "origin": "verbatim", "lang": "en" });
    let made =
        json!({ "family": family, "words": words, "decided_by": [who], "mode": "family_chose" });
    let decision = ask(&app, "decision.make", made).unwrap()["record"].clone();
    let link = json!({ "family": family, "life_event": event, "answered_by": [decision] });
    ask(&app, "life_event.answer", link).unwrap();
    assert!(!is_open());
}

#[test]
fn a_silent_goal_that_was_put_aside_is_not_brought_again() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = drifting(&app);
    let silent = || {
        let since = ask(&app, "since.show", json!({ "family": family })).unwrap();
        list(&since, "silent").len()
    };
    assert_eq!(silent(), 1);
    let view = going(&app, &family);
    let facts = list(&view["insight"], "indicators").iter();
    let missed = facts.filter(|one| one["key"] == "A3" && one["value"] != 0);
    for fact in missed {
        mark(&app, &family, fact, "dismissed", Some("It rests"));
    }
    assert_eq!(silent(), 0);
}

#[test]
fn a_mark_is_kept_over_a_lock_and_its_words_are_gone_from_the_disk_after_180_days() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = drifting(&app);
    let told = list(&going(&app, &family)["insight"], "signals").clone();
    mark(&app, &family, &told[0], "seen", None);
    let reason = Some("he broke his arm");
    let aside = mark(&app, &family, &told[1], "dismissed", reason);
    drop(app);
    let app = laptop.again();
    let now = going(&app, &family);
    let left = list(&now["insight"], "signals");
    assert_eq!(keys(left), [told[0]["key"].as_str().unwrap()]);
    assert_eq!(left[0]["mark"]["state"], "seen");
    let said = |app: &App| {
        let asked = json!({ "family": family, "kind": "signal_mark", "record": aside });
        let history = ask(app, "history.show", asked).unwrap();
        history.to_string().contains("broke his arm")
    };
    assert!(said(&app), "it is there for those who work with it");
    drop(app);
    laptop.clock.minutes_pass(181 * 24 * 60);
    let mut app = laptop.again();
    for _ in 0..25 {
        let note = json!({ "family": family, "text": "He is back" });
        ask(&app, "meeting.write_note", note).unwrap();
        drop(app);
        app = laptop.again();
    }
    assert!(
        said(&app),
        "after so long a clock may be wrong, whatever is written by it"
    );
    let goes_on = |mut app: App, times: u32, days: u32| {
        for _ in 0..times {
            drop(app);
            laptop.clock.minutes_pass(days * 24 * 60);
            app = laptop.again();
        }
        app
    };
    app = goes_on(app, 30, 1);
    assert!(
        said(&app),
        "the clock may have stood wrong when it was written, and be right by now"
    );
    app = goes_on(app, 11, 13);
    assert!(!said(&app), "the reason is in no history any more");
    assert_eq!(app.verify().unwrap()["sound"], true);
}
