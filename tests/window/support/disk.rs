//! A disk of so little room that a test can fill it, under the notebook of one desk. It needs the
//! right to mount; where there is none the test fails, since nothing was tried.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

const ROOM: &str = "size=72m";
const BLOCK: usize = 4096;

/// Lies under a folder until it is dropped.
pub struct SmallDisk(PathBuf);

impl SmallDisk {
    /// Puts one under a folder that is still empty.
    pub fn under(folder: &Path) -> SmallDisk {
        std::fs::create_dir_all(folder).unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", ROOM, "tmpfs"]);
        assert!(
            mount.arg(folder).status().unwrap().success(),
            "NOT RUN: no small disk can be mounted here"
        );
        SmallDisk(folder.to_owned())
    }

    /// Leaves no room at all.
    pub fn fill(&self) {
        let mut ballast = File::options()
            .create(true)
            .append(true)
            .open(self.ballast())
            .unwrap();
        while ballast.write_all(&[b'x'; BLOCK]).is_ok() {}
    }

    /// As if somebody had thrown away a film.
    pub fn make_room(&self) {
        std::fs::remove_file(self.ballast()).unwrap();
    }

    fn ballast(&self) -> PathBuf {
        self.0.join("film")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: a window that a failed test left open still holds it.
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}
