//! Drafts, settings, replies: what stays when nobody closed anything.

use super::*;
use crate::{DraftKey, VaultError};

fn key(slot: &str) -> DraftKey {
    DraftKey {
        family: family(),
        meeting: Some(RecordId(id(9))),
        slot: slot.to_owned(),
    }
}

#[test]
fn a_draft_comes_back_where_it_was_though_nothing_was_closed() {
    let (dir, mut vault) = made();
    vault.keep_draft(&key("note"), "she sa", Stamp(1)).unwrap();
    vault
        .keep_draft(&key("note"), "she said", Stamp(2))
        .unwrap();
    let elsewhere = DraftKey {
        meeting: None,
        ..key("note")
    };
    vault.keep_draft(&elsewhere, "outside", Stamp(3)).unwrap();

    // What a killed process leaves: the files as they are, without a checkpoint or a close.
    let copy = tempfile::tempdir().unwrap();
    for file in files(dir.path()) {
        // The index of the log lies in memory; a power cut takes it.
        if file.ends_with("hearth.db-shm") {
            continue;
        }
        let to = copy.path().join(file.strip_prefix(dir.path()).unwrap());
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(&file, to).unwrap();
    }
    let vault = open(copy.path()).unwrap();
    let drafts = vault.drafts(family()).unwrap();
    let texts: Vec<_> = drafts
        .iter()
        .map(|d| (d.key.clone(), d.content.as_str(), d.at.0))
        .collect();
    assert_eq!(
        texts,
        [(elsewhere, "outside", 3), (key("note"), "she said", 2)]
    );
    assert_eq!(vault.waiting().unwrap().drafts, 2);
}

#[test]
fn the_save_that_a_draft_became_takes_the_draft_away() {
    let (dir, mut vault) = made();
    vault
        .keep_draft(&key("note"), "she said", Stamp(1))
        .unwrap();
    vault.keep_draft(&key("other"), "stays", Stamp(1)).unwrap();
    let mut done = batch(vec![deed(vec![change("note", 20, "text", "she said")])]);
    done.draft_done = Some(key("note"));
    vault.commit(done).unwrap();
    let vault = again(&dir, vault);
    let left: Vec<_> = vault
        .drafts(family())
        .unwrap()
        .into_iter()
        .map(|d| d.content)
        .collect();
    assert_eq!(left, ["stays"]);
}

#[test]
fn a_dropped_draft_is_gone_and_another_familys_is_not() {
    let (_dir, mut vault) = made();
    let other = DraftKey {
        family: FamilyId(id(77)),
        ..key("note")
    };
    vault.keep_draft(&key("note"), "a", Stamp(1)).unwrap();
    vault.keep_draft(&other, "b", Stamp(1)).unwrap();
    vault.drop_draft(&key("note")).unwrap();
    assert!(vault.drafts(family()).unwrap().is_empty());
    assert_eq!(vault.drafts(other.family).unwrap().len(), 1);
}

#[test]
fn a_request_that_was_carried_out_is_not_carried_out_again() {
    let (dir, mut vault) = made();
    let mut first = batch(vec![deed(vec![change("note", 20, "text", "once")])]);
    first.request = Some((id(5), r#"{"record":"x"}"#.to_owned()));
    assert_eq!(vault.saved_reply(id(5)).unwrap(), None);
    vault.commit(first.clone()).unwrap();
    let mut vault = again(&dir, vault);
    assert_eq!(
        vault.saved_reply(id(5)).unwrap().unwrap(),
        r#"{"record":"x"}"#
    );
    assert!(matches!(vault.commit(first), Err(VaultError::AlreadyDone)));
    assert_eq!(vault.actions(family()).unwrap().len(), 1);
}

#[test]
fn a_setting_stays_and_one_of_another_shape_is_not_taken() {
    let (dir, mut vault) = made();
    vault.set_setting("language", "es").unwrap();
    vault.set_setting("lock_after", &10).unwrap();
    vault.set_setting("lock_after", &15).unwrap();
    let vault = again(&dir, vault);
    assert_eq!(vault.setting::<String>("language").unwrap().unwrap(), "es");
    assert_eq!(vault.setting::<u32>("lock_after").unwrap(), Some(15));
    assert_eq!(vault.setting::<u32>("language").unwrap(), None);
    assert_eq!(vault.setting::<u32>("never").unwrap(), None);
}

#[test]
fn a_reply_that_nobody_will_ask_for_again_is_let_go() {
    let (_dir, mut vault) = made();
    let ask = |vault: &mut Vault, n: u128, at: i64| {
        let changes = seeing(vault, vec![change("note", 20, "text", &n)]);
        let request = Some((id(n), "{}".to_owned()));
        let batch = Batch {
            request,
            at: Stamp(at),
            ..batch(vec![deed(changes)])
        };
        vault.commit(batch).unwrap();
    };
    ask(&mut vault, 70, 1_000);
    ask(&mut vault, 71, 2_000);
    assert_eq!(vault.forget_requests_before(Stamp(2_000)).unwrap(), 1);
    assert_eq!(vault.saved_reply(id(70)).unwrap(), None);
    assert!(vault.saved_reply(id(71)).unwrap().is_some());
}
