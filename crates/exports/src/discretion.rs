//! What may leave the house in print: only the family's own compartment, names as they are now,
//! no address that is kept private. Nothing here ever reads another scope than the family's.

use casefile::file::is_for_paper;
use casefile::kinds::{Family, FormerName, Household, Person};
use casefile::{CaseFile, Origin, Record, RecordId, Registers, View, Words};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;

/// Given names that are also everyday words: written small they are taken for the word.
const ALSO_WORDS: &[&str] = &[
    "angel", "april", "art", "august", "autumn", "bill", "cruz", "dawn", "ernest", "faith",
    "frank", "grace", "grant", "hope", "ivy", "jack", "joy", "june", "luz", "mar", "mark", "may",
    "melody", "miles", "mercy", "paz", "pilar", "ray", "rich", "rob", "robin", "rose", "sol",
    "summer", "sunny", "victoria", "will", "ángel",
];

/// What stands where something is kept private.
const KEPT_PRIVATE: &str = "[…]";

/// Words with their voice, ready for paper.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The words as they were spoken.
    pub text: String,
    /// BCP 47 tag of their language; empty where nobody noted it.
    pub lang: String,
    /// Whose they are, by the name in use.
    pub by: Option<String>,
    /// Whether they are a quote: spoken or edited by the person.
    pub quoted: bool,
    /// The translation, where there was one.
    pub translation: Option<String>,
}

/// One family's file through the eyes of whoever prints it.
pub struct Discretion<'a> {
    registers: Option<&'a Registers>,
    hidden: Vec<Hidden>,
    home_language: String,
}

struct Hidden {
    chars: Vec<char>,
    instead: String,
    needs_capital: bool,
}

impl<'a> Discretion<'a> {
    /// Looks at a file as of a day.
    pub fn of(file: &'a CaseFile, today: NaiveDate) -> Self {
        let mut this = Self {
            registers: file.registers(file.family().scope()),
            hidden: Vec::new(),
            home_language: String::new(),
        };
        this.hidden = this.hide(today);
        let family = this.all::<Family<'_>>().next();
        this.home_language = family
            .and_then(|family| family.home_language())
            .unwrap_or_default();
        this
    }

    /// Every record of a kind in the family's own compartment that may stand on paper.
    pub fn all<V: View<'a> + 'a>(&self) -> impl Iterator<Item = V> + use<'a, V> {
        self.known(is_shown::<V>)
    }

    /// One record of the family's own compartment that may stand on paper.
    pub fn get<V: View<'a> + 'a>(&self, id: RecordId) -> Option<V> {
        let record = self.registers?.record(V::KIND, id)?;
        is_shown::<V>(record).then(|| V::of(id, record))
    }

    /// What is kept back is still known here: a name or an address in it is struck from all else.
    fn known<V: View<'a> + 'a>(
        &self,
        is_wanted: fn(&Record) -> bool,
    ) -> impl Iterator<Item = V> + use<'a, V> {
        self.registers
            .into_iter()
            .flat_map(|registers| registers.of_kind(V::KIND))
            .filter(move |(_, record)| is_wanted(record))
            .map(|(id, record)| V::of(id, record))
    }

    /// The name a person goes by now.
    pub fn name(&self, person: RecordId) -> Option<String> {
        let person = self.get::<Person<'_>>(person)?;
        let called = person.called().filter(|name| !name.trim().is_empty());
        called.or(person.name()).map(|name| self.clean(&name))
    }

    /// The names of several people.
    pub fn names(&self, people: Option<Vec<RecordId>>) -> Vec<String> {
        let people = people.unwrap_or_default();
        people.into_iter().filter_map(|id| self.name(id)).collect()
    }

    /// Words with their voice.
    pub fn said(&self, words: &Words) -> Said {
        let (text, lang, translation) = match &words.original {
            Some(first) => (&first.text, &first.lang, Some(self.clean(&words.text))),
            None => (&words.text, &words.lang, None),
        };
        Said {
            text: self.clean(text),
            // Where nobody noted the language, a family speaks the one it speaks at home.
            lang: if lang.is_empty() {
                &self.home_language
            } else {
                lang
            }
            .clone(),
            by: words
                .said_by
                .or(words.confirmed_by)
                .and_then(|id| self.name(id)),
            quoted: matches!(words.origin, Origin::Verbatim | Origin::FamilyEdited),
            translation,
        }
    }

    /// Text without former names and private addresses; all else is untouched.
    pub fn clean(&self, text: &str) -> String {
        let mut chars: Vec<char> = text.chars().collect();
        for hidden in &self.hidden {
            hidden.strike(&mut chars);
        }
        chars.into_iter().collect()
    }

    /// Optional text, cleaned; empty where there is none.
    pub fn text(&self, text: Option<String>) -> String {
        text.map(|text| self.clean(text.trim())).unwrap_or_default()
    }

    /// A list of texts, cleaned, without empty ones.
    pub fn texts(&self, texts: Option<Vec<String>>) -> Vec<String> {
        let texts = texts.unwrap_or_default().into_iter();
        texts
            .map(|text| self.text(Some(text)))
            .filter(|text| !text.is_empty())
            .collect()
    }

    fn hide(&self, today: NaiveDate) -> Vec<Hidden> {
        let mut hidden: Vec<Hidden> = self.private_addresses();
        let in_use: BTreeSet<String> = self
            .all::<Person<'_>>()
            .flat_map(|person| [person.name(), person.called()])
            .flatten()
            .flat_map(|name| parts(&name))
            .map(|part| part.to_lowercase())
            .collect();
        for person in self.known::<Person<'_>>(is_on_file) {
            let now = person.called().or(person.name()).unwrap_or_default();
            for former in person.former_names().unwrap_or_default() {
                hidden.extend(former_name(&former, &now, &in_use, today));
            }
        }
        // The longest first, so that a whole name goes before its parts do.
        hidden.sort_by_key(|hidden| std::cmp::Reverse(hidden.chars.len()));
        hidden
    }

    fn private_addresses(&self) -> Vec<Hidden> {
        let homes = self
            .known::<Person<'_>>(is_on_file)
            .filter(|person| person.address_confidential() == Some(true))
            .filter_map(|person| person.household());
        homes
            .filter_map(|home| {
                self.registers?
                    .record(Household::KIND, home)
                    .map(|it| (home, it))
            })
            .filter(|(_, record)| is_on_file(record))
            .filter_map(|(home, record)| Household::of(home, record).address())
            .filter(|address| !address.trim().is_empty())
            .map(|address| Hidden::new(address.trim(), KEPT_PRIVATE, false))
            .collect()
    }
}

/// A record that was moved to a narrower compartment stays hidden even where somebody wrote on.
fn is_on_file(record: &Record) -> bool {
    !record.is_moved() && record.is_visible()
}

fn is_shown<'a, V: View<'a>>(record: &Record) -> bool {
    is_on_file(record) && is_for_paper(V::KIND, record)
}

fn parts(name: &str) -> Vec<String> {
    name.split_whitespace().map(str::to_owned).collect()
}

fn former_name(
    former: &FormerName,
    now: &str,
    in_use: &BTreeSet<String>,
    today: NaiveDate,
) -> Vec<Hidden> {
    if former.until >= today || former.name.trim().is_empty() {
        return Vec::new();
    }
    let instead = format!("[{now}]");
    let is_current = |part: &String| in_use.contains(&part.to_lowercase());
    let is_name = |part: &String| {
        part.chars().count() > 2 && part.chars().next().is_some_and(char::is_uppercase)
    };
    let whole = parts(&former.name);
    let mut hidden: Vec<Hidden> = whole
        .iter()
        .filter(|part| is_name(part) && !is_current(part))
        .map(|part| Hidden::new(part, &instead, ALSO_WORDS.contains(&&*part.to_lowercase())))
        .collect();
    if !whole.iter().all(is_current) || whole.len() > 1 {
        hidden.push(Hidden::new(former.name.trim(), &instead, false));
    }
    hidden
}

impl Hidden {
    fn new(text: &str, instead: &str, needs_capital: bool) -> Self {
        Self {
            chars: text.chars().collect(),
            instead: instead.to_owned(),
            needs_capital,
        }
    }

    fn strike(&self, text: &mut Vec<char>) {
        let length = self.chars.len();
        let mut at = 0;
        while at + length <= text.len() {
            if self.stands_at(text, at) {
                text.splice(at..at + length, self.instead.chars());
                at += self.instead.chars().count();
            } else {
                at += 1;
            }
        }
    }

    fn stands_at(&self, text: &[char], at: usize) -> bool {
        let found = &text[at..at + self.chars.len()];
        let before = at.checked_sub(1).map(|before| text[before]);
        let after = text.get(at + self.chars.len()).copied();
        let is_edge = |next: Option<char>| !next.is_some_and(char::is_alphanumeric);
        is_edge(before)
            && is_edge(after)
            && (!self.needs_capital || found[0].is_uppercase())
            && found
                .iter()
                .zip(&self.chars)
                .all(|(a, b)| a.to_lowercase().eq(b.to_lowercase()))
    }
}
