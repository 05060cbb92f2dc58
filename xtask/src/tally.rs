//! Adding up what test runners print. A runner that fails without naming a failed test still counts
//! as one failure: nothing that went wrong can add up to zero.

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

impl Tally {
    /// Adds what one line says, if it is a runner's summary.
    pub fn read(&mut self, line: &str) {
        let line = plain(line);
        if let Some(found) = from_cargo(&line).or_else(|| from_vitest(&line)) {
            self.passed += found.passed;
            self.failed += found.failed;
        }
    }

    /// Adds another tally.
    pub fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// The closing line.
    pub fn line(&self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }
}

/// `test result: ok. 12 passed; 0 failed; 0 ignored; ...`
fn from_cargo(line: &str) -> Option<Tally> {
    let counts = line.trim().strip_prefix("test result: ")?;
    Some(Tally {
        passed: before(counts, " passed")?,
        failed: before(counts, " failed")?,
    })
}

/// `Tests  1 failed | 12 passed (13)`
fn from_vitest(line: &str) -> Option<Tally> {
    let counts = line.trim().strip_prefix("Tests ")?;
    if !counts.contains(" passed") && !counts.contains(" failed") {
        return None;
    }
    Some(Tally {
        passed: before(counts, " passed").unwrap_or(0),
        failed: before(counts, " failed").unwrap_or(0),
    })
}

/// The number that stands right before a word.
fn before(line: &str, word: &str) -> Option<u64> {
    let (head, _) = line.split_once(word)?;
    let digits = head
        .rfind(|c: char| !c.is_ascii_digit())
        .map_or(head, |at| &head[at + 1..]);
    digits.parse().ok()
}

/// The line without colour codes.
fn plain(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.by_ref().find(|end| end.is_ascii_alphabetic());
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn tally(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        tally
    }

    #[test]
    fn every_result_line_of_cargo_is_added_up() {
        let sum = tally(&[
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
        ]);
        assert_eq!(
            sum,
            Tally {
                passed: 13,
                failed: 2
            }
        );
    }

    #[test]
    fn vitest_counts_with_and_without_failures_and_in_colour() {
        assert_eq!(
            tally(&["      Tests  12 passed (12)"]),
            Tally {
                passed: 12,
                failed: 0
            }
        );
        assert_eq!(
            tally(&[" Tests  1 failed | 11 passed (12)"]),
            Tally {
                passed: 11,
                failed: 1
            }
        );
        assert_eq!(
            tally(&[
                "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m7 passed\u{1b}[39m\u{1b}[22m (7)"
            ]),
            Tally {
                passed: 7,
                failed: 0
            }
        );
    }

    #[test]
    fn lines_that_only_look_like_counts_add_nothing() {
        assert_eq!(
            tally(&[
                "Test Files  3 passed (3)",
                "the test result: 5 passed",
                "12 passed, 0 failed"
            ]),
            Tally::default()
        );
    }

    #[test]
    fn the_closing_line_holds_the_two_sums_and_nothing_else() {
        assert_eq!(
            Tally {
                passed: 41,
                failed: 0
            }
            .line(),
            "41 passed, 0 failed"
        );
    }
}
