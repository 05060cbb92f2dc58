//! The first half of the plan: hope, strengths, team, goals, steps, if-thens.

use super::Writing;
use crate::plan::{Carrier, GoalLine, Member, Reading, StepLine};
use casefile::{ReminderWish, RulerKind, StaysAfter};
use serde_json::{Value as Json, json};

impl Writing<'_> {
    pub(super) fn hopes(&self) -> Option<Json> {
        let hopes = self.plan.hopes.iter().map(|hope| self.said(hope)).collect();
        self.section("hopes", "print-hope", hopes)
    }

    pub(super) fn strengths(&self) -> Option<Json> {
        let items = self.plan.strengths.iter().map(|of| {
            let who = of
                .who
                .clone()
                .unwrap_or_else(|| self.say("print-all-of-us"));
            let words: Vec<Json> = of.words.iter().map(|words| self.said(words)).collect();
            json!({"who": who, "words": words})
        });
        self.section("strengths", "print-strengths", items.collect())
    }

    pub(super) fn team(&self) -> Option<Json> {
        let rows: Vec<Json> = self
            .plan
            .team
            .iter()
            .map(|member| self.member(member))
            .collect();
        let unsure = self.plan.team.iter().any(|member| mark(member).is_empty());
        let mut section = self.section("team", "print-team", rows)?;
        section["columns"] = self.columns(&["name", "who", "does", "call"]);
        section["mission"] = json!(self.plan.mission.as_ref().map(|words| self.said(words)));
        section["stays"] = json!(self.say("print-stays"));
        section["leaves"] = json!(self.say("print-leaves"));
        section["mark_head"] = json!(self.say("print-column-stays"));
        section["unsure"] = json!(unsure.then(|| self.say("print-unsure")));
        Some(section)
    }

    pub(super) fn columns(&self, names: &[&str]) -> Json {
        let names = names
            .iter()
            .map(|name| self.say(&format!("print-column-{name}")));
        json!(names.collect::<Vec<_>>())
    }

    fn member(&self, member: &Member) -> Json {
        let age = member.age.map(|age| age.to_string());
        let who = match (member.relation.is_empty(), &age) {
            (false, Some(age)) => self.fill(
                "print-aged",
                &[("relation", &member.relation), ("age", age)],
            ),
            (true, Some(age)) => self.fill("print-age", &[("age", age)]),
            (_, None) => member.relation.clone(),
        };
        json!({
            "mark": mark(member), "name": member.name, "who": who,
            "does": member.does, "call": member.contact,
        })
    }

    pub(super) fn goals(&self) -> Option<Json> {
        let goals = self.plan.goals.iter().map(|goal| self.goal(goal)).collect();
        self.section("goals", "print-goals", goals)
    }

    fn goal(&self, goal: &GoalLine) -> Json {
        let by = match goal.owners.as_slice() {
            [] => goal.words.by.clone(),
            owners => Some(self.phrases.list(owners)),
        };
        let rulers = goal.rulers.iter();
        let rulers: Vec<String> = rulers
            .map(|(name, readings)| self.readings(name, readings))
            .collect();
        json!({
            "words": self.said(&goal.words),
            "by": by,
            "why_head": self.say("print-why"),
            "why": goal.why.as_ref().map(|why| self.said(why)),
            "know_head": self.say("print-know"),
            "know": goal.markers,
            "now_head": self.say("print-now"),
            "now": rulers,
        })
    }

    fn readings(&self, name: &str, readings: &[Reading]) -> String {
        let each = readings.iter().map(|reading| {
            let key = match reading.kind {
                RulerKind::Importance => "print-matters",
                RulerKind::Confidence => "print-sure",
                RulerKind::Readiness => "print-ready",
            };
            self.fill(key, &[("number", &reading.value.to_string())])
        });
        let each: Vec<String> = each.collect();
        self.fill(
            "print-reading",
            &[("name", name), ("readings", &each.join(", "))],
        )
    }

    pub(super) fn steps(&self) -> Option<Json> {
        let carriers = self
            .plan
            .steps
            .iter()
            .map(|carrier| self.carrier(carrier))
            .collect();
        let mut section = self.section("steps", "print-steps", carriers)?;
        section["columns"] = self.columns(&["carrier", "what", "when", "reminder"]);
        Some(section)
    }

    fn carrier(&self, carrier: &Carrier) -> Json {
        let steps: Vec<Json> = carrier.steps.iter().map(|step| self.step(step)).collect();
        json!({"name": carrier.name, "nobody": self.say("print-nobody-yet"), "steps": steps})
    }

    /// One step as a row.
    pub(crate) fn step(&self, step: &StepLine) -> Json {
        let due = match step.is_from_before {
            true => self.say("print-from-before"),
            false => self.days("print-by", step.due_on).unwrap_or_default(),
        };
        let when = [&step.cue, &step.rhythm, &due];
        let when: Vec<&str> = when
            .into_iter()
            .map(String::as_str)
            .filter(|text| !text.is_empty())
            .collect();
        let mut small = Vec::new();
        if !step.first_move.is_empty() {
            small.push(self.fill("print-first-move", &[("what", &step.first_move)]));
        }
        if !step.helpers.is_empty() {
            small.push(self.fill(
                "print-helps",
                &[("names", &self.phrases.list(&step.helpers))],
            ));
        }
        json!({
            "words": self.said(&step.words), "when": when, "small": small,
            "reminder": self.reminder(step),
        })
    }

    fn reminder(&self, step: &StepLine) -> String {
        match (step.reminder, &step.reminder_from) {
            (Some(ReminderWish::None), _) => self.say("print-reminder-no"),
            (Some(_), Some(name)) => self.fill("print-reminder-from", &[("name", name)]),
            (Some(_), None) => self.say("print-reminder-yes"),
            (None, _) => String::new(),
        }
    }

    pub(super) fn if_thens(&self) -> Option<Json> {
        let items = self.plan.if_thens.iter().map(|line| {
            let key = if line.who.is_empty() {
                "print-then"
            } else {
                "print-then-who"
            };
            json!({
                "lead": self.fill("print-if", &[("cue", &line.cue)]),
                "text": self.fill(key, &[("name", &line.who), ("act", &line.act)]),
            })
        });
        self.section("lines", "print-if-thens", items.collect())
    }
}

/// The mark of who stays; none where nobody said.
fn mark(member: &Member) -> &'static str {
    match member.stays {
        Some(StaysAfter::Yes) => "●",
        Some(StaysAfter::No) => "○",
        Some(StaysAfter::Unsure) | None => "",
    }
}
