//! The safety plan: one page, two taps from anywhere, readable with nothing else loaded.

mod show;

pub use show::show;

use super::people::PersonView;
use casefile::{FamilyId, RecordId};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// Every safety plan that may stand on the facilitator's screen, and the numbers that are there either way.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct SafetyView {
    /// Whose.
    pub family: FamilyId,
    /// The name it is shown under.
    pub name: String,
    /// The plans: the family's own before one adult's, then the one that was revised last.
    pub plans: Vec<SafetyPlanView>,
    /// Lines anybody may call: 988, 911, the agency's.
    pub lines: Vec<CrisisLine>,
}

/// What a hard moment is here, and what everybody does.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct SafetyPlanView {
    /// Which plan, so that a change revises it and makes no second one.
    pub plan: RecordId,
    /// Whose hard moments it is about.
    pub whose: Vec<PersonView>,
    /// Whether it is one adult's own: no screen or page of the household ever holds it.
    pub not_for_household: bool,
    /// What a crisis means to the family, in its words.
    pub family_definition: String,
    /// What sets it off.
    pub triggers: Vec<String>,
    /// What shows first.
    pub early_signs: Vec<String>,
    /// What helps.
    pub what_helps: Vec<String>,
    /// What makes it worse.
    pub what_makes_it_worse: Vec<String>,
    /// Who does what, in order.
    pub call_order: Vec<SafetyStep>,
    /// Numbers from the file.
    pub contacts: Vec<SafetyStep>,
    /// What keeps it from getting there.
    pub prevention_steps: Vec<String>,
    /// From calm to danger, and when it is over.
    pub levels: Vec<SafetyLevel>,
    /// How medicines, weapons and sharp things are kept.
    pub safe_storage: String,
    /// Where medicines are kept.
    pub safe_medicines: String,
    /// Where firearms are kept.
    pub safe_firearms: String,
    /// Where sharp things are kept.
    pub safe_sharps: String,
    /// Who looks after the other children and the animals.
    pub siblings_and_pets: String,
    /// The day on which something in it was last written.
    pub revised_on: Option<String>,
    /// The day of the last meeting that looked at it together and said it is still right.
    pub looked_on: Option<String>,
    /// What it was last written by, so that nobody writes over what they have not seen.
    pub state: String,
}

/// One person's part.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct SafetyStep {
    /// Who.
    pub who: Option<PersonView>,
    /// A name for someone who is not on file.
    pub name: String,
    /// What they do, or the number.
    pub what: String,
}

/// How hot it is: how one sees it, who does what, and when it is over.
#[derive(Clone, Debug, PartialEq, Serialize, TS, JsonSchema)]
pub struct SafetyLevel {
    /// What the family calls it.
    pub name: String,
    /// How one sees that it is here.
    pub signs: Vec<String>,
    /// Who does what.
    pub who_does_what: Vec<SafetyStep>,
    /// Who is called, the first one first.
    pub call_order: Vec<SafetyStep>,
    /// How everybody knows that it is over.
    pub stop_sign: String,
}

/// A line anybody may call.
#[derive(Clone, Debug, PartialEq, Serialize, serde::Deserialize, TS, JsonSchema)]
pub struct CrisisLine {
    /// The number as it is dialled.
    pub number: String,
    /// A key of `assets/strings`.
    pub key: String,
}
