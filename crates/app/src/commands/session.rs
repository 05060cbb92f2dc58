//! The door: making the notebook, unlocking it, locking it, and saying that somebody is there.

use crate::beside::Mark;
use crate::commands::envelope::OfFamily;
use crate::commands::settings::Language;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::house::House;
use crate::passphrase::Passphrase;
use crate::views::session::{Interrupted, SessionView, Settings, WayBack};
use crate::wire::Nothing;
use casefile::On;
use casefile::decide::CloseMeeting;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
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

/// Another passphrase for the notebook.
#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangePassphrase {
    /// What opens it now.
    pub old: Passphrase,
    /// What shall open it from now on.
    pub new: Passphrase,
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

/// Goes back to the backup of a day.
#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GoBack {
    /// What opens it.
    pub passphrase: Passphrase,
    /// The day of the backup.
    pub day: NaiveDate,
}

/// Where on the screen somebody is.
#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StandAt {
    /// Identifiers, as the window needs them to come back there; never a text.
    #[ts(type = "unknown")]
    pub place: Value,
}

/// Whether the file is out of sight.
#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoverIt {
    /// Whether it is.
    pub on: bool,
}

/// Bytes of a place that are remembered.
const PLACE_BYTES_MAX: usize = 4096;

/// The newest sound backups, each with what going back to it would put out of sight.
pub fn ways_back(house: &mut House, asked: WithPassphrase) -> Result<Vec<WayBack>, Fault> {
    house.ways_back(&asked.passphrase)
}

/// Goes back to a backup, and opens it. The file that was here is moved aside.
pub fn go_back(house: &mut House, asked: GoBack) -> Result<SessionView, Fault> {
    house.go_back(&asked.passphrase, asked.day)?;
    house.view()
}

/// Puts a damaged file together again, and opens it. The damaged file is moved aside.
pub fn mend(house: &mut House, asked: WithPassphrase) -> Result<SessionView, Fault> {
    house.mend(&asked.passphrase)?;
    house.view()
}

/// Has the whole file checked as soon as nobody types; the session says when it is done.
pub fn check(house: &mut House, _: Nothing) -> Result<SessionView, Fault> {
    if house.desk.is_none() {
        return Err(Fault::locked());
    }
    house.ask_for_a_check();
    house.view()
}

/// Remembers where on the screen somebody is, in case it locks.
pub fn stand_at(house: &mut House, asked: StandAt) -> Result<Nothing, Fault> {
    if asked.place.to_string().len() > PLACE_BYTES_MAX {
        return Err(Fault::new("call.too_large").with("limit", PLACE_BYTES_MAX));
    }
    house.stand_at(asked.place);
    Ok(Nothing {})
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

/// Seals the key for another passphrase; the notebook itself is not written.
pub fn change_passphrase(house: &mut House, asked: ChangePassphrase) -> Result<Nothing, Fault> {
    house.change_passphrase(&asked.old, &asked.new)?;
    Ok(Nothing {})
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

/// Remembers that nothing of the file is on the screen: it is covered, or in somebody else's hands. A
/// page that is drawn anew meanwhile begins covered.
pub fn cover(house: &mut House, asked: CoverIt) -> Result<Nothing, Fault> {
    if house.desk.is_none() {
        return Err(Fault::locked());
    }
    house.is_covered = asked.on;
    Ok(Nothing {})
}

/// Takes the cover off after the idle limit.
pub fn uncover(house: &mut House, asked: WithPassphrase) -> Result<Uncovered, Fault> {
    Ok(Uncovered {
        ok: house.is_right(&asked.passphrase)?,
    })
}
