//! What a family's file says about how its plan is lived: facts first, then at most two questions.
//! Pure and never stored: every answer follows from the actions up to a day. There is no score, no
//! ranking and no red here, and nothing that was answered in private reaches anybody else.

mod adaptability;
mod answer;
mod dependence;
mod facts;
mod figures;
mod finding;
mod fraction;
mod history;
mod judge;
mod motivation;
mod ownership;
mod readings;
mod rows;
mod rules;
mod say;
mod understanding;

pub use answer::{
    Answer, Audience, Growth, Indicator, Mark, Measure, MutedBy, MutedEvent, Pattern, Reason,
    Signal, State, Subject, Window,
};
pub use figures::Figures;
pub use readings::{Reading, Readings};
pub use rules::{Condition, Rules, RulesFault};

use crate::action::Action;
use crate::ids::FamilyId;
use chrono::NaiveDate;
use history::History;

/// Everything the file says as of the end of a local day.
pub fn of<'a>(
    family: FamilyId,
    actions: impl IntoIterator<Item = &'a Action>,
    at: NaiveDate,
    rules: &Rules,
) -> Answer {
    let mut history = History::of(family, actions, at);
    let mut past = judge::Past::default();
    for day in history.days_of_meetings() {
        history.go_to(day);
        let mut facts = history.facts(day, rules);
        facts.is_told = false;
        past.look_at(&facts);
    }
    history.go_to(at);
    judge::answer(family, &history.facts(at, rules), &past)
}

#[cfg(test)]
pub(crate) mod tests;
