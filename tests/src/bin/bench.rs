//! `cargo x bench NAME`: one JSON line a run on standard output: our figure, the raw limit
//! measured in the same run, their ratio.

use anyhow::{Result, bail};
use journeys::bench;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1).peekable();
    if arguments.next_if_eq(bench::app::LAUNCH).is_some() {
        return bench::app::launch(arguments);
    }
    // Wakes the library as the app does: what it frees is wiped, for ours and for the bare store alike.
    let _ = vault::versions();
    for name in arguments {
        let figures = match name.as_str() {
            "W1" => bench::w1::run()?,
            "W4" => bench::w4::run("1")?,
            "W4/10" => bench::w4::run("0.1")?,
            "W5" => bench::w5::run("1")?,
            "W5/10" => bench::w5::run("0.1")?,
            "W6" => bench::w6::run()?,
            "indicators" => bench::indicators::run()?,
            "app" => {
                bench::app::run(|line| println!("{line}"))?;
                continue;
            }
            other => bail!(
                "there is no bench called {other}; there are: W1, W4, W4/10, W5, W5/10, W6, app, indicators"
            ),
        };
        println!("{figures}");
    }
    Ok(())
}
