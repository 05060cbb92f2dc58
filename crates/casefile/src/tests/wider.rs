//! Crises and what follows them, supports over the months, contacts with steps, and the rest of the
//! rules that came with the whole file.

use super::story::{Story, said};
use crate::choices::{FollowUp, StepStatus, SupportMoment};
use crate::kinds::{Incident, Meeting, OutcomeRating, Person, Reflection, Step, StepReview};
use serde_json::json;

#[test]
fn after_a_crisis_three_things_are_due_and_each_is_ticked_by_its_own_fact() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "words": "He ran off", "started_at": "2026-03-08T22:00:00-07:00",
        "first_responder": cast.aunt, "used": "part" });
    let crisis = story.does("crisis.record", asked);
    let due: Vec<String> = story
        .file
        .crises_to_follow()
        .iter()
        .map(|(_, row)| row.due.to_string())
        .collect();
    let expected = [
        "2026-03-09T22:00:00-07:00",
        "2026-03-10T22:00:00-07:00",
        "2026-03-11T22:00:00-07:00",
    ];
    assert_eq!(due, expected);
    story.does(
        "crisis.follow_up",
        json!({ "incident": crisis, "what": "contact", "by": cast.mother }),
    );
    let left: Vec<FollowUp> = story
        .file
        .crises_to_follow()
        .iter()
        .map(|(_, row)| row.what)
        .collect();
    assert_eq!(left, [FollowUp::Plan, FollowUp::Debrief]);
    story.does(
        "crisis.learn",
        json!({ "incident": crisis, "what_worked": ["Rosa went along"] }),
    );
    let early = json!({ "incident": crisis, "ended_at": "2026-03-08T21:00:00-07:00" });
    story.refuses("crisis.end", early, "meeting.ends_before_it_begins");
    let quarrel = story.does("incident.record", json!({ "words": "A quarrel" }));
    story.refuses(
        "crisis.end",
        json!({ "incident": quarrel }),
        "crisis.not_a_crisis",
    );
    assert_eq!(story.file.get::<Incident>(quarrel).unwrap().followed(), []);
}

#[test]
fn a_crisis_with_a_day_and_no_hour_is_followed_by_days() {
    let (mut story, _) = Story::with_a_team();
    let asked = json!({ "words": "He ran off", "started_at": "2026-03-08" });
    story.does("crisis.record", asked);
    let due: Vec<String> = story
        .file
        .crises_to_follow()
        .iter()
        .map(|(_, row)| row.due.to_string())
        .collect();
    assert_eq!(due, ["2026-03-09", "2026-03-10", "2026-03-11"]);
}

#[test]
fn a_support_keeps_the_days_on_which_it_was_asked_came_and_did() {
    let (mut story, cast) = Story::with_a_team();
    let asked =
        json!({ "who": "the neighbour with the truck", "closeness": 2, "added_by": cast.youth });
    let support = story.does("support.add", asked);
    for (on, what) in [
        ("2026-01-10", "asked"),
        ("2026-02-01", "asked"),
        ("2026-02-03", "did"),
    ] {
        story.on(on).does(
            "support.keep_day",
            json!({ "support": support, "what": what }),
        );
    }
    let last = |what| {
        story
            .file
            .last_day_of(support, what)
            .map(|day| day.to_string())
    };
    assert_eq!(last(SupportMoment::Asked).as_deref(), Some("2026-02-01"));
    assert_eq!(last(SupportMoment::Did).as_deref(), Some("2026-02-03"));
    assert_eq!(last(SupportMoment::Came), None);
    let blank = json!({ "closeness": 1 });
    story.refuses("support.add", blank, "words.nothing_written");
}

#[test]
fn a_contact_and_how_steps_went_are_kept_in_one_piece() {
    let (mut story, cast) = Story::with_a_team();
    let (one, two) = (story.step(cast.youth), story.step(cast.aunt));
    let with = |second: &str| {
        json!({ "mode": "call", "with": [cast.youth], "steps": [
            { "step": one, "outcome": "done_another_way", "own_way": "by text" },
            { "step": two, "outcome": second } ] })
    };
    story.refuses("check_in.record", with("handed_over"), "value.not_allowed");
    assert_eq!(story.file.all::<StepReview>().count(), 0);
    let check_in = story.does("check_in.record", with("not_yet"));
    assert!(
        story
            .file
            .all::<StepReview>()
            .all(|review| review.check_in() == Some(check_in))
    );
    let status = story.file.get::<Step>(one).unwrap().status();
    assert_eq!(status, Some(StepStatus::DoneAnotherWay));
}

#[test]
fn only_the_family_rests_a_goal_or_lets_it_go() {
    let (mut story, cast) = Story::with_a_team();
    let goal = story.goal(cast.youth);
    for by in [json!(null), json!(cast.teacher), json!(cast.aunt)] {
        let asked = json!({ "goal": goal, "status": "resting", "by": by });
        story.refuses("goal.move", asked, "goal.only_the_family_rests");
    }
    story.does(
        "goal.move",
        json!({ "goal": goal, "status": "resting", "by": cast.youth }),
    );
}

#[test]
fn a_required_seat_is_left_with_a_reason_and_any_other_without() {
    let (mut story, cast) = Story::with_a_team();
    let officer = story.adds("Officer Cole", "system");
    story.does("team.join", json!({ "person": officer, "mandated": true }));
    story.refuses(
        "team.leave",
        json!({ "person": officer }),
        "team.seat_is_mandated",
    );
    story.does(
        "team.leave",
        json!({ "person": officer, "reason": "the order ended" }),
    );
    story.does("team.leave", json!({ "person": cast.teacher }));
}

#[test]
fn the_family_rates_an_outcome_before_anybody_else() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "words": said("We eat together on Sundays", cast.mother) });
    let marker = story.does("outcome.add", asked);
    let by = |who| json!({ "marker": marker, "by": who, "value": 4 });
    story.refuses(
        "outcome.rate",
        by(cast.teacher),
        "outcome.family_rates_first",
    );
    story.does("outcome.rate", by(cast.mother));
    story.does("outcome.rate", by(cast.teacher));
    assert_eq!(story.file.all::<OutcomeRating>().count(), 2);
}

#[test]
fn a_meeting_that_has_begun_is_neither_moved_nor_said_not_to_have_been() {
    let (mut story, cast) = Story::with_a_team();
    let planned =
        json!({ "meeting_type": "follow_up_team", "planned_at": "2026-03-12T17:00:00-07:00" });
    let meeting = story.does("meeting.plan", planned);
    let moved = json!({ "meeting": meeting, "planned_at": "2026-03-14T17:00:00-07:00", "place": "library" });
    story.does("meeting.move", moved.clone());
    story.refuses(
        "meeting.not_held",
        json!({ "meeting": meeting, "reason": " " }),
        "record.reason_needed",
    );
    story.does(
        "meeting.not_held",
        json!({ "meeting": meeting, "reason": "flu" }),
    );
    story.does("meeting.move", moved.clone());
    assert_eq!(
        story
            .file
            .get::<Meeting>(meeting)
            .unwrap()
            .not_held_reason(),
        None
    );
    story.does(
        "meeting.begin",
        json!({ "meeting": meeting, "present": [cast.youth] }),
    );
    story.refuses("meeting.move", moved, "meeting.has_begun");
}

#[test]
fn one_person_looks_back_at_a_condition_once_and_may_change_their_mind() {
    let (mut story, cast) = Story::with_a_team();
    let meeting = story.does("meeting.begin", json!({ "present": [cast.youth] }));
    for answer in ["some", "yes"] {
        let asked = json!({ "meeting": meeting, "person": cast.youth, "condition": "ownership", "answer": answer });
        story.does("reflection.give", asked);
    }
    assert_eq!(story.file.all::<Reflection>().count(), 1);
    let touched =
        json!({ "meeting": meeting, "touched": ["connection", "autonomy", "connection"] });
    story.does("meeting.touch", touched);
    let touched = story.file.get::<Meeting>(meeting).unwrap().touched();
    assert_eq!(touched.unwrap(), ["autonomy", "connection"]);
}

#[test]
fn an_enrollment_ends_once_and_a_family_may_come_back() {
    let (mut story, cast) = Story::with_a_team();
    let first = story.does("enrollment.begin", json!({ "youth": cast.youth }));
    story.refuses(
        "enrollment.close",
        json!({ "enrollment": first }),
        "record.reason_needed",
    );
    let close = json!({ "enrollment": first, "reason": "they go on without us" });
    story.does("enrollment.close", close.clone());
    story.refuses("enrollment.close", close, "enrollment.is_closed");
    let second = story.does("enrollment.begin", json!({ "youth": cast.youth }));
    story.does(
        "enrollment.update",
        json!({ "enrollment": second, "return_of": first }),
    );
    let itself = json!({ "enrollment": second, "return_of": second });
    story.refuses("enrollment.update", itself, "value.not_allowed");
}

#[test]
fn a_grown_person_interprets_and_a_child_never_does() {
    let (mut story, cast) = Story::with_a_team();
    let grown = json!({ "name": "Mai", "role": "sibling", "born_on": "1999-05-01" });
    let grown = story.does("person.add", grown);
    story.does(
        "person.update",
        json!({ "person": cast.mother, "interpreter": grown, "reads": ["es"],
        "ways": [{ "way": "555-0100", "safe_to_leave_message": false }] }),
    );
    let ways = story
        .file
        .get::<Person>(cast.mother)
        .unwrap()
        .ways()
        .unwrap();
    assert!(!ways[0].safe_to_leave_message);
    let cousin = json!({ "name": "Bo", "role": "natural", "born_on": "2012-05-01" });
    let cousin = story.does("person.add", cousin);
    let asked = json!({ "person": cast.mother, "interpreter": cousin });
    story.refuses("person.update", asked, "person.no_child_interprets");
}

#[test]
fn staffs_own_records_lie_in_a_file_where_no_family_is() {
    let mut story = Story::begin();
    let goal = json!({ "words": "Wait for the answer", "why": "They say more" });
    let goal = story.does("coaching_goal.set", goal);
    story.does(
        "supervision.record",
        json!({ "supervisor": "Kim", "coaching_goal": goal }),
    );
    story.refuses(
        "staff_pulse.answer",
        json!({ "period": "soon", "item": "autonomy" }),
        "value.not_allowed",
    );
    story.refuses(
        "staff_pulse.answer",
        json!({ "period": "2026-03", "item": "autonomy", "value": 6 }),
        "pulse.out_of_range",
    );
    story.does(
        "staff_pulse.answer",
        json!({ "period": "2026-03", "item": "autonomy" }),
    );
}
