//! The door and what is behind it: the notebook open or not, who tried, who was there last.
//! Behind a closed door there is no desk, and so no key and no family's file.

mod care;
mod ways_back;

use crate::beside::{
    Mark, Tried, Tries, choices_are_aside, empty_print_folder, settings_at_the_door,
    show_settings_at_the_door,
};
use crate::clock::wire;
use crate::config::Config;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::notice::{Event, SessionEvent};
use crate::office::Parcel;
use crate::os::Lies;
use crate::passphrase::Passphrase;
use crate::views::session::{SessionView, Settings, Stage};
use care::Care;
use serde_json::Value;
use vault::{Mended, Vault, VaultError};

/// Wrong passphrases that cost nothing but their own work.
const FREE_TRIES: u32 = 3;
/// The longest wait after a wrong one.
const WAIT_MS_MAX: u64 = 5 * 60 * 1000;

/// Where on the screen somebody was when it locked.
const PLACE: &str = "place";

/// The window looks every second; a longer pause was a sleep.
const SLEPT_MS: u64 = 30_000;
/// Two clocks that went apart by more than this were set, not late.
const PARTED_MS: u64 = 5_000;

/// The door and what is behind it.
pub struct House {
    pub(crate) config: Config,
    pub(crate) desk: Option<Desk>,
    pub(crate) events: Vec<Event>,
    wrong_tries: u32,
    closed_until_ms: u64,
    seen_at_ms: u64,
    /// The wall clock and the boot clock when anybody last looked.
    looked_at_ms: (i64, u64),
    /// Where on the screen whoever works here is: identifiers, as the window wrote them.
    place: Option<Value>,
    /// Nothing of the file is on the screen: it is covered, or in somebody else's hands.
    pub(crate) is_covered: bool,
    /// Where the file lies: in a folder that something else writes in, or nobody may.
    lies: Lies,
    care: Care,
    /// What was still to go to the office when the door closed.
    pub(crate) last_parcel: Option<Parcel>,
}

/// What the disk or the system refuses at the door is told of the notebook, not of a last change.
fn at_opening(error: VaultError) -> Fault {
    let code = match error {
        VaultError::DiskFull => "session.disk_full",
        VaultError::ReadOnly => "session.read_only",
        VaultError::Sql(_) | VaultError::Io(_) => "session.not_opened",
        told => return told.into(),
    };
    Fault::new(code).again()
}

/// Sits down at a vault that was just opened; what fails there is of the opening.
fn seated(vault: Vault, config: &Config) -> Result<Desk, Fault> {
    Desk::at(vault, config.clone()).map_err(|fault| match fault.code.as_str() {
        "vault.disk_full" => at_opening(VaultError::DiskFull),
        "vault.read_only" => at_opening(VaultError::ReadOnly),
        "vault.sql" | "vault.io" => Fault::new("session.not_opened").again(),
        _ => fault,
    })
}

/// How long nobody may try after so many wrong passphrases.
fn wait_ms(wrong_tries: u32) -> u64 {
    match wrong_tries.checked_sub(FREE_TRIES) {
        Some(doublings) => 1000u64
            .saturating_mul(1 << doublings.min(20))
            .min(WAIT_MS_MAX),
        None => 0,
    }
}

/// What is left of that wait after a start. A clock that was set back takes nothing off it.
fn left_to_wait_ms(tried: Tried, wall_ms: i64) -> u64 {
    let passed = wall_ms.saturating_sub(tried.at_ms).max(0);
    wait_ms(tried.wrong).saturating_sub(passed.cast_unsigned())
}

fn wall_ms(config: &Config) -> i64 {
    config.clock.now().timestamp_millis()
}

impl House {
    /// A house with its door closed.
    pub fn new(config: Config) -> Self {
        // A script must not take away what the window has just printed.
        if config.locks_itself {
            empty_print_folder(&config.data_dir);
        }
        let lies = Lies::look(&config.data_dir);
        let looked_at_ms = wall_ms(&config);
        let seen_at_ms = config.clock.since_boot_ms();
        let tried = Tries::of(&config.data_dir).read();
        Self {
            config,
            desk: None,
            events: Vec::new(),
            wrong_tries: tried.wrong,
            closed_until_ms: seen_at_ms + left_to_wait_ms(tried, looked_at_ms),
            seen_at_ms,
            looked_at_ms: (looked_at_ms, seen_at_ms),
            place: None,
            is_covered: false,
            lies,
            care: Care::default(),
            last_parcel: None,
        }
    }

    /// Makes a new notebook and opens it.
    pub fn create(
        &mut self,
        passphrase: &Passphrase,
        recovery: Option<&str>,
        settings: Settings,
    ) -> Result<(), Fault> {
        if self.desk.is_some() {
            return Err(Fault::new("session.already_open"));
        }
        let (folder, cost) = (self.config.data_dir.clone(), self.config.cost);
        let vault = Vault::create(&folder, &passphrase.for_vault(), recovery, cost)?;
        let mut desk = seated(vault, &self.config)?;
        desk.vault.set_setting("settings", &settings)?;
        show_settings_at_the_door(&folder, &settings);
        desk.settings = settings;
        self.sit_down(desk, None);
        Ok(())
    }

    /// Opens the notebook. Each wrong passphrase makes the next try wait longer; nothing is wiped.
    pub fn open(&mut self, passphrase: &Passphrase) -> Result<(), Fault> {
        if self.desk.is_some() {
            return self
                .is_right(passphrase)?
                .then_some(())
                .ok_or_else(|| VaultError::WrongPassphrase.into());
        }
        self.may_try()?;
        match Vault::open(&self.config.data_dir, &passphrase.for_vault()) {
            Ok(vault) => self.sit_down(seated(vault, &self.config)?, None),
            Err(error) => {
                self.count(&error);
                return Err(at_opening(error));
            }
        }
        Ok(())
    }

    /// Whether the passphrase is the one that opened it.
    pub fn is_right(&mut self, passphrase: &Passphrase) -> Result<bool, Fault> {
        self.may_try()?;
        let desk = self.desk.as_ref().ok_or_else(Fault::locked)?;
        let right = desk.vault.is_passphrase(&passphrase.for_vault())?;
        match right {
            true => self.seen(),
            false => self.count(&VaultError::WrongPassphrase),
        }
        Ok(right)
    }

    /// Seals the key for another passphrase. A wrong one of before counts as at the door.
    pub fn change_passphrase(&mut self, old: &Passphrase, new: &Passphrase) -> Result<(), Fault> {
        self.may_try()?;
        let cost = self.config.cost;
        let desk = self.desk.as_mut().ok_or_else(Fault::locked)?;
        let changed = desk
            .vault
            .change_passphrase(&old.for_vault(), &new.for_vault(), cost);
        match changed {
            Ok(()) => self.was_let_in(),
            Err(error) => {
                self.count(&error);
                return Err(error.into());
            }
        }
        Ok(())
    }

    /// Whoever knew the passphrase waits for nothing any more.
    fn was_let_in(&mut self) {
        self.wrong_tries = 0;
        Tries::of(&self.config.data_dir).remove();
        self.seen();
    }

    fn sit_down(&mut self, mut desk: Desk, mended: Option<Mended>) {
        empty_print_folder(&self.config.data_dir);
        if desk.running().is_none() {
            Mark::of(&self.config.data_dir).remove();
        }
        if choices_are_aside(&self.config.data_dir) {
            show_settings_at_the_door(&self.config.data_dir, &desk.settings);
        }
        self.place = desk.vault.setting(PLACE).ok().flatten();
        if self.place.is_some() {
            // Only of this lock: after a crash, another place would be a wrong one.
            let _ = desk.vault.set_setting(PLACE, &Value::Null);
        }
        self.desk = Some(desk);
        self.is_covered = false;
        self.begin_care(mended);
        self.was_let_in();
        self.events
            .push(Event::Session(SessionEvent { stage: Stage::Open }));
    }

    fn may_try(&self) -> Result<(), Fault> {
        let wait_ms = self
            .closed_until_ms
            .saturating_sub(self.config.clock.since_boot_ms());
        match wait_ms {
            0 => Ok(()),
            ms => Err(Fault::new("session.wait")
                .with("seconds", ms.div_ceil(1000))
                .again()),
        }
    }

    fn count(&mut self, error: &VaultError) {
        if !matches!(error, VaultError::WrongPassphrase) {
            return;
        }
        self.wrong_tries = self.wrong_tries.saturating_add(1);
        self.closed_until_ms = self.config.clock.since_boot_ms() + wait_ms(self.wrong_tries);
        Tries::of(&self.config.data_dir).write(&Tried {
            wrong: self.wrong_tries,
            at_ms: wall_ms(&self.config),
        });
    }

    /// Somebody is here.
    pub fn seen(&mut self) {
        self.seen_at_ms = self.config.clock.since_boot_ms();
    }

    /// Remembers where on the screen somebody is, so that unlocking comes back there.
    pub(crate) fn stand_at(&mut self, place: Value) {
        self.place = Some(place);
    }

    /// Closes the door: the key and the files go, printed papers too. Says whether it was open.
    pub fn lock(&mut self) -> bool {
        if let Some(desk) = &mut self.desk {
            // Conveniences: where they fail now, the door closes all the same.
            let _ = desk.write_owed_audit();
            let _ = desk.vault.settle_a_little();
            let _ = desk.vault.set_setting(PLACE, &self.place);
            self.last_parcel = desk.last_parcel();
        }
        self.care = Care::default();
        self.place = None;
        self.is_covered = false;
        let was_open = self.desk.take().is_some();
        if was_open {
            empty_print_folder(&self.config.data_dir);
            self.events.push(Event::Session(SessionEvent {
                stage: Stage::Locked,
            }));
        }
        was_open
    }

    /// Looks at the clocks: after a sleep, or where somebody set the wall clock, a new sitting
    /// begins; where nobody was seen for too long, the door closes.
    pub fn look_at_the_clocks(&mut self) -> Result<(), Fault> {
        let (wall, boot) = (wall_ms(&self.config), self.config.clock.since_boot_ms());
        let (wall_before, boot_before) = std::mem::replace(&mut self.looked_at_ms, (wall, boot));
        self.lock_if_left();
        let passed = boot.saturating_sub(boot_before);
        let parted = (wall - wall_before).abs_diff(i64::try_from(passed).unwrap_or(i64::MAX));
        match &mut self.desk {
            Some(desk) if passed > SLEPT_MS || parted > PARTED_MS => Ok(desk.vault.sit_anew()?),
            _ => Ok(()),
        }
    }

    /// Closes the door where nobody was seen for too long. The clock counts sleep, so a laptop
    /// that wakes after the limit is locked before it shows anything.
    fn lock_if_left(&mut self) {
        let away_ms = self
            .config
            .clock
            .since_boot_ms()
            .saturating_sub(self.seen_at_ms);
        let limit = self
            .desk
            .as_ref()
            .map(|desk| u64::from(desk.settings.lock_minutes) * 60_000);
        if self.config.locks_itself && limit.is_some_and(|limit| away_ms >= limit) {
            self.lock();
        }
    }

    /// Where the door stands. Closed, it says nothing about anyone.
    pub fn view(&self) -> Result<SessionView, Fault> {
        let now = self.config.clock.now();
        // First: it keeps aside what cannot be read, and that is told below.
        let settings = settings_at_the_door(&self.config.data_dir);
        let closed = SessionView {
            stage: if Vault::exists(&self.config.data_dir) {
                Stage::Locked
            } else {
                Stage::New
            },
            interrupted: Mark::of(&self.config.data_dir).read(),
            resume: None,
            saved_at: None,
            waiting: 0,
            settings,
            troubles: self.troubles(),
            care: None,
            place: None,
            covered: false,
            today: now.date_naive().to_string(),
            now: wire(&now),
        };
        let Some(desk) = &self.desk else {
            return Ok(closed);
        };
        Ok(SessionView {
            stage: Stage::Open,
            interrupted: None,
            resume: desk.running(),
            saved_at: desk.saved_at.clone(),
            waiting: desk.vault.waiting()?.actions,
            settings: desk.settings.clone(),
            care: self.care_view(),
            place: self.place.clone(),
            covered: self.is_covered,
            ..closed
        })
    }
}
