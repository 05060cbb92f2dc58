//! The web view of a window: how it paints, and what becomes of it when its process dies.

use crate::os::again::Again;
use tauri::WebviewWindow;
use webkit2gtk::{
    ContextMenu, ContextMenuAction, ContextMenuExt, ContextMenuItemExt, HardwareAccelerationPolicy,
    SettingsExt, WebViewExt,
};

/// What the menu of the second button keeps: what a person does with a text she writes.
const OF_A_TEXT: [ContextMenuAction; 9] = [
    ContextMenuAction::Cut,
    ContextMenuAction::Copy,
    ContextMenuAction::Paste,
    ContextMenuAction::Delete,
    ContextMenuAction::SelectAll,
    ContextMenuAction::SpellingGuess,
    ContextMenuAction::NoGuessesFound,
    ContextMenuAction::IgnoreSpelling,
    ContextMenuAction::LearnSpelling,
];

/// Looks after a window's pages from its opening on.
pub fn tend(window: &WebviewWindow) -> tauri::Result<()> {
    paint_by_hand(window)?;
    be_no_browser(window)?;
    draw_anew(window)
}

/// The pages are drawn by a process of their own. Where that one dies, a fresh one draws them again
/// from what is saved and kept.
fn draw_anew(window: &WebviewWindow) -> tauri::Result<()> {
    let (again, own) = (Again::default(), window.clone());
    window.with_webview(move |webview| {
        let view = webview.inner();
        view.connect_web_process_terminated(move |_, _| again.draw(&own));
    })
}

/// The menu of the second button has no way to go back or to load the page again: a page is left by its
/// own buttons, and a cover comes off by its own.
fn be_no_browser(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        let view = webview.inner();
        view.connect_context_menu(|_, menu, _, _| {
            keep_what_is_of_a_text(menu);
            menu.n_items() == 0
        });
    })
}

fn keep_what_is_of_a_text(menu: &ContextMenu) {
    for item in menu.items() {
        if !OF_A_TEXT.contains(&item.stock_action()) {
            menu.remove(&item);
        }
    }
}

/// Pages of text need no graphics card: painted without one, the window takes less memory and keys
/// are answered sooner (docs/decisions/0007), and a bad driver cannot leave it blank.
fn paint_by_hand(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        if let Some(settings) = webview.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}
