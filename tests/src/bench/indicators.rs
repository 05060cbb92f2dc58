//! Every indicator of a family with eighteen months of history, from its actions, and of a caseload
//! of five hundred such families, one after the other on one core. Budgets, not ratios: there is no
//! raw limit to compare a judgement with.

use super::Times;
use crate::cli::{Batch, Notebook, PASSPHRASE};
use anyhow::{Context, Result, ensure};
use casefile::insight::{self, Rules};
use casefile::{Action, FamilyId};
use chrono::{Days, Months, NaiveDate};
use serde_json::{Value, json};
use vault::{Passphrase, Vault};

const RULES: &str = include_str!("../../../assets/practice/indicators.toml");
const ONE_AT_MOST_MS: f64 = 20.0;
const ALL_AT_MOST_S: f64 = 5.0;
const FAMILIES: usize = 500;
/// The sample's twelve meetings end on this day; six more follow, month by month.
const SAMPLE_ENDS: &str = "2025-04-10";
const MORE_MEETINGS: u32 = 6;
const STEPS_A_MEETING: usize = 6;
const NOTES_A_MEETING: usize = 30;

/// Writes the history, reads it back, and answers again and again.
pub fn run() -> Result<Value> {
    let notebook = Notebook::with_a_family()?;
    let (family, last) = history(&notebook)?;
    let vault = Vault::open(notebook.folder(), &Passphrase::new(PASSPHRASE))?;
    let family: FamilyId = serde_json::from_value(family)?;
    let actions = vault.actions(family)?;
    let rules = Rules::read([RULES])?;
    let mut one = Times::default();
    let began = on_this_core()?;
    for _ in 0..FAMILIES {
        let before = on_this_core()?;
        answered(family, &actions, last, &rules)?;
        one.keep_millis((on_this_core()? - before) * 1000.0);
    }
    let all = on_this_core()? - began;
    let indicators = answered(family, &actions, last, &rules)?;
    Ok(
        json!({"bench": "app", "part": "indicators", "actions": actions.len(),
        "indicators": indicators,
        "one_family_ms": {"p50": one.at(0.5), "p99": one.at(0.99)}, "all_500_s": all,
        "goals": [
            super::app::goal("one family of 18 months within 20 ms", one.at(0.99) <= ONE_AT_MOST_MS),
            super::app::goal("500 families within 5 s on one core", all <= ALL_AT_MOST_S)]}),
    )
}

/// Seconds that this thread has had a core for; what others do on the machine does not count.
fn on_this_core() -> Result<f64> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds: f64 = told.split(' ').next().unwrap_or_default().parse()?;
    Ok(nanoseconds / 1e9)
}

/// How many indicators were answered; a family that nothing can be said of proves nothing.
fn answered(family: FamilyId, actions: &[Action], at: NaiveDate, rules: &Rules) -> Result<usize> {
    let answer = insight::of(family, actions, at, rules);
    ensure!(!answer.indicators.is_empty(), "nothing was answered");
    Ok(answer.indicators.len())
}

/// The sample family and half a year more of it; the day after the last meeting.
fn history(notebook: &Notebook) -> Result<(Value, NaiveDate)> {
    let mut batch = notebook.batch()?;
    let shifted = json!({"as_if_last_met": SAMPLE_ENDS});
    let family = batch.ask("sample.open", &shifted)?["family"].take();
    let shown = batch.ask("family.show", &json!({"family": family}))?;
    let people: Vec<Value> = shown["team"]
        .as_array()
        .context("a team is a list")?
        .iter()
        .map(|row| row["person"]["id"].clone())
        .collect();
    let goal = shown["goals"][0]["id"].clone();
    let mut meetings = Meetings {
        batch,
        family,
        people,
        goal,
        open: Vec::new(),
    };
    let mut day: NaiveDate = SAMPLE_ENDS.parse()?;
    for _ in 0..MORE_MEETINGS {
        day = day + Months::new(1);
        meetings.hold(day)?;
    }
    meetings.batch.finish()?;
    Ok((meetings.family, day + Days::new(1)))
}

/// Meetings that are written down afterwards, as somebody does who comes from paper.
struct Meetings {
    batch: Batch,
    family: Value,
    people: Vec<Value>,
    goal: Value,
    open: Vec<Value>,
}

impl Meetings {
    fn hold(&mut self, day: NaiveDate) -> Result<()> {
        let here: Vec<Value> = self
            .people
            .iter()
            .map(|person| json!({"person": person, "presence": "here"}))
            .collect();
        let held = json!({"meeting_type": "follow_up_team", "started_at": day, "attendance": here});
        let meeting = self.write("meeting.record", day, held)?;
        for (at, step) in std::mem::take(&mut self.open).into_iter().enumerate() {
            let outcome = ["done", "done", "not_yet"][at % 3];
            let review = json!({"step": step, "meeting": meeting, "outcome": outcome});
            self.write("step.review", day, review)?;
        }
        for at in 0..STEPS_A_MEETING {
            let step = self.agree(at, &meeting, day)?;
            self.open.push(step);
        }
        for at in 0..NOTES_A_MEETING {
            let note = json!({"meeting": meeting, "speaker": self.person(at), "talk_kind": "hope",
                "verbatim": true, "text": format!("said at this table, line {at}")});
            self.write("meeting.write_note", day, note)?;
        }
        Ok(())
    }

    /// A step that somebody takes up, says how sure they are of it, says back, and is reminded of.
    fn agree(&mut self, at: usize, meeting: &Value, day: NaiveDate) -> Result<Value> {
        let carrier = self.person(at);
        let words = json!({"text": format!("step {at} of {day}"), "origin": "verbatim"});
        let step = json!({"goal": self.goal, "words": words, "lead_carrier": carrier,
            "agreed_at": meeting, "due_on": day + Months::new(1)});
        let step = self.write("step.take_up", day, step)?;
        let sure = json!({"person": carrier, "step": step, "meeting": meeting,
            "ruler_kind": "confidence", "value": 4 + at % 6});
        self.write("ruler.set", day, sure)?;
        let said = json!({"meeting": meeting, "person": carrier, "step": step, "said": "yes"});
        self.write("readback.say", day, said)?;
        let reminded = json!({"step": step, "to": carrier, "asked_for": "no"});
        self.write("reminder.record", day + Days::new(9), reminded)?;
        Ok(step)
    }

    fn person(&self, at: usize) -> Value {
        self.people
            .get(at % self.people.len().max(1))
            .cloned()
            .unwrap_or_default()
    }

    fn write(&mut self, command: &str, on: NaiveDate, mut what: Value) -> Result<Value> {
        what["family"] = self.family.clone();
        what["on"] = json!(on);
        what["late"] = json!(true);
        Ok(self.batch.ask(command, &what)?["record"].take())
    }
}
