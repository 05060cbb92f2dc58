//! Danger first: words of danger or a safety note bring the safety path before any card.
//! It decides nothing about anyone and keeps nothing; it only steps aside.

use super::facts::standing_notes;
use super::fold::fold;
use super::library::Library;
use crate::choices::TalkKind;
use crate::file::CaseFile;
use crate::ids::RecordId;
use crate::kinds::View;

impl Library {
    /// Whether a text holds a word of danger, in any language we know: people mix them.
    pub fn is_danger(&self, text: &str) -> bool {
        let folded = fold(text);
        self.danger
            .values()
            .flatten()
            .any(|phrase| folded.contains(phrase.as_str()))
    }
}

/// Whether a standing note of this meeting calls for the safety path, after the last note up to
/// which the facilitator said that it is safe to go on.
pub(super) fn comes_first(
    file: &CaseFile,
    library: &Library,
    meeting: RecordId,
    safe_up_to: Option<RecordId>,
) -> bool {
    let notes = standing_notes(file, meeting);
    let seen = notes
        .iter()
        .position(|note| Some(note.id()) == safe_up_to)
        .map_or(0, |at| at + 1);
    notes[seen..].iter().any(|note| {
        note.talk_kind() == Some(TalkKind::Safety)
            || note.text().is_some_and(|text| library.is_danger(&text))
    })
}
