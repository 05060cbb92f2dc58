//! The rows of a running meeting: how steps went, rulers, say-it-backs, speakers and notes.
//! Notes that belong to one person alone are in none of them.

use super::{
    AgendaView, BarrierView, HelpView, MapStep, NoteView, ReadbackRow, ReviewRow, RulerRow, Speaker,
};
use crate::views::family::{
    GoalView, goal_view, is_open_here, on_the_team, readings, small, step_view,
};
use crate::views::reading::shown_text;
use crate::views::reading::{
    Order, at, class, held_before, in_time, is_theirs, meeting_day, notes, person, person_if,
    present, quote, when, wire,
};
use crate::views::since::is_before;
use casefile::file::Shown;
use casefile::kinds::{
    AgendaItem, Attendance, Barrier, Goal, IfThen, Meeting, Note, Readback, Reminder, Ruler, Step,
    StepReview,
};
use casefile::{
    BarrierStatus, CarrierClass, Presence, Privacy, RecordId, RulerKind, TalkKind, View, guide,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// How many speakers have a digit.
const DIGITS: usize = 9;

pub(super) fn map_steps(meeting: &Meeting<'_>, map: &guide::Map) -> Vec<MapStep> {
    let done = meeting.steps_done().unwrap_or_default();
    let later = meeting.steps_later().unwrap_or_default();
    let now = meeting.at_step();
    in_their_order(meeting, map)
        .into_iter()
        .map(|step| MapStep {
            id: step.id.clone(),
            name_key: map.step_key(&step.id),
            purpose_key: map.purpose_key(&step.id),
            state: match () {
                () if now.as_deref() == Some(&step.id) => "now",
                () if done.contains(&step.id) => "done",
                () if later.contains(&step.id) => "later",
                () => "open",
            }
            .to_owned(),
            minutes: step.minutes,
            captures: step.captures.clone(),
        })
        .collect()
}

/// The steps in the order of this meeting. A step that nobody placed keeps to the one before it, so
/// that a map with a step more than yesterday's loses none.
fn in_their_order<'m>(meeting: &Meeting<'_>, map: &'m guide::Map) -> Vec<&'m guide::MapStep> {
    let order = meeting.step_order().unwrap_or_default();
    let mut before = 0;
    let placed = map.steps.iter().map(|step| {
        let at = order.iter().position(|key| *key == step.id);
        before = at.map_or(before, |at| at + 1);
        (before, step)
    });
    let mut placed: Vec<(usize, &guide::MapStep)> = placed.collect();
    placed.sort_by_key(|(at, _)| *at);
    placed.into_iter().map(|(_, step)| step).collect()
}

/// Everyone who may speak: those here in the family's order, those who came later, the rest. A
/// key never moves under the fingers because somebody else came in.
pub(super) fn speakers(file: &Shown, meeting: &Meeting<'_>, order: &Order) -> Vec<Speaker> {
    let rows: Vec<Attendance<'_>> = in_time(file.all::<Attendance<'_>>())
        .into_iter()
        .filter(|row| row.meeting() == Some(meeting.id()))
        .collect();
    let row_of = |id: RecordId| rows.iter().find(|row| row.person() == Some(id));
    let mut people: Vec<RecordId> = on_the_team(file, meeting_day(meeting))
        .into_iter()
        .map(|(id, _)| id)
        .chain(rows.iter().filter_map(|row| row.person()))
        .collect();
    people.sort_by_key(|id| (place(row_of(*id), rows.is_empty()), order.rank(Some(*id))));
    people.dedup();
    let of = |text: Option<String>| shown_text(file, &text.unwrap_or_default());
    people
        .iter()
        .enumerate()
        .map(|(at, id)| Speaker {
            person: person(file, *id),
            key: (at < DIGITS).then(|| (at + 1).to_string()),
            presence: row_of(*id).and_then(|row| row.presence()),
            arrived: row_of(*id).and_then(|row| Some(wire(&row.arrived()?))),
            left: row_of(*id).and_then(|row| Some(wire(&row.left()?))),
            mode: of(row_of(*id).and_then(|row| row.mode())),
            reason: of(row_of(*id).and_then(|row| row.reason())),
        })
        .collect()
}

/// Who interprets for whom, and who facilitates with whoever leads.
pub(super) fn help(file: &Shown, meeting: &Meeting<'_>) -> HelpView {
    let whom = meeting.interpreter_for().unwrap_or_default();
    HelpView {
        interpreter: person_if(file, meeting.interpreter()),
        interpreter_lang: meeting.interpreter_lang().unwrap_or_default(),
        interpreter_for: whom.iter().map(|id| person(file, *id)).collect(),
        co_facilitator: person_if(file, meeting.co_facilitator()),
    }
}

fn place(row: Option<&Attendance<'_>>, nobody_marked: bool) -> u8 {
    match row.and_then(|row| row.presence()) {
        Some(Presence::Here) if row.is_some_and(|row| row.arrived().is_some()) => 1,
        Some(Presence::Here) => 0,
        Some(Presence::Absent) => 3,
        None if nobody_marked => 0,
        None => 2,
    }
}

/// What was kept, newest first: what the team may see, and staff's own working notes.
pub(super) fn note_views(file: &Shown, meeting: RecordId) -> Vec<NoteView> {
    notes(file, meeting)
        .iter()
        .rev()
        .filter(|note| is_for_the_facilitator(note))
        .filter_map(|note| note_view(file, note))
        .collect()
}

fn is_for_the_facilitator(note: &Note<'_>) -> bool {
    match note.record().field("privacy") {
        None => true,
        Some(_) => matches!(note.privacy(), Some(Privacy::Team | Privacy::StaffOnly)),
    }
}

fn note_view(file: &Shown, note: &Note<'_>) -> Option<NoteView> {
    Some(NoteView {
        id: note.id(),
        speaker: person_if(file, note.speaker()),
        talk_kind: note.talk_kind().unwrap_or(TalkKind::Other),
        text: shown_text(file, &note.text()?),
        at: at(note.record()),
        meeting_step: note.meeting_step().unwrap_or_default(),
        goal: note.goal(),
        step: note.step(),
        corrects: note.supersedes().is_some(),
    })
}

pub(super) fn agenda(file: &Shown, meeting: RecordId) -> Vec<AgendaView> {
    let mut items = in_time(file.all::<AgendaItem<'_>>());
    items.retain(|item| item.meeting() == Some(meeting));
    items.sort_by_key(|item| item.order().unwrap_or(i64::MAX));
    items
        .iter()
        .filter_map(|item| {
            let words = item.words()?;
            Some(AgendaView {
                id: item.id(),
                text: shown_text(file, &words.text),
                raised_by: person_if(file, item.raised_by().or(words.said_by)),
                goal: item.goal(),
                led_by: person_if(file, item.led_by()),
                led: item.led(),
                outcome: shown_text(file, &item.outcome().unwrap_or_default()),
            })
        })
        .collect()
}

/// Steps that stood open when the meeting began or were looked at in it; those that the last
/// meeting passed over stand apart.
pub(super) fn review(
    file: &Shown,
    meeting: &Meeting<'_>,
    order: &Order,
) -> (Vec<ReviewRow>, Vec<ReviewRow>) {
    let mut steps = in_time(file.all::<Step<'_>>());
    steps.retain(|step| step.agreed_at() != Some(meeting.id()));
    steps.sort_by_key(|step| order.rank(step.lead_carrier()));
    let reviews = reviews_in(file, meeting.id());
    let mut rows = Vec::new();
    let mut older = Vec::new();
    for step in &steps {
        let found = reviews
            .iter()
            .rev()
            .find(|row| row.step() == Some(step.id()));
        if found.is_none() && !is_open_here(step) {
            continue;
        }
        let Some(view) = step_view(file, step) else {
            continue;
        };
        let row = ReviewRow {
            step: view,
            outcome: found.and_then(|review| review.outcome()),
            done_by: found.and_then(|review| person_if(file, review.done_by())),
            done_with: found.and_then(|review| review.done_with()),
            reminders: reminders(file, meeting, step.id()),
        };
        if found.is_none() && file.is_left_behind(step) {
            older.push(row);
        } else {
            rows.push(row);
        }
    }
    (rows, older)
}

fn reviews_in(file: &Shown, meeting: RecordId) -> Vec<StepReview<'_>> {
    let here = |row: &StepReview<'_>| row.meeting() == Some(meeting);
    in_time(file.all::<StepReview<'_>>().filter(here))
}

fn reminders(file: &Shown, meeting: &Meeting<'_>, step: RecordId) -> u32 {
    let after: Option<NaiveDate> = held_before(file, Some(meeting)).as_ref().map(meeting_day);
    let count = file
        .all::<Reminder<'_>>()
        .filter(|row| row.step() == Some(step) && is_before(row, meeting, after))
        .count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Rulers of the active goals: everyone in the family who ever answered, and the goal's owners.
pub(super) fn rulers(
    file: &Shown,
    meeting: &Meeting<'_>,
    goals: &[GoalView],
    order: &Order,
) -> Vec<RulerRow> {
    goals
        .iter()
        .flat_map(|goal| goal_rulers(file, meeting, goal.id, order))
        .collect()
}

fn goal_rulers(
    file: &Shown,
    meeting: &Meeting<'_>,
    goal: RecordId,
    order: &Order,
) -> Vec<RulerRow> {
    let readings = readings(file, goal);
    let owners = file
        .get::<Goal<'_>>(goal)
        .and_then(|goal| goal.owners())
        .unwrap_or_default();
    let mut asked: Vec<RecordId> = readings
        .iter()
        .filter_map(|row| row.person())
        .chain(owners)
        .collect();
    asked.retain(|id| class(file, *id) == Some(CarrierClass::Family));
    asked.sort_by_key(|id| order.rank(Some(*id)));
    asked.dedup();
    [RulerKind::Confidence, RulerKind::Importance]
        .into_iter()
        .flat_map(|kind| asked.iter().map(move |who| (kind, *who)))
        .map(|(kind, who)| ruler_row(file, meeting, goal, &readings, kind, who))
        .collect()
}

fn ruler_row(
    file: &Shown,
    meeting: &Meeting<'_>,
    goal: RecordId,
    readings: &[Ruler<'_>],
    kind: RulerKind,
    who: RecordId,
) -> RulerRow {
    let day = meeting_day(meeting);
    let mine = readings
        .iter()
        .rev()
        .filter(|row| row.person() == Some(who) && row.ruler_kind() == Some(kind));
    let (now, before): (Vec<&Ruler<'_>>, Vec<&Ruler<'_>>) =
        mine.partition(|row| row.meeting() == Some(meeting.id()));
    let before = before.into_iter().find(|row| when(row.record()).day <= day);
    RulerRow {
        kind,
        goal,
        person: person(file, who),
        before: before.and_then(|row| row.value()).map(small),
        now: now.first().and_then(|row| row.value()).map(small),
    }
}

pub(super) fn barriers(file: &Shown) -> Vec<BarrierView> {
    let if_thens = in_time(file.all::<IfThen<'_>>());
    in_time(file.all::<Barrier<'_>>())
        .iter()
        .filter(|row| {
            row.status()
                .is_none_or(|status| status == BarrierStatus::Open)
        })
        .filter_map(|row| {
            Some(BarrierView {
                id: row.id(),
                words: quote(file, row, "words")?,
                kind: row.barrier_kind(),
                step: row.step(),
                times_seen: row
                    .times_seen()
                    .and_then(|times| u32::try_from(times).ok())
                    .unwrap_or(1),
                if_then: if_thens
                    .iter()
                    .find(|plan| plan.barrier() == Some(row.id()))
                    .map(|plan| plan.id()),
            })
        })
        .collect()
}

/// Family members and friends who are here and carry an open step, then everyone else of the
/// family who is here.
pub(super) fn readbacks(file: &Shown, meeting: &Meeting<'_>, order: &Order) -> Vec<ReadbackRow> {
    let steps: Vec<Step<'_>> = in_time(file.all::<Step<'_>>())
        .into_iter()
        .filter(is_open_here)
        .collect();
    let carriers: BTreeSet<RecordId> = steps
        .iter()
        .filter_map(|step| step.lead_carrier())
        .collect();
    let mut here: Vec<RecordId> = present(file, meeting.id())
        .into_iter()
        .filter(|id| {
            class(file, *id) == Some(CarrierClass::Family)
                || (is_theirs(file, *id) && carriers.contains(id))
        })
        .collect();
    here.sort_by_key(|id| (!carriers.contains(id), order.rank(Some(*id))));
    here.dedup();
    here.iter()
        .map(|who| readback(file, meeting, &steps, *who, order))
        .collect()
}

fn readback(
    file: &Shown,
    meeting: &Meeting<'_>,
    steps: &[Step<'_>],
    who: RecordId,
    order: &Order,
) -> ReadbackRow {
    let (mut mine, older): (Vec<Step<'_>>, Vec<Step<'_>>) = steps
        .iter()
        .filter(|step| step.lead_carrier() == Some(who))
        .partition(|step| !file.is_left_behind(step));
    if mine.is_empty() {
        mine = older;
    }
    mine.sort_by_key(|step| step.agreed_at() != Some(meeting.id()));
    let said = in_time(file.all::<Readback<'_>>())
        .into_iter()
        .rev()
        .find(|row| row.meeting() == Some(meeting.id()) && row.person() == Some(who));
    ReadbackRow {
        person: person(file, who),
        carries: !mine.is_empty(),
        goal: headline(file, &mine, who).and_then(|goal| goal_view(file, &goal, order)),
        steps: mine
            .iter()
            .filter_map(|step| step_view(file, step))
            .collect(),
        said: said.and_then(|row| row.said()),
        readback: said.map(|row| row.id()),
        words: said
            .and_then(|row| row.words())
            .map(|words| shown_text(file, &words.text))
            .unwrap_or_default(),
        pulse_offered: file.was_offered_alone(meeting.id()).contains(&who),
    }
}

/// The goal that leads their page: their own where one of their steps serves it; who carries
/// nothing sees the goal that they said.
fn headline<'a>(file: &'a Shown, steps: &[Step<'_>], who: RecordId) -> Option<Goal<'a>> {
    if steps.is_empty() {
        let said_it = |goal: &Goal<'_>| goal.words().and_then(|words| words.said_by) == Some(who);
        return file.active_goals().into_iter().find(said_it);
    }
    let goals: Vec<Goal<'_>> = steps
        .iter()
        .filter_map(|step| file.get::<Goal<'_>>(step.goal()?))
        .collect();
    let is_own = |goal: &&Goal<'_>| goal.owners().unwrap_or_default().contains(&who);
    goals.iter().find(is_own).or(goals.first()).copied()
}
