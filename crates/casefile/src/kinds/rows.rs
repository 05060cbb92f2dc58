//! Small structures that stand in lists of a record; each list is one register.
//! Every one of them may hold a name or a number to call, so none prints itself.

use crate::choices::FamilyView;
use crate::ids::RecordId;
use crate::words::Words;
use chrono::NaiveDate;

/// A named person and a text, as the steps of a crisis plan and lists of contacts hold them.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct WhoWhat {
    /// The person, where they are on file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub who: Option<RecordId>,
    /// What they do, or the number to call.
    pub what: String,
    /// A name for someone who is not on file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

impl std::fmt::Debug for WhoWhat {
    /// Redacted: it may hold a name and a number.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "WhoWhat({:?})", self.who)
    }
}

/// A name somebody no longer goes by. Never shown or printed after its day, except on request of
/// a person with the right to it.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct FormerName {
    /// The name.
    pub name: String,
    /// The last day it was used.
    #[cfg_attr(feature = "schema", ts(type = "string"))]
    pub until: NaiveDate,
    /// Why it changed, in the person's words where they gave them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl std::fmt::Debug for FormerName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FormerName(until {})", self.until)
    }
}

/// How somebody sees a decision, in their words.
#[derive(Clone, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ViewOf {
    /// Who.
    pub person: RecordId,
    /// Agree, uneasy or disagree.
    pub view: FamilyView,
    /// What they said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub words: Option<Words>,
}

/// A way to reach somebody.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ContactWay {
    /// The number or the address.
    pub way: String,
    /// Whether a message may be left there; nobody knows who hears it.
    #[serde(default)]
    pub safe_to_leave_message: bool,
    /// When, for whom, in which language.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl std::fmt::Debug for ContactWay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ContactWay({})", self.safe_to_leave_message)
    }
}

/// One level of a safety plan, from calm to danger.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct CrisisLevel {
    /// What the family calls it: calm, warming, hot, danger.
    pub name: String,
    /// How one sees that it is here.
    #[serde(default)]
    pub signs: Vec<String>,
    /// Who does what.
    #[serde(default)]
    pub who_does_what: Vec<WhoWhat>,
    /// Who is called, the first one first.
    #[serde(default)]
    pub call_order: Vec<WhoWhat>,
    /// How everybody knows that it is over.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stop_sign: String,
}

impl std::fmt::Debug for CrisisLevel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CrisisLevel({} signs)", self.signs.len())
    }
}

/// How often something was seen or heard.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Count {
    /// What.
    pub what: String,
    /// How often.
    pub times: i64,
}

impl std::fmt::Debug for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Count({})", self.times)
    }
}
