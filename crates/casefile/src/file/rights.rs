//! Who may decide for a child on a day, and who may be given what: authority and releases.
//! A hole is counted and shown, never silent; without a live release nothing protected goes out.

use crate::choices::{
    Authority, CarrierClass, ConsentKind, InfoClass, PersonRole, Privacy, SourceSegment,
};
use crate::file::CaseFile;
use crate::ids::RecordId;
use crate::kinds::{Consent, KINDS, LegalAuthority, Person, View};
use crate::register::{Record, Register};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

impl LegalAuthority<'_> {
    /// Whether it holds on a day; both ends count, an unknown end is open.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from().is_none_or(|from| from <= day) && self.to().is_none_or(|to| to >= day)
    }
}

impl Consent<'_> {
    /// Whether it lives on a day: begun, not run out, not taken back.
    pub fn lives_on(&self, day: NaiveDate) -> bool {
        self.starts().is_none_or(|starts| starts <= day)
            && self.expires().is_none_or(|expires| expires >= day)
            && self.revoked_on().is_none_or(|revoked| revoked > day)
    }

    /// The classes of information it speaks of.
    pub fn classes(&self) -> Vec<InfoClass> {
        let named = self.info_classes().unwrap_or_default();
        let read = named.iter().filter_map(|class| InfoClass::from_wire(class));
        read.collect()
    }

    /// SHA-256 of everything that somebody says yes to, in hexadecimal: a signature on the screen
    /// stands under it. Another word makes another; an end does not.
    pub fn fingerprint(&self) -> String {
        let mut digest = Sha256::new().chain_update(b"hearth consent ");
        for field in SAID_YES_TO {
            let shown = self.record().field(field).and_then(Register::shown);
            let value = shown.map(|head| head.value.json()).unwrap_or("null");
            digest = digest
                .chain_update(field)
                .chain_update([0])
                .chain_update(value)
                .chain_update([0]);
        }
        let bytes = digest.finalize();
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// What a consent says, as far as somebody says yes to it.
const SAID_YES_TO: &[&str] = &[
    "consent_kind",
    "person",
    "from_party",
    "to_party",
    "to_person",
    "scope",
    "info_classes",
    "purpose",
    "starts",
    "expires",
];

/// Why something is left out of what somebody is given.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum LeftOut {
    /// No live release names them.
    NoRelease,
    /// The release does not speak of this.
    NotCovered,
    /// It comes from a protected source, which needs a release of its own.
    Protected,
    /// It is one person's, or the family's alone.
    Private,
}

/// Who is given something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Recipient<'a> {
    /// Who, where they are on file.
    pub person: Option<RecordId>,
    /// Who, by name, where a release names a party that is not on file.
    pub party: &'a str,
}

impl CaseFile {
    /// Whether somebody may decide this for a child on a day. Who has a child's legal custody or is
    /// its guardian decides about health and school, too.
    pub fn may_decide(
        &self,
        person: RecordId,
        child: RecordId,
        what: Authority,
        day: NaiveDate,
    ) -> bool {
        let carries = |held: Option<Authority>| match held {
            Some(Authority::Guardian | Authority::LegalCustody) => !matches!(
                what,
                Authority::PhysicalCustody | Authority::CourtOrderLimits | Authority::None
            ),
            held => held == Some(what),
        };
        self.all::<LegalAuthority>().any(|known| {
            known.person() == Some(person)
                && known.child() == Some(child)
                && known.holds_on(day)
                && carries(known.what())
        })
    }

    /// By which authority somebody signs a paper of this kind for somebody else on a day: the widest that
    /// is on file. Whoever signs for themselves needs none.
    pub fn signs_by(
        &self,
        signer: RecordId,
        person: RecordId,
        paper: ConsentKind,
        day: NaiveDate,
    ) -> Option<Authority> {
        let held = |what: Authority| {
            self.all::<LegalAuthority>().any(|known| {
                known.person() == Some(signer)
                    && known.child() == Some(person)
                    && known.holds_on(day)
                    && known.what() == Some(what)
            })
        };
        let wide = [Authority::Guardian, Authority::LegalCustody];
        let narrow = match paper {
            ConsentKind::SchoolFerpa => Authority::DecideSchool,
            _ => Authority::DecideHealth,
        };
        wide.into_iter().chain([narrow]).find(|what| held(*what))
    }

    /// The live releases that name somebody.
    pub fn releases_to(&self, to: Recipient<'_>, day: NaiveDate) -> Vec<Consent<'_>> {
        let names = |consent: &Consent<'_>| {
            let party = consent.to_party().unwrap_or_default();
            let is_named = !to.party.trim().is_empty() && party.trim() == to.party.trim();
            is_named || (to.person.is_some() && consent.to_person() == to.person)
        };
        self.all::<Consent>()
            .filter(|consent| consent.consent_kind().is_some_and(ConsentKind::is_release))
            .filter(|consent| consent.lives_on(day) && names(consent))
            .collect()
    }

    /// Whether somebody may be told what is ordinary and of a class, on a day; if not, why. The family, its
    /// peer and its facilitators may; anybody else by a live release that speaks of it.
    pub fn may_be_told(
        &self,
        who: RecordId,
        class: InfoClass,
        day: NaiveDate,
    ) -> Result<(), LeftOut> {
        let role = self.get::<Person<'_>>(who).and_then(|person| person.role());
        let carries = role.and_then(PersonRole::class);
        if let Some(CarrierClass::Family | CarrierClass::Peer | CarrierClass::Staff) = carries {
            return Ok(());
        }
        let to = Recipient {
            person: Some(who),
            party: "",
        };
        covered(
            &self.releases_to(to, day),
            Some(SourceSegment::Ordinary),
            class,
        )
    }

    /// Whether somebody may be given a record on a day; if not, why.
    pub fn may_be_given(
        &self,
        to: Recipient<'_>,
        record: &Record,
        class: InfoClass,
        day: NaiveDate,
    ) -> Result<(), LeftOut> {
        let is_own = to.person.is_some_and(|who| self.is_of_the_family(who));
        match privacy_of(record) {
            Some(Privacy::Team) => {}
            Some(Privacy::FamilyOnly) if is_own => {}
            _ => return Err(LeftOut::Private),
        }
        let segment = segment_of(record);
        if is_own && segment == Some(SourceSegment::Ordinary) {
            return Ok(());
        }
        covered(&self.releases_to(to, day), segment, class)
    }

    /// What somebody is not given, by reason: the count that stands on the page instead.
    pub fn left_out(&self, to: Recipient<'_>, day: NaiveDate) -> Vec<(LeftOut, usize)> {
        let mut counts = std::collections::BTreeMap::new();
        for kind in KINDS {
            let Some(class) = class_of_kind(kind.name) else {
                continue;
            };
            for registers in self.scopes.values() {
                let visible = registers
                    .of_kind(kind.name)
                    .filter(|(_, row)| row.is_visible());
                for (_, record) in visible {
                    if let Err(why) = self.may_be_given(to, record, class, day) {
                        *counts.entry(why).or_insert(0usize) += 1;
                    }
                }
            }
        }
        counts.into_iter().collect()
    }

    fn is_of_the_family(&self, who: RecordId) -> bool {
        let role = self.get::<Person<'_>>(who).and_then(|person| person.role());
        matches!(
            role,
            Some(PersonRole::Youth | PersonRole::Sibling | PersonRole::Caregiver)
        )
    }
}

/// Whether one of the releases opens such a source and speaks of such a class.
fn covered(
    releases: &[Consent<'_>],
    segment: Option<SourceSegment>,
    class: InfoClass,
) -> Result<(), LeftOut> {
    if releases.is_empty() {
        return Err(LeftOut::NoRelease);
    }
    let mut opening = releases.iter().filter(|release| opens(release, segment));
    let speaks_of = |release: &Consent<'_>| {
        let classes = release.classes();
        classes.is_empty() || classes.contains(&class)
    };
    match opening.clone().next() {
        None => Err(LeftOut::Protected),
        Some(_) => opening
            .any(speaks_of)
            .then_some(())
            .ok_or(LeftOut::NotCovered),
    }
}

/// What a release must be to open a protected source. A general one opens only the ordinary.
fn opens(release: &Consent<'_>, segment: Option<SourceSegment>) -> bool {
    let kind = release.consent_kind();
    match segment {
        Some(SourceSegment::Ordinary) => matches!(
            kind,
            Some(ConsentKind::ReleaseOneWay | ConsentKind::ReleaseTwoWay)
        ),
        // A release for treatment, payment and operations opens nothing to a neighbour or a court.
        Some(SourceSegment::Part2Sud) => kind == Some(ConsentKind::Part2Named),
        Some(SourceSegment::SchoolRecord) => kind == Some(ConsentKind::SchoolFerpa),
        Some(SourceSegment::Court | SourceSegment::OtherProtected) | None => false,
    }
}

/// Nothing written is for the team; a value that this version does not know is nobody's.
pub(super) fn privacy_of(record: &Record) -> Option<Privacy> {
    match record.field("privacy").and_then(|field| field.shown()) {
        None => Some(Privacy::Team),
        Some(head) if head.value.is_null() => Some(Privacy::Team),
        Some(head) => head.value.read(),
    }
}

/// Nothing written is ordinary; a value that this version does not know is protected.
pub(super) fn segment_of(record: &Record) -> Option<SourceSegment> {
    match record.field("segment").and_then(|field| field.shown()) {
        None => Some(SourceSegment::Ordinary),
        Some(head) if head.value.is_null() => Some(SourceSegment::Ordinary),
        Some(head) => head.value.read(),
    }
}

/// The class of information a kind belongs to; what is not named here is given to nobody.
pub fn class_of_kind(kind: &str) -> Option<InfoClass> {
    Some(match kind {
        "goal" | "step" | "need" | "strength" | "vision" | "culture_note" | "strategy"
        | "option" | "if_then" | "barrier" | "decision" | "must_do" | "service"
        | "outcome_marker" | "transition_marker" | "transition_asset" | "transition_plan"
        | "agreement" => InfoClass::Plan,
        "crisis_plan" => InfoClass::SafetyPlan,
        "note" | "meeting" | "agenda_item" | "check_in" | "win" | "adaptation" => InfoClass::Notes,
        "incident" | "life_event" => InfoClass::MentalHealth,
        "team_member" | "person" => InfoClass::Contact,
        _ => return None,
    })
}
