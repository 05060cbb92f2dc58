//! The passphrase: the only thing a person must remember. No composition rules.
//! It never reaches the database, a log or an error.

use crate::fault::{VaultError, Weakness};
use age::secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;

const SHORTEST: usize = 12;
const LONGEST: usize = 128;
const GOOD_ENOUGH: u8 = 3;

/// A passphrase as it was typed, in one form whatever the keyboard (NFC). Wiped when dropped.
#[derive(Clone, Debug)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes what was typed.
    pub fn new(typed: &str) -> Self {
        let mut text = String::with_capacity(typed.len() * 3);
        text.extend(typed.nfc());
        Self(text.into())
    }

    /// Refuses one that is too short, too long or too easy to guess.
    pub fn check(&self) -> Result<(), VaultError> {
        let text = self.0.expose_secret();
        let weakness = match text.chars().count() {
            ..SHORTEST => Weakness::TooShort,
            count if count > LONGEST => Weakness::TooLong,
            _ if score(text) < GOOD_ENOUGH => Weakness::TooEasy,
            _ => return Ok(()),
        };
        Err(VaultError::WeakPassphrase(weakness))
    }

    pub(crate) fn secret(&self) -> SecretString {
        self.0.clone()
    }
}

/// How good a passphrase is, shown while it is typed for the first time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Strength {
    /// 0 (guessed at once) to 4.
    pub score: u8,
    /// Whether it has 12 to 128 characters.
    pub long_enough: bool,
    /// Whether it will be taken.
    pub ok: bool,
}

/// Looks at a passphrase without keeping it.
pub fn strength(typed: &str) -> Strength {
    let passphrase = Passphrase::new(typed);
    let text = passphrase.0.expose_secret();
    Strength {
        score: score(text),
        long_enough: (SHORTEST..=LONGEST).contains(&text.chars().count()),
        ok: passphrase.check().is_ok(),
    }
}

fn score(text: &str) -> u8 {
    zxcvbn::zxcvbn(text, &["hearth", "wraparound", "miiwrap"])
        .score()
        .into()
}
