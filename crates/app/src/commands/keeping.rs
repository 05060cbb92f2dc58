//! What was written before, by whom; what was taken off the page; and taking back what one did.
//! No answer here holds a name that nobody goes by any more, nor what a person keeps to themselves.

use crate::commands::envelope::OfFamily;
use crate::commands::reads::OneFamily;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::registry::Kept;
use crate::views::reading::{holds_a_former_name, wire};
use casefile::decide::Mode;
use casefile::decide::undo::{self, Log};
use casefile::file::{Shown, Viewer, is_for_staff};
use casefile::kinds::{KINDS, Person, Shape, View, spec};
use casefile::{
    Action, ActionId, CaseFile, FamilyId, Record, RecordId, Refusal, ScopeId, SittingId,
};
use chrono::{DateTime, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;
use uuid::Uuid;

/// How long what was taken off the page is offered to be put back.
const TRASH_DAYS: i64 = 30;

/// One record of a family.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OneRecord {
    /// Whose.
    pub family: FamilyId,
    /// Its kind.
    pub kind: String,
    /// Which.
    pub record: RecordId,
}

/// Which action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActionName {
    /// The part of the file it lies in.
    pub scope: ScopeId,
    /// The sitting it was written in.
    pub sitting: SittingId,
    /// Its place there.
    pub seq: u32,
}

/// Everything that was ever written into a record, the newest first.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct HistoryView {
    /// The record's kind.
    pub kind: String,
    /// Which.
    pub record: RecordId,
    /// What was written.
    pub rows: Vec<WrittenRow>,
}

/// One field, written once.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct WrittenRow {
    /// Which field.
    pub field: String,
    /// What was written; nothing where it is kept back.
    #[ts(type = "unknown")]
    pub value: Json,
    /// Whether the value is kept back: a former name, or one person's own answer.
    pub kept_back: bool,
    /// When it was written.
    pub at: String,
    /// When it happened.
    pub on: String,
    /// Who wrote it, where that is whoever writes here.
    pub by: String,
    /// Whether that is whoever writes here.
    pub by_me: bool,
    /// What was done.
    pub what: String,
    /// The action, so that it can be taken back.
    pub action: ActionName,
    /// Whether it was taken back.
    pub undone: bool,
}

/// What was written into a record, and when.
pub fn history(desk: &mut Desk, asked: OneRecord) -> Result<HistoryView, Fault> {
    desk.bring_own(asked.family)?;
    let file = desk.any_file(asked.family)?;
    let found = file.find(&asked.kind, asked.record);
    let (_, record) = found.ok_or_else(|| missing(&asked.kind, asked.record))?;
    let file = &file.seen_by(Viewer::Facilitator);
    let lies_apart = file.find(&asked.kind, asked.record).is_none();
    let mut actions = desk.vault.actions(asked.family)?;
    actions.sort_by_key(|action| std::cmp::Reverse((action.at, action.seq)));
    let log = Log::of(&actions);
    let mut rows = Vec::new();
    for action in &actions {
        for change in &action.changes {
            if change.id == asked.record && change.kind == asked.kind {
                let value = change.value.read::<Json>().unwrap_or_default();
                let is_kept =
                    lies_apart || is_kept_back(file, &asked.kind, record, &change.field, &value);
                rows.push(row(desk, &log, action, &change.field, value, is_kept));
            }
        }
    }
    Ok(HistoryView {
        kind: asked.kind,
        record: asked.record,
        rows,
    })
}

fn missing(kind: &str, id: RecordId) -> Refusal {
    let kind = casefile::kinds::spec(kind).map_or("record", |kind| kind.name);
    Refusal::NotOnFile { kind, id }
}

fn row(
    desk: &Desk,
    log: &Log<'_>,
    action: &Action,
    field: &str,
    value: Json,
    kept_back: bool,
) -> WrittenRow {
    let by_me = action.by.user == desk.by.user;
    let at = DateTime::from_timestamp_millis(action.at.0).unwrap_or_default();
    WrittenRow {
        field: field.to_owned(),
        value: if kept_back { Json::Null } else { value },
        kept_back,
        at: at.to_rfc3339(),
        on: wire(&action.on),
        by: if by_me {
            desk.settings.your_name.clone()
        } else {
            String::new()
        },
        by_me,
        what: action.what.to_string(),
        action: name_of(action),
        undone: log.is_undone((action.scope, action.id())),
    }
}

fn name_of(action: &Action) -> ActionName {
    ActionName {
        scope: action.scope,
        sitting: action.sitting,
        seq: u32::try_from(action.seq).unwrap_or(u32::MAX),
    }
}

/// A name that was left behind is not shown again by asking for the history of the field.
fn is_kept_back(file: &Shown, kind: &str, record: &Record, field: &str, value: &Json) -> bool {
    let is_name = kind == Person::KIND && ["name", "called", "former_names"].contains(&field);
    let shown = record.field(field).and_then(|field| field.shown());
    let is_current = shown.and_then(|head| head.value.read::<Json>()).as_ref() == Some(value);
    let is_left_behind = is_name && (field == "former_names" || !is_current);
    is_left_behind || !is_for_staff(kind, record, field) || says_a_former_name(file, value)
}

fn says_a_former_name(file: &Shown, value: &Json) -> bool {
    match value {
        Json::String(text) => holds_a_former_name(file, text),
        Json::Array(rows) => rows.iter().any(|row| says_a_former_name(file, row)),
        Json::Object(fields) => fields.values().any(|field| says_a_former_name(file, field)),
        _ => false,
    }
}

/// What was taken off the page in the last thirty days, the latest first.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct TrashView {
    /// The records.
    pub rows: Vec<TrashRow>,
    /// The last thing that whoever writes here did and could take back.
    pub last: Option<LastDone>,
}

/// Something that was taken off the page.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct TrashRow {
    /// Its kind.
    pub kind: String,
    /// Which.
    pub record: RecordId,
    /// What it said.
    pub says: String,
    /// Why it was taken off.
    pub reason: String,
    /// The day on which that was done.
    pub removed_on: String,
    /// How many days it is still offered here.
    pub days_left: u32,
}

/// The last thing somebody did.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct LastDone {
    /// What was done: `step.take_up`.
    pub what: String,
    /// The kind of the record it was done to.
    pub kind: String,
    /// Which.
    pub record: RecordId,
    /// What it says now.
    pub says: String,
    /// When it was written.
    pub at: String,
    /// Its name.
    pub action: ActionName,
}

/// What was taken off the page.
pub fn trash(desk: &mut Desk, asked: OneFamily) -> Result<TrashView, Fault> {
    let today = desk.clock().now().date_naive();
    let actions = desk.vault.actions(asked.family)?;
    let user = desk.by.user;
    desk.bring_own(asked.family)?;
    let file = desk.any_file(asked.family)?;
    let seen = &file.seen_by(Viewer::Facilitator);
    let mut rows: Vec<TrashRow> = KINDS
        .iter()
        .flat_map(|kind| {
            let held = casefile::Compartment::ALL.into_iter();
            let scopes = held.filter_map(|held| file.registers(held.scope(asked.family)));
            let records = scopes.flat_map(|registers| registers.of_kind(kind.name));
            records.filter_map(|(id, record)| thrown_away(seen, kind.name, id, record, today))
        })
        .collect();
    rows.sort_by(|a, b| b.removed_on.cmp(&a.removed_on));
    let log = Log::of(&actions);
    let last = log.last_of(user).and_then(|(scope, name)| {
        let action = actions
            .iter()
            .find(|action| action.scope == scope && action.id() == name)?;
        let first = action.changes.first()?;
        let at = DateTime::from_timestamp_millis(action.at.0).unwrap_or_default();
        Some(LastDone {
            what: action.what.to_string(),
            kind: first.kind.to_string(),
            record: first.id,
            says: says(seen, &first.kind, first.id),
            at: at.to_rfc3339(),
            action: name_of(action),
        })
    });
    Ok(TrashView { rows, last })
}

fn thrown_away(
    seen: &Shown,
    kind: &str,
    id: RecordId,
    record: &Record,
    today: NaiveDate,
) -> Option<TrashRow> {
    let removal = record.removal().filter(|_| !record.is_visible())?;
    let reason: String = removal.value.read()?;
    let days = (today - removal.on.day()).num_days();
    if record.is_moved() || days > TRASH_DAYS {
        return None;
    }
    Some(TrashRow {
        kind: kind.to_owned(),
        record: id,
        says: says(seen, kind, id),
        reason,
        removed_on: removal.on.day().to_string(),
        days_left: u32::try_from(TRASH_DAYS - days).unwrap_or(0),
    })
}

/// The first text of a record that this screen may hold; of what lies apart, none.
fn says(seen: &Shown, kind: &str, id: RecordId) -> String {
    let found = seen.find(kind, id);
    found.map_or_else(String::new, |(_, record)| {
        first_text(seen, kind, record, |field| {
            is_for_staff(kind, record, field)
        })
    })
}

/// By which text a record is known first; where it has none of them, by the first that it has.
pub(super) const KNOWN_BY: [&str; 8] = [
    "words",
    "text",
    "what_changed",
    "name",
    "label",
    "what",
    "supervisor",
    "strengths_seen",
];

/// The first text of a record in a field that may be shown.
pub(super) fn first_text(
    file: &CaseFile,
    kind: &str,
    record: &Record,
    may_show: impl Fn(&str) -> bool,
) -> String {
    let known = spec(kind).map_or(&[][..], |kind| kind.fields);
    let is_text = |shape| {
        matches!(
            shape,
            Shape::Text | Shape::Texts | Shape::Words | Shape::Rows
        )
    };
    let others = known.iter().filter(|field| is_text(field.shape));
    let fields = KNOWN_BY.into_iter().chain(others.map(|field| field.name));
    let mut read = fields.filter(|field| may_show(field)).filter_map(|field| {
        let value = record.field(field)?.shown()?.value.read::<Json>()?;
        let text = first_of(&value)?;
        (!holds_a_former_name(file, text)).then(|| text.to_owned())
    });
    read.next().unwrap_or_default()
}

/// What a value says first: itself, its words, or the first of its rows.
fn first_of(value: &Json) -> Option<&str> {
    const IN_A_ROW: [&str; 4] = ["text", "name", "what", "way"];
    match value {
        Json::String(text) => Some(text.as_str()).filter(|text| !text.trim().is_empty()),
        Json::Array(rows) => rows.iter().find_map(first_of),
        Json::Object(row) => IN_A_ROW.iter().find_map(|name| first_of(row.get(*name)?)),
        _ => None,
    }
}

/// What to take back.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UndoAction {
    /// Whose file.
    pub family: FamilyId,
    /// Which action; the last of whoever writes here where none is named.
    #[serde(default)]
    #[ts(optional)]
    pub action: Option<ActionName>,
    /// Drawn by the caller; the same request asked again is answered again, not done again.
    #[serde(default)]
    #[ts(optional)]
    pub request: Option<Uuid>,
}

/// Takes an action back by writing what stood there before.
pub fn take_back(desk: &mut Desk, asked: UndoAction) -> Result<Kept, Fault> {
    if let Some(reply) = desk.answered(asked.request)? {
        return Ok(Kept(reply));
    }
    let actions = desk.vault.actions(asked.family)?;
    let log = Log::of(&actions);
    let named = asked.action.map(|name| {
        let (sitting, seq) = (name.sitting, u64::from(name.seq));
        (name.scope, ActionId { sitting, seq })
    });
    let last = || log.last_of(desk.by.user);
    let name = named.or_else(last).ok_or(Refusal::NothingToUndo)?;
    let of = OfFamily::now(asked.family);
    desk.bring_own(asked.family)?;
    let cx = desk.context(of.on, Mode::Doing);
    let decided = undo::undo(desk.any_file(asked.family)?, &log, name, &cx)?;
    desk.commit(asked.family, decided, asked.request, None)
        .map(Kept)
}
