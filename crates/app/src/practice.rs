//! The practice library as it was built in, and which of its cards were said in which meeting.
//! The marks are local only: they never become part of a family's file and never sync.

use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::reading::home_language;
use crate::views::session::Settings;
use casefile::guide::{Library, Source, Used};
use casefile::{CaseFile, RecordId};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

macro_rules! sources {
    ($($name:literal),* $(,)?) => {
        &[$(Source {
            name: $name,
            text: include_str!(concat!("../../../assets/practice/", $name)),
        }),*]
    };
}

/// The files, the first language before its translations.
pub(crate) const SOURCES: &[Source<'static>] = sources![
    "prompts/en.toml",
    "prompts/es.toml",
    "meetings/first_conversation.toml",
    "meetings/discovery.toml",
    "meetings/first_team.toml",
    "meetings/follow_up_team.toml",
    "meetings/crisis_debrief.toml",
    "meetings/transition.toml",
    "meetings/closing.toml",
    "danger.toml",
    "lines.toml",
];

/// The library. A test reads every file of it, so it is never empty in a build that passed.
pub fn library() -> &'static Library {
    static LIBRARY: LazyLock<Library> =
        LazyLock::new(|| Library::read(SOURCES).unwrap_or_default());
    &LIBRARY
}

/// The language to speak in with a family: theirs where the library has it, else the facilitator's.
pub fn language(file: &CaseFile, settings: &Settings) -> String {
    let home = home_language(file);
    let home = home.split(['-', '_']).next().unwrap_or_default();
    let known = library().languages().contains(home);
    if known {
        home.to_owned()
    } else {
        settings.language.clone()
    }
}

/// A card that was said, as this laptop keeps it.
#[derive(Serialize, Deserialize)]
struct Said {
    card: String,
    after: Option<RecordId>,
}

fn place(meeting: RecordId) -> String {
    format!("cards_used.{meeting}")
}

fn said(desk: &Desk, meeting: RecordId) -> Result<Vec<Said>, Fault> {
    Ok(desk.vault.setting(&place(meeting))?.unwrap_or_default())
}

/// The cards that were said in a meeting, in their order.
pub fn used(desk: &Desk, meeting: RecordId) -> Result<Vec<Used>, Fault> {
    let said = said(desk, meeting)?;
    Ok(said
        .into_iter()
        .map(|said| Used {
            card: said.card,
            after: said.after,
        })
        .collect())
}

/// Marks a card as said, or takes the mark back.
pub fn mark(desk: &mut Desk, meeting: RecordId, used: Used, was_said: bool) -> Result<(), Fault> {
    let mut all = said(desk, meeting)?;
    all.retain(|said| said.card != used.card);
    if was_said {
        all.push(Said {
            card: used.card,
            after: used.after,
        });
    }
    Ok(desk.vault.set_setting(&place(meeting), &all)?)
}
