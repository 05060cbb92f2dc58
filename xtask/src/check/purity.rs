//! The pure rooms know no clock, no disk, no network and no chance. Clippy's bans are checked to be
//! there and complete, and the sources are read a second time without it.

use super::sizes::is_for_tests;
use crate::{host, sources};
use anyhow::{Context, Result, bail};
use quote::ToTokens;
use std::path::Path;

const PURE: &[&str] = &["casefile", "sync"];

/// What each pure room's clippy.toml has to forbid.
const BANS: &[&str] = &[
    "std::time::SystemTime::now",
    "std::time::Instant::now",
    "chrono::Utc::now",
    "chrono::Local::now",
    "std::env::var",
    "uuid::Uuid::new_v4",
    "uuid::Uuid::now_v7",
];

/// What may not be written in a pure room, whatever it is imported as.
const NEVER: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant",
    "Utc::now",
    "Local::now",
    "new_v4",
    "now_v7",
    "getrandom",
];

pub fn check() -> Result<()> {
    let mut wrong = Vec::new();
    for room in PURE {
        wrong.extend(missing_bans(room)?);
        for path in sources::under(&format!("crates/{room}/src"), &[".rs"]) {
            if !is_test_path(&path) {
                wrong.extend(impurities(&path)?);
            }
        }
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        bail!("{}", wrong.join("\n"))
    }
}

fn missing_bans(room: &str) -> Result<Vec<String>> {
    let shown = format!("crates/{room}/clippy.toml");
    let path = host::root().join(&shown);
    let Ok(text) = std::fs::read_to_string(&path) else {
        return Ok(vec![format!(
            "{shown} is missing: nothing keeps the clock out of `{room}`"
        )]);
    };
    let table: toml::Table = text
        .parse()
        .with_context(|| format!("{shown} is not TOML"))?;
    let named: Vec<&str> = table
        .get("disallowed-methods")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(path_of)
        .collect();
    Ok(BANS
        .iter()
        .filter(|ban| !named.contains(ban))
        .map(|ban| format!("{shown} does not forbid {ban}"))
        .collect())
}

fn path_of(entry: &toml::Value) -> Option<&str> {
    entry.as_str().or_else(|| entry.get("path")?.as_str())
}

fn is_test_path(path: &Path) -> bool {
    let shown = sources::shown(path);
    shown.contains("/tests/") || shown.ends_with("/tests.rs")
}

fn impurities(path: &Path) -> Result<Vec<String>> {
    let shown = sources::shown(path);
    let found = named_in(&std::fs::read_to_string(path)?).with_context(|| shown.clone())?;
    Ok(found
        .into_iter()
        .map(|what| format!("{shown} names {what}"))
        .collect())
}

/// What of `NEVER` a file names outside its tests and comments.
fn named_in(text: &str) -> Result<Vec<&'static str>> {
    let mut file = syn::parse_file(text)?;
    file.attrs.clear();
    file.items
        .retain(|item| !matches!(item, syn::Item::Mod(module) if is_for_tests(&module.attrs)));
    let words = words(file.into_token_stream());
    Ok(NEVER
        .iter()
        .copied()
        .filter(|what| names(&words, what))
        .collect())
}

/// Every name and sign of a file in order; no text inside quotes, so no comment either.
fn words(tokens: proc_macro2::TokenStream) -> Vec<String> {
    let mut out = Vec::new();
    for token in tokens {
        match token {
            proc_macro2::TokenTree::Group(group) => out.extend(words(group.stream())),
            proc_macro2::TokenTree::Ident(name) => out.push(name.to_string()),
            proc_macro2::TokenTree::Punct(sign) => out.push(sign.to_string()),
            proc_macro2::TokenTree::Literal(_) => out.push("\"\"".into()),
        }
    }
    out
}

fn names(words: &[String], what: &str) -> bool {
    let wanted: Vec<&str> = what
        .split("::")
        .flat_map(|part| [":", ":", part])
        .skip(2)
        .collect();
    words
        .windows(wanted.len())
        .any(|window| window.iter().zip(&wanted).all(|(have, want)| have == want))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_clock_is_found_however_it_is_reached() {
        assert_eq!(
            named_in("fn f() { let a = chrono::Utc::now(); }").unwrap(),
            vec!["Utc::now"]
        );
        assert_eq!(named_in("use std::fs;").unwrap(), vec!["std::fs"]);
        assert_eq!(
            named_in("macro_rules! m { () => { std::time::Instant::now() } }").unwrap(),
            vec!["Instant"]
        );
    }

    #[test]
    fn words_in_comments_strings_and_tests_are_no_clock() {
        let text = "//! Not SystemTime.\n/// Never Utc::now.\nfn f() -> &'static str { \"std::fs\" }\n#[cfg(test)]\nmod tests { use std::fs; }\n";
        assert!(named_in(text).unwrap().is_empty());
    }
}
