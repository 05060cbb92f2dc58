//! What the file says that a card may rest on, as of the meeting in hand.
//! Private rulers, private notes, pulses and protected sources are not here: no card may rest on them.

mod steps;

pub(super) use steps::Went;

use super::library::{Library, Occasion};
use super::offer::Moment;
use crate::choices::*;
use crate::file::CaseFile;
use crate::ids::RecordId;
use crate::kinds::*;
use crate::register::Record;
use crate::words::Words;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The file, seen from one moment of one meeting.
pub(super) struct Facts<'a> {
    pub(super) file: &'a CaseFile,
    pub(super) library: &'a Library,
    pub(super) now: &'a Moment<'a>,
    /// What this is: a kind of meeting, or a check-in between meetings.
    pub(super) kind: Option<Occasion>,
    /// Meetings that were held before this one, the newest first, with their days.
    pub(super) held: Vec<(NaiveDate, Meeting<'a>)>,
    /// Notes of this meeting that stand and may be used, in their order.
    pub(super) notes: Vec<Note<'a>>,
    classes: BTreeMap<RecordId, CarrierClass>,
    last_tagged: Option<(Note<'a>, TalkKind)>,
}

impl<'a> Facts<'a> {
    pub(super) fn new(file: &'a CaseFile, library: &'a Library, now: &'a Moment<'a>) -> Self {
        let mut notes = now
            .record()
            .map(|record| standing_notes(file, record))
            .unwrap_or_default();
        notes.retain(is_open);
        let mut facts = Self {
            file,
            library,
            now,
            kind: kind(file, now),
            held: held_before(file, now),
            notes,
            classes: classes(file),
            last_tagged: None,
        };
        facts.last_tagged = facts.find_last_tagged();
        facts
    }

    /// Whether a record belongs to the meeting in hand.
    pub(super) fn is_this(&self, meeting: Option<RecordId>) -> bool {
        meeting.is_some() && meeting == self.now.meeting
    }

    /// The day of the last meeting before this one.
    pub(super) fn last_met(&self) -> Option<NaiveDate> {
        self.held.first().map(|(day, _)| *day)
    }

    /// Whether a day lies after the last meeting, up to today.
    pub(super) fn is_since(&self, day: NaiveDate) -> bool {
        day <= self.now.today && self.last_met().is_none_or(|met| day > met)
    }

    /// Whose hands somebody is.
    pub(super) fn class(&self, person: RecordId) -> Option<CarrierClass> {
        let known = self.classes.get(&person).copied();
        known.or_else(|| self.class_by_team(person))
    }

    fn class_by_team(&self, person: RecordId) -> Option<CarrierClass> {
        let member = self.team().find(|member| member.person() == Some(person))?;
        Some(match member.support_kind()? {
            SupportKind::Family => CarrierClass::Family,
            SupportKind::Natural | SupportKind::Community => CarrierClass::Natural,
            SupportKind::Peer => CarrierClass::Peer,
            SupportKind::Formal => CarrierClass::Formal,
            SupportKind::Facilitation => CarrierClass::Staff,
        })
    }

    /// Whether somebody is family or a friend.
    pub(super) fn is_ours(&self, person: Option<RecordId>) -> bool {
        person
            .and_then(|person| self.class(person))
            .is_some_and(CarrierClass::is_family_or_natural)
    }

    /// Whether somebody is paid to be there or speaks for a system.
    pub(super) fn is_staff(&self, person: Option<RecordId>) -> bool {
        let class = person.and_then(|person| self.class(person));
        matches!(class, Some(CarrierClass::Staff | CarrierClass::Formal))
    }

    /// The name somebody goes by now.
    pub(super) fn name(&self, person: Option<RecordId>) -> Option<String> {
        let person: Person<'_> = self.file.get(person?)?;
        let called = person.called().filter(|called| !called.trim().is_empty());
        called.or_else(|| person.name())
    }

    /// People on the team today.
    pub(super) fn team(&self) -> impl Iterator<Item = TeamMember<'a>> + '_ {
        self.file.all::<TeamMember<'a>>().filter(|member| {
            member.from().is_none_or(|from| from <= self.now.today)
                && member.to().is_none_or(|to| to >= self.now.today)
        })
    }

    /// Whether somebody is marked as here in this meeting.
    pub(super) fn is_here(&self, person: RecordId) -> bool {
        self.file.all::<Attendance<'_>>().any(|row| {
            self.is_this(row.meeting())
                && row.person() == Some(person)
                && row.presence() == Some(Presence::Here)
        })
    }

    /// Notes of this meeting that family or friends said.
    pub(super) fn their_notes(&self) -> impl Iterator<Item = &Note<'a>> {
        self.notes
            .iter()
            .filter(|note| self.is_ours(note.speaker()))
    }

    /// The last thing they said that somebody put a kind to.
    pub(super) fn last_tagged(&self) -> Option<(&Note<'a>, TalkKind)> {
        self.last_tagged.as_ref().map(|(note, kind)| (note, *kind))
    }

    fn find_last_tagged(&self) -> Option<(Note<'a>, TalkKind)> {
        let mut newest_first = self.notes.iter().rev();
        newest_first.find_map(|note| {
            let kind = note.talk_kind().filter(|kind| *kind != TalkKind::Other)?;
            self.is_ours(note.speaker()).then_some((*note, kind))
        })
    }

    /// How often they said a kind of talk in this meeting.
    pub(super) fn said(&self, kinds: &[TalkKind]) -> usize {
        self.their_notes()
            .filter(|note| note.talk_kind().is_some_and(|kind| kinds.contains(&kind)))
            .count()
    }

    /// Goals on the plan.
    pub(super) fn goals(&self) -> impl Iterator<Item = Goal<'a>> + 'a {
        let goals = self.file.all::<Goal<'a>>();
        goals.filter(|goal| goal.status().is_some_and(GoalStatus::is_on_the_plan))
    }

    /// Words that may be said aloud, between quotation marks.
    pub(super) fn sayable(&self, words: Option<Words>) -> Option<String> {
        self.sayable_text(&words?.text)
    }

    /// The same for plain text.
    pub(super) fn sayable_text(&self, text: &str) -> Option<String> {
        sayable(self.file, self.now.today, text)
    }

    /// Numbers somebody gave, the oldest first; private ones are not counted.
    pub(super) fn rulers(&self, kind: RulerKind) -> Vec<(NaiveDate, Ruler<'a>, i64)> {
        let mut rulers: Vec<_> = self
            .file
            .all::<Ruler<'a>>()
            .filter(|ruler| ruler.ruler_kind() == Some(kind) && ruler.private() != Some(true))
            .filter_map(|ruler| Some((day_of(ruler.record())?, ruler, ruler.value()?)))
            .collect();
        rulers.sort_by_key(|(day, ruler, _)| (*day, ruler.id()));
        rulers
    }

    /// Whether the plan's trends are quiet: a hard moment, a life event or a pause is near.
    pub(super) fn is_muted(&self) -> bool {
        let near = |day: NaiveDate| {
            let days = (self.now.today - day).num_days();
            (0..=45).contains(&days)
        };
        let happened = |record: &Record| day_of(record).is_some_and(near);
        self.file
            .all::<Incident<'_>>()
            .any(|event| happened(event.record()))
            || self
                .file
                .all::<LifeEvent<'_>>()
                .any(|event| happened(event.record()))
            || self.file.all::<Pause<'_>>().any(|pause| {
                let begun = pause.from().is_none_or(|from| from <= self.now.today);
                begun
                    && pause
                        .to()
                        .is_none_or(|to| (self.now.today - to).num_days() <= 45)
            })
    }
}

/// A kind of meeting by its record; without a meeting it is a check-in.
fn kind(file: &CaseFile, now: &Moment<'_>) -> Option<Occasion> {
    let Some(meeting) = now.meeting else {
        let own = Occasion::Meeting(MeetingType::Supervision);
        return Some(if now.own_work { own } else { Occasion::CheckIn });
    };
    let meeting: Meeting<'_> = file.get(meeting)?;
    meeting.meeting_type().map(Occasion::Meeting)
}

/// A text between quotation marks, where it may be said aloud: a name somebody left behind never is.
pub(super) fn sayable(file: &CaseFile, today: NaiveDate, text: &str) -> Option<String> {
    if file.says_a_former_name(text, today) {
        return None;
    }
    super::fill::quoted(text)
}

/// Whose hands people are by their role.
fn classes(file: &CaseFile) -> BTreeMap<RecordId, CarrierClass> {
    let people = file.all::<Person<'_>>();
    people
        .filter_map(|person| Some((person.id(), person.role()?.class()?)))
        .collect()
}

/// The day on which a record began.
pub(super) fn day_of(record: &Record) -> Option<NaiveDate> {
    record.began().map(|on| on.day())
}

/// Notes of a meeting or check-in that nobody corrected away, private ones included, in their order.
pub(super) fn standing_notes(file: &CaseFile, occasion: RecordId) -> Vec<Note<'_>> {
    let mut notes: Vec<Note<'_>> = file
        .all::<Note<'_>>()
        .filter(|note| [note.meeting(), note.check_in()].contains(&Some(occasion)))
        .collect();
    let gone: Vec<RecordId> = notes.iter().filter_map(|note| note.supersedes()).collect();
    notes.retain(|note| !gone.contains(&note.id()));
    notes.sort_by_cached_key(|note| (written(note.record()), note.id()));
    notes
}

/// When a note was first written: its place among the others.
fn written(record: &Record) -> Option<crate::stamp::Stamp> {
    let heads = record.fields().flat_map(|(_, field)| field.heads());
    heads.map(|head| head.at).min()
}

/// Whether a note may be used before the whole team.
pub(super) fn is_open(note: &Note<'_>) -> bool {
    let privacy = note.privacy().unwrap_or(Privacy::Team);
    let segment = note.segment().unwrap_or(SourceSegment::Ordinary);
    matches!(privacy, Privacy::Team | Privacy::FamilyOnly) && segment == SourceSegment::Ordinary
}

fn held_before<'a>(file: &'a CaseFile, now: &Moment<'_>) -> Vec<(NaiveDate, Meeting<'a>)> {
    let mut held: Vec<_> = file
        .all::<Meeting<'a>>()
        .filter(|meeting| Some(meeting.id()) != now.meeting && is_held(meeting))
        .filter_map(|meeting| Some((meeting.started_at()?.day(), meeting)))
        .filter(|(day, _)| *day <= now.today)
        .collect();
    held.sort_by_key(|(day, meeting)| std::cmp::Reverse((*day, meeting.number(), meeting.id())));
    held
}

fn is_held(meeting: &Meeting<'_>) -> bool {
    let with_family = !matches!(
        meeting.meeting_type(),
        Some(MeetingType::Supervision | MeetingType::Observation)
    );
    with_family && meeting.status() == Some(MeetingStatus::Done)
}
