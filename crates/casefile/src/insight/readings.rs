//! The numbers that people gave, each line one person's on one goal: never averaged, never ranked.
//! A line with a private number on it is that person's own.

use super::answer::Audience;
use super::facts::Facts;
use crate::choices::RulerKind;
use crate::ids::RecordId;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;

/// One number that somebody gave.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(rename = "RulerReading"))]
pub struct Reading {
    /// The record.
    pub record: RecordId,
    /// Its day.
    #[cfg_attr(feature = "schema", ts(type = "string"))]
    pub on: NaiveDate,
    /// 0 to 10.
    pub value: i64,
}

/// The numbers of one person on one goal, the first one first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(rename = "RulerReadings"))]
pub struct Readings {
    /// Whose.
    pub person: RecordId,
    /// On which goal.
    pub goal: RecordId,
    /// What was asked.
    pub ruler_kind: RulerKind,
    /// Who may be shown them.
    pub audience: Audience,
    /// The numbers.
    pub values: Vec<Reading>,
}

pub(crate) fn of(facts: &Facts<'_>) -> Vec<Readings> {
    let mut lines: BTreeMap<(RecordId, RulerKind, RecordId), Readings> = BTreeMap::new();
    let mut rows: Vec<_> = facts.rows.rulers.values().collect();
    rows.sort_by_key(|row| (row.on, row.id));
    for row in rows {
        let given = row.person.zip(row.goal).zip(row.ruler_kind.zip(row.value));
        let Some(((person, goal), (ruler_kind, value))) = given else {
            continue;
        };
        let line = lines
            .entry((goal, ruler_kind, person))
            .or_insert_with(|| Readings {
                person,
                goal,
                ruler_kind,
                audience: Audience::All,
                values: Vec::new(),
            });
        if row.private == Some(true) {
            line.audience = Audience::Own;
        }
        let (record, on) = (row.id, row.on);
        line.values.push(Reading { record, on, value });
    }
    lines.into_values().collect()
}
