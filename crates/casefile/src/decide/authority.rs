//! Who may decide what for a child, from when to when, and which paper says so.
//! What ended stays on file: on an earlier day it was so.

use super::sheet::{Sheet, period, written};
use crate::choices::Authority;
use crate::ids::RecordId;
use crate::kinds::{Attachment, LegalAuthority};
use crate::refusal::Refusal;
use chrono::NaiveDate;

command! {
    /// Writes down what somebody may decide for a child, or what a court has limited.
    RecordAuthority = "authority.record" {
        /// Who.
        person: RecordId,
        /// For which child.
        child: RecordId,
        /// What they may decide.
        what: Authority,
        /// The first day.
        from: Option<NaiveDate>,
        /// The last day.
        to: Option<NaiveDate>,
        /// The paper that says so.
        document: Option<String>,
        /// What it leaves out, as the paper words it.
        limits: Option<String>,
        /// The page itself, where it was kept.
        attachment: Option<RecordId>,
    }
}

impl RecordAuthority {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.people(&[self.person, self.child])?;
        sheet.knows::<Attachment>(self.attachment)?;
        period(self.from, self.to)?;
        if self.what == Authority::CourtOrderLimits && sheet.is_doing() {
            written("limits", self.limits.as_deref().unwrap_or_default())?;
        }
        let authority = sheet.make::<LegalAuthority>();
        Ok(put!(
            authority,
            self: person, child, what, from, to, document, limits, attachment
        )
        .id)
    }
}

command! {
    /// Writes down the last day of an authority.
    EndAuthority = "authority.end" {
        /// Which one.
        authority: RecordId,
        /// The last day; the day this happened where nothing is said.
        to: Option<NaiveDate>,
    }
}

impl EndAuthority {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let known: LegalAuthority<'_> = sheet.one(self.authority)?;
        let to = self.to.unwrap_or(sheet.day());
        period(known.from(), Some(to))?;
        Ok(sheet.on::<LegalAuthority>(self.authority).put("to", &to).id)
    }
}
