//! What somebody answered in private stays theirs and the facilitator's: not even "someone" is said
//! to anybody else, since in a family of two that unmasks.

use super::family::Family;
use super::told;
use crate::ids::RecordId;
use crate::insight::{Answer, Audience, Indicator, State};
use crate::tests::story::day;
use serde_json::json;
use std::collections::BTreeSet;

const MET: [&str; 4] = ["2025-02-04", "2025-03-04", "2025-04-01", "2025-04-29"];
/// How sure Nina is, and what she answered in private after each meeting.
const SURE: [i64; 4] = [8, 8, 4, 3];
const PULSE: [i64; 4] = [4, 4, 3, 2];

/// Nina and her mother; answers with the records that are hers alone.
fn tell(is_private: bool) -> (Family, BTreeSet<RecordId>) {
    let mut rossis = Family::opens("2025-01-20", "Rossi", "en");
    rossis
        .has("Nina", "youth")
        .has("Carla", "caregiver")
        .has("Uncle Leo", "natural")
        .has("Bea", "facilitator")
        .enrolls("Nina", "2025-01-20", "implementation")
        .wants("Nina", "sleep over at Mia's");
    let mut hers = BTreeSet::new();
    for (nth, on) in MET.into_iter().enumerate() {
        rossis.meets(on, "Nina, Carla, Uncle Leo, Bea", |meeting| {
            meeting
                .the_rest_went("done")
                .talks_of("sleep over at Mia's", "Nina")
                .agenda("Carla", "rules")
                .rates("Nina", "sleep over at Mia's", "importance", 9);
            for step in 0..if nth == 3 { 9 } else { 2 } {
                meeting.takes(
                    "Nina",
                    &format!("step {step} of {on}"),
                    "sleep over at Mia's",
                );
            }
            meeting.takes("Carla", &format!("ride {on}"), "sleep over at Mia's");
            let family = meeting.family();
            let (nina, goal) = (family.id("Nina"), family.id("sleep over at Mia's"));
            let asked = json!({ "person": nina, "goal": goal, "ruler_kind": "confidence",
                "value": SURE[nth], "private": is_private });
            hers.insert(family.does("ruler.set", asked));
            let meeting = family.id(on);
            let asked = json!({ "person": nina, "meeting": meeting, "item": "autonomy",
                "value": PULSE[nth] });
            hers.insert(family.does("pulse.answer", asked));
        });
    }
    (rossis, hers)
}

/// The story as it was.
pub(super) fn story() -> Family {
    tell(true).0
}

fn everything(answer: &Answer) -> impl Iterator<Item = &Indicator> {
    let lists = [&answer.indicators, &answer.signals, &answer.growth];
    lists.into_iter().flatten()
}

fn raised<'a>(answer: &'a Answer, key: &str) -> &'a Indicator {
    let mut found = answer.indicators.iter().filter(|it| it.key == key);
    found.find(|it| it.state.is_raised()).unwrap()
}

#[test]
fn nothing_that_rests_on_a_private_answer_is_for_anybody_else() {
    let (rossis, hers) = tell(true);
    for on in MET {
        let answer = told(&rossis, day(on));
        for it in everything(&answer).filter(|it| it.rows.iter().any(|row| hers.contains(row))) {
            assert_eq!(it.audience, Audience::Own, "{} on {on}", it.key);
        }
    }
    let last = told(&rossis, day(MET[3]));
    assert_eq!(raised(&last, "M2").audience, Audience::Own);
    assert_eq!(raised(&last, "M4").audience, Audience::Own);
    assert_eq!(
        raised(&last, "M2").state,
        State::TalkAboutIt,
        "to herself it is said"
    );
}

#[test]
fn a_pattern_never_rests_on_a_private_answer() {
    let heavy = |is_private| {
        let answer = told(&tell(is_private).0, day(MET[3]));
        assert!(
            raised(&answer, "O2").state.is_raised(),
            "much is on Nina either way"
        );
        answer
            .patterns
            .iter()
            .any(|pattern| pattern.name == "too_heavy")
    };
    assert!(
        heavy(false),
        "said in the open, the two facts belong together"
    );
    assert!(!heavy(true));
}

#[test]
fn the_same_number_said_in_the_open_is_for_all() {
    let last = told(&tell(false).0, day(MET[3]));
    assert_eq!(raised(&last, "M2").audience, Audience::All);
}

#[test]
fn a_private_number_among_open_ones_changes_nothing_that_others_see() {
    let tell = |with_private: bool| {
        let mut rossis = Family::opens("2025-01-20", "Rossi", "en");
        rossis
            .has("Nina", "youth")
            .has("Carla", "caregiver")
            .has("Bea", "facilitator")
            .enrolls("Nina", "2025-01-20", "implementation")
            .wants("Nina", "sleep over at Mia's");
        for (nth, on) in MET.into_iter().enumerate() {
            rossis.meets(on, "Nina, Carla, Bea", |meeting| {
                meeting.talks_of("sleep over at Mia's", "Nina");
                meeting.feels("Nina", "sleep over at Mia's", 9, 8);
                let family = meeting.family();
                let (nina, goal) = (family.id("Nina"), family.id("sleep over at Mia's"));
                if with_private && nth == 3 {
                    let asked = json!({ "person": nina, "goal": goal, "private": true,
                        "ruler_kind": "confidence", "value": 2 });
                    family.names("alone", "ruler.set", asked);
                }
            });
        }
        rossis
    };
    let to_others = |family: &Family| {
        let answer = told(family, day(MET[3]));
        let said = everything(&answer).filter(|it| it.audience != Audience::Own);
        let said: Vec<(String, String, State)> = said
            .map(|it| (it.key.clone(), it.reason.en.clone(), it.state))
            .collect();
        let lines = answer.readings.iter();
        let lines = lines.filter(|line| line.audience == Audience::All);
        let lines: Vec<Vec<i64>> = lines
            .map(|line| line.values.iter().map(|value| value.value).collect())
            .collect();
        (said, lines)
    };
    let rossis = tell(true);
    assert_eq!(to_others(&rossis), to_others(&tell(false)));
    let answer = told(&rossis, day(MET[3]));
    let own = answer
        .indicators
        .iter()
        .find(|it| it.audience == Audience::Own && it.key == "M2" && it.state.is_raised());
    assert!(own.is_some(), "to herself it is said");
    let alone = rossis.id("alone");
    let own = answer
        .readings
        .iter()
        .filter(|line| line.audience == Audience::Own);
    assert!(
        own.flat_map(|line| &line.values)
            .any(|it| it.record == alone)
    );
}

#[test]
fn nobody_leaves_a_mark_on_what_is_somebodys_own() {
    let (mut rossis, hers) = tell(true);
    rossis.on(MET[3]);
    for fact in hers {
        rossis.refuses(
            "signal.mark",
            json!({ "key": "M2", "mark": "seen", "facts": [fact] }),
            "value.not_allowed",
        );
    }
    let asked = json!({ "key": "M4", "mark": "seen" });
    rossis.refuses("signal.mark", asked, "value.not_allowed");
    let answer = told(&rossis, day(MET[3]));
    let own = everything(&answer).filter(|it| it.audience == Audience::Own);
    assert!(own.into_iter().all(|it| it.mark.is_none()));
}

#[test]
fn what_is_brought_into_a_meeting_is_one_thing_and_never_somebodys_own() {
    let last = told(&tell(true).0, day(MET[3]));
    assert!(last.signals.iter().any(|it| it.audience == Audience::Own));
    let question = last.question.as_ref();
    assert!(question.is_none_or(|it| it.audience == Audience::All));
}
