//! Who may be shown which field: a walk over every field of every kind proves what stays hidden.

use super::story::{Story, said};
use crate::action::{Action, By, Change};
use crate::file::{
    Compartment, SHOWN_TO_THE_HOUSEHOLD, Viewer, kept_apart, may_show, shown_to_the_household,
};
use crate::ids::{DeviceId, RecordId, ReplicaId, SittingId, UserId};
use crate::kinds::{EVERYWHERE, KINDS, Note};
use crate::stamp::Stamp;
use crate::value::Value;
use serde_json::{Value as Json, json};
use uuid::Uuid;

/// What would be read on a page if a field were shown.
fn canary(kind: &str, field: &str, mark: &str) -> String {
    format!("canary-{kind}-{field}-{mark}-end")
}

/// A record of a kind with a canary in every field, and marks that say who may see it.
fn record_of(story: &mut Story, kind: &'static str, mark: &str, marks: &[(&'static str, Json)]) {
    let fields = KINDS.iter().find(|spec| spec.name == kind).unwrap().fields;
    let n = story.actions.len() as u64 + 1;
    let id = RecordId(Uuid::from_u128(u128::from(n) << 32));
    let is_mark = |name: &str| marks.iter().any(|(mark, _)| *mark == name);
    let own = fields
        .iter()
        .filter(|field| {
            !is_mark(field.name) && !EVERYWHERE.iter().any(|any| any.name == field.name)
        })
        .map(|field| (field.name, json!(canary(kind, field.name, mark))));
    let changes = own
        .chain(marks.iter().cloned())
        .map(|(field, value)| Change {
            kind: kind.into(),
            id,
            field: field.into(),
            value: Value::of(&value),
            saw: Vec::new(),
        });
    let writer = Uuid::from_u128(77);
    let action = Action {
        scope: story.file.family().scope(),
        replica: ReplicaId(writer),
        sitting: SittingId(writer),
        seq: n,
        by: By {
            user: UserId(writer),
            device: DeviceId(writer),
        },
        at: Stamp(1),
        on: "2026-03-01".parse().unwrap(),
        what: "test.write".into(),
        together: None,
        changes: changes.collect(),
        over: Vec::new(),
    };
    story.takes(&action);
}

fn household_page(story: &Story) -> String {
    let mut page = String::new();
    for kind in KINDS {
        for (_, fields) in shown_to_the_household(&story.file, kind.name) {
            for (name, value) in fields {
                page.push_str(name);
                page.push_str(value.json());
            }
        }
    }
    page
}

/// Marks under which nothing of a record may stand on a page of the household.
fn hidden_marks() -> Vec<(String, Vec<(&'static str, Json)>)> {
    let privacy = ["person_only", "staff_only", "restricted", "from_the_future"];
    let segment = [
        "part2_sud",
        "school_record",
        "court",
        "other_protected",
        "from_the_future",
    ];
    let one = |field: &'static str, value: &str| {
        (format!("{field}-{value}"), vec![(field, json!(value))])
    };
    let mut all: Vec<_> = privacy.iter().map(|value| one("privacy", value)).collect();
    all.extend(segment.iter().map(|value| one("segment", value)));
    all.push(("household".into(), vec![("not_for_household", json!(true))]));
    all
}

#[test]
fn no_field_of_any_kind_is_on_the_households_page_unless_the_list_names_it() {
    let mut story = Story::begin();
    for kind in KINDS {
        record_of(&mut story, kind.name, "open", &[]);
    }
    let page = household_page(&story);
    for kind in KINDS {
        for field in kind.fields {
            let is_listed = SHOWN_TO_THE_HOUSEHOLD
                .iter()
                .any(|(known, fields)| *known == kind.name && fields.contains(&field.name));
            let is_there = page.contains(&canary(kind.name, field.name, "open"));
            assert_eq!(is_there, is_listed, "{} {}", kind.name, field.name);
        }
    }
}

#[test]
fn no_private_record_is_on_the_households_page_by_any_of_its_fields() {
    let mut story = Story::begin();
    for (mark, marks) in hidden_marks() {
        for kind in KINDS {
            record_of(&mut story, kind.name, &mark, &marks);
        }
    }
    let page = household_page(&story);
    assert!(!page.contains("canary"), "{page}");
}

#[test]
fn the_list_names_only_fields_that_exist_and_never_a_private_one() {
    for (kind, fields) in SHOWN_TO_THE_HOUSEHOLD {
        let spec = KINDS.iter().find(|spec| spec.name == *kind).unwrap();
        for field in *fields {
            assert!(
                spec.fields.iter().any(|known| known.name == *field),
                "{kind} {field}"
            );
        }
    }
    let never = [
        ("person", "former_names"),
        ("person", "contact"),
        ("person", "ways"),
        ("person", "about"),
        ("household", "address"),
        ("ruler", "value"),
        ("pulse", "value"),
        ("note", "text"),
        ("family", "story"),
        ("reminder", "asked_for"),
        ("consent", "scope"),
    ];
    for (kind, field) in never {
        let listed = SHOWN_TO_THE_HOUSEHOLD
            .iter()
            .find(|(known, _)| *known == kind);
        assert!(
            !listed.is_some_and(|(_, fields)| fields.contains(&field)),
            "{kind} {field}"
        );
    }
}

#[test]
fn a_private_answer_is_on_nobodys_screen_but_its_givers() {
    let (mut story, cast) = Story::with_a_team();
    let meeting = story.does("meeting.begin", json!({ "present": [cast.youth] }));
    let pulse = json!({ "person": cast.youth, "meeting": meeting, "item": "autonomy", "value": 2 });
    let pulse = story.does("pulse.answer", pulse);
    let goal = story.goal(cast.youth);
    let ruler = json!({ "person": cast.youth, "goal": goal, "ruler_kind": "importance", "value": 4, "private": true });
    let ruler = story.does("ruler.set", ruler);
    for (kind, id) in [("pulse", pulse), ("ruler", ruler)] {
        for viewer in [
            Viewer::Facilitator,
            Viewer::Household,
            Viewer::Alone(cast.mother),
        ] {
            assert!(
                !may_show(&story.file, viewer, kind, id, "value"),
                "{viewer:?} {kind}"
            );
        }
        assert!(may_show(
            &story.file,
            Viewer::Alone(cast.youth),
            kind,
            id,
            "value"
        ));
    }
}

#[test]
fn what_only_some_may_hold_lies_apart_and_the_old_record_goes_off_the_page() {
    let (mut story, cast) = Story::with_a_team();
    let scope = Compartment::Restricted.scope(story.file.family());
    let asked = json!({ "text": "from the clinic", "segment": "part2_sud" });
    let note = story.does("meeting.write_note", asked);
    assert_eq!(story.file.find("note", note).unwrap().0, scope);
    let fixed = json!({ "note": note, "text": "from the clinic, in May" });
    let fixed = story.does("note.correct", fixed);
    assert_eq!(story.file.find("note", fixed).unwrap().0, scope);
    let open = story.does(
        "meeting.write_note",
        json!({ "text": "x", "speaker": cast.youth }),
    );
    let asked = json!({ "kind": "note", "record": open, "privacy": "restricted" });
    let moved = story.does("record.protect", asked);
    assert!(story.file.get::<Note>(open).is_none());
    assert_eq!(story.file.find("note", moved).unwrap().0, scope);
    assert_eq!(
        story.file.get::<Note>(moved).unwrap().text().as_deref(),
        Some("x")
    );
    for viewer in [
        Viewer::Facilitator,
        Viewer::Household,
        Viewer::Alone(cast.youth),
    ] {
        assert!(!may_show(&story.file, viewer, "note", moved, "text"));
    }
    let apart: Vec<_> = kept_apart(&story.file).map(|(_, id, _)| id).collect();
    assert!(apart.contains(&moved) && apart.contains(&fixed));
    let alone = json!({ "kind": "note", "record": moved, "privacy": "person_only" });
    story.does("record.protect", alone);
    assert!(kept_apart(&story.file).all(|(_, id, _)| id != moved));
    let report = story.does("report.note", json!({ "number": "17" }));
    assert_eq!(story.file.find("mandated_report", report).unwrap().0, scope);
}

#[test]
fn a_laptop_that_does_not_hold_the_restricted_part_writes_nothing_into_it() {
    let (mut story, _) = Story::with_a_team();
    story.file.let_go(Compartment::Restricted);
    let asked = json!({ "text": "x", "segment": "part2_sud" });
    story.refuses("meeting.write_note", asked, "compartment.not_held");
}

#[test]
fn words_are_said_better_by_kind_and_field_and_a_goal_keeps_its_own_rule() {
    let (mut story, cast) = Story::with_a_team();
    let need = story.does(
        "need.name",
        json!({ "words": said("Somebody to talk", cast.youth) }),
    );
    let asked = |field: &str| json!({ "kind": "need", "record": need, "field": field, "words": said("Somebody to talk to", cast.youth) });
    story.does("record.reword", asked("words"));
    story.refuses("record.reword", asked("rank"), "value.not_allowed");
    let goal = story.goal(cast.youth);
    let asked =
        json!({ "kind": "goal", "record": goal, "field": "why", "words": said("x", cast.youth) });
    story.refuses("record.reword", asked, "value.not_allowed");
}
