//! Every name that a script, a window or another laptop may rely on.

use crate::decide::Decide;
use std::collections::BTreeSet;

macro_rules! pairs {
    ($($name:literal => $command:ty,)*) => {
        vec![$(($name, <$command as Decide>::NAME)),*]
    };
}

#[test]
fn every_command_stands_in_the_list_under_its_own_name() {
    let pairs: Vec<(&str, &str)> = crate::for_each_command!(pairs);
    for (listed, own) in &pairs {
        assert_eq!(listed, own);
    }
    let unique: BTreeSet<&str> = pairs.iter().map(|(name, _)| *name).collect();
    assert_eq!(unique.len(), pairs.len(), "a name stands in the list twice");
}

#[test]
fn no_command_is_missing_from_the_list() {
    let listed: Vec<(&str, &str)> = crate::for_each_command!(pairs);
    let declared: usize = sources()
        .iter()
        .map(|(_, text)| text.lines().filter(|line| *line == "command! {").count())
        .sum();
    assert_eq!(declared, listed.len());
}

fn sources() -> Vec<(std::path::PathBuf, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/decide");
    let mut found = Vec::new();
    for place in [folder.clone(), folder.join("meeting")] {
        for entry in std::fs::read_dir(place).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|end| end == "rs") {
                found.push((path.clone(), std::fs::read_to_string(path).unwrap()));
            }
        }
    }
    found
}

#[cfg(feature = "schema")]
#[test]
fn what_may_be_left_out_is_optional_for_the_window_and_for_scripts() {
    use ts_rs::TS;
    let types = crate::decide::TakeUpStep::decl(&ts_rs::Config::default());
    assert!(types.contains("goal?:"), "{types}");
    assert!(types.contains("words: Words"), "{types}");
    let schema = schemars::schema_for!(crate::decide::TakeUpStep).to_value();
    assert_eq!(schema["required"], serde_json::json!(["words"]));
}
