//! `cargo x`: the one door to building, testing and checking Hearth.
//! Nothing here is part of the product; no crate of the product may depend on it.

mod check;
mod codegen;
mod headless;
mod host;
mod package;
mod programs;
mod run;
mod setup;
mod sources;
mod tally;
mod test;

use anyhow::{Result, bail};

const USAGE: &str = "\
cargo x run [--release] [--headless]   set up, build and open Hearth
cargo x test                           set up, then run everything CI runs
cargo x check [NAME...]                format, clippy, layers, sizes, purity, generated, words, readability,
                                       markup, ui
cargo x codegen                        write the window's types from the Rust ones
cargo x bench NAME [...]               measure one workload
cargo x prove NAME [...]               put one promise to the proof
cargo x package                        release binary and installer for this system
cargo x setup                          only install what the others need";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Err(error) = dispatch(&arguments) {
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}

fn dispatch(arguments: &[String]) -> Result<()> {
    let (name, rest) = match arguments.split_first() {
        Some((name, rest)) => (name.as_str(), rest),
        None => bail!("{USAGE}"),
    };
    match name {
        "run" => run::run(rest),
        "test" => test::test(rest),
        "check" => check::check(rest),
        "codegen" => codegen::codegen(rest),
        "bench" | "prove" => programs::start(name, rest),
        "package" => package::package(rest),
        "setup" => setup::everything(),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => bail!("cargo x has no command `{other}`.\n\n{USAGE}"),
    }
}
