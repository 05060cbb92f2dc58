//! Names that somebody left behind, struck from what a screen says. A name is found as a word, never
//! inside one: "Jo Ann" hides neither a job nor what was planned.

use super::CaseFile;
use crate::choices::Authority;
use crate::ids::RecordId;
use crate::kinds::{FormerName, Person, View};
use crate::refusal::Refusal;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Given names that are also everyday words: written small they are taken for the word.
const ALSO_WORDS: &[&str] = &[
    "angel", "april", "art", "august", "autumn", "bill", "cruz", "dawn", "ernest", "faith",
    "frank", "grace", "grant", "hope", "ivy", "jack", "joy", "june", "luz", "mar", "mark", "may",
    "melody", "miles", "mercy", "paz", "pilar", "ray", "rich", "rob", "robin", "rose", "sol",
    "summer", "sunny", "victoria", "will", "ángel",
];

struct Left {
    name: Vec<char>,
    instead: String,
    needs_capital: bool,
}

impl CaseFile {
    /// A text with the names in use where it held one that was left behind before a day.
    pub fn without_former_names(&self, text: &str, today: NaiveDate) -> String {
        let left = self.left_behind(today);
        if left.is_empty() {
            return text.to_owned();
        }
        let mut chars: Vec<char> = text.chars().collect();
        for name in &left {
            name.strike(&mut chars);
        }
        chars.into_iter().collect()
    }

    /// Whether a text holds a name that was left behind before a day.
    pub fn says_a_former_name(&self, text: &str, today: NaiveDate) -> bool {
        let chars: Vec<char> = text.chars().collect();
        let is_in = |left: &Left| (0..chars.len()).any(|at| left.stands_at(&chars, at));
        self.left_behind(today).iter().any(is_in)
    }

    /// The names that somebody left behind, for whoever may ask for them on a day: the person, and who
    /// has legal custody of them or is their guardian. Nobody else learns even whether there are any.
    pub fn former_names_for(
        &self,
        person: RecordId,
        asked_by: RecordId,
        day: NaiveDate,
    ) -> Result<Vec<FormerName>, Refusal> {
        let known = self.get::<Person<'_>>(person);
        let known = known.ok_or(Refusal::NotOnFile {
            kind: <Person<'_> as View>::KIND,
            id: person,
        })?;
        let has_the_right = || self.may_decide(asked_by, person, Authority::LegalCustody, day);
        if asked_by != person && !has_the_right() {
            return Err(Refusal::FormerNameIsTheirs { person });
        }
        Ok(known.former_names().unwrap_or_default())
    }

    /// The names, the longest first, so that a whole name goes before its parts do. Whose name it was
    /// may lie apart; it is hidden all the same.
    fn left_behind(&self, today: NaiveDate) -> Vec<Left> {
        let whole = self.whole();
        let people = || whole.held::<Person<'_>>();
        let has_gone = |name: &FormerName| name.until < today && !name.name.trim().is_empty();
        let gone = people().flat_map(|person| {
            let now = person.shown_name().unwrap_or_default();
            let names = person.former_names().unwrap_or_default().into_iter();
            names
                .filter(has_gone)
                .map(move |name| (name.name, now.clone()))
        });
        let gone: Vec<(String, String)> = gone.collect();
        if gone.is_empty() {
            return Vec::new();
        }
        let named = people().flat_map(|person| [person.name(), person.called()]);
        let named: Vec<String> = named.flatten().collect();
        let words = named.iter().flat_map(|name| name.split_whitespace());
        let in_use: BTreeSet<String> = words.map(str::to_lowercase).collect();
        let mut left: Vec<Left> = gone
            .iter()
            .flat_map(|(name, now)| Left::of(name.trim(), now, &in_use))
            .collect();
        left.sort_by_key(|left| std::cmp::Reverse(left.name.len()));
        left
    }
}

impl Left {
    fn of(name: &str, now: &str, in_use: &BTreeSet<String>) -> Vec<Self> {
        let is_current = |part: &&str| in_use.contains(&part.to_lowercase());
        let is_name = |part: &&str| {
            part.chars().count() > 2 && part.chars().next().is_some_and(char::is_uppercase)
        };
        let parts: Vec<&str> = name.split_whitespace().collect();
        let hidden = parts
            .iter()
            .filter(|part| is_name(part) && !is_current(part));
        let needs_capital = |part: &str| ALSO_WORDS.contains(&&*part.to_lowercase());
        let mut left: Vec<Self> = hidden
            .map(|part| Self::new(part, now, needs_capital(part)))
            .collect();
        if parts.len() > 1 || !parts.iter().all(is_current) {
            left.push(Self::new(name, now, false));
        }
        left
    }

    fn new(name: &str, now: &str, needs_capital: bool) -> Self {
        Self {
            name: name.chars().collect(),
            instead: format!("[{now}]"),
            needs_capital,
        }
    }

    fn strike(&self, text: &mut Vec<char>) {
        let mut at = 0;
        while at < text.len() {
            if self.stands_at(text, at) {
                text.splice(at..at + self.name.len(), self.instead.chars());
                at += self.instead.chars().count();
            } else {
                at += 1;
            }
        }
    }

    fn stands_at(&self, text: &[char], at: usize) -> bool {
        let Some(found) = text.get(at..at + self.name.len()) else {
            return false;
        };
        let before = at.checked_sub(1).and_then(|before| text.get(before));
        let after = text.get(at + self.name.len());
        let is_edge = |next: Option<&char>| !next.is_some_and(|next| next.is_alphanumeric());
        let is_written = !self.needs_capital || found.first().is_some_and(|one| one.is_uppercase());
        let mut pairs = found.iter().zip(&self.name);
        is_written
            && is_edge(before)
            && is_edge(after)
            && pairs.all(|(a, b)| a.to_lowercase().eq(b.to_lowercase()))
    }
}
