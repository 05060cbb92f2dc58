//! A random walk: whatever was written, in whatever order, on whatever day, an answer comes and
//! says what it knows. A failure prints its seed; `HEARTH_SEED=<seed> cargo test -p casefile insight`
//! replays it.

use super::told::{Told, rules, said_twice};
use crate::choices::Phase;
use crate::ids::RecordId;
use crate::insight::{Answer, Audience, State, of};
use crate::tests::folds::from_a_seed;
use crate::tests::story::{Cast, day, said};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// What a walker may write next, made of records that may or may not be of the right kind.
fn asked(pick: u8, any: RecordId, other: RecordId, cast: &Cast, n: i64) -> (&'static str, Json) {
    let words = said("words", cast.youth);
    let on = format!("2025-0{}-1{}", 1 + n % 9, n % 10);
    let outcomes = [
        "done",
        "done_another_way",
        "not_yet",
        "stuck",
        "doing",
        "dropped_by_family",
    ];
    let outcome = outcomes[(n % 6) as usize];
    let kinds = ["importance", "confidence"];
    match pick % 27 {
        0 | 1 => (
            "meeting.record",
            json!({ "started_at": on, "meeting_type": "follow_up_team",
            "attendance": [{ "person": any, "presence": "here" }, { "person": other, "presence": "absent" }] }),
        ),
        2 => ("meeting.record", json!({ "started_at": on })),
        3 | 4 => (
            "step.take_up",
            json!({ "words": words, "lead_carrier": any, "agreed_at": other }),
        ),
        5 => (
            "step.take_up",
            json!({ "words": words, "goal": any, "lead_carrier": cast.mother,
            "confidence": n, "tested": "asked", "due_on": on }),
        ),
        6 => ("step.take_up", json!({ "words": words })),
        7 | 8 => (
            "step.review",
            json!({ "step": any, "outcome": outcome, "meeting": other }),
        ),
        9 => (
            "step.review",
            json!({ "step": any, "outcome": outcome, "done_by": other }),
        ),
        10 => (
            "step.hand_over",
            json!({ "step": any, "to": other, "reason": "r" }),
        ),
        11 | 12 => (
            "reminder.record",
            json!({ "step": any, "asked_for": (["yes", "no", "unknown"][(n % 3) as usize]), "before_meeting": other }),
        ),
        13 => ("reminder.record", json!({ "step": any, "asked_for": "no" })),
        14 | 15 => (
            "ruler.set",
            json!({ "person": any, "goal": other, "ruler_kind": kinds[(n % 2) as usize], "value": n }),
        ),
        16 => (
            "pulse.answer",
            json!({ "person": any, "meeting": other, "item": "autonomy", "value": 1 + n % 5 }),
        ),
        17 => (
            "goal.propose",
            json!({ "words": words, "owners": [cast.youth], "why": words }),
        ),
        18 => (
            "goal.move",
            json!({ "goal": any, "status": (["active", "resting", "reached"][(n % 3) as usize]) }),
        ),
        19 => (
            "check_in.record",
            json!({ "with": [any], "initiator": (["family", "facilitator"][(n % 2) as usize]), "minutes": n }),
        ),
        20 => (
            "incident.record",
            json!({ "words": "w", "plan_used": "yes", "first_responder": any }),
        ),
        21 => ("pause.declare", json!({ "from": on })),
        22 => (
            "adaptation.tell",
            json!({ "step": any, "what_changed": words, "by": other }),
        ),
        23 => (
            "decision.make",
            json!({ "words": words, "mode": "family_chose", "decided_by": [any] }),
        ),
        24 => (
            "agenda.add",
            json!({ "meeting": any, "words": words, "raised_by": other }),
        ),
        25 => ("person.add", json!({ "name": "N", "role": "interpreter" })),
        _ => ("barrier.name", json!({ "step": any, "words": words })),
    }
}

/// What is true of every answer, whatever was written.
fn is_sound(answer: &Answer, told: &Told) -> Result<(), TestCaseError> {
    prop_assert!(answer.signals.len() <= 2);
    let held = answer.figures.len();
    for found in &answer.indicators {
        let what = format!("{} as of {}", found.key, answer.at);
        prop_assert!(
            !found.reason.en.is_empty() && !found.reason.es.is_empty(),
            "{what}: silent"
        );
        prop_assert!(
            !found.reason.en.contains('{') && !found.reason.es.contains('{'),
            "{what}: a hole"
        );
        let says_missing = found.state != State::NotEnoughYet || !found.missing.is_empty();
        prop_assert!(says_missing, "{what}: what is missing?");
        let is_early = held <= 2 && found.state == State::TalkAboutIt;
        prop_assert!(!is_early, "{what}: talked about too early");
        prop_assert_eq!(found.state == State::Muted, found.muted_by.is_some());
        for row in &found.rows {
            prop_assert!(
                told.story.file.kind_of(*row).is_some(),
                "{what}: a row of nothing"
            );
        }
        if found.key == "M4" && found.subject.is_some() {
            prop_assert_eq!(found.audience, Audience::Own);
        }
    }
    for pattern in &answer.patterns {
        prop_assert!(pattern.facts.len() >= 2);
    }
    prop_assert_eq!(said_twice(answer), Vec::<String>::new());
    Ok(())
}

#[test]
fn whatever_was_written_on_whatever_day_there_is_an_answer_and_it_is_sound() {
    let step = (
        any::<u8>(),
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0..11i64,
        0..430u64,
    );
    let walks = (prop::collection::vec(step, 1..90), 0..700u64);
    from_a_seed(64, walks, |(steps, at)| {
        let mut told = Told::begin();
        let first = day("2025-01-05");
        let cast = &told.cast;
        let mut made = vec![cast.youth, cast.mother, cast.aunt, cast.teacher, told.staff];
        for (pick, one, two, n, days) in steps {
            let (name, asked) = asked(pick, *one.get(&made), *two.get(&made), &told.cast, n);
            let on = first + chrono::Days::new(days);
            told.story.on(&on.to_string());
            if let Ok(Some(record)) = told.story.tries(name, asked) {
                made.push(record);
            }
        }
        let family = told.story.file.family();
        let at = first + chrono::Days::new(at);
        let answer = of(family, &told.story.actions, at, rules());
        is_sound(&answer, &told)?;
        // The order of the log does not matter, and what happened later is not known yet.
        let backwards = of(family, told.story.actions.iter().rev(), at, rules());
        prop_assert_eq!(&backwards, &answer);
        let by_then = told
            .story
            .actions
            .iter()
            .filter(|action| action.on.day() <= at);
        prop_assert_eq!(&of(family, by_then, at, rules()), &answer);
        Ok(())
    });
}

#[test]
fn an_empty_file_and_one_of_the_far_future_say_that_too_little_is_known() {
    let told = Told::begin();
    for at in ["1900-01-01", "2025-01-05", "9999-12-31"] {
        let answer = told.at(at);
        assert!(answer.signals.is_empty() && answer.growth.is_empty());
        assert!(
            answer
                .indicators
                .iter()
                .all(|found| !found.state.is_raised())
        );
    }
    assert_eq!(told.at("2025-01-05").phase, None::<Phase>);
}
