//! Goals and what belongs to them.

use super::story::{Story, said};
use crate::choices::GoalStatus;
use crate::ids::RecordId;
use crate::kinds::{Decision, Goal, Idea, View};
use serde_json::json;

#[test]
fn a_goal_without_a_why_is_a_draft_and_cannot_be_active() {
    let (mut story, cast) = Story::with_a_team();
    let words = said("Home by summer", cast.mother);
    let goal = story.does(
        "goal.propose",
        json!({ "words": words, "owners": [cast.mother] }),
    );
    assert_eq!(
        story.file.get::<Goal>(goal).unwrap().status(),
        Some(GoalStatus::Draft)
    );
    let active = json!({ "goal": goal, "status": "active" });
    story.refuses("goal.move", active.clone(), "goal.needs_its_why");
    let why = said("I want us at one table", cast.mother);
    story.does("goal.say_why", json!({ "goal": goal, "why": why }));
    story.does("goal.move", active);
    assert_eq!(story.file.active_goals()[0].id(), goal);
}

#[test]
fn a_why_in_staff_words_is_not_yet_theirs() {
    let (mut story, cast) = Story::with_a_team();
    let goal = story.goal(cast.youth);
    let why =
        json!({ "text": "Wants belonging", "said_by": cast.youth, "origin": "staff_paraphrase" });
    story.refuses(
        "goal.say_why",
        json!({ "goal": goal, "why": why }),
        "goal.why_must_be_theirs",
    );
}

#[test]
fn late_entry_keeps_a_goal_whose_why_nobody_wrote_down() {
    let (mut story, cast) = Story::with_a_team();
    story.recording().on("2026-02-01");
    let words = json!({ "text": "Sleep through the night", "origin": "verbatim" });
    let why = json!({ "text": "on the form", "origin": "not_recorded" });
    let asked = json!({ "words": words, "owners": [cast.mother], "why": why });
    let goal = story.does("goal.propose", asked);
    let view = story.file.get::<Goal>(goal).unwrap();
    assert_eq!(view.status(), Some(GoalStatus::Draft));
    assert_eq!(view.words().unwrap().origin, crate::Origin::NotRecorded);
    story.does("goal.move", json!({ "goal": goal, "status": "active" }));
}

#[test]
fn a_court_condition_is_no_goal() {
    let (mut story, cast) = Story::with_a_team();
    let words = json!({ "text": "Attend class", "origin": "mandate" });
    let asked = json!({ "words": words, "owners": [cast.youth] });
    story.refuses("goal.propose", asked, "goal.mandate_is_no_goal");
    let goal = story.goal(cast.youth);
    let asked = json!({ "goal": goal, "words": words });
    story.refuses("goal.reword", asked, "goal.mandate_is_no_goal");
}

#[test]
fn words_without_a_speaker_are_refused_today() {
    let (mut story, cast) = Story::with_a_team();
    let words = json!({ "text": "Go to college", "origin": "verbatim" });
    let asked = json!({ "words": words, "owners": [cast.youth] });
    story.refuses("goal.propose", asked, "words.who_said_it");
}

#[test]
fn a_blank_goal_says_nothing() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "words": said("  ", cast.youth), "owners": [cast.youth] });
    story.refuses("goal.propose", asked, "words.nothing_written");
}

#[test]
fn the_familys_order_is_kept_and_a_new_goal_comes_last() {
    let (mut story, cast) = Story::with_a_team();
    let goals: Vec<RecordId> = (0..3).map(|_| story.goal(cast.youth)).collect();
    let order = [goals[2], goals[0], goals[1]];
    story.does("goal.order", json!({ "goals": order }));
    let last = story.goal(cast.youth);
    let shown: Vec<RecordId> = story
        .file
        .goals_in_order()
        .iter()
        .map(|goal| goal.id())
        .collect();
    assert_eq!(shown, [goals[2], goals[0], goals[1], last]);
    let twice = json!({ "goals": [goals[0], goals[0]] });
    story.refuses("goal.order", twice, "list.does_not_match");
    // A page does not name what is kept apart: that stands behind.
    let named = json!({ "goals": [last, goals[1]] });
    story.does("goal.order", named);
    let first = story.file.goals_in_order()[0].id();
    assert_eq!(first, last);
}

#[test]
fn two_laptops_proposing_at_once_make_no_conflict() {
    let (mut here, cast) = Story::with_a_team();
    let mut there = here.on_another_laptop();
    let ours = here.goal(cast.youth);
    let theirs = there.goal(cast.mother);
    here.meets(&there);
    let shown: Vec<RecordId> = here
        .file
        .goals_in_order()
        .iter()
        .map(|goal| goal.id())
        .collect();
    assert_eq!(shown, [ours, theirs]);
}

#[test]
fn markers_added_on_two_laptops_are_all_kept_by_the_next_one() {
    let (mut here, cast) = Story::with_a_team();
    let goal = here.goal(cast.youth);
    let mut there = here.on_another_laptop();
    here.does(
        "goal.add_marker",
        json!({ "goal": goal, "text": "goes twice a week" }),
    );
    there.does(
        "goal.add_marker",
        json!({ "goal": goal, "text": "laughs after practice" }),
    );
    here.meets(&there);
    here.does(
        "goal.add_marker",
        json!({ "goal": goal, "text": "sleeps well" }),
    );
    let markers = here.file.get::<Goal>(goal).unwrap().markers().unwrap();
    assert_eq!(markers.len(), 3);
}

#[test]
fn resting_a_goal_keeps_who_decided_it() {
    let (mut story, cast) = Story::with_a_team();
    let goal = story.goal(cast.youth);
    story.does(
        "goal.move",
        json!({ "goal": goal, "status": "resting", "by": cast.youth }),
    );
    let view = story.file.get::<Goal>(goal).unwrap();
    assert_eq!(
        (view.status(), view.rested_by()),
        (Some(GoalStatus::Resting), Some(cast.youth))
    );
}

#[test]
fn a_goal_does_not_change_into_itself() {
    let (mut story, cast) = Story::with_a_team();
    let goal = story.goal(cast.youth);
    let asked = json!({ "goal": goal, "status": "changed", "changed_into": goal });
    story.refuses("goal.move", asked, "value.not_allowed");
}

#[test]
fn an_idea_is_the_speakers_where_nobody_else_is_named() {
    let (mut story, cast) = Story::with_a_team();
    let goal = story.goal(cast.youth);
    let asked = json!({ "goal": goal, "words": said("Ride with Tío", cast.aunt) });
    let idea = story.does("option.raise", asked);
    assert_eq!(
        story.file.get::<Idea>(idea).unwrap().raised_by(),
        Some(cast.aunt)
    );
    let chosen = json!({ "goal": goal, "words": said("Tío drives", cast.youth), "options": [idea],
        "chosen_by": [cast.youth] });
    story.does("strategy.choose", chosen);
}

#[test]
fn a_decision_names_who_decided_and_keeps_dissent() {
    let (mut story, cast) = Story::with_a_team();
    let words = said("Try the night school", cast.youth);
    let asked = json!({ "words": words, "mode": "family_with_team" });
    story.refuses("decision.make", asked, "decision.who_decided");
    let uneasy =
        json!({ "person": cast.mother, "view": "uneasy", "words": said("It is far", cast.mother) });
    let asked = json!({ "words": words, "mode": "family_with_team", "decided_by": [cast.youth], "views": [uneasy] });
    let decision = story.does("decision.make", asked);
    assert_eq!(
        story
            .file
            .get::<Decision>(decision)
            .unwrap()
            .views()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_goal_and_what_it_becomes_are_kept_together_or_not_at_all() {
    let (mut story, cast) = Story::with_a_team();
    let goal = story.goal(cast.youth);
    let into = |status: &str, text: &str| {
        json!({ "goal": goal, "status": status, "by": cast.youth,
            "becomes": { "words": said(text, cast.youth), "owners": [cast.youth] } })
    };
    story.refuses("goal.move", into("changed", " "), "words.nothing_written");
    story.refuses(
        "goal.move",
        into("resting", "Coach the little ones"),
        "value.not_allowed",
    );
    assert_eq!(story.file.all::<Goal>().count(), 1);
    let before = story.actions.len();
    story.does("goal.move", into("changed", "Coach the little ones"));
    assert_eq!(story.actions.len(), before + 1);
    let next = story
        .file
        .get::<Goal>(goal)
        .unwrap()
        .changed_into()
        .unwrap();
    let next = story.file.get::<Goal>(next).unwrap();
    assert_eq!(next.words().unwrap().text, "Coach the little ones");
    assert_eq!(next.status(), Some(GoalStatus::Draft));
}

#[test]
fn a_reason_in_the_voice_of_staff_makes_no_goal_active() {
    let (mut story, cast) = Story::with_a_team();
    let staff = story.adds("Jo", "facilitator");
    let words = said("Go to counselling", cast.youth);
    let asked = json!({ "words": words, "owners": [], "why": said("He needs it", staff) });
    story.refuses("goal.propose", asked, "goal.why_must_be_theirs");
    let draft = json!({ "words": words, "owners": [] });
    let draft = story.does("goal.propose", draft);
    let why = json!({ "goal": draft, "why": said("He needs it", staff) });
    story.refuses("goal.say_why", why, "goal.why_must_be_theirs");
    let active = json!({ "goal": draft, "status": "active" });
    story.refuses("goal.move", active.clone(), "goal.needs_its_why");
    let theirs = json!({ "goal": draft, "why": said("I sleep after it", cast.youth) });
    story.does("goal.say_why", theirs);
    story.does("goal.move", active);
}
