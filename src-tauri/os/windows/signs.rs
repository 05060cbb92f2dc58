//! What the system tells a window of ours that nobody sees: suspend, the lid, the session's lock,
//! another user. NOT RUN by us, only compiled. Messages carry numbers, and nothing is answered.

#![allow(unsafe_code)]

use std::cell::RefCell;
use std::time::Duration;
use windows::Win32::Foundation::{HANDLE, HWND, LPARAM, LRESULT, WPARAM};
use windows::Win32::System::LibraryLoader::GetModuleHandleW;
use windows::Win32::System::Power::{
    POWERBROADCAST_SETTING, RegisterPowerSettingNotification, RegisterSuspendResumeNotification,
};
use windows::Win32::System::RemoteDesktop::{
    NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification,
};
use windows::Win32::System::SystemServices::GUID_LIDSWITCH_STATE_CHANGE;
use windows::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DEVICE_NOTIFY_WINDOW_HANDLE, DefWindowProcW, DispatchMessageW, GetMessageW,
    MSG, PBT_APMRESUMEAUTOMATIC, PBT_APMSUSPEND, PBT_POWERSETTINGCHANGE, RegisterClassW,
    WINDOW_STYLE, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WNDCLASSW, WS_EX_TOOLWINDOW,
    WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK,
};
use windows::core::{PCWSTR, Result, w};

const NAME: PCWSTR = w!("hearth-signs");
/// The system waits about so long for an answer before it sleeps; none comes while we go.
const SYSTEM_WAITS: Duration = Duration::from_secs(2);

type Leave = Box<dyn Fn() -> bool>;

thread_local! {
    /// The window is told of signs on the thread that made it, and on no other.
    static LEAVE: RefCell<Option<Leave>> = const { RefCell::new(None) };
}

/// Listens until this process ends.
pub fn listen(leave: impl Fn() -> bool + 'static) -> Result<()> {
    LEAVE.set(Some(Box::new(leave)));
    ask(unseen_window()?)?;
    let mut message = MSG::default();
    // SAFETY: `message` outlives each call; only this thread reads its own queue.
    unsafe {
        while GetMessageW(&raw mut message, None, 0, 0).0 > 0 {
            DispatchMessageW(&raw const message);
        }
    }
    Ok(())
}

/// A window that is never shown, but is a real one: the system tells others nothing about power.
fn unseen_window() -> Result<HWND> {
    // SAFETY: the class's name and function live as long as the program; nothing else is handed over.
    unsafe {
        let program = GetModuleHandleW(None)?.into();
        RegisterClassW(&WNDCLASSW {
            lpfnWndProc: Some(hear),
            hInstance: program,
            lpszClassName: NAME,
            ..WNDCLASSW::default()
        });
        let (plain, nothing) = (WINDOW_STYLE::default(), PCWSTR::null());
        CreateWindowExW(
            WS_EX_TOOLWINDOW,
            NAME,
            nothing,
            plain,
            0,
            0,
            0,
            0,
            None,
            None,
            Some(program),
            None,
        )
    }
}

/// Asks for each kind of sign; the window lives as long as the program, and so do these.
fn ask(window: HWND) -> Result<()> {
    let told = HANDLE(window.0);
    // SAFETY: `window` is ours and alive; the lid's name is a constant.
    unsafe {
        WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION)?;
        RegisterSuspendResumeNotification(told, DEVICE_NOTIFY_WINDOW_HANDLE)?;
        // Says how the lid stands at once, and each time it changes.
        RegisterPowerSettingNotification(
            told,
            &GUID_LIDSWITCH_STATE_CHANGE,
            DEVICE_NOTIFY_WINDOW_HANDLE,
        )?;
    }
    Ok(())
}

/// Called by the system, on the thread that listens.
unsafe extern "system" fn hear(window: HWND, message: u32, what: WPARAM, with: LPARAM) -> LRESULT {
    let Ok(number) = u32::try_from(what.0) else {
        // SAFETY: handed on as it came.
        return unsafe { DefWindowProcW(window, message, what, with) };
    };
    let is_lid = (message, number) == (WM_POWERBROADCAST, PBT_POWERSETTINGCHANGE);
    // SAFETY: with this message `with` points at a setting for as long as the call lasts.
    let lid_closed = is_lid && unsafe { says_closed(with) };
    if lid_closed || leaves(message, number) {
        let goes = LEAVE.with_borrow(|leave| leave.as_ref().is_some_and(|leave| leave()));
        if goes && (message, number) == (WM_POWERBROADCAST, PBT_APMSUSPEND) {
            std::thread::sleep(SYSTEM_WAITS);
        }
    }
    // SAFETY: handed on as it came.
    unsafe { DefWindowProcW(window, message, what, with) }
}

/// Whether a message says by its number alone that somebody leaves, or that the laptop woke: that
/// matters where the first came too late to be heard.
fn leaves(message: u32, number: u32) -> bool {
    match message {
        WM_POWERBROADCAST => matches!(number, PBT_APMSUSPEND | PBT_APMRESUMEAUTOMATIC),
        WM_WTSSESSION_CHANGE => matches!(
            number,
            WTS_SESSION_LOCK | WTS_CONSOLE_DISCONNECT | WTS_REMOTE_DISCONNECT
        ),
        _ => false,
    }
}

/// # Safety
/// `with` is nothing, or points at a setting that the system holds still.
unsafe fn says_closed(with: LPARAM) -> bool {
    let setting = with.0 as *const POWERBROADCAST_SETTING;
    // SAFETY: promised by the caller; the lid's setting is a number whose first byte says it all.
    let setting = unsafe { setting.as_ref() };
    setting.is_some_and(|setting| {
        setting.PowerSetting == GUID_LIDSWITCH_STATE_CHANGE && setting.Data == [0]
    })
}
