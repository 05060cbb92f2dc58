//! The safety plan, and who allowed what to whom.
//! A plan is revised, never replaced; a consent is revoked, never unwritten.

use super::sheet::{Sheet, period};
use crate::choices::ConsentKind;
use crate::ids::RecordId;
use crate::kinds::{Consent, CrisisPlan, WhoWhat};
use crate::refusal::Refusal;
use chrono::NaiveDate;

command! {
    /// Writes a safety plan, or brings one up to date; what is not given stays as it is.
    ReviseCrisisPlan = "crisis_plan.revise" {
        /// Which plan; a new one where none is named.
        plan: Option<RecordId>,
        /// Whose hard moments it is about.
        #[serde(default)]
        whose: Vec<RecordId>,
        /// What a crisis means here.
        family_definition: Option<String>,
        /// What sets it off.
        triggers: Option<Vec<String>>,
        /// How one sees it coming.
        early_signs: Option<Vec<String>>,
        /// What helps.
        what_helps: Option<Vec<String>>,
        /// What makes it worse.
        what_makes_it_worse: Option<Vec<String>>,
        /// Who is called, the first one first.
        call_order: Option<Vec<WhoWhat>>,
        /// Numbers at hand.
        contacts: Option<Vec<WhoWhat>>,
        /// Where medicines, weapons and sharp things are kept.
        safe_storage: Option<String>,
        /// Who looks after the other children and the animals.
        siblings_and_pets: Option<String>,
        /// Why it was changed.
        because: Option<String>,
    }
}

impl ReviseCrisisPlan {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<CrisisPlan>(self.plan)?;
        sheet.people(&self.whose)?;
        for row in self.call_order.iter().chain(&self.contacts).flatten() {
            sheet.person(row.who)?;
        }
        let whose = (!self.whose.is_empty()).then_some(&self.whose);
        let pen = match self.plan {
            Some(plan) => sheet.on::<CrisisPlan>(plan),
            None => sheet.make::<CrisisPlan>(),
        };
        let pen = pen
            .put("whose", &whose)
            .put("revised_because", &self.because);
        Ok(put!(
            pen,
            self: family_definition, triggers, early_signs, what_helps, what_makes_it_worse,
            call_order, contacts, safe_storage, siblings_and_pets
        )
        .id)
    }
}

command! {
    /// Records what somebody allowed.
    RecordConsent = "consent.record" {
        /// What kind of consent.
        consent_kind: ConsentKind,
        /// About whom.
        person: RecordId,
        /// Who signed.
        signer: Option<RecordId>,
        /// Who may receive it, by name.
        to_party: Option<String>,
        /// Who may receive it, where they are on file.
        to_person: Option<RecordId>,
        /// What may be shared.
        scope: Option<String>,
        /// What for.
        purpose: Option<String>,
        /// The first day.
        starts: Option<NaiveDate>,
        /// The last day.
        expires: Option<NaiveDate>,
        /// On paper or on screen.
        method: Option<String>,
    }
}

impl RecordConsent {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.person(self.person)?;
        sheet.person(self.signer)?;
        sheet.person(self.to_person)?;
        period(self.starts, self.expires)?;
        let starts = self.starts.or(sheet.is_doing().then_some(sheet.day()));
        let consent = sheet.make::<Consent>().put("starts", &starts);
        Ok(put!(
            consent,
            self: consent_kind, person, signer, to_party, to_person, scope, purpose, expires, method
        )
        .id)
    }
}

command! {
    /// Takes a consent back, from the day this happened.
    RevokeConsent = "consent.revoke" {
        /// Which one.
        consent: RecordId,
    }
}

impl RevokeConsent {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Consent>(self.consent)?;
        let day = sheet.day();
        Ok(sheet.on::<Consent>(self.consent).put("revoked_on", &day).id)
    }
}
