//! `bench` and `prove` are programs of the package `journeys`; what they print last is theirs, and
//! nothing of ours stands on their standard output. What is timed is built as shipped. What is proved
//! is built as tests are: there a key costs next to nothing to derive, so that ten thousand openings
//! take minutes, and a control can be asked for.

use crate::{check, host, setup};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::{Command, exit};

const RELEASE: &[&str] = &["build", "-q", "--release", "--locked"];

/// What most benches need: themselves, the app without a window, and the agency's server. Worlds are
/// played that way, too.
const PROGRAMS: &[&str] = &[
    "-p",
    "app",
    "-p",
    "hearth-server",
    "-p",
    "journeys",
    "--bin",
    "hearth-cli",
    "--bin",
    "hearth-server",
    "--bin",
    "bench",
    "--bin",
    "prove",
];

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
    check::FEATURES,
];

const FUZZERS: &[&str] = &["action_decoder", "story_import"];
const NO_FUZZER: &str = "\
`cargo x prove fuzz --minutes N` needs a nightly toolchain and cargo-fuzz, which nothing else here does:
  rustup toolchain install nightly --profile minimal && cargo install --locked cargo-fuzz
`cargo x prove fuzz` feeds the kept inputs and changes to them on any toolchain.";

/// Starts one and ends as it ends.
pub fn start(program: &str, arguments: &[String]) -> Result<()> {
    setup::everything()?;
    let asks_for = |name: &str| arguments.iter().any(|it| it == name);
    let path = match program {
        "prove" if asks_for("fuzz") && asks_for("--minutes") => return fuzz(arguments),
        "prove" if !asks_for("simulate") => as_tested(program)?,
        "bench" if asks_for("app") => {
            host::read(&mut host::in_ui("npm", &["run", "--silent", "build"]))?;
            as_shipped(program, WINDOWS)?
        }
        _ => as_shipped(program, PROGRAMS)?,
    };
    let status = host::command(&path.to_string_lossy(), arguments).status()?;
    exit(status.code().unwrap_or(1))
}

fn as_shipped(program: &str, what: &[&str]) -> Result<PathBuf> {
    host::succeed(&mut host::cargo(&[RELEASE, what].concat()))?;
    Ok(host::target().join("release").join(program))
}

fn as_tested(program: &str) -> Result<PathBuf> {
    host::read(&mut host::in_ui("npm", &["run", "--silent", "build"]))?;
    host::succeed(&mut host::cargo(
        &[&["build", "-q", "--bins"], check::EVERYTHING].concat(),
    ))?;
    Ok(host::target().join("debug").join(program))
}

/// Each fuzzer in turn for that many minutes. What it finds new stays in `tests/fuzz/corpus`.
fn fuzz(arguments: &[String]) -> Result<()> {
    let minutes: u64 = arguments
        .iter()
        .skip_while(|it| *it != "--minutes")
        .nth(1)
        .and_then(|number| number.parse().ok())
        .context("--minutes wants a whole number")?;
    if host::read(&mut nightly(&["fuzz", "--version"])).is_err() {
        bail!("{NO_FUZZER}");
    }
    let time = format!("-max_total_time={}", 60 * minutes);
    for fuzzer in FUZZERS {
        let run = ["fuzz", "run", "--fuzz-dir", "tests/fuzz", fuzzer];
        let options = ["--", &time, "-max_len=8192", "-rss_limit_mb=4096"];
        host::succeed(&mut nightly(&[&run[..], &options[..]].concat()))?;
    }
    println!(
        "0 fell over in {minutes} minutes each of {}",
        FUZZERS.join(" and ")
    );
    Ok(())
}

/// Cargo of the nightly toolchain, whatever toolchain started us.
fn nightly(arguments: &[&str]) -> Command {
    let mut command = host::command("cargo", &[&["+nightly"], arguments].concat());
    for inherited in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTC", "RUSTDOC"] {
        command.env_remove(inherited);
    }
    command
}
