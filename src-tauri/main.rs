//! The desktop app's binary. Everything is in the library beside it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    hearth_lib::run()
}
