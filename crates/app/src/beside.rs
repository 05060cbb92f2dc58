//! The three small files beside the database that the closed door may read: this laptop's choices,
//! the hours of a meeting that was running, and how often a wrong passphrase was tried. None holds a
//! name, an identifier or a word.

use crate::os;
use crate::views::session::{Interrupted, Settings};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};

/// A small plain file. It is a convenience: where it cannot be read or written, work goes on.
struct Plain(PathBuf);

impl Plain {
    fn read<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_slice(&std::fs::read(&self.0).ok()?).ok()
    }

    fn write(&self, value: &impl Serialize) {
        let part = self.0.with_extension("part");
        let _ = std::fs::remove_file(&part);
        let Ok(text) = serde_json::to_vec(value) else {
            return;
        };
        let written = os::private_file(&part).and_then(|mut file| file.write_all(&text));
        if written.is_ok() {
            let _ = std::fs::rename(&part, &self.0);
        }
    }

    fn remove(&self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// The hours of a running meeting, for "you were interrupted".
pub struct Mark(Plain);

impl Mark {
    /// The mark of a data folder.
    pub fn of(folder: &Path) -> Self {
        Self(Plain(folder.join("interrupted.json")))
    }

    /// The hours, where a meeting was running.
    pub fn read(&self) -> Option<Interrupted> {
        self.0.read()
    }

    /// Notes a save in a running meeting.
    pub fn write(&self, hours: &Interrupted) {
        self.0.write(hours);
    }

    /// The meeting was closed.
    pub fn remove(&self) {
        self.0.remove();
    }
}

/// Wrong passphrases since the last right one.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct Tried {
    /// How many.
    pub wrong: u32,
    /// When the last was, by the wall clock.
    pub at_ms: i64,
}

/// Where they are remembered, so that starting anew makes no try free.
pub struct Tries(Plain);

impl Tries {
    /// Those of a data folder.
    pub fn of(folder: &Path) -> Self {
        Self(Plain(folder.join("tries.json")))
    }

    /// What is remembered; nothing where nothing can be read.
    pub fn read(&self) -> Tried {
        self.0.read().unwrap_or_default()
    }

    /// Remembers one more.
    pub fn write(&self, tried: &Tried) {
        self.0.write(tried);
    }

    /// The right one was given.
    pub fn remove(&self) {
        self.0.remove();
    }
}

/// The choices as the closed door knows them. A file that cannot be read is kept aside, so that
/// somebody can look at it; the notebook holds the choices, too.
pub fn settings_at_the_door(folder: &Path) -> Settings {
    let plain = Plain(folder.join("settings.json"));
    plain.read().unwrap_or_else(|| {
        let _ = std::fs::rename(&plain.0, folder.join("settings.damaged.json"));
        Settings::default()
    })
}

/// Whether the choices were kept aside because nobody could read them, and are not yet put back.
pub fn choices_are_aside(folder: &Path) -> bool {
    !folder.join("settings.json").exists() && folder.join("settings.damaged.json").exists()
}

/// Lets the closed door know the choices, but not whose they are.
pub fn show_settings_at_the_door(folder: &Path, settings: &Settings) {
    let nameless = Settings {
        your_name: String::new(),
        ..settings.clone()
    };
    Plain(folder.join("settings.json")).write(&nameless);
}

/// The folder of papers on their way to the system's viewer.
pub fn print_folder(folder: &Path) -> PathBuf {
    folder.join("print")
}

/// Empties the print folder. What a viewer still holds open stays until the next time.
pub fn empty_print_folder(folder: &Path) {
    let Ok(papers) = std::fs::read_dir(print_folder(folder)) else {
        return;
    };
    for paper in papers.flatten() {
        let _ = std::fs::remove_file(paper.path());
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn damaged_choices_are_kept_aside_and_the_door_opens_with_the_usual_ones() {
        let folder = tempfile::tempdir().unwrap();
        let (there, aside) = ("settings.json", "settings.damaged.json");
        std::fs::write(folder.path().join(there), "{\"language\": \"e").unwrap();
        assert_eq!(settings_at_the_door(folder.path()), Settings::default());
        let kept = std::fs::read(folder.path().join(aside)).unwrap();
        assert_eq!(kept, b"{\"language\": \"e");
        assert!(!folder.path().join(there).exists());
        assert!(choices_are_aside(folder.path()));
        show_settings_at_the_door(folder.path(), &Settings::default());
        assert!(!choices_are_aside(folder.path()), "they were put back");
    }

    #[test]
    fn whole_choices_stay_where_they_are() {
        let folder = tempfile::tempdir().unwrap();
        let spanish = Settings {
            language: "es".into(),
            ..Settings::default()
        };
        show_settings_at_the_door(folder.path(), &spanish);
        assert_eq!(settings_at_the_door(folder.path()), spanish);
        assert!(!folder.path().join("settings.damaged.json").exists());
    }
}
