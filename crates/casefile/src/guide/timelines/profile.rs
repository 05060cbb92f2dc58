//! Profiles as they are written. An agency's file has the same shape and wins by id; a profile that
//! is based on another one takes over what it does not say itself.

use super::Event;
use crate::guide::{PracticeFault, PracticeWhat, Source};
use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;

/// How long there is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Span {
    /// Calendar days.
    Days(u32),
    /// Days without weekends and holidays.
    BusinessDays(u32),
    /// Hours, counted as whole days.
    Hours(u32),
}

/// One deadline of a profile.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Deadline {
    /// Its name for good.
    pub id: String,
    /// What starts the clock.
    pub from: Event,
    /// What ends it.
    pub to: Event,
    /// How long there is.
    pub within: Span,
    /// Days after the start from which on it can be met; before, it is another thing's answer.
    pub not_before: u32,
    /// Whether it begins again each time it was met.
    pub every: bool,
    /// Where the number comes from.
    pub source: String,
}

impl Deadline {
    /// The string key of its name.
    pub fn key(&self) -> String {
        format!("deadline-{}", self.id.replace('_', "-"))
    }
}

/// The deadlines of a state, a county or a payer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Profile {
    /// Its name for good.
    pub id: String,
    /// The day on which somebody last compared it with its sources.
    pub checked: NaiveDate,
    /// Days on which no office is open.
    pub holidays: Vec<NaiveDate>,
    /// Its deadlines.
    pub deadlines: Vec<Deadline>,
}

/// Every profile.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Timelines {
    profiles: Vec<Profile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawProfile {
    id: String,
    based_on: Option<Spanned<String>>,
    checked: NaiveDate,
    holidays: Option<Vec<NaiveDate>>,
    #[serde(default)]
    deadline: Vec<RawDeadline>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDeadline {
    id: Spanned<String>,
    from: Event,
    to: Event,
    days: Option<u32>,
    business_days: Option<u32>,
    hours: Option<u32>,
    #[serde(default)]
    not_before: u32,
    #[serde(default)]
    every: bool,
    #[serde(default)]
    source: String,
}

impl Timelines {
    /// Reads the profiles in their order; one that is based on another comes after it.
    pub fn read(sources: &[Source<'_>]) -> Result<Self, PracticeFault> {
        let mut timelines = Self::default();
        for source in sources {
            timelines.add(source)?;
        }
        Ok(timelines)
    }

    /// The profile of that id.
    pub fn profile(&self, id: &str) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.id == id)
    }

    /// Every profile, in the order of the files.
    pub fn profiles(&self) -> &[Profile] {
        &self.profiles
    }

    fn add(&mut self, source: &Source<'_>) -> Result<(), PracticeFault> {
        let raw: RawProfile = toml::from_str(source.text).map_err(|fault| {
            let offset = fault.span().map_or(0, |span| span.start);
            let said = PracticeWhat::NotOfThisShape(fault.message().to_owned());
            PracticeFault::at(source, offset, said)
        })?;
        let mut profile = self.begin(source, &raw)?;
        let mut seen = Vec::new();
        for deadline in raw.deadline {
            let at = deadline.id.span().start;
            let deadline = read(deadline).map_err(|what| PracticeFault::at(source, at, what))?;
            if seen.contains(&deadline.id) {
                let twice = PracticeWhat::Twice(deadline.id);
                return Err(PracticeFault::at(source, at, twice));
            }
            seen.push(deadline.id.clone());
            put(&mut profile.deadlines, deadline, |one| &one.id);
        }
        put(&mut self.profiles, profile, |one| &one.id);
        Ok(())
    }

    fn begin(&self, source: &Source<'_>, raw: &RawProfile) -> Result<Profile, PracticeFault> {
        let base = match &raw.based_on {
            None => None,
            Some(id) => {
                let known = self.profile(id.as_ref());
                let stranger = || PracticeWhat::NotThere(id.as_ref().clone());
                Some(known.ok_or_else(|| PracticeFault::at(source, id.span().start, stranger()))?)
            }
        };
        let inherited = base.map(|base| base.holidays.clone());
        Ok(Profile {
            id: raw.id.clone(),
            checked: raw.checked,
            holidays: raw.holidays.clone().or(inherited).unwrap_or_default(),
            deadlines: base.map(|base| base.deadlines.clone()).unwrap_or_default(),
        })
    }
}

fn put<T>(list: &mut Vec<T>, new: T, id: impl Fn(&T) -> &String) {
    match list.iter_mut().find(|old| id(old) == id(&new)) {
        Some(old) => *old = new,
        None => list.push(new),
    }
}

fn read(raw: RawDeadline) -> Result<Deadline, PracticeWhat> {
    let id = raw.id.into_inner();
    let within = match (raw.days, raw.business_days, raw.hours) {
        (Some(days), None, None) => Span::Days(days),
        (None, Some(days), None) => Span::BusinessDays(days),
        (None, None, Some(hours)) => Span::Hours(hours),
        _ => {
            return Err(PracticeWhat::Missing(
                id,
                "days, business_days or hours, one of them",
            ));
        }
    };
    Ok(Deadline {
        id,
        from: raw.from,
        to: raw.to,
        within,
        not_before: raw.not_before,
        every: raw.every,
        source: raw.source,
    })
}
