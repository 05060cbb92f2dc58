//! Every command has a rule that speaks: one row each, and a refusal writes nothing.

use super::story::{Cast, Story, said};
use crate::decide::Decide;
use crate::ids::RecordId;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

macro_rules! names {
    ($($name:literal => $command:ty,)*) => {
        vec![$(<$command as Decide>::NAME),*]
    };
}

const MISSING: &str = "record.not_on_file";
const BLANK: &str = "words.nothing_written";
const LIST: &str = "list.does_not_match";
const NOT_ALLOWED: &str = "value.not_allowed";

type Row = (&'static str, Json, &'static str);

fn nobody() -> RecordId {
    RecordId(uuid::Uuid::from_u128(99))
}

fn people(cast: &Cast) -> Vec<Row> {
    let no = nobody();
    vec![
        (
            "family.open_file",
            json!({ "name_shown": "Other" }),
            "family.already_open",
        ),
        ("family.rename", json!({ "name_shown": " " }), BLANK),
        (
            "family.set_mission",
            json!({ "words": said(" ", cast.mother) }),
            BLANK,
        ),
        ("enrollment.begin", json!({ "youth": no }), MISSING),
        (
            "enrollment.set_phase",
            json!({ "enrollment": no, "phase": "transition" }),
            MISSING,
        ),
        ("enrollment.update", json!({ "enrollment": no }), MISSING),
        (
            "enrollment.close",
            json!({ "enrollment": no, "reason": "done" }),
            MISSING,
        ),
        (
            "person.add",
            json!({ "name": " ", "role": "natural" }),
            "person.needs_name",
        ),
        (
            "person.change_name",
            json!({ "person": cast.aunt, "name": " " }),
            "person.needs_name",
        ),
        (
            "person.update",
            json!({ "person": cast.mother, "interpreter": cast.youth }),
            "person.no_child_interprets",
        ),
        ("household.add", json!({ "label": " " }), BLANK),
        ("household.update", json!({ "household": no }), MISSING),
        ("placement.begin", json!({ "person": cast.youth }), BLANK),
        (
            "placement.end",
            json!({ "placement": no, "to": "2026-01-01" }),
            MISSING,
        ),
        (
            "authority.record",
            json!({ "person": cast.mother, "child": cast.youth, "what": "court_order_limits" }),
            BLANK,
        ),
        ("authority.end", json!({ "authority": no }), MISSING),
        (
            "team.join",
            json!({ "person": cast.aunt }),
            "team.already_on",
        ),
        ("team.leave", json!({ "person": no }), MISSING),
        (
            "team.stays_after",
            json!({ "person": no, "stays_after": "yes" }),
            MISSING,
        ),
        ("team.prepare", json!({ "person": no }), MISSING),
        (
            "support.add",
            json!({ "who": "Bo", "closeness": 4 }),
            "support.closeness_out_of_range",
        ),
        ("support.revise", json!({ "support": no }), MISSING),
        (
            "support.keep_day",
            json!({ "support": no, "what": "came" }),
            MISSING,
        ),
    ]
}

fn told(cast: &Cast) -> Vec<Row> {
    let no = nobody();
    let blank = said(" ", cast.youth);
    vec![
        ("vision.say", json!({ "words": blank }), BLANK),
        ("strength.name", json!({ "words": blank }), BLANK),
        ("need.name", json!({ "words": blank }), BLANK),
        (
            "strength.place",
            json!({ "strength": no, "domain": "health" }),
            MISSING,
        ),
        (
            "need.place",
            json!({ "need": no, "domain": "health" }),
            MISSING,
        ),
        (
            "need.rate",
            json!({ "need": no, "by": cast.youth, "value": 3 }),
            MISSING,
        ),
        (
            "need.move",
            json!({ "need": no, "status": "chosen" }),
            MISSING,
        ),
        ("need.order", json!({ "needs": [no] }), LIST),
        (
            "culture.note",
            json!({ "topic": " ", "words": said("Mass", cast.mother) }),
            BLANK,
        ),
        ("discovery.write", json!({ "words": " " }), BLANK),
        (
            "discovery.approve",
            json!({ "discovery": no, "by": [cast.mother] }),
            MISSING,
        ),
        (
            "discovery.share",
            json!({ "discovery": no, "with": [cast.teacher] }),
            MISSING,
        ),
        ("agreement.add", json!({ "words": blank }), BLANK),
        (
            "must_do.add",
            json!({ "words": said("Weekly test", cast.teacher), "who_requires": " " }),
            BLANK,
        ),
        ("must_do.update", json!({ "must_do": no }), MISSING),
        (
            "service.add",
            json!({ "what": "Therapy" }),
            "service.needs_its_need",
        ),
        ("service.revise", json!({ "service": no }), MISSING),
        ("service.end", json!({ "service": no }), MISSING),
        ("marker.add", json!({ "words": blank }), BLANK),
        (
            "marker.rate",
            json!({ "marker": no, "rating": "yes" }),
            MISSING,
        ),
        (
            "asset.add",
            json!({ "words": blank, "asset_kind": "skill" }),
            BLANK,
        ),
        ("outcome.add", json!({ "words": blank }), BLANK),
        (
            "outcome.rate",
            json!({ "marker": no, "by": cast.youth, "value": 1 }),
            MISSING,
        ),
        (
            "transition_plan.revise",
            json!({ "crisis_plan": no }),
            MISSING,
        ),
        (
            "transition_plan.approve",
            json!({ "plan": no, "by": [cast.mother] }),
            MISSING,
        ),
        (
            "post_check.plan",
            json!({ "due": "2020-01-01" }),
            NOT_ALLOWED,
        ),
        ("post_check.record", json!({ "check": no }), MISSING),
    ]
}

fn plan(cast: &Cast) -> Vec<Row> {
    let no = nobody();
    let blank = said(" ", cast.youth);
    let words = said("Run", cast.youth);
    vec![
        (
            "goal.propose",
            json!({ "words": blank, "owners": [] }),
            BLANK,
        ),
        ("goal.say_why", json!({ "goal": no, "why": words }), MISSING),
        (
            "goal.move",
            json!({ "goal": no, "status": "active" }),
            MISSING,
        ),
        ("goal.order", json!({ "goals": [no] }), LIST),
        (
            "goal.reword",
            json!({ "goal": no, "words": words }),
            MISSING,
        ),
        (
            "goal.add_marker",
            json!({ "goal": no, "text": "x" }),
            MISSING,
        ),
        ("goal.update", json!({ "goal": no }), MISSING),
        ("option.raise", json!({ "words": blank }), BLANK),
        (
            "strategy.choose",
            json!({ "goal": no, "words": words, "options": [], "chosen_by": [] }),
            MISSING,
        ),
        (
            "decision.make",
            json!({ "words": words, "options": [], "decided_by": [], "mode": "family_chose", "views": [] }),
            "decision.who_decided",
        ),
        (
            "step.take_up",
            json!({ "words": words }),
            "step.one_lead_carrier",
        ),
        (
            "step.review",
            json!({ "step": no, "outcome": "done" }),
            MISSING,
        ),
        (
            "step.hand_over",
            json!({ "step": no, "to": cast.aunt, "reason": "x" }),
            MISSING,
        ),
        ("step.reword", json!({ "step": no }), MISSING),
        (
            "step.set_reminder",
            json!({ "step": no, "reminder": "none" }),
            MISSING,
        ),
        (
            "step.let_go",
            json!({ "step": no, "by_family": true }),
            MISSING,
        ),
        ("barrier.name", json!({ "words": blank }), BLANK),
        ("barrier.seen_again", json!({ "barrier": no }), MISSING),
        ("barrier.describe", json!({ "barrier": no }), MISSING),
        (
            "life_event.answer",
            json!({ "life_event": no, "answered_by": [] }),
            MISSING,
        ),
        (
            "barrier.answer",
            json!({ "barrier": no, "status": "gone" }),
            MISSING,
        ),
        (
            "if_then.make",
            json!({ "if_cue": "x", "then_response": " " }),
            "if_then.needs_both",
        ),
        ("if_then.revise", json!({ "if_then": no }), MISSING),
        (
            "if_then.use",
            json!({ "if_then": no, "worked": "yes" }),
            MISSING,
        ),
        ("adaptation.tell", json!({ "what_changed": blank }), BLANK),
        (
            "adaptation.decide",
            json!({ "adaptation": no, "adopted": "yes" }),
            MISSING,
        ),
        (
            "ruler.set",
            json!({ "person": cast.youth, "ruler_kind": "confidence", "value": 11 }),
            "ruler.out_of_range",
        ),
        (
            "signal.mark",
            json!({ "key": "O1", "mark": "new" }),
            NOT_ALLOWED,
        ),
    ]
}

fn meetings(cast: &Cast) -> Vec<Row> {
    let no = nobody();
    let words = said("Hello", cast.youth);
    vec![
        (
            "pulse.answer",
            json!({ "person": cast.youth, "meeting": no, "item": "autonomy" }),
            MISSING,
        ),
        (
            "readback.say",
            json!({ "person": cast.youth, "meeting": no, "said": "yes" }),
            MISSING,
        ),
        (
            "reflection.give",
            json!({ "person": cast.youth, "meeting": no, "condition": "ownership" }),
            MISSING,
        ),
        (
            "meeting.plan",
            json!({ "meeting_type": "first_team", "invited": [no] }),
            MISSING,
        ),
        ("meeting.begin", json!({ "present": [no] }), MISSING),
        ("meeting.go", json!({ "meeting": no, "step": "a" }), MISSING),
        (
            "meeting.mark_step",
            json!({ "meeting": no, "step": "a", "state": "done" }),
            MISSING,
        ),
        (
            "meeting.order_steps",
            json!({ "meeting": no, "steps": ["a"] }),
            MISSING,
        ),
        (
            "meeting.attend",
            json!({ "meeting": no, "person": cast.youth, "presence": "here" }),
            MISSING,
        ),
        (
            "meeting.set_next",
            json!({ "meeting": no, "planned_at": "2026-05-01" }),
            MISSING,
        ),
        (
            "meeting.no_next",
            json!({ "meeting": no, "reason": "x" }),
            MISSING,
        ),
        (
            "meeting.move",
            json!({ "meeting": no, "planned_at": "2026-05-01" }),
            MISSING,
        ),
        (
            "meeting.not_held",
            json!({ "meeting": no, "reason": "x" }),
            MISSING,
        ),
        (
            "meeting.touch",
            json!({ "meeting": no, "touched": ["autonomy"] }),
            MISSING,
        ),
        ("meeting.confirm_safety", json!({ "meeting": no }), MISSING),
        ("meeting.close", json!({ "meeting": no }), MISSING),
        (
            "meeting.record",
            json!({ "started_at": "2030-01-01" }),
            "on.not_yet_happened",
        ),
        (
            "agenda.add",
            json!({ "meeting": no, "words": words }),
            MISSING,
        ),
        (
            "agenda.settle",
            json!({ "item": no, "outcome": "x" }),
            MISSING,
        ),
        (
            "agenda.lead",
            json!({ "item": no, "led_by": cast.youth }),
            MISSING,
        ),
        ("meeting.help", json!({ "meeting": no }), MISSING),
        (
            "agenda.order",
            json!({ "meeting": no, "items": [] }),
            MISSING,
        ),
        (
            "invitation.write",
            json!({ "words": said("Come", cast.teacher) }),
            "words.who_said_it",
        ),
        (
            "invitation.send",
            json!({ "invitation": no, "sent_by": cast.youth }),
            MISSING,
        ),
        (
            "invitation.answer",
            json!({ "invitation": no, "answer": "coming" }),
            MISSING,
        ),
        ("meeting.write_note", json!({ "text": " " }), BLANK),
        ("note.correct", json!({ "note": no, "text": "x" }), MISSING),
    ]
}

fn between(cast: &Cast) -> Vec<Row> {
    let no = nobody();
    let hash = "0".repeat(64);
    vec![
        ("check_in.record", json!({ "with": [] }), LIST),
        (
            "reminder.record",
            json!({ "step": no, "asked_for": "yes" }),
            MISSING,
        ),
        ("incident.record", json!({ "words": " " }), BLANK),
        ("crisis.record", json!({ "words": " " }), BLANK),
        ("crisis.end", json!({ "incident": no }), MISSING),
        (
            "crisis.follow_up",
            json!({ "incident": no, "what": "contact" }),
            MISSING,
        ),
        ("crisis.learn", json!({ "incident": no }), MISSING),
        ("win.record", json!({ "words": " " }), BLANK),
        ("accommodation.record", json!({ "words": " " }), BLANK),
        (
            "accommodation.settle",
            json!({ "accommodation": no, "made": "yes" }),
            MISSING,
        ),
        (
            "life_event.record",
            json!({ "words": " ", "what": "move" }),
            BLANK,
        ),
        (
            "pause.declare",
            json!({ "from": "2026-03-02", "to": "2026-03-01" }),
            "period.ends_before_start",
        ),
        ("pause.end", json!({ "pause": no }), MISSING),
        ("crisis_plan.revise", json!({ "plan": no }), MISSING),
        (
            "consent.record",
            json!({ "consent_kind": "release_one_way", "person": cast.youth }),
            "consent.release_needs_its_party",
        ),
        ("consent.revoke", json!({ "consent": no }), MISSING),
        (
            "attachment.add",
            json!({ "name": "a", "media_type": "text/html", "sha256": hash, "bytes": 3 }),
            "attachment.not_allowed",
        ),
        (
            "plan_version.freeze",
            json!({ "hash": "short" }),
            NOT_ALLOWED,
        ),
        (
            "plan_version.approve",
            json!({ "plan_version": no, "by": [cast.mother] }),
            MISSING,
        ),
        (
            "copy.give",
            json!({ "plan_version": no, "to": cast.teacher }),
            MISSING,
        ),
        (
            "signature.give",
            json!({ "signed_kind": "note", "signed": no, "hash": hash, "signer": cast.mother, "way": "on_screen" }),
            NOT_ALLOWED,
        ),
        (
            "report.note",
            json!({ "reported_at": "2030-01-01" }),
            "on.not_yet_happened",
        ),
        (
            "supervision.record",
            json!({ "supervisor": "Kim" }),
            "staff.has_its_own_file",
        ),
        (
            "observation.record",
            json!({ "observer": "Kim", "watched": "mi_counts", "strengths_seen": "calm" }),
            "staff.has_its_own_file",
        ),
        (
            "staff_pulse.answer",
            json!({ "period": "2026-03", "item": "autonomy" }),
            "staff.has_its_own_file",
        ),
        (
            "coaching_goal.set",
            json!({ "words": "wait", "why": "room" }),
            "staff.has_its_own_file",
        ),
        (
            "record.remove",
            json!({ "kind": "family", "record": no, "reason": "x" }),
            NOT_ALLOWED,
        ),
        (
            "record.restore",
            json!({ "kind": "note", "record": no }),
            "record.not_removed",
        ),
        (
            "record.reword",
            json!({ "kind": "goal", "record": no, "field": "why", "words": said("x", cast.youth) }),
            MISSING,
        ),
        (
            "record.protect",
            json!({ "kind": "note", "record": no }),
            MISSING,
        ),
        (
            "unplaced.keep",
            json!({ "came_from": "x", "content": " " }),
            BLANK,
        ),
        (
            "field.choose",
            json!({ "kind": "note", "record": no, "field": "text", "value": "x" }),
            MISSING,
        ),
    ]
}

#[test]
fn every_command_has_a_rule_that_refuses_and_a_refusal_writes_nothing() {
    let (mut story, cast) = Story::with_a_team();
    let mut spoken: BTreeSet<&str> = BTreeSet::from(["family.update"]);
    for rows in [
        people(&cast),
        told(&cast),
        plan(&cast),
        meetings(&cast),
        between(&cast),
    ] {
        for (name, asked, code) in rows {
            let before = story.actions.len();
            story.refuses(name, asked, code);
            assert_eq!(story.actions.len(), before, "{name} wrote something");
            spoken.insert(name);
        }
    }
    let mut unopened = Story::begin();
    unopened.refuses("family.update", json!({ "county": "Lane" }), MISSING);
    for name in crate::for_each_command!(names) {
        assert!(spoken.contains(name), "no refusal of {name}");
    }
}
