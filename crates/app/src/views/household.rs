//! The family's own page: hopes, goals with their whys, who does what. It is made of nothing but
//! what the list of the household lets through; it never sees the file, so it cannot show more. Only
//! the order of people is handed in.

use crate::commands::household::{HouseholdView, ShownRecord};
use crate::views::reading::Order;
use casefile::{CarrierClass, FamilyId, GoalStatus, On, PersonRole, RecordId, StepStatus, Words};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use ts_rs::TS;

/// The family's own page.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct HouseholdPage {
    /// Whose.
    pub family: FamilyId,
    /// The language the family speaks at home.
    pub lang: String,
    /// Hopes side by side, never merged.
    pub hopes: Vec<ShownWords>,
    /// Goals on the plan, in the family's order.
    pub goals: Vec<ShownGoal>,
    /// Open steps, family and friends first.
    pub steps: Vec<ShownStep>,
    /// What each does when a hard moment comes.
    pub if_thens: Vec<ShownIfThen>,
    /// What they are good at.
    pub strengths: Vec<ShownWords>,
    /// What courts and agencies ask for.
    pub must_dos: Vec<ShownMustDo>,
    /// The next meeting: a day or a moment.
    pub next_at: Option<String>,
    /// Where it is.
    pub next_place: String,
}

/// Words as the family sees them.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct ShownWords {
    /// The words as they were spoken.
    pub text: String,
    /// BCP 47 tag of the language they were spoken in.
    pub lang: String,
    /// The name of who said them; empty where nobody is named.
    pub by: String,
    /// A translation, where there is one.
    pub translation: Option<String>,
}

/// A goal with its why.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct ShownGoal {
    /// Which, so that the page keeps its place.
    pub id: RecordId,
    /// The goal.
    pub words: ShownWords,
    /// Their reason.
    pub why: Option<ShownWords>,
    /// Whether it rests.
    pub rests: bool,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct ShownStep {
    /// Who carries it.
    pub by: String,
    /// Whether that is family or a friend.
    pub is_theirs: bool,
    /// What is to be done.
    pub text: String,
    /// By when.
    pub due_on: Option<String>,
}

/// If this happens, then I will.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct ShownIfThen {
    /// The moment.
    pub if_cue: String,
    /// The act.
    pub then_response: String,
    /// Whose.
    pub by: String,
}

/// A condition from outside.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct ShownMustDo {
    /// Who asks.
    pub who_requires: String,
    /// The condition.
    pub text: String,
}

/// Makes the page of what may be shown, in the family's language.
pub(crate) fn page(
    shown: &HouseholdView,
    order: &Order,
    lang: String,
    today: NaiveDate,
) -> HouseholdPage {
    let reader = Reader {
        shown,
        order,
        today,
        lang: &lang,
    };
    let next = reader.next_meeting(today);
    HouseholdPage {
        family: shown.family,
        hopes: reader.hopes(),
        goals: reader.goals(),
        steps: reader.steps(),
        if_thens: reader.if_thens(),
        strengths: reader.strengths(),
        must_dos: reader.must_dos(),
        next_place: next
            .as_ref()
            .map(|(_, place)| place.clone())
            .unwrap_or_default(),
        next_at: next.map(|(at, _)| at),
        lang,
    }
}

struct Reader<'a> {
    shown: &'a HouseholdView,
    order: &'a Order,
    today: NaiveDate,
    lang: &'a str,
}

impl<'a> Reader<'a> {
    fn of_kind(&self, kind: &'static str) -> impl Iterator<Item = &'a ShownRecord> {
        let all = self.shown.records.iter();
        all.filter(move |record| record.kind == kind)
    }

    fn person(&self, id: RecordId) -> Option<&'a ShownRecord> {
        self.of_kind("person").find(|person| person.id == id)
    }

    fn called(&self, id: Option<RecordId>) -> String {
        let person = id.and_then(|id| self.person(id));
        let name = |field| person.map(|person| text(person, field)).unwrap_or_default();
        match name("called") {
            called if called.trim().is_empty() => name("name"),
            called => called,
        }
    }

    fn class(&self, id: Option<RecordId>) -> Option<CarrierClass> {
        let person = self.person(id?)?;
        read::<PersonRole>(person, "role")?.class()
    }

    fn words(
        &self,
        record: &ShownRecord,
        field: &str,
        or_by: Option<RecordId>,
    ) -> Option<ShownWords> {
        let words: Words = read(record, field)?;
        let (text, lang, translation) = match words.original {
            Some(first) => (first.text, first.lang, Some(words.text)),
            None => (words.text, words.lang, None),
        };
        Some(ShownWords {
            text,
            lang: if lang.is_empty() {
                self.lang.to_owned()
            } else {
                lang
            },
            by: self.called(words.said_by.or(or_by)),
            translation,
        })
    }

    fn hopes(&self) -> Vec<ShownWords> {
        let words = |vision| {
            let holder = read(vision, "holder");
            let said_by = read::<Words>(vision, "words")?.said_by;
            let rank = self.order.rank(holder.or(said_by));
            Some((rank, self.words(vision, "words", holder)?))
        };
        let mut hopes: Vec<_> = self.of_kind("vision").filter_map(words).collect();
        hopes.sort_by_key(|(rank, _)| *rank);
        hopes.into_iter().map(|(_, words)| words).collect()
    }

    fn strengths(&self) -> Vec<ShownWords> {
        let named = self.of_kind("strength").filter_map(|strength| {
            let words = self.words(strength, "words", None)?;
            let by = self.called(read(strength, "person"));
            Some(ShownWords { by, ..words })
        });
        named.collect()
    }

    fn goals(&self) -> Vec<ShownGoal> {
        let family = self.of_kind("family").next();
        let order: Vec<RecordId> = family
            .and_then(|family| read(family, "goal_order"))
            .unwrap_or_default();
        let mut goals: Vec<ShownGoal> = self
            .of_kind("goal")
            .filter_map(|it| self.goal(it))
            .collect();
        goals.sort_by_key(|goal| {
            let at = order.iter().position(|id| *id == goal.id);
            at.unwrap_or(usize::MAX)
        });
        goals
    }

    fn goal(&self, goal: &ShownRecord) -> Option<ShownGoal> {
        let status: GoalStatus = read(goal, "status")?;
        let rests = status == GoalStatus::Resting;
        (rests || status == GoalStatus::Active).then_some(())?;
        Some(ShownGoal {
            id: goal.id,
            words: self.words(goal, "words", None)?,
            why: self.words(goal, "why", None),
            rests,
        })
    }

    fn steps(&self) -> Vec<ShownStep> {
        let open = self
            .of_kind("step")
            .filter(|step| read::<StepStatus>(step, "status").is_none_or(StepStatus::is_open));
        let mut steps: Vec<&ShownRecord> = open.collect();
        steps.sort_by_key(|step| self.order.rank(read(step, "lead_carrier")));
        steps
            .into_iter()
            .filter_map(|step| self.step(step))
            .collect()
    }

    fn step(&self, step: &ShownRecord) -> Option<ShownStep> {
        let carrier = read(step, "lead_carrier");
        let class = self.class(carrier);
        Some(ShownStep {
            by: self.called(carrier),
            is_theirs: class.is_some_and(CarrierClass::is_family_or_natural),
            text: read::<Words>(step, "words")?.text,
            // A day that has passed would say that somebody is late.
            due_on: read::<NaiveDate>(step, "due_on")
                .filter(|day| *day >= self.today)
                .map(|day| day.to_string()),
        })
    }

    fn if_thens(&self) -> Vec<ShownIfThen> {
        let plans = self.of_kind("if_then").map(|plan| ShownIfThen {
            if_cue: text(plan, "if_cue"),
            then_response: text(plan, "then_response"),
            by: self.called(read(plan, "owner")),
        });
        plans.collect()
    }

    fn must_dos(&self) -> Vec<ShownMustDo> {
        let asked = self.of_kind("must_do").filter_map(|must| {
            Some(ShownMustDo {
                who_requires: text(must, "who_requires"),
                text: read::<Words>(must, "words")?.text,
            })
        });
        asked.collect()
    }

    fn next_meeting(&self, today: NaiveDate) -> Option<(String, String)> {
        let planned = self.of_kind("meeting").filter_map(|meeting| {
            let is_planned = text(meeting, "status") == "planned";
            let at: On = read(meeting, "planned_at").filter(|_| is_planned)?;
            (at.day() >= today).then(|| {
                (
                    at.day(),
                    text(meeting, "planned_at"),
                    text(meeting, "place"),
                )
            })
        });
        planned
            .min_by_key(|(day, _, _)| *day)
            .map(|(_, at, place)| (at, place))
    }
}

fn read<T: DeserializeOwned>(record: &ShownRecord, field: &str) -> Option<T> {
    serde_json::from_value(record.fields.get(field)?.clone()).ok()
}

fn text(record: &ShownRecord, field: &str) -> String {
    read(record, field).unwrap_or_default()
}
