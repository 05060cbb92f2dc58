//! What the operating system says reaches the notebook: sleep and its own lock screen close it, a
//! second start only brings the first window forward.

use crate::steps::{make_the_notebook, open_the_sample, unlock};
use crate::support::at_a_desk;
use crate::support::programs::{Bus, running_on};

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

fn locks_at(path: &str, signal: &str, what: &[&str]) {
    let bus = Bus::start();
    at_a_desk(|mut desk| async move {
        desk.set("DBUS_SYSTEM_BUS_ADDRESS", &bus.address);
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
