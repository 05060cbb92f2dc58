//! Promises put to the proof, at any length. Every random choice comes from a printed seed.

pub mod bit_rot;
pub mod clocks;
pub mod crash_states;
pub mod disk_full;
pub mod doors;
mod fixture;
pub mod fuzz;
pub mod kill_loop;
pub mod memory;
pub mod plaintext;
pub mod power_cut;
mod saves;
pub mod simulate;
pub mod tls;
pub mod upgrade_cut;

pub use plaintext::sweep::base64;

use anyhow::{Context, Result, bail, ensure};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What was asked for.
pub struct Request {
    /// Which promise.
    pub name: String,
    /// How many rounds.
    pub rounds: u64,
    /// Where the random choices start.
    pub seed: u64,
    /// Whether the harness is to be blinded, so that it must find losses.
    pub control: bool,
    /// Where what a proof starts from is to be written, instead of proving anything.
    pub write: Option<PathBuf>,
}

impl Request {
    /// Reads `NAME [--rounds N] [--seed S] [--control] [--write FOLDER]`.
    pub fn from_args(args: impl Iterator<Item = String>) -> Result<Self> {
        let mut request = Request {
            name: String::new(),
            rounds: 25,
            seed: 1,
            control: false,
            write: None,
        };
        let mut args = args.peekable();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--rounds" => request.rounds = number(&mut args, "--rounds")?,
                "--seed" => request.seed = number(&mut args, "--seed")?,
                "--write" => request.write = args.next().map(PathBuf::from),
                "--control" => request.control = true,
                name if request.name.is_empty() && !name.starts_with('-') => {
                    name.clone_into(&mut request.name)
                }
                other => bail!("not understood: {other}"),
            }
        }
        Ok(request)
    }
}

#[cfg(test)]
impl Request {
    /// A short round, as `cargo test` plays it.
    fn short(name: &str, rounds: u64, seed: u64, control: bool) -> Self {
        Request {
            name: name.to_owned(),
            rounds,
            seed,
            control,
            write: None,
        }
    }
}

fn number(args: &mut impl Iterator<Item = String>, name: &str) -> Result<u64> {
    args.next()
        .and_then(|text| text.parse().ok())
        .with_context(|| format!("{name} wants a whole number"))
}

/// Says loudly that a proof could not be tried here, and fails: what was not run is not proved.
pub(crate) fn not_run(why: &str) -> Result<bool> {
    println!("NOT RUN: {why}");
    bail!("not run, so nothing is proved")
}

/// Whether a program can be started here.
pub(crate) fn is_there(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// Runs a program of the system; an error holds what it said.
pub(crate) fn succeed(command: &mut Command) -> Result<()> {
    let ended = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("{command:?}"))?;
    let said = String::from_utf8_lossy(&ended.stderr);
    ensure!(ended.status.success(), "{command:?}: {}", said.trim());
    Ok(())
}

/// A folder in memory where there is one: where what matters is what was written, and not the disk.
pub(crate) fn scratch() -> Result<tempfile::TempDir> {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        return Ok(tempfile::tempdir_in(memory)?);
    }
    Ok(tempfile::tempdir()?)
}

/// Lays down the room that a notebook keeps for a full disk: as long as the vault's own, and full of
/// nothing, so that a thousand of them cost none.
pub(crate) fn keep_room(folder: &Path) -> Result<()> {
    const RESERVE: u64 = 16 << 20;
    Ok(std::fs::File::create(folder.join("reserve"))?.set_len(RESERVE)?)
}

/// What has a process see to the backup of the day and to the checks at once.
fn cares_at_once() -> (&'static str, String) {
    ("HEARTH_PROVE_CARE", "at once".to_owned())
}

/// A small generator of repeatable choices (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    /// The next number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % limit.max(1)
    }
}
