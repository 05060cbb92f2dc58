//! One meeting from the question who is here to its close, whatever its kind: every step of its map, in
//! order, with something written where the year needs it.

use super::tongue::{ENGLISH, Tongue};
use crate::support::page::key;
use crate::support::{Page, axe};
use serde_json::json;

/// A meeting of a kind.
pub struct Sitting {
    /// What the screen calls it.
    pub kind: &'static str,
    /// Whether it is what the screen offers.
    is_offered: bool,
}

impl Sitting {
    pub const fn offered(kind: &'static str) -> Self {
        let is_offered = true;
        Sitting { kind, is_offered }
    }

    pub const fn picked(kind: &'static str) -> Self {
        let is_offered = false;
        Sitting { kind, is_offered }
    }
}

/// What is said in the meetings, and stands in their story afterwards.
pub const SAID: [&str; 4] = [
    "Sundays with the radio on",
    "We cook when it is hard",
    "A night without a call",
    "Grace before we eat",
];
const MISSION: &str = "Home for supper, all of us";
const RULE: &str = "We let each other finish";
/// No map has more steps.
const MOST_STEPS: usize = 20;

/// Holds one.
pub async fn hold(page: &Page, sitting: &Sitting, tongue: &Tongue) {
    begin(page, sitting, tongue).await;
    for _ in 0..MOST_STEPS {
        if page.has("button", tongue.close).await {
            break;
        }
        let step = page.ask(STEP, vec![]).await;
        if tongue.itself == ENGLISH.itself {
            write_here(page, sitting.kind, step.as_str().unwrap()).await;
            axe::is_clean(page, &format!("{}, {step}", sitting.kind)).await;
        }
        if PICTURED.contains(&step.as_str().unwrap()) {
            page.shot(&format!(
                "year-{}-{}",
                tongue.itself,
                step.as_str().unwrap()
            ))
            .await;
        }
        page.press(&[key::ALT, key::DOWN]).await;
        page.until("the next step", NEXT, vec![step]).await;
    }
    close(page, sitting, tongue).await;
}

/// Steps that only these kinds have.
const PICTURED: [&str; 7] = [
    "consent",
    "culture",
    "who_to_ask",
    "mission",
    "needs",
    "what_happened",
    "way_back",
];

/// Which step is in hand; nothing at the close.
const STEP: &str = "return document.querySelector('main[data-step]')?.dataset.step ?? ''";
const NEXT: &str = "const now = document.querySelector('main[data-step]')?.dataset.step;
    return now ? now !== arguments[0] : document.querySelector('[data-key=close-sheet]') !== null";

async fn begin(page: &Page, sitting: &Sitting, tongue: &Tongue) {
    page.go_by_keys(tongue.meetings).await;
    page.use_keys_on("button", tongue.begin).await;
    page.sees(tongue.who_is_here).await;
    page.find("combobox", tongue.which).await;
    if !sitting.is_offered {
        page.pick_by_keys(tongue.which, sitting.kind).await;
    }
    page.until("the kind of the meeting", KIND, vec![json!(sitting.kind)])
        .await;
    page.reach("checkbox", "Rosa Alvarez").await;
    if page
        .ask("return document.activeElement.checked", vec![])
        .await
        == json!(false)
    {
        page.press(&[' ']).await;
    }
    page.use_keys_on("button", tongue.begin).await;
    page.sees(sitting.kind).await;
    page.until(
        "its first step",
        "return document.querySelector('main[data-step]') !== null",
        vec![],
    )
    .await;
}

const KIND: &str = "return document.querySelector('[data-key=which-meeting]')
    ?.selectedOptions[0].text === arguments[0]";

/// What the year needs, where it belongs.
async fn write_here(page: &Page, kind: &str, step: &str) {
    match (kind, step) {
        ("First conversation", "what_matters") => {
            in_their_words(page, "Their words", SAID[0]).await;
        }
        ("Getting to know your family", "each_person") => {
            in_their_words(page, "A strength, in their words", SAID[1]).await;
        }
        ("Getting to know your family", "needs") => {
            in_their_words(page, "A need, in their words", SAID[2]).await;
        }
        ("Getting to know your family", "how_much") => {
            page.reach("radio", "0").await;
            page.types("3").await;
            page.sees("says 3").await;
        }
        ("Getting to know your family", "culture") => lives(page).await,
        ("First team meeting", "mission") => {
            in_their_words(page, "What we are here for, in their words", MISSION).await;
        }
        ("First team meeting", "agreements") => {
            in_their_words(page, "A rule of ours", RULE).await;
        }
        _ => {}
    }
}

async fn in_their_words(page: &Page, field: &str, words: &str) {
    page.reach("textbox", field).await;
    page.press(&[key::SHIFT, key::TAB]).await;
    page.picked("Rosa").await;
    page.write_in(field, words).await;
    page.press(&[key::ENTER]).await;
    page.until("the words on the page", KEPT, vec![json!(words)])
        .await;
}

/// On the page, and not in the field any more.
const KEPT: &str = "return document.body.innerText.includes(arguments[0])
    && ![...document.querySelectorAll('input, textarea')].some((it) => it.value === arguments[0])";

async fn lives(page: &Page) {
    page.reach("textbox", "What it is about").await;
    page.types("faith").await;
    page.press(&[key::SHIFT, key::TAB]).await;
    page.picked("Rosa").await;
    page.write_in("What they said", SAID[3]).await;
    page.press(&[key::ENTER]).await;
    page.until("the words on the page", KEPT, vec![json!(SAID[3])])
        .await;
}

async fn close(page: &Page, sitting: &Sitting, tongue: &Tongue) {
    axe::is_clean(page, &format!("{}, the close", sitting.kind)).await;
    everybody(page, tongue).await;
    if sitting.kind == "Closing" {
        page.use_keys_on("button", tongue.keep_the_reason).await;
        page.sees("No next meeting").await;
    } else {
        page.use_keys_on("button", tongue.in_four_weeks).await;
        page.use_keys_on("button", tongue.keep).await;
        page.find("button", tongue.change).await;
    }
    page.use_keys_on("button", tongue.close).await;
    page.sees(tongue.closed).await;
}

async fn everybody(page: &Page, tongue: &Tongue) {
    loop {
        if page.has("radio", tongue.all_of_it).await {
            page.choose_by_keys(tongue.all_of_it).await;
        }
        if page.has("button", tongue.not_today).await {
            page.use_keys_on("button", tongue.not_today).await;
            page.lost("button", tongue.not_today).await;
        }
        if !page.has("button", tongue.next).await {
            return;
        }
        page.use_keys_on("button", tongue.next).await;
    }
}
