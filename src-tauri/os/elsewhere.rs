//! What Windows and macOS do alike: NOT RUN by us, only compiled. A fresh process is started beside
//! this one, which ends right after; a clipboard that is counted is emptied after its minute.

use super::counted::Counted;
use std::ffi::OsString;
use std::io;
use std::process::Command;
use std::time::Duration;
use tauri::AppHandle;

/// How long it may lie there.
const STAYS: Duration = Duration::from_secs(60);
/// The page has said that it copies; the clipboard has it a moment later.
const SETTLES: Duration = Duration::from_millis(300);

/// Starts a fresh process and ends this one. Returns only where that could not be done.
pub fn begin_anew(handle: &AppHandle, with: &[(&str, OsString)]) -> io::Error {
    // The fresh one would take this one for a window that is still there, and end.
    tauri_plugin_single_instance::destroy(handle);
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

/// Something was copied: after a minute it goes, where it still lies there.
pub fn copied(handle: &AppHandle, clipboard: &'static Counted) {
    clipboard.is_on_its_way();
    let handle = handle.clone();
    std::thread::spawn(move || {
        std::thread::sleep(SETTLES);
        let (tell, told) = std::sync::mpsc::channel();
        let asked = handle.run_on_main_thread(move || {
            let _ = tell.send(clipboard.lies());
        });
        let Ok(Some(count)) = asked.map(|()| told.recv().ok()) else {
            return;
        };
        std::thread::sleep(STAYS);
        let _ = handle.run_on_main_thread(move || clipboard.empty_if(count));
    });
}
