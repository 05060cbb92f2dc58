//! The store on the disk against the store in memory that the worlds are played on: whole worlds, each
//! change made to both, everything that can be read compared after each.

use super::cluster::Cluster;
use casefile::{ReplicaId, ScopeId};
use hearth_server::keys::StoreKey;
use hearth_server::store::{Postgres, Sqlite, Store};
use simulator::play::play_out;
use simulator::store::Scope;
use simulator::store::office::MemOffice;
use simulator::world::World;
use std::collections::BTreeSet;
use std::sync::Arc;
use sync::OfficeName;
use sync::store::{Link, Log, OfficeStore, Take};

fn in_postgres(url: &str, office: OfficeName, replica: ReplicaId) -> Store {
    let postgres = Postgres::open(&url.parse().unwrap()).unwrap();
    let store = Store::over(Arc::new(postgres), office);
    store.begin(replica).unwrap();
    store
}

fn on_disk(folder: &std::path::Path, office: OfficeName, replica: ReplicaId) -> Store {
    let key = StoreKey::draw().unwrap();
    let sqlite = Sqlite::open(&folder.join("office.db"), &key).unwrap();
    let store = Store::over(Arc::new(sqlite), office);
    store.begin(replica).unwrap();
    store
}

/// Everything of a scope as one change.
fn whole(scope: &Scope) -> Take {
    let mut take = Take {
        entries: scope.entries.values().cloned().collect(),
        ..Take::default()
    };
    for (hash, seal) in &scope.seals {
        take.seals.push((scope.places[hash], *seal));
    }
    for entry in scope.all() {
        let sitting = entry.action.sitting;
        let salts = scope.salts.get(&sitting).cloned();
        let row = salts.map(|salts| (sitting, entry.action.replica, salts));
        take.salts.extend(row);
    }
    take.aside = scope.aside.values().cloned().collect();
    take
}

/// A memory store knows no sizes.
fn without_sizes(links: Vec<Link>) -> Vec<Link> {
    links
        .into_iter()
        .map(|link| Link { bytes: 0, ..link })
        .collect()
}

fn is_the_same(memory: &MemOffice, disk: &Store, scope: ScopeId) {
    let status = memory.status(scope).unwrap();
    assert_eq!(disk.status(scope).unwrap(), status);
    assert_eq!(disk.digest(scope).unwrap(), memory.digest(scope).unwrap());
    assert_eq!(disk.aside(scope).unwrap(), memory.aside(scope).unwrap());
    let empty = Scope::default();
    let held = memory.shelf.scope(scope).unwrap_or(&empty);
    for replica in status
        .tips()
        .map(|tip| tip.replica)
        .collect::<BTreeSet<_>>()
    {
        let links = memory.links(scope, replica, 0).unwrap();
        let on_disk = disk.links(scope, replica, 0).unwrap();
        let hashes: Vec<_> = links.iter().map(|link| link.hash).collect();
        assert_eq!(without_sizes(on_disk), without_sizes(links));
        assert_eq!(
            disk.read(scope, replica, &hashes).unwrap(),
            memory.read(scope, replica, &hashes).unwrap()
        );
    }
    let (one, other) = (disk.orders(scope).unwrap(), memory.orders(scope).unwrap());
    assert_eq!(one.erased(), other.erased());
    assert_eq!(one.holds(), other.holds());
    assert_eq!(
        one.granted()
            .map(|user| (user, one.grant(user)))
            .collect::<Vec<_>>(),
        other
            .granted()
            .map(|user| (user, other.grant(user)))
            .collect::<Vec<_>>()
    );
    for entry in held.all() {
        assert!(disk.holds(scope, entry.hash).unwrap());
        let sitting = entry.action.sitting;
        let (one, other) = (disk.salts(scope, sitting), memory.salts(scope, sitting));
        let bytes = |salts: Option<sync::Salts>| salts.map(|salts| salts.to_bytes());
        assert_eq!(bytes(one.unwrap()), bytes(other.unwrap()));
    }
}

fn ends_the_same(memory: &MemOffice, disk: &Store) {
    let scopes = OfficeStore::scopes(memory).unwrap();
    assert_eq!(OfficeStore::scopes(disk).unwrap(), scopes);
    for scope in scopes {
        is_the_same(memory, disk, scope);
        assert_eq!(disk.picture(scope).unwrap(), memory.picture(scope).unwrap());
        let orders = memory.orders(scope).unwrap();
        for user in orders.granted() {
            assert_eq!(disk.granted(user).unwrap(), memory.granted(user).unwrap());
        }
        for entry in memory.shelf.scope(scope).unwrap().entries.values() {
            let (name, sitting) = (entry.action.id(), entry.action.sitting);
            assert!(disk.named(scope, name).unwrap().is_some());
            let hashes = |log: &dyn Log| -> BTreeSet<_> {
                let all = log.of_sitting(scope, sitting).unwrap();
                all.iter().map(|it| it.hash).collect()
            };
            assert_eq!(hashes(disk), hashes(memory));
        }
    }
}

fn play_both(seed: u64, open: impl FnOnce(OfficeName, ReplicaId) -> Store) -> usize {
    println!("world {seed}");
    let mut world = World::new(seed, None);
    let mut disk = open(world.name, world.store.replica);
    let mut memory = MemOffice::new(world.name, world.store.replica);
    for (scope, held) in world.store.shelf.scopes.clone() {
        let take = whole(&held);
        memory.apply(scope, &take);
        disk.change(scope, &mut |_| Ok(take.clone())).unwrap();
    }
    ends_the_same(&memory, &disk);
    world.store.taken = Some(Vec::new());
    play_out(&mut world);
    let taken = world.store.taken.take().unwrap();
    for (scope, take) in &taken {
        memory.apply(*scope, take);
        disk.change(*scope, &mut |_| Ok(take.clone())).unwrap();
        is_the_same(&memory, &disk, *scope);
    }
    ends_the_same(&memory, &disk);
    taken.len()
}

#[test]
fn on_the_disk_everything_stands_as_in_memory_after_each_change_of_a_world() {
    let play = |seed| {
        let folder = tempfile::tempdir().unwrap();
        play_both(seed, |name, replica| on_disk(folder.path(), name, replica))
    };
    let changes: usize = (0..6).map(play).sum();
    assert!(changes > 100, "only {changes} changes");
}

#[test]
fn in_postgres_everything_stands_as_in_memory_after_each_change_of_a_world() {
    let cluster = Cluster::shared();
    let play = |seed| {
        let url = cluster.database();
        play_both(seed, |name, replica| in_postgres(&url, name, replica))
    };
    let changes: usize = (0..6).map(play).sum();
    assert!(changes > 60, "only {changes} changes");
}

#[test]
fn changes_made_at_once_are_all_there_and_none_is_half() {
    let world = World::new(1, None);
    let folder = tempfile::tempdir().unwrap();
    let disk = on_disk(folder.path(), world.name, world.store.replica);
    are_all_there(&world, &disk);
    let cluster = Cluster::shared();
    let url = cluster.database();
    are_all_there(&world, &in_postgres(&url, world.name, world.store.replica));
}

fn are_all_there(world: &World, disk: &Store) {
    let agency = world.store.shelf.scope(world.agency).unwrap();
    let take = whole(agency);
    std::thread::scope(|scope| {
        for number in 0..8u128 {
            let (mut disk, take) = (disk.clone(), take.clone());
            scope.spawn(move || {
                let scope = ScopeId(uuid::Uuid::from_u128(number + 1));
                for _ in 0..10 {
                    disk.change(scope, &mut |_| Ok(take.clone())).unwrap();
                }
            });
        }
    });
    let scopes = OfficeStore::scopes(disk).unwrap();
    assert_eq!(scopes.len(), 8);
    for scope in scopes {
        assert_eq!(disk.status(scope).unwrap(), agency.status);
    }
}

#[test]
fn work_that_fails_leaves_nothing_and_costs_no_other_its_change() {
    let world = World::new(2, None);
    let folder = tempfile::tempdir().unwrap();
    leaves_nothing(
        &world,
        on_disk(folder.path(), world.name, world.store.replica),
    );
    let cluster = Cluster::shared();
    let url = cluster.database();
    leaves_nothing(&world, in_postgres(&url, world.name, world.store.replica));
}

fn leaves_nothing(world: &World, mut disk: Store) {
    let take = whole(world.store.shelf.scope(world.agency).unwrap());
    let failed = disk.change(world.agency, &mut |_| Err(simulator::store::power_cut()));
    assert!(failed.is_err());
    assert!(OfficeStore::scopes(&disk).unwrap().is_empty());
    disk.change(world.agency, &mut |_| Ok(take.clone()))
        .unwrap();
    assert_eq!(OfficeStore::scopes(&disk).unwrap(), [world.agency]);
}

#[test]
fn no_word_stands_in_the_clear_in_the_file() {
    let mut agency = super::server::Agency::new();
    let ana = agency.hire("Anastasia Quillfeather", "facilitator");
    let code = agency.code(&ana);
    let at = agency.serve();
    let mut anas = super::laptop::Notebook::enrolled(at, &code);
    anas.write(
        casefile::FamilyId(uuid::Uuid::from_u128(7)).scope(),
        1,
        "zebrawood marimba",
    );
    anas.sync();
    agency.kill();
    let mut looked_at = 0;
    for file in std::fs::read_dir(agency.data()).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        looked_at += bytes.len();
        for word in ["zebrawood", "Quillfeather"] {
            let found = bytes.windows(word.len()).any(|it| it == word.as_bytes());
            assert!(!found, "{word} in {}", path.display());
        }
    }
    assert!(looked_at > 50_000);
}
