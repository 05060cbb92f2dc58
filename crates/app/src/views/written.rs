//! What a write answers, once it is durable.

use casefile::RecordId;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// A write that is on the disk.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct Written {
    /// The record that was made or touched.
    pub record: Option<RecordId>,
    /// When its commit returned.
    pub saved_at: String,
}
