//! When somebody goes to the office next: every few minutes, soon after a word was saved, at once
//! when asked; ever more rarely while it cannot be reached. Chance keeps a whole agency from calling
//! in the same second after a power cut.

/// Between two calls when all is well.
const EVERY_MS: u64 = 3 * 60_000;
/// After the notebook was opened.
const AT_START_MS: u64 = 3_000;
/// After a word was saved: the next ones may follow at once.
const AFTER_A_SAVE_MS: u64 = 20_000;
/// The first wait after a call that failed, and the longest.
const FAILED_MS: u64 = 15_000;
const FAILED_MS_MAX: u64 = 15 * 60_000;
/// Nobody waits longer than this, whatever the office asks for.
const ASKED_MS_MAX: u64 = 60 * 60_000;

/// When to go next, by the boot clock.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Pace {
    due_ms: u64,
    /// Not before this, even when a word is saved: the office asked for it, or is not reached.
    not_before_ms: u64,
    /// The office itself asked for patience until then.
    patient_until_ms: u64,
    failures: u32,
}

impl Pace {
    /// The notebook was opened.
    pub fn opened(now_ms: u64) -> Self {
        Pace {
            due_ms: now_ms + AT_START_MS,
            ..Pace::default()
        }
    }

    /// Whether somebody should go.
    pub fn is_due(&self, now_ms: u64) -> bool {
        now_ms >= self.due_ms && now_ms >= self.not_before_ms
    }

    /// In how many seconds.
    pub fn seconds_left(&self, now_ms: u64) -> u64 {
        let due = self.due_ms.max(self.not_before_ms);
        due.saturating_sub(now_ms).div_ceil(1000)
    }

    /// Somebody asked for it: at once.
    pub fn now(&mut self, now_ms: u64) {
        (self.due_ms, self.not_before_ms) = (now_ms, now_ms);
        self.patient_until_ms = now_ms;
    }

    /// The network came back: soon, but never before the office wants to be asked again. A laptop
    /// comes back to many networks that lead nowhere, so this forgets no failure.
    pub fn connected(&mut self, now_ms: u64) {
        let soon = self.patient_until_ms.max(now_ms + scattered(AT_START_MS));
        self.due_ms = self.due_ms.min(soon);
        self.not_before_ms = self.not_before_ms.min(soon);
    }

    /// A word was saved.
    pub fn saved(&mut self, now_ms: u64) {
        self.due_ms = self.due_ms.min(now_ms + AFTER_A_SAVE_MS);
    }

    /// The call came to its end.
    pub fn done(&mut self, now_ms: u64) {
        self.failures = 0;
        self.due_ms = now_ms + scattered(EVERY_MS);
        self.not_before_ms = now_ms;
    }

    /// It did not.
    pub fn failed(&mut self, now_ms: u64, asked_s: Option<u64>) {
        let doubled = FAILED_MS.saturating_mul(1 << self.failures.min(10));
        let own = scattered(doubled.min(FAILED_MS_MAX));
        let asked = asked_s.unwrap_or_default().saturating_mul(1000);
        // Never earlier than was asked, and not all at the same moment.
        let asked = asked.min(ASKED_MS_MAX) + scattered(asked.min(10_000)) / 4;
        self.failures = self.failures.saturating_add(1);
        self.due_ms = now_ms + own.max(asked);
        self.patient_until_ms = now_ms + asked;
        self.not_before_ms = self.due_ms;
    }
}

/// Between three quarters and five quarters of it.
fn scattered(ms: u64) -> u64 {
    let mut byte = [0];
    // Where the system gives no chance, all of them call at the same time.
    let _ = getrandom::fill(&mut byte);
    ms - ms / 4 + (ms / 2).saturating_mul(u64::from(byte[0])) / 255
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_that_fails_is_tried_ever_more_rarely_and_never_before_the_office_asked() {
        let mut pace = Pace::opened(0);
        assert!(!pace.is_due(2_999) && pace.is_due(3_000));
        let mut waits = Vec::new();
        for _ in 0..12 {
            pace.failed(1_000, None);
            waits.push(pace.due_ms - 1_000);
        }
        assert!(waits[0] >= FAILED_MS * 3 / 4 && waits[0] <= FAILED_MS * 5 / 4);
        assert!(waits[3] > waits[0]);
        assert!(waits.iter().all(|wait| *wait <= FAILED_MS_MAX * 5 / 4));
        pace.failed(0, Some(3_000));
        assert!(!pace.is_due(3_000_000 - 1));
        pace.saved(0);
        assert!(
            !pace.is_due(3_000_000 - 1),
            "a saved word does not hurry it"
        );
        pace.now(5);
        assert!(pace.is_due(5), "whoever asks is heard");
    }

    #[test]
    fn a_network_that_comes_back_is_tried_soon_and_never_before_the_office_asked() {
        let mut pace = Pace::opened(0);
        (0..12).for_each(|_| pace.failed(1_000, None));
        assert!(!pace.is_due(1_000 + FAILED_MS_MAX / 2));
        pace.connected(2_000);
        assert!(!pace.is_due(2_000) && pace.is_due(2_000 + AT_START_MS * 5 / 4));
        pace.failed(10_000, None);
        assert!(
            !pace.is_due(10_000 + FAILED_MS_MAX / 2),
            "it forgot its failures"
        );
        pace.failed(0, Some(3_000));
        pace.connected(5);
        assert!(!pace.is_due(3_000_000 - 1));
    }

    #[test]
    fn a_saved_word_goes_soon_and_nothing_new_goes_every_few_minutes() {
        let mut pace = Pace::default();
        pace.done(0);
        assert!(!pace.is_due(EVERY_MS / 2) && pace.is_due(EVERY_MS * 5 / 4));
        pace.saved(1_000);
        assert!(!pace.is_due(AFTER_A_SAVE_MS) && pace.is_due(AFTER_A_SAVE_MS + 1_000));
    }
}
