//! Linux. Leaving is said on two buses: logind and UPower on the system's, the lock screen on the
//! session's. Who sent a sign is not asked: the worst a stranger can do is to lock the notebook.
//! A fresh process takes the place of this one under its number, after everything that drew our
//! pages has ended: no process that saw a family's words lives on.

pub mod clipboard;
mod signs;
#[cfg(test)]
mod tests;
mod web;

use rustix::process::{Pid, Signal, WaitOptions, getpid, kill_process, waitpid};
use signs::{Inhibitor, Sign, on_session_bus, on_system_bus};
use std::ffi::OsString;
use std::io;
use std::os::unix::process::CommandExt;
use std::process::Command;
use std::time::Duration;
use tauri::AppHandle;
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator};

pub use web::tend;

/// A bus that went away is looked for again so often.
const AGAIN_AFTER: Duration = Duration::from_secs(15);

/// Calls `leave` each time the person leaves the laptop to itself; it says whether this process goes.
/// Without a bus only idle time locks.
pub fn on_leaving(leave: impl Fn() -> bool + Clone + Send + 'static) {
    let there = leave.clone();
    std::thread::spawn(move || {
        always(|| Connection::system().and_then(|bus| listen_to_system(&bus, &there)))
    });
    std::thread::spawn(move || {
        always(|| Connection::session().and_then(|bus| listen_to_session(&bus, &leave)))
    });
}

/// A bus that is begun anew is listened to anew: else a restart of it would leave only idle time to lock.
fn always(listen: impl Fn() -> zbus::Result<()>) -> ! {
    told(listen());
    loop {
        std::thread::sleep(AGAIN_AFTER);
        let _ = listen();
    }
}

fn told(heard: zbus::Result<()>) {
    if let Err(error) = heard {
        eprintln!("hearth: a message bus cannot be heard, so fewer signs will lock: {error}");
    }
}

/// Sleep, the lid, the system's own lock, another user. The system is asked to wait with sleeping
/// until this process and all that drew our pages are gone: the end of the process lets go.
fn listen_to_system(bus: &Connection, leave: &dyn Fn() -> bool) -> zbus::Result<()> {
    let mut inhibitor = Inhibitor::take(bus);
    listen(bus, &on_system_bus()?, |message| {
        let Some(sign) = signs::read(message) else {
            return;
        };
        let goes = leave();
        match sign {
            Sign::Sleeps if !goes => drop(inhibitor.take()),
            // Said again after waking: it matters where the first came too late to be heard.
            Sign::Woke => inhibitor = Inhibitor::take(bus),
            Sign::Sleeps | Sign::Leaves => {}
        }
    })
}

/// The screen of this session was locked or went dark.
fn listen_to_session(bus: &Connection, leave: &dyn Fn() -> bool) -> zbus::Result<()> {
    listen(bus, &on_session_bus()?, |message| {
        if signs::read(message).is_some() {
            leave();
        }
    })
}

/// Listens until the bus goes away.
fn listen(
    bus: &Connection,
    rules: &[zbus::MatchRule<'static>],
    mut hear: impl FnMut(&zbus::Message),
) -> zbus::Result<()> {
    let messages = MessageIterator::from(bus);
    let daemon = DBusProxy::new(bus)?;
    for rule in rules {
        daemon.add_match_rule(rule.clone())?;
    }
    for message in messages {
        hear(&message?);
    }
    Ok(())
}

/// Puts a fresh process in the place of this one, with what it shall find in its environment.
/// Returns only where that could not be done.
pub fn begin_anew(_: &AppHandle, with: &[(&str, OsString)]) -> io::Error {
    end_the_pages();
    let me = match std::env::current_exe() {
        Ok(me) => me,
        Err(error) => return error,
    };
    Command::new(me)
        .args(std::env::args_os().skip(1))
        .envs(with.iter().map(|(name, value)| (name, value)))
        .exec()
}

/// Ends the processes that drew our pages, and waits until they are gone. A viewer of papers that we
/// opened is somebody's own program, with their own papers in it.
fn end_the_pages() {
    for child in children().into_iter().filter(|child| draws_pages(*child)) {
        let _ = kill_process(child, Signal::KILL);
        // Gone already where somebody else waited for it.
        let _ = waitpid(Some(child), WaitOptions::empty());
    }
}

fn draws_pages(child: Pid) -> bool {
    let name = format!("/proc/{}/comm", child.as_raw_nonzero());
    std::fs::read_to_string(name).is_ok_and(|name| name.starts_with("WebKit"))
}

/// The children of this process, and theirs.
fn children() -> Vec<Pid> {
    let all: Vec<(i32, i32)> = std::fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let pid = entry.file_name().to_str()?.parse().ok()?;
            let stat = std::fs::read_to_string(entry.path().join("stat")).ok()?;
            // The parent stands second after the name, which is in brackets.
            let (_, after) = stat.rsplit_once(") ")?;
            Some((pid, after.split(' ').nth(1)?.parse().ok()?))
        })
        .collect();
    let mut ours = vec![getpid().as_raw_nonzero().get()];
    let mut at = 0;
    while let Some(parent) = ours.get(at).copied() {
        ours.extend(
            all.iter()
                .filter(|(_, of)| *of == parent)
                .map(|(pid, _)| pid),
        );
        at += 1;
    }
    ours.into_iter().skip(1).filter_map(Pid::from_raw).collect()
}
