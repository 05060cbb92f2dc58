//! The disk fills up in the middle of a meeting. What could not be saved stays in the line as it was
//! typed, the words say so, and with room again one Enter saves it; what was saved before is there.

use crate::steps::{
    begin_the_sample_meeting, capture, lock, make_the_notebook, open_the_sample, unlock,
};
use crate::support::disk::SmallDisk;
use crate::support::page::key;
use crate::support::{Page, at_a_desk};
use serde_json::json;

const BEFORE: &str = "He slept through, two nights now";
/// Long, so that what the file still has room for is soon used up.
const ONE_LINE: &str = "She said it was the first quiet breakfast since the spring. ";
const DOUBLED: usize = 8;
/// More of such lines than a notebook takes without growing.
const MOST_LINES: usize = 60;
const FULL: &str = "This laptop's disk is full, so the last change was not saved yet";
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

/// The room that is kept for this goes first, and what the file has of its own; then nothing more fits.
async fn speak_until_refused(page: &Page, disk: &SmallDisk) -> (String, usize) {
    for line in 0..MOST_LINES {
        disk.fill();
        page.types(&format!("1d{line} {ONE_LINE}")).await;
        for _ in 0..DOUBLED {
            page.press(&[key::CONTROL, 'a']).await;
            page.press(&[key::CONTROL, 'c']).await;
            page.press(&[key::CONTROL, 'v']).await;
            page.press(&[key::CONTROL, 'v']).await;
        }
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
