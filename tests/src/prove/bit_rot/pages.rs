//! Whose words lie on which page of a sound file, by the database's own account of its pages and not by
//! what the vault manages to read. A page that leads to others is left out: what it holds is everybody's.

use crate::cli::PASSPHRASE;
use anyhow::{Context, Result, ensure};
use casefile::FamilyId;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::vec::IntoIter;

/// What holds words of families, whose each row is, and whether rows lie on pages that lead to others.
const ROWS: &[(&str, &str, bool)] = &[
    (
        "entry",
        "SELECT scope FROM entry JOIN line ON line.id = entry.id >> 32 ORDER BY entry.id",
        false,
    ),
    (
        "head",
        "SELECT scope FROM head ORDER BY scope, kind, record",
        true,
    ),
];
/// The index of the search: nothing is read from it but what is searched for.
const ONLY_SEARCHED: &str = "search%";

/// The pages of a file.
#[derive(Default)]
pub struct Pages {
    everybody: BTreeSet<FamilyId>,
    on: BTreeMap<u64, BTreeSet<FamilyId>>,
}

/// A page as the database tells of it.
struct Page {
    number: u64,
    leads_on: bool,
    cells: u64,
}

impl Pages {
    /// Those of the notebook in a folder.
    pub fn of(folder: &Path, families: &[FamilyId]) -> Result<Self> {
        let db = opened(folder)?;
        let mut pages = Pages {
            everybody: families.iter().copied().collect(),
            on: BTreeMap::new(),
        };
        for (table, rows, leading_pages_hold_rows) in ROWS {
            let mut walk = Walk {
                pages: pages_of(&db, table)?,
                rows: whose(&db, rows, families)?.into_iter(),
                leading_pages_hold_rows: *leading_pages_hold_rows,
                on: &mut pages.on,
            };
            walk.below("/")?;
            ensure!(walk.rows.next().is_none(), "rows of {table} on no page");
            walk.overflow()?;
        }
        for page in pages_of(&db, ONLY_SEARCHED)?.into_values() {
            pages.on.entry(page.number).or_default();
        }
        Ok(pages)
    }

    /// Whose words lie on other pages alone. Nobody's, where the page leads to others.
    pub fn spared_by(&self, page: u64) -> BTreeSet<FamilyId> {
        let hit = self.on.get(&page);
        hit.map_or_else(BTreeSet::new, |hit| &self.everybody - hit)
    }
}

struct Walk<'a> {
    pages: BTreeMap<String, Page>,
    rows: IntoIter<FamilyId>,
    leading_pages_hold_rows: bool,
    on: &'a mut BTreeMap<u64, BTreeSet<FamilyId>>,
}

impl Walk<'_> {
    /// Hands out the rows in the order in which they lie.
    fn below(&mut self, path: &str) -> Result<()> {
        let page = self.pages.get(path).context("a page is not told of")?;
        let (number, cells) = (page.number, page.cells);
        if !page.leads_on {
            let rows = self.rows.by_ref().take(cells as usize);
            self.on.entry(number).or_default().extend(rows);
            return Ok(());
        }
        for child in 0..=cells {
            self.below(&format!("{path}{child:03x}/"))?;
            if self.leading_pages_hold_rows && child < cells {
                self.rows.next().context("more cells than rows")?;
            }
        }
        Ok(())
    }

    /// What did not fit on its page belongs to whoever is on that page.
    fn overflow(&mut self) -> Result<()> {
        for (path, page) in self.pages.iter().filter(|(path, _)| path.contains('+')) {
            let (of, _) = path.rsplit_once('/').context("a path")?;
            let of = self.pages.get(&format!("{of}/")).context("a page")?.number;
            if let Some(whose) = self.on.get(&of).cloned() {
                self.on.entry(page.number).or_default().extend(whose);
            }
        }
        Ok(())
    }
}

fn pages_of(db: &Connection, table: &str) -> Result<BTreeMap<String, Page>> {
    let sql = "SELECT name || path, path, pageno, pagetype, ncell FROM dbstat WHERE name LIKE ?1";
    let mut asked = db.prepare(sql)?;
    let rows = asked.query_map([table], |row| {
        let page = Page {
            number: row.get::<_, u32>(2)?.into(),
            leads_on: row.get::<_, String>(3)? == "internal",
            cells: row.get::<_, u32>(4)?.into(),
        };
        let path = if table.contains('%') { 0 } else { 1 };
        Ok((row.get(path)?, page))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn whose(db: &Connection, sql: &str, families: &[FamilyId]) -> Result<Vec<FamilyId>> {
    let mut asked = db.prepare(sql)?;
    let scopes = asked.query_map([], |row| row.get::<_, [u8; 16]>(0))?;
    let mut whose = Vec::new();
    for scope in scopes {
        let scope = scope?;
        let of = families.iter().find(|it| *it.scope().bytes() == scope);
        whose.push(*of.context("a row is nobody's")?);
    }
    Ok(whose)
}

/// The file, opened with the key that a stock age finds in its slot.
fn opened(folder: &Path) -> Result<Connection> {
    let sealed = std::fs::read(folder.join("keybag").join("passphrase.age"))?;
    let identity = age::scrypt::Identity::new(PASSPHRASE.to_owned().into());
    let key = String::from_utf8(age::decrypt(&identity, &sealed)?)?;
    let db = Connection::open(folder.join(super::DATABASE))?;
    db.execute_batch(&format!("PRAGMA key = \"x'{key}'\""))?;
    Ok(db)
}
