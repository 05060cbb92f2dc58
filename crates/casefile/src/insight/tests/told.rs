//! The kit: a family's months told in a few words, and what the indicators say about them.

use crate::action::Action;
use crate::ids::RecordId;
use crate::insight::{Answer, Indicator, Rules, State, of};
use crate::tests::story::{Cast, Story, day, said};
use serde_json::{Value as Json, json};
use std::sync::LazyLock;

/// The rules as they are built in.
pub fn rules() -> &'static Rules {
    static RULES: LazyLock<Rules> = LazyLock::new(|| {
        let text = include_str!("../../../../../assets/practice/indicators.toml");
        Rules::read([text]).unwrap()
    });
    &RULES
}

/// A family whose months are told.
pub struct Told {
    pub story: Story,
    pub cast: Cast,
    pub staff: RecordId,
    /// The steps that wait for the next meeting.
    pub open: Vec<RecordId>,
}

impl Told {
    /// A family with its team, referred on the fifth of January 2025.
    pub fn begin() -> Self {
        let mut story = Story::begin();
        story.recording().on("2025-01-05");
        story.does("family.open_file", json!({ "name_shown": "Rivera" }));
        let cast = Cast {
            youth: story.joins("Luz", "youth"),
            mother: story.joins("Ana", "caregiver"),
            aunt: story.joins("Rosa", "natural"),
            teacher: story.joins("Mr. Hill", "professional"),
        };
        let staff = story.joins("Jo", "facilitator");
        story.does(
            "enrollment.begin",
            json!({ "youth": cast.youth, "referral_date": "2025-01-05" }),
        );
        Self {
            story,
            cast,
            staff,
            open: Vec::new(),
        }
    }

    /// A meeting at which some people were.
    pub fn meets(&mut self, on: &str, present: &[RecordId]) -> RecordId {
        self.story.on(on);
        let here: Vec<Json> = present
            .iter()
            .map(|person| json!({ "person": person, "presence": "here" }))
            .collect();
        self.story.does(
            "meeting.record",
            json!({ "meeting_type": "follow_up_team", "started_at": on, "attendance": here }),
        )
    }

    /// Steps agreed in a meeting, each carried by one person; they replace those that wait.
    pub fn agrees(&mut self, meeting: RecordId, carriers: &[RecordId]) {
        let words = said("Call the coach", self.cast.youth);
        self.open = carriers
            .iter()
            .map(|carrier| {
                let asked =
                    json!({ "words": words, "lead_carrier": carrier, "agreed_at": meeting });
                self.story.does("step.take_up", asked)
            })
            .collect();
    }

    /// Every step that waits was done by its carrier, after some reminders nobody asked for.
    pub fn did(&mut self, meeting: RecordId, reminders: usize) {
        self.did_when_reminded(meeting, reminders, "no");
    }

    /// Every step that waits was done by its carrier, after some reminders that were asked for or not.
    pub fn did_when_reminded(&mut self, meeting: RecordId, reminders: usize, asked_for: &str) {
        for step in self.open.clone() {
            self.story.does(
                "step.review",
                json!({ "step": step, "meeting": meeting, "outcome": "done" }),
            );
        }
        for at in 0..reminders {
            let step = self.open[at % self.open.len()];
            let asked = json!({ "step": step, "asked_for": asked_for, "before_meeting": meeting });
            self.story.does("reminder.record", asked);
        }
    }

    /// The file as of a day.
    pub fn at(&self, on: &str) -> Answer {
        at(&self.story.actions, &self.story, on)
    }
}

fn at(actions: &[Action], story: &Story, on: &str) -> Answer {
    of(story.file.family(), actions, day(on), rules())
}

/// What an answer says by a key, about the plan as a whole or the first subject.
pub fn one<'a>(answer: &'a Answer, key: &str) -> &'a Indicator {
    answer
        .indicators
        .iter()
        .find(|found| found.key == key)
        .unwrap()
}

/// How an answer stands by a key.
pub fn state(answer: &Answer, key: &str) -> State {
    one(answer, key).state
}

/// The keys of the signals, in order.
pub fn signals(answer: &Answer) -> Vec<&str> {
    answer
        .signals
        .iter()
        .map(|signal| signal.key.as_str())
        .collect()
}

/// The keys of what is said as growth.
pub fn growth(answer: &Answer) -> Vec<&str> {
    answer
        .growth
        .iter()
        .map(|growth| growth.key.as_str())
        .collect()
}

/// What is said more than once of the same thing to the same people: nothing ever should be.
pub fn said_twice(answer: &Answer) -> Vec<String> {
    let mut twice = Vec::new();
    for list in [&answer.indicators, &answer.growth, &answer.signals] {
        let mut said = Vec::new();
        for found in list {
            let about = (&found.key, found.subject, found.audience);
            if said.contains(&about) {
                twice.push(found.key.clone());
            }
            said.push(about);
        }
    }
    let mut named = Vec::new();
    for pattern in &answer.patterns {
        let about = (&pattern.name, pattern.subject);
        if named.contains(&about) {
            twice.push(pattern.name.clone());
        }
        named.push(about);
    }
    twice
}
