//! The app without a window: the same commands over the same core, for scripts and for recovery.
//! Replies are JSON on standard output; a fault is JSON on standard error with exit status 1.

mod arguments;
mod batch;
mod passphrase;
mod work;

use app::{App, Config, Fault};
use arguments::Arguments;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let asked = Arguments::parse();
    let config = Config {
        locks_itself: false,
        ..Config::new(asked.folder())
    };
    match work::carry_out(&App::new(config), &asked) {
        Ok(status) => status,
        Err(fault) => {
            complain(&fault);
            ExitCode::FAILURE
        }
    }
}

fn complain(fault: &Fault) {
    match serde_json::to_string(fault) {
        Ok(json) => eprintln!("{json}"),
        Err(_) => eprintln!(
            "{{\"code\":\"{}\",\"params\":{{}},\"retry\":false}}",
            fault.code
        ),
    }
}
