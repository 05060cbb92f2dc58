//! What became of a signal: its newest mark, for as long as it counts and the facts are the same.
//! A signal whose facts became worse since is new again, and one whose facts are gone is cleared.

use super::Past;
use crate::choices::SignalState;
use crate::insight::answer::{Mark, State, Subject};
use crate::insight::facts::Facts;
use crate::insight::finding::Finding;
use crate::insight::rows::MarkRow;
use chrono::NaiveDate;

/// What became of a finding, where it is raised or was marked.
pub(super) fn of(facts: &Facts<'_>, past: &Past, finding: &Finding, state: State) -> Option<Mark> {
    // A mark is read by the supervisor too: on what is somebody's own there is none.
    if finding.is_private {
        return None;
    }
    let newest = newest(facts, finding);
    let is_settled = newest.is_some_and(|row| !is_worse_since(past, finding, state, row.on));
    let marked = |row: &MarkRow, state: SignalState| Mark {
        state,
        reason: row.reason.clone().filter(|reason| !reason.is_empty()),
        on: Some(row.on),
    };
    match (state.is_raised(), newest) {
        (true, Some(row)) if is_settled => Some(marked(row, row.mark?)),
        (true, _) => Some(Mark {
            state: SignalState::New,
            reason: None,
            on: None,
        }),
        (false, Some(row)) if state == State::Steady => Some(marked(row, SignalState::Cleared)),
        _ => None,
    }
}

fn newest<'f>(facts: &Facts<'f>, finding: &Finding) -> Option<&'f MarkRow> {
    let subject = finding.subject.unwrap_or_default();
    let days = facts.rules.mark_days().min(facts.rules.again_days());
    let is_about = |row: &&MarkRow| {
        let about = Subject {
            goal: row.goal,
            person: row.person,
            step: row.step,
            record: row.about,
        };
        row.key.as_deref() == Some(finding.key) && about == subject
    };
    let counts = |row: &&MarkRow| (facts.at - row.on).num_days() < days;
    let rows = facts.rows.marks.values().filter(is_about).filter(counts);
    rows.max_by_key(|row| (row.on, row.id))
}

/// Whether it stands worse than at the last meeting before the mark.
fn is_worse_since(past: &Past, finding: &Finding, state: State, mark: NaiveDate) -> bool {
    let mut stops = past.stops.iter().rev();
    let about = super::about(finding);
    let stood = stops
        .find(|stop| stop.day <= mark)
        .and_then(|stop| stop.stood.get(&about));
    stood.is_some_and(|(then, depth)| then.is_raised() && (state > *then || finding.depth > *depth))
}
