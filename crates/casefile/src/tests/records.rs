//! Any record: removed, restored, kept as it came, chosen between two versions.

use super::story::{Story, said};
use crate::Origin;
use crate::file::Compartment;
use crate::ids::RecordId;
use crate::kinds::{Goal, Step, Unplaced, Win};
use serde_json::json;

#[test]
fn a_removal_has_a_reason_and_can_be_undone() {
    let (mut story, cast) = Story::with_a_team();
    let step = story.step(cast.youth);
    let silent = json!({ "kind": "step", "record": step, "reason": " " });
    story.refuses("record.remove", silent, "record.reason_needed");
    let undo = json!({ "kind": "step", "record": step });
    story.refuses("record.restore", undo.clone(), "record.not_removed");
    let asked = json!({ "kind": "step", "record": step, "reason": "written twice" });
    story.does("record.remove", asked.clone());
    assert!(story.file.get::<Step>(step).is_none());
    story.refuses("record.remove", asked, "record.not_on_file");
    story.does("record.restore", undo);
    assert!(story.file.get::<Step>(step).is_some());
}

#[test]
fn the_family_itself_is_never_off_the_page() {
    let (mut story, _) = Story::with_a_team();
    let family = RecordId(story.file.family().0);
    for kind in ["family", "plan_version", "no_such_kind"] {
        let asked = json!({ "kind": kind, "record": family, "reason": "?" });
        story.refuses("record.remove", asked, "value.not_allowed");
    }
}

#[test]
fn a_removal_that_did_not_see_an_edit_keeps_both_facts_visible() {
    let (mut here, cast) = Story::with_a_team();
    let step = here.step(cast.youth);
    let mut there = here.on_another_laptop();
    here.does(
        "record.remove",
        json!({ "kind": "step", "record": step, "reason": "not ours" }),
    );
    there.does("step.reword", json!({ "step": step, "cue": "after lunch" }));
    here.meets(&there);
    there.meets(&here);
    for story in [&mut here, &mut there] {
        let view = story
            .file
            .get::<Step>(step)
            .expect("the edit keeps it visible");
        assert_eq!(view.cue().unwrap(), "after lunch");
        let (_, record) = story.file.find("step", step).unwrap();
        assert!(record.removal().is_some());
    }
    here.does(
        "record.remove",
        json!({ "kind": "step", "record": step, "reason": "really" }),
    );
    assert!(here.file.get::<Step>(step).is_none());
}

#[test]
fn a_choice_between_two_versions_settles_it_everywhere() {
    let (mut here, cast) = Story::with_a_team();
    let goal = here.goal(cast.youth);
    let mut there = here.on_another_laptop();
    here.does(
        "goal.reword",
        json!({ "goal": goal, "words": said("Play again", cast.youth) }),
    );
    there.does(
        "goal.reword",
        json!({ "goal": goal, "words": said("Win again", cast.youth) }),
    );
    here.meets(&there);
    there.meets(&here);
    let heads = |story: &Story| {
        let (_, record) = story.file.find("goal", goal).unwrap();
        record.field("words").unwrap().heads().len()
    };
    assert_eq!((heads(&here), heads(&there)), (2, 2));
    let kept = here.file.get::<Goal>(goal).unwrap().words().unwrap();
    let asked = json!({ "kind": "goal", "record": goal, "field": "words", "value": kept });
    here.does("field.choose", asked);
    there.meets(&here);
    assert_eq!((heads(&here), heads(&there)), (1, 1));
    assert_eq!(there.file.get::<Goal>(goal).unwrap().words().unwrap(), kept);
}

#[test]
fn a_third_text_takes_the_place_of_both_and_is_not_called_their_own_words() {
    let (mut here, cast) = Story::with_a_team();
    let goal = here.goal(cast.youth);
    let mut there = here.on_another_laptop();
    let asked =
        |third: &str| json!({ "kind": "goal", "record": goal, "field": "words", "third": third });
    here.refuses("field.choose", asked("Play and win"), "value.not_allowed");
    for (story, text) in [(&mut here, "Play again"), (&mut there, "Win again")] {
        let words = said(text, cast.youth);
        story.does("goal.reword", json!({ "goal": goal, "words": words }));
    }
    here.meets(&there);
    here.refuses("field.choose", asked(" "), "words.nothing_written");
    here.does("field.choose", asked("Play and win"));
    there.meets(&here);
    let words = there.file.get::<Goal>(goal).unwrap().words().unwrap();
    assert_eq!(words.text, "Play and win");
    assert_eq!(words.said_by, Some(cast.youth));
    assert_eq!(words.origin, Origin::StaffParaphrase);
}

#[test]
fn a_choice_takes_one_of_the_versions_people_wrote() {
    let (mut story, cast) = Story::with_a_team();
    let goal = story.goal(cast.youth);
    let asked = json!({ "kind": "goal", "record": goal, "field": "status", "value": "reached" });
    story.refuses("field.choose", asked, "value.not_allowed");
    let nowhere =
        json!({ "kind": "goal", "record": cast.youth, "field": "status", "value": "reached" });
    story.refuses("field.choose", nowhere, "record.not_on_file");
}

#[test]
fn what_could_not_be_placed_is_kept_as_it_came() {
    let (mut story, _) = Story::with_a_team();
    let asked = json!({ "came_from": "scores/2024", "content": "{\"cans\": 3}" });
    let kept = story.does("unplaced.keep", asked);
    let view = story.file.get::<Unplaced>(kept).unwrap();
    assert_eq!(view.content().unwrap(), "{\"cans\": 3}");
    let empty = json!({ "came_from": "x", "content": "" });
    story.refuses("unplaced.keep", empty, "words.nothing_written");
}

#[test]
fn a_change_in_another_compartment_lies_there_and_both_deeds_know_each_other() {
    let (mut story, cast) = Story::with_a_team();
    let restricted = Compartment::Restricted.scope(story.file.family());
    let asked = json!({ "text": "x", "speaker": cast.youth });
    let note = story.does("meeting.write_note", asked);
    let before = story.actions.len();
    let apart = json!({ "kind": "note", "record": note, "privacy": "restricted" });
    let moved = story.does("record.protect", apart);
    let written = &story.actions[before..];
    assert_eq!(written.len(), 2);
    assert!(written[0].together.is_some() && written[0].together == written[1].together);
    let of = |id: RecordId| {
        written
            .iter()
            .find(|action| action.changes[0].id == id)
            .unwrap()
    };
    assert_eq!(
        (of(note).scope, of(moved).scope),
        (story.file.family().scope(), restricted)
    );
}

#[test]
fn what_a_command_holds_is_never_printed() {
    let command = crate::decide::RecordWin {
        words: "Luz sang".into(),
        by: None,
        goal: None,
    };
    assert_eq!(format!("{command:?}"), "RecordWin(..)");
    let row = crate::WhoWhat {
        who: None,
        what: "555 0100".into(),
        name: "Bo".into(),
    };
    assert!(!format!("{row:?}").contains("555"));
    assert!(!format!("{row:?}").contains("Bo"));
}

#[test]
fn a_field_that_no_command_has_is_refused_at_the_door() {
    let asked = json!({ "words": "sang", "wrods": "sung" });
    assert!(serde_json::from_value::<crate::decide::RecordWin>(asked).is_err());
    let (mut story, _) = Story::with_a_team();
    let win = story.does("win.record", json!({ "words": "sang" }));
    assert!(story.file.get::<Win>(win).is_some());
}

#[test]
fn a_sheet_writes_each_field_once_and_the_last_word_counts() {
    use crate::decide::sheet::Sheet;
    use crate::decide::{Context, Mode};
    let (story, cast) = Story::with_a_team();
    let fresh = || cast.youth;
    let now = "2026-03-10T16:00:00-07:00".parse().unwrap();
    let cx = Context {
        now,
        zone: None,
        on: None,
        mode: Mode::Doing,
        fresh: &fresh,
    };
    let mut sheet = Sheet::new(&story.file, &cx, "person.update").unwrap();
    sheet
        .on::<crate::kinds::Person>(cast.aunt)
        .put("about", "nurse")
        .put("about", "nurse at night");
    let decided = sheet.done(None).unwrap();
    let changes = &decided.deeds[0].changes;
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].value, crate::Value::of("nurse at night"));
}
