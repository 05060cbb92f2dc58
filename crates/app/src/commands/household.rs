//! What the family's own window shows, and what somebody is not given. Only what a list names
//! field by field is here; names nobody goes by and private addresses are struck from every text.

use crate::commands::reads::OneFamily;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::household::{self, HouseholdPage};
use crate::views::reading::shown_text;
use crate::views::reading::{Order, home_language, when, wire};
use crate::wire::Nothing;
use casefile::file::Shown;
use casefile::file::{LeftOut, Recipient, SHOWN_TO_THE_HOUSEHOLD, shown_to_the_household};
use casefile::kinds::{Incident, Step, Support};
use casefile::minor_consent::{self, MinorConsentRule};
use casefile::{CaseFile, FamilyId, FollowUp, RecordId, SupportMoment, View};
use chrono::NaiveDate;
use exports::Discretion;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use ts_rs::TS;

/// What the family's own window may show, and nothing else.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct HouseholdView {
    /// Whose.
    pub family: FamilyId,
    /// Every record with the fields that may be shown.
    pub records: Vec<ShownRecord>,
}

/// A record as the household may see it.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct ShownRecord {
    /// Its kind.
    pub kind: String,
    /// Which.
    pub id: RecordId,
    /// Its fields by name.
    #[ts(type = "Record<string, unknown>")]
    pub fields: Map<String, Json>,
}

/// What the family's own window shows.
pub fn show(desk: &mut Desk, asked: OneFamily) -> Result<HouseholdView, Fault> {
    let today = desk.clock().now().date_naive();
    Ok(household(desk.file(asked.family)?, today))
}

/// The family's own page, made of that and of nothing else.
pub fn page(desk: &mut Desk, asked: OneFamily) -> Result<HouseholdPage, Fault> {
    let today = desk.clock().now().date_naive();
    Ok(page_of(desk.file(asked.family)?, today))
}

/// The page of a file: what may be shown, in the order in which it came about. Steps that the last
/// meeting did not look at are for the next one to bring up, not for this page.
pub(crate) fn page_of(file: &CaseFile, today: NaiveDate) -> HouseholdPage {
    let mut shown = household(file, today);
    shown.records.sort_by_key(|row| {
        let found = file.find(&row.kind, row.id);
        found.map(|(_, record)| when(record))
    });
    let behind: Vec<RecordId> = file
        .all::<Step<'_>>()
        .filter(|step| file.is_left_behind(step))
        .map(|step| step.id())
        .collect();
    shown
        .records
        .retain(|row| !(row.kind == "step" && behind.contains(&row.id)));
    household::page(&shown, &Order::of(file), home_language(file), today)
}

/// Everything on the list, cleaned.
pub fn household(file: &CaseFile, today: NaiveDate) -> HouseholdView {
    let discretion = Discretion::of(file, today);
    let records = SHOWN_TO_THE_HOUSEHOLD.iter().flat_map(|(kind, _)| {
        let discretion = &discretion;
        shown_to_the_household(file, kind).map(move |(id, fields)| ShownRecord {
            kind: (*kind).to_owned(),
            id,
            fields: fields
                .into_iter()
                .map(|(name, value)| {
                    let value = value.read::<Json>().unwrap_or_default();
                    (name.to_owned(), cleaned(discretion, value))
                })
                .collect(),
        })
    });
    HouseholdView {
        family: file.family(),
        records: records.collect(),
    }
}

fn cleaned(discretion: &Discretion<'_>, value: Json) -> Json {
    match value {
        Json::String(text) => Json::String(discretion.clean(&text)),
        Json::Array(rows) => rows
            .into_iter()
            .map(|row| cleaned(discretion, row))
            .collect(),
        Json::Object(fields) => fields
            .into_iter()
            .map(|(name, field)| (name, cleaned(discretion, field)))
            .collect(),
        other => other,
    }
}

/// Somebody who might be given something.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskForRelease {
    /// Whose file.
    pub family: FamilyId,
    /// Who, where they are on file.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<RecordId>,
    /// Who, by the name that a release gives them.
    #[serde(default)]
    #[ts(optional)]
    pub party: Option<String>,
}

/// What somebody may be given.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct ReleaseView {
    /// The live releases that name them.
    pub releases: Vec<RecordId>,
    /// What is left out, counted by reason.
    pub left_out: Vec<LeftOutRow>,
}

/// How many records are left out for one reason.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct LeftOutRow {
    /// Why.
    pub why: LeftOut,
    /// How many.
    pub count: u32,
}

/// What a release covers, and what is left out.
pub fn release(desk: &mut Desk, asked: AskForRelease) -> Result<ReleaseView, Fault> {
    let today = desk.clock().now().date_naive();
    let file = desk.file(asked.family)?;
    let to = Recipient {
        person: asked.person,
        party: asked.party.as_deref().unwrap_or_default(),
    };
    let left_out = file
        .left_out(to, today)
        .into_iter()
        .map(|(why, count)| LeftOutRow {
            why,
            count: u32::try_from(count).unwrap_or(u32::MAX),
        });
    Ok(ReleaseView {
        releases: file.releases_to(to, today).iter().map(View::id).collect(),
        left_out: left_out.collect(),
    })
}

/// What a crisis still waits for. The deadlines are the staff's.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct CrisisView {
    /// The three of every crisis, the first due first.
    pub rows: Vec<FollowedRow>,
    /// Every crisis on file, the newest first.
    pub crises: Vec<CrisisRow>,
}

/// A crisis: when it was, and what was learned.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct CrisisRow {
    /// Which.
    pub id: RecordId,
    /// What happened.
    pub words: String,
    /// When it began: a day or a moment.
    pub started_at: Option<String>,
    /// When it was over; nothing where nobody said so.
    pub ended_at: Option<String>,
    /// Where.
    pub place: String,
    /// How hot it got, in the words of their safety plan.
    pub level: String,
    /// Whether anybody was hurt, and how.
    pub harm: String,
    /// Whether the police came or anybody was held.
    pub police: String,
    /// What happened when, as they tell it.
    pub timeline: String,
    /// What worked.
    pub what_worked: Vec<String>,
    /// Needs that showed.
    pub needs_seen: Vec<String>,
    /// What they change.
    pub changes_made: Vec<String>,
}

/// One of the three things that follow a crisis.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct FollowedRow {
    /// Which crisis.
    pub incident: RecordId,
    /// Which of the three.
    pub what: FollowUp,
    /// Until when.
    pub due: String,
    /// The day it was done.
    pub done_on: Option<String>,
}

/// What follows every crisis on file.
pub fn crises(desk: &mut Desk, asked: OneFamily) -> Result<CrisisView, Fault> {
    let file = &desk.shown(asked.family)?;
    let mut rows: Vec<FollowedRow> = file
        .all::<Incident<'_>>()
        .flat_map(|incident| {
            let id = incident.id();
            incident.followed().into_iter().map(move |row| FollowedRow {
                incident: id,
                what: row.what,
                due: wire(&row.due),
                done_on: row.done_on.map(|day| day.to_string()),
            })
        })
        .collect();
    rows.sort_by(|a, b| a.due.cmp(&b.due));
    let crises = file.all::<Incident<'_>>();
    let mut crises: Vec<CrisisRow> = crises
        .filter(|incident| incident.is_crisis() == Some(true))
        .map(|incident| crisis_row(file, &incident))
        .collect();
    crises.sort_by(|a, b| b.started_at.cmp(&a.started_at));
    Ok(CrisisView { rows, crises })
}

fn crisis_row(file: &Shown, incident: &Incident<'_>) -> CrisisRow {
    let shown = |text: String| shown_text(file, &text);
    let text = |text: Option<String>| text.map(shown).unwrap_or_default();
    let texts = |all: Option<Vec<String>>| all.into_iter().flatten().map(shown).collect();
    CrisisRow {
        id: incident.id(),
        words: text(incident.words()),
        started_at: incident.started_at().as_ref().map(wire),
        ended_at: incident.ended_at().as_ref().map(wire),
        place: text(incident.place()),
        level: text(incident.level()),
        harm: text(incident.harm()),
        police: text(incident.police_or_restraint()),
        timeline: text(incident.timeline()),
        what_worked: texts(incident.what_worked()),
        needs_seen: texts(incident.needs_seen()),
        changes_made: texts(incident.changes_made()),
    }
}

/// The family's map of supports.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct SupportsView {
    /// Everybody on it, the closest first.
    pub rows: Vec<SupportRow>,
}

/// Somebody the family could turn to.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct SupportRow {
    /// Which.
    pub id: RecordId,
    /// Who, where they are on file.
    pub person: Option<RecordId>,
    /// Who, in the family's words.
    pub who: String,
    /// What they are to the family.
    pub relation: String,
    /// 1 to 3; 3 is closest.
    pub closeness: Option<u8>,
    /// What they give.
    pub gives: String,
    /// What they could be asked for.
    pub could_ask_for: String,
    /// The last day they were asked.
    pub asked: Option<String>,
    /// The last day they came.
    pub came: Option<String>,
    /// The last day they did something.
    pub did: Option<String>,
}

/// The family's supports with the days on which they were part of something.
pub fn supports(desk: &mut Desk, asked: OneFamily) -> Result<SupportsView, Fault> {
    let file = &desk.shown(asked.family)?;
    let mut rows: Vec<SupportRow> = file
        .all::<Support<'_>>()
        .map(|support| support_row(file, &support))
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.closeness));
    Ok(SupportsView { rows })
}

fn support_row(file: &Shown, support: &Support<'_>) -> SupportRow {
    let last = |what| {
        let day = file.last_day_of(support.id(), what);
        day.map(|day| day.to_string())
    };
    let named = support.person().and_then(|person| file.called(person));
    SupportRow {
        id: support.id(),
        person: support.person(),
        who: named.or(support.who()).unwrap_or_default(),
        relation: support.relation().unwrap_or_default(),
        closeness: support
            .closeness()
            .and_then(|value| u8::try_from(value).ok()),
        gives: support.gives().unwrap_or_default(),
        could_ask_for: support.could_ask_for().unwrap_or_default(),
        asked: last(SupportMoment::Asked),
        came: last(SupportMoment::Came),
        did: last(SupportMoment::Did),
    }
}

const MINOR_CONSENT: &str = include_str!("../../../../assets/practice/minor_consent.toml");

/// The table of minor consent, as it is on file.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct MinorConsentView {
    /// The rows.
    pub rules: Vec<MinorConsentRule>,
}

/// From which age a young person may say yes alone.
pub fn minor_consent(_: &mut Desk, _: Nothing) -> Result<MinorConsentView, Fault> {
    let rules = minor_consent::read(MINOR_CONSENT);
    let rules = rules.map_err(|_| Fault::new("minor_consent.not_read"))?;
    Ok(MinorConsentView { rules })
}
