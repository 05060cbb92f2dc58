//! Kill-loop: a process writes notes and drafts as fast as it can and is killed at a random
//! moment; whatever it had acknowledged must be there at the next opening. In every third round it makes
//! a backup or checks the file at the same time, and is killed in the middle of that; a backup that has its
//! name is whole. Where no kill of many met one or the other, the proof has not shown what it is for, and
//! fails.
//! Control: the harness takes a line that was only sent for one that was acknowledged.

mod care;

use super::saves::{Believed, Saved, Shown};
use super::{Dice, Request, cares_at_once};
use crate::cli::{Batch, Notebook, PASSPHRASE};
use anyhow::{Result, ensure};
use care::{Seen, Work};
use serde_json::json;
use std::time::{Duration, Instant, SystemTime};
use vault::{Passphrase, Vault};

/// A meeting holds this many rounds, so that showing it stays quick.
const ROUNDS_PER_MEETING: u64 = 25;
/// A notebook holds this many, so that opening it stays quick.
const ROUNDS_PER_NOTEBOOK: u64 = 250;
/// A process is killed at the latest this long after it began to write, in microseconds.
const KILL_AFTER_US_MAX: u64 = 60_000;
/// With so many rounds some kill meets a backup and another one a check, also on a machine that copies in
/// a few milliseconds; with fewer it is luck.
const ROUNDS_THAT_MEET_BOTH: u64 = 240;
/// One round in so many has a backup and checks in it.
const CARES_ONE_IN: u64 = 3;
/// So many in a round, so that a notebook stays small.
const LINES_MAX: u64 = 60;
/// Lines on their way at one time.
const IN_FLIGHT_MAX: usize = 8;

/// Runs the rounds; true where nothing acknowledged was lost (with `control`: where losses were found).
pub fn run(request: &Request) -> Result<bool> {
    let started = Instant::now();
    let mut dice = Dice(request.seed);
    let mut notebook = Notebook::with_a_family()?;
    let mut sitting = Sitting::default();
    for round in 0..request.rounds {
        if round > 0 && round % ROUNDS_PER_NOTEBOOK == 0 {
            sitting.look_last(&notebook)?;
            sitting.meeting.clear();
            notebook = Notebook::with_a_family()?;
        }
        sitting.play(&notebook, round, &mut dice, request.control)?;
    }
    sitting.look_last(&notebook)?;
    println!(
        "seed {}, {} acknowledged saves, {:.1} ms a round; {} backups made, {} kills in the middle of one, \
         {} in the middle of a check",
        request.seed,
        sitting.total,
        started.elapsed().as_secs_f64() * 1000.0 / request.rounds.max(1) as f64,
        sitting.seen.backups_made,
        sitting.seen.backups_cut,
        sitting.seen.checks_cut
    );
    println!("{} lost of {} rounds", sitting.lost, request.rounds);
    let met_both = sitting.seen.backups_cut > 0 && sitting.seen.checks_cut > 0;
    let is_met = met_both || request.rounds < ROUNDS_THAT_MEET_BOTH;
    Ok(is_met && (sitting.lost == 0) != request.control)
}

/// A meeting that process after process writes in.
#[derive(Default)]
struct Sitting {
    meeting: String,
    believed: Believed,
    total: u64,
    lost: u64,
    seen: Seen,
    /// What the process of this round was sent, and how much of it it answered.
    sent: Vec<Saved>,
    answered: usize,
}

impl Sitting {
    fn look(&mut self, batch: &mut Batch, notebook: &Notebook) -> Result<()> {
        if !self.meeting.is_empty() {
            self.lost += missing(batch, notebook, &self.meeting, &self.believed)?;
        }
        Ok(())
    }

    /// A process that looks, writes and is killed.
    fn play(
        &mut self,
        notebook: &Notebook,
        round: u64,
        dice: &mut Dice,
        control: bool,
    ) -> Result<()> {
        let cares = round % CARES_ONE_IN == 1;
        let began = SystemTime::now();
        let environment = cares.then(cares_at_once);
        let mut batch = notebook.batch_in(environment.as_slice())?;
        self.look(&mut batch, notebook)?;
        if round.is_multiple_of(ROUNDS_PER_MEETING) {
            self.meeting = notebook.begin_meeting(&mut batch)?;
            self.believed = Believed::default();
        }
        let (work, after) = match cares {
            true => {
                Work::begin(&mut batch, notebook, began, dice).map(|(work, at)| (Some(work), at))?
            }
            false => (None, Duration::from_micros(dice.below(KILL_AFTER_US_MAX))),
        };
        let end = Instant::now() + after;
        self.write_until(&mut batch, notebook, round, dice, end)?;
        self.kill(batch, |batch| {
            work.is_some_and(|work| work.is_cut_in_a_check(batch, notebook))
        })?;
        self.take(control);
        self.seen.look_at_backups(notebook, began)
    }

    /// Takes what was acknowledged for kept, or, blinded, all that was sent.
    fn take(&mut self, control: bool) {
        let answered = self.answered;
        let sent = std::mem::take(&mut self.sent);
        let known = if control { sent.len() } else { answered };
        for saved in sent.iter().take(known) {
            self.total += 1;
            self.believed.take(saved);
        }
    }

    /// Once more, and at every backup that has its name.
    fn look_last(&mut self, notebook: &Notebook) -> Result<()> {
        let mut batch = notebook.batch()?;
        self.look(&mut batch, notebook)?;
        batch.finish()?;
        let named = care::backups(notebook)?;
        let passphrase = Passphrase::new(PASSPHRASE);
        let whole = Vault::ways_back(notebook.folder(), &passphrase, named)?.len();
        self.lost += (named - whole) as u64;
        Ok(())
    }

    fn write_until(
        &mut self,
        batch: &mut Batch,
        notebook: &Notebook,
        round: u64,
        dice: &mut Dice,
        end: Instant,
    ) -> Result<()> {
        for line in 0..LINES_MAX {
            if Instant::now() >= end {
                break;
            }
            let saved = match dice.below(10) {
                0..7 => Saved::Draft((round * 1_000 + line) * 100 + dice.below(4)),
                _ => Saved::Note(format!("said in round {round}, line {line}")),
            };
            saved.send(batch, notebook, &self.meeting)?;
            self.sent.push(saved);
            if self.sent.len() - batch.answered() >= IN_FLIGHT_MAX {
                batch.wait_for_one(end);
            }
        }
        std::thread::sleep(end.saturating_duration_since(Instant::now()));
        Ok(())
    }

    /// Kills it, having looked once more what it was doing.
    fn kill(&mut self, batch: Batch, is_cut_in_a_check: impl FnOnce(&Batch) -> bool) -> Result<()> {
        self.seen.checks_cut += u64::from(is_cut_in_a_check(&batch));
        let answers = batch.kill()?;
        for answer in &answers {
            ensure!(
                answer.get("fault").is_none(),
                "a save was refused: {answer}"
            );
        }
        self.answered = answers.len();
        Ok(())
    }
}

/// How much of what was believed to be kept is not there.
fn missing(
    batch: &mut Batch,
    notebook: &Notebook,
    meeting: &str,
    believed: &Believed,
) -> Result<u64> {
    let asked = json!({"family": notebook.family, "meeting": meeting});
    let shown = batch.ask("meeting.show", &asked)?;
    Ok(believed.missing_in(&Shown::in_meeting(&shown)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(control: bool) -> Request {
        Request::short("kill-loop", 12, 7, control)
    }

    #[test]
    fn what_was_acknowledged_is_there_after_a_kill() -> Result<()> {
        anyhow::ensure!(run(&request(false))?, "something acknowledged was lost");
        Ok(())
    }

    #[test]
    fn a_harness_that_cannot_tell_sent_from_saved_finds_losses() -> Result<()> {
        anyhow::ensure!(run(&request(true))?, "the control found nothing");
        Ok(())
    }
}
