//! Photos and pages: kept whole or not at all, read back as they were, and gone when nobody names them.

use super::*;
use crate::{BLOB_BYTES_MAX, Bytes, PIECE_BYTES_MAX, Piece, VaultError, hex};
use sha2::{Digest, Sha256};
use std::fs;
use sync::store::{LaptopStore, Log, Take};
use sync::{Hash, Salts};

/// Bytes that look like a photo's: none like the one before.
fn photo(count: usize, seed: u32) -> Vec<u8> {
    let next = |state: &u32| Some(state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
    let states = std::iter::successors(Some(seed), next).skip(1);
    states
        .take(count)
        .map(|state| (state >> 24) as u8)
        .collect()
}

fn hash_of(bytes: &[u8]) -> Hash {
    Hash(Sha256::digest(bytes).into())
}

fn pieces(coming: u128, bytes: &[u8]) -> Vec<Piece<'_>> {
    let last = bytes.len().div_ceil(PIECE_BYTES_MAX) - 1;
    let numbered = bytes.chunks(PIECE_BYTES_MAX).enumerate();
    numbered
        .map(|(at, bytes)| Piece {
            coming: id(coming),
            number: at as u32,
            is_last: at == last,
            bytes,
        })
        .collect()
}

fn keep(vault: &mut Vault, coming: u128, bytes: &[u8]) -> Bytes {
    let kept = pieces(coming, bytes)
        .into_iter()
        .map(|piece| vault.keep_piece(piece).unwrap());
    kept.last().unwrap().unwrap()
}

fn named_by(of: FamilyId, record: u128, hash: Hash) -> Deed {
    let mut deed = deed(vec![change("attachment", record, "sha256", &hex(hash))]);
    deed.scope = of.scope();
    deed
}

fn name(vault: &mut Vault, of: FamilyId, record: u128, hash: Hash) -> Action {
    let deed = named_by(of, record, hash);
    vault.commit(batch(vec![deed])).unwrap().remove(0)
}

fn rows(vault: &Vault) -> (i64, i64) {
    let count = |table: &str| {
        let sql = format!("SELECT count(*) FROM {table}");
        vault.db.query_row(&sql, [], |row| row.get(0)).unwrap()
    };
    (count("blob"), count("piece"))
}

fn other_family() -> FamilyId {
    FamilyId(id(77))
}

#[test]
fn a_photo_comes_back_byte_for_byte_after_the_next_opening() {
    let (dir, mut vault) = made();
    let bytes = photo(2 * PIECE_BYTES_MAX + 77, 1);
    let kept = keep(&mut vault, 5, &bytes);
    assert_eq!(
        (kept.hash, kept.count),
        (hash_of(&bytes), bytes.len() as u64)
    );
    assert_eq!(kept.beginning, bytes[..16]);
    let mut vault = again(&dir, vault);
    assert_eq!(vault.bytes(kept.hash).unwrap(), bytes);
    assert_eq!(vault.holds_bytes(kept.hash).unwrap(), Some(kept));
    assert_eq!(rows(&vault), (1, 3));
    assert_sound(&vault);
}

#[test]
fn the_same_photo_twice_is_kept_once() {
    let (_dir, mut vault) = made();
    let bytes = photo(PIECE_BYTES_MAX + 1, 2);
    let first = keep(&mut vault, 5, &bytes);
    assert_eq!(keep(&mut vault, 6, &bytes), first);
    assert_eq!(rows(&vault), (1, 2));
}

#[test]
fn a_piece_whose_answer_was_lost_may_come_again() {
    let (_dir, mut vault) = made();
    let bytes = photo(2 * PIECE_BYTES_MAX + 9, 3);
    let all = pieces(5, &bytes);
    for piece in [all[0], all[0], all[1], all[1], all[2]] {
        vault.keep_piece(piece).unwrap();
    }
    let kept = vault.keep_piece(all[2]).unwrap().unwrap();
    assert_eq!(kept.hash, hash_of(&bytes));
    assert_eq!(vault.bytes(kept.hash).unwrap(), bytes);
}

#[test]
fn what_was_cut_off_in_the_middle_is_no_photo_and_leaves_nothing() {
    let (dir, mut vault) = made();
    let bytes = photo(2 * PIECE_BYTES_MAX + 9, 4);
    for piece in pieces(5, &bytes).into_iter().take(2) {
        assert_eq!(vault.keep_piece(piece).unwrap(), None);
    }
    let mut vault = again(&dir, vault);
    assert_eq!(vault.holds_bytes(hash_of(&bytes)).unwrap(), None);
    let told = vault.bytes(hash_of(&bytes));
    assert!(matches!(told, Err(VaultError::BytesNotHere)), "{told:?}");
    assert_sound(&vault);
    vault.let_unnamed_bytes_go().unwrap();
    assert_eq!(rows(&vault), (0, 0));
}

#[test]
fn a_piece_that_leaves_one_out_is_refused_and_so_is_one_that_is_none() {
    let (_dir, mut vault) = made();
    let bytes = photo(3 * PIECE_BYTES_MAX, 5);
    let all = pieces(5, &bytes);
    vault.keep_piece(all[0]).unwrap();
    let short = Piece {
        bytes: &bytes[..9],
        ..all[1]
    };
    let empty = Piece {
        bytes: &[],
        ..all[1]
    };
    let long = Piece {
        bytes: &bytes[..PIECE_BYTES_MAX + 1],
        ..all[1]
    };
    let stranger = Piece {
        coming: id(6),
        ..all[1]
    };
    for wrong in [all[2], short, empty, long, stranger] {
        let told = vault.keep_piece(wrong);
        assert!(matches!(told, Err(VaultError::OutOfTurn)), "{told:?}");
    }
    vault.keep_piece(all[1]).unwrap();
    let kept = vault.keep_piece(all[2]).unwrap().unwrap();
    assert_eq!(kept.hash, hash_of(&bytes));
}

#[test]
fn twenty_mebibytes_are_kept_and_one_byte_more_is_refused() {
    let (_dir, mut vault) = made();
    let bytes = photo(BLOB_BYTES_MAX as usize, 6);
    assert_eq!(keep(&mut vault, 5, &bytes).count, BLOB_BYTES_MAX);
    let beyond = Piece {
        coming: id(6),
        number: (BLOB_BYTES_MAX / PIECE_BYTES_MAX as u64) as u32,
        is_last: true,
        bytes: &[1],
    };
    let told = vault.keep_piece(beyond);
    assert!(matches!(told, Err(VaultError::TooLarge)), "{told:?}");
}

#[test]
fn a_changed_byte_is_told_and_everything_else_goes_on() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "what she said");
    let (one, two) = (photo(9000, 7), photo(9000, 8));
    let (one, two) = (keep(&mut vault, 5, &one), keep(&mut vault, 6, &two));
    vault
        .db
        .execute("UPDATE piece SET bytes = x'00' WHERE id = 1 << 32", [])
        .unwrap();
    let told = vault.bytes(one.hash);
    assert!(matches!(told, Err(VaultError::BytesDamaged)), "{told:?}");
    assert_eq!(vault.bytes(two.hash).unwrap().len(), 9000);
    assert_eq!(vault.verify().unwrap().bytes, [one.hash]);
    note(&mut vault, 20, "what she said after it");
}

/// A notebook with a note and three photos, named; its last page of bytes is zeros.
fn with_a_torn_photo(with_backup: bool) -> (TempDir, Vec<Vec<u8>>) {
    let (dir, mut vault) = made();
    note(&mut vault, 20, "what she said");
    let photos: Vec<Vec<u8>> = (0..3).map(|n| photo(300_000, 20 + n)).collect();
    for (at, bytes) in (0..).zip(&photos) {
        let kept = keep(&mut vault, 5 + at, bytes);
        name(&mut vault, family(), 30 + at, kept.hash);
    }
    if with_backup {
        vault.back_up_daily("2025-01-09".parse().unwrap()).unwrap();
    }
    drop(again(&dir, vault));
    let file = dir.path().join("hearth.db");
    let mut bytes = fs::read(&file).unwrap();
    let page = bytes.len() / 4096 - 20;
    bytes[page * 4096..(page + 1) * 4096].fill(0);
    fs::write(&file, bytes).unwrap();
    (dir, photos)
}

fn readable(vault: &mut Vault, photos: &[Vec<u8>]) -> usize {
    let read = |bytes: &&Vec<u8>| match vault.bytes(hash_of(bytes)) {
        Ok(read) => read == **bytes,
        Err(VaultError::BytesDamaged | VaultError::BytesNotHere) => false,
        Err(error) => panic!("{error:?}"),
    };
    photos.iter().filter(read).count()
}

#[test]
fn a_page_that_cannot_be_read_costs_one_photo_and_a_mended_file_has_the_others() {
    let (dir, photos) = with_a_torn_photo(false);
    let mut vault = open(dir.path()).unwrap();
    assert_eq!(readable(&mut vault, &photos), 2);
    assert!(!vault.verify().unwrap().is_sound());
    assert_eq!(vault.actions(family()).unwrap().len(), 4);
    drop(vault);
    let mended = Vault::mend(dir.path(), &passphrase()).unwrap();
    assert_eq!((mended.from_file, mended.holes), (4, 1));
    let mut vault = open(dir.path()).unwrap();
    assert_sound(&vault);
    assert_eq!(readable(&mut vault, &photos), 2);
}

#[test]
fn what_a_damaged_file_lost_of_a_photo_comes_from_the_backup() {
    let (dir, photos) = with_a_torn_photo(true);
    let mended = Vault::mend(dir.path(), &passphrase()).unwrap();
    assert_eq!(mended.holes, 0, "{mended:?}");
    let mut vault = open(dir.path()).unwrap();
    assert_eq!(readable(&mut vault, &photos), 3);
    assert_sound(&vault);
}

#[test]
fn a_rebuild_from_the_log_and_a_backup_keep_every_photo() {
    let (dir, mut vault) = made();
    let bytes = photo(PIECE_BYTES_MAX + 5, 9);
    let kept = keep(&mut vault, 5, &bytes);
    name(&mut vault, family(), 30, kept.hash);
    vault.rebuild().unwrap();
    assert_eq!(vault.bytes(kept.hash).unwrap(), bytes);
    let to = dir.path().join("backups/one.db");
    vault.backup(&to).unwrap();
    drop(vault);
    Vault::restore(dir.path(), &passphrase(), &to).unwrap();
    let mut vault = open(dir.path()).unwrap();
    assert_eq!(vault.bytes(kept.hash).unwrap(), bytes);
    assert_sound(&vault);
}

#[test]
fn a_family_that_goes_takes_its_photos_and_leaves_those_another_names() {
    let (_dir, mut vault) = made();
    let own = keep(&mut vault, 5, &photo(5000, 10)).hash;
    let shared = keep(&mut vault, 6, &photo(5000, 11)).hash;
    for (of, record, hash) in [
        (family(), 30, own),
        (family(), 31, shared),
        (other_family(), 32, shared),
    ] {
        name(&mut vault, of, record, hash);
    }
    vault.purge(family().scope()).unwrap();
    assert_eq!(vault.holds_bytes(own).unwrap(), None);
    assert!(vault.bytes(shared).is_ok());
    vault.purge(other_family().scope()).unwrap();
    assert_eq!(rows(&vault), (0, 0));
}

#[test]
fn a_photo_goes_with_the_words_that_were_erased() {
    let (_dir, mut vault) = made();
    vault.enrol(&super::office::agency(), None).unwrap();
    let hash = keep(&mut vault, 5, &photo(5000, 12)).hash;
    let named = name(&mut vault, family(), 30, hash);
    let (scope, sitting) = (family().scope(), named.sitting);
    let salts = vault.salts(scope, sitting).unwrap().unwrap();
    let take = Take {
        blanked: vec![
            super::office::entry_of(&vault, &named)
                .blanked(&salts)
                .unwrap(),
        ],
        salts: vec![(sitting, named.replica, Salts::Written([].into()))],
        ..Take::default()
    };
    vault.change(scope, &mut |_| Ok(take.clone())).unwrap();
    assert_eq!(rows(&vault), (0, 0));
    assert_sound(&vault);
}

#[test]
fn what_nobody_named_goes_and_what_is_named_anywhere_stays() {
    let (_dir, mut vault) = made();
    let narrow = Compartment::Restricted.scope(family());
    let (named, unnamed) = (photo(5000, 13), photo(5000, 14));
    let named = keep(&mut vault, 5, &named).hash;
    let unnamed = keep(&mut vault, 6, &unnamed).hash;
    vault
        .hold_scope(narrow, family(), Compartment::Restricted)
        .unwrap();
    let deed = Deed {
        scope: narrow,
        ..named_by(family(), 30, named)
    };
    vault.commit(batch(vec![deed])).unwrap();
    vault.let_unnamed_bytes_go().unwrap();
    assert!(vault.bytes(named).is_ok());
    assert_eq!(vault.holds_bytes(unnamed).unwrap(), None);
}

#[test]
fn on_a_full_disk_no_half_photo_stays_and_words_still_have_their_reserve() {
    let (_dir, mut vault) = made();
    note(&mut vault, 20, "before");
    let bytes = photo(3 * PIECE_BYTES_MAX, 15);
    let room = super::disk::pages(&vault) + 300;
    super::disk::limit(&vault, room);
    let all = pieces(5, &bytes);
    vault.keep_piece(all[0]).unwrap();
    let told = vault.keep_piece(all[1]);
    assert!(matches!(told, Err(VaultError::DiskFull)), "{told:?}");
    assert!(vault.folder.has_reserve(), "it is kept for words");
    assert_eq!(rows(&vault), (0, 0));
    note(&mut vault, 21, "after");
    super::disk::limit(&vault, 1 << 20);
    assert_eq!(keep(&mut vault, 6, &bytes).hash, hash_of(&bytes));
    assert_sound(&vault);
}

#[test]
fn no_byte_of_a_photo_stands_in_the_clear() {
    let (dir, mut vault) = made();
    let canary = b"porchlight-in-a-picture-4711";
    let bytes = [&photo(9000, 16)[..], canary].concat();
    keep(&mut vault, 5, &bytes);
    vault.backup(&dir.path().join("backups/one.db")).unwrap();
    let holds = |path: &Path| {
        let read = fs::read(path).unwrap();
        read.windows(canary.len()).any(|it| it == canary)
    };
    let bare = dir.path().join("bare");
    fs::write(&bare, &bytes).unwrap();
    assert!(holds(&bare), "the search finds what is there");
    fs::remove_file(bare).unwrap();
    assert!(files(dir.path()).iter().all(|file| !holds(file)));
    drop(vault);
    assert!(files(dir.path()).iter().all(|file| !holds(file)));
}
