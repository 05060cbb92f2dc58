//! Taking back: nothing is unwritten, nobody else's words are covered, and it works after a restart.

use super::story::{Story, said};
use crate::action::{Action, By, Place};
use crate::decide::undo::{FullName, Log, undo};
use crate::decide::{Context, Mode};
use crate::file::CaseFile;
use crate::ids::{DeviceId, RecordId, ReplicaId, SittingId, UserId};
use crate::kinds::{Goal, Step, Win};
use crate::stamp::Stamp;
use serde_json::json;
use uuid::Uuid;

const ME: UserId = UserId(Uuid::from_u128(1));

/// Takes back the last thing, in a later sitting.
fn take_back(story: &mut Story, name: Option<FullName>) -> Result<(), &'static str> {
    let log = Log::of(&story.actions);
    let name = name
        .or_else(|| log.last_of(ME))
        .ok_or("undo.nothing_left")?;
    let fresh = || RecordId(Uuid::from_u128(9));
    let cx = Context {
        now: "2026-03-10T17:00:00-07:00".parse().unwrap(),
        zone: None,
        on: None,
        mode: Mode::Doing,
        fresh: &fresh,
    };
    let decided = undo(&story.file, &log, name, &cx).map_err(|refusal| refusal.code())?;
    for deed in decided.deeds {
        let n = story.actions.len() as u64 + 1;
        let action: Action = deed.at(Place {
            replica: ReplicaId(Uuid::from_u128(5)),
            sitting: SittingId(Uuid::from_u128(5)),
            seq: n,
            by: By {
                user: ME,
                device: DeviceId(Uuid::from_u128(1)),
            },
            at: Stamp(4_000_000_000_000 + n as i64),
        });
        story.takes(&action);
    }
    Ok(())
}

fn last(story: &Story) -> FullName {
    let action = story.actions.last().unwrap();
    (action.scope, action.id())
}

#[test]
fn one_thing_after_the_other_is_taken_back_until_the_goal_says_what_it_said_first() {
    let (mut story, cast) = Story::with_a_team();
    let goal = story.goal(cast.youth);
    for text in ["Play again", "Play on Saturdays"] {
        story.does(
            "goal.reword",
            json!({ "goal": goal, "words": said(text, cast.youth) }),
        );
    }
    let words = |story: &Story| {
        story
            .file
            .get::<Goal>(goal)
            .map(|goal| goal.words().unwrap().text)
    };
    take_back(&mut story, None).unwrap();
    assert_eq!(words(&story).as_deref(), Some("Play again"));
    take_back(&mut story, None).unwrap();
    assert_eq!(words(&story).as_deref(), Some("Be on the team again"));
    take_back(&mut story, None).unwrap();
    assert_eq!(words(&story), None);
    let again = CaseFile::fold(story.file.family(), &story.actions);
    assert_eq!(again, story.file);
}

#[test]
fn a_removal_and_an_undo_are_taken_back_too() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.step(cast.youth);
    let asked = json!({ "kind": "step", "record": step, "reason": "twice" });
    story.does("record.remove", asked);
    take_back(&mut story, None).unwrap();
    assert!(story.file.get::<Step>(step).is_some());
    let undo = last(&story);
    take_back(&mut story, Some(undo)).unwrap();
    assert!(story.file.get::<Step>(step).is_none());
    take_back(&mut story, None).unwrap();
    assert!(story.file.get::<Step>(step).is_some());
}

#[test]
fn what_somebody_wrote_on_since_is_not_taken_back() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.step(cast.youth);
    let made = last(&story);
    story.does(
        "step.reword",
        json!({ "step": step, "cue": "after school" }),
    );
    assert_eq!(take_back(&mut story, Some(made)), Err("undo.written_since"));
    let reworded = last(&story);
    let mut other = story.on_another_laptop();
    other.does("step.reword", json!({ "step": step, "cue": "on the bus" }));
    story.meets(&other);
    assert_eq!(
        take_back(&mut story, Some(reworded)),
        Err("undo.written_since")
    );
}

#[test]
fn a_thing_is_taken_back_once_and_never_somebody_elses() {
    let (mut story, _) = Story::with_a_team();
    let win = story.does("win.record", json!({ "words": "He laughed" }));
    let done = last(&story);
    take_back(&mut story, Some(done)).unwrap();
    assert!(story.file.get::<Win>(win).is_none());
    assert_eq!(take_back(&mut story, Some(done)), Err("undo.nothing_left"));
    let theirs = Log::of(&story.actions).last_of(UserId(Uuid::from_u128(3)));
    assert_eq!(theirs, None);
}

#[test]
fn a_family_is_never_taken_back() {
    let mut story = Story::begin();
    story.does("family.open_file", json!({ "name_shown": "Rivera" }));
    assert_eq!(take_back(&mut story, None), Err("value.not_allowed"));
}
