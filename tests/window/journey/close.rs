//! The end of the meeting: each says their part back, one answers the private questions in private, the
//! next date is set.

use crate::steps::PASSPHRASE;
use crate::support::Page;
use crate::support::page::key;
use serde_json::json;

/// What is answered to each of the three.
pub const ANSWER: char = '4';
/// What she is asked in private.
pub const QUESTIONS: [&str; 3] = [
    "The choices today felt like mine",
    "I know my part, and I can do it",
    "I was heard and I belonged here",
];

/// Closes it, and says on which day they meet next.
pub async fn close(page: &Page) -> String {
    page.go_by_keys("11 Say it back, close").await;
    page.find("button", "Close the meeting").await;
    page.shot("journey-close").await;
    everybody(page).await;
    let next = next_date(page).await;
    page.use_keys_on("button", "Close the meeting").await;
    page.sees("The meeting is closed").await;
    page.shot("journey-closed").await;
    next
}

/// In four weeks; says which day that is.
pub async fn next_date(page: &Page) -> String {
    page.use_keys_on("button", "In 4 weeks").await;
    page.use_keys_on("button", "Keep").await;
    page.find("button", "Change").await;
    let next = page.ask(IN_FOUR_WEEKS, vec![]).await;
    next.as_str().unwrap().to_owned()
}

const IN_FOUR_WEEKS: &str = "const day = new Date(); day.setDate(day.getDate() + 28);
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((it) => String(it).padStart(2, '0')).join('-')";

/// Each says their part back, until nobody is left.
pub async fn everybody(page: &Page) {
    loop {
        says_it_back(page).await;
        if page.has("button", "Hand the laptop to Ngozi").await {
            in_private(page).await;
            continue;
        }
        if page.has("button", "Not today").await {
            page.use_keys_on("button", "Not today").await;
            page.sees("Offered").await;
        }
        if !page.has("button", "Next: ").await {
            break;
        }
        let now = page.find("button", "Next: ").await.text().await.unwrap();
        page.use_keys_on("button", "Next: ").await;
        let moved = "return ![...document.querySelectorAll('button')].some((it) => it.innerText === arguments[0])";
        page.until("the next carrier", moved, vec![json!(now)])
            .await;
    }
}

async fn says_it_back(page: &Page) {
    if page.has("radio", "All of it").await {
        page.choose_by_keys("All of it").await;
        page.until("the tick beside the name", TICKED, vec![]).await;
    }
}

/// The tick comes with the commit.
pub const TICKED: &str = "return document.querySelector(
    '[aria-label=\"Who says it back\"] [aria-current=step]').innerText.startsWith('Done')";

/// The laptop goes to her and comes back by the passphrase; then whoever is next is in hand.
async fn in_private(page: &Page) {
    page.use_keys_on("button", "Hand the laptop to Ngozi").await;
    for question in QUESTIONS {
        page.is_at(question).await;
        page.press(&[ANSWER]).await;
    }
    page.is_at("Done").await;
    page.press(&[key::ENTER]).await;
    page.is_at("Passphrase").await;
    page.types(PASSPHRASE).await;
    page.press(&[key::ENTER]).await;
    page.find("button", "Close the meeting").await;
}
