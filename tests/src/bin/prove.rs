//! `cargo x prove NAME [--rounds N] [--seed S] [--control]`: one promise put to the proof.
//! Prints its figure last and exits 0 only where it holds; with `--control` the harness is made
//! blind to acknowledgements and must report losses.

use journeys::prove::{
    Request, bit_rot, clocks, crash_states, disk_full, doors, fuzz, kill_loop, memory, plaintext,
    power_cut, simulate, tls, upgrade_cut,
};
use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = Request::from_args(std::env::args().skip(1)).and_then(|request| {
        match request.name.as_str() {
            "bit-rot" => bit_rot::run(&request),
            "clocks" => clocks::run(&request),
            "crash-states" => crash_states::run(&request),
            "disk-full" => disk_full::run(&request),
            "doors" => doors::run(&request),
            "fuzz" => fuzz::run(&request),
            "kill-loop" => kill_loop::run(&request),
            "memory" => memory::run(&request),
            "plaintext" => plaintext::run(&request),
            "power-cut" => power_cut::run(&request),
            "simulate" => simulate::run(&request),
            "tls" => tls::run(&request),
            "upgrade-cut" => upgrade_cut::run(&request),
            other => anyhow::bail!(
                "there is no proof called {other}; there are: bit-rot, clocks, crash-states, \
                 disk-full, doors, fuzz, kill-loop, memory, plaintext, power-cut, simulate, \
                 tls, upgrade-cut"
            ),
        }
    });
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(2)
        }
    }
}
