//! Where a PostgreSQL is. It may hold a password, so it is never shown; and it is on this machine, for
//! families' words do not go over a network in the clear.

use std::net::IpAddr;
use std::str::FromStr;
use tokio_postgres::Config;
use tokio_postgres::config::Host;

/// An address, as `postgres://…` or as `host=… dbname=…`.
#[derive(Clone, PartialEq, Eq)]
pub struct Url(Box<Config>);

/// Why an address cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum NotHere {
    /// It is none.
    #[error("this is not the address of a PostgreSQL database")]
    NotOne,
    /// It is another machine's.
    #[error(
        "the database has to be reached on this machine, by its socket or by 127.0.0.1: put an encrypted tunnel in front of one that is elsewhere"
    )]
    Elsewhere,
}

impl Url {
    pub(super) fn config(&self) -> &Config {
        &self.0
    }

    fn is_here(&self) -> bool {
        let hosts = self.0.get_hosts();
        let numbers = self.0.get_hostaddrs();
        let named = hosts.iter().all(|host| match host {
            #[cfg(unix)]
            Host::Unix(_) => true,
            Host::Tcp(name) => name == "localhost" || name.parse().is_ok_and(is_loopback),
        });
        named && numbers.iter().all(IpAddr::is_loopback) && hosts.len() + numbers.len() > 0
    }
}

fn is_loopback(at: IpAddr) -> bool {
    at.is_loopback()
}

impl FromStr for Url {
    type Err = NotHere;

    fn from_str(text: &str) -> Result<Self, NotHere> {
        let mut config: Config = text.parse().map_err(|_| NotHere::NotOne)?;
        config.application_name("hearth-server");
        let url = Url(Box::new(config));
        match url.is_here() {
            true => Ok(url),
            false => Err(NotHere::Elsewhere),
        }
    }
}

impl std::fmt::Debug for Url {
    /// Redacted: it may hold a password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("postgres://…")
    }
}
