//! What staff marked about a signal goes out of the log after its time. The time is what the notebook was
//! worked with, day by day: however a clock jumps, and whatever is written by it, a mark has lain here
//! for that long before its words are taken out. Who opens the notebook seldom keeps them longer.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use vault::Vault;

/// How long what staff marked about a signal is kept (practice 5.1).
const LAST: u32 = 180;
/// No opening counts for more days than a fortnight since the one before. A clock that jumps counts no
/// further.
const AT_MOST: i64 = 14;
const AGES: &str = "ages_of_marks";

/// How long the notebook was worked with, and how long that was when a mark was first seen here.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
struct Ages {
    last: Option<NaiveDate>,
    days: u32,
    seen: BTreeMap<String, u32>,
}

impl Ages {
    /// Counts the days since the last opening; none where the clock went back.
    fn come_to(&mut self, today: NaiveDate) {
        let since = self.last.map_or(0, |last| (today - last).num_days());
        let counted = u32::try_from(since.clamp(0, AT_MOST)).unwrap_or_default();
        self.days = self.days.saturating_add(counted);
        self.last = Some(today);
    }

    /// Notes which marks are here, and forgets those that are not.
    fn note(&mut self, marks: BTreeSet<String>) {
        self.seen.retain(|mark, _| marks.contains(mark));
        for mark in marks {
            self.seen.entry(mark).or_insert(self.days);
        }
    }

    fn is_over(&self, mark: &str) -> bool {
        let seen = self.seen.get(mark);
        seen.is_some_and(|seen| self.days.saturating_sub(*seen) >= LAST)
    }
}

/// Takes the words out of marks whose time is over. Where that fails they count for nothing all the
/// same, and it is tried again the next time somebody sits down.
pub(super) fn let_old_ones_go(vault: &mut Vault, today: NaiveDate) {
    let Some(before) = today.checked_sub_days(Days::new(LAST.into())) else {
        return;
    };
    let known: Option<Ages> = vault.setting(AGES).unwrap_or_default();
    let Ok(marks) = vault.marks() else {
        // What is damaged there is told where the file is read; this must not stand in its way.
        return vault.connect_anew().unwrap_or_default();
    };
    let known = known.unwrap_or_default();
    let mut ages = known.clone();
    ages.come_to(today);
    ages.note(marks);
    if ages != known {
        // Where it cannot be kept, the days do not count.
        vault.set_setting(AGES, &ages).unwrap_or_default();
    }
    if ages.seen.keys().any(|mark| ages.is_over(mark)) {
        let gone = vault.blank_marks(before, |mark| ages.is_over(mark));
        gone.map(drop)
            .or_else(|_| vault.connect_anew())
            .unwrap_or_default();
    }
}
