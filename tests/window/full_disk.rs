//! The disk fills up in the middle of a meeting. What could not be saved stays in the line as it was
//! typed, the words say so, and with room again one Enter saves it; what was saved before is there. What
//! is only typed is said to be on no disk, and is kept by itself once there is room.

use crate::steps::{
    begin_the_sample_meeting, capture, lock, make_the_notebook, open_the_sample, unlock,
};
use crate::support::disk::SmallDisk;
use crate::support::page::key;
use crate::support::{Page, at_a_desk};
use serde_json::json;
use std::time::Duration;

const BEFORE: &str = "He slept through, two nights now";
/// Long, so that what the file still has room for is soon used up.
const ONE_LINE: &str = "She said it was the first quiet breakfast since the spring. ";
const DOUBLED: usize = 8;
/// More of such lines than a notebook takes without growing.
const MOST_LINES: usize = 60;
const FULL: &str = "This laptop's disk is full, so the last change was not saved yet";
const UNKEPT: &str = "What you type is not saved yet. Leave this page open.";
const SAVED: &str = "Saved on this laptop";
const LAST: &str = " and said so";
/// More letters than find room.
const MOST_LETTERS: usize = 80;
/// A letter is on the disk by then, or the corner says that it is not.
const KEPT_WITHIN: Duration = Duration::from_secs(2);
const LINE: &str = "document.getElementById('capture-text')?.value ?? ''";

#[test]
fn what_finds_no_room_on_the_disk_stays_in_the_line_until_it_is_saved() {
    at_a_desk(async |mut desk| {
        let disk = SmallDisk::under(&desk.data());
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        begin_the_sample_meeting(&page).await;
        capture(&page, '1', 'd', BEFORE).await;
        let (refused, kept) = speak_until_refused(&page, &disk).await;
        page.shot("full-disk").await;
        assert_eq!(typed(&page).await, refused, "the words left the line");
        disk.make_room();
        page.press(&[key::ENTER]).await;
        page.is_at("Who speaks").await;
        page.sees(&refused).await;
        assert!(page.is_in_sight("textbox", "Their words").await);
        lock(&page).await;
        unlock(&page).await;
        page.sees(&refused).await;
        // The first, those that found room, and the one that waited for it.
        page.use_keys_on("button", &format!("{} lines kept", kept + 2))
            .await;
        page.sees(BEFORE).await;
        assert!(!page.text().await.contains(FULL));
        desk.close(page).await;
    });
}

#[test]
fn what_is_typed_on_a_full_disk_is_told_and_kept_by_itself_as_soon_as_there_is_room() {
    at_a_desk(async |mut desk| {
        let disk = SmallDisk::under(&desk.data());
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        begin_the_sample_meeting(&page).await;
        page.types(&format!("1d{ONE_LINE}")).await;
        make_it_long(&page).await;
        type_until_unkept(&page, &disk).await;
        page.shot("full-disk-typed").await;
        let words = typed(&page).await;
        page.types(LAST).await;
        let words = format!("{words}{LAST}");
        assert_eq!(typed(&page).await, words.trim(), "the words left the line");
        page.sees(UNKEPT).await;
        assert!(!page.text().await.contains(SAVED), "both saved and not");
        disk.make_room();
        let is_kept = "return !document.body.innerText.includes(arguments[0])";
        page.until("the words to be kept", is_kept, vec![json!(UNKEPT)])
            .await;
        assert_eq!(typed(&page).await, words.trim());
        // Nobody pressed Enter, and nobody closes the window.
        desk.kill();
        drop(page);
        let page = desk.open().await;
        unlock(&page).await;
        page.is_at("Their words").await;
        let is_there = format!("return ({LINE}).trim() === arguments[0]");
        page.until("the typed words", &is_there, vec![json!(words.trim())])
            .await;
        desk.close(page).await;
    });
}

/// Each letter more has the whole line kept anew, and so the room that is left is soon used up.
async fn type_until_unkept(page: &Page, disk: &SmallDisk) {
    for _ in 0..MOST_LETTERS {
        disk.fill();
        page.types("x").await;
        tokio::time::sleep(KEPT_WITHIN).await;
        if page.text().await.contains(UNKEPT) {
            return;
        }
    }
    panic!("{MOST_LETTERS} letters found room on a full disk");
}

async fn make_it_long(page: &Page) {
    for _ in 0..DOUBLED {
        page.press(&[key::CONTROL, 'a']).await;
        page.press(&[key::CONTROL, 'c']).await;
        page.press(&[key::CONTROL, 'v']).await;
        page.press(&[key::CONTROL, 'v']).await;
    }
}

/// The room that is kept for this goes first, and what the file has of its own; then nothing more fits.
async fn speak_until_refused(page: &Page, disk: &SmallDisk) -> (String, usize) {
    for line in 0..MOST_LINES {
        disk.fill();
        page.types(&format!("1d{line} {ONE_LINE}")).await;
        make_it_long(page).await;
        let words = typed(page).await;
        page.press(&[key::ENTER]).await;
        if was_refused(page).await {
            return (words.trim().to_owned(), line);
        }
    }
    panic!("{MOST_LINES} lines found room on a full disk");
}

async fn was_refused(page: &Page) -> bool {
    let told = format!("return document.body.innerText.includes(arguments[0]) || ({LINE}) === ''");
    page.until("an answer to the line", &told, vec![json!(FULL)])
        .await;
    page.text().await.contains(FULL)
}

async fn typed(page: &Page) -> String {
    let line = page.ask(&format!("return {LINE}"), vec![]).await;
    line.as_str().unwrap_or_default().trim().to_owned()
}
