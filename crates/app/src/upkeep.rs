//! What is no command of the window: the first key with an agency's recovery, checks, copies,
//! digests. Nothing here shows what anybody said.

use crate::app::App;
use crate::commands::print::{Paper, pdf};
use crate::desk::Desk;
use crate::fault::Fault;
use crate::outside::may_hold_a_copy;
use crate::passphrase::Passphrase;
use crate::views::reading::family_name;
use crate::views::session::Settings;
use casefile::FamilyId;
use casefile::kinds::Enrollment;
use chrono::DateTime;
use serde_json::{Value, json};
use std::path::Path;
use vault::{Loss, Vault};

/// The form of an entry as two copies exchange it.
const PROTOCOL: u32 = 1;
/// The frozen list of kinds and fields, `crates/casefile/golden/kinds.txt`.
const VOCABULARY: u32 = 1;

impl App {
    /// Makes the notebook, its key sealed for the agency as well where it gave a recovery key.
    pub fn init(
        &self,
        passphrase: &Passphrase,
        recovery: Option<&str>,
        settings: Settings,
    ) -> Result<(), Fault> {
        self.inside(|house| house.create(passphrase, recovery, settings))
    }

    /// Opens the notebook.
    pub fn unlock(&self, passphrase: &Passphrase) -> Result<(), Fault> {
        self.inside(|house| house.open(passphrase))
    }

    /// Seals the key for another passphrase.
    pub fn change_passphrase(&self, old: &Passphrase, new: &Passphrase) -> Result<(), Fault> {
        self.inside(|house| house.change_passphrase(old, new))
    }

    /// Every family: its id, the name it is shown under, its last change; its phase where it was said.
    pub fn families(&self) -> Result<Value, Fault> {
        self.behind_the_door(|desk| {
            let rows = desk.vault.families()?.into_iter().filter_map(|summary| {
                let is_damaged = desk.damaged.contains(&summary.family);
                let Ok(file) = desk.file(summary.family) else {
                    let row = json!({ "family": summary.family, "damaged": true });
                    return is_damaged.then_some(row);
                };
                let phases = file
                    .all::<Enrollment<'_>>()
                    .filter_map(|enrollment| enrollment.phase());
                let last =
                    DateTime::from_timestamp_millis(summary.last_at.0).map(|at| at.to_rfc3339());
                Some(json!({
                    "family": summary.family,
                    "name": family_name(file),
                    "phase": phases.last(),
                    "last_change": last,
                    "last_day": summary.last_day,
                    "damaged": is_damaged,
                }))
            });
            Ok(rows.map(only_what_is_known).collect())
        })
    }

    /// A family's paper as PDF.
    pub fn paper(
        &self,
        family: FamilyId,
        paper: &Paper,
        lang: Option<&str>,
    ) -> Result<Vec<u8>, Fault> {
        self.behind_the_door(|desk| {
            let pdf = pdf(desk, family, paper, lang)?;
            let recipient = match paper {
                Paper::Plan(recipient) => *recipient,
                Paper::Safety | Paper::Invitation(_) | Paper::Summary(_) => None,
            };
            desk.note_export(family, recipient);
            Ok(pdf)
        })
    }

    /// Checks every page, every entry and everything derived from them.
    pub fn verify(&self) -> Result<Value, Fault> {
        self.behind_the_door(|desk| {
            let found = desk.vault.verify()?;
            Ok(json!({
                "sound": found.is_sound(),
                "pages": found.pages,
                "order": found.order,
                "entries": found.entries.len(),
                "tips": found.tips,
                "heads": found.heads,
                "audit": found.audit,
            }))
        })
    }

    /// Makes everything derived anew from the log.
    pub fn rebuild(&self) -> Result<(), Fault> {
        self.behind_the_door(|desk| Ok(desk.vault.rebuild()?))
    }

    /// One hash a family: two copies with the same one hold the same.
    pub fn digest(&self) -> Result<Value, Fault> {
        self.behind_the_door(|desk| {
            let mut all = serde_json::Map::new();
            for (family, _) in desk.files() {
                let digest = desk.vault.digest(family)?;
                let hex: String = digest.0.iter().map(|byte| format!("{byte:02x}")).collect();
                all.insert(family.to_string(), hex.into());
            }
            Ok(Value::Object(all))
        })
    }

    /// What going back to a backup would put out of sight. The notebook must be closed.
    pub fn would_lose(&self, passphrase: &Passphrase, from: &Path) -> Result<Value, Fault> {
        self.inside(|house| {
            let folder = house.config.data_dir.clone();
            let loss = Vault::would_lose(&folder, &passphrase.for_vault(), from)?;
            Ok(told(&loss))
        })
    }

    /// Goes back to a backup; says where the file lies that was here. Where something would be lost
    /// it is done only on a clear yes. The notebook must be closed.
    pub fn restore(&self, passphrase: &Passphrase, from: &Path, yes: bool) -> Result<Value, Fault> {
        self.inside(|house| {
            let folder = house.config.data_dir.clone();
            let passphrase = passphrase.for_vault();
            let loss = Vault::would_lose(&folder, &passphrase, from)?;
            if !loss.is_none() && !yes {
                return Err(would_lose(&loss));
            }
            let aside = Vault::restore(&folder, &passphrase, from)?;
            Ok(json!({ "restored": true, "kept_aside": aside, "lost": told(&loss) }))
        })
    }

    /// Puts a damaged file together again. The notebook must be closed.
    pub fn mend(&self, passphrase: &Passphrase) -> Result<Value, Fault> {
        self.inside(|house| {
            let folder = house.config.data_dir.clone();
            let mended = Vault::mend(&folder, &passphrase.for_vault())?;
            Ok(json!({
                "mended": true,
                "from_file": mended.from_file,
                "from_backup": mended.from_backup,
                "backup": mended.backup,
                "holes": mended.holes,
                "may_lack": mended.may_lack,
                "kept_aside": mended.kept_aside,
            }))
        })
    }

    /// Gives the file a new passphrase with the agency's private recovery key, and notes that in it. A
    /// file that is damaged as well takes no row: the key must not be kept from whoever would mend it.
    pub fn recover(&self, identity: &str, new: &Passphrase) -> Result<(), Fault> {
        self.inside(|house| {
            let config = house.config.clone();
            let (folder, cost) = (config.data_dir.clone(), config.cost);
            Vault::recover(&folder, identity, &new.for_vault(), cost)?;
            let opened = Vault::open(&folder, &new.for_vault()).map_err(Fault::from);
            if let Ok(mut desk) = opened.and_then(|vault| Desk::at(vault, config)) {
                desk.note_recovery();
            }
            Ok(())
        })
    }

    /// Writes a checked, encrypted copy under the same key, and the keybag that opens it beside it.
    pub fn backup(&self, to: &Path) -> Result<(), Fault> {
        self.behind_the_door(|desk| {
            may_hold_a_copy(&desk.config.data_dir, to)?;
            desk.vault.backup(to)?;
            desk.note_copy_of_all();
            Ok(())
        })
    }
}

/// What nobody ever said is left out: an empty phase would read as one that was lost.
fn only_what_is_known(mut row: Value) -> Value {
    if let Some(keys) = row.as_object_mut() {
        keys.retain(|_, value| !value.is_null());
    }
    row
}

fn told(loss: &Loss) -> Value {
    let families = loss.families.iter().map(|(family, things)| {
        json!({ "family": family.family, "name": family.name_shown, "things": things })
    });
    json!({
        "nothing": loss.is_none(),
        "families": families.collect::<Vec<_>>(),
        "drafts": loss.drafts,
        "audit": loss.audit,
        "may_be_more": loss.unreadable,
    })
}

fn would_lose(loss: &Loss) -> Fault {
    let things: u64 = loss.families.iter().map(|(_, things)| things).sum();
    Fault::new("restore.would_lose")
        .with("families", loss.families.len())
        .with("things", things)
        .with("drafts", loss.drafts)
        .with("audit", loss.audit)
        .with("may_be_more", loss.unreadable)
}

/// Product, and what it is built on.
pub fn versions() -> Value {
    let (sqlite, sqlcipher) = vault::versions();
    json!({
        "hearth": env!("CARGO_PKG_VERSION"),
        "sqlite": sqlite,
        "sqlcipher": sqlcipher,
        "protocol": PROTOCOL,
        "vocabulary": VOCABULARY,
    })
}
