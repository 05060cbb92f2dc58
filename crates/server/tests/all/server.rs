//! A real office in a folder of its own, and the real program on it.

use super::cluster::Cluster;
use hearth_server::House;
use hearth_server::place::Place;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// Where the program looks for the database's address.
pub const URL: &str = "HEARTH_SERVER_DATABASE_URL";
const PROGRAM: &str = env!("CARGO_BIN_EXE_hearth-server");

pub struct Agency {
    folder: TempDir,
    /// The programs that serve, the oldest first; they go before the database.
    running: Vec<Child>,
    /// What they said of themselves.
    said: Arc<Mutex<Vec<String>>>,
    /// Where the database is, if it is not in the folder.
    pub url: Option<String>,
    _cluster: Option<Arc<Cluster>>,
}

impl Agency {
    /// A new office, not yet serving.
    pub fn new() -> Self {
        Self::begun(None, None)
    }

    /// A new office in a PostgreSQL.
    pub fn in_postgres() -> Self {
        Self::in_this(Cluster::shared())
    }

    /// The same in one that nobody else uses, or that the test wants to hold, too.
    pub fn in_this(cluster: Arc<Cluster>) -> Self {
        Self::begun(Some(cluster.database()), Some(cluster))
    }

    fn begun(url: Option<String>, cluster: Option<Arc<Cluster>>) -> Self {
        let agency = Agency {
            folder: tempfile::tempdir().unwrap(),
            running: Vec::new(),
            said: Arc::default(),
            url,
            _cluster: cluster,
        };
        let shown = agency.cli(&["init", "--agency-name", "Riverside", "--admin", "Ines"]);
        assert!(
            shown[0]["recovery"]
                .as_str()
                .unwrap()
                .starts_with("AGE-SECRET-KEY-1")
        );
        agency
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("office")
    }

    pub fn place(&self) -> Place {
        let url = self.url.as_ref().map(|url| url.parse().unwrap());
        Place::at(&self.data()).kept_at(url)
    }

    pub fn house(&self) -> House {
        House::open(&self.place()).unwrap()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.arg("--data").arg(self.data()).args(args);
        match &self.url {
            None => command.env_remove(URL),
            Some(url) => command.env(URL, url),
        };
        command
    }

    /// What a command says; it must not fail.
    pub fn cli(&self, args: &[&str]) -> Vec<Value> {
        let done = self.command(args).output().unwrap();
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.success(), "{args:?}: {said}");
        let lines = String::from_utf8(done.stdout).unwrap();
        lines
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    /// Whether a command is carried out.
    pub fn tries(&self, args: &[&str]) -> bool {
        self.command(args).output().unwrap().status.success()
    }

    /// What a command says that has to fail.
    pub fn refused(&self, args: &[&str]) -> String {
        let done = self.command(args).output().unwrap();
        assert_eq!(done.status.code(), Some(1), "{args:?}");
        String::from_utf8(done.stderr).unwrap()
    }

    /// Where the newest backup lies.
    pub fn newest_backup(&self) -> PathBuf {
        let all = self.house().backups.checked().unwrap();
        self.house().backups.path(&all[0])
    }

    /// Somebody who works here.
    pub fn hire(&self, name: &str, role: &str) -> String {
        let shown = self.cli(&["user", "add", name, "--role", role]);
        shown[0]["user"].as_str().unwrap().to_owned()
    }

    pub fn code(&self, user: &str) -> String {
        let shown = self.cli(&["device", "code", user]);
        shown[0]["code"].as_str().unwrap().to_owned()
    }

    /// Starts the program; where it listens.
    pub fn serve(&mut self) -> SocketAddr {
        let mut command =
            self.command(&["serve", "--listen", "127.0.0.1:0", "--backup-hours", "0"]);
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let at = loop {
            let line = lines.next().expect("the program ended").unwrap();
            let said: Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("{line}"));
            if let Some(at) = said["listen"].as_str() {
                break at.parse().unwrap();
            }
        };
        let said = self.said.clone();
        let keep = move |line: String| said.lock().unwrap().push(line);
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(keep));
        self.running.push(child);
        at
    }

    /// What the programs said of themselves since they listened.
    pub fn said(&self) -> Vec<String> {
        self.said.lock().unwrap().clone()
    }

    /// Tells them to stop, as a system does, and waits.
    pub fn stop(&mut self) {
        assert!(!self.running.is_empty());
        for mut child in self.running.drain(..) {
            let pid = child.id().to_string();
            let told = Command::new("kill").args(["-TERM", &pid]).status().unwrap();
            assert!(told.success() && child.wait().unwrap().success());
        }
    }

    /// The power goes, for the one that has served longest.
    pub fn kill(&mut self) {
        let mut child = self.running.remove(0);
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

impl Drop for Agency {
    fn drop(&mut self) {
        for child in &mut self.running {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
