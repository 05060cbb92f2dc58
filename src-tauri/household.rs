//! The family's own window: a second one, opened by the facilitator for one family. Whatever it asks
//! for, it gets that family's page and nothing else; it cannot name a family, a record or a command.

use crate::window;
use app::{App, Fault, Notice};
use serde_json::{Value, json};
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Emitter, Manager};

/// The one question it may ask of the case file.
const PAGE: &str = "household.page";
/// Asked for something else.
const NOT_SHOWN: &str = "household.not_shown";
/// What the shell tells the family's window: something changed.
const SHOWN: &str = "shown";
/// What it tells the facilitator's: somebody is there, or wants the cover.
const THERE: &str = "household";

/// What the second window shows: the family, and how its page is to look.
#[derive(Default)]
pub struct Household(Mutex<Option<Value>>);

impl Household {
    fn asked(&self) -> Option<Value> {
        let asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        asked.clone()
    }

    fn set(&self, asked: Option<Value>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = asked;
    }
}

/// What the facilitator's window asks of the second one; nothing where it means the case file.
pub fn told(handle: &AppHandle, name: &str, payload: &Value) -> Option<tauri::Result<()>> {
    let done = match name {
        "household.open" => open(handle, payload),
        "household.cover" => cover(handle, payload["on"] == true),
        "household.close" => close(handle),
        _ => return None,
    };
    Some(done)
}

/// What the family's own window may ask.
pub fn answer(app: &App, handle: &AppHandle, name: &str) -> Result<String, Fault> {
    let asked = handle.state::<Household>().asked().unwrap_or_default();
    match name {
        PAGE => return app.call(PAGE, &json!({ "family": asked["family"] }).to_string()),
        "household.like" => return Ok(asked["like"].to_string()),
        "household.seen" => {
            app.call("session.seen", "{}")?;
            let _ = handle.emit_to(window::MAIN, THERE, "seen");
        }
        "household.cover" => {
            let _ = handle.emit_to(window::MAIN, THERE, "cover");
        }
        "household.close" => {
            let _ = close(handle);
        }
        _ => return Err(Fault::new(NOT_SHOWN)),
    }
    Ok("{}".into())
}

/// Shows one family; a window that is open already turns to it.
fn open(handle: &AppHandle, payload: &Value) -> tauri::Result<()> {
    handle.state::<Household>().set(Some(payload.clone()));
    match handle.get_webview_window(window::HOUSEHOLD) {
        Some(window) => {
            window.show()?;
            window.set_focus()?;
            handle.emit_to(window::HOUSEHOLD, SHOWN, ())
        }
        None => window::open_household(handle),
    }
}

/// Under the cover neither window shows anything.
fn cover(handle: &AppHandle, on: bool) -> tauri::Result<()> {
    match handle.get_webview_window(window::HOUSEHOLD) {
        Some(window) if on => window.hide(),
        Some(window) => window.show(),
        None => Ok(()),
    }
}

/// Closes it and forgets whom it showed.
pub fn close(handle: &AppHandle) -> tauri::Result<()> {
    if let Some(household) = handle.try_state::<Household>() {
        household.set(None);
    }
    match handle.get_webview_window(window::HOUSEHOLD) {
        Some(window) => window.destroy(),
        None => Ok(()),
    }
}

/// Something was written: the page is asked for again where it is about this family.
pub fn changed(handle: &AppHandle, notice: &Notice) {
    let asked = handle
        .try_state::<Household>()
        .and_then(|household| household.asked());
    let is_theirs = asked.zip(notice.family).is_some_and(|(asked, family)| {
        serde_json::to_value(family).is_ok_and(|family| asked["family"] == family)
    });
    if is_theirs {
        let _ = handle.emit_to(window::HOUSEHOLD, SHOWN, ());
    }
}

#[cfg(test)]
mod tests {
    use super::NOT_SHOWN;

    #[test]
    fn what_the_second_window_is_refused_has_words_in_both_languages() {
        for words in [
            include_str!("../assets/strings/en/bridge.ftl"),
            include_str!("../assets/strings/es/bridge.ftl"),
        ] {
            let key = format!("fault-{} = ", NOT_SHOWN.replace(['.', '_'], "-"));
            assert!(words.lines().any(|line| line.starts_with(&key)));
        }
    }
}
