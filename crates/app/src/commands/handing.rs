//! What the family takes into its own hands: who leads what, whom they ask to come in their own
//! words, and how they look back at a meeting. Nothing here says that somebody should have.

use crate::commands::reads::{OneFamily, OneMeeting};
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::people::{PersonView, QuoteView};
use crate::views::reading::shown_text;
use crate::views::reading::{in_time, meeting_day, next_planned, person, person_if, quote, wire};
use crate::wire::Nothing;
use casefile::file::Shown;
use casefile::kinds::{AgendaItem, Invitation, Meeting, Reflection};
use casefile::{
    Condition, FamilyId, InviteStatus, MarkerRating, PulseItem, RecordId, Refusal, View,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who leads what, and who is asked to come.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct HandingView {
    /// The next meeting, where one is planned.
    pub next: Option<RecordId>,
    /// Its day or moment.
    pub next_at: Option<String>,
    /// What there is to talk about next time.
    pub agenda: Vec<LedRow>,
    /// Who led what before, the latest first.
    pub led: Vec<LedRow>,
    /// Invitations in the family's words, the latest first.
    pub invitations: Vec<InvitationRow>,
}

/// An invitation was put where the family can send it from.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CopiedInvitation {
    /// Whose.
    pub family: FamilyId,
    /// Which one.
    pub invitation: RecordId,
}

/// A part of a meeting, and who leads it.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct LedRow {
    /// The item; nothing where the part was named with the meeting.
    pub item: Option<RecordId>,
    /// Of which meeting.
    pub meeting: RecordId,
    /// The day or moment of that meeting.
    pub on: String,
    /// What.
    pub what: String,
    /// Who leads it, where somebody does.
    pub who: Option<PersonView>,
}

/// An invitation in the family's own words.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct InvitationRow {
    /// Which.
    pub id: RecordId,
    /// To which meeting.
    pub meeting: Option<RecordId>,
    /// To whom.
    pub person: Option<PersonView>,
    /// What they say.
    pub words: QuoteView,
    /// Who sent it.
    pub sent_by: Option<PersonView>,
    /// When it was sent.
    pub sent_on: Option<String>,
    /// What came of it.
    pub answer: Option<InviteStatus>,
}

/// Notes that an invitation left the notebook by the clipboard.
pub fn copied(desk: &mut Desk, asked: CopiedInvitation) -> Result<Nothing, Fault> {
    let (file, id) = (desk.shown(asked.family)?, asked.invitation);
    let kind = Invitation::KIND;
    file.get::<Invitation<'_>>(id)
        .ok_or(Refusal::NotOnFile { kind, id })?;
    Ok(Nothing {})
}

/// Who leads what, and who is asked to come.
pub fn show(desk: &mut Desk, asked: OneFamily) -> Result<HandingView, Fault> {
    let today = desk.clock().now().date_naive();
    let file = &desk.shown(asked.family)?;
    let next = next_planned(file, today);
    let next_id = next.as_ref().map(View::id);
    let mut meetings: Vec<Meeting<'_>> = file.all().collect();
    meetings.sort_by_key(|meeting| std::cmp::Reverse(meeting_day(meeting)));
    let before = meetings.iter().filter(|one| Some(one.id()) != next_id);
    let led = before.flat_map(|meeting| parts(file, meeting));
    let invitations = in_time(file.all::<Invitation<'_>>());
    Ok(HandingView {
        next: next_id,
        next_at: next.as_ref().map(day_of),
        agenda: next.iter().flat_map(|one| parts(file, one)).collect(),
        led: led.filter(|row| row.who.is_some()).collect(),
        invitations: invitations
            .iter()
            .rev()
            .filter_map(|row| invitation_row(file, row))
            .collect(),
    })
}

fn day_of(meeting: &Meeting<'_>) -> String {
    let at = meeting.started_at().or_else(|| meeting.planned_at());
    at.as_ref().map(wire).unwrap_or_default()
}

/// What there was to talk about, and the parts that were named with the meeting.
fn parts(file: &Shown, meeting: &Meeting<'_>) -> Vec<LedRow> {
    let row = |item, what, who| LedRow {
        item,
        meeting: meeting.id(),
        on: day_of(meeting),
        what,
        who,
    };
    let items = file.agenda_of(meeting.id());
    let items = items.iter().filter_map(|item: &AgendaItem<'_>| {
        let who = person_if(file, item.leader());
        let words = shown_text(file, &item.words()?.text);
        Some(row(Some(item.id()), words, who))
    });
    let leads = meeting.leads().unwrap_or_default();
    let leads = leads
        .iter()
        .map(|lead| row(None, lead.what.clone(), person_if(file, lead.who)));
    items.chain(leads).collect()
}

fn invitation_row(file: &Shown, row: &Invitation<'_>) -> Option<InvitationRow> {
    Some(InvitationRow {
        id: row.id(),
        meeting: row.meeting(),
        person: person_if(file, row.person()),
        words: quote(file, row, "words")?,
        sent_by: person_if(file, row.sent_by()),
        sent_on: row.sent_on().map(|day| day.to_string()),
        answer: row.answer(),
    })
}

/// How those who met look back at it.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct LookBackView {
    /// One person's answer to one of the four.
    pub rows: Vec<ReflectionRow>,
    /// What this meeting touched: autonomy, competence, connection.
    pub touched: Vec<PulseItem>,
}

/// One look back by one person.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct ReflectionRow {
    /// Who.
    pub person: PersonView,
    /// Which of the four.
    pub condition: Condition,
    /// Not yet, some or yes; nothing where it was skipped.
    pub answer: Option<MarkerRating>,
}

/// How those who met look back at it.
pub fn look_back(desk: &mut Desk, asked: OneMeeting) -> Result<LookBackView, Fault> {
    let file = &desk.shown(asked.family)?;
    let meeting = file
        .get::<Meeting<'_>>(asked.meeting)
        .ok_or(Refusal::NotOnFile {
            kind: "meeting",
            id: asked.meeting,
        })?;
    let touched = meeting.touched().unwrap_or_default();
    let rows = file
        .all::<Reflection<'_>>()
        .filter(|row| row.meeting() == Some(asked.meeting));
    let rows = rows.filter_map(|row| {
        Some(ReflectionRow {
            person: person(file, row.person()?),
            condition: row.condition()?,
            answer: row.answer(),
        })
    });
    Ok(LookBackView {
        rows: rows.collect(),
        touched: touched
            .iter()
            .filter_map(|item| PulseItem::from_wire(item))
            .collect(),
    })
}
