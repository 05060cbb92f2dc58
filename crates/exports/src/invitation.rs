//! An invitation in the family's own words, on one page that they can send. It holds those words, the
//! day and the place, and nothing else of the file.

use crate::discretion::{Discretion, Said};
use crate::pdf::{self, ExportError, Paper};
use crate::phrases::{Lang, Phrases, marks};
use casefile::kinds::{Invitation, Meeting};
use casefile::{CaseFile, On, RecordId};
use chrono::NaiveDate;
use serde_json::{Value as Json, json};

/// One invitation, ready for paper.
pub struct InvitationPage {
    to: String,
    words: Said,
    at: Option<On>,
    place: String,
    made_on: NaiveDate,
}

/// An invitation of a file; nothing where it is not on file, or is kept from the household.
pub fn of(file: &CaseFile, id: RecordId, today: NaiveDate) -> Option<InvitationPage> {
    let eyes = Discretion::of(file, today);
    let found: Invitation<'_> = eyes.get(id)?;
    let meeting = found.meeting().and_then(|id| eyes.get::<Meeting<'_>>(id));
    let at = meeting.and_then(|meeting| meeting.planned_at());
    let to = found.person().and_then(|id| eyes.name(id));
    Some(InvitationPage {
        to: to.unwrap_or_default(),
        words: eyes.said(&found.words()?),
        at: at.filter(|at| at.day() >= today),
        place: eyes.text(meeting.and_then(|meeting| meeting.place())),
        made_on: today,
    })
}

impl InvitationPage {
    /// The page as PDF.
    pub fn pdf(&self, lang: Lang, paper: Paper) -> Result<Vec<u8>, ExportError> {
        pdf::write(&pdf::lay_out("/invitation.typ", &self.data(lang, paper))?)
    }

    pub(crate) fn data(&self, lang: Lang, paper: Paper) -> Json {
        let (open, close) = match self.words.quoted {
            true => marks(&self.words.lang, lang),
            false => ("", ""),
        };
        let tag = match self.words.lang.as_str() {
            "" => lang.tag(),
            known => known,
        };
        json!({
            "frame": pdf::frame(lang, paper),
            "to": self.to,
            "words": {
                "open": open, "text": self.words.text, "close": close, "lang": tag, "beneath": null,
            },
            "by": self.words.by.clone().unwrap_or_default(),
            "when": self.when(lang),
        })
    }

    fn when(&self, lang: Lang) -> String {
        let phrases = Phrases::of(lang);
        let Some(at) = &self.at else {
            return String::new();
        };
        let day = phrases.day(at.day(), self.made_on);
        let when = match at {
            On::Day(_) => day,
            On::Moment(at, _) => {
                let time = phrases.time(at.time());
                phrases.fill(
                    "print-day-time",
                    &[("day", day.into()), ("time", time.into())],
                )
            }
        };
        if self.place.is_empty() {
            return when;
        }
        let place = self.place.as_str().into();
        phrases.fill(
            "print-when-where",
            &[("when", when.into()), ("where", place)],
        )
    }
}
