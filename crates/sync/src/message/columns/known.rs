//! What was said before and is named by its number from then on.

use crate::entry::Malformed;
use std::collections::BTreeMap;

/// Things in the order in which they were first said.
pub(super) struct Known<T> {
    places: BTreeMap<T, u64>,
    all: Vec<T>,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Known {
            places: BTreeMap::new(),
            all: Vec::new(),
        }
    }
}

impl<T: Ord + Clone> Known<T> {
    /// The number of a thing that was said.
    pub fn place(&self, it: &T) -> Option<u64> {
        self.places.get(it).copied()
    }

    /// The thing with a number.
    pub fn at(&self, place: u64) -> Result<&T, Malformed> {
        let at = usize::try_from(place).ok();
        at.and_then(|at| self.all.get(at))
            .ok_or(Malformed::NotAnEntry)
    }

    /// Says something anew; its number.
    pub fn learn(&mut self, it: T) -> u64 {
        let place = self.all.len() as u64;
        self.places.entry(it.clone()).or_insert(place);
        self.all.push(it);
        place
    }
}
