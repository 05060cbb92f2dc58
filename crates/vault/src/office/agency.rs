//! The office this laptop belongs to. It is written once, at enrolment; another office is another
//! agency, and is never spoken to under this file (R21).

use crate::vault::Vault;
use crate::{Result, VaultError};
use casefile::{DeviceId, ScopeId, UserId};
use rusqlite::{Connection, OptionalExtension, params};
use sync::{OfficeName, PublicKey};

/// What enrolment told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Agency {
    /// The office as a writer, and the key that it alone has.
    pub office: OfficeName,
    /// The scope that says who works here and with which laptop.
    pub scope: ScopeId,
    /// This laptop, as the office knows it.
    pub device: DeviceId,
    /// Its user, as the office knows them.
    pub user: UserId,
    /// Where the office is reached.
    pub place: String,
}

pub(super) fn read(db: &Connection) -> Result<Option<Agency>> {
    let sql = "SELECT device, key, scope, own, user, place FROM agency";
    let found = db.prepare_cached(sql)?.query_row([], |row| {
        Ok(Agency {
            office: OfficeName {
                device: DeviceId::from_bytes(row.get(0)?),
                key: PublicKey(row.get(1)?),
            },
            scope: ScopeId::from_bytes(row.get(2)?),
            device: DeviceId::from_bytes(row.get(3)?),
            user: UserId::from_bytes(row.get(4)?),
            place: row.get(5)?,
        })
    });
    Ok(found.optional()?)
}

impl Vault {
    /// The office this laptop is enrolled with.
    pub fn agency(&self) -> Result<Option<Agency>> {
        read(&self.db)
    }

    /// Belongs to an office from now on. Told again by the same office it may have moved; another
    /// office is refused. The key of the file is sealed to the agency's recovery key first, if it has
    /// one: an enrolment that is told has the way back that the agency counts on.
    pub fn enrol(&mut self, agency: &Agency, recovery: Option<&str>) -> Result<()> {
        self.with_reserve(|vault| {
            let known = read(&vault.db)?;
            if known.is_some_and(|it| it.office != agency.office || it.scope != agency.scope) {
                return Err(VaultError::OtherAgency);
            }
            if let Some(recovery) = recovery {
                vault.seal_recovery(recovery)?;
            }
            vault.db.execute(
                "INSERT OR REPLACE INTO agency VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)",
                params![
                    agency.office.device.bytes(),
                    agency.office.key.0,
                    agency.scope.bytes(),
                    agency.device.bytes(),
                    agency.user.bytes(),
                    agency.place,
                ],
            )?;
            Ok(())
        })
    }
}
