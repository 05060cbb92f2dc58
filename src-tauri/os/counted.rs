//! The clipboard of a system that counts what is put there (Windows and macOS). What came out of our
//! pages goes after a minute, and at once when it locks, unless the count says that something else
//! was copied meanwhile. What lies there is never read.

use std::sync::Mutex;

/// What we last put there.
#[derive(Clone, Copy)]
enum Ours {
    Nothing,
    /// It was said, and not looked at yet.
    OnItsWay,
    Lies(i64),
}

/// A clipboard that is counted.
pub struct Counted {
    ours: Mutex<Ours>,
    count: fn() -> i64,
    empty: fn(),
}

impl Counted {
    /// The system's: how it counts, and how it is emptied.
    pub const fn new(count: fn() -> i64, empty: fn()) -> Self {
        Self {
            ours: Mutex::new(Ours::Nothing),
            count,
            empty,
        }
    }

    /// The page has said that it copies.
    pub fn is_on_its_way(&self) {
        self.now(Ours::OnItsWay);
    }

    /// It lies there by now: under this count.
    pub fn lies(&self) -> i64 {
        let count = (self.count)();
        self.now(Ours::Lies(count));
        count
    }

    /// Empties it where the same still lies there.
    pub fn empty_if(&self, count: i64) {
        if (self.count)() == count {
            self.now(Ours::Nothing);
            (self.empty)();
        }
    }

    /// Empties it at once where we put something there. What was put there so lately that nobody has
    /// looked yet is ours whatever it is.
    pub fn empty_ours(&self) {
        let is_there = match self.now(Ours::Nothing) {
            Ours::Nothing => false,
            Ours::OnItsWay => true,
            Ours::Lies(count) => (self.count)() == count,
        };
        if is_there {
            (self.empty)();
        }
    }

    fn now(&self, ours: Ours) -> Ours {
        let held = self.ours.lock();
        let mut held = held.unwrap_or_else(std::sync::PoisonError::into_inner);
        std::mem::replace(&mut held, ours)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    thread_local! {
        static PUT: Cell<i64> = const { Cell::new(0) };
        static EMPTIED: Cell<u32> = const { Cell::new(0) };
    }

    fn clipboard() -> Counted {
        Counted::new(|| PUT.get(), || EMPTIED.set(EMPTIED.get() + 1))
    }

    fn somebody_copies() {
        PUT.set(PUT.get() + 1);
    }

    #[test]
    fn what_we_copied_goes_after_its_minute_and_once() {
        let clipboard = clipboard();
        clipboard.is_on_its_way();
        somebody_copies();
        let count = clipboard.lies();
        clipboard.empty_if(count);
        clipboard.empty_ours();
        assert_eq!(EMPTIED.get(), 1);
    }

    #[test]
    fn what_somebody_else_copied_meanwhile_stays() {
        let clipboard = clipboard();
        clipboard.is_on_its_way();
        let count = clipboard.lies();
        somebody_copies();
        clipboard.empty_if(count);
        clipboard.empty_ours();
        assert_eq!(EMPTIED.get(), 0);
    }

    #[test]
    fn a_lock_empties_what_is_ours_and_what_is_still_on_its_way() {
        let clipboard = clipboard();
        clipboard.empty_ours();
        assert_eq!(EMPTIED.get(), 0);
        clipboard.is_on_its_way();
        clipboard.empty_ours();
        assert_eq!(EMPTIED.get(), 1);
        clipboard.lies();
        clipboard.empty_ours();
        assert_eq!(EMPTIED.get(), 2);
    }
}
