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
use crate::file::Viewer;
use crate::ids::FamilyId;
use chrono::NaiveDate;
use history::History;

/// Everything the file says as of the end of a local day, the private answers included: what is said
/// from them is marked as one person's own.
pub fn of<'a>(
    family: FamilyId,
    actions: impl IntoIterator<Item = &'a Action>,
    at: NaiveDate,
    rules: &Rules,
) -> Answer {
    look(family, History::of(family, actions, at), at, rules)
}

/// What the file says to somebody: what they may not see is left out before any figure is made.
pub fn seen_by<'a>(
    viewer: Viewer,
    family: FamilyId,
    actions: impl IntoIterator<Item = &'a Action>,
    at: NaiveDate,
    rules: &Rules,
) -> Answer {
    let history = History::of(family, actions, at).seen_by(viewer);
    let mut answer = look(family, history, at, rules);
    if !matches!(viewer, Viewer::Alone(_)) {
        // One that rests on private answers alone would say no more than that there are none.
        answer.indicators.retain(|row| row.key != motivation::PULSE);
    }
    answer
}

fn look(family: FamilyId, mut history: History<'_>, at: NaiveDate, rules: &Rules) -> Answer {
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
