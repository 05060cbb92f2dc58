//! A meeting that is planned by the real window: another day for it, why it did not happen, a new plan;
//! and a meeting to which nobody of the family came, which closes with the reason.

use crate::journey::close::{everybody, next_date};
use crate::recorded::days_ago;
use crate::screens::open_fold;
use crate::steps::{
    come_to_the_sample_meeting, make_the_notebook, open_the_sample, open_the_sample_family,
};
use crate::support::{Page, at_a_desk, axe};

/// A fold of one planned meeting.
const CHANGE: &str = "Another day, or it did not happen";
/// How far ahead it moves: beyond what the sample has.
const AHEAD: i64 = -40;
/// Who of the sample's people count as family.
const FAMILY: [&str; 6] = ["Ngozi", "Emil", "Theo", "Renée", "Patrick", "Ingrid"];
const WHY: &str = "The whole house had the flu";

#[test]
fn a_planned_meeting_moves_and_falls_away_in_the_familys_own_reason() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        open_the_sample_family(&page).await;
        page.go("Meetings").await;
        plans(&page).await;
        moves(&page).await;
        falls_away(&page).await;
        desk.close(page).await;
    });
}

async fn plans(page: &Page) {
    open_fold(page, "Plan a meeting").await;
    page.fill("Day", &days_ago(-20)).await;
    page.fill("Place", "The kitchen").await;
    axe::is_clean(page, "a meeting planned").await;
    page.shot("planned-new").await;
    page.enter("button", "Keep").await;
    page.lost("button", "Plan a meeting").await;
    page.find("button", CHANGE).await;
}

async fn moves(page: &Page) {
    open_fold(page, CHANGE).await;
    page.fill("Day", &days_ago(AHEAD)).await;
    axe::is_clean(page, "another day").await;
    page.shot("planned-moves").await;
    page.enter("button", "Keep").await;
    page.sees("The kitchen").await;
}

async fn falls_away(page: &Page) {
    open_fold(page, CHANGE).await;
    page.fill("Why did it not happen?", WHY).await;
    page.enter("button", "It did not happen").await;
    page.sees(WHY).await;
    page.find("button", "Plan a meeting").await;
    page.shot("planned-not-held").await;
}

#[test]
fn a_meeting_without_the_family_closes_with_the_reason() {
    at_a_desk(async |mut desk| {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        come_to_the_sample_meeting(&page).await;
        for name in FAMILY {
            is_not_here(&page, name).await;
        }
        page.enter("button", "Begin the meeting").await;
        page.go("11 Say it back, close").await;
        everybody(&page).await;
        next_date(&page).await;
        page.sees("Nobody from the family is marked as here").await;
        page.fill("Why was nobody from the family here?", WHY).await;
        axe::is_clean(&page, "nobody of the family came").await;
        page.shot("planned-nobody").await;
        page.enter("button", "Close the meeting").await;
        page.sees("The meeting is closed").await;
        desk.close(page).await;
    });
}

/// Who was there last time begins with a tick.
async fn is_not_here(page: &Page, name: &str) {
    page.focus("checkbox", name).await;
    let ticked = "return document.activeElement.checked";
    if page.ask(ticked, vec![]).await == serde_json::json!(true) {
        page.press(&[' ']).await;
    }
}
