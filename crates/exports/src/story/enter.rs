//! Enters who is there and what they told: the family, its people, homes, hopes and papers.

use super::clerk::{Clerk, Done};
use super::desk::{Desk, Entered, Stop};
use super::events::{self, Event};
use super::shape::{Person, Vision};
use super::{Story, maps};
use casefile::decide::{
    AddHousehold, AddPerson, BeginEnrollment, BeginPlacement, EndPlacement, KeepUnplaced, NameNeed,
    NameStrength, OpenFile, RecordConsent, RevokeConsent, SayVision, UpdatePerson,
};
use casefile::kinds::FormerName;
use casefile::{ConsentKind, On, PersonRole};

pub(super) fn enter<D: Desk>(story: &Story, desk: &mut D) -> Result<Entered, Stop<D::Fault>> {
    let mut clerk = Clerk::new(story, desk);
    for (day, event) in events::of(story) {
        clerk.enter(&On::Day(day), event)?;
    }
    clerk.keep_left_over()?;
    Ok(clerk.entered)
}

impl<D: Desk> Clerk<'_, D> {
    fn enter(&mut self, on: &On, event: Event) -> Done<D::Fault> {
        match event {
            Event::Open => self.open(on),
            Event::Person(at) => self.person(on, at),
            Event::Homes => self.homes(on),
            Event::Enroll(at) => self.enroll(on, at),
            Event::BeginPlacement(at) => self.begin_placement(on, at),
            Event::EndPlacement(at) => self.end_placement(on, at),
            Event::Told => self.told(on),
            Event::CrisisPlan(at) => self.crisis_plan(on, at),
            Event::Consent(at) => self.consent(on, at),
            Event::Goal(at) => self.open_goal(on, at),
            Event::Between(at) => self.between(on, at),
            Event::Meeting(at) => self.meeting(on, at),
            Event::MoveGoal(at, row) => self.move_goal(on, at, row),
            Event::Revoke(at) => self.revoke(on, at),
        }
    }

    /// Without its own record no family has a file: a refusal here ends the import.
    fn open(&mut self, on: &On) -> Done<D::Fault> {
        let sheet = &self.story.sheet;
        let open = OpenFile {
            name_shown: shown_name(self.story),
            home_language: home_language(self.story).or_else(|| sheet.language.clone()),
            zone: sheet.tz.clone(),
            county: None,
            tribe: None,
            came_from: Some(self.story.mark.clone()),
        };
        self.must(on, &open).map(|_| ())
    }

    fn person(&mut self, on: &On, at: usize) -> Done<D::Fault> {
        let story = self.story;
        let Some(row) = story.sheet.people.get(at) else {
            return Ok(());
        };
        let Some(role) = maps::role(&row.role) else {
            return Ok(());
        };
        let home = row.household.as_ref();
        let add = AddPerson {
            name: row.name.full.clone(),
            called: row.name.preferred.clone(),
            role,
            relation: some(&row.relation),
            pronouns: row.name.pronouns.clone(),
            born_on: row.birth_date,
            languages: some(&row.language).into_iter().collect(),
            interpreter_needed: row.interpreter_needed,
            household: home.and_then(|id| self.became.homes.get(id).copied()),
            contact: Vec::new(),
            address_confidential: None,
            about: some(&row.note),
            former_names: former_names(row),
        };
        if let Some(id) = self.put(on, &format!("people[{at}]"), &add)? {
            self.became.people.insert(row.id.clone(), id);
        }
        Ok(())
    }

    fn homes(&mut self, on: &On) -> Done<D::Fault> {
        let story = self.story;
        for (at, row) in story.sheet.households.iter().enumerate() {
            let label = some(&row.label).unwrap_or_else(|| row.id.clone());
            let add = AddHousehold {
                label,
                address: row.address.clone(),
                caregivers: row
                    .caregivers
                    .iter()
                    .filter_map(|id| self.who(id))
                    .collect(),
            };
            if let Some(id) = self.put(on, &format!("households[{at}]"), &add)? {
                self.became.homes.insert(row.id.clone(), id);
            }
        }
        for (at, row) in story.sheet.people.iter().enumerate() {
            self.lives_in(on, at, row)?;
        }
        Ok(())
    }

    fn lives_in(&mut self, on: &On, at: usize, row: &Person) -> Done<D::Fault> {
        let home = row.household.as_ref();
        let (Some(person), Some(home)) = (
            self.who(&row.id),
            home.and_then(|id| self.became.homes.get(id).copied()),
        ) else {
            return Ok(());
        };
        let update = UpdatePerson {
            person,
            relation: None,
            pronouns: None,
            languages: None,
            interpreter_needed: None,
            household: Some(home),
            about: None,
            contact: None,
            address_confidential: None,
            born_on: None,
            reads: None,
            interpreter: None,
            ways: None,
        };
        self.put(on, &format!("people[{at}].household"), &update)
            .map(|_| ())
    }

    fn enroll(&mut self, on: &On, at: usize) -> Done<D::Fault> {
        let story = self.story;
        let youth = story.sheet.people.get(at).and_then(|row| self.who(&row.id));
        let Some(youth) = youth else {
            return Ok(());
        };
        let referral = story.sheet.referral.as_ref();
        let begin = BeginEnrollment {
            youth,
            referral_date: referral.and_then(|row| row.date),
            first_contact: referral.and_then(|row| row.first_contact),
            first_visit: referral.and_then(|row| row.first_home_visit),
            source: referral.and_then(|row| row.source.clone()),
            reason: referral.and_then(|row| row.why.clone()),
            phase: None,
            started: None,
            legal_status: None,
        };
        self.put(on, "referral", &begin).map(|_| ())
    }

    fn begin_placement(&mut self, on: &On, at: usize) -> Done<D::Fault> {
        let story = self.story;
        let place = format!("placements[{at}]");
        let Some(row) = story.sheet.placements.get(at) else {
            return Ok(());
        };
        let Some(person) = self.who(&row.person) else {
            self.keep(&place);
            return Ok(());
        };
        let home = row.household.as_ref();
        let begin = BeginPlacement {
            person,
            household: home.and_then(|id| self.became.homes.get(id).copied()),
            place: row.place.clone(),
            from: row.start,
            to: row.end.filter(|end| *end <= on.day()),
        };
        if let Some(id) = self.put(on, &place, &begin)? {
            self.became.placements.insert(at, id);
        }
        Ok(())
    }

    fn end_placement(&mut self, on: &On, at: usize) -> Done<D::Fault> {
        let Some(placement) = self.became.placements.get(&at).copied() else {
            return Ok(());
        };
        let end = EndPlacement {
            placement,
            to: on.day(),
        };
        self.put(on, &format!("placements[{at}]"), &end).map(|_| ())
    }

    /// Hopes, strengths and needs: the file gives them no day of their own.
    fn told(&mut self, on: &On) -> Done<D::Fault> {
        let story = self.story;
        if let Some(own) = &story.sheet.vision {
            self.vision(on, "vision", own)?;
            for (at, other) in own.also.iter().enumerate() {
                self.vision(on, &format!("vision.also[{at}]"), other)?;
            }
        }
        for (at, row) in story.sheet.strengths.iter().enumerate() {
            let name = NameStrength {
                person: self.who_if(&row.person),
                words: self.words(&row.text, None),
                strength_kind: None,
                domain: None,
                how_it_could_help: None,
            };
            self.put(on, &format!("strengths[{at}]"), &name)?;
        }
        for (at, row) in story.sheet.needs.iter().enumerate() {
            let name = NameNeed {
                person: self.who_if(&row.person),
                words: self.words(&row.text, None),
                domain: None,
                rank: None,
                status: None,
            };
            let id = self.put(on, &format!("needs[{at}]"), &name)?;
            if let (Some(need), Some(id)) = (&row.id, id) {
                self.became.needs.insert(need.clone(), id);
            }
        }
        Ok(())
    }

    /// A hope that several hold is each one's own.
    fn vision(&mut self, on: &On, place: &str, row: &Vision) -> Done<D::Fault> {
        if row.by.each().is_empty() {
            let say = SayVision {
                holder: None,
                words: self.words(&row.text, None),
            };
            return self.put(on, place, &say).map(|_| ());
        }
        for holder in row.by.each() {
            let say = SayVision {
                holder: self.who(holder),
                words: self.words(&row.text, Some(holder)),
            };
            self.put(on, place, &say)?;
        }
        Ok(())
    }

    fn consent(&mut self, on: &On, at: usize) -> Done<D::Fault> {
        let story = self.story;
        let place = format!("consents[{at}]");
        let Some(row) = story.sheet.consents.get(at) else {
            return Ok(());
        };
        let signer = self.who_if(&row.given_by);
        let Some(person) = self.who_if(&row.person).or(signer) else {
            self.keep(&place);
            return Ok(());
        };
        let to_person = self.who_if(&row.to);
        let record = RecordConsent {
            // The file names no kind; one way, to one named party, promises the least.
            consent_kind: ConsentKind::ReleaseOneWay,
            person,
            signer,
            to_party: row.to.clone().filter(|_| to_person.is_none()),
            to_person,
            scope: row.scope.clone(),
            purpose: None,
            starts: row.from,
            expires: row.until,
            method: None,
            from_party: None,
            info_classes: Vec::new(),
            authority_used: None,
            text_version: None,
            lang: None,
            explained_by: None,
            interpreter: None,
            attachment: None,
        };
        if let Some(id) = self.put(on, &place, &record)? {
            self.became.consents.insert(at, id);
        }
        Ok(())
    }

    fn revoke(&mut self, on: &On, at: usize) -> Done<D::Fault> {
        let Some(consent) = self.became.consents.get(&at).copied() else {
            return Ok(());
        };
        let place = format!("consents[{at}].revoked");
        self.put(on, &place, &RevokeConsent { consent }).map(|_| ())
    }

    /// Whatever had no place is kept as it came, on the first day of the story.
    fn keep_left_over(&mut self) -> Done<D::Fault> {
        let on = On::Day(self.story.opening);
        for left in std::mem::take(&mut self.to_keep) {
            self.entered.not_placed.push(left.path.clone());
            if left.content.trim().is_empty() {
                continue;
            }
            let keep = KeepUnplaced {
                came_from: left.path,
                content: left.content,
            };
            self.must(&on, &keep)?;
        }
        Ok(())
    }
}

/// Text where there is some.
pub(super) fn some(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

fn former_names(row: &Person) -> Vec<FormerName> {
    row.name
        .former
        .iter()
        .map(|former| FormerName {
            name: former.name.clone(),
            until: former.until,
            reason: former.reason.clone(),
        })
        .collect()
}

/// The family by the names its people go by: whoever's hope leads, then the young people.
fn shown_name(story: &Story) -> String {
    let sheet = &story.sheet;
    let holders: Vec<&String> = sheet.vision.iter().flat_map(|own| own.by.each()).collect();
    let is = |person: &&Person, role| maps::role(&person.role) == Some(role);
    let mut lead: Vec<&Person> = sheet
        .people
        .iter()
        .filter(|person| is(person, PersonRole::Caregiver) && holders.contains(&&person.id))
        .collect();
    if lead.is_empty() {
        lead.extend(
            sheet
                .people
                .iter()
                .find(|person| is(person, PersonRole::Caregiver)),
        );
    }
    let youths = sheet
        .people
        .iter()
        .filter(|person| is(person, PersonRole::Youth));
    let names: Vec<&str> = lead.into_iter().chain(youths).map(called).collect();
    let and = match sheet.language.as_deref() {
        Some(lang) if lang.starts_with("es") => " y ",
        _ => " and ",
    };
    match names.as_slice() {
        [] => sheet.id.clone().unwrap_or_else(|| "1".to_owned()),
        [only] => (*only).to_owned(),
        [most @ .., last] => format!("{}{and}{last}", most.join(", ")),
    }
}

fn called(person: &Person) -> &str {
    let preferred = person.name.preferred.as_deref();
    preferred
        .filter(|name| !name.trim().is_empty())
        .unwrap_or(&person.name.full)
}

/// The language of the first person of the family who has one on file.
fn home_language(story: &Story) -> Option<String> {
    let people = &story.sheet.people;
    people
        .iter()
        .filter(|person| {
            matches!(
                maps::role(&person.role),
                Some(PersonRole::Caregiver | PersonRole::Youth)
            )
        })
        .find_map(|person| some(&person.language))
}
