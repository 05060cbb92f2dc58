//! Kill-loop: a process writes notes and drafts as fast as it can and is killed at a random
//! moment; whatever it had acknowledged must be there at the next opening.
//! Control: the harness takes a line that was only sent for one that was acknowledged.

use super::{Dice, Request};
use crate::cli::{Batch, Notebook};
use anyhow::Result;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// A meeting holds this many rounds, so that showing it stays quick.
const ROUNDS_PER_MEETING: u64 = 25;
/// A process is killed at the latest this long after it began to write, in microseconds.
const KILL_AFTER_US_MAX: u64 = 200_000;
/// Lines on their way at one time.
const IN_FLIGHT_MAX: usize = 8;

/// What the harness believes to be on the disk.
#[derive(Default)]
struct Believed {
    notes: BTreeSet<String>,
    draft: Option<u64>,
    total: u64,
}

/// Runs the rounds; true where nothing acknowledged was lost (with `control`: where losses were found).
pub fn run(request: &Request) -> Result<bool> {
    let mut dice = Dice(request.seed);
    let notebook = Notebook::with_a_family()?;
    let mut lost = 0u64;
    let mut believed = Believed::default();
    let mut meeting = String::new();
    for round in 0..request.rounds {
        let mut batch = notebook.batch()?;
        if round % ROUNDS_PER_MEETING == 0 {
            if !meeting.is_empty() {
                lost += missing(&mut batch, &notebook, &meeting, &mut believed)?;
            }
            meeting = notebook.begin_meeting(&mut batch)?;
            believed = Believed {
                total: believed.total,
                ..Believed::default()
            };
        } else {
            lost += missing(&mut batch, &notebook, &meeting, &mut believed)?;
        }
        write_until_killed(
            batch,
            &notebook,
            &meeting,
            round,
            &mut dice,
            &mut believed,
            request.control,
        )?;
    }
    let mut batch = notebook.batch()?;
    lost += missing(&mut batch, &notebook, &meeting, &mut believed)?;
    println!(
        "seed {}, {} acknowledged saves",
        request.seed, believed.total
    );
    println!("{lost} lost of {} rounds", request.rounds);
    Ok((lost == 0) != request.control)
}

fn write_until_killed(
    mut batch: Batch,
    notebook: &Notebook,
    meeting: &str,
    round: u64,
    dice: &mut Dice,
    believed: &mut Believed,
    control: bool,
) -> Result<()> {
    let end = Instant::now() + Duration::from_micros(dice.below(KILL_AFTER_US_MAX));
    let mut sent = Vec::new();
    for line in 0u64.. {
        if Instant::now() >= end {
            break;
        }
        let saved = if dice.below(10) < 7 {
            draft(&mut batch, notebook, meeting, round * 100_000 + line)
        } else {
            note(&mut batch, notebook, meeting, round, line)
        };
        let Ok(saved) = saved else { break };
        sent.push(saved);
        if sent.len() - batch.answered() >= IN_FLIGHT_MAX {
            batch.wait_for_one(end);
        }
    }
    std::thread::sleep(end.saturating_duration_since(Instant::now()));
    let answers = batch.kill()?;
    let known = if control { sent.len() } else { answers.len() };
    for answer in &answers {
        anyhow::ensure!(
            answer.get("fault").is_none(),
            "a save was refused: {answer}"
        );
    }
    for saved in sent.into_iter().take(known) {
        believed.total += 1;
        match saved {
            Saved::Note(text) => {
                believed.notes.insert(text);
            }
            Saved::Draft(number) => believed.draft = Some(number),
        }
    }
    Ok(())
}

enum Saved {
    Note(String),
    Draft(u64),
}

fn note(
    batch: &mut Batch,
    notebook: &Notebook,
    meeting: &str,
    round: u64,
    line: u64,
) -> Result<Saved> {
    let text = format!("said in round {round}, line {line}");
    batch.send(
        "meeting.write_note",
        &json!({"family": notebook.family, "meeting": meeting, "speaker": notebook.speaker,
                "talk_kind": "hope", "text": text, "verbatim": true}),
    )?;
    Ok(Saved::Note(text))
}

fn draft(batch: &mut Batch, notebook: &Notebook, meeting: &str, number: u64) -> Result<Saved> {
    let content = format!(
        "{number} {}",
        "a sentence that grows as it is typed ".repeat(8)
    );
    batch.send(
        "draft.keep",
        &json!({"family": notebook.family, "meeting": meeting, "slot": "capture", "content": content}),
    )?;
    Ok(Saved::Draft(number))
}

/// How much of what was believed to be kept is not there.
fn missing(
    batch: &mut Batch,
    notebook: &Notebook,
    meeting: &str,
    believed: &mut Believed,
) -> Result<u64> {
    let shown = batch.ask(
        "meeting.show",
        &json!({"family": notebook.family, "meeting": meeting}),
    )?;
    let notes: BTreeSet<&str> = texts(&shown, "notes", "text").collect();
    let mut lost = believed
        .notes
        .iter()
        .filter(|text| !notes.contains(text.as_str()))
        .count() as u64;
    if let Some(number) = believed.draft {
        let kept = texts(&shown, "drafts", "content")
            .next()
            .and_then(|content| content.split(' ').next()?.parse::<u64>().ok());
        lost += u64::from(kept.is_none_or(|kept| kept < number));
    }
    Ok(lost)
}

fn texts<'a>(view: &'a Value, list: &str, field: &'a str) -> impl Iterator<Item = &'a str> {
    view.get(list)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(move |row| row.get(field)?.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(control: bool) -> Request {
        Request {
            name: "kill-loop".into(),
            rounds: 12,
            seed: 7,
            control,
        }
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
