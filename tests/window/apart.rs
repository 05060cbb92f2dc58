//! What only some may see, by the real window: it leaves its page, no search shows it, and whoever looks
//! for it on purpose finds it among the papers.

use crate::screens::{keep_in_fold, open_fold};
use crate::steps::{
    begin_the_sample_meeting, make_the_notebook, open_the_sample, open_the_sample_family,
};
use crate::support::page::key;
use crate::support::{at_a_desk, axe};

const SAID: &str = "The lock is checked once";
const NUMBER: &str = "R-4711";
const CLINIC: &str = "The clinic called about the new dose";

#[test]
fn what_is_kept_apart_leaves_its_page_and_is_found_only_on_purpose() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Our story").await;
        open_fold(&page, "How will you know?").await;
        page.fill("What would all of you see?", SAID).await;
        page.pick("Who said it", "Ngozi").await;
        keep_in_fold(&page, "How will you know?").await;
        let earlier = format!("Earlier words: {SAID}");
        page.enter("button", &earlier).await;
        open_fold(&page, "Who may see this").await;
        page.choose_by_keys("Kept apart").await;
        page.sees("It cannot come back").await;
        axe::is_clean(&page, "who may see this").await;
        page.shot("apart-who").await;
        keep_in_fold(&page, "Who may see this").await;
        page.lost("button", &earlier).await;

        page.press(&[key::CONTROL, 'k']).await;
        page.types("lock is checked").await;
        page.rested().await;
        assert!(!page.text().await.contains(SAID), "a search shows it");
        page.press(&[key::ESCAPE]).await;

        page.go("Papers").await;
        open_fold(&page, "Kept apart").await;
        page.fill("Words to look for", "checked").await;
        page.enter("button", "Look").await;
        page.sees(SAID).await;
        axe::is_clean(&page, "what is kept apart").await;
        page.shot("apart-found").await;
        desk.close(page).await;
    });
}

#[test]
fn a_note_from_the_clinic_is_kept_apart_from_its_first_word() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        begin_the_sample_meeting(&page).await;
        page.is_at("Who speaks").await;
        page.types("1?").await;
        page.pick("Who may see this", "drugs").await;
        axe::is_clean(&page, "who may see a note").await;
        page.shot("apart-note").await;
        page.focus("button", "What kind").await;
        page.types(&format!("w{CLINIC}")).await;
        page.press(&[key::ENTER]).await;
        page.is_at("Who speaks").await;
        let says_so = "return document.querySelector('[data-key=note-for]')?.value === 'clinic'";
        page.until("the line to go on saying so", says_so, vec![])
            .await;
        page.rested().await;
        let shown = page.text().await;
        assert!(!shown.contains(CLINIC), "the meeting's page shows it");
        desk.close(page).await;
    });
}

#[test]
fn of_a_report_the_number_alone_is_kept_and_it_lies_apart() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Papers").await;
        open_fold(&page, "A report that had to be made").await;
        page.fill("The number they gave", NUMBER).await;
        axe::is_clean(&page, "a report").await;
        page.shot("report-made").await;
        keep_in_fold(&page, "A report that had to be made").await;
        page.sees("You find it under Kept apart").await;
        open_fold(&page, "Kept apart").await;
        page.enter("button", "Look").await;
        page.sees(NUMBER).await;
        desk.close(page).await;
    });
}
