//! The yardstick of `cargo x bench app`: a bare window of the same shell with one button, and a page
//! with a bare field of text whose saves are bare durable commits. Nothing of Hearth is in it.

use rusqlite::{Connection, params};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tauri::utils::config::WindowConfig;
use tauri::{State, WebviewWindowBuilder};

type Faults = Box<dyn std::error::Error>;

fn main() -> Result<(), Faults> {
    let data = PathBuf::from(std::env::var_os("HEARTH_DATA").ok_or("HEARTH_DATA is not set")?);
    std::fs::create_dir_all(&data)?;
    let db = open(&data)?;
    tauri::Builder::default()
        .manage(Mutex::new(db))
        .invoke_handler(tauri::generate_handler![call])
        .setup(move |app| {
            let window = WindowConfig {
                label: "main".into(),
                title: "Bare".into(),
                width: 1280.0,
                height: 800.0,
                ..WindowConfig::default()
            };
            WebviewWindowBuilder::from_config(app, &window)?
                .data_directory(data.join("webview"))
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!(
            "src-tauri/examples/bare/tauri.conf.json"
        ))?;
    Ok(())
}

/// An encrypted file with a log and a field, as durable as ours.
fn open(data: &Path) -> rusqlite::Result<Connection> {
    let db = Connection::open(data.join("bare.db"))?;
    db.execute_batch(
        "PRAGMA key = \"x'2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99'\";
         PRAGMA temp_store = MEMORY;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA secure_delete = ON;
         CREATE TABLE IF NOT EXISTS log (seq INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
         CREATE TABLE IF NOT EXISTS field (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;",
    )?;
    Ok(db)
}

/// One durable save; its name is the one the shell's list of commands knows.
#[tauri::command(async)]
fn call(db: State<'_, Mutex<Connection>>, name: String, payload: String) -> Result<(), String> {
    let mut db = db.lock().map_err(|error| error.to_string())?;
    save(&mut db, &name, &payload).map_err(|error| error.to_string())
}

fn save(db: &mut Connection, name: &str, text: &str) -> rusqlite::Result<()> {
    let tx = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    tx.prepare_cached("INSERT INTO log (body) VALUES (?1)")?
        .execute(params![text.as_bytes()])?;
    tx.prepare_cached(
        "INSERT INTO field VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )?
    .execute(params![name, text])?;
    tx.commit()
}
