//! Two thousand worlds, every time.

use simulator::hunt::{Found, hunt};

fn play(from: u64) {
    let found = hunt(from..from + 500, None);
    let kept = Found {
        worlds: 500,
        ..Found::default()
    };
    assert_eq!(found, kept, "worlds from seed {from}");
}

// Four tests, so that they run side by side.
#[test]
fn worlds_keep_their_promises_from_seed_0() {
    play(0);
}

#[test]
fn worlds_keep_their_promises_from_seed_500() {
    play(500);
}

#[test]
fn worlds_keep_their_promises_from_seed_1000() {
    play(1_000);
}

#[test]
fn worlds_keep_their_promises_from_seed_1500() {
    play(1_500);
}

/// Found by long runs (decision 0020). A change of the events makes other worlds of the same seeds: what
/// they once showed has its stories, too.
#[test]
fn worlds_that_once_broke_a_promise_keep_it() {
    for seed in [2251, 2733, 8937, 9446, 11607, 18400, 22928, 51649] {
        let found = hunt(seed..seed + 1, None);
        assert!(
            found.broken.is_empty() && found.stalled.is_empty(),
            "{found:?}"
        );
    }
}

#[test]
fn a_world_plays_the_same_twice() {
    let bug = Some(simulator::Bug::NoMint);
    assert_eq!(hunt(0..40, bug), hunt(0..40, bug));
}
