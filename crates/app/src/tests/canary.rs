//! A bird in every text of every kind: where a record is kept apart or is one person's own, no answer
//! of any reading command holds it. A command without a line in `asked` fails here.

use super::*;
use crate::registry::{Kind, commands};
use casefile::decide::Decided;
use casefile::kinds::{FieldSpec, KINDS, KindSpec, Shape};
use casefile::{Change, Compartment, Deed, FamilyId, On, RecordId, Value as Written};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// How a record is marked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Mark {
    Nothing,
    Restricted,
    PersonOnly,
    StaffOnly,
    Court,
    Part2,
    NotForHousehold,
}

impl Mark {
    fn compartment(self) -> Compartment {
        match self {
            Self::Restricted | Self::Part2 => Compartment::Restricted,
            _ => Compartment::Family,
        }
    }

    fn field(self) -> Option<(&'static str, Value)> {
        Some(match self {
            Self::Nothing => return None,
            Self::Restricted => ("privacy", json!("restricted")),
            Self::PersonOnly => ("privacy", json!("person_only")),
            Self::StaffOnly => ("privacy", json!("staff_only")),
            Self::Court => ("segment", json!("court")),
            Self::Part2 => ("segment", json!("part2_sud")),
            Self::NotForHousehold => ("not_for_household", json!(true)),
        })
    }
}

/// The family's own record names the file itself; it is never kept apart from it.
const NOT_MARKED: &str = "family";
/// Fields that name a thing by a key, so that a bird there would break what is looked at.
const KEYS: [&str; 5] = ["sha256", "hash", "lang", "language", "timeline_profile"];

/// A running family with a record of every kind, and in each of its texts a bird.
struct World {
    laptop: Laptop,
    app: App,
    family: Value,
    meeting: Value,
    goal: Value,
    birds: BTreeMap<&'static str, Value>,
}

fn bird(kind: &str) -> String {
    format!("zyzzyva {} stays", kind.replace('_', " "))
}

fn choice(of: &str) -> Option<&'static str> {
    Some(match of {
        "GoalStatus" => "active",
        "StepStatus" | "BarrierStatus" => "open",
        "NeedStatus" => "chosen",
        "MeetingStatus" => "done",
        "MeetingType" => "follow_up_team",
        "PersonRole" => "natural",
        "SaidBack" => "yes",
        "TalkKind" => "strength",
        "RulerKind" => "confidence",
        "Condition" => "understanding",
        "MarkerRating" => "not_yet",
        "PulseItem" => "autonomy",
        _ => return None,
    })
}

impl World {
    fn with(mark: Mark) -> Self {
        let laptop = Laptop::new();
        let app = laptop.first_run();
        let family = a_family(&app);
        let who = person(&app, &family, "Ana Reyes");
        let said = json!({ "text": "Sing in the choir", "said_by": who, "origin": "verbatim" });
        let goal = json!({ "family": family, "words": said, "owners": [who] });
        let goal = ask(&app, "goal.propose", goal).unwrap()["record"].clone();
        let begun = json!({ "family": family, "meeting_type": "follow_up_team", "present": [who] });
        let meeting = ask(&app, "meeting.begin", begun).unwrap()["record"].clone();
        laptop.clock.seconds_pass(60);
        let mut world = Self {
            laptop,
            app,
            family,
            meeting,
            goal,
            birds: BTreeMap::new(),
        };
        for kind in KINDS.iter().filter(|kind| kind.name != NOT_MARKED) {
            world.fly(kind, mark, &who);
        }
        world
    }

    fn fly(&mut self, kind: &'static KindSpec, mark: Mark, who: &Value) {
        let id = RecordId(Uuid::now_v7());
        let mut fields: Vec<(&str, Value)> = kind
            .fields
            .iter()
            .filter_map(|field| Some((field.name, self.written(kind.name, field, who)?)))
            .collect();
        fields.extend(mark.field());
        let changes = fields.into_iter().map(|(field, value)| Change {
            kind: kind.name.into(),
            id,
            field: field.into(),
            value: Written::of(&value),
            saw: Vec::new(),
        });
        let changes = changes.collect();
        let family: FamilyId = serde_json::from_value(self.family.clone()).unwrap();
        let deed = Deed {
            scope: mark.compartment().scope(family),
            what: "test.fly".into(),
            on: On::Day("2026-11-19".parse().unwrap()),
            together: None,
            changes,
            over: Vec::new(),
        };
        let decided = Decided {
            deeds: vec![deed],
            record: Some(id),
        };
        let kept = self
            .app
            .behind_the_door(|desk| desk.commit(family, decided, None, None));
        kept.unwrap();
        self.birds.insert(kind.name, json!(id));
    }

    fn written(&self, kind: &str, field: &FieldSpec, who: &Value) -> Option<Value> {
        let text = bird(kind);
        let said = json!({ "text": text, "said_by": who, "origin": "verbatim" });
        let day = json!("2026-11-19");
        Some(match field.shape {
            _ if KEYS.contains(&field.name) => return None,
            Shape::Text => json!(text),
            Shape::Texts => json!([text]),
            Shape::Words => said,
            Shape::WordsList => json!([said]),
            Shape::Ref => self.to(field.name, who)?,
            Shape::Refs => json!([self.to(field.name, who)?]),
            Shape::Day if ["to", "closed_on", "expires", "revoked_on"].contains(&field.name) => {
                return None;
            }
            Shape::Day => day,
            Shape::Moment => json!("2026-11-19T10:00:00-08:00"),
            Shape::Number => json!(3),
            Shape::Flag => json!(field.name == "is_crisis"),
            Shape::Choice => json!(choice(field.of)?),
            Shape::Rows => rows(field.of, &text, who)?,
        })
    }

    /// What a reference names: what stands in the family already, or the bird of that kind.
    fn to(&self, field: &str, who: &Value) -> Option<Value> {
        Some(match field {
            "goal" => self.goal.clone(),
            "meeting" | "agreed_at" | "made_from" => self.meeting.clone(),
            "supersedes" | "return_of" | "check_in" | "next_meeting" | "changed_into" => {
                return None;
            }
            "support" | "if_then" | "marker" | "strategy" | "step" | "need" | "plan_version" => {
                self.birds.get(field)?.clone()
            }
            "needs" => self.birds.get("need")?.clone(),
            "crisis_plan"
            | "household"
            | "attachment"
            | "document"
            | "vision"
            | "barrier"
            | "options"
            | "strengths"
            | "markers"
            | "snapshot"
            | "facts"
            | "signed"
            | "about"
            | "staying_on_track"
            | "services_continuing"
            | "coaching_goal"
            | "interpreter"
            | "revised_plan"
            | "debrief"
            | "before_meeting"
            | "confirmed_at" => return None,
            _ => who.clone(),
        })
    }

    /// Everything that a command can be asked here.
    fn asked(&self, command: &str) -> Vec<Value> {
        let family = json!({ "family": self.family });
        let meetings = [&self.meeting, &self.birds["meeting"]];
        let at = |meeting: &&Value| json!({ "family": self.family, "meeting": meeting });
        let of_kind = |kind: &&str| json!({ "family": self.family, "kind": kind, "record": self.birds[*kind] });
        match command {
            "today.show" | "family.list" | "draft.opening" | "guide.check_in" | "practice.show"
            | "office.status" | "office.conflicts" | "staff.show" | "minor_consent.show" => {
                vec![json!({})]
            }
            "meeting.show" | "guide.noticed" | "guide.was_said" | "reflection.show" => {
                meetings.iter().map(at).collect()
            }
            "guide.cards" => meetings
                .iter()
                .map(|id| json!({ "family": self.family, "meeting": id, "step": "" }))
                .collect(),
            "guide.pair" => vec![json!({ "family": self.family, "text": "You must go" })],
            "search.find" => vec![json!({ "text": "zyzzyva" })],
            "history.show" => self.birds.keys().map(of_kind).collect(),
            "attachment.show" | "attachment.open" => {
                vec![json!({ "family": self.family, "attachment": self.birds["attachment"] })]
            }
            "invitation.copied" => {
                vec![json!({ "family": self.family, "invitation": self.birds["invitation"] })]
            }
            // A name left behind is shown on request, and its own tests say to whom.
            "person.former_names" => Vec::new(),
            "release.show" => vec![json!({ "family": self.family, "party": "the school" })],
            // What stands on paper is looked for where paper is made.
            "plan.print" | "safety.print" | "invitation.print" | "discovery.print" => Vec::new(),
            _ => vec![family],
        }
    }

    /// The kinds whose bird stands in what a command answers.
    fn seen_in(&self, command: &str) -> BTreeSet<&'static str> {
        let answers =
            self.asked(command)
                .into_iter()
                .map(|request| match ask(&self.app, command, request) {
                    Ok(answer) => answer.to_string(),
                    Err(fault) if fault.code == "record.not_on_file" => String::new(),
                    Err(fault) if command.starts_with("attachment.") => fault.code,
                    Err(fault) => panic!("{command} was asked wrongly: {}", fault.code),
                });
        let all: String = answers.collect();
        let kinds = self.birds.keys().copied();
        kinds.filter(|kind| all.contains(&bird(kind))).collect()
    }

    /// Where birds stand: each command with the kinds.
    fn seen(&self) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
        let reads = commands()
            .iter()
            .filter(|command| command.kind == Kind::Read);
        let seen = reads.map(|command| (command.name, self.seen_in(command.name)));
        seen.filter(|(_, kinds)| !kinds.is_empty()).collect()
    }
}

fn rows(of: &str, text: &str, who: &Value) -> Option<Value> {
    let step = json!({ "what": text, "name": text });
    Some(match of {
        "WhoWhat" => json!([step]),
        "ViewOf" => json!([{ "person": who, "view": "agree",
            "words": { "text": text, "said_by": who, "origin": "verbatim" } }]),
        "ContactWay" => json!([{ "way": text, "note": text }]),
        "CrisisLevel" => json!([{ "name": text, "signs": [text], "who_does_what": [step] }]),
        "Count" => json!([{ "what": text, "times": 2 }]),
        _ => return None,
    })
}

fn is_households(command: &str) -> bool {
    command.starts_with("household.")
}

#[test]
fn where_nothing_is_marked_the_bird_of_every_kind_that_a_screen_shows_is_there() {
    let seen = World::with(Mark::Nothing).seen();
    let on = |is_theirs: bool| -> BTreeSet<&str> {
        let commands = seen
            .iter()
            .filter(|(name, _)| is_households(name) == is_theirs);
        let screens = commands
            .filter(|(name, _)| !["history.show", "search.find", "trash.show"].contains(name));
        screens
            .flat_map(|(_, kinds)| kinds.iter().copied())
            .collect()
    };
    for kind in [
        "person",
        "household",
        "placement",
        "vision",
        "strength",
        "culture_note",
        "need",
        "goal",
        "option",
        "strategy",
        "decision",
        "accommodation",
        "step",
        "if_then",
        "adaptation",
        "barrier",
        "readback",
        "meeting",
        "agenda_item",
        "note",
        "check_in",
        "incident",
        "win",
        "life_event",
        "pause",
        "crisis_plan",
        "must_do",
        "service",
        "support",
        "agreement",
        "outcome_marker",
        "invitation",
        "attachment",
        "transition_asset",
        "transition_marker",
        "transition_plan",
        "post_check",
        "consent",
        "authority",
        "discovery",
    ] {
        assert!(
            on(false).contains(kind),
            "{kind} stands on no screen: {seen:#?}"
        );
    }
    for kind in [
        "goal", "step", "need", "strength", "win", "must_do", "vision",
    ] {
        assert!(on(true).contains(kind), "{kind} stands on none of theirs");
    }
}

#[test]
fn what_lies_apart_stands_only_where_one_looks_for_it_and_has_its_words_there() {
    for mark in [Mark::Restricted, Mark::Part2] {
        let world = World::with(mark);
        let mut seen = world.seen();
        let apart = seen.remove("apart.show").unwrap_or_default();
        assert!(seen.is_empty(), "{mark:?} {seen:#?}");
        let has_text = |kind: &&KindSpec| {
            let texts = [Shape::Text, Shape::Texts, Shape::Words, Shape::Rows];
            let mut fields = kind.fields.iter().filter(|it| !KEYS.contains(&it.name));
            kind.name != NOT_MARKED && fields.any(|it| texts.contains(&it.shape))
        };
        let wordless: Vec<&str> = KINDS
            .iter()
            .filter(has_text)
            .map(|kind| kind.name)
            .filter(|kind| !apart.contains(kind))
            .collect();
        assert!(
            wordless.is_empty(),
            "{mark:?} without words apart: {wordless:?}"
        );
    }
}

#[test]
fn what_is_one_persons_own_stands_on_no_screen_of_anybody_else() {
    let seen = World::with(Mark::PersonOnly).seen();
    assert!(seen.is_empty(), "{seen:#?}");
}

#[test]
fn what_is_kept_from_the_household_is_the_facilitators_and_on_no_page_of_theirs() {
    for mark in [Mark::StaffOnly, Mark::Court, Mark::NotForHousehold] {
        let seen = World::with(mark).seen();
        let theirs: Vec<_> = seen.keys().filter(|name| is_households(name)).collect();
        assert!(theirs.is_empty(), "{mark:?} {theirs:?}");
        assert!(seen["family.show"].contains("goal"), "{mark:?}");
        assert!(seen["safety.show"].contains("crisis_plan"), "{mark:?}");
    }
}

#[test]
fn no_private_number_and_no_private_answer_is_behind_anything_a_screen_says() {
    let world = World::with(Mark::Nothing);
    let who = person(&world.app, &world.family, "Leo Reyes");
    let mut theirs = Vec::new();
    for value in [9, 8, 6, 4, 2] {
        let number = json!({ "family": world.family, "person": who, "goal": world.goal,
            "ruler_kind": "confidence", "value": value, "private": true });
        let answer = json!({ "family": world.family, "person": who, "meeting": world.meeting,
            "item": "autonomy", "value": value / 2 });
        for (command, asked) in [("ruler.set", number), ("pulse.answer", answer)] {
            theirs.push(ask(&world.app, command, asked).unwrap()["record"].clone());
        }
        world.laptop.clock.days_pass(8);
    }
    for command in commands().iter().filter(|it| it.kind == Kind::Read) {
        let asked = world.asked(command.name).into_iter();
        let answers = asked.filter_map(|asked| ask(&world.app, command.name, asked).ok());
        let said: String = answers.map(|answer| answer.to_string()).collect();
        for record in &theirs {
            // What whoever sits here did last is named, and never what it says.
            let is_named = command.name != "trash.show" && said.contains(record.as_str().unwrap());
            assert!(!is_named, "{} is behind {}", record, command.name);
        }
        assert!(!said.contains("\"M4\""), "{}", command.name);
    }
    let meeting = json!({ "family": world.family, "meeting": world.meeting });
    let shown = ask(&world.app, "meeting.show", meeting).unwrap();
    let rows = shown["readbacks"].as_array().unwrap();
    let hers = rows.iter().filter(|row| row["person"]["id"] == who);
    assert!(hers.into_iter().all(|row| row["pulse_offered"] == true));
}
