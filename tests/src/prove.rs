//! Promises put to the proof, at any length. Every random choice comes from a printed seed.

pub mod bit_rot;
pub mod clocks;
pub mod kill_loop;
pub mod plaintext;
pub mod simulate;

use anyhow::{Context, Result, bail};

/// What was asked for.
pub struct Request {
    /// Which promise.
    pub name: String,
    /// How many rounds.
    pub rounds: u64,
    /// Where the random choices start.
    pub seed: u64,
    /// Whether the harness is to be blinded, so that it must find losses.
    pub control: bool,
}

impl Request {
    /// Reads `NAME [--rounds N] [--seed S] [--control]`.
    pub fn from_args(args: impl Iterator<Item = String>) -> Result<Self> {
        let mut request = Request {
            name: String::new(),
            rounds: 25,
            seed: 1,
            control: false,
        };
        let mut args = args.peekable();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--rounds" => request.rounds = number(&mut args, "--rounds")?,
                "--seed" => request.seed = number(&mut args, "--seed")?,
                "--control" => request.control = true,
                name if request.name.is_empty() && !name.starts_with('-') => {
                    name.clone_into(&mut request.name)
                }
                other => bail!("not understood: {other}"),
            }
        }
        Ok(request)
    }
}

fn number(args: &mut impl Iterator<Item = String>, name: &str) -> Result<u64> {
    args.next()
        .and_then(|text| text.parse().ok())
        .with_context(|| format!("{name} wants a whole number"))
}

/// A small generator of repeatable choices (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    /// The next number below `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % limit.max(1)
    }
}
