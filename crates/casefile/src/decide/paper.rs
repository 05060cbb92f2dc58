//! Papers: attachments, signatures, dated pictures of the plan, and copies that were handed over.
//! A signature stands under exactly the bytes that were shown, by their hash, or on a kept page.

use super::discovery::of_the_family;
use super::sheet::{Sheet, written};
use crate::choices::{Authority, InfoClass, SignatureWay};
use crate::ids::RecordId;
use crate::kinds::{
    Attachment, Consent, CopyGiven, Meeting, PlanVersion, Signature, TransitionPlan, View,
};
use crate::refusal::Refusal;
use chrono::NaiveDate;

/// The kinds of file that are kept: pictures and pages, nothing that runs.
const MEDIA_TYPES: &[&str] = &["image/jpeg", "image/png", "image/webp", "application/pdf"];
/// The largest attachment, in bytes.
pub const ATTACHMENT_BYTES_MAX: i64 = 20 * 1024 * 1024;

command! {
    /// Keeps a picture or a page. Its bytes lie beside the log, under this hash.
    AddAttachment = "attachment.add" {
        /// What it is called here.
        name: String,
        /// A picture or a PDF.
        media_type: String,
        /// SHA-256 of its bytes, in hexadecimal.
        sha256: String,
        /// How many bytes.
        bytes: i64,
        /// The kind of record it is about.
        about_kind: Option<String>,
        /// The record it is about.
        about: Option<RecordId>,
    }
}

impl AddAttachment {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        written("name", &self.name)?;
        let is_kept = MEDIA_TYPES.contains(&&*self.media_type);
        if !is_kept || !(1..=ATTACHMENT_BYTES_MAX).contains(&self.bytes) {
            return Err(Refusal::AttachmentNotAllowed);
        }
        is_hash("sha256", &self.sha256)?;
        sheet.records(self.about.as_slice())?;
        let sha256 = self.sha256.to_ascii_lowercase();
        let attachment = sheet.make::<Attachment>().put("sha256", &sha256);
        Ok(put!(attachment, self: name, media_type, bytes, about_kind, about).id)
    }
}

fn is_hash(field: &'static str, text: &str) -> Result<(), Refusal> {
    let is_hash = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then_some(()).ok_or(Refusal::NotAllowed { field })
}

command! {
    /// Takes a dated, unchangeable picture of the plan.
    FreezePlan = "plan_version.freeze" {
        /// SHA-256 of the picture, in hexadecimal.
        hash: String,
        /// The meeting it was made from.
        made_from: Option<RecordId>,
        /// The day from which it holds.
        effective_on: Option<NaiveDate>,
        /// BCP 47 tags of the languages it was made in.
        #[serde(default)]
        languages: Vec<String>,
        /// The picture itself, where it was kept.
        snapshot: Option<RecordId>,
    }
}

impl FreezePlan {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        is_hash("hash", &self.hash)?;
        sheet.knows::<Meeting>(self.made_from)?;
        sheet.knows::<Attachment>(self.snapshot)?;
        let last = sheet
            .file
            .all::<PlanVersion>()
            .filter_map(|plan| plan.number())
            .max();
        let effective_on = self.effective_on.unwrap_or(sheet.day());
        let plan = sheet
            .make::<PlanVersion>()
            .put("number", &last.unwrap_or(0).saturating_add(1))
            .put("hash", &self.hash.to_ascii_lowercase())
            .put("effective_on", &effective_on);
        Ok(put!(plan, self: made_from, languages, snapshot).id)
    }
}

command! {
    /// The family says yes to a picture of the plan.
    ApprovePlan = "plan_version.approve" {
        /// Which one.
        plan_version: RecordId,
        /// Who in the family said yes.
        by: Vec<RecordId>,
    }
}

impl ApprovePlan {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<PlanVersion>(self.plan_version)?;
        of_the_family(sheet, self.plan_version, &self.by)?;
        let day = sheet.day();
        let pen = sheet.on::<PlanVersion>(self.plan_version);
        Ok(pen.put("approved_by", &self.by).put("approved_on", &day).id)
    }
}

command! {
    /// Keeps that somebody was handed a copy.
    GiveCopy = "copy.give" {
        /// Of which picture of the plan.
        plan_version: Option<RecordId>,
        /// To whom.
        to: RecordId,
        /// BCP 47 tag of its language.
        lang: Option<String>,
        /// By hand, by mail.
        how: Option<String>,
    }
}

impl GiveCopy {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let version = self
            .plan_version
            .map(|id| sheet.one::<PlanVersion<'_>>(id))
            .transpose()?;
        sheet.person(self.to)?;
        if let Some(version) = version
            && sheet.is_doing()
            && version.approved_on().is_none()
        {
            let record = version.id();
            return Err(Refusal::FamilyApprovesFirst { record });
        }
        may_have(sheet, self.to, InfoClass::Plan)?;
        Ok(put!(sheet.make::<CopyGiven>(), self: plan_version, to, lang, how).id)
    }
}

/// Who stands outside the family is handed something only under a release that lives. What was handed
/// over before is kept as it was.
pub(super) fn may_have(
    sheet: &Sheet<'_>,
    person: RecordId,
    class: InfoClass,
) -> Result<(), Refusal> {
    let told = sheet.file.may_be_told(person, class, sheet.day());
    if sheet.is_doing() && told.is_err() {
        return Err(Refusal::NotReleasedTo { person });
    }
    Ok(())
}

command! {
    /// Somebody signs: on the screen, under exactly what was shown, or on a page that was kept.
    Sign = "signature.give" {
        /// The kind of what is signed: `plan_version`, `consent` or `transition_plan`.
        signed_kind: String,
        /// What is signed.
        signed: RecordId,
        /// SHA-256 of what was shown, in hexadecimal.
        hash: String,
        /// Who signs.
        signer: RecordId,
        /// On the screen or on paper.
        way: SignatureWay,
        /// By which authority.
        authority: Option<Authority>,
        /// The page, or the drawn line.
        attachment: Option<RecordId>,
        /// BCP 47 tag of the language it was signed in.
        lang: Option<String>,
    }
}

impl Sign {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.person(self.signer)?;
        sheet.knows::<Attachment>(self.attachment)?;
        is_hash("hash", &self.hash)?;
        self.is_what_stands(sheet)?;
        if self.way == SignatureWay::Paper && self.attachment.is_none() && sheet.is_doing() {
            return Err(Refusal::PaperNeedsItsPage);
        }
        let by = self.authority(sheet)?;
        let hash = self.hash.to_ascii_lowercase();
        let signature = sheet.make::<Signature>().put("hash", &hash);
        let signature = signature.put("authority", &by);
        Ok(put!(signature, self: signed_kind, signed, signer, way, attachment, lang).id)
    }

    /// Whoever signs a consent here signs for themselves, or by an authority that is on file today. A page
    /// that was signed elsewhere is kept as it is.
    fn authority(&self, sheet: &Sheet<'_>) -> Result<Option<Authority>, Refusal> {
        if self.signed_kind != Consent::KIND || !sheet.is_doing() {
            return Ok(self.authority);
        }
        let consent: Consent<'_> = sheet.one(self.signed)?;
        let (Some(person), Some(paper)) = (consent.person(), consent.consent_kind()) else {
            return Ok(self.authority);
        };
        if person == self.signer {
            return Ok(None);
        }
        let by = sheet.file.signs_by(self.signer, person, paper, sheet.day());
        if by.is_none() && self.way == SignatureWay::OnScreen {
            let person = self.signer;
            return Err(Refusal::NoAuthority { person });
        }
        Ok(by.or(self.authority))
    }

    /// A picture of the plan and a consent have a hash of their own; no signature moves to another.
    fn is_what_stands(&self, sheet: &Sheet<'_>) -> Result<(), Refusal> {
        let record = self.signed;
        match &*self.signed_kind {
            PlanVersion::KIND => {
                let stands = sheet.one::<PlanVersion<'_>>(record)?.hash();
                let is_same = stands.is_some_and(|hash| hash.eq_ignore_ascii_case(&self.hash));
                is_same
                    .then_some(())
                    .ok_or(Refusal::OtherVersion { record })
            }
            Consent::KIND => {
                let shown = sheet.one::<Consent<'_>>(record)?.fingerprint();
                let is_same = self.way == SignatureWay::Paper || shown == self.hash;
                is_same
                    .then_some(())
                    .ok_or(Refusal::OtherVersion { record })
            }
            TransitionPlan::KIND => sheet.knows::<TransitionPlan>(record),
            _ => Err(Refusal::NotAllowed {
                field: "signed_kind",
            }),
        }
    }
}
