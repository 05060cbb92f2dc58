//! People and their words as every screen shows them.

use casefile::{CarrierClass, Origin, PersonRole, RecordId};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// Somebody by the name they go by now.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct PersonView {
    /// Who.
    pub id: RecordId,
    /// The name they go by.
    pub called: String,
    /// What they are to the family: "mother", "neighbor".
    pub relation: String,
    /// Their part.
    pub role: Option<PersonRole>,
    /// Whose hands theirs are: F, N, P, X or S.
    pub class: Option<CarrierClass>,
    /// The language in which the program speaks to them when they hold the laptop: `en`, `es`, or nothing
    /// where theirs is neither.
    pub lang: String,
}

/// Words with their voice: the largest thing on a page.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct QuoteView {
    /// The record they stand in.
    pub record: RecordId,
    /// The words, untouched.
    pub text: String,
    /// Who said them.
    pub by: Option<PersonView>,
    /// The day they were said.
    pub on: Option<String>,
    /// The moment, where one is known.
    pub at: Option<String>,
    /// BCP 47 tag, for the marks around them and for speech.
    pub lang: String,
    /// How they came onto the page.
    pub origin: Origin,
}
