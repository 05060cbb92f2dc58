//! Where two people wrote different things without having seen each other's: both, with who and when.
//! Nothing is chosen for anybody, and what one person answered for themselves is in no list.

use crate::clock::wire;
use crate::desk::Desk;
use crate::views::reading::family_name;
use casefile::file::{Shown, Viewer, is_for_staff};
use casefile::kinds::{Shape, spec};
use casefile::register::REMOVED;
use casefile::{CaseFile, FamilyId, Head, Record, RecordId, SittingId};
use chrono::DateTime;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;
use ts_rs::TS;

/// Where two people wrote different things.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct Conflicts {
    /// Each field.
    pub fields: Vec<TwoVersions>,
}

/// A field that has more than one version, or a record that one took off the page while another
/// wrote in it: then the field is `removed`, and the reason stands first.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct TwoVersions {
    /// In whose file.
    pub family: FamilyId,
    /// The name it is shown by.
    pub family_name: String,
    /// The kind of the record.
    pub kind: String,
    /// Which.
    pub record: RecordId,
    /// The field.
    pub field: String,
    /// What the record says of itself, where it is known by a text.
    pub about: Option<String>,
    /// Whether other words may be written in the place of all versions.
    pub is_text: bool,
    /// Each version, the shown one first.
    pub versions: Vec<Version>,
}

/// What one person wrote.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct Version {
    /// The sitting it was written in.
    pub sitting: SittingId,
    /// Its place there.
    #[ts(type = "number")]
    pub seq: u64,
    /// In which field of the record.
    pub field: String,
    /// What was written.
    #[ts(type = "unknown")]
    pub value: Json,
    /// When it was written.
    pub at: String,
    /// When it happened.
    pub on: String,
    /// Whether whoever works here wrote it.
    pub by_me: bool,
}

/// Every field of every family in which two people wrote different things.
pub fn conflicts(desk: &Desk) -> Conflicts {
    let files = desk.files().into_iter();
    Conflicts {
        fields: files
            .flat_map(|(family, file)| of_family(desk, family, file))
            .collect(),
    }
}

fn of_family(desk: &Desk, family: FamilyId, file: &CaseFile) -> Vec<TwoVersions> {
    let mut found = Vec::new();
    let seen = file.seen_by(Viewer::Facilitator);
    for (_, registers) in file.scopes() {
        for kind in registers.kinds() {
            let here = registers.of_kind(kind).filter(|it| it.1.is_visible());
            for (id, record) in here.filter(|it| may_settle(&seen, kind, *it)) {
                let twice = twice(record).into_iter();
                for (field, heads) in twice.filter(|it| is_for_staff(kind, record, &it.0)) {
                    found.push(TwoVersions {
                        family,
                        family_name: family_name(file),
                        kind: kind.to_string(),
                        record: id,
                        is_text: is_text(kind, &field),
                        about: about(record, &field),
                        versions: heads.iter().map(|it| version(desk, it)).collect(),
                        field,
                    });
                }
            }
        }
    }
    found
}

/// What lies apart is in no list, and what is one person's own is in none of anybody else.
fn may_settle(seen: &Shown, kind: &str, (id, record): (RecordId, &Record)) -> bool {
    seen.find(kind, id)
        .is_some_and(|(_, found)| std::ptr::eq(found, record))
}

type Written<'a> = (&'a str, &'a Head);

/// The fields of a record that are written twice, and what was written.
fn twice(record: &Record) -> Vec<(String, Vec<Written<'_>>)> {
    let mut found = Vec::new();
    for (field, register) in record.fields() {
        let heads = register.heads().iter();
        if *field != REMOVED && register.is_conflict() {
            found.push((field.to_string(), heads.map(|it| (&**field, it)).collect()));
        }
    }
    // It is on the page although somebody took it off: another wrote what that one had not seen.
    if let Some(removal) = record.removal() {
        let unseen = record.fields().flat_map(|(field, register)| {
            let heads = register.heads().iter();
            heads
                .filter(|it| **field != *REMOVED && !removal.over.contains(&it.by))
                .map(move |it| (&**field, it))
        });
        let written = std::iter::once((REMOVED, removal)).chain(unseen);
        found.push((REMOVED.to_string(), written.collect()));
    }
    found
}

fn is_text(kind: &str, field: &str) -> bool {
    let field = spec(kind).and_then(|kind| kind.field(field));
    matches!(field.map(|it| it.shape), Some(Shape::Text | Shape::Words))
}

/// By which words a person knows which record is meant, where these are not what is in question.
fn about(record: &Record, field: &str) -> Option<String> {
    let by = ["words", "text", "name", "what"];
    let by = by.iter().filter(|it| **it != field);
    let said = by.filter_map(|it| record.field(it)?.shown()?.value.read::<Json>());
    let text = |said: Json| match said {
        Json::String(text) => Some(text),
        Json::Object(words) => Some(words.get("text")?.as_str()?.to_owned()),
        _ => None,
    };
    said.filter_map(text).find(|text| !text.is_empty())
}

fn version(desk: &Desk, (field, head): &Written<'_>) -> Version {
    let at = DateTime::from_timestamp_millis(head.at.0).unwrap_or_default();
    Version {
        sitting: head.by.sitting,
        seq: head.by.seq,
        field: (*field).to_owned(),
        value: head.value.read().unwrap_or_default(),
        at: wire(&at.fixed_offset()),
        on: head.on.to_string(),
        by_me: head.user == desk.by.user,
    }
}
