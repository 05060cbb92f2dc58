//! A disk that fails in the middle of the daily backup: nobody's save is refused for it, that there is no
//! backup is told, whatever has a backup's name opens whole, the one of before is there still, and the next
//! start on a disk that is well makes the one that is missing.

use super::{Seen, Told};
use crate::cli::{Batch, Notebook, PASSPHRASE};
use crate::prove::saves::Shown;
use crate::prove::{Dice, cares_at_once};
use anyhow::{Context, Result, bail, ensure};
use casefile::FamilyId;
use chrono::{Local, NaiveDate};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use vault::{Passphrase, Vault};

/// Calls that a backup makes, what each can fail with, and about how many of them.
const CALLS: &[(&str, &[&str], u64)] = &[
    ("write,pwrite64", &["ENOSPC", "EIO", "EDQUOT"], 120),
    ("pread64", &["EIO"], 120),
    ("fsync,fdatasync", &["EIO", "ENOSPC"], 6),
    ("openat", &["EMFILE", "EIO", "ENOSPC"], 12),
    ("rename,renameat,renameat2", &["EIO", "ENOSPC"], 3),
    ("ftruncate", &["EIO", "ENOSPC"], 2),
];
/// A notebook meets so many, so that it stays small.
const FAULTS_PER_NOTEBOOK: u64 = 50;
const SAVES: usize = 3;
const LONGEST: u64 = 20;
/// The day of the backup of before.
const BEFORE: &str = "2026-01-09";
/// A backup that is neither made nor told of within this long is one that nobody hears of.
const HEARD_WITHIN: Duration = Duration::from_secs(30);
const BETWEEN_LOOKS: Duration = Duration::from_millis(5);

/// Plays that many.
pub fn play(faults: u64, dice: &mut Dice, seen: &mut Seen) -> Result<()> {
    let mut backed_up = BackedUp::new()?;
    for number in 0..faults {
        if number > 0 && number % FAULTS_PER_NOTEBOOK == 0 {
            backed_up = BackedUp::new()?;
        }
        let fault = draw(dice);
        if let Err(error) = backed_up.meet(&fault, dice, seen) {
            seen.wrong.push(format!("a backup, {fault}: {error:#}"));
        }
    }
    Ok(())
}

fn draw(dice: &mut Dice) -> String {
    let (calls, errors, most) = CALLS[dice.below(CALLS.len() as u64) as usize];
    let error = errors[dice.below(errors.len() as u64) as usize];
    let more = ["", "+"][dice.below(2) as usize];
    format!("{calls}:error={error}:when={}{more}", 1 + dice.below(most))
}

/// A notebook with a backup of an earlier day.
struct BackedUp {
    notebook: Notebook,
    meeting: String,
    told: Told,
}

/// What is heard of the backup of today.
#[derive(PartialEq)]
enum Heard {
    Made,
    NoBackup,
}

impl BackedUp {
    fn new() -> Result<Self> {
        let mut notebook = Notebook::with_a_family()?;
        let mut batch = notebook.batch()?;
        let meeting = notebook.begin_meeting(&mut batch)?;
        batch.finish()?;
        Vault::open(notebook.folder(), &passphrase())?.back_up_daily(BEFORE.parse()?)?;
        notebook.environment.push(cares_at_once());
        Ok(BackedUp {
            notebook,
            meeting,
            told: Told::default(),
        })
    }

    fn meet(&mut self, fault: &str, dice: &mut Dice, seen: &mut Seen) -> Result<()> {
        let batch = self.notebook.batch_under("strace", &self.options(fault)?)?;
        let heard = self.work(batch, dice, seen)?;
        self.all_that_have_the_name_are_whole()?;
        match heard {
            Heard::Made => seen.backups_made += 1,
            Heard::NoBackup => {
                seen.backups_failed += 1;
                self.is_made_at_the_next_start()?;
            }
        }
        self.nothing_is_lost()
    }

    /// Only calls on the files of the backup fail.
    fn options(&self, fault: &str) -> Result<Vec<String>> {
        let calls = fault.split(':').next().context("a fault has calls")?;
        let mut options: Vec<String> = ["-f", "-qq", "--seccomp-bpf", "-o", "/dev/null"]
            .map(str::to_owned)
            .into();
        let (folder, today) = (self.folder(), Local::now().date_naive());
        let of_today = ["", ".part", ".part-journal"].map(|end| format!("{today}.db{end}"));
        let slot = "keybag/passphrase.age";
        let keys = ["", ".part", ".sha256", ".sha256.part"].map(|end| format!("{slot}{end}"));
        let files = of_today.into_iter().chain(keys);
        let files = files.map(|name| folder.join(name));
        for path in files.chain([folder.clone(), folder.join("keybag")]) {
            options.push("-P".into());
            options.push(path.display().to_string());
        }
        options.push(format!("-etrace={calls}"));
        options.push(format!("-einject={fault}"));
        Ok(options)
    }

    fn folder(&self) -> PathBuf {
        self.notebook.folder().join("backups")
    }

    /// Saves while the backup is being made, and hears what became of it.
    fn work(&mut self, mut batch: Batch, dice: &mut Dice, seen: &mut Seen) -> Result<Heard> {
        for _ in 0..SAVES {
            let saved = self.told.next(dice, LONGEST);
            let (command, request) = saved.line(&self.notebook, &self.meeting);
            let answer = batch.answer_to(command, &request)?;
            let refused = self.told.take(saved, &answer, false);
            ensure!(refused.is_none(), "a save was refused: {answer}");
            seen.saved += 1;
        }
        let heard = hear(&mut batch)?;
        batch.end()?;
        Ok(heard)
    }

    fn all_that_have_the_name_are_whole(&self) -> Result<()> {
        let (mut named, mut before) = (0, false);
        for file in std::fs::read_dir(self.folder())? {
            let name = file?.file_name().to_string_lossy().into_owned();
            let day = name.strip_suffix(".db");
            named += usize::from(day.is_some_and(|it| it.parse::<NaiveDate>().is_ok()));
            before |= day == Some(BEFORE);
        }
        ensure!(before, "the backup of before is gone");
        let whole = Vault::ways_back(self.notebook.folder(), &passphrase(), named)?.len();
        ensure!(whole == named, "{} backups are not whole", named - whole);
        Ok(())
    }

    fn is_made_at_the_next_start(&self) -> Result<()> {
        let mut batch = self.notebook.batch()?;
        let heard = hear(&mut batch)?;
        batch.finish()?;
        ensure!(heard == Heard::Made, "none on a disk that is well");
        self.all_that_have_the_name_are_whole()
    }

    fn nothing_is_lost(&self) -> Result<()> {
        let vault = Vault::open(self.notebook.folder(), &passphrase())?;
        let family = FamilyId(self.notebook.family.parse()?);
        let missing = (self.told.believed).missing_in(&Shown::in_vault(&vault, family)?);
        ensure!(missing == 0, "{missing} lost");
        Ok(())
    }
}

fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE)
}

/// What the window would tell.
fn hear(batch: &mut Batch) -> Result<Heard> {
    let end = Instant::now() + HEARD_WITHIN;
    while Instant::now() < end {
        let state = batch.ask("session.state", &json!({}))?;
        let told = state["troubles"].as_array().into_iter().flatten();
        if told.into_iter().any(|it| it["code"] == "care.no_backup") {
            return Ok(Heard::NoBackup);
        }
        if state["care"]["backed_up_on"] != Value::Null {
            return Ok(Heard::Made);
        }
        std::thread::sleep(BETWEEN_LOOKS);
    }
    bail!("neither made nor told")
}
