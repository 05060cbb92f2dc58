//! What can be done at the closed door where the file is damaged or gone: putting it together
//! again, or going back to a backup. What would be lost is told before anything moves, and nothing
//! is deleted. Both ask for the passphrase, as opening does, and count a wrong one.

use crate::fault::Fault;
use crate::house::care::Care;
use crate::house::{House, at_opening, seated};
use crate::passphrase::Passphrase;
use crate::views::session::{LostFamily, WayBack};
use chrono::NaiveDate;
use vault::{Loss, Mended, Vault, VaultError};

/// Backups that are offered.
const OFFERED: usize = 5;

impl House {
    /// The newest sound backups, each with what going back to it would put out of sight.
    pub fn ways_back(&mut self, passphrase: &Passphrase) -> Result<Vec<WayBack>, Fault> {
        self.may_try()?;
        if self.desk.is_some() {
            return Err(Fault::new("session.already_open"));
        }
        let folder = self.config.data_dir.clone();
        let ways = self.counting(Vault::ways_back(&folder, &passphrase.for_vault(), OFFERED))?;
        Ok(ways
            .into_iter()
            .map(|(kept, loss)| way(kept.day, &loss))
            .collect())
    }

    /// Goes back to the backup of a day and opens it.
    pub fn go_back(&mut self, passphrase: &Passphrase, to: NaiveDate) -> Result<(), Fault> {
        self.may_try()?;
        if self.desk.is_some() {
            return Err(Fault::new("session.already_open"));
        }
        let folder = self.config.data_dir.clone();
        let backup = folder.join("backups").join(format!("{to}.db"));
        self.counting(Vault::restore(&folder, &passphrase.for_vault(), &backup))?;
        self.open(passphrase)
    }

    /// Puts a damaged file together again and opens it. An open one is closed for it.
    pub fn mend(&mut self, passphrase: &Passphrase) -> Result<(), Fault> {
        self.may_try()?;
        if self.desk.is_some() && !self.is_right(passphrase)? {
            return Err(VaultError::WrongPassphrase.into());
        }
        // The running work apart reads the file; it is told to stop by being dropped.
        self.care = Care::default();
        let was_open = self.desk.take().is_some();
        let mended = self.mend_closed(passphrase);
        if mended.is_err() && was_open {
            // What could be read before can be read again.
            self.open(passphrase)?;
        }
        mended
    }

    fn mend_closed(&mut self, passphrase: &Passphrase) -> Result<(), Fault> {
        let folder = self.config.data_dir.clone();
        let mended: Mended = self.counting(Vault::mend(&folder, &passphrase.for_vault()))?;
        let vault = Vault::open(&folder, &passphrase.for_vault()).map_err(at_opening)?;
        let desk = seated(vault, &self.config)?;
        self.sit_down(desk, Some(mended));
        Ok(())
    }

    fn counting<T>(&mut self, tried: Result<T, VaultError>) -> Result<T, Fault> {
        tried.map_err(|error| {
            self.count(&error);
            at_opening(error)
        })
    }
}

/// A backup in the words of the window.
pub(crate) fn way(day: NaiveDate, loss: &Loss) -> WayBack {
    let families = loss.families.iter();
    WayBack {
        day,
        families: families
            .map(|(family, things)| LostFamily {
                name: family.name_shown.clone().unwrap_or_default(),
                things: *things,
            })
            .collect(),
        drafts: loss.drafts,
        may_be_more: loss.unreadable || loss.audit > 0,
    }
}
