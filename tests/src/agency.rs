//! A real office in a folder of its own: the real program, as an administrator drives it. It listens
//! to this machine alone and ends when its value is dropped.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// An office.
pub struct Agency {
    folder: tempfile::TempDir,
    /// Where its log is, if that is not in the folder.
    database: Option<String>,
    running: Option<Child>,
    /// Where it listens.
    pub place: String,
    /// The private half of its recovery key, shown once.
    pub recovery: String,
}

/// The program as `cargo build` left it beside whoever asks.
fn program() -> Result<PathBuf> {
    let beside = crate::cli::program()?.with_file_name("hearth-server");
    ensure!(
        beside.exists(),
        "{} is not built; run: cargo build --workspace --all-targets",
        beside.display()
    );
    Ok(beside)
}

impl Agency {
    /// A new office, serving.
    pub fn new() -> Result<Self> {
        Self::kept_in(None)
    }

    /// A new office with its log in a database, where one is named; serving.
    pub fn kept_in(database: Option<String>) -> Result<Self> {
        let mut agency = Agency {
            folder: tempfile::tempdir()?,
            database,
            running: None,
            place: String::new(),
            recovery: String::new(),
        };
        let made = agency.ask(&["init", "--agency-name", "Riverside", "--admin", "Ines"])?;
        agency.recovery = told(made, "recovery")?;
        agency.serve(&[])?;
        Ok(agency)
    }

    /// The folder that goes when this value is dropped.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    fn command(&self, args: &[&str]) -> Result<Command> {
        let mut command = Command::new(program()?);
        command.arg("--data").arg(self.folder.path().join("office"));
        command.args(args);
        if let Some(database) = &self.database {
            command.env("HEARTH_SERVER_DATABASE_URL", database);
        }
        Ok(command)
    }

    /// What an administrator's command says.
    pub fn ask(&self, args: &[&str]) -> Result<Vec<Value>> {
        let done = self.command(args)?.output()?;
        let said = String::from_utf8_lossy(&done.stderr);
        ensure!(done.status.success(), "{args:?}: {said}");
        let lines = String::from_utf8(done.stdout)?;
        lines
            .lines()
            .map(|line| Ok(serde_json::from_str(line)?))
            .collect()
    }

    /// Somebody who works here.
    pub fn hire(&self, name: &str, role: &str) -> Result<String> {
        told(self.ask(&["user", "add", name, "--role", role])?, "user")
    }

    /// A code for a laptop of theirs.
    pub fn code(&self, user: &str) -> Result<String> {
        told(self.ask(&["device", "code", user])?, "code")
    }

    /// Begins to serve, on a port that the system picks.
    pub fn serve(&mut self, more: &[&str]) -> Result<()> {
        self.serve_at("127.0.0.1:0", more)
    }

    /// Begins to serve somewhere on this machine. What it says is kept in its folder.
    pub fn serve_at(&mut self, at: &str, more: &[&str]) -> Result<()> {
        let args = ["serve", "--listen", at, "--backup-hours", "0"];
        let mut command = self.command(&args)?;
        let mut child = command.args(more).stderr(Stdio::piped()).spawn()?;
        let said = child.stderr.take().context("it says nothing")?;
        self.running = Some(child);
        let mut lines = BufReader::new(said).lines();
        let at = loop {
            let line = lines.next().context("the program ended")??;
            let said: Value = serde_json::from_str(&line).context(line)?;
            if let Some(at) = said["listen"].as_str() {
                break at.to_owned();
            }
        };
        let mut log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(self.folder.path().join("said.log"))?;
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let _ = writeln!(log, "{line}");
            }
        });
        self.place = format!("http://{at}");
        Ok(())
    }

    /// The process that serves.
    pub fn pid(&self) -> Option<u32> {
        self.running.as_ref().map(Child::id)
    }

    /// Its processes end, as when the power goes.
    pub fn stop(&mut self) {
        if let Some(mut child) = self.running.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Drop for Agency {
    fn drop(&mut self) {
        self.stop();
    }
}

fn told(lines: Vec<Value>, what: &str) -> Result<String> {
    let first = lines.first().context("nothing was said")?;
    let told = first[what].as_str().context("it was not said")?;
    Ok(told.to_owned())
}
