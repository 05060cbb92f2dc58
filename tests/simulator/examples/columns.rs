//! What a week weighs on the way: `columns CHANGES.jsonl FOLDER` reads changes
//! `{fam,tab,row,col,val,ts}`, makes one request of them and leaves in the folder the texts alone, the
//! request with its entries one after the other, and the request with columns, each to be compressed.
use casefile::*;
use simulator::dice::Dice;
use simulator::keys::Key;
use std::collections::BTreeMap;
use sync::message::{Entries, Packed, Request, Run, Sitting};
use sync::store::Chance;
use sync::{Entry, Hash, Keys, PublicKey, Salts, Seal, Secret, sealed_bytes};

/// A new sitting begins each day, in milliseconds.
const DAY: i64 = 24 * 3_600_000;

#[derive(serde::Deserialize)]
struct Changed {
    fam: String,
    tab: String,
    row: String,
    col: String,
    val: serde_json::Value,
    ts: i64,
}

struct Family {
    scope: ScopeId,
    entries: Vec<Entry>,
    sittings: BTreeMap<SittingId, Secret>,
    rows: BTreeMap<String, RecordId>,
    written: BTreeMap<(String, String), ActionId>,
}

struct Desk {
    dice: Dice,
    by: By,
    replica: ReplicaId,
    sitting: SittingId,
    last: i64,
    families: BTreeMap<String, Family>,
}

/// An identifier that rises with time, as the app draws them.
fn rising(dice: &mut Dice, at: i64) -> [u8; 16] {
    let random = dice.sixteen();
    let mut id = random;
    id[..6].copy_from_slice(&at.to_be_bytes()[2..]);
    (id[6], id[7]) = (0x70, 0);
    id[8] = random[8] & 0x3f | 0x80;
    id
}

impl Desk {
    fn new() -> Self {
        let mut dice = Dice::new(6);
        Desk {
            by: By {
                user: UserId::from_bytes(dice.sixteen()),
                device: DeviceId::from_bytes(dice.sixteen()),
            },
            replica: ReplicaId::from_bytes(dice.sixteen()),
            sitting: SittingId::from_bytes(dice.sixteen()),
            last: 0,
            families: BTreeMap::new(),
            dice,
        }
    }

    fn write(&mut self, changed: &Changed) {
        if changed.ts / DAY != self.last / DAY {
            self.sitting = SittingId::from_bytes(self.dice.sixteen());
        }
        self.last = changed.ts;
        let dice = &mut self.dice;
        let family = self.families.entry(changed.fam.clone());
        let family = family.or_insert_with(|| Family {
            scope: ScopeId::from_bytes(rising(dice, changed.ts - 1_000_000_000)),
            entries: Vec::new(),
            sittings: BTreeMap::new(),
            rows: BTreeMap::new(),
            written: BTreeMap::new(),
        });
        let row = family.rows.entry(changed.row.clone());
        let id = *row.or_insert_with(|| RecordId::from_bytes(rising(dice, changed.ts - 3)));
        let secret = family.sittings.entry(self.sitting);
        let secret = secret.or_insert_with(|| Secret::from_bytes(dice.thirty_two()));
        let field = (changed.row.clone(), changed.col.clone());
        let name = ActionId {
            sitting: self.sitting,
            seq: family.entries.len() as u64 + 1,
        };
        let saw = family.written.insert(field, name);
        let at = chrono::DateTime::from_timestamp_millis(changed.ts).unwrap_or_default();
        let zone = chrono::FixedOffset::west_opt(8 * 3600).expect("eight hours");
        let action = Action {
            scope: family.scope,
            replica: self.replica,
            sitting: self.sitting,
            seq: name.seq,
            by: self.by,
            at: Stamp(changed.ts),
            on: On::Moment(at.with_timezone(&zone), Some("America/Los_Angeles".into())),
            what: format!("{}.write", changed.tab).into(),
            together: None,
            changes: vec![Change {
                kind: changed.tab.clone().into(),
                id,
                field: changed.col.clone().into(),
                value: Value::of(&changed.val),
                saw: saw.into_iter().collect(),
            }],
            over: Vec::new(),
        };
        let prev = family.entries.last().map(|entry| entry.hash);
        family.entries.push(Entry::seal(action, prev, secret));
    }

    fn runs(&self, form: fn(Vec<Packed>) -> Entries) -> Vec<Run> {
        let key = Key(PublicKey([7; 32]));
        let run = |family: &Family| {
            let last = family.entries.last().map_or(Hash([0; 32]), |it| it.hash);
            let seq = family.entries.len() as u64;
            let sittings = family.sittings.iter().map(|(id, secret)| Sitting {
                id: *id,
                salts: Salts::Secret(secret.clone()),
            });
            let mut signature = key.sign(&sealed_bytes(family.scope, self.replica, seq, last));
            // A real one does not repeat its key.
            signature.0[32..].copy_from_slice(&last.0);
            Run {
                scope: family.scope,
                replica: self.replica,
                after: Some(last),
                sittings: sittings.collect(),
                entries: form(family.entries.iter().map(Packed::from).collect()),
                seals: vec![Seal { seq, signature }],
            }
        };
        self.families.values().map(run).collect()
    }

    fn request(&self, form: fn(Vec<Packed>) -> Entries) -> Vec<u8> {
        let request = Request {
            protocol: 1,
            app: "0.2.0".into(),
            nonce: [5; 16],
            device: self.by.device,
            replica: self.replica,
            all: Hash([4; 32]),
            digests: BTreeMap::new(),
            push: self.runs(form),
            pull: BTreeMap::new(),
            aside: BTreeMap::new(),
            drop: BTreeMap::new(),
            dropped: Vec::new(),
            audit: Vec::new(),
            room: None,
        };
        request.to_bytes()
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let (from, folder) = args
        .next()
        .zip(args.next())
        .ok_or("columns CHANGES FOLDER")?;
    let mut desk = Desk::new();
    let mut text = String::new();
    for line in std::fs::read_to_string(from)?.lines() {
        let changed: Changed = serde_json::from_str(line)?;
        let spoken = changed.val.as_str().map(str::to_owned);
        text += &spoken.unwrap_or_else(|| changed.val.to_string());
        text.push('\n');
        desk.write(&changed);
    }
    let began = std::time::Instant::now();
    let columns = desk.request(Entries::Columns);
    let took = began.elapsed();
    let began = std::time::Instant::now();
    let again = Request::from_bytes(&columns)?;
    let back = began.elapsed();
    let plain = desk.request(Entries::Plain);
    let entries: usize = again.push.iter().map(|run| run.entries.len()).sum();
    println!("{entries} entries, folded in {took:?}, unfolded in {back:?}");
    for (name, bytes) in [
        ("text", text.as_bytes()),
        ("plain", &plain),
        ("columns", &columns),
    ] {
        println!("{name}: {} bytes", bytes.len());
        std::fs::write(std::path::Path::new(&folder).join(name), bytes)?;
    }
    Ok(())
}
