//! How it is going: what every indicator says, and the records behind each number.
//! A record is shown by its kind, its day and its own words; a note's words are not among them.

use super::reading::holds_a_former_name;
use casefile::file::Shown;
use casefile::file::is_for_staff;
use casefile::insight::{Answer, Indicator};
use casefile::kinds::{KINDS, Shape};
use casefile::{Record, RecordId, Words};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// What the file says about how the plan is lived, as of a day.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct InsightView {
    /// What every indicator says.
    pub insight: Answer,
    /// The records behind the numbers.
    pub rows: Vec<InsightRow>,
}

/// A record behind a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct InsightRow {
    /// Which record.
    pub record: RecordId,
    /// Its kind.
    pub kind: String,
    /// The day it happened.
    pub on: Option<String>,
    /// Whom it is about: who carries it, did it, said it or was reminded.
    pub person: Option<RecordId>,
    /// The words of it, or of the step or goal that it is about.
    pub words: Option<String>,
    /// The number or the choice it holds.
    pub value: Option<String>,
}

/// The records behind everything an answer says, each once.
pub fn rows(file: &Shown, answer: &Answer) -> Vec<InsightRow> {
    let said: [&[Indicator]; 3] = [&answer.indicators, &answer.signals, &answer.growth];
    let readings = answer
        .readings
        .iter()
        .flat_map(|line| line.values.iter().map(|value| value.record));
    let ids = said
        .into_iter()
        .flatten()
        .flat_map(|found| found.rows.iter().copied());
    let behind_charts = answer.figures.iter().flat_map(|one| {
        let lists = [&one.rows_agreed, &one.rows_reminded, &one.rows_friends];
        lists.into_iter().flatten().copied()
    });
    let ids: BTreeSet<RecordId> = ids.chain(readings).chain(behind_charts).collect();
    ids.into_iter().filter_map(|id| row(file, id)).collect()
}

fn row(file: &Shown, id: RecordId) -> Option<InsightRow> {
    let kind = file.kind_of(id)?;
    let (_, record) = file.find(kind, id)?;
    let person = [
        "done_by",
        "lead_carrier",
        "person",
        "to",
        "by",
        "raised_by",
        "owner",
    ];
    let person = person
        .into_iter()
        .find_map(|field| read::<RecordId>(record, field));
    let own = words(record).filter(|_| kind != "note");
    let about = ["step", "goal", "barrier", "if_then"];
    let about = about
        .into_iter()
        .filter_map(|field| read::<RecordId>(record, field));
    let words = own.or_else(|| about.filter_map(|about| words_of(file, about)).next());
    Some(InsightRow {
        record: id,
        kind: kind.to_owned(),
        on: record.began().map(|on| on.day().to_string()),
        person: if kind == "person" { Some(id) } else { person },
        words: words
            .filter(|_| is_for_staff(kind, record, "words"))
            .filter(|words| !holds_a_former_name(file, words)),
        value: value(kind, record),
    })
}

fn read<T: serde::de::DeserializeOwned>(record: &Record, field: &str) -> Option<T> {
    record.field(field)?.shown()?.value.read()
}

fn words_of(file: &Shown, id: RecordId) -> Option<String> {
    let kind = file.kind_of(id)?;
    words(file.find(kind, id)?.1)
}

fn words(record: &Record) -> Option<String> {
    let fields = ["words", "what_changed", "text", "if_cue"];
    fields.into_iter().find_map(|field| {
        let words = read::<Words>(record, field).map(|words| words.text);
        words.or_else(|| read::<String>(record, field))
    })
}

/// The number or the choice that a record is about.
fn value(kind: &str, record: &Record) -> Option<String> {
    let fields = [
        "value",
        "outcome",
        "said",
        "asked_for",
        "mode",
        "status",
        "presence",
    ];
    let spec = KINDS.iter().find(|spec| spec.name == kind)?;
    let known = spec.fields.iter().filter(|field| {
        fields.contains(&field.name) && matches!(field.shape, Shape::Number | Shape::Choice)
    });
    let mut known: Vec<_> = known.collect();
    known.sort_by_key(|field| fields.iter().position(|name| *name == field.name));
    known.into_iter().find_map(|field| {
        let number = read::<i64>(record, field.name).map(|number| number.to_string());
        number.or_else(|| read::<String>(record, field.name))
    })
}
