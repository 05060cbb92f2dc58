//! Kill-loop: a process writes notes and drafts as fast as it can and is killed at a random
//! moment; whatever it had acknowledged must be there at the next opening.
//! Control: the harness takes a line that was only sent for one that was acknowledged.

use super::saves::{Believed, Saved, Shown};
use super::{Dice, Request};
use crate::cli::{Batch, Notebook};
use anyhow::{Result, ensure};
use serde_json::json;
use std::time::{Duration, Instant};

/// A meeting holds this many rounds, so that showing it stays quick.
const ROUNDS_PER_MEETING: u64 = 25;
/// A notebook holds this many, so that opening it stays quick.
const ROUNDS_PER_NOTEBOOK: u64 = 250;
/// A process is killed at the latest this long after it began to write, in microseconds.
const KILL_AFTER_US_MAX: u64 = 60_000;
/// Lines on their way at one time.
const IN_FLIGHT_MAX: usize = 8;

/// Runs the rounds; true where nothing acknowledged was lost (with `control`: where losses were found).
pub fn run(request: &Request) -> Result<bool> {
    let began = Instant::now();
    let mut dice = Dice(request.seed);
    let mut notebook = Notebook::with_a_family()?;
    let mut sitting = Sitting::default();
    for round in 0..request.rounds {
        if round > 0 && round % ROUNDS_PER_NOTEBOOK == 0 {
            sitting.look(&mut notebook.batch()?, &notebook)?;
            sitting.meeting.clear();
            notebook = Notebook::with_a_family()?;
        }
        let mut batch = notebook.batch()?;
        sitting.look(&mut batch, &notebook)?;
        if round % ROUNDS_PER_MEETING == 0 {
            sitting.meeting = notebook.begin_meeting(&mut batch)?;
            sitting.believed = Believed::default();
        }
        sitting.write_until_killed(batch, &notebook, round, &mut dice, request.control)?;
    }
    sitting.look(&mut notebook.batch()?, &notebook)?;
    println!(
        "seed {}, {} acknowledged saves, {:.1} ms a round",
        request.seed,
        sitting.total,
        began.elapsed().as_secs_f64() * 1000.0 / request.rounds.max(1) as f64
    );
    println!("{} lost of {} rounds", sitting.lost, request.rounds);
    Ok((sitting.lost == 0) != request.control)
}

/// A meeting that process after process writes in.
#[derive(Default)]
struct Sitting {
    meeting: String,
    believed: Believed,
    total: u64,
    lost: u64,
}

impl Sitting {
    fn look(&mut self, batch: &mut Batch, notebook: &Notebook) -> Result<()> {
        if !self.meeting.is_empty() {
            self.lost += missing(batch, notebook, &self.meeting, &self.believed)?;
        }
        Ok(())
    }

    fn write_until_killed(
        &mut self,
        mut batch: Batch,
        notebook: &Notebook,
        round: u64,
        dice: &mut Dice,
        control: bool,
    ) -> Result<()> {
        let end = Instant::now() + Duration::from_micros(dice.below(KILL_AFTER_US_MAX));
        let mut sent = Vec::new();
        for line in 0u64.. {
            if Instant::now() >= end {
                break;
            }
            let saved = match dice.below(10) {
                0..7 => Saved::Draft((round * 1_000 + line) * 100 + dice.below(4)),
                _ => Saved::Note(format!("said in round {round}, line {line}")),
            };
            if saved.send(&mut batch, notebook, &self.meeting).is_err() {
                break;
            }
            sent.push(saved);
            if sent.len() - batch.answered() >= IN_FLIGHT_MAX {
                batch.wait_for_one(end);
            }
        }
        std::thread::sleep(end.saturating_duration_since(Instant::now()));
        let answers = batch.kill()?;
        for answer in &answers {
            ensure!(
                answer.get("fault").is_none(),
                "a save was refused: {answer}"
            );
        }
        let known = if control { sent.len() } else { answers.len() };
        for saved in sent.iter().take(known) {
            self.total += 1;
            self.believed.take(saved);
        }
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
