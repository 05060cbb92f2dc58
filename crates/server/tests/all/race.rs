//! Two servers that change one family at the same moment: what is derived from the log follows the log
//! because the second waits for the first. The same with a database that forgets to wait shows that
//! this would be seen.

use super::cluster::Cluster;
use super::laptop::{Notebook, unpacked};
use super::postgres::Team;
use super::server::Agency;
use casefile::ScopeId;
use hearth_server::keys::StoreKey;
use hearth_server::store::{Base, Did, Postgres, Sql, Store};
use hearth_server::{House, clock};
use std::path::Path;
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::Duration;
use sync::laptop::Bag;
use sync::message::Request;
use sync::store::{Log, OfficeStore, Stored};

const ROUNDS: u8 = 6;

/// A database whose changes take their time; it waits for others as it should, or does not.
struct Slow {
    inner: Postgres,
    waits: bool,
}

impl Base for Slow {
    fn read(&self, work: &mut dyn FnMut(&dyn Sql) -> Stored<()>) -> Stored<()> {
        self.inner.read(work)
    }

    fn snapshot(&self, work: &mut dyn FnMut(&dyn Sql) -> Stored<()>) -> Stored<()> {
        self.inner.snapshot(work)
    }

    fn write(
        &self,
        scope: Option<ScopeId>,
        work: &mut dyn FnMut(&dyn Sql) -> Stored<Did>,
    ) -> Stored<()> {
        self.inner.write(scope.filter(|_| self.waits), &mut |sql| {
            let did = work(sql)?;
            thread::sleep(Duration::from_millis(30));
            Ok(did)
        })
    }

    fn damage(&self) -> Stored<Vec<String>> {
        self.inner.damage()
    }

    fn copy_to(&self, to: &Path, key: &StoreKey) -> hearth_server::Result<()> {
        self.inner.copy_to(to, key)
    }
}

/// A server's store of its own, as another process has it.
fn store(agency: &Agency, house: &House, waits: bool) -> Store {
    let url = agency.url.as_ref().unwrap().parse().unwrap();
    let inner = Postgres::open(&url).unwrap();
    Store::over(Arc::new(Slow { inner, waits }), house.name())
}

/// A laptop brings what it has, to a server of its own.
fn bring(house: &House, store: &Store, notebook: &mut Notebook) {
    let asked = Request::from_bytes(&unpacked(&notebook.ask())).unwrap();
    let store = store.carried_by(notebook.device);
    let answer =
        |office: &sync::Office, desk: &mut sync::office::Desk<'_>| office.answer(desk, &asked);
    let reply = house.at_the_desk(&store, clock::now(), answer).unwrap();
    assert_eq!(reply.refused, None);
    let mut bag = Bag {
        store: &mut notebook.store,
        keys: &notebook.key,
        chance: &mut hearth_server::keys::Dice,
    };
    notebook.machine.hear(&mut bag, &reply).unwrap();
}

/// After how many of the rounds what is said of the family is not what lies in its log.
fn goes_wrong(waits: bool) -> usize {
    let mut agency = Agency::in_this(Cluster::shared());
    let at = agency.serve();
    let Team { mut all, shared } = Team::of(&agency, at, 2);
    agency.stop();
    let house = agency.house();
    let together = Barrier::new(all.len());
    let mut wrong = 0;
    for round in 0..ROUNDS {
        thread::scope(|threads| {
            for notebook in &mut all {
                let (agency, house, together) = (&agency, &house, &together);
                threads.spawn(move || {
                    notebook.write(shared, 1 + round, "at the same moment");
                    let store = store(agency, house, waits);
                    together.wait();
                    bring(house, &store, notebook);
                });
            }
        });
        let follows = house.store.status(shared).unwrap().digest();
        wrong += usize::from(house.store.digest(shared).unwrap() != follows);
    }
    wrong
}

#[test]
fn of_two_who_change_one_family_at_once_the_second_waits_and_it_would_be_seen_if_it_did_not() {
    assert_eq!(goes_wrong(true), 0);
    assert!(goes_wrong(false) > 0, "a lock that is missing was not seen");
}
