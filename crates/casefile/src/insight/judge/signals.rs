//! Which findings are told: at most two, in the order in which they matter, and never twice for the
//! same facts. What was told at one meeting is told again only one step further or after its time.

use super::{Judged, Past};
use crate::choices::SignalState;
use crate::insight::answer::{Audience, Indicator, State, Subject};
use crate::insight::facts::Facts;
use crate::insight::rows::MarkRow;
use chrono::NaiveDate;

/// A signal as it was told.
pub(super) struct Shown {
    key: &'static str,
    subject: Option<Subject>,
    is_own: bool,
    state: State,
    depth: i64,
    day: NaiveDate,
}

impl Shown {
    pub(super) fn on(day: NaiveDate, judged: &Judged) -> Self {
        Self {
            key: judged.finding.key,
            subject: judged.finding.subject,
            is_own: judged.finding.is_private,
            state: judged.state,
            depth: judged.finding.depth,
            day,
        }
    }

    /// Whether this was told about the same thing, and nothing has become worse since.
    fn covers(&self, judged: &Judged, at: NaiveDate, again_days: i64) -> bool {
        let finding = &judged.finding;
        let about = (finding.key, finding.subject, finding.is_private);
        let is_same = (self.key, self.subject, self.is_own) == about;
        let is_worse = judged.state > self.state || finding.depth > self.depth;
        let is_long_ago = (at - self.day).num_days() >= again_days;
        is_same && !is_worse && !is_long_ago
    }
}

/// The findings to tell, in order.
pub(super) fn chosen<'j>(facts: &Facts<'_>, past: &Past, judged: &'j [Judged]) -> Vec<&'j Judged> {
    let again = facts.rules.again_days();
    let was_told = |judged: &Judged| {
        let mut shown = past.before(facts).flat_map(|stop| &stop.shown);
        shown.any(|shown| shown.covers(judged, facts.at, again))
    };
    let mut chosen: Vec<&Judged> = judged
        .iter()
        .filter(|judged| judged.state.is_raised() && !was_told(judged))
        .collect();
    chosen.sort_by_key(|judged| {
        let calm = judged.state != State::TalkAboutIt;
        // A private answer takes no place of what everybody is told: what is missing would tell of it.
        (judged.finding.is_private, turn(judged), calm)
    });
    chosen.truncate(facts.rules.signals_max());
    chosen
}

/// The one that may be brought into a meeting: for everybody, the first in order. Where something
/// was talked about today, that was the one.
pub(super) fn to_bring<'j>(facts: &Facts<'_>, signals: &'j [Indicator]) -> Option<&'j Indicator> {
    let mut marks = facts.rows.marks.values();
    let is_today = |row: &MarkRow| row.on == facts.at;
    if marks.any(|row| row.mark == Some(SignalState::TalkedAbout) && is_today(row)) {
        return None;
    }
    signals
        .iter()
        .find(|signal| signal.audience == Audience::All)
}

/// A plan nobody understands cannot be owned: understanding before the rest, and safety first.
fn turn(judged: &Judged) -> usize {
    if judged.finding.is_about_safety {
        return 0;
    }
    let order = ["U", "A", "O", "M", "D"];
    let own = order
        .iter()
        .position(|letter| judged.finding.key.starts_with(letter));
    own.map_or(order.len() + 1, |own| own + 1)
}
