//! What becomes known of an enrollment later, and its end.
//! A family may come back: that is a new enrollment which names the one before.

use super::sheet::Sheet;
use crate::ids::RecordId;
use crate::kinds::{Enrollment, Family};
use crate::refusal::Refusal;
use chrono::NaiveDate;

command! {
    /// Brings what is known of an enrollment up to date; what is not given stays as it is.
    UpdateEnrollment = "enrollment.update" {
        /// Which enrollment.
        enrollment: RecordId,
        /// The day the referral came.
        referral_date: Option<NaiveDate>,
        /// The day the family was first reached.
        first_contact: Option<NaiveDate>,
        /// The day of the first visit.
        first_visit: Option<NaiveDate>,
        /// Who referred.
        source: Option<String>,
        /// Why, in the words of the referral.
        reason: Option<String>,
        /// The day it started.
        started: Option<NaiveDate>,
        /// The day the family said yes to it.
        consent_date: Option<NaiveDate>,
        /// On what legal footing.
        legal_status: Option<String>,
        /// Which deadlines hold for it.
        timeline_profile: Option<String>,
        /// Who pays.
        payer: Option<String>,
        /// The day on which it is meant to end.
        closing_planned_on: Option<NaiveDate>,
        /// The enrollment that it follows.
        return_of: Option<RecordId>,
    }
}

impl UpdateEnrollment {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Enrollment>(self.enrollment)?;
        sheet.knows::<Enrollment>(self.return_of)?;
        if self.return_of == Some(self.enrollment) {
            return Err(Refusal::NotAllowed { field: "return_of" });
        }
        for day in [
            self.referral_date,
            self.first_contact,
            self.first_visit,
            self.started,
            self.consent_date,
        ] {
            sheet.happened(day)?;
        }
        let enrollment = sheet.on::<Enrollment>(self.enrollment);
        Ok(put!(
            enrollment,
            self: referral_date, first_contact, first_visit, source, reason, started, consent_date,
            legal_status, timeline_profile, payer, closing_planned_on, return_of
        )
        .id)
    }
}

command! {
    /// Ends an enrollment.
    CloseEnrollment = "enrollment.close" {
        /// Which enrollment.
        enrollment: RecordId,
        /// The last day; the day this happened where nothing is said.
        closed_on: Option<NaiveDate>,
        /// Why it ends.
        #[serde(default)]
        reason: String,
    }
}

impl CloseEnrollment {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let known: Enrollment<'_> = sheet.one(self.enrollment)?;
        let closed_on = self.closed_on.unwrap_or(sheet.day());
        sheet.happened(closed_on)?;
        if sheet.is_doing() {
            if known.closed_on().is_some() {
                let enrollment = self.enrollment;
                return Err(Refusal::EnrollmentIsClosed { enrollment });
            }
            if self.reason.trim().is_empty() {
                return Err(Refusal::ReasonNeeded);
            }
        }
        let enrollment = sheet.on::<Enrollment>(self.enrollment);
        Ok(enrollment
            .put("closed_on", &closed_on)
            .put("close_reason", &self.reason)
            .id)
    }
}

command! {
    /// Brings what is known of the family up to date; what is not given stays as it is.
    UpdateFamily = "family.update" {
        /// BCP 47 tag of the language spoken at home.
        home_language: Option<String>,
        /// The IANA zone in which the family lives.
        zone: Option<String>,
        /// The county that serves them.
        county: Option<String>,
        /// The tribe they belong to, where they say so.
        tribe: Option<String>,
        /// Where the family lives.
        address: Option<String>,
    }
}

impl UpdateFamily {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let family = super::family::this_family(sheet)?;
        let pen = sheet.on::<Family>(family);
        Ok(put!(pen, self: home_language, zone, county, tribe, address).id)
    }
}
