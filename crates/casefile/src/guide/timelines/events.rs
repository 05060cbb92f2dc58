//! What starts and ends a clock, and the days on which it happened, read off the file.

use crate::choices::{MeetingStatus, MeetingType, YesNoUnknown};
use crate::file::CaseFile;
use crate::kinds::*;
use crate::register::Record;
use chrono::NaiveDate;
use serde::Deserialize;

/// Something with a day of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Somebody referred the youth.
    Referral,
    /// The family and the program spoke for the first time.
    FirstContact,
    /// They met for the first time.
    FirstVisit,
    /// Service began.
    Enrollment,
    /// Service ended.
    Closing,
    /// The family's story was told and written down.
    DiscoveryDone,
    /// The team met for the first time.
    FirstTeamMeeting,
    /// The team met.
    TeamMeeting,
    /// A version of the plan was made.
    PlanSigned,
    /// A copy of the plan was handed over.
    PlanCopy,
    /// A safety plan was made, or changed.
    SafetyPlan,
    /// A hard moment.
    Crisis,
    /// Somebody was reached after it.
    CrisisContact,
    /// It was talked through.
    CrisisDebrief,
    /// The family was reached: a meeting or a check-in.
    Contact,
    /// The family was reached after the closing.
    ContactAfterClosing,
}

impl Event {
    /// Whether each enrolled youth has their own day for it.
    pub(super) fn is_of_an_enrollment(self) -> bool {
        matches!(
            self,
            Self::Referral
                | Self::FirstContact
                | Self::FirstVisit
                | Self::Enrollment
                | Self::Closing
        )
    }

    /// The days on which it happened, the oldest first.
    pub(super) fn days(self, file: &CaseFile, of: Option<Enrollment<'_>>) -> Vec<NaiveDate> {
        let mut days = self.unsorted(file, of);
        days.sort_unstable();
        days
    }

    fn unsorted(self, file: &CaseFile, of: Option<Enrollment<'_>>) -> Vec<NaiveDate> {
        let one = |day: Option<NaiveDate>| day.into_iter().collect();
        let of = |day: fn(&Enrollment<'_>) -> Option<NaiveDate>| one(of.and_then(|it| day(&it)));
        match self {
            Self::Referral => of(|it| it.referral_date()),
            Self::FirstContact => of(|it| it.first_contact()),
            Self::FirstVisit => of(|it| it.first_visit()),
            Self::Enrollment => of(|it| it.started()),
            Self::Closing => of(|it| it.closed_on()),
            Self::DiscoveryDone => met(file, &[MeetingType::Discovery]),
            Self::FirstTeamMeeting => met(file, TEAM).into_iter().min().into_iter().collect(),
            Self::TeamMeeting => met(file, TEAM),
            Self::CrisisDebrief => met(file, &[MeetingType::CrisisDebrief]),
            Self::PlanSigned => began::<PlanVersion<'_>>(file, |plan| plan.effective_on()),
            Self::PlanCopy => began::<CopyGiven<'_>>(file, |_| None),
            Self::SafetyPlan => written(file),
            Self::Crisis => began::<Incident<'_>>(file, |_| None),
            Self::CrisisContact | Self::Contact | Self::ContactAfterClosing => contacts(file),
        }
    }
}

const TEAM: &[MeetingType] = &[
    MeetingType::FirstTeam,
    MeetingType::FollowUpTeam,
    MeetingType::Transition,
    MeetingType::Closing,
];

const WITH_FAMILY: &[MeetingType] = &[
    MeetingType::FirstConversation,
    MeetingType::Discovery,
    MeetingType::FirstTeam,
    MeetingType::FollowUpTeam,
    MeetingType::CrisisDebrief,
    MeetingType::Transition,
    MeetingType::Closing,
];

/// Days on which meetings of these kinds were held.
fn met(file: &CaseFile, kinds: &[MeetingType]) -> Vec<NaiveDate> {
    file.all::<Meeting<'_>>()
        .filter(|meeting| meeting.status() == Some(MeetingStatus::Done))
        .filter(|meeting| {
            meeting
                .meeting_type()
                .is_some_and(|kind| kinds.contains(&kind))
        })
        .filter_map(|meeting| Some(meeting.started_at()?.day()))
        .collect()
}

/// Meetings with the family, and check-ins in which nobody says that they were not reached.
fn contacts(file: &CaseFile) -> Vec<NaiveDate> {
    let reached = file
        .all::<CheckIn<'_>>()
        .filter(|check_in| check_in.reached() != Some(YesNoUnknown::No))
        .filter_map(|check_in| day(check_in.record()));
    met(file, WITH_FAMILY).into_iter().chain(reached).collect()
}

/// The day a field says, else the day on which the record began.
fn began<'a, V: View<'a> + 'a>(
    file: &'a CaseFile,
    said: impl Fn(&V) -> Option<NaiveDate>,
) -> Vec<NaiveDate> {
    file.all::<V>()
        .filter_map(|one| said(&one).or_else(|| day(one.record())))
        .collect()
}

/// Every day on which the newest words of a safety plan were written: a change counts.
fn written(file: &CaseFile) -> Vec<NaiveDate> {
    let days = |plan: CrisisPlan<'_>| -> Vec<NaiveDate> {
        let heads = plan.record().fields().flat_map(|(_, field)| field.heads());
        heads.map(|head| head.on.day()).collect()
    };
    file.all::<CrisisPlan<'_>>().flat_map(days).collect()
}

fn day(record: &Record) -> Option<NaiveDate> {
    record.began().map(|on| on.day())
}
