//! Where the file lies. A folder that another program copies to the internet tears a database, and
//! one where nobody may write keeps nothing: both are said before there is work in it.
//! Nothing is looked up but names of folders and whether they may be written in.

use super::{is_over_the_network, may_write};
use std::path::Path;

/// How a folder on the way to the file is called by those who copy it away, in small letters.
const BY_NAME: &[(&str, &str)] = &[
    ("onedrive", "OneDrive"),
    ("sharepoint", "OneDrive"),
    ("mobile documents", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("icloud", "iCloud"),
    ("icloud drive", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("google-drive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("box", "Box"),
    ("mega", "MEGA"),
    ("megasync", "MEGA"),
    ("proton drive", "Proton Drive"),
    ("protondrive", "Proton Drive"),
    ("egnyte", "Egnyte"),
    ("pclouddrive", "pCloud"),
    ("syncthing", "Syncthing"),
];

/// What they leave in a folder that they copy.
const BY_MARK: &[(&str, &str)] = &[
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".tmp.drivedownload", "Google Drive"),
];

/// Where a file lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Lies {
    /// Who copies the folder to the internet, where somebody does.
    pub synced_by: Option<&'static str>,
    /// Whether nobody may write there.
    pub read_only: bool,
    /// Whether the disk is another machine's.
    pub over_the_network: bool,
}

impl Lies {
    /// Looks at the folder, whether it is there yet or not.
    pub fn look(folder: &Path) -> Self {
        let nearest = folder.ancestors().find(|folder| folder.is_dir());
        Self {
            synced_by: folder.ancestors().find_map(synced_by),
            read_only: nearest.is_some_and(|folder| !may_write(folder)),
            over_the_network: nearest.is_some_and(is_over_the_network),
        }
    }
}

fn synced_by(folder: &Path) -> Option<&'static str> {
    let name = folder.file_name()?.to_string_lossy().to_lowercase();
    // `OneDrive - County of Santa Clara`, `Dropbox (Agency)`, `GoogleDrive-dana@example.org`.
    let is_called = |known: &str| {
        name.strip_prefix(known)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '(', '_', ':']))
    };
    let by_name = BY_NAME.iter().find(|(known, _)| is_called(known));
    let by_mark = || BY_MARK.iter().find(|(mark, _)| folder.join(mark).exists());
    by_name.or_else(by_mark).map(|(_, service)| *service)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn service(path: &str) -> Option<&'static str> {
        Lies::look(Path::new(path)).synced_by
    }

    #[test]
    fn a_folder_that_is_copied_to_the_internet_is_known_by_its_name() {
        for (path, name) in [
            ("/home/dana/OneDrive/hearth", "OneDrive"),
            ("/home/dana/OneDrive - County Agency/x/hearth", "OneDrive"),
            ("/home/dana/Dropbox (Agency)/hearth", "Dropbox"),
            ("/home/dana/Nextcloud/hearth", "Nextcloud"),
            (
                "/Users/dana/Library/Mobile Documents/com~apple~CloudDocs/hearth",
                "iCloud",
            ),
            (
                "/Users/dana/Library/CloudStorage/GoogleDrive-dana@example.org/hearth",
                "Google Drive",
            ),
            ("/home/dana/Box/hearth", "Box"),
            ("/Users/dana/Library/CloudStorage/Box-Box/hearth", "Box"),
            ("/home/dana/MEGA/hearth", "MEGA"),
            ("/home/dana/Proton Drive/hearth", "Proton Drive"),
            (
                "/run/user/1000/gvfs/google-drive:host=x/hearth",
                "Google Drive",
            ),
        ] {
            assert_eq!(service(path), Some(name), "{path}");
        }
    }

    #[test]
    fn a_folder_of_ones_own_is_not_called_copied() {
        for path in [
            "/home/dana/.local/share/hearth",
            "/home/dropboxer/hearth",
            "/home/dana/boxes/hearth",
            "/home/megan/hearth",
        ] {
            assert_eq!(service(path), None, "{path}");
        }
    }

    #[test]
    fn a_folder_is_known_by_what_a_service_leaves_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let ours = folder.path().join("work/hearth");
        assert_eq!(Lies::look(&ours), Lies::default());
        std::fs::create_dir(folder.path().join(".stfolder")).unwrap();
        assert_eq!(Lies::look(&ours).synced_by, Some("Syncthing"));
    }
}
