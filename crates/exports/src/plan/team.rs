//! Who is on the team, what each is good at, who signs: family first, then friends, then paid.
//! A person's way to be reached is left out wherever their address is kept private.

use super::steps::Carrier;
use crate::discretion::{Discretion, Said};
use casefile::kinds::{Family, Person, Strength, TeamMember};
use casefile::{CarrierClass, PersonRole, RecordId, StaysAfter, SupportKind, View};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

/// Somebody on the team.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Member {
    /// Their name.
    pub name: String,
    /// What they are to the family.
    pub relation: String,
    /// How old, for a young person.
    pub age: Option<u32>,
    /// What they do on the team.
    pub does: String,
    /// How to reach them, where they wrote it down.
    pub contact: String,
    /// Whether they stay when the team is done.
    pub stays: Option<StaysAfter>,
    /// Whose hands theirs are.
    pub class: CarrierClass,
}

/// What one person, or the family, is good at.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct StrengthsOf {
    /// Who; the whole family where nobody is named.
    pub who: Option<String>,
    /// In whose words.
    pub words: Vec<Said>,
}

/// The order of hands on every page: family, friends, partners, professionals, us.
pub(super) fn rank(class: Option<CarrierClass>) -> u8 {
    match class {
        Some(CarrierClass::Family) => 0,
        Some(CarrierClass::Natural) => 1,
        Some(CarrierClass::Peer) => 2,
        Some(CarrierClass::Formal) => 3,
        Some(CarrierClass::Staff) => 4,
        None => 5,
    }
}

pub(super) fn class_of(eyes: &Discretion<'_>, person: RecordId) -> Option<CarrierClass> {
    eyes.get::<Person<'_>>(person)?.role()?.class()
}

pub(super) fn roster(eyes: &Discretion<'_>, today: NaiveDate, steps: &[Carrier]) -> Vec<Member> {
    let members: Vec<TeamMember<'_>> = eyes.all().collect();
    let mut roster: Vec<Member> = members
        .iter()
        .filter(|member| is_on(member, today))
        .filter_map(|member| line(eyes, member.person()?, Some(member), today, steps))
        .collect();
    // A youth or caregiver whom nobody ever put on the list belongs to the team all the same.
    for person in eyes.all::<Person<'_>>() {
        let listed = members
            .iter()
            .any(|member| member.person() == Some(person.id()));
        let is_home = matches!(
            person.role(),
            Some(PersonRole::Youth | PersonRole::Caregiver)
        );
        if is_home && !listed {
            roster.extend(line(eyes, person.id(), None, today, steps));
        }
    }
    roster.sort_by_key(|member| rank(Some(member.class)));
    roster.dedup_by(|a, b| a.name == b.name && a.class == b.class);
    roster
}

fn is_on(member: &TeamMember<'_>, today: NaiveDate) -> bool {
    member.from().is_none_or(|from| from <= today) && member.to().is_none_or(|to| to >= today)
}

fn line(
    eyes: &Discretion<'_>,
    id: RecordId,
    member: Option<&TeamMember<'_>>,
    today: NaiveDate,
    steps: &[Carrier],
) -> Option<Member> {
    let person = eyes.get::<Person<'_>>(id)?;
    let class = member
        .and_then(|member| member.support_kind())
        .map(class_of_support)
        .or(person.role().and_then(PersonRole::class))?;
    let does = eyes.text(member.and_then(|member| member.does()));
    let stays = member.and_then(|member| member.stays_after());
    Some(Member {
        name: eyes.name(id)?,
        relation: relation(eyes, &person, member),
        age: age(&person, today),
        does: if does.is_empty() {
            first_step(id, steps)
        } else {
            does
        },
        contact: contact(eyes, &person),
        stays: stays.or((class == CarrierClass::Family).then_some(StaysAfter::Yes)),
        class,
    })
}

/// What a program calls a person it serves. Nobody is that to their family, so no page says it.
const LABELS: &[&str] = &[
    "youth",
    "enrolled youth",
    "focus youth",
    "focus child",
    "index child",
    "target child",
    "client",
    "consumer",
    "patient",
    "joven",
    "cliente",
    "paciente",
];

fn is_a_label(relation: &str) -> bool {
    let relation = relation.trim().to_lowercase();
    relation.starts_with("identified ")
        || relation.ends_with(" identificado")
        || relation.ends_with(" identificada")
        || LABELS.contains(&relation.as_str())
}

fn relation(eyes: &Discretion<'_>, person: &Person<'_>, member: Option<&TeamMember<'_>>) -> String {
    let of_seat = member.and_then(|member| member.role_label());
    let told = [person.relation(), of_seat].into_iter().flatten();
    eyes.text(told.into_iter().find(|relation| !is_a_label(relation)))
}

fn class_of_support(kind: SupportKind) -> CarrierClass {
    match kind {
        SupportKind::Family => CarrierClass::Family,
        SupportKind::Natural | SupportKind::Community => CarrierClass::Natural,
        SupportKind::Peer => CarrierClass::Peer,
        SupportKind::Formal => CarrierClass::Formal,
        SupportKind::Facilitation => CarrierClass::Staff,
    }
}

fn first_step(person: RecordId, steps: &[Carrier]) -> String {
    let carrier = steps.iter().find(|carrier| carrier.person == Some(person));
    carrier
        .and_then(|carrier| carrier.steps.first())
        .map(|step| step.words.text.clone())
        .unwrap_or_default()
}

fn contact(eyes: &Discretion<'_>, person: &Person<'_>) -> String {
    if person.address_confidential() == Some(true) {
        return String::new();
    }
    eyes.texts(person.contact()).join(", ")
}

/// The age of a young person; grown-ups keep theirs.
fn age(person: &Person<'_>, today: NaiveDate) -> Option<u32> {
    let born = person.born_on()?;
    if !matches!(person.role(), Some(PersonRole::Youth | PersonRole::Sibling)) {
        return None;
    }
    let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
    u32::try_from(today.year() - born.year() - i32::from(!had_birthday)).ok()
}

pub(super) fn strengths(eyes: &Discretion<'_>) -> Vec<StrengthsOf> {
    let mut by_person: Vec<StrengthsOf> = Vec::new();
    for strength in eyes.all::<Strength<'_>>() {
        let Some(words) = strength.words() else {
            continue;
        };
        let who = strength.person().and_then(|id| eyes.name(id));
        match by_person.iter_mut().find(|of| of.who == who) {
            Some(of) => of.words.push(eyes.said(&words)),
            None => by_person.push(StrengthsOf {
                who,
                words: vec![eyes.said(&words)],
            }),
        }
    }
    by_person
}

pub(super) fn mission(eyes: &Discretion<'_>) -> Option<Said> {
    let family = eyes.all::<Family<'_>>().next()?;
    Some(eyes.said(&family.mission()?))
}

pub(super) fn signers(team: &[Member], steps: &[Carrier]) -> Vec<String> {
    let family = team
        .iter()
        .filter(|member| member.class == CarrierClass::Family);
    let mut signers: Vec<String> = family.map(|member| member.name.clone()).collect();
    for carrier in steps.iter().filter_map(|carrier| carrier.name.clone()) {
        if !signers.contains(&carrier) {
            signers.push(carrier);
        }
    }
    signers
}
