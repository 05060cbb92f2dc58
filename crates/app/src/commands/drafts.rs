//! Text somebody is still writing: on the disk within a moment, never synced, not yet an action.

use crate::clock::wire;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::meeting::DraftView;
use crate::views::reading::running;
use crate::wire::Nothing;
use casefile::decide::TEXT_BYTES_MAX;
use casefile::{FamilyId, RecordId, Refusal, View};
use chrono::DateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::DraftKey;

/// Keeps what is being written.
#[derive(Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeepDraft {
    /// Whose file.
    pub family: FamilyId,
    /// The meeting it is written in.
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<RecordId>,
    /// The field.
    pub slot: String,
    /// The field's state as the window keeps it: JSON text.
    pub content: String,
}

/// Lets a draft go.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DropDraft {
    /// Whose file.
    pub family: FamilyId,
    /// The meeting it was written in.
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<RecordId>,
    /// The field.
    pub slot: String,
}

/// Whose drafts are asked for, by a form that stands on nobody's page.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftsOf {
    /// The family; without one, the facilitator's own side.
    #[serde(default)]
    #[ts(optional)]
    pub family: Option<FamilyId>,
}

/// What is being written in one file.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct DraftsThere {
    /// Whose file.
    pub family: FamilyId,
    /// All of it.
    pub drafts: Vec<DraftView>,
}

/// When something was last on the disk.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct Saved {
    /// When its commit returned.
    pub saved_at: String,
}

/// The longest name of a field.
const SLOT_CHARS_MAX: usize = 200;
/// A form holds several texts, and a text may be far too long to be kept: it is on the disk all the same
/// until its writer has made it shorter.
const DRAFT_BYTES_MAX: usize = 32 * TEXT_BYTES_MAX;

/// A family that is being opened has no file yet: what is typed of it is kept under no family's name.
const OPENING: FamilyId = FamilyId(Uuid::nil());
/// The one form of it.
const OPENING_SLOT: &str = "family.open";

/// The draft that the opening of a family ends.
pub(crate) fn opening() -> DraftKey {
    DraftKey {
        family: OPENING,
        meeting: None,
        slot: OPENING_SLOT.into(),
    }
}

/// What is being written of a family that is not opened yet.
pub fn of_opening(desk: &mut Desk, _asked: Nothing) -> Result<Vec<DraftView>, Fault> {
    of_family(desk, OPENING)
}

/// What is being written in a family's file, or on one's own side.
pub fn of_file(desk: &mut Desk, asked: DraftsOf) -> Result<DraftsThere, Fault> {
    let family = asked.family.unwrap_or_else(|| desk.own_file());
    Ok(DraftsThere {
        family,
        drafts: of_family(desk, family)?,
    })
}

/// Keeps what is being written; it is on the disk when this answers.
pub fn keep(desk: &mut Desk, asked: KeepDraft) -> Result<Saved, Fault> {
    if asked.family == OPENING {
        let is_it = asked.slot == OPENING_SLOT;
        is_it
            .then_some(())
            .ok_or_else(|| Fault::bad_request("slot"))?;
    } else if asked.family != desk.own_file() {
        desk.file(asked.family)?;
    }
    if asked.slot.chars().count() > SLOT_CHARS_MAX {
        return Err(Fault::bad_request("slot"));
    }
    if asked.content.len() > DRAFT_BYTES_MAX {
        return Err(Refusal::TooLong {
            field: "content",
            limit: DRAFT_BYTES_MAX,
        }
        .into());
    }
    let key = DraftKey {
        family: asked.family,
        meeting: asked.meeting,
        slot: asked.slot,
    };
    let at = desk.stamp();
    desk.vault.keep_draft(&key, &asked.content, at)?;
    desk.mark_meeting(asked.family);
    Ok(Saved {
        saved_at: desk.saved(Some(asked.family), vec!["drafts".into()]),
    })
}

/// Lets a draft go that its writer no longer wants.
pub fn let_go(desk: &mut Desk, asked: DropDraft) -> Result<Saved, Fault> {
    let key = DraftKey {
        family: asked.family,
        meeting: asked.meeting,
        slot: asked.slot,
    };
    desk.vault.drop_draft(&key)?;
    Ok(Saved {
        saved_at: desk.saved(Some(asked.family), vec!["drafts".into()]),
    })
}

/// The drafts of one meeting.
pub fn of_meeting(
    desk: &Desk,
    family: FamilyId,
    meeting: RecordId,
) -> Result<Vec<DraftView>, Fault> {
    let mut drafts = of_family(desk, family)?;
    drafts.retain(|draft| draft.meeting == Some(meeting));
    Ok(drafts)
}

/// What somebody was still writing that no running meeting brings back: outside any meeting, or in
/// one that ended since.
pub fn left_lying(desk: &mut Desk, family: FamilyId) -> Result<Vec<DraftView>, Fault> {
    let file = desk.shown(family)?;
    let now = running(&file).map(|meeting| meeting.id());
    let mut drafts = of_family(desk, family)?;
    drafts.retain(|draft| draft.meeting.is_none() || draft.meeting != now);
    Ok(drafts)
}

/// What was still being written on the facilitator's own side.
pub fn of_own(desk: &Desk) -> Result<Vec<DraftView>, Fault> {
    of_family(desk, desk.own_file())
}

fn of_family(desk: &Desk, family: FamilyId) -> Result<Vec<DraftView>, Fault> {
    let here = desk.clock().now().timezone();
    let drafts = desk.vault.drafts(family)?.into_iter();
    Ok(drafts
        .map(|draft| DraftView {
            slot: draft.key.slot,
            content: draft.content,
            saved_at: DateTime::from_timestamp_millis(draft.at.0)
                .map(|at| wire(&at.with_timezone(&here)))
                .unwrap_or_default(),
            meeting: draft.key.meeting,
        })
        .collect())
}
