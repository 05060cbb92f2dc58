//! What an administrator can ask for. Every answer is JSON, a line for each thing; a fault is a sentence
//! on standard error. Whoever may read the data folder may do all of this: there is no other door to it.

mod device;
mod grant;
mod office;
mod quarantine;
mod user;

use crate::doors::{self, Serving, Tls};
use crate::place::Place;
use crate::{Fault, House, Result};
use casefile::{Compartment, DeviceId, FamilyId, UserId};
use clap::{Parser, Subcommand};
use serde::Serialize;
use std::net::SocketAddr;
use std::path::PathBuf;
use sync::Hash;

/// The agency's server.
#[derive(Parser)]
#[command(name = "hearth-server", version)]
pub struct Line {
    /// The office's data folder.
    #[arg(long, env = "HEARTH_SERVER_DATA", default_value = "hearth-office")]
    data: PathBuf,
    /// The PostgreSQL database that holds the office; without it the database is in the folder.
    #[arg(
        long,
        global = true,
        env = "HEARTH_SERVER_DATABASE_URL",
        hide_env_values = true
    )]
    database_url: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes an office: folder, keys, first administrator. Shows the recovery key once.
    Init {
        /// What the agency is called.
        #[arg(long)]
        agency_name: String,
        /// What the first administrator is called.
        #[arg(long)]
        admin: String,
        /// The public half of a recovery key that the agency has already.
        #[arg(long)]
        recovery_recipient: Option<String>,
    },
    /// Serves.
    Serve {
        /// Where to listen.
        #[arg(long, default_value = "127.0.0.1:7311")]
        listen: SocketAddr,
        /// The certificate, as PEM.
        #[arg(long, requires = "tls_key")]
        tls_cert: Option<PathBuf>,
        /// Its key, as PEM.
        #[arg(long, requires = "tls_cert")]
        tls_key: Option<PathBuf>,
        /// Hours between backups; 0 makes none.
        #[arg(long, default_value_t = 24)]
        backup_hours: u64,
    },
    /// People who work here.
    #[command(subcommand)]
    User(user::User),
    /// Laptops.
    #[command(subcommand)]
    Device(device::Device),
    /// Who holds which family.
    #[command(subcommand)]
    Grant(grant::Grant),
    /// Work that could not be placed.
    #[command(subcommand)]
    Quarantine(quarantine::Quarantine),
    /// Makes a backup and checks it; or shows those that count.
    Backup {
        /// Only shows them.
        #[arg(long)]
        list: bool,
    },
    /// Brings back one of the two newest checked backups, the newest unless another is named.
    Restore {
        /// The name of its file.
        #[arg(long)]
        from: Option<String>,
    },
    /// Moves the office's database from its folder to the PostgreSQL that is named, and compares.
    MigrateStore,
    /// Checks everything that is stored.
    Verify,
    /// After a start without a journal: staff, laptops and grants were looked at, the office tells again.
    Open,
    /// The chain of who did and saw what.
    #[command(subcommand)]
    Audit(office::Audit),
}

impl Line {
    /// Does what was asked for.
    pub fn carry_out(self) -> Result<()> {
        // Read here and not by the parser, which would show it where it is wrong, password and all.
        let url = self.database_url.map(|url| url.parse()).transpose()?;
        let place = Place::at(&self.data).kept_at(url);
        match self.command {
            Command::Init {
                agency_name,
                admin,
                recovery_recipient,
            } => office::init(&place, &agency_name, &admin, recovery_recipient.as_deref()),
            Command::Serve {
                listen,
                tls_cert,
                tls_key,
                backup_hours,
            } => {
                let serving = Serving {
                    listen,
                    tls: tls_cert.zip(tls_key).map(|(cert, key)| Tls { cert, key }),
                    backup_hours,
                };
                doors::run(House::open(&place)?, serving)
            }
            Command::User(user) => user.carry_out(&open(&place)?),
            Command::Device(device) => device.carry_out(&open(&place)?),
            Command::Grant(grant) => grant.carry_out(&open(&place)?),
            Command::Quarantine(quarantine) => quarantine.carry_out(&open(&place)?),
            Command::Backup { list } => office::backup(&open(&place)?, list),
            Command::Restore { from } => office::restore(&place, from.as_deref()),
            Command::MigrateStore => office::migrate_store(&place),
            Command::Verify => office::verify(&open(&place)?),
            Command::Open => office::open(&open(&place)?),
            Command::Audit(audit) => audit.carry_out(&open(&place)?),
        }
    }
}

/// Opens the office for a command: the journal is read first, as at every start.
fn open(place: &Place) -> Result<House> {
    let house = House::open(place)?;
    house.start()?;
    Ok(house)
}

/// Shows one thing.
fn show<T: Serialize>(thing: &T) -> Result<()> {
    let text = serde_json::to_string(thing).map_err(|_| Fault::Damaged("an answer"))?;
    println!("{text}");
    Ok(())
}

fn user_id(text: &str) -> std::result::Result<UserId, String> {
    text.parse()
        .map_err(|_| "not the id of a person".to_owned())
}

fn device_id(text: &str) -> std::result::Result<DeviceId, String> {
    text.parse()
        .map_err(|_| "not the id of a laptop".to_owned())
}

fn family_id(text: &str) -> std::result::Result<FamilyId, String> {
    let id = text.parse().map(FamilyId);
    id.map_err(|_: uuid::Error| "not the id of a family".to_owned())
}

fn hash(text: &str) -> std::result::Result<Hash, String> {
    let bytes = crate::keys::from_hex::<32>(text).ok_or("not the hash of an entry")?;
    Ok(Hash(*bytes))
}

fn compartment(text: &str) -> std::result::Result<Compartment, String> {
    let named = Compartment::ALL.into_iter().find(|it| name_of(*it) == text);
    named.ok_or_else(|| "family, restricted or process".to_owned())
}

/// A compartment as it is written.
fn name_of(compartment: Compartment) -> &'static str {
    match compartment {
        Compartment::Family => "family",
        Compartment::Restricted => "restricted",
        Compartment::Process => "process",
    }
}
