//! What the window can write down beside the plan, and what wakes of it: a pause, talk about a goal, who
//! leaves, if-thens, ideas, must-dos, a dated plan. Real buttons; then another program reads the same
//! folder and says what it knows now.

mod asleep;

use crate::journey::close::{TICKED, next_date};
use crate::steps::{capture, unlock};
use crate::support::desk::Desk;
use crate::support::page::key;
use crate::support::{Page, at_a_desk, axe};
pub use asleep::days_ago;
use asleep::{FAMILY, IF_THEN, states, told_before};
use serde_json::json;

/// What they say of the goal in hand.
const SAID: [&str; 4] = [
    "I want to be at practice",
    "I could ask for the early bus",
    "I will call him on Monday",
    "It matters to the whole team",
];
const IDEAS: [&str; 4] = [
    "Ride with the neighbor",
    "Leave school at three",
    "Ask the coach to wait",
    "Trade the late shift",
];

#[test]
fn an_announced_gap_is_no_silence() {
    at_a_desk(|mut desk| async move {
        desk.set("HEARTH_KEY_COST", "least");
        let family = told_before(&desk, 80);
        let silent = states(&desk, &family, "A3");
        assert_eq!(silent, ["talk_about_it", "talk_about_it"]);
        let page = desk.open().await;
        unlock(&page).await;
        page.enter("link", FAMILY).await;
        page.go("Between meetings").await;
        choose(&page, "A pause").await;
        pick(&page, "Who asked for it", "Dana").await;
        page.fill("The first day", &days_ago(79)).await;
        page.fill("Why, if they say", "The harvest").await;
        axe::is_clean(&page, "a pause").await;
        page.enter("button", "Keep").await;
        page.sees("Dana asked for it. The harvest").await;
        page.go("Meetings").await;
        page.sees("Not hearing from them now is no sign of anything")
            .await;
        axe::is_clean(&page, "a pause that holds").await;
        page.enter("button", "They are back").await;
        gone(&page, "They are back").await;
        desk.close(page).await;
        // One goal was silent before they paused; the other only because they did.
        let mut now = states(&desk, &family, "A3");
        now.sort();
        assert_eq!(now, ["steady", "talk_about_it"]);
    });
}

#[test]
fn what_was_asleep_for_want_of_facts_wakes_when_the_window_has_written_them_down() {
    at_a_desk(|mut desk| async move {
        desk.set("HEARTH_KEY_COST", "least");
        let family = told_before(&desk, 21);
        let asleep = ["A6", "O7", "M3", "U3", "D5", "D6", "U5"];
        for key in asleep {
            assert_eq!(states(&desk, &family, key), ["not_enough_yet"], "{key}");
        }
        let page = desk.open().await;
        unlock(&page).await;
        page.enter("link", FAMILY).await;
        beside_the_plan(&page).await;
        the_team(&page).await;
        hard_times(&page).await;
        the_meeting(&page).await;
        the_plan_in_their_hands(&page).await;
        desk.close(page).await;
        for key in asleep {
            let now = states(&desk, &family, key);
            assert!(!now.contains(&"not_enough_yet".to_owned()), "{key} {now:?}");
        }
        asleep::everything_is_on_file(&desk, &family);
    });
}

/// A condition of the court's with the family's own reason: M7 counts none without one.
async fn beside_the_plan(page: &Page) {
    page.go("Our plan").await;
    page.enter("button", "A court or an agency asks").await;
    page.fill("What they ask, as they word it", "School every day")
        .await;
    page.enter("button", "Keep").await;
    page.fill("Who asks for it", "The court").await;
    page.enter("button", "Keep").await;
    page.sees("Your own reason to do it?").await;
    page.enter("button", "Your own reason to do it?").await;
    axe::is_clean(page, "a must-do").await;
    pick(page, "Who said it", "Cole").await;
    page.fill("Their own reason, in their words", "My team is there")
        .await;
    page.press(&[key::ENTER]).await;
    gone(page, "Your own reason to do it?").await;
    page.enter("button", "Earlier words: Ride to practice")
        .await;
    page.enter("button", "Say it another way").await;
    axe::is_clean(page, "a step in other words").await;
    page.fill("What they will do, in their words", "Ride with him once")
        .await;
    page.enter("button", "Keep").await;
    page.sees("Ride with him once").await;
}

/// Somebody goes by another name: the one before stands nowhere any more.
async fn another_name(page: &Page) {
    page.enter("button", "More about Jo").await;
    page.enter("button", "A new name").await;
    axe::is_clean(page, "a new name").await;
    page.fill("The new name", "Robin").await;
    page.enter("button", "Keep the new name").await;
    page.find("button", "More about Robin").await;
    page.lost("button", "More about Jo").await;
}

/// Who wants an interpreter, who leaves, and how long the work is meant to go on.
async fn the_team(page: &Page) {
    page.go("Our team").await;
    another_name(page).await;
    page.enter("button", "More about Dana").await;
    axe::is_clean(page, "a seat").await;
    page.focus("checkbox", "Wants an interpreter").await;
    page.press(&[' ']).await;
    page.sees("with an interpreter").await;
    page.enter("button", "About this file").await;
    page.sees("Getting to know us").await;
    axe::is_clean(page, "about this file").await;
    page.focus("radio", "Doing it").await;
    page.press(&[' ']).await;
    page.fill("Why now", "The plan stands").await;
    page.press(&[key::ENTER]).await;
    gone(page, "Why now").await;
    page.fill("Meant to end on", &days_ago(-20)).await;
    page.press(&[key::ENTER]).await;
    page.sees("Kept.").await;
}

async fn hard_times(page: &Page) {
    page.go("Between meetings").await;
    choose(page, "A crisis").await;
    page.fill("What happened", "He ran off after the game")
        .await;
    pick(page, "Who was there first?", "Mrs. Ruiz").await;
    axe::is_clean(page, "a crisis and who was there first").await;
    page.enter("button", "Keep").await;
    page.sees("What we do next is listed below").await;
}

async fn the_meeting(page: &Page) {
    page.go("Meetings").await;
    page.enter("button", "Begin the meeting").await;
    page.sees("Who is here?").await;
    page.pick("What kind of meeting", "Team meeting").await;
    page.enter("button", "Begin the meeting").await;
    page.is_at("Who speaks").await;
    page.press(&[key::ALT, 'g']).await;
    page.find("button", "About: Soccer").await;
    for words in SAID {
        capture(page, '1', 'w', words).await;
    }
    page.enter("button", "3 people are here").await;
    page.enter("button", "Cole leaves now").await;
    page.sees("left at").await;
    axe::is_clean(page, "who is here").await;
    if_thens(page).await;
    ideas(page).await;
    close(page).await;
}

/// Its moment came twice; and a step goes to somebody else who asked for it.
async fn if_thens(page: &Page) {
    page.go("3 How the steps went").await;
    page.enter("button", "Did an if-then get its chance?").await;
    page.sees(IF_THEN).await;
    page.enter("button", "It worked").await;
    page.sees("today: it worked").await;
    page.enter("button", "Not this time").await;
    page.sees("today: not this time").await;
    axe::is_clean(page, "if-thens").await;
    page.enter("button", "Earlier words: Call Coach Diaz").await;
    page.enter("button", "Hand it to someone else").await;
    axe::is_clean(page, "handing a step over").await;
    pick(page, "Who carries it from now on", "Dana").await;
    page.enter("button", "Hand it over").await;
    page.sees("reason").await;
    pick(page, "Who asked for this", "Dana").await;
    page.fill("Why", "She wants to call him herself").await;
    page.enter("button", "Hand it over").await;
    gone(page, "Hand it over").await;
}

async fn ideas(page: &Page) {
    page.go("8 Next steps, and who").await;
    for words in IDEAS {
        pick(page, "Whose idea", "Dana").await;
        page.fill("An idea", words).await;
        page.press(&[key::ENTER]).await;
        page.find("button", &format!("We choose this: {words}"))
            .await;
    }
    axe::is_clean(page, "ideas").await;
    for words in IDEAS {
        page.enter("button", &format!("We choose this: {words}"))
            .await;
        gone(page, &format!("We choose this: {words}")).await;
    }
}

async fn close(page: &Page) {
    page.go("11 Say it back, close").await;
    page.find("button", "Close the meeting").await;
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
    page.enter("button", "Close the meeting").await;
    page.sees("The meeting is closed").await;
}

/// The plan of today, their yes to it, and a copy in her hand.
async fn the_plan_in_their_hands(page: &Page) {
    page.sees("No plan has a date on it yet").await;
    page.enter("button", "Keep it as the plan of today").await;
    page.sees("The plan still says the same").await;
    pick(page, "Who has a copy in hand", "Dana").await;
    page.enter("button", "They have it").await;
    page.sees("has not said yes to this yet").await;
    pick(page, "Who in the family says yes to it", "Dana").await;
    page.enter("button", "Keep").await;
    page.sees("Dana said yes to it").await;
    axe::is_clean(page, "the plan in their hands").await;
    page.enter("button", "They have it").await;
    page.sees("Dana has a copy").await;
    page.enter("button", "Dana and Cole").await;
    page.go("Our team").await;
    page.enter("button", "More about Mrs. Ruiz").await;
    page.fill("The last day on the team", &days_ago(1)).await;
    page.enter("button", "Mrs. Ruiz leaves the team").await;
    page.enter("button", "On the team before").await;
    page.sees("until").await;
    axe::is_clean(page, "on the team before").await;
}

/// One of a list, by its first letters.
async fn pick(page: &Page, list: &str, entry: &str) {
    page.focus("combobox", list).await;
    page.types(entry).await;
    let script =
        "return document.activeElement.selectedOptions?.[0]?.text.startsWith(arguments[0])";
    page.until(
        &format!("{entry:?} to be picked"),
        script,
        vec![json!(entry)],
    )
    .await;
}

/// One of a few.
async fn choose(page: &Page, name: &str) {
    page.focus("radio", name).await;
    page.press(&[' ']).await;
}

/// Waits until no such button is there.
async fn gone(page: &Page, name: &str) {
    let script = "return ![...document.querySelectorAll('button, summary, label')]
        .some((it) => it.getClientRects().length > 0
            && (it.ariaLabel ?? it.innerText).trim().startsWith(arguments[0]))";
    page.until(&format!("{name:?} to be gone"), script, vec![json!(name)])
        .await;
}
