//! Help under the need it serves, if-thens from an ordinary day, staff's own dates, cards of one's own,
//! a meeting held with paper, and forms that give back what was being written.

use crate::screens::{keep_in_fold, open_fold};
use crate::steps::{make_the_notebook, open_the_sample, open_the_sample_family, unlock};
use crate::support::page::key;
use crate::support::{Page, at_a_desk, axe};

#[test]
fn help_stands_under_its_need_and_an_if_then_at_its_moment() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        help(&page).await;
        at_bedtime(&page).await;
        desk.close(page).await;
    });
}

async fn help(page: &Page) {
    page.go("Our story").await;
    open_fold(page, "Help for this").await;
    page.fill("What kind of help", "Respite care").await;
    page.sees("First ask what they have thought of").await;
    page.fill("Who gives it", "Harbor House").await;
    page.fill("Why they want it", "One night of sleep").await;
    keep_in_fold(page, "Help for this").await;
    page.sees("whose words these are").await;
    page.pick("Who said it", "Ngozi").await;
    page.fill("How all of you will know", "When Theo sleeps through")
        .await;
    keep_in_fold(page, "Help for this").await;
    page.sees("Until: When Theo sleeps through").await;
    axe::is_clean(page, "help under a need").await;
    page.shot("helps-story").await;
    page.enter("button", "It ended: Respite care").await;
    page.fill("Why did it end?", "She has her sister now").await;
    page.enter("button", "Yes, end it today").await;
    page.sees("She has her sister now").await;
}

async fn at_bedtime(page: &Page) {
    page.go("Our plan").await;
    open_fold(page, "One more").await;
    page.choose("Bedtime").await;
    page.fill("If this happens", "Theo is up at ten").await;
    page.pick("then", "Emil").await;
    page.fill("does this", "I read to him").await;
    keep_in_fold(page, "One more").await;
    page.sees("Theo is up at ten").await;
    axe::is_clean(page, "if-thens").await;
    page.shot("helps-plan").await;
}

#[test]
fn staffs_dates_cards_of_ones_own_and_a_meeting_held_with_paper() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        cards(&page).await;
        page.go("Today").await;
        open_the_sample_family(&page).await;
        page.go("Meetings").await;
        with_paper(&page).await;
        page.enter("button", "Our own dates").await;
        page.sees("A family is never late").await;
        page.sees("counted from").await;
        axe::is_clean(&page, "our own dates").await;
        page.shot("helps-dates").await;
        desk.close(page).await;
    });
}

async fn cards(page: &Page) {
    page.go("Settings").await;
    page.enter("button", "Cards and dates").await;
    page.choose("Milwaukee").await;
    page.fill("Find a card", "talk about today").await;
    page.enter("button", "Put away: FC1").await;
    page.find("button", "Bring back: FC1").await;
    page.enter("button", "Put first: FC1").await;
    page.sees("comes first").await;
    open_fold(page, "Write your own").await;
    page.fill("What it says", "[[card]]").await;
    page.enter("button", "Keep").await;
    page.sees("cannot be used: prompts/en.toml, line 1").await;
    page.focus("textbox", "What it says").await;
    page.press(&[key::CONTROL, 'a']).await;
    page.press(&[key::BACKSPACE]).await;
    page.enter("button", "Begin a card").await;
    page.enter("button", "Keep").await;
    page.find("button", "Change: prompts/en.toml").await;
    page.fill("Find a card", "this week a little easier").await;
    page.sees("MY1").await;
    axe::is_clean(page, "cards and dates").await;
    page.shot("helps-cards").await;
}

async fn with_paper(page: &Page) {
    open_fold(page, "Add a meeting you held with paper").await;
    page.enter("button", "Keep").await;
    page.is_at("On which day").await;
    page.fill("On which day", "2025-12-09").await;
    page.fill("From", "11:15 pm").await;
    page.fill("To", "12:20 am").await;
    page.fill("What was said", "They showed the new shelf")
        .await;
    page.tick("Ngozi").await;
    page.enter("button", "Keep").await;
    page.sees("It is kept, with its own day").await;
    page.sees("Dec 9").await;
    page.shot("helps-paper").await;
}

#[test]
fn what_was_being_written_in_a_paper_is_there_after_the_battery_went() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Papers").await;
        open_fold(&page, "Somebody allows something").await;
        page.pick("About whom", "Theo").await;
        page.fill("To whom", "Lincoln Middle School").await;
        tokio::time::sleep(std::time::Duration::from_secs(3)).await;
        desk.kill();
        drop(page);
        let page = desk.open().await;
        unlock(&page).await;
        if !page.has("link", "Papers").await {
            page.go("Today").await;
            open_the_sample_family(&page).await;
        }
        page.go("Papers").await;
        let written = "return document.querySelector('[data-key=consent-text]')?.value === 'Lincoln Middle School'";
        page.until("the words in their field", written, vec![])
            .await;
        page.enter("button", "Keep").await;
        page.sees("no end set").await;
        desk.close(page).await;
    });
}
