//! Starting other programs from the top of the repository.
//! Nothing here decides what is run, and nothing runs through a shell.

use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The top of the repository, whatever folder the command was typed in.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// A command at the top of the repository.
pub fn command<S: AsRef<OsStr>>(program: &str, arguments: &[S]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// A command in the window's folder.
pub fn in_ui(program: &str, arguments: &[&str]) -> Command {
    let mut command = command(program, arguments);
    command.current_dir(root().join("ui"));
    command
}

/// Cargo, the one that started us.
pub fn cargo(arguments: &[&str]) -> Command {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let mut command = command(&program, arguments);
    // Set for this process by `cargo run`; they would rebuild what another call just built.
    for inherited in [
        "CARGO_MANIFEST_DIR",
        "CARGO_PKG_NAME",
        "CARGO_PKG_VERSION",
        "CARGO_MANIFEST_PATH",
    ] {
        command.env_remove(inherited);
    }
    command
}

/// Runs to the end, showing what it prints; any failure is an error.
pub fn succeed(command: &mut Command) -> Result<()> {
    let shown = words_of(command);
    let status = command
        .status()
        .with_context(|| format!("could not start `{shown}`"))?;
    if status.success() {
        Ok(())
    } else {
        bail!("`{shown}` did not succeed ({status})")
    }
}

/// Runs to the end and hands back standard output; any failure is an error.
pub fn read(command: &mut Command) -> Result<String> {
    let shown = words_of(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("could not start `{shown}`"))?;
    if !output.status.success() {
        bail!("`{shown}` did not succeed ({})", output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end, showing each line of standard output and handing it to `each`; says whether it
/// succeeded.
pub fn stream(command: &mut Command, mut each: impl FnMut(&str)) -> Result<bool> {
    let shown = words_of(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start `{shown}`"))?;
    let output = child
        .stdout
        .take()
        .context("standard output was piped above")?;
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        each(&line);
    }
    Ok(child.wait()?.success())
}

/// Whether a program can be found on the path.
pub fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn words_of(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

/// The window's files are compiled into the app, so they have to be there first.
pub fn build_window() -> Result<()> {
    succeed(&mut in_ui("npm", &["run", "--silent", "build"]))
}

/// Builds the window's files unless some are there.
pub fn window_is_built() -> Result<()> {
    if root().join("ui/dist/index.html").is_file() {
        Ok(())
    } else {
        build_window()
    }
}
