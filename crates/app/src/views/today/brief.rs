//! What the facts say of a family in one line: the first thing worth a look, or how it grows. The same
//! rules as *How it is going*, and none of its own; only what everybody in the room may read.

use casefile::FamilyId;
use casefile::insight::{Answer, Audience, Indicator, Reason};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// One line's worth of an answer.
#[derive(Clone, Default, Debug)]
pub struct Brief {
    /// The first signal.
    pub signal: Option<Reason>,
    /// The first sign of growth.
    pub growth: Option<Reason>,
}

impl Brief {
    /// The first of each that is for everybody.
    pub fn of(answer: &Answer) -> Self {
        let first = |facts: &[Indicator]| {
            let mut shared = facts.iter().filter(|fact| fact.audience == Audience::All);
            shared.next().map(|fact| fact.reason.clone())
        };
        Self {
            signal: first(&answer.signals),
            growth: first(&answer.growth),
        }
    }
}

/// The day, the language of the screen, and what is known of each family as of that day.
pub struct Today<'a> {
    /// Today here.
    pub on: NaiveDate,
    /// `en` or `es`.
    pub lang: &'a str,
    /// A family that is missing was not looked at yet.
    pub briefs: &'a BTreeMap<FamilyId, (NaiveDate, Brief)>,
}

impl Today<'_> {
    /// What is known of a family today.
    pub(super) fn brief(&self, family: FamilyId) -> Option<&Brief> {
        let (on, brief) = self.briefs.get(&family)?;
        (*on == self.on).then_some(brief)
    }

    /// A fact in the language of the screen.
    pub(super) fn say<'r>(&self, fact: &'r Reason) -> &'r str {
        match self.lang {
            "es" => &fact.es,
            _ => &fact.en,
        }
    }
}
