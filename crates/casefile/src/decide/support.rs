//! The people the family could turn to, and what came of it over the months.
//! A support that is never asked fades; nothing here says so, it only keeps the days.

use super::sheet::{Sheet, written};
use crate::choices::SupportMoment;
use crate::ids::RecordId;
use crate::kinds::{Support, SupportDay};
use crate::refusal::Refusal;

command! {
    /// Puts somebody on the family's map of supports.
    AddSupport = "support.add" {
        /// Who, where they are on file.
        person: Option<RecordId>,
        /// Who, in the family's words, where they are not.
        who: Option<String>,
        /// What they are to the family.
        relation: Option<String>,
        /// How close, 1 to 3; 3 is closest.
        closeness: Option<i64>,
        /// What they give.
        gives: Option<String>,
        /// What they get.
        gets: Option<String>,
        /// What they could be asked for.
        could_ask_for: Option<String>,
        /// Who named them.
        added_by: Option<RecordId>,
    }
}

impl AddSupport {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.person(self.person)?;
        sheet.person(self.added_by)?;
        if self.person.is_none() {
            written("who", self.who.as_deref().unwrap_or_default())?;
        }
        one_to_three(self.closeness)?;
        let support = sheet.make::<Support>();
        Ok(put!(
            support,
            self: person, who, relation, closeness, gives, gets, could_ask_for, added_by
        )
        .id)
    }
}

command! {
    /// Brings what is known of a support up to date; what is not given stays as it is.
    ReviseSupport = "support.revise" {
        /// Which one.
        support: RecordId,
        /// Who, once they are on file.
        person: Option<RecordId>,
        /// What they are to the family.
        relation: Option<String>,
        /// How close, 1 to 3.
        closeness: Option<i64>,
        /// What they give.
        gives: Option<String>,
        /// What they get.
        gets: Option<String>,
        /// What they could be asked for.
        could_ask_for: Option<String>,
    }
}

impl ReviseSupport {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Support>(self.support)?;
        sheet.person(self.person)?;
        one_to_three(self.closeness)?;
        let support = sheet.on::<Support>(self.support);
        Ok(put!(support, self: person, relation, closeness, gives, gets, could_ask_for).id)
    }
}

command! {
    /// Keeps a day on which a support was asked, came, or did something.
    KeepSupportDay = "support.keep_day" {
        /// Which one.
        support: RecordId,
        /// What came of it that day.
        what: SupportMoment,
        /// What it was.
        words: Option<String>,
    }
}

impl KeepSupportDay {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Support>(self.support)?;
        Ok(put!(sheet.make::<SupportDay>(), self: support, what, words).id)
    }
}

fn one_to_three(closeness: Option<i64>) -> Result<(), Refusal> {
    match closeness {
        Some(value) if !(1..=3).contains(&value) => Err(Refusal::ClosenessOutOfRange { value }),
        _ => Ok(()),
    }
}
