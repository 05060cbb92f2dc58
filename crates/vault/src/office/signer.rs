//! What this laptop signs with. The key never leaves the encrypted file but in a copy of that file,
//! and is never printed.

use crate::vault::{Vault, draw};
use crate::{Result, VaultError};
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use rusqlite::OptionalExtension;
use sync::{Keys, PublicKey, Signature};

/// This laptop's key; it also checks what others signed.
pub struct Signer(SigningKey);

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Signer")
    }
}

impl Signer {
    /// By which others check what this laptop signed.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }
}

impl Keys for Signer {
    fn sign(&self, bytes: &[u8]) -> Signature {
        Signature(self.0.sign(bytes).to_bytes())
    }

    fn verify(&self, key: &PublicKey, bytes: &[u8], signature: &Signature) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        let key = VerifyingKey::from_bytes(&key.0);
        key.is_ok_and(|key| key.verify_strict(bytes, &signature).is_ok())
    }
}

impl Vault {
    /// This laptop's key, drawn when it is first needed.
    pub fn signer(&mut self) -> Result<Signer> {
        self.with_reserve(|vault| {
            let seed: [u8; 32] = draw()?;
            vault.db.execute(
                "INSERT INTO signer VALUES (1, ?1) ON CONFLICT DO NOTHING",
                [seed],
            )?;
            let kept: Option<[u8; 32]> = vault
                .db
                .query_row("SELECT seed FROM signer", [], |row| row.get(0))
                .optional()?;
            let kept = kept.ok_or(VaultError::Damaged)?;
            Ok(Signer(SigningKey::from_bytes(&kept)))
        })
    }
}
