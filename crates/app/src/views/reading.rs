//! Small questions that several screens ask of a family's file: who, in which order, when, and
//! whose words. No answer ever holds a former name or what a person keeps to themselves.

use super::people::{PersonView, QuoteView};
use casefile::kinds::{Attendance, Goal, Meeting, Note, Person, StepReview, TeamMember, Vision};
use casefile::{
    CarrierClass, CaseFile, Head, MeetingStatus, On, Origin, PersonRole, Presence, Privacy, Record,
    RecordId, Stamp, View, Words,
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// When a record came about: the day it happened, then the order of writing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct When {
    pub(crate) day: NaiveDate,
    at: Stamp,
    seq: u64,
}

fn when_of(head: &Head) -> When {
    When {
        day: head.on.day(),
        at: head.at,
        seq: head.by.seq,
    }
}

/// When a record first came about.
pub(crate) fn when(record: &Record) -> When {
    record
        .fields()
        .flat_map(|(_, register)| register.heads())
        .map(when_of)
        .min()
        .unwrap_or(When {
            day: NaiveDate::MIN,
            at: Stamp(i64::MIN),
            seq: 0,
        })
}

/// The day on which a field came to say what it says.
pub(crate) fn day_of(record: &Record, field: &str) -> Option<NaiveDate> {
    Some(record.field(field)?.shown()?.on.day())
}

/// The moment or day of a time, as the window takes it.
pub(crate) fn wire(on: &On) -> String {
    match on {
        On::Day(day) => day.to_string(),
        On::Moment(at, _) => at.to_rfc3339(),
    }
}

/// When a record came about, as exactly as it is known.
pub(crate) fn at(record: &Record) -> String {
    record
        .fields()
        .flat_map(|(_, register)| register.heads())
        .min_by_key(|head| when_of(head))
        .map(|head| wire(&head.on))
        .unwrap_or_default()
}

/// Somebody by the name they go by now, removed from the file or not.
pub(crate) fn person(file: &CaseFile, id: RecordId) -> PersonView {
    let found = file
        .find(Person::KIND, id)
        .map(|(_, record)| Person::of(id, record));
    let role = found.and_then(|person| person.role());
    PersonView {
        id,
        called: found.and_then(called).unwrap_or_default(),
        relation: found
            .and_then(|person| person.relation())
            .unwrap_or_default(),
        role,
        class: role.and_then(PersonRole::class),
        lang: found.map(|person| hands(file, person)).unwrap_or_default(),
    }
}

/// The language in which the program speaks to somebody who holds the laptop: what they read, else what
/// they speak, else what is spoken at home.
fn hands(file: &CaseFile, person: Person<'_>) -> String {
    let reads = person.reads().unwrap_or_default();
    let speaks = person.languages().unwrap_or_default();
    let named = [reads, speaks, vec![home_language(file)]].concat();
    let mut tags = named.iter().filter_map(|tag| tag.split(['-', '_']).next());
    let ours = tags.find(|tag| ["en", "es"].contains(tag));
    ours.unwrap_or_default().to_owned()
}

fn called(person: Person<'_>) -> Option<String> {
    person
        .called()
        .filter(|name| !name.trim().is_empty())
        .or_else(|| person.name())
}

/// As `person`, where one is named.
pub(crate) fn person_if(file: &CaseFile, id: Option<RecordId>) -> Option<PersonView> {
    id.map(|id| person(file, id))
}

/// Whose hands a person's are.
pub(crate) fn class(file: &CaseFile, id: RecordId) -> Option<CarrierClass> {
    let (_, record) = file.find(Person::KIND, id)?;
    Person::of(id, record).role()?.class()
}

/// Whether somebody is family or a friend.
pub(crate) fn is_theirs(file: &CaseFile, id: RecordId) -> bool {
    class(file, id).is_some_and(CarrierClass::is_family_or_natural)
}

/// Words of a record with their voice.
pub(crate) fn quote<'a>(file: &CaseFile, view: &impl View<'a>, field: &str) -> Option<QuoteView> {
    let head = view.record().field(field)?.shown()?;
    let words: Words = head.value.read()?;
    Some(QuoteView {
        record: view.id(),
        text: shown_text(file, &words.text),
        by: person_if(file, words.said_by),
        on: Some(words.said_on.unwrap_or_else(|| head.on.day()).to_string()),
        at: head.on.moment().map(|at| at.to_rfc3339()),
        lang: or_home_language(file, words.lang),
        origin: words.origin,
    })
}

fn or_home_language(file: &CaseFile, lang: String) -> String {
    if lang.is_empty() {
        home_language(file)
    } else {
        lang
    }
}

/// The language that the family speaks at home.
pub(crate) fn home_language(file: &CaseFile) -> String {
    file.this_family()
        .and_then(|family| family.home_language())
        .unwrap_or_default()
}

/// The name that the family is shown under.
pub(crate) fn family_name(file: &CaseFile) -> String {
    file.this_family()
        .and_then(|family| family.name_shown())
        .unwrap_or_default()
}

/// A note as a quote.
pub(crate) fn note_quote(file: &CaseFile, note: &Note<'_>) -> Option<QuoteView> {
    let head = note.record().field("text")?.shown()?;
    let origin = if note.verbatim() == Some(true) {
        Origin::Verbatim
    } else {
        Origin::StaffParaphrase
    };
    Some(QuoteView {
        record: note.id(),
        text: shown_text(file, &note.text()?),
        by: person_if(file, note.speaker()),
        on: Some(head.on.day().to_string()),
        at: head.on.moment().map(|at| at.to_rfc3339()),
        lang: or_home_language(file, note.lang().unwrap_or_default()),
        origin,
    })
}

/// The order in which a page names people: the caregiver whose hope leads, the young people,
/// the rest of the family, friends, then paid hands.
pub(crate) struct Order(BTreeMap<RecordId, usize>);

impl Order {
    pub(crate) fn of(file: &CaseFile) -> Self {
        let lead = lead_caregiver(file);
        let mut people: Vec<Person<'_>> = file.all().collect();
        people.sort_by_key(|person| {
            (
                rank(person, lead),
                joined(file, person),
                when(person.record()),
            )
        });
        let ranks = people.iter().enumerate();
        Self(ranks.map(|(at, person)| (person.id(), at)).collect())
    }

    /// Where somebody stands; nobody and strangers come last.
    pub(crate) fn rank(&self, id: Option<RecordId>) -> usize {
        id.and_then(|id| self.0.get(&id).copied())
            .unwrap_or(usize::MAX)
    }
}

/// The day somebody came to the team; before that, the day they came to the file.
fn joined(file: &CaseFile, person: &Person<'_>) -> NaiveDate {
    file.all::<TeamMember<'_>>()
        .filter(|member| member.person() == Some(person.id()))
        .filter_map(|member| member.from())
        .min()
        .unwrap_or_else(|| when(person.record()).day)
}

fn rank(person: &Person<'_>, lead: Option<RecordId>) -> u8 {
    match person.role() {
        _ if Some(person.id()) == lead => 0,
        Some(PersonRole::Youth) => 1,
        Some(PersonRole::Caregiver) => 2,
        Some(PersonRole::Sibling) => 3,
        Some(PersonRole::Natural) => 4,
        Some(PersonRole::FamilyPartner) => 5,
        Some(PersonRole::Professional | PersonRole::System) => 6,
        Some(PersonRole::Facilitator) => 7,
        Some(PersonRole::Interpreter) | None => 8,
    }
}

fn lead_caregiver(file: &CaseFile) -> Option<RecordId> {
    let is_caregiver = |id: &RecordId| {
        file.get::<Person<'_>>(*id)
            .is_some_and(|person| person.role() == Some(PersonRole::Caregiver))
    };
    let hopes = in_time(file.all::<Vision<'_>>());
    let goals = in_time(file.all::<Goal<'_>>());
    let everyone = in_time(file.all::<Person<'_>>());
    hopes
        .iter()
        .filter_map(holder)
        .chain(
            goals
                .iter()
                .flat_map(|goal| goal.owners().unwrap_or_default()),
        )
        .chain(everyone.iter().map(|person| person.id()))
        .find(is_caregiver)
}

/// Whose hope it is.
pub(crate) fn holder(vision: &Vision<'_>) -> Option<RecordId> {
    vision
        .holder()
        .or_else(|| vision.words().and_then(|words| words.said_by))
}

/// Records in the order in which they came about.
pub(crate) fn in_time<'a, V: View<'a>>(views: impl Iterator<Item = V>) -> Vec<V> {
    let mut views: Vec<V> = views.collect();
    // When a record came about is read off its whole history, once each.
    views.sort_by_cached_key(|view| (when(view.record()), view.id()));
    views
}

/// Meetings that were held, the oldest first.
pub(crate) fn held(file: &CaseFile) -> Vec<Meeting<'_>> {
    let mut meetings: Vec<Meeting<'_>> = file
        .all::<Meeting<'_>>()
        .filter(|meeting| meeting.status() == Some(MeetingStatus::Done))
        .collect();
    meetings.sort_by_key(|meeting| (meeting_day(meeting), when(meeting.record())));
    meetings
}

/// The meeting that is running; of several, the one begun last.
pub(crate) fn running(file: &CaseFile) -> Option<Meeting<'_>> {
    file.meeting_in_progress()
}

/// The next meeting that is planned, today's included.
pub(crate) fn next_planned(file: &CaseFile, today: NaiveDate) -> Option<Meeting<'_>> {
    file.all::<Meeting<'_>>()
        .filter(|meeting| meeting.status() == Some(MeetingStatus::Planned))
        .filter(|meeting| meeting.planned_at().is_some_and(|at| at.day() >= today))
        .min_by_key(|meeting| meeting.planned_at().map(|at| (at.day(), at.moment())))
}

/// The day of a meeting: begun, else planned, else written down.
pub(crate) fn meeting_day(meeting: &Meeting<'_>) -> NaiveDate {
    meeting
        .started_at()
        .or_else(|| meeting.planned_at())
        .map_or_else(|| when(meeting.record()).day, |at| at.day())
}

/// The last meeting held before another one, or before now.
pub(crate) fn held_before<'a>(
    file: &'a CaseFile,
    meeting: Option<&Meeting<'_>>,
) -> Option<Meeting<'a>> {
    let meetings = held(file);
    match meeting {
        None => meetings.last().copied(),
        Some(this) => meetings
            .iter()
            .copied()
            .rfind(|other| other.id() != this.id() && meeting_day(other) <= meeting_day(this)),
    }
}

/// Notes of a meeting that nobody corrected, the oldest first.
pub(crate) fn notes<'a>(file: &'a CaseFile, meeting: RecordId) -> Vec<Note<'a>> {
    let all: Vec<Note<'_>> = in_time(file.all::<Note<'_>>());
    let corrected: Vec<RecordId> = all.iter().filter_map(|note| note.supersedes()).collect();
    all.into_iter()
        .filter(|note| note.meeting() == Some(meeting) && !corrected.contains(&note.id()))
        .collect()
}

/// Whether a note may stand on a page that the team sees.
pub(crate) fn is_for_the_team(note: &Note<'_>) -> bool {
    note.record().field("privacy").is_none() || note.privacy() == Some(Privacy::Team)
}

/// Words that a headline needs: "ok" is an answer, and no sentence to lead a page with.
const HEADLINE_WORDS: usize = 4;
/// Letters that make a headline where a language sets no spaces between words.
const HEADLINE_LETTERS: usize = 16;

/// Whether words may lead a page.
pub(crate) fn is_of_substance(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| {
        let mut letters = word.chars();
        letters.any(char::is_alphanumeric)
    });
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    words.count() >= HEADLINE_WORDS || letters.count() >= HEADLINE_LETTERS
}

/// The newest words of substance that family or a friend said in a meeting.
pub(crate) fn last_words(file: &CaseFile, meeting: RecordId) -> Option<QuoteView> {
    notes(file, meeting)
        .iter()
        .rev()
        .filter(|note| note.verbatim() == Some(true) && is_for_the_team(note))
        .filter(|note| {
            note.speaker()
                .is_some_and(|speaker| is_theirs(file, speaker))
        })
        .find(|note| note.text().is_some_and(|text| is_of_substance(&text)))
        .and_then(|note| note_quote(file, note))
}

/// People of some kind who were at a meeting.
pub(crate) fn present(file: &CaseFile, meeting: RecordId) -> Vec<RecordId> {
    file.all::<Attendance<'_>>()
        .filter(|row| row.meeting() == Some(meeting) && row.presence() == Some(Presence::Here))
        .filter_map(|row| row.person())
        .collect()
}

/// How steps went, the oldest review first.
pub(crate) fn reviews(file: &CaseFile) -> Vec<StepReview<'_>> {
    in_time(file.all::<StepReview<'_>>())
}

/// A text as a screen may hold it: by the names that people go by now.
pub(crate) fn shown_text(file: &CaseFile, text: &str) -> String {
    file.without_former_names(text, NaiveDate::MAX)
}

/// Whether a text holds a name that somebody no longer goes by.
pub(crate) fn holds_a_former_name(file: &CaseFile, text: &str) -> bool {
    file.says_a_former_name(text, NaiveDate::MAX)
}
