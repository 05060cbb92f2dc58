//! The sheet on which a command writes its changes: every write names what it saw.
//! Values equal to the only one shown are not written again.

use crate::action::{Change, Deed, Name};
use crate::file::CaseFile;
use crate::ids::RecordId;
use crate::kinds::{Person, TeamMember, View};
use crate::refusal::Refusal;
use crate::register::REMOVED;
use crate::stamp::On;
use crate::value::Value;
use crate::words::Words;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use std::borrow::Cow;

/// The largest action that can be pushed, in bytes of its values (sync.md 7).
const ACTION_BYTES_MAX: usize = 224 * 1024;
/// The most changes one action may hold (sync.md 7).
const CHANGES_MAX: usize = 500;
/// The longest text of a field, in bytes of UTF-8; a note of 100 kB is long, not wrong.
pub const TEXT_BYTES_MAX: usize = 160 * 1024;

/// Which rules bind (practice 3.11).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// What is done in the product today.
    Doing,
    /// Late entry and import: what happened is recorded, holes are named, nothing is a fault.
    Recording,
}

/// What a decision is handed, because it may not look for it.
pub struct Context<'a> {
    /// The wall clock here, with its offset.
    pub now: DateTime<FixedOffset>,
    /// The IANA zone of that clock, where known.
    pub zone: Option<String>,
    /// When it happened, if not now.
    pub on: Option<On>,
    /// Which rules bind.
    pub mode: Mode,
    /// A fresh identifier for a new record.
    pub fresh: &'a dyn Fn() -> RecordId,
}

impl Context<'_> {
    /// When it happened.
    pub fn on(&self) -> On {
        self.on
            .clone()
            .unwrap_or_else(|| On::Moment(self.now, self.zone.clone()))
    }

    /// The local day on which it happened.
    pub fn day(&self) -> NaiveDate {
        self.on().day()
    }

    /// Whether the rules about doing bind.
    pub fn is_doing(&self) -> bool {
        self.mode == Mode::Doing
    }
}

/// What a command decided.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decided {
    /// The deeds, one per scope.
    pub deeds: Vec<Deed>,
    /// The record that was made or touched: what the caller will want to show.
    pub record: Option<RecordId>,
}

/// A deed in the making.
pub(crate) struct Sheet<'a> {
    file: &'a CaseFile,
    pub(crate) cx: &'a Context<'a>,
    deed: Deed,
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(file: &'a CaseFile, cx: &'a Context<'a>, what: &'static str) -> Self {
        let deed = Deed {
            scope: file.family().scope(),
            what: Cow::Borrowed(what),
            on: cx.on(),
            together: None,
            changes: Vec::new(),
            over: Vec::new(),
        };
        Self { file, cx, deed }
    }

    /// A fresh record's identifier.
    pub(crate) fn fresh(&self) -> RecordId {
        (self.cx.fresh)()
    }

    /// Writes a field, seeing every value that stands there now.
    pub(crate) fn set<V: View<'a> + 'a>(
        &mut self,
        id: RecordId,
        field: &'static str,
        value: &(impl Serialize + ?Sized),
    ) {
        self.write(V::KIND, id, field, Value::of(value));
    }

    /// Writes a field only where there is something to say.
    pub(crate) fn set_some<V: View<'a> + 'a>(
        &mut self,
        id: RecordId,
        field: &'static str,
        value: &Option<impl Serialize>,
    ) {
        if let Some(value) = value {
            self.set::<V>(id, field, value);
        }
    }

    /// Writes a list only where it is not empty.
    pub(crate) fn set_list<V: View<'a> + 'a>(
        &mut self,
        id: RecordId,
        field: &'static str,
        list: &[impl Serialize],
    ) {
        if !list.is_empty() {
            self.set::<V>(id, field, list);
        }
    }

    /// Takes a record away, seeing all of it.
    pub(crate) fn remove(&mut self, kind: &'static str, id: RecordId, reason: &str) {
        if let Some((_, record)) = self.file.find(kind, id) {
            self.deed.over.extend(record.head_names());
        }
        self.write(kind, id, REMOVED, Value::of(reason));
    }

    /// Puts a removed record back.
    pub(crate) fn restore(&mut self, kind: &'static str, id: RecordId) {
        self.write(kind, id, REMOVED, Value::null());
    }

    fn write(&mut self, kind: &'static str, id: RecordId, field: &'static str, value: Value) {
        let heads = self
            .file
            .find(kind, id)
            .and_then(|(_, record)| record.field(field))
            .map_or(&[][..], |register| register.heads());
        if let [only] = heads
            && only.value == value
        {
            return;
        }
        let saw = heads.iter().map(|head| head.by).collect();
        self.deed.changes.push(Change {
            kind: Cow::Borrowed(kind),
            id,
            field: Name::Borrowed(field),
            value,
            saw,
        });
    }

    /// The finished decision, or the refusal of one that could never be sent.
    pub(crate) fn done(self, record: impl Into<Option<RecordId>>) -> Result<Decided, Refusal> {
        let bytes: usize = self
            .deed
            .changes
            .iter()
            .map(|change| change.value.json().len())
            .sum();
        if self.deed.changes.len() > CHANGES_MAX || bytes > ACTION_BYTES_MAX {
            return Err(Refusal::TooMuchAtOnce {
                limit: ACTION_BYTES_MAX,
            });
        }
        let deeds = if self.deed.changes.is_empty() {
            Vec::new()
        } else {
            vec![self.deed]
        };
        Ok(Decided {
            deeds,
            record: record.into(),
        })
    }
}

/// The record must be on this family's file and not removed.
pub(crate) fn on_file<'a, V: View<'a> + 'a>(
    file: &'a CaseFile,
    id: RecordId,
) -> Result<V, Refusal> {
    file.get::<V>(id)
        .ok_or(Refusal::NotOnFile { kind: V::KIND, id })
}

/// As `on_file`, where a record was named at all.
pub(crate) fn on_file_if<'a, V: View<'a> + 'a>(
    file: &'a CaseFile,
    id: Option<RecordId>,
) -> Result<(), Refusal> {
    match id {
        Some(id) => on_file::<V>(file, id).map(|_| ()),
        None => Ok(()),
    }
}

/// Each named person must be on file.
pub(crate) fn people_on_file(file: &CaseFile, people: &[RecordId]) -> Result<(), Refusal> {
    people
        .iter()
        .try_for_each(|id| on_file::<Person>(file, *id).map(|_| ()))
}

/// Text that must say something and fit.
pub(crate) fn written(field: &'static str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::NothingWritten { field });
    }
    fits(field, text)
}

/// Text that must fit; it may be empty.
pub(crate) fn fits(field: &'static str, text: &str) -> Result<(), Refusal> {
    if text.len() > TEXT_BYTES_MAX {
        return Err(Refusal::TooLong {
            field,
            limit: TEXT_BYTES_MAX,
        });
    }
    Ok(())
}

/// Words that say something, fit, and have a voice that is on file.
pub(crate) fn spoken(file: &CaseFile, field: &'static str, words: &Words) -> Result<(), Refusal> {
    written(field, &words.text)?;
    if !words.has_a_voice() {
        return Err(Refusal::WhoSaidIt { field });
    }
    on_file_if::<Person>(file, words.said_by)?;
    on_file_if::<Person>(file, words.confirmed_by)
}

/// The person must be on the team on the day this happens.
pub(crate) fn on_team(
    file: &CaseFile,
    person: RecordId,
    day: NaiveDate,
) -> Result<(), Refusal> {
    let is_on = file.all::<TeamMember<'_>>().any(|member| {
        member.person() == Some(person)
            && member.from().is_none_or(|from| from <= day)
            && member.to().is_none_or(|to| to >= day)
    });
    if is_on {
        Ok(())
    } else {
        Err(Refusal::CarrierNotOnTeam { person })
    }
}
