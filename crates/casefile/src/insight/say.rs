//! Sentences: templates with named slots, filled in both languages at once.
//! A name or a quote that cannot be shown is replaced by a plain word, never left as a hole.

use super::answer::Reason;
use super::rules::Both;
use chrono::{Datelike, NaiveDate};

/// What fills a slot.
#[derive(Clone)]
pub(crate) enum Slot {
    /// A count.
    Number(i64),
    /// A day.
    Day(NaiveDate),
    /// A name as shown; where there is none, the shared words of that name.
    Name(Option<String>),
    /// Somebody's words between quotation marks; where they cannot be quoted, the shared words of
    /// that name.
    Quote(Option<String>, &'static str),
}

/// What fills a sentence.
#[derive(Clone, Default)]
pub(crate) struct Slots(Vec<(&'static str, Slot)>);

impl Slots {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn number(mut self, name: &'static str, number: impl TryInto<i64>) -> Self {
        let number = number.try_into().unwrap_or(i64::MAX);
        self.0.push((name, Slot::Number(number)));
        self
    }

    pub(crate) fn day(mut self, name: &'static str, day: NaiveDate) -> Self {
        self.0.push((name, Slot::Day(day)));
        self
    }

    pub(crate) fn name(mut self, name: &'static str, shown: Option<String>) -> Self {
        self.0.push((name, Slot::Name(shown)));
        self
    }

    pub(crate) fn goal(mut self, words: Option<String>) -> Self {
        self.0.push(("goal", Slot::Quote(words, "a_goal")));
        self
    }

    pub(crate) fn step(mut self, words: Option<String>) -> Self {
        self.0.push(("step", Slot::Quote(words, "a_step")));
        self
    }
}

impl Slots {
    /// What a sentence about a step is about, where it is no step.
    pub(crate) fn in_place_of_step(mut self, words: Option<String>, plain: &'static str) -> Self {
        self.0.push(("step", Slot::Quote(words, plain)));
        self
    }
}

/// Fills a sentence in both languages.
pub(super) fn fill<'r>(
    both: &Both,
    slots: &Slots,
    word: &dyn Fn(&str) -> Option<&'r Both>,
) -> Reason {
    let number = |name: &str| {
        slots.0.iter().find_map(|(known, slot)| match slot {
            Slot::Number(number) if *known == name => Some(*number),
            _ => None,
        })
    };
    let mut reason = Reason {
        en: one_or_more(&both.en, &number),
        es: one_or_more(&both.es, &number),
    };
    for (name, slot) in &slots.0 {
        let hole = format!("{{{name}}}");
        let (en, es) = spoken(slot, word);
        reason.en = reason.en.replace(&hole, &en);
        reason.es = reason.es.replace(&hole, &es);
    }
    reason.en = with_a_capital(&reason.en);
    reason.es = with_a_capital(&reason.es);
    reason
}

/// Settles the words that follow a number: `[count|step|steps]`. A number that is not known is many.
pub(super) fn one_or_more(text: &str, number: &dyn Fn(&str) -> Option<i64>) -> String {
    let mut settled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, choice, after)) = next_choice(rest) {
        settled.push_str(before);
        let [name, one, more] = choice;
        settled.push_str(if number(name) == Some(1) { one } else { more });
        rest = after;
    }
    settled.push_str(rest);
    settled
}

/// The first choice in a text, with what stands before and after it.
fn next_choice(text: &str) -> Option<(&str, [&str; 3], &str)> {
    let (before, rest) = text.split_once('[')?;
    let (choice, after) = rest.split_once(']')?;
    let mut parts = choice.split('|');
    let choice = [parts.next()?, parts.next()?, parts.next()?];
    Some((before, choice, after))
}

fn spoken<'r>(slot: &Slot, word: &dyn Fn(&str) -> Option<&'r Both>) -> (String, String) {
    let plain = |name: &str| {
        let both = word(name);
        both.map(|both| (both.en.clone(), both.es.clone()))
            .unwrap_or_default()
    };
    match slot {
        Slot::Number(number) => (number.to_string(), number.to_string()),
        Slot::Day(day) => days(*day),
        Slot::Name(Some(shown)) => (shown.clone(), shown.clone()),
        Slot::Name(None) => plain("somebody"),
        Slot::Quote(Some(words), _) => (format!("“{words}”"), format!("“{words}”")),
        Slot::Quote(None, name) => plain(name),
    }
}

fn days(day: NaiveDate) -> (String, String) {
    use crate::months;
    let at = day.month0() as usize;
    (
        format!("{} {}", months::EN[at], day.day()),
        format!("{} de {}", day.day(), months::ES[at]),
    )
}

fn with_a_capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    first
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}
