//! A random walk of commands over a file: whatever is allowed can be applied.
//! A failure prints its seed; `HEARTH_SEED=<seed> cargo test -p casefile walk` replays it.

use super::folds::from_a_seed;
use super::story::{Cast, Story, said};
use crate::decide::Mode;
use crate::file::CaseFile;
use crate::ids::RecordId;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// What a walker may ask for next: the name and the payload, made of records that may or may not
/// be of the right kind, in a state that may or may not allow it.
fn asked(pick: u8, any: RecordId, other: RecordId, cast: &Cast, n: i64) -> (&'static str, Json) {
    let words = said("words", cast.youth);
    let kind = ["step", "goal", "meeting", "note"][(n % 4) as usize];
    match pick % 26 {
        0 => (
            "goal.propose",
            json!({ "words": words, "owners": [cast.youth], "why": words }),
        ),
        1 => (
            "goal.move",
            json!({ "goal": any, "status": "resting", "by": cast.youth }),
        ),
        2 => (
            "goal.reword",
            json!({ "goal": any, "words": said(&n.to_string(), cast.mother) }),
        ),
        3 => (
            "goal.add_marker",
            json!({ "goal": any, "text": n.to_string() }),
        ),
        4 => ("goal.order", json!({ "goals": [any, other] })),
        5 => (
            "step.take_up",
            json!({ "goal": any, "words": words, "lead_carrier": other }),
        ),
        6 => (
            "step.take_up",
            json!({ "words": words, "lead_carrier": cast.aunt, "confidence": n }),
        ),
        7 => (
            "step.review",
            json!({ "step": any, "outcome": "done", "done_with": [cast.aunt] }),
        ),
        8 => (
            "step.review",
            json!({ "step": any, "outcome": "stuck", "meeting": other }),
        ),
        9 => (
            "step.hand_over",
            json!({ "step": any, "to": cast.mother, "reason": "asked" }),
        ),
        10 => (
            "step.let_go",
            json!({ "step": any, "by_family": n % 2 == 0 }),
        ),
        11 => ("barrier.name", json!({ "step": any, "words": words })),
        12 if n % 2 == 0 => (
            "barrier.describe",
            json!({ "barrier": any, "step": other, "barrier_kind": "money" }),
        ),
        12 if n % 3 == 0 => (
            "life_event.answer",
            json!({ "life_event": any, "answered_by": [other] }),
        ),
        12 => ("barrier.seen_again", json!({ "barrier": any })),
        13 => (
            "barrier.answer",
            json!({ "barrier": any, "status": "answered", "answered_by": [other] }),
        ),
        14 => (
            "ruler.set",
            json!({ "person": cast.youth, "goal": any, "ruler_kind": "importance", "value": n }),
        ),
        15 => (
            "meeting.begin",
            json!({ "present": [cast.youth, cast.youth] }),
        ),
        16 => (
            "meeting.begin",
            json!({ "meeting": any, "present": [cast.mother] }),
        ),
        17 => (
            "meeting.attend",
            json!({ "meeting": any, "person": cast.youth, "presence": "absent" }),
        ),
        18 => (
            "meeting.set_next",
            json!({ "meeting": any, "planned_at": "2026-05-01" }),
        ),
        19 => ("meeting.close", json!({ "meeting": any })),
        20 => (
            "meeting.write_note",
            json!({ "meeting": any, "text": "note", "about": other }),
        ),
        21 => (
            "note.correct",
            json!({ "note": any, "text": n.to_string() }),
        ),
        22 => (
            "record.remove",
            json!({ "kind": kind, "record": any, "reason": "r" }),
        ),
        23 => ("record.restore", json!({ "kind": kind, "record": any })),
        24 => (
            "person.change_name",
            json!({ "person": any, "name": n.to_string(), "called": "x" }),
        ),
        _ => (
            "meeting.mark_step",
            json!({ "meeting": any, "step": "wins", "state": "done" }),
        ),
    }
}

#[test]
fn whatever_is_decided_can_be_applied_without_an_anomaly_and_refolds_to_the_same_file() {
    let step = (
        any::<u8>(),
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0..11i64,
    );
    let walks = (
        prop::collection::vec((step, any::<bool>(), any::<bool>()), 1..60),
        any::<bool>(),
    );
    let (tried, allowed) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    from_a_seed(96, walks, |(steps, is_recording)| {
        let (mut here, cast) = Story::with_a_team();
        if is_recording {
            here.mode = Mode::Recording;
        }
        let mut there = here.on_another_laptop();
        let mut made = vec![cast.youth, cast.mother, cast.aunt, cast.teacher];
        for ((pick, one, two, n), elsewhere, meets) in steps {
            let (name, asked) = asked(pick, *one.get(&made), *two.get(&made), &cast, n);
            let story = if elsewhere { &mut there } else { &mut here };
            tried.set(tried.get() + 1);
            // `tries` asserts that nothing it applied left an anomaly.
            if let Ok(Some(record)) = story.tries(name, asked) {
                allowed.set(allowed.get() + 1);
                made.push(record);
            }
            if meets {
                let before = here.clone();
                here.meets(&there);
                there.meets(&before);
            }
        }
        here.meets(&there);
        there.meets(&here);
        prop_assert_eq!(&here.file, &there.file);
        let again = CaseFile::fold(here.file.family(), here.actions.iter().rev());
        prop_assert_eq!(&again, &here.file);
        prop_assert_eq!(again.anomalies().count(), 0);
        Ok(())
    });
    let (tried, allowed) = (tried.get(), allowed.get());
    assert!(
        allowed * 8 > tried,
        "only {allowed} of {tried} were allowed: the walk walks nowhere"
    );
}
