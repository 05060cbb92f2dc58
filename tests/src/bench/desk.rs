//! A laptop with a real notebook: an encrypted file, its own key, the machine of `sync` and the road of
//! the app. It writes generated changes as actions, and talks to the real office.

use super::Times;
use super::data::Generated;
use crate::notebook::place;
use anyhow::{Context, Result, anyhow, bail, ensure};
use app::office::{HttpRoad, Parcel, Road};
use casefile::{By, Change, Deed, DeviceId, FamilyId, On, RecordId, Stamp, UserId, Value};
use chrono::{DateTime, NaiveDate};
use hearth_server::doors::authorize::hashed;
use hearth_server::keys::{Dice, hex};
use hearth_server::store::{Audited, Known};
use hearth_server::{House, clock};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;
use sync::laptop::{Bag, Laptop};
use sync::message::Reply;
use sync::order::{Device, DeviceState, Order};
use sync::store::Chance;
use vault::{Agency, Batch, Cost, Passphrase, Vault};

/// Deeds that are saved together when a history is filled in.
const AT_ONCE: usize = 200;
/// Exchanges after which whoever is not at rest never will be.
const EXCHANGES_MAX: usize = 1000;
/// For how long the bearers are good: longer than anything that is measured.
const MINUTES: i64 = 24 * 60;

/// The laptop.
pub struct Desk {
    /// Its notebook.
    pub vault: Vault,
    by: By,
    bearer: String,
    machine: Laptop,
    road: HttpRoad,
    /// How long each answer was taken in: while that lasts, nobody writes.
    pub held: Times,
}

/// What a laptop shows at the door.
pub struct Bearer(pub String);

/// What generated names stand for, and by which name each field was last written.
#[derive(Default)]
pub struct Names {
    /// Families.
    pub families: BTreeMap<String, FamilyId>,
    records: BTreeMap<String, RecordId>,
    last: BTreeMap<(RecordId, String), casefile::ActionId>,
}

impl Desk {
    /// A laptop of a person, known to the office from the beginning.
    pub fn known(house: &House, user: UserId, folder: &Path) -> Result<Self> {
        let passphrase = Passphrase::new(crate::cli::PASSPHRASE);
        let mut vault = Vault::create(folder, &passphrase, None, Cost::Least)?;
        let device = DeviceId::from_bytes(Dice.sixteen());
        let key = vault.signer()?.public();
        let (office, scope) = (house.name(), house.card.agency);
        let agency = Agency {
            office,
            scope,
            device,
            user,
            place: String::new(),
        };
        vault.enrol(&agency, None)?;
        let state = DeviceState::Known;
        let known = Order::Device(device, Device { user, key, state });
        house.order(scope, &known, Audited::default())?;
        let bearer = hex(&Dice.thirty_two()).as_str().to_owned();
        let now = clock::now();
        let until = clock::after_minutes(now, MINUTES);
        let proved = Known { device, key };
        house
            .store
            .keep_session(&hashed(&bearer), &proved, now, until)?;
        Ok(Desk {
            vault,
            by: By { user, device },
            bearer,
            machine: Laptop::new(device, office, scope, env!("CARGO_PKG_VERSION")),
            road: HttpRoad::default(),
            held: Times::default(),
        })
    }

    /// Shuts the notebook; by what it is known when it is opened again.
    pub fn leave(self) -> Bearer {
        Bearer(self.bearer)
    }

    /// Opens a notebook that the office knows.
    pub fn come_back(folder: &Path, bearer: &Bearer) -> Result<Self> {
        let vault = Vault::open(folder, &Passphrase::new(crate::cli::PASSPHRASE))?;
        let agency = vault.agency()?.context("it belongs to no office")?;
        let (user, device) = (agency.user, agency.device);
        let app = env!("CARGO_PKG_VERSION");
        Ok(Desk {
            vault,
            by: By { user, device },
            bearer: bearer.0.clone(),
            machine: Laptop::new(device, agency.office, agency.scope, app),
            road: HttpRoad::default(),
            held: Times::default(),
        })
    }

    /// Writes changes as they were made: each an action of its own, a sitting for each day.
    pub fn write(&mut self, changes: &[Generated], names: &mut Names) -> Result<()> {
        for day in changes.chunk_by(|one, next| day(one) == day(next)) {
            self.vault.sit_anew()?;
            let (mut deeds, mut at) = (Vec::new(), Stamp(0));
            let mut fields: BTreeSet<(&str, &str)> = BTreeSet::new();
            for change in day {
                let again = !fields.insert((&change.row, &change.col));
                if again || deeds.len() == AT_ONCE {
                    self.save(std::mem::take(&mut deeds), at, names)?;
                    fields = BTreeSet::from([(change.row.as_str(), change.col.as_str())]);
                }
                at = Stamp(change.ts);
                deeds.push(names.deed(change)?);
            }
            self.save(deeds, at, names)?;
        }
        Ok(())
    }

    fn save(&mut self, deeds: Vec<Deed>, at: Stamp, names: &mut Names) -> Result<()> {
        let saved = self.vault.commit(Batch {
            deeds,
            by: self.by,
            at,
            draft_done: None,
            request: None,
        })?;
        for action in saved {
            for change in &action.changes {
                let field = (change.id, change.field.to_string());
                names.last.insert(field, action.id());
            }
        }
        Ok(())
    }

    /// Talks until there is nothing more to say, telling after each exchange; how many those were.
    pub fn talk(
        &mut self,
        office: &str,
        mut told: impl FnMut(&mut Vault) -> Result<()>,
    ) -> Result<usize> {
        self.machine.call();
        for exchanges in 1..=EXCHANGES_MAX {
            let again = self.exchange(office)?;
            told(&mut self.vault)?;
            if !again {
                ensure!(self.machine.is_level(&self.vault)?, "not level at rest");
                return Ok(exchanges);
            }
        }
        bail!("it does not come to rest")
    }

    fn exchange(&mut self, office: &str) -> Result<bool> {
        let signer = self.vault.signer()?;
        let mut bag = Bag {
            store: &mut self.vault,
            keys: &signer,
            chance: &mut Dice,
        };
        let parcel = Parcel {
            place: format!("{office}/sync"),
            bearer: Some(self.bearer.clone()),
            message: self.machine.ask(&mut bag)?.to_bytes(),
            packed: true,
            patience: Duration::from_secs(180),
        };
        let answer = self.road.carry(&parcel);
        let answer = answer.map_err(|closed| anyhow!("{closed:?}"))?;
        let reply = Reply::from_bytes(&answer).map_err(|no| anyhow!("{no}"))?;
        ensure!(reply.refused.is_none(), "refused: {:?}", reply.refused);
        let machine = &mut self.machine;
        Ok(self.held.take(|| machine.hear(&mut bag, &reply))?.again)
    }
}

impl Names {
    /// Of families whose numbers are known; nothing was written in them yet.
    pub fn of(families: BTreeMap<String, FamilyId>) -> Self {
        Names {
            families,
            ..Names::default()
        }
    }

    fn deed(&mut self, change: &Generated) -> Result<Deed> {
        let family = self
            .families
            .get(&change.fam)
            .context("a family of nobody")?;
        let fresh = || RecordId::from_bytes(Dice.sixteen());
        let record = self.records.entry(change.row.clone());
        let id = *record.or_insert_with(fresh);
        let (kind, field) = place(change);
        let saw = self.last.get(&(id, field.to_owned()));
        Ok(Deed {
            scope: family.scope(),
            what: format!("{kind}.write").into(),
            on: On::Day(day(change)),
            together: None,
            changes: vec![Change {
                kind: kind.into(),
                id,
                field: field.into(),
                value: Value::of(&change.val),
                saw: saw.copied().into_iter().collect(),
            }],
            over: Vec::new(),
        })
    }
}

fn day(change: &Generated) -> NaiveDate {
    let at = DateTime::from_timestamp_millis(change.ts);
    at.unwrap_or_default().date_naive()
}
