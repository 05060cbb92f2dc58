//! The family's own record and the enrollment of its youth.
//! A family's file is opened once; a phase never moves without a reason.

use super::sheet::{Sheet, written};
use crate::choices::Phase;
use crate::ids::RecordId;
use crate::kinds::{Enrollment, Family, Person, View};
use crate::refusal::Refusal;
use crate::words::Words;
use chrono::NaiveDate;

command! {
    /// Opens the family's file. Its record bears the family's own identifier.
    OpenFile = "family.open_file" {
        /// The name that is shown on lists.
        name_shown: String,
        /// BCP 47 tag of the language spoken at home.
        home_language: Option<String>,
        /// The IANA zone in which the family lives.
        zone: Option<String>,
        /// The county that serves them.
        county: Option<String>,
        /// The tribe they belong to, where they say so.
        tribe: Option<String>,
        /// The mark of the file it was entered from, where it was.
        came_from: Option<String>,
    }
}

impl OpenFile {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        written("name_shown", &self.name_shown)?;
        let id = RecordId(sheet.file.family().0);
        let known = sheet.file.held::<Family>().find(|family| family.id() == id);
        if known.is_some_and(|family| family.name_shown().is_some()) {
            return Err(Refusal::FamilyAlreadyOpen);
        }
        let family = sheet.on::<Family>(id);
        Ok(put!(family, self: name_shown, home_language, zone, county, tribe, came_from).id)
    }
}

command! {
    /// Changes the name that is shown on lists.
    RenameFamily = "family.rename" {
        /// The new name.
        name_shown: String,
    }
}

impl RenameFamily {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        written("name_shown", &self.name_shown)?;
        let family = this_family(sheet)?;
        Ok(put!(sheet.on::<Family>(family), self: name_shown).id)
    }
}

command! {
    /// Says what the team is for, in the family's words.
    SetMission = "family.set_mission" {
        /// The mission.
        words: Words,
    }
}

impl SetMission {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let words = sheet.voice("words", &self.words)?;
        let family = this_family(sheet)?;
        Ok(sheet.on::<Family>(family).put("mission", &words).id)
    }
}

/// The family's own record, once it was opened.
pub(super) fn this_family(sheet: &Sheet<'_>) -> Result<RecordId, Refusal> {
    let id = RecordId(sheet.file.family().0);
    sheet.knows::<Family>(id)?;
    Ok(id)
}

command! {
    /// Begins an episode of service for one youth.
    BeginEnrollment = "enrollment.begin" {
        /// For whom.
        youth: RecordId,
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
        /// Where they stand; engagement where nothing is said.
        phase: Option<Phase>,
        /// The day it started.
        started: Option<NaiveDate>,
        /// On what legal footing.
        legal_status: Option<String>,
    }
}

impl BeginEnrollment {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Person>(self.youth)?;
        for day in [self.referral_date, self.first_contact, self.first_visit] {
            sheet.happened(day)?;
        }
        let is_enrolled = sheet.file.enrollment_of(self.youth).is_some();
        if is_enrolled && sheet.is_doing() {
            let person = self.youth;
            return Err(Refusal::EnrolledAlready { person });
        }
        // Who begins today begins with getting to know each other; of the past nobody knows.
        let phase = self.phase.or(sheet.is_doing().then_some(Phase::Engagement));
        let enrollment = sheet.make::<Enrollment>().put("phase", &phase);
        Ok(put!(
            enrollment,
            self: youth, referral_date, first_contact, first_visit, source, reason, started, legal_status
        )
        .id)
    }
}

command! {
    /// Moves an enrollment to another phase, onward or back.
    SetPhase = "enrollment.set_phase" {
        /// Which enrollment.
        enrollment: RecordId,
        /// The phase it is in from now on.
        phase: Phase,
        /// Why.
        #[serde(default)]
        reason: String,
    }
}

impl SetPhase {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Enrollment>(self.enrollment)?;
        if sheet.is_doing() && self.reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        let enrollment = sheet.on::<Enrollment>(self.enrollment);
        Ok(enrollment
            .put("phase", &self.phase)
            .put("phase_reason", &self.reason)
            .id)
    }
}
