//! Two thousand worlds, every time.
#![allow(clippy::unwrap_used)]

use simulator::{Outcome, play};

#[test]
fn two_thousand_worlds_keep_their_promises() {
    for seed in 0..2_000 {
        let outcome = play(seed, None);
        assert_eq!(outcome, Outcome::Kept, "seed {seed}");
    }
}
