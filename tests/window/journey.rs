//! The main job from end to end on the real binary, by keyboard alone: a family's file, the thirteenth
//! meeting of a family she knows, the page for the fridge, the lock, and a battery pulled in the
//! middle of a word. What was kept is then read from the folder by another program (`kept`).

pub mod close;
mod kept;
mod table;

use crate::steps::{
    begin_the_sample_meeting, capture, lock, make_the_notebook, open_a_family, open_the_sample,
    unlock,
};
use crate::support::desk::Desk;
use crate::support::page::key;
use crate::support::{Page, at_a_desk};
use std::process::Command;
use std::time::Duration;

/// The promise: at most the last two seconds of typing can be lost.
const DRAFT_DURABLE_WITHIN: Duration = Duration::from_secs(2);
const SPEAKERS: [char; 3] = ['1', '2', '3'];
const KINDS: [char; 6] = ['d', 'w', 'c', 'r', 'h', 's'];
const HALF_A_NOTE: &str = "and then he said he would rather";
/// So far back from its end the cursor stands: in the middle of a word.
const BACK: usize = 3;
/// More parts than a window has, twice.
const TWICE_ROUND: usize = 12;
/// Not the first step, at which every meeting opens.
const STEP_IN_HAND: &str = "6 Keep, change or rest";

#[test]
fn the_thirteenth_meeting_is_all_there_after_the_battery_was_pulled() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_a_family(&page).await;
        lock(&page).await;
        unlock(&page).await;
        begin_the_sample_meeting(&page).await;
        for (at, said) in table::SAID.iter().enumerate() {
            let (who, kind) = (SPEAKERS[at % SPEAKERS.len()], KINDS[at % KINDS.len()]);
            capture(&page, who, kind, said).await;
        }
        page.shot("journey-meeting").await;
        table::everything_asked(&page).await;
        let next = close::close(&page).await;
        print(&page, &desk).await;
        lock(&page).await;
        unlock(&page).await;
        begin_the_sample_meeting(&page).await;
        half_a_note_at_another_step(&page).await;
        desk.kill();
        drop(page);
        comes_back_at_the_same_word(&mut desk).await;
        kept::everything_acknowledged(&desk, &next);
    });
}

/// F6 goes from part to part and round again. Parts may come while it goes: the cards are not there
/// at once.
async fn to_the_line(page: &Page) {
    for _ in 0..TWICE_ROUND {
        page.press(&[key::F6]).await;
        if page.focused().await.1.starts_with("Who speaks") {
            return;
        }
    }
    page.is_at("Who speaks").await;
}

/// By the map to another step, with F6 to the line, and back a few letters into the word.
async fn half_a_note_at_another_step(page: &Page) {
    page.go_by_keys(STEP_IN_HAND).await;
    page.is_at("Keep, change or rest").await;
    to_the_line(page).await;
    page.types("1w").await;
    page.types(HALF_A_NOTE).await;
    for _ in 0..BACK {
        page.press(&[key::LEFT]).await;
    }
    tokio::time::sleep(DRAFT_DURABLE_WITHIN).await;
}

async fn comes_back_at_the_same_word(desk: &mut Desk) {
    let page = desk.open().await;
    page.sees("You were in a meeting").await;
    page.shot("unlock-interrupted").await;
    assert!(
        !page.text().await.contains("Ngozi"),
        "the closed door names nobody"
    );
    unlock(&page).await;
    page.is_where_one_is(STEP_IN_HAND).await;
    page.is_at("Their words").await;
    let line = page
        .ask("return document.activeElement.value", vec![])
        .await;
    assert_eq!(line, HALF_A_NOTE);
    let caret = page
        .ask("return document.activeElement.selectionStart", vec![])
        .await;
    assert_eq!(caret, HALF_A_NOTE.len() - BACK);
    page.shot("journey-resumed").await;
    desk.close(page).await;
}

async fn print(page: &Page, desk: &Desk) {
    page.use_keys_on("button", "Print").await;
    page.sees("Open in your viewer").await;
    let opened = desk.opened();
    assert_eq!(opened.len(), 1, "{opened:?}");
    let text = Command::new("pdftotext")
        .args([opened[0].as_str(), "-"])
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    assert!(text.contains(table::WHY), "{text}");
    assert!(!opened[0].contains("Ngozi"));
}
