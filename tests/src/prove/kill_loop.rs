//! Kill-loop: a process writes notes and drafts as fast as it can and is killed at a random
//! moment; whatever it had acknowledged must be there at the next opening. In every third round it makes
//! a backup and checks the file at the same time, and is killed while the backup is being written; a backup
//! that has its name is whole. Where no kill of many met one, the proof has not shown what it is for, and
//! fails.
//! Control: the harness takes a line that was only sent for one that was acknowledged.

use super::saves::{Believed, Saved, Shown};
use super::{Dice, Request};
use crate::cli::{Batch, Notebook, PASSPHRASE};
use anyhow::{Result, ensure};
use serde_json::json;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};
use vault::{Passphrase, Vault};

/// A meeting holds this many rounds, so that showing it stays quick.
const ROUNDS_PER_MEETING: u64 = 25;
/// A notebook holds this many, so that opening it stays quick.
const ROUNDS_PER_NOTEBOOK: u64 = 250;
/// A process is killed at the latest this long after it began to write, in microseconds.
const KILL_AFTER_US_MAX: u64 = 60_000;
/// Where it makes a backup meanwhile, it is waited for so long that the copy has begun.
const BACKUP_BEGINS_US_MAX: u64 = 5_000_000;
/// And it is killed at the latest this long after that: the copy of so small a file is quick.
const KILL_IN_A_BACKUP_US_MAX: u64 = 12_000;
/// A copy that has not its name yet.
const UNNAMED: &str = ".part";
/// With so many rounds some kill meets a backup, also on a machine that copies in a few milliseconds; with
/// fewer it is luck.
const ROUNDS_THAT_MEET_ONE: u64 = 120;
/// One round in so many has a backup and checks in it.
const CARES_ONE_IN: u64 = 3;
/// What has the process see to the backup and the checks at once.
const CARES: (&str, &str) = ("HEARTH_PROVE_CARE", "at once");
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
        "seed {}, {} acknowledged saves, {:.1} ms a round; {} backups made, {} kills in the middle of one",
        request.seed,
        sitting.total,
        started.elapsed().as_secs_f64() * 1000.0 / request.rounds.max(1) as f64,
        sitting.backups_made,
        sitting.backups_cut
    );
    println!("{} lost of {} rounds", sitting.lost, request.rounds);
    let is_met = sitting.backups_cut > 0 || request.rounds < ROUNDS_THAT_MEET_ONE;
    Ok(is_met && (sitting.lost == 0) != request.control)
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

/// Until a copy has begun; where none does, the round goes on as any other.
fn wait_for_a_backup(notebook: &Notebook, since: SystemTime) {
    let end = Instant::now() + Duration::from_micros(BACKUP_BEGINS_US_MAX);
    while Instant::now() < end && written_since(notebook, UNNAMED, since).unwrap_or(0) == 0 {
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// A meeting that process after process writes in.
#[derive(Default)]
struct Sitting {
    meeting: String,
    believed: Believed,
    total: u64,
    lost: u64,
    backups_made: u64,
    backups_cut: u64,
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
        let environment = cares.then(|| (CARES.0, CARES.1.to_owned()));
        let mut batch = notebook.batch_in(environment.as_slice())?;
        self.look(&mut batch, notebook)?;
        if round.is_multiple_of(ROUNDS_PER_MEETING) {
            self.meeting = notebook.begin_meeting(&mut batch)?;
            self.believed = Believed::default();
        }
        if cares && dice.below(2) == 0 {
            batch.ask("session.check", &json!({}))?;
        }
        let after = Duration::from_micros(dice.below(match cares {
            true => KILL_IN_A_BACKUP_US_MAX,
            false => KILL_AFTER_US_MAX,
        }));
        if cares {
            wait_for_a_backup(notebook, began);
        }
        self.write_until_killed(batch, notebook, round, dice, Instant::now() + after)?;
        self.take(control);
        self.look_at_backups(notebook, began)
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

    /// What came of the backup that the process may have been making since.
    fn look_at_backups(&mut self, notebook: &Notebook, since: SystemTime) -> Result<()> {
        self.backups_made += written_since(notebook, ".db", since)?;
        self.backups_cut += written_since(notebook, UNNAMED, since)?;
        Ok(())
    }

    /// Once more, and at every backup that has its name.
    fn look_last(&mut self, notebook: &Notebook) -> Result<()> {
        let mut batch = notebook.batch()?;
        self.look(&mut batch, notebook)?;
        batch.finish()?;
        let named = among_the_backups(notebook, ".db")?.len();
        let passphrase = Passphrase::new(PASSPHRASE);
        let whole = Vault::ways_back(notebook.folder(), &passphrase, named)?.len();
        self.lost += (named - whole) as u64;
        Ok(())
    }

    fn write_until_killed(
        &mut self,
        mut batch: Batch,
        notebook: &Notebook,
        round: u64,
        dice: &mut Dice,
        end: Instant,
    ) -> Result<()> {
        let mut sent = Vec::new();
        for line in 0..LINES_MAX {
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
        (self.sent, self.answered) = (sent, answers.len());
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
