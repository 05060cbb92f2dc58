//! Crash states: everything that a real process hands to the system for its folder is written down,
//! answers and flushes in between; then the power goes at every place of that story. Each disk that
//! could be left is laid down and opened as the next morning opens it, and whatever had been answered
//! by then must be there.
//! Control: the same story of a notebook that does not wait for the disk must lose something.

mod disk;
mod trace;

use super::saves::{Believed, Saved, Shown};
use super::{Dice, Request, is_there, keep_room, not_run, scratch};
use crate::cli::{Notebook, PASSPHRASE};
use anyhow::{Context, Result, ensure};
use casefile::FamilyId;
use disk::{Cut, Files};
use std::path::Path;
use trace::Event;
use vault::{Passphrase, Vault};

/// Sittings in one story: the last of them begins on what the ones before left.
const SITTINGS: u64 = 3;
/// Saves in a sitting.
const SAVES: u64 = 24;
/// States of one story, after which a new one is recorded.
const STATES_PER_STORY: u64 = 2_500;
/// Of so many states one is checked from the first page to the last.
const CHECKED_ONE_IN: u64 = 50;
/// What a debug build is asked to do, so that the harness can show that it would notice.
const DOES_NOT_WAIT: (&str, &str) = ("HEARTH_PROVE_SYNCHRONOUS", "normal");

/// Runs the rounds; true where nothing was lost (with `control`: where something was).
pub fn run(request: &Request) -> Result<bool> {
    if !is_there("strace") {
        return not_run("strace is not here; `cargo x setup` installs it");
    }
    ensure!(
        !request.control || cfg!(debug_assertions),
        "the control needs a build with debug assertions"
    );
    let mut dice = Dice(request.seed);
    let mut seen = Seen::default();
    let mut left = request.rounds;
    while left > 0 {
        let states = left.min(STATES_PER_STORY);
        let story = Story::record(&mut dice, request.control)?;
        story.play(states, &mut dice, &mut seen)?;
        left -= states;
    }
    println!("seed {}, {seen:?}", request.seed);
    println!("{} lost of {} states", seen.lost, request.rounds);
    Ok((seen.lost == 0) != request.control)
}

#[derive(Default, Debug)]
struct Seen {
    events: u64,
    whole: u64,
    torn: u64,
    dropped: u64,
    /// How much had been answered when the power went, summed over the states.
    believed: u64,
    checked: u64,
    lost: u64,
}

/// What was there before, what was sent, and what the process did.
struct Story {
    family: FamilyId,
    base: Files,
    sent: Vec<Saved>,
    events: Vec<Event>,
}

impl Story {
    fn record(dice: &mut Dice, control: bool) -> Result<Self> {
        let mut notebook = Notebook::with_a_family()?;
        let mut batch = notebook.batch()?;
        let meeting = notebook.begin_meeting(&mut batch)?;
        batch.finish()?;
        if control {
            let (name, value) = DOES_NOT_WAIT;
            notebook.environment.push((name, value.to_owned()));
        }
        let mut story = Story {
            family: FamilyId(notebook.family.parse()?),
            base: files(notebook.folder())?,
            sent: Vec::new(),
            events: Vec::new(),
        };
        for sitting in 0..SITTINGS {
            story.record_a_sitting(&notebook, &meeting, sitting, dice)?;
        }
        let answers = story.answered(story.events.len());
        ensure!(
            answers == story.sent.len(),
            "{} saves were sent and {answers} answers written down",
            story.sent.len()
        );
        Ok(story)
    }

    fn record_a_sitting(
        &mut self,
        notebook: &Notebook,
        meeting: &str,
        sitting: u64,
        dice: &mut Dice,
    ) -> Result<()> {
        let folder = tempfile::tempdir()?;
        let written = folder.path().join("written");
        let mut batch = notebook.batch_under("strace", &trace::options(&written))?;
        for save in 0..SAVES {
            let number = 1 + sitting * SAVES + save;
            let saved = match dice.below(2) {
                0 => Saved::Draft(number * 100 + dice.below(8)),
                _ => Saved::Note(format!("said as number {number}")),
            };
            let (command, request) = saved.line(notebook, meeting);
            batch.ask(command, &request)?;
            self.sent.push(saved);
        }
        batch.finish()?;
        let text = std::fs::read_to_string(&written).context("strace wrote nothing down")?;
        let events = trace::read(&text, notebook.folder())?;
        self.events.extend(events.into_iter().filter(is_kept));
        Ok(())
    }

    fn answered(&self, end: usize) -> usize {
        let happened = self.events.iter().take(end);
        happened.filter(|it| **it == Event::Answered).count()
    }

    /// First every place of the story with everything before it, then places and cuts by lot.
    fn play(&self, states: u64, dice: &mut Dice, seen: &mut Seen) -> Result<()> {
        seen.events += self.events.len() as u64;
        let places = self.events.len() as u64 + 1;
        let step = (3 * places / states.max(1)).max(1);
        for state in 0..states {
            let (end, cut) = match (state * step, dice.below(3)) {
                (end, _) if end < places => (end, Cut::Whole),
                (_, 0) => (dice.below(places), Cut::Torn),
                _ => (dice.below(places), Cut::Dropped),
            };
            let files = disk::after(&self.base, &self.events, end as usize, cut, dice);
            let believed = self.believed(end as usize);
            let thorough = state % CHECKED_ONE_IN == 0;
            let lost = self
                .lost(&files, &believed, thorough)
                .unwrap_or_else(|error| {
                    println!("the power went at {end}, {cut:?}: {error:#}");
                    1
                });
            seen.count(cut, &believed, lost, thorough);
        }
        Ok(())
    }

    fn believed(&self, end: usize) -> Believed {
        let mut believed = Believed::default();
        let answered = self.sent.iter().take(self.answered(end));
        answered.for_each(|saved| believed.take(saved));
        believed
    }

    /// The next morning.
    fn lost(&self, files: &Files, believed: &Believed, thorough: bool) -> Result<u64> {
        let folder = scratch()?;
        disk::lay_down(files, folder.path())?;
        keep_room(folder.path())?;
        let vault = Vault::open(folder.path(), &Passphrase::new(PASSPHRASE))?;
        if thorough {
            let found = vault.verify()?;
            ensure!(found.is_sound(), "the file is not sound: {found:?}");
        }
        Ok(believed.missing_in(&Shown::in_vault(&vault, self.family)?))
    }
}

impl Seen {
    fn count(&mut self, cut: Cut, believed: &Believed, lost: u64, thorough: bool) {
        match cut {
            Cut::Whole => self.whole += 1,
            Cut::Torn => self.torn += 1,
            Cut::Dropped => self.dropped += 1,
        }
        self.believed += believed.notes.len() as u64 + u64::from(believed.draft.is_some());
        self.checked += u64::from(thorough);
        self.lost += lost;
    }
}

/// What is neither shared memory, which no disk keeps, nor a file that holds nothing.
fn is_kept(event: &Event) -> bool {
    let name = match event {
        Event::Made(name) | Event::Flushed(name) | Event::Gone(name) => name,
        Event::Written { file, .. } | Event::Sized { file, .. } => file,
        Event::Renamed { to, .. } => to,
        Event::Answered => return true,
    };
    is_worth_keeping(name)
}

fn is_worth_keeping(name: &str) -> bool {
    name != "lock" && name != "reserve" && !name.ends_with("-shm")
}

fn files(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
            if is_worth_keeping(&name) {
                files.insert(name, std::fs::read(&path)?);
            }
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(control: bool) -> Request {
        Request::short("crash-states", 240, 17, control)
    }

    #[test]
    fn whatever_the_power_leaves_on_the_disk_holds_what_was_acknowledged() -> Result<()> {
        ensure!(run(&request(false))?, "something acknowledged was lost");
        Ok(())
    }

    #[test]
    fn a_notebook_that_does_not_wait_for_the_disk_loses() -> Result<()> {
        ensure!(run(&request(true))?, "the control found nothing");
        Ok(())
    }
}
