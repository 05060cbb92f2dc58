//! The safety plan: one page per plan, and its back where levels are told, in the family's words, with numbers that are handed in.
//! A plan in the restricted compartment never comes here.

use crate::discretion::Discretion;
use crate::pdf::{self, ExportError, Paper};
use crate::phrases::{Lang, Phrases};
use casefile::CaseFile;
use casefile::kinds::{CrisisLevel, CrisisPlan, Family, WhoWhat};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

/// A number to call.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrisisLine {
    /// What is dialled.
    pub number: String,
    /// What it is for.
    pub what: LineFor,
}

/// What a number is for.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineFor {
    /// Somebody to talk to, at any hour.
    Talk,
    /// Danger right now.
    Danger,
    /// The agency's own words.
    Named(String),
}

impl CrisisLine {
    /// The numbers that hold everywhere in the United States.
    pub fn everywhere() -> Vec<Self> {
        vec![
            Self {
                number: "988".into(),
                what: LineFor::Talk,
            },
            Self {
                number: "911".into(),
                what: LineFor::Danger,
            },
        ]
    }
}

/// One safety plan.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct SafetyPlan {
    /// Whose, where it is not the whole family's.
    pub whose: Vec<String>,
    /// What a crisis means here.
    pub means: String,
    /// What sets it off.
    pub triggers: Vec<String>,
    /// Early signs.
    pub early_signs: Vec<String>,
    /// What helps.
    pub helps: Vec<String>,
    /// What makes it worse.
    pub makes_worse: Vec<String>,
    /// Who does what, in order.
    pub first: Vec<(String, String)>,
    /// Whom to call, in order.
    pub contacts: Vec<(String, String)>,
    /// What keeps it from getting there.
    pub prevention: Vec<String>,
    /// From calm to danger.
    pub levels: Vec<SafetyLevel>,
    /// Medicines, firearms, sharp things: a line for each that was said.
    pub storage: Vec<String>,
    /// Siblings and pets.
    pub siblings_and_pets: String,
}

/// How hot it is: how one sees it, who does what, and when it is over.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct SafetyLevel {
    /// What the family calls it.
    pub name: String,
    /// How one sees that it is here.
    pub signs: Vec<String>,
    /// Who does what, then whom to call.
    pub steps: Vec<(String, String)>,
    /// How everybody knows that it is over.
    pub over: String,
}

pub(crate) fn plans(eyes: &Discretion<'_>) -> Vec<SafetyPlan> {
    eyes.all::<CrisisPlan<'_>>()
        .map(|plan| of_record(eyes, &plan))
        .collect()
}

fn rows(eyes: &Discretion<'_>, rows: Option<Vec<WhoWhat>>) -> Vec<(String, String)> {
    let rows = rows.unwrap_or_default().into_iter();
    rows.map(|row| {
        let known = row.who.and_then(|id| eyes.name(id));
        (
            known.unwrap_or_else(|| eyes.clean(&row.name)),
            eyes.clean(&row.what),
        )
    })
    .collect()
}

fn level(eyes: &Discretion<'_>, level: CrisisLevel) -> SafetyLevel {
    let mut steps = rows(eyes, Some(level.who_does_what));
    steps.extend(rows(eyes, Some(level.call_order)));
    SafetyLevel {
        name: eyes.clean(&level.name),
        signs: eyes.texts(Some(level.signs)),
        steps,
        over: eyes.clean(&level.stop_sign),
    }
}

fn of_record(eyes: &Discretion<'_>, plan: &CrisisPlan<'_>) -> SafetyPlan {
    let levels = plan.levels().unwrap_or_default().into_iter();
    let kept = [
        plan.safe_storage(),
        plan.safe_medicines(),
        plan.safe_firearms(),
        plan.safe_sharps(),
    ];
    let kept = kept.into_iter().flatten().filter(|text| !text.is_empty());
    SafetyPlan {
        whose: eyes.names(plan.whose()),
        means: eyes.text(plan.family_definition()),
        triggers: eyes.texts(plan.triggers()),
        early_signs: eyes.texts(plan.early_signs()),
        helps: eyes.texts(plan.what_helps()),
        makes_worse: eyes.texts(plan.what_makes_it_worse()),
        first: rows(eyes, plan.call_order()),
        contacts: rows(eyes, plan.contacts()),
        prevention: eyes.texts(plan.prevention_steps()),
        levels: levels.map(|row| level(eyes, row)).collect(),
        storage: eyes.texts(Some(kept.collect())),
        siblings_and_pets: eyes.text(plan.siblings_and_pets()),
    }
}

/// The safety plans of a family, ready to print on their own.
#[derive(Clone)]
pub struct SafetyPages {
    plans: Vec<SafetyPlan>,
    lines: Vec<CrisisLine>,
    family: String,
    made_on: NaiveDate,
}

/// The safety plans of a family as of a day, with the numbers to call.
pub fn of(file: &CaseFile, today: NaiveDate, lines: Vec<CrisisLine>) -> SafetyPages {
    let eyes = Discretion::of(file, today);
    let family = eyes.all::<Family<'_>>().next();
    SafetyPages {
        plans: plans(&eyes),
        lines,
        family: eyes.text(family.and_then(|family| family.name_shown())),
        made_on: today,
    }
}

impl SafetyPages {
    /// Whether any safety plan is on file.
    pub fn is_empty(&self) -> bool {
        self.plans.is_empty()
    }

    /// One page per plan, as PDF.
    pub fn pdf(&self, lang: Lang, paper: Paper) -> Result<Vec<u8>, ExportError> {
        pdf::write(&pdf::lay_out("/safety.typ", &self.page(lang, paper))?)
    }

    /// The characters that cannot be printed.
    pub fn uncovered(&self, lang: Lang) -> Vec<char> {
        pdf::uncovered_in(&self.page(lang, Paper::Letter))
    }

    pub(crate) fn page(&self, lang: Lang, paper: Paper) -> Json {
        let phrases = Phrases::of(lang);
        let date = phrases.day(self.made_on, self.made_on);
        json!({
            "frame": pdf::frame(lang, paper),
            "top": date,
            "family": self.family,
            "footer": phrases.say("print-safety-footer"),
            "of": phrases.say("print-page-of"),
            "page": phrases.say("print-page"),
            "plans": pages(&phrases, &self.plans, &self.lines),
        })
    }
}

/// Each plan as headed parts, the empty ones left out.
pub(crate) fn pages(phrases: &Phrases, plans: &[SafetyPlan], lines: &[CrisisLine]) -> Vec<Json> {
    plans
        .iter()
        .map(|plan| page(phrases, plan, lines))
        .collect()
}

fn page(phrases: &Phrases, plan: &SafetyPlan, lines: &[CrisisLine]) -> Json {
    let one = |text: &String| -> Vec<String> {
        if text.is_empty() {
            Vec::new()
        } else {
            vec![text.clone()]
        }
    };
    let parts = [
        ("print-safety-signs", plan.early_signs.clone()),
        ("print-safety-triggers", plan.triggers.clone()),
        ("print-safety-helps", plan.helps.clone()),
        ("print-safety-worse", plan.makes_worse.clone()),
        ("print-safety-storage", plan.storage.clone()),
        ("print-safety-siblings", one(&plan.siblings_and_pets)),
    ];
    let parts = parts.iter().filter(|(_, lines)| !lines.is_empty());
    let title = match plan.whose.as_slice() {
        [] => phrases.say("print-safety-title"),
        whose => phrases.fill(
            "print-safety-title-of",
            &[("names", phrases.list(whose).into())],
        ),
    };
    json!({
        "title": title,
        "means_head": phrases.say("print-safety-means"),
        "means": plan.means,
        "parts": parts.map(|(key, lines)| json!({"head": phrases.say(key), "lines": lines})).collect::<Vec<_>>(),
        "prevention_head": phrases.say("print-safety-prevention"),
        "prevention": plan.prevention,
        "levels_head": phrases.say("print-safety-levels"),
        "levels": plan.levels.iter().map(|row| level_page(phrases, row)).collect::<Vec<_>>(),
        "first_head": phrases.say("print-safety-first"),
        "first": plan.first,
        "call_head": phrases.say("print-safety-call"),
        "contacts": plan.contacts,
        "numbers": lines.iter().map(|line| number(phrases, line)).collect::<Vec<_>>(),
        "room": phrases.say("print-safety-room"),
    })
}

fn level_page(phrases: &Phrases, level: &SafetyLevel) -> Json {
    let over = match level.over.as_str() {
        "" => String::new(),
        over => phrases.fill("print-safety-over", &[("when", over.into())]),
    };
    json!({
        "name": level.name,
        "signs": level.signs.join("; "),
        "steps": level.steps.iter().map(|(who, what)| json!([who, what])).collect::<Vec<_>>(),
        "over": over,
    })
}

fn number(phrases: &Phrases, line: &CrisisLine) -> Json {
    let what = match &line.what {
        LineFor::Talk => phrases.say("print-line-talk"),
        LineFor::Danger => phrases.say("print-line-danger"),
        LineFor::Named(words) => words.clone(),
    };
    json!([line.number, what])
}
