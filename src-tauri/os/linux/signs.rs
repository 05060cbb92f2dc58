//! What each message of the buses means. Nothing here listens or acts.

use std::collections::HashMap;
use zbus::blocking::Connection;
use zbus::message::{Message, Type};
use zbus::zvariant::{OwnedFd, OwnedValue};
use zbus::{MatchRule, Result};

const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const POWER: &str = "org.freedesktop.UPower";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
const CHANGED: &str = "PropertiesChanged";
/// Every desktop has a lock screen of its own; the last words of its interface are the same.
const SCREENS: &[&str] = &[
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
];

/// What a message says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sign {
    /// The laptop is about to sleep.
    Sleeps,
    /// It woke.
    Woke,
    /// The lid, the lock screen, or another user.
    Leaves,
}

/// What the system's bus is asked for.
pub fn on_system_bus() -> Result<Vec<MatchRule<'static>>> {
    Ok(vec![
        signal(MANAGER, "PrepareForSleep")?,
        signal(SESSION, "Lock")?,
        changed(SESSION)?,
        changed(POWER)?,
    ])
}

/// What the session's bus is asked for.
pub fn on_session_bus() -> Result<Vec<MatchRule<'static>>> {
    SCREENS
        .iter()
        .map(|screen| signal(screen, "ActiveChanged"))
        .collect()
}

fn signal(interface: &'static str, member: &'static str) -> Result<MatchRule<'static>> {
    let rule = MatchRule::builder().msg_type(Type::Signal);
    Ok(rule.interface(interface)?.member(member)?.build())
}

fn changed(interface: &'static str) -> Result<MatchRule<'static>> {
    let rule = MatchRule::builder().msg_type(Type::Signal);
    let rule = rule.interface(PROPERTIES)?.member(CHANGED)?;
    Ok(rule.arg(0, interface)?.build())
}

/// Reads a message; most say nothing about leaving.
pub fn read(message: &Message) -> Option<Sign> {
    let header = message.header();
    let (interface, member) = (header.interface()?.as_str(), header.member()?.as_str());
    match (interface, member) {
        (MANAGER, "PrepareForSleep") => match message.body().deserialize::<bool>().ok()? {
            true => Some(Sign::Sleeps),
            false => Some(Sign::Woke),
        },
        (SESSION, "Lock") => Some(Sign::Leaves),
        (PROPERTIES, CHANGED) => properties(message, header.path()?.as_str()),
        (screen, "ActiveChanged") if SCREENS.contains(&screen) => {
            let is_on: bool = message.body().deserialize().ok()?;
            is_on.then_some(Sign::Leaves)
        }
        _ => None,
    }
}

type Changed = (String, HashMap<String, OwnedValue>, Vec<String>);

fn properties(message: &Message, path: &str) -> Option<Sign> {
    let (interface, now, _): Changed = message.body().deserialize().ok()?;
    let is = |name: &str| now.get(name).and_then(|it| bool::try_from(it).ok());
    let leaves = match interface.as_str() {
        // Another user's session going away is not ours.
        SESSION => is("Active") == Some(false) && may_be_ours(path),
        POWER => is("LidIsClosed") == Some(true),
        _ => false,
    };
    leaves.then_some(Sign::Leaves)
}

fn may_be_ours(path: &str) -> bool {
    let id = std::env::var("XDG_SESSION_ID").unwrap_or_default();
    id.is_empty() || path.ends_with(&format!("/{}", escaped(&id)))
}

/// As logind writes a session's number into a path: what is no letter, and a digit in front, by its
/// code.
pub(super) fn escaped(id: &str) -> String {
    let mut path = String::new();
    for (at, byte) in id.bytes().enumerate() {
        let stays = byte.is_ascii_alphabetic() || (at > 0 && byte.is_ascii_digit());
        match stays {
            true => path.push(byte.into()),
            false => path.push_str(&format!("_{byte:02x}")),
        }
    }
    path
}

/// Has the system wait with sleeping for as long as it is held.
pub struct Inhibitor(#[expect(dead_code, reason = "held, not read")] OwnedFd);

impl Inhibitor {
    /// Asks for one; a system without logind sleeps when it likes.
    pub fn take(bus: &Connection) -> Option<Self> {
        let asked = ("sleep", "Hearth", "The notebook closes first.", "delay");
        let reply = bus
            .call_method(
                Some("org.freedesktop.login1"),
                "/org/freedesktop/login1",
                Some(MANAGER),
                "Inhibit",
                &asked,
            )
            .ok()?;
        reply.body().deserialize().ok().map(Self)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_sessions_number_is_written_as_in_its_path() {
        assert_eq!(escaped("1"), "_31");
        assert_eq!(escaped("12"), "_312");
        assert_eq!(escaped("c2"), "c2");
    }
}
