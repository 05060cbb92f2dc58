//! Which kind of meeting usually comes next (practice 4.1). It is offered, never imposed: whoever
//! begins a meeting says which it is.

use crate::choices::{MeetingStatus, MeetingType, Phase};
use crate::file::CaseFile;
use crate::kinds::{Incident, Meeting, View};

impl CaseFile {
    /// The kind that usually comes next. Care after a crisis comes before everything else; then the
    /// way from the first conversation to the team; then the team, and toward the end its last part.
    pub fn usual_kind(&self) -> MeetingType {
        let begun = self.begun_kinds();
        let was = |kind: MeetingType| begun.contains(&Some(kind));
        if self.has_a_crisis_since_they_met() {
            return MeetingType::CrisisDebrief;
        }
        if self.phase() == Some(Phase::Transition) && !was(MeetingType::Transition) {
            return MeetingType::Transition;
        }
        match () {
            () if begun.iter().any(|kind| is_the_teams(*kind)) => MeetingType::FollowUpTeam,
            () if was(MeetingType::Discovery) => MeetingType::FirstTeam,
            () if was(MeetingType::FirstConversation) => MeetingType::Discovery,
            () => MeetingType::FirstConversation,
        }
    }

    fn begun_kinds(&self) -> Vec<Option<MeetingType>> {
        let is_begun = |status: Option<MeetingStatus>| {
            matches!(
                status,
                Some(MeetingStatus::Done | MeetingStatus::InProgress)
            )
        };
        self.all::<Meeting>()
            .filter(|meeting| is_begun(meeting.status()))
            .map(|meeting| meeting.meeting_type())
            .collect()
    }

    /// Whether a crisis came after the last meeting and nobody has talked it over, or does so now.
    fn has_a_crisis_since_they_met(&self) -> bool {
        let met = self
            .held_meetings()
            .pop()
            .and_then(|last| last.took_place());
        let is_since = |incident: &Incident<'_>| {
            let began = incident.started_at();
            let began = began.or_else(|| incident.record().began().cloned());
            began.is_some_and(|began| met.as_ref().is_none_or(|met| began.day() > met.day()))
        };
        let talks = |meeting: &Meeting<'_>| {
            meeting.status() == Some(MeetingStatus::InProgress)
                && meeting.meeting_type() == Some(MeetingType::CrisisDebrief)
        };
        !self.all::<Meeting>().any(|meeting| talks(&meeting))
            && self
                .all::<Incident>()
                .filter(|incident| incident.is_crisis() == Some(true))
                .filter(|incident| incident.debriefed_at().is_none())
                .any(|incident| is_since(&incident))
    }
}

/// Whether a kind is one at which the whole team sits: what came from elsewhere without a kind is.
fn is_the_teams(kind: Option<MeetingType>) -> bool {
    !matches!(
        kind,
        Some(
            MeetingType::FirstConversation
                | MeetingType::Discovery
                | MeetingType::CrisisDebrief
                | MeetingType::Supervision
                | MeetingType::Observation
        )
    )
}
