//! The story importer and nothing else of its crate, so that a fuzzer need not build a typesetter.

#[path = "../../../crates/exports/src"]
mod exports {
    pub mod story;
}

pub use exports::story;
