//! The window's types are written from the Rust ones. What is committed must be what the registry
//! gives now.

use crate::{check, host};
use anyhow::{Result, bail};
use std::collections::BTreeMap;
use std::path::Path;

const FOLDER: &str = "ui/src/generated";

/// Writes them.
pub fn codegen(_arguments: &[String]) -> Result<()> {
    let folder = host::root().join(FOLDER);
    let run = [
        "run",
        "-q",
        "--locked",
        "-p",
        "app",
        "--bin",
        "hearth-codegen",
        "--",
    ];
    host::succeed(host::cargo(&run).arg(folder))
}

/// Writes them elsewhere and compares.
pub fn is_clean() -> Result<()> {
    let fresh = host::target().join("generated");
    if fresh.exists() {
        std::fs::remove_dir_all(&fresh)?;
    }
    check::build_everything()?;
    let writer = host::target().join("debug/hearth-codegen");
    host::succeed(&mut host::command(&writer.to_string_lossy(), &[&fresh]))?;
    let (made, committed) = (files(&fresh)?, files(&host::root().join(FOLDER))?);
    let stale = different(&made, &committed);
    if stale.is_empty() {
        return Ok(());
    }
    bail!(
        "{FOLDER} is not what the Rust types give: {}. Run `cargo x codegen` and commit.",
        stale.join(", ")
    )
}

type Files = BTreeMap<String, Vec<u8>>;

fn files(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        files.insert(
            path.file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            std::fs::read(&path)?,
        );
    }
    Ok(files)
}

/// Names whose bytes differ, or that only one side has.
fn different(one: &Files, other: &Files) -> Vec<String> {
    let names = one
        .keys()
        .chain(other.keys().filter(|name| !one.contains_key(*name)));
    names
        .filter(|name| one.get(*name) != other.get(*name))
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(of: &[(&str, &str)]) -> Files {
        of.iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
            .collect()
    }

    #[test]
    fn a_changed_a_missing_and_a_left_over_file_are_all_found() {
        let made = files(&[("a.ts", "1"), ("b.ts", "1"), ("c.ts", "1")]);
        let committed = files(&[("a.ts", "1"), ("b.ts", "2"), ("d.ts", "1")]);
        assert_eq!(different(&made, &committed), vec!["b.ts", "c.ts", "d.ts"]);
        assert!(different(&made, &made).is_empty());
    }
}
