//! What the provers write and look for: notes that are each said once, and a draft that grows.
//! An answer is believed in the order in which the lines were sent, and only then.

use crate::cli::{Batch, Notebook};
use anyhow::Result;
use casefile::{CaseFile, FamilyId};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use vault::{Vault, VaultError};

/// Drafts are made of it.
const TYPED: &str = "a sentence that grows as it is typed ";

/// One save, as it was sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Saved {
    /// A note with this text.
    Note(String),
    /// A draft that begins with this number, whose last two digits say how long it is: from a few
    /// lines to a hundred kilobytes.
    Draft(u64),
}

impl Saved {
    /// Sends it without waiting.
    pub fn send(&self, batch: &mut Batch, notebook: &Notebook, meeting: &str) -> Result<()> {
        let (command, request) = self.line(notebook, meeting);
        batch.send(command, &request)
    }

    /// The command, and what it is asked.
    pub fn line(&self, notebook: &Notebook, meeting: &str) -> (&'static str, Value) {
        let family = &notebook.family;
        match self {
            Saved::Note(text) => (
                "meeting.write_note",
                json!({"family": family, "meeting": meeting, "speaker": notebook.speaker,
                    "talk_kind": "hope", "text": text, "verbatim": true}),
            ),
            Saved::Draft(number) => (
                "draft.keep",
                json!({"family": family, "meeting": meeting, "slot": "capture",
                    "content": format!("{number} {}", TYPED.repeat(length(*number)))}),
            ),
        }
    }
}

/// What somebody may rely on: everything that was acknowledged.
#[derive(Clone, Default, Debug)]
pub struct Believed {
    /// The text of each note.
    pub notes: BTreeSet<String>,
    /// The draft as it was kept last.
    pub draft: Option<u64>,
}

impl Believed {
    /// Believes one more.
    pub fn take(&mut self, saved: &Saved) {
        match saved {
            Saved::Note(text) => {
                self.notes.insert(text.clone());
            }
            Saved::Draft(number) => self.draft = Some(*number),
        }
    }

    /// How much of it is not there.
    pub fn missing_in(&self, shown: &Shown) -> u64 {
        let notes = self.notes.difference(&shown.notes).count() as u64;
        let draft = self.draft.is_some_and(|kept| shown.draft < Some(kept));
        notes + u64::from(draft)
    }
}

/// What is there.
#[derive(Default, Debug)]
pub struct Shown {
    /// The text of each note.
    pub notes: BTreeSet<String>,
    /// The number of the draft.
    pub draft: Option<u64>,
}

impl Shown {
    /// As the window shows a meeting.
    pub fn in_meeting(view: &Value) -> Self {
        let notes = texts(view, "notes", "text").map(str::to_owned).collect();
        let draft = texts(view, "drafts", "content").find_map(number);
        Shown { notes, draft }
    }

    /// As the file holds it.
    pub fn in_vault(vault: &Vault, family: FamilyId) -> Result<Self, VaultError> {
        let file = vault.case_file(family)?;
        let drafts = vault.drafts(family)?;
        Ok(Shown {
            notes: notes(&file, family).into_iter().collect(),
            draft: drafts.iter().find_map(|draft| number(&draft.content)),
        })
    }
}

/// The text of every note in a family's file.
pub fn notes(file: &CaseFile, family: FamilyId) -> Vec<String> {
    let notes = file.registers(family.scope()).into_iter();
    notes
        .flat_map(|held| held.of_kind("note"))
        .filter_map(|(_, note)| note.field("text")?.shown()?.value.read())
        .collect()
}

fn length(number: u64) -> usize {
    8 + 30 * (number % 100) as usize
}

fn number(content: &str) -> Option<u64> {
    content.split(' ').next()?.parse().ok()
}

fn texts<'a>(view: &'a Value, list: &str, field: &'a str) -> impl Iterator<Item = &'a str> {
    view.get(list)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(move |row| row.get(field)?.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_that_went_back_is_missing_and_a_later_one_is_not() {
        let mut believed = Believed::default();
        believed.take(&Saved::Draft(7));
        let with = |draft| Shown {
            draft,
            ..Shown::default()
        };
        assert_eq!(believed.missing_in(&with(None)), 1);
        assert_eq!(believed.missing_in(&with(Some(6))), 1);
        assert_eq!(believed.missing_in(&with(Some(8))), 0);
    }

    #[test]
    fn a_note_is_there_by_its_whole_text() {
        let mut believed = Believed::default();
        believed.take(&Saved::Note("line 1".into()));
        let shown = Shown::in_meeting(&json!({"notes": [{"text": "line 10"}]}));
        assert_eq!(believed.missing_in(&shown), 1);
    }
}
