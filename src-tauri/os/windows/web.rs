//! The web view of a window on Windows: what of a browser is turned off, and what becomes of a page
//! whose process dies. NOT RUN by us, only compiled.

#![allow(unsafe_code)]

use crate::os::again::Again;
use tauri::WebviewWindow;
use webview2_com::Microsoft::Web::WebView2::Win32::{
    COREWEBVIEW2_PROCESS_FAILED_KIND, COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_EXITED,
    ICoreWebView2, ICoreWebView2Settings8,
};
use webview2_com::ProcessFailedEventHandler;
use windows::core::{Interface, Result};

/// Looks after a window's pages from its opening on.
pub fn tend(window: &WebviewWindow) -> tauri::Result<()> {
    let own = window.clone();
    window.with_webview(move |webview| {
        // SAFETY: called on the thread of the view, while it lives.
        let view = unsafe { webview.controller().CoreWebView2() };
        let tended = view.and_then(|view| {
            be_no_browser(&view)?;
            draw_anew(&view, own)
        });
        if let Err(error) = tended {
            eprintln!("hearth: the web view kept a browser's ways: {error}");
        }
    })
}

/// Remembers no passwords, asks no service about a page, and has none of a browser's own keys and
/// menus: by them a page could be printed, saved, searched on the web or loaded again.
fn be_no_browser(view: &ICoreWebView2) -> Result<()> {
    // SAFETY: called on the thread of the view; the settings live as long as it does.
    unsafe {
        let settings: ICoreWebView2Settings8 = view.Settings()?.cast()?;
        settings.SetIsPasswordAutosaveEnabled(false)?;
        settings.SetIsReputationCheckingRequired(false)?;
        settings.SetAreBrowserAcceleratorKeysEnabled(false)?;
        settings.SetAreDefaultContextMenusEnabled(false)?;
        settings.SetIsStatusBarEnabled(false)?;
        settings.SetIsSwipeNavigationEnabled(false)?;
        settings.SetIsPinchZoomEnabled(false)
    }
}

/// Where the process of the pages dies, a fresh one draws them from what is saved and kept.
fn draw_anew(view: &ICoreWebView2, own: WebviewWindow) -> Result<()> {
    let again = Again::default();
    let died = ProcessFailedEventHandler::create(Box::new(move |_, told| {
        let mut kind = COREWEBVIEW2_PROCESS_FAILED_KIND::default();
        // SAFETY: the system calls this on the view's thread, with a view and a kind that live.
        unsafe {
            if let Some(told) = told {
                told.ProcessFailedKind(&raw mut kind)?;
            }
        }
        if is_page(kind) {
            again.draw(&own);
        }
        Ok(())
    }));
    let mut registered = 0;
    // SAFETY: called on the thread of the view, which keeps the handler for as long as it lives.
    unsafe { view.add_ProcessFailed(&died, &raw mut registered) }
}

fn is_page(kind: COREWEBVIEW2_PROCESS_FAILED_KIND) -> bool {
    kind == COREWEBVIEW2_PROCESS_FAILED_KIND_RENDER_PROCESS_EXITED
}
