//! The open notebook: the vault, the families' files in memory, and who writes in them.
//! A file in memory takes in exactly the actions that were committed; dropping the desk locks it.

mod audit;
mod marks;
mod new_file;
mod write;

pub use new_file::NewFile;

use crate::clock::{Clock, wire};
use crate::config::Config;
use crate::fault::Fault;
use crate::notice::Notice;
use crate::office::Office;
use crate::practice::Practice;
use crate::views::reading::running;
use crate::views::session::{Resume, Settings};
use crate::views::today::Brief;
use casefile::decide::{Context, Mode};
use casefile::file::{Shown, Viewer};
use casefile::{By, CaseFile, DeviceId, FamilyId, On, RecordId, Stamp, UserId, View};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};
use vault::{FamilySummary, Vault, VaultError};

/// The open notebook.
pub struct Desk {
    pub(crate) vault: Vault,
    pub(crate) config: Config,
    pub(crate) by: By,
    pub(crate) settings: Settings,
    pub(crate) saved_at: Option<String>,
    pub(crate) notices: Vec<Notice>,
    /// The practice library with its layers, once somebody asked for it.
    pub(crate) practice: OnceLock<Arc<Practice>>,
    /// Families of which part cannot be read. Nothing is written in them until they are mended.
    pub(crate) damaged: BTreeSet<FamilyId>,
    audit: audit::Noted,
    /// What one line says of each family, as of a day; gone as soon as its file changes.
    pub(crate) briefs: BTreeMap<FamilyId, (NaiveDate, Brief)>,
    /// The way to the agency's office.
    pub(crate) office: Office,
    files: BTreeMap<FamilyId, CaseFile>,
    fresh: Box<dyn Fn() -> RecordId + Send>,
}

impl Desk {
    /// Sits down at an open vault.
    pub fn at(mut vault: Vault, config: Config) -> Result<Self, Fault> {
        let by = who_writes(&mut vault, &config)?;
        marks::let_old_ones_go(&mut vault, config.clock.now().date_naive());
        // Where that fails they take some room until the next opening.
        vault.let_unnamed_bytes_go().unwrap_or_default();
        let settings = vault.setting("settings")?.unwrap_or_default();
        let ids = Arc::clone(&config.ids);
        let mut desk = Self {
            fresh: Box::new(move || RecordId(ids.draw())),
            files: BTreeMap::new(),
            notices: Vec::new(),
            practice: OnceLock::new(),
            damaged: BTreeSet::new(),
            audit: audit::Noted::default(),
            briefs: BTreeMap::new(),
            office: Office::opened(config.clock.since_boot_ms()),
            saved_at: None,
            vault,
            config,
            by,
            settings,
        };
        for family in desk.vault.families()? {
            desk.take_out(&family)?;
        }
        Ok(desk)
    }

    /// Takes a family's file out. One that cannot be read costs no other: it is marked, and shown as
    /// far as its log says.
    fn take_out(&mut self, summary: &FamilySummary) -> Result<(), Fault> {
        let family = summary.family;
        if summary.is_damaged {
            self.damaged.insert(family);
        }
        for from_log in [false, true] {
            let read = match from_log {
                false => self.vault.case_file(family),
                true => self.vault.case_file_from_log(family),
            };
            match read {
                Ok(file) => {
                    self.files.insert(family, file);
                    return Ok(());
                }
                Err(VaultError::Damaged) => {
                    self.vault.connect_anew()?;
                    self.damaged.insert(family);
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// The clock.
    pub fn clock(&self) -> &dyn Clock {
        self.config.clock.as_ref()
    }

    /// A family's file; it must be on this laptop.
    pub fn file(&self, family: FamilyId) -> Result<&CaseFile, Fault> {
        let file = self.files.get(&family);
        file.filter(|file| file.this_family().is_some())
            .ok_or_else(|| match self.damaged.contains(&family) {
                true => Fault::new("family.damaged").with("family", family.to_string()),
                false => Fault::new("family.not_here").with("family", family.to_string()),
            })
    }

    /// A family's file as the facilitator's screen may hold it. Every screen reads this one.
    pub fn shown(&self, family: FamilyId) -> Result<Shown, Fault> {
        Ok(self.file(family)?.seen_by(Viewer::Facilitator))
    }

    /// Every family's file as the facilitator's screen may hold it.
    pub fn all_shown(&self) -> Vec<(FamilyId, Shown)> {
        let files = self.files().into_iter();
        files
            .map(|(family, file)| (family, file.seen_by(Viewer::Facilitator)))
            .collect()
    }

    /// Every family's file.
    pub fn files(&self) -> Vec<(FamilyId, &CaseFile)> {
        let here = self
            .files
            .iter()
            .filter(|(_, file)| file.this_family().is_some());
        here.map(|(family, file)| (*family, file)).collect()
    }

    /// The meeting that is running, if one is.
    pub fn running(&self) -> Option<Resume> {
        self.files.iter().find_map(|(family, file)| {
            let meeting = running(file)?.id();
            Some(Resume {
                family: *family,
                meeting,
            })
        })
    }

    /// What a decision is handed.
    pub fn context(&self, on: Option<On>, mode: Mode) -> Context<'_> {
        Context {
            now: self.clock().now(),
            zone: self.clock().zone(),
            on,
            mode,
            fresh: &self.fresh,
        }
    }

    /// Notes a durable save, and tells whoever shows it.
    pub(crate) fn saved(&mut self, family: Option<FamilyId>, areas: Vec<String>) -> String {
        let at = wire(&self.clock().now());
        self.saved_at = Some(at.clone());
        let now = self.clock().since_boot_ms();
        self.office.saved(now);
        self.notices.push(Notice { family, areas });
        at
    }

    /// A file of which part cannot be read is not written in.
    fn load(&mut self, family: FamilyId) -> Result<(), Fault> {
        if self.damaged.contains(&family) {
            return Err(Fault::new("family.damaged").with("family", family.to_string()));
        }
        if !self.files.contains_key(&family) {
            self.files.insert(family, self.vault.case_file(family)?);
        }
        Ok(())
    }

    /// Puts a family's file back as it is now, or away.
    pub(crate) fn put_back(&mut self, family: FamilyId, file: Option<CaseFile>) {
        self.briefs.remove(&family);
        match file {
            Some(file) => drop(self.files.insert(family, file)),
            None => drop(self.files.remove(&family)),
        }
    }

    pub(crate) fn stamp(&self) -> Stamp {
        Stamp(self.clock().now().timestamp_millis())
    }
}

/// Whoever writes here before this laptop is enrolled: a user and a device drawn at the first run.
fn who_writes(vault: &mut Vault, config: &Config) -> Result<By, Fault> {
    let mut drawn = |name: &str| -> Result<uuid::Uuid, Fault> {
        if let Some(known) = vault.setting(name)? {
            return Ok(known);
        }
        let id = config.ids.draw();
        vault.set_setting(name, &id)?;
        Ok(id)
    };
    Ok(By {
        user: UserId(drawn("user")?),
        device: DeviceId(drawn("device")?),
    })
}
