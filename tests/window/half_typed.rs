//! Half a sentence in a small form, and the battery gone: it is there again, on a page, on a sheet, and
//! on the facilitator's own side. Each waits the two seconds that are promised, and no longer.

use crate::screens::open_fold;
use crate::steps::{make_the_notebook, open_the_sample, open_the_sample_family, unlock};
use crate::support::page::key;
use crate::support::{Page, at_a_desk};
use serde_json::json;
use std::time::Duration;

const DRAFT_DURABLE_WITHIN: Duration = Duration::from_secs(2);
const NAME: &str = "Auntie Be";
const SMALLER: &str = "Only find the number of";
const ADDRESS: &str = "https://office.exam";
const CODE: &str = "ABCD-EFGH";

#[test]
fn what_was_half_typed_in_a_small_form_is_there_after_the_battery_was_pulled() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Our team").await;
        page.fill("Name", NAME).await;
        page.go("Our plan").await;
        the_step(&page).await;
        page.fill("What they will do", SMALLER).await;
        page.press(&[key::ESCAPE]).await;
        open_the_office(&page).await;
        page.fill("Address of the office", ADDRESS).await;
        page.fill("Code that the office shows", CODE).await;
        tokio::time::sleep(DRAFT_DURABLE_WITHIN).await;
        desk.kill();
        drop(page);
        let page = desk.open().await;
        unlock(&page).await;
        open_the_sample_family(&page).await;
        page.go("Our team").await;
        stands_in(&page, "person-name", NAME).await;
        page.go("Our plan").await;
        page.enter("button", "Earlier words: Pick the film for Sunday")
            .await;
        stands_in(&page, "reword-words", SMALLER).await;
        page.shot("half-typed").await;
        page.press(&[key::ESCAPE]).await;
        chip(&page).await;
        stands_in(&page, "office-place", ADDRESS).await;
        stands_in(&page, "office-code", "").await;
        desk.close(page).await;
    });
}

async fn the_step(page: &Page) {
    page.enter("button", "Earlier words: Pick the film for Sunday")
        .await;
    open_fold(page, "Say it another way").await;
}

/// The chip is pressed as it is named in the sources: its words change.
async fn chip(page: &Page) {
    let press = "document.querySelector('[data-key=chip]').click()";
    page.ask(press, vec![]).await;
}

async fn open_the_office(page: &Page) {
    chip(page).await;
    open_fold(page, "Join your agency").await;
}

async fn stands_in(page: &Page, field: &str, words: &str) {
    let script =
        "return document.querySelector(`[data-key=\"${arguments[0]}\"]`)?.value === arguments[1]";
    let what = format!("{words:?} in {field}");
    page.until(&what, script, vec![json!(field), json!(words)])
        .await;
}
