//! The shape of the database, as a ledger of numbered steps that are never edited. All pending steps
//! run in one transaction; a database of a newer version is not touched.

use super::{Base, Cell, Did, Sql};
use crate::{Fault, Result, clock};
use sha2::{Digest, Sha256};
use sync::store::Stored;

/// One step.
pub struct Step {
    /// Its number.
    pub number: i64,
    /// What it makes.
    pub name: &'static str,
    /// Its statements.
    pub sql: &'static str,
}

/// The steps of one kind of database.
pub struct Ledger {
    /// The statement that makes the ledger itself.
    pub table: &'static str,
    /// Every step, in order.
    pub steps: &'static [Step],
}

impl Step {
    fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.sql).into()
    }

    fn statements(&self) -> impl Iterator<Item = String> {
        let lines = self.sql.lines().map(|line| line.split("--").next());
        let bare: Vec<&str> = lines.flatten().collect();
        let bare = bare.join("\n");
        let all: Vec<String> = bare.split(';').map(str::to_owned).collect();
        all.into_iter().filter(|it| !it.trim().is_empty())
    }
}

/// What came of looking.
enum Found {
    Brought,
    Newer,
    Other,
}

/// Brings a database to this version.
pub fn bring_up(base: &dyn Base, ledger: &Ledger) -> Result<()> {
    let mut found = Found::Brought;
    base.write(None, &mut |sql| {
        found = bring(sql, ledger)?;
        Ok(match found {
            Found::Brought => Did::Something,
            Found::Newer | Found::Other => Did::Nothing,
        })
    })?;
    match found {
        Found::Brought => Ok(()),
        Found::Newer => Err(Fault::TooNew),
        Found::Other => Err(Fault::Damaged("the ledger of the database")),
    }
}

fn bring(sql: &dyn Sql, ledger: &Ledger) -> Stored<Found> {
    sql.run(ledger.table, &[])?;
    let done = sql.rows("SELECT number, hash FROM ledger ORDER BY number", &[])?;
    if done.len() > ledger.steps.len() {
        return Ok(Found::Newer);
    }
    for (row, step) in done.iter().zip(ledger.steps) {
        if row.int(0)? != step.number || row.id::<32>(1)? != step.hash() {
            return Ok(Found::Other);
        }
    }
    for step in &ledger.steps[done.len()..] {
        carry_out(sql, step)?;
    }
    Ok(Found::Brought)
}

fn carry_out(sql: &dyn Sql, step: &Step) -> Stored<()> {
    for statement in step.statements() {
        sql.run(&statement, &[])?;
    }
    let with: [Cell; 4] = [
        step.number.into(),
        step.name.into(),
        (&step.hash()).into(),
        clock::now().into(),
    ];
    let insert = "INSERT INTO ledger (number, name, hash, at) VALUES (?1, ?2, ?3, ?4)";
    sql.run(insert, &with).map(|_| ())
}
