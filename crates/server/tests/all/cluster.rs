//! A PostgreSQL of the tests' own: made by `initdb` in a folder that goes with it, reached by a socket in
//! that folder and by no network. Where PostgreSQL is not installed the tests fail and say what is
//! missing, for what was not run is not shown.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};
use tempfile::TempDir;

pub struct Cluster {
    folder: TempDir,
    bin: PathBuf,
    server: Mutex<Option<Child>>,
    databases: AtomicU32,
}

/// The one that tests use which do not mind each other; it goes with the last of them.
static SHARED: Mutex<Weak<Cluster>> = Mutex::new(Weak::new());

impl Cluster {
    pub fn shared() -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let new = Arc::new(Self::new());
            *shared = Arc::downgrade(&new);
            new
        })
    }

    pub fn new() -> Self {
        let cluster = Cluster {
            folder: tempfile::Builder::new().prefix("pg").tempdir().unwrap(),
            bin: programs(),
            server: Mutex::new(None),
            databases: AtomicU32::new(0),
        };
        if is_root() {
            // PostgreSQL refuses to run as root; its package brings a user for it.
            let owner = Command::new("chown")
                .arg("postgres:")
                .arg(cluster.folder.path())
                .status();
            assert!(owner.unwrap().success());
        }
        let made = cluster
            .as_its_user("initdb")
            .args(["--auth=trust", "--username=postgres", "--encoding=UTF8"])
            .args(["--no-locale", "--no-sync", "-D"])
            .arg(cluster.data())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&made.stderr);
        assert!(made.status.success(), "initdb: {said}");
        cluster.start();
        cluster
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// One of its programs, as a user that it accepts.
    fn as_its_user(&self, program: &str) -> Command {
        let program = self.bin.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("setpriv");
            command
                .args(["--reuid=postgres", "--regid=postgres", "--init-groups"])
                .arg(program);
            command
        } else {
            Command::new(program)
        };
        command.current_dir(self.folder.path()).stdin(Stdio::null());
        command
    }

    /// Starts it and waits until it answers.
    pub fn start(&self) {
        let child = self
            .as_its_user("postgres")
            .arg("-D")
            .arg(self.data())
            .arg("-k")
            .arg(self.folder.path())
            .args(["-c", "listen_addresses="])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        *self.server.lock().unwrap() = Some(child);
        let began = Instant::now();
        while !self.answers() {
            assert!(began.elapsed() < Duration::from_secs(60), "no answer");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn answers(&self) -> bool {
        let asked = Command::new(self.bin.join("pg_isready"))
            .args(["-q", "-U", "postgres", "-h"])
            .arg(self.folder.path())
            .status();
        asked.unwrap().success()
    }

    /// It falls over: every process of it ends at once, and nothing more is written.
    pub fn crash(&self) {
        self.end("-QUIT");
    }

    fn end(&self, signal: &str) {
        if let Some(mut child) = self.server.lock().unwrap().take() {
            let pid = child.id().to_string();
            let _ = Command::new("kill").args([signal, &pid]).status();
            let _ = child.wait();
        }
    }

    /// Carries out statements in a database.
    pub fn say(&self, database: &str, sql: &str) -> String {
        let done = Command::new(self.bin.join("psql"))
            .args(["-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-U", "postgres"])
            .args(["-d", database, "-c", sql, "-h"])
            .arg(self.folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{sql}: {said}");
        String::from_utf8(done.stdout).unwrap().trim().to_owned()
    }

    /// The address of a new database.
    pub fn database(&self) -> String {
        let number = self.databases.fetch_add(1, Ordering::SeqCst);
        self.say("postgres", &format!("CREATE DATABASE office{number}"));
        self.address(&format!("office{number}"))
    }

    pub fn address(&self, database: &str) -> String {
        let folder = self.folder.path().display();
        format!("host={folder} user=postgres dbname={database}")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.end("-INT");
    }
}

fn is_root() -> bool {
    let said = Command::new("id").arg("-u").output().unwrap();
    said.stdout == b"0\n"
}

/// Where PostgreSQL's programs are: Debian keeps those of a server out of the path.
fn programs() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut places: Vec<PathBuf> = std::env::split_paths(&path).collect();
    if let Ok(versions) = std::fs::read_dir("/usr/lib/postgresql") {
        places.extend(versions.map(|it| it.unwrap().path().join("bin")));
    }
    let is_whole = |place: &&PathBuf| {
        ["initdb", "postgres", "psql"]
            .iter()
            .all(|it| holds(place, it))
    };
    let found = places.iter().rev().find(is_whole);
    found
        .expect("NOT RUN: PostgreSQL is missing; `cargo x test` installs it (package `postgresql`)")
        .clone()
}

fn holds(place: &Path, program: &str) -> bool {
    place.join(program).is_file()
}
