//! Opening a family's file at first contact: the file, the people, who runs it, and the first hope.

use crate::commands::{drafts, insight};
use crate::desk::{Desk, NewFile};
use crate::fault::Fault;
use crate::registry::Kept;
use crate::views::today::{FamilyRow, Today, family_row};
use crate::wire::Nothing;
use casefile::decide::{AddPerson, JoinTeam, OpenFile, SayVision};
use casefile::{PersonRole, RecordId, Words};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

/// A new family, as much as is known at first contact.
#[derive(Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenFamily {
    /// The name it is shown under.
    pub name_shown: String,
    /// The language spoken at home.
    #[serde(default)]
    #[ts(optional)]
    pub home_language: Option<String>,
    /// The IANA zone it lives in.
    #[serde(default)]
    #[ts(optional)]
    pub zone: Option<String>,
    /// The county.
    #[serde(default)]
    #[ts(optional)]
    pub county: Option<String>,
    /// Who is in it.
    pub people: Vec<FirstPerson>,
    /// What somebody hopes for, in their own words.
    #[serde(default)]
    #[ts(optional)]
    pub hope: Option<FirstHope>,
    /// Drawn by the caller; the same request asked again is answered again, not done again.
    #[serde(default)]
    #[ts(optional)]
    pub request: Option<Uuid>,
}

/// Somebody in a new family.
#[derive(Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FirstPerson {
    /// Their name.
    pub name: String,
    /// What they go by.
    #[serde(default)]
    #[ts(optional)]
    pub called: Option<String>,
    /// Their part.
    pub role: PersonRole,
    /// What they are to the family.
    #[serde(default)]
    #[ts(optional)]
    pub relation: Option<String>,
    /// Their birthday.
    #[serde(default)]
    #[ts(optional)]
    pub born_on: Option<NaiveDate>,
    /// What they speak.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub languages: Vec<String>,
}

/// A hope and whose it is.
#[derive(Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FirstHope {
    /// The words.
    pub text: String,
    /// Whose: their place in `people`, from 0.
    pub by: usize,
}

/// Opens a family's file. All of it is saved at once, or none.
pub fn open(desk: &mut Desk, asked: OpenFamily) -> Result<Kept, Fault> {
    if let Some(reply) = desk.answered(asked.request)? {
        return Ok(Kept(reply));
    }
    let mut file = NewFile::new(desk);
    file.do_now(&OpenFile {
        name_shown: asked.name_shown,
        home_language: asked.home_language.clone(),
        zone: asked.zone,
        county: asked.county,
        tribe: None,
        came_from: None,
    })?;
    let people = add_people(&mut file, asked.people, &desk.settings.your_name)?;
    if let Some(hope) = asked.hope {
        let by = people
            .get(hope.by)
            .copied()
            .ok_or_else(|| Fault::bad_request("hope.by"))?;
        let lang = asked.home_language.unwrap_or_default();
        let said_on = Some(desk.clock().now().date_naive());
        let words = Words {
            lang,
            said_on,
            ..Words::verbatim(hope.text, by)
        };
        file.do_now(&SayVision {
            holder: Some(by),
            words,
        })?;
    }
    let (family, decided) = (file.family(), file.decided());
    let draft = Some(drafts::opening());
    desk.commit(family, decided, asked.request, draft).map(Kept)
}

/// The family's people, and the facilitator where she is not among them; all of them on the team.
fn add_people(
    file: &mut NewFile<'_>,
    mut people: Vec<FirstPerson>,
    your_name: &str,
) -> Result<Vec<RecordId>, Fault> {
    let is_listed = people
        .iter()
        .any(|person| person.role == PersonRole::Facilitator);
    if !is_listed && !your_name.is_empty() {
        people.push(FirstPerson::facilitator(your_name));
    }
    people.into_iter().map(|person| add(file, person)).collect()
}

fn add(file: &mut NewFile<'_>, person: FirstPerson) -> Result<RecordId, Fault> {
    let added = file.do_now(&AddPerson {
        name: person.name,
        called: person.called,
        role: person.role,
        relation: person.relation,
        pronouns: None,
        born_on: person.born_on,
        languages: person.languages,
        interpreter_needed: None,
        household: None,
        contact: Vec::new(),
        address_confidential: None,
        about: None,
        former_names: Vec::new(),
    })?;
    let person = added.ok_or_else(|| Fault::bad_request("people"))?;
    file.do_now(&JoinTeam {
        person,
        support_kind: None,
        role_label: None,
        from: None,
        to: None,
        chosen_by: Vec::new(),
        mandated: None,
        does: None,
    })?;
    Ok(person)
}

impl FirstPerson {
    fn facilitator(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            called: None,
            role: PersonRole::Facilitator,
            relation: None,
            born_on: None,
            languages: Vec::new(),
        }
    }
}

/// Every family here, by name.
pub fn list(desk: &mut Desk, _: Nothing) -> Result<Vec<FamilyRow>, Fault> {
    insight::look_around(desk)?;
    let known = Today {
        on: desk.clock().now().date_naive(),
        lang: &desk.settings.language,
        briefs: &desk.briefs,
    };
    let mut rows: Vec<FamilyRow> = desk
        .all_shown()
        .iter()
        .map(|(_, file)| family_row(file, &known))
        .collect();
    rows.sort_by(|a, b| (&a.name, a.family).cmp(&(&b.name, b.family)));
    Ok(rows)
}
