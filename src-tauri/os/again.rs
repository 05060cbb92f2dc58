//! A page whose process died is drawn again: at once, and where it dies again and again after longer and
//! longer, so that what kills it may pass. After too many in a row it is left alone, or it would never
//! end. The same for every system.

use std::cell::Cell;
use std::thread;
use std::time::{Duration, Instant};
use tauri::WebviewWindow;

/// The second wait; each further one is twice as long.
const FIRST_WAIT: Duration = Duration::from_secs(2);
/// Deaths in a row after which it is left alone.
const AT_MOST: u32 = 8;
/// A page that lived this long begins anew.
const CALM: Duration = Duration::from_secs(10 * 60);

/// How often a page died in a row, and when last.
#[derive(Default)]
pub struct Again(Cell<(u32, Option<Instant>)>);

impl Again {
    /// How long to wait before it is drawn again; nothing where it is left alone.
    fn wait(&self) -> Option<Duration> {
        let (deaths, last) = self.0.get();
        let is_calm = last.is_none_or(|at| at.elapsed() > CALM);
        let deaths = if is_calm { 1 } else { deaths + 1 };
        self.0.set((deaths, Some(Instant::now())));
        match deaths {
            1 => Some(Duration::ZERO),
            2..=AT_MOST => Some(FIRST_WAIT * (1 << (deaths - 2))),
            _ => None,
        }
    }

    /// Has it drawn again when its time has come.
    pub fn draw(&self, window: &WebviewWindow) {
        let Some(wait) = self.wait() else {
            return;
        };
        let window = window.clone();
        thread::spawn(move || {
            thread::sleep(wait);
            // A window that is gone needs no page.
            let _ = window.reload();
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_dies_again_and_again_is_drawn_later_and_later_and_then_left_alone() {
        let again = Again::default();
        let waits: Vec<Option<u64>> = (0..=AT_MOST)
            .map(|_| again.wait().map(|wait| wait.as_secs()))
            .collect();
        let [zero, first, second, .., last, none] = waits[..] else {
            unreachable!("nine waits");
        };
        assert_eq!((zero, first, second), (Some(0), Some(2), Some(4)));
        assert_eq!((last, none), (Some(128), None));
    }
}
