//! Whether the office can work: what a supervisor of programs asks, and what every exchange asks before
//! it takes anything, so that nothing is begun on a disk that is about to be full.

use super::{Answer, Front, No, Why};
use sync::store::{Journal, OfficeStore};

/// Below this nothing more is taken: what is already here must still fit into a backup's log.
const LEAST_ROOM: u64 = 256 * 1024 * 1024;

/// Refuses before the disk is full. Where the system does not say, it is not refused.
pub(super) fn has_room(front: &Front) -> Result<(), No> {
    let left = fs4::available_space(front.house.place.folder());
    match left {
        Ok(left) if left < LEAST_ROOM => Err(No::later(Why::DiskNearlyFull, 300)),
        _ => Ok(()),
    }
}

/// Photos stop earlier: the last room is for words.
pub(super) fn has_room_for_photos(front: &Front) -> Result<(), No> {
    let left = fs4::available_space(front.house.place.folder());
    match left {
        Ok(left) if left < 4 * LEAST_ROOM => Err(No::later(Why::DiskNearlyFull, 300)),
        _ => Ok(()),
    }
}

/// Store, journal, disk, and whether an administrator has to look first.
pub(super) fn ready(front: &Front) -> Result<Answer, No> {
    has_room(front)?;
    let house = &front.house;
    house.store.scopes()?;
    crate::journal::FileJournal::at(&house.place.journal()).read()?;
    match house.store.is_open()? {
        true => Ok(Answer::text("ready\n".into())),
        false => Err(No::later(Why::NotYetOpen, 60)),
    }
}
