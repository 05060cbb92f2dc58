//! Hands commands to the desk and remembers which record each id of the file became.

use super::desk::{Asked, Desk, Entered, Refused, Stop};
use super::left_over::LeftOver;
use super::{Story, maps};
use casefile::{GoalStatus, On, Origin, RecordId, Words};
use serde_json::Value as Json;
use std::collections::HashMap;

/// Which record an id of the file became, by list.
#[derive(Default)]
pub(super) struct Became {
    pub(super) people: HashMap<String, RecordId>,
    pub(super) homes: HashMap<String, RecordId>,
    pub(super) needs: HashMap<String, RecordId>,
    pub(super) goals: HashMap<String, RecordId>,
    pub(super) steps: HashMap<String, RecordId>,
    pub(super) consents: HashMap<usize, RecordId>,
    pub(super) placements: HashMap<usize, RecordId>,
    pub(super) goal_status: HashMap<String, GoalStatus>,
    pub(super) on_team: Vec<String>,
    pub(super) crisis_plan: Option<RecordId>,
    pub(super) revised_because: Option<String>,
}

pub(super) struct Clerk<'s, D: Desk> {
    pub(super) story: &'s Story,
    pub(super) became: Became,
    pub(super) entered: Entered,
    pub(super) to_keep: Vec<LeftOver>,
    desk: &'s mut D,
}

/// What entering a row may come to: only a broken desk ends it.
pub(super) type Done<F> = Result<(), Stop<F>>;

impl<'s, D: Desk> Clerk<'s, D> {
    pub(super) fn new(story: &'s Story, desk: &'s mut D) -> Self {
        Self {
            story,
            became: Became::default(),
            entered: Entered::default(),
            to_keep: story.left_over.clone(),
            desk,
        }
    }

    /// Writes a command, or stops.
    pub(super) fn must(
        &mut self,
        on: &On,
        asked: &dyn Asked,
    ) -> Result<Option<RecordId>, Stop<D::Fault>> {
        self.desk.act(on.clone(), asked)
    }

    /// Writes a command for the row at a place; a row that a rule refuses is kept as it came.
    pub(super) fn put(
        &mut self,
        on: &On,
        place: &str,
        asked: &dyn Asked,
    ) -> Result<Option<RecordId>, Stop<D::Fault>> {
        match self.desk.act(on.clone(), asked) {
            Err(Stop::Refused(refusal)) => {
                self.entered.refused.push(Refused {
                    place: place.to_owned(),
                    code: refusal.code(),
                });
                self.keep(place);
                Ok(None)
            }
            other => other,
        }
    }

    /// Keeps the row at a place as it came.
    pub(super) fn keep(&mut self, place: &str) {
        let row = at(&self.story.json, place).cloned().unwrap_or(Json::Null);
        let left = LeftOver::new(place, &row);
        if !self.to_keep.contains(&left) {
            self.to_keep.push(left);
        }
    }

    /// The person an id became.
    pub(super) fn who(&self, id: &str) -> Option<RecordId> {
        self.became.people.get(id).copied()
    }

    /// As `who`, where one is named.
    pub(super) fn who_if(&self, id: &Option<String>) -> Option<RecordId> {
        self.who(id.as_deref()?)
    }

    /// The goal an id became.
    pub(super) fn goal(&self, id: &Option<String>) -> Option<RecordId> {
        self.became.goals.get(id.as_deref()?).copied()
    }

    /// Words with the voice that the file names, or with none recorded.
    pub(super) fn words(&self, text: &str, by: Option<&str>) -> Words {
        let origin = by.map_or(Origin::NotRecorded, |id| self.origin(id));
        Words {
            said_by: by.and_then(|id| self.who(id)),
            lang: self.story.sheet.language.clone().unwrap_or_default(),
            ..Words::new(text, origin)
        }
    }

    fn origin(&self, id: &str) -> Origin {
        let people = &self.story.sheet.people;
        let class = people
            .iter()
            .find(|person| person.id == id)
            .and_then(|person| maps::role(&person.role))
            .and_then(casefile::PersonRole::class);
        match class {
            Some(class) if class.is_family_or_natural() => Origin::Verbatim,
            _ => Origin::StaffParaphrase,
        }
    }
}

/// What stands at a place such as `meetings[0].rulers[2]`.
fn at<'j>(json: &'j Json, place: &str) -> Option<&'j Json> {
    place
        .split(['.', '['])
        .try_fold(json, |here, part| match part.strip_suffix(']') {
            Some(index) => here.get(index.parse::<usize>().ok()?),
            None => here.get(part),
        })
}
