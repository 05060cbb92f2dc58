//! The one way in which a whole scope leaves this laptop (R24). The machine calls it only when the
//! office's two newest backups hold everything that was here.

use crate::{Result, pieces, search};
use casefile::ScopeId;
use rusqlite::{Connection, TransactionBehavior};

/// What lies in a line goes before the line does.
const OF_LINES: &[&str] = &[
    "DELETE FROM seal WHERE hash IN (SELECT entry.hash FROM line JOIN entry
       ON entry.id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295 WHERE line.scope = ?1)",
    "DELETE FROM place WHERE entry IN (SELECT entry.id FROM line JOIN entry
       ON entry.id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295 WHERE line.scope = ?1)",
    "DELETE FROM entry WHERE id IN (SELECT entry.id FROM line JOIN entry
       ON entry.id BETWEEN line.id << 32 AND (line.id << 32) + 4294967295 WHERE line.scope = ?1)",
];

const OF_SCOPES: &[&str] = &["line", "sitting", "head", "aside", "told", "scope"];

/// Lets go of everything of a scope and notes that the office has to hear it.
pub(super) fn purge(db: &mut Connection, scope: ScopeId) -> Result<()> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let named = pieces::named_in(&transaction, scope)?;
    search::forget_scope(&transaction, scope)?;
    for sql in OF_LINES {
        transaction.execute(sql, [scope.bytes()])?;
    }
    for table in OF_SCOPES {
        let sql = format!("DELETE FROM {table} WHERE scope = ?1");
        transaction.execute(&sql, [scope.bytes()])?;
    }
    pieces::let_go_where_unnamed(&transaction, &named)?;
    transaction.execute(
        "INSERT INTO dropped VALUES (?1) ON CONFLICT DO NOTHING",
        [scope.bytes()],
    )?;
    Ok(transaction.commit()?)
}

/// Scopes let go of and not yet said.
pub(super) fn dropped(db: &Connection) -> Result<Vec<ScopeId>> {
    let mut statement = db.prepare_cached("SELECT scope FROM dropped ORDER BY scope")?;
    let rows = statement.query_map([], |row| row.get(0).map(ScopeId::from_bytes))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// It was said.
pub(super) fn said(db: &mut Connection, scopes: &[ScopeId]) -> Result<()> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for scope in scopes {
        transaction.execute("DELETE FROM dropped WHERE scope = ?1", [scope.bytes()])?;
    }
    Ok(transaction.commit()?)
}
