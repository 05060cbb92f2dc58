//! The processes that draw our pages, and their end. NOT RUN by us, only compiled. A viewer of papers
//! that we opened is somebody's own program and stays.

#![allow(unsafe_code)]

use windows::Win32::Foundation::CloseHandle;
use windows::Win32::System::Diagnostics::ToolHelp::{
    CreateToolhelp32Snapshot, PROCESSENTRY32W, Process32FirstW, Process32NextW, TH32CS_SNAPPROCESS,
};
use windows::Win32::System::Threading::{
    OpenProcess, PROCESS_SYNCHRONIZE, PROCESS_TERMINATE, TerminateProcess, WaitForSingleObject,
};

const DRAWS: &str = "msedgewebview2.exe";
/// A process that was ended is gone long before this.
const WAITS_MS: u32 = 1000;

struct Process {
    id: u32,
    parent: u32,
    draws: bool,
}

/// Ends them, and waits until they are gone.
pub fn end() {
    let all = all().unwrap_or_default();
    let mut ours = vec![std::process::id()];
    let mut at = 0;
    while let Some(parent) = ours.get(at).copied() {
        let children = all
            .iter()
            .filter(|it| it.draws && it.parent == parent && !ours.contains(&it.id));
        let children: Vec<u32> = children.map(|it| it.id).collect();
        ours.extend(children);
        at += 1;
    }
    ours.into_iter().skip(1).for_each(end_one);
}

fn end_one(id: u32) {
    // SAFETY: the handle is ours from opening to closing; a process that is gone gives none.
    unsafe {
        if let Ok(process) = OpenProcess(PROCESS_TERMINATE | PROCESS_SYNCHRONIZE, false, id) {
            let _ = TerminateProcess(process, 1);
            WaitForSingleObject(process, WAITS_MS);
            let _ = CloseHandle(process);
        }
    }
}

fn all() -> windows::core::Result<Vec<Process>> {
    let mut found = Vec::new();
    let mut entry = PROCESSENTRY32W {
        dwSize: size_of::<PROCESSENTRY32W>() as u32,
        ..PROCESSENTRY32W::default()
    };
    // SAFETY: `entry` says its own size and outlives the calls; the picture is closed at the end.
    unsafe {
        let picture = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0)?;
        let mut next = Process32FirstW(picture, &raw mut entry);
        while next.is_ok() {
            found.push(process(&entry));
            next = Process32NextW(picture, &raw mut entry);
        }
        let _ = CloseHandle(picture);
    }
    Ok(found)
}

fn process(entry: &PROCESSENTRY32W) -> Process {
    let name = entry.szExeFile.split(|unit| *unit == 0).next();
    let name = String::from_utf16_lossy(name.unwrap_or_default());
    Process {
        id: entry.th32ProcessID,
        parent: entry.th32ParentProcessID,
        draws: name.eq_ignore_ascii_case(DRAWS),
    }
}
