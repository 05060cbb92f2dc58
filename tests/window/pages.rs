//! A scanned page under what it allows: chosen, kept in the locked notebook, looked at, signed on paper;
//! and what is no photo is told in words. The system's own chooser is passed by: the file is put where
//! it would put it.

use crate::screens::open_fold;
use crate::steps::{PASSPHRASE, make_the_notebook, open_the_sample, open_the_sample_family};
use crate::support::page::key;
use crate::support::{Page, at_a_desk, axe};
use serde_json::json;

/// A real picture.
const SCAN: &[u8] = include_bytes!("../../assets/icons/128x128.png");
const RULING: &[u8] = b"%PDF-1.7\nwhat the court wrote\n%%EOF\n";

/// Puts a file into the chooser that is unfolded, as the system does.
const CHOSEN: &str = "const chooser = document.querySelector('input[type=file]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([new Uint8Array(arguments[1])], arguments[0]));
    chooser.files = chosen.files;
    chooser.dispatchEvent(new Event('change', { bubbles: true }));
    return true";

#[test]
fn a_scanned_page_is_kept_under_a_release_shown_and_signed_and_nothing_else_is_taken() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        allow_something(&page).await;
        what_is_no_photo_is_told(&page).await;
        the_scan_is_kept_and_signed(&page).await;
        the_scan_is_shown(&page).await;
        page.shot("pages-shown").await;
        axe::is_clean(&page, "a page that is shown").await;
        a_pdf_is_kept(&page).await;
        page.use_keys_on("button", "Open outside Hearth: The ruling")
            .await;
        page.sees("It is open outside Hearth").await;
        let opened = desk.opened();
        assert!(opened[0].ends_with(".pdf"), "{opened:?}");
        assert_eq!(std::fs::read(&opened[0]).unwrap(), RULING);
        after_the_lock(&page).await;
        let left = std::path::Path::new(&opened[0]).exists();
        assert!(!left, "it lies there though it is locked");
        desk.close(page).await;
    });
}

async fn allow_something(page: &Page) {
    page.go("Papers").await;
    open_fold(page, "Somebody allows something").await;
    page.pick("About whom", "Emil").await;
    page.fill("To whom", "Lincoln Middle School").await;
    page.enter("button", "Keep").await;
    page.sees("to Lincoln Middle School").await;
    open_fold(page, "Add a scan or photo").await;
    page.sees("It is kept in your locked notebook").await;
    axe::is_clean(page, "adding a page").await;
}

async fn choose(page: &Page, name: &str, bytes: &[u8]) {
    let chosen = page.ask(CHOSEN, vec![json!(name), json!(bytes)]).await;
    assert_eq!(chosen, true);
    page.sees(name).await;
}

async fn what_is_no_photo_is_told(page: &Page) {
    choose(page, "notes.txt", b"a text and no photo").await;
    page.fill("What it is", "Release, signed").await;
    page.press(&[key::ENTER]).await;
    page.sees("This is not a photo or a PDF").await;
    page.shot("pages-refused").await;
}

async fn the_scan_is_kept_and_signed(page: &Page) {
    choose(page, "IMG_2041.png", SCAN).await;
    page.reach("combobox", "Who signed it on paper").await;
    page.picked("Ngozi").await;
    page.reach("textbox", "What it is").await;
    page.press(&[key::ENTER]).await;
    page.sees("It is kept.").await;
    page.sees("Ngozi signed it on paper").await;
}

async fn the_scan_is_shown(page: &Page) {
    page.use_keys_on("button", "Show: Release, signed").await;
    let is_drawn = "const drawn = document.querySelector('img');
        return drawn !== null && drawn.complete && drawn.naturalWidth === 128";
    page.until("the picture itself", is_drawn, vec![]).await;
}

async fn a_pdf_is_kept(page: &Page) {
    choose(page, "ruling.pdf", RULING).await;
    page.fill("What it is", "The ruling").await;
    page.press(&[key::ENTER]).await;
    page.find("button", "Open outside Hearth: The ruling").await;
}

/// The page is in the notebook, not in the folder it was opened from.
async fn after_the_lock(page: &Page) {
    page.press(&[key::CONTROL, 'l']).await;
    page.is_at("Passphrase").await;
    page.types(PASSPHRASE).await;
    page.press(&[key::ENTER]).await;
    page.find("button", "Cover").await;
}
