//! What is kept apart takes with it what hangs on it, stays there, and is nobody else's afterwards.

use super::story::{Cast, Story, said};
use crate::file::{Compartment, Viewer, kept_apart, may_show_apart};
use crate::ids::RecordId;
use crate::kinds::{Goal, IfThen, Note, Ruler, Step, StepReview, View};
use serde_json::{Value as Json, json};

/// A goal with a step, how the step had gone, and an if-then for it.
fn a_goal_that_things_hang_on() -> (Story, Cast, RecordId) {
    let (mut story, cast) = Story::with_a_team();
    let goal = story.goal(cast.youth);
    let words = said("Call the clinic", cast.youth);
    let asked = json!({ "words": words, "goal": goal, "lead_carrier": cast.youth });
    let step = story.does("step.take_up", asked);
    story.does("step.review", json!({ "step": step, "outcome": "not_yet" }));
    let asked = json!({ "if_cue": "the phone is in my hand", "then_response": "I call",
        "owner": cast.youth, "step": step });
    story.does("if_then.make", asked);
    (story, cast, goal)
}

fn keep_apart(kind: &str, record: RecordId) -> Json {
    json!({ "kind": kind, "record": record, "privacy": "restricted" })
}

fn lies_apart(story: &Story, kind: &str, id: RecordId) -> bool {
    let scope = Compartment::Restricted.scope(story.file.family());
    story.file.find(kind, id).unwrap().0 == scope
}

#[test]
fn a_goal_takes_its_steps_their_reviews_and_their_if_thens_with_it() {
    let (mut story, _, goal) = a_goal_that_things_hang_on();
    let moved = story.does("record.protect", keep_apart("goal", goal));
    let goals: Vec<_> = story.file.all::<Goal<'_>>().collect();
    let steps: Vec<_> = story.file.all::<Step<'_>>().collect();
    let reviews: Vec<_> = story.file.all::<StepReview<'_>>().collect();
    let if_thens: Vec<_> = story.file.all::<IfThen<'_>>().collect();
    assert_eq!(goals.len(), 1);
    assert_eq!(goals[0].id(), moved);
    assert_eq!(steps.len(), 1);
    assert_eq!(steps[0].goal(), Some(moved));
    assert_eq!(reviews.len(), 1);
    assert_eq!(reviews[0].step(), Some(steps[0].id()));
    assert_eq!(if_thens[0].step(), Some(steps[0].id()));
    for (kind, id) in [
        ("goal", moved),
        ("step", steps[0].id()),
        ("step_review", reviews[0].id()),
        ("if_then", if_thens[0].id()),
    ] {
        assert!(lies_apart(&story, kind, id), "{kind}");
        assert!(kept_apart(&story.file).any(|(_, found, _)| found == id));
    }
}

#[test]
fn what_was_apart_already_goes_on_to_name_what_came_there() {
    let (mut story, _, goal) = a_goal_that_things_hang_on();
    let step = story.file.all::<Step<'_>>().next().unwrap().id();
    let first = story.does("record.protect", keep_apart("step", step));
    let goal = story.does("record.protect", keep_apart("goal", goal));
    assert_eq!(
        story.file.get::<Step<'_>>(first).unwrap().goal(),
        Some(goal)
    );
}

#[test]
fn what_is_one_persons_own_stays_that_persons_own() {
    let (mut story, cast, goal) = a_goal_that_things_hang_on();
    let asked = json!({ "text": "mine alone", "speaker": cast.youth, "goal": goal,
        "privacy": "person_only" });
    story.does("meeting.write_note", asked);
    let asked = json!({ "person": cast.youth, "goal": goal, "ruler_kind": "confidence",
        "value": 2, "private": true });
    story.does("ruler.set", asked);
    story.does("record.protect", keep_apart("goal", goal));
    let note = story.file.all::<Note<'_>>().next().unwrap();
    assert!(lies_apart(&story, "note", note.id()));
    assert!(kept_apart(&story.file).all(|(_, id, _)| id != note.id()));
    let ruler = story.file.all::<Ruler<'_>>().next().unwrap();
    assert!(!may_show_apart("ruler", ruler.record(), "value"));
}

#[test]
fn the_earlier_wording_of_a_note_and_what_was_taken_off_the_page_do_not_stay_behind() {
    let (mut story, cast, goal) = a_goal_that_things_hang_on();
    let asked = json!({ "text": "from the clinick", "speaker": cast.youth });
    let slip = story.does("meeting.write_note", asked);
    let asked = json!({ "note": slip, "text": "from the clinic" });
    let note = story.does("note.correct", asked);
    let moved = story.does("record.protect", keep_apart("note", note));
    assert!(story.file.get::<Note<'_>>(slip).is_none());
    let earlier = story.file.get::<Note<'_>>(moved).unwrap().supersedes();
    assert!(lies_apart(&story, "note", earlier.unwrap()));
    let step = story.file.all::<Step<'_>>().next().unwrap().id();
    let asked = json!({ "kind": "step", "record": step, "reason": "written twice" });
    story.does("record.remove", asked);
    story.does("record.protect", keep_apart("goal", goal));
    assert_eq!(story.file.all::<Step<'_>>().count(), 0);
    let back = json!({ "kind": "step", "record": step });
    story.refuses("record.restore", back, "record.kept_apart");
}

#[test]
fn what_is_kept_apart_is_not_put_back_and_no_reason_that_a_person_gives_looks_like_it() {
    let (mut story, _, goal) = a_goal_that_things_hang_on();
    story.does("record.protect", keep_apart("goal", goal));
    let back = json!({ "kind": "goal", "record": goal });
    story.refuses("record.restore", back, "record.kept_apart");
    for reason in [
        "moved",
        r#"{"moved_to":"00000000-0000-0000-0000-000000000001"}"#,
    ] {
        let win = story.does("win.record", json!({ "words": "a whole week" }));
        let asked = json!({ "kind": "win", "record": win, "reason": reason });
        story.does("record.remove", asked);
        story.does("record.restore", json!({ "kind": "win", "record": win }));
    }
}

#[test]
fn a_person_or_a_meeting_stays_where_all_else_names_it() {
    let (mut story, cast, _) = a_goal_that_things_hang_on();
    let asked = keep_apart("person", cast.youth);
    story.refuses("record.protect", asked, "record.stays_open");
    let marked = json!({ "kind": "person", "record": cast.youth, "not_for_household": true });
    story.does("record.protect", marked);
}

#[test]
fn a_note_that_is_put_right_bears_every_mark_of_the_first() {
    let (mut story, cast) = Story::with_a_team();
    let note = story.does(
        "meeting.write_note",
        json!({ "text": "x", "speaker": cast.youth }),
    );
    let asked = json!({ "kind": "note", "record": note, "segment": "court",
        "not_for_household": true });
    story.does("record.protect", asked);
    let fixed = story.does("note.correct", json!({ "note": note, "text": "y" }));
    let (_, record) = story.file.find("note", fixed).unwrap();
    for (mark, value) in [("segment", "\"court\""), ("not_for_household", "true")] {
        let shown = record.field(mark).unwrap().shown().unwrap();
        assert_eq!(shown.value.json(), value);
    }
}

#[test]
fn what_somebody_writes_elsewhere_on_what_was_moved_is_found_apart_and_on_no_page() {
    let (mut story, cast) = Story::with_a_team();
    let note = json!({ "text": "x", "speaker": cast.youth });
    let goal = story.goal(cast.youth);
    story.does("meeting.write_note", note);
    let mut other = story.on_another_laptop();
    story.does("record.protect", keep_apart("goal", goal));
    let asked = json!({ "goal": goal, "words": said("On the team by May", cast.youth) });
    other.does("goal.reword", asked);
    story.meets(&other);
    let seen = story.file.seen_by(Viewer::Facilitator);
    assert!(
        story.file.get::<Goal<'_>>(goal).is_some(),
        "words are not lost"
    );
    assert!(seen.get::<Goal<'_>>(goal).is_none());
    assert!(kept_apart(&story.file).any(|(_, id, _)| id == goal));
}
