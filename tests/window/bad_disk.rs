//! The laptop's disk goes bad under the file. The door says what is wrong, whether the work is safe and what
//! to do next; a damaged file is put together again, one that is gone comes back from its backup, one that
//! cannot be opened now is there at the next try, and nothing is ever deleted.

use crate::steps::{PASSPHRASE, lock, make_the_notebook, open_a_family, unlock};
use crate::support::desk::Desk;
use crate::support::page::key;
use crate::support::{Page, at_a_desk};
use std::path::{Path, PathBuf};
use vault::{Passphrase, Vault};

const HOPE: &str = "A kitchen where nobody is shouting";
const DAY: &str = "2026-01-09";
const PAGE: usize = 4096;
const SLOTS: [&str; 2] = ["keybag/passphrase.age", "keybag/passphrase.previous.age"];

#[test]
fn a_damaged_file_is_put_together_again_at_the_door() {
    at_a_desk(async |mut desk| {
        desk = with_a_family(desk).await;
        back_up(&desk);
        let file = desk.data().join("hearth.db");
        let damaged = overwritten(&file, PAGE);
        let page = desk.open().await;
        try_to_unlock(&page, "Part of your file cannot be read").await;
        page.shot("door-damaged").await;
        page.use_keys_on("button", "Mend my file").await;
        page.sees("Your file is mended").await;
        page.shot("door-mended").await;
        the_family_is_there(&page).await;
        assert_eq!(std::fs::read(kept(&desk)).unwrap(), damaged);
        desk.close(page).await;
    });
}

#[test]
fn what_cannot_be_put_together_is_told_and_stays_as_it_is() {
    at_a_desk(async |mut desk| {
        desk = with_a_family(desk).await;
        let file = desk.data().join("hearth.db");
        let damaged = overwritten(&file, PAGE);
        let page = desk.open().await;
        try_to_unlock(&page, "Part of your file cannot be read").await;
        page.use_keys_on("button", "Mend my file").await;
        page.sees("Hearth could not put your file together").await;
        page.use_keys_on("button", "Show my backups").await;
        page.sees("There is no backup on this laptop").await;
        page.shot("door-not-mended").await;
        assert_eq!(std::fs::read(&file).unwrap(), damaged);
        desk.close(page).await;
    });
}

#[test]
fn a_file_that_is_gone_comes_back_from_its_backup_when_one_says_so_twice() {
    at_a_desk(async |mut desk| {
        desk = with_a_family(desk).await;
        back_up(&desk);
        for name in ["hearth.db", "hearth.db-wal", "hearth.db-shm"] {
            let _ = std::fs::remove_file(desk.data().join(name));
        }
        let page = desk.open().await;
        try_to_unlock(&page, "it was moved, deleted or emptied").await;
        page.use_keys_on("button", "Show my backups").await;
        page.sees("Backup of").await;
        page.shot("door-gone").await;
        page.use_keys_on("button", "Go back to this backup").await;
        page.use_keys_on("button", "Yes, go back to this one").await;
        page.find("button", "Cover").await;
        the_family_is_there(&page).await;
        desk.close(page).await;
    });
}

#[test]
fn a_file_that_the_laptop_does_not_open_is_told_and_is_there_when_it_does() {
    at_a_desk(async |mut desk| {
        desk = with_a_family(desk).await;
        back_up(&desk);
        let page = desk.open_with_shut("hearth.db").await;
        try_to_unlock(&page, "did not let Hearth open its file").await;
        page.shot("door-shut").await;
        page.use_keys_on("button", "Show my backups").await;
        page.sees("There may be newer work that cannot be read now")
            .await;
        page.shot("door-shut-backups").await;
        desk.close(page).await;
        let page = desk.open().await;
        unlock(&page).await;
        the_family_is_there(&page).await;
        desk.close(page).await;
    });
}

#[test]
fn a_key_that_is_damaged_twice_comes_back_from_its_copy_and_without_one_is_told() {
    at_a_desk(async |mut desk| {
        desk = with_a_family(desk).await;
        damage_the_keys(&desk);
        let page = desk.open().await;
        try_to_unlock(&page, "The key to your file cannot be read").await;
        page.shot("door-keys").await;
        desk.close(page).await;
    });
    at_a_desk(async |mut desk| {
        desk = with_a_family(desk).await;
        back_up(&desk);
        damage_the_keys(&desk);
        let page = desk.open().await;
        unlock(&page).await;
        the_family_is_there(&page).await;
        desk.close(page).await;
    });
}

/// A notebook with a family in it, closed.
async fn with_a_family(mut desk: Desk) -> Desk {
    let page = desk.open().await;
    make_the_notebook(&page).await;
    page.use_keys_on("button", "Start with an empty notebook")
        .await;
    open_a_family(&page).await;
    lock(&page).await;
    desk.close(page).await;
    desk
}

fn back_up(desk: &Desk) {
    let mut vault = Vault::open(&desk.data(), &Passphrase::new(PASSPHRASE)).unwrap();
    assert!(vault.back_up_daily(DAY.parse().unwrap()).unwrap());
}

/// What was in a file, of which the beginning is noise now.
fn overwritten(file: &Path, length: usize) -> Vec<u8> {
    let mut bytes = std::fs::read(file).unwrap();
    bytes[length / 2..length].fill(0x5a);
    std::fs::write(file, &bytes).unwrap();
    bytes
}

fn damage_the_keys(desk: &Desk) {
    for slot in SLOTS.map(|slot| desk.data().join(slot)) {
        if slot.exists() {
            let bytes = std::fs::read(&slot).unwrap();
            overwritten(&slot, bytes.len());
        }
    }
}

/// Where the damaged file lies after mending.
fn kept(desk: &Desk) -> PathBuf {
    desk.data().join("hearth.db.kept-1")
}

async fn try_to_unlock(page: &Page, told: &str) {
    page.write_in("Passphrase", PASSPHRASE).await;
    page.press(&[key::ENTER]).await;
    page.sees(told).await;
}

async fn the_family_is_there(page: &Page) {
    page.sees(HOPE).await;
}
