//! The app without a window: the same commands over the same core, for scripts and for recovery.
//! Replies are JSON on standard output; a fault is JSON on standard error with exit status 1.

mod arguments;
mod batch;
mod passphrase;
mod work;

use app::{App, Config, Fault, Pace};
use arguments::Arguments;
use clap::{CommandFactory, Parser};
use std::process::ExitCode;

fn main() -> ExitCode {
    app::say_only_where_it_falls();
    app::leave_no_dumps();
    let asked = Arguments::parse();
    let Some(folder) = asked.folder() else {
        let kind = clap::error::ErrorKind::MissingRequiredArgument;
        let no_home = "this system names no folder of yours; use --data";
        Arguments::command().error(kind, no_home).exit();
    };
    let config = Config {
        locks_itself: false,
        care: Pace::of_a_proof(),
        ..Config::new(folder)
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
    eprintln!("{}", told(fault));
}

/// The fault with its words beside it, in the language of the terminal.
fn told(fault: &Fault) -> serde_json::Value {
    let lang = std::env::var("LANG").unwrap_or_default();
    serde_json::json!({
        "code": fault.code, "params": fault.params, "retry": fault.retry,
        "words": app::words_of(fault, &lang),
    })
}
