//! Every view as people with other eyes and hands meet it: light and dark, high contrast, twice as
//! large, by keyboard alone. Pictures of all of them are left in `target/shots`.

use crate::steps::{
    SAMPLE, begin_the_sample_meeting, make_the_notebook, open_the_sample, open_the_sample_family,
};
use crate::support::page::key;
use crate::support::{Page, at_a_desk, axe};
use std::collections::BTreeSet;

const SECTIONS: [&str; 7] = [
    "Our story",
    "Our team",
    "Our plan",
    "Between meetings",
    "How it is going",
    "Meetings",
    "Papers",
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
    "11 Say it back, close",
];

const THE_CLOSE: &str = MEETING_STEPS[10];

#[test]
fn no_view_breaks_a_rule_in_the_light() {
    at_a_desk(|mut desk| async move { every_view(&desk.open().await, "light").await });
}

#[test]
fn no_view_breaks_a_rule_in_the_dark() {
    at_a_desk(|mut desk| async move {
        desk.set("GTK_THEME", "Adwaita:dark");
        let page = desk.open().await;
        let dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
        assert_eq!(page.ask(dark, vec![]).await, true);
        every_view(&page, "dark").await;
    });
}

#[test]
fn no_view_breaks_a_rule_with_high_contrast() {
    at_a_desk(|mut desk| async move {
        desk.set("GTK_THEME", "HighContrast");
        let page = desk.open().await;
        let more = "return matchMedia('(prefers-contrast: more)').matches";
        assert_eq!(page.ask(more, vec![]).await, true);
        every_view(&page, "contrast").await;
    });
}

#[test]
fn twice_as_large_every_view_still_fits_its_window() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        page.zoom(2.0).await;
        walk(&page, "zoom", true).await;
    });
}

/// A window half as wide as a small laptop's screen, as a fresh process is told to open it. It stands in
/// the middle, under the pointer: without a manager of windows the keys go where the pointer is.
const HALF_A_SCREEN: &str = "320,40,640,720,0";

#[test]
fn in_half_a_screen_one_sees_the_step_one_went_to() {
    at_a_desk(|mut desk| async move {
        desk.set("HEARTH_WINDOW", HALF_A_SCREEN);
        let page = desk.open().await;
        let stands = "return innerWidth === 640 && document.hasFocus()";
        page.until("a small window with the keys", stands, vec![])
            .await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        begin_the_sample_meeting(&page).await;
        every_step(&page, "half", true).await;
    });
}

async fn every_view(page: &Page, name: &str) {
    look(page, name, "first-run", false).await;
    make_the_notebook(page).await;
    look(page, name, "sample-offer", false).await;
    open_the_sample(page).await;
    walk(page, name, false).await;
}

async fn walk(page: &Page, name: &str, narrow: bool) {
    look(page, name, "today", narrow).await;
    for place in ["Families", "Settings"] {
        page.go(place).await;
        look(page, name, place, narrow).await;
    }
    page.go("Families").await;
    page.enter("button", "A new family").await;
    page.find("textbox", "The name to show").await;
    look(page, name, "new-family", narrow).await;
    page.go("Today").await;
    open_the_sample_family(page).await;
    for section in SECTIONS.iter().chain(&["Since last time", "Safety plan"]) {
        page.go(section).await;
        is_there(page, section).await;
        look(page, name, section, narrow).await;
    }
    begin_the_sample_meeting(page).await;
    every_step(page, name, narrow).await;
    page.press(&[key::F9]).await;
    look(page, name, "cover", narrow).await;
    page.press(&[key::F9]).await;
    page.press(&[key::CONTROL, 'l']).await;
    page.find("textbox", "Passphrase").await;
    look(page, name, "unlock", narrow).await;
}

/// Waits for what a section asks for after it was opened: an empty page breaks no rule.
async fn is_there(page: &Page, section: &str) {
    let key = match section {
        "How it is going" => "conditions",
        "Since last time" => "begin",
        _ => return,
    };
    let there = "return document.querySelector(`[data-key=${arguments[0]}]`) !== null";
    page.until(section, there, vec![key.into()]).await;
}

async fn every_step(page: &Page, name: &str, narrow: bool) {
    let mut stands_at = MEETING_STEPS[0];
    for step in MEETING_STEPS {
        // In a narrow window the map is folded to where one is; it unfolds for who comes to it.
        page.focus("link", stands_at).await;
        page.go(step).await;
        stands_at = step;
        look(page, name, step, narrow).await;
        if narrow && step != THE_CLOSE {
            is_in_sight(page, step).await;
        }
    }
}

/// Who went to a step by the map is at its heading, and sees it; the line lies below, uncovered.
async fn is_in_sight(page: &Page, step: &str) {
    let name = step.split_once(' ').unwrap().1;
    page.is_at(name).await;
    for (role, name) in [("heading", name), ("button", "Who speaks")] {
        assert!(page.is_in_sight(role, name).await, "{role} of {step}");
    }
}

/// A picture, the rules, and where it has to fit: nothing that hangs out at the side.
async fn look(page: &Page, name: &str, view: &str, narrow: bool) {
    let view = view.to_lowercase().replace([' ', ',', '?'], "-");
    page.shot(&format!("{name}-{view}")).await;
    axe::is_clean(page, &format!("{view} ({name})")).await;
    if narrow {
        let fits = "return document.scrollingElement.scrollWidth <= innerWidth + 1";
        assert_eq!(
            page.ask(fits, vec![]).await,
            true,
            "{view} hangs out at the side"
        );
    }
}

#[test]
fn today_can_be_reached_and_left_by_keyboard_alone() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        let met = tab_through(&page).await;
        for name in [
            "Today",
            "Families",
            "Settings",
            "Cover",
            "Safety",
            "Begin the meeting",
        ] {
            assert!(
                met.iter().any(|it| it.starts_with(name)),
                "{name} in {met:?}"
            );
        }
        page.focus("link", SAMPLE).await;
        page.press(&[key::ENTER]).await;
        page.sees("Our story").await;
        page.press(&[key::ESCAPE]).await;
        page.sees("Worth a look first").await;
    });
}

/// The names that Tab meets until it comes round again.
async fn tab_through(page: &Page) -> BTreeSet<String> {
    let mut met = BTreeSet::new();
    for _ in 0..60 {
        page.press(&[key::TAB]).await;
        let (_, name) = page.focused().await;
        met.insert(name);
    }
    met
}
