//! macOS: NOT RUN by us, only compiled (`docs/operating/leaving.md`). Leaving is said by the workspace
//! (sleep, dark screens, another user) and by the lock screen. The pages' processes are the system's
//! own and end with ours.

#![allow(unsafe_code)]

use block2::RcBlock;
use objc2_app_kit::{
    NSWorkspace, NSWorkspaceDidWakeNotification, NSWorkspaceScreensDidSleepNotification,
    NSWorkspaceSessionDidResignActiveNotification, NSWorkspaceWillSleepNotification,
};
use objc2_foundation::{
    NSDistributedNotificationCenter, NSNotification, NSNotificationCenter, NSNotificationName,
    NSString,
};
use objc2_web_kit::WKWebView;
use std::ptr::NonNull;
use tauri::WebviewWindow;

pub use super::elsewhere::begin_anew;

/// The lock screen says so under this name, in no header of the system's.
const SCREEN_IS_LOCKED: &str = "com.apple.screenIsLocked";

/// Calls `leave` each time the person leaves the laptop to itself. The system waits with sleeping
/// until this returns; the process ends right after. On the main thread.
pub fn on_leaving(leave: impl Fn() -> bool + Clone + Send + 'static) {
    let workspace = NSWorkspace::sharedWorkspace().notificationCenter();
    // SAFETY: names that the system defines and that never change.
    let signs = unsafe {
        [
            NSWorkspaceWillSleepNotification,
            // Said again after waking: it matters where the first came too late to be heard.
            NSWorkspaceDidWakeNotification,
            NSWorkspaceScreensDidSleepNotification,
            NSWorkspaceSessionDidResignActiveNotification,
        ]
    };
    for sign in signs {
        hear(&workspace, sign, leave.clone());
    }
    let everywhere = NSDistributedNotificationCenter::defaultCenter();
    hear(&everywhere, &NSString::from_str(SCREEN_IS_LOCKED), leave);
}

/// Listens for as long as the program lives: the centre keeps the block.
fn hear(
    centre: &NSNotificationCenter,
    sign: &NSNotificationName,
    leave: impl Fn() -> bool + Send + 'static,
) {
    let heard = RcBlock::new(move |_: NonNull<NSNotification>| {
        leave();
    });
    // SAFETY: the block can be sent, for `leave` can; it takes what the centre hands over.
    unsafe { centre.addObserverForName_object_queue_usingBlock(Some(sign), None, None, &heard) };
}

/// No preview of what a word may link to, and no way back but ours.
pub fn tend(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        // SAFETY: the pointer is the view's own; called on the main thread, while it lives.
        if let Some(view) = unsafe { webview.inner().cast::<WKWebView>().as_ref() } {
            // SAFETY: on the main thread, as above.
            unsafe {
                view.setAllowsLinkPreview(false);
                view.setAllowsBackForwardNavigationGestures(false);
            }
        }
    })
}

/// The pasteboard counts what is put there.
pub mod clipboard {
    use crate::os::counted::Counted;
    use objc2_app_kit::NSPasteboard;
    use tauri::AppHandle;

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
        NSPasteboard::generalPasteboard().changeCount() as i64
    }

    fn empty() {
        NSPasteboard::generalPasteboard().clearContents();
    }
}
