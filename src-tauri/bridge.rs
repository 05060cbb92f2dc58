//! The bridge: one command that knows no command, and two events that know no family. What is asked
//! and answered passes through as it is; only a page made for paper is handed on to the system's
//! viewer, and only out of our own folder.

use crate::household::{self, Household};
use crate::{os, window};
use app::views::session::Stage;
use app::{App, Config, Event, Fault};
use serde_json::Value;
use serde_json::value::RawValue;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager, State, WebviewWindow};

const TICK: Duration = Duration::from_secs(1);
/// Commands whose reply names a page that was made for paper.
const PRINTS: &[&str] = &[
    "plan.print",
    "safety.print",
    "invitation.print",
    "discovery.print",
    "attachment.open",
];

/// What either page says to the shell alone: it put something on the clipboard.
const COPIED: &str = "clipboard.copied";

const NO_VIEWER: &str = "print.no_viewer";
const NO_WINDOW: &str = "household.no_window";

/// Where those pages lie.
struct Prints(PathBuf);

/// Whether a fresh process shall take the place of this one when the window is gone.
#[derive(Default)]
struct Anew {
    is_asked: AtomicBool,
    /// It ends already: locking now asks for nothing more.
    ends: AtomicBool,
}

/// Everything a window can ask for; who asks decides what is answered.
#[tauri::command(async)]
pub fn call(
    app: State<'_, Arc<App>>,
    handle: AppHandle,
    window: WebviewWindow,
    name: String,
    payload: Value,
) -> Result<Box<RawValue>, Fault> {
    if name == COPIED {
        os::clipboard::copied(&handle);
        return RawValue::from_string("{}".into()).map_err(|_| Fault::new("reply.not_json"));
    }
    let reply = match window.label() {
        window::MAIN => answer(&app, &handle, &name, &payload)?,
        _ => household::answer(&app, &handle, &name)?,
    };
    RawValue::from_string(reply).map_err(|_| Fault::new("reply.not_json"))
}

/// What the facilitator's window asks: of the shell, of the second window, or of the case file.
fn answer(app: &App, handle: &AppHandle, name: &str, payload: &Value) -> Result<String, Fault> {
    if let Some(done) = household::told(handle, name, payload) {
        done.map_err(|_| Fault::new(NO_WINDOW))?;
        return Ok("{}".into());
    }
    let reply = app.call(name, &payload.to_string())?;
    if PRINTS.contains(&name) {
        hand_to_viewer(handle, &reply)?;
    }
    Ok(reply)
}

/// Makes the core, and lets time and the operating system reach it.
pub fn begin(handle: &AppHandle, data: &Path) {
    let app = Arc::new(App::new(Config::new(data.to_path_buf())));
    let window = handle.clone();
    app.subscribe(move |event| tell(&window, event));
    handle.manage(app.clone());
    handle.manage(Prints(app::print_folder(data)));
    handle.manage(Anew::default());
    handle.manage(Household::default());
    tick(app.clone());
    go_to_the_office(app.clone());
    os::on_leaving(move || app.lock() && !stays());
}

/// Locks before the process ends. Where it ends because it was locked, a fresh one takes its place:
/// it shows the closed door, and has never seen a word of anybody.
pub fn end(handle: &AppHandle) {
    let was_locked = handle.try_state::<Anew>().is_some_and(|anew| {
        anew.ends.store(true, Ordering::SeqCst);
        anew.is_asked.load(Ordering::SeqCst)
    });
    if let Some(app) = handle.try_state::<Arc<App>>() {
        app.lock();
        // What was saved last, if the office is near; nobody waits long for it.
        app.go_to_the_office();
    }
    os::clipboard::clear_ours();
    if was_locked {
        let error = os::begin_anew(handle, &window::shape(handle));
        eprintln!("hearth: locked and closed, but it could not open again: {error}");
    }
}

/// A window that is driven by a program would lose its driver with its process; a debug build can be
/// told to stay. What is shipped never stays.
fn stays() -> bool {
    let asked = std::env::var_os("HEARTH_STAYS_WHEN_LOCKED");
    cfg!(debug_assertions) && asked.is_some_and(|asked| !asked.is_empty())
}

/// Once a second the core looks whether somebody is still there.
fn tick(app: Arc<App>) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(TICK);
            app.tick();
        }
    });
}

/// The road may be long: whoever goes to the agency's office does so on a thread of its own.
fn go_to_the_office(app: Arc<App>) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(TICK);
            app.go_to_the_office();
        }
    });
}

/// Tells the window what changed; a window that is going away hears nothing more.
fn tell(handle: &AppHandle, event: &Event) {
    let _ = match event {
        Event::Notice(notice) => {
            household::changed(handle, notice);
            handle.emit_to(window::MAIN, "notice", notice)
        }
        Event::Session(session) => handle.emit_to(window::MAIN, "session", session),
    };
    if matches!(event, Event::Session(session) if session.stage == Stage::Locked) {
        let _ = household::close(handle);
        // Not only when the process goes: where no fresh one can begin, this one stays.
        let _ = handle.run_on_main_thread(os::clipboard::clear_ours);
    }
    if let Event::Session(session) = event
        && session.stage == Stage::Locked
        && !stays()
        && let Some(anew) = handle.try_state::<Anew>()
        && !anew.ends.load(Ordering::SeqCst)
    {
        anew.is_asked.store(true, Ordering::SeqCst);
        handle.exit(0);
    }
}

fn hand_to_viewer(handle: &AppHandle, reply: &str) -> Result<(), Fault> {
    let prints = handle.state::<Prints>();
    let opened =
        printed(reply, &prints.0).map(|page| tauri_plugin_opener::open_path(page, None::<&str>));
    match opened {
        Some(Ok(())) => Ok(()),
        _ => Err(Fault::new(NO_VIEWER)),
    }
}

/// The page that a reply names, if it lies in our own folder.
fn printed(reply: &str, folder: &Path) -> Option<PathBuf> {
    let reply: Value = serde_json::from_str(reply).ok()?;
    let page = Path::new(reply["path"].as_str()?).canonicalize().ok()?;
    page.starts_with(folder.canonicalize().ok()?)
        .then_some(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_in_our_own_folder_is_opened() -> std::io::Result<()> {
        let folder = std::env::temp_dir().join(format!("hearth-prints-{}", std::process::id()));
        let prints = folder.join("print");
        std::fs::create_dir_all(&prints)?;
        for page in [prints.join("page.pdf"), folder.join("other.pdf")] {
            std::fs::write(page, "%PDF")?;
        }
        let reply = |page: &str| serde_json::json!({ "path": prints.join(page) }).to_string();
        assert!(printed(&reply("page.pdf"), &prints).is_some());
        assert!(printed(&reply("../other.pdf"), &prints).is_none());
        assert!(printed(&reply("missing.pdf"), &prints).is_none());
        assert!(printed("{}", &prints).is_none());
        std::fs::remove_dir_all(folder)
    }

    #[test]
    fn what_the_bridge_itself_reports_has_words_in_both_languages() {
        for words in [
            include_str!("../assets/strings/en/bridge.ftl"),
            include_str!("../assets/strings/es/bridge.ftl"),
        ] {
            for code in [NO_VIEWER, NO_WINDOW] {
                let key = format!("fault-{} = ", code.replace(['.', '_'], "-"));
                assert!(words.lines().any(|line| line.starts_with(&key)));
            }
        }
    }
}
