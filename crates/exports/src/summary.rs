//! The summary of a family's story on paper: their words, and who of them said yes to it, and when.
//! Nothing else of the file is on it.

use crate::discretion::Discretion;
use crate::pdf::{self, ExportError, Paper};
use crate::phrases::{Lang, Phrases};
use casefile::kinds::{Discovery, Family};
use casefile::{CaseFile, RecordId};
use chrono::NaiveDate;
use serde_json::{Value as Json, json};

/// A summary, ready for paper.
pub struct SummaryPage {
    family: String,
    words: String,
    approved_by: Vec<String>,
    approved_on: Option<NaiveDate>,
    made_on: NaiveDate,
}

/// A summary of a file; nothing where it is not on file, or is kept from the household.
pub fn of(file: &CaseFile, id: RecordId, today: NaiveDate) -> Option<SummaryPage> {
    let eyes = Discretion::of(file, today);
    let found: Discovery<'_> = eyes.get(id)?;
    let family = eyes.all::<Family<'_>>().next();
    Some(SummaryPage {
        family: eyes.text(family.and_then(|family| family.name_shown())),
        words: eyes.text(Some(found.words()?)),
        approved_by: eyes.names(found.approved_by()),
        approved_on: found.approved_on(),
        made_on: today,
    })
}

impl SummaryPage {
    /// Whether somebody of the family said yes to it.
    pub fn is_theirs(&self) -> bool {
        !self.approved_by.is_empty()
    }

    /// The page as PDF.
    pub fn pdf(&self, lang: Lang, paper: Paper) -> Result<Vec<u8>, ExportError> {
        pdf::write(&pdf::lay_out("/summary.typ", &self.data(lang, paper))?)
    }

    pub(crate) fn data(&self, lang: Lang, paper: Paper) -> Json {
        let phrases = Phrases::of(lang);
        json!({
            "frame": pdf::frame(lang, paper),
            "title": phrases.say("print-story"),
            "family": self.family,
            "top": phrases.day(self.made_on, self.made_on),
            "words": self.words,
            "yes": self.yes(&phrases),
            "of": phrases.say("print-page-of"),
            "page": phrases.say("print-page"),
        })
    }

    fn yes(&self, phrases: &Phrases) -> String {
        let Some(on) = self.approved_on.filter(|_| self.is_theirs()) else {
            return String::new();
        };
        let names = phrases.list(&self.approved_by).into();
        let day = phrases.day(on, self.made_on).into();
        phrases.fill("print-story-yes", &[("names", names), ("day", day)])
    }
}
