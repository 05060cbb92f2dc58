//! `cargo x check`: everything that can be judged without running the product. Each check says all
//! it found, not only the first thing.

mod callers;
mod layers;
mod markup;
mod purity;
mod readability;
mod sizes;
mod words;

use crate::{codegen, host, setup};
use anyhow::{Result, bail};

/// The desktop app with its window built in, as it is shipped; the same everywhere, so that
/// nothing is built twice.
pub const FEATURES: &str = "hearth/custom-protocol";

/// What cargo works on here. Always the same selection: another one would give shared dependencies
/// other features, and build them a second time.
pub const EVERYTHING: &[&str] = &["--locked", "--workspace", "--features", FEATURES];

type Check = (&'static str, fn() -> Result<()>);

const CHECKS: &[Check] = &[
    ("format", format),
    ("layers", layers::check),
    ("sizes", sizes::check),
    ("purity", purity::check),
    ("markup", markup::check),
    ("callers", callers::check),
    ("words", words::check),
    ("readability", readability::check),
    ("clippy", clippy),
    ("generated", codegen::is_clean),
    ("ui", ui),
];

/// Runs the named checks, or all.
pub fn check(names: &[String]) -> Result<()> {
    setup::everything()?;
    if let Some(unknown) = names
        .iter()
        .find(|name| CHECKS.iter().all(|(known, _)| known != name))
    {
        let known: Vec<&str> = CHECKS.iter().map(|(name, _)| *name).collect();
        bail!(
            "there is no check `{unknown}`; there are: {}",
            known.join(", ")
        );
    }
    let failed = failures(|name| names.is_empty() || names.iter().any(|wanted| wanted == name));
    if failed.is_empty() {
        Ok(())
    } else {
        bail!("not clean: {}", failed.join(", "))
    }
}

/// Runs all checks and names those that failed.
pub fn all() -> Vec<&'static str> {
    failures(|_| true)
}

fn failures(wanted: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let mut failed = Vec::new();
    for (name, run) in CHECKS.iter().filter(|(name, _)| wanted(name)) {
        let began = std::time::Instant::now();
        match run() {
            Ok(()) => println!(
                "check {name}: clean ({:.0} s)",
                began.elapsed().as_secs_f64()
            ),
            Err(error) => {
                println!("check {name}: NOT CLEAN\n{error:#}");
                failed.push(*name);
            }
        }
    }
    failed
}

fn format() -> Result<()> {
    host::succeed(&mut host::cargo(&["fmt", "--all", "--check"]))
}

fn clippy() -> Result<()> {
    host::window_is_built()?;
    let lint = [
        &["clippy", "-q", "--all-targets"],
        EVERYTHING,
        &["--", "-D", "warnings"],
    ]
    .concat();
    host::succeed(&mut host::cargo(&lint))
}

/// Builds every crate, program and test.
pub fn build_everything() -> Result<()> {
    host::window_is_built()?;
    host::succeed(&mut host::cargo(
        &[&["build", "--all-targets"], EVERYTHING].concat(),
    ))
}

fn ui() -> Result<()> {
    host::succeed(&mut host::in_ui("npm", &["run", "--silent", "check"]))?;
    host::succeed(&mut host::in_ui("npm", &["run", "--silent", "lint"]))
}
