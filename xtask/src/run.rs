//! `cargo x run`: from a fresh clone to the open window.

use crate::{headless, host, setup};
use anyhow::{Result, bail};
use std::process::Command;

const NO_DISPLAY: &str = "\
Hearth is built, but there is no display here (DISPLAY and WAYLAND_DISPLAY are not set).
`cargo x run --headless` starts it on a virtual display and leaves a picture of the window in target/.";

/// Sets up, builds, opens.
pub fn run(arguments: &[String]) -> Result<()> {
    let wish = Wish::read(arguments)?;
    setup::everything()?;
    host::build_window()?;
    let mut build = [&["build", "--bins"], crate::check::EVERYTHING].concat();
    build.extend(wish.release.then_some("--release"));
    host::succeed(&mut host::cargo(&build))?;
    let binary = host::target()
        .join(if wish.release { "release" } else { "debug" })
        .join("hearth");
    let mut hearth = Command::new(binary);
    if wish.headless {
        return headless::picture(hearth);
    }
    if !has_display() {
        bail!("{NO_DISPLAY}");
    }
    host::succeed(&mut hearth)
}

fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// What was asked for.
#[derive(Default)]
struct Wish {
    release: bool,
    headless: bool,
}

impl Wish {
    fn read(arguments: &[String]) -> Result<Wish> {
        let mut wish = Wish::default();
        for argument in arguments {
            match argument.as_str() {
                "--release" => wish.release = true,
                "--headless" => wish.headless = true,
                other => bail!("`cargo x run` knows --release and --headless, not `{other}`"),
            }
        }
        Ok(wish)
    }
}
