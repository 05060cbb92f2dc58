//! What stands in the way is gone, a step is on the way, a goal is let go in the family's words, and the
//! goals stand in the order that the family chose: all of it by keyboard alone.

use crate::screens::{keep_in_fold, open_fold};
use crate::steps::{begin_the_sample_meeting, make_the_notebook, open_the_sample};
use crate::support::page::key;
use crate::support::{Page, at_a_desk, axe};
use serde_json::json;

#[test]
fn a_goal_moves_up_another_is_let_go_and_what_got_in_the_way_is_gone() {
    at_a_desk(|mut desk| async move {
        desk.set("HEARTH_KEY_COST", "least");
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        begin_the_sample_meeting(&page).await;
        gone(&page).await;
        another_order(&page).await;
        let_go(&page).await;
        desk.close(page).await;
    });
}

async fn gone(page: &Page) {
    page.go_by_keys("4 What got in the way").await;
    page.pick_by_keys("Who said it", "Ngozi").await;
    page.write_in("What got in the way, in their words", "The bus is late")
        .await;
    page.press(&[key::ENTER]).await;
    page.find("button", "It is gone").await;
    axe::is_clean(page, "what got in the way").await;
    page.shot("order-hurdle").await;
    let last = "const all = [...document.querySelectorAll('[data-key^=gone-]')];
        all.at(-1)?.focus(); return all.length > 0";
    page.until("the last one", last, vec![]).await;
    page.press(&[key::ENTER]).await;
    let left = "return !document.querySelector('[data-key=barriers]').innerText
        .includes(arguments[0])";
    page.until("it to leave the list", left, vec![json!("The bus is late")])
        .await;
}

async fn another_order(page: &Page) {
    page.go_by_keys("6 Keep, change or rest").await;
    for words in ["A quiet Sunday", "Emil takes the bus alone"] {
        open_fold(page, "A new goal").await;
        page.fill("The goal, in their words", words).await;
        page.pick("Who said it", "Ngozi").await;
        keep_in_fold(page, "A new goal").await;
        page.sees(words).await;
    }
    open_fold(page, "Another order").await;
    page.sees("The family says what comes first").await;
    let second = "document.querySelector('[data-key=goals-order] li:nth-child(2) button').focus();
        return true";
    page.until("the second goal", second, vec![]).await;
    page.press(&[key::ENTER]).await;
    page.sees("is now number 1").await;
    axe::is_clean(page, "goals in their order").await;
    page.shot("order-goals").await;
}

async fn let_go(page: &Page) {
    page.choose_by_keys("Rest").await;
    open_fold(page, "Let it go for good").await;
    page.shot("order-let-go").await;
    page.write_in("Why they let it go, in their words", "We found our own way")
        .await;
    page.press(&[key::ENTER]).await;
    page.lost("button", "They let it go").await;
}
