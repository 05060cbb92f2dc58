//! System packages on Debian and Ubuntu. Only what is missing is asked for; with nothing missing,
//! apt is never started and no password is needed.

use crate::host;
use anyhow::{Context, Result, bail};
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

/// To build and run the window, to show an emoji somebody wrote as what it is, to test without a screen,
/// with windows that are put away and with a wrong clock, to read the PDFs that are made, to see what a
/// process tells the disk, to cut a disk off, to open what the agency opens without us, and to run the
/// server on the database that several of them may share.
const PACKAGES: &[&str] = &[
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
    "libssl-dev",
    "pkg-config",
    "build-essential",
    "perl",
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "xdotool",
    "dbus",
    "dbus-x11",
    "libfaketime",
    "poppler-utils",
    "xdg-utils",
    "fonts-noto-color-emoji",
    "strace",
    "e2fsprogs",
    "age",
    "postgresql",
];

const ATTEMPTS: u32 = 4;

/// Whether this system's packages come from apt.
pub fn is_here() -> bool {
    host::on_path("apt-get") && host::on_path("dpkg-query")
}

/// Installs what is missing.
pub fn install_missing() -> Result<()> {
    let missing = missing()?;
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing system packages: {}", missing.join(" "));
    if !is_root()? && !host::on_path("sudo") {
        bail!(
            "These system packages are missing and this is neither root nor is `sudo` here. As root, run:\n  apt-get update && apt-get install -y --no-install-recommends {}",
            missing.join(" ")
        );
    }
    again("apt-get update", || apt(&["update", "-q"]))?;
    let mut install = vec!["install", "-q", "-y", "--no-install-recommends"];
    install.extend(missing);
    again("apt-get install", || {
        let first = apt(&install);
        if first.is_err() {
            // A package may be gone from the mirror since the lists were read.
            let _ = apt(&["update", "-q"]);
        }
        first
    })
}

fn missing() -> Result<Vec<&'static str>> {
    let output = Command::new("dpkg-query")
        .args(["-W", "-f=${db:Status-Status} ${Package}\n"])
        .args(PACKAGES)
        .output()
        .context("could not start dpkg-query")?;
    Ok(absent(&String::from_utf8_lossy(&output.stdout)))
}

/// Those of our packages that dpkg does not list as installed.
fn absent(listed: &str) -> Vec<&'static str> {
    let installed: Vec<&str> = listed
        .lines()
        .filter_map(|line| line.strip_prefix("installed "))
        .collect();
    PACKAGES
        .iter()
        .copied()
        .filter(|package| !installed.contains(package))
        .collect()
}

fn is_root() -> Result<bool> {
    Ok(host::read(&mut host::command("id", &["-u"]))?.trim() == "0")
}

/// Another apt may hold the lock (a fresh machine upgrades itself): wait for it, up to five minutes.
fn apt(arguments: &[&str]) -> Result<()> {
    let mut command = if is_root()? {
        Command::new("apt-get")
    } else {
        Command::new("sudo")
    };
    if !is_root()? {
        command.args(["--preserve-env=DEBIAN_FRONTEND", "apt-get"]);
    }
    command.args(["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"]);
    command
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    host::succeed(&mut command)
}

/// `apt-get update` does not wait for its own lock, and mirrors stumble: try again a few times.
fn again(name: &str, mut attempt: impl FnMut() -> Result<()>) -> Result<()> {
    for round in 1..ATTEMPTS {
        match attempt() {
            Ok(()) => return Ok(()),
            Err(error) => println!("{error:#}; trying again in {} s", 15 * round),
        }
        sleep(Duration::from_secs(u64::from(15 * round)));
    }
    attempt().with_context(|| {
        format!(
            "{name} failed {ATTEMPTS} times; the network or another installer may be in the way"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_was_removed_but_left_its_settings_is_missing() {
        let mut listed: String = PACKAGES
            .iter()
            .map(|package| format!("installed {package}\n"))
            .collect();
        assert!(absent(&listed).is_empty());
        listed = listed.replace("installed xvfb\n", "config-files xvfb\n");
        assert_eq!(absent(&listed), vec!["xvfb"]);
    }

    #[test]
    fn on_an_empty_machine_everything_is_missing() {
        assert_eq!(absent(""), PACKAGES);
    }
}
