//! Cold start: from the moment the process begins to the first painted frame with something on it.
//! Ours is the unlock screen, with the focus in the passphrase; the bare window's is its button.

use super::figure::{Pair, goal};
use super::side::{Desk, Side, Window};
use anyhow::{Context, Result};
use serde_json::{Value, json};

const ROUNDS: usize = 9;
const AT_MOST: f64 = 1.3;
/// Nothing is painted by our page before the door stands there, and the door takes the focus in
/// the same breath.
const DOOR: &str = "document.activeElement?.type === 'password'";
const BUTTON: &str = "document.querySelector('button') !== null";
const PAINTED: &str = "performance.getEntriesByName('first-contentful-paint').length > 0";
const WHEN: &str = "return performance.timeOrigin
    + performance.getEntriesByName('first-contentful-paint')[0].startTime";

/// Starts both again and again.
pub fn run(desk: &Desk) -> Result<Value> {
    let mut pair = Pair::default();
    for side in Side::in_turn(0) {
        desk.open(side)?.close()?;
    }
    for round in 0..ROUNDS {
        for side in Side::in_turn(round) {
            let window = desk.open(side)?;
            let time = painted_after(&window, side)?;
            pair.of(side).keep_millis(time);
            window.close()?;
        }
    }
    let met = pair.ratio_at(0.5) <= AT_MOST;
    Ok(
        json!({"bench": "app", "part": "cold start", "rounds": ROUNDS,
        "start_to_first_paint_ms": pair.at(0.5),
        "goals": [goal("median at most 1.3 times a bare window's", met)]}),
    )
}

fn painted_after(window: &Window, side: Side) -> Result<f64> {
    let there = match side {
        Side::Ours => DOOR,
        Side::Bare => BUTTON,
    };
    let ready = format!("{PAINTED} && {there}");
    window.page.until("the first paint", &ready)?;
    let at = window.page.run(WHEN)?.as_f64();
    Ok(at.context("the page does not know when it was painted")? - window.launched.at_ms)
}
