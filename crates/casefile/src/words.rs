//! A person's voice, kept with whose it is and how it came onto the page.
//! Verbatim text is never overwritten: an edit is another write, and the history keeps both.

use crate::ids::RecordId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How words came onto the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub enum Origin {
    /// Typed as spoken.
    Verbatim,
    /// A staff draft changed by the person.
    FamilyEdited,
    /// Staff words, not yet confirmed.
    StaffParaphrase,
    /// Staff words the person said yes to.
    StaffConfirmed,
    /// Court or agency wording.
    Mandate,
    /// Imported or entered late: nobody wrote down whose words these were.
    NotRecorded,
}

impl Origin {
    /// Whether the words are the person's own, by voice, by edit or by a yes.
    pub fn is_own(self) -> bool {
        matches!(
            self,
            Origin::Verbatim | Origin::FamilyEdited | Origin::StaffConfirmed
        )
    }
}

/// Text with its voice. `said_by` is empty only for `mandate` and `not_recorded`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Words {
    /// The words as they stand on the page.
    pub text: String,
    /// Whose words they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub said_by: Option<RecordId>,
    /// The local day they were said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional, type = "string"))]
    pub said_on: Option<NaiveDate>,
    /// BCP 47 tag of the language they were said in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lang: String,
    /// How they came onto the page.
    pub origin: Origin,
    /// The words before translation, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub original: Option<Original>,
    /// Who said yes to staff words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub confirmed_by: Option<RecordId>,
    /// The local day of that yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional, type = "string"))]
    pub confirmed_on: Option<NaiveDate>,
}

/// Words before they were translated.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Original {
    /// The words as spoken.
    pub text: String,
    /// BCP 47 tag of the language they were spoken in.
    pub lang: String,
}

impl Words {
    /// The same thing said in other words by whoever works here.
    pub(crate) fn anew(self, text: &str) -> Words {
        Words {
            text: text.to_owned(),
            origin: Origin::StaffParaphrase,
            original: None,
            confirmed_by: None,
            confirmed_on: None,
            ..self
        }
    }

    /// Words typed as a known person spoke them.
    pub fn verbatim(text: impl Into<String>, said_by: RecordId) -> Self {
        Self {
            said_by: Some(said_by),
            ..Self::new(text, Origin::Verbatim)
        }
    }

    /// Words with an origin and nothing else known.
    pub fn new(text: impl Into<String>, origin: Origin) -> Self {
        Self {
            text: text.into(),
            said_by: None,
            said_on: None,
            lang: String::new(),
            origin,
            original: None,
            confirmed_by: None,
            confirmed_on: None,
        }
    }

    /// Whether the voice rule holds: somebody said it, or it is a mandate or was not recorded.
    pub fn has_a_voice(&self) -> bool {
        self.said_by.is_some() || matches!(self.origin, Origin::Mandate | Origin::NotRecorded)
    }
}

impl fmt::Debug for Words {
    /// Redacted: these are what people said.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({} bytes, {:?})", self.text.len(), self.origin)
    }
}

impl fmt::Debug for Original {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Original({} bytes)", self.text.len())
    }
}
