//! The sheet on which a command writes its changes: every write names what it saw.
//! Values equal to the only one shown are not written again, and no field is written twice in one deed.

use crate::action::{Change, Deed, Name};
use crate::file::{CaseFile, Compartment};
use crate::ids::{RecordId, ScopeId};
use crate::kinds::{Person, View, known_name};
use crate::refusal::Refusal;
use crate::register::{Head, REMOVED, Record};
use crate::stamp::On;
use crate::value::Value;
use crate::words::{Origin, Words};
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;
use serde::de::DeserializeOwned;
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

/// A decision in the making.
pub(crate) struct Sheet<'a> {
    pub(crate) file: &'a CaseFile,
    pub(crate) cx: &'a Context<'a>,
    what: &'static str,
    deeds: Vec<Deed>,
    /// Records made in this decision that lie in a narrower compartment.
    narrower: Vec<(RecordId, ScopeId)>,
    too_long: Option<Refusal>,
    fresh_in: ScopeId,
}

impl<'a> Sheet<'a> {
    /// An empty sheet; what lies in the future cannot have happened.
    pub(crate) fn new(
        file: &'a CaseFile,
        cx: &'a Context<'a>,
        what: &'static str,
    ) -> Result<Self, Refusal> {
        let sheet = Self {
            file,
            cx,
            what,
            deeds: Vec::new(),
            narrower: Vec::new(),
            too_long: None,
            fresh_in: file.family().scope(),
        };
        sheet.happened(cx.day())?;
        Ok(sheet)
    }

    /// Whether the rules about doing bind.
    pub(crate) fn is_doing(&self) -> bool {
        self.cx.is_doing()
    }

    /// The local day on which it happened.
    pub(crate) fn day(&self) -> NaiveDate {
        self.cx.day()
    }

    /// From here on, fresh records lie in another compartment of the family.
    pub(crate) fn fresh_in(&mut self, compartment: Compartment) {
        self.fresh_in = compartment.scope(self.file.family());
    }

    /// Takes a fresh record to write on.
    pub(crate) fn make<V: View<'a> + 'a>(&mut self) -> Pen<'_, 'a> {
        let id = (self.cx.fresh)();
        self.on::<V>(id)
    }

    /// Takes a fresh record of a compartment to write on; it must be held here.
    pub(crate) fn make_in<V: View<'a> + 'a>(
        &mut self,
        compartment: Compartment,
    ) -> Result<Pen<'_, 'a>, Refusal> {
        let id = self.narrower(compartment)?;
        Ok(self.on::<V>(id))
    }

    /// A fresh identifier of a record that will lie in a compartment.
    pub(crate) fn narrower(&mut self, compartment: Compartment) -> Result<RecordId, Refusal> {
        let scope = self.file.holds(compartment);
        let scope = scope.ok_or(Refusal::CompartmentNotHeld)?;
        let id = (self.cx.fresh)();
        self.narrower.push((id, scope));
        Ok(id)
    }

    /// Takes a record to write on.
    pub(crate) fn on<V: View<'a> + 'a>(&mut self, id: RecordId) -> Pen<'_, 'a> {
        let kind = V::KIND;
        Pen {
            sheet: self,
            kind,
            id,
        }
    }

    /// Writes on a fresh record all that another shows, each value as `value` gives it.
    pub(crate) fn copy(
        &mut self,
        kind: &'static str,
        from: &Record,
        to: RecordId,
        value: impl Fn(&Value) -> Value,
    ) {
        for (name, register) in from.fields().filter(|(name, _)| *name != REMOVED) {
            if let Some(head) = register.shown() {
                self.write(Cow::Borrowed(kind), to, name.clone(), value(&head.value));
            }
        }
    }

    /// Takes a record away, seeing all of it.
    pub(crate) fn remove(&mut self, kind: &str, id: RecordId, reason: &str) {
        self.take_away(kind, id, Value::of(reason));
    }

    /// The same, with whatever stands in the place of a reason.
    pub(crate) fn take_away(&mut self, kind: &str, id: RecordId, reason: Value) {
        let names = self
            .file
            .find(kind, id)
            .map(|(_, record)| record.head_names());
        let scope = self.scope_of(kind, id);
        self.write(known_name(kind), id, Cow::Borrowed(REMOVED), reason);
        self.deed(scope).over.extend(names.unwrap_or_default());
    }

    /// Puts a removed record back.
    pub(crate) fn restore(&mut self, kind: &str, id: RecordId) {
        self.write(known_name(kind), id, Cow::Borrowed(REMOVED), Value::null());
    }

    /// Writes a field, seeing every value that stands there now.
    pub(crate) fn write(&mut self, kind: Name, id: RecordId, field: Name, value: Value) {
        if value.json().len() > TEXT_BYTES_MAX {
            let field = known_field(&kind, &field);
            let limit = TEXT_BYTES_MAX;
            self.too_long = Some(Refusal::TooLong { field, limit });
            return;
        }
        let scope = self.scope_of(&kind, id);
        let heads = self.heads(&kind, id, &field);
        let is_same = matches!(heads, [only] if only.value == value);
        let saw = heads.iter().map(|head| head.by).collect();
        let deed = self.deed(scope);
        deed.changes
            .retain(|change| change.id != id || change.field != field);
        if !is_same {
            deed.changes.push(Change {
                kind,
                id,
                field,
                value,
                saw,
            });
        }
    }

    /// Every head of a field.
    pub(crate) fn heads(&self, kind: &str, id: RecordId, field: &str) -> &'a [Head] {
        self.file
            .find(kind, id)
            .and_then(|(_, record)| record.field(field))
            .map_or(&[][..], |register| register.heads())
    }

    /// The rows of every head of a list, each once: adding to a list loses nobody's row.
    pub(crate) fn rows<T>(&self, kind: &str, id: RecordId, field: &str) -> Vec<T>
    where
        T: DeserializeOwned + PartialEq,
    {
        let mut rows = Vec::new();
        for head in self.heads(kind, id, field) {
            for row in head.value.read::<Vec<T>>().unwrap_or_default() {
                if !rows.contains(&row) {
                    rows.push(row);
                }
            }
        }
        rows
    }

    fn scope_of(&self, kind: &str, id: RecordId) -> ScopeId {
        let made = self.narrower.iter().find(|(known, _)| *known == id);
        if let Some((_, scope)) = made {
            return *scope;
        }
        let found = self.file.find(kind, id);
        found.map_or(self.fresh_in, |(scope, _)| scope)
    }

    fn deed(&mut self, scope: ScopeId) -> &mut Deed {
        let known = self.deeds.iter().position(|deed| deed.scope == scope);
        let at = known.unwrap_or_else(|| {
            self.deeds.push(Deed {
                scope,
                what: Cow::Borrowed(self.what),
                on: self.cx.on(),
                together: None,
                changes: Vec::new(),
                over: Vec::new(),
            });
            self.deeds.len() - 1
        });
        &mut self.deeds[at]
    }

    /// The finished decision, or the refusal of one that could never be sent.
    pub(crate) fn done(mut self, record: impl Into<Option<RecordId>>) -> Result<Decided, Refusal> {
        if let Some(refusal) = self.too_long {
            return Err(refusal);
        }
        self.deeds.retain(|deed| !deed.changes.is_empty());
        self.deeds.iter().try_for_each(can_be_sent)?;
        if self.deeds.len() > 1 {
            let together = Some((self.cx.fresh)().0);
            self.deeds
                .iter_mut()
                .for_each(|deed| deed.together = together);
        }
        Ok(Decided {
            deeds: self.deeds,
            record: record.into(),
        })
    }
}

/// The limits of one action: what passes here can be pushed.
fn can_be_sent(deed: &Deed) -> Result<(), Refusal> {
    let bytes: usize = deed
        .changes
        .iter()
        .map(|change| change.value.json().len())
        .sum();
    if deed.changes.len() > CHANGES_MAX || bytes > ACTION_BYTES_MAX {
        let limit = ACTION_BYTES_MAX;
        return Err(Refusal::TooMuchAtOnce { limit });
    }
    Ok(())
}

fn known_field(kind: &str, field: &str) -> &'static str {
    crate::kinds::spec(kind)
        .and_then(|kind| kind.field(field))
        .map_or("text", |known| known.name)
}

/// Writes the fields of one record.
pub(crate) struct Pen<'s, 'a> {
    sheet: &'s mut Sheet<'a>,
    kind: &'static str,
    pub(crate) id: RecordId,
}

impl Pen<'_, '_> {
    /// Writes a field where there is something to say: nothing given leaves it as it is, and a
    /// blank is written only to empty what stands there.
    pub(crate) fn put(self, field: &'static str, value: &(impl Serialize + ?Sized)) -> Self {
        debug_assert!(
            known_field(self.kind, field) == field,
            "no field {field} in {}",
            self.kind
        );
        let value = Value::of(value);
        let is_new = self.sheet.heads(self.kind, self.id, field).is_empty();
        let is_blank = matches!(value.json(), "\"\"" | "[]");
        let says_nothing = value.is_null() || (is_blank && is_new);
        if !says_nothing {
            let kind = Cow::Borrowed(self.kind);
            self.sheet.write(kind, self.id, Cow::Borrowed(field), value);
        }
        self
    }

    /// Writes a list that answers a question: an empty one is an answer, too, and none is not.
    pub(crate) fn put_answer(self, field: &'static str, list: Option<&[RecordId]>) -> Self {
        if let Some(list) = list {
            let kind = Cow::Borrowed(self.kind);
            self.sheet
                .write(kind, self.id, Cow::Borrowed(field), Value::of(list));
        }
        self
    }

    /// Empties a field that somebody wrote.
    pub(crate) fn clear(self, field: &'static str) -> Self {
        if !self.sheet.heads(self.kind, self.id, field).is_empty() {
            let kind = Cow::Borrowed(self.kind);
            self.sheet
                .write(kind, self.id, Cow::Borrowed(field), Value::null());
        }
        self
    }
}

/// The rules that many commands share.
impl<'a> Sheet<'a> {
    /// The record, which must be on this family's file and not removed.
    pub(crate) fn one<V: View<'a> + 'a>(&self, id: RecordId) -> Result<V, Refusal> {
        let kind = V::KIND;
        self.file
            .get::<V>(id)
            .ok_or(Refusal::NotOnFile { kind, id })
    }

    /// As `one`, where a record was named at all.
    pub(crate) fn knows<V: View<'a> + 'a>(
        &self,
        id: impl Into<Option<RecordId>>,
    ) -> Result<(), Refusal> {
        match id.into() {
            Some(id) => self.one::<V>(id).map(|_| ()),
            None => Ok(()),
        }
    }

    /// Each named record must be on file.
    pub(crate) fn knows_all<V: View<'a> + 'a>(&self, ids: &[RecordId]) -> Result<(), Refusal> {
        ids.iter().try_for_each(|id| self.knows::<V>(*id))
    }

    /// Each named person must be on file.
    pub(crate) fn people(&self, people: &[RecordId]) -> Result<(), Refusal> {
        self.knows_all::<Person>(people)
    }

    /// The person must be on file, where one was named.
    pub(crate) fn person(&self, person: impl Into<Option<RecordId>>) -> Result<(), Refusal> {
        self.knows::<Person>(person)
    }

    /// Each named record, of whatever kind, must be on file.
    pub(crate) fn records(&self, ids: &[RecordId]) -> Result<(), Refusal> {
        let missing = ids.iter().find(|id| self.file.kind_of(**id).is_none());
        missing.map_or(Ok(()), |id| {
            let kind = "record";
            Err(Refusal::NotOnFile { kind, id: *id })
        })
    }

    /// Words that say something and have a voice that is on file. In late entry a voice nobody
    /// wrote down is a hole, and the words are marked so (practice 3.11).
    pub(crate) fn voice(&self, field: &'static str, words: &Words) -> Result<Words, Refusal> {
        written(field, &words.text)?;
        self.person(words.said_by)?;
        self.person(words.confirmed_by)?;
        let mut words = words.clone();
        if !words.has_a_voice() {
            if self.is_doing() {
                return Err(Refusal::WhoSaidIt { field });
            }
            words.origin = Origin::NotRecorded;
        }
        Ok(words)
    }

    /// As `voice`, where words were given at all.
    pub(crate) fn voice_if(
        &self,
        field: &'static str,
        words: &Option<Words>,
    ) -> Result<Option<Words>, Refusal> {
        let words = words.as_ref().filter(|words| !words.text.is_empty());
        words.map(|words| self.voice(field, words)).transpose()
    }

    /// A day on which something is said to have happened lies not in the future.
    pub(crate) fn happened(&self, day: impl Into<Option<NaiveDate>>) -> Result<(), Refusal> {
        match day.into() {
            Some(day) if day > self.cx.now.date_naive() => Err(Refusal::NotYetHappened),
            _ => Ok(()),
        }
    }

    /// The person must be on the team on the day this happens; in late entry, on file.
    pub(crate) fn carrier(&self, person: RecordId) -> Result<(), Refusal> {
        self.person(person)?;
        let there = self.file.is_on_team(person, self.day()) || self.joined_after_now(person);
        if self.is_doing() && !there {
            return Err(Refusal::CarrierNotOnTeam { person });
        }
        Ok(())
    }

    /// Whether somebody who never left took a seat that was written later than this clock says it
    /// is. Then the clock stands wrong, and a clock costs nobody a step.
    fn joined_after_now(&self, person: RecordId) -> bool {
        let now = self.cx.now.timestamp_millis();
        let seat = self.file.seat_of(person);
        seat.filter(|seat| seat.to().is_none()).is_some_and(|seat| {
            let mut written = seat.record().fields().flat_map(|(_, it)| it.heads());
            written.any(|head| head.at.0 > now)
        })
    }
}

/// Text that must say something.
pub(crate) fn written(field: &'static str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::NothingWritten { field });
    }
    Ok(())
}

/// A period that ends not before it begins; an open end is no end.
pub(crate) fn period(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<(), Refusal> {
    match (from, to) {
        (Some(from), Some(to)) if to < from => Err(Refusal::EndsBeforeStart),
        _ => Ok(()),
    }
}

/// A span within a day or a night that ends not before it begins; a day alone says nothing about
/// the hours within it.
pub(crate) fn span(from: Option<&On>, to: Option<&On>) -> Result<(), Refusal> {
    let (Some(from), Some(to)) = (from, to) else {
        return Ok(());
    };
    let is_backwards = match (from.moment(), to.moment()) {
        (Some(from), Some(to)) => to < from,
        _ => to.day() < from.day(),
    };
    if is_backwards {
        return Err(Refusal::EndsBeforeItBegins);
    }
    Ok(())
}

/// A self-rating from 0 to 10.
pub(crate) fn zero_to_ten(value: impl Into<Option<i64>>) -> Result<(), Refusal> {
    match value.into() {
        Some(value) if !(0..=10).contains(&value) => Err(Refusal::RulerOutOfRange { value }),
        _ => Ok(()),
    }
}
