//! The door: making the notebook, unlocking it, locking it, and saying that somebody is there.

use crate::beside::Mark;
use crate::commands::envelope::OfFamily;
use crate::commands::settings::Language;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::house::House;
use crate::passphrase::Passphrase;
use crate::views::session::{Interrupted, SessionView, Settings};
use crate::wire::Nothing;
use casefile::On;
use casefile::decide::CloseMeeting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The first run.
#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateNotebook {
    /// What will open it.
    pub passphrase: Passphrase,
    /// The facilitator's own name.
    pub your_name: String,
    /// The language of our words.
    pub language: Language,
}

/// Opens the notebook.
#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    /// What opens it.
    pub passphrase: Passphrase,
    /// Ends the meeting that was interrupted, at its last save.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub end_meeting: bool,
}

/// A passphrase to be looked at.
#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithPassphrase {
    /// What somebody typed.
    pub passphrase: Passphrase,
}

/// How good a passphrase is.
#[derive(Clone, Copy, Debug, Serialize, TS, JsonSchema)]
pub struct StrengthOfPassphrase {
    /// 0, guessed at once, to 4.
    pub score: u8,
    /// Whether it has enough characters.
    pub long_enough: bool,
    /// Whether it will be taken.
    pub ok: bool,
}

/// Whether the cover may go.
#[derive(Clone, Copy, Debug, Serialize, TS, JsonSchema)]
pub struct Uncovered {
    /// Whether the passphrase was right.
    pub ok: bool,
}

/// Where the door stands.
pub fn state(house: &mut House, _: Nothing) -> Result<SessionView, Fault> {
    house.view()
}

/// The first run.
pub fn create(house: &mut House, asked: CreateNotebook) -> Result<SessionView, Fault> {
    let settings = Settings {
        your_name: asked.your_name.trim().to_owned(),
        language: asked.language.tag().to_owned(),
        ..Settings::default()
    };
    house.create(&asked.passphrase, None, settings)?;
    house.view()
}

/// Looks at a passphrase; it is not kept.
pub fn strength(_: &mut House, asked: WithPassphrase) -> Result<StrengthOfPassphrase, Fault> {
    let seen = vault::strength(asked.passphrase.typed());
    Ok(StrengthOfPassphrase {
        score: seen.score,
        long_enough: seen.long_enough,
        ok: seen.ok,
    })
}

/// Opens the notebook, and where asked ends the meeting that was interrupted.
pub fn unlock(house: &mut House, asked: Unlock) -> Result<SessionView, Fault> {
    let interrupted = Mark::of(&house.config.data_dir).read();
    house.open(&asked.passphrase)?;
    if asked.end_meeting {
        let desk = house.desk.as_mut().ok_or_else(Fault::locked)?;
        end_at_its_last_save(desk, interrupted)?;
    }
    house.view()
}

/// Records the end of the running meeting at its last save: what was not asked then is not asked
/// now, and nothing of it is lost.
fn end_at_its_last_save(desk: &mut Desk, interrupted: Option<Interrupted>) -> Result<(), Fault> {
    let Some(running) = desk.running() else {
        return Ok(());
    };
    let last_save: Option<On> = interrupted.and_then(|hours| hours.saved_at.parse().ok());
    let close = CloseMeeting {
        meeting: running.meeting,
        ended_at: last_save.clone(),
        no_family_reason: None,
    };
    let of = OfFamily {
        on: last_save,
        late: true,
        ..OfFamily::now(running.family)
    };
    desk.write(of, &close).map(|_| ())
}

/// Closes the door.
pub fn lock(house: &mut House, _: Nothing) -> Result<SessionView, Fault> {
    house.lock();
    house.view()
}

/// Somebody is here: the time until the lock begins anew.
pub fn seen(house: &mut House, _: Nothing) -> Result<SessionView, Fault> {
    house.seen();
    house.view()
}

/// Takes the cover off after the idle limit.
pub fn uncover(house: &mut House, asked: WithPassphrase) -> Result<Uncovered, Fault> {
    Ok(Uncovered {
        ok: house.is_right(&asked.passphrase)?,
    })
}
