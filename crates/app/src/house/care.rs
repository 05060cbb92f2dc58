//! What the house sees to when nobody is typing: the search, the backup of the day, the checks, the
//! room on the disk, rows of the audit that could not be written, replies nobody will ask for again.
//! What takes long is done apart, on a thread that only reads; nothing here keeps anybody waiting.

mod told;

use crate::config::Pace;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::house::House;
use crate::notice::{Event, SessionEvent};
use crate::os::Lies;
use crate::views::session::{CareView, Stage};
use casefile::Stamp;
use chrono::{Days, NaiveDate, TimeDelta};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use vault::{Apart, Checkup, Mended, Room, Stop, VaultError};

/// Between two looks at the disk.
const ROOM_EVERY_MS: u64 = 60_000;
/// After work apart went wrong, until it is tried again.
const AGAIN_AFTER_MS: u64 = 10 * 60_000;
/// Days between two full checks.
const CHECK_DAYS: u64 = 7;
/// Days after which no caller asks a request again.
const REQUEST_DAYS: i64 = 30;
/// The day of the last full check.
const CHECKED_ON: &str = "care.checked_on";

/// What the house knows of the state of its file.
#[derive(Default)]
pub(crate) struct Care {
    opened_at_ms: u64,
    wrote_at_ms: u64,
    room: Option<Room>,
    looked_at_ms: Option<u64>,
    not_before_ms: u64,
    running: Option<Running>,
    quick_check_is_done: bool,
    check_is_asked: bool,
    checked_on: Option<NaiveDate>,
    backed_up_on: Option<NaiveDate>,
    backup_failed: bool,
    damage: Option<Checkup>,
    mended: Option<Mended>,
    level: bool,
    forgot_on: Option<NaiveDate>,
    told: (Vec<Fault>, Option<CareView>),
}

/// Work that is being done apart.
struct Running {
    stop: Stop,
    done: Receiver<Done>,
}

/// What came of it.
enum Done {
    BackedUp(NaiveDate, Result<bool, VaultError>),
    Checked {
        whole: bool,
        found: Result<Checkup, VaultError>,
    },
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.now();
    }
}

impl House {
    /// Somebody sat down: what was known of another opening is forgotten.
    pub(super) fn begin_care(&mut self, mended: Option<Mended>) {
        let now = self.config.clock.since_boot_ms();
        let checked_on = self.desk.as_ref().and_then(Desk::checked_on);
        self.care = Care {
            opened_at_ms: now,
            checked_on,
            mended,
            ..Care::default()
        };
    }

    /// Somebody wrote: what can wait does.
    pub(crate) fn wrote(&mut self) {
        self.care.wrote_at_ms = self.config.clock.since_boot_ms();
        self.care.level = false;
    }

    /// Asks for a full check as soon as nobody types.
    pub(crate) fn ask_for_a_check(&mut self) {
        self.care.check_is_asked = true;
        self.care.not_before_ms = 0;
    }

    /// Sees to one thing, if there is one and nobody is typing. To be called once a second.
    pub(crate) fn see_to_things(&mut self) {
        self.hear_what_was_done();
        let now = self.config.clock.since_boot_ms();
        let since = now.saturating_sub(self.care.wrote_at_ms);
        // The look at the disk takes no time, and somebody who never pauses needs it as well.
        let may = |pace: &Pace| since >= pace.quiet_ms || self.care.is_room_due(now);
        if let Some(pace) = self.config.care.filter(may) {
            // Nobody asked for any of this: what fails now is tried again.
            let _ = self.see_to_the_next(now, pace);
        }
        self.tell_what_is_new();
    }

    fn see_to_the_next(&mut self, now: u64, pace: Pace) -> Result<(), Fault> {
        let (Some(desk), care) = (&mut self.desk, &mut self.care) else {
            return Ok(());
        };
        // First, since a full disk has to be told whatever else fails on it.
        if care.is_room_due(now) {
            care.looked_at_ms = Some(now);
            self.lies = Lies::look(&desk.config.data_dir);
            care.room = Some(desk.vault.room()?);
            return Ok(());
        }
        // What finds no room now is owed still, and holds up nothing.
        let _ = desk.write_owed_audit();
        if !care.level && care.settle(desk) {
            return Ok(());
        }
        let is_settled_in = now.saturating_sub(care.opened_at_ms) >= pace.settled_in_ms;
        if is_settled_in && now >= care.not_before_ms && care.running.is_none() {
            care.begin_the_next(desk)?;
        }
        Ok(())
    }

    /// Takes in what was done apart.
    fn hear_what_was_done(&mut self) {
        let heard = match &self.care.running {
            Some(running) => running.done.try_recv(),
            None => return,
        };
        match heard {
            Ok(done) => {
                self.care.running = None;
                self.take_in(done);
            }
            Err(TryRecvError::Disconnected) => self.care.running = None,
            Err(TryRecvError::Empty) => {}
        }
    }

    fn take_in(&mut self, done: Done) {
        let again_at_ms = self.config.clock.since_boot_ms() + AGAIN_AFTER_MS;
        let care = &mut self.care;
        match done {
            Done::BackedUp(day, Ok(_)) => {
                care.backed_up_on = Some(day);
                care.backup_failed = false;
            }
            Done::BackedUp(_, Err(VaultError::Stopped)) => {}
            Done::BackedUp(_, Err(_)) => {
                care.backup_failed = true;
                care.not_before_ms = again_at_ms;
            }
            Done::Checked { whole, found } => match found {
                Ok(found) => self.take_in_a_check(whole, found),
                Err(VaultError::Stopped) => {}
                Err(_) => {
                    care.not_before_ms = again_at_ms;
                    // What cannot be checked is backed up all the same.
                    care.quick_check_is_done = true;
                }
            },
        }
    }

    fn take_in_a_check(&mut self, whole: bool, found: Checkup) {
        let today = self.config.clock.now().date_naive();
        let care = &mut self.care;
        care.quick_check_is_done = true;
        // A quick check that finds nothing does not undo what the whole one found.
        if whole || !found.is_sound() {
            care.damage = (!found.is_sound()).then_some(found);
        }
        if whole {
            care.check_is_asked = false;
            care.checked_on = Some(today);
            if let Some(desk) = &mut self.desk {
                // Where it cannot be noted, the check is made again at the next opening.
                let _ = desk.vault.set_setting(CHECKED_ON, &today);
            }
        }
    }

    /// Lets the window know where something changed.
    fn tell_what_is_new(&mut self) {
        if self.desk.is_none() {
            return;
        }
        let now = (self.troubles(), self.care_view());
        if now != self.care.told {
            self.care.told = now;
            self.events
                .push(Event::Session(SessionEvent { stage: Stage::Open }));
        }
    }

    /// What the settings show: when it was last checked and backed up, and whether that is going on.
    pub(super) fn care_view(&self) -> Option<CareView> {
        self.desk.as_ref()?;
        Some(CareView {
            checked_on: self.care.checked_on,
            backed_up_on: self.care.backed_up_on,
            checking: self.care.check_is_asked,
        })
    }
}

impl Care {
    fn is_room_due(&self, now: u64) -> bool {
        self.looked_at_ms
            .is_none_or(|at| now.saturating_sub(at) >= ROOM_EVERY_MS)
    }

    /// Brings the search a little nearer; says whether anything was done. Where a page in its way is
    /// damaged it waits for the next write, and a check finds out what is wrong with the file.
    fn settle(&mut self, desk: &mut Desk) -> bool {
        match desk.vault.settle_a_little() {
            Ok(level) => {
                self.level = level;
                true
            }
            Err(VaultError::Damaged) => {
                self.level = true;
                if self.damage.is_none() {
                    self.check_is_asked = true;
                    self.not_before_ms = 0;
                }
                false
            }
            Err(_) => false,
        }
    }

    /// Begins the next work that is done apart, if any is due.
    fn begin_the_next(&mut self, desk: &mut Desk) -> Result<(), Fault> {
        let today = desk.clock().now().date_naive();
        if !self.quick_check_is_done && !self.check_is_asked {
            self.run_apart(desk.vault.apart(), |apart| Done::Checked {
                whole: false,
                found: apart.quick_check(),
            });
        } else if self.is_check_next(today) {
            self.check_is_asked = true;
            self.run_apart(desk.vault.apart(), |apart| Done::Checked {
                whole: true,
                found: apart.check(),
            });
        } else if self.backed_up_on != Some(today) {
            self.run_apart(desk.vault.apart(), move |apart| {
                Done::BackedUp(today, apart.back_up_daily(today))
            });
        } else if self.forgot_on != Some(today) {
            self.forgot_on = Some(today);
            let before = desk.clock().now() - TimeDelta::days(REQUEST_DAYS);
            desk.vault
                .forget_requests_before(Stamp(before.timestamp_millis()))?;
        }
        Ok(())
    }

    /// The backup goes before a check that is only due, unless it failed: damage makes it fail, and
    /// the check says so.
    fn is_check_next(&self, today: NaiveDate) -> bool {
        let is_backed_up = self.backed_up_on == Some(today) || self.backup_failed;
        self.check_is_asked || (is_backed_up && self.is_check_due(today))
    }

    /// A clock that went back makes it due as well.
    fn is_check_due(&self, today: NaiveDate) -> bool {
        let due = self
            .checked_on
            .and_then(|on| on.checked_add_days(Days::new(CHECK_DAYS)));
        due.is_none_or(|due| today >= due) || self.checked_on.is_some_and(|on| on > today)
    }

    fn run_apart(&mut self, apart: Apart, work: impl FnOnce(&Apart) -> Done + Send + 'static) {
        let (tell, done) = channel();
        self.running = Some(Running {
            stop: apart.stop(),
            done,
        });
        std::thread::spawn(move || {
            // Whoever locked meanwhile hears nothing any more.
            let _ = tell.send(work(&apart));
        });
    }
}

impl Desk {
    fn checked_on(&self) -> Option<NaiveDate> {
        self.vault.setting(CHECKED_ON).ok().flatten()
    }
}
