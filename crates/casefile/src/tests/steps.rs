//! Steps, what gets in their way, and what the family changed.

use super::story::{Story, day, said};
use crate::choices::{BarrierKind, BarrierStatus, StepStatus};
use crate::ids::RecordId;
use crate::kinds::{Adaptation, Barrier, IfThen, Step, StepReview, View};
use serde_json::json;

fn status(story: &Story, step: RecordId) -> Option<StepStatus> {
    story.file.get::<Step>(step).unwrap().status()
}

#[test]
fn everyone_carries_nothing() {
    let (mut story, cast) = Story::with_a_team();
    let asked = json!({ "words": said("Call the school", cast.mother) });
    story.refuses("step.take_up", asked.clone(), "step.one_lead_carrier");
    story.recording();
    story.does("step.take_up", asked);
}

#[test]
fn a_carrier_is_on_the_team_that_day() {
    let (mut story, cast) = Story::with_a_team();
    let neighbour = story.adds("Bo", "natural");
    let asked = json!({ "words": said("Drive", neighbour), "lead_carrier": neighbour });
    story.refuses("step.take_up", asked.clone(), "step.carrier_not_on_team");
    story.does(
        "team.leave",
        json!({ "person": cast.aunt, "to": "2026-03-01" }),
    );
    let late = json!({ "words": said("Cook", cast.aunt), "lead_carrier": cast.aunt });
    story.refuses("step.take_up", late.clone(), "step.carrier_not_on_team");
    story.on("2026-02-20").does("step.take_up", late);
    story.recording().today().does("step.take_up", asked);
}

#[test]
fn a_clock_that_stands_in_the_past_costs_nobody_a_step() {
    let (mut story, cast) = Story::with_a_team();
    story.it_is("1990-01-01");
    let asked = json!({ "words": said("Cook", cast.aunt), "lead_carrier": cast.aunt });
    story.does("step.take_up", asked);
    let neighbour = story.adds("Bo", "natural");
    let asked = json!({ "words": said("Drive", neighbour), "lead_carrier": neighbour });
    story.refuses("step.take_up", asked, "step.carrier_not_on_team");
}

#[test]
fn a_carrier_who_is_not_on_file_is_never_a_carrier() {
    let (mut story, cast) = Story::with_a_team();
    let nobody = RecordId(uuid::Uuid::from_u128(99));
    let asked = json!({ "words": said("Drive", cast.aunt), "lead_carrier": nobody });
    story.recording();
    story.refuses("step.take_up", asked, "record.not_on_file");
}

#[test]
fn a_goal_that_was_let_go_takes_no_steps() {
    let (mut story, cast) = Story::with_a_team();
    let goal = story.goal(cast.youth);
    story.does(
        "goal.move",
        json!({ "goal": goal, "status": "let_go", "by": cast.youth }),
    );
    let asked =
        json!({ "goal": goal, "words": said("Run", cast.youth), "lead_carrier": cast.youth });
    story.refuses("step.take_up", asked, "goal.is_not");
}

#[test]
fn confidence_goes_from_zero_to_ten() {
    let (mut story, cast) = Story::with_a_team();
    let asked =
        json!({ "words": said("Run", cast.youth), "lead_carrier": cast.youth, "confidence": 11 });
    story.refuses("step.take_up", asked, "ruler.out_of_range");
}

#[test]
fn a_review_keeps_the_look_and_moves_the_step() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.on("2026-03-01").step(cast.youth);
    story.on("2026-03-05");
    let asked =
        json!({ "step": step, "outcome": "done_another_way", "outcome_words": "texted him" });
    let review = story.does("step.review", asked);
    let view = story.file.get::<Step>(step).unwrap();
    assert_eq!(view.status(), Some(StepStatus::DoneAnotherWay));
    assert_eq!(view.done_by(), Some(cast.youth));
    assert_eq!(view.done_on(), Some(day("2026-03-05")));
    let look = story.file.get::<StepReview>(review).unwrap();
    assert_eq!(look.done_by(), Some(cast.youth));
    assert_eq!(story.file.reviews_of(step).len(), 1);
}

#[test]
fn a_step_not_done_has_nobody_who_did_it() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.step(cast.youth);
    story.does("step.review", json!({ "step": step, "outcome": "done" }));
    story.does("step.review", json!({ "step": step, "outcome": "not_yet" }));
    let view = story.file.get::<Step>(step).unwrap();
    assert_eq!((view.done_by(), view.done_on()), (None, None));
    assert!(view.is_open());
}

#[test]
fn a_step_closed_on_an_earlier_day_stays_closed_but_a_slip_in_the_meeting_is_put_right() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.on("2026-03-01").step(cast.youth);
    let meeting = story
        .on("2026-03-05")
        .does("meeting.begin", json!({ "present": [cast.youth] }));
    let done = json!({ "step": step, "outcome": "done", "meeting": meeting });
    story.does("step.review", done);
    story.on("2026-03-06");
    let without = json!({ "step": step, "outcome": "not_yet" });
    story.refuses("step.review", without, "step.is_closed");
    let within = json!({ "step": step, "outcome": "not_yet", "meeting": meeting });
    story.does("step.review", within);
}

#[test]
fn a_review_hands_nothing_over() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.step(cast.youth);
    let asked = json!({ "step": step, "outcome": "handed_over" });
    story.refuses("step.review", asked, "value.not_allowed");
}

#[test]
fn a_step_handed_over_closes_and_goes_on_as_a_linked_copy() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.step(cast.teacher);
    let asked = json!({ "step": step, "to": cast.aunt, "asked_by": cast.aunt, "reason": "She wants to",
        "committed_words": said("I will", cast.aunt) });
    let copy = story.does("step.hand_over", asked.clone());
    assert_eq!(status(&story, step), Some(StepStatus::HandedOver));
    let view = story.file.get::<Step>(copy).unwrap();
    assert_eq!(
        (view.lead_carrier(), view.status()),
        (Some(cast.aunt), Some(StepStatus::Open))
    );
    assert_eq!(story.file.handed_from(copy).unwrap().id(), step);
    story.refuses("step.hand_over", asked, "step.is_closed");
}

#[test]
fn a_step_is_handed_to_somebody_else_and_with_a_reason() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.step(cast.aunt);
    let same = json!({ "step": step, "to": cast.aunt, "reason": "?" });
    story.refuses("step.hand_over", same, "step.handover_to_same");
    let silent = json!({ "step": step, "to": cast.mother });
    story.refuses("step.hand_over", silent.clone(), "record.reason_needed");
    story.recording().does("step.hand_over", silent);
}

#[test]
fn the_family_owes_no_reason_for_letting_a_step_go_and_the_team_does() {
    let (mut story, cast) = Story::with_a_team();
    let (one, two) = (story.step(cast.youth), story.step(cast.youth));
    story.does("step.let_go", json!({ "step": one, "by_family": true }));
    assert_eq!(status(&story, one), Some(StepStatus::DroppedByFamily));
    let by_team = json!({ "step": two, "by_family": false });
    story.refuses("step.let_go", by_team, "record.reason_needed");
    story.does(
        "step.let_go",
        json!({ "step": two, "by_family": false, "reason": "no bus" }),
    );
    assert_eq!(status(&story, two), Some(StepStatus::DroppedByTeam));
}

#[test]
fn a_closed_step_is_not_reworded() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.step(cast.youth);
    let asked = json!({ "step": step, "cue": "after school" });
    story.does("step.reword", asked.clone());
    story.does(
        "step.set_reminder",
        json!({ "step": step, "reminder": "from_someone_else", "from": cast.aunt }),
    );
    story.does(
        "step.set_reminder",
        json!({ "step": step, "reminder": "none" }),
    );
    assert_eq!(story.file.get::<Step>(step).unwrap().reminder_from(), None);
    story.does("step.let_go", json!({ "step": step, "by_family": true }));
    story.refuses("step.reword", asked, "step.is_closed");
}

#[test]
fn a_hurdle_met_again_is_counted_and_stands_again() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.step(cast.youth);
    let asked = json!({ "step": step, "words": said("No bus on Friday", cast.youth), "barrier_kind": "transport" });
    let barrier = story.does("barrier.name", asked);
    let plan = json!({ "barrier": barrier, "if_cue": "no bus", "then_response": "I call Rosa", "owner": cast.youth });
    let plan = story.does("if_then.make", plan);
    story.does(
        "barrier.answer",
        json!({ "barrier": barrier, "status": "answered", "answered_by": [plan] }),
    );
    assert_eq!(story.file.open_barriers_of(step).count(), 0);
    story.does("barrier.seen_again", json!({ "barrier": barrier }));
    let view = story.file.get::<Barrier>(barrier).unwrap();
    assert_eq!(
        (view.times_seen(), view.status()),
        (Some(2), Some(BarrierStatus::Open))
    );
    story.does("if_then.use", json!({ "if_then": plan, "worked": "some" }));
}

#[test]
fn a_hurdle_is_described_once_somebody_knows_and_what_was_said_before_stays() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.step(cast.youth);
    let barrier = story.does(
        "barrier.name",
        json!({ "words": said("It costs too much", cast.mother) }),
    );
    story.does(
        "barrier.describe",
        json!({ "barrier": barrier, "barrier_kind": "money" }),
    );
    story.does(
        "barrier.describe",
        json!({ "barrier": barrier, "step": step }),
    );
    let view = story.file.get::<Barrier>(barrier).unwrap();
    assert_eq!(
        (view.barrier_kind(), view.step()),
        (Some(BarrierKind::Money), Some(step))
    );
}

#[test]
fn what_could_get_in_the_way_of_a_step_keeps_its_kind() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.does(
        "step.take_up",
        json!({ "words": said("I will go", cast.youth), "lead_carrier": cast.youth,
            "in_the_way": said("No bus", cast.youth), "in_the_way_kind": "transport" }),
    );
    let kinds: Vec<_> = story
        .file
        .open_barriers_of(step)
        .map(|row| row.barrier_kind())
        .collect();
    assert_eq!(kinds, [Some(BarrierKind::Transport)]);
}

#[test]
fn whose_hands_a_step_was_in_is_its_carriers_where_nobody_said_so() {
    let (mut story, cast) = Story::with_a_team();
    for (told, hands) in [(None, cast.youth), (Some(cast.aunt), cast.aunt)] {
        let step = story.step(cast.youth);
        let mut asked = json!({ "step": step, "outcome": "done" });
        if let Some(told) = told {
            asked["done_by"] = json!(told);
        }
        story.does("step.review", asked);
        let view = story.file.get::<Step>(step).unwrap();
        assert_eq!(view.done_by(), Some(hands));
    }
}

#[test]
fn an_answer_to_a_hurdle_is_on_file() {
    let (mut story, cast) = Story::with_a_team();
    let barrier = story.does(
        "barrier.name",
        json!({ "words": said("Money", cast.mother) }),
    );
    let nothing = RecordId(uuid::Uuid::from_u128(99));
    let asked = json!({ "barrier": barrier, "status": "answered", "answered_by": [nothing] });
    story.refuses("barrier.answer", asked, "record.not_on_file");
}

#[test]
fn an_if_then_has_a_moment_an_act_and_an_owner() {
    let (mut story, cast) = Story::with_a_team();
    for asked in [
        json!({ "if_cue": "", "then_response": "I breathe", "owner": cast.youth }),
        json!({ "if_cue": "shouting", "then_response": " ", "owner": cast.youth }),
        json!({ "if_cue": "shouting", "then_response": "I breathe" }),
    ] {
        story.refuses("if_then.make", asked, "if_then.needs_both");
    }
}

#[test]
fn a_step_and_the_answer_made_ready_for_it_are_kept_together_or_not_at_all() {
    let (mut story, cast) = Story::with_a_team();
    let with = |then: &str| {
        json!({ "words": said("Run", cast.youth), "lead_carrier": cast.youth,
            "if_then": { "if_cue": "it rains", "then_response": then } })
    };
    story.refuses("step.take_up", with(" "), "if_then.needs_both");
    assert_eq!(story.file.all::<Step>().count(), 0);
    let before = story.actions.len();
    let step = story.does("step.take_up", with("I run in the gym"));
    assert_eq!(story.actions.len(), before + 1);
    let plan = story.file.all::<IfThen>().next().unwrap();
    assert_eq!((plan.step(), plan.owner()), (Some(step), Some(cast.youth)));
}

#[test]
fn a_change_the_family_made_needs_nobodys_approval_and_fails_no_step() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.step(cast.youth);
    let asked = json!({ "step": step, "what_changed": said("We go on Sundays", cast.mother), "since": "2026-03-01" });
    let change = story.does("adaptation.tell", asked);
    assert_eq!(status(&story, step), Some(StepStatus::Open));
    assert_eq!(
        story.file.get::<Adaptation>(change).unwrap().by(),
        Some(cast.mother)
    );
    story.does(
        "adaptation.decide",
        json!({ "adaptation": change, "adopted": "yes" }),
    );
    assert_eq!(
        story.file.get::<Adaptation>(change).unwrap().decided_on(),
        Some(day("2026-03-10"))
    );
    story.does(
        "adaptation.decide",
        json!({ "adaptation": change, "adopted": "undecided" }),
    );
    assert_eq!(
        story.file.get::<Adaptation>(change).unwrap().decided_on(),
        None
    );
}

#[test]
fn what_could_get_in_the_way_of_a_step_is_kept_with_it_before_anybody_has_an_answer() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.does(
        "step.take_up",
        json!({ "words": said("Call the school", cast.mother), "lead_carrier": cast.mother,
            "confidence": 5, "tested": "asked",
            "in_the_way": said("They never pick up", cast.mother) }),
    );
    let hurdles: Vec<Barrier<'_>> = story.file.all::<Barrier>().collect();
    assert_eq!(hurdles.len(), 1);
    assert_eq!(hurdles[0].step(), Some(step));
    assert_eq!(hurdles[0].words().unwrap().text, "They never pick up");
    assert_eq!(hurdles[0].status(), Some(BarrierStatus::Open));
}
