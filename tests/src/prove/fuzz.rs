//! Fuzz: what is fed with bytes from outside takes any bytes. `tests/fuzz` feeds the same functions
//! under cargo-fuzz, on a nightly toolchain; here the kept corpus and changes to it are fed on any.
//! Control: a function that does fall over one of them must be noticed.

#[path = "../../fuzz/fed.rs"]
mod fed;

use super::{Dice, Request, fixture};
use anyhow::{Context, Result, ensure};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

type Feed = fn(&[u8]);
const TARGETS: &[(&str, Feed)] = &[
    ("action_decoder", fed::decode),
    ("story_import", fed::import),
];
/// Changes to one input at a time.
const CHANGES_MAX: u64 = 8;
/// An input grows by no more than this at a time.
const GROWS_BY: u64 = 32;

/// Feeds every kept input once and then that many changed ones to each; true where nothing fell
/// over (with `control`: where something did).
pub fn run(request: &Request) -> Result<bool> {
    if let Some(to) = &request.write {
        return write_first_inputs(to);
    }
    // Where something fell is worth a line, and no list of callers.
    std::panic::set_hook(Box::new(|fell| eprintln!("{fell}")));
    let mut dice = Dice(request.seed);
    let mut fell = 0;
    for (name, feed) in TARGETS {
        let corpus = corpus(name)?;
        let feed = if request.control { falls } else { *feed };
        fell += corpus.iter().filter(|bytes| !stands(feed, bytes)).count() as u64;
        for _ in 0..request.rounds {
            let bytes = changed(&corpus, &mut dice)?;
            if !stands(feed, &bytes) {
                fell += 1;
                println!("{name} fell over {}", hex(&bytes));
            }
        }
        println!(
            "{name}: {} kept inputs, {} changed ones",
            corpus.len(),
            request.rounds
        );
    }
    println!("seed {}", request.seed);
    println!(
        "{fell} fell over of {} inputs",
        request.rounds * TARGETS.len() as u64
    );
    Ok((fell == 0) != request.control)
}

/// Entries of a real notebook, and a few changes to the sample story.
fn write_first_inputs(to: &Path) -> Result<bool> {
    let folder = tempfile::tempdir()?;
    let vault = fixture::write(folder.path())?;
    let family = fixture::families().next().context("a family")?;
    let entries = vault.entries(family.scope())?;
    for (at, entry) in entries.iter().enumerate().step_by(9) {
        let bytes = fed::as_input(&entry.envelope(), &entry.values());
        std::fs::write(to.join(format!("action_decoder/entry-{at}")), bytes)?;
    }
    let mut dice = Dice(1);
    for changes in 0..12 {
        let bytes: Vec<u8> = (0..4 * changes).map(|_| dice.below(256) as u8).collect();
        std::fs::write(to.join(format!("story_import/changes-{changes}")), bytes)?;
    }
    Ok(true)
}

fn stands(feed: Feed, bytes: &[u8]) -> bool {
    catch_unwind(AssertUnwindSafe(|| feed(bytes))).is_ok()
}

/// What a control feeds: a decoder that believes its input.
fn falls(bytes: &[u8]) {
    assert!(bytes.first() != bytes.last(), "believed");
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(name)
}

fn corpus(name: &str) -> Result<Vec<Vec<u8>>> {
    let listed = std::fs::read_dir(folder(name)).context("the corpus is not here")?;
    let mut paths: Vec<PathBuf> = listed.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    ensure!(!paths.is_empty(), "the corpus is empty");
    let read = paths.iter().map(std::fs::read);
    Ok(read.collect::<std::io::Result<_>>()?)
}

/// One of the inputs, with bits turned over, parts taken out, doubled, or put in from another.
fn changed(corpus: &[Vec<u8>], dice: &mut Dice) -> Result<Vec<u8>> {
    let mut bytes = pick(corpus, dice)?.clone();
    for _ in 0..=dice.below(CHANGES_MAX) {
        let at = dice.below(bytes.len() as u64 + 1) as usize;
        let end = (at + dice.below(GROWS_BY) as usize).min(bytes.len());
        match dice.below(5) {
            0 => bytes
                .iter_mut()
                .skip(at)
                .take(1)
                .for_each(|it| *it ^= 1 << dice.below(8)),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let again = bytes.get(at..end).unwrap_or_default().to_vec();
                drop(bytes.splice(at..at, again));
            }
            3 => bytes.insert(at, dice.below(256) as u8),
            _ => {
                let other = pick(corpus, dice)?;
                let from = dice.below(other.len() as u64 + 1) as usize;
                let part = other.iter().skip(from).take(GROWS_BY as usize);
                drop(bytes.splice(at..end, part.copied()));
            }
        }
    }
    Ok(bytes)
}

fn pick<'a>(corpus: &'a [Vec<u8>], dice: &mut Dice) -> Result<&'a Vec<u8>> {
    let at = dice.below(corpus.len() as u64) as usize;
    corpus.get(at).context("the corpus is empty")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(control: bool) -> Request {
        Request::short("fuzz", 300, 41, control)
    }

    #[test]
    fn whatever_comes_from_outside_is_refused_or_read() -> Result<()> {
        ensure!(run(&request(false))?, "something fell over");
        Ok(())
    }

    #[test]
    fn something_that_believes_its_input_falls_over() -> Result<()> {
        ensure!(run(&request(true))?, "the control stood");
        Ok(())
    }
}
