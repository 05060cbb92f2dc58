//! The door: a laptop that has no case file yet, and one that wants its passphrase.

use crate::steps::{PASSPHRASE, lock, make_the_notebook, open_the_sample, unlock};
use crate::support::page::key;
use crate::support::{Page, at_a_desk, axe};

#[test]
fn a_new_laptop_is_greeted_and_told_nothing_about_anyone() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        assert_eq!(page.ask("return document.title", vec![]).await, "Hearth");
        page.sees("Make your notebook").await;
        page.shot("first-run").await;
        axe::is_clean(&page, "first run").await;
        page.fill("A passphrase: four", "short").await;
        axe::is_clean(&page, "a passphrase that is too short").await;
        page.close().await;
    });
}

#[test]
fn axe_reports_what_is_planted_in_the_real_window() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        plant_a_button_without_a_name(&page).await;
        let found = axe::violations(&page).await;
        assert!(
            found.iter().any(|it| it.starts_with("button-name")),
            "{found:?}"
        );
        page.close().await;
    });
}

async fn plant_a_button_without_a_name(page: &Page) {
    let plant =
        "document.querySelector('main, body').appendChild(document.createElement('button'))";
    page.ask(plant, vec![]).await;
}

#[test]
fn the_passphrase_is_changed_in_the_settings_and_the_old_one_opens_nothing() {
    const NEW: &str = "eleven slow lanterns drifting";
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        page.go_by_keys("Settings").await;
        page.use_keys_on("button", "Change the passphrase").await;
        page.write_in("The passphrase you have now", "not the passphrase at all")
            .await;
        page.write_in("A passphrase: four", NEW).await;
        page.write_in("The passphrase again", NEW).await;
        page.press(&[key::ENTER]).await;
        page.sees("That is not the passphrase").await;
        page.shot("passphrase-change").await;
        axe::is_clean(&page, "another passphrase").await;
        page.fill("The passphrase you have now", PASSPHRASE).await;
        page.press(&[key::ENTER]).await;
        page.sees("Your new passphrase opens your notebook").await;
        lock(&page).await;
        page.write_in("Passphrase", PASSPHRASE).await;
        page.press(&[key::ENTER]).await;
        page.sees("That is not the passphrase").await;
        page.fill("Passphrase", NEW).await;
        page.press(&[key::ENTER]).await;
        page.find("button", "Cover").await;
        desk.close(page).await;
    });
}

#[test]
fn the_page_can_neither_leave_nor_fetch_nor_keep() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        let leaves = "location.href = 'https://example.org/'; return null";
        page.ask(leaves, vec![]).await;
        page.rested().await;
        let fetched = "const done = arguments[arguments.length - 1];
            fetch('https://example.org/').then(() => done('fetched'), () => done('refused'))";
        assert_eq!(page.ask_later(fetched, vec![]).await, "refused");
        let address = page.ask("return location.origin", vec![]).await;
        assert_eq!(address, "tauri://localhost");
        let opened = page
            .ask(
                "return window.open('https://example.org/') === null",
                vec![],
            )
            .await;
        assert_eq!(opened, true);
        page.press(&[key::TAB]).await;
        page.close().await;
    });
}

/// A family's first words are typed before there is a file that they could belong to.
#[test]
fn what_is_half_typed_of_a_new_family_is_there_after_a_lock() {
    at_a_desk(|mut desk| async move {
        desk.set("HEARTH_KEY_COST", "least");
        let page = desk.open().await;
        make_the_notebook(&page).await;
        page.use_keys_on("button", "Start with an empty notebook")
            .await;
        page.go_by_keys("Families").await;
        page.use_keys_on("button", "A new family").await;
        page.write_in("Name", "Rosa Alvarez").await;
        page.write_in("Their words", "A kitchen where nob").await;
        lock(&page).await;
        unlock(&page).await;
        page.find("textbox", "Their words").await;
        let there = "return [...document.querySelectorAll('input, textarea')]
                     .some((field) => field.value === arguments[0])";
        let words = vec!["A kitchen where nob".into()];
        page.until("the words that were typed", there, words).await;
        page.close().await;
    });
}
