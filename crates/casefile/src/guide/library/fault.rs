//! A practice file that cannot be used: which file, which line, what is wrong with it.
//! Practice files hold no one's words, so a fault may quote them.

use super::Source;

/// What is wrong with a practice file.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PracticeWhat {
    /// Its name says nothing about what is in it.
    #[error("the name of this file says nothing about what is in it")]
    UnknownFile,
    /// It is not TOML of this shape.
    #[error("{0}")]
    NotOfThisShape(String),
    /// The same id twice in one file.
    #[error("the id `{0}` stands here twice")]
    Twice(String),
    /// A translation of something the first language does not have.
    #[error("`{0}` is not in the first language's file")]
    NothingToTranslate(String),
    /// A field that this record needs.
    #[error("`{0}` needs the field `{1}`")]
    Missing(String, &'static str),
    /// The slots do not match the braces of the text.
    #[error("`{0}` has braces that its slots do not match")]
    SlotsDoNotMatch(String),
    /// Something to hide or to order that nobody has.
    #[error("`{0}` is to be hidden or ordered, and there is no such record")]
    NotThere(String),
    /// A signal nobody reads.
    #[error("`{0}` names the signal `{1}`, which nothing reads")]
    UnknownSignal(String, String),
}

/// A practice file that cannot be used.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{file}, line {line}: {what}")]
pub struct PracticeFault {
    /// The file.
    pub file: String,
    /// The line, from 1; 0 where the whole file is meant.
    pub line: usize,
    /// What is wrong.
    pub what: PracticeWhat,
}

impl PracticeFault {
    /// The code under which it has words.
    pub const CODE: &'static str = "practice.not_readable";

    pub(in crate::guide) fn at(source: &Source<'_>, offset: usize, what: PracticeWhat) -> Self {
        let before = source.text.get(..offset).unwrap_or("");
        let line = match what {
            PracticeWhat::UnknownFile => 0,
            _ => before.matches('\n').count() + 1,
        };
        Self {
            file: source.name.to_owned(),
            line,
            what,
        }
    }
}
