//! Deadlines as data profiles. They are the staff's and say nothing about a family: a day that has
//! passed is work that staff have not done yet. Nothing here reads a clock or writes.

mod events;
mod profile;

pub use events::Event;
pub use profile::{Deadline, Profile, Span, Timelines};

use crate::file::CaseFile;
use crate::ids::RecordId;
use crate::kinds::{Enrollment, View};
use chrono::{Days, NaiveDate};

/// Where a deadline stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Its day is today or still to come.
    Open,
    /// Its day has passed, and staff still owe it.
    Passed,
    /// It was met, on this day.
    Met(NaiveDate),
}

/// One deadline of one family, as of a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Due {
    /// Which deadline of the profile.
    pub id: String,
    /// Whose enrollment, where it runs for one youth.
    pub enrollment: Option<RecordId>,
    /// The day that started the clock.
    pub since: NaiveDate,
    /// The last day on which it is in time.
    pub due: NaiveDate,
    /// Where it stands.
    pub standing: Standing,
}

impl Due {
    /// Days until it is due; less than zero once its day has passed.
    pub fn days_left(&self, today: NaiveDate) -> i64 {
        (self.due - today).num_days()
    }

    /// Whether it still asks something of staff.
    pub fn is_owed(&self) -> bool {
        !matches!(self.standing, Standing::Met(_))
    }
}

/// Every deadline whose clock has started, as of a day, in the order of their days. What has no
/// starting day on file has no deadline: not enough is known yet, and nothing is guessed. A
/// deadline that begins again is shown once, for the newest start. After a closing only what
/// follows a closing is still owed.
pub fn deadlines(file: &CaseFile, profile: &Profile, today: NaiveDate) -> Vec<Due> {
    let mut all: Vec<Due> = Vec::new();
    for deadline in &profile.deadlines {
        if deadline.from.is_of_an_enrollment() {
            let enrollments = file.all::<Enrollment<'_>>();
            all.extend(
                enrollments.filter_map(|one| due(file, profile, deadline, Some(one), today)),
            );
        } else {
            all.extend(due(file, profile, deadline, None, today));
        }
    }
    all.sort_by(|a, b| (a.due, &a.id, a.enrollment).cmp(&(b.due, &b.id, b.enrollment)));
    all
}

fn due(
    file: &CaseFile,
    profile: &Profile,
    deadline: &Deadline,
    enrollment: Option<Enrollment<'_>>,
    today: NaiveDate,
) -> Option<Due> {
    let known = |event: Event| {
        let mut days = event.days(file, enrollment);
        days.retain(|day| *day <= today);
        days
    };
    let since = *known(deadline.from).last()?;
    let ends_with_service = deadline.from != Event::Closing;
    let over = ends_with_service && is_closed(file, enrollment, today);
    let due = profile.last_day(since, deadline.within)?;
    let counts = since.checked_add_days(Days::new(deadline.not_before.into()))?;
    let met = known(deadline.to)
        .into_iter()
        .find(|day| *day >= counts && !(deadline.every && *day == since));
    let standing = match met {
        Some(day) => Standing::Met(day),
        None if due < today => Standing::Passed,
        None => Standing::Open,
    };
    let owed = !matches!(standing, Standing::Met(_));
    (!(over && owed)).then(|| Due {
        id: deadline.id.clone(),
        enrollment: enrollment.map(|one| one.id()),
        since,
        due,
        standing,
    })
}

/// Whether the service has ended: that of one enrollment, or of every one there is.
fn is_closed(file: &CaseFile, enrollment: Option<Enrollment<'_>>, today: NaiveDate) -> bool {
    let closed = |one: &Enrollment<'_>| one.closed_on().is_some_and(|day| day <= today);
    match enrollment {
        Some(one) => closed(&one),
        None => {
            let mut all = file.all::<Enrollment<'_>>().peekable();
            all.peek().is_some() && all.all(|one| closed(&one))
        }
    }
}

impl Profile {
    /// The last day that is in time. Hours are counted as whole days from the day it happened: a
    /// file that knows only days must not make anybody late by an hour.
    fn last_day(&self, since: NaiveDate, within: Span) -> Option<NaiveDate> {
        match within {
            Span::Days(days) => since.checked_add_days(Days::new(days.into())),
            Span::Hours(hours) => since.checked_add_days(Days::new(hours.div_ceil(24).into())),
            Span::BusinessDays(days) => self.after_business_days(since, days),
        }
    }

    fn after_business_days(&self, since: NaiveDate, days: u32) -> Option<NaiveDate> {
        let mut day = since;
        let mut left = days;
        while left > 0 {
            day = day.succ_opt()?;
            left -= u32::from(self.is_business_day(day));
        }
        Some(day)
    }

    fn is_business_day(&self, day: NaiveDate) -> bool {
        use chrono::{Datelike, Weekday};
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        !weekend && !self.holidays.contains(&day)
    }
}

#[cfg(test)]
mod tests;
