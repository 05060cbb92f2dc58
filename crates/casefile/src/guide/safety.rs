//! Danger first: words of danger or a safety note bring the safety path before any card.
//! It decides nothing about anyone and keeps nothing; it only steps aside.

use super::facts::standing_notes;
use super::fold::fold;
use super::library::Library;
use super::offer::Moment;
use crate::choices::TalkKind;
use crate::file::CaseFile;
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

/// Whether a standing note of this meeting or check-in calls for the safety path, after the last note
/// up to which the facilitator said that it is safe to go on; or what is being typed does.
pub(super) fn comes_first(file: &CaseFile, library: &Library, now: &Moment<'_>) -> bool {
    let notes = now
        .record()
        .map(|record| standing_notes(file, record))
        .unwrap_or_default();
    let seen = notes
        .iter()
        .position(|note| Some(note.id()) == now.safe_up_to)
        .map_or(0, |at| at + 1);
    let said = notes[seen..].iter().any(|note| {
        note.talk_kind() == Some(TalkKind::Safety)
            || note.text().is_some_and(|text| library.is_danger(&text))
    });
    said || library.is_danger(now.typed)
}
