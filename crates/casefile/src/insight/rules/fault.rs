//! What can be wrong with a file of thresholds and sentences.
//! It names the place and never the family: no family is in these files.

/// The file could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulesFault {
    /// It is not TOML of the known shape.
    #[error("the file of indicators could not be read: {what}")]
    NotRead {
        /// What the reader says about it.
        what: String,
    },
    /// An indicator, a number, a sentence or a slot that the built-in file does not have.
    #[error("the file of indicators names something that is not there: {place}")]
    Unknown {
        /// Where it stands.
        place: String,
    },
    /// Something that is no threshold, window, card or sentence: who sees it, what kind of thing it is.
    #[error("the file of indicators changes what no file may change: {place}")]
    Fixed {
        /// Where it stands.
        place: String,
    },
    /// A sentence that says nothing, or has an open bracket.
    #[error("the file of indicators has a sentence that is not whole: {place}")]
    NotWhole {
        /// Where it stands.
        place: String,
    },
    /// A sentence that is too hard to read.
    #[error("the file of indicators has a sentence that is too hard to read: {place}")]
    TooHard {
        /// Where it stands.
        place: String,
    },
    /// A number below zero, or more signals at once than two.
    #[error("the file of indicators has a number that cannot be one: {place}")]
    OutOfBounds {
        /// Where it stands.
        place: String,
    },
    /// A phase that the practice does not know.
    #[error("{key} has numbers for a phase that does not exist: {phase}")]
    NoSuchPhase {
        /// The indicator.
        key: String,
        /// What was written.
        phase: String,
    },
}
