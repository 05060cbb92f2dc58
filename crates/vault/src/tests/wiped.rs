//! What the database has freed is overwritten: looked for in every page of this very process.
#![cfg(target_os = "linux")]

use super::*;
use std::fs;
use std::io::{Read, Seek, SeekFrom};

/// Stands in no file and in no text of this program in one piece: only the database puts it together.
const PARTS: [&str; 3] = ["the kettle sang", " over ", "the porch light"];

fn whole() -> Vec<u8> {
    PARTS.concat().into_bytes()
}

/// How often the words stand in this process's memory, but for where this count itself holds them.
fn times_in_memory() -> usize {
    // Kept turned round, so that the looking is not what is found.
    let mut turned = whole();
    turned.reverse();
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let mut memory = fs::File::open("/proc/self/mem").unwrap();
    let writable = maps.lines().filter(|line| line.contains(" rw"));
    writable
        .map(|line| count_in(&mut memory, line, &turned))
        .sum()
}

fn count_in(memory: &mut fs::File, line: &str, turned: &[u8]) -> usize {
    let (from, to) = line.split(' ').next().unwrap().split_once('-').unwrap();
    let [mut at, to] = [from, to].map(|it| u64::from_str_radix(it, 16).unwrap());
    let mut page = [0u8; 8192];
    let mut found = 0;
    while at < to {
        let length = usize::try_from((to - at).min(8192)).unwrap();
        let read = memory.seek(SeekFrom::Start(at)).is_ok()
            && memory.read_exact(&mut page[..length]).is_ok();
        let holds = |window: &[u8]| window.iter().eq(turned.iter().rev());
        if read {
            found += page[..length]
                .windows(turned.len())
                .filter(|it| holds(it))
                .count();
        }
        page.fill(0);
        at += 4096;
    }
    found
}

#[test]
fn no_word_stays_in_memory_that_the_database_gave_back() {
    let (_dir, vault) = made();
    // Many times in a row, so that what is put in the place of some does not hide the others.
    let sql = "SELECT replace(printf('%.200c', '#'), '#', replace(replace(?1, '-', ''), '+', ''))";
    let [first, over, last] = PARTS;
    let asked = format!("{first}-{over}+{last}");
    let mut statement = vault.db.prepare(sql).unwrap();
    let mut rows = statement.query([asked]).unwrap();
    let row = rows.next().unwrap();
    assert!(row.is_some());
    assert!(times_in_memory() > 0, "the looking finds what is there");
    drop(rows);
    drop(statement);
    drop(vault);
    assert_eq!(times_in_memory(), 0);
}

#[test]
fn it_is_on_before_any_file_is_opened() {
    let (_dir, _vault) = made();
    assert!(crate::wiped::is_on());
}
