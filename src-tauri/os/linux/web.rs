//! The web view of a window: how it paints, and what becomes of it when its process dies.

use crate::os::again::Again;
use tauri::WebviewWindow;
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

/// Looks after a window's pages from its opening on.
pub fn tend(window: &WebviewWindow) -> tauri::Result<()> {
    paint_by_hand(window)?;
    draw_anew(window)
}

/// The pages are drawn by a process of their own. Where that one dies, a fresh one draws them again
/// from what is saved and kept.
fn draw_anew(window: &WebviewWindow) -> tauri::Result<()> {
    let again = Again::default();
    window.with_webview(move |webview| {
        webview
            .inner()
            .connect_web_process_terminated(move |view, _| {
                if again.may() {
                    view.reload();
                }
            });
    })
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
