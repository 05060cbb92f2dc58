//! Shares as exact fractions: a threshold is met or it is not, and no rounding decides.
//! The denominator is never zero.

use std::cmp::Ordering;

/// An exact fraction.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fraction {
    part: i128,
    whole: i128,
}

impl Fraction {
    /// A part of a whole; none where there is no whole.
    pub(crate) fn of(part: usize, whole: usize) -> Option<Self> {
        let part = i128::try_from(part).ok()?;
        let whole = i128::try_from(whole).ok().filter(|whole| *whole > 0)?;
        Some(Self { part, whole })
    }

    /// A whole number.
    pub(crate) fn number(number: i64) -> Self {
        Self {
            part: i128::from(number),
            whole: 1,
        }
    }

    /// A number of hundredths, as the rules spell thresholds.
    pub(crate) fn percent(percent: i64) -> Self {
        Self {
            part: i128::from(percent),
            whole: 100,
        }
    }

    /// The sum.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self::exact(
            self.part * other.whole + other.part * self.whole,
            self.whole * other.whole,
        )
    }

    /// The difference.
    pub(crate) fn minus(self, other: Self) -> Self {
        let part = -other.part;
        self.plus(Self { part, ..other })
    }

    /// The product.
    pub(crate) fn times(self, other: Self) -> Self {
        Self::exact(self.part * other.part, self.whole * other.whole)
    }

    /// How many whole times a positive step fits into it; zero where it is below.
    pub(crate) fn steps_of(self, step: Self) -> i64 {
        if step.part <= 0 || self.part <= 0 {
            return 0;
        }
        i64::try_from((self.part * step.whole) / (self.whole * step.part)).unwrap_or(i64::MAX)
    }

    /// The part and the whole, reduced.
    pub(crate) fn parts(self) -> (i64, i64) {
        let fits = |number: i128| i64::try_from(number).unwrap_or(i64::MAX);
        (fits(self.part), fits(self.whole))
    }

    /// Reduced, so that sums of a few small counts never come near the end of a number.
    fn exact(part: i128, whole: i128) -> Self {
        let by = divisor(part.abs(), whole).max(1);
        Self {
            part: part / by,
            whole: whole / by,
        }
    }
}

fn divisor(one: i128, other: i128) -> i128 {
    if other == 0 {
        one
    } else {
        divisor(other, one % other)
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.part * other.whole).cmp(&(other.part * self.whole))
    }
}

/// The middle of some values; between the two middle ones where their number is even.
pub(crate) fn median(values: impl IntoIterator<Item = Fraction>) -> Option<Fraction> {
    let mut values: Vec<Fraction> = values.into_iter().collect();
    values.sort();
    let middle = values.len() / 2;
    let upper = *values.get(middle)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    let half = Fraction { part: 1, whole: 2 };
    Some(values[middle - 1].plus(upper).times(half))
}
