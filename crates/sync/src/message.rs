//! What a laptop and the office say to each other. FROZEN: see the golden files.
//! Numbers of fields are never reused; an unknown one is passed over, a missing one is empty.

mod columns;
mod door;
mod photo;
mod reply;
mod request;
mod run;

pub use door::{
    AskChallenge, Challenge, Enrol, Enrolled, OpenSession, Refusal, Session, enrol_bytes,
    enrolled_bytes, plain_code, recovery_bytes, session_bytes,
};
pub use photo::{AskPhotos, BringPiece, FetchPiece, PhotoHeld, PhotosHeld, Piece};
pub use reply::{
    AuditHead, Limits, Live, Picture, Reason, Refused, Reply, ScopeReply, SetAside, Standing, Wipe,
};
pub use request::{Held, Points, Request};
pub use run::{Entries, Packed, Run, Sitting};

use crate::entry::Malformed;
use crate::hash::Salts;
use crate::shape::Shape;
use crate::wire::{Wire, from_bytes, to_bytes};

macro_rules! bytes_of {
    ($($message:ident),+) => {$(
        impl $message {
            /// The message as it goes over the wire, before the transport compresses it.
            pub fn to_bytes(&self) -> Vec<u8> {
                to_bytes(self)
            }
            /// Reads a message. The caller bounds its length before it comes here.
            pub fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
                from_bytes(bytes)
            }
            /// What it looks like.
            pub fn shape() -> Shape {
                <Self as Wire>::shape()
            }
        }
    )+};
}
bytes_of!(
    Request,
    Reply,
    Run,
    Enrol,
    Enrolled,
    AskChallenge,
    Challenge,
    OpenSession,
    Session,
    Refusal,
    AskPhotos,
    PhotosHeld,
    PhotoHeld,
    BringPiece,
    FetchPiece,
    Piece,
    Salts
);

/// What a stranger could send: columns that unfold into more than any honest ones do.
#[cfg(test)]
pub(crate) fn folded_without_a_bound(entries: &[Packed]) -> Vec<u8> {
    to_bytes(&columns::folded(entries).expect("these can be folded"))
}
