//! Files with holes: missing numbers, one lone person, no classes, no dates, clocks that are wrong.
//! "Not enough yet" with what is missing; never a guess and never a panic.

use super::family::Family;
use super::{ALARMS, RULES, alarms, one, sentences, told};
use crate::action::Action;
use crate::ids::RecordId;
use crate::insight::tests::told::said_twice;
use crate::insight::{Answer, Indicator, State, of};
use crate::stamp::{On, Stamp};
use crate::tests::story::day;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::json;
use uuid::Uuid;

/// What holds of every answer, whatever the file is like.
fn is_sound(answer: &Answer) {
    assert!(answer.signals.len() <= 2, "at most two signals");
    for it in &answer.indicators {
        let is_unknown = it.state == State::NotEnoughYet;
        assert_eq!(
            is_unknown,
            !it.missing.is_empty(),
            "{} and what it lacks",
            it.key
        );
        assert_eq!(
            it.state == State::Muted,
            it.muted_by.is_some(),
            "{}",
            it.key
        );
        assert!(
            !it.reason.en.is_empty() && !it.reason.es.is_empty(),
            "{}",
            it.key
        );
    }
    for signal in &answer.signals {
        assert!(signal.state.is_raised(), "{} is told", signal.key);
        assert!(
            answer.indicators.contains(signal),
            "{} is an indicator",
            signal.key
        );
    }
    for pattern in &answer.patterns {
        assert!(pattern.facts.len() >= 2, "{} has two facts", pattern.name);
    }
    assert_eq!(said_twice(answer), [""; 0], "as of {}", answer.at);
}

fn small() -> Family {
    let mut reeds = Family::opens("2025-01-06", "Reed", "en");
    reeds
        .has("Kai", "youth")
        .has("Jess", "caregiver")
        .has("Ty", "facilitator")
        .wants("Kai", "a dog");
    reeds
}

#[test]
fn an_empty_file_says_only_what_is_missing() {
    let empty = Family::opens("2025-01-06", "Reed", "en");
    let answer = told(&empty, day("2025-06-01"));
    is_sound(&answer);
    assert!(answer.signals.is_empty() && answer.growth.is_empty() && answer.patterns.is_empty());
    let is_raised = answer.indicators.iter().any(|it| it.state.is_raised());
    assert!(!is_raised, "nothing is raised");
    assert!(answer.figures.is_empty(), "no meeting, no figures");
}

#[test]
fn a_file_nobody_ever_wrote_in_says_only_what_is_missing() {
    let nobody = crate::ids::FamilyId(Uuid::from_u128(99));
    is_sound(&of(nobody, &[], day("2025-06-01"), &RULES));
}

#[test]
fn missing_rulers_are_named_and_nothing_is_guessed_of_them() {
    let mut reeds = small();
    for on in ["2025-01-20", "2025-02-17", "2025-03-17"] {
        reeds.meets(on, "Kai, Jess, Ty", |meeting| {
            meeting.talks_of("a dog", "Kai");
        });
    }
    for key in ["M1", "M2"] {
        let found = one(&reeds, "2025-03-17", key);
        assert_eq!(found.state, State::NotEnoughYet, "{key}");
        assert!(!found.missing.is_empty() && found.value.is_none(), "{key}");
    }
}

#[test]
fn a_family_of_one_person_is_a_family() {
    let mut kim = Family::opens("2025-01-06", "Kim", "en");
    kim.has("Min", "youth").wants("Min", "my own place");
    for on in ["2025-01-20", "2025-02-17", "2025-03-17", "2025-04-14"] {
        kim.meets(on, "Min", |meeting| {
            meeting
                .the_rest_went("done")
                .talks_of("my own place", "Min")
                .takes("Min", &format!("look at one flat {on}"), "my own place");
        });
        is_sound(&told(&kim, day(on)));
        assert_eq!(alarms(&kim, on), [""; 0]);
    }
}

/// A person whose role is from a newer version, and who sits on no team.
fn of_no_known_role(family: &mut Family) -> RecordId {
    let id = RecordId(Uuid::from_u128(0x5eed));
    let fields = [("name", json!("Pat")), ("role", json!("navigator"))];
    family.writes("2025-01-06", "person", id, &fields);
    id
}

#[test]
fn staff_without_a_class_leave_the_share_and_make_no_one_a_family_member() {
    let mut reeds = small();
    let pat = of_no_known_role(&mut reeds);
    reeds.does("team.join", json!({ "person": pat }));
    for on in ["2025-01-20", "2025-02-17", "2025-03-17", "2025-04-14"] {
        reeds.meets(on, "Kai, Jess, Ty", |meeting| {
            meeting.the_rest_went("done").talks_of("a dog", "Kai");
            for nth in 0..3 {
                let step = format!("step {nth} of {on}");
                meeting.takes_but("Jess", &step, "a dog", json!({ "lead_carrier": pat }));
            }
        });
    }
    let found = one(&reeds, "2025-04-14", "O1");
    assert_eq!(
        found.state,
        State::NotEnoughYet,
        "whose hands it is, nobody knows"
    );
    assert_eq!(one(&reeds, "2025-04-14", "O4").state, State::NotEnoughYet);
    let answer = told(&reeds, day("2025-04-14"));
    is_sound(&answer);
    for figures in &answer.figures {
        assert_eq!((figures.steps, figures.steps_unknown), (3, 3));
        assert!(figures.staff_share_of_steps_owned.is_none());
    }
}

#[test]
fn what_was_done_by_nobody_knows_whom_was_done_by_no_side() {
    let mut reeds = Family::copied("2025-01-06", "Reed", "en");
    reeds
        .has("Kai", "youth")
        .has("Jess", "caregiver")
        .has("Ty", "facilitator");
    let jess = reeds.id("Jess");
    for on in ["2025-01-20", "2025-02-17", "2025-03-17"] {
        let meeting = reeds.met_once(on, "Kai, Jess, Ty");
        for _ in 0..3 {
            let words = json!({ "text": "look at dogs", "origin": "not_recorded" });
            let asked = json!({ "words": words, "lead_carrier": jess, "agreed_at": meeting });
            let step = reeds.does("step.take_up", asked);
            let asked = json!({ "step": step, "meeting": meeting, "outcome": "done" });
            reeds.does("step.review", asked);
        }
    }
    assert_eq!(one(&reeds, "2025-03-17", "O4").state, State::NotEnoughYet);
    let figures = &told(&reeds, day("2025-03-17")).figures[0];
    assert_eq!((figures.steps, figures.steps_ours), (3, 3));
    assert_eq!(figures.steps_done, Some(3));
    assert!(figures.staff_share_of_steps_done.is_none());
}

#[test]
fn on_a_day_that_cannot_be_right_no_days_are_counted() {
    let bells = super::drift::story();
    let last = *bells.met().last().unwrap();
    let known = |on: NaiveDate, key: &str| -> Vec<Indicator> {
        let mut found = told(&bells, on).indicators;
        found.retain(|it| it.key == key);
        found
    };
    for on in [day("1970-01-01"), day("2035-01-01")] {
        is_sound(&told(&bells, on));
        for key in ["A3", "U2"] {
            let found = known(on, key);
            assert!(!found.is_empty(), "{key} on {on}");
            for it in found {
                assert_eq!(it.state, State::NotEnoughYet, "{key} on {on}");
                assert_eq!(it.missing, ["clock"], "{key} on {on}");
                assert!(it.reason.en.starts_with("Is the day right?"), "{key}");
                assert!(it.value.is_none(), "{key}");
            }
        }
    }
    let late = last.checked_add_days(Days::new(399)).unwrap();
    let is_clock = |it: &Indicator| it.missing == ["clock"];
    assert!(!known(late, "A3").iter().any(is_clock));
}

#[test]
fn steps_without_a_carrier_or_a_date_are_steps() {
    let mut reeds = Family::copied("2025-01-06", "Reed", "en");
    reeds.has("Kai", "youth").has("Ty", "facilitator");
    for on in ["2025-01-20", "2025-02-17", "2025-03-17", "2025-04-14"] {
        reeds.met_once(on, "Kai, Ty");
        for nth in 0..3 {
            let words = json!({ "text": "look at dogs", "origin": "not_recorded" });
            reeds.names(
                &format!("{nth} {on}"),
                "step.take_up",
                json!({ "words": words }),
            );
        }
        is_sound(&told(&reeds, day(on)));
    }
    assert_eq!(one(&reeds, "2025-04-14", "O1").state, State::NotEnoughYet);
    assert_eq!(alarms(&reeds, "2025-04-14"), [""; 0]);
}

#[test]
fn a_clock_set_wrong_changes_no_answer() {
    let bells = super::drift::story();
    let on = *bells.met().last().unwrap();
    let at = |stamp: fn(usize) -> i64| -> Vec<Action> {
        let actions = bells.actions().iter().cloned().enumerate();
        actions
            .map(|(nth, action)| Action {
                at: Stamp(stamp(nth)),
                ..action
            })
            .collect()
    };
    let right = told(&bells, on);
    // All on the first of January 1970; and a battery that died, so that the clock ran again.
    for actions in [at(|_| 0), at(|nth| (nth % 50) as i64), at(|_| i64::MAX)] {
        assert_eq!(of(bells.file().family(), &actions, on, &RULES), right);
    }
}

#[test]
fn what_is_dated_in_the_future_has_not_happened_yet() {
    let bells = super::drift::story();
    let on = day("2025-04-08");
    let before = told(&bells, on);
    let mut actions = bells.actions().to_vec();
    let mut later = actions[actions.len() - 1].clone();
    later.on = On::Day(day("2099-01-01"));
    later.seq += 1;
    actions.push(later);
    assert_eq!(of(bells.file().family(), &actions, on, &RULES), before);
}

#[test]
fn a_meeting_whose_end_came_before_its_beginning_is_a_meeting() {
    let mut reeds = small();
    reeds.meets("2025-01-20", "Kai, Jess, Ty", |meeting| {
        meeting.talks_of("a dog", "Kai");
    });
    let meeting = reeds.id("2025-01-20");
    let ended = [("ended_at", json!("1999-01-01"))];
    reeds.writes("2025-01-20", "meeting", meeting, &ended);
    let answer = told(&reeds, day("2025-01-20"));
    is_sound(&answer);
    assert_eq!(answer.figures.len(), 1);
}

#[test]
fn no_day_is_too_early_or_too_late_to_ask() {
    for (name, family) in sentences::all().into_iter().step_by(3) {
        for on in [
            NaiveDate::MIN,
            day("0001-01-01"),
            day("2200-02-28"),
            NaiveDate::MAX,
        ] {
            let answer = of(family.file().family(), family.actions(), on, &RULES);
            assert!(answer.signals.len() <= 2, "{name} as of {on}");
        }
    }
}

thread_local! {
    static STORIES: Vec<Family> = sentences::all().into_iter().map(|(_, family)| family).collect();
}

/// One of the stories.
fn story_of(nth: usize) -> Family {
    STORIES.with(|stories| stories[nth % stories.len()].clone())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Any part of any story may be missing: a laptop that has not synced, a page that was lost.
    #[test]
    fn whatever_is_missing_the_answer_is_sound(
        story in 0usize..100,
        lost in proptest::collection::vec(any::<prop::sample::Index>(), 0..40),
        from in any::<prop::sample::Index>(),
        meeting in any::<prop::sample::Index>(),
    ) {
        let family = &story_of(story);
        let mut actions = family.actions().to_vec();
        let first = from.index(actions.len() / 2);
        actions.drain(1..=first);
        for nth in lost.iter().take(actions.len() - 1) {
            actions.remove(nth.index(actions.len()));
        }
        let on = family.met()[meeting.index(family.met().len())];
        let answer = of(family.file().family(), &actions, on, &RULES);
        is_sound(&answer);
    }

    /// In whatever order the pages arrive, they say the same.
    #[test]
    fn the_order_in_which_actions_arrive_says_nothing(
        story in 0usize..100,
        turn in any::<prop::sample::Index>(),
    ) {
        let family = &story_of(story);
        let on = *family.met().last().unwrap();
        let mut actions = family.actions().to_vec();
        let at = turn.index(actions.len());
        actions.rotate_left(at);
        prop_assert_eq!(of(family.file().family(), &actions, on, &RULES), told(family, on));
    }
}

#[test]
fn the_first_two_meetings_are_never_an_alarm() {
    for (name, family) in sentences::all() {
        for on in family.met().iter().take(2) {
            let found = told(&family, *on).indicators;
            let alarm = found
                .iter()
                .find(|it| it.state == State::TalkAboutIt && ALARMS.contains(&it.key.as_str()));
            assert!(
                alarm.is_none(),
                "{name} on {on}: {:?}",
                alarm.map(|it| &it.key)
            );
        }
    }
}
