//! The shape of family-story/1. Every list may be missing, every unknown key lands in `rest`:
//! a newer or richer file is read for what is known and keeps what is not.

use super::fault::StoryFault;
use chrono::NaiveDate;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value as Json};

/// Keys this version does not know.
pub(super) type Rest = Map<String, Json>;

/// A list that may be absent or null.
fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(input: D) -> Result<Vec<T>, D::Error> {
    Ok(Option::<Vec<T>>::deserialize(input)?.unwrap_or_default())
}

/// A text that may be absent or null.
fn text<'de, D: Deserializer<'de>>(input: D) -> Result<String, D::Error> {
    Ok(Option::<String>::deserialize(input)?.unwrap_or_default())
}

/// One id or several.
#[derive(Clone, Default, Deserialize)]
#[serde(untagged)]
pub(super) enum Ids {
    #[default]
    None,
    One(String),
    Several(Vec<String>),
}

impl Ids {
    pub(super) fn each(&self) -> &[String] {
        match self {
            Ids::None => &[],
            Ids::One(id) => std::slice::from_ref(id),
            Ids::Several(ids) => ids,
        }
    }
}

/// Reads the typed sheet; each key on its own, so that a fault names its place.
pub(super) fn sheet(json: Json) -> Result<Sheet, StoryFault> {
    let Json::Object(mut keys) = json else {
        return Err(StoryFault::OtherSchema);
    };
    let mut sheet = Sheet {
        id: take(&mut keys, "id")?,
        language: take(&mut keys, "language")?,
        title: take(&mut keys, "title")?,
        tz: take(&mut keys, "tz")?,
        referral: take(&mut keys, "referral")?,
        households: rows(&mut keys, "households")?,
        placements: rows(&mut keys, "placements")?,
        vision: take(&mut keys, "vision")?,
        strengths: rows(&mut keys, "strengths")?,
        needs: rows(&mut keys, "needs")?,
        goals: rows(&mut keys, "goals")?,
        crisis_plan: take(&mut keys, "crisis_plan")?,
        consents: rows(&mut keys, "consents")?,
        meetings: rows(&mut keys, "meetings")?,
        between: rows(&mut keys, "between")?,
        people: rows(&mut keys, "people")?,
        rest: Rest::new(),
    };
    for never in ["schema", "tests", "expected"] {
        take::<IgnoredAny>(&mut keys, never)?;
    }
    sheet.rest = keys;
    Ok(sheet)
}

fn take<T: DeserializeOwned>(keys: &mut Rest, key: &str) -> Result<Option<T>, StoryFault> {
    match keys.remove(key) {
        None | Some(Json::Null) => Ok(None),
        Some(value) => read(value, || key.to_owned()).map(Some),
    }
}

fn rows<T: DeserializeOwned>(keys: &mut Rest, key: &str) -> Result<Vec<T>, StoryFault> {
    let rows: Vec<Json> = take(keys, key)?.unwrap_or_default();
    rows.into_iter()
        .enumerate()
        .map(|(at, row)| read(row, || format!("{key}[{at}]")))
        .collect()
}

fn read<T: DeserializeOwned>(value: Json, place: impl FnOnce() -> String) -> Result<T, StoryFault> {
    serde_json::from_value(value).map_err(|_| StoryFault::WrongShape { place: place() })
}

/// The whole file.
pub(super) struct Sheet {
    pub(super) id: Option<String>,
    pub(super) language: Option<String>,
    pub(super) title: Option<String>,
    pub(super) tz: Option<String>,
    pub(super) referral: Option<Referral>,
    pub(super) households: Vec<Household>,
    pub(super) placements: Vec<Placement>,
    pub(super) vision: Option<Vision>,
    pub(super) strengths: Vec<OfPerson>,
    pub(super) needs: Vec<OfPerson>,
    pub(super) goals: Vec<Goal>,
    pub(super) crisis_plan: Option<CrisisPlan>,
    pub(super) consents: Vec<Consent>,
    pub(super) meetings: Vec<Meeting>,
    pub(super) between: Vec<Between>,
    pub(super) people: Vec<Person>,
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Referral {
    pub(super) date: Option<NaiveDate>,
    pub(super) first_contact: Option<NaiveDate>,
    pub(super) first_home_visit: Option<NaiveDate>,
    pub(super) source: Option<String>,
    pub(super) why: Option<String>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Person {
    pub(super) id: String,
    pub(super) name: Name,
    pub(super) role: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) relation: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) language: String,
    pub(super) interpreter_needed: Option<bool>,
    pub(super) birth_date: Option<NaiveDate>,
    pub(super) household: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(super) note: String,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Name {
    pub(super) full: String,
    pub(super) preferred: Option<String>,
    pub(super) pronouns: Option<String>,
    #[serde(default, deserialize_with = "list")]
    pub(super) former: Vec<Former>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Former {
    pub(super) name: String,
    pub(super) until: NaiveDate,
    #[serde(default, deserialize_with = "text")]
    pub(super) reason: String,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Household {
    pub(super) id: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) label: String,
    pub(super) address: Option<String>,
    #[serde(default, deserialize_with = "list")]
    pub(super) caregivers: Vec<String>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Placement {
    pub(super) person: String,
    #[serde(rename = "type")]
    pub(super) place: Option<String>,
    pub(super) household: Option<String>,
    pub(super) start: Option<NaiveDate>,
    pub(super) end: Option<NaiveDate>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Vision {
    pub(super) text: String,
    #[serde(default)]
    pub(super) by: Ids,
    #[serde(default, deserialize_with = "list")]
    pub(super) also: Vec<Vision>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

/// A strength or a need.
#[derive(Deserialize)]
pub(super) struct OfPerson {
    pub(super) id: Option<String>,
    pub(super) person: Option<String>,
    pub(super) text: String,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Goal {
    pub(super) id: String,
    pub(super) need: Option<String>,
    pub(super) text: String,
    pub(super) words_of: Option<String>,
    pub(super) opened: NaiveDate,
    pub(super) why: Option<Said>,
    #[serde(default, deserialize_with = "list")]
    pub(super) status: Vec<Status>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Said {
    pub(super) text: String,
    pub(super) by: Option<String>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Status {
    pub(super) date: NaiveDate,
    pub(super) value: String,
    pub(super) by: Option<String>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct CrisisPlan {
    pub(super) crisis_means: Option<String>,
    #[serde(default, deserialize_with = "list")]
    pub(super) triggers: Vec<String>,
    #[serde(default, deserialize_with = "list")]
    pub(super) early_signs: Vec<String>,
    #[serde(default, deserialize_with = "list")]
    pub(super) helps: Vec<String>,
    #[serde(default, deserialize_with = "list")]
    pub(super) makes_worse: Vec<String>,
    #[serde(default, deserialize_with = "list")]
    pub(super) steps: Vec<CrisisStep>,
    #[serde(default, deserialize_with = "list")]
    pub(super) updated: Vec<Updated>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct CrisisStep {
    pub(super) order: Option<i64>,
    pub(super) who: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(super) what: String,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Updated {
    pub(super) date: NaiveDate,
    pub(super) why: Option<String>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Consent {
    // Nothing in the file refers to a consent.
    #[serde(rename = "id")]
    _id: Option<IgnoredAny>,
    pub(super) person: Option<String>,
    pub(super) given_by: Option<String>,
    pub(super) to: Option<String>,
    pub(super) scope: Option<String>,
    pub(super) from: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
    pub(super) revoked: Option<NaiveDate>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Meeting {
    pub(super) n: Option<i64>,
    pub(super) date: NaiveDate,
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
    pub(super) start_offset: Option<String>,
    pub(super) end_offset: Option<String>,
    pub(super) tz: Option<String>,
    pub(super) place: Option<String>,
    pub(super) kind: Option<String>,
    #[serde(default, deserialize_with = "list")]
    pub(super) present: Vec<String>,
    #[serde(default, deserialize_with = "list")]
    pub(super) absent: Vec<Absent>,
    pub(super) interpreter: Option<String>,
    #[serde(default, deserialize_with = "list")]
    pub(super) rulers: Vec<Ruler>,
    #[serde(default, deserialize_with = "list")]
    pub(super) goals_discussed: Vec<String>,
    #[serde(default, deserialize_with = "list")]
    pub(super) review_of_last: Vec<Review>,
    #[serde(default, deserialize_with = "list")]
    pub(super) steps_new: Vec<Step>,
    #[serde(default, deserialize_with = "list")]
    pub(super) quotes: Vec<Quote>,
    pub(super) notes: Option<String>,
    #[serde(default, deserialize_with = "list")]
    pub(super) private_notes: Vec<PrivateNote>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Absent {
    pub(super) person: String,
    pub(super) reason: Option<String>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Ruler {
    pub(super) goal: String,
    pub(super) kind: String,
    pub(super) by: String,
    pub(super) value: i64,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Review {
    pub(super) step: String,
    pub(super) outcome: String,
    pub(super) done_by: Option<String>,
    pub(super) reminders: Option<u32>,
    pub(super) reminders_asked_for: Option<bool>,
    #[serde(default, deserialize_with = "text")]
    pub(super) note: String,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Step {
    pub(super) id: String,
    pub(super) goal: Option<String>,
    pub(super) text: String,
    pub(super) owner: String,
    pub(super) due: Option<NaiveDate>,
    pub(super) confidence: Option<i64>,
    pub(super) said_back: Option<String>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Quote {
    pub(super) by: Option<String>,
    pub(super) text: String,
    #[serde(default, deserialize_with = "text")]
    pub(super) kind: String,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct PrivateNote {
    pub(super) by: Option<String>,
    pub(super) about: Option<String>,
    pub(super) text: String,
    #[serde(flatten)]
    pub(super) rest: Rest,
}

#[derive(Deserialize)]
pub(super) struct Between {
    pub(super) date: Option<NaiveDate>,
    pub(super) kind: String,
    pub(super) by: Option<String>,
    pub(super) about: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(super) text: String,
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
    #[serde(flatten)]
    pub(super) rest: Rest,
}
