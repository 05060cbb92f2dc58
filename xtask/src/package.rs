//! Release binaries and the installer for this system, with OpenSSL built in so that the result
//! does not depend on the build machine's own.

use crate::{host, setup};
use anyhow::Result;

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
    println!("The binary is target/release/hearth, the installer is under target/release/bundle.");
    Ok(())
}
