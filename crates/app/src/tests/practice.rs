//! The practice library as the window meets it: every kind of meeting, check-ins, own layers, pairs,
//! and the deadlines that no family sees.

use super::*;

fn texts(cards: &Value) -> Vec<String> {
    let cards = cards.as_array().unwrap().iter();
    cards
        .map(|card| card["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn every_kind_of_meeting_begins_with_its_own_map_and_a_card_to_open() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    for (kind, steps) in [
        ("first_conversation", 9),
        ("discovery", 11),
        ("first_team", 14),
        ("follow_up_team", 11),
        ("crisis_debrief", 9),
        ("transition", 12),
        ("closing", 7),
    ] {
        let begin = json!({ "family": family, "meeting_type": kind, "present": [] });
        let meeting = ask(&app, "meeting.begin", begin).unwrap()["record"].clone();
        let asked = json!({ "family": family, "meeting": meeting });
        let view = ask(&app, "meeting.show", asked).unwrap();
        assert_eq!(view["meeting_type"], kind);
        let all = view["steps"].as_array().unwrap().clone();
        assert_eq!(all.len(), steps, "{kind}");
        for step in all {
            let go = json!({ "family": family, "meeting": meeting, "step": step["id"] });
            ask(&app, "meeting.go", go.clone()).unwrap();
            let cards = ask(&app, "guide.cards", go).unwrap();
            assert!(cards["cards"].as_array().unwrap().len() <= 3);
        }
    }
}

#[test]
fn a_check_in_has_steps_and_cards_before_it_is_on_file() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let map = ask(&app, "guide.check_in", json!({})).unwrap();
    assert_eq!(map["steps"].as_array().unwrap().len(), 6);
    assert_eq!(map["steps"][0]["name_key"], "step-check-in-good-news");
    let asked = json!({ "family": family, "step": "good_news" });
    let cards = ask(&app, "guide.cards", asked).unwrap();
    assert_eq!(texts(&cards["cards"]), ["CI1"]);
    assert_eq!(texts(&cards["beside"]).len(), 2);
    let typed = json!({ "family": family, "step": "good_news", "typed": "she wants to die" });
    assert_eq!(
        ask(&app, "guide.cards", typed).unwrap()["safety_first"],
        true
    );
}

#[test]
fn words_of_danger_in_a_need_come_before_any_card_until_the_facilitator_goes_on() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let begin = json!({ "family": family, "meeting_type": "first_team", "present": [] });
    let meeting = ask(&app, "meeting.begin", begin).unwrap()["record"].clone();
    let asked = json!({ "family": family, "meeting": meeting, "step": "needs" });
    let before = ask(&app, "guide.cards", asked.clone()).unwrap();
    assert_eq!(
        (&before["safety_first"], &before["calls"]),
        (&json!(false), &json!([]))
    );
    let said = json!({ "text": "I want to kill myself", "origin": "not_recorded" });
    ask(
        &app,
        "need.name",
        json!({ "family": family, "words": said }),
    )
    .unwrap();
    let calls = ask(&app, "guide.cards", asked.clone()).unwrap();
    assert_eq!(calls["safety_first"], true);
    let mut on = asked;
    on["heard"] = calls["calls"].clone();
    assert_eq!(
        ask(&app, "guide.cards", on).unwrap()["cards"],
        before["cards"]
    );
}

#[test]
fn ones_own_file_is_asked_for_the_questions_of_supervision() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let own = ask(&app, "staff.show", json!({})).unwrap()["file"].clone();
    let asked = json!({ "family": own, "step": "", "more": true });
    let cards = ask(&app, "guide.cards", asked).unwrap();
    assert_eq!(texts(&cards["cards"])[0], "SV1");
}

#[test]
fn a_service_that_is_typed_brings_the_familys_ideas_first() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let begin = json!({ "family": family, "meeting_type": "first_team", "present": [] });
    let meeting = ask(&app, "meeting.begin", begin).unwrap()["record"].clone();
    let asked =
        json!({ "family": family, "meeting": meeting, "step": "needs", "typed": "respite" });
    let cards = ask(&app, "guide.cards", asked).unwrap();
    assert_eq!(cards["cards"][0]["id"], "TM6");
}

#[test]
fn text_that_prescribes_meets_its_pair_in_the_language_of_this_laptop() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let asked = json!({ "text": "You need to set firm rules." });
    let answer = ask(&app, "guide.pair", asked).unwrap();
    assert_eq!(answer["pair"]["id"], "IT2");
    let asked = json!({ "text": "Él necesita terapia", "lang": "es-US" });
    let answer = ask(&app, "guide.pair", asked).unwrap();
    assert_eq!(
        (&answer["pair"]["lang"], &answer["names_a_service"]),
        (&json!("es"), &json!(true))
    );
    let asked = json!({ "text": "They moved the call to Sunday" });
    let answer = ask(&app, "guide.pair", asked).unwrap();
    assert_eq!(answer["pair"], Value::Null);
}

#[test]
fn the_library_says_who_read_each_translation_and_what_lies_on_top() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let view = ask(&app, "practice.show", json!({})).unwrap();
    let cards = view["cards"].as_array().unwrap();
    assert_eq!(cards.len(), 143);
    for card in cards {
        let spanish = card["texts"]
            .as_array()
            .unwrap()
            .iter()
            .find(|text| text["lang"] == "es");
        assert_eq!(spanish.unwrap()["reviewed_by"], "none", "{}", card["id"]);
    }
    assert_eq!(
        view["timelines"],
        json!(["default", "milwaukee", "massachusetts"])
    );
    assert_eq!(view["left_out"], json!([]));
}

#[test]
fn a_card_put_away_for_good_is_gone_until_it_is_wanted_again() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let asked = json!({ "family": family, "step": "good_news" });
    let shown = || texts(&ask(&app, "guide.cards", asked.clone()).unwrap()["cards"]);
    ask(
        &app,
        "practice.set",
        json!({ "layers": { "hide": ["CI1"] } }),
    )
    .unwrap();
    assert!(!shown().contains(&"CI1".to_owned()));
    ask(
        &app,
        "practice.set",
        json!({ "layers": { "order": ["FU1"] } }),
    )
    .unwrap();
    let view = ask(&app, "practice.show", json!({})).unwrap();
    assert_eq!(view["cards"][0]["id"], "FU1");
    assert!(
        !shown().contains(&"CI1".to_owned()),
        "what was not named stays as it was"
    );
    ask(&app, "practice.set", json!({ "layers": { "hide": [] } })).unwrap();
    assert_eq!(shown(), ["CI1"]);
}

#[test]
fn an_own_file_with_a_fault_is_refused_by_file_and_line_and_nothing_changes() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let before = ask(&app, "practice.show", json!({})).unwrap();
    let text = "[[card]]\nid = \"FU1\"\ntext = 3\n";
    let own = json!({ "layers": { "own": [{ "name": "prompts/en.toml", "text": text }] } });
    let fault = ask(&app, "practice.set", own).unwrap_err();
    assert_eq!(
        (
            fault.code.as_str(),
            &fault.params["file"],
            &fault.params["line"]
        ),
        (
            "practice.not_readable",
            &json!("prompts/en.toml"),
            &json!(3)
        )
    );
    assert_eq!(ask(&app, "practice.show", json!({})).unwrap(), before);
}

#[test]
fn an_agencys_indicators_may_ask_with_cards_that_exist_and_loosen_no_rule() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let lay = |text: &str| {
        let own = json!([{ "name": "indicators.toml", "text": text }]);
        ask(&app, "practice.set", json!({ "layers": { "agency": own } }))
    };
    for text in [
        "[indicators.A3]\nprompts = [\"NOPE\"]\n",
        "[indicators.M5]\naudience = \"all\"\n",
        "quiet_meetings = 0\n",
    ] {
        let fault = lay(text).unwrap_err();
        assert_eq!(fault.code, "practice.not_readable", "{text}");
        assert_eq!(fault.params["file"], "indicators.toml");
    }
    lay("[indicators.A3]\nprompts = [\"FU7\"]\n").unwrap();
}

#[test]
fn the_facilitators_words_win_over_the_agencys_and_outlive_a_locked_notebook() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let say = |text: &str| {
        let text = format!("[[card]]\nid = \"CI1\"\ntext = \"{text}\"\n");
        json!([{ "name": "prompts/en.toml", "text": text }])
    };
    let layers = json!({ "layers": { "agency": say("Agency"), "own": say("Mine") } });
    ask(&app, "practice.set", layers).unwrap();
    ask(&app, "session.lock", json!({})).unwrap();
    let key = json!({ "passphrase": PASSPHRASE });
    ask(&app, "session.unlock", key).unwrap();
    let asked = json!({ "family": family, "step": "good_news" });
    assert_eq!(
        ask(&app, "guide.cards", asked).unwrap()["cards"][0]["text"],
        "Mine"
    );
}

#[test]
fn which_card_was_said_and_what_came_next_is_there_for_the_facilitator() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let begin = json!({ "family": family, "meeting_type": "follow_up_team", "present": [] });
    let meeting = ask(&app, "meeting.begin", begin).unwrap()["record"].clone();
    let mark = json!({ "family": family, "meeting": meeting, "card": "FU1", "used": true });
    ask(&app, "guide.used", mark).unwrap();
    let asked = json!({ "family": family, "meeting": meeting });
    let said = ask(&app, "guide.was_said", asked.clone()).unwrap();
    let words = "What has gone well since we last met, even something small?";
    let asked_first = json!([{ "card": "FU1", "text": words, "lang": "en", "then": null }]);
    assert_eq!(said, asked_first);
    let speaker = person(&app, &family, "Ana Reyes");
    let note = json!({ "family": family, "meeting": meeting, "speaker": speaker,
        "talk_kind": "strength", "text": "He called me first", "verbatim": true });
    ask(&app, "meeting.write_note", note).unwrap();
    let said = ask(&app, "guide.was_said", asked).unwrap();
    assert_eq!(said[0]["then"]["text"], "He called me first");
    let stranger = json!({ "family": family, "meeting": meeting, "card": "FU99", "used": true });
    assert_eq!(
        ask(&app, "guide.used", stranger).unwrap_err().code,
        "call.bad_request"
    );
}

#[test]
fn a_card_that_held_their_words_is_read_again_without_them_and_a_strangers_file_is_refused() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let begin = json!({ "family": family, "meeting_type": "follow_up_team", "present": [] });
    let meeting = ask(&app, "meeting.begin", begin).unwrap()["record"].clone();
    let mark = json!({ "family": family, "meeting": meeting, "card": "FU5", "used": true });
    ask(&app, "guide.used", mark).unwrap();
    let asked = json!({ "family": family, "meeting": meeting });
    let said = ask(&app, "guide.was_said", asked).unwrap();
    let words = "Last time this was a … for you. Today it is a …. What changed?";
    assert_eq!(said[0]["text"], words);
    let nobody = "019b0000-0000-7000-8000-000000000000";
    let asked = json!({ "family": nobody, "meeting": meeting });
    assert!(ask(&app, "guide.was_said", asked).is_err());
}

#[test]
fn what_somebody_said_for_one_person_alone_is_not_told_as_what_came_next() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let begin = json!({ "family": family, "meeting_type": "follow_up_team", "present": [] });
    let meeting = ask(&app, "meeting.begin", begin).unwrap()["record"].clone();
    let mark = json!({ "family": family, "meeting": meeting, "card": "FU1", "used": true });
    ask(&app, "guide.used", mark).unwrap();
    let speaker = person(&app, &family, "Ana Reyes");
    let note = json!({ "family": family, "meeting": meeting, "speaker": speaker,
        "talk_kind": "other", "text": "Not for them to read", "privacy": "person_only" });
    ask(&app, "meeting.write_note", note).unwrap();
    let asked = json!({ "family": family, "meeting": meeting });
    let said = ask(&app, "guide.was_said", asked).unwrap();
    assert_eq!(said[0]["then"], Value::Null);
}

#[test]
fn staff_see_what_they_owe_and_no_page_of_the_family_does() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let asked = json!({ "family": family });
    assert_eq!(
        ask(&app, "deadline.list", asked.clone()).unwrap(),
        json!([])
    );
    let words = json!({ "family": family, "words": "A hard night" });
    ask(&app, "incident.record", words).unwrap();
    let due = ask(&app, "deadline.list", asked.clone()).unwrap();
    let ids = texts(&due);
    assert_eq!(
        ids,
        ["crisis_contact", "crisis_plan_update", "crisis_debrief"]
    );
    assert_eq!(
        (&due[0]["standing"], &due[0]["days_left"]),
        (&json!("open"), &json!(1))
    );
    for page in ["family.show", "since.show", "safety.show"] {
        let page = ask(&app, page, asked.clone()).unwrap().to_string();
        assert!(!page.contains("deadline-"));
    }
}
