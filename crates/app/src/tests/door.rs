//! The door: what it says closed, who it lets in, when it closes by itself.

use super::*;
use crate::notice::Event;
use crate::registry::{Kind, commands};
use crate::views::session::Stage;

#[test]
fn a_new_laptop_says_it_is_new_and_the_first_run_opens_it() {
    let laptop = Laptop::new();
    let app = laptop.start();
    assert_eq!(
        ask(&app, "session.state", json!({})).unwrap()["stage"],
        "new"
    );
    let asked = json!({ "passphrase": PASSPHRASE, "your_name": " Dana ", "language": "es" });
    let view = ask(&app, "session.create", asked.clone()).unwrap();
    assert_eq!(view["stage"], "open");
    assert_eq!(view["settings"]["your_name"], "Dana");
    assert_eq!(
        refused(&app, "session.create", asked),
        "session.already_open"
    );
}

#[test]
fn a_weak_passphrase_is_refused_and_nothing_is_made() {
    let laptop = Laptop::new();
    let app = laptop.start();
    let weak = json!({ "passphrase": "short", "your_name": "", "language": "en" });
    assert_eq!(
        refused(&app, "session.create", weak),
        "vault.passphrase_too_short"
    );
    assert_eq!(
        ask(&app, "session.state", json!({})).unwrap()["stage"],
        "new"
    );
    let seen = ask(
        &app,
        "session.strength",
        json!({ "passphrase": PASSPHRASE }),
    )
    .unwrap();
    assert_eq!(
        (seen["ok"].clone(), seen["long_enough"].clone()),
        (json!(true), json!(true))
    );
}

#[test]
fn a_door_that_cannot_open_speaks_of_the_notebook_and_opens_when_that_is_mended() {
    let laptop = Laptop::new();
    drop(laptop.first_run());
    let lock = laptop.path().join("lock");
    std::fs::remove_file(&lock).unwrap();
    std::fs::create_dir(&lock).unwrap();
    let app = laptop.start();
    let asked = json!({ "passphrase": PASSPHRASE });
    let fault = ask(&app, "session.unlock", asked.clone()).unwrap_err();
    assert_eq!((&*fault.code, fault.retry), ("session.not_opened", true));
    std::fs::remove_dir(&lock).unwrap();
    assert_eq!(ask(&app, "session.unlock", asked).unwrap()["stage"], "open");
}

#[test]
fn choices_that_cannot_be_read_are_told_at_the_door_and_put_back_from_the_notebook() {
    let laptop = Laptop::new();
    let asked = json!({ "passphrase": PASSPHRASE, "your_name": "Dana", "language": "es" });
    ask(&laptop.start(), "session.create", asked).unwrap();
    std::fs::write(laptop.path().join("settings.json"), "{\"language\": \"e").unwrap();
    let app = laptop.start();
    for _ in 0..2 {
        let closed = ask(&app, "session.state", json!({})).unwrap();
        assert_eq!(closed["troubles"][0]["code"], "care.choices_damaged");
        assert_eq!(closed["settings"]["language"], "en");
    }
    let open = ask(&app, "session.unlock", json!({ "passphrase": PASSPHRASE })).unwrap();
    assert_eq!(open["troubles"], json!([]));
    assert_eq!(open["settings"]["language"], "es");
    let closed = ask(&app, "session.lock", json!({})).unwrap();
    assert_eq!(closed["settings"]["language"], "es");
    assert_eq!(closed["troubles"], json!([]));
}

#[test]
fn the_closed_door_knows_the_language_but_no_name() {
    let laptop = Laptop::new();
    let asked = json!({ "passphrase": PASSPHRASE, "your_name": "Dana", "language": "es" });
    ask(&laptop.start(), "session.create", asked).unwrap();
    let closed = ask(&laptop.start(), "session.state", json!({})).unwrap();
    assert_eq!(closed["stage"], "locked");
    assert_eq!(closed["settings"]["language"], "es");
    assert_eq!(closed["settings"]["your_name"], "");
}

#[test]
fn a_wrong_passphrase_is_told_apart_and_many_of_them_wait() {
    let laptop = Laptop::new();
    drop(laptop.first_run());
    let app = laptop.start();
    let wrong = json!({ "passphrase": "not the passphrase at all" });
    for _ in 0..3 {
        assert_eq!(
            refused(&app, "session.unlock", wrong.clone()),
            "vault.wrong_passphrase"
        );
    }
    let fault = ask(&app, "session.unlock", json!({ "passphrase": PASSPHRASE })).unwrap_err();
    assert_eq!((fault.code.as_str(), fault.retry), ("session.wait", true));
    laptop.clock.minutes_pass(1);
    let view = ask(&app, "session.unlock", json!({ "passphrase": PASSPHRASE })).unwrap();
    assert_eq!(view["stage"], "open");
}

#[test]
fn each_wrong_passphrase_waits_longer_than_the_one_before_and_none_longer_than_five_minutes() {
    let laptop = Laptop::new();
    drop(laptop.first_run());
    let app = laptop.start();
    let right = json!({ "passphrase": PASSPHRASE });
    let wrong = json!({ "passphrase": "not the passphrase at all" });
    let mut waits = Vec::new();
    for _ in 0..14 {
        let told = refused(&app, "session.unlock", wrong.clone());
        assert_eq!(told, "vault.wrong_passphrase");
        // Where nobody has to wait, the right one would open it: it is asked only after the third.
        if waits.len() < 2 {
            waits.push(0);
            continue;
        }
        let fault = ask(&app, "session.unlock", right.clone()).unwrap_err();
        assert_eq!(fault.code, "session.wait");
        waits.push(fault.params["seconds"].as_u64().unwrap());
        laptop.clock.seconds_pass(*waits.last().unwrap() as u32);
    }
    assert_eq!(waits[..6], [0, 0, 1, 2, 4, 8]);
    assert!(waits.is_sorted());
    assert_eq!(waits[13], 300, "five minutes, and never a wiped file");
    let view = ask(&app, "session.unlock", right).unwrap();
    assert_eq!(view["stage"], "open");
}

#[test]
fn a_start_makes_no_try_free_and_nothing_is_ever_wiped() {
    let laptop = Laptop::new();
    drop(laptop.first_run());
    let wrong = json!({ "passphrase": "not the passphrase at all" });
    for _ in 0..3 {
        let app = laptop.start();
        assert_eq!(
            refused(&app, "session.unlock", wrong.clone()),
            "vault.wrong_passphrase"
        );
    }
    let right = json!({ "passphrase": PASSPHRASE });
    let app = laptop.start();
    assert_eq!(
        refused(&app, "session.unlock", right.clone()),
        "session.wait"
    );
    drop(app);
    laptop.clock.minutes_pass(1);
    let app = laptop.start();
    assert_eq!(ask(&app, "session.unlock", right).unwrap()["stage"], "open");
    drop(app);
    let wrong_again = refused(&laptop.start(), "session.unlock", wrong);
    assert_eq!(
        wrong_again, "vault.wrong_passphrase",
        "it counts from one again"
    );
}

#[test]
fn the_lock_makes_every_command_answer_that_it_is_locked() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    a_family(&app);
    let view = ask(&app, "session.lock", json!({})).unwrap();
    assert_eq!(view["stage"], "locked");
    for command in commands()
        .iter()
        .filter(|command| command.kind != Kind::Session)
    {
        assert_eq!(
            refused(&app, command.name, json!({})),
            "session.locked",
            "{}",
            command.name
        );
    }
}

#[test]
fn nobody_there_for_the_limit_locks_it_and_being_seen_puts_that_off() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let told = Arc::new(Mutex::new(Vec::new()));
    let ear = Arc::clone(&told);
    app.subscribe(move |event| ear.lock().unwrap().push(event.clone()));
    laptop.clock.minutes_pass(14);
    ask(&app, "session.seen", json!({})).unwrap();
    laptop.clock.minutes_pass(14);
    app.tick();
    assert_eq!(
        ask(&app, "session.state", json!({})).unwrap()["stage"],
        "open"
    );
    laptop.clock.minutes_pass(1);
    assert_eq!(refused(&app, "today.show", json!({})), "session.locked");
    let locked =
        |event: &Event| matches!(event, Event::Session(session) if session.stage == Stage::Locked);
    assert!(told.lock().unwrap().iter().any(locked));
}

#[test]
fn the_cover_goes_only_for_the_passphrase() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let right = ask(&app, "session.uncover", json!({ "passphrase": PASSPHRASE })).unwrap();
    let wrong = ask(
        &app,
        "session.uncover",
        json!({ "passphrase": "something else entirely" }),
    )
    .unwrap();
    assert_eq!(
        (right["ok"].clone(), wrong["ok"].clone()),
        (json!(true), json!(false))
    );
}

#[test]
fn a_second_app_on_the_same_folder_is_told_it_is_in_use() {
    let laptop = Laptop::new();
    let _first = laptop.first_run();
    let second = laptop.start();
    let fault = ask(
        &second,
        "session.unlock",
        json!({ "passphrase": PASSPHRASE }),
    )
    .unwrap_err();
    assert_eq!((fault.code.as_str(), fault.retry), ("vault.in_use", true));
}

#[test]
fn an_interrupted_meeting_shows_its_hours_and_can_be_ended_at_its_last_save() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let begin = json!({ "family": family, "meeting_type": "follow_up_team", "present": [] });
    let meeting = ask(&app, "meeting.begin", begin).unwrap()["record"].clone();
    laptop.clock.minutes_pass(5);
    let draft = json!({ "family": family, "meeting": meeting, "slot": "capture", "content": "{}" });
    let saved = ask(&app, "draft.keep", draft).unwrap();
    drop(app);
    let app = laptop.start();
    let closed = ask(&app, "session.state", json!({})).unwrap();
    assert_eq!(closed["interrupted"]["saved_at"], saved["saved_at"]);
    assert_eq!(closed["resume"], Value::Null);
    laptop.clock.minutes_pass(60);
    let open = ask(
        &app,
        "session.unlock",
        json!({ "passphrase": PASSPHRASE, "end_meeting": true }),
    )
    .unwrap();
    assert_eq!(open["resume"], Value::Null);
    let view = ask(
        &app,
        "meeting.show",
        json!({ "family": family, "meeting": meeting }),
    )
    .unwrap();
    assert_eq!(view["status"], "done");
    assert_eq!(
        view["ended_at"].as_str().unwrap()[..16],
        saved["saved_at"].as_str().unwrap()[..16]
    );
    assert!(!laptop.path().join("interrupted.json").exists());
}

#[test]
fn an_interrupted_meeting_is_resumed_where_it_was() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let begin = json!({ "family": family, "meeting_type": "follow_up_team", "present": [] });
    let meeting = ask(&app, "meeting.begin", begin).unwrap()["record"].clone();
    let mark = std::fs::read_to_string(laptop.path().join("interrupted.json")).unwrap();
    let mark: Value = serde_json::from_str(&mark).unwrap();
    let fields: Vec<&String> = mark.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["began_at", "saved_at"], "hours and nothing else");
    drop(app);
    let app = laptop.again();
    let view = ask(&app, "session.state", json!({})).unwrap();
    assert_eq!(
        view["resume"],
        json!({ "family": family, "meeting": meeting })
    );
}

#[test]
fn settings_that_cannot_be_are_refused_by_their_field() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let mut settings = ask(&app, "session.state", json!({})).unwrap()["settings"].clone();
    settings["theme"] = json!("dark");
    assert_eq!(
        ask(&app, "settings.set", json!({ "settings": settings })).unwrap()["theme"],
        "dark"
    );
    settings["lock_minutes"] = json!(600);
    let fault = ask(&app, "settings.set", json!({ "settings": settings })).unwrap_err();
    assert_eq!(fault.params["field"], "lock_minutes");
    drop(app);
    assert_eq!(
        ask(&laptop.again(), "session.state", json!({})).unwrap()["settings"]["theme"],
        "dark"
    );
}

#[test]
fn another_passphrase_is_taken_from_whoever_knows_the_one_of_before() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let new = "eleven slow lanterns drifting";
    let change = |old: &str, new: &str| {
        let asked = json!({ "old": old, "new": new });
        ask(&app, "session.change_passphrase", asked)
    };
    let weak = change(PASSPHRASE, "short").unwrap_err();
    assert_eq!(weak.code, "vault.passphrase_too_short");
    for _ in 0..3 {
        let wrong = change("not the passphrase at all", new).unwrap_err();
        assert_eq!(wrong.code, "vault.wrong_passphrase");
    }
    assert_eq!(change(PASSPHRASE, new).unwrap_err().code, "session.wait");
    laptop.clock.minutes_pass(10);
    change(PASSPHRASE, new).unwrap();
    drop(app);
    let app = laptop.start();
    let asked = json!({ "passphrase": PASSPHRASE });
    assert_eq!(
        refused(&app, "session.unlock", asked),
        "vault.wrong_passphrase"
    );
    ask(&app, "session.unlock", json!({ "passphrase": new })).unwrap();
    ask(&app, "session.lock", json!({})).unwrap();
    let asked = json!({ "old": new, "new": PASSPHRASE });
    assert_eq!(
        refused(&app, "session.change_passphrase", asked),
        "session.locked"
    );
}

#[test]
fn what_is_covered_stays_covered_until_it_is_told_or_the_door_closes() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let covered = || ask(&app, "session.state", json!({})).unwrap()["covered"].clone();
    assert_eq!(covered(), false);
    ask(&app, "session.cover", json!({ "on": true })).unwrap();
    assert_eq!(covered(), true);
    ask(&app, "session.uncover", json!({ "passphrase": PASSPHRASE })).unwrap();
    assert_eq!(
        covered(),
        true,
        "the page says when it shows something again"
    );
    ask(&app, "session.cover", json!({ "on": false })).unwrap();
    assert_eq!(covered(), false);
    ask(&app, "session.cover", json!({ "on": true })).unwrap();
    ask(&app, "session.lock", json!({})).unwrap();
    assert_eq!(
        refused(&app, "session.cover", json!({ "on": true })),
        "session.locked"
    );
    ask(&app, "session.unlock", json!({ "passphrase": PASSPHRASE })).unwrap();
    assert_eq!(covered(), false);
}
