//! Finding what was said. Rows follow from the shapes of the known kinds, so a new field that
//! holds text is found without a line here. What a person types is never taken for syntax.

use crate::vault::Vault;
use crate::{Result, VaultError, heads, settle};
use casefile::action::Name;
use casefile::kinds::{self, FieldSpec, Shape, known_name};
use casefile::{FamilyId, Head, Record, RecordId, ScopeId, Value};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
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
        "SELECT id, field, said FROM search_row WHERE scope = ?1 AND kind = ?2 AND record = ?3",
    )?;
    let rows = statement.query_map(params![scope.bytes(), kind, id.bytes()], |row| {
        Ok(Old {
            id: row.get(0)?,
            field: row.get(1)?,
            said: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn remove(db: &Connection, old: &Old) -> Result<()> {
    db.prepare_cached("INSERT INTO search (search, rowid, said) VALUES ('delete', ?1, ?2)")?
        .execute(params![old.id, old.said])?;
    db.prepare_cached("DELETE FROM search_row WHERE id = ?1")?
        .execute([old.id])?;
    Ok(())
}

fn add(db: &Connection, of: (ScopeId, &str, RecordId, &str), new: &Wanted) -> Result<()> {
    let (scope, kind, record, field) = of;
    db.prepare_cached(
        "INSERT INTO search_row (scope, kind, record, field, day, said) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![scope.bytes(), kind, record.bytes(), field, new.day.to_string(), new.said])?;
    db.prepare_cached("INSERT INTO search (rowid, said) VALUES (last_insert_rowid(), ?1)")?
        .execute([&new.said])?;
    Ok(())
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

const FIND: &str = "
    SELECT scope.family, scope.scope, row.kind, row.record, row.field, row.day,
           snippet(search, 0, char(2), char(3), '…', 16)
    FROM search
    CROSS JOIN search_row AS row ON row.id = search.rowid
    CROSS JOIN scope ON scope.scope = row.scope
    WHERE search MATCH ?1 AND (?2 IS NULL OR scope.family = ?2)
    ORDER BY search.rowid DESC LIMIT ?3";

impl Vault {
    /// Finds what was said, the newest written first; accents and case do not matter.
    pub fn search(&self, typed: &str, limit: usize, family: Option<FamilyId>) -> Result<Vec<Hit>> {
        let Some(query) = query(typed) else {
            return Ok(Vec::new());
        };
        settle::level(&self.db, |db| find(db, &query, limit, family))
    }
}

fn find(db: &Connection, query: &str, limit: usize, family: Option<FamilyId>) -> Result<Vec<Hit>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut statement = db.prepare_cached(FIND)?;
    let family = family.map(|family| *family.bytes());
    let mut rows = statement.query(params![query, family, limit])?;
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
