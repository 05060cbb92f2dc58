//! A family's year from the first conversation to the closing, by keyboard alone: every kind of meeting
//! in English and two in Spanish, each on a day of its own. What is written in them is on the family's
//! pages afterwards, and another program reads what was held.

mod clock;
mod sitting;
mod tongue;

use crate::steps::{PASSPHRASE, make_the_notebook, open_a_family};
use crate::support::desk::{Desk, binary};
use crate::support::page::key;
use crate::support::{Page, at_a_desk};
use sitting::{Sitting, hold};
use std::process::Command;
use tongue::{ENGLISH, SPANISH, Tongue};

/// The year, in days from its first one.
const YEAR: [(i64, Sitting, &Tongue); 9] = [
    (0, Sitting::offered("First conversation"), &ENGLISH),
    (9, Sitting::offered("Getting to know your family"), &ENGLISH),
    (23, Sitting::offered("First team meeting"), &ENGLISH),
    (51, Sitting::offered("Team meeting"), &ENGLISH),
    (79, Sitting::offered("Reunión del equipo"), &SPANISH),
    (101, Sitting::offered("After a hard time"), &ENGLISH),
    (240, Sitting::picked("Hacia el final"), &SPANISH),
    (268, Sitting::picked("Toward the end"), &ENGLISH),
    (360, Sitting::picked("Closing"), &ENGLISH),
];
/// The day of the crisis is the day before it is talked over.
const CRISIS: i64 = 100;
const FAMILY: &str = "The Alvarez family";

#[test]
fn a_familys_year_by_keyboard_in_every_kind_of_meeting() {
    at_a_desk(|mut desk| async move {
        let mut page = desk.open().await;
        make_the_notebook(&page).await;
        page.use_keys_on("button", "Start with an empty notebook")
            .await;
        open_a_family(&page).await;
        let mut spoken: &Tongue = &ENGLISH;
        for (day, sitting, tongue) in YEAR {
            if sitting.kind == "After a hard time" {
                page = on_day(&mut desk, page, CRISIS, &mut spoken, &ENGLISH).await;
                a_hard_time(&page).await;
            }
            page = on_day(&mut desk, page, day, &mut spoken, tongue).await;
            hold(&page, &sitting, tongue).await;
        }
        what_was_said_is_on_their_pages(&page).await;
        desk.close(page).await;
        assert_eq!(held(&desk), YEAR.len());
    });
}

/// The same notebook at that family, so many days after the first, in that language.
async fn on_day<'a>(
    desk: &mut Desk,
    page: Page,
    day: i64,
    spoken: &mut &'a Tongue,
    tongue: &'a Tongue,
) -> Page {
    desk.close(page).await;
    clock::set(desk, day);
    let page = desk.open().await;
    page.write_in(spoken.passphrase, PASSPHRASE).await;
    page.press(&[key::ENTER]).await;
    page.find("button", spoken.cover).await;
    if tongue.itself != spoken.itself {
        speak(&page, spoken, tongue).await;
        *spoken = tongue;
    }
    come_to_them(&page, tongue).await;
    page
}

async fn come_to_them(page: &Page, tongue: &Tongue) {
    page.go_by_keys(tongue.today).await;
    page.use_keys_on("link", FAMILY).await;
    page.find("link", tongue.meetings).await;
}

async fn speak(page: &Page, from: &Tongue, to: &Tongue) {
    page.go_by_keys(from.settings).await;
    page.choose_by_keys(to.itself).await;
    page.find("link", to.settings).await;
}

async fn a_hard_time(page: &Page) {
    page.go_by_keys("Between meetings").await;
    page.choose_by_keys("A crisis").await;
    page.write_in("What happened", "He ran off after the game")
        .await;
    page.use_keys_on("button", "Keep").await;
    page.sees("What we do next is listed below").await;
}

async fn what_was_said_is_on_their_pages(page: &Page) {
    come_to_them(page, &ENGLISH).await;
    page.go_by_keys("Our story").await;
    for words in sitting::SAID {
        page.sees(words).await;
    }
    page.go_by_keys("Between meetings").await;
    page.sees("He ran off after the game").await;
    page.go_by_keys("Meetings").await;
    for (_, sitting, tongue) in YEAR {
        if tongue.itself == ENGLISH.itself {
            page.sees(sitting.kind).await;
        }
    }
    page.shot("year-meetings").await;
}

/// How many meetings of the family were held, as another program reads the folder.
fn held(desk: &Desk) -> usize {
    let run = |args: &[&str]| {
        let answer = Command::new(binary("hearth-cli"))
            .args(args)
            .env("HEARTH_DATA", desk.data())
            .env("HEARTH_PASSPHRASE", PASSPHRASE)
            .output()
            .unwrap();
        assert!(answer.status.success(), "{answer:?}");
        serde_json::from_slice::<serde_json::Value>(&answer.stdout).unwrap()
    };
    let families = run(&["call", "family.list", "{}"]);
    let family = families[0]["family"].as_str().unwrap().to_owned();
    let page = run(&[
        "call",
        "family.show",
        &format!("{{\"family\":\"{family}\"}}"),
    ]);
    let meetings = page["meetings"].as_array().unwrap();
    meetings
        .iter()
        .filter(|row| row["status"] == "done")
        .count()
}
