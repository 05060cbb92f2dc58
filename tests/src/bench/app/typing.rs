//! Typing into a meeting that holds ten thousand words, beside typing into a page with one bare
//! field. Both are typed into by the same keys in the same rhythm, both keep what was typed while
//! the hand rests, and both are timed inside the page by the same script.

use super::door;
use super::figure::{Pair, goal};
use super::notebook;
use super::page::Page;
use super::side::{Desk, Side};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::time::Duration;

const ROUNDS: usize = 3;
/// A few words, a pause to listen.
const SPELLS: usize = 25;
const SPELL: &str = "they said so ";
const BETWEEN_KEYS_MS: u64 = 20;
/// Longer than the rest after which a draft is kept.
const LISTENING: Duration = Duration::from_millis(1000);
const WORDS: u64 = 10_000;
const KEY_AT_MOST_MS: f64 = 16.0;
const KEY_AT_MOST: f64 = 2.0;
const SAVE_AT_MOST: f64 = 1.5;
const TIMER: &str = include_str!("typing.js");

/// What was timed.
#[derive(Default)]
struct Timed {
    keys: Pair,
    frames: Pair,
    saves: Pair,
}

/// Types into both, in turns.
pub fn run(desk: &Desk) -> Result<Vec<Value>> {
    notebook::fill_a_meeting(&desk.data(Side::Ours), &desk.notebook.family)?;
    let mut timed = Timed::default();
    for round in 0..ROUNDS {
        for side in Side::in_turn(round) {
            let window = desk.open(side)?;
            match side {
                Side::Ours => into_the_meeting(desk, &window.page)?,
                Side::Bare => into_the_field(&window.page)?,
            }
            timed.keep(side, &typed(&window.page)?)?;
            window.close()?;
        }
    }
    Ok(timed.lines())
}

/// Through the door back into the meeting, with every line of it open on the page.
fn into_the_meeting(desk: &Desk, page: &Page) -> Result<()> {
    door::enter(desk, page)?;
    let line = "document.activeElement?.closest('[data-key=capture]') != null";
    page.until("the line", line)?;
    page.run("document.querySelector('[data-key=kept-lines]').open = true")?;
    let words = page
        .run("return document.querySelector('[data-key=notes]').innerText.split(/\\s+/).length")?;
    ensure!(
        words.as_u64() >= Some(WORDS),
        "only {words} words are there"
    );
    let empty = "document.querySelector('[data-key=capture-text]').value === ''";
    if page.run(&format!("return {empty}"))? == true {
        page.types("1w", 20)?;
    }
    page.run("document.querySelector('[data-key=capture-text]').focus()")?;
    Ok(())
}

fn into_the_field(page: &Page) -> Result<()> {
    page.run("location.href = 'typing.html'")?;
    page.until("the field", "document.querySelector('textarea') !== null")?;
    page.run("document.querySelector('textarea').focus()")?;
    Ok(())
}

fn typed(page: &Page) -> Result<Value> {
    page.run(TIMER)?;
    for _ in 0..SPELLS {
        page.types(SPELL, BETWEEN_KEYS_MS)?;
        std::thread::sleep(LISTENING);
    }
    page.run("return window.__timed")
}

impl Timed {
    fn keep(&mut self, side: Side, told: &Value) -> Result<()> {
        let least = SPELLS * SPELL.len();
        let all = [
            (&mut self.keys, "keys", least),
            (&mut self.frames, "frames", SPELLS),
            (&mut self.saves, "saves", SPELLS),
        ];
        for (pair, name, least) in all {
            let times = told[name].as_array().context("the page timed nothing")?;
            ensure!(
                times.len() >= least,
                "only {} {name} were timed",
                times.len()
            );
            let times = times.iter().filter_map(Value::as_f64);
            times.for_each(|time| pair.of(side).keep_millis(time));
        }
        Ok(())
    }

    fn lines(&self) -> Vec<Value> {
        let slowest = self.keys.ours.at(0.99);
        let keys = json!({"bench": "app", "part": "typing in a meeting of 10,000 words",
            "rounds": ROUNDS, "keys": self.keys.ours.count(),
            "input_handler_ms": {"p50": self.keys.at(0.5), "p99": self.keys.at(0.99)},
            "frame_after_ms": {"p50": self.frames.at(0.5), "p99": self.frames.at(0.99)},
            "goals": [
                goal("p99 of the input handler at most 16 ms", slowest <= KEY_AT_MOST_MS),
                goal("p99 at most twice a bare page's", self.keys.ratio_at(0.99) <= KEY_AT_MOST)]});
        let saves = json!({"bench": "app", "part": "saves while typing",
            "saves": self.saves.ours.count(),
            "save_ms": {"p50": self.saves.at(0.5), "p99": self.saves.at(0.99)},
            "goals": [goal("median at most 1.5 times a bare durable save from a bare page",
                self.saves.ratio_at(0.5) <= SAVE_AT_MOST)]});
        vec![keys, saves]
    }
}
