//! The office put together: its card, its keys, its store, its journal, what its backups hold. Each
//! call gets a desk of its own; nothing that one call needs is remembered here from another.

use crate::journal::FileJournal;
use crate::keys::{Dice, SignKey, StoreKey};
use crate::marks::Backups;
use crate::place::{Card, KeptIn, Place};
use crate::store::{Audited, Base, Person, Postgres, Role, Sqlite, Store, copy, postgres};
use crate::{Fault, Result, clock, durable};
use age::secrecy::ExposeSecret;
use casefile::{DeviceId, ReplicaId, ScopeId, Stamp, UserId};
use std::sync::Arc;
use sync::OfficeName;
use sync::office::{Desk, Office};
use sync::order::{Order, Staff};
use sync::store::{Chance, Log, Stored};

/// An open office.
pub struct House {
    /// Its folder.
    pub place: Place,
    /// Who it is.
    pub card: Card,
    /// The key that signs.
    pub keys: SignKey,
    /// Where the log is.
    pub store: Store,
    /// What its backups hold.
    pub backups: Backups,
    machine: Office,
}

/// What is shown once when an office is made.
pub struct Made {
    /// The administrator.
    pub admin: UserId,
    /// The private half of the agency's recovery key, if it was drawn here.
    pub recovery: Option<String>,
}

impl House {
    /// Makes an office in an empty place.
    pub fn make(place: &Place, called: &str, admin: &str, recipient: Option<&str>) -> Result<Made> {
        let (sign, key) = (SignKey::draw()?, StoreKey::draw()?);
        let (recovery, recipient) = recovery_key(recipient)?;
        let card = Card {
            agency_name: called.to_owned(),
            agency: ScopeId::from_bytes(Dice.sixteen()),
            office: DeviceId::from_bytes(Dice.sixteen()),
            recovery: recipient.to_string(),
            lease_days: 30,
            kept_in: place.kept_in(),
        };
        let base = begin_base(place)?;
        place.make(&card, &sign, &key)?;
        seal_keys(place, &recipient, &sign, &key)?;
        FileJournal::at(&place.journal()).begin()?;
        let base = match base {
            Some(base) => base,
            None => Arc::new(Sqlite::open(&place.database(), &key)?),
        };
        let house = House::over(place, base.clone())?;
        house.store.begin(ReplicaId::from_bytes(Dice.sixteen()))?;
        let admin = house.hire(admin, Role::Admin)?;
        if place.kept_in() == KeptIn::Postgres {
            postgres::set_holder(&base, &holder(&house.name()))?;
        }
        Ok(Made { admin, recovery })
    }

    /// Opens the office of a place. A database that is gone is never begun anew in silence.
    pub fn open(place: &Place) -> Result<Self> {
        let card = place.card()?;
        let Some(url) = place.url() else {
            if card.kept_in == KeptIn::Postgres {
                return Err(Fault::KeptElsewhere);
            }
            if !place.database().exists() {
                return Err(Fault::Gone(place.folder().to_owned()));
            }
            let file = Sqlite::open(&place.database(), &place.store_key()?)?;
            return Self::over(place, Arc::new(file));
        };
        if card.kept_in == KeptIn::Folder {
            return Err(Fault::KeptHere);
        }
        let base: Arc<dyn Base> = Arc::new(Postgres::open(url)?);
        let house = Self::over(place, base.clone())?;
        match postgres::holder(&base)? == Some(holder(&house.name())) {
            true => Ok(house),
            false => Err(Fault::NotThisOffice),
        }
    }

    fn over(place: &Place, base: Arc<dyn Base>) -> Result<Self> {
        let (card, keys) = (place.card()?, place.sign_key()?);
        let name = OfficeName {
            device: card.office,
            key: keys.public(),
        };
        let key = place.store_key()?;
        let store = Store::over(base, name);
        Ok(House {
            place: place.clone(),
            machine: Office::new(name, card.agency),
            backups: Backups::at(&place.backups(), key, name),
            card,
            keys,
            store,
        })
    }

    /// The office as laptops know it.
    pub fn name(&self) -> OfficeName {
        OfficeName {
            device: self.card.office,
            key: self.keys.public(),
        }
    }

    /// Lends the machine everything it needs for one call.
    pub fn at_the_desk<T>(
        &self,
        store: &Store,
        now: Stamp,
        work: impl FnOnce(&Office, &mut Desk<'_>) -> T,
    ) -> T {
        let mut store = store.clone();
        let mut journal = FileJournal::at(&self.place.journal());
        let mut desk = Desk {
            store: &mut store,
            journal: &mut journal,
            marks: &self.backups,
            keys: &self.keys,
            chance: &mut Dice,
            now,
            kin: Default::default(),
        };
        work(&self.machine, &mut desk)
    }

    /// What is done whenever a server or an administrator's command starts: the journal is read, and
    /// what the database lacks of it is stored.
    pub fn start(&self) -> Stored<()> {
        self.at_the_desk(&self.store, clock::now(), |office, desk| office.start(desk))?;
        self.store.look_for_photos()
    }

    /// Gives an order, with its row in the audit.
    pub fn order(&self, scope: ScopeId, order: &Order, audited: Audited) -> Stored<()> {
        self.at_the_desk(&self.store, clock::now(), |office, desk| {
            office.order(desk, scope, order)
        })?;
        let scopes = match scope == self.card.agency {
            true => Vec::new(),
            false => vec![scope],
        };
        self.store.note(&Audited { scopes, ..audited })
    }

    /// Somebody begins to work here.
    pub fn hire(&self, name: &str, role: Role) -> Stored<UserId> {
        let id = UserId::from_bytes(Dice.sixteen());
        let name = name.to_owned();
        self.store.keep_person(&Person { id, name, role })?;
        let staff = Staff {
            left: false,
            may_open: role.may_open(),
        };
        self.order(
            self.card.agency,
            &Order::Staff(id, staff),
            Audited {
                what: "person added",
                about: Some(id.0),
                ..Audited::default()
            },
        )?;
        Ok(id)
    }

    /// The orders of the agency.
    pub fn agency(&self) -> Stored<Arc<sync::order::Orders>> {
        self.store.orders(self.card.agency)
    }
}

/// Whose office it is, as a shared database says it.
pub(crate) fn holder(name: &OfficeName) -> Vec<u8> {
    [name.device.bytes().as_slice(), &name.key.0].concat()
}

/// The shared database of a new office, which must be nobody's yet; looked at before anything is made.
fn begin_base(place: &Place) -> Result<Option<Arc<dyn Base>>> {
    let Some(url) = place.url() else {
        return Ok(None);
    };
    let base: Arc<dyn Base> = Arc::new(Postgres::open(url)?);
    if postgres::holder(&base)?.is_some() {
        return Err(Fault::Taken);
    }
    // What somebody began there and never finished.
    copy::clear(&*base)?;
    Ok(Some(base))
}

fn recovery_key(recipient: Option<&str>) -> Result<(Option<String>, age::x25519::Recipient)> {
    if let Some(given) = recipient {
        let read = given.parse();
        return Ok((
            None,
            read.map_err(|_| Fault::NotAKey("the recovery recipient"))?,
        ));
    }
    let identity = age::x25519::Identity::generate();
    let shown = identity.to_string().expose_secret().to_owned();
    Ok((Some(shown), identity.to_public()))
}

/// Both keys in a file that only the agency's recovery key opens, with the stock `age` program: so a
/// backup can be opened when the machine is gone.
fn seal_keys(
    place: &Place,
    recipient: &age::x25519::Recipient,
    sign: &SignKey,
    key: &StoreKey,
) -> Result<()> {
    let plain = zeroize::Zeroizing::new(format!(
        "office.key {}\nstore.key {}\n",
        sign.digits().as_str(),
        key.digits()
    ));
    let sealed = age::encrypt(recipient, plain.as_bytes());
    let sealed = sealed.map_err(|_| Fault::NotAKey("the recovery recipient"))?;
    durable::write(&place.sealed_keys(), &sealed)?;
    Ok(durable::write(&place.backups().join("keys.age"), &sealed)?)
}
