//! How to meet each person, their seat on the team, the homes and who stayed where, and what the file
//! says of the family itself. A name somebody no longer goes by is in none of it.

use crate::commands::reads::OneFamily;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::people::PersonView;
use crate::views::reading::{
    family_name, holds_a_former_name, in_time, person, person_if, shown_text, when,
};
use casefile::file::Shown;
use casefile::file::is_for_staff;
use casefile::kinds::{Accommodation, ContactWay, Household, Person, Placement};
use casefile::{InviteStatus, RecordId, View, YesNoUnknown};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;
use ts_rs::TS;

/// The people of a family, their homes, and what the file says of the family itself.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct PeopleView {
    /// What the file says of the family itself.
    pub facts: FactsView,
    /// Everybody on file, as they came onto it.
    pub people: Vec<PersonCard>,
    /// The homes, as they came onto the file.
    pub homes: Vec<HomeRow>,
    /// Where children lived: what holds today first, then the latest.
    pub stays: Vec<StayRow>,
    /// What people asked for so that they can take part: what is open first, then the latest.
    pub asked_for: Vec<AskedForRow>,
}

/// Something that somebody asked for, so that they can take part.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct AskedForRow {
    /// Which.
    pub id: RecordId,
    /// What it is.
    pub words: String,
    /// Who asked for it.
    pub asked_by: Option<PersonView>,
    /// Whether it was made; nothing where nobody said so yet.
    pub made: Option<YesNoUnknown>,
    /// Who arranged it.
    pub by: Option<PersonView>,
    /// The day.
    pub on: String,
}

/// What the file says of the family itself.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct FactsView {
    /// The name it is shown under.
    pub name_shown: String,
    /// The language spoken at home.
    pub home_language: String,
    /// The zone in which they live.
    pub zone: String,
    /// The county that serves them.
    pub county: String,
    /// The tribe, where they say so.
    pub tribe: String,
    /// Where they live.
    pub address: String,
}

/// How to meet somebody.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct PersonCard {
    /// Who, by the name they go by.
    pub person: PersonView,
    /// The pronouns they use.
    pub pronouns: String,
    /// The day they were born.
    pub born_on: Option<String>,
    /// What they speak.
    pub languages: Vec<String>,
    /// What they read.
    pub reads: Vec<String>,
    /// Whether they want an interpreter.
    pub interpreter_needed: bool,
    /// Who interprets for them.
    pub interpreter: Option<PersonView>,
    /// What helps them to take part, and what else is good to know.
    pub about: String,
    /// How to reach them.
    pub ways: Vec<ContactWay>,
    /// Whether nobody may learn where they live.
    pub address_confidential: bool,
    /// The home they belong to.
    pub household: Option<RecordId>,
    /// Their seat on the team, where they hold one today.
    pub seat: Option<SeatView>,
}

/// A seat on the team, and whether it was made ready.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct SeatView {
    /// The day they were asked.
    pub invited_on: Option<String>,
    /// What they said.
    pub invite_status: Option<InviteStatus>,
    /// The day they were shown how it works.
    pub oriented_on: Option<String>,
    /// Whether a court or an agency requires them.
    pub mandated: bool,
}

/// A home.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct HomeRow {
    /// Which.
    pub id: RecordId,
    /// What the family calls it.
    pub label: String,
    /// Where it is.
    pub address: String,
    /// Whether somebody who lives there may not be found.
    pub is_confidential: bool,
    /// Who cares for the children there.
    pub caregivers: Vec<PersonView>,
    /// Who lives there today.
    pub live_here: Vec<PersonView>,
}

/// A stay of a child.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct StayRow {
    /// Which.
    pub id: RecordId,
    /// Who.
    pub person: Option<PersonView>,
    /// The home, where it is on file.
    pub household: Option<RecordId>,
    /// The home or the place, in words.
    pub place: String,
    /// The first day.
    pub from: Option<String>,
    /// The last day.
    pub to: Option<String>,
    /// Whether it holds today.
    pub holds: bool,
}

/// The people of a family, their homes, and what the file says of the family itself.
pub fn show(desk: &mut Desk, asked: OneFamily) -> Result<PeopleView, Fault> {
    let today = desk.clock().now().date_naive();
    let file = &desk.shown(asked.family)?;
    Ok(PeopleView {
        facts: facts(file),
        people: in_time(file.all::<Person<'_>>())
            .iter()
            .map(|one| card(file, one, today))
            .collect(),
        homes: in_time(file.all::<Household<'_>>())
            .iter()
            .map(|home| home_row(file, home, today))
            .collect(),
        stays: stays(file, today),
        asked_for: asked_for(file),
    })
}

fn facts(file: &Shown) -> FactsView {
    let family = file.this_family();
    let said = |text: Option<String>| text.unwrap_or_default();
    FactsView {
        name_shown: family_name(file),
        home_language: said(family.and_then(|family| family.home_language())),
        zone: said(family.and_then(|family| family.zone())),
        county: said(family.and_then(|family| family.county())),
        tribe: said(family.and_then(|family| family.tribe())),
        address: said(family.and_then(|family| family.address())),
    }
}

fn card(file: &Shown, one: &Person<'_>, today: NaiveDate) -> PersonCard {
    let is_open = |field: &&str| is_for_staff(Person::KIND, one.record(), field);
    let about = Some("about").filter(is_open).and_then(|_| one.about());
    PersonCard {
        person: person(file, one.id()),
        pronouns: one.pronouns().unwrap_or_default(),
        born_on: day(one.born_on()),
        languages: one.languages().unwrap_or_default(),
        reads: one.reads().unwrap_or_default(),
        interpreter_needed: one.interpreter_needed() == Some(true),
        interpreter: person_if(file, one.interpreter()),
        about: about
            .filter(|text| !holds_a_former_name(file, text))
            .unwrap_or_default(),
        ways: ways(one),
        address_confidential: one.address_confidential() == Some(true),
        household: one.household(),
        seat: seat(file, one.id(), today),
    }
}

/// The ways to reach somebody; what was written before there were any says nothing about messages.
fn ways(one: &Person<'_>) -> Vec<ContactWay> {
    let as_way = |way: String| ContactWay {
        way,
        safe_to_leave_message: false,
        note: String::new(),
    };
    let before = || one.contact().unwrap_or_default().into_iter().map(as_way);
    one.ways().unwrap_or_else(|| before().collect())
}

fn seat(file: &Shown, who: RecordId, today: NaiveDate) -> Option<SeatView> {
    let seat = file
        .team_on(today)
        .find(|seat| seat.person() == Some(who))?;
    Some(SeatView {
        invited_on: day(seat.invited_on()),
        invite_status: seat.invite_status(),
        oriented_on: day(seat.oriented_on()),
        mandated: seat.mandated() == Some(true),
    })
}

fn home_row(file: &Shown, home: &Household<'_>, today: NaiveDate) -> HomeRow {
    let here: Vec<Person<'_>> = file
        .all::<Person<'_>>()
        .filter(|one| lives_at(file, one, today) == Some(home.id()))
        .collect();
    HomeRow {
        id: home.id(),
        label: home.label().unwrap_or_default(),
        address: home.address().unwrap_or_default(),
        is_confidential: here
            .iter()
            .any(|one| one.address_confidential() == Some(true)),
        caregivers: everybody(file, home.caregivers().unwrap_or_default()),
        live_here: everybody(file, here.iter().map(|one| one.id()).collect()),
    }
}

/// The home somebody lives in: where a stay holds today, that one; else the one they belong to.
fn lives_at(file: &Shown, one: &Person<'_>, today: NaiveDate) -> Option<RecordId> {
    let stay = file
        .all::<Placement<'_>>()
        .filter(|stay| stay.person() == Some(one.id()) && holds(stay, today))
        .max_by_key(|stay| (stay.from(), stay.id()));
    match stay {
        Some(stay) => stay.household(),
        None => one.household(),
    }
}

fn everybody(file: &Shown, who: Vec<RecordId>) -> Vec<PersonView> {
    who.into_iter().map(|id| person(file, id)).collect()
}

fn holds(stay: &Placement<'_>, today: NaiveDate) -> bool {
    stay.from().is_none_or(|from| from <= today) && stay.to().is_none_or(|to| to >= today)
}

fn stays(file: &Shown, today: NaiveDate) -> Vec<StayRow> {
    let mut rows: Vec<Placement<'_>> = file.all().collect();
    rows.sort_by_key(|stay| Reverse((holds(stay, today), stay.from(), stay.id())));
    rows.iter()
        .map(|stay| stay_row(file, stay, today))
        .collect()
}

fn stay_row(file: &Shown, stay: &Placement<'_>, today: NaiveDate) -> StayRow {
    let home = stay
        .household()
        .and_then(|id| file.get::<Household<'_>>(id));
    let place = home.and_then(|home| home.label()).or(stay.place());
    StayRow {
        id: stay.id(),
        person: person_if(file, stay.person()),
        household: stay.household(),
        place: place.unwrap_or_default(),
        from: day(stay.from()),
        to: day(stay.to()),
        holds: holds(stay, today),
    }
}

fn asked_for(file: &Shown) -> Vec<AskedForRow> {
    let mut rows = in_time(file.all::<Accommodation<'_>>());
    rows.reverse();
    // What was arranged before anybody could ask for it was made.
    rows.sort_by_key(|row| row.made().is_some() || row.by().is_some());
    rows.iter()
        .map(|row| AskedForRow {
            id: row.id(),
            words: shown_text(file, &row.words().unwrap_or_default()),
            asked_by: person_if(file, row.asked_by()),
            made: row.made(),
            by: person_if(file, row.by()),
            on: when(row.record()).day.to_string(),
        })
        .collect()
}

fn day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}
