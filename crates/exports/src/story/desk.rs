//! Where a story is entered: whoever imports hands in a desk that writes one command at a time.
//! The desk decides in recording mode; the story never sees a store, a clock or randomness.

use casefile::decide::{Context, Decide, Decided};
use casefile::{CaseFile, On, RecordId, Refusal};

/// A command of any kind.
pub trait Asked {
    /// Its name in the registry.
    fn name(&self) -> &'static str;

    /// The deeds it would make, or the rule that refuses it.
    fn decide_on(&self, file: &CaseFile, cx: &Context<'_>) -> Result<Decided, Refusal>;
}

impl<C: Decide> Asked for C {
    fn name(&self) -> &'static str {
        C::NAME
    }

    fn decide_on(&self, file: &CaseFile, cx: &Context<'_>) -> Result<Decided, Refusal> {
        self.decide(file, cx)
    }
}

/// Why a command was not written.
#[derive(Debug)]
pub enum Stop<F> {
    /// A rule refused it; the import goes on.
    Refused(Refusal),
    /// The desk itself failed; the import ends.
    Broken(F),
}

/// Writes commands to one family's file.
pub trait Desk {
    /// What can break.
    type Fault;

    /// Decides a command in recording mode as having happened then, writes it, and names the
    /// record that it made or touched. What it wrote must be seen by the next command.
    fn act(&mut self, on: On, asked: &dyn Asked) -> Result<Option<RecordId>, Stop<Self::Fault>>;
}

/// A row that a rule refused: where it stands in the file, and which rule. It is kept all the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused {
    /// Its place in the file.
    pub place: String,
    /// The rule's code.
    pub code: &'static str,
}

/// What an import did.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Entered {
    /// Places in the file that hold something without a place here; each is kept as it came.
    pub not_placed: Vec<String>,
    /// Rows that a rule refused; their places are in `not_placed`, too.
    pub refused: Vec<Refused>,
}
