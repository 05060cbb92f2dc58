//! What was copied out of our pages leaves the clipboard after a minute, and at once when it locks,
//! unless something else was copied meanwhile. The text itself is never kept here, only a sum of it.

use gtk::Clipboard;
use gtk::gdk::SELECTION_CLIPBOARD;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Mutex;
use std::time::Duration;
use tauri::AppHandle;

/// How long it may lie there.
const STAYS: Duration = Duration::from_secs(60);
/// The page has said that it copies; the clipboard has it a moment later.
const SETTLES: Duration = Duration::from_millis(300);

/// Something was copied.
pub fn copied(handle: &AppHandle) {
    ours(|ours| *ours = Ours::OnItsWay);
    let handle = handle.clone();
    std::thread::spawn(move || {
        std::thread::sleep(SETTLES);
        let (tell, told) = std::sync::mpsc::channel();
        let asked = handle.run_on_main_thread(move || {
            sum(move |sum| {
                let _ = tell.send(sum);
            });
        });
        let Ok(Some(sum)) = asked.map(|()| told.recv().ok().flatten()) else {
            return;
        };
        std::thread::sleep(STAYS);
        let _ = handle.run_on_main_thread(move || clear_if(sum));
    });
}

/// What we last put there.
enum Ours {
    Nothing,
    /// It was said, and not looked at yet.
    OnItsWay,
    Lies(u64),
}

static OURS: Mutex<Ours> = Mutex::new(Ours::Nothing);

fn sum_of(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

fn ours(change: impl FnOnce(&mut Ours)) {
    if let Ok(mut ours) = OURS.lock() {
        change(&mut ours);
    }
}

/// The sum of what lies there now. On the main thread.
fn sum(tell: impl FnOnce(Option<u64>) + 'static) {
    Clipboard::get(&SELECTION_CLIPBOARD).request_text(move |_, text| {
        let sum = text.map(sum_of);
        ours(|ours| *ours = sum.map_or(Ours::Nothing, Ours::Lies));
        tell(sum);
    });
}

/// Empties it where the same still lies there. On the main thread.
fn clear_if(sum: u64) {
    Clipboard::get(&SELECTION_CLIPBOARD).request_text(move |clipboard, text| {
        if text.map(sum_of) == Some(sum) {
            clipboard.set_text("");
            ours(|ours| *ours = Ours::Nothing);
        }
    });
}

/// Empties it at once where we put something there in the last minute. What was put there so lately
/// that nobody has looked yet is ours whatever it is. On the main thread.
pub fn clear_ours() {
    let mut last = Ours::Nothing;
    ours(|ours| last = std::mem::replace(ours, Ours::Nothing));
    let clipboard = Clipboard::get(&SELECTION_CLIPBOARD);
    let is_there = match last {
        Ours::Nothing => false,
        Ours::OnItsWay => true,
        Ours::Lies(sum) => clipboard
            .wait_for_text()
            .is_some_and(|text| sum_of(&text) == sum),
    };
    if is_there {
        clipboard.set_text("");
    }
}
