//! A line of the app's bench: what was measured, beside what, against which goal.

use super::side::Side;
use crate::bench::{Times, ratio};
use serde_json::{Value, json};

/// Our times and the yardstick's, taken in turns.
#[derive(Default)]
pub struct Pair {
    /// Ours.
    pub ours: Times,
    /// The bare window's.
    pub bare: Times,
}

impl Pair {
    /// The times of one side.
    pub fn of(&mut self, side: Side) -> &mut Times {
        match side {
            Side::Ours => &mut self.ours,
            Side::Bare => &mut self.bare,
        }
    }

    /// Both at a share, and their ratio.
    pub fn at(&self, share: f64) -> Value {
        ratio(self.ours.at(share), self.bare.at(share))
    }

    /// Ours at a share over the bare window's.
    pub fn ratio_at(&self, share: f64) -> f64 {
        self.ours.at(share) / self.bare.at(share)
    }
}

/// A goal in words, and whether the run met it.
pub fn goal(words: &str, met: bool) -> Value {
    json!({"goal": words, "met": met})
}
