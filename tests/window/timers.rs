//! Time that passes while nobody is there. What is open over a page holds nothing back: the cover comes
//! over it and goes for the passphrase, the lock takes it away, and what was copied is gone, at the lock
//! already.

use crate::steps::{PASSPHRASE, lock, make_the_notebook, open_the_sample, unlock};
use crate::support::page::key;
use crate::support::{Page, at_a_desk};
use std::time::{Duration, Instant};

/// The shortest time until the cover that a person can choose, and how long a copy may lie there.
const A_MINUTE: Duration = Duration::from_secs(60);
/// Neither has come by then, whatever the machine is doing.
const NOT_YET: Duration = Duration::from_secs(45);
/// The clipboard is looked at a moment after it was filled, and its minute begins there.
const SETTLED: Duration = Duration::from_secs(2);
const TYPED: &str = "river";

#[test]
fn an_open_search_holds_back_neither_the_cover_nor_the_emptying_of_the_clipboard() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        cover_after_a_minute(&page).await;
        search(&page).await;
        page.press(&[key::CONTROL, 'a']).await;
        page.press(&[key::CONTROL, 'x']).await;
        let copied = Instant::now();
        holds(&page, "").await;
        page.press(&[key::CONTROL, 'v']).await;
        holds(&page, TYPED).await;
        tokio::time::sleep(NOT_YET).await;
        assert!(!page.has("button", "Come back").await, "covered too early");
        let left = (A_MINUTE + SETTLED).saturating_sub(copied.elapsed());
        tokio::time::sleep(left).await;
        page.is_at("Passphrase").await;
        assert!(!page.text().await.contains("Ngozi"));
        page.types(PASSPHRASE).await;
        page.press(&[key::ENTER]).await;
        page.is_at("Search or do").await;
        holds(&page, TYPED).await;
        page.types("s").await;
        page.press(&[key::CONTROL, 'v']).await;
        tokio::time::sleep(SETTLED).await;
        holds(&page, &format!("{TYPED}s")).await;
        desk.close(page).await;
    });
}

#[test]
fn the_cover_key_comes_and_goes_over_an_open_search() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        search(&page).await;
        page.press(&[key::F9]).await;
        page.is_at("Come back").await;
        assert!(!page.text().await.contains("Ngozi"));
        // Escape closes nothing under the cover, and not the cover either.
        page.press(&[key::ESCAPE]).await;
        page.press(&[key::ESCAPE]).await;
        page.is_at("Come back").await;
        page.press(&[key::ENTER]).await;
        page.is_at("Search or do").await;
        holds(&page, TYPED).await;
        desk.close(page).await;
    });
}

/// Nobody waits here for the shortest lock: the page is told that so much time has passed. That the
/// core locks by its own clock is a test of the door.
#[test]
fn an_open_search_with_words_in_it_does_not_hold_back_the_lock() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        search(&page).await;
        let later = "const now = Date.now.bind(Date); Date.now = () => now() + 16 * 60000";
        page.ask(later, vec![]).await;
        page.find("heading", "Open your notebook").await;
        let nothing = "return document.querySelector('dialog[open]') === null";
        page.until("nothing open over the door", nothing, vec![])
            .await;
        assert!(!page.text().await.contains("Ngozi"));
        desk.close(page).await;
    });
}

/// Neither its minute nor the end of the process takes the copy away: a driven process stays.
#[test]
fn what_was_copied_is_gone_at_the_lock() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        search(&page).await;
        page.press(&[key::CONTROL, 'a']).await;
        page.press(&[key::CONTROL, 'x']).await;
        holds(&page, "").await;
        page.press(&[key::CONTROL, 'v']).await;
        holds(&page, TYPED).await;
        // The shell looks at the clipboard a moment after something was put there.
        tokio::time::sleep(SETTLED).await;
        page.press(&[key::ESCAPE]).await;
        page.lost("dialog", "Search or do").await;
        lock(&page).await;
        page.focus("textbox", "Passphrase").await;
        page.press(&[key::CONTROL, 'v']).await;
        tokio::time::sleep(SETTLED).await;
        holds(&page, "").await;
        unlock(&page).await;
        page.press(&[key::CONTROL, 'k']).await;
        page.is_at("Search or do").await;
        page.types("s").await;
        page.press(&[key::CONTROL, 'v']).await;
        tokio::time::sleep(SETTLED).await;
        holds(&page, "s").await;
        desk.close(page).await;
    });
}

async fn cover_after_a_minute(page: &Page) {
    page.go("Settings").await;
    page.focus("radio", "1 minute").await;
    page.press(&[' ']).await;
    let chosen = "return document.activeElement.checked";
    page.until("one minute to be chosen", chosen, vec![]).await;
}

async fn search(page: &Page) {
    page.press(&[key::CONTROL, 'k']).await;
    page.is_at("Search or do").await;
    page.types(TYPED).await;
    holds(page, TYPED).await;
}

async fn holds(page: &Page, words: &str) {
    let script = "return document.activeElement.value === arguments[0]";
    let what = format!("{words:?} in the field");
    page.until(&what, script, vec![words.into()]).await;
}
