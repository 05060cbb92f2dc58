//! The texts alone at zstd −3, by the command line's own program: the yardstick for what goes over the wire.

use super::data::Generated;
use anyhow::{Context, Result, ensure};
use std::io::Write;
use std::process::{Command, Stdio};

/// How many bytes the texts of changes are, and how many pressed.
pub fn texts(changes: &[Generated]) -> Result<(usize, usize)> {
    let said = |change: &Generated| match change.val.as_str() {
        Some(text) => text.to_owned(),
        None => change.val.to_string(),
    };
    let texts: Vec<String> = changes.iter().map(said).collect();
    let texts = texts.join("\n");
    let mut zstd = Command::new("zstd")
        .args(["-3", "-q", "-c"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("zstd is needed for the yardstick")?;
    let mut into = zstd.stdin.take().context("it takes nothing")?;
    let bytes = texts.clone().into_bytes();
    let giving = std::thread::spawn(move || into.write_all(&bytes));
    let pressed = zstd.wait_with_output()?;
    let given = giving.join().ok().context("the texts were not given")?;
    given?;
    ensure!(pressed.status.success(), "zstd failed");
    Ok((texts.len(), pressed.stdout.len()))
}
