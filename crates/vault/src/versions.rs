//! What the file's format rests on, by version: for a report of what is installed.

use rusqlite::Connection;

/// The versions of SQLite and of SQLCipher; the second is empty where it does not answer.
pub fn versions() -> (String, String) {
    crate::db::wake();
    let cipher = Connection::open_in_memory()
        .and_then(|db| db.query_row("PRAGMA cipher_version", [], |row| row.get(0)));
    (rusqlite::version().to_owned(), cipher.unwrap_or_default())
}
