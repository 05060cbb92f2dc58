//! Which cards were said in which meeting. The marks are for the facilitator alone: they stay on
//! this laptop, never become part of a family's file and never sync.

use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::reading::held_before;
use casefile::guide::Used;
use casefile::kinds::Meeting;
use casefile::{CaseFile, RecordId, View};
use serde::{Deserialize, Serialize};

/// Meetings over which a card may wear out.
const LATELY: usize = 2;

/// A card that was said, as this laptop keeps it.
#[derive(Serialize, Deserialize)]
pub struct Said {
    /// Which card.
    pub card: String,
    /// The newest note when it was marked.
    pub after: Option<RecordId>,
}

fn place(occasion: RecordId) -> String {
    format!("cards_used.{occasion}")
}

/// The cards that were said in a meeting or check-in, as they were marked.
pub fn said(desk: &Desk, occasion: RecordId) -> Result<Vec<Said>, Fault> {
    Ok(desk.vault.setting(&place(occasion))?.unwrap_or_default())
}

/// The same, for the guide.
pub fn used(desk: &Desk, occasion: Option<RecordId>) -> Result<Vec<Used>, Fault> {
    let Some(occasion) = occasion else {
        return Ok(Vec::new());
    };
    let said = said(desk, occasion)?.into_iter();
    Ok(said
        .map(|said| Used {
            card: said.card,
            after: said.after,
        })
        .collect())
}

/// The cards of the meetings before this one, the newest meeting first.
pub fn lately(
    desk: &Desk,
    file: &CaseFile,
    meeting: Option<RecordId>,
) -> Result<Vec<Vec<String>>, Fault> {
    let mut all = Vec::new();
    let mut this = meeting.and_then(|meeting| file.get::<Meeting<'_>>(meeting));
    for _ in 0..LATELY {
        let before = held_before(file, this.as_ref());
        let Some(before) = before.filter(|before| Some(before.id()) != meeting) else {
            break;
        };
        let cards = said(desk, before.id())?.into_iter();
        all.push(cards.map(|said| said.card).collect());
        this = Some(before);
    }
    Ok(all)
}

/// Marks a card as said, or takes the mark back.
pub fn mark(desk: &mut Desk, occasion: RecordId, used: Used, was_said: bool) -> Result<(), Fault> {
    let mut all = said(desk, occasion)?;
    all.retain(|said| said.card != used.card);
    if was_said {
        all.push(Said {
            card: used.card,
            after: used.after,
        });
    }
    Ok(desk.vault.set_setting(&place(occasion), &all)?)
}
