//! Photos on the road, in idle moments: after the words, one piece at a time, there and back. What the
//! office holds is asked and remembered only while the notebook is open, so that a photo which a restored
//! office lost is brought again. No photo ever keeps a word back.

use super::carry::plain;
use super::taken::fault_of;
use super::{Closed, Parcel, Way};
use crate::desk::Desk;
use crate::fault::Fault;
use crate::notice::Notice;
use casefile::kinds::Attachment;
use casefile::{FamilyId, ScopeId, View};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use sync::message::{AskPhotos, BringPiece, FetchPiece, PhotoHeld, PhotosHeld};
use sync::{Bytes, Hash, limits::PHOTOS_ASKED_MAX};
use vault::{Agency, NamedPhoto, Piece, coming_as};

/// Everything is asked anew after this: the office may have been restored.
const ASK_ANEW_MS: u64 = 30 * 60_000;
/// After a door that stayed shut and said nothing about when.
const WAIT_MS: u64 = 60_000;

/// A photo under a scope.
type Key = (ScopeId, Hash);

/// One that is on its way, and the piece that is next.
#[derive(Clone, Copy, Debug)]
struct Job {
    photo: NamedPhoto,
    number: u32,
}

/// What is known of photos while the notebook is open. All of it may be lost at any moment.
#[derive(Default)]
pub(crate) struct Photos {
    named: Vec<NamedPhoto>,
    told: BTreeMap<Key, PhotoHeld>,
    asked_ms: Option<u64>,
    asking: VecDeque<Key>,
    jobs: VecDeque<Job>,
    /// Those that the office did not take or have: not again before the next opening.
    left: BTreeSet<Key>,
    /// Those that somebody wants to see, the last one last; and which of them is news.
    wanted: Vec<Hash>,
    wishes: Vec<Hash>,
    not_before_ms: u64,
    /// The words came to rest: photos may go.
    may_go: bool,
}

impl Photos {
    fn is_there(&self, photo: &NamedPhoto) -> bool {
        let told = self.told.get(&(photo.scope, photo.hash));
        told.is_some_and(|it| it.whole)
    }

    /// How many of a family are here and not known to be at the office.
    pub fn to_go(&self, family: Option<FamilyId>) -> u64 {
        let of = |it: &&NamedPhoto| family.is_none_or(|family| it.family == family);
        let waits = |it: &&NamedPhoto| it.is_here && !self.is_there(it);
        self.named.iter().filter(of).filter(waits).count() as u64
    }

    /// Whether the office's backups hold all of a family that are here.
    pub fn backed_up(&self, family: FamilyId) -> bool {
        let held = |it: &NamedPhoto| {
            let told = self.told.get(&(it.scope, it.hash));
            told.is_some_and(|told| told.backed_up)
        };
        let mut here = self
            .named
            .iter()
            .filter(|it| it.family == family && it.is_here);
        here.all(held)
    }

    /// Whether the office holds one that is not here.
    pub fn comes(&self, hash: Hash) -> bool {
        let mut named = self.named.iter().filter(|it| it.hash == hash);
        named.any(|it| self.is_there(it))
    }

    /// Somebody wants to see one that is not here: it comes before all others. Taken up when the next
    /// parcel is made, since an answer belongs to the job at the front.
    pub fn want(&mut self, hash: Hash) {
        self.wishes.push(hash);
    }

    fn take_up_wishes(&mut self) {
        let wishes = std::mem::take(&mut self.wishes);
        // A page that is drawn again asks for nothing twice.
        let new = wishes.iter().filter(|it| !self.wanted.contains(it));
        let new: Vec<Hash> = new.copied().collect();
        for hash in &wishes {
            self.wanted.retain(|it| it != hash);
            self.wanted.push(*hash);
            self.left
                .retain(|(_, it)| it != hash || !new.contains(hash));
        }
        let named = self.named.iter().filter(|it| !it.is_here);
        let asks = named.filter(|it| new.contains(&it.hash) && !self.is_there(it));
        let asks: Vec<Key> = asks.map(|it| (it.scope, it.hash)).collect();
        self.asking.extend(asks);
        if !wishes.is_empty() {
            self.plan();
        }
    }

    /// Words did not get through, so photos do not try.
    pub fn stop(&mut self) {
        self.may_go = false;
    }

    fn wait(&mut self, now_ms: u64, seconds: Option<u64>) {
        let wait = seconds.map_or(WAIT_MS, |it| it.saturating_mul(1000));
        self.not_before_ms = now_ms + wait;
    }

    /// What is to be asked about, and how the jobs stand after an answer.
    fn plan(&mut self) {
        let jobs = self.named.iter().filter_map(|photo| {
            let key = (photo.scope, photo.hash);
            let told = self.told.get(&key).filter(|_| !self.left.contains(&key))?;
            let goes = photo.is_here && !told.whole;
            let comes = !photo.is_here && told.whole && !photo.is_closed;
            let number = match goes {
                true => u32::try_from(told.pieces).ok()?,
                false => 0,
            };
            (goes || comes).then_some(Job {
                photo: *photo,
                number,
            })
        });
        self.jobs = jobs.collect();
        // What somebody waits for comes first, then goes what leaves this laptop.
        let wanted = &self.wanted;
        self.jobs.make_contiguous().sort_by_key(|job| {
            let waits = wanted.iter().rev().position(|it| *it == job.photo.hash);
            (waits.unwrap_or(usize::MAX), !job.photo.is_here)
        });
    }

    fn done(&mut self) {
        self.jobs.pop_front();
    }

    fn leave(&mut self) {
        if let Some(job) = self.jobs.pop_front() {
            self.left.insert((job.photo.scope, job.photo.hash));
        }
    }
}

impl Desk {
    /// The words are level: what photos are named is looked at again.
    pub(super) fn look_for_photos(&mut self) -> Result<(), Fault> {
        let now = self.clock().since_boot_ms();
        let named = self.vault.named_photos()?;
        let photos = &mut self.office.photos;
        (photos.named, photos.may_go) = (named, true);
        let is_old = photos.asked_ms.is_none_or(|at| now >= at + ASK_ANEW_MS);
        if is_old {
            photos.asked_ms = Some(now);
        }
        let asks = photos.named.iter();
        let asks = asks.filter(|it| is_old || !photos.is_there(it));
        photos.asking = asks.map(|it| (it.scope, it.hash)).collect();
        photos.plan();
        Ok(())
    }

    /// What of photos somebody should carry now, if anything.
    pub(super) fn parcel_of_photos(
        &mut self,
        agency: &Agency,
    ) -> Result<Option<(Way, Parcel)>, Fault> {
        let now = self.clock().since_boot_ms();
        let photos = &mut self.office.photos;
        let Some(bearer) = self.office.bearer.clone() else {
            return Ok(None);
        };
        photos.take_up_wishes();
        if !photos.may_go || now < photos.not_before_ms {
            return Ok(None);
        }
        let made = match photos.asking.is_empty() {
            false => Some((
                Way::Photos,
                plain(agency, "photos", self.asked().to_bytes()),
            )),
            true => self.next_piece(agency)?,
        };
        Ok(made.map(|(way, mut parcel)| {
            parcel.bearer = Some(bearer);
            (way, parcel)
        }))
    }

    fn asked(&self) -> AskPhotos {
        let mut asked = AskPhotos::default();
        for (scope, hash) in self.office.photos.asking.iter().take(PHOTOS_ASKED_MAX) {
            asked.scopes.entry(*scope).or_default().push(*hash);
        }
        asked
    }

    fn next_piece(&mut self, agency: &Agency) -> Result<Option<(Way, Parcel)>, Fault> {
        while let Some(job) = self.office.photos.jobs.front().copied() {
            let NamedPhoto { scope, hash, .. } = job.photo;
            if !job.photo.is_here {
                let number = self.vault.pieces_that_came(hash)?.into();
                let asked = FetchPiece {
                    scope,
                    hash,
                    number,
                };
                let parcel = plain(agency, "photos/fetch", asked.to_bytes());
                return Ok(Some((Way::Fetch, parcel)));
            }
            if let Some((bytes, is_last)) = self.vault.piece(hash, job.number)? {
                let piece = BringPiece {
                    scope,
                    hash,
                    number: job.number.into(),
                    is_last,
                    bytes: Bytes(bytes),
                };
                let parcel = plain(agency, "photos/bring", piece.to_bytes());
                return Ok(Some((Way::Bring, parcel)));
            }
            // It went meanwhile, with the words that named it.
            self.office.photos.done();
        }
        Ok(None)
    }

    /// What came of it; whether the next piece goes at once. Words that wait go before it.
    pub(super) fn take_in_photos(
        &mut self,
        way: Way,
        answer: &Result<Vec<u8>, Closed>,
    ) -> Result<bool, Fault> {
        let bytes = match answer {
            Ok(bytes) => bytes,
            Err(closed) => return self.photo_did_not_arrive(closed),
        };
        let not_understood = |_| fault_of(&Closed::NotUnderstood);
        match way {
            Way::Photos => {
                let held = PhotosHeld::from_bytes(bytes).map_err(not_understood)?;
                self.hear_of_photos(&held);
            }
            Way::Bring => {
                let held = PhotoHeld::from_bytes(bytes).map_err(not_understood)?;
                self.piece_is_there(held);
            }
            _ => {
                let piece = sync::message::Piece::from_bytes(bytes).map_err(not_understood)?;
                self.piece_is_here(&piece)?;
            }
        }
        Ok(true)
    }

    fn photo_did_not_arrive(&mut self, closed: &Closed) -> Result<bool, Fault> {
        let now = self.clock().since_boot_ms();
        let Closed::Shut(status, refusal) = closed else {
            return Err(fault_of(closed));
        };
        let photos = &mut self.office.photos;
        match status {
            // Proved anew with the next exchange.
            401 => {
                self.office.bearer = None;
                photos.wait(now, None);
            }
            400 | 403 | 409 if photos.asking.is_empty() => {
                photos.leave();
                return Ok(true);
            }
            _ => photos.wait(now, refusal.retry_after),
        }
        Ok(false)
    }

    fn hear_of_photos(&mut self, held: &PhotosHeld) {
        let photos = &mut self.office.photos;
        let asked = photos.asking.len().min(PHOTOS_ASKED_MAX);
        for key in photos.asking.drain(..asked) {
            photos.told.remove(&key);
        }
        for (scope, of_scope) in &held.scopes {
            let told = of_scope.iter().map(|it| ((*scope, it.hash), *it));
            photos.told.extend(told);
        }
        photos.plan();
        self.say_that_photos_moved(None);
    }

    fn piece_is_there(&mut self, held: PhotoHeld) {
        let photos = &mut self.office.photos;
        let Some(job) = photos.jobs.front_mut() else {
            return;
        };
        let next = u32::try_from(held.pieces).unwrap_or(u32::MAX);
        let stands = !held.whole && next == job.number;
        job.number = next;
        photos.told.insert((job.photo.scope, held.hash), held);
        match (held.whole, stands) {
            (true, _) => photos.done(),
            // The office kept nothing of it: the next opening tries again.
            (_, true) => photos.leave(),
            _ => return,
        }
        self.say_that_photos_moved(None);
    }

    fn piece_is_here(&mut self, piece: &sync::message::Piece) -> Result<(), Fault> {
        let Some(job) = self.office.photos.jobs.front().copied() else {
            return Ok(());
        };
        let hash = job.photo.hash;
        let kept = self.vault.keep_piece(Piece {
            coming: coming_as(hash),
            number: self.vault.pieces_that_came(hash)?,
            is_last: piece.is_last,
            bytes: &piece.bytes.0,
        });
        match kept {
            Ok(None) => return Ok(()),
            Ok(Some(whole)) if whole.hash == hash => {
                self.office.photos.done();
                let mut named = self.office.photos.named.iter_mut();
                named
                    .by_ref()
                    .filter(|it| it.hash == hash)
                    .for_each(|it| it.is_here = true);
            }
            // Other bytes, or no room: words are not kept back by it.
            _ => self.office.photos.leave(),
        }
        self.say_that_photos_moved(Some(job.photo.family));
        Ok(())
    }

    fn say_that_photos_moved(&mut self, family: Option<FamilyId>) {
        let areas = match family {
            Some(_) => vec![Attachment::KIND.to_owned()],
            None => vec!["office".to_owned()],
        };
        self.notices.push(Notice { family, areas });
    }
}
