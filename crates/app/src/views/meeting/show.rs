//! Fills the running meeting. What stands before the close is asked of the rule itself: nothing
//! here decides whether a meeting may end.

use super::{DraftView, MeetingView, ReadbackRow, rows, usual};
use crate::views::family::{adaptation, goals, hopes, if_thens, meeting_row, step_view};
use crate::views::people::QuoteView;
use crate::views::reading::{
    Order, class, family_name, held, home_language, in_time, last_words, meeting_day, person,
    present, quote, wire,
};
use crate::views::since::is_undecided;
use crate::views::today::Sentence;
use casefile::decide::{CloseMeeting, Context};
use casefile::file::Shown;
use casefile::kinds::{Adaptation, CrisisPlan, Meeting, Step, TransitionMarker};
use casefile::{CarrierClass, MeetingStatus, MeetingType, RecordId, Refusal, View, guide};

/// Minutes of a meeting whose kind has no map and that nobody planned.
const MINUTES: u32 = 60;

/// What the room outside the file hands to the page.
pub struct Beside<'a> {
    /// The map of this kind of meeting.
    pub map: Option<&'a guide::Map>,
    /// Drafts of this meeting that are still being written.
    pub drafts: Vec<DraftView>,
}

/// Fills a meeting; `None` where it is not on file.
pub fn show(
    file: &Shown,
    meeting: RecordId,
    beside: Beside<'_>,
    cx: &Context<'_>,
) -> Option<MeetingView> {
    let meeting = file.get::<Meeting<'_>>(meeting)?;
    let order = Order::of(file);
    let (goals, past_goals) = goals(file, &order);
    let (review, older_review) = rows::review(file, &meeting, &order);
    let planned = meeting
        .planned_minutes()
        .and_then(|minutes| u32::try_from(minutes).ok());
    let readbacks = rows::readbacks(file, &meeting, &order);
    Some(MeetingView {
        family: file.family(),
        name: family_name(file),
        home_language: home_language(file),
        id: meeting.id(),
        meeting_type: meeting.meeting_type().unwrap_or(MeetingType::FollowUpTeam),
        status: meeting.status().unwrap_or(MeetingStatus::Planned),
        started_at: meeting.started_at().as_ref().map(wire),
        ended_at: meeting.ended_at().as_ref().map(wire),
        place: meeting.place().unwrap_or_default(),
        minutes: planned
            .or(beside.map.map(|map| map.minutes))
            .unwrap_or(MINUTES),
        steps: beside
            .map
            .map(|map| rows::map_steps(&meeting, map))
            .unwrap_or_default(),
        at_step: meeting.at_step().unwrap_or_default(),
        speakers: rows::speakers(file, &meeting, &order),
        help: rows::help(file, &meeting),
        words: large_words(file, &meeting, &order),
        notes: rows::note_views(file, meeting.id()),
        agenda: rows::agenda(file, meeting.id()),
        review,
        older_review,
        barriers: rows::barriers(file),
        if_thens: if_thens(file),
        rulers: rows::rulers(file, &meeting, &goals, &order),
        goals,
        past_goals,
        adaptations: undecided(file),
        new_steps: new_steps(file, meeting.id(), &order),
        before_close: before_close(file, &meeting, &readbacks, cx),
        readbacks,
        markers: markers(file),
        next: next(file, &meeting),
        usual: usual::after(file, &meeting),
        no_next_reason: meeting.no_next_reason().unwrap_or_default(),
        drafts: beside.drafts,
        safety_confirmed: is_safety_confirmed(file, meeting.id()),
    })
}

/// The newest words of substance in this meeting, else those that closed an earlier one, else the
/// hope: a page is never led by an "ok".
fn large_words(file: &Shown, meeting: &Meeting<'_>, order: &Order) -> Option<QuoteView> {
    last_words(file, meeting.id())
        .or_else(|| {
            let mut earlier = held(file);
            earlier.retain(|other| meeting_day(other) <= meeting_day(meeting));
            let ids = earlier.iter().rev().map(View::id);
            ids.filter(|id| *id != meeting.id())
                .find_map(|id| last_words(file, id))
        })
        .or_else(|| hopes(file, order).into_iter().next())
}

fn undecided(file: &Shown) -> Vec<super::AdaptationView> {
    in_time(file.all::<Adaptation<'_>>())
        .iter()
        .rev()
        .filter(|row| is_undecided(row))
        .filter_map(|row| adaptation(file, row))
        .collect()
}

fn new_steps(file: &Shown, meeting: RecordId, order: &Order) -> Vec<super::StepView> {
    let mut steps = in_time(file.all::<Step<'_>>());
    steps.retain(|step| step.agreed_at() == Some(meeting));
    steps.sort_by_key(|step| order.rank(step.lead_carrier()));
    steps
        .iter()
        .filter_map(|step| step_view(file, step))
        .collect()
}

fn markers(file: &Shown) -> Vec<QuoteView> {
    in_time(file.all::<TransitionMarker<'_>>())
        .iter()
        .filter_map(|marker| quote(file, marker, "words"))
        .collect()
}

fn next(file: &Shown, meeting: &Meeting<'_>) -> Option<super::MeetingRow> {
    let next = file.get::<Meeting<'_>>(meeting.next_meeting()?)?;
    Some(meeting_row(file, &next))
}

fn is_safety_confirmed(file: &Shown, meeting: RecordId) -> bool {
    file.all::<CrisisPlan<'_>>()
        .any(|plan| plan.confirmed_at() == Some(meeting))
}

/// What stands between here and the close. The rule itself is asked, and what it would say next
/// is listed with it, so that nobody is sent back three times.
fn before_close(
    file: &Shown,
    meeting: &Meeting<'_>,
    readbacks: &[ReadbackRow],
    cx: &Context<'_>,
) -> Vec<Sentence> {
    if meeting.status() != Some(MeetingStatus::InProgress) {
        return Vec::new();
    }
    let close = CloseMeeting {
        meeting: meeting.id(),
        ended_at: None,
        no_family_reason: None,
    };
    let Some(refusal) = file.refuses(&close, cx) else {
        return Vec::new();
    };
    let mut list = missing(file, meeting, readbacks);
    let asked = sentence(file, &refusal);
    if !list.iter().any(|known| known.key == asked.key) {
        list.insert(0, asked);
    }
    list
}

fn missing(file: &Shown, meeting: &Meeting<'_>, readbacks: &[ReadbackRow]) -> Vec<Sentence> {
    let id = meeting.id();
    let mut order: Vec<RecordId> = present(file, id);
    let places = Order::of(file);
    order.sort_by_key(|who| places.rank(Some(*who)));
    let family = order
        .iter()
        .copied()
        .filter(|who| class(file, *who) == Some(CarrierClass::Family));
    let offered = file.was_offered_alone(id);
    let said = readbacks
        .iter()
        .filter(|row| row.carries && row.said.is_none())
        .map(|row| Refusal::SayItBackFirst {
            meeting: id,
            person: row.person.id,
        });
    let pulse = family
        .filter(|who| !offered.contains(who))
        .map(|person| Refusal::OfferThePulse {
            meeting: id,
            person,
        });
    let has_next = meeting.next_meeting().is_some()
        || meeting
            .no_next_reason()
            .is_some_and(|reason| !reason.trim().is_empty());
    let next = (!has_next).then_some(Refusal::NextDateOrReason { meeting: id });
    said.chain(pulse)
        .chain(next)
        .map(|refusal| sentence(file, &refusal))
        .collect()
}

/// Codes that have a sentence of their own here, with the name of whoever it is about.
const OWN_WORDS: &[&str] = &[
    "meeting.nobody_from_the_family",
    "meeting.say_it_back_first",
    "meeting.offer_the_pulse",
    "meeting.next_date_or_reason",
];

/// A refusal as a sentence of the close: by its code, with the person it names.
fn sentence(file: &Shown, refusal: &Refusal) -> Sentence {
    let code = refusal.code();
    let front = if OWN_WORDS.contains(&code) {
        "before-close"
    } else {
        "fault"
    };
    let key = format!("{front}-{}", code.replace(['.', '_'], "-"));
    match refusal {
        Refusal::SayItBackFirst { person: who, .. }
        | Refusal::OfferThePulse { person: who, .. } => {
            Sentence::new(&key).text("who", person(file, *who).called)
        }
        _ => Sentence::new(&key),
    }
}
