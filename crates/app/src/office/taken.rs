//! Taking an answer in. What arrived is shown where it belongs; a field that somebody writes in keeps
//! its words, as they lie in a draft and not in the file.

use super::carry::{Dice, of_the_file};
use super::{Closed, Way};
use crate::desk::Desk;
use crate::fault::Fault;
use crate::notice::Notice;
use casefile::kinds::KINDS;
use casefile::{FamilyId, ScopeId};
use std::collections::BTreeSet;
use sync::laptop::{Bag, News, Outcome};
use sync::message::{Challenge, Refused, Reply, Session};
use sync::store::LaptopStore;

/// When the office was last found to hold the same.
pub(crate) const LEVEL_AT: &str = "office.level_at";

/// Codes of the office that have words here.
const KNOWN: &[&str] = &[
    "office.not_understood",
    "office.not_proved",
    "office.code_not_valid",
    "office.person_left",
    "office.not_for_you",
    "office.other_bytes",
    "office.no_such_door",
    "office.device_known",
    "office.too_large",
    "office.too_often",
    "office.fault",
    "office.busy",
    "office.stopping",
    "office.disk_nearly_full",
];

/// What a person is told where no answer came.
pub(super) fn fault_of(closed: &Closed) -> Fault {
    match closed {
        Closed::NoConnection => Fault::new("office.no_connection").again(),
        Closed::NotSecure => Fault::new("office.not_secure"),
        Closed::NotAnOffice => Fault::new("office.not_an_office").again(),
        Closed::NotUnderstood => Fault::new("office.not_understood").again(),
        Closed::Shut(status, refusal) => {
            let passes = matches!(status, 413 | 429 | 500..=599);
            let known = KNOWN.iter().find(|code| **code == refusal.code);
            let fault = Fault::new(known.copied().unwrap_or("office.fault"));
            match passes {
                true => fault.again(),
                false => fault,
            }
        }
    }
}

fn refused(refused: Refused) -> Fault {
    Fault::new(match refused {
        Refused::UnknownDevice => "office.unknown_laptop",
        Refused::OtherOffice => "office.other_office",
        Refused::TooNew => "office.must_be_updated",
        Refused::TooOld => "office.hearth_is_old",
        Refused::Malformed => "office.not_understood",
        Refused::NotYetOpen => "office.not_yet_open",
    })
}

impl Desk {
    /// What came of a parcel; whether the next one goes at once.
    pub(crate) fn take_in_answer(&mut self, way: Way, answer: Result<Vec<u8>, Closed>) -> bool {
        let wait = match &answer {
            Err(Closed::Shut(_, refusal)) => refusal.retry_after,
            _ => None,
        };
        match self.taken(way, answer) {
            Ok(go_on) => go_on,
            Err(fault) => {
                self.trouble_on_the_way(fault, wait);
                false
            }
        }
    }

    fn taken(&mut self, way: Way, answer: Result<Vec<u8>, Closed>) -> Result<bool, Fault> {
        if matches!(way, Way::Photos | Way::Bring | Way::Fetch) {
            return self.take_in_photos(way, &answer);
        }
        let bytes = match answer {
            Ok(bytes) => bytes,
            Err(closed) => return self.did_not_arrive(way, &closed),
        };
        let not_understood = |_| fault_of(&Closed::NotUnderstood);
        match way {
            Way::Enrol => return self.is_enrolled(&bytes),
            Way::Challenge => {
                let challenge = Challenge::from_bytes(&bytes).map_err(not_understood)?;
                self.office.challenge = Some(challenge.nonce);
            }
            Way::Session => {
                let session = Session::from_bytes(&bytes).map_err(not_understood)?;
                self.office.challenge = None;
                self.office.bearer = Some(session.bearer);
            }
            Way::Exchange => {
                let reply = Reply::from_bytes(&bytes).map_err(not_understood)?;
                return self.hear(&reply);
            }
            Way::Photos | Way::Bring | Way::Fetch => {}
        }
        Ok(true)
    }

    fn did_not_arrive(&mut self, way: Way, closed: &Closed) -> Result<bool, Fault> {
        self.office.challenge = None;
        let not_proved = matches!(closed, Closed::Shut(401, _));
        if not_proved && !self.office.proved_anew && way != Way::Enrol {
            (self.office.bearer, self.office.proved_anew) = (None, true);
            return Ok(true);
        }
        if let Some(machine) = self
            .office
            .machine
            .as_mut()
            .filter(|_| way == Way::Exchange)
        {
            machine.failed();
        }
        Err(fault_of(closed))
    }

    fn hear(&mut self, reply: &Reply) -> Result<bool, Fault> {
        self.say_what_is_in_use();
        let signer = self.vault.signer()?;
        let Some(machine) = self.office.machine.as_mut() else {
            return Ok(false);
        };
        let heard = machine.hear(
            &mut Bag {
                store: &mut self.vault,
                keys: &signer,
                chance: &mut Dice,
            },
            reply,
        );
        let outcome = heard.map_err(of_the_file)?;
        self.show_what_came(&outcome)?;
        if outcome.wipe.is_some() {
            self.vault.forget_keys()?;
            self.office.is_wiped = true;
            return Ok(false);
        }
        if outcome.news.contains(&News::NotOurs) {
            return Err(Fault::new("office.other_office"));
        }
        match outcome.refused {
            Some(why) if !outcome.again => Err(refused(why)),
            _ if outcome.again => Ok(true),
            _ => self.came_to_rest(),
        }
    }

    fn came_to_rest(&mut self) -> Result<bool, Fault> {
        let machine = self.office.machine.as_ref();
        let level = machine.is_some_and(|it| it.is_level(&self.vault).unwrap_or(false));
        let now = self.clock().since_boot_ms();
        self.office.is_level = level;
        self.office.trouble = None;
        self.office.rest();
        self.office.pace.done(now);
        self.look_for_photos()?;
        if level {
            let at = crate::clock::wire(&self.clock().now());
            self.vault.set_setting(LEVEL_AT, &at)?;
        }
        self.notices.push(Notice {
            family: None,
            areas: vec!["office".into()],
        });
        // Photos go next, where any wait.
        Ok(true)
    }

    fn show_what_came(&mut self, outcome: &Outcome) -> Result<(), Fault> {
        let mut changed: BTreeSet<FamilyId> = BTreeSet::new();
        for news in &outcome.news {
            let (what, scope) = told(news);
            self.note_on_the_way(what, None);
            if let Some(scope) = scope {
                changed.insert(self.vault.family_of(scope)?);
            }
        }
        for family in changed {
            self.show_anew(family)?;
        }
        Ok(())
    }

    /// Takes a family's file out anew, or away where it is somebody else's now.
    fn show_anew(&mut self, family: FamilyId) -> Result<(), Fault> {
        let is_shown = self.vault.families()?.iter().any(|it| it.family == family);
        if is_shown && !self.damaged.contains(&family) {
            let file = self.vault.case_file(family)?;
            self.put_back(family, Some(file));
        } else if self.vault.closed(family.scope()).map_err(of_the_file)? || !is_shown {
            self.put_back(family, None);
        }
        self.notices.push(Notice {
            family: Some(family),
            areas: KINDS.iter().map(|kind| kind.name.to_string()).collect(),
        });
        Ok(())
    }
}

/// The key of a piece of news, and the scope it is about.
fn told(news: &News) -> (&'static str, Option<ScopeId>) {
    match news {
        News::NotOurs => ("office.other_office", None),
        News::OtherLife => ("office.other_life", None),
        News::Arrived(scope) => ("office.arrived", Some(*scope)),
        News::SetAside(scope, _) => ("office.set_aside", Some(*scope)),
        News::Closed(scope) => ("office.closed", Some(*scope)),
        News::Opened(scope) => ("office.opened", Some(*scope)),
        News::Dropped(scope) => ("office.dropped", Some(*scope)),
        News::Erased(scope) => ("office.erased", Some(*scope)),
        News::NotTaken(scope, _) => ("office.not_taken", Some(*scope)),
    }
}
