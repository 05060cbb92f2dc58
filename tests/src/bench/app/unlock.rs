//! From Enter at the door to a Today that can be used. The key's derivation is meant to be slow and
//! is told apart: it is measured by itself, before and after each unlocking, with the same work.

use super::door;
use super::figure::goal;
use super::side::{Desk, Side};
use crate::bench::Times;
use crate::cli::PASSPHRASE;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use vault::{Cost, Passphrase, Vault};

const ROUNDS: usize = 9;
const AT_MOST_MS: f64 = 300.0;
/// Today can be used once its families stand there and two frames have passed.
const WATCH: &str = "const seen = (window.__unlocked = {});
    addEventListener('keydown', (it) => it.key === 'Enter' && (seen.from = performance.now()), true);
    const watch = new MutationObserver(() => {
        if (!document.body.textContent.includes('Worth a look first')) return;
        watch.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => (seen.to = performance.now())));
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });";
const TOOK: &str = "return window.__unlocked.to - window.__unlocked.from";

/// Unlocks again and again, each time beside what the derivation takes on this machine just now.
pub fn run(desk: &Desk) -> Result<Value> {
    let folder = tempfile::tempdir()?;
    let passphrase = Passphrase::new(PASSPHRASE);
    let vault = Vault::create(folder.path(), &passphrase, None, Cost::Least)?;
    let (mut whole, mut derived, mut rest) = (Times::default(), Times::default(), Times::default());
    for _ in 0..ROUNDS {
        let mut around = Times::default();
        let mut derive = || around.take(|| vault.is_passphrase(&passphrase));
        ensure!(derive()?, "the passphrase is not the right one");
        let took = unlocked_after(desk)?;
        ensure!(derive()?, "the passphrase is not the right one");
        let derivation = around.mean();
        whole.keep_millis(took);
        derived.keep_millis(derivation);
        rest.keep_millis(took - derivation);
    }
    let median = rest.at(0.5);
    Ok(
        json!({"bench": "app", "part": "unlock to Today", "rounds": ROUNDS,
        "enter_to_today_ms": whole.at(0.5).round(), "derivation_ms": derived.at(0.5).round(),
        "after_derivation_ms": {"median": median.round(), "slowest": rest.at(1.0).round()},
        "goals": [goal("median below 300 ms after key derivation", median < AT_MOST_MS)]}),
    )
}

fn unlocked_after(desk: &Desk) -> Result<f64> {
    let window = desk.open(Side::Ours)?;
    window.page.run(WATCH)?;
    door::enter(desk, &window.page)?;
    let there = "window.__unlocked.to !== undefined";
    window.page.until("a Today that can be used", there)?;
    let took = window.page.run(TOOK)?.as_f64();
    window.close()?;
    took.context("nobody pressed Enter")
}
