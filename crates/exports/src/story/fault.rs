//! What can be wrong with a file that somebody wants to import. Paths name the place in the
//! file; no fault ever carries what stands there.

/// Why a file cannot be imported. Nothing was written.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum StoryFault {
    /// The file is not JSON: damaged, cut short, or something else.
    #[error("story.not_json")]
    NotJson {
        /// The line at which reading stopped.
        line: usize,
    },
    /// JSON, but not a family's story of this version.
    #[error("story.other_schema")]
    OtherSchema,
    /// A known key holds something of another shape.
    #[error("story.wrong_shape")]
    WrongShape {
        /// Where in the file.
        place: String,
    },
    /// A row names a person, goal, step, need or home that the file does not have.
    #[error("story.no_such_id")]
    NoSuchId {
        /// Where in the file.
        place: String,
    },
    /// Two rows of one list have the same id.
    #[error("story.same_id_twice")]
    SameIdTwice {
        /// Where in the file.
        place: String,
    },
    /// A day or a clock time that no calendar has.
    #[error("story.impossible_date")]
    ImpossibleDate {
        /// Where in the file.
        place: String,
    },
    /// A zone that is not in the IANA list.
    #[error("story.no_such_zone")]
    NoSuchZone {
        /// Where in the file.
        place: String,
    },
    /// Longer than a story can be.
    #[error("story.too_large")]
    TooLarge {
        /// The most bytes that are read.
        limit: usize,
    },
    /// Something in it would not have happened yet.
    #[error("story.in_the_future")]
    InTheFuture {
        /// The last day of the story.
        day: String,
    },
    /// To be shifted to a last meeting, a story needs one.
    #[error("story.never_met")]
    NeverMet,
}

impl StoryFault {
    /// Every code, for the test that each has words in every language.
    pub const CODES: &'static [&'static str] = &[
        "story.not_json",
        "story.other_schema",
        "story.wrong_shape",
        "story.no_such_id",
        "story.same_id_twice",
        "story.impossible_date",
        "story.no_such_zone",
        "story.too_large",
        "story.in_the_future",
        "story.never_met",
    ];

    /// The stable name of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "story.not_json",
            Self::OtherSchema => "story.other_schema",
            Self::WrongShape { .. } => "story.wrong_shape",
            Self::NoSuchId { .. } => "story.no_such_id",
            Self::SameIdTwice { .. } => "story.same_id_twice",
            Self::ImpossibleDate { .. } => "story.impossible_date",
            Self::NoSuchZone { .. } => "story.no_such_zone",
            Self::TooLarge { .. } => "story.too_large",
            Self::InTheFuture { .. } => "story.in_the_future",
            Self::NeverMet => "story.never_met",
        }
    }

    /// The place in the file, or the line, where there is one.
    pub fn place(&self) -> Option<String> {
        match self {
            Self::NotJson { line } => Some(line.to_string()),
            Self::WrongShape { place }
            | Self::NoSuchId { place }
            | Self::SameIdTwice { place }
            | Self::ImpossibleDate { place }
            | Self::NoSuchZone { place } => Some(place.clone()),
            Self::InTheFuture { day } => Some(day.clone()),
            Self::TooLarge { limit } => Some(limit.to_string()),
            Self::OtherSchema | Self::NeverMet => None,
        }
    }
}
