//! A page whose process died is drawn again, but one that dies over and over is left alone, or it
//! would never end. The same for every system.

use std::cell::Cell;
use std::time::{Duration, Instant};

const BETWEEN: Duration = Duration::from_secs(3);

/// When a page was last drawn again.
#[derive(Default)]
pub struct Again(Cell<Option<Instant>>);

impl Again {
    /// Whether it may be drawn now.
    pub fn may(&self) -> bool {
        let last = self.0.replace(Some(Instant::now()));
        last.is_none_or(|at| at.elapsed() > BETWEEN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_dies_at_once_again_is_left_alone() {
        let again = Again::default();
        assert!(again.may());
        assert!(!again.may());
    }
}
