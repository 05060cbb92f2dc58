//! What the server says about itself while it runs: one JSON line on standard error for each call and
//! each event. There is no laptop, person, family, address or word in it, because its type has no room
//! for one.

use super::Door;
use crate::clock;
use serde::Serialize;
use std::io::Write;
use std::net::SocketAddr;
use std::time::Duration;

#[derive(Serialize)]
struct Line<'a> {
    at: i64,
    event: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    door: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ms: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    listen: Option<SocketAddr>,
}

fn bare(event: &str) -> Line<'_> {
    Line {
        at: clock::now().0,
        event,
        door: None,
        status: None,
        code: None,
        ms: None,
        listen: None,
    }
}

/// A call was answered.
pub(super) fn line(door: Door, status: u16, code: Option<&'static str>, took: Duration) {
    write(&Line {
        door: Some(door.path()),
        status: Some(status),
        code,
        ms: u64::try_from(took.as_millis()).ok(),
        ..bare("answered")
    });
}

/// The server listens; whoever started it reads where.
pub(super) fn listening(at: SocketAddr) {
    write(&Line {
        listen: Some(at),
        ..bare("listening")
    });
}

/// Something happened.
pub(super) fn said(event: &str) {
    write(&bare(event));
}

fn write(line: &Line<'_>) {
    if let Ok(mut text) = serde_json::to_string(line) {
        text.push('\n');
        // Where nobody can read it, there is nobody to tell.
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
    }
}
