//! Where an office of a bench keeps its log: the encrypted file in its folder, or a PostgreSQL that is
//! made for the run and goes with it, reached by a socket and by no network.

use anyhow::{Context, Result, ensure};
use hearth_server::place::Place;
use hearth_server::store::{Base, Postgres, Sqlite, Url};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Which database.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The file.
    Sqlite,
    /// The server.
    Postgres,
}

impl Kind {
    /// Both, in the order in which they are measured.
    pub const BOTH: [Kind; 2] = [Kind::Sqlite, Kind::Postgres];

    /// As a figure names it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Sqlite => "sqlite",
            Kind::Postgres => "postgres",
        }
    }

    /// What it needs to run.
    pub fn start(self) -> Result<Option<Cluster>> {
        (self == Kind::Postgres).then(Cluster::new).transpose()
    }
}

/// The database of a place, to look at and to fill beside the program.
pub fn base(place: &Place) -> Result<Box<dyn Base>> {
    Ok(match place.url() {
        Some(url) => Box::new(Postgres::open(url)?),
        None => Box::new(Sqlite::look(&place.database(), &place.store_key()?)?),
    })
}

/// A PostgreSQL of its own.
pub struct Cluster {
    folder: tempfile::TempDir,
    programs: PathBuf,
    server: Option<Child>,
}

impl Cluster {
    fn new() -> Result<Self> {
        let mut cluster = Cluster {
            folder: tempfile::Builder::new().prefix("pg").tempdir()?,
            programs: programs()?,
            server: None,
        };
        if is_root()? {
            // PostgreSQL refuses to run as root; its package brings a user for it.
            let mut owner = Command::new("chown");
            let owned = owner.arg("postgres:").arg(cluster.path()).status()?;
            ensure!(owned.success(), "no user for PostgreSQL");
        }
        let mut made = cluster.program("initdb")?;
        made.args(["--auth=trust", "--username=postgres", "--encoding=UTF8"]);
        made.args(["--no-locale", "-D"])
            .arg(cluster.path().join("data"));
        ensure!(made.output()?.status.success(), "initdb failed");
        cluster.start()?;
        Ok(cluster)
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// One of its programs, as a user that it accepts.
    fn program(&self, name: &str) -> Result<Command> {
        let program = self.programs.join(name);
        let mut command = match is_root()? {
            false => Command::new(program),
            true => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid=postgres", "--regid=postgres", "--init-groups"]);
                command.arg(program);
                command
            }
        };
        command.current_dir(self.path()).stdin(Stdio::null());
        Ok(command)
    }

    fn start(&mut self) -> Result<()> {
        let mut server = self.program("postgres")?;
        server.arg("-D").arg(self.path().join("data"));
        server.arg("-k").arg(self.path());
        server.args(["-c", "listen_addresses="]);
        let quiet = server.stdout(Stdio::null()).stderr(Stdio::null());
        self.server = Some(quiet.spawn()?);
        let began = Instant::now();
        while !self.asked("pg_isready", &["-q"])? {
            ensure!(began.elapsed() < Duration::from_secs(60), "no answer");
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    fn asked(&self, program: &str, with: &[&str]) -> Result<bool> {
        let mut asked = Command::new(self.programs.join(program));
        asked.args(["-U", "postgres", "-h"]).arg(self.path());
        Ok(asked.args(with).stdout(Stdio::null()).status()?.success())
    }

    /// The address of a new database.
    pub fn database(&self, name: &str) -> Result<String> {
        let created = self.asked("createdb", &[name])?;
        ensure!(created, "the database was not made");
        let folder = self.path().display();
        Ok(format!("host={folder} user=postgres dbname={name}"))
    }

    /// The same, as the program reads it.
    pub fn url(&self, name: &str) -> Result<Url> {
        Ok(self.database(name)?.parse()?)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Some(mut server) = self.server.take() {
            let pid = server.id().to_string();
            let _ = Command::new("kill").args(["-INT", &pid]).status();
            let _ = server.wait();
        }
    }
}

fn is_root() -> Result<bool> {
    Ok(Command::new("id").arg("-u").output()?.stdout == b"0\n")
}

/// Where PostgreSQL's programs are: Debian keeps those of a server out of the path.
fn programs() -> Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut places: Vec<PathBuf> = std::env::split_paths(&path).collect();
    if let Ok(versions) = std::fs::read_dir("/usr/lib/postgresql") {
        places.extend(versions.flatten().map(|it| it.path().join("bin")));
    }
    let all = ["initdb", "postgres", "createdb", "pg_isready"];
    let is_whole = |place: &&PathBuf| all.iter().all(|it| place.join(it).is_file());
    let found = places.iter().rev().find(is_whole);
    found
        .cloned()
        .context("NOT RUN: PostgreSQL is missing (package `postgresql`)")
}
