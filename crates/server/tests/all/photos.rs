//! Photos through the real program: brought in pieces under the scope that names them, given to whom the
//! orders allow, kept by backups, moved with the store. The same story on both databases.

use super::laptop::{Answered, Notebook, post};
use super::server::Agency;
use casefile::{By, Change, Deed, FamilyId, On, RecordId, ScopeId, Value};
use hearth_server::keys::Dice;
use hearth_server::store::Audited;
use sha2::{Digest, Sha256};
use std::net::SocketAddr;
use sync::message::*;
use sync::order::{Erase, Order};
use sync::store::{Chance, Marks};
use sync::{Bytes, Hash};

const PIECE: usize = 1024 * 1024;

/// Three pieces of noise, and its name.
fn photo(seed: u8) -> (Vec<u8>, Hash) {
    let bytes: Vec<u8> = (0..PIECE * 2 + 500)
        .map(|at| (at.wrapping_mul(31) >> 3) as u8 ^ seed)
        .collect();
    let hash = Hash(Sha256::digest(&bytes).into());
    (bytes, hash)
}

fn names(notebook: &mut Notebook, scope: ScopeId, hash: Hash) {
    let hex: String = hash.0.iter().map(|byte| format!("{byte:02x}")).collect();
    let deed = Deed {
        scope,
        what: "attachment.add".into(),
        on: On::Day(chrono::NaiveDate::default()),
        together: None,
        changes: vec![Change {
            kind: "attachment".into(),
            id: RecordId::from_bytes(Dice.sixteen()),
            field: "sha256".into(),
            value: Value::of(&hex),
            saw: Vec::new(),
        }],
        over: Vec::new(),
    };
    let by = By {
        user: notebook.user,
        device: notebook.device,
    };
    notebook.store.write(deed, by, hearth_server::clock::now());
}

impl Notebook {
    fn at_a_door(&self, door: &str, body: &[u8]) -> Answered {
        post(self.at, door, self.bearer.as_deref(), body)
    }

    fn brings(&self, scope: ScopeId, hash: Hash, bytes: &[u8], number: usize) -> Answered {
        let mut pieces = bytes.chunks(PIECE);
        let last = pieces.len() - 1;
        let piece = BringPiece {
            scope,
            hash,
            number: number as u64,
            is_last: number == last,
            bytes: Bytes(pieces.nth(number).unwrap().to_vec()),
        };
        self.at_a_door("/photos/bring", &piece.to_bytes())
    }

    fn brings_all(&self, scope: ScopeId, hash: Hash, bytes: &[u8]) -> PhotoHeld {
        let brings = |number| self.brings(scope, hash, bytes, number);
        let answers: Vec<_> = (0..3).map(brings).collect();
        let last = answers.last().unwrap();
        assert_eq!(last.status, 200);
        PhotoHeld::from_bytes(&last.body).unwrap()
    }

    fn is_told(&self, scope: ScopeId, hash: Hash) -> Option<PhotoHeld> {
        let asked = AskPhotos {
            scopes: [(scope, vec![hash])].into(),
        };
        let answer = self.at_a_door("/photos", &asked.to_bytes());
        assert_eq!(answer.status, 200);
        let said = PhotosHeld::from_bytes(&answer.body).unwrap();
        said.scopes.get(&scope)?.first().copied()
    }

    fn fetches(&self, scope: ScopeId, hash: Hash, number: u64) -> Answered {
        let asked = FetchPiece {
            scope,
            hash,
            number,
        };
        self.at_a_door("/photos/fetch", &asked.to_bytes())
    }

    /// All bytes of a photo.
    fn fetches_all(&self, scope: ScopeId, hash: Hash) -> Vec<u8> {
        let mut all = Vec::new();
        for number in 0.. {
            let answer = self.fetches(scope, hash, number);
            assert_eq!(answer.status, 200);
            let piece = Piece::from_bytes(&answer.body).unwrap();
            all.extend(&piece.bytes.0);
            if piece.is_last {
                break;
            }
        }
        all
    }
}

/// Two who share a family, and somebody who does not.
fn team(agency: &Agency, at: SocketAddr) -> ([Notebook; 3], ScopeId) {
    let ids = ["Ana", "Ben", "Cid"].map(|name| agency.hire(name, "facilitator"));
    let mut all = ids
        .each_ref()
        .map(|id| Notebook::enrolled(at, &agency.code(id)));
    let family = FamilyId(uuid::Uuid::from_bytes(Dice.sixteen()));
    all[0].write(family.scope(), 1, "opened");
    all[0].sync();
    agency.cli(&["grant", "add", &family.to_string(), "--user", &ids[1]]);
    all.iter_mut().for_each(|it| drop(it.sync()));
    (all, family.scope())
}

fn a_photo_there_and_back(agency: &mut Agency) {
    let at = agency.serve();
    let ([mut ana, mut ben, cid], scope) = team(agency, at);
    let (bytes, hash) = photo(1);
    assert_eq!(
        ana.brings(scope, hash, &bytes, 0).status,
        403,
        "no entry names it yet"
    );
    names(&mut ana, scope, hash);
    ana.sync();
    ben.sync();
    assert_eq!(
        ben.fetches(scope, hash, 0).status,
        403,
        "the text came first"
    );
    let none_yet = ben.is_told(scope, hash).unwrap();
    assert!(!none_yet.whole && none_yet.pieces == 0);
    assert_eq!(ana.brings(scope, hash, &bytes, 1).status, 200);
    assert_eq!(
        ana.is_told(scope, hash).unwrap().pieces,
        0,
        "out of turn changes nothing"
    );
    assert_eq!(ana.brings(scope, hash, &bytes, 0).status, 200);
    agency.kill();
    let at = agency.serve();
    (ana.at, ben.at) = (at, at);
    assert_eq!(
        ana.is_told(scope, hash).unwrap().pieces,
        1,
        "it goes on where it was"
    );
    ana.brings(scope, hash, &bytes, 1);
    assert_eq!(ben.fetches(scope, hash, 0).status, 403, "not whole yet");
    let last = ana.brings(scope, hash, &bytes, 2);
    assert!(PhotoHeld::from_bytes(&last.body).unwrap().whole);
    assert_eq!(ben.fetches_all(scope, hash), bytes);
    let cid = Notebook { at, ..cid };
    assert_eq!(
        cid.is_told(scope, hash),
        None,
        "nothing is said to somebody else"
    );
    assert_eq!(cid.fetches(scope, hash, 0).status, 403);
    assert_eq!(cid.brings(scope, hash, &bytes, 0).status, 403);
    let rows = agency.cli(&["audit", "list"]);
    for what in ["photo taken", "photo told"] {
        let rows = rows
            .iter()
            .filter(|row| row["row"].as_str().unwrap().contains(what));
        assert_eq!(rows.count(), 1, "{what}");
    }
}

#[test]
fn a_photo_follows_its_words_and_goes_on_where_the_power_went() {
    a_photo_there_and_back(&mut Agency::new());
}

#[test]
fn the_same_photo_goes_there_and_back_in_postgres() {
    a_photo_there_and_back(&mut Agency::in_postgres());
}

#[test]
fn other_bytes_than_the_hash_says_are_never_kept() {
    let mut agency = Agency::new();
    let at = agency.serve();
    let ([mut ana, ..], scope) = team(&agency, at);
    let ((bytes, hash), (other, _)) = (photo(1), photo(2));
    names(&mut ana, scope, hash);
    ana.sync();
    ana.brings(scope, hash, &bytes, 0);
    ana.brings(scope, hash, &other, 1);
    let refused = ana.brings(scope, hash, &bytes, 2);
    assert_eq!(refused.status, 409);
    assert_eq!(refused.refusal().code, "office.other_bytes");
    assert_eq!(
        ana.is_told(scope, hash).unwrap().pieces,
        0,
        "none of it stays"
    );
    assert!(
        ana.brings_all(scope, hash, &bytes).whole,
        "and it can come again"
    );
}

#[test]
fn two_checked_backups_hold_a_photo_before_it_counts_and_a_restored_office_gives_it() {
    let mut agency = Agency::new();
    let at = agency.serve();
    let ([mut ana, mut ben, _], scope) = team(&agency, at);
    let (bytes, hash) = photo(1);
    names(&mut ana, scope, hash);
    ana.sync();
    agency.cli(&["backup"]);
    assert!(ana.brings_all(scope, hash, &bytes).whole);
    agency.cli(&["backup"]);
    assert!(
        !ana.is_told(scope, hash).unwrap().backed_up,
        "only one backup has it"
    );
    agency.cli(&["backup"]);
    assert!(ana.is_told(scope, hash).unwrap().backed_up);
    agency.stop();
    agency.cli(&["restore"]);
    let marks = &agency.house().backups;
    assert!(marks.cover_photo(scope, hash).unwrap());
    let at = agency.serve();
    (ana.at, ben.at) = (at, at);
    ana.sync();
    ben.sync();
    assert_eq!(ben.fetches_all(scope, hash), bytes);
    assert_eq!(agency.cli(&["verify"])[0]["photos"], 1);
}

#[test]
fn a_photo_goes_with_the_last_words_that_name_it_and_new_backups_hold_none_of_it() {
    let mut agency = Agency::new();
    let at = agency.serve();
    let ([mut ana, ben, _], scope) = team(&agency, at);
    let (bytes, hash) = photo(1);
    names(&mut ana, scope, hash);
    names(&mut ana, scope, hash);
    ana.sync();
    assert!(ana.brings_all(scope, hash, &bytes).whole);
    let own = |entry: &sync::Entry| entry.action.what == "attachment.add";
    let held = ana.store.shelf.scope(scope).unwrap().entries.values();
    let named: Vec<_> = held.filter(|it| own(it)).map(|it| it.action.id()).collect();
    assert_eq!(named.len(), 2);
    for (name, stays) in named.into_iter().zip([true, false]) {
        let (names, under) = (vec![name], Default::default());
        let record = RecordId::from_bytes(Dice.sixteen());
        let order = Order::Erase(record, Erase { names, under });
        let said = agency.house().order(scope, &order, Audited::default());
        said.unwrap();
        assert_eq!(ben.fetches(scope, hash, 0).status == 200, stays);
    }
    assert_eq!(ana.brings(scope, hash, &bytes, 0).status, 403);
    agency.cli(&["backup"]);
    assert_eq!(agency.cli(&["verify"])[0]["photos"], 0);
    agency.stop();
    agency.cli(&["restore"]);
    assert_eq!(agency.cli(&["verify"])[0]["photos"], 0);
}

#[test]
fn a_photo_moves_with_the_store_into_postgres() {
    let mut agency = Agency::new();
    let at = agency.serve();
    let ([mut ana, mut ben, _], scope) = team(&agency, at);
    let (bytes, hash) = photo(1);
    names(&mut ana, scope, hash);
    ana.sync();
    ana.brings_all(scope, hash, &bytes);
    agency.stop();
    let cluster = super::cluster::Cluster::shared();
    agency.url = Some(cluster.database());
    agency.cli(&["migrate-store"]);
    ben.at = agency.serve();
    // Sessions stay behind.
    ben.sync();
    assert_eq!(ben.fetches_all(scope, hash), bytes);
    agency.stop();
    drop(agency);
    drop(cluster);
}

#[test]
fn no_laptop_lets_go_of_a_family_before_two_backups_hold_its_photos() {
    let mut agency = Agency::new();
    let at = agency.serve();
    let ([mut ana, ..], scope) = team(&agency, at);
    let (bytes, hash) = photo(1);
    names(&mut ana, scope, hash);
    ana.store.photos.insert(scope, vec![hash]);
    ana.sync();
    let (family, user) = (scope.to_string(), ana.user.to_string());
    agency.cli(&["grant", "end", &family, "--user", &user]);
    for _ in 0..2 {
        agency.cli(&["backup"]);
        ana.sync();
    }
    assert!(
        !ana.holds_nothing_of(scope),
        "both backups hold the words, and none the photo"
    );
    assert!(
        ana.brings_all(scope, hash, &bytes).whole,
        "it may still be handed in"
    );
    for _ in 0..2 {
        assert!(!ana.holds_nothing_of(scope));
        agency.cli(&["backup"]);
        ana.sync();
    }
    assert!(ana.holds_nothing_of(scope));
    assert_eq!(
        ana.fetches(scope, hash, 0).status,
        403,
        "and nothing comes back"
    );
}

#[test]
fn the_messages_about_photos_are_the_frozen_ones() {
    let (scope, hash) = (ScopeId(uuid::Uuid::from_bytes([1; 16])), Hash([2; 32]));
    let held = PhotoHeld {
        hash,
        pieces: 3,
        whole: true,
        backed_up: false,
    };
    let bring = BringPiece {
        scope,
        hash,
        number: 2,
        is_last: true,
        bytes: Bytes(vec![1, 2, 3]),
    };
    let fetch = FetchPiece {
        scope,
        hash,
        number: 2,
    };
    let piece = Piece {
        is_last: true,
        bytes: Bytes(vec![1, 2, 3]),
    };
    let asked = AskPhotos {
        scopes: [(scope, vec![hash])].into(),
    };
    let told = PhotosHeld {
        scopes: [(scope, vec![held])].into(),
    };
    assert_eq!(BringPiece::from_bytes(&bring.to_bytes()).unwrap(), bring);
    let lines = [
        ("ask-photos", asked.to_bytes()),
        ("photos-held", told.to_bytes()),
        ("photo-held", held.to_bytes()),
        ("bring-piece", bring.to_bytes()),
        ("fetch-piece", fetch.to_bytes()),
        ("piece", piece.to_bytes()),
    ];
    let hex = |bytes: &[u8]| -> String { bytes.iter().map(|it| format!("{it:02x}")).collect() };
    let shown = lines.map(|(name, bytes)| format!("{name} {}\n", hex(&bytes)));
    let frozen = include_str!("../../../sync/golden/photos.txt");
    assert_eq!(shown.concat(), frozen, "{}", shown.concat());
}
