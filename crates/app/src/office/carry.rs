//! Making the next parcel. It follows from the file and from what the office said last; a parcel that
//! is lost is simply made again.

use super::road::{PATIENCE, PATIENCE_AT_LOCK};
use super::{EXCHANGES_MAX, Parcel, Way};
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::reading::running;
use casefile::Compartment;
use sync::Keys;
use sync::laptop::{Bag, Laptop};
use sync::message::{AskChallenge, OpenSession, session_bytes};
use sync::store::{Chance, StoreFailed};
use vault::{Agency, VaultError};

/// Random numbers of the system.
pub(super) struct Dice;

impl Chance for Dice {
    fn sixteen(&mut self) -> [u8; 16] {
        drawn()
    }
    fn thirty_two(&mut self) -> [u8; 32] {
        drawn()
    }
}

fn drawn<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("no system we run on is without randomness");
    bytes
}

/// What the machine met in the file.
pub(super) fn of_the_file(failed: StoreFailed) -> Fault {
    match failed.0.downcast::<VaultError>() {
        Ok(error) => (*error).into(),
        Err(_) => Fault::new("office.fault").again(),
    }
}

impl Desk {
    /// What somebody should carry to the office now, if anything.
    pub(crate) fn next_parcel(&mut self) -> Result<Option<(Way, Parcel)>, Fault> {
        if let Some(wish) = self.office.wish.clone() {
            return self.parcel_to_enrol(&wish).map(Some);
        }
        let now = self.clock().since_boot_ms();
        let Some(agency) = self.vault.agency()? else {
            return Ok(None);
        };
        if !self.office.under_way && !self.office.pace.is_due(now) {
            return self.parcel_of_photos(&agency);
        }
        if self.office.exchanges >= EXCHANGES_MAX {
            self.office.rest();
            self.office.pace.saved(now);
            return Ok(None);
        }
        let (bearer, challenge) = (&self.office.bearer, &self.office.challenge);
        let parcel = match (bearer.clone(), challenge.clone()) {
            (Some(bearer), _) => self.question(&agency, bearer)?,
            (None, None) => question_to_sign(&agency),
            (None, Some(nonce)) => self.proof(&agency, nonce)?,
        };
        self.office.under_way = true;
        Ok(Some(parcel))
    }

    fn proof(&mut self, agency: &Agency, nonce: sync::Bytes) -> Result<(Way, Parcel), Fault> {
        let signer = self.vault.signer()?;
        let bytes = session_bytes(&agency.office, agency.device, &nonce.0);
        let session = OpenSession {
            device: agency.device,
            key: signer.public(),
            nonce,
            proof: signer.sign(&bytes),
        };
        Ok((Way::Session, plain(agency, "session", session.to_bytes())))
    }

    fn question(&mut self, agency: &Agency, bearer: String) -> Result<(Way, Parcel), Fault> {
        self.say_what_is_in_use();
        let signer = self.vault.signer()?;
        let begins = self.office.exchanges == 0;
        let machine = self.office.machine.get_or_insert_with(|| {
            let app = env!("CARGO_PKG_VERSION");
            Laptop::new(agency.device, agency.office, agency.scope, app)
        });
        if begins {
            machine.call();
        }
        let asked = machine.ask(&mut Bag {
            store: &mut self.vault,
            keys: &signer,
            chance: &mut Dice,
        });
        self.office.exchanges += 1;
        let mut parcel = plain(agency, "sync", asked.map_err(of_the_file)?.to_bytes());
        (parcel.bearer, parcel.packed) = (Some(bearer), true);
        Ok((Way::Exchange, parcel))
    }

    /// What nobody has carried yet when the door closes. Its answer is not waited for: whether it came
    /// is asked at the next opening. Where the office was not reached, or nothing waits, there is none.
    pub(crate) fn last_parcel(&mut self) -> Option<Parcel> {
        let agency = self.vault.agency().ok()??;
        let bearer = self.office.bearer.clone()?;
        let office = &self.office;
        let is_calm = office.trouble.is_none() && !office.under_way && !office.is_wiped;
        if !is_calm || self.vault.waiting().ok()?.actions == 0 {
            return None;
        }
        let (_, mut parcel) = self.question(&agency, bearer).ok()?;
        parcel.patience = PATIENCE_AT_LOCK;
        Some(parcel)
    }

    /// Nothing interrupts an open meeting: no compartment of its family closes while it runs (R23).
    pub(super) fn say_what_is_in_use(&mut self) {
        let open = self.files();
        let met = open.iter().filter(|(_, file)| running(file).is_some());
        let scopes: Vec<_> = met
            .flat_map(|(family, _)| Compartment::ALL.map(|it| it.scope(*family)))
            .collect();
        self.vault.set_in_use(scopes);
    }
}

fn question_to_sign(agency: &Agency) -> (Way, Parcel) {
    let asked = AskChallenge {
        device: agency.device,
    };
    (
        Way::Challenge,
        plain(agency, "session/challenge", asked.to_bytes()),
    )
}

pub(super) fn plain(agency: &Agency, door: &str, message: Vec<u8>) -> Parcel {
    Parcel {
        place: format!("{}/{door}", agency.place),
        bearer: None,
        message,
        packed: false,
        patience: PATIENCE,
    }
}
