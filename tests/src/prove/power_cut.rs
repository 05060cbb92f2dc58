//! Power cut: the notebook lies on a file system of its own inside one file, which is copied in the
//! middle of the writing, as a disk is that loses its power. The copy is mounted, its journal played
//! back, and the notebook in it opened; whatever had been acknowledged before the copy must be there.
//! Control: a notebook that does not wait for the disk must lose something.

use super::saves::{Believed, Saved, Shown};
use super::{Dice, Request, keep_room, not_run, succeed};
use crate::cli::{Batch, Notebook, PASSPHRASE};
use anyhow::{Result, ensure};
use casefile::FamilyId;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use vault::{Passphrase, Vault};

const IMAGE_BYTES: u64 = 48 << 20;
/// Between two copies at most so many microseconds are written.
const WRITES_FOR_US_MAX: u64 = 30_000;
const IN_FLIGHT_MAX: usize = 8;
/// A notebook is cut so often, so that opening it stays quick.
const CUTS_PER_NOTEBOOK: u64 = 100;
const PATIENCE: Duration = Duration::from_secs(30);
const DOES_NOT_WAIT: (&str, &str) = ("HEARTH_PROVE_SYNCHRONOUS", "normal");

/// Runs the rounds; true where nothing was lost (with `control`: where something was).
pub fn run(request: &Request) -> Result<bool> {
    if let Err(error) = Mounted::try_once() {
        return not_run(&format!("no file system can be mounted here: {error:#}"));
    }
    ensure!(
        !request.control || cfg!(debug_assertions),
        "the control needs a build with debug assertions"
    );
    let mut dice = Dice(request.seed);
    let (mut lost, mut total, mut left) = (0, 0, request.rounds);
    while left > 0 {
        let cuts = left.min(CUTS_PER_NOTEBOOK);
        let mut laptop = Laptop::new(request.control)?;
        for _ in 0..cuts {
            laptop.write_for_a_while(&mut dice)?;
            lost += laptop.cut()?;
        }
        total += laptop.answered;
        laptop.batch.finish()?;
        left -= cuts;
    }
    println!("seed {}, {total} acknowledged saves", request.seed);
    println!("{lost} lost of {} cuts", request.rounds);
    Ok((lost == 0) != request.control)
}

/// A process that writes on a disk of its own.
struct Laptop {
    batch: Batch,
    notebook: Notebook,
    meeting: String,
    sent: Vec<Saved>,
    answered: usize,
    believed: Believed,
    // Last, so that nothing uses it any more when it goes.
    disk: Mounted,
}

impl Laptop {
    fn new(control: bool) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let image = folder.path().join("disk.img");
        std::fs::File::create(&image)?.set_len(IMAGE_BYTES)?;
        succeed(Command::new("mkfs.ext4").args(["-q", "-F"]).arg(&image))?;
        let disk = Mounted::new(folder, image)?;
        let data = disk.root().join("data");
        let mut notebook = Notebook::with_a_family_in(&data)?;
        // Nothing is in it, so that a copy is quick.
        keep_room(&data)?;
        if control {
            let (name, value) = DOES_NOT_WAIT;
            notebook.environment.push((name, value.to_owned()));
        }
        let mut batch = notebook.batch()?;
        let meeting = notebook.begin_meeting(&mut batch)?;
        succeed(Command::new("sync").arg("-f").arg(&data))?;
        Ok(Laptop {
            batch,
            notebook,
            meeting,
            sent: Vec::new(),
            answered: 0,
            believed: Believed::default(),
            disk,
        })
    }

    fn write_for_a_while(&mut self, dice: &mut Dice) -> Result<()> {
        let end = Instant::now() + Duration::from_micros(dice.below(WRITES_FOR_US_MAX));
        while Instant::now() < end {
            let number = self.sent.len() as u64;
            let saved = match dice.below(10) {
                0..7 => Saved::Draft(number * 100 + dice.below(8)),
                _ => Saved::Note(format!("said as number {number}")),
            };
            saved.send(&mut self.batch, &self.notebook, &self.meeting)?;
            self.sent.push(saved);
            while self.sent.len() - self.batch.answered() >= IN_FLIGHT_MAX {
                self.batch.wait_for_one(Instant::now() + PATIENCE);
            }
        }
        Ok(())
    }

    /// Copies the disk as it stands; the process stands still meanwhile, the system does not.
    fn cut(&mut self) -> Result<u64> {
        let answered = self.batch.answered();
        for saved in self.sent.iter().take(answered).skip(self.answered) {
            self.believed.take(saved);
        }
        self.answered = answered;
        let folder = tempfile::tempdir()?;
        let copy = folder.path().join("copy.img");
        self.signal("-STOP")?;
        let copied = succeed(
            Command::new("cp")
                .arg("--sparse=always")
                .args([&self.disk.image, &copy]),
        );
        self.signal("-CONT")?;
        copied?;
        let disk = Mounted::new(folder, copy)?;
        let lost = self.lost(&disk.root().join("data"));
        Ok(lost.unwrap_or_else(|error| {
            println!("after {answered} saves: {error:#}");
            1
        }))
    }

    fn lost(&self, data: &Path) -> Result<u64> {
        let vault = Vault::open(data, &Passphrase::new(PASSPHRASE))?;
        let family = FamilyId(self.notebook.family.parse()?);
        Ok(self.believed.missing_in(&Shown::in_vault(&vault, family)?))
    }

    fn signal(&self, signal: &str) -> Result<()> {
        succeed(Command::new("kill").args([signal, &self.batch.id().to_string()]))
    }
}

/// A file system inside a file, mounted until it is dropped.
struct Mounted {
    folder: TempDir,
    image: PathBuf,
}

impl Mounted {
    fn new(folder: TempDir, image: PathBuf) -> Result<Self> {
        let root = folder.path().join("root");
        std::fs::create_dir(&root)?;
        succeed(
            Command::new("mount")
                .args(["-o", "loop"])
                .args([&image, &root]),
        )?;
        Ok(Mounted { folder, image })
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("root")
    }

    fn try_once() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let image = folder.path().join("disk.img");
        std::fs::File::create(&image)?.set_len(4 << 20)?;
        succeed(Command::new("mkfs.ext4").args(["-q", "-F"]).arg(&image))?;
        Mounted::new(folder, image).map(|_| ())
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let unmount =
            |options: &[&str]| succeed(Command::new("umount").args(options).arg(self.root()));
        // After a fault the process that writes may still hold it for a moment.
        if let Err(error) = unmount(&[]).or_else(|_| unmount(&["-l"])) {
            eprintln!("{error:#}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(control: bool) -> Request {
        Request::short("power-cut", 8, 23, control)
    }

    #[test]
    fn what_was_acknowledged_is_on_the_disk_when_the_power_goes() -> Result<()> {
        ensure!(run(&request(false))?, "something was lost");
        Ok(())
    }

    #[test]
    fn a_notebook_that_does_not_wait_for_the_disk_loses() -> Result<()> {
        ensure!(run(&request(true))?, "the control found nothing");
        Ok(())
    }
}
