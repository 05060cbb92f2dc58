//! What only a shared database has to stand: a move into it, two servers on it, a server that is killed
//! while it writes, and the database itself falling over.

use super::cluster::Cluster;
use super::laptop::Notebook;
use super::server::{Agency, URL};
use casefile::{FamilyId, ScopeId};
use hearth_server::keys::Dice;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use sync::Hash;
use sync::store::{Chance, OfficeStore};

fn family() -> FamilyId {
    FamilyId(uuid::Uuid::from_bytes(Dice.sixteen()))
}

/// Laptops that all hold one family, which the first of them opened, and each one of their own.
pub struct Team {
    pub all: Vec<Notebook>,
    pub shared: ScopeId,
}

impl Team {
    pub fn of(agency: &Agency, at: SocketAddr, size: usize) -> Self {
        let ids: Vec<String> = (0..size)
            .map(|number| agency.hire(&format!("Person {number}"), "facilitator"))
            .collect();
        let enrolled = |id: &String| Notebook::enrolled(at, &agency.code(id));
        let mut all: Vec<Notebook> = ids.iter().map(enrolled).collect();
        let family = family();
        all[0].write(family.scope(), 1, "opened");
        all[0].sync();
        for id in &ids[1..] {
            agency.cli(&["grant", "add", &family.to_string(), "--user", id]);
        }
        for notebook in &mut all {
            notebook.sync();
        }
        let shared = family.scope();
        Team { all, shared }
    }
}

/// What happens while the team works.
struct Day {
    /// Where the servers listen now.
    servers: Mutex<Vec<SocketAddr>>,
    /// What a laptop was told that it arrived.
    arrived: Mutex<BTreeSet<(ScopeId, Hash)>>,
    /// Calls that were cut.
    cut: AtomicUsize,
    /// Laptops that are still at work.
    working: AtomicUsize,
}

impl Day {
    fn at(servers: Vec<SocketAddr>, working: usize) -> Self {
        Day {
            servers: Mutex::new(servers),
            arrived: Mutex::default(),
            cut: AtomicUsize::new(0),
            working: AtomicUsize::new(working),
        }
    }

    /// Somebody's day: a few words, brought to whichever server answers, again and again.
    fn work(&self, notebook: &mut Notebook, own: ScopeId, shared: ScopeId, turns: u8) {
        for turn in 0..turns {
            let words = format!("{own:?} {turn}");
            let mut written = vec![notebook.write(own, 1 + turn % 3, &words)];
            written.push(notebook.write(shared, 1 + turn % 5, &words));
            self.bring(notebook);
            let mut arrived = self.arrived.lock().unwrap();
            arrived.extend(written.iter().map(|it| (it.action.scope, it.hash)));
        }
        self.working.fetch_sub(1, Ordering::SeqCst);
    }

    fn bring(&self, notebook: &mut Notebook) {
        let began = Instant::now();
        notebook.machine.call();
        loop {
            let servers = self.servers.lock().unwrap().clone();
            let tries = notebook.exchanges + self.cut.load(Ordering::SeqCst);
            notebook.at = servers[tries % servers.len()];
            match notebook.try_exchange() {
                Some(_) if notebook.is_level() => return,
                Some(_) => {}
                None => {
                    self.cut.fetch_add(1, Ordering::SeqCst);
                    std::thread::sleep(Duration::from_millis(100));
                }
            }
            assert!(began.elapsed() < Duration::from_secs(240), "never brought");
        }
    }
}

/// Lets the team work while `disturb` is called again and again; how often it was.
fn work_through(
    team: &mut Team,
    day: &Day,
    turns: u8,
    disturb: &mut dyn FnMut(),
    pause: Duration,
) -> usize {
    let shared = team.shared;
    std::thread::scope(|threads| {
        for notebook in &mut team.all {
            let own = family().scope();
            threads.spawn(move || day.work(notebook, own, shared, turns));
        }
        let mut times = 0;
        while day.working.load(Ordering::SeqCst) > 0 {
            std::thread::sleep(pause);
            disturb();
            times += 1;
            assert!(times < 500, "the day does not end");
        }
        times
    })
}

/// Everything that was called arrived is in the log, before anybody brings anything again; then all
/// agree, and everything stands up to the check.
fn nothing_is_lost(agency: &Agency, team: &mut Team, day: &Day, at: SocketAddr, turns: usize) {
    let arrived = day.arrived.lock().unwrap();
    assert_eq!(arrived.len(), team.all.len() * turns * 2);
    let house = agency.house();
    let scopes: BTreeSet<ScopeId> = arrived.iter().map(|it| it.0).collect();
    assert_eq!(scopes.len(), team.all.len() + 1);
    for scope in &scopes {
        let log = house.store.everything(*scope).unwrap();
        let held: BTreeSet<Hash> = log.iter().map(|entry| entry.hash).collect();
        let lost = arrived
            .iter()
            .filter(|(of, hash)| of == scope && !held.contains(hash));
        assert_eq!(lost.count(), 0, "called arrived, and not there");
    }
    for _ in 0..2 {
        for notebook in &mut team.all {
            notebook.at = at;
            notebook.bearer = None;
            notebook.sync();
        }
    }
    let digest = house.store.digest(team.shared).unwrap();
    for notebook in &team.all {
        assert!(notebook.is_level());
        assert_eq!(notebook.digest(team.shared), digest);
    }
    agency.cli(&["verify"]);
    agency.cli(&["audit", "verify"]);
}

#[test]
fn of_two_servers_on_one_database_one_is_killed_again_and_again_and_no_write_is_lost() {
    let mut agency = Agency::in_postgres();
    let servers = vec![agency.serve(), agency.serve()];
    let mut team = Team::of(&agency, servers[0], 4);
    for notebook in &mut team.all {
        notebook.at = servers[1];
        notebook.sync();
    }
    let day = Day::at(servers, team.all.len());
    let turns = 10;
    // The one that has served longest goes, and another takes its place: so one of two always serves.
    let killed = work_through(
        &mut team,
        &day,
        turns,
        &mut || {
            agency.kill();
            let at = agency.serve();
            let mut servers = day.servers.lock().unwrap();
            servers.remove(0);
            servers.push(at);
        },
        Duration::from_millis(400),
    );
    let cut = day.cut.load(Ordering::SeqCst);
    println!("{killed} times killed, {cut} calls cut");
    assert!(killed >= 2, "the day was over before anything happened");
    let at = day.servers.lock().unwrap()[0];
    nothing_is_lost(&agency, &mut team, &day, at, turns.into());
    agency.stop();
}

#[test]
fn a_database_that_falls_over_under_two_servers_has_kept_everything_that_arrived() {
    let cluster = Arc::new(Cluster::new());
    let mut agency = Agency::in_this(cluster.clone());
    let servers = vec![agency.serve(), agency.serve()];
    let mut team = Team::of(&agency, servers[0], 3);
    let day = Day::at(servers.clone(), team.all.len());
    let turns = 6;
    let fallen = work_through(
        &mut team,
        &day,
        turns,
        &mut || {
            cluster.crash();
            cluster.start();
        },
        Duration::from_millis(700),
    );
    println!("{fallen} times fallen over");
    assert!(fallen >= 1);
    nothing_is_lost(&agency, &mut team, &day, servers[0], turns.into());
    agency.stop();
}

#[test]
fn an_office_moves_into_postgres_and_its_laptops_notice_nothing() {
    let mut agency = Agency::new();
    let at = agency.serve();
    let mut team = Team::of(&agency, at, 2);
    let partner = agency.hire("Pat", "family_partner");
    let mut pats = Notebook::enrolled(at, &agency.code(&partner));
    pats.write(family().scope(), 1, "of a family that nobody gave her");
    pats.sync();
    assert_eq!(agency.cli(&["quarantine", "list"]).len(), 1);
    agency.cli(&["backup"]);
    for notebook in &mut team.all {
        notebook.sync();
    }
    let cluster = Cluster::shared();
    agency.url = Some(cluster.database());
    assert!(agency.refused(&["migrate-store"]).contains("running"));
    assert!(agency.refused(&["verify"]).contains("migrate-store"));
    agency.stop();

    let moved = agency.cli(&["migrate-store"]);
    assert!(
        moved[0]["moved"]["entries"].as_u64().unwrap() > 5,
        "{moved:?}"
    );
    assert!(
        moved[0]["moved"]["audit"].as_u64().unwrap() > 5,
        "{moved:?}"
    );
    assert!(!agency.place().database().exists());
    assert!(
        agency
            .refused(&["migrate-store"])
            .contains("--database-url")
    );
    let url = agency.url.take();
    for command in ["verify", "restore"] {
        assert!(agency.refused(&[command]).contains(URL), "{command}");
    }
    agency.url = url;

    let at = agency.serve();
    for notebook in &mut team.all {
        notebook.at = at;
        let before = notebook.exchanges;
        notebook.sync();
        assert_eq!(notebook.exchanges - before, 1, "nothing changed for it");
    }
    let scope = team.shared;
    team.all[0].write(scope, 7, "after the move");
    team.all[0].sync();
    team.all[1].sync();
    assert_eq!(team.all[1].heads(scope, 7), ["after the move"]);
    assert_eq!(agency.cli(&["quarantine", "list"]).len(), 1);
    agency.cli(&["verify"]);
    agency.cli(&["audit", "verify"]);
}

#[test]
fn a_database_of_another_office_is_neither_served_nor_written_over() {
    let mut agency = Agency::in_postgres();
    let other = Agency::in_postgres();
    agency.cli(&["backup"]);
    let own = agency.url.replace(other.url.clone().unwrap());
    assert!(
        agency
            .refused(&["verify"])
            .contains("does not hold this office")
    );
    assert!(
        agency
            .refused(&["restore"])
            .contains("does not hold this office")
    );
    let mut folder = Agency::new();
    folder.url = other.url.clone();
    assert!(folder.refused(&["migrate-store"]).contains("already"));
    agency.url = own;
    agency.cli(&["verify"]);
    other.cli(&["verify"]);
}

#[test]
fn a_lost_database_is_made_anew_from_a_backup_and_the_journal() {
    let cluster = Cluster::shared();
    let mut agency = Agency::in_this(cluster.clone());
    let at = agency.serve();
    let mut team = Team::of(&agency, at, 2);
    agency.cli(&["backup"]);
    let scope = team.shared;
    team.all[0].write(scope, 2, "after the backup");
    team.all[0].sync();
    let late = agency.hire("Late", "supervisor");
    agency.stop();
    agency.url = Some(cluster.database());
    assert!(
        agency
            .refused(&["verify"])
            .contains("does not hold this office")
    );
    agency.cli(&["restore"]);
    let people = agency.house().agency().unwrap();
    let late = late.parse().unwrap();
    assert!(
        people.staff(late).is_some(),
        "orders come back from the journal"
    );
    let at = agency.serve();
    for notebook in &mut team.all {
        notebook.at = at;
        notebook.bearer = None;
        notebook.sync();
    }
    team.all[1].sync();
    assert_eq!(team.all[1].heads(scope, 2), ["after the backup"]);
    agency.cli(&["verify"]);
}

#[test]
fn a_database_over_a_network_and_one_that_does_not_flush_are_refused() {
    let mut agency = Agency::new();
    for far in [
        "postgres://hearth@db.example/office",
        "host=10.0.0.7 user=hearth",
    ] {
        agency.url = Some(far.into());
        let said = agency.refused(&["verify"]);
        assert!(said.contains("tunnel"), "{said}");
        assert!(!said.contains("hearth@"), "an address may hold a password");
    }
    let cluster = Arc::new(Cluster::new());
    cluster.say("postgres", "ALTER SYSTEM SET fsync = off");
    cluster.say("postgres", "SELECT pg_reload_conf()");
    agency.url = Some(cluster.database());
    let began = Instant::now();
    while cluster.say("postgres", "SHOW fsync") != "off" {
        assert!(began.elapsed() < Duration::from_secs(30));
    }
    assert!(agency.refused(&["migrate-store"]).contains("fsync"));
}
