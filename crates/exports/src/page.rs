//! The plan put into a language: sections in their fixed order, the empty ones left out.
//! Templates lay out what stands here and say nothing of their own.

mod bottom;
mod top;

use crate::discretion::Said;
use crate::pdf::{self, Paper};
use crate::phrases::{Lang, Phrases, marks};
use crate::plan::{Edition, Plan};
use crate::safety;
use chrono::NaiveDate;
use serde_json::{Value as Json, json};

/// A plan and the language it is being put into.
pub(crate) struct Writing<'a> {
    plan: &'a Plan,
    phrases: Phrases,
}

impl<'a> Writing<'a> {
    pub(crate) fn of(plan: &'a Plan, lang: Lang) -> Self {
        Self {
            plan,
            phrases: Phrases::of(lang),
        }
    }

    /// The whole document as its template wants it.
    pub(crate) fn page(&self, paper: Paper) -> Json {
        let safety = safety::pages(&self.phrases, &self.plan.safety, &self.plan.lines);
        json!({
            "frame": pdf::frame(self.phrases.lang(), paper),
            "title": self.title(),
            "top": self.top_right(),
            "footer": self.footer(),
            "page": self.say("print-page"),
            "of": self.say("print-page-of"),
            "sections": self.sections(),
            "safety": safety,
        })
    }

    fn sections(&self) -> Vec<Json> {
        let sections = [
            self.hopes(),
            self.strengths(),
            self.team(),
            self.goals(),
            self.steps(),
            self.if_thens(),
            self.changes(),
            self.reached(),
            self.past(),
            self.must_dos(),
            self.services(),
            self.dissent(),
            self.markers(),
            self.next_meeting(),
            self.rights(),
            self.signatures(),
        ];
        sections.into_iter().flatten().collect()
    }

    fn title(&self) -> String {
        match (&self.plan.made_for, self.plan.is_whole) {
            (Some(name), false) => self.fill("print-title-part", &[("name", name)]),
            _ => self.fill("print-title", &[("family", &self.plan.family)]),
        }
    }

    fn top_right(&self) -> String {
        let day = self.day(self.plan.made_on);
        match (&self.plan.made_for, self.plan.is_whole) {
            (Some(name), true) => self.fill("print-made-for", &[("day", &day), ("name", name)]),
            _ => day,
        }
    }

    fn footer(&self) -> String {
        let lang = self.phrases.language(self.phrases.lang().tag());
        let (key, number) = match self.plan.edition {
            Edition::Version(number) => ("print-footer-version", number),
            Edition::AfterMeeting(number) => ("print-footer-meeting", number),
            Edition::First => ("print-footer-first", 0),
        };
        self.fill(key, &[("number", &number.to_string()), ("language", &lang)])
    }

    fn say(&self, key: &str) -> String {
        self.phrases.say(key)
    }

    fn fill(&self, key: &str, slots: &[(&str, &str)]) -> String {
        let slots: Vec<_> = slots
            .iter()
            .map(|(name, text)| (*name, (*text).into()))
            .collect();
        self.phrases.fill(key, &slots)
    }

    fn day(&self, day: NaiveDate) -> String {
        self.phrases.day(day, self.plan.made_on)
    }

    fn days(&self, key: &str, day: Option<NaiveDate>) -> Option<String> {
        day.map(|day| self.fill(key, &[("day", &self.day(day))]))
    }

    /// Words with the marks of their language around them, where they are a quote.
    fn said(&self, said: &Said) -> Json {
        let lang = if said.lang.is_empty() {
            self.phrases.lang().tag()
        } else {
            &said.lang
        };
        let (open, close) = match said.quoted {
            true => marks(&said.lang, self.phrases.lang()),
            false => ("", ""),
        };
        let beneath = said
            .translation
            .as_ref()
            .map(|words| self.fill("print-translated", &[("words", words)]));
        json!({
            "open": open, "text": said.text, "close": close,
            "lang": lang, "by": said.by, "beneath": beneath,
        })
    }

    /// Words inside a sentence of ours: marked always, so that the voices stay apart.
    fn inline(&self, said: &Said) -> String {
        let (open, close) = marks(&said.lang, self.phrases.lang());
        format!("{open}{}{close}", said.text)
    }

    /// A section, or nothing where there is nothing to say.
    fn section(&self, kind: &str, head: &str, items: Vec<Json>) -> Option<Json> {
        let head = self.say(head);
        (!items.is_empty()).then(|| json!({"kind": kind, "head": head, "items": items}))
    }
}
