//! `cargo x test`: everything CI runs, each stage timed, closed by one summed line. A stage that
//! fails does not stop the next, so one run tells everything.

use crate::tally::Tally;
use crate::{check, host, setup};
use anyhow::{Result, bail};
use std::process::Command;
use std::time::Instant;

/// Runs everything; fails where anything failed.
pub fn test(arguments: &[String]) -> Result<()> {
    if let Some(unknown) = arguments.first() {
        bail!("`cargo x test` runs everything and takes no argument; it was given `{unknown}`");
    }
    let mut run = Run::default();
    run.stage("setup", |_| setup::everything());
    run.stage("window", |_| host::build_window());
    run.stage("build", |_| check::build_everything());
    run.stage("check", checks);
    run.stage("window's tests", |tally| {
        runner(
            tally,
            host::in_ui("npm", &["test", "--silent"]).env("NO_COLOR", "1"),
        )
    });
    run.stage("tests", |tally| {
        runner(
            tally,
            &mut host::cargo(&[&["test", "--no-fail-fast"], check::EVERYTHING].concat()),
        )
    });
    run.close()
}

/// Each check that is not clean is a failure of its own; a clean one is no test that passed.
fn checks(tally: &mut Tally) -> Result<()> {
    tally.failed += check::all().len() as u64;
    Ok(())
}

/// A runner that fails must have named a failed test, or the failure is the stage's.
fn runner(tally: &mut Tally, command: &mut Command) -> Result<()> {
    let succeeded = host::stream(command, |line| tally.read(line))?;
    if !succeeded && tally.failed == 0 {
        bail!("the tests could not be run to their end");
    }
    Ok(())
}

/// What happened so far.
#[derive(Default)]
struct Run {
    sum: Tally,
    stages: Vec<String>,
}

impl Run {
    fn stage(&mut self, name: &str, work: impl FnOnce(&mut Tally) -> Result<()>) {
        println!("\n== {name} ==");
        let began = Instant::now();
        let mut tally = Tally::default();
        if let Err(error) = work(&mut tally) {
            println!("{error:#}");
            tally.failed += 1;
        }
        let word = if tally.failed == 0 { "good" } else { "FAILED" };
        let seconds = began.elapsed().as_secs();
        self.stages.push(format!(
            "{name:<16}{word:>7}{:>5} min {:02} s",
            seconds / 60,
            seconds % 60
        ));
        self.sum.add(tally);
    }

    fn close(self) -> Result<()> {
        println!("\n{}\n", self.stages.join("\n"));
        println!("{}", self.sum.line());
        if self.sum.failed == 0 {
            Ok(())
        } else {
            std::process::exit(1)
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_stage_that_fails_is_one_failure_and_the_next_still_runs() {
        let mut run = Run::default();
        run.stage("first", |_| bail!("no"));
        run.stage("second", |tally| {
            tally.read("test result: ok. 5 passed; 0 failed; 0 ignored");
            Ok(())
        });
        assert_eq!(
            run.sum,
            Tally {
                passed: 5,
                failed: 1
            }
        );
        assert_eq!(run.stages.len(), 2);
    }

    #[test]
    fn a_runner_that_dies_without_a_summary_is_a_failure() {
        assert!(runner(&mut Tally::default(), &mut Command::new("false")).is_err());
        assert!(runner(&mut Tally::default(), &mut Command::new("true")).is_ok());
    }
}
