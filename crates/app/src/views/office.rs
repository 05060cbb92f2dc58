//! How far everything has come. Computed from the file each time; nothing of it is remembered, so that
//! it falls by itself when the office was restored.

use crate::desk::Desk;
use crate::fault::Fault;
use crate::office::{AGENCY_NAME, LEASE_DAYS, LEVEL_AT};
use crate::views::reading::family_name;
use crate::views::two_versions::conflicts;
use casefile::{FamilyId, ScopeId};
use chrono::DateTime;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;
use vault::Reached;

/// What stands on the chip.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Chip {
    /// This laptop belongs to no office yet: everything is here.
    Alone,
    /// The office was found to hold the same.
    AllSent,
    /// Something waits, or nobody has asked since.
    Waiting,
    /// Somebody is on the way.
    Sending,
    /// A person has to look.
    NeedsYou,
}

/// The office, as far as it is known here.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct OfficeView {
    /// What stands on the chip.
    pub chip: Chip,
    /// Where the office is, once this laptop is one of its own.
    pub place: Option<String>,
    /// What the agency is called.
    pub agency: Option<String>,
    /// Things people did that no office has shown.
    #[ts(type = "number")]
    pub waiting: u64,
    /// Photos and pages that are here and not yet at the office.
    #[ts(type = "number")]
    pub photos: u64,
    /// Texts still being written; they never leave.
    #[ts(type = "number")]
    pub drafts: u64,
    /// Things that were not yet accepted; they are kept here, too.
    #[ts(type = "number")]
    pub aside: u64,
    /// Fields in which two people wrote different things.
    #[ts(type = "number")]
    pub conflicts: u64,
    /// When the office was last found to hold the same.
    pub level_at: Option<String>,
    /// Days until the app asks for a connection; it deletes nothing.
    #[ts(type = "number | null")]
    pub lease_days_left: Option<i64>,
    /// Whether the agency's recovery key opens this notebook where its passphrase is lost.
    pub recoverable: bool,
    /// In how many seconds somebody goes again.
    #[ts(type = "number | null")]
    pub again_in_seconds: Option<u64>,
    /// Why the last call led nowhere.
    pub trouble: Option<Fault>,
    /// Each family.
    pub families: Vec<FamilyReached>,
    /// What happened on the way, the newest first.
    pub log: Vec<OnTheWay>,
}

/// How far a family's file has come.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct FamilyReached {
    /// Whose.
    pub family: FamilyId,
    /// The name it is shown by; nothing where it is somebody else's now.
    pub name: Option<String>,
    /// Things people did that no office has shown.
    #[ts(type = "number")]
    pub waiting: u64,
    /// Photos and pages that are here and not yet at the office.
    #[ts(type = "number")]
    pub photos: u64,
    /// Things that were not yet accepted.
    #[ts(type = "number")]
    pub aside: u64,
    /// The agency's backups hold all of it.
    pub backed_up: bool,
    /// It is with somebody else now, and sealed here until the backups have everything.
    pub closed: bool,
    /// Older history is still arriving.
    pub arriving: bool,
}

/// One line of the readable log.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct OnTheWay {
    /// When.
    pub at: String,
    /// What: the key of its words.
    pub what: String,
}

/// The office, as far as it is known here.
pub fn show(desk: &Desk) -> Result<OfficeView, Fault> {
    let agency = desk.vault.agency()?;
    let waiting = desk.vault.waiting()?;
    let reached = desk.vault.reached()?;
    let now = desk.clock().since_boot_ms();
    let families = families(desk, &reached, agency.as_ref().map(|it| it.scope));
    let aside = reached.iter().map(|it| it.aside).sum();
    let level_at: Option<String> = desk.vault.setting(LEVEL_AT)?;
    let lease_days_left = lease_days_left(desk, level_at.as_deref())?;
    let conflicts = conflicts(desk).fields.len() as u64;
    let is_due = lease_days_left.is_some_and(|days| days <= LEASE_DAYS_LOW);
    let asks = aside > 0 || conflicts > 0 || is_due;
    Ok(OfficeView {
        chip: chip(desk, agency.is_some(), waiting.actions, asks),
        agency: desk.vault.setting(AGENCY_NAME)?,
        waiting: waiting.actions,
        photos: desk.office.photos.to_go(None),
        drafts: waiting.drafts,
        aside,
        conflicts,
        lease_days_left,
        level_at,
        recoverable: desk.vault.is_recoverable(),
        again_in_seconds: agency.as_ref().map(|_| desk.office.pace.seconds_left(now)),
        place: agency.map(|it| it.place),
        trouble: desk.office.trouble.clone(),
        families,
        log: log(desk),
    })
}

/// So few days before the lease ends a person should find a connection.
const LEASE_DAYS_LOW: i64 = 3;

fn chip(desk: &Desk, enrolled: bool, waiting: u64, asks: bool) -> Chip {
    let office = &desk.office;
    let for_a_person = office.trouble.as_ref().is_some_and(|fault| !fault.retry);
    match enrolled || office.wish.is_some() {
        _ if for_a_person => Chip::NeedsYou,
        false => Chip::Alone,
        true if asks => Chip::NeedsYou,
        true if office.under_way || office.wish.is_some() => Chip::Sending,
        true if office.is_level && waiting == 0 && office.photos.to_go(None) == 0 => Chip::AllSent,
        true => Chip::Waiting,
    }
}

fn lease_days_left(desk: &Desk, level_at: Option<&str>) -> Result<Option<i64>, Fault> {
    let days: Option<i64> = desk.vault.setting(LEASE_DAYS)?;
    let met = level_at.and_then(|at| DateTime::parse_from_rfc3339(at).ok());
    Ok(days
        .zip(met)
        .map(|(days, met)| days - (desk.clock().now() - met).num_days()))
}

fn families(desk: &Desk, reached: &[Reached], agency: Option<ScopeId>) -> Vec<FamilyReached> {
    let mut families: Vec<FamilyReached> = Vec::new();
    // Nor is one's own side of the work a family's.
    let own = desk.own_file();
    let of_families = |it: &&Reached| Some(it.scope) != agency && it.family != own;
    for scope in reached.iter().filter(of_families) {
        match families.iter_mut().find(|it| it.family == scope.family) {
            Some(family) => family.take(scope),
            None => families.push(FamilyReached::of(desk, scope)),
        }
    }
    families
}

impl FamilyReached {
    fn of(desk: &Desk, scope: &Reached) -> Self {
        let file = desk.file(scope.family).ok();
        FamilyReached {
            family: scope.family,
            name: file.map(family_name),
            waiting: scope.waiting,
            photos: desk.office.photos.to_go(Some(scope.family)),
            aside: scope.aside,
            backed_up: scope.backed_up && desk.office.photos.backed_up(scope.family),
            closed: scope.closed,
            arriving: scope.arriving,
        }
    }

    /// A further compartment of the same family.
    fn take(&mut self, scope: &Reached) {
        self.waiting += scope.waiting;
        self.aside += scope.aside;
        self.backed_up &= scope.backed_up;
        self.closed |= scope.closed;
        self.arriving |= scope.arriving;
    }
}

fn log(desk: &Desk) -> Vec<OnTheWay> {
    let rows = desk.office.rows.iter();
    rows.map(|row| OnTheWay {
        at: row.at.clone(),
        what: row.what.clone(),
    })
    .collect()
}
