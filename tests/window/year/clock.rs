//! The laptop's clock, set forward for the app and everything it starts. It goes on from there: only the
//! day is another one.

use crate::support::desk::Desk;
use std::path::Path;

/// Where the library lies that lies about the time; `cargo x setup` installs it.
const LIBRARIES: [&str; 4] = [
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1",
    "/usr/lib64/faketime/libfaketime.so.1",
    "/usr/lib/faketime/libfaketime.so.1",
];

/// Every later start of the app is so many days from now.
pub fn set(desk: &mut Desk, days: i64) {
    let found = LIBRARIES.iter().find(|path| Path::new(path).is_file());
    desk.set("LD_PRELOAD", found.expect("libfaketime is installed"));
    desk.set("FAKETIME", &format!("+{days}d"));
    desk.set("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    desk.set("DONT_FAKE_MONOTONIC", "1");
}
