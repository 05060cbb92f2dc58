//! Finding what was said. Rows follow from the shapes of the known kinds, so a new field that
//! holds text is found without a line here. What a person types is never taken for syntax.

use crate::vault::Vault;
use crate::{Result, VaultError, heads, settle};
use casefile::action::Name;
use casefile::kinds::{self, FieldSpec, Shape, known_name};
use casefile::{FamilyId, Head, Record, RecordId, ScopeId, Value};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;

/// Text that is a code or a key rather than something said, and names nobody goes by any more.
const NOT_SAID: &[&str] = &[
    "at_step",
    "channel",
    "came_from",
    "former_names",
    "hash",
    "home_language",
    "lang",
    "language",
    "languages",
    "meeting_step",
    "method",
    "mode",
    "step_order",
    "steps_done",
    "steps_later",
    "zone",
];

/// Something that was found.
#[derive(Clone, PartialEq, Eq)]
pub struct Hit {
    /// In whose file.
    pub family: FamilyId,
    /// In which compartment.
    pub scope: ScopeId,
    /// The kind of the record.
    pub kind: Name,
    /// The record.
    pub record: RecordId,
    /// The field.
    pub field: Name,
    /// The words around what was found.
    pub snippet: String,
    /// What was found in it: first and last character, the last one not included.
    pub marks: Vec<(usize, usize)>,
    /// The day on which it happened.
    pub day: NaiveDate,
}

impl std::fmt::Debug for Hit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Hit({} {} {})", self.kind, self.record, self.field)
    }
}

/// Brings the search rows of one record up to date.
pub(crate) fn index_record(
    db: &Connection,
    scope: ScopeId,
    kind: &str,
    id: RecordId,
) -> Result<()> {
    let Some(spec) = kinds::spec(kind) else {
        return Ok(());
    };
    let record = heads::record(db, scope, kind, id)?;
    let mut wanted = wanted(&record, spec.fields);
    for old in rows_of(db, scope, kind, id)? {
        if wanted
            .get(old.field.as_str())
            .is_some_and(|new| new.said == old.said)
        {
            wanted.remove(old.field.as_str());
        } else {
            remove(db, &old)?;
        }
    }
    for (field, new) in wanted {
        add(db, (scope, kind, id, field), &new)?;
    }
    Ok(())
}

struct Wanted {
    said: String,
    day: NaiveDate,
}

struct Old {
    id: i64,
    field: String,
    said: String,
    place: String,
}

/// What of a record can be found: nothing of a removed one, every side of a conflict.
fn wanted(record: &Record, fields: &'static [FieldSpec]) -> BTreeMap<&'static str, Wanted> {
    if !record.is_visible() {
        return BTreeMap::new();
    }
    fields
        .iter()
        .filter(|field| !NOT_SAID.contains(&field.name))
        .filter_map(|field| {
            let heads = record.field(field.name)?.heads();
            let said = said_in(heads, field.shape);
            let day = heads.first()?.on.day();
            (!said.is_empty()).then_some((field.name, Wanted { said, day }))
        })
        .collect()
}

fn said_in(heads: &[Head], shape: Shape) -> String {
    let mut said: Vec<String> = Vec::new();
    for text in heads.iter().flat_map(|head| texts(&head.value, shape)) {
        if !said.contains(&text) {
            said.push(text);
        }
    }
    said.join("\n")
}

/// The texts in a value, by the shape of its field.
fn texts(value: &Value, shape: Shape) -> Vec<String> {
    let json = match shape {
        Shape::Text | Shape::Texts | Shape::Words | Shape::WordsList | Shape::Rows => value.read(),
        _ => None,
    };
    let mut texts = Vec::new();
    gather(json.as_ref(), true, &mut texts);
    texts
}

/// The keys under which the practice's small structures hold text.
const SAID: &[&str] = &["text", "original", "words", "name", "what", "reason"];

fn gather(json: Option<&serde_json::Value>, is_text: bool, into: &mut Vec<String>) {
    match json {
        Some(serde_json::Value::String(text)) if is_text && !text.trim().is_empty() => {
            into.push(text.clone());
        }
        Some(serde_json::Value::Array(items)) => {
            items
                .iter()
                .for_each(|item| gather(Some(item), is_text, into));
        }
        Some(serde_json::Value::Object(fields)) => {
            SAID.iter()
                .for_each(|key| gather(fields.get(*key), true, into));
        }
        _ => {}
    }
}

fn rows_of(db: &Connection, scope: ScopeId, kind: &str, id: RecordId) -> Result<Vec<Old>> {
    let mut statement = db.prepare_cached(
        "SELECT id, field, said, place FROM search_row WHERE scope = ?1 AND kind = ?2 AND record = ?3",
    )?;
    let rows = statement.query_map(params![scope.bytes(), kind, id.bytes()], |row| {
        Ok(Old {
            id: row.get(0)?,
            field: row.get(1)?,
            said: row.get(2)?,
            place: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Has a scope read into the search anew, when there is time.
pub(crate) fn read_anew(db: &Connection, scope: ScopeId) -> Result<()> {
    forget_scope(db, scope)?;
    db.execute(
        "UPDATE line SET settled = 0 WHERE scope = ?1",
        [scope.bytes()],
    )?;
    Ok(())
}

/// Takes everything of a scope out of the search.
pub(crate) fn forget_scope(db: &Connection, scope: ScopeId) -> Result<()> {
    let mut statement =
        db.prepare("SELECT id, field, said, place FROM search_row WHERE scope = ?1")?;
    let rows = statement.query_map([scope.bytes()], |row| {
        Ok(Old {
            id: row.get(0)?,
            field: row.get(1)?,
            said: row.get(2)?,
            place: row.get(3)?,
        })
    })?;
    for row in rows.collect::<rusqlite::Result<Vec<Old>>>()? {
        remove(db, &row)?;
    }
    Ok(())
}

fn remove(db: &Connection, old: &Old) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO search (search, rowid, said, place) VALUES ('delete', ?1, ?2, ?3)",
    )?
    .execute(params![old.id, old.said, old.place])?;
    db.prepare_cached("DELETE FROM search_row WHERE id = ?1")?
        .execute([old.id])?;
    Ok(())
}

fn add(db: &Connection, of: (ScopeId, &str, RecordId, &str), new: &Wanted) -> Result<()> {
    let (scope, kind, record, field) = of;
    let family: Option<[u8; 16]> = db
        .prepare_cached("SELECT family FROM scope WHERE scope = ?1")?
        .query_row([scope.bytes()], |row| row.get(0))
        .optional()?;
    let place = word(family.map_or(FamilyId(scope.0), FamilyId::from_bytes));
    db.prepare_cached(
        "INSERT INTO search_row (scope, kind, record, field, day, said, place)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        scope.bytes(),
        kind,
        record.bytes(),
        field,
        new.day.to_string(),
        new.said,
        place
    ])?;
    db.prepare_cached(
        "INSERT INTO search (rowid, said, place) VALUES (last_insert_rowid(), ?1, ?2)",
    )?
    .execute([&new.said, &place])?;
    Ok(())
}

/// A family as one word of the index.
fn word(family: FamilyId) -> String {
    family.0.simple().to_string()
}

/// What a person typed as a query: words in quotes stand together, the last word may be unfinished,
/// a word that ends in `*` too. Everything else is text. `None` where there is nothing to look for.
pub(crate) fn query(typed: &str) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    for (index, piece) in typed.split('"').enumerate() {
        // Odd pieces stood between two quotes.
        if index % 2 == 1 {
            parts.extend(phrase(piece, false));
        } else {
            parts.extend(
                piece
                    .split_whitespace()
                    .filter_map(|word| phrase(word, word.ends_with('*'))),
            );
        }
    }
    let unfinished = typed.ends_with(|c: char| c.is_alphanumeric());
    if let Some(last) = parts.last_mut().filter(|_| unfinished) {
        last.push('*');
    }
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A string of the query language; inside it nothing has a meaning.
fn phrase(text: &str, unfinished: bool) -> Option<String> {
    let text: String = text.chars().filter(|c| *c != '"' && *c != '\0').collect();
    let has_word = text.chars().any(char::is_alphanumeric);
    has_word.then(|| format!("\"{text}\"{}", if unfinished { "*" } else { "" }))
}

/// Which hits come first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// What was written last.
    Newest,
    /// What fits best, among the newest few thousand: nobody looks for the best of ten years, and
    /// weighing them all is what makes a common word slow.
    Best,
}

const HIT: &str = "scope.family, scope.scope, row.kind, row.record, row.field, row.day,
    snippet(search, 0, char(2), char(3), '…', 16)";
const ROWS: &str = "CROSS JOIN search_row AS row ON row.id = search.rowid
    CROSS JOIN scope ON scope.scope = row.scope
      AND scope.scope NOT IN (SELECT scope FROM told WHERE closed = 1)";

impl Order {
    fn sql(self) -> String {
        match self {
            Self::Newest => format!(
                "SELECT {HIT} FROM search {ROWS}
                 WHERE search MATCH ?1 ORDER BY search.rowid DESC LIMIT ?2"
            ),
            Self::Best => format!(
                "WITH newest AS MATERIALIZED (
                   SELECT rowid AS id, bm25(search, 1.0, 0.0) AS score FROM search
                   WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT 2000),
                 best AS MATERIALIZED (SELECT id, score FROM newest ORDER BY score, id DESC LIMIT ?2)
                 SELECT {HIT} FROM search CROSS JOIN best ON best.id = +search.rowid {ROWS}
                 WHERE search MATCH ?1 AND search.rowid >= (SELECT min(id) FROM best)
                 ORDER BY best.score, best.id DESC"
            ),
        }
    }
}

impl Vault {
    /// Finds what was said, in one family or in all; accents and case do not matter.
    pub fn search(
        &self,
        typed: &str,
        order: Order,
        limit: usize,
        family: Option<FamilyId>,
    ) -> Result<Vec<Hit>> {
        let Some(query) = query(typed) else {
            return Ok(Vec::new());
        };
        let query = match family {
            Some(family) => format!("said : ({query}) AND place : {}", word(family)),
            None => format!("said : ({query})"),
        };
        settle::level(&self.db, |db| find(db, &query, order, limit))
    }
}

fn find(db: &Connection, query: &str, order: Order, limit: usize) -> Result<Vec<Hit>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut statement = db.prepare_cached(&order.sql())?;
    let mut rows = statement.query(params![query, limit])?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        hits.push(hit(row)?);
    }
    Ok(hits)
}

fn hit(row: &Row<'_>) -> Result<Hit> {
    let (kind, field, day): (String, String, String) = (row.get(2)?, row.get(4)?, row.get(5)?);
    let (snippet, marks) = unmark(&row.get::<_, String>(6)?);
    Ok(Hit {
        family: FamilyId::from_bytes(row.get(0)?),
        scope: ScopeId::from_bytes(row.get(1)?),
        kind: known_name(&kind),
        record: RecordId::from_bytes(row.get(3)?),
        field: known_name(&field),
        snippet,
        marks,
        day: day.parse().map_err(|_| VaultError::Damaged)?,
    })
}

/// Takes the two marking characters out of a snippet and says where they stood.
fn unmark(marked: &str) -> (String, Vec<(usize, usize)>) {
    let (mut plain, mut marks) = (String::new(), Vec::new());
    let (mut count, mut from) = (0, 0);
    for c in marked.chars() {
        match c {
            '\u{2}' => from = count,
            '\u{3}' => marks.push((from, count)),
            c => {
                plain.push(c);
                count += 1;
            }
        }
    }
    (plain, marks)
}
