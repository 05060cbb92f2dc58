//! Photos at the doors: what of them is here, one piece in, one piece out. All of it under a scope, and
//! of a scope that is not for the caller no door says whether it names anything. What is given to read
//! is in the audit before it leaves.

use super::{Answer, Call, Front, No, Why};
use crate::store::{Audited, Brought, Known, Photo};
use casefile::{ScopeId, Stamp};
use sync::limits::PHOTOS_ASKED_MAX;
use sync::message::{AskPhotos, BringPiece, FetchPiece, PhotoHeld, PhotosHeld, Piece};
use sync::store::{Marks, Stored};
use sync::{Bytes, Hash};

/// What is here of the photos that are asked for.
pub(super) fn held(front: &Front, by: &Known, call: &Call, now: Stamp) -> Result<Answer, No> {
    let asked = AskPhotos::from_bytes(&call.body)?;
    if asked.scopes.values().map(Vec::len).sum::<usize>() > PHOTOS_ASKED_MAX {
        return Err(Why::TooLarge.into());
    }
    let mut said = PhotosHeld::default();
    for (scope, photos) in &asked.scopes {
        if !may_bring(front, by, *scope, now)? {
            continue;
        }
        let of_scope = said.scopes.entry(*scope).or_default();
        for photo in photos {
            let found = front.house.store.photo(*scope, *photo)?;
            let told = found.map(|found| told(front, *scope, *photo, found));
            of_scope.extend(told.transpose()?);
        }
    }
    Ok(Answer::cbor(said.to_bytes()))
}

fn told(front: &Front, scope: ScopeId, hash: Hash, found: Photo) -> Stored<PhotoHeld> {
    Ok(PhotoHeld {
        hash,
        pieces: found.pieces,
        whole: found.whole,
        backed_up: found.whole && front.house.backups.cover_photo(scope, hash)?,
    })
}

/// Takes one piece.
pub(super) fn bring(front: &Front, by: &Known, call: &Call, now: Stamp) -> Result<Answer, No> {
    super::health::has_room_for_photos(front)?;
    let piece = BringPiece::from_bytes(&call.body)?;
    if !may_bring(front, by, piece.scope, now)? {
        return Err(Why::NotForYou.into());
    }
    let store = front.house.store.carried_by(by.device);
    match store.bring(&piece)? {
        Brought::Here(photo) => {
            let told = told(front, piece.scope, piece.hash, photo)?;
            Ok(Answer::cbor(told.to_bytes()))
        }
        Brought::NotNamed => Err(Why::NotForYou.into()),
        Brought::NoPiece => Err(Why::NotUnderstood.into()),
        Brought::OtherBytes => Err(Why::OtherBytes.into()),
    }
}

/// Gives one piece.
pub(super) fn fetch(front: &Front, by: &Known, call: &Call, now: Stamp) -> Result<Answer, No> {
    let asked = FetchPiece::from_bytes(&call.body)?;
    let store = &front.house.store;
    let may = front.house.at_the_desk(store, now, |office, desk| {
        office.gives_photos_of(desk, by.device, asked.scope)
    })?;
    let found = match may {
        true => store.piece(asked.scope, asked.hash, asked.number)?,
        false => None,
    };
    let (bytes, is_last) = found.ok_or(Why::NotForYou)?;
    if asked.number == 0 {
        store.note(&Audited {
            what: "photo told",
            by: Some(by.device),
            scopes: vec![asked.scope],
            ..Audited::default()
        })?;
    }
    let bytes = Bytes(bytes);
    Ok(Answer::cbor(Piece { is_last, bytes }.to_bytes()))
}

fn may_bring(front: &Front, by: &Known, scope: ScopeId, now: Stamp) -> Stored<bool> {
    let store = &front.house.store;
    front.house.at_the_desk(store, now, |office, desk| {
        office.takes_photos_of(desk, by.device, scope)
    })
}
