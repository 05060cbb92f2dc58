//! The agency's office: becoming one of it, how far everything has come, and where two people wrote
//! different things. No answer here says that all is sent unless the office was found to hold the same.

use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::office::{self, OfficeView};
use crate::views::two_versions::{self, Conflicts};
use crate::wire::Nothing;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

/// Asks the office to know this laptop.
#[derive(Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnrolHere {
    /// Where the office is: `https://…`.
    pub place: String,
    /// The one-time code that it shows.
    pub code: String,
}

impl std::fmt::Debug for EnrolHere {
    /// Without the code.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "EnrolHere({})", self.place)
    }
}

/// Notes the code; it is tried as soon as somebody can go.
pub fn enrol(desk: &mut Desk, asked: EnrolHere) -> Result<OfficeView, Fault> {
    desk.wish_to_enrol(&asked.place, &asked.code)?;
    office::show(desk)
}

/// Has somebody go at once.
pub fn sync(desk: &mut Desk, _: Nothing) -> Result<OfficeView, Fault> {
    if desk.vault.agency()?.is_none() {
        return Err(Fault::new("office.not_enrolled"));
    }
    let now = desk.clock().since_boot_ms();
    desk.office.ask_now(now);
    office::show(desk)
}

/// The laptop has a network again: somebody goes soon, unless the office asked for patience.
pub fn connected(desk: &mut Desk, _: Nothing) -> Result<OfficeView, Fault> {
    let now = desk.clock().since_boot_ms();
    desk.office.connected(now);
    office::show(desk)
}

/// How far everything has come.
pub fn status(desk: &mut Desk, _: Nothing) -> Result<OfficeView, Fault> {
    office::show(desk)
}

/// Where two people wrote different things.
pub fn conflicts(desk: &mut Desk, _: Nothing) -> Result<Conflicts, Fault> {
    Ok(two_versions::conflicts(desk))
}
