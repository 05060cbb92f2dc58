//! `bench` and `prove` are programs of the package `journeys`, built as shipped: what they print
//! last is theirs, and nothing of ours stands on their standard output.

use crate::{host, setup};
use anyhow::Result;
use std::process::exit;

/// What most of them need: themselves, and the app without a window.
const PROGRAMS: &[&str] = &["-p", "app", "-p", "journeys", "--bins"];

/// What `bench app` needs: itself, the app without a window, ours to be driven, and the bare window.
const WINDOWS: &[&str] = &[
    "-p",
    "hearth",
    "-p",
    "app",
    "-p",
    "journeys",
    "--bin",
    "hearth-cli",
    "--bin",
    "bench",
    "--example",
    "bare",
    "--example",
    "driven",
    "--features",
    crate::check::FEATURES,
];

/// Starts one and ends as it ends.
pub fn start(program: &str, arguments: &[String]) -> Result<()> {
    setup::everything()?;
    let release: &[&str] = &["build", "-q", "--release", "--locked"];
    let windows = program == "bench" && arguments.iter().any(|it| it == "app");
    let what = if windows {
        host::read(&mut host::in_ui("npm", &["run", "--silent", "build"]))?;
        WINDOWS
    } else {
        PROGRAMS
    };
    host::succeed(&mut host::cargo(&[release, what].concat()))?;
    let path = host::target().join("release").join(program);
    let status = host::command(&path.to_string_lossy(), arguments).status()?;
    exit(status.code().unwrap_or(1))
}
