//! Every command that writes, asked for until each free text of it was taken with a word of ours.
//! A text that no guess brought in fails the round by its name: nothing is left untried in silence.

use super::Dice;
use super::schema::{Maker, OnFile, texts_of};
use crate::cli::Batch;
use anyhow::{Result, bail};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Guesses at one command, in each of the turns.
const GUESSES: u64 = 150;
const TURNS: u64 = 3;
/// With every guess less is given of what need not be, until this is.
const LEAST_GIVEN: u64 = 25;

/// No words of a family: an office's address and code, a card's number, and sheets of an agency that
/// must be of their own form. They are asked for all the same.
const NOT_TAKEN: &[&str] = &["office.enrol", "office.sync", "guide.used", "practice.set"];

/// What was asked.
#[derive(Debug, Default)]
pub struct Asked {
    /// Requests in all.
    pub requests: u64,
    /// Those that were written.
    pub taken: u64,
    /// The free texts that went in.
    pub texts: BTreeSet<String>,
}

impl Asked {
    /// Another round's.
    pub fn add(&mut self, other: Asked) {
        self.requests += other.requests;
        self.taken += other.taken;
        self.texts.extend(other.texts);
    }
}

struct Command {
    name: String,
    shape: Value,
    wanted: BTreeSet<String>,
    was_taken: bool,
}

/// Asks for everything; `word` makes what is looked for.
pub fn ask_everything(
    batch: &mut Batch,
    commands: &Value,
    on_file: &mut OnFile,
    dice: &mut Dice,
    word: &mut dyn FnMut() -> String,
) -> Result<Asked> {
    let mut commands = writing(commands);
    let mut asked = Asked::default();
    for _ in 0..TURNS {
        for command in &mut commands {
            for guess in 0..GUESSES {
                if command.was_taken && command.wanted.is_empty() {
                    break;
                }
                let given = 100_u64.saturating_sub(guess).max(LEAST_GIVEN);
                let mut maker = Maker {
                    on_file,
                    dice,
                    given,
                    word,
                    texts: BTreeSet::new(),
                };
                let request = maker.make(&command.shape, &command.shape["$defs"], &command.name);
                let texts = maker.texts;
                let answer = batch.answer_to(&command.name, &request)?;
                asked.requests += 1;
                if answer.get("fault").is_none() {
                    asked.taken += 1;
                    command.was_taken = true;
                    command.wanted.retain(|text| !texts.contains(text));
                    asked.texts.extend(texts);
                    keep_its_record(on_file, &command.name, &answer["reply"]);
                }
            }
        }
    }
    let left: Vec<_> = commands.iter().filter(|one| is_untried(one)).collect();
    match left.first() {
        None => Ok(asked),
        Some(first) => bail!("{} was never taken with {:?}", first.name, first.wanted),
    }
}

/// What has a way of its own into the notebook.
const APART: &[&str] = &[
    "import.story",
    "sample.open",
    "attachment.piece",
    "attachment.add",
];

/// The commands that keep something.
fn writing(commands: &Value) -> Vec<Command> {
    let all = commands.as_array().into_iter().flatten();
    all.filter(|one| one["kind"] == "family_write" || one["kind"] == "write")
        .filter_map(|one| Some((one["name"].as_str()?.to_owned(), &one["request"])))
        .filter(|(name, _)| !APART.contains(&name.as_str()))
        .map(|(name, shape)| Command {
            wanted: texts_of(shape, &shape["$defs"], &name, &[]),
            was_taken: false,
            shape: shape.clone(),
            name,
        })
        .collect()
}

fn is_untried(command: &Command) -> bool {
    !NOT_TAKEN.contains(&command.name.as_str())
        && (!command.was_taken || !command.wanted.is_empty())
}

/// `goal.propose` made a goal.
fn keep_its_record(on_file: &mut OnFile, command: &str, reply: &Value) {
    let made = command.split('.').next().unwrap_or_default();
    if let Some(record) = reply["record"].as_str() {
        on_file.note(made, record);
    }
}

/// What is on file of a family, as far as its page shows it.
pub fn on_file(batch: &mut Batch, family: &Value) -> Result<OnFile> {
    let shown = batch.ask("family.show", &json!({"family": family}))?;
    let mut on_file = OnFile::of(family.as_str().unwrap_or_default());
    on_file.note_all("", &shown);
    Ok(on_file)
}
