//! Requests made out of a command's own schema, with a word of ours in every free text of it. What is
//! no text is guessed: an id by the name of its field, all else from its list or its range. Most
//! guesses are refused, which is well: what is refused must leave no trace either.

use super::Dice;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Languages and the ids of cards are texts to the schema, and nobody's words.
const NOBODYS_WORDS: &[(&str, &str)] = &[
    ("lang", "es"),
    ("language", "es"),
    ("languages", "es"),
    ("home_language", "es"),
    ("theme", "dark"),
];
/// Given only where they must be: what is written mostly belongs to no meeting and ends no draft.
const SELDOM: &[&str] = &["draft_done", "meeting"];
const ALL: u64 = 100;

/// What is on file, by the name that requests and replies have for it.
pub struct OnFile {
    /// The family that is written about.
    pub family: String,
    by_name: BTreeMap<String, Vec<String>>,
}

impl OnFile {
    /// Nothing yet but the family.
    pub fn of(family: &str) -> Self {
        OnFile {
            family: family.to_owned(),
            by_name: BTreeMap::new(),
        }
    }

    /// Keeps an id.
    pub fn note(&mut self, name: &str, id: &str) {
        let name = name.trim_end_matches('s').to_owned();
        self.by_name.entry(name).or_default().push(id.to_owned());
    }

    /// Keeps every id of a reply.
    pub fn note_all(&mut self, name: &str, reply: &Value) {
        match reply {
            Value::Object(fields) => fields.iter().for_each(|(field, value)| match value {
                Value::String(id) if field == "id" => self.note(name, id),
                _ => self.note_all(field, value),
            }),
            Value::Array(all) => all.iter().for_each(|one| self.note_all(name, one)),
            Value::String(id) if is_id(id) => self.note(name, id),
            _ => {}
        }
    }

    /// One of that name where there is one; now and then, and else, somebody or anything at all.
    fn guess(&self, name: &str, dice: &mut Dice) -> Value {
        let named = self.by_name.get(name.trim_end_matches('s'));
        let somebody = self.by_name.get("person");
        let kinds = match dice.below(10) {
            0 | 1 => None,
            2..=5 => named.or(somebody),
            _ => named,
        };
        let any = || self.by_name.values().flatten().collect::<Vec<_>>();
        let ids = kinds.map_or_else(any, |ids| ids.iter().collect());
        ids.get(dice.below(ids.len() as u64) as usize)
            .map_or(Value::Null, |id| json!(id))
    }
}

fn is_id(text: &str) -> bool {
    text.len() == 36 && text.matches('-').count() == 4
}

/// Makes one request.
pub struct Maker<'a> {
    /// What it may name.
    pub on_file: &'a OnFile,
    /// Where the guesses come from.
    pub dice: &'a mut Dice,
    /// Of a hundred things that need not be given, so many are.
    pub given: u64,
    /// Makes a word that is nowhere else.
    pub word: &'a mut dyn FnMut() -> String,
    /// The texts that got one.
    pub texts: BTreeSet<String>,
}

impl Maker<'_> {
    /// A value of that shape; `path` is where it stands, its last part the field's name.
    pub fn make(&mut self, shape: &Value, defined: &Value, path: &str) -> Value {
        let name = path.rsplit('.').next().unwrap_or_default();
        if let Some(kind) = refers_to(shape) {
            return match kind {
                "RecordId" => self.on_file.guess(name, self.dice),
                "FamilyId" => json!(self.on_file.family),
                "On" => json!(self.day()),
                "DraftSlot" => json!({"slot": "capture"}),
                _ => self.make(&defined[kind], defined, path),
            };
        }
        if let Some(ways) = choices(shape) {
            let none = ways.iter().any(|way| way["type"] == "null");
            let real: Vec<_> = ways.iter().filter(|way| way["type"] != "null").collect();
            let seldom = SELDOM.contains(&name);
            if none && (seldom || !self.is_given()) || real.is_empty() {
                return Value::Null;
            }
            let way = real[self.dice.below(real.len() as u64) as usize];
            return self.make(way, defined, path);
        }
        if let Some(only) = shape.get("const") {
            return only.clone();
        }
        self.plain(shape, defined, path, name)
    }

    fn plain(&mut self, shape: &Value, defined: &Value, path: &str, name: &str) -> Value {
        let (kind, may_miss) = kind_of(shape);
        if may_miss && !self.is_given() {
            return Value::Null;
        }
        match kind {
            "object" => self.object(shape, defined, path),
            "array" => self.array(shape, defined, path),
            "string" => self.text(shape, path, name),
            "integer" => json!(self.whole(shape)),
            "number" => json!(1.0),
            "boolean" => json!(self.dice.below(2) == 0),
            _ => Value::Null,
        }
    }

    fn object(&mut self, shape: &Value, defined: &Value, path: &str) -> Value {
        let mut made = Map::new();
        for (field, inner) in shape["properties"].as_object().into_iter().flatten() {
            let must = list(&shape["required"]).any(|name| name == field);
            if must || !SELDOM.contains(&field.as_str()) && self.is_given() {
                let value = self.make(inner, defined, &format!("{path}.{field}"));
                made.insert(field.clone(), value);
            }
        }
        Value::Object(made)
    }

    fn array(&mut self, shape: &Value, defined: &Value, path: &str) -> Value {
        if let Some(each) = shape["prefixItems"].as_array() {
            return each
                .iter()
                .map(|one| self.make(one, defined, path))
                .collect();
        }
        let many = 1 + self.dice.below(2);
        (0..many)
            .map(|_| self.make(&shape["items"], defined, path))
            .collect()
    }

    fn text(&mut self, shape: &Value, path: &str, name: &str) -> Value {
        if let Some(among) = shape["enum"].as_array() {
            return among[self.dice.below(among.len() as u64) as usize].clone();
        }
        if let Some((_, given)) = NOBODYS_WORDS.iter().find(|(field, _)| *field == name) {
            return json!(given);
        }
        match shape["format"].as_str() {
            Some("date") => json!(self.day()),
            Some("uuid") => self.on_file.guess(name, self.dice),
            Some(_) => json!("2026-02-03T10:00:00Z"),
            None => {
                self.texts.insert(path.to_owned());
                json!((self.word)())
            }
        }
    }

    fn whole(&mut self, shape: &Value) -> i64 {
        let least = shape["minimum"].as_i64().unwrap_or(0).max(0);
        let most = shape["maximum"].as_i64().unwrap_or(5).min(5).max(least);
        least + self.dice.below((most - least + 1) as u64) as i64
    }

    fn day(&mut self) -> String {
        format!(
            "2026-{:02}-{:02}",
            1 + self.dice.below(6),
            1 + self.dice.below(28)
        )
    }

    fn is_given(&mut self) -> bool {
        self.dice.below(ALL) < self.given
    }
}

/// Where a request of that shape has a free text.
pub fn texts_of(shape: &Value, defined: &Value, path: &str, within: &[&str]) -> BTreeSet<String> {
    if let Some(kind) = refers_to(shape) {
        let closed = ["RecordId", "FamilyId", "On", "DraftSlot"].contains(&kind);
        if closed || within.contains(&kind) {
            return BTreeSet::new();
        }
        return texts_of(&defined[kind], defined, path, &[within, &[kind]].concat());
    }
    let name = path.rsplit('.').next().unwrap_or_default();
    let is_free = kind_of(shape).0 == "string"
        && ["enum", "const", "format"]
            .iter()
            .all(|mark| shape.get(mark).is_none())
        && NOBODYS_WORDS.iter().all(|(field, _)| *field != name);
    let mut texts: BTreeSet<String> = is_free.then(|| path.to_owned()).into_iter().collect();
    for inner in choices(shape).into_iter().flatten() {
        texts.extend(texts_of(inner, defined, path, within));
    }
    for (field, inner) in shape["properties"].as_object().into_iter().flatten() {
        if field != "draft_done" {
            texts.extend(texts_of(inner, defined, &format!("{path}.{field}"), within));
        }
    }
    if let Some(inner) = shape.get("items") {
        texts.extend(texts_of(inner, defined, path, within));
    }
    texts
}

fn refers_to(shape: &Value) -> Option<&str> {
    shape["$ref"].as_str()?.rsplit('/').next()
}

fn choices(shape: &Value) -> Option<&Vec<Value>> {
    shape["anyOf"].as_array().or(shape["oneOf"].as_array())
}

/// The type, and whether there may be none.
fn kind_of(shape: &Value) -> (&str, bool) {
    match &shape["type"] {
        Value::String(kind) => (kind, false),
        kinds => {
            let real = list(kinds).find(|kind| *kind != "null");
            (real.unwrap_or_default(), kinds.is_array())
        }
    }
}

fn list(values: &Value) -> impl Iterator<Item = &str> {
    values
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}
