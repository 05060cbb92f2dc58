//! Looking through many worlds: for a promise that breaks, or for a fault that must be found.

use crate::play::{Outcome, play};
use crate::zoo::Bug;
use std::ops::Range;

/// What many worlds came to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Found {
    /// How many were played.
    pub worlds: u64,
    /// Those in which something never came to rest.
    pub stalled: Vec<(u64, String)>,
    /// Those in which another promise broke.
    pub broken: Vec<(u64, String)>,
}

/// Plays a range of worlds.
pub fn hunt(seeds: Range<u64>, bug: Option<Bug>) -> Found {
    let mut found = Found::default();
    for seed in seeds {
        found.worlds += 1;
        if let Outcome::Broken(what, _) = play(seed, bug) {
            let stalled = what.starts_with("I12");
            let list = match stalled {
                true => &mut found.stalled,
                false => &mut found.broken,
            };
            list.push((seed, what));
        }
    }
    found
}

/// The first world in which a fault shows, if one of so many does.
pub fn first(bug: Bug, worlds: u64) -> Option<(u64, String)> {
    (0..worlds).find_map(|seed| match play(seed, Some(bug)) {
        Outcome::Kept => None,
        Outcome::Broken(what, _) => Some((seed, what)),
    })
}
