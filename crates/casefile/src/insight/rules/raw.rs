//! The file as it is written: every field may be left out, and what is left out stays as it was.
//! A field that nobody knows is a fault, so that a slip of the pen is found and not ignored.

use super::{Condition, NumbersByName, RulesFault};
use crate::choices::Phase;
use crate::insight::answer::{Audience, Reason};
use crate::insight::say::one_or_more;
use serde::Deserialize;
use std::collections::BTreeMap;

/// One sentence in both languages.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Both {
    pub(crate) en: String,
    pub(crate) es: String,
}

impl Both {
    /// The sentence as it reads with many of everything.
    pub(super) fn of_many(&self) -> Reason {
        let many = |text: &str| one_or_more(text, &|_| None);
        Reason {
            en: many(&self.en),
            es: many(&self.es),
        }
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawIndicator {
    pub(super) name: Option<String>,
    pub(super) condition: Option<Condition>,
    pub(super) trend: Option<bool>,
    pub(super) audience: Option<Audience>,
    pub(super) prompts: Option<Vec<String>>,
    pub(super) growth_prompts: Option<Vec<String>>,
    #[serde(default)]
    pub(super) numbers: NumbersByName,
    #[serde(default)]
    pub(super) numbers_in: BTreeMap<String, NumbersByName>,
    #[serde(default)]
    pub(super) say: BTreeMap<String, Both>,
}

#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRules {
    pub(super) mute_days: Option<u64>,
    pub(super) crisis_days: Option<u64>,
    pub(super) again_days: Option<i64>,
    pub(super) mark_days: Option<i64>,
    pub(super) quiet_meetings: Option<usize>,
    pub(super) signals_max: Option<usize>,
    pub(super) far_days: Option<i64>,
    #[serde(default)]
    pub(super) say: BTreeMap<String, Both>,
    #[serde(default)]
    pub(super) indicators: BTreeMap<String, RawIndicator>,
}

impl RawRules {
    fn read(text: &str) -> Result<Self, RulesFault> {
        let rules: Self = toml::from_str(text).map_err(|fault| RulesFault::NotRead {
            what: fault.message().to_owned(),
        })?;
        for (key, indicator) in &rules.indicators {
            for phase in indicator.numbers_in.keys() {
                if Phase::from_wire(phase).is_none() {
                    let (key, phase) = (key.clone(), phase.clone());
                    return Err(RulesFault::NoSuchPhase { key, phase });
                }
            }
        }
        Ok(rules)
    }

    /// Reads a file and lays it over this one, where it says nothing that this one does not know.
    pub(super) fn lay(&mut self, text: &str) -> Result<(), RulesFault> {
        let later = Self::read(text)?;
        later.is_within_bounds()?;
        if *self != Self::default() {
            later.fits(self)?;
        }
        self.lay_over(later);
        Ok(())
    }

    /// Lays a later file over this one: what it says wins, what it leaves out stays.
    fn lay_over(&mut self, later: Self) {
        self.mute_days = later.mute_days.or(self.mute_days);
        self.crisis_days = later.crisis_days.or(self.crisis_days);
        self.again_days = later.again_days.or(self.again_days);
        self.mark_days = later.mark_days.or(self.mark_days);
        self.quiet_meetings = later.quiet_meetings.or(self.quiet_meetings);
        self.signals_max = later.signals_max.or(self.signals_max);
        self.far_days = later.far_days.or(self.far_days);
        self.say.extend(later.say);
        for (key, indicator) in later.indicators {
            self.indicators.entry(key).or_default().lay_over(indicator);
        }
    }
}

impl RawIndicator {
    fn lay_over(&mut self, later: Self) {
        self.name = later.name.or(self.name.take());
        self.condition = later.condition.or(self.condition);
        self.trend = later.trend.or(self.trend);
        self.audience = later.audience.or(self.audience);
        self.prompts = later.prompts.or(self.prompts.take());
        self.growth_prompts = later.growth_prompts.or(self.growth_prompts.take());
        self.numbers.extend(later.numbers);
        for (phase, numbers) in later.numbers_in {
            self.numbers_in.entry(phase).or_default().extend(numbers);
        }
        self.say.extend(later.say);
    }
}
