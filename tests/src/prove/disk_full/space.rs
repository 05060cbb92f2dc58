//! A small disk and a file on it that takes all the room but so many pages.

use super::{Seen, Told};
use crate::cli::{Batch, Notebook};
use crate::prove::saves::{Saved, Shown};
use crate::prove::{Dice, succeed};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

const DISK: &str = "size=72m";
const STEP: u64 = 4096;
/// Steps from no room to four mebibytes.
const STEPS: u64 = 1024;
/// Saves that are tried in a step, unless one is refused before.
const SAVES: u64 = 80;
/// Of a draft: a hundred kilobytes.
const LONGEST: u64 = 100;
/// Enough for everything.
const ROOM: u64 = 24 << 20;
/// One step in so many ends with a killed process and a start on the full disk.
const KILLED_ONE_IN: u64 = 8;
const FULL: &str = "vault.disk_full";
const FULL_AT_THE_DOOR: &str = "session.disk_full";

/// Sweeps the room in that many steps.
pub fn sweep(steps: u64, dice: &mut Dice, control: bool, seen: &mut Seen) -> Result<()> {
    let disk = Small::new()?;
    let notebook = Notebook::with_a_family_in(&disk.data())?;
    let mut batch = notebook.batch()?;
    let meeting = notebook.begin_meeting(&mut batch)?;
    batch.finish()?;
    let mut laptop = Laptop {
        meeting,
        disk,
        notebook,
        told: Told::default(),
        control,
    };
    for step in 0..steps {
        let free = step * STEPS / steps.max(1) * STEP;
        laptop.step(free, step % KILLED_ONE_IN == 0, dice, seen)?;
    }
    Ok(())
}

struct Laptop {
    disk: Small,
    notebook: Notebook,
    meeting: String,
    told: Told,
    control: bool,
}

impl Laptop {
    fn step(&mut self, free: u64, killed: bool, dice: &mut Dice, seen: &mut Seen) -> Result<()> {
        let mut batch = self.notebook.batch()?;
        // Once it answers it is open, and takes no room by itself any more.
        self.look(&mut batch, ROOM, seen)?;
        self.fill(&mut batch, free, dice, seen)?;
        self.look(&mut batch, free, seen)?;
        if killed {
            batch.kill()?;
            self.open_on_a_full_disk(free, seen);
            self.disk.leave(ROOM)?;
            self.must_be_sound(free, seen);
            batch = self.notebook.batch()?;
        } else {
            self.disk.leave(ROOM)?;
        }
        self.say_again(&mut batch, free, seen)?;
        batch.finish()
    }

    /// Writes until nothing more is taken, or enough was; the kept reserve goes first.
    fn fill(
        &mut self,
        batch: &mut Batch,
        free: u64,
        dice: &mut Dice,
        seen: &mut Seen,
    ) -> Result<()> {
        self.disk.leave(free)?;
        let mut has_reserve = self.disk.has_reserve();
        for _ in 0..SAVES {
            let saved = self.told.next(dice, LONGEST);
            let code = self.save(batch, saved, seen)?;
            if has_reserve && !self.disk.has_reserve() {
                has_reserve = false;
                self.disk.leave(free)?;
            }
            if let Some(code) = code {
                seen.steps_met += 1;
                if code != FULL {
                    seen.wrong
                        .push(format!("with {free} bytes: refused as {code}"));
                }
                break;
            }
        }
        Ok(())
    }

    fn save(&mut self, batch: &mut Batch, saved: Saved, seen: &mut Seen) -> Result<Option<String>> {
        let (command, request) = saved.line(&self.notebook, &self.meeting);
        let answer = batch.answer_to(command, &request)?;
        let code = self.told.take(saved, &answer, self.control);
        match &code {
            None => seen.saved += 1,
            Some(code) => {
                seen.refused += 1;
                *seen.codes.entry(code.clone()).or_default() += 1;
            }
        }
        Ok(code)
    }

    /// Everything that was saved can be read, and nothing that was refused is there.
    fn look(&self, batch: &mut Batch, free: u64, seen: &mut Seen) -> Result<()> {
        let asked = json!({"family": self.notebook.family, "meeting": self.meeting});
        let answer = batch.answer_to("meeting.show", &asked)?;
        if let Some(fault) = answer.get("fault") {
            seen.wrong
                .push(format!("with {free} bytes: not shown, {fault}"));
            return Ok(());
        }
        let shown = Shown::in_meeting(&answer["reply"]);
        let missing = self.told.believed.missing_in(&shown);
        if missing > 0 {
            seen.wrong
                .push(format!("with {free} bytes: {missing} lost"));
        }
        for saved in &self.told.refused {
            let is_there = match saved {
                Saved::Note(text) => shown.notes.contains(text),
                Saved::Draft(number) => shown.draft == Some(*number),
            };
            if is_there {
                seen.wrong
                    .push(format!("with {free} bytes: refused and there, {saved:?}"));
            }
        }
        Ok(())
    }

    /// Opening needs a little room of its own; without it, that is what has to be said.
    fn open_on_a_full_disk(&self, free: u64, seen: &mut Seen) {
        let asked = json!({"family": self.notebook.family, "meeting": self.meeting});
        match self.notebook.call("meeting.show", &asked) {
            Ok(view) => {
                seen.reopened_on_a_full_disk += 1;
                if self.told.believed.missing_in(&Shown::in_meeting(&view)) > 0 {
                    seen.wrong
                        .push(format!("with {free} bytes: lost after a kill"));
                }
            }
            Err(error) => {
                seen.not_reopened_on_a_full_disk += 1;
                let said = format!("{error:#}");
                if !said.contains(FULL_AT_THE_DOOR) {
                    seen.wrong
                        .push(format!("with {free} bytes: not opened, {said}"));
                }
            }
        }
    }

    fn must_be_sound(&self, free: u64, seen: &mut Seen) {
        match self.notebook.run(&["verify"]) {
            Ok(found) if found["sound"] == true => {}
            found => seen
                .wrong
                .push(format!("with {free} bytes: unsound, {found:?}")),
        }
    }

    /// With room again, who holds the words saves them.
    fn say_again(&mut self, batch: &mut Batch, free: u64, seen: &mut Seen) -> Result<()> {
        for saved in std::mem::take(&mut self.told.refused) {
            if let Some(code) = self.save(batch, saved, seen)? {
                seen.wrong
                    .push(format!("after {free} bytes: still refused, {code}"));
            }
        }
        self.told.refused.clear();
        let free = self.disk.free()?;
        self.look(batch, free, seen)
    }
}

/// A disk in memory, unmounted when it is dropped.
pub struct Small {
    folder: TempDir,
}

impl Small {
    fn new() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let small = Small { folder };
        std::fs::create_dir(small.root())?;
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", DISK, "tmpfs"]);
        succeed(mount.arg(small.root()))?;
        Ok(small)
    }

    /// Whether one can be made here.
    pub fn try_once() -> Result<()> {
        Self::new().map(|_| ())
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("root")
    }

    fn data(&self) -> PathBuf {
        self.root().join("data")
    }

    fn has_reserve(&self) -> bool {
        self.data().join("reserve").exists()
    }

    /// Bytes that can still be written, as the system counts them.
    fn free(&self) -> Result<u64> {
        let told = Command::new("stat")
            .args(["-f", "-c", "%a %S"])
            .arg(self.root())
            .output()?;
        let told = String::from_utf8(told.stdout)?;
        let (blocks, size) = told.trim().split_once(' ').context("stat said nothing")?;
        Ok(blocks.parse::<u64>()? * size.parse::<u64>()?)
    }

    /// Leaves exactly so much room.
    fn leave(&self, wanted: u64) -> Result<()> {
        let mut ballast = File::options()
            .create(true)
            .append(true)
            .open(self.root().join("ballast"))?;
        let free = self.free()?;
        if free < wanted {
            let held = ballast.seek(SeekFrom::End(0))?;
            ballast.set_len(held.saturating_sub(wanted - free))?;
        } else {
            let block = vec![b'x'; STEP as usize];
            for _ in 0..(free - wanted) / STEP {
                ballast.write_all(&block)?;
            }
        }
        let left = self.free()?;
        ensure!(left == wanted, "{left} bytes are free instead of {wanted}");
        Ok(())
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        // Whoever still ends on it holds it a moment longer; no name is left of it.
        if let Err(error) = succeed(Command::new("umount").arg("-l").arg(self.root())) {
            eprintln!("{error:#}");
        }
    }
}
