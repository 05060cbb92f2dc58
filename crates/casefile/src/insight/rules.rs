//! Thresholds, windows and sentences, as practice leads edit them in `assets/practice`.
//! An agency's own file has the same shape and wins by key, field by field; nothing is scored.

mod fault;
mod layer;
mod raw;

pub use fault::RulesFault;

use super::answer::{Audience, Reason};
use super::say::{Slots, fill};
use crate::choices::Phase;
pub(crate) use raw::Both;
use raw::{RawIndicator, RawRules};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The condition of a lived plan that an indicator belongs to.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Deserialize, serde::Serialize,
)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(rename = "LivedCondition"))]
pub enum Condition {
    /// Can each carrier say what, who, when, why?
    Understanding,
    /// Does the plan learn from home?
    Adaptability,
    /// Whose words, choices, hands?
    Ownership,
    /// Does it matter, feel doable, feel theirs?
    Motivation,
    /// Would it hold without us?
    Dependence,
}

/// Everything the indicators are told: read from files, never from code.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Rules {
    raw: RawRules,
}

/// The thresholds of one indicator in one phase.
#[derive(Clone, Copy)]
pub(crate) struct Numbers<'a> {
    indicator: Option<&'a RawIndicator>,
    phase: Option<Phase>,
}

impl Numbers<'_> {
    /// A threshold: the phase's own, else the general one.
    pub(crate) fn get(&self, name: &str) -> i64 {
        let found = self.indicator.and_then(|indicator| {
            let own = self
                .phase
                .and_then(|phase| indicator.numbers_in.get(phase.wire()));
            let own = own.and_then(|numbers| numbers.get(name));
            own.or_else(|| indicator.numbers.get(name)).copied()
        });
        debug_assert!(found.is_some(), "no number {name}");
        found.unwrap_or_default()
    }

    /// A threshold that counts things.
    pub(crate) fn count(&self, name: &str) -> usize {
        usize::try_from(self.get(name)).unwrap_or(0)
    }
}

impl Rules {
    /// Reads the built-in file and an agency's own; what comes later wins by key.
    pub fn read<'a>(files: impl IntoIterator<Item = &'a str>) -> Result<Self, RulesFault> {
        let mut raw = RawRules::default();
        for text in files {
            raw.lay(text)?;
        }
        Ok(Self { raw })
    }

    /// These rules with a further file on top.
    pub fn with(&self, text: &str) -> Result<Self, RulesFault> {
        let mut raw = self.raw.clone();
        raw.lay(text)?;
        Ok(Self { raw })
    }

    /// The days for which an event keeps trends quiet.
    pub(crate) fn mute_days(&self) -> u64 {
        self.raw.mute_days.unwrap_or_default()
    }

    /// The days within which a safety plan that was written on makes a hard moment a crisis.
    pub(crate) fn crisis_days(&self) -> u64 {
        self.raw.crisis_days.unwrap_or_default()
    }

    /// The days after which the same facts may be looked at again.
    pub(crate) fn again_days(&self) -> i64 {
        self.raw.again_days.unwrap_or_default()
    }

    /// The days after which a mark counts for nothing.
    pub(crate) fn mark_days(&self) -> i64 {
        self.raw.mark_days.unwrap_or_default()
    }

    /// The meetings that must have been held before anything is talked about.
    pub(crate) fn quiet_meetings(&self) -> usize {
        self.raw.quiet_meetings.unwrap_or_default()
    }

    /// The days after the last thing on file from which a clock may stand wrong.
    pub(crate) fn far_days(&self) -> i64 {
        self.raw.far_days.unwrap_or(i64::MAX)
    }

    /// The most signals at once.
    pub(crate) fn signals_max(&self) -> usize {
        self.raw.signals_max.unwrap_or_default()
    }

    pub(crate) fn numbers(&self, key: &str, phase: Option<Phase>) -> Numbers<'_> {
        let indicator = self.raw.indicators.get(key);
        debug_assert!(indicator.is_some(), "no indicator {key}");
        Numbers { indicator, phase }
    }

    /// Whether an indicator follows how something moves, so that hard times keep it quiet.
    pub(crate) fn is_trend(&self, key: &str) -> bool {
        self.of(key, |indicator| indicator.trend).unwrap_or(false)
    }

    /// The condition that an indicator belongs to.
    pub fn condition(&self, key: &str) -> Option<Condition> {
        self.of(key, |indicator| indicator.condition)
    }

    /// Who may be shown it, where nothing in it is private.
    pub(crate) fn audience(&self, key: &str) -> Audience {
        self.of(key, |indicator| indicator.audience)
            .unwrap_or(Audience::Own)
    }

    /// The cards that ask about it, the first one first.
    pub fn prompts(&self, key: &str) -> &[String] {
        let indicator = self.raw.indicators.get(key);
        indicator
            .and_then(|indicator| indicator.prompts.as_deref())
            .unwrap_or_default()
    }

    /// The cards that go with what grew, the first one first.
    pub fn prompts_of_growth(&self, key: &str) -> &[String] {
        let indicator = self.raw.indicators.get(key);
        indicator
            .and_then(|indicator| indicator.growth_prompts.as_deref())
            .unwrap_or_default()
    }

    /// Whether there is an indicator of this key.
    pub(crate) fn knows(&self, key: &str) -> bool {
        self.raw.indicators.contains_key(key)
    }

    /// The name of an indicator for people who read the papers: `carry_share`.
    pub fn name(&self, key: &str) -> Option<&str> {
        self.raw.indicators.get(key)?.name.as_deref()
    }

    fn of<T: Copy>(&self, key: &str, read: impl Fn(&RawIndicator) -> Option<T>) -> Option<T> {
        self.raw.indicators.get(key).and_then(read)
    }

    /// A sentence of an indicator, else the one of that name that all share.
    pub(crate) fn say(&self, key: &str, variant: &str, slots: &Slots) -> Reason {
        let indicator = self.raw.indicators.get(key);
        let own = indicator.and_then(|indicator| indicator.say.get(variant));
        let both = own.or_else(|| self.raw.say.get(variant));
        debug_assert!(both.is_some(), "{key} cannot say {variant}");
        self.filled(both, slots)
    }

    /// A sentence that several indicators share.
    pub(crate) fn say_plainly(&self, name: &str, slots: &Slots) -> Reason {
        let both = self.raw.say.get(name);
        debug_assert!(both.is_some(), "nobody says {name}");
        self.filled(both, slots)
    }

    fn filled(&self, both: Option<&Both>, slots: &Slots) -> Reason {
        let word = |name: &str| self.raw.say.get(name);
        both.map(|both| fill(both, slots, &word))
            .unwrap_or_default()
    }

    /// Every sentence with its place, for whoever checks how hard they are to read.
    pub fn sentences(&self) -> impl Iterator<Item = (String, Reason)> + '_ {
        let shared = self.raw.say.iter().map(|(name, both)| (name.clone(), both));
        let own = self.raw.indicators.iter().flat_map(|(key, indicator)| {
            let say = indicator.say.iter();
            say.map(move |(name, both)| (format!("{key}.{name}"), both))
        });
        shared
            .chain(own)
            .map(|(place, both)| (place, both.of_many()))
    }

    /// Every key, in the order of the papers.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.raw.indicators.keys().map(String::as_str)
    }
}

/// The names of thresholds by phase or for all phases.
type NumbersByName = BTreeMap<String, i64>;
