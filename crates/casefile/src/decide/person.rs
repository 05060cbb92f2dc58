//! People, their names and where they live.
//! A name somebody no longer goes by is kept as a former name and never as the name.

use super::sheet::{Sheet, period, written};
use crate::choices::PersonRole;
use crate::ids::RecordId;
use crate::kinds::{ContactWay, FormerName, Household, Person, Placement, View};
use crate::refusal::Refusal;
use chrono::NaiveDate;

command! {
    /// Puts somebody on the family's file.
    AddPerson = "person.add" {
        /// Their name.
        name: String,
        /// What they like to be called.
        called: Option<String>,
        /// Who they are to the family and the team.
        role: PersonRole,
        /// What they are to the youth: "aunt", "teacher".
        relation: Option<String>,
        /// The pronouns they use.
        pronouns: Option<String>,
        /// The day they were born.
        born_on: Option<NaiveDate>,
        /// BCP 47 tags of the languages they speak.
        #[serde(default)]
        languages: Vec<String>,
        /// Whether they want an interpreter.
        interpreter_needed: Option<bool>,
        /// Where they live.
        household: Option<RecordId>,
        /// How to reach them.
        #[serde(default)]
        contact: Vec<String>,
        /// Whether nobody may learn where they live.
        address_confidential: Option<bool>,
        /// What else is good to know.
        about: Option<String>,
        /// Names they no longer go by.
        #[serde(default)]
        former_names: Vec<FormerName>,
    }
}

impl AddPerson {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let is_called = self
            .called
            .as_ref()
            .is_some_and(|text| !text.trim().is_empty());
        if self.name.trim().is_empty() && (sheet.is_doing() || !is_called) {
            return Err(Refusal::PersonNeedsName);
        }
        sheet.happened(self.born_on)?;
        sheet.knows::<Household>(self.household)?;
        let person = sheet.make::<Person>();
        Ok(put!(
            person,
            self: name, called, role, relation, pronouns, born_on, languages, interpreter_needed,
            household, contact, address_confidential, about, former_names
        )
        .id)
    }
}

command! {
    /// Writes down what somebody is called from now on; the old name is kept as a former one.
    ChangeName = "person.change_name" {
        /// Who.
        person: RecordId,
        /// The name from now on.
        name: String,
        /// What they like to be called from now on.
        called: Option<String>,
        /// The pronouns they use from now on.
        pronouns: Option<String>,
        /// The last day the old name was used; the day this happened where nothing is said.
        until: Option<NaiveDate>,
        /// Why, in the person's words where they gave them.
        reason: Option<String>,
    }
}

impl ChangeName {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.person(self.person)?;
        if self.name.trim().is_empty() {
            return Err(Refusal::PersonNeedsName);
        }
        sheet.happened(self.until)?;
        let mut former: Vec<FormerName> = sheet.rows(Person::KIND, self.person, "former_names");
        for name in self.left_behind(sheet) {
            former.push(FormerName {
                name,
                until: self.until.unwrap_or(sheet.day()),
                reason: self.reason.clone().unwrap_or_default(),
            });
        }
        let pen = sheet.on::<Person>(self.person).put("former_names", &former);
        Ok(put!(pen, self: name, called, pronouns).id)
    }

    /// The names that this change replaces, in every version that people wrote.
    fn left_behind(&self, sheet: &Sheet<'_>) -> Vec<String> {
        let mut old = sheet.heads(Person::KIND, self.person, "name").to_vec();
        if self.called.is_some() {
            old.extend_from_slice(sheet.heads(Person::KIND, self.person, "called"));
        }
        let mut names: Vec<String> = Vec::new();
        for name in old.iter().filter_map(|head| head.value.read::<String>()) {
            let stays = name == self.name || self.called.as_ref() == Some(&name);
            if !stays && !name.trim().is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

command! {
    /// Brings what is known about somebody up to date; what is not given stays as it is.
    UpdatePerson = "person.update" {
        /// Who.
        person: RecordId,
        /// What they are to the youth.
        relation: Option<String>,
        /// The pronouns they use.
        pronouns: Option<String>,
        /// BCP 47 tags of the languages they speak.
        languages: Option<Vec<String>>,
        /// Whether they want an interpreter.
        interpreter_needed: Option<bool>,
        /// Where they live.
        household: Option<RecordId>,
        /// What else is good to know.
        about: Option<String>,
        /// How to reach them.
        contact: Option<Vec<String>>,
        /// Whether nobody may learn where they live.
        address_confidential: Option<bool>,
        /// The day they were born.
        born_on: Option<NaiveDate>,
        /// BCP 47 tags of the languages they read.
        reads: Option<Vec<String>>,
        /// Who interprets for them.
        interpreter: Option<RecordId>,
        /// How to reach them, and where a message may be left.
        ways: Option<Vec<ContactWay>>,
    }
}

impl UpdatePerson {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Person>(self.person)?;
        sheet.knows::<Household>(self.household)?;
        sheet.happened(self.born_on)?;
        no_child_interprets(sheet, self.interpreter)?;
        let pen = sheet.on::<Person>(self.person);
        Ok(put!(
            pen,
            self: relation, pronouns, languages, interpreter_needed, household, about, contact,
            address_confidential, born_on, reads, interpreter, ways
        )
        .id)
    }
}

/// A child of the family never stands between two adults (practice 8).
pub(super) fn no_child_interprets(
    sheet: &Sheet<'_>,
    interpreter: Option<RecordId>,
) -> Result<(), Refusal> {
    let Some(person) = interpreter else {
        return Ok(());
    };
    let known: Person<'_> = sheet.one(person)?;
    let is_child_role = matches!(known.role(), Some(PersonRole::Youth | PersonRole::Sibling));
    let is_minor = known
        .age_on(sheet.day())
        .map_or(is_child_role, |age| age < 18);
    if sheet.is_doing() && is_minor {
        return Err(Refusal::NoChildInterprets { person });
    }
    Ok(())
}

command! {
    /// Brings what is known of a home up to date; what is not given stays as it is.
    UpdateHousehold = "household.update" {
        /// Which home.
        household: RecordId,
        /// What the family calls it.
        label: Option<String>,
        /// Where it is.
        address: Option<String>,
        /// Who cares for the children there.
        caregivers: Option<Vec<RecordId>>,
    }
}

impl UpdateHousehold {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.knows::<Household>(self.household)?;
        if let Some(label) = &self.label {
            written("label", label)?;
        }
        sheet.people(self.caregivers.as_deref().unwrap_or_default())?;
        Ok(put!(sheet.on::<Household>(self.household), self: label, address, caregivers).id)
    }
}

command! {
    /// Writes down a home.
    AddHousehold = "household.add" {
        /// What the family calls it: "Grandma's".
        label: String,
        /// Where it is.
        address: Option<String>,
        /// Who cares for the children there.
        #[serde(default)]
        caregivers: Vec<RecordId>,
    }
}

impl AddHousehold {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        written("label", &self.label)?;
        sheet.people(&self.caregivers)?;
        Ok(put!(sheet.make::<Household>(), self: label, address, caregivers).id)
    }
}

command! {
    /// Writes down where a child lives from some day on.
    BeginPlacement = "placement.begin" {
        /// Which child.
        person: RecordId,
        /// The home, where it is on file.
        household: Option<RecordId>,
        /// The place in words, where it is not.
        place: Option<String>,
        /// The first day.
        from: Option<NaiveDate>,
        /// The last day, where it is over already.
        to: Option<NaiveDate>,
    }
}

impl BeginPlacement {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        sheet.person(self.person)?;
        sheet.knows::<Household>(self.household)?;
        if self.household.is_none() && sheet.is_doing() {
            written("place", self.place.as_deref().unwrap_or_default())?;
        }
        period(self.from, self.to)?;
        Ok(put!(sheet.make::<Placement>(), self: person, household, place, from, to).id)
    }
}

command! {
    /// Writes down the last day a child lived somewhere.
    EndPlacement = "placement.end" {
        /// Which stay.
        placement: RecordId,
        /// The last day.
        to: NaiveDate,
    }
}

impl EndPlacement {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        let placement: Placement<'_> = sheet.one(self.placement)?;
        period(placement.from(), Some(self.to))?;
        Ok(put!(sheet.on::<Placement>(self.placement), self: to).id)
    }
}
