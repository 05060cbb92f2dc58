//! "My steps": one page for one carrier, to put on a door. It holds that person's part only.

use crate::page::Writing;
use crate::pdf::{self, ExportError, Paper};
use crate::phrases::{Lang, Phrases};
use crate::plan::{Carrier, Plan};
use casefile::RecordId;
use serde_json::{Value as Json, json};

impl Plan {
    /// A page of steps for one carrier, or for each where none is named, as PDF.
    pub fn cards_pdf(
        &self,
        carrier: Option<RecordId>,
        lang: Lang,
        paper: Paper,
    ) -> Result<Vec<u8>, ExportError> {
        pdf::write(&pdf::lay_out(
            "/cards.typ",
            &self.cards(carrier, lang, paper),
        )?)
    }

    pub(crate) fn cards(&self, carrier: Option<RecordId>, lang: Lang, paper: Paper) -> Json {
        let phrases = Phrases::of(lang);
        let wanted = |one: &&Carrier| {
            one.person.is_some() && carrier.is_none_or(|id| one.person == Some(id))
        };
        let cards: Vec<Json> = self
            .steps
            .iter()
            .filter(wanted)
            .map(|one| self.card(one, lang))
            .collect();
        json!({
            "frame": pdf::frame(lang, paper),
            "cards": cards,
            "top": phrases.day(self.made_on, self.made_on),
            "footer": phrases.say("print-card-footer"),
        })
    }

    fn card(&self, carrier: &Carrier, lang: Lang) -> Json {
        let writing = Writing::of(self, lang);
        let phrases = Phrases::of(lang);
        let name = carrier.name.clone().unwrap_or_default();
        let if_thens = self
            .if_thens
            .iter()
            .filter(|line| line.who == name)
            .map(|line| {
                let cue = phrases.fill("print-if", &[("cue", line.cue.as_str().into())]);
                let act = phrases.fill("print-then", &[("act", line.act.as_str().into())]);
                json!({"lead": cue, "text": act})
            });
        json!({
            "title": phrases.fill("print-card-title", &[("name", name.as_str().into())]),
            "steps": carrier.steps.iter().map(|step| writing.step(step)).collect::<Vec<_>>(),
            "if_head": phrases.say("print-if-thens"),
            "if_thens": if_thens.collect::<Vec<_>>(),
        })
    }
}
