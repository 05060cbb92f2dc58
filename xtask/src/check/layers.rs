//! Arrows only point down. The table of ARCHITECTURE.md, checked over `cargo metadata`: which room
//! may import which, and which rooms may carry which heavy dependency.

use crate::host;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::BTreeMap;

/// Room, and the rooms it may import.
const ARROWS: &[(&str, &[&str])] = &[
    ("casefile", &[]),
    ("sync", &["casefile"]),
    ("vault", &["casefile", "sync"]),
    ("exports", &["casefile"]),
    ("app", &["casefile", "sync", "vault", "exports"]),
    ("hearth", &["app"]),
    ("hearth-server", &["casefile", "sync", "simulator"]),
    (
        "journeys",
        &[
            "casefile",
            "sync",
            "vault",
            "exports",
            "app",
            "simulator",
            "hearth-server",
        ],
    ),
    ("simulator", &["casefile", "sync"]),
    ("xtask", &["casefile"]),
];

/// All that the pure rooms may depend on. `schemars` and `ts-rs` describe types and do nothing.
const PURE: &[(&str, &[&str])] = &[
    (
        "casefile",
        &[
            "chrono",
            "schemars",
            "serde",
            "serde_json",
            "sha2",
            "thiserror",
            "toml",
            "ts-rs",
            "uuid",
        ],
    ),
    (
        "sync",
        &[
            "chrono",
            "hmac",
            "minicbor",
            "serde",
            "serde_json",
            "sha2",
            "thiserror",
            "uuid",
            "zeroize",
        ],
    ),
];

/// Features that would bring a clock or a source of chance into a pure room.
const IMPURE_FEATURES: &[(&str, &[&str])] = &[
    ("chrono", &["clock", "now", "default", "wasmbind"]),
    (
        "uuid",
        &[
            "v1",
            "v4",
            "v6",
            "v7",
            "rng",
            "fast-rng",
            "rng-getrandom",
            "rng-rand",
        ],
    ),
];

/// A heavy dependency, and the rooms it may stand in.
const HEAVY: &[(&str, &[&str])] = &[
    ("age", &["vault", "hearth-server", "journeys"]),
    ("axum", &["hearth-server"]),
    ("fantoccini", &["journeys"]),
    ("minicbor", &["sync", "vault"]),
    ("rusqlite", &["vault", "hearth-server", "journeys"]),
    ("tauri", &["hearth"]),
    ("tokio", &["hearth-server", "journeys"]),
    ("tokio-postgres", &["hearth-server"]),
    ("typst", &["exports"]),
    ("typst-pdf", &["exports"]),
    ("ureq", &["app", "journeys"]),
];

/// One line of a room's `[dependencies]`.
struct Dependency {
    name: String,
    features: Vec<String>,
    default_features: bool,
    for_tests: bool,
}

type Rooms = BTreeMap<String, Vec<Dependency>>;

pub fn check() -> Result<()> {
    let metadata = host::read(&mut host::cargo(&[
        "metadata",
        "--format-version",
        "1",
        "--no-deps",
        "--locked",
    ]))?;
    let wrong = wrong(&rooms(&metadata)?);
    if wrong.is_empty() {
        Ok(())
    } else {
        bail!("{}", wrong.join("\n"))
    }
}

fn rooms(metadata: &str) -> Result<Rooms> {
    let metadata: Value = serde_json::from_str(metadata)?;
    let packages = metadata["packages"]
        .as_array()
        .context("cargo metadata names no packages")?;
    packages
        .iter()
        .map(|package| Ok((name(package)?, dependencies(package)?)))
        .collect()
}

fn dependencies(package: &Value) -> Result<Vec<Dependency>> {
    let listed = package["dependencies"]
        .as_array()
        .context("a package without a list of dependencies")?;
    listed
        .iter()
        .filter(|it| it["kind"] != "build")
        .map(|it| {
            let features = it["features"].as_array().into_iter().flatten();
            Ok(Dependency {
                name: name(it)?,
                features: features
                    .filter_map(|feature| feature.as_str().map(str::to_owned))
                    .collect(),
                default_features: it["uses_default_features"] == true,
                for_tests: it["kind"] == "dev",
            })
        })
        .collect()
}

fn name(value: &Value) -> Result<String> {
    Ok(value["name"]
        .as_str()
        .context("something without a name")?
        .to_owned())
}

fn wrong(rooms: &Rooms) -> Vec<String> {
    let mut wrong = Vec::new();
    for (room, dependencies) in rooms {
        let Some((_, may)) = ARROWS.iter().find(|(known, _)| known == room) else {
            wrong.push(format!("`{room}` is a new room: give it a line in xtask/src/check/layers.rs and a decision page"));
            continue;
        };
        for dependency in dependencies {
            wrong.extend(arrow(room, may, dependency, rooms));
            wrong.extend(heavy(room, dependency));
            wrong.extend(impure(room, dependency));
        }
    }
    wrong
}

fn arrow(room: &str, may: &[&str], to: &Dependency, rooms: &Rooms) -> Option<String> {
    let ours = rooms.contains_key(&to.name);
    // The worlds play against whatever keeps a log; they are only ever there for tests.
    let is_a_trial = to.for_tests && to.name == "simulator";
    (ours && !is_a_trial && !may.contains(&to.name.as_str()))
        .then(|| format!("`{room}` imports `{}`: no arrow goes there", to.name))
}

fn heavy(room: &str, to: &Dependency) -> Option<String> {
    let (_, homes) = HEAVY.iter().find(|(known, _)| *known == to.name)?;
    (!to.for_tests && !homes.contains(&room)).then(|| {
        format!(
            "`{room}` depends on `{}`, which belongs to {}",
            to.name,
            homes.join(", ")
        )
    })
}

fn impure(room: &str, to: &Dependency) -> Vec<String> {
    let Some((_, may)) = PURE.iter().find(|(pure, _)| *pure == room) else {
        return Vec::new();
    };
    if to.for_tests {
        return Vec::new();
    }
    if !may.contains(&to.name.as_str()) && !ARROWS.iter().any(|(ours, _)| *ours == to.name) {
        return vec![format!(
            "`{room}` is pure and depends on `{}`, which is not on its list",
            to.name
        )];
    }
    let Some((_, banned)) = IMPURE_FEATURES.iter().find(|(known, _)| *known == to.name) else {
        return Vec::new();
    };
    let default = to.default_features && to.name == "chrono";
    let mut features: Vec<&str> = to
        .features
        .iter()
        .map(String::as_str)
        .filter(|it| banned.contains(it))
        .collect();
    features.extend(default.then_some("default"));
    features
        .iter()
        .map(|it| format!("`{room}` is pure and turns on `{}/{it}`", to.name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(name: &str, features: &[&str]) -> Dependency {
        Dependency {
            name: name.into(),
            features: features.iter().map(|it| (*it).to_owned()).collect(),
            default_features: false,
            for_tests: false,
        }
    }

    fn house(room: &str, dependencies: Vec<Dependency>) -> Vec<String> {
        let mut rooms: Rooms = ["casefile", "vault", "app"]
            .iter()
            .map(|it| ((*it).to_owned(), Vec::new()))
            .collect();
        rooms.insert(room.to_owned(), dependencies);
        wrong(&rooms)
    }

    #[test]
    fn an_arrow_that_points_up_is_found() {
        assert_eq!(
            house("vault", vec![on("app", &[])]),
            vec!["`vault` imports `app`: no arrow goes there"]
        );
        assert!(house("vault", vec![on("casefile", &[])]).is_empty());
    }

    #[test]
    fn a_heavy_dependency_outside_its_room_is_found() {
        assert_eq!(house("app", vec![on("rusqlite", &[])]).len(), 1);
        assert!(house("vault", vec![on("rusqlite", &[])]).is_empty());
    }

    #[test]
    fn a_pure_room_gets_no_clock_and_no_chance() {
        assert!(
            house(
                "casefile",
                vec![on("chrono", &["serde"]), on("uuid", &["serde"])]
            )
            .is_empty()
        );
        assert_eq!(house("casefile", vec![on("chrono", &["clock"])]).len(), 1);
        assert_eq!(house("casefile", vec![on("uuid", &["v4"])]).len(), 1);
        assert_eq!(house("casefile", vec![on("getrandom", &[])]).len(), 1);
        let chrono = Dependency {
            default_features: true,
            ..on("chrono", &[])
        };
        assert_eq!(house("casefile", vec![chrono]).len(), 1);
    }

    #[test]
    fn a_room_nobody_drew_is_found() {
        assert_eq!(house("helpers", vec![]).len(), 1);
    }
}
