//! The app beside a bare window of the same shell, turn by turn on the same machine and by the same
//! method: cold start, memory, unlocking, typing in a long meeting. One JSON line each, with its goal.

mod door;
mod figure;
mod launch;
mod memory;
mod notebook;
pub(crate) mod page;
pub(crate) mod screen;
mod side;
mod start;
mod typing;
mod unlock;

use super::indicators;
use anyhow::Result;
use serde_json::Value;

pub use figure::goal;
pub use launch::{LAUNCH, launch};

/// Measures everything, handing over each line as soon as it is known.
pub fn run(mut tell: impl FnMut(Value)) -> Result<()> {
    let desk = side::Desk::new()?;
    tell(start::run(&desk)?);
    tell(memory::run(&desk)?);
    tell(unlock::run(&desk)?);
    typing::run(&desk)?.into_iter().for_each(&mut tell);
    tell(indicators::run()?);
    Ok(())
}
