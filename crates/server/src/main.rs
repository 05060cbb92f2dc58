//! `hearth-server`: reads the command line and nothing else.

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    hearth_server::fallen::say_only_where_it_falls();
    match hearth_server::cli::Line::parse().carry_out() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("hearth-server: {fault}");
            ExitCode::FAILURE
        }
    }
}
