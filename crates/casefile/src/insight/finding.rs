//! What one indicator found about one subject, before the rules of all indicators speak:
//! phases, hard times, the first meetings. A finding that knows too little says what is missing.

use super::answer::{Measure, Subject, Window};
use super::facts::Facts;
use super::fraction::Fraction;
use super::say::Slots;
use crate::ids::RecordId;

/// How far a finding goes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Crossing {
    /// Too little is known.
    NotEnough,
    /// Below every threshold.
    Steady,
    /// Over a fixed level, which names no earlier value of this family.
    Level,
    /// It moved against this family's own earlier values.
    Moved,
    /// It moved enough to talk about, or it is a fact that leaves no doubt.
    Talk,
}

/// What an indicator found about one subject.
#[derive(Clone)]
pub(crate) struct Finding {
    pub(crate) key: &'static str,
    pub(crate) subject: Option<Subject>,
    pub(crate) crossing: Crossing,
    /// How many threshold steps it lies over: the same facts are opened again only one step on.
    pub(crate) depth: i64,
    pub(crate) value: Option<Measure>,
    pub(crate) before: Option<Measure>,
    pub(crate) window: Option<Window>,
    pub(crate) rows: Vec<RecordId>,
    pub(crate) variant: &'static str,
    pub(crate) slots: Slots,
    pub(crate) missing: Vec<&'static str>,
    /// It rests on somebody's private answer.
    pub(crate) is_private: bool,
    /// It touches on safety, and is looked at first.
    pub(crate) is_about_safety: bool,
    /// What is good in it, said before anything else.
    pub(crate) growth: Option<Grown>,
}

/// What is good in a finding: its sentence, and its own numbers where they are others.
#[derive(Clone)]
pub(crate) struct Grown {
    pub(crate) variant: &'static str,
    pub(crate) slots: Slots,
    pub(crate) shows: Option<Shows>,
}

/// The numbers of a sentence and the rows that they open to.
#[derive(Clone)]
pub(crate) struct Shows {
    pub(crate) value: Measure,
    pub(crate) before: Measure,
    pub(crate) rows: Vec<RecordId>,
}

impl Finding {
    /// A finding that stays below every threshold until something is said about it.
    pub(crate) fn of(key: &'static str) -> Self {
        Self {
            key,
            subject: None,
            crossing: Crossing::Steady,
            depth: 0,
            value: None,
            before: None,
            window: None,
            rows: Vec::new(),
            variant: "steady",
            slots: Slots::new(),
            missing: Vec::new(),
            is_private: false,
            is_about_safety: false,
            growth: None,
        }
    }

    /// A finding that knows too little; `missing` names what would be needed.
    pub(crate) fn not_enough(key: &'static str, missing: &'static str) -> Self {
        Self {
            crossing: Crossing::NotEnough,
            variant: "not_enough",
            missing: vec![missing],
            ..Self::of(key)
        }
    }

    pub(crate) fn about(mut self, subject: Subject) -> Self {
        self.subject = Some(subject);
        self
    }

    pub(crate) fn about_person(self, person: RecordId) -> Self {
        let person = Some(person);
        self.about(Subject {
            person,
            ..Subject::default()
        })
    }

    pub(crate) fn about_goal(self, goal: RecordId) -> Self {
        let goal = Some(goal);
        self.about(Subject {
            goal,
            ..Subject::default()
        })
    }

    pub(crate) fn about_step(self, step: RecordId) -> Self {
        let step = Some(step);
        self.about(Subject {
            step,
            ..Subject::default()
        })
    }

    pub(crate) fn about_record(self, record: RecordId) -> Self {
        let record = Some(record);
        self.about(Subject {
            record,
            ..Subject::default()
        })
    }

    /// How far it goes, and by how many threshold steps.
    pub(crate) fn crosses(mut self, crossing: Crossing, depth: i64) -> Self {
        (self.crossing, self.depth) = (crossing, depth);
        self
    }

    pub(crate) fn value(mut self, value: Measure) -> Self {
        self.value = Some(value);
        self
    }

    pub(crate) fn before(mut self, before: impl Into<Option<Measure>>) -> Self {
        self.before = before.into();
        self
    }

    pub(crate) fn window(mut self, window: Option<Window>) -> Self {
        self.window = window;
        self
    }

    pub(crate) fn rows(mut self, rows: impl IntoIterator<Item = RecordId>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// Which sentence of the indicator says it.
    pub(crate) fn say(mut self, variant: &'static str, slots: Slots) -> Self {
        (self.variant, self.slots) = (variant, slots);
        self
    }

    /// It rests on somebody's private answer: it is theirs and the facilitator's alone.
    pub(crate) fn private(mut self) -> Self {
        self.is_private = true;
        self
    }

    /// It touches on safety: it is looked at before anything else.
    pub(crate) fn about_safety(mut self) -> Self {
        self.is_about_safety = true;
        self
    }

    /// What is good in it, where it is.
    pub(crate) fn growth(mut self, variant: &'static str, slots: Slots) -> Self {
        let shows = None;
        self.growth = Some(Grown {
            variant,
            slots,
            shows,
        });
        self
    }

    /// What is good in it counts something else than the finding does.
    pub(crate) fn growth_shows(mut self, shows: Shows) -> Self {
        if let Some(grown) = &mut self.growth {
            grown.shows = Some(shows);
        }
        self
    }
}

impl From<usize> for Measure {
    fn from(count: usize) -> Self {
        Measure::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Measure {
    fn from(number: i64) -> Self {
        Measure::Number(number)
    }
}

impl From<Fraction> for Measure {
    /// A share; a whole number where it is one.
    fn from(fraction: Fraction) -> Self {
        match fraction.parts() {
            (number, 1) => Measure::Number(number),
            (part, whole) => Measure::Share { part, whole },
        }
    }
}

/// A share as it was counted, unreduced: four of eight stays four of eight.
pub(crate) fn share(part: usize, whole: usize) -> Measure {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Measure::Share {
        part: number(part),
        whole: number(whole),
    }
}

/// An indicator: what it finds in the facts of a day.
pub(crate) type Look = fn(&Facts<'_>) -> Vec<Finding>;
