//! Windows: NOT RUN by us, only compiled. A clock that counts sleep, and no report of a crash that
//! holds what was in memory.

#![allow(unsafe_code)]

use std::os::windows::ffi::OsStrExt;
use windows_sys::Win32::System::Diagnostics::Debug::{
    SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX, SetErrorMode,
};
use windows_sys::Win32::System::ErrorReporting::{
    WER_FAULT_REPORTING_FLAG_NOHEAP, WerAddExcludedApplication, WerSetFlags,
};
use windows_sys::Win32::System::SystemInformation::GetTickCount64;

/// Milliseconds since the machine started, time asleep included.
pub fn since_boot_ms() -> u64 {
    // SAFETY: takes nothing and only reads a number.
    unsafe { GetTickCount64() }
}

/// A crash of ours is told to nobody and written nowhere: the system's error reporting leaves us out,
/// and where somebody put us in again it leaves out what was in memory.
pub fn leave_no_dumps() {
    let me = std::env::current_exe().ok();
    let name = me.as_deref().and_then(|me| me.file_name());
    let name: Vec<u16> = name
        .map(|name| name.encode_wide().chain([0]).collect())
        .unwrap_or_else(|| vec![0]);
    // SAFETY: `name` ends with a nought and outlives the call; the others take flags alone. A system
    // that refuses is no reason not to write down what a family says.
    unsafe {
        WerAddExcludedApplication(name.as_ptr(), 0);
        WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP);
        SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    }
}
