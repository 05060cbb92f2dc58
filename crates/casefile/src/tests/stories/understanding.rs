//! U1 to U5 at their thresholds: what crosses, what just does not, and what stays unknown.

use super::family::{Family, with};
use super::one;
use crate::ids::RecordId;
use crate::insight::{Measure, State};
use crate::tests::story::day;
use serde_json::{Value as Json, json};
use uuid::Uuid;

const EVERYBODY: &str = "Kai, Jess, Bo, Vi, Zoe, Ty";

/// Five people who carry, and one member of staff.
fn reeds() -> Family {
    let mut reeds = Family::opens("2025-01-06", "Reed", "en");
    reeds
        .has("Kai", "youth")
        .has("Jess", "caregiver")
        .has("Bo", "caregiver")
        .has("Vi", "natural")
        .has("Zoe", "natural")
        .has("Ty", "facilitator")
        .enrolls("Kai", "2025-01-06", "implementation")
        .wants("Kai", "a dog");
    reeds
}

/// A meeting in which each of them takes a step and says it back in their own way.
fn meets(reeds: &mut Family, on: &'static str, said: &[(&str, &str)]) {
    reeds.meets(on, EVERYBODY, |meeting| {
        meeting.the_rest_went("done").talks_of("a dog", "Kai");
        for (who, how) in said {
            meeting.takes(who, &format!("{who} {on}"), "a dog");
            meeting.says_back(who, how);
        }
    });
}

#[test]
fn four_of_five_who_can_say_their_part_are_enough_and_three_of_four_are_not() {
    let mut reeds = reeds();
    let said = [
        ("Kai", "yes"),
        ("Jess", "yes"),
        ("Bo", "yes"),
        ("Vi", "yes"),
        ("Zoe", "partly"),
    ];
    meets(&mut reeds, "2025-02-03", &said);
    let found = one(&reeds, "2025-02-03", "U1");
    assert_eq!(found.state, State::Steady);
    assert_eq!(found.value, Some(Measure::Share { part: 4, whole: 5 }));
    meets(&mut reeds, "2025-03-03", &said[1..]);
    let found = one(&reeds, "2025-03-03", "U1");
    assert_eq!(found.state, State::WorthALook);
    assert_eq!(found.value, Some(Measure::Share { part: 3, whole: 4 }));
    assert_eq!(found.prompt.as_deref(), Some("DR7"));
}

#[test]
fn a_low_share_is_told_once_in_a_phase() {
    let mut reeds = reeds();
    let said = [("Kai", "yes"), ("Jess", "partly")];
    meets(&mut reeds, "2025-02-03", &said);
    meets(&mut reeds, "2025-03-03", &said);
    assert_eq!(one(&reeds, "2025-02-03", "U1").state, State::WorthALook);
    let again = one(&reeds, "2025-03-03", "U1");
    assert_eq!(again.state, State::Steady);
    let since = day("2025-02-03");
    assert_eq!(again.before, Some(Measure::Since { since }));
}

#[test]
fn a_no_is_talked_about_but_not_in_the_first_two_meetings() {
    let mut reeds = reeds();
    for on in ["2025-02-03", "2025-03-03", "2025-03-31"] {
        meets(&mut reeds, on, &[("Kai", "yes"), ("Jess", "no")]);
    }
    let states = ["2025-02-03", "2025-03-03", "2025-03-31"].map(|on| one(&reeds, on, "U1").state);
    assert_eq!(
        states,
        [State::WorthALook, State::WorthALook, State::TalkAboutIt]
    );
    meets(&mut reeds, "2025-04-28", &[("Kai", "yes"), ("Jess", "yes")]);
    assert_eq!(
        one(&reeds, "2025-04-28", "U1").state,
        State::Steady,
        "it clears by itself"
    );
}

#[test]
fn who_skipped_it_by_choice_was_asked_and_is_no_no() {
    let mut reeds = reeds();
    meets(
        &mut reeds,
        "2025-02-03",
        &[("Kai", "yes"), ("Jess", "skipped")],
    );
    let found = one(&reeds, "2025-02-03", "U1");
    assert_eq!(
        (found.state, found.value),
        (State::Steady, Some(Measure::Share { part: 1, whole: 1 }))
    );
    meets(
        &mut reeds,
        "2025-03-03",
        &[("Kai", "skipped"), ("Jess", "skipped")],
    );
    let found = one(&reeds, "2025-03-03", "U1");
    assert_eq!((found.state, found.value), (State::NotEnoughYet, None));
    assert_eq!(found.missing, ["said_back"]);
}

#[test]
fn a_step_changed_after_it_was_said_back_is_not_said_back() {
    let mut reeds = reeds();
    meets(&mut reeds, "2025-02-03", &[("Kai", "yes"), ("Jess", "yes")]);
    reeds.meets("2025-03-03", "Kai, Ty", |meeting| {
        meeting.talks_of("a dog", "Kai").misses("Jess");
        meeting.went("Kai 2025-02-03", "doing");
        let step = meeting.family().id("Jess 2025-02-03");
        meeting.family().does(
            "step.reword",
            json!({ "step": step, "due_on": "2025-03-20" }),
        );
    });
    let found = one(&reeds, "2025-03-03", "U1");
    // Kai's step is as it was when he said it; Jess has not heard of her new day.
    assert_eq!(
        (found.state, found.value),
        (
            State::WorthALook,
            Some(Measure::Share { part: 0, whole: 1 })
        )
    );
    reeds.meets("2025-03-31", "Kai, Jess, Ty", |meeting| {
        meeting.talks_of("a dog", "Kai");
    });
    assert_eq!(
        one(&reeds, "2025-03-31", "U1").state,
        State::NotEnoughYet,
        "nothing is new"
    );
}

#[test]
fn a_meeting_that_was_written_down_later_accuses_nobody() {
    let mut reeds = reeds();
    meets(&mut reeds, "2025-02-03", &[("Kai", "yes"), ("Jess", "yes")]);
    let meeting = reeds.met_once("2025-03-03", "Kai, Jess, Ty");
    let words = reeds.said("walk a dog", reeds.id("Jess"));
    let asked = json!({ "words": words, "lead_carrier": reeds.id("Jess"), "agreed_at": meeting });
    reeds.names("walk", "step.take_up", asked);
    assert_eq!(one(&reeds, "2025-03-03", "U1").state, State::NotEnoughYet);
}

#[test]
fn a_reason_is_asked_anew_within_six_months() {
    let mut reeds = reeds();
    meets(&mut reeds, "2025-02-03", &[("Kai", "yes")]);
    // Kai said it on 6 January.
    assert_eq!(one(&reeds, "2025-07-06", "U2").state, State::Steady);
    let older = one(&reeds, "2025-07-07", "U2");
    assert_eq!(
        (older.state, older.prompt.as_deref()),
        (State::WorthALook, Some("DR8"))
    );
    assert_eq!(older.rows, [reeds.id("a dog")]);
    reeds.on("2025-07-08").says_why("Kai", "a dog");
    assert_eq!(one(&reeds, "2025-07-08", "U2").state, State::Steady);
}

/// A family with one active goal, copied with its reason as somebody wrote it down.
fn copied(why: Json) -> Family {
    let mut reeds = Family::copied("2025-01-06", "Reed", "en");
    reeds.has("Kai", "youth");
    let words = reeds.said("a dog", reeds.id("Kai"));
    reeds.names(
        "a dog",
        "goal.propose",
        json!({ "words": words, "owners": [] }),
    );
    let asked = json!({ "goal": reeds.id("a dog"), "status": "active" });
    reeds.does("goal.move", with(asked, why));
    reeds
}

#[test]
fn a_reason_nobody_wrote_down_is_unknown_and_one_in_staffs_words_is_not_theirs() {
    let none = copied(json!({}));
    assert_eq!(one(&none, "2025-01-06", "U2").state, State::NotEnoughYet);
    let unknown = copied(json!({ "why": { "text": "safety", "origin": "not_recorded" } }));
    assert_eq!(one(&unknown, "2025-01-06", "U2").missing, ["why"]);
    let kai = RecordId(Uuid::from_u128((1 << 64) + 1));
    let why = json!({ "text": "safety", "origin": "staff_paraphrase", "said_by": kai });
    let staffs = copied(json!({ "why": why }));
    assert_eq!(one(&staffs, "2025-01-06", "U2").state, State::WorthALook);
}

#[test]
fn a_family_without_an_active_goal_is_not_asked_why() {
    let mut reeds = reeds();
    reeds.moves("Kai", "a dog", "resting");
    assert_eq!(one(&reeds, "2025-01-06", "U2").missing, ["active_goal"]);
}

/// A plan that changed on a Monday, and a copy on a day in a language.
fn plan_and_copy(copy: Option<(&str, &str)>) -> Family {
    let mut reeds = reeds();
    let version = RecordId(Uuid::from_u128(0xa));
    let changed = [("number", json!(1)), ("effective_on", json!("2025-02-03"))];
    reeds.writes("2025-02-03", "plan_version", version, &changed);
    if let Some((on, lang)) = copy {
        let to = reeds.id("Jess");
        let given = [
            ("plan_version", json!(version)),
            ("to", json!(to)),
            ("lang", json!(lang)),
        ];
        reeds.writes(on, "copy", RecordId(Uuid::from_u128(0xb)), &given);
    }
    reeds
}

#[test]
fn a_copy_in_hand_within_five_working_days_is_in_time() {
    assert_eq!(one(&reeds(), "2025-02-10", "U3").missing, ["dated_plan"]);
    let in_time = plan_and_copy(Some(("2025-02-10", "en-US")));
    let found = one(&in_time, "2025-03-01", "U3");
    assert_eq!(
        (found.state, found.value),
        (State::Steady, Some(Measure::Number(5)))
    );
    let late = plan_and_copy(Some(("2025-02-11", "en")));
    assert_eq!(one(&late, "2025-03-01", "U3").state, State::WorthALook);
}

#[test]
fn a_copy_that_nobody_gave_is_due_after_five_working_days() {
    let none = plan_and_copy(None);
    assert_eq!(one(&none, "2025-02-10", "U3").state, State::Steady);
    assert_eq!(one(&none, "2025-02-11", "U3").state, State::WorthALook);
}

#[test]
fn a_copy_in_another_language_is_not_in_their_hands() {
    let other = plan_and_copy(Some(("2025-02-04", "es")));
    assert_eq!(one(&other, "2025-02-04", "U3").state, State::WorthALook);
}

/// Four meetings with a mother who needs an interpreter, and who interpreted at each.
fn interpreted(by: [Option<&str>; 4]) -> Family {
    let mut solis = Family::opens("2025-01-06", "Solis", "es");
    solis
        .has_who("Eva", "youth", json!({ "born_on": "2010-01-01" }))
        .has_who(
            "Marta",
            "caregiver",
            json!({ "interpreter_needed": true, "languages": ["es"] }),
        )
        .has("prima Ana", "natural")
        .has("Ty", "facilitator");
    solis.names(
        "Sr. Gil",
        "person.add",
        json!({ "name": "Sr. Gil", "role": "interpreter" }),
    );
    let days = ["2025-02-03", "2025-03-03", "2025-03-31", "2025-04-28"];
    for (on, by) in days.into_iter().zip(by) {
        let interpreter = by.map(|by| solis.id(by));
        let asked = json!({ "meeting_type": "follow_up_team", "interpreter": interpreter });
        solis.on(on).names("planned", "meeting.plan", asked);
        let here = ["Eva", "Marta", "Ty"].map(|who| solis.id(who));
        let meeting = solis.id("planned");
        solis.does(
            "meeting.begin",
            json!({ "meeting": meeting, "present": here }),
        );
        for person in &here[..2] {
            let asked = json!({ "meeting": meeting, "person": person, "item": "autonomy" });
            solis.does("pulse.answer", asked);
        }
        solis.does(
            "meeting.no_next",
            json!({ "meeting": meeting, "reason": "she calls" }),
        );
        solis.does("meeting.close", json!({ "meeting": meeting }));
    }
    solis
}

#[test]
fn who_needs_an_interpreter_has_one_each_time() {
    let gil = Some("Sr. Gil");
    let all = interpreted([None, gil, gil, gil]);
    assert_eq!(
        one(&all, "2025-04-28", "U5").state,
        State::Steady,
        "the last three count"
    );
    let found = one(&all, "2025-03-31", "U5");
    assert_eq!(
        (found.state, found.value),
        (
            State::TalkAboutIt,
            Some(Measure::Share { part: 2, whole: 3 })
        )
    );
    assert_eq!(
        one(&reeds(), "2025-04-28", "U5").missing,
        ["meeting_with_interpreter"]
    );
}

#[test]
fn a_child_never_interprets_and_a_relative_only_if_asked_for() {
    let gil = Some("Sr. Gil");
    let child = interpreted([gil, gil, gil, Some("Eva")]);
    assert_eq!(one(&child, "2025-04-28", "U5").state, State::TalkAboutIt);
    let mut cousin = interpreted([gil, gil, gil, Some("prima Ana")]);
    assert_eq!(one(&cousin, "2025-04-28", "U5").state, State::TalkAboutIt);
    let asked = json!({ "consent_kind": "interpreter", "person": cousin.id("Marta"),
        "to_person": cousin.id("prima Ana") });
    cousin.does("consent.record", asked);
    assert_eq!(one(&cousin, "2025-04-28", "U5").state, State::Steady);
}
