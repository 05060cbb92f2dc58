//! The numbers that people gave, each line one person's on one goal: never averaged, never ranked.
//! A line for everybody holds nothing private; where somebody gave a private number, their own line
//! beside it holds them all.

use super::answer::Audience;
use super::facts::Facts;
use super::rows::RulerRow;
use crate::choices::RulerKind;
use crate::ids::RecordId;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

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
    let mut lines: BTreeMap<Whose, Readings> = BTreeMap::new();
    let mut rows: Vec<_> = facts.rows.rulers.values().collect();
    rows.sort_by_key(|row| (row.on, row.id));
    let has_private: BTreeSet<Whose> = rows
        .iter()
        .filter(|row| row.is_private())
        .filter_map(|row| Some((row.goal?, row.ruler_kind?, row.person?, true)))
        .collect();
    for row in rows {
        let given = row.person.zip(row.goal).zip(row.ruler_kind.zip(row.value));
        let Some(((person, goal), (ruler_kind, value))) = given else {
            continue;
        };
        let (record, on) = (row.id, row.on);
        let own = (goal, ruler_kind, person, true);
        let to_all = (goal, ruler_kind, person, false);
        let is_open = !row.is_private();
        let on_lines = [
            is_open.then_some(to_all),
            has_private.contains(&own).then_some(own),
        ];
        for whose in on_lines.into_iter().flatten() {
            let line = lines.entry(whose).or_insert_with(|| line(whose));
            line.values.push(Reading { record, on, value });
        }
    }
    lines.into_values().collect()
}

impl RulerRow {
    /// Whether somebody gave it for themselves and the facilitator alone.
    pub(crate) fn is_private(&self) -> bool {
        self.private == Some(true) || self.is_kept_back
    }
}

/// A goal, what was asked, a person, and whether the line is theirs alone.
type Whose = (RecordId, RulerKind, RecordId, bool);

fn line((goal, ruler_kind, person, is_own): Whose) -> Readings {
    Readings {
        person,
        goal,
        ruler_kind,
        audience: if is_own { Audience::Own } else { Audience::All },
        values: Vec::new(),
    }
}
