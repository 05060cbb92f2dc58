//! The two sides of the comparison: ours and the bare window. Both are opened by the same driver, on
//! the same display, each on a data folder of its own.

use super::launch::{LAUNCH, Launched, launched};
use super::notebook;
use super::page::Page;
use super::screen::{Display, Driver};
use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(20);

/// Which window.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Hearth, so built that it can be driven.
    Ours,
    /// One button, and a page with one field.
    Bare,
}

impl Side {
    /// Both, in the order of a round: every second round begins with the other.
    pub fn in_turn(round: usize) -> [Side; 2] {
        if round.is_multiple_of(2) {
            [Side::Ours, Side::Bare]
        } else {
            [Side::Bare, Side::Ours]
        }
    }

    /// How its program is called.
    pub fn name(self) -> &'static str {
        match self {
            Side::Ours => "driven",
            Side::Bare => "bare",
        }
    }
}

/// A display, and a notebook to open on it.
pub struct Desk {
    folder: TempDir,
    display: Display,
    /// What the notebook holds.
    pub notebook: notebook::Filled,
}

/// A window that is open, and since when.
pub struct Window {
    /// Its page.
    pub page: Page,
    /// Its process.
    pub launched: Launched,
    _driver: Driver,
}

impl Desk {
    /// A desk with a filled notebook on it.
    pub fn new() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let notebook = notebook::fill(&folder.path().join(Side::Ours.name()))?;
        Ok(Desk {
            folder,
            display: Display::start()?,
            notebook,
        })
    }

    /// Opens a side's window.
    pub fn open(&self, side: Side) -> Result<Window> {
        let driver = Driver::start(&self.environment(side), Stdio::inherit())?;
        let note = self.folder.path().join("launched");
        let _ = std::fs::remove_file(&note);
        let arguments = [
            LAUNCH.to_owned(),
            note.display().to_string(),
            program(side)?.display().to_string(),
        ];
        let page = Page::open(driver.port, &std::env::current_exe()?, &arguments)?;
        Ok(Window {
            page,
            launched: launched(&note)?,
            _driver: driver,
        })
    }

    /// A side's data folder.
    pub fn data(&self, side: Side) -> PathBuf {
        self.folder.path().join(side.name())
    }

    fn environment(&self, side: Side) -> Vec<(String, String)> {
        let inside = |name: &str| self.folder.path().join(name).display().to_string();
        let home = format!("home-{}", side.name());
        [
            ("DISPLAY", self.display.name.clone()),
            ("TAURI_WEBVIEW_AUTOMATION", "true".to_owned()),
            ("HEARTH_DATA", inside(side.name())),
            ("HOME", inside(&home)),
            ("XDG_DATA_HOME", inside(&format!("{home}/data"))),
            ("XDG_CONFIG_HOME", inside(&format!("{home}/config"))),
            ("XDG_CACHE_HOME", inside(&format!("{home}/cache"))),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .to_vec()
    }
}

impl Window {
    /// Closes it, and waits until nothing of it runs: the next one starts on a quiet machine.
    pub fn close(self) -> Result<()> {
        let process = PathBuf::from(format!("/proc/{}", self.launched.pid));
        self.page.close()?;
        let began = Instant::now();
        while is_running(&process) {
            ensure!(began.elapsed() < PATIENCE, "the window does not close");
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

/// A process that ended and waits for its parent to notice runs no more.
fn is_running(process: &Path) -> bool {
    std::fs::read_to_string(process.join("stat"))
        .is_ok_and(|stat| !stat.rsplit(") ").next().unwrap_or("Z").starts_with('Z'))
}

/// As cargo left it: examples beside the programs.
fn program(side: Side) -> Result<PathBuf> {
    let path = std::env::current_exe()?
        .with_file_name("examples")
        .join(side.name());
    ensure!(
        path.is_file(),
        "{} is not built; `cargo x bench app` builds it",
        path.display()
    );
    Ok(path)
}
