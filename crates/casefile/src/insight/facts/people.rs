//! Who is who: classes, names as shown, ages, the team on a day.
//! A former name is in no answer, and words that hold one are not quoted.

use super::Facts;
use crate::choices::{CarrierClass, PersonRole, SupportKind};
use crate::guide::fold::fold;
use crate::ids::RecordId;
use crate::insight::rows::{GoalRow, PersonRow, StepRow};
use crate::words::Words;
use chrono::{Datelike, NaiveDate};

/// The longest quote in a sentence, in letters.
const QUOTE_LETTERS_MAX: usize = 80;

impl Facts<'_> {
    /// Whose hands somebody is: by their role, else by their seat on the team.
    pub(crate) fn class(&self, person: RecordId) -> Option<CarrierClass> {
        match self.rows.people.get(&person).and_then(|row| row.role) {
            Some(role) => role.class(),
            None => {
                let mut seats = self.rows.seats.values();
                let seat = seats.find(|seat| seat.person == Some(person))?;
                seat.support_kind.map(SupportKind::class)
            }
        }
    }

    /// The class of somebody who may not be named.
    pub(crate) fn class_of(&self, person: Option<RecordId>) -> Option<CarrierClass> {
        self.class(person?)
    }

    /// Whether somebody is known to be family or a friend.
    pub(crate) fn is_ours(&self, person: Option<RecordId>) -> bool {
        self.class_of(person)
            .is_some_and(CarrierClass::is_family_or_natural)
    }

    /// Whether somebody is known to be family.
    pub(crate) fn is_family(&self, person: RecordId) -> bool {
        self.class(person) == Some(CarrierClass::Family)
    }

    /// Whether a step is carried by family or a friend.
    pub(crate) fn is_our_step(&self, step: &StepRow) -> bool {
        self.is_ours(step.lead_carrier)
    }

    /// A step by its record.
    pub(crate) fn step(&self, step: Option<RecordId>) -> Option<&StepRow> {
        self.rows.steps.get(&step?)
    }

    /// The role of somebody, where it is on file.
    pub(crate) fn role(&self, person: RecordId) -> Option<PersonRole> {
        self.rows.people.get(&person)?.role
    }

    /// How old somebody is on a day, where the day of birth is on file.
    pub(crate) fn age_on(&self, person: RecordId, day: NaiveDate) -> Option<i32> {
        let born = self.rows.people.get(&person)?.born_on?;
        let had_birthday = (day.month(), day.day()) >= (born.month(), born.day());
        Some(day.year() - born.year() - i32::from(!had_birthday))
    }

    /// The name to show for somebody.
    pub(crate) fn name(&self, person: Option<RecordId>) -> Option<String> {
        if !self.is_told {
            return None;
        }
        let row = self.rows.people.get(&person?)?;
        let is_said = |text: &&String| !text.trim().is_empty();
        let called = row.called.as_ref().filter(is_said);
        called.or(row.name.as_ref().filter(is_said)).cloned()
    }

    /// A goal's words, where they can be quoted.
    pub(crate) fn quote_goal(&self, goal: &GoalRow) -> Option<String> {
        self.quote(goal.words.as_ref())
    }

    /// A step's words, where they can be quoted.
    pub(crate) fn quote_step(&self, step: &StepRow) -> Option<String> {
        self.quote(step.words.as_ref())
    }

    /// Words that a sentence can quote: short, and without a name somebody left behind.
    pub(crate) fn quote(&self, words: Option<&Words>) -> Option<String> {
        let text = words.filter(|_| self.is_told)?.text.trim();
        let is_short = !text.is_empty() && text.chars().count() <= QUOTE_LETTERS_MAX;
        (is_short && !self.holds_former_name(text)).then(|| text.to_owned())
    }

    fn holds_former_name(&self, text: &str) -> bool {
        let is_gone = |person: &&PersonRow| {
            let mut former = person.former_names.iter().flatten();
            former.any(|name| name.until < self.at)
        };
        let mut renamed = self.rows.people.values().filter(is_gone).peekable();
        if renamed.peek().is_none() {
            return false;
        }
        let text = fold(text);
        renamed.any(|person| {
            let today = fold(person.name.as_deref().unwrap_or_default());
            let former = person.former_names.iter().flatten();
            let gone = former.filter(|name| name.until < self.at);
            gone.flat_map(|name| name.name.split_whitespace())
                .map(fold)
                .any(|part| {
                    !part.trim().is_empty() && !today.contains(&part) && text.contains(&part)
                })
        })
    }

    /// Whether somebody held a seat on the team on a day; none where no seat of theirs has a day.
    pub(crate) fn was_on_team(&self, person: RecordId, day: NaiveDate) -> Option<bool> {
        let seats = self
            .rows
            .seats
            .values()
            .filter(|seat| seat.person == Some(person));
        let dated: Vec<_> = seats.filter(|seat| seat.from.is_some()).collect();
        let is_on = |seat: &&super::SeatRow| {
            seat.from.is_none_or(|from| from <= day) && seat.to.is_none_or(|to| to >= day)
        };
        (!dated.is_empty()).then(|| dated.iter().any(is_on))
    }
}
