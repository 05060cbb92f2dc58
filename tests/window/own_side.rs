//! The facilitator's own side: staff's words meet their pair and the family's ideas come first, what she
//! asked stays hers, steps in another order, the story and its summary, what comes after, her own work.
//! By keyboard alone.

use crate::screens::keep_in_fold;
use crate::steps::{
    begin_the_sample_meeting, capture, make_the_notebook, open_the_sample, open_the_sample_family,
    unlock,
};
use crate::support::page::key;
use crate::support::{Page, at_a_desk, axe};
use serde_json::json;

const FIRST_CARD: &str = "return document.querySelector('.cards [data-card]')?.dataset.card";
const FIRST_STEP: &str = "document.querySelector('.map a')?.innerText ?? ''";

#[test]
fn staffs_words_meet_their_pair_and_what_was_asked_stays_the_facilitators_own() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        begin_the_sample_meeting(&page).await;
        a_service_too_soon(&page).await;
        their_quote_is_let_be(&page).await;
        another_order(&page).await;
        desk.kill();
        drop(page);
        let page = desk.open().await;
        unlock(&page).await;
        page.is_at("Their words").await;
        its_second_step_leads(&page).await;
        what_i_asked(&page).await;
        desk.close(page).await;
    });
}

/// What she types in her own name names a service: their ideas stand first, a pair stands beside it.
async fn a_service_too_soon(page: &Page) {
    page.types("0 He needs therapy").await;
    let is_first = format!("{FIRST_CARD} === 'TM6'");
    page.until("their ideas to stand first", &is_first, vec![])
        .await;
    page.sees("Instead of").await;
    axe::is_clean(page, "a pair beside the line").await;
    page.shot("own-side-pair").await;
    page.press(&[key::ENTER]).await;
    page.is_at("Who speaks").await;
    let is_gone = "return !document.querySelector('.line .pair')";
    page.until("the pair to be gone", is_gone, vec![]).await;
}

async fn their_quote_is_let_be(page: &Page) {
    page.types("1zYou need to call the school").await;
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    assert!(!page.text().await.contains("Instead of"));
    page.press(&[key::ENTER]).await;
    page.is_at("Who speaks").await;
}

async fn another_order(page: &Page) {
    page.press(&[key::ALT, '1']).await;
    // Said, it makes way for what comes after an open question.
    let is_said = "return !!document.querySelector('.cards [aria-pressed=true]')
                   || document.querySelector('.cards').innerText.includes('Count to five')";
    page.until("the card to be said", is_said, vec![]).await;
    capture(page, '1', 'h', "Sundays with the radio on").await;
    page.use_keys_on("button", "Another order").await;
    page.use_keys_on("button", "Later: Their list first").await;
    its_second_step_leads(page).await;
    page.is_at("Later: Their list first").await;
    axe::is_clean(page, "steps in another order").await;
    page.shot("own-side-order").await;
    page.use_keys_on("button", "Who speaks").await;
    page.types("1hand then").await;
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
}

async fn its_second_step_leads(page: &Page) {
    let leads = format!("return !!({FIRST_STEP}) && !({FIRST_STEP}).includes(arguments[0])");
    let moved = vec![json!("Their list first")];
    page.until("the first step to stand later", &leads, moved)
        .await;
}

async fn what_i_asked(page: &Page) {
    page.press(&[key::CONTROL, 'k']).await;
    page.types("Meetings").await;
    page.press(&[key::ENTER]).await;
    page.go_by_keys("Meetings").await;
    page.use_keys_on("button", "What I asked").await;
    page.sees("Only you see this").await;
    page.sees("Sundays with the radio on").await;
    axe::is_clean(page, "what I asked").await;
    page.shot("own-side-asked").await;
}

#[test]
fn a_story_has_its_summary_what_comes_after_its_plan_and_the_facilitator_a_page_of_her_own() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        story(&page).await;
        after(&page).await;
        own_work(&page).await;
        in_spanish(&page).await;
        desk.close(page).await;
    });
}

async fn story(page: &Page) {
    page.go_by_keys("Our story").await;
    page.use_keys_on("button", "By parts of life").await;
    page.pick_by_keys("Part of life: ", "School").await;
    let placed = "return !!document.querySelector('[data-part=school_or_work]')";
    page.until("a part of life", placed, vec![]).await;
    page.use_keys_on("button", "Write it").await;
    page.use_keys_on("button", "Begin with their words").await;
    keep_in_fold(page, "Write it").await;
    page.sees("Nobody in the family said yes").await;
    page.pick_by_keys("Who in the family says yes?", "Ngozi")
        .await;
    page.use_keys_on("button", "They say yes").await;
    page.sees("Ngozi said yes to it").await;
    axe::is_clean(page, "the story by parts of life").await;
    page.shot("own-side-story").await;
}

async fn after(page: &Page) {
    page.go_by_keys("Our plan").await;
    page.use_keys_on("button", "What comes after us").await;
    page.pick_by_keys("Who said it", "Ngozi").await;
    page.write_in("What stays?", "My sister on Sundays").await;
    page.press(&[key::ENTER]).await;
    page.sees("My sister on Sundays").await;
    page.use_keys_on("button", "Write how it goes on").await;
    page.write_in("Who you call", "The coach: Saturdays").await;
    page.write_in("How you come back", "Call us, any day").await;
    keep_in_fold(page, "Write how it goes on").await;
    page.sees("Nobody in the family said yes").await;
    page.pick_by_keys("Who in the family says yes?", "Ngozi")
        .await;
    page.use_keys_on("button", "They say yes").await;
    page.sees("Ngozi said yes to it").await;
    page.write_in("When do we look in", "2030-03-01").await;
    page.use_keys_on("button", "Set the day").await;
    page.sees("We look in on").await;
    axe::is_clean(page, "what comes after").await;
    page.shot("own-side-after").await;
}

async fn own_work(page: &Page) {
    page.go_by_keys("Today").await;
    page.go_by_keys("My own work").await;
    page.use_keys_on("button", "Name one thing").await;
    page.write_in("What I want to try", "Wait for the answer")
        .await;
    page.press(&[key::ENTER]).await;
    page.sees("There are no words here yet").await;
    page.write_in("Why it matters to me", "They say more").await;
    page.press(&[key::ENTER]).await;
    page.find("button", "Name the next thing").await;
    page.choose_by_keys("4").await;
    page.use_keys_on("button", "Write down a talk").await;
    page.write_in("What I want to talk about", "How long I wait")
        .await;
    page.write_in("With whom", "Marta").await;
    keep_in_fold(page, "Write down a talk").await;
    page.sees("How long I wait").await;
    axe::is_clean(page, "my own work").await;
    page.shot("own-side-own-work").await;
    taken_off_and_put_back(page).await;
}

/// A talk that was written down by mistake goes off the page, and comes back from its foot.
async fn taken_off_and_put_back(page: &Page) {
    page.use_keys_on("button", "Earlier words: Talk of").await;
    page.use_keys_on("button", "Take it off the page").await;
    page.write_in("Why?", "It was another week").await;
    page.press(&[key::ENTER]).await;
    page.sees("No talk is written down yet").await;
    page.use_keys_on("button", "1 thing").await;
    page.sees("It was another week").await;
    page.shot("own-side-taken-off").await;
    page.use_keys_on("button", "Put back").await;
    page.sees("How long I wait").await;
}

async fn in_spanish(page: &Page) {
    page.go_by_keys("Settings").await;
    page.choose_by_keys("Español").await;
    page.go_by_keys("Mi propio trabajo").await;
    page.sees("En qué trabajo").await;
    page.sees("Wait for the answer").await;
    axe::is_clean(page, "mi propio trabajo").await;
    page.shot("own-side-own-work-es").await;
}
