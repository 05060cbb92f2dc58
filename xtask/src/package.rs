//! Release binaries and the installer for this system, with OpenSSL built in so that the result
//! does not depend on the build machine's own.

use crate::{host, setup};
use anyhow::{Result, ensure};

/// How everything is called that only a build for tests may be asked for.
const ONLY_FOR_PROOFS: &[u8] = b"HEARTH_PROVE_";

/// Builds them; the Tauri command line is the one the window's lock file names.
pub fn package(_arguments: &[String]) -> Result<()> {
    setup::everything()?;
    let tauri = host::root().join("ui/node_modules/.bin/tauri");
    let mut build = host::command(&tauri.to_string_lossy(), &["build"]);
    host::succeed(
        build
            .env("OPENSSL_NO_VENDOR", "0")
            .env("OPENSSL_STATIC", "1"),
    )?;
    let binary = std::fs::read(host::target().join("release/hearth"))?;
    ensure!(
        !holds(&binary, ONLY_FOR_PROOFS),
        "the binary can be asked for what only a proof may ask for; it must not be shipped"
    );
    println!("The binary is target/release/hearth, the installer is under target/release/bundle.");
    Ok(())
}

fn holds(bytes: &[u8], name: &[u8]) -> bool {
    bytes.windows(name.len()).any(|window| window == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_for_tests_would_be_found_out() {
        assert!(holds(b"..HEARTH_PROVE_SYNCHRONOUS..", ONLY_FOR_PROOFS));
        assert!(!holds(b"..HEARTH_DATA..", ONLY_FOR_PROOFS));
    }
}
