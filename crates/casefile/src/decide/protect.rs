//! Who may be shown a record, and from which protected source it comes. What only some may hold goes to
//! the restricted part of the file as a new record, and with it all that hangs on it: nothing that was
//! said of it stays where everybody reads, and nothing loses what it was said of.

use super::note::compartment;
use super::record::{on_the_page, removable};
use super::sheet::Sheet;
use crate::choices::{Privacy, SourceSegment};
use crate::file::Compartment;
use crate::ids::RecordId;
use crate::kinds::KindSpec;
use crate::refusal::Refusal;
use crate::register::{MovedTo, Record};
use crate::value::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// All else names these, so they stay where everybody who works with the family finds them.
const STAYS_OPEN: &[&str] = &[
    "person",
    "household",
    "enrollment",
    "team_member",
    "meeting",
    "consent",
    "signature",
    "copy",
];

/// What speaks only of the record that it names in one of these fields, and goes where that goes.
const HANGS_ON: &[(&str, &[&str])] = &[
    ("option", &["goal", "need"]),
    ("strategy", &["goal", "need"]),
    ("step", &["goal", "strategy"]),
    ("step_review", &["step"]),
    ("reminder", &["step"]),
    ("readback", &["step"]),
    ("barrier", &["goal", "step"]),
    ("if_then", &["goal", "step", "barrier", "crisis_plan"]),
    ("if_then_use", &["if_then"]),
    ("adaptation", &["goal", "step", "strategy", "crisis_plan"]),
    ("decision", &["goal"]),
    ("ruler", &["goal", "step", "need"]),
    ("outcome_marker", &["goal", "need"]),
    ("outcome_rating", &["marker"]),
    ("service", &["need"]),
    ("support_day", &["support"]),
    ("note", &["goal", "step", "check_in", "supersedes"]),
];

command! {
    /// Says who may be shown a record, and from which protected source it comes. What only some may
    /// hold moves to the restricted part of the file, as a new record there, and all that hangs on it.
    ProtectRecord = "record.protect" {
        /// The kind of the record.
        kind: String,
        /// Which record.
        record: RecordId,
        /// Who may be shown it.
        privacy: Option<Privacy>,
        /// Which protected source it comes from.
        segment: Option<SourceSegment>,
        /// Whether no screen or page of the household may hold it.
        not_for_household: Option<bool>,
    }
}

impl ProtectRecord {
    fn write_on(&self, sheet: &mut Sheet<'_>) -> Result<RecordId, Refusal> {
        removable(&self.kind)?;
        let (kind, _) = on_the_page(sheet, &self.kind, self.record)?;
        match compartment(self.privacy, self.segment) {
            Compartment::Restricted if !self.is_restricted(sheet, kind) => {
                self.move_over(sheet, kind)
            }
            _ => {
                self.mark(sheet, kind.name, self.record);
                Ok(self.record)
            }
        }
    }

    fn is_restricted(&self, sheet: &Sheet<'_>, kind: &KindSpec) -> bool {
        let found = sheet.file.find(kind.name, self.record);
        let scope = Compartment::Restricted.scope(sheet.file.family());
        found.is_some_and(|(lies_in, _)| lies_in == scope)
    }

    /// New records in the restricted part with all that is shown, and the old ones off the page.
    fn move_over(
        &self,
        sheet: &mut Sheet<'_>,
        kind: &'static KindSpec,
    ) -> Result<RecordId, Refusal> {
        if STAYS_OPEN.contains(&kind.name) {
            return Err(Refusal::StaysOpen { kind: kind.name });
        }
        let to = sheet.narrower(Compartment::Restricted)?;
        let moving = Moving::gathered(sheet, (kind.name, self.record), to)?;
        for (from, at) in &moving.over {
            if moving.carry(sheet, *from, at) {
                let of_its_own = (*from != self.record).then_some(*from);
                let marks = self.as_strict(sheet, at.kind, of_its_own);
                marks.mark(sheet, at.kind, at.to);
            }
        }
        moving.name_anew(sheet);
        Ok(to)
    }

    /// What hangs on it keeps what keeps it narrower already: one person's own stays that person's.
    fn as_strict(
        &self,
        sheet: &Sheet<'_>,
        kind: &str,
        of_its_own: Option<RecordId>,
    ) -> ProtectRecord {
        let found = of_its_own.and_then(|id| sheet.file.find(kind, id));
        let has = |field: &str| found.and_then(|(_, record)| record.field(field)?.shown());
        let is_ones_own = has("privacy").is_some_and(|head| {
            let privacy = head.value.read::<Privacy>();
            !head.value.is_null() && matches!(privacy, Some(Privacy::PersonOnly) | None)
        });
        let is_protected = has("segment").is_some_and(|head| {
            let segment = head.value.read::<SourceSegment>();
            !head.value.is_null() && segment != Some(SourceSegment::Ordinary)
        });
        ProtectRecord {
            privacy: self.privacy.filter(|_| !is_ones_own),
            segment: self.segment.filter(|_| !is_protected),
            ..self.clone()
        }
    }

    fn mark(&self, sheet: &mut Sheet<'_>, kind: &'static str, record: RecordId) {
        let mut mark = |name: &'static str, value: Value| {
            if !value.is_null() {
                sheet.write(Cow::Borrowed(kind), record, Cow::Borrowed(name), value);
            }
        };
        mark("privacy", Value::of(&self.privacy));
        mark("segment", Value::of(&self.segment));
        mark("not_for_household", Value::of(&self.not_for_household));
    }
}

/// What moves, and under which name it lies afterwards.
#[derive(Default)]
struct Moving {
    over: BTreeMap<RecordId, Moved>,
}

struct Moved {
    kind: &'static str,
    to: RecordId,
}

impl Moving {
    /// A record and, one after the other, all that hangs on it or that it corrects.
    fn gathered(
        sheet: &mut Sheet<'_>,
        first: (&'static str, RecordId),
        to: RecordId,
    ) -> Result<Self, Refusal> {
        let mut moving = Self::default();
        let mut found = vec![(first, to)];
        while let Some(((kind, id), to)) = found.pop() {
            moving.over.insert(id, Moved { kind, to });
            let mut next = hanging_on(sheet, id, Compartment::Family);
            next.extend(corrected_by(sheet, kind, id));
            for (kind, id) in next {
                let is_known = moving.over.contains_key(&id)
                    || found.iter().any(|((_, other), _)| *other == id);
                if !is_known {
                    found.push(((kind, id), sheet.narrower(Compartment::Restricted)?));
                }
            }
        }
        Ok(moving)
    }

    /// What somebody took off the page before is not put on another one, and cannot come back here either.
    /// Says whether it came along.
    fn carry(&self, sheet: &mut Sheet<'_>, from: RecordId, at: &Moved) -> bool {
        let found = sheet.file.find(at.kind, from);
        let shown = found.filter(|(_, record)| record.is_visible());
        if let Some((_, record)) = shown {
            sheet.copy(at.kind, record, at.to, |value| self.renamed(value));
        }
        let moved_to = at.to;
        sheet.take_away(at.kind, from, Value::of(&MovedTo { moved_to }));
        shown.is_some()
    }

    /// What lay in the restricted part before goes on to name what came there now.
    fn name_anew(&self, sheet: &mut Sheet<'_>) {
        for id in self.over.keys() {
            for (kind, other) in hanging_on(sheet, *id, Compartment::Restricted) {
                let record = sheet.file.find(kind, other).map(|(_, record)| record);
                let fields = record.into_iter().flat_map(Record::fields);
                for (name, register) in fields {
                    let shown = register.shown().map(|head| &head.value);
                    let anew = shown.map(|value| self.renamed(value));
                    if let Some(anew) = anew.filter(|anew| Some(anew) != shown) {
                        sheet.write(Cow::Borrowed(kind), other, name.clone(), anew);
                    }
                }
            }
        }
    }

    /// A reference to what moves, one or several, under the new name; anything else as it is.
    fn renamed(&self, value: &Value) -> Value {
        let anew = |id: RecordId| self.over.get(&id).map_or(id, |at| at.to);
        if let Some(one) = value.read::<RecordId>() {
            return Value::of(&anew(one));
        }
        match value.read::<Vec<RecordId>>() {
            Some(several) if !several.is_empty() => {
                let several: Vec<RecordId> = several.into_iter().map(anew).collect();
                Value::of(&several)
            }
            _ => value.clone(),
        }
    }
}

/// What hangs on a record in one part of the file, off the page or on it.
fn hanging_on(sheet: &Sheet<'_>, id: RecordId, part: Compartment) -> Vec<(&'static str, RecordId)> {
    let scope = part.scope(sheet.file.family());
    let Some(registers) = sheet.file.registers(scope) else {
        return Vec::new();
    };
    let names = |record: &Record, fields: &[&str]| {
        fields.iter().any(|field| names(record, field) == Some(id))
    };
    HANGS_ON
        .iter()
        .flat_map(|(kind, fields)| {
            let records = registers.of_kind(kind);
            let hanging = records.filter(|(_, record)| !record.is_moved() && names(record, fields));
            hanging.map(|(id, _)| (*kind, id))
        })
        .collect()
}

/// The earlier wording of a note, which says the same.
fn corrected_by(
    sheet: &Sheet<'_>,
    kind: &'static str,
    id: RecordId,
) -> Option<(&'static str, RecordId)> {
    let (_, record) = sheet.file.find(kind, id).filter(|_| kind == "note")?;
    Some((kind, names(record, "supersedes")?))
}

fn names(record: &Record, field: &str) -> Option<RecordId> {
    record.field(field)?.shown()?.value.read()
}
