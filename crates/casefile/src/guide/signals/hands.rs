//! Whose hands the plan is in: staff, one tired person, or more people than before.
//! Trends stay quiet after a hard moment; no level is ever a fault.

use super::Held;
use crate::choices::*;
use crate::guide::Why;
use crate::guide::facts::{Facts, Went, day_of};
use crate::ids::RecordId;
use crate::kinds::*;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Open steps in staff hands and in all hands but the peers'.
fn staff_share(facts: &Facts<'_>) -> (usize, usize) {
    let mut staff = 0;
    let mut all = 0;
    for (_, who) in facts.open_steps() {
        match facts.class(who) {
            Some(CarrierClass::Staff | CarrierClass::Formal) => {
                staff += 1;
                all += 1;
            }
            Some(CarrierClass::Family | CarrierClass::Natural) => all += 1,
            _ => {}
        }
    }
    (staff, all)
}

pub(super) fn staff_hold_most(facts: &Facts<'_>) -> Option<Held> {
    let (staff, all) = staff_share(facts);
    let most = all >= 3 && staff * 2 > all && facts.held.len() >= 2;
    (most && !facts.is_muted()).then_some(())?;
    Held::why(
        Why::new("why-staff-hold-most")
            .number("staff", staff)
            .number("count", all),
    )
}

/// More than three open steps, and more than twice what that person finished in two intervals.
pub(super) fn one_carries_much(facts: &Facts<'_>) -> Option<Held> {
    let mut carried: BTreeMap<RecordId, usize> = BTreeMap::new();
    for (_, who) in facts.open_steps() {
        if facts.class(who) == Some(CarrierClass::Family) {
            *carried.entry(who).or_default() += 1;
        }
    }
    let looks = two_intervals(facts);
    let (who, count) = carried.into_iter().max_by_key(|(_, count)| *count)?;
    let finished = looks
        .iter()
        .filter(|went| {
            went.outcome.is_done() && went.done_by.or_else(|| went.step.lead_carrier()) == Some(who)
        })
        .count();
    (count > (2 * finished).max(3)).then_some(())?;
    let name = facts.name(Some(who))?;
    Held::why(
        Why::new("why-one-carries-much")
            .text("name", name)
            .number("count", count),
    )
}

pub(super) fn share_the_load(facts: &Facts<'_>) -> Option<Held> {
    one_carries_much(facts).or_else(|| staff_hold_most(facts))
}

/// Steps by their last look in the last two intervals.
fn two_intervals<'a>(facts: &Facts<'a>) -> Vec<Went<'a>> {
    let after = facts.held.get(1).map(|(day, _)| *day);
    let mut last: BTreeMap<RecordId, (NaiveDate, Went<'a>)> = BTreeMap::new();
    for look in facts.file.all::<StepReview<'a>>() {
        let Some(day) = day_of(look.record()) else {
            continue;
        };
        let near = day <= facts.now.today && after.is_none_or(|after| day > after);
        let step = look
            .step()
            .and_then(|step| facts.file.get::<Step<'a>>(step));
        if let (true, Some(step), Some(outcome)) = (near, step, look.outcome()) {
            let done_by = look.done_by().or_else(|| step.done_by());
            let went = Went {
                step,
                outcome,
                done_by,
            };
            let newer = last.get(&step.id()).is_none_or(|(known, _)| *known <= day);
            if newer {
                last.insert(step.id(), (day, went));
            }
        }
    }
    last.into_values().map(|(_, went)| went).collect()
}

pub(super) fn family_steps_stall(facts: &Facts<'_>) -> Option<Held> {
    if facts.is_muted() {
        return None;
    }
    let looks = two_intervals(facts);
    let share = |ours: bool| {
        let due = looks.iter().filter(|went| {
            let who = went.step.lead_carrier();
            if ours {
                facts.is_ours(who)
            } else {
                facts.is_staff(who)
            }
        });
        let (mut done, mut all) = (0usize, 0usize);
        for went in due {
            all += 1;
            done += usize::from(went.outcome.is_done());
        }
        (done, all)
    };
    let ((ours, our_due), (staff, staff_due)) = (share(true), share(false));
    let stalls = our_due >= 3 && staff_due >= 3 && ours * 2 < our_due && staff * 4 >= staff_due * 3;
    stalls.then_some(())?;
    Held::why(Why::new("why-family-steps-stall").number("count", our_due - ours))
}

/// A step of family or friends that staff did, or that went to staff without their asking.
pub(super) fn staff_did_family_step(facts: &Facts<'_>) -> Option<Held> {
    if facts.is_muted() {
        return None;
    }
    let count = facts
        .went()
        .iter()
        .filter(|went| facts.is_ours(went.step.lead_carrier()))
        .filter(|went| match went.outcome {
            StepStatus::HandedOver => {
                facts.is_staff(went.step.handed_to())
                    && !facts.is_ours(went.step.handover_asked_by())
            }
            outcome => outcome.is_done() && facts.is_staff(went.done_by),
        })
        .count();
    (count > 0).then_some(())?;
    Held::why(Why::new("why-staff-did-family-step").number("count", count))
}

/// Reminders nobody asked for, to family and friends, in the intervals between meetings, the newest first; the first
/// runs from the last meeting to today.
fn unasked_reminders(facts: &Facts<'_>) -> Vec<usize> {
    let ends = std::iter::once(facts.now.today).chain(facts.held.iter().map(|(day, _)| *day));
    let ends: Vec<NaiveDate> = ends.collect();
    let days: Vec<NaiveDate> = facts
        .file
        .all::<Reminder<'_>>()
        .filter(|it| it.asked_for() != Some(YesNoUnknown::Yes))
        .filter(|it| facts.is_ours(it.to()))
        .filter_map(|it| day_of(it.record()))
        .collect();
    ends.windows(2)
        .map(|ends| {
            days.iter()
                .filter(|day| **day > ends[1] && **day <= ends[0])
                .count()
        })
        .collect()
}

/// The median of the three intervals before the newest; `None` where fewer are known.
fn usual(counts: &[usize]) -> Option<usize> {
    let mut before = counts.get(1..4)?.to_vec();
    before.sort_unstable();
    before.get(1).copied()
}

pub(super) fn many_reminders(facts: &Facts<'_>) -> Option<Held> {
    let counts = unasked_reminders(facts);
    let (now, usual) = (*counts.first()?, usual(&counts)?);
    let rising = now >= usual + 2 && now * 2 >= usual * 3;
    (rising && !facts.is_muted()).then_some(())?;
    Held::why(
        Why::new("why-many-reminders")
            .number("count", now)
            .number("before", usual),
    )
}

fn natural<'a>(facts: &Facts<'a>) -> Vec<RecordId> {
    facts
        .team()
        .filter(|member| {
            let kind = member.support_kind();
            let role = || member.person().and_then(|who| facts.class(who));
            matches!(kind, Some(SupportKind::Natural | SupportKind::Community))
                || (kind.is_none() && role() == Some(CarrierClass::Natural))
        })
        .filter_map(|member| member.person())
        .collect()
}

fn carries(facts: &Facts<'_>, who: RecordId) -> bool {
    facts.open_steps().any(|(step, lead)| {
        lead == who || step.helpers().is_some_and(|helpers| helpers.contains(&who))
    })
}

pub(super) fn few_natural_supports(facts: &Facts<'_>) -> Option<Held> {
    let count = natural(facts).len();
    (count < 2).then_some(())?;
    Held::why(Why::new("why-few-natural-supports").number("count", count))
}

pub(super) fn friend_without_step(facts: &Facts<'_>) -> Option<Held> {
    let friends = natural(facts);
    let free = friends
        .into_iter()
        .find(|who| facts.is_here(*who) && !carries(facts, *who))?;
    let name = facts.name(Some(free))?;
    Held::why(Why::new("why-friend-without-step").text("name", name))
}

/// A friend on the team who is marked as away today, or who carries nothing.
pub(super) fn natural_support_unused(facts: &Facts<'_>) -> Option<Held> {
    let away = |who: &RecordId| {
        facts.file.all::<Attendance<'_>>().any(|row| {
            facts.is_this(row.meeting())
                && row.person() == Some(*who)
                && row.presence() == Some(Presence::Absent)
        })
    };
    let friends = natural(facts);
    if let Some(who) = friends.iter().find(|who| away(who)) {
        let name = facts.name(Some(*who))?;
        return Held::why(Why::new("why-friend-away").text("name", name));
    }
    let idle = friends.into_iter().find(|who| !carries(facts, *who))?;
    let name = facts.name(Some(idle))?;
    Held::why(Why::new("why-friend-without-step").text("name", name))
}
