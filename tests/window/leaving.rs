//! What the operating system says reaches the notebook: sleep and its own lock screen close it, a
//! second start only brings the first window forward.

use crate::steps::{begin_the_sample_meeting, lock, make_the_notebook, open_the_sample, unlock};
use crate::support::at_a_desk;
use crate::support::desk::{Desk, binary};
use crate::support::page::key;
use crate::support::programs::{Bus, holds, pages_of, running_on, until};
use std::process::Command;
use std::time::Duration;

const HALF_A_NOTE: &str = "and then he said he would rather";
const TITLE: &str = "Hearth";

#[test]
fn the_system_going_to_sleep_locks_the_notebook() {
    locks_at(
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager.PrepareForSleep",
        &["boolean:true"],
    );
}

#[test]
fn the_systems_own_lock_screen_locks_the_notebook() {
    locks_at(
        "/org/freedesktop/login1/session/_31",
        "org.freedesktop.login1.Session.Lock",
        &[],
    );
}

#[test]
fn the_lock_screen_of_the_desktop_locks_the_notebook() {
    locks_at(
        "/org/gnome/ScreenSaver",
        "org.gnome.ScreenSaver.ActiveChanged",
        &["boolean:true"],
    );
}

#[test]
fn locking_leaves_no_process_that_saw_the_words() {
    let bus = Bus::start();
    at_a_desk(|mut desk| async move {
        desk.set("DBUS_SYSTEM_BUS_ADDRESS", &bus.address);
        desk.set("DBUS_SESSION_BUS_ADDRESS", &bus.address);
        desk.set("HEARTH_STAYS_WHEN_LOCKED", "");
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        let app = desk.app();
        let pages = pages_of(app);
        assert!(!pages.is_empty());
        bus.signal(
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager.PrepareForSleep",
            &["boolean:true"],
        );
        // The same number, a fresh process, and pages of its own.
        until("fresh pages", || {
            let now = pages_of(app);
            !now.is_empty() && now.iter().all(|page| !pages.contains(page))
        });
        assert_eq!(running_on(&desk.data()), [app]);
        drop(page);
        desk.kill();
    });
}

#[test]
fn no_process_of_the_window_may_leave_a_core() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        let app = desk.app();
        let all = [vec![app], pages_of(app)].concat();
        assert!(all.len() > 1, "the pages have processes of their own");
        for process in all {
            let limits = std::fs::read_to_string(format!("/proc/{process}/limits")).unwrap();
            let core = limits.lines().find(|line| line.contains("core file size"));
            let words: Vec<&str> = core.unwrap().split_whitespace().collect();
            assert_eq!(words[4..6], ["0", "0"], "process {process}");
        }
        desk.close(page).await;
    });
}

#[test]
fn a_window_that_falls_says_where_and_not_a_word_of_what_it_held() {
    let mut falls = Command::new(binary("hearth"));
    let fell = falls.env("HEARTH_FALLS", "canary in the kitchen").output();
    let fell = fell.unwrap();
    let said = String::from_utf8_lossy(&fell.stderr);
    assert!(!fell.status.success());
    assert!(said.contains("fallen.rs:"), "{said}");
    assert!(!said.contains("canary"), "{said}");
}

/// The driver loses its page with the process that drew it, so the fresh one is looked into from
/// outside.
#[test]
fn a_page_whose_process_dies_is_drawn_anew_with_the_same_words() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        begin_the_sample_meeting(&page).await;
        page.types("1w").await;
        page.types(HALF_A_NOTE).await;
        tokio::time::sleep(Duration::from_secs(2)).await;
        let app = desk.app();
        let before = draws(app);
        assert!(before.iter().any(|process| holds(*process, HALF_A_NOTE)));
        for process in &before {
            let kill = ["-9".to_owned(), process.to_string()];
            let killed = Command::new("kill").args(kill).status().unwrap();
            assert!(killed.success());
        }
        until("the same words on a fresh page", || {
            let mut now = draws(app).into_iter();
            now.any(|process| !before.contains(&process) && holds(process, HALF_A_NOTE))
        });
        assert_eq!(desk.app(), app, "the app itself went on");
        desk.kill();
        drop(page);
        let page = desk.open().await;
        unlock(&page).await;
        page.is_at("Their words").await;
        let typed = "return document.activeElement.value";
        assert_eq!(page.ask(typed, vec![]).await, HALF_A_NOTE);
        desk.close(page).await;
    });
}

/// The processes that draw the pages, without the one that would fetch them.
fn draws(app: u32) -> Vec<u32> {
    let mut pages = pages_of(app);
    pages.retain(|page| {
        let name = std::fs::read_to_string(format!("/proc/{page}/comm")).unwrap_or_default();
        name.starts_with("WebKitWebProc")
    });
    pages
}

#[test]
fn unlocking_comes_back_to_the_same_cursor() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        page.go("Settings").await;
        page.focus("textbox", "Your name").await;
        let put = "document.activeElement.setSelectionRange(3, 5)";
        page.ask(put, vec![]).await;
        tokio::time::sleep(Duration::from_secs(1)).await;
        lock(&page).await;
        desk.kill();
        drop(page);
        let page = desk.open().await;
        unlock(&page).await;
        page.is_at("Your name").await;
        let at = "return document.activeElement.selectionStart * 10 + document.activeElement.selectionEnd";
        page.until("the cursor", &format!("{at} === 35"), vec![])
            .await;
        desk.close(page).await;
    });
}

#[test]
fn locking_in_a_meeting_comes_back_to_the_same_word_of_the_line() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        begin_the_sample_meeting(&page).await;
        page.types("1w").await;
        page.types(HALF_A_NOTE).await;
        for _ in 0..3 {
            page.press(&[key::LEFT]).await;
        }
        lock(&page).await;
        desk.kill();
        drop(page);
        let page = desk.open().await;
        unlock(&page).await;
        page.is_at("Their words").await;
        let typed = "return document.activeElement.value";
        assert_eq!(page.ask(typed, vec![]).await, HALF_A_NOTE);
        let at = format!(
            "return document.activeElement.selectionStart === {}",
            HALF_A_NOTE.len() - 3
        );
        page.until("the cursor", &at, vec![]).await;
        desk.close(page).await;
    });
}

fn locks_at(path: &str, signal: &str, what: &[&str]) {
    let bus = Bus::start();
    at_a_desk(|mut desk| async move {
        desk.set("DBUS_SYSTEM_BUS_ADDRESS", &bus.address);
        desk.set("DBUS_SESSION_BUS_ADDRESS", &bus.address);
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        bus.signal(path, signal, what);
        page.find("textbox", "Passphrase").await;
        assert!(!page.text().await.contains("Ngozi"));
        unlock(&page).await;
        page.close().await;
    });
}

/// What the keyboard of the display goes to.
fn in_front(desk: &Desk) -> String {
    desk.hands_on_the_display(&["getwindowfocus", "getwindowname"])
}

#[test]
fn a_second_start_ends_by_itself_and_brings_the_first_to_the_front() {
    let bus = Bus::start();
    at_a_desk(|mut desk| async move {
        desk.set("DBUS_SESSION_BUS_ADDRESS", &bus.address);
        let page = desk.open().await;
        make_the_notebook(&page).await;
        // Nothing gives a window the keyboard here unless it asks: nobody manages this display.
        assert_ne!(in_front(&desk), TITLE);
        assert!(desk.start_again().success());
        until("the window to come to the front", || {
            in_front(&desk) == TITLE
        });
        assert_eq!(running_on(&desk.data()).len(), 1);
        page.sees("Look around first?").await;
        page.close().await;
    });
}
