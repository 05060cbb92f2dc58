//! A family whose plan looks tidy while it stops being lived: what is worth a look is said before the
//! door, two things at most, and what was done with them is kept and not asked again.

use crate::steps::{PASSPHRASE, lock, unlock};
use crate::support::desk::{Desk, binary};
use crate::support::page::key;
use crate::support::{Page, at_a_desk};
use serde_json::{Value, json};
use std::process::Command;

const STORY: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/window/stories/quiet-drift.json"
);

const SAMPLE: &str = include_str!("../../assets/sample/growing-ownership.json");

/// The sample family as it stood after its eighth meeting, when two of them had given a number on one
/// goal that was still open.
fn cut_short() -> Value {
    let mut story: Value = serde_json::from_str(SAMPLE).unwrap();
    let meetings = story["meetings"].as_array_mut().unwrap();
    meetings.truncate(8);
    let last = meetings[7]["date"].as_str().unwrap().to_owned();
    let is_past = |row: &Value| row["date"].as_str().unwrap() <= last.as_str();
    story["between"].as_array_mut().unwrap().retain(is_past);
    for goal in story["goals"].as_array_mut().unwrap() {
        goal["status"].as_array_mut().unwrap().retain(is_past);
    }
    story
}

#[test]
fn two_people_who_gave_a_number_on_one_goal_both_stand_on_the_page() {
    at_a_desk(|mut desk| async move {
        desk.set("HEARTH_KEY_COST", "least");
        let story = desk.data().with_file_name("cut-short.json");
        std::fs::write(&story, cut_short().to_string()).unwrap();
        cli(&desk, &["init"]);
        cli(&desk, &["import", story.to_str().unwrap()]);
        let page = desk.open().await;
        unlock(&page).await;
        page.enter("link", "Ngozi").await;
        page.go("How it is going").await;
        let five = "return document.querySelectorAll('[data-key=conditions] > *').length === 5";
        page.until("all five conditions", five, vec![]).await;
        let numbers = "return new Set([...document.querySelectorAll('[data-key^=\"rows-M2-\"]')]
            .map((it) => it.dataset.key)).size === 2";
        page.until("a fact for each of the two", numbers, vec![])
            .await;
        page.close().await;
    });
}

/// The notebook with the family in it, as if it last met three weeks ago.
fn with_the_family(desk: &Desk) {
    let day = Command::new("date")
        .args(["-d", "21 days ago", "+%F"])
        .output();
    let day = String::from_utf8(day.unwrap().stdout).unwrap();
    cli(desk, &["init"]);
    cli(desk, &["import", STORY, "--as-if-last-met", day.trim()]);
}

fn cli(desk: &Desk, asked: &[&str]) {
    let done = Command::new(binary("hearth-cli"))
        .args(asked)
        .env("HEARTH_DATA", desk.data())
        .env("HEARTH_PASSPHRASE", PASSPHRASE)
        .env("HEARTH_KEY_COST", "least")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{asked:?}: {said}");
}

/// The keys of what is worth talking about, in their order.
async fn signals(page: &Page) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('[data-signal]')].map((it) => it.dataset.signal)";
    let found = page.ask(script, vec![]).await;
    serde_json::from_value(found).unwrap()
}

async fn until_signals_are(page: &Page, wanted: &[String]) {
    let script = "return JSON.stringify([...document.querySelectorAll('[data-signal]')]
        .map((it) => it.dataset.signal)) === arguments[0]";
    let wanted = serde_json::to_string(wanted).unwrap();
    page.until(
        &format!("the signals {wanted}"),
        script,
        vec![json!(wanted)],
    )
    .await;
}

async fn before_the_door(page: &Page) {
    page.enter("link", "Dana and Cole").await;
    page.go("Since last time").await;
    page.sees("Worth talking about").await;
}

#[test]
fn what_drifts_is_said_before_the_door_and_what_was_done_with_it_is_kept() {
    at_a_desk(|mut desk| async move {
        desk.set("HEARTH_KEY_COST", "least");
        with_the_family(&desk);
        let page = desk.open().await;
        unlock(&page).await;
        before_the_door(&page).await;
        let told = signals(&page).await;
        assert_eq!(
            told.len(),
            2,
            "two at most, and this family has more: {told:?}"
        );

        page.enter("button", "Seen").await;
        let pressed =
            "return document.querySelector('[data-key^=\"seen-\"]').ariaPressed === 'true'";
        page.until("Seen to stay pressed", pressed, vec![]).await;
        until_signals_are(&page, &told).await;

        page.enter("button", "We changed something").await;
        until_signals_are(&page, &told[1..]).await;

        page.enter("button", "Not for us").await;
        page.fill("Why does it not fit?", "He broke his arm").await;
        page.enter("button", "Keep").await;
        until_signals_are(&page, &[]).await;

        lock(&page).await;
        unlock(&page).await;
        page.go("Since last time").await;
        page.sees("Who carried what").await;
        until_signals_are(&page, &[]).await;
        page.go("How it is going").await;
        let five = "return document.querySelectorAll('[data-key=conditions] > *').length === 5";
        page.until("all five conditions", five, vec![]).await;
        page.close().await;
    });
}

#[test]
fn what_we_talked_about_in_the_meeting_is_not_brought_again_and_nothing_takes_its_place() {
    at_a_desk(|mut desk| async move {
        desk.set("HEARTH_KEY_COST", "least");
        with_the_family(&desk);
        let page = desk.open().await;
        unlock(&page).await;
        before_the_door(&page).await;
        let told = signals(&page).await;
        page.enter("button", "Begin the meeting").await;
        page.sees("Who is here?").await;
        page.enter("button", "Begin the meeting").await;
        page.is_at("Who speaks").await;
        page.go("7 One thing we noticed").await;
        page.enter("button", "We talked about it").await;
        page.sees("Nothing stands out today").await;
        page.press(&[key::CONTROL, 'k']).await;
        page.types("Since last time").await;
        page.find("option", "Since last time").await;
        page.press(&[key::ENTER]).await;
        page.sees("Worth talking about").await;
        until_signals_are(&page, &told[1..]).await;
        page.close().await;
    });
}

/// What the command line says of one indicator.
fn told(desk: &Desk, key: &str) -> Vec<Value> {
    let ask = |asked: &[&str]| -> Value {
        let once = || {
            let done = Command::new(binary("hearth-cli"))
                .args(asked)
                .env("HEARTH_DATA", desk.data())
                .env("HEARTH_PASSPHRASE", PASSPHRASE)
                .env("HEARTH_KEY_COST", "least")
                .output()
                .unwrap();
            serde_json::from_slice(&done.stdout).ok()
        };
        // The window that was closed lets go of the notebook a moment later.
        let again = || {
            std::thread::sleep(std::time::Duration::from_millis(200));
            once()
        };
        let mut tries = (0..50).map(|_| again());
        tries.find_map(|said| said).expect("the notebook is free")
    };
    let family = ask(&["families", "--json"])[0]["family"].clone();
    let said = ask(&["indicators", family.as_str().unwrap(), "--json"]);
    let said = said["indicators"].as_array().unwrap();
    said.iter()
        .filter(|one| one["key"] == key)
        .cloned()
        .collect()
}

#[test]
fn what_costs_too_much_is_a_task_for_staff_once_it_came_up_again() {
    at_a_desk(|mut desk| async move {
        desk.set("HEARTH_KEY_COST", "least");
        with_the_family(&desk);
        let page = desk.open().await;
        unlock(&page).await;
        before_the_door(&page).await;
        page.enter("button", "Begin the meeting").await;
        page.sees("Who is here?").await;
        page.enter("button", "Begin the meeting").await;
        page.is_at("Who speaks").await;
        page.go("4 What got in the way").await;
        let of_the_form = "[data-key=barrier]";
        choose(&page, &format!("{of_the_form} select"), "Dana").await;
        page.fill(
            "What got in the way, in their words",
            "The bus card costs too much",
        )
        .await;
        page.press(&[key::ENTER]).await;
        page.sees("The bus card costs too much").await;
        choose(
            &page,
            "[data-barrier]:last-child [data-key^=hurdle-kind]",
            "money",
        )
        .await;
        page.sees("it becomes a task for staff").await;
        let last = "[data-barrier]:last-child [data-key^=again]";
        page.ask(
            "document.querySelector(arguments[0]).click()",
            vec![json!(last)],
        )
        .await;
        page.sees("seen 2 times").await;
        page.close().await;
        let said = told(&desk, "A1");
        let task = |one: &&Value| {
            let sentence = one["reason"]["en"].as_str().unwrap();
            sentence.ends_with("That is a task for staff.")
        };
        assert_eq!(said.iter().filter(task).count(), 1, "{said:?}");
    });
}

/// Picks what bears these words in a list.
async fn choose(page: &Page, list: &str, words: &str) {
    let script = "const list = document.querySelector(arguments[0]);
        const one = [...(list?.options ?? [])].find((it) => it.text === arguments[1]);
        if (!one) return false;
        list.value = one.value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        return true";
    page.until(words, script, vec![json!(list), json!(words)])
        .await;
}
