//! Who did or saw what, chained so that an edit, a gap or a cut end shows. Rows come in unchained, so
//! that no exchange waits for another; one sealer chains them soon after. Never a word of a note.

use super::{Cell, Did, Sql, Store};
use crate::clock;
use crate::fault::unreadable;
use casefile::{DeviceId, ScopeId};
use serde::Serialize;
use sha2::{Digest, Sha256};
use sync::Hash;
use sync::message::AuditHead;
use sync::store::{Stored, Take};

/// The chain's place among the scopes' locks: only one sealer chains at a time.
const CHAIN: ScopeId = ScopeId(uuid::Uuid::nil());
/// Rows chained in one transaction.
const AT_ONCE: i64 = 2_000;

/// Something that happened, as it stands in the audit.
#[derive(Clone, Serialize, Debug, Default)]
pub struct Audited {
    /// When, by the office's clock; filled in when it is written.
    pub at: i64,
    /// What was done, in few words that never change.
    pub what: &'static str,
    /// The laptop that did it; none for the office itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<DeviceId>,
    /// In which scopes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scopes: Vec<ScopeId>,
    /// About whom or which laptop.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<uuid::Uuid>,
    /// How many entries.
    #[serde(skip_serializing_if = "is_none")]
    pub entries: usize,
    /// How many of them were set aside.
    #[serde(skip_serializing_if = "is_none")]
    pub aside: usize,
    /// Why, where an administrator has to say it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

fn is_none(count: &usize) -> bool {
    *count == 0
}

/// One row as it is stored.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number in the chain; none before it was sealed.
    pub n: Option<u64>,
    /// What it says.
    pub body: Vec<u8>,
    /// Its place in the chain.
    pub hash: Option<Hash>,
}

impl Store {
    /// Notes what happened, on the disk when this returns.
    pub fn note(&self, audited: &Audited) -> Stored<()> {
        self.put(|sql| note(sql, audited.clone()))
    }

    /// Chains what came in; how many rows.
    pub fn seal_audit(&self) -> Stored<usize> {
        let mut sealed = 0;
        self.base.write(Some(CHAIN), &mut |sql| {
            sealed = seal(sql)?;
            Ok(if sealed > 0 {
                Did::Something
            } else {
                Did::Nothing
            })
        })?;
        Ok(sealed)
    }

    /// Every row, the chained ones first, in order.
    pub fn audit_rows(&self) -> Stored<Vec<Row>> {
        self.look(|view| {
            let rows = view.sql.rows(
                "SELECT n, body, hash FROM audit ORDER BY n IS NULL, n, id",
                &[],
            )?;
            rows.iter()
                .map(|row| {
                    Ok(Row {
                        n: row.0.first().and_then(number),
                        body: row.blob(1)?,
                        hash: row.maybe_id(2)?.map(Hash),
                    })
                })
                .collect()
        })
    }

    /// Where the chain stands.
    pub fn audit_head(&self) -> Stored<Option<AuditHead>> {
        self.look(|view| head(view.sql))
    }
}

fn number(cell: &Cell) -> Option<u64> {
    match cell {
        Cell::Int(number) => Some(number.cast_unsigned()),
        _ => None,
    }
}

pub(super) fn note(sql: &dyn Sql, audited: Audited) -> Stored<()> {
    let audited = Audited {
        at: clock::now().0,
        ..audited
    };
    let body = serde_json::to_vec(&audited).map_err(|_| unreadable("a row of the audit"))?;
    sql.run("INSERT INTO audit (body) VALUES (?1)", &[body.into()])?;
    Ok(())
}

/// What a laptop brought, in the transaction that keeps it.
pub(super) fn took(sql: &dyn Sql, scope: ScopeId, by: Option<DeviceId>, take: &Take) -> Stored<()> {
    note(
        sql,
        Audited {
            what: "taken",
            by,
            scopes: vec![scope],
            entries: take.entries.len() + take.aside.len(),
            aside: take.aside.len(),
            ..Audited::default()
        },
    )
}

/// A row of a laptop's own audit, taken once however often it comes.
pub(super) fn take_row(sql: &dyn Sql, device: DeviceId, row: &[u8]) -> Stored<()> {
    let mut body = b"laptop ".to_vec();
    body.extend(device.to_string().as_bytes());
    body.push(b' ');
    body.extend(row);
    let mark: [u8; 32] = Sha256::digest(&body).into();
    sql.run(
        "INSERT INTO audit (body, mark) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        &[body.into(), (&mark).into()],
    )?;
    Ok(())
}

pub(super) fn head(sql: &dyn Sql) -> Stored<Option<AuditHead>> {
    let rows = sql.rows(
        "SELECT n, hash FROM audit WHERE n IS NOT NULL ORDER BY n DESC LIMIT 1",
        &[],
    )?;
    let Some(row) = rows.first() else {
        return Ok(None);
    };
    Ok(Some(AuditHead {
        count: row.int(0)?.cast_unsigned(),
        hash: Hash(row.id(1)?),
    }))
}

fn seal(sql: &dyn Sql) -> Stored<usize> {
    let waiting = sql.rows(
        "SELECT id, body FROM audit WHERE n IS NULL ORDER BY id LIMIT ?1",
        &[AT_ONCE.into()],
    )?;
    if waiting.is_empty() {
        return Ok(0);
    }
    let head = head(sql)?;
    let (mut count, mut hash) = head.map_or((0, Hash([0; 32])), |it| (it.count, it.hash));
    let mut links = Vec::with_capacity(waiting.len());
    for row in &waiting {
        (count, hash) = (count + 1, chained(hash, &row.blob(1)?));
        links.push(vec![row.int(0)?.into(), count.into(), hash.into()]);
    }
    let update = "UPDATE audit SET n = ?2, hash = ?3 WHERE id = ?1";
    sql.run_each(update, &links)?;
    Ok(waiting.len())
}

/// SHA-256(the hash before ‖ the row). FROZEN.
pub fn chained(before: Hash, body: &[u8]) -> Hash {
    let mut hash = Sha256::new();
    hash.update(before.0);
    hash.update(body);
    Hash(hash.finalize().into())
}
