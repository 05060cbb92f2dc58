//! Making an office, its backups, its checks.

use super::show;
use crate::place::Place;
use crate::store::Audited;
use crate::{House, Result, backup, clock, migrate, verify};
use clap::Subcommand;
use serde_json::json;
use sync::Hash;
use sync::message::AuditHead;
use sync::store::OfficeStore;

/// The chain of who did and saw what.
#[derive(Subcommand)]
pub(super) enum Audit {
    /// Checks the chain.
    Verify {
        /// What a laptop remembers: so a cut end and a chain made anew are found, too.
        #[arg(long, value_parser = head, value_name = "COUNT:HASH")]
        head: Option<AuditHead>,
    },
    /// Shows the rows.
    List,
}

fn head(text: &str) -> std::result::Result<AuditHead, String> {
    let (count, hash) = text.split_once(':').ok_or("a number, a colon, a hash")?;
    let count = count.parse().map_err(|_| "not a number")?;
    let hash = crate::keys::from_hex::<32>(hash).ok_or("not a hash")?;
    Ok(AuditHead {
        count,
        hash: Hash(*hash),
    })
}

pub(super) fn init(place: &Place, name: &str, admin: &str, recipient: Option<&str>) -> Result<()> {
    let made = House::make(place, name, admin, recipient)?;
    if let Some(key) = &made.recovery {
        eprintln!(
            "The line below marked \"recovery\" is the agency's recovery key. It is shown this once \
             and kept nowhere here. Write it down, put it in the safe: it opens this office's \
             backups and, where they chose so, laptops whose passphrase was lost."
        );
        show(&json!({ "recovery": key }))?;
    }
    show(&json!({ "admin": made.admin, "folder": place.folder() }))
}

pub(super) fn backup(house: &House, list: bool) -> Result<()> {
    if !list {
        house.store.seal_audit()?;
        return show(&backup::make(house)?);
    }
    for (at, backup) in house.backups.checked()?.iter().enumerate() {
        show(&json!({ "backup": backup, "mark": at < 2 }))?;
    }
    Ok(())
}

pub(super) fn restore(place: &Place, from: Option<&str>) -> Result<()> {
    let restored = backup::restore(place, from)?;
    show(&json!({
        "restored": restored,
        "next": "start the server; every laptop brings back what it holds at its next call",
    }))
}

pub(super) fn migrate_store(place: &Place) -> Result<()> {
    let moved = migrate::to_postgres(place)?;
    show(&json!({
        "moved": moved,
        "next": "name the database at every start, with --database-url or HEARTH_SERVER_DATABASE_URL",
    }))
}

pub(super) fn verify(house: &House) -> Result<()> {
    show(&verify::check(
        &house.store,
        &house.name(),
        house.card.agency,
    )?)
}

pub(super) fn open(house: &House) -> Result<()> {
    house.at_the_desk(&house.store, clock::now(), |office, desk| office.open(desk))?;
    house.store.note(&Audited {
        what: "office opened",
        ..Audited::default()
    })?;
    show(&json!({ "open": house.store.is_open()? }))
}

impl Audit {
    pub(super) fn carry_out(self, house: &House) -> Result<()> {
        house.store.seal_audit()?;
        match self {
            Audit::Verify { head } => {
                let rows = verify::audit(&house.store, head)?;
                let head = house.store.audit_head()?;
                let head = head.map(|it| crate::keys::hex(&it.hash.0).to_string());
                show(&json!({ "rows": rows, "head": head }))
            }
            Audit::List => {
                for row in house.store.audit_rows()? {
                    show(&json!({ "n": row.n, "row": String::from_utf8_lossy(&row.body) }))?;
                }
                Ok(())
            }
        }
    }
}
