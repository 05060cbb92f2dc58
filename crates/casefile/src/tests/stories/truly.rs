//! What is said is what is known: nobody is left out, nothing unknown is told as a fact, and what is
//! for staff stays with staff.

use super::adaptability::{MET, looked_at, meets, of, reeds};
use super::{one, told};
use crate::insight::{Audience, State};
use crate::tests::story::day;
use chrono::NaiveDate;
use serde_json::json;

#[test]
fn each_who_left_the_team_is_named_and_what_was_answered_about_one_hides_no_other() {
    let mut reeds = reeds();
    let (vi, jess) = (reeds.id("Vi"), reeds.id("Jess"));
    let call =
        json!([{ "who": vi, "what": "she comes over" }, { "who": jess, "what": "she calls" }]);
    reeds.names("plan", "crisis_plan.revise", json!({ "call_order": call }));
    for on in MET[..3].iter().copied() {
        meets(&mut reeds, on, |_| {});
    }
    for (person, on) in [(vi, "2025-04-02"), (jess, "2025-04-04")] {
        reeds
            .on(on)
            .does("team.leave", json!({ "person": person, "reason": "moved" }));
        let found = of(&reeds, "2025-04-05", "A5", "Vi").unwrap();
        let asked = json!({ "key": "A5", "subject": found.subject, "facts": found.rows,
            "mark": "dismissed", "reason": "we know" });
        reeds.does("signal.mark", asked);
    }
    let signals = told(&reeds, day("2025-04-05")).signals;
    let named: Vec<&str> = signals.iter().map(|one| one.reason.en.as_str()).collect();
    assert_eq!(
        named,
        ["The safety plan still names Jess, who left the team."]
    );
}

#[test]
fn steps_that_staff_have_not_done_say_nothing_about_home() {
    let mut reeds = reeds();
    meets(&mut reeds, MET[0], |meeting| {
        for step in ["ask", "call", "print", "pay"] {
            meeting.takes("Ty", step, "a dog");
        }
    });
    for on in MET[1..3].iter().copied() {
        meets(&mut reeds, on, |meeting| {
            for step in ["ask", "call", "print", "pay"] {
                meeting.went(step, "not_yet");
            }
        });
    }
    assert_eq!(one(&reeds, MET[2], "A2").state, State::NotEnoughYet);
}

#[test]
fn where_no_change_was_told_none_is_said_to_be_kept() {
    let reeds = looked_at(&["not_yet", "not_yet"], json!({}), |_, _| {});
    let found = one(&reeds, MET[2], "A2");
    assert_eq!(
        found.reason.en,
        "No change of yours waits to be talked about."
    );
    assert_eq!(found.rows.len(), 2);
}

#[test]
fn a_change_that_is_of_a_goal_names_the_goal() {
    let mut reeds = reeds();
    meets(&mut reeds, MET[0], |_| {});
    let (goal, kai) = (reeds.id("a dog"), reeds.id("Kai"));
    let words = reeds.said("a cat first", kai);
    let told = json!({ "goal": goal, "what_changed": words, "by": kai });
    reeds.on("2025-02-10").does("adaptation.tell", told);
    meets(&mut reeds, MET[1], |_| {});
    let found = one(&reeds, MET[1], "A2");
    assert!(
        found.reason.en.starts_with("“a dog”: on February 10"),
        "{}",
        found.reason.en
    );
}

#[test]
fn how_long_a_change_of_life_waited_is_counted_from_what_answered_it() {
    let mut reeds = reeds();
    meets(&mut reeds, MET[0], |_| {});
    let moved = json!({ "words": "we moved to Vi's", "what": "move" });
    reeds
        .on("2025-02-10")
        .names("the move", "life_event.record", moved);
    assert!(of(&reeds, "2025-02-12", "A5", "the move").is_none());
    let kai = reeds.id("Kai");
    let words = reeds.said("the walk starts at Vi's now", kai);
    let goal = reeds.id("a dog");
    let told = json!({ "goal": goal, "what_changed": words, "by": kai });
    let change = reeds.on("2025-02-14").does("adaptation.tell", told);
    let event = reeds.id("the move");
    let link = json!({ "life_event": event, "answered_by": [change] });
    reeds.on("2025-02-20").does("life_event.answer", link);
    let found = of(&reeds, "2025-02-21", "A5", "the move").unwrap();
    assert_eq!(
        found.reason.en,
        "Life changed on February 10. The plan had an answer 4 days later."
    );
}

#[test]
fn a_goal_that_came_to_matter_little_is_talked_about_however_slowly_it_went() {
    const DAYS: [&str; 9] = [
        "2025-02-03",
        "2025-03-03",
        "2025-03-31",
        "2025-04-28",
        "2025-05-26",
        "2025-06-23",
        "2025-07-21",
        "2025-08-18",
        "2025-09-15",
    ];
    let mut reeds = reeds();
    for (on, value) in DAYS.into_iter().zip([8, 8, 7, 7, 6, 6, 5, 5, 4]) {
        meets(&mut reeds, on, |meeting| {
            meeting.rates("Kai", "a dog", "importance", value);
        });
    }
    assert_eq!(one(&reeds, DAYS[7], "M1").state, State::Steady);
    assert_eq!(one(&reeds, DAYS[8], "M1").state, State::TalkAboutIt);
    // What has stood low since is how it is now.
    for on in ["2025-10-13", "2025-11-10", "2025-12-08"] {
        meets(&mut reeds, on, |meeting| {
            meeting.rates("Kai", "a dog", "importance", 4);
        });
    }
    assert_eq!(one(&reeds, "2025-12-08", "M1").state, State::Steady);
}

#[test]
fn nobody_of_the_family_with_an_open_step_is_said_and_not_left_out() {
    let mut reeds = reeds();
    meets(&mut reeds, MET[0], |_| {});
    let found = one(&reeds, MET[0], "O2");
    assert_eq!(
        (found.state, found.missing.as_slice()),
        (State::NotEnoughYet, &["steps_of_the_family".to_owned()][..])
    );
}

#[test]
fn a_pattern_that_rests_on_what_is_for_staff_is_for_staff() {
    let haddads = super::polite::story();
    let said = |on: &NaiveDate| told(&haddads, *on).patterns;
    let polite: Vec<Audience> = haddads
        .met()
        .iter()
        .flat_map(said)
        .filter(|one| one.name == "polite_yes")
        .map(|one| one.audience)
        .collect();
    assert!(!polite.is_empty());
    assert!(polite.iter().all(|audience| *audience == Audience::Staff));
}
