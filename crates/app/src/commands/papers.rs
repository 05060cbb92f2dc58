//! What the family allowed to whom, and who may decide for a child, as lists. What ended stays on
//! them with its last day: on an earlier day it was so.

use crate::commands::reads::OneFamily;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::people::PersonView;
use crate::views::reading::{at, in_time, person_if, when};
use casefile::file::Shown;
use casefile::kinds::{Consent, LegalAuthority, Signature};
use casefile::{Authority, ConsentKind, InfoClass, RecordId, SignatureWay, View};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;
use ts_rs::TS;

/// Consents and releases, and who may decide for whom.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct PapersView {
    /// What was allowed: what still holds first, then the newest.
    pub consents: Vec<ConsentRow>,
    /// Who may decide: what still holds first, then the newest.
    pub authorities: Vec<AuthorityRow>,
}

/// Who allowed what, to whom, until when.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct ConsentRow {
    /// Which.
    pub id: RecordId,
    /// What kind; nothing where a newer version knows it and this one does not.
    pub consent_kind: Option<ConsentKind>,
    /// About whom.
    pub person: Option<PersonView>,
    /// Who signed.
    pub signer: Option<PersonView>,
    /// Who may receive it, by name.
    pub to_party: String,
    /// Who may receive it, where they are on file.
    pub to_person: Option<PersonView>,
    /// What may be shared, in words.
    pub scope: String,
    /// What may be shared, by class.
    pub info_classes: Vec<InfoClass>,
    /// What for.
    pub purpose: String,
    /// The first day.
    pub starts: Option<String>,
    /// The last day, where one is set.
    pub expires: Option<String>,
    /// The day on which it was taken back.
    pub revoked_on: Option<String>,
    /// Whether it holds today.
    pub holds: bool,
    /// SHA-256 of what somebody says yes to: a signature on the screen stands under it.
    pub hash: String,
    /// Who signed it, the first one first.
    pub signatures: Vec<SignatureRow>,
}

/// A signature under a paper.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct SignatureRow {
    /// Who signed.
    pub signer: Option<PersonView>,
    /// The day.
    pub on: String,
    /// On the screen or on paper.
    pub way: Option<SignatureWay>,
    /// Whether it stands under what the paper says now.
    pub is_of_this: bool,
}

/// What somebody may decide for a child, from when to when.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct AuthorityRow {
    /// Which.
    pub id: RecordId,
    /// Who.
    pub person: Option<PersonView>,
    /// For which child.
    pub child: Option<PersonView>,
    /// What they may decide.
    pub what: Option<Authority>,
    /// The first day.
    pub from: Option<String>,
    /// The last day.
    pub to: Option<String>,
    /// The paper that says so.
    pub document: String,
    /// What it leaves out, as the paper words it.
    pub limits: String,
    /// Whether it holds today.
    pub holds: bool,
}

/// What was allowed, and who may decide.
pub fn show(desk: &mut Desk, asked: OneFamily) -> Result<PapersView, Fault> {
    let today = desk.clock().now().date_naive();
    let file = &desk.shown(asked.family)?;
    let mut consents: Vec<Consent<'_>> = file.all().collect();
    consents.sort_by_key(|one| (!one.lives_on(today), Reverse(when(one.record()))));
    let mut authorities: Vec<LegalAuthority<'_>> = file.all().collect();
    authorities.sort_by_key(|one| (!one.holds_on(today), Reverse(when(one.record()))));
    let consents = consents.iter().map(|one| consent_row(file, one, today));
    let authorities = authorities
        .iter()
        .map(|one| authority_row(file, one, today));
    Ok(PapersView {
        consents: consents.collect(),
        authorities: authorities.collect(),
    })
}

fn consent_row(file: &Shown, consent: &Consent<'_>, today: NaiveDate) -> ConsentRow {
    let hash = consent.fingerprint();
    ConsentRow {
        id: consent.id(),
        consent_kind: consent.consent_kind(),
        person: person_if(file, consent.person()),
        signer: person_if(file, consent.signer()),
        to_party: consent.to_party().unwrap_or_default(),
        to_person: person_if(file, consent.to_person()),
        scope: consent.scope().unwrap_or_default(),
        info_classes: consent.classes(),
        purpose: consent.purpose().unwrap_or_default(),
        starts: day(consent.starts()),
        expires: day(consent.expires()),
        revoked_on: day(consent.revoked_on()),
        holds: consent.lives_on(today),
        signatures: signatures(file, consent.id(), &hash),
        hash,
    }
}

fn signatures(file: &Shown, consent: RecordId, hash: &str) -> Vec<SignatureRow> {
    let given = in_time(file.all::<Signature<'_>>()).into_iter();
    let under = given.filter(|one| one.signed() == Some(consent));
    under
        .map(|one| SignatureRow {
            signer: person_if(file, one.signer()),
            on: at(one.record()),
            way: one.way(),
            is_of_this: one.way() == Some(SignatureWay::Paper)
                || one.hash().as_deref() == Some(hash),
        })
        .collect()
}

fn authority_row(file: &Shown, held: &LegalAuthority<'_>, today: NaiveDate) -> AuthorityRow {
    AuthorityRow {
        id: held.id(),
        person: person_if(file, held.person()),
        child: person_if(file, held.child()),
        what: held.what(),
        from: day(held.from()),
        to: day(held.to()),
        document: held.document().unwrap_or_default(),
        limits: held.limits().unwrap_or_default(),
        holds: held.holds_on(today),
    }
}

fn day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}
