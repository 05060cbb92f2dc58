//! What an agency's own file may say: another number or another sentence, never another indicator.
//! A name that the built-in file lacks is a slip of the pen, and would be ignored without a word.

use super::raw::{Both, RawIndicator, RawRules};
use super::{NumbersByName, RulesFault};
use crate::guide::readability::{
    EASE_MIN, GRADE_MAX, fernandez_huerta, flesch_kincaid_grade, without_slots,
};
use crate::insight::answer::Reason;
use std::collections::BTreeMap;

/// The most signals at once that any file may ask for: more would be a list of faults.
const SIGNALS_MAX: usize = 2;

/// The most days or meetings of quiet that a file may ask for.
const QUIET_MAX: i64 = 366;

/// No threshold counts further: it would be there to switch an indicator off without saying so.
const NUMBER_MAX: i64 = 10_000;

impl RawRules {
    /// Whether every number of this file can be one.
    pub(super) fn is_within_bounds(&self) -> Result<(), RulesFault> {
        let days = [
            ("again_days", self.again_days),
            ("mark_days", self.mark_days),
            ("far_days", self.far_days),
        ];
        let is_negative = |number: &Option<i64>| number.is_some_and(|number| number < 0);
        if let Some((name, _)) = days.iter().find(|(_, number)| is_negative(number)) {
            return Err(out_of_bounds((*name).to_owned()));
        }
        if self.signals_max.is_some_and(|most| most > SIGNALS_MAX) {
            return Err(out_of_bounds("signals_max".to_owned()));
        }
        for (key, indicator) in &self.indicators {
            let negative = indicator.numbers_by_name().find(|(_, number)| *number < 0);
            if let Some((name, _)) = negative {
                return Err(out_of_bounds(format!("indicators.{key}.numbers.{name}")));
            }
        }
        Ok(())
    }

    /// Whether this file names nothing that the one below it lacks, and loosens no rule of it: it may
    /// make the indicators quieter, and never louder than the practice allows.
    pub(super) fn fits(&self, below: &Self) -> Result<(), RulesFault> {
        sentences_fit("say", &self.say, &below.say)?;
        if let Some(name) = self.loosens(below) {
            return Err(out_of_bounds(name.to_owned()));
        }
        for (key, indicator) in &self.indicators {
            let place = format!("indicators.{key}");
            let known = below.indicators.get(key);
            let known = known.ok_or_else(|| unknown(place.clone()))?;
            indicator.fits(&place, known)?;
        }
        Ok(())
    }
}

impl RawRules {
    /// What this file would make louder, or switch off for good: more days of quiet are quieter, and a
    /// year of them says nothing any more.
    fn loosens(&self, below: &Self) -> Option<&'static str> {
        let (said, known) = (self, below);
        let days =
            |number: Option<u64>| number.map(|number| i64::try_from(number).unwrap_or(i64::MAX));
        let meetings =
            |number: Option<usize>| number.map(|number| i64::try_from(number).unwrap_or(i64::MAX));
        [
            ("mute_days", days(said.mute_days), days(known.mute_days)),
            (
                "crisis_days",
                days(said.crisis_days),
                days(known.crisis_days),
            ),
            ("again_days", said.again_days, known.again_days),
            (
                "quiet_meetings",
                meetings(said.quiet_meetings),
                meetings(known.quiet_meetings),
            ),
        ]
        .into_iter()
        .find(|(_, said, known)| said.is_some_and(|days| *said < *known || days > QUIET_MAX))
        .map(|(name, ..)| name)
        .or((said.mark_days > known.mark_days).then_some("mark_days"))
    }
}

impl RawIndicator {
    fn fits(&self, place: &str, below: &Self) -> Result<(), RulesFault> {
        let fixed = [
            ("name", differs(&self.name, &below.name)),
            ("condition", differs(&self.condition, &below.condition)),
            ("trend", differs(&self.trend, &below.trend)),
            ("audience", differs(&self.audience, &below.audience)),
        ];
        if let Some((name, _)) = fixed.iter().find(|(_, is_other)| *is_other) {
            let place = format!("{place}.{name}");
            return Err(RulesFault::Fixed { place });
        }
        for (name, number) in self.numbers_by_name() {
            let place = || format!("{place}.numbers.{name}");
            let known = below.numbers_by_name().filter(|(known, _)| *known == name);
            let least = known.map(|(_, known)| known.min(1)).min();
            let least = least.ok_or_else(|| unknown(place()))?;
            if !(least..=NUMBER_MAX).contains(&number) {
                return Err(out_of_bounds(place()));
            }
        }
        sentences_fit(&format!("{place}.say"), &self.say, &below.say)
    }

    /// Every number, those of single phases included.
    fn numbers_by_name(&self) -> impl Iterator<Item = (&str, i64)> {
        let in_phases = self.numbers_in.values();
        let all = std::iter::once(&self.numbers).chain(in_phases);
        all.flat_map(|numbers: &NumbersByName| numbers.iter())
            .map(|(name, number)| (name.as_str(), *number))
    }
}

/// Whether a file says something, and something else than the one below it.
fn differs<T: PartialEq>(said: &Option<T>, below: &Option<T>) -> bool {
    said.is_some() && said != below
}

/// Whether sentences replace ones that exist, with slots that are filled, as plain as ours.
fn sentences_fit(
    place: &str,
    sentences: &BTreeMap<String, Both>,
    below: &BTreeMap<String, Both>,
) -> Result<(), RulesFault> {
    for (name, both) in sentences {
        let place = format!("{place}.{name}");
        let known = below.get(name).ok_or_else(|| unknown(place.clone()))?;
        if !is_whole(&both.en) || !is_whole(&both.es) {
            return Err(RulesFault::NotWhole { place });
        }
        let known = [slots(&known.en), slots(&known.es)].concat();
        let said = [slots(&both.en), slots(&both.es)].concat();
        if let Some(stray) = said.iter().find(|slot| !known.contains(slot)) {
            return Err(unknown(format!("{place}.{{{stray}}}")));
        }
        if !is_plain(&both.of_many()) {
            return Err(RulesFault::TooHard { place });
        }
    }
    Ok(())
}

/// Whether a text says something, and every choice and slot in it is closed.
fn is_whole(text: &str) -> bool {
    let count = |sign: char| text.matches(sign).count();
    let choices = text.split('[').skip(1);
    let mut choices = choices.map(|rest| rest.split(']').next().unwrap_or_default());
    !text.trim().is_empty()
        && count('[') == count(']')
        && count('{') == count('}')
        && choices.all(|choice| choice.matches('|').count() == 2)
}

/// Whether a sentence is as easy to read as those of the built-in file.
fn is_plain(said: &Reason) -> bool {
    let (en, es) = (without_slots(&said.en), without_slots(&said.es));
    flesch_kincaid_grade(&en) <= GRADE_MAX && fernandez_huerta(&es) >= EASE_MIN
}

/// The names between braces, and those that choose between one and more.
fn slots(text: &str) -> Vec<&str> {
    let named = |open: char, close: char| {
        let after = text.split(open).skip(1);
        after.filter_map(move |rest| Some(rest.split_once(close)?.0))
    };
    named('{', '}').chain(named('[', '|')).collect()
}

fn unknown(place: String) -> RulesFault {
    RulesFault::Unknown { place }
}

fn out_of_bounds(place: String) -> RulesFault {
    RulesFault::OutOfBounds { place }
}
