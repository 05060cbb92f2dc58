//! Every view as people with other eyes and hands meet it: light and dark, high contrast, twice as
//! large, in half a screen, by keyboard alone. Pictures of all of them are left in `target/shots`.

mod look;
mod walk;

use crate::steps::{SAMPLE, begin_the_sample_meeting, make_the_notebook, open_the_sample};
use crate::support::page::key;
use crate::support::{Page, at_a_desk};
use look::Eyes;
use std::collections::BTreeSet;
use walk::{every_step, every_view};

#[test]
fn no_view_breaks_a_rule_in_the_light() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        every_view(&mut desk, page, Eyes::of("light")).await;
    });
}

#[test]
fn no_view_breaks_a_rule_in_the_dark() {
    at_a_desk(|mut desk| async move {
        desk.set("GTK_THEME", "Adwaita:dark");
        let page = desk.open().await;
        let dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
        assert_eq!(page.ask(dark, vec![]).await, true);
        every_view(&mut desk, page, Eyes::of("dark")).await;
    });
}

#[test]
fn no_view_breaks_a_rule_with_high_contrast() {
    at_a_desk(|mut desk| async move {
        desk.set("GTK_THEME", "HighContrast");
        let page = desk.open().await;
        let more = "return matchMedia('(prefers-contrast: more)').matches";
        assert_eq!(page.ask(more, vec![]).await, true);
        every_view(&mut desk, page, Eyes::of("contrast")).await;
    });
}

#[test]
fn twice_as_large_every_view_still_fits_its_window() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        page.zoom(look::TWICE).await;
        every_view(&mut desk, page, Eyes::that_need_it_large("zoom")).await;
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
        every_step(&page, &mut Eyes::in_a_small_window("half")).await;
    });
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
