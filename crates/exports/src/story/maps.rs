//! The file's words and Hearth's, side by side. What has no counterpart is kept as it is written.

use casefile::{
    GoalStatus, MeetingType, PersonRole, RulerKind, SaidBack, StepStatus, TalkKind, YesNoUnknown,
};

pub(super) fn role(text: &str) -> Option<PersonRole> {
    PersonRole::from_wire(text)
}

pub(super) fn ruler_kind(text: &str) -> Option<RulerKind> {
    RulerKind::from_wire(text)
}

pub(super) fn said_back(text: &str) -> Option<SaidBack> {
    SaidBack::from_wire(text)
}

/// Change talk of no finer kind, sustain talk, or other.
pub(super) fn talk_kind(text: &str) -> TalkKind {
    match text {
        "change" => TalkKind::Change,
        "sustain" => TalkKind::Sustain,
        _ => TalkKind::Other,
    }
}

pub(super) fn asked_for(told: Option<bool>) -> YesNoUnknown {
    match told {
        Some(true) => YesNoUnknown::Yes,
        Some(false) => YesNoUnknown::No,
        None => YesNoUnknown::Unknown,
    }
}

/// The kind of meeting; a text of its own has no kind and is kept.
pub(super) fn meeting_type(kind: &str, is_first: bool) -> Option<MeetingType> {
    match kind.trim().to_lowercase().as_str() {
        TEAM_MEETING if is_first => Some(MeetingType::FirstTeam),
        TEAM_MEETING => Some(MeetingType::FollowUpTeam),
        "crisis meeting" => Some(MeetingType::CrisisDebrief),
        _ => None,
    }
}

/// The kind of the meetings that number first and follow-up.
pub(super) const TEAM_MEETING: &str = "child and family team meeting";

/// Where a goal stands; with the file's own words where they say more, or something else.
pub(super) fn goal_status(value: &str) -> (Option<GoalStatus>, Option<String>) {
    let said = || Some(value.to_owned());
    match value {
        "active" => (Some(GoalStatus::Active), None),
        "parked" => (Some(GoalStatus::Resting), None),
        "met" => (Some(GoalStatus::Reached), None),
        "replaced" => (Some(GoalStatus::Changed), None),
        "closed" => (Some(GoalStatus::LetGo), None),
        kept if kept.starts_with("kept by the family") => (Some(GoalStatus::Reached), said()),
        _ => (None, said()),
    }
}

/// How a step went, with the file's own words where it has some.
pub(super) fn outcome(
    text: &str,
    note: &str,
    owner_is_theirs: bool,
) -> (StepStatus, Option<String>) {
    match text {
        "done" if is_another_way(note) => (StepStatus::DoneAnotherWay, None),
        "done" => (StepStatus::Done, None),
        "partly" => (StepStatus::Doing, None),
        "not_done" => (StepStatus::NotYet, None),
        "dropped" if by_family(note).unwrap_or(owner_is_theirs) => {
            (StepStatus::DroppedByFamily, None)
        }
        "dropped" => (StepStatus::DroppedByTeam, None),
        other => (StepStatus::Open, Some(other.to_owned())),
    }
}

fn is_another_way(note: &str) -> bool {
    says(
        note,
        &[
            "another way",
            "own way",
            "different way",
            "differently",
            "de otra manera",
            "de otra forma",
            "otro modo",
            "a su manera",
        ],
    )
}

/// Whether the note says that the family dropped it, or the team; `None` where it says neither.
fn by_family(note: &str) -> Option<bool> {
    if says(
        note,
        &["by the team", "team dropped", "we dropped", "por el equipo"],
    ) {
        return Some(false);
    }
    says(
        note,
        &[
            "by the family",
            "family dropped",
            "they dropped",
            "family",
            "familia",
        ],
    )
    .then_some(true)
}

fn says(note: &str, phrases: &[&str]) -> bool {
    let note = note.to_lowercase();
    phrases.iter().any(|phrase| note.contains(phrase))
}
