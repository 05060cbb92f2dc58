//! `cargo x bench NAME`: one JSON line a run on standard output: our figure, the raw limit
//! measured in the same run, their ratio.

use anyhow::{Result, bail};
use journeys::bench::store::Kind;
use journeys::bench::{self, w2, w3, w4};
use serde_json::Value;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1).peekable();
    if arguments.next_if_eq(bench::app::LAUNCH).is_some() {
        return bench::app::launch(arguments);
    }
    // Wakes the library as the app does: what it frees is wiped, for ours and for the bare store alike.
    let _ = vault::versions();
    if arguments.next_if_eq(w3::LAPTOP).is_some() {
        return w3::laptop(arguments);
    }
    for name in arguments {
        let figures = match name.as_str() {
            "W1" => bench::w1::run()?,
            "W2" => both(w2::run)?,
            "W3" => both(|kind| w3::run(kind, "1"))?,
            "W3/10" => both(|kind| w3::run(kind, "0.1"))?,
            "W4" => both(|kind| w4::run(kind, "1"))?,
            "W4/10" => both(|kind| w4::run(kind, "0.1"))?,
            "W5" => bench::w5::run("1")?,
            "W5/10" => bench::w5::run("0.1")?,
            "W6" => bench::w6::run()?,
            "indicators" => bench::indicators::run()?,
            "app" => {
                bench::app::run(|line| println!("{line}"))?;
                continue;
            }
            other => bail!(
                "there is no bench called {other}; there are: W1, W2, W3, W3/10, W4, W4/10, W5, W5/10, W6, app, indicators"
            ),
        };
        println!("{figures}");
    }
    Ok(())
}

/// The same on each database of the office: a line for the first, the last is returned.
fn both(run: impl Fn(Kind) -> Result<Value>) -> Result<Value> {
    println!("{}", run(Kind::BOTH[0])?);
    run(Kind::BOTH[1])
}
