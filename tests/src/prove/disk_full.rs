//! Disk full: the room is swept in steps of a page from nothing to four mebibytes on a real small
//! disk, and single calls of the system fail with what disks fail with. No save may be half there,
//! every refusal says what it is, what was saved stays readable, and the words that were refused are
//! saved at the next try with room: whoever wrote them still holds them. Where it is reading that
//! fails, that is told, never less shown in silence; and mending such a file keeps it as it was. Where
//! it is the backup of the day that fails, no save does.
//! Control: the harness takes a refusal for an answer, and must find losses.

mod backups;
mod faults;
mod mending;
mod space;

use super::saves::{Believed, Saved};
use super::{Dice, Request, not_run};
use anyhow::Result;
use serde_json::Value;

/// Runs that many steps and twice as many faults; true where nothing was lost or half there (with
/// `control`: where something was).
pub fn run(request: &Request) -> Result<bool> {
    let mut dice = Dice(request.seed);
    let mut seen = Seen::default();
    if let Err(error) = space::Small::try_once() {
        return not_run(&format!("no small disk can be mounted here: {error:#}"));
    }
    if !super::is_there("strace") {
        return not_run("strace is not here; `cargo x setup` installs it");
    }
    space::sweep(request.rounds, &mut dice, request.control, &mut seen)?;
    faults::play(2 * request.rounds, &mut dice, request.control, &mut seen)?;
    mending::play(mendings(request.rounds), &mut dice, &mut seen)?;
    backups::play(mendings(request.rounds), &mut dice, &mut seen)?;
    for what in seen.wrong.iter().take(20) {
        println!("{what}");
    }
    println!("seed {}, {seen:?}", request.seed);
    println!(
        "{} lost, half saved or badly told in {} steps, {} faults, {} mendings and {} backups",
        seen.wrong.len(),
        request.rounds,
        2 * request.rounds,
        mendings(request.rounds),
        mendings(request.rounds)
    );
    Ok(seen.wrong.is_empty() != request.control)
}

/// One mending takes as long as a dozen faults, and so does a backup.
fn mendings(rounds: u64) -> u64 {
    rounds.div_ceil(4)
}

/// What happened.
#[derive(Default)]
struct Seen {
    saved: u64,
    refused: u64,
    /// Steps in which the disk was full, and faults that met a call.
    steps_met: u64,
    faults_met: u64,
    reopened_on_a_full_disk: u64,
    not_reopened_on_a_full_disk: u64,
    not_opened_under_a_fault: u64,
    /// Of the faults met, those of reading.
    reads_refused: u64,
    /// What came of mending a file that could not be read everywhere.
    mended_whole: u64,
    mended_from_the_backup: u64,
    not_mended: u64,
    /// Backups in which a call was to fail: those that were made all the same, and those that were not.
    backups_made: u64,
    backups_failed: u64,
    codes: std::collections::BTreeMap<String, u64>,
    wrong: Vec<String>,
}

impl std::fmt::Debug for Seen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} saved, {} refused as {:?}; full in {} steps, opened on the full disk {} times and \
             refused {} times; {} faults met a call, {} of them at opening, {} in reading; {} mended \
             from the file alone, {} with the backup, {} refused; {} backups made, {} told as not made",
            self.saved,
            self.refused,
            self.codes,
            self.steps_met,
            self.reopened_on_a_full_disk,
            self.not_reopened_on_a_full_disk,
            self.faults_met,
            self.not_opened_under_a_fault,
            self.reads_refused,
            self.mended_whole,
            self.mended_from_the_backup,
            self.not_mended,
            self.backups_made,
            self.backups_failed
        )
    }
}

/// A sitting as the writer knows it.
#[derive(Default)]
struct Told {
    believed: Believed,
    refused: Vec<Saved>,
    number: u64,
}

impl Told {
    /// The next words: short notes, and drafts up to a length.
    fn next(&mut self, dice: &mut Dice, longest: u64) -> Saved {
        self.number += 1;
        match dice.below(3) {
            0 => Saved::Note(format!("said as number {}", self.number)),
            _ => Saved::Draft(self.number * 100 + dice.below(longest)),
        }
    }

    /// Takes an answer; says with which code it was refused.
    fn take(&mut self, saved: Saved, answer: &Value, control: bool) -> Option<String> {
        let code = answer["fault"]["code"].as_str().map(str::to_owned);
        if code.is_none() || control {
            self.believed.take(&saved);
        }
        if code.is_some() {
            self.refused.push(saved);
        }
        code
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::ensure;

    fn request(control: bool) -> Request {
        Request::short("disk-full", 12, 29, control)
    }

    #[test]
    fn on_a_full_or_failing_disk_nothing_is_half_saved() -> Result<()> {
        ensure!(run(&request(false))?, "something was");
        Ok(())
    }

    #[test]
    fn a_harness_that_takes_a_refusal_for_an_answer_finds_losses() -> Result<()> {
        ensure!(run(&request(true))?, "the control found nothing");
        Ok(())
    }
}
