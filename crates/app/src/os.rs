//! What differs between systems. Linux is run and tested; the branches for other systems are NOT
//! RUN by us, and `docs/operating` says what to try there first.

mod place;
#[cfg(windows)]
mod windows;

pub use place::Lies;
#[cfg(windows)]
pub use windows::{leave_no_dumps, since_boot_ms};

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

/// Milliseconds since the machine started, time asleep included.
#[cfg(target_os = "linux")]
pub fn since_boot_ms() -> u64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    seconds * 1000 + u64::try_from(time.tv_nsec).unwrap_or_default() / 1_000_000
}

/// Not run: what macOS calls monotonic counts sleep too.
#[cfg(all(unix, not(target_os = "linux")))]
pub fn since_boot_ms() -> u64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::Monotonic);
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    seconds * 1000 + u64::try_from(time.tv_nsec).unwrap_or_default() / 1_000_000
}

/// A new file that only this person may read; it fails where there is one already.
pub fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A folder that only this person may look into.
pub fn private_dir(path: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Battery charge in percent, where the machine has one.
pub fn battery_percent() -> Option<u8> {
    let supplies = std::fs::read_dir("/sys/class/power_supply").ok()?;
    supplies.flatten().find_map(|supply| {
        let kind = std::fs::read_to_string(supply.path().join("type")).ok()?;
        let charge = std::fs::read_to_string(supply.path().join("capacity")).ok()?;
        (kind.trim() == "Battery").then(|| charge.trim().parse().ok())?
    })
}

/// Free space of the disk that holds a folder, in megabytes.
#[cfg(unix)]
pub fn disk_free_mb(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize) / (1024 * 1024))
}

/// Not run: unknown here, so it is left out.
#[cfg(not(unix))]
pub fn disk_free_mb(_: &Path) -> Option<u64> {
    None
}

/// Whether somebody may write in a folder.
#[cfg(unix)]
fn may_write(folder: &Path) -> bool {
    rustix::fs::access(folder, rustix::fs::Access::WRITE_OK).is_ok()
}

/// Whether a folder lies on another machine, by the number of its file system (statfs(2)): a save that
/// the other side took may be lost there, and locks are not kept by all of them.
#[cfg(target_os = "linux")]
fn is_over_the_network(folder: &Path) -> bool {
    rustix::fs::statfs(folder).is_ok_and(|disk| is_a_network(disk.f_type as u64))
}

#[cfg(target_os = "linux")]
fn is_a_network(number: u64) -> bool {
    const NFS: u64 = 0x6969;
    const SMB: u64 = 0x517b;
    const CIFS: u64 = 0xff53_4d42;
    const SMB2: u64 = 0xfe53_4d42;
    const AFS: u64 = 0x5346_414f;
    const NINE_P: u64 = 0x0102_1997;
    // A number with its upper bit set may come with all bits above it set, too.
    [NFS, SMB, CIFS, SMB2, AFS, NINE_P].contains(&(number & 0xffff_ffff))
}

/// Not run: elsewhere nobody asks yet.
#[cfg(not(target_os = "linux"))]
fn is_over_the_network(_: &Path) -> bool {
    false
}

/// Not run: what Windows says of a folder is not what it does, so the first save will say it.
#[cfg(not(unix))]
fn may_write(_: &Path) -> bool {
    true
}

/// Keeps what is in memory out of any crash dump: this process leaves none, and in a release no
/// other program of this person may look into it. A debug build can still be looked into.
/// Not run on macOS: its crash reports hold where a thread stood, and no memory.
#[cfg(unix)]
pub fn leave_no_dumps() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    // A system that refuses is no reason not to write down what a family says.
    let _ = setrlimit(Resource::Core, none);
    #[cfg(target_os = "linux")]
    if !cfg!(debug_assertions) {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::is_a_network;

    #[test]
    fn a_disk_of_another_machine_is_known_by_its_file_system() {
        for number in [0x6969, 0xff53_4d42, 0xffff_ffff_ff53_4d42, 0xfe53_4d42] {
            assert!(is_a_network(number), "{number:x}");
        }
        // ext4, tmpfs, btrfs.
        for number in [0xef53, 0x0102_1994, 0x9123_683e] {
            assert!(!is_a_network(number), "{number:x}");
        }
    }
}
