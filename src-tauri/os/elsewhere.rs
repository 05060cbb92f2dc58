//! Windows and macOS: NOT RUN by us. Neither's own signs are listened to yet. What is left of the
//! promise is kept by the core: it looks once a second at a clock that counts sleep, so a laptop that
//! slept past the limit is locked before it shows anything. `docs/operating/leaving.md` says so.

use std::ffi::OsString;
use std::io;
use std::process::Command;
use tauri::WebviewWindow;

/// Not run: nothing is heard.
pub fn on_leaving(_leave: impl Fn() -> bool + Clone + Send + 'static) {}

/// Not run: starts a fresh process; this one ends right after.
pub fn begin_anew(with: &[(&str, OsString)]) -> io::Error {
    let started = std::env::current_exe().and_then(|me| {
        Command::new(me)
            .args(std::env::args_os().skip(1))
            .envs(with.iter().map(|(name, value)| (name, value)))
            .spawn()
    });
    match started {
        Ok(_) => std::process::exit(0),
        Err(error) => error,
    }
}

/// Not run: other systems' views paint as they like, and what they do after a crash is theirs.
pub fn tend(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Not run: nothing that was copied is cleared yet.
pub mod clipboard {
    /// Something was copied.
    pub fn copied(_: &tauri::AppHandle) {}

    /// What was copied in the last minute goes.
    pub fn clear_ours() {}
}
