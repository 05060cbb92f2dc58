//! Who opened, printed, exported, showed or signed what. Each is a row of the vault's audit and
//! holds no word. Where a row cannot be written at once, as on a full disk, work goes on and the row
//! is written as soon as it can be.

use super::Desk;
use crate::fault::Fault;
use casefile::{FamilyId, RecordId, Stamp};
use serde::Deserialize;
use std::collections::BTreeSet;
use vault::Audited;

/// What was noted since the notebook was opened, and what is still to be.
#[derive(Default)]
pub(super) struct Noted {
    opened: BTreeSet<FamilyId>,
    owed: Vec<Owed>,
}

struct Owed {
    what: Audited,
    at: Stamp,
    /// None: every family's at once.
    family: Option<FamilyId>,
    record: Option<RecordId>,
}

/// The fields of a request that say whose file, and what of it, it was about.
#[derive(Deserialize)]
struct About {
    family: Option<FamilyId>,
    recipient: Option<RecordId>,
    attachment: Option<RecordId>,
    invitation: Option<RecordId>,
    signed: Option<RecordId>,
}

/// Whose files a search showed a line of, or a list of what was written twice.
#[derive(Deserialize)]
struct Found {
    #[serde(alias = "fields")]
    hits: Vec<FoundIn>,
}

#[derive(Deserialize)]
struct FoundIn {
    family: FamilyId,
}

impl Desk {
    /// Notes what a command did with somebody's file: the first of each opening, also by a line that a
    /// search showed of it, and every paper, showing and signature. Lists of names open nothing.
    pub(crate) fn note_what_was_done(&mut self, command: &str, payload: &str, reply: &str) {
        if ["search.find", "office.conflicts"].contains(&command) {
            let found = serde_json::from_str::<Found>(reply);
            let hits = found.map(|found| found.hits).unwrap_or_default();
            return hits.iter().for_each(|hit| self.note_opening(hit.family));
        }
        let Ok(About {
            family: Some(family),
            recipient,
            attachment,
            invitation,
            signed,
        }) = serde_json::from_str(payload)
        else {
            return;
        };
        self.note_opening(family);
        match command {
            "plan.print" | "safety.print" | "invitation.print" | "discovery.print" => {
                self.note(Audited::Printed, family, recipient)
            }
            "household.show" | "household.page" => self.note(Audited::Shown, family, None),
            "attachment.show" => self.note(Audited::Opened, family, attachment),
            "attachment.open" => self.note(Audited::Exported, family, attachment),
            "invitation.copied" => self.note(Audited::Exported, family, invitation),
            "signature.give" => self.note(Audited::Signed, family, signed),
            _ => {}
        }
    }

    /// Notes that somebody looked at a record that no page shows.
    pub(crate) fn note_looked_at(&mut self, family: FamilyId, record: RecordId) {
        self.note(Audited::Opened, family, Some(record));
    }

    fn note_opening(&mut self, family: FamilyId) {
        if self.audit.opened.insert(family) {
            self.note(Audited::Opened, family, None);
        }
    }

    /// Notes that something left the notebook as a file.
    pub(crate) fn note_export(&mut self, family: FamilyId, recipient: Option<RecordId>) {
        self.note(Audited::Exported, family, recipient);
    }

    /// Notes that a copy of every family's file left the notebook.
    pub(crate) fn note_copy_of_all(&mut self) {
        self.owe(Audited::Exported, None, None);
    }

    /// Notes that the agency's key gave the notebook a new passphrase.
    pub(crate) fn note_recovery(&mut self) {
        self.owe(Audited::Recovered, None, None);
    }

    fn note(&mut self, what: Audited, family: FamilyId, record: Option<RecordId>) {
        self.owe(what, Some(family), record);
    }

    fn owe(&mut self, what: Audited, family: Option<FamilyId>, record: Option<RecordId>) {
        self.audit.owed.push(Owed {
            what,
            at: self.stamp(),
            family,
            record,
        });
        // What was asked was done already; a row that cannot be written now is written later.
        let _ = self.write_owed_audit();
    }

    /// Writes the rows that are still to be written, in order.
    pub(crate) fn write_owed_audit(&mut self) -> Result<(), Fault> {
        while let Some(owed) = self.audit.owed.first() {
            self.vault
                .audit(owed.what, self.by, owed.at, owed.family, owed.record)?;
            self.audit.owed.remove(0);
        }
        Ok(())
    }
}
