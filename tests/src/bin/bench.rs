//! `cargo x bench NAME`: one JSON line a run on standard output: our figure, the raw limit
//! measured in the same run, their ratio.

use anyhow::{Result, bail};
use journeys::bench;

fn main() -> Result<()> {
    for name in std::env::args().skip(1) {
        let figures = match name.as_str() {
            "W1" => bench::w1::run()?,
            "W6" => bench::w6::run()?,
            other => bail!("there is no bench called {other}; there are: W1, W6"),
        };
        println!("{figures}");
    }
    Ok(())
}
