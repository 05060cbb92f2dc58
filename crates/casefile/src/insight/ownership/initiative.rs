//! O8: what family and friends are known to start themselves: contacts, changes, points to talk about.
//! An interval in which nobody wrote down who started anything is unknown, not quiet.

use crate::choices::{CarrierClass, ContactInitiator};
use crate::ids::RecordId;
use crate::insight::facts::Facts;
use crate::insight::finding::{Crossing, Finding};
use crate::insight::say::Slots;

const KEY: &str = "O8";

/// What was started in an interval of which it is known who started it.
pub(crate) struct Started {
    /// What family and friends started.
    pub(crate) ours: Vec<RecordId>,
    /// What others started.
    pub(crate) others: Vec<RecordId>,
}

/// What was started in the interval of a meeting; none where no starter is known.
pub(crate) fn started(facts: &Facts<'_>, at: usize) -> Option<Started> {
    let met = facts.meetings.get(at)?;
    let by_contact = |initiator: ContactInitiator| {
        matches!(
            initiator,
            ContactInitiator::Family | ContactInitiator::Natural
        )
    };
    let contacts = met.check_ins.iter();
    let contacts = contacts.filter_map(|row| Some((row.id, by_contact(row.initiator?))));
    let is_ours = |person: Option<RecordId>| {
        facts
            .class_of(person)
            .map(CarrierClass::is_family_or_natural)
    };
    let changes = facts.rows.adaptations.values();
    let changes = changes
        .filter(|row| met.interval.holds(row.on))
        .filter_map(|row| Some((row.id, is_ours(row.by)?)));
    let points = facts.rows.agenda.values();
    let points = points
        .filter(|row| row.meeting == Some(met.row.id))
        .filter_map(|row| Some((row.id, is_ours(row.raised_by)?)));
    let known: Vec<(RecordId, bool)> = contacts.chain(changes).chain(points).collect();
    let started_by = |is_us: bool| -> Vec<RecordId> {
        let those = known.iter().filter(|(_, is_ours)| *is_ours == is_us);
        those.map(|(id, _)| *id).collect()
    };
    (!known.is_empty()).then(|| Started {
        ours: started_by(true),
        others: started_by(false),
    })
}

/// Steps of family and friends that were done in two intervals, the later of which ends at `at`.
fn done(facts: &Facts<'_>, at: usize) -> usize {
    let looked = facts.looked_at(at, 2);
    let is_done = |looked: &&_| -> bool {
        let looked: &crate::insight::facts::Looked<'_> = looked;
        looked.is_done() && facts.is_our_step(looked.step) && !facts.is_other(looked.row.done_by)
    };
    looked.iter().filter(is_done).count()
}

pub(super) fn initiative(facts: &Facts<'_>) -> Vec<Finding> {
    let known = facts.m0().and_then(|m0| {
        let before = m0.checked_sub(1)?;
        Some((m0, started(facts, m0)?, started(facts, before)?))
    });
    let Some((m0, now, before)) = known else {
        return vec![Finding::not_enough(KEY, "who_started_it").window(facts.window(2))];
    };
    let earlier = facts.calm_before(m0 - 1).take(3);
    let earlier: usize = earlier
        .filter_map(|at| started(facts, at))
        .map(|at| at.ours.len())
        .sum();
    let count = now.ours.len() + before.ours.len();
    let rows: Vec<RecordId> = match count {
        0 => now.others.iter().chain(&before.others).copied().collect(),
        _ => now.ours.iter().chain(&before.ours).copied().collect(),
    };
    let shown = |finding: Finding| {
        finding
            .value(count.into())
            .before(Some(earlier.into()))
            .window(facts.window(2))
            .rows(rows.iter().copied())
    };
    if earlier < facts.numbers(KEY).count("least") {
        return vec![shown(Finding::not_enough(KEY, "earlier_meetings"))];
    }
    let is_none = count == 0 && facts.quiet(m0 - 1).is_none();
    let did_less = m0
        .checked_sub(2)
        .is_some_and(|earlier| done(facts, m0) < done(facts, earlier));
    let crossing = match (is_none, did_less) {
        (true, true) => Crossing::Talk,
        (true, false) => Crossing::Moved,
        _ => Crossing::Steady,
    };
    let variant = if is_none { "none" } else { "steady" };
    let slots = Slots::new()
        .number("count", count)
        .number("before", earlier);
    vec![
        shown(Finding::of(KEY))
            .crosses(crossing, i64::from(is_none))
            .say(variant, slots),
    ]
}
