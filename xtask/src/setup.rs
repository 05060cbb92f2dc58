//! What `run` and `test` need before they can start: the two toolchains, system packages, npm's
//! packages. Everything is looked at first, so that a second call changes nothing.

mod apt;
mod version;

use crate::host;
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::time::SystemTime;
use version::Version;

const LEAST_RUST: Version = Version(1, 92, 0);
const LEAST_NODE: Version = Version(20, 19, 0);

/// Checks and installs everything.
pub fn everything() -> Result<()> {
    toolchains()?;
    system_packages()?;
    npm_packages()
}

fn toolchains() -> Result<()> {
    at_least("rustc", LEAST_RUST, "Rust", "https://rustup.rs")?;
    at_least("node", LEAST_NODE, "Node", "https://nodejs.org")?;
    if !host::on_path("npm") {
        bail!("npm was not found. It usually comes with Node; on Debian it is the package `npm`.");
    }
    Ok(())
}

fn at_least(program: &str, least: Version, name: &str, from: &str) -> Result<()> {
    if !host::on_path(program) {
        bail!(
            "Hearth needs {name} {least} or newer, and `{program}` was not found. It is at {from}."
        );
    }
    let said = host::read(&mut host::command(program, &["--version"]))?;
    let found =
        Version::read(&said).with_context(|| format!("`{program} --version` said: {said}"))?;
    if found < least {
        bail!(
            "Hearth needs {name} {least} or newer; this machine has {found}. A newer one is at {from}."
        );
    }
    Ok(())
}

fn system_packages() -> Result<()> {
    if apt::is_here() {
        return apt::install_missing();
    }
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    if ["fedora", "rhel"].iter().any(|id| release.contains(id)) {
        note(
            "sudo dnf install webkit2gtk4.1-devel gtk3-devel librsvg2-devel openssl-devel gcc gcc-c++ make perl pkgconf xorg-x11-server-Xvfb poppler-utils xdg-utils google-noto-color-emoji-fonts postgresql-server",
        );
    } else if release.contains("arch") {
        note(
            "sudo pacman -S --needed webkit2gtk-4.1 gtk3 librsvg openssl base-devel perl pkgconf xorg-server-xvfb poppler xdg-utils noto-fonts-emoji postgresql",
        );
    } else if cfg!(target_os = "macos") {
        note("xcode-select --install && brew install openssl@3 pkg-config poppler postgresql@15");
    } else if cfg!(windows) {
        note(
            "winget install Microsoft.EdgeWebView2Runtime Microsoft.VisualStudio.2022.BuildTools StrawberryPerl.StrawberryPerl",
        );
    } else {
        note(
            "WebKitGTK 4.1, GTK 3, librsvg, OpenSSL (all with headers), a C compiler, pkg-config, Xvfb, WebKitWebDriver, poppler-utils, a font of emoji, PostgreSQL",
        );
    }
    Ok(())
}

/// Only Debian and its children are set up by themselves; for the rest the exact words are printed.
fn note(what: &str) {
    println!(
        "This system is not set up automatically (only Debian and Ubuntu are, and only Linux is tested)."
    );
    println!("If the build misses something, install:\n  {what}");
}

fn npm_packages() -> Result<()> {
    let ui = host::root().join("ui");
    let wanted = ui.join("package-lock.json");
    if !wanted.is_file() {
        bail!("ui/package-lock.json is missing; the clone is not complete.");
    }
    // npm writes this file last, so half an installation is older than the lock or has none.
    if is_newer(&ui.join("node_modules/.package-lock.json"), &wanted) {
        return Ok(());
    }
    println!("Installing what the window is built with (npm ci) ...");
    let install = || host::succeed(&mut host::in_ui("npm", &["ci", "--no-audit", "--no-fund"]));
    install().or_else(|first| {
        println!("{first:#}; trying once more.");
        install()
    })?;
    touch(&ui.join("node_modules/.package-lock.json"))
}

fn is_newer(file: &Path, than: &Path) -> bool {
    let at = |path: &Path| path.metadata().and_then(|it| it.modified()).ok();
    matches!((at(file), at(than)), (Some(file), Some(than)) if file >= than)
}

/// A tool that checks out an older lock later still gives it a newer date; ours must not look older.
fn touch(file: &Path) -> Result<()> {
    let file = std::fs::File::options().append(true).open(file)?;
    file.set_modified(SystemTime::now())?;
    Ok(())
}
