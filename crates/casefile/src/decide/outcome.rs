//! Signs that a need is met or a goal reached, and who says how far it is.
//! The family says so before anybody else does.

use super::sheet::{Sheet, zero_to_ten};
use crate::choices::CarrierClass;
use crate::ids::RecordId;
use crate::kinds::{Goal, Need, OutcomeMarker, OutcomeRating};
use crate::refusal::Refusal;
use crate::words::Words;

command! {
    /// Adds a sign that everybody would see.
    AddOutcome = "outcome.add" {
        /// Of which goal.
        goal: Option<RecordId>,
        /// Of which need.
        need: Option<RecordId>,
        /// What they would see.
        words: Words,
        /// How it is now.
        baseline: Option<String>,
        /// How often somebody looks.
        how_often: Option<String>,
        /// Who says how far it is.
        #[serde(default)]
        who_rates: Vec<RecordId>,
    }
}

impl AddOutcome {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Goal>(self.goal)?;
        sheet.knows::<Need>(self.need)?;
        sheet.people(&self.who_rates)?;
        let words = sheet.voice("words", &self.words)?;
        let marker = sheet.make::<OutcomeMarker>().put("words", &words);
        Ok(put!(marker, self: goal, need, baseline, how_often, who_rates).id)
    }
}

command! {
    /// Somebody says how far it is, 0 to 10.
    RateOutcome = "outcome.rate" {
        /// Which sign.
        marker: RecordId,
        /// Who says so.
        by: RecordId,
        /// The number.
        value: i64,
        /// What they said about it.
        words: Option<Words>,
    }
}

impl RateOutcome {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<OutcomeMarker>(self.marker)?;
        sheet.person(self.by)?;
        zero_to_ten(self.value)?;
        if sheet.is_doing() {
            self.family_was_first(sheet)?;
        }
        let words = sheet.voice_if("words", &self.words)?;
        let rating = sheet.make::<OutcomeRating>().put("words", &words);
        Ok(put!(rating, self: marker, by, value).id)
    }

    fn family_was_first(&self, sheet: &Sheet<'_>) -> Result<(), Refusal> {
        let is_family = |who: RecordId| sheet.file.class_of(who) == Some(CarrierClass::Family);
        let said = sheet.file.all::<OutcomeRating>().any(|rating| {
            rating.marker() == Some(self.marker) && rating.by().is_some_and(is_family)
        });
        if said || is_family(self.by) {
            return Ok(());
        }
        let marker = self.marker;
        Err(Refusal::FamilyRatesFirst { marker })
    }
}
