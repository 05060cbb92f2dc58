//! The journal of orders: what was acknowledged is read back, a torn end is none, damage is said.

use hearth_server::journal::FileJournal;
use simulator::world::World;
use sync::message::Run;
use sync::store::Journal;

fn runs() -> Vec<Run> {
    World::new(3, None).journal.0.unwrap()
}

fn bytes(runs: &[Run]) -> Vec<Vec<u8>> {
    runs.iter().map(Run::to_bytes).collect()
}

#[test]
fn orders_come_back_as_they_were_written_down() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = FileJournal::at(&folder.path().join("orders"));
    assert!(
        journal.read().unwrap().is_none(),
        "no journal is not an empty one"
    );
    for run in &runs() {
        journal.append(run).unwrap();
    }
    assert_eq!(bytes(&journal.read().unwrap().unwrap()), bytes(&runs()));
}

#[test]
fn an_end_that_the_power_tore_is_cut_off_and_the_next_order_follows_the_last_whole_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("orders");
    let mut journal = FileJournal::at(&path);
    let runs = runs();
    journal.append(&runs[0]).unwrap();
    let whole = std::fs::read(&path).unwrap();
    journal.append(&runs[1]).unwrap();
    let both = std::fs::read(&path).unwrap();
    for cut in whole.len() + 1..both.len() {
        std::fs::write(&path, &both[..cut]).unwrap();
        assert_eq!(bytes(&journal.read().unwrap().unwrap()), bytes(&runs[..1]));
        journal.append(&runs[2]).unwrap();
        let again = bytes(&journal.read().unwrap().unwrap());
        assert_eq!(again, bytes(&[runs[0].clone(), runs[2].clone()]));
    }
}

#[test]
fn a_changed_byte_in_the_middle_is_said_and_never_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("orders");
    let mut journal = FileJournal::at(&path);
    let runs = runs();
    journal.append(&runs[0]).unwrap();
    let whole = std::fs::read(&path).unwrap();
    journal.append(&runs[1]).unwrap();
    let mut damaged = std::fs::read(&path).unwrap();
    damaged[whole.len() - 5] ^= 1;
    std::fs::write(&path, &damaged).unwrap();
    assert!(journal.read().is_err());
    assert!(journal.append(&runs[2]).is_err());
    assert_eq!(
        std::fs::read(&path).unwrap(),
        damaged,
        "nothing was cut off"
    );
}
