//! Power that goes while pages are copied from the log beside the file into the file.

use super::*;
use crate::backup::beside;
use std::fs;

const PAGE: usize = 4096;

/// The pages that the log holds: behind its own head, each page follows a head that begins with its
/// number.
fn pages_in(log: &[u8]) -> Vec<usize> {
    let frames = log[32..].chunks_exact(24 + PAGE);
    let number = |frame: &[u8]| u32::from_be_bytes(frame[..4].try_into().unwrap()) as usize;
    frames.map(number).collect()
}

#[test]
fn a_page_that_was_half_copied_when_the_power_went_is_not_called_damage() {
    let (dir, vault) = made();
    let mut vault = again(&dir, vault);
    for number in 0..8 {
        note(&mut vault, 100 + number, "she said it twice");
    }
    let after = tempfile::tempdir().unwrap();
    for path in files(dir.path()) {
        let to = after.path().join(path.strip_prefix(dir.path()).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(&path, &to).unwrap();
    }
    let copy = after.path().join("hearth.db");
    let log = fs::read(beside(&copy, "-wal")).unwrap();
    let mut bytes = fs::read(&copy).unwrap();
    let held = bytes.len() / PAGE;
    // The first page is left: without it no file is recognised, and it is written in one piece.
    let page = pages_in(&log)
        .into_iter()
        .find(|page| (2..=held).contains(page));
    let from = (page.unwrap() - 1) * PAGE;
    bytes[from + PAGE / 2..from + PAGE].fill(0);
    fs::write(&copy, bytes).unwrap();

    let reopened = open(after.path()).unwrap();
    assert_sound(&reopened);
    assert_eq!(
        reopened.case_file(family()).unwrap(),
        vault.case_file(family()).unwrap()
    );
}
