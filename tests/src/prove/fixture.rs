//! A small notebook of a few families that is the same whenever it is written: what proofs start from
//! that want real entries. Nothing in how it is written is newer than the oldest schema's interface, so
//! that the code of each time could write its own.

use casefile::FamilyId;
use uuid::Uuid;
pub use write::write;

mod write;

/// A setting that it has.
pub const SETTING: &str = "fixture.lines";
const FAMILIES: u128 = 4;

/// Its families.
pub fn families() -> impl Iterator<Item = FamilyId> {
    (1..=FAMILIES).map(|number| FamilyId(Uuid::from_u128(number)))
}
