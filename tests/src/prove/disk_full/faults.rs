//! Single calls that fail: the process runs under `strace`, which lets one call on the files of the
//! notebook, or every one from then on, come back with an error that a real disk gives. A disk that
//! cannot be read is told, or what it holds is shown whole; it never shows less in silence.

use super::{Seen, Told};
use crate::cli::{Batch, Notebook, PASSPHRASE};
use crate::prove::Dice;
use crate::prove::saves::Shown;
use anyhow::{Context, Result};
use casefile::FamilyId;
use serde_json::{Value, json};
use std::fmt;
use std::path::Path;
use vault::{Passphrase, Vault};

/// Calls that write, flush, open or read, what each can fail with, and how many of them a sitting makes.
const CALLS: &[(&str, &[&str], u64)] = &[
    ("write,pwrite64", &["ENOSPC", "EIO", "EDQUOT"], 64),
    ("fsync,fdatasync", &["EIO", "ENOSPC"], 8),
    ("openat", &["EMFILE", "EIO", "ENOSPC"], 8),
    ("ftruncate", &["EIO", "ENOSPC"], 4),
    (READ_THE_FILE, &["EIO"], 40),
    (READ_THE_KEYS, &["EIO"], 4),
];
const READ_THE_FILE: &str = "pread64";
const READ_THE_KEYS: &str = "read";
const SAVES: usize = 5;
const LONGEST: u64 = 20;
/// A notebook meets so many faults, so that opening it stays quick.
const FAULTS_PER_NOTEBOOK: u64 = 100;
/// After so many it is checked from the first page to the last.
const CHECKED_ONE_IN: u64 = 10;
/// What may be said of a disk that fails.
const TOLD: &[&str] = &[
    "vault.disk_full",
    "vault.io",
    "vault.sql",
    "vault.read_only",
    // The same, said at the door.
    "session.disk_full",
    "session.not_opened",
    "session.read_only",
];
/// What may be said of one that cannot be read.
const TOLD_UNREAD: &[&str] = &["vault.damaged", "family.damaged"];

/// Plays that many.
pub fn play(faults: u64, dice: &mut Dice, control: bool, seen: &mut Seen) -> Result<()> {
    let mut left = faults;
    while left > 0 {
        let here = left.min(FAULTS_PER_NOTEBOOK);
        let notebook = Notebook::with_a_family()?;
        let mut batch = notebook.batch()?;
        let meeting = notebook.begin_meeting(&mut batch)?;
        batch.finish()?;
        let mut told = Told::default();
        for number in 0..here {
            let fault = Fault::draw(dice);
            meet(&fault, &notebook, &meeting, &mut told, dice, control, seen)?;
            let lost = afterwards(&notebook, &mut told, number % CHECKED_ONE_IN == 0);
            if let Err(error) = lost {
                seen.wrong.push(format!("{fault}: {error:#}"));
            }
        }
        left -= here;
    }
    Ok(())
}

/// Which call fails, how, and whether all after it do.
struct Fault {
    calls: &'static str,
    error: &'static str,
    call: u64,
    for_ever: bool,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let more = if self.for_ever { "+" } else { "" };
        write!(
            f,
            "{}:error={}:when={}{more}",
            self.calls, self.error, self.call
        )
    }
}

impl Fault {
    fn draw(dice: &mut Dice) -> Self {
        let pick = |dice: &mut Dice, len: usize| dice.below(len as u64) as usize;
        let (calls, errors, most) = CALLS[pick(dice, CALLS.len())];
        Fault {
            calls,
            error: errors[pick(dice, errors.len())],
            call: 1 + dice.below(most),
            for_ever: dice.below(2) == 0,
        }
    }

    fn options(&self, folder: &Path) -> Vec<String> {
        let mut options: Vec<String> = ["-f", "-qq", "--seccomp-bpf", "-o", "/dev/null"]
            .map(str::to_owned)
            .into();
        let keys = ["keybag/passphrase.age", "keybag/passphrase.previous.age"];
        let files = ["hearth.db", "hearth.db-wal", "hearth.db-shm"];
        for name in files.into_iter().chain(keys) {
            options.push("-P".into());
            options.push(folder.join(name).display().to_string());
        }
        options.push(format!("-etrace={}", self.calls));
        options.push(format!("-einject={self}"));
        options
    }

    /// A full disk is said to be full; what else a disk does is told apart from it or not.
    fn is_told_by(&self, code: &str) -> bool {
        let wrote = self.calls.starts_with("write");
        match self.error {
            "ENOSPC" | "EDQUOT" if wrote => code.ends_with(".disk_full"),
            _ if self.is_of_reading() => TOLD.iter().chain(TOLD_UNREAD).any(|told| *told == code),
            _ => TOLD.contains(&code),
        }
    }

    fn is_of_reading(&self) -> bool {
        [READ_THE_FILE, READ_THE_KEYS].contains(&self.calls)
    }
}

fn meet(
    fault: &Fault,
    notebook: &Notebook,
    meeting: &str,
    told: &mut Told,
    dice: &mut Dice,
    control: bool,
    seen: &mut Seen,
) -> Result<()> {
    let mut batch = notebook.batch_under("strace", &fault.options(notebook.folder()))?;
    let mut refused = false;
    for _ in 0..SAVES {
        let saved = told.next(dice, LONGEST);
        let (command, request) = saved.line(notebook, meeting);
        let Ok(answer) = batch.answer_to(command, &request) else {
            return not_opened(fault, batch, seen);
        };
        let Some(code) = told.take(saved, &answer, control) else {
            seen.saved += 1;
            continue;
        };
        refused = true;
        seen.refused += 1;
        *seen.codes.entry(code.clone()).or_default() += 1;
        if !fault.is_told_by(&code) {
            seen.wrong.push(format!("{fault}: told as {code}"));
        }
    }
    let shown = batch.answer_to("meeting.show", &asked_for(notebook, meeting));
    refused |= look(fault, shown, told, seen);
    seen.faults_met += u64::from(refused);
    seen.reads_refused += u64::from(refused && fault.is_of_reading());
    batch.end()?;
    Ok(())
}

/// What is read while the disk fails is all that was saved, or it is told that it cannot be; says
/// whether it was.
fn look(fault: &Fault, shown: Result<Value>, told: &Told, seen: &mut Seen) -> bool {
    let Ok(answer) = shown else {
        seen.wrong
            .push(format!("{fault}: nothing answered a question"));
        return false;
    };
    let code = answer["fault"]["code"].as_str();
    let missing = match code {
        None => told
            .believed
            .missing_in(&Shown::in_meeting(&answer["reply"])),
        Some(code) if fault.is_told_by(code) => 0,
        Some(code) => {
            seen.wrong.push(format!("{fault}: not shown, as {code}"));
            0
        }
    };
    if missing > 0 {
        let what = format!("{fault}: {missing} not shown, and nobody was told");
        seen.wrong.push(what);
    }
    code.is_some()
}

fn asked_for(notebook: &Notebook, meeting: &str) -> Value {
    json!({"family": notebook.family, "meeting": meeting})
}

/// A process that gave no answer has to have said why.
fn not_opened(fault: &Fault, batch: Batch, seen: &mut Seen) -> Result<()> {
    let (ended, said) = batch.end()?;
    let fault_said: Option<Value> = said
        .lines()
        .last()
        .and_then(|line| serde_json::from_str(line).ok());
    let code = fault_said
        .as_ref()
        .and_then(|it| it["code"].as_str())
        .unwrap_or_default();
    seen.not_opened_under_a_fault += 1;
    seen.faults_met += 1;
    seen.reads_refused += u64::from(fault.is_of_reading());
    *seen.codes.entry(code.to_owned()).or_default() += 1;
    if !fault.is_told_by(code) {
        seen.wrong
            .push(format!("{fault}: {ended}, {}", said.trim()));
    }
    Ok(())
}

/// The next start, when the disk is well again. What was refused may be there whole, where only its
/// last flush failed; it may never be there in half.
fn afterwards(notebook: &Notebook, told: &mut Told, thorough: bool) -> Result<()> {
    told.refused.clear();
    let family = FamilyId(notebook.family.parse()?);
    let vault = Vault::open(notebook.folder(), &Passphrase::new(PASSPHRASE))
        .context("not opened afterwards")?;
    let missing = told.believed.missing_in(&Shown::in_vault(&vault, family)?);
    anyhow::ensure!(missing == 0, "{missing} lost");
    if thorough {
        let found = vault.verify()?;
        anyhow::ensure!(found.is_sound(), "half saved: {found:?}");
    }
    Ok(())
}
