//! A passphrase on its way to the vault. It is wiped when it is dropped and never shown, not even
//! by `Debug`; nothing keeps one.

use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;
use zeroize::Zeroize;

/// What somebody typed to open the notebook.
#[derive(Deserialize, TS, JsonSchema)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Passphrase(String);

impl Passphrase {
    /// Takes it over from whoever read it.
    pub fn new(typed: String) -> Self {
        Self(typed)
    }

    /// What was typed, to look at.
    pub fn typed(&self) -> &str {
        &self.0
    }

    /// As the vault takes it.
    pub fn for_vault(&self) -> vault::Passphrase {
        vault::Passphrase::new(&self.0)
    }
}

impl Drop for Passphrase {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase")
    }
}
