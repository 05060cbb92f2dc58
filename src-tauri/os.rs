//! What differs between systems around the window, and nothing else of the shell does: how the system
//! says that somebody leaves, how a process makes way for a fresh one, the web view, the clipboard.
//! Linux is run and tested on buses of our own; the others are marked where they are not run, and
//! `docs/operating/leaving.md` says what to try there first.

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;

#[cfg(not(target_os = "linux"))]
pub use elsewhere::{begin_anew, clipboard, on_leaving, tend};
#[cfg(target_os = "linux")]
pub use linux::{begin_anew, clipboard, on_leaving, tend};
