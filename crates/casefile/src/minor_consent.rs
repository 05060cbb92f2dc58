//! From which age a young person may say yes to a kind of help alone, by state: a dated, cited
//! table in `assets/practice/minor_consent.toml`. It informs; it never decides for anybody.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One row of the table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct MinorConsentRule {
    /// The state, by its two letters.
    pub state: String,
    /// The kind of help: `outpatient_mental_health`, `substance_use` …
    pub service: String,
    /// From this age on.
    pub from_age: u32,
    /// What holds beside it: how many visits, when a parent is told.
    #[serde(default)]
    pub note: String,
    /// Where it is written.
    pub source: String,
    /// The day the row was written.
    #[cfg_attr(feature = "schema", ts(type = "string"))]
    pub written_on: NaiveDate,
    /// Who has compared it with the source since: a name, or "none".
    pub reviewed_by: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    rule: Vec<MinorConsentRule>,
}

/// The table could not be read, or a row says something impossible.
#[derive(Debug, thiserror::Error)]
pub enum TableFault {
    /// Not the shape of the table.
    #[error("the table of minor consent cannot be read: {0}")]
    Shape(#[from] toml::de::Error),
    /// A row without a state, a source or a possible age.
    #[error("row {0} of the table of minor consent is not a rule")]
    Row(usize),
}

/// Reads the table; every row has a state, a source and an age of childhood.
pub fn read(text: &str) -> Result<Vec<MinorConsentRule>, TableFault> {
    let table: Table = toml::from_str(text)?;
    let is_rule = |rule: &MinorConsentRule| {
        let is_state = rule.state.len() == 2 && rule.state.bytes().all(|b| b.is_ascii_uppercase());
        is_state && !rule.source.trim().is_empty() && rule.from_age < 18 && !rule.service.is_empty()
    };
    match table.rule.iter().position(|rule| !is_rule(rule)) {
        Some(at) => Err(TableFault::Row(at)),
        None => Ok(table.rule),
    }
}

/// The rules that speak to a young person of this age in a state.
pub fn that_speak<'a>(
    rules: &'a [MinorConsentRule],
    state: &'a str,
    age: u32,
) -> impl Iterator<Item = &'a MinorConsentRule> {
    let speaks = move |rule: &&MinorConsentRule| {
        rule.state.eq_ignore_ascii_case(state) && age >= rule.from_age && age < 18
    };
    rules.iter().filter(speaks)
}
