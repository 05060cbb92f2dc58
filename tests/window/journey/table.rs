//! What is kept at the table beside the notes: their own way, the safety plan, the cover, what got in
//! the way and what then, a goal opened again and how sure, a step with its carrier.

use crate::support::Page;
use crate::support::page::key;
use serde_json::json;

pub const OWN_WAY: &str = "They ring each other on Friday now";
pub const BARRIER: &str = "The second bus did not come";
pub const CUE: &str = "The second bus does not come";
pub const THEN: &str = "Ring Adaeze from the stop";
pub const GOAL: &str = "Saturdays at the bike shop";
pub const WHY: &str = "Because they still ask when Sunday is";
pub const SURE: u8 = 7;
/// The card of the next steps names him, because he carries none of them.
pub const FRIEND: &str = "Mr. Kowalczyk";
pub const STEP: &str = "Keep a stool free on Sundays too";

/// Everything else that this meeting keeps.
pub async fn everything_asked(page: &Page) {
    another_way(page).await;
    safety(page).await;
    cover(page).await;
    barrier(page).await;
    open_a_goal_again(page).await;
    step(page).await;
    page.go_by_keys("9 Safety plan still right?").await;
    page.use_keys_on("button", "Still right").await;
    let pressed = "return [...document.querySelectorAll('[aria-pressed=true]')].some((it) => it.innerText.includes('Still right'))";
    page.until("the plan to be confirmed", pressed, vec![])
        .await;
}

/// F7, from wherever one is.
async fn another_way(page: &Page) {
    page.press(&[key::F7]).await;
    page.is_at("What do they do now?").await;
    page.types(OWN_WAY).await;
    page.press(&[key::ENTER]).await;
    page.find("button", "Close").await;
    page.press(&[key::ESCAPE]).await;
    page.is_at("Who speaks").await;
}

/// One key, or one press on what stands in the corner of every screen; Escape comes back.
async fn safety(page: &Page) {
    page.press(&[key::F8]).await;
    page.sees("texts Yusuf or Ingrid").await;
    page.press(&[key::ESCAPE]).await;
    page.is_at("Who speaks").await;
    page.use_keys_on("button", "Safety").await;
    page.sees("texts Yusuf or Ingrid").await;
    page.press(&[key::ESCAPE]).await;
    page.is_at("Who speaks").await;
}

/// F9: nothing of anyone can be read, until it is pressed again.
async fn cover(page: &Page) {
    page.press(&[key::F9]).await;
    page.find("button", "Come back").await;
    let covered = page.text().await;
    assert!(!covered.contains("Ngozi"), "{covered}");
    page.press(&[key::F9]).await;
    page.sees("Ngozi").await;
}

async fn barrier(page: &Page) {
    page.go_by_keys("4 What got in the way").await;
    page.pick_by_keys("Who said it", "Ngozi").await;
    page.write_in("What got in the way, in their words", BARRIER)
        .await;
    page.press(&[key::ENTER]).await;
    page.use_keys_on("button", "What will you do when it comes again?")
        .await;
    page.write_in("If this happens", CUE).await;
    page.write_in("does this", THEN).await;
    page.press(&[key::ENTER]).await;
    page.sees(&format!("If {CUE}")).await;
}

/// On to the goals, where one that was reached is opened again with a why of today; and how sure.
async fn open_a_goal_again(page: &Page) {
    page.go_by_keys("6 Keep, change or rest").await;
    page.use_keys_on("button", "Open again").await;
    page.pick_by_keys("Who said it", "Ngozi").await;
    page.write_in("Their reason, in their words", WHY).await;
    page.press(&[key::ENTER]).await;
    let on_the_plan =
        "return document.querySelector('[data-key=goals]').innerText.includes(arguments[0])";
    page.until("the goal to be on the plan", on_the_plan, vec![json!(GOAL)])
        .await;
    page.reach("radio", "0").await;
    page.types(&SURE.to_string()).await;
    let set = "return document.activeElement.checked && document.activeElement.value === String(arguments[0])";
    page.until("the ruler to be set", set, vec![json!(SURE)])
        .await;
    page.shot("journey-goal-open-again").await;
}

/// The card says why now, and it is so; once it is not so any more, it says so no longer.
async fn step(page: &Page) {
    page.go_by_keys("8 Next steps, and who").await;
    let stands = "return document.querySelector('[data-key=cards]').innerText.includes(arguments[0]) === arguments[1]";
    let why = format!("{FRIEND} is on the team and has no step yet");
    let offered = |offered: bool| vec![json!(why), json!(offered)];
    page.until("the card about a friend", stands, offered(true))
        .await;
    page.shot("journey-card").await;
    page.pick_by_keys("Who carries it", "Mr.").await;
    page.write_in("What they will do, in their words", STEP)
        .await;
    page.press(&[key::ENTER]).await;
    page.until("that card to go", stands, offered(false)).await;
    page.sees(&format!("{FRIEND} took up a new step")).await;
}

/// What is said at the table; nobody is real.
pub const SAID: [&str; 25] = [
    "Theo picked the film and nobody had to ask him",
    "I took the second bus with them and it was fine",
    "I slept through, the whole night",
    "We said no to one visit and the sky did not fall",
    "I want Sundays to stay ours",
    "The shop kept my stool for me",
    "He cooks when I am late now",
    "I only checked the lock once",
    "I can call Adaeze before it gets loud",
    "Saturdays are mine and they know it",
    "I drew the bus with all of us in it",
    "The school called and I knew what to say",
    "I want to be the one who tells them",
    "I have a key on my own string",
    "We eat before we talk about anything hard",
    "I could do the morning without a reminder",
    "I like it when they both come",
    "It was my idea to write it on the fridge",
    "I told him the plan before he asked",
    "I walked around the block and came back",
    "I want the dog, still",
    "I know who to call, it is in his handwriting",
    "We laughed about the old list",
    "I can hold two buses and a cake",
    "That is how it is on Sundays now",
];
