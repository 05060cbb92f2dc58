//! What differs between systems around the window, and nothing else of the shell does: how the system
//! says that somebody leaves, how a process makes way for a fresh one, the web view, the clipboard.
//! Linux is run and tested on buses of our own. Windows and macOS are NOT RUN by us, only compiled;
//! `docs/operating/leaving.md` says what to try there first.

#[cfg(not(target_os = "macos"))]
mod again;
#[cfg(any(windows, target_os = "macos", test))]
mod counted;
#[cfg(any(windows, target_os = "macos"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
pub use linux::{begin_anew, clipboard, on_leaving, tend};
#[cfg(target_os = "macos")]
pub use macos::{begin_anew, clipboard, on_leaving, tend};
#[cfg(windows)]
pub use windows::{begin_anew, clipboard, on_leaving, tend};
