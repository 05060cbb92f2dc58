//! What the family sees and does with its own hands: its page in a second window, the laptop locked to
//! it, a private number, a signature.

use crate::screens::{may_decide, open_fold};
use crate::steps::{
    PASSPHRASE, begin_the_sample_meeting, make_the_notebook, open_the_sample,
    open_the_sample_family,
};
use crate::support::page::{Window, key};
use crate::support::{Page, at_a_desk, axe};
use serde_json::json;
use std::time::Duration;

/// The minute that a copy lies there, and a moment.
const COPIES_LIVE: Duration = Duration::from_secs(64);

#[test]
fn the_second_window_shows_the_familys_page_and_can_be_given_nothing_else() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.find("button", "Cover").await;
        page.press(&[key::F10]).await;
        page.turn_to(Window::Familys, 2).await;
        page.sees("Both boys asleep").await;
        page.sees("What each of us does").await;
        axe::is_clean(&page, "the family's window").await;
        page.shot("together-window").await;
        for (name, code) in [
            ("family.show", "household.not_shown"),
            ("session.lock", "household.not_shown"),
            ("household.open", "household.not_shown"),
        ] {
            assert_eq!(asked(&page, name).await, code, "{name}");
        }
        follows_what_is_kept(&page).await;
        in_their_language(&page).await;
        covered_and_closed(&page).await;
        desk.close(page).await;
    });
}

/// What the shell answers this window where it asks for something.
async fn asked(page: &Page, name: &str) -> String {
    let script = "const done = arguments[arguments.length - 1];
        window.__TAURI_INTERNALS__.invoke('call', { name: arguments[0], payload: {} })
            .then((reply) => done('answered: ' + JSON.stringify(reply)), (fault) => done(fault.code))";
    let said = page.ask_later(script, vec![json!(name)]).await;
    said.as_str().unwrap_or_default().to_owned()
}

/// A hope that is kept in the one window stands in the other.
async fn follows_what_is_kept(page: &Page) {
    page.turn_to(Window::Facilitators, 2).await;
    page.go("Our story").await;
    page.pick("Who said it", "Ngozi").await;
    page.fill("Their words", "A garden with tomatoes").await;
    page.press(&[key::ENTER]).await;
    page.sees("A garden with tomatoes").await;
    page.turn_to(Window::Familys, 2).await;
    page.sees("A garden with tomatoes").await;
}

async fn in_their_language(page: &Page) {
    page.enter("button", "Español").await;
    page.sees("Lo que hace cada quien").await;
    page.sees("a dog").await;
    page.press(&['+']).await;
    page.shot("together-window-es").await;
}

/// F9 covers both; Escape twice closes the family's window.
async fn covered_and_closed(page: &Page) {
    page.press(&[key::F9]).await;
    page.turn_to(Window::Facilitators, 2).await;
    page.find("button", "Come back").await;
    page.press(&[key::F9]).await;
    page.find("button", "Cover").await;
    page.turn_to(Window::Familys, 2).await;
    page.press(&[key::ESCAPE]).await;
    page.turn_to(Window::Familys, 2).await;
    page.press_and_leave(key::ESCAPE).await;
    page.turn_to(Window::Facilitators, 1).await;
    page.find("button", "Cover").await;
}

/// What is copied in the family's window goes after its minute as well.
#[test]
fn what_was_copied_in_the_familys_window_is_gone_after_a_minute() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.press(&[key::F10]).await;
        page.turn_to(Window::Familys, 2).await;
        page.sees("Both boys asleep").await;
        page.press(&[key::CONTROL, 'a']).await;
        page.press(&[key::CONTROL, 'c']).await;
        page.turn_to(Window::Facilitators, 2).await;
        page.press(&[key::CONTROL, 'k']).await;
        page.is_at("Search or do").await;
        page.press(&[key::CONTROL, 'v']).await;
        let pasted = "return document.activeElement.value.includes('Both boys asleep')";
        page.until("the family's words to be pasted", pasted, vec![])
            .await;
        tokio::time::sleep(COPIES_LIVE).await;
        page.press(&[key::CONTROL, 'a']).await;
        page.press(&[key::CONTROL, 'v']).await;
        page.types("x").await;
        let nothing = "return document.activeElement.value === arguments[0]";
        page.until("nothing to paste", nothing, vec![json!("x")])
            .await;
        desk.close(page).await;
    });
}

#[test]
fn family_time_shows_one_page_until_the_passphrase() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Our plan").await;
        page.enter("button", "Hand them this laptop").await;
        page.sees("Only what your whole team may see").await;
        for keys in [&[key::CONTROL, 'k'][..], &[key::F8], &[key::ESCAPE]] {
            page.press(keys).await;
        }
        assert!(!page.has("link", "Our story").await);
        page.sees("What each of us does").await;
        page.shot("together-time").await;
        page.enter("button", "Give the laptop back").await;
        page.is_at("Passphrase").await;
        page.types("not the passphrase").await;
        page.press(&[key::ENTER]).await;
        page.sees("That is not the passphrase").await;
        page.fill("Passphrase", PASSPHRASE).await;
        page.press(&[key::ENTER]).await;
        page.find("link", "Our story").await;
        desk.close(page).await;
    });
}

/// Whoever holds the laptop may find a way to load the page again, or its process may die.
#[test]
fn a_page_drawn_anew_under_the_cover_or_in_somebodys_hands_begins_covered() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.press(&[key::F9]).await;
        page.is_at("Come back").await;
        page.press(&[key::F9]).await;
        page.find("button", "Cover").await;
        page.press(&[key::F9]).await;
        page.is_at("Come back").await;
        begins_covered(&page).await;
        page.go("Our plan").await;
        page.enter("button", "Hand them this laptop").await;
        page.sees("Only what your whole team may see").await;
        begins_covered(&page).await;
        page.load_again().await;
        page.find("link", "Our story").await;
        desk.close(page).await;
    });
}

/// Drawn anew, it asks for the passphrase before it shows anything.
async fn begins_covered(page: &Page) {
    page.load_again().await;
    page.is_at("Passphrase").await;
    page.press(&[key::F9]).await;
    page.is_at("Passphrase").await;
    assert!(!page.text().await.contains("Ngozi"));
    page.types(PASSPHRASE).await;
    page.press(&[key::ENTER]).await;
    page.find("link", "Our story").await;
}

#[test]
fn a_number_given_in_ones_own_hands_is_on_no_screen_of_the_facilitator() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        begin_the_sample_meeting(&page).await;
        page.go("6 Keep, change or rest").await;
        page.enter("button", "Open again").await;
        page.focus("textbox", "Their reason, in their words").await;
        page.types("Because they still ask when Sunday is").await;
        page.press(&[key::ENTER]).await;
        page.find("radio", "10").await;
        page.go("5 How much, how sure").await;
        page.find("radio", "10").await;
        let before = page.ask(CHOSEN, vec![]).await;
        page.enter("button", "Hand the laptop to Emil").await;
        page.sees("Please give the laptop").await;
        page.find("radio", "10").await;
        page.sees("Your number is yours").await;
        axe::is_clean(&page, "a private number").await;
        page.shot("together-number").await;
        page.focus("radio", "3").await;
        page.press(&[' ']).await;
        loop {
            page.rested().await;
            if page.has("button", "Done").await {
                break;
            }
            page.press(&['s']).await;
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        }
        page.enter("button", "Done").await;
        page.is_at("Passphrase").await;
        page.types(PASSPHRASE).await;
        page.press(&[key::ENTER]).await;
        page.find("button", "Hand the laptop to Emil").await;
        assert_eq!(page.ask(CHOSEN, vec![]).await, before);
        desk.close(page).await;
    });
}

/// The numbers that the rulers of the step show as chosen.
const CHOSEN: &str = "return [...document.querySelectorAll('.tick input')]
    .filter((it) => it.checked).map((it) => it.dataset.key)";

#[test]
fn a_release_is_signed_on_the_screen_by_who_gives_it() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Papers").await;
        may_decide(&page, "Ngozi", "Emil").await;
        open_fold(&page, "Somebody allows something").await;
        page.pick("About whom", "Emil").await;
        page.fill("To whom", "Lincoln Middle School").await;
        page.enter("button", "Keep").await;
        page.sees("no end set").await;
        open_fold(&page, "Sign on this screen").await;
        page.pick("Who signs", "Ngozi").await;
        page.enter("button", "Hand over the laptop").await;
        page.sees("Please give the laptop").await;
        page.is_at("Write your name").await;
        page.sees("Read it all").await;
        axe::is_clean(&page, "signing").await;
        page.shot("together-sign").await;
        page.types("Emil").await;
        page.press(&[key::ENTER]).await;
        page.sees("Nothing is signed yet").await;
        page.fill("Write your name", "Ngozi").await;
        page.press(&[key::ENTER]).await;
        page.enter("button", "Done").await;
        page.is_at("Passphrase").await;
        page.types(PASSPHRASE).await;
        page.press(&[key::ENTER]).await;
        page.sees("Ngozi signed it on this screen").await;
        open_fold(&page, "From which age").await;
        page.sees("RCW 71.34.530").await;
        axe::is_clean(&page, "papers").await;
        page.shot("together-papers").await;
        desk.close(page).await;
    });
}
