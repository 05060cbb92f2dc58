//! A walk through the whole notebook, from the first run to the locked door, with everything on the way
//! that can open over a page: a day's work, looked at rather than done.

use super::look::Eyes;
use crate::journey::close::{QUESTIONS, TICKED, next_date};
use crate::screens::{may_decide, open_fold};
use crate::steps::{
    PASSPHRASE, begin_here, come_to_the_sample_meeting, lock, make_the_notebook, open_the_sample,
    open_the_sample_family, unlock,
};
use crate::support::Page;
use crate::support::desk::Desk;
use crate::support::page::key;

const SECTIONS: [&str; 9] = [
    "Our story",
    "Our team",
    "Our plan",
    "Between meetings",
    "How it is going",
    "Meetings",
    "Papers",
    "Since last time",
    "Safety plan",
];
const MEETING_STEPS: [&str; 11] = [
    "1 Their list first",
    "2 What went well",
    "3 How the steps went",
    "4 What got in the way",
    "5 How much, how sure",
    "6 Keep, change or rest",
    "7 One thing we noticed",
    "8 Next steps, and who",
    "9 Safety plan still right?",
    "10 Toward the end",
    THE_CLOSE,
];
const THE_CLOSE: &str = "11 Say it back, close";

/// All of it; the app is ended and opened again on the way.
pub async fn every_view(desk: &mut Desk, page: Page, mut eyes: Eyes) {
    let eyes = &mut eyes;
    before_any_family(&page, eyes).await;
    around_the_notebook(&page, eyes).await;
    the_family(&page, eyes).await;
    come_to_the_sample_meeting(&page).await;
    eyes.look(&page, "who-is-here").await;
    begin_here(&page).await;
    // First, so that the rulers of the fifth step have a goal to ask about.
    goal_again(&page, eyes).await;
    every_step(&page, eyes).await;
    over_the_page(&page, eyes).await;
    let page = interrupted(desk, page, eyes).await;
    handed_over(&page, eyes).await;
    closed(&page, eyes).await;
    lock(&page).await;
    eyes.look(&page, "unlock").await;
    eyes.saw_everything();
}

async fn before_any_family(page: &Page, eyes: &mut Eyes) {
    eyes.look(page, "first-run").await;
    make_the_notebook(page).await;
    eyes.look(page, "sample-offer").await;
    open_the_sample(page).await;
}

async fn around_the_notebook(page: &Page, eyes: &mut Eyes) {
    eyes.look(page, "today").await;
    for place in ["Families", "My own work", "Settings"] {
        page.go(place).await;
        eyes.look(page, place).await;
    }
    page.enter("button", "Cards and dates").await;
    page.find("textbox", "Find a card").await;
    eyes.look(page, "cards and dates").await;
    page.go("Families").await;
    page.enter("button", "A new family").await;
    page.find("textbox", "The name to show").await;
    eyes.look(page, "new-family").await;
    page.go("Today").await;
}

async fn the_family(page: &Page, eyes: &mut Eyes) {
    open_the_sample_family(page).await;
    for section in SECTIONS {
        page.go(section).await;
        is_there(page, section).await;
        eyes.look(page, section).await;
    }
    page.go("Meetings").await;
    page.enter("button", "Our own dates").await;
    page.sees("A family is never late").await;
    eyes.look(page, "our own dates").await;
    in_their_hands(page, eyes).await;
}

/// The family's own page, and a paper in the hands of who signs it.
async fn in_their_hands(page: &Page, eyes: &mut Eyes) {
    page.go("Our plan").await;
    page.enter("button", "Hand them this laptop").await;
    page.sees("Only what your whole team may see").await;
    eyes.look(page, "family-time").await;
    page.enter("button", "Give the laptop back").await;
    page.is_at("Passphrase").await;
    eyes.look(page, "family-time-back").await;
    page.types(PASSPHRASE).await;
    page.press(&[key::ENTER]).await;
    page.go("Papers").await;
    may_decide(page, "Ngozi", "Emil").await;
    open_fold(page, "Somebody allows something").await;
    page.pick("About whom", "Emil").await;
    page.fill("To whom", "Lincoln Middle School").await;
    page.enter("button", "Keep").await;
    page.sees("no end set").await;
    open_fold(page, "Sign on this screen").await;
    page.pick("Who signs", "Ngozi").await;
    eyes.look(page, "papers-open").await;
    page.enter("button", "Hand over the laptop").await;
    page.is_at("Write your name").await;
    eyes.look(page, "sign").await;
    page.enter("button", "Not now").await;
    page.is_at("Passphrase").await;
    page.types(PASSPHRASE).await;
    page.press(&[key::ENTER]).await;
    page.find("link", "Papers").await;
}

/// Waits for what a section asks for after it was opened: an empty page breaks no rule.
async fn is_there(page: &Page, section: &str) {
    let key = match section {
        "How it is going" => "conditions",
        "Since last time" => "begin",
        _ => return,
    };
    shows(page, key).await;
}

async fn shows(page: &Page, key: &str) {
    let there = "return document.querySelector(`[data-key=${arguments[0]}]`) !== null";
    page.until(key, there, vec![key.into()]).await;
}

/// In a narrow window the map is folded to where one is; it unfolds for who comes to it. A step that was
/// left with something kept in it has a tick for its number.
async fn go_to(page: &Page, step: &str) {
    let come = "document.querySelector('a[aria-current=step]').focus()";
    page.ask(come, vec![]).await;
    let ticked = format!("Done {}", step.split_once(' ').unwrap().1);
    let name = if page.has("link", &ticked).await {
        &ticked
    } else {
        step
    };
    page.enter("link", name).await;
    page.is_where_one_is(step).await;
}

/// The form, what it says when nothing was written in it, and the goal with its rulers.
async fn goal_again(page: &Page, eyes: &mut Eyes) {
    go_to(page, "6 Keep, change or rest").await;
    page.enter("button", "Open again").await;
    page.focus("textbox", "Their reason, in their words").await;
    eyes.look(page, "goal-again").await;
    page.press(&[key::ENTER]).await;
    page.sees("Nothing was opened yet").await;
    eyes.look(page, "fault").await;
    page.types("Because they still ask when Sunday is").await;
    page.press(&[key::ENTER]).await;
    page.find("radio", "10").await;
    eyes.look(page, "goal-opened-again").await;
}

pub async fn every_step(page: &Page, eyes: &mut Eyes) {
    for step in MEETING_STEPS {
        go_to(page, step).await;
        eyes.look(page, step).await;
        if step != THE_CLOSE {
            eyes.find_in_sight(page, step).await;
        }
    }
}

/// What opens over a page, and what covers it.
async fn over_the_page(page: &Page, eyes: &mut Eyes) {
    page.press(&[key::CONTROL, 'k']).await;
    page.is_at("Search or do").await;
    page.types("Sunday").await;
    shows(page, "hit").await;
    eyes.look(page, "palette").await;
    page.press(&[key::ESCAPE]).await;
    page.press(&['?']).await;
    page.is_at("Close").await;
    eyes.look(page, "keys").await;
    page.press(&[key::ESCAPE]).await;
    page.press(&[key::F7]).await;
    page.is_at("What do they do now?").await;
    eyes.look(page, "own-way").await;
    page.press(&[key::ESCAPE]).await;
    page.press(&[key::F9]).await;
    page.find("button", "Come back").await;
    eyes.look(page, "cover").await;
    page.press(&[key::F9]).await;
}

/// The battery, and the door as it stands after that.
async fn interrupted(desk: &mut Desk, page: Page, eyes: &mut Eyes) -> Page {
    desk.kill();
    drop(page);
    let page = desk.open().await;
    eyes.settle(&page).await;
    page.sees("You were in a meeting").await;
    eyes.look(&page, "unlock-interrupted").await;
    unlock(&page).await;
    page.find("button", "Close the meeting").await;
    page
}

/// The laptop goes to her for the private questions, and comes back.
async fn handed_over(page: &Page, eyes: &mut Eyes) {
    page.enter("button", "Hand the laptop to Ngozi").await;
    page.sees("Please give the laptop").await;
    eyes.look(page, "pulse-please").await;
    page.is_at(QUESTIONS[0]).await;
    eyes.look(page, "pulse-question").await;
    for question in QUESTIONS {
        page.is_at(question).await;
        page.press(&['s']).await;
    }
    page.is_at("Done").await;
    eyes.look(page, "pulse-done").await;
    page.press(&[key::ENTER]).await;
    page.is_at("Passphrase").await;
    eyes.look(page, "pulse-back").await;
    page.types(PASSPHRASE).await;
    page.press(&[key::ENTER]).await;
    page.find("button", "Close the meeting").await;
}

/// Everybody said their part back, the day is set, and the meeting is over.
async fn closed(page: &Page, eyes: &mut Eyes) {
    loop {
        if page.has("radio", "All of it").await {
            page.focus("radio", "All of it").await;
            page.press(&[' ']).await;
            page.until("the tick beside the name", TICKED, vec![]).await;
        }
        if page.has("button", "Not today").await {
            page.enter("button", "Not today").await;
            page.sees("Offered").await;
        }
        if !page.has("button", "Next: ").await {
            break;
        }
        page.enter("button", "Next: ").await;
    }
    next_date(page).await;
    eyes.look(page, "to-be-closed").await;
    page.enter("button", "Close the meeting").await;
    page.sees("The meeting is closed").await;
    eyes.look(page, "closed").await;
}
