//! Becoming known to the office by a code that it showed. The code is tried once and never stored.

use super::{Closed, Parcel, Way, Wish, road};
use crate::desk::Desk;
use crate::fault::Fault;
use sync::Keys;
use sync::message::{Enrol, Enrolled, enrol_bytes, enrolled_bytes, plain_code, recovery_bytes};
use vault::Agency;

/// What the agency is called.
pub(crate) const AGENCY_NAME: &str = "office.agency_name";
/// After so many days without the office the app asks for a connection.
pub(crate) const LEASE_DAYS: &str = "office.lease_days";

impl Desk {
    /// Notes a code, to be tried by whoever goes next.
    pub(crate) fn wish_to_enrol(&mut self, place: &str, code: &str) -> Result<(), Fault> {
        let place = place.trim().trim_end_matches('/').to_owned();
        if !road::is_allowed(&place) {
            return Err(Fault::new("office.not_secure"));
        }
        self.office.trouble = None;
        self.office.wish = Some(Wish {
            place,
            code: code.to_owned(),
        });
        Ok(())
    }

    pub(super) fn parcel_to_enrol(&mut self, wish: &Wish) -> Result<(Way, Parcel), Fault> {
        let signer = self.vault.signer()?;
        let (device, replica) = (self.by.device, self.vault.replica());
        let code = plain_code(&wish.code);
        let enrol = Enrol {
            proof: signer.sign(&enrol_bytes(&code, device, replica)),
            code,
            device,
            key: signer.public(),
            replica,
            app: env!("CARGO_PKG_VERSION").to_owned(),
            name: self.settings.your_name.clone(),
        };
        let parcel = Parcel {
            place: format!("{}/enrol", wish.place),
            bearer: None,
            message: enrol.to_bytes(),
            packed: false,
            patience: road::PATIENCE,
        };
        Ok((Way::Enrol, parcel))
    }

    /// The office knows this laptop now. Its key is the only one that is believed from here on.
    pub(super) fn is_enrolled(&mut self, bytes: &[u8]) -> Result<bool, Fault> {
        let Some(wish) = self.office.wish.take() else {
            return Ok(false);
        };
        let not_understood = |_| super::taken::fault_of(&Closed::NotUnderstood);
        let told = Enrolled::from_bytes(bytes).map_err(not_understood)?;
        let signed = enrolled_bytes(self.by.device, told.user, told.agency);
        let signer = self.vault.signer()?;
        if !signer.verify(&told.key, &signed, &told.proof) {
            return Err(Fault::new("office.other_office"));
        }
        let recovery = self.recovery(&told, &signer)?;
        crate::commands::story::keep_samples_here(self)?;
        let agency = Agency {
            office: told.office_name(),
            scope: told.agency,
            device: self.by.device,
            user: told.user,
            place: wish.place,
        };
        self.vault.enrol(&agency, recovery)?;
        self.vault.set_setting(AGENCY_NAME, &told.agency_name)?;
        self.vault.set_setting(LEASE_DAYS, &told.lease_days)?;
        self.office.begin_anew();
        self.note_on_the_way("office.enrolled", None);
        self.office.ask_now(self.config.clock.since_boot_ms());
        Ok(true)
    }

    /// The agency's recovery key, if it has one and the office signed for it. An older office does not
    /// sign: then nothing is sealed to what it told.
    fn recovery<'a>(
        &self,
        told: &'a Enrolled,
        signer: &impl Keys,
    ) -> Result<Option<&'a str>, Fault> {
        let Some(proof) = told.recovery_proof.filter(|_| !told.recovery.is_empty()) else {
            return Ok(None);
        };
        let signed = recovery_bytes(self.by.device, &told.recovery);
        match signer.verify(&told.key, &signed, &proof) {
            true => Ok(Some(&told.recovery)),
            false => Err(Fault::new("office.other_office")),
        }
    }
}
