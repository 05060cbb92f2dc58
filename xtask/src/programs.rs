//! `bench` and `prove` are programs of the package `journeys`, built as shipped: what they print
//! last is theirs, and nothing of ours stands on their standard output.

use crate::{host, setup};
use anyhow::Result;
use std::process::exit;

/// Starts one and ends as it ends.
pub fn start(program: &str, arguments: &[String]) -> Result<()> {
    setup::everything()?;
    let build = [
        "build",
        "-q",
        "--release",
        "--locked",
        "-p",
        "app",
        "-p",
        "journeys",
        "--bins",
    ];
    host::succeed(&mut host::cargo(&build))?;
    let path = host::target().join("release").join(program);
    let status = host::command(&path.to_string_lossy(), arguments).status()?;
    exit(status.code().unwrap_or(1))
}
