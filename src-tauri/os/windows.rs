//! Windows: NOT RUN by us, only compiled (`docs/operating/leaving.md`). Leaving is said to a window of
//! our own that nobody sees; the pages' processes are ended before a fresh process is started.

mod pages;
mod signs;
mod web;

use std::ffi::OsString;
use std::io;
use tauri::AppHandle;

pub use web::tend;

/// Calls `leave` each time the person leaves the laptop to itself; it says whether this process goes.
/// Where the signs cannot be heard, only idle time locks.
pub fn on_leaving(leave: impl Fn() -> bool + Clone + Send + 'static) {
    std::thread::spawn(move || {
        if let Err(error) = signs::listen(leave) {
            eprintln!("hearth: the system's signs cannot be heard, so fewer will lock: {error}");
        }
    });
}

/// Starts a fresh process, after everything that drew our pages has ended.
pub fn begin_anew(handle: &AppHandle, with: &[(&str, OsString)]) -> io::Error {
    pages::end();
    super::elsewhere::begin_anew(handle, with)
}

/// The clipboard counts what is put there. Its history (Win+V) is the system's, and is not emptied.
pub mod clipboard {
    #![allow(unsafe_code)]

    use crate::os::counted::Counted;
    use std::time::Duration;
    use tauri::AppHandle;
    use windows::Win32::System::DataExchange::{
        CloseClipboard, EmptyClipboard, GetClipboardSequenceNumber, OpenClipboard,
    };

    static CLIPBOARD: Counted = Counted::new(count, empty);

    /// Something was copied.
    pub fn copied(handle: &AppHandle) {
        crate::os::elsewhere::copied(handle, &CLIPBOARD);
    }

    /// What was copied in the last minute goes.
    pub fn clear_ours() {
        CLIPBOARD.empty_ours();
    }

    fn count() -> i64 {
        // SAFETY: takes nothing and only reads a number.
        i64::from(unsafe { GetClipboardSequenceNumber() })
    }

    /// Another program may hold it for a moment; nobody is kept waiting for longer than that.
    fn empty() {
        const TRIES: u32 = 5;
        for _ in 0..TRIES {
            // SAFETY: the clipboard is opened for no window, and closed on this thread right after.
            let is_empty = unsafe {
                OpenClipboard(None).is_ok_and(|()| {
                    let emptied = EmptyClipboard();
                    let _ = CloseClipboard();
                    emptied.is_ok()
                })
            };
            if is_empty {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}
