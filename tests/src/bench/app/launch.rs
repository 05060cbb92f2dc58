//! The moment before a program begins: a process of ours writes down its number and the time, and
//! becomes the program. What the driver does before that is nobody's start.

use anyhow::{Context, Result};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

/// The argument under which the bench starts itself as the process that becomes the program.
pub const LAUNCH: &str = "--launch";

/// What was written down.
#[derive(Clone, Copy)]
pub struct Launched {
    /// The process.
    pub pid: u32,
    /// When, in milliseconds since 1970.
    pub at_ms: f64,
}

/// `--launch NOTE PROGRAM`: notes number and time, becomes the program; returns only if that failed.
pub fn launch(mut arguments: impl Iterator<Item = String>) -> Result<()> {
    let note = arguments.next().context("--launch wants a file")?;
    let program = arguments.next().context("--launch wants a program")?;
    let since = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64() * 1000.0;
    std::fs::write(note, format!("{} {since}", std::process::id()))?;
    Err(Command::new(program).exec().into())
}

/// Reads it back.
pub fn launched(note: &Path) -> Result<Launched> {
    let text = std::fs::read_to_string(note).context("the program was never started")?;
    let (pid, at_ms) = text.split_once(' ').context("half a note")?;
    Ok(Launched {
        pid: pid.parse()?,
        at_ms: at_ms.parse()?,
    })
}
