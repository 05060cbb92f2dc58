//! Commands and the rules that may refuse them: `decide` may refuse, `apply` may not.
//! Nothing here writes; a decision is a list of deeds that the vault gives a place.

mod goal;
pub(crate) mod sheet;

pub use goal::*;
pub use sheet::{Context, Decided, Mode};

use crate::file::CaseFile;
use crate::refusal::Refusal;

/// Something a person asks for about a family.
pub trait Decide {
    /// Its name in the registry, noun and imperative: `goal.propose`.
    const NAME: &'static str;

    /// The deeds it would make, or the rule that refuses it.
    fn decide(&self, file: &CaseFile, cx: &Context<'_>) -> Result<Decided, Refusal>;
}
