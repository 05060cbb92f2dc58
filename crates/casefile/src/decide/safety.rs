//! The safety plan, and who allowed what to whom.
//! A plan is revised, never replaced; a consent is revoked, never unwritten.

use super::sheet::{Sheet, period};
use crate::choices::{Authority, ConsentKind, InfoClass};
use crate::ids::RecordId;
use crate::kinds::{Attachment, Consent, CrisisLevel, CrisisPlan, WhoWhat};
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
        /// What keeps it from getting there.
        prevention_steps: Option<Vec<String>>,
        /// From calm to danger: how one sees it, who does what, and when it is over.
        levels: Option<Vec<CrisisLevel>>,
        /// Where medicines are kept.
        safe_medicines: Option<String>,
        /// Where firearms are kept.
        safe_firearms: Option<String>,
        /// Where sharp things are kept.
        safe_sharps: Option<String>,
        /// One adult's own plan: no screen or page of the household ever holds it.
        not_for_household: Option<bool>,
    }
}

impl ReviseCrisisPlan {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<CrisisPlan>(self.plan)?;
        sheet.people(&self.whose)?;
        let levels = self.levels.as_deref().unwrap_or_default();
        let in_levels = levels
            .iter()
            .flat_map(|level| level.who_does_what.iter().chain(&level.call_order));
        let named = self.call_order.iter().chain(&self.contacts).flatten();
        for row in named.chain(in_levels) {
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
            call_order, contacts, safe_storage, siblings_and_pets, prevention_steps, levels,
            safe_medicines, safe_firearms, safe_sharps, not_for_household
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
        /// From whom the information comes.
        from_party: Option<String>,
        /// What may be shared, by class; none named is what the plan needs.
        #[serde(default)]
        info_classes: Vec<InfoClass>,
        /// By which authority the signer signs for somebody else.
        authority_used: Option<Authority>,
        /// Which wording was signed.
        text_version: Option<String>,
        /// BCP 47 tag of its language.
        lang: Option<String>,
        /// Who explained it.
        explained_by: Option<RecordId>,
        /// Who interpreted.
        interpreter: Option<RecordId>,
        /// The signed page, where it was kept.
        attachment: Option<RecordId>,
    }
}

impl RecordConsent {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.person(self.person)?;
        sheet.person(self.signer)?;
        sheet.person(self.to_person)?;
        sheet.person(self.explained_by)?;
        sheet.person(self.interpreter)?;
        sheet.knows::<Attachment>(self.attachment)?;
        period(self.starts, self.expires)?;
        let starts = self.starts.or(sheet.is_doing().then_some(sheet.day()));
        let by = self.authority(sheet, starts.unwrap_or(sheet.day()))?;
        let consent = sheet
            .make::<Consent>()
            .put("starts", &starts)
            .put("authority_used", &by);
        Ok(put!(
            consent,
            self: consent_kind, person, signer, to_party, to_person, scope, purpose, expires, method,
            from_party, info_classes, text_version, lang, explained_by, interpreter,
            attachment
        )
        .id)
    }

    /// A release names its party; who signs for somebody else has the authority for it on that day, which
    /// is kept with the paper. What is recorded late stands as it was.
    fn authority(&self, sheet: &Sheet<'_>, day: NaiveDate) -> Result<Option<Authority>, Refusal> {
        if !sheet.is_doing() {
            return Ok(self.authority_used);
        }
        let has_party = self.to_person.is_some()
            || self
                .to_party
                .as_ref()
                .is_some_and(|party| !party.trim().is_empty());
        if self.consent_kind.is_release() && !has_party {
            return Err(Refusal::ReleaseNeedsItsParty);
        }
        let Some(signer) = self.signer.filter(|signer| *signer != self.person) else {
            return Ok(None);
        };
        let refused = Refusal::NoAuthority { person: signer };
        let by = sheet
            .file
            .signs_by(signer, self.person, self.consent_kind, day);
        let by = by.ok_or_else(|| refused.clone())?;
        match self.authority_used {
            Some(what) if !sheet.file.may_decide(signer, self.person, what, day) => Err(refused),
            named => Ok(named.or(Some(by))),
        }
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
        let known: Consent<'_> = sheet.one(self.consent)?;
        let day = sheet.day();
        if sheet.is_doing() && known.revoked_on().is_some() {
            let consent = self.consent;
            return Err(Refusal::RevokedAlready { consent });
        }
        Ok(sheet.on::<Consent>(self.consent).put("revoked_on", &day).id)
    }
}
