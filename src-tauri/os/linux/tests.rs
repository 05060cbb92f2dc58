//! The real messages, on a bus of our own: each sign of leaving is heard, and nothing else is.
#![allow(clippy::unwrap_used)]

use super::*;
use std::collections::HashMap;
use std::io::{BufRead, BufReader, PipeReader, Read};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use zbus::blocking::connection::Builder;
use zbus::zvariant::{OwnedFd, Value};

const PATIENCE: Duration = Duration::from_secs(10);
/// Long enough for a message that must not be heard.
const SILENCE: Duration = Duration::from_millis(300);
const LOGIND: &str = "/org/freedesktop/login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

type Listens = fn(&Connection, &dyn Fn() -> bool) -> zbus::Result<()>;

/// A logind that hands out one end of a pipe, and sleeps when that is let go of.
struct Logind(Sender<PipeReader>);

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Logind {
    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> OwnedFd {
        assert_eq!((what, mode), ("sleep", "delay"));
        let (sleeps, held) = std::io::pipe().unwrap();
        self.0.send(sleeps).unwrap();
        std::os::fd::OwnedFd::from(held).into()
    }
}

/// Whether the laptop may sleep within so long.
fn may_sleep(mut waits: PipeReader, within: Duration) -> bool {
    let (tell, told) = channel();
    std::thread::spawn(move || tell.send(waits.read(&mut [0]).unwrap()));
    told.recv_timeout(within) == Ok(0)
}

/// A bus that ends with the test.
struct Bus {
    daemon: Child,
    address: String,
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

impl Bus {
    fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut address = String::new();
        let said = daemon.stdout.take().unwrap();
        BufReader::new(said).read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        Self { daemon, address }
    }

    fn connect(&self) -> Connection {
        Builder::address(self.address.as_str())
            .unwrap()
            .build()
            .unwrap()
    }

    /// Listens as the app does, and says each time somebody left.
    fn listen(&self, to: Listens) -> Receiver<()> {
        self.listen_and(to, true)
    }

    /// The same, where the process goes each time, or has nothing to close.
    fn listen_and(&self, to: Listens, goes: bool) -> Receiver<()> {
        let (tell, told) = channel();
        let bus = self.connect();
        std::thread::spawn(move || {
            to(&bus, &move || {
                let _ = tell.send(());
                goes
            })
        });
        // The rules are added by calls that are answered in order: when one of ours is through, a
        // moment is enough for theirs.
        std::thread::sleep(SILENCE);
        told
    }
}

fn changed(name: &str, is: bool) -> HashMap<&str, Value<'_>> {
    HashMap::from([(name, Value::from(is))])
}

/// The path of the session that the test itself may run in.
fn our_session() -> String {
    let id = std::env::var("XDG_SESSION_ID").unwrap_or_else(|_| "c1".into());
    format!("{LOGIND}/session/{}", signs::escaped(&id))
}

#[test]
fn sleep_the_lid_the_systems_lock_and_another_user_are_heard_and_nothing_else_is() {
    let bus = Bus::start();
    let told = bus.listen(listen_to_system);
    let sender = bus.connect();
    let none: Option<&str> = None;
    let emit = |path: &str, interface: &str, member: &str, is: bool| {
        sender
            .emit_signal(none, path, interface, member, &(is,))
            .unwrap();
    };
    let change = |path: &str, of: &str, name: &str, is: bool| {
        let body = (of, changed(name, is), Vec::<&str>::new());
        sender
            .emit_signal(none, path, PROPERTIES, "PropertiesChanged", &body)
            .unwrap();
    };
    let power = "org.freedesktop.UPower";
    let of_session = "org.freedesktop.login1.Session";
    let leaves: [&dyn Fn(); 5] = [
        &|| emit(LOGIND, MANAGER, "PrepareForSleep", true),
        &|| emit(LOGIND, MANAGER, "PrepareForSleep", false),
        &|| {
            let lock = sender.emit_signal(none, our_session().as_str(), of_session, "Lock", &());
            lock.unwrap();
        },
        &|| change(&our_session(), of_session, "Active", false),
        &|| change("/org/freedesktop/UPower", power, "LidIsClosed", true),
    ];
    for (at, leave) in leaves.iter().enumerate() {
        leave();
        assert!(
            told.recv_timeout(PATIENCE).is_ok(),
            "sign {at} was not heard"
        );
    }
    change(&our_session(), of_session, "Active", true);
    change("/org/freedesktop/UPower", power, "LidIsClosed", false);
    change("/org/freedesktop/UPower", power, "OnBattery", true);
    assert!(told.recv_timeout(SILENCE).is_err(), "nobody left");
}

#[test]
fn the_laptop_sleeps_only_when_the_process_that_saw_the_words_is_gone() {
    for goes in [true, false] {
        let bus = Bus::start();
        let (tell, asked) = channel();
        let logind = Builder::address(bus.address.as_str()).unwrap();
        let logind = logind.name("org.freedesktop.login1").unwrap();
        let logind = logind.serve_at(LOGIND, Logind(tell)).unwrap();
        let logind = logind.build().unwrap();
        let told = bus.listen_and(listen_to_system, goes);
        let waits = asked.recv_timeout(PATIENCE).unwrap();
        let none: Option<&str> = None;
        logind
            .emit_signal(none, LOGIND, MANAGER, "PrepareForSleep", &(true,))
            .unwrap();
        told.recv_timeout(PATIENCE).unwrap();
        // What holds it here lives as long as the process; where nothing was open it lets go.
        let patience = if goes { SILENCE } else { PATIENCE };
        assert_eq!(may_sleep(waits, patience), !goes);
    }
}

#[test]
fn the_lock_screen_of_each_desktop_is_heard_when_it_comes_and_not_when_it_goes() {
    let bus = Bus::start();
    let told = bus.listen(listen_to_session);
    let sender = bus.connect();
    let none: Option<&str> = None;
    for name in ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"] {
        let path = format!("/{}", name.replace('.', "/"));
        for is_on in [true, false] {
            sender
                .emit_signal(none, path.as_str(), name, "ActiveChanged", &(is_on,))
                .unwrap();
            let patience = if is_on { PATIENCE } else { SILENCE };
            assert_eq!(told.recv_timeout(patience).is_ok(), is_on, "{name} {is_on}");
        }
    }
}
