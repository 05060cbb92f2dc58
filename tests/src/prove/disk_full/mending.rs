//! Mending a file that the disk does not hand out everywhere: reading fails once, from some call on, or
//! every few calls. Mending may refuse and say so, and then the file is where it was, to the byte; or it
//! goes through, and then the file lies aside to the byte, everything that a backup held is there, and
//! where anything else is missing that is said. Every other one has no backup to fall back on.

use super::Seen;
use crate::cli::{Notebook, PASSPHRASE};
use crate::prove::Dice;
use crate::prove::saves::{Believed, Saved, Shown};
use anyhow::{Context, Result, ensure};
use casefile::FamilyId;
use chrono::NaiveDate;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use vault::{Passphrase, Vault};

/// Notes before the backup, and after it.
const BEFORE: u64 = 60;
const AFTER: u64 = 6;
/// Reads that a mending makes, about.
const READS: u64 = 80;
const TOLD: &[&str] = &["vault.damaged", "vault.sql", "vault.io"];

/// Mends so many times.
pub fn play(times: u64, dice: &mut Dice, seen: &mut Seen) -> Result<()> {
    let worn = [Worn::new(true)?, Worn::new(false)?];
    for worn in worn.iter().cycle().take(usize::try_from(times)?) {
        let fault = draw(dice);
        if let Err(error) = worn.mend_under(&fault, seen) {
            seen.wrong.push(format!("mending, {fault}: {error:#}"));
        }
    }
    Ok(())
}

fn draw(dice: &mut Dice) -> String {
    // Now and then nothing can be read at all.
    let first = 1 + dice.below(4).min(1) * dice.below(READS);
    let more = match dice.below(3) {
        0 => String::new(),
        1 => "+".to_owned(),
        _ => format!("+{}", 2 + dice.below(20)),
    };
    format!("pread64:error=EIO:when={first}{more}")
}

/// A notebook with a backup or none, and with words after it that only the log beside the file holds.
struct Worn {
    folder: tempfile::TempDir,
    family: FamilyId,
    backed_up: Believed,
    wrote: Believed,
}

impl Worn {
    fn new(has_backup: bool) -> Result<Self> {
        let notebook = Notebook::with_a_family()?;
        let mut batch = notebook.batch()?;
        let meeting = notebook.begin_meeting(&mut batch)?;
        let mut wrote = Believed::default();
        let mut write = |numbers: std::ops::Range<u64>, batch: &mut crate::cli::Batch| {
            for number in numbers {
                let saved = Saved::Note(format!("said as number {number}"));
                let (command, request) = saved.line(&notebook, &meeting);
                batch.ask(command, &request)?;
                wrote.take(&saved);
            }
            anyhow::Ok(wrote.clone())
        };
        let mut backed_up = write(0..BEFORE, &mut batch)?;
        batch.finish()?;
        if has_backup {
            let day: NaiveDate = "2026-01-09".parse()?;
            open(notebook.folder())?.back_up_daily(day)?;
        } else {
            backed_up = Believed::default();
        }
        let mut batch = notebook.batch()?;
        let wrote = write(BEFORE..BEFORE + AFTER, &mut batch)?;
        // As a flat battery leaves it: the words since are in the log.
        batch.kill()?;
        Ok(Worn {
            folder: copied(notebook.folder())?,
            family: FamilyId(notebook.family.parse()?),
            backed_up,
            wrote,
        })
    }

    fn mend_under(&self, fault: &str, seen: &mut Seen) -> Result<()> {
        let copy = copied(self.folder.path())?;
        let before = bytes(copy.path(), "hearth.db")?;
        let mended = mend(copy.path(), fault)?;
        if !mended.status.success() {
            let said: Value = serde_json::from_slice(&mended.stderr).unwrap_or_default();
            let code = said["code"].as_str().unwrap_or_default();
            ensure!(TOLD.contains(&code), "told as {code:?}");
            ensure!(
                bytes(copy.path(), "hearth.db")? == before,
                "moved or changed"
            );
            seen.not_mended += 1;
            return self.opens_again(copy.path(), &self.wrote).map(drop);
        }
        let told: Value = serde_json::from_slice(&mended.stdout)?;
        let aside = bytes(copy.path(), "hearth.db.kept-1")?;
        ensure!(aside == before, "what lies aside is not what was there");
        let is_whole = told["from_backup"] == 0 && told["holes"] == 0;
        seen.mended_whole += u64::from(is_whole);
        seen.mended_from_the_backup += u64::from(!is_whole);
        let shown = self.opens_again(copy.path(), &self.backed_up)?;
        let missing = self.wrote.missing_in(&shown);
        let is_told = told["holes"] != 0 || told["may_lack"] == true;
        ensure!(missing == 0 || is_told, "{missing} lost and nobody told");
        Ok(())
    }

    fn opens_again(&self, folder: &Path, at_least: &Believed) -> Result<Shown> {
        let vault = open(folder)?;
        let found = vault.verify()?;
        ensure!(found.is_sound(), "not sound afterwards: {found:?}");
        let shown = Shown::in_vault(&vault, self.family)?;
        let missing = at_least.missing_in(&shown);
        ensure!(missing == 0, "{missing} lost");
        Ok(shown)
    }
}

fn mend(folder: &Path, fault: &str) -> Result<Output> {
    let watched = Notebook::at(folder).command()?;
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "--seccomp-bpf", "-o", "/dev/null"]);
    for name in ["hearth.db", "hearth.db-wal"] {
        command.arg("-P").arg(folder.join(name));
    }
    command.arg("-etrace=pread64");
    command.arg(format!("-einject={fault}"));
    command.arg(watched.get_program()).arg("mend");
    for (name, value) in watched.get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    command.output().context("strace")
}

fn open(folder: &Path) -> Result<Vault> {
    Ok(Vault::open(folder, &Passphrase::new(PASSPHRASE))?)
}

fn bytes(folder: &Path, name: &str) -> Result<Vec<u8>> {
    std::fs::read(folder.join(name)).with_context(|| format!("{name} is not there"))
}

fn copied(from: &Path) -> Result<tempfile::TempDir> {
    let to = tempfile::tempdir()?;
    let mut folders: Vec<PathBuf> = vec![from.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let copy = to.path().join(path.strip_prefix(from)?);
            if path.is_dir() {
                std::fs::create_dir_all(copy)?;
                folders.push(path);
            } else {
                std::fs::copy(path, copy)?;
            }
        }
    }
    Ok(to)
}
