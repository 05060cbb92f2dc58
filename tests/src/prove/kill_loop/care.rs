//! What a process does beside the writing: the backup of the day, and the check of the whole file. Seen
//! from outside alone, by the files it makes and those it holds open, so that a process that is about to be
//! killed need not be asked.

use crate::cli::{Batch, Notebook};
use crate::prove::Dice;
use anyhow::Result;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

/// It is waited for so long that the work has begun.
const BEGINS_WITHIN: Duration = Duration::from_secs(5);
/// And the process is killed at the latest this long after that, in microseconds: so small a file is
/// copied and checked quickly.
const KILL_IN_IT_US_MAX: u64 = 12_000;
/// A copy that has not its name yet.
pub const UNNAMED: &str = ".part";
const NAMED: &str = ".db";
const BETWEEN_LOOKS: Duration = Duration::from_micros(500);

/// What a process is to be killed in.
pub struct Work {
    kind: Kind,
    began: SystemTime,
    /// How often it holds the database open while nobody checks.
    held: usize,
}

enum Kind {
    Backup,
    Check,
}

/// How much of such work was seen.
#[derive(Default)]
pub struct Seen {
    pub backups_made: u64,
    pub backups_cut: u64,
    pub checks_cut: u64,
}

impl Work {
    /// Has a process begin it, and waits until it has; where none begins, the round goes on as any other.
    /// Says when to kill it.
    pub fn begin(
        batch: &mut Batch,
        notebook: &Notebook,
        since: SystemTime,
        dice: &mut Dice,
    ) -> Result<(Self, Duration)> {
        let kind = match dice.below(2) {
            0 => Kind::Check,
            _ => Kind::Backup,
        };
        let work = Work {
            kind,
            began: since,
            held: times_open(batch, notebook),
        };
        if matches!(work.kind, Kind::Check) {
            batch.ask("session.check", &json!({}))?;
        }
        let end = Instant::now() + BEGINS_WITHIN;
        while Instant::now() < end && !work.is_going_on(batch, notebook) {
            std::thread::sleep(BETWEEN_LOOKS);
        }
        let after = Duration::from_micros(dice.below(KILL_IN_IT_US_MAX));
        Ok((work, after))
    }

    fn is_going_on(&self, batch: &Batch, notebook: &Notebook) -> bool {
        match self.kind {
            Kind::Backup => written_since(notebook, UNNAMED, self.began).unwrap_or(0) > 0,
            Kind::Check => times_open(batch, notebook) > self.held,
        }
    }

    /// To be asked right before the kill.
    pub fn is_cut_in_a_check(&self, batch: &Batch, notebook: &Notebook) -> bool {
        matches!(self.kind, Kind::Check) && self.is_going_on(batch, notebook)
    }
}

impl Seen {
    /// What came of the backup that a process may have been making since.
    pub fn look_at_backups(&mut self, notebook: &Notebook, since: SystemTime) -> Result<()> {
        self.backups_made += written_since(notebook, NAMED, since)?;
        self.backups_cut += written_since(notebook, UNNAMED, since)?;
        Ok(())
    }
}

/// The backups that have their name.
pub fn backups(notebook: &Notebook) -> Result<usize> {
    Ok(among_the_backups(notebook, NAMED)?.len())
}

/// How often a process holds the database open: whoever checks has a connection of its own.
fn times_open(batch: &Batch, notebook: &Notebook) -> usize {
    let database = notebook.folder().join("hearth.db");
    let held = Path::new("/proc").join(batch.id().to_string()).join("fd");
    let held = std::fs::read_dir(held).into_iter().flatten().flatten();
    held.filter(|file| std::fs::read_link(file.path()).is_ok_and(|to| to == database))
        .count()
}

/// What lies among the backups under a name with such an end.
fn among_the_backups(notebook: &Notebook, end: &str) -> Result<Vec<PathBuf>> {
    let folder = notebook.folder().join("backups");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let files = std::fs::read_dir(folder)?.map(|file| Ok(file?.path()));
    let files: Vec<PathBuf> = files.collect::<Result<_>>()?;
    let is_such = |path: &PathBuf| path.to_string_lossy().ends_with(end);
    Ok(files.into_iter().filter(is_such).collect())
}

/// How many of them were written to since.
fn written_since(notebook: &Notebook, end: &str, since: SystemTime) -> Result<u64> {
    let mut found = 0;
    for file in among_the_backups(notebook, end)? {
        // A copy may get its name between the look and the question.
        let Ok(about) = file.metadata() else { continue };
        found += u64::from(about.modified()? >= since);
    }
    Ok(found)
}
