//! Why a family is worth a look, in one plain sentence. Facts in a fixed order, no score: the
//! same facts give the same place, and a steady family is told to be steady.

use super::{Sentence, Today};
use crate::views::reading::{held, in_time, is_theirs, meeting_day, next_planned, person, reviews};
use crate::views::since::is_undecided;
use casefile::file::Shown;
use casefile::kinds::{Adaptation, AgendaItem, Meeting, Pause};
use casefile::{RecordId, StepStatus, View};
use chrono::NaiveDate;

/// Days without a meeting and without a next one.
const DAYS_WITHOUT: i64 = 45;

/// The reason, with its place in the order: the smaller, the sooner it is worth a look.
pub(super) fn of(file: &Shown, today: &Today<'_>) -> (u8, Sentence) {
    let held = held(file);
    if let Some(until) = paused_until(file, today.on) {
        return (6, until);
    }
    worth_a_look(file, today)
        .map(|sentence| (0, sentence))
        .or_else(|| change_not_in_plan(file).map(|sentence| (1, sentence)))
        .or_else(|| long_ago(file, &held, today.on).map(|sentence| (2, sentence)))
        .unwrap_or_else(|| match held.last() {
            None => (4, not_enough_yet(file, today.on)),
            Some(last) => (5, at_rest(file, last, today)),
        })
}

fn worth_a_look(file: &Shown, today: &Today<'_>) -> Option<Sentence> {
    let signal = today.brief(file.family())?.signal.as_ref()?;
    Some(Sentence::new("reason-noticed").text("words", today.say(signal)))
}

/// Nothing to look at: how it grows, or that it is steady; a family not looked at yet is neither.
fn at_rest(file: &Shown, last: &Meeting<'_>, today: &Today<'_>) -> Sentence {
    match today.brief(file.family()) {
        None => Sentence::new("reason-looking"),
        Some(brief) => match &brief.growth {
            Some(growth) => Sentence::new("reason-noticed").text("words", today.say(growth)),
            None => steady(file, last),
        },
    }
}

fn change_not_in_plan(file: &Shown) -> Option<Sentence> {
    let changes = in_time(file.all::<Adaptation<'_>>());
    let newest = changes.iter().rev().find(|row| is_undecided(row))?;
    let words = newest.what_changed()?.text;
    Some(Sentence::new("reason-change-not-in-plan").text("words", words))
}

fn long_ago(file: &Shown, held: &[Meeting<'_>], today: NaiveDate) -> Option<Sentence> {
    let days = (today - meeting_day(held.last()?)).num_days();
    if days < DAYS_WITHOUT || next_planned(file, today).is_some() {
        return None;
    }
    let days = usize::try_from(days).ok()?;
    Some(Sentence::new("reason-no-next-meeting").count("days", days))
}

fn not_enough_yet(file: &Shown, today: NaiveDate) -> Sentence {
    match next_planned(file, today) {
        Some(meeting) => {
            Sentence::new("reason-first-meeting").text("day", meeting_day(&meeting).to_string())
        }
        None => Sentence::new("reason-no-meeting-yet"),
    }
}

fn paused_until(file: &Shown, today: NaiveDate) -> Option<Sentence> {
    let pause = in_time(file.all::<Pause<'_>>())
        .into_iter()
        .rev()
        .find(|pause| {
            pause.from().is_none_or(|from| from <= today) && pause.to().is_none_or(|to| to >= today)
        })?;
    Some(match pause.to() {
        Some(to) => Sentence::new("reason-pause-until").text("day", to.to_string()),
        None => Sentence::new("reason-pause"),
    })
}

/// Steady, with who led last, or whose hands the steps were in.
fn steady(file: &Shown, last: &Meeting<'_>) -> Sentence {
    if let Some(who) = led(file, last) {
        return Sentence::new("reason-steady-led").text("who", person(file, who).called);
    }
    let rows = reviews(file);
    let mine = rows.iter().filter(|row| row.meeting() == Some(last.id()));
    let done: Vec<_> = mine
        .filter(|row| row.outcome().is_some_and(StepStatus::is_done))
        .collect();
    let theirs = done
        .iter()
        .filter(|row| row.done_by().is_some_and(|who| is_theirs(file, who)))
        .count();
    if theirs == 0 {
        return Sentence::new("reason-steady");
    }
    Sentence::new("reason-steady-carried")
        .count("n", theirs)
        .count("m", done.len())
}

/// The first family member or friend who led a part of a meeting.
fn led(file: &Shown, meeting: &Meeting<'_>) -> Option<RecordId> {
    let leads = meeting.leads().unwrap_or_default();
    let items = in_time(file.all::<AgendaItem<'_>>());
    leads
        .iter()
        .filter_map(|lead| lead.who)
        .chain(
            items
                .iter()
                .filter(|item| item.meeting() == Some(meeting.id()))
                .filter_map(|item| item.leader()),
        )
        .find(|who| is_theirs(file, *who))
}
