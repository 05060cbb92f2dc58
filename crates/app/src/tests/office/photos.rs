//! Photos between two notebooks, over a road that a test cuts in the middle of one.

use super::super::attachments::{add, png, rows, send};
use super::*;
use std::collections::{BTreeMap, BTreeSet};
use sync::Hash;

/// What the office keeps of photos, in memory; who may is the real server's affair and tried there.
#[derive(Default)]
pub(super) struct Kept {
    pieces: BTreeMap<Hash, Vec<Vec<u8>>>,
    whole: BTreeSet<Hash>,
    brought: usize,
    given: usize,
    /// The road is cut after so many pieces more.
    pub bears: Option<usize>,
}

impl Kept {
    fn held(&self, hash: Hash) -> PhotoHeld {
        PhotoHeld {
            hash,
            pieces: self.pieces.get(&hash).map_or(0, Vec::len) as u64,
            whole: self.whole.contains(&hash),
            backed_up: false,
        }
    }

    fn bear(&mut self) -> Result<(), Closed> {
        match &mut self.bears {
            Some(0) => Err(Closed::NoConnection),
            Some(left) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }

    pub(super) fn answer(&mut self, door: &str, message: &[u8]) -> Result<Vec<u8>, Closed> {
        match door {
            "/photos" => {
                let asked = AskPhotos::from_bytes(message).unwrap();
                let of = |(scope, all): (ScopeId, Vec<Hash>)| {
                    (scope, all.into_iter().map(|it| self.held(it)).collect())
                };
                let scopes = asked.scopes.into_iter().map(of).collect();
                Ok(PhotosHeld { scopes }.to_bytes())
            }
            "/photos/bring" => {
                self.bear()?;
                let piece = BringPiece::from_bytes(message).unwrap();
                let pieces = self.pieces.entry(piece.hash).or_default();
                assert_eq!(pieces.len() as u64, piece.number, "nothing goes twice");
                pieces.push(piece.bytes.0);
                self.brought += 1;
                if piece.is_last {
                    self.whole.insert(piece.hash);
                }
                Ok(self.held(piece.hash).to_bytes())
            }
            _ => {
                self.bear()?;
                let asked = FetchPiece::from_bytes(message).unwrap();
                let pieces = &self.pieces[&asked.hash];
                self.given += 1;
                Ok(Piece {
                    is_last: asked.number + 1 == pieces.len() as u64,
                    bytes: Bytes(pieces[asked.number as usize].clone()),
                }
                .to_bytes())
            }
        }
    }
}

const MEBIBYTE: usize = 1 << 20;

/// A house, two notebooks of a family, and a photo that the first of them has.
type WithAPhoto = (Arc<House>, [(Laptop, App); 2], Value, Vec<u8>);

fn with_a_photo() -> WithAPhoto {
    let (house, both, family) = two();
    let bytes = png(2 * MEBIBYTE + 7);
    let kept = send(&both[0].1, &bytes).unwrap();
    add(&both[0].1, &family, &kept, None).unwrap();
    (house, both, family, bytes)
}

#[test]
fn a_photo_follows_its_words_to_the_office_and_to_the_other_laptop() {
    let (house, [(_a, ana), (_b, ben)], family, _) = with_a_photo();
    house.inside().photos.bears = Some(0);
    go(&ana);
    go(&ben);
    assert_eq!(
        rows(&ben, &family)[0]["is_here"],
        false,
        "the words came first"
    );
    assert_eq!(
        rows(&ben, &family)[0]["comes"],
        false,
        "it is on the other laptop"
    );
    let waits = status(&ana);
    assert_eq!(waits["photos"], 1);
    assert_ne!(waits["chip"], "all_sent", "not before the photo is there");
    house.inside().photos.bears = None;
    let sent = go(&ana);
    assert_eq!(
        (&sent["photos"], &sent["chip"]),
        (&json!(0), &json!("all_sent"))
    );
    assert_eq!(house.inside().photos.brought, 3);
    go(&ben);
    let row = rows(&ben, &family)[0].clone();
    assert_eq!(row["is_here"], true);
    let asked = json!({ "family": family, "attachment": row["id"] });
    assert_eq!(
        ask(&ben, "attachment.show", asked.clone()).unwrap()["bytes"],
        ask(&ana, "attachment.show", asked).unwrap()["bytes"]
    );
}

#[test]
fn a_cut_in_the_middle_of_a_photo_costs_no_piece_that_arrived() {
    let (house, [(_a, ana), (_b, ben)], family, _) = with_a_photo();
    house.inside().photos.bears = Some(1);
    go(&ana);
    house.inside().photos.bears = None;
    go(&ana);
    assert_eq!(house.inside().photos.brought, 3, "each piece went once");
    house.inside().photos.bears = Some(2);
    go(&ben);
    assert_eq!(rows(&ben, &family)[0]["comes"], true, "on its way");
    house.inside().photos.bears = None;
    go(&ben);
    assert_eq!(rows(&ben, &family)[0]["is_here"], true);
    assert_eq!(house.inside().photos.given, 3, "each piece came once");
}

#[test]
fn the_photo_that_somebody_wants_to_see_comes_before_the_others() {
    // Both ways round, since in one of them it would come first in any case. Newest first in the list.
    for (last, pieces) in [(0, 2), (1, 3)] {
        let (house, [(_a, ana), (_b, ben)], family, _) = with_a_photo();
        let second = send(&ana, &png(MEBIBYTE + 7)).unwrap();
        add(&ana, &family, &second, None).unwrap();
        go(&ana);
        house.inside().photos.bears = Some(0);
        go(&ben);
        let all = rows(&ben, &family);
        for wanted in [1 - last, last] {
            let asked = json!({ "family": family, "attachment": all[wanted]["id"] });
            let refused = ask(&ben, "attachment.show", asked).unwrap_err();
            assert_eq!(refused.code, "vault.bytes_not_here");
        }
        house.inside().photos.bears = Some(pieces);
        go(&ben);
        let now = rows(&ben, &family);
        assert_eq!(now[last]["is_here"], true);
        assert_eq!(now[1 - last]["is_here"], false);
        house.inside().photos.bears = None;
        go(&ben);
        assert_eq!(rows(&ben, &family)[1 - last]["is_here"], true);
    }
}
