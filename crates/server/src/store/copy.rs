//! Everything of a database, table by table, in an order on which both kinds agree: to put it into
//! another one, and to compare what came of it. Sessions stay behind; they are only caches.

use super::{Base, Cell, Did, Row, Sql, photos};
use crate::Result;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use sync::Hash;
use sync::store::Stored;

/// Whose office a shared database holds; it belongs to the database and is never copied.
pub(super) const HOLDER: &str = "SELECT value FROM setting WHERE name = 'office'";
/// Writes it.
pub(super) const SET_HOLDER: &str = "INSERT INTO setting (name, value) VALUES ('office', ?1)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value";

/// Rows of the audit that are carried at once.
const AT_ONCE: usize = 2_000;

/// Tables of the log, read scope by scope.
const OF_SCOPES: [(&str, &str, &str); 5] = [
    ("scope", "scope, digest, orders", "scope"),
    (
        "entry",
        "scope, replica, seq, hash, prev, sitting, ordered, envelope, worth, seal",
        "replica, seq, hash",
    ),
    ("tip", "scope, replica, seq, hash", "replica, seq, hash"),
    ("sitting", "scope, id, replica, salts", "id"),
    (
        "aside",
        "scope, hash, prev, sitting, envelope, worth, seal, reason, words, carrier",
        "hash",
    ),
];

/// Photos, read scope by scope; a backup from before there were any has none of these.
const OF_PHOTOS: [(&str, &str, &str); 2] = [
    ("named", "scope, photo, entry", "photo, entry"),
    ("photo", "scope, photo, whole", "photo"),
];

/// The others but the audit, read whole.
const OTHERS: [(&str, &str, &str); 7] = [
    ("granted", "person, scope", "person, scope"),
    ("setting", "name, value", "name"),
    ("person", "id, name, role", "id"),
    ("code", "hash, person, until, device, key", "hash"),
    ("contact", "device, at, app, replica, name", "device"),
    ("lineage", "device, replica, at", "device, replica"),
    ("dropped", "device, scope, at", "device, scope"),
];

/// A table of which rows are carried.
struct Table {
    name: &'static str,
    columns: &'static str,
}

const PIECE: Table = Table {
    name: "piece",
    columns: "scope, photo, number, bytes",
};

const AUDIT: Table = Table {
    name: "audit",
    columns: "body, mark, n, hash",
};

/// What a table holds, told by its rows and their order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Print {
    /// How many rows.
    pub rows: u64,
    /// SHA-256 over all of them.
    pub hash: Hash,
}

type Seen<'a> = &'a mut dyn FnMut(&Table, &[Row]) -> Stored<()>;

fn walk(sql: &dyn Sql, seen: Seen<'_>) -> Stored<()> {
    let has_photos = photos::are_known(sql)?;
    for row in sql.rows("SELECT scope FROM scope ORDER BY scope", &[])? {
        let scope: [Cell; 1] = [row.blob(0)?.into()];
        walk_tables(sql, &scope, &OF_SCOPES, seen)?;
        if has_photos {
            walk_tables(sql, &scope, &OF_PHOTOS, seen)?;
            walk_pieces(sql, &scope, seen)?;
        }
    }
    for (name, columns, order) in OTHERS {
        let mut rows = sql.rows(
            &format!("SELECT {columns} FROM {name} ORDER BY {order}"),
            &[],
        )?;
        rows.retain(|row| name != "setting" || row.text(0).is_ok_and(|name| name != "office"));
        seen(&Table { name, columns }, &rows)?;
    }
    walk_audit(sql, seen)
}

fn walk_tables(
    sql: &dyn Sql,
    scope: &[Cell; 1],
    tables: &[(&'static str, &'static str, &str)],
    seen: Seen<'_>,
) -> Stored<()> {
    for (name, columns, order) in tables {
        let of_scope = format!("SELECT {columns} FROM {name} WHERE scope = ?1 ORDER BY {order}");
        seen(&Table { name, columns }, &sql.rows(&of_scope, scope)?)?;
    }
    Ok(())
}

/// One at a time: they are large.
fn walk_pieces(sql: &dyn Sql, scope: &[Cell; 1], seen: Seen<'_>) -> Stored<()> {
    let all = "SELECT photo, number FROM piece WHERE scope = ?1 ORDER BY photo, number";
    let one = format!(
        "SELECT {} FROM piece WHERE scope = ?1 AND photo = ?2 AND number = ?3",
        PIECE.columns
    );
    let [scope] = scope;
    for row in sql.rows(all, std::slice::from_ref(scope))? {
        let with = [scope.clone(), row.blob(0)?.into(), row.int(1)?.into()];
        seen(&PIECE, &sql.rows(&one, &with)?)?;
    }
    Ok(())
}

/// In the order in which they came, some at a time: there are many.
fn walk_audit(sql: &dyn Sql, seen: Seen<'_>) -> Stored<()> {
    let some = format!(
        "SELECT id, {} FROM audit WHERE id > ?1 ORDER BY id LIMIT {AT_ONCE}",
        AUDIT.columns
    );
    let mut last = 0;
    loop {
        let mut rows = sql.rows(&some, &[last.into()])?;
        let Some(row) = rows.last() else {
            return Ok(());
        };
        last = row.int(0)?;
        for row in &mut rows {
            row.0.remove(0);
        }
        seen(&AUDIT, &rows)?;
    }
}

/// Puts everything of one database, as it stands at one moment, in the place of everything in another,
/// in one transaction.
pub fn all(from: &dyn Base, to: &dyn Base) -> Result<()> {
    from.snapshot(&mut |source| {
        to.write(None, &mut |target| {
            empty(target)?;
            walk(source, &mut |table, rows| put(target, table, rows))?;
            Ok(Did::Something)
        })
    })?;
    Ok(())
}

/// Empties a database.
pub fn clear(base: &dyn Base) -> Stored<()> {
    base.write(None, &mut |sql| empty(sql).map(|()| Did::Something))
}

fn empty(target: &dyn Sql) -> Stored<()> {
    let others = OTHERS.iter().map(|it| it.0);
    let all = OF_SCOPES.iter().map(|it| it.0).chain(others);
    let photos = OF_PHOTOS.iter().map(|it| it.0);
    let all = all.chain(photos);
    for name in all.chain([PIECE.name, AUDIT.name, "session"]) {
        target.run(&format!("DELETE FROM {name}"), &[])?;
    }
    Ok(())
}

fn put(target: &dyn Sql, table: &Table, rows: &[Row]) -> Stored<()> {
    let width = table.columns.split(',').count();
    let places: Vec<String> = (1..=width).map(|at| format!("?{at}")).collect();
    let insert = format!(
        "INSERT INTO {} ({}) VALUES ({})",
        table.name,
        table.columns,
        places.join(", ")
    );
    for some in rows.chunks(AT_ONCE) {
        let cells: Vec<Vec<Cell>> = some.iter().map(|row| row.0.clone()).collect();
        target.run_each(&insert, &cells)?;
    }
    Ok(())
}

/// What every table holds at one moment.
pub fn prints(of: &dyn Base) -> Result<BTreeMap<&'static str, Print>> {
    let mut sums: BTreeMap<&'static str, (u64, Sha256)> = BTreeMap::new();
    of.snapshot(&mut |sql| {
        sums.clear();
        walk(sql, &mut |table, rows| {
            let (count, sum) = sums.entry(table.name).or_default();
            *count += rows.len() as u64;
            rows.iter()
                .flat_map(|row| &row.0)
                .for_each(|cell| add(sum, cell));
            Ok(())
        })
    })?;
    let done = sums.into_iter().map(|(name, (rows, sum))| {
        let hash = Hash(sum.finalize().into());
        (name, Print { rows, hash })
    });
    Ok(done.collect())
}

/// A cell with its kind and length before it, so that no two rows look alike.
fn add(sum: &mut Sha256, cell: &Cell) {
    let (number, text);
    let (kind, bytes): (u8, &[u8]) = match cell {
        Cell::Null => (0, &[]),
        Cell::Int(it) => {
            number = it.to_be_bytes();
            (1, &number)
        }
        Cell::Text(it) => {
            // As PostgreSQL keeps it.
            text = it.replace('\0', "\u{fffd}");
            (2, text.as_bytes())
        }
        Cell::Blob(bytes) => (3, bytes),
    };
    sum.update([kind]);
    sum.update((bytes.len() as u64).to_be_bytes());
    sum.update(bytes);
}
