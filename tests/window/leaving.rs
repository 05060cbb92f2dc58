//! What the operating system says reaches the notebook: sleep and its own lock screen close it, a
//! second start only brings the first window forward.

use crate::steps::{lock, make_the_notebook, open_the_sample, unlock};
use crate::support::at_a_desk;
use crate::support::programs::{Bus, pages_of, running_on, until};

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
fn unlocking_comes_back_to_the_same_cursor() {
    at_a_desk(|mut desk| async move {
        let page = desk.open().await;
        make_the_notebook(&page).await;
        open_the_sample(&page).await;
        page.go("Settings").await;
        page.focus("textbox", "Your name").await;
        let put = "document.activeElement.setSelectionRange(3, 5)";
        page.ask(put, vec![]).await;
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
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

#[test]
fn a_second_start_ends_by_itself_and_the_first_goes_on() {
    let bus = Bus::start();
    at_a_desk(|mut desk| async move {
        desk.set("DBUS_SESSION_BUS_ADDRESS", &bus.address);
        let page = desk.open().await;
        make_the_notebook(&page).await;
        assert!(desk.start_again().success());
        assert_eq!(running_on(&desk.data()).len(), 1);
        page.sees("Look around first?").await;
        page.close().await;
    });
}
