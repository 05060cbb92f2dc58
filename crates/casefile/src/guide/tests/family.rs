//! A family for these tests: Ngozi and Emil, a neighbour, a facilitator, three meetings held.

use crate::insight::{Answer, Audience, Indicator, Reason, State, Subject};
use crate::*;
use chrono::NaiveDate;
use serde_json::{Value as Json, json};
use uuid::Uuid;

/// A file in the making. Every record is written in one action, on a named day.
pub(in crate::guide) struct Story {
    pub(in crate::guide) file: CaseFile,
    pub(in crate::guide) meeting: RecordId,
    pub(in crate::guide) ngozi: RecordId,
    pub(in crate::guide) emil: RecordId,
    pub(in crate::guide) neighbour: RecordId,
    pub(in crate::guide) worker: RecordId,
    pub(in crate::guide) goal: RecordId,
    pub(in crate::guide) last: RecordId,
    written: u64,
}

pub(in crate::guide) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(in crate::guide) const TODAY: &str = "2025-10-07";

impl Story {
    /// A follow-up meeting in progress; one active goal with its why, asked for last time.
    pub(in crate::guide) fn follow_up() -> Self {
        Self::of("follow_up_team")
    }

    pub(in crate::guide) fn of(meeting_type: &str) -> Self {
        Self::with(meeting_type, |_| ())
    }

    /// A follow-up meeting in progress, and what was on file when it began.
    pub(in crate::guide) fn before_the_meeting(before: impl FnOnce(&mut Self)) -> Self {
        Self::with("follow_up_team", before)
    }

    fn with(meeting_type: &str, before: impl FnOnce(&mut Self)) -> Self {
        let none = RecordId(Uuid::nil());
        let file = CaseFile::new(FamilyId(Uuid::from_u128(1)));
        let mut story = Self {
            file,
            meeting: none,
            ngozi: none,
            emil: none,
            neighbour: none,
            worker: none,
            goal: none,
            last: none,
            written: 0,
        };
        story.ngozi = story.put(
            "person",
            "2025-01-01",
            json!({"name": "Ngozi Achebe", "called": "Ngozi", "role": "caregiver"}),
        );
        story.emil = story.put(
            "person",
            "2025-01-01",
            json!({"name": "Emil Sørensen", "called": "Emil", "role": "youth",
            "former_names": [{"name": "Emilia Sørensen", "until": "2025-06-10"}]}),
        );
        story.neighbour = story.put(
            "person",
            "2025-01-01",
            json!({"name": "Mrs. Petrović", "role": "natural"}),
        );
        story.worker = story.put(
            "person",
            "2025-01-01",
            json!({"name": "Renée", "role": "facilitator"}),
        );
        for (who, kind) in [
            (story.ngozi, "family"),
            (story.emil, "family"),
            (story.neighbour, "natural"),
        ] {
            story.put(
                "team_member",
                "2025-01-01",
                json!({"person": who, "support_kind": kind}),
            );
        }
        for day in ["2025-07-08", "2025-08-05", "2025-09-02"] {
            story.last = story.put("meeting", day, json!({"meeting_type": "follow_up_team", "status": "done", "started_at": day, "ended_at": day}));
        }
        before(&mut story);
        story.meeting = story.put(
            "meeting",
            TODAY,
            json!({"meeting_type": meeting_type, "status": "in_progress", "started_at": TODAY}),
        );
        let ngozi = story.ngozi;
        story.goal = story.put("goal", "2025-09-02", json!({"words": {"text": "The boys come home", "said_by": ngozi, "origin": "verbatim"},
            "why": {"text": "They are mine", "said_by": ngozi, "origin": "verbatim"}, "status": "active", "owners": [ngozi]}));
        story
    }

    pub(in crate::guide) fn today(&self) -> NaiveDate {
        day(TODAY)
    }

    /// Writes a record on a day.
    pub(in crate::guide) fn put(&mut self, kind: &str, on: &str, fields: Json) -> RecordId {
        let id = RecordId(Uuid::from_u128(1000 + u128::from(self.written)));
        self.set(kind, id, on, fields);
        id
    }

    /// Writes fields of a record that is there, seeing nothing: enough for these tests.
    pub(in crate::guide) fn set(&mut self, kind: &str, id: RecordId, on: &str, fields: Json) {
        self.written += 1;
        let fields = fields.as_object().unwrap().clone();
        let changes = fields.into_iter().map(|(field, value)| Change {
            kind: kind.to_owned().into(),
            id,
            field: field.into(),
            value: Value::of(&value),
            saw: vec![],
        });
        let action = Action {
            scope: self.file.family().scope(),
            replica: ReplicaId(Uuid::from_u128(2)),
            sitting: SittingId(Uuid::from_u128(3)),
            seq: self.written,
            by: By {
                user: UserId(Uuid::from_u128(4)),
                device: DeviceId(Uuid::from_u128(5)),
            },
            at: Stamp(self.written as i64),
            on: On::Day(day(on)),
            what: "test.write".into(),
            together: None,
            changes: changes.collect(),
            over: vec![],
        };
        self.file.apply(&action);
    }

    /// Somebody said something in this meeting.
    pub(in crate::guide) fn say(&mut self, who: RecordId, kind: &str, text: &str) -> RecordId {
        let meeting = self.meeting;
        self.put("note", TODAY, json!({"meeting": meeting, "speaker": who, "talk_kind": kind, "text": text, "verbatim": true}))
    }

    /// A step that was agreed last time.
    pub(in crate::guide) fn step(&mut self, who: RecordId, text: &str) -> RecordId {
        let (goal, last) = (self.goal, self.last);
        self.put(
            "step",
            "2025-09-02",
            json!({"words": {"text": text, "origin": "not_recorded"}, "goal": goal,
            "lead_carrier": who, "status": "open", "agreed_at": last}),
        )
    }

    /// A step that is taken up now.
    pub(in crate::guide) fn new_step(&mut self, who: RecordId, more: Json) -> RecordId {
        let (goal, meeting) = (self.goal, self.meeting);
        let mut fields = json!({"words": {"text": "Call on Sunday", "origin": "not_recorded"}, "goal": goal,
            "lead_carrier": who, "status": "open", "agreed_at": meeting});
        fields
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        self.put("step", TODAY, fields)
    }

    /// How a step went, said in this meeting.
    pub(in crate::guide) fn went(&mut self, step: RecordId, outcome: &str, done_by: RecordId) {
        let meeting = self.meeting;
        self.put(
            "step_review",
            TODAY,
            json!({"step": step, "meeting": meeting, "outcome": outcome, "done_by": done_by}),
        );
        self.set("step", step, TODAY, json!({"status": outcome}));
    }

    /// A number somebody gave about the goal.
    pub(in crate::guide) fn ruler(&mut self, kind: &str, on: &str, value: i64) -> RecordId {
        let meeting = if on == TODAY { self.meeting } else { self.last };
        let (ngozi, goal) = (self.ngozi, self.goal);
        self.put("ruler", on, json!({"person": ngozi, "goal": goal, "ruler_kind": kind, "value": value, "meeting": meeting}))
    }

    pub(in crate::guide) fn remind(&mut self, step: RecordId, to: RecordId, on: &str) {
        self.put(
            "reminder",
            on,
            json!({"step": step, "to": to, "asked_for": "no"}),
        );
    }
}

/// An indicator as `insight` would say it.
pub(in crate::guide) fn found(key: &str, prompt: &str, goal: Option<RecordId>) -> Indicator {
    Indicator {
        key: key.to_owned(),
        subject: goal.map(|goal| Subject {
            goal: Some(goal),
            ..Subject::default()
        }),
        condition: None,
        state: State::WorthALook,
        value: None,
        before: None,
        window: None,
        rows: Vec::new(),
        reason: Reason::default(),
        prompt: Some(prompt.to_owned()),
        audience: Audience::All,
        muted_by: None,
        missing: Vec::new(),
        mark: None,
    }
}

/// What is said of a family whose reminders became fewer, and of nothing else.
pub(in crate::guide) fn grown(story: &Story) -> Answer {
    Answer {
        family: story.file.family(),
        at: story.today(),
        phase: None,
        figures: Vec::new(),
        readings: Vec::new(),
        hard_times: Vec::new(),
        indicators: Vec::new(),
        signals: Vec::new(),
        question: None,
        growth: vec![found("D1", "FU9", None)],
        patterns: Vec::new(),
    }
}
