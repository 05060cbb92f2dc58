//! A desk: one data folder that outlives the app, a display, and the app opened as often as a test
//! wants. One desk at a time, so that a slow machine is not judged by two windows at once.

use super::page::Page;
use super::programs::{Display, Driver, Ended, running_on, wait_for_the_end_of};
use std::future::Future;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::sync::{Mutex, PoisonError};
use tempfile::TempDir;

static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Stands in for the system's PDF viewer: it writes down what it was asked to open.
const VIEWER: &str = "#!/bin/sh\nprintf '%s\\n' \"$@\" >> \"$HEARTH_OPENED\"\n";

/// A laptop on a desk.
pub struct Desk {
    folder: TempDir,
    display: Display,
    driver: Option<Driver>,
    environment: Vec<(String, String)>,
}

/// Runs a test at a fresh desk.
pub fn at_a_desk<F: Future<Output = ()>>(test: impl FnOnce(Desk) -> F) {
    let _one = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(test(Desk::new()));
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("bin")).unwrap();
        put_a_program(&folder.path().join("bin/xdg-open"), VIEWER);
        Desk {
            folder,
            display: Display::start(),
            driver: None,
            environment: Vec::new(),
        }
    }

    /// Sets a variable of the app's environment for every later start.
    pub fn set(&mut self, name: &str, value: &str) {
        self.environment.push((name.into(), value.into()));
    }

    /// The app's data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// What the system's viewer was asked to open.
    pub fn opened(&self) -> Vec<String> {
        let listed = std::fs::read_to_string(self.folder.path().join("opened")).unwrap_or_default();
        listed.lines().map(str::to_owned).collect()
    }

    /// Opens the window.
    pub async fn open(&mut self) -> Page {
        self.open_by(&binary("hearth")).await
    }

    /// Opens it on a laptop that lets nobody open one of its files.
    pub async fn open_with_shut(&mut self, file: &str) -> Page {
        let starter = self.folder.path().join("bin/on-a-bad-disk");
        let (file, app) = (self.data().join(file), binary("hearth"));
        let lines = format!(
            "#!/bin/sh\nexec strace -D -f -qq --seccomp-bpf -o /dev/null -P '{}' \\\n  \
             -etrace=openat -einject=openat:error=EIO '{}' \"$@\"\n",
            file.display(),
            app.display()
        );
        put_a_program(&starter, &lines);
        self.open_by(&starter).await
    }

    async fn open_by(&mut self, program: &Path) -> Page {
        self.driver = None;
        let driver = Driver::start(&self.environment());
        let page = Page::open(driver.port, program).await;
        self.driver = Some(driver);
        page
    }

    /// Takes the battery out: the app gets no chance to say or save anything.
    pub fn kill(&mut self) {
        let app = self.app();
        let kill = Command::new("kill").arg("-9").arg(app.to_string()).status();
        assert!(kill.unwrap().success());
        wait_for_the_end_of(app);
        self.driver = None;
    }

    /// Closes the window, and waits until nothing holds the data folder any more.
    pub async fn close(&mut self, page: Page) {
        let app = self.app();
        page.close().await;
        wait_for_the_end_of(app);
        self.driver = None;
    }

    /// The one process of the app.
    pub fn app(&self) -> u32 {
        let running = running_on(&self.data());
        assert_eq!(running.len(), 1, "one app runs on this desk");
        running[0]
    }

    /// Starts the app a second time, as a double click does, and waits for that start to end.
    pub fn start_again(&self) -> ExitStatus {
        let mut again = Command::new(binary("hearth"))
            .env_remove("WAYLAND_DISPLAY")
            .envs(self.environment())
            .spawn()
            .map(Ended)
            .unwrap();
        again.0.wait().unwrap()
    }

    /// What a person does to the windows of a display, without a word to the app.
    pub fn hands_on_the_display(&self, does: &[&str]) -> String {
        let mut hands = Command::new("xdotool");
        let done = hands
            .args(does)
            .env("DISPLAY", &self.display.name)
            .output()
            .unwrap();
        String::from_utf8_lossy(&done.stdout).trim().to_owned()
    }

    fn environment(&self) -> Vec<(String, String)> {
        let inside = |name: &str| self.folder.path().join(name).display().to_string();
        let path = std::env::var("PATH").unwrap_or_default();
        let mut all = vec![
            ("DISPLAY".to_owned(), self.display.name.clone()),
            ("TAURI_WEBVIEW_AUTOMATION".to_owned(), "true".to_owned()),
            // A fresh process would lose its driver; a test of that takes this away again.
            ("HEARTH_STAYS_WHEN_LOCKED".to_owned(), "yes".to_owned()),
            ("HEARTH_DATA".to_owned(), self.data().display().to_string()),
            ("HEARTH_OPENED".to_owned(), inside("opened")),
            ("HOME".to_owned(), inside("home")),
            ("XDG_DATA_HOME".to_owned(), inside("home/data")),
            ("XDG_CONFIG_HOME".to_owned(), inside("home/config")),
            ("XDG_CACHE_HOME".to_owned(), inside("home/cache")),
            ("PATH".to_owned(), format!("{}:{path}", inside("bin"))),
        ];
        all.extend(self.environment.iter().cloned());
        all
    }
}

fn put_a_program(to: &Path, lines: &str) {
    std::fs::write(to, lines).unwrap();
    let made = Command::new("chmod").arg("755").arg(to).status().unwrap();
    assert!(made.success());
}

/// A program as `cargo build` left it beside these tests.
pub fn binary(name: &str) -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let folder = tests.ancestors().nth(2).unwrap();
    let binary = folder.join(name);
    assert!(
        binary.is_file(),
        "{name} is not built: cargo build --workspace --all-targets --features hearth/custom-protocol"
    );
    binary
}

/// Where pictures for people to look at are left: `target/shots`.
pub fn shots() -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let folder = tests
        .ancestors()
        .nth(3)
        .map(Path::to_path_buf)
        .unwrap()
        .join("shots");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
