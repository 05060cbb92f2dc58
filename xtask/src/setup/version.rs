//! Reading the version a program prints about itself.

use std::fmt;

/// Major, minor, patch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u64, pub u64, pub u64);

impl Version {
    /// The first thing in `text` that looks like a version: `rustc 1.95.0 (...)`, `v20.20.2`.
    pub fn read(text: &str) -> Option<Version> {
        text.split_whitespace()
            .find_map(|word| Self::word(word.trim_start_matches('v')))
    }

    fn word(word: &str) -> Option<Version> {
        let released = word.split(['-', '+']).next()?;
        let mut parts = released.split('.').map(|part| part.parse::<u64>());
        let major = parts.next()?.ok()?;
        let minor = parts.next()?.ok()?;
        let patch = parts.next().and_then(Result::ok).unwrap_or(0);
        Some(Version(major, minor, patch))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.2 {
            0 => write!(f, "{}.{}", self.0, self.1),
            patch => write!(f, "{}.{}.{patch}", self.0, self.1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ways_programs_say_their_version_are_all_read() {
        assert_eq!(
            Version::read("rustc 1.95.0 (59807616e 2026-04-14)"),
            Some(Version(1, 95, 0))
        );
        assert_eq!(Version::read("v20.20.2\n"), Some(Version(20, 20, 2)));
        assert_eq!(
            Version::read("rustc 1.96.0-nightly (abc 2026-03-01)"),
            Some(Version(1, 96, 0))
        );
        assert_eq!(Version::read("no version here"), None);
    }

    #[test]
    fn a_higher_minor_is_newer_even_when_it_sorts_lower_as_text() {
        assert!(Version(1, 100, 0) > Version(1, 92, 3));
        assert!(Version(20, 9, 0) < Version(20, 19, 0));
    }
}
