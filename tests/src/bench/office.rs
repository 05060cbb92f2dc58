//! An office for a bench, and what its program takes of the machine.

use super::store::{Cluster, Kind};
use crate::agency::Agency;
use anyhow::{Context, Result};
use casefile::{FamilyId, Stamp, UserId};
use hearth_server::House;
use hearth_server::keys::Dice;
use hearth_server::place::Place;
use hearth_server::store::{Audited, Role};
use std::collections::BTreeMap;
use sync::order::{Grant, Order};
use sync::store::Chance;

/// The office, its database and where they lie.
pub struct Office {
    /// The program.
    pub agency: Agency,
    /// Its folder.
    pub place: Place,
    /// Its database, where that is a server.
    pub cluster: Option<Cluster>,
}

impl Office {
    /// A new one, which does not serve yet.
    pub fn new(kind: Kind) -> Result<Self> {
        let cluster = kind.start()?;
        let address = cluster.as_ref().map(|it| it.database("office"));
        let address = address.transpose()?;
        let url = address.as_deref().map(str::parse).transpose()?;
        let mut agency = Agency::kept_in(address)?;
        agency.stop();
        let place = Place::at(&agency.folder().join("office")).kept_at(url);
        Ok(Office {
            agency,
            place,
            cluster,
        })
    }

    /// Its process.
    pub fn pid(&self) -> Result<u32> {
        self.agency.pid().context("it ended")
    }
}

/// Somebody with families of theirs, by the names that generated changes give them.
pub fn caseload<'a>(
    house: &House,
    names: impl Iterator<Item = &'a str>,
) -> Result<(UserId, BTreeMap<String, FamilyId>)> {
    let user = house.hire("Somebody", Role::Facilitator)?;
    let mut families = BTreeMap::new();
    for name in names {
        if families.contains_key(name) {
            continue;
        }
        let family = FamilyId(uuid::Uuid::from_bytes(Dice.sixteen()));
        let (from, until) = (Stamp(0), None);
        let held = Order::Grant(user, Grant { from, until });
        house.order(family.scope(), &held, Audited::default())?;
        families.insert(name.to_owned(), family);
    }
    Ok((user, families))
}

/// The most that a process ever had in memory.
pub fn memory_mb(pid: u32) -> Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes: f64 = most
        .and_then(|text| text.trim().strip_suffix(" kB"))
        .context("the system does not say")?
        .parse()?;
    Ok((kilobytes / 1024.0 * 10.0).round() / 10.0)
}

/// Milliseconds that a process has had a core for; what others do on the machine does not count.
pub fn cpu_ms(pid: u32) -> Result<f64> {
    let mut nanoseconds = 0.0;
    for thread in std::fs::read_dir(format!("/proc/{pid}/task"))? {
        let told = std::fs::read_to_string(thread?.path().join("schedstat")).unwrap_or_default();
        let had: f64 = told
            .split(' ')
            .next()
            .unwrap_or_default()
            .parse()
            .unwrap_or(0.0);
        nanoseconds += had;
    }
    Ok(nanoseconds / 1e6)
}
