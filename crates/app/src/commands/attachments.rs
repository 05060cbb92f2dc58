//! Photos and scanned pages: handed in piece by piece, listed, shown, and opened outside. What kind of
//! file it is and which hash it has is found here, from its bytes, never taken on anybody's word.

use crate::base64;
use crate::commands::print::{Printed, lay_down};
use crate::commands::reads::OneFamily;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::reading::{at, when};
use casefile::decide::Decided;
use casefile::kinds::Attachment;
use casefile::{Change, FamilyId, RecordId, Refusal, View};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use sync::Hash;
use ts_rs::TS;
use uuid::Uuid;
use vault::{Bytes, Piece, VaultError, hex, read_hex};

/// Hands in a piece of a photo or a page: a mebibyte, the last one what is left.
#[derive(Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeepPiece {
    /// What the caller calls the whole.
    pub upload: Uuid,
    /// The number of the piece, from 0.
    pub number: u32,
    /// Whether it is the last.
    pub last: bool,
    /// Its bytes, in base64.
    pub bytes: String,
}

/// A piece is on the disk.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct KeptPiece {
    /// With the last one: what all of them are, as `attachment.add` asks for it.
    pub whole: Option<KeptBytes>,
}

/// Bytes that are kept whole.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct KeptBytes {
    /// SHA-256 of them, in hexadecimal.
    pub sha256: String,
    /// How many.
    pub bytes: i64,
    /// What kind of file they are.
    pub media_type: String,
}

/// One photo or page of a family.
#[derive(Clone, Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OneAttachment {
    /// Whose.
    pub family: FamilyId,
    /// Which.
    pub attachment: RecordId,
}

/// The photos and pages of a family, the newest first.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct AttachmentsView {
    /// Each of them.
    pub rows: Vec<AttachmentRow>,
}

/// A photo or a page, without its bytes.
#[derive(Clone, Debug, Serialize, TS, JsonSchema)]
pub struct AttachmentRow {
    /// Which.
    pub id: RecordId,
    /// What it is called here.
    pub name: String,
    /// What kind of file it is.
    pub media_type: String,
    /// How many bytes it has.
    pub bytes: i64,
    /// When it was added.
    pub on: String,
    /// The kind of record it is about.
    pub about_kind: String,
    /// The record it is about.
    pub about: Option<RecordId>,
    /// Whether its bytes are on this laptop.
    pub is_here: bool,
    /// Whether they are at the office, from where they come in a quiet moment.
    pub comes: bool,
}

/// A photo or a page with its bytes.
#[derive(Clone, Serialize, TS, JsonSchema)]
pub struct AttachmentView {
    /// What it is called here.
    pub name: String,
    /// What kind of file it is.
    pub media_type: String,
    /// Its bytes, in base64.
    pub bytes: String,
}

/// Keeps a piece; it is on the disk when this answers.
pub fn piece(desk: &mut Desk, asked: KeepPiece) -> Result<KeptPiece, Fault> {
    let bytes = base64::decode(&asked.bytes).ok_or_else(|| Fault::bad_request("bytes"))?;
    if asked.number == 0 && kind_of(&bytes).is_none() {
        return Err(Refusal::AttachmentNotAllowed.into());
    }
    let whole = desk.vault.keep_piece(Piece {
        coming: asked.upload,
        number: asked.number,
        is_last: asked.last,
        bytes: &bytes,
    })?;
    Ok(KeptPiece {
        whole: whole.map(|whole| KeptBytes {
            sha256: hex(whole.hash),
            bytes: whole.count.cast_signed(),
            media_type: kind_of(&whole.beginning).unwrap_or_default().to_owned(),
        }),
    })
}

/// The photos and pages of a family. What is not here of them is wanted now: it comes before all else.
pub fn list(desk: &mut Desk, asked: OneFamily) -> Result<AttachmentsView, Fault> {
    let file = &desk.shown(asked.family)?;
    let mut all: Vec<Attachment<'_>> = file.all().collect();
    all.sort_by_key(|one| Reverse(when(one.record())));
    let rows = all.iter().map(|one| row(desk, one));
    let rows = rows.collect::<Result<Vec<_>, Fault>>()?;
    let away = all.iter().zip(&rows).filter(|(_, row)| !row.is_here);
    let away: Vec<Hash> = away.filter_map(|(one, _)| hash(one)).collect();
    for hash in away.into_iter().rev() {
        desk.office.photos.want(hash);
    }
    Ok(AttachmentsView { rows })
}

fn row(desk: &Desk, one: &Attachment<'_>) -> Result<AttachmentRow, Fault> {
    let held = match hash(one) {
        Some(hash) => desk.vault.holds_bytes(hash)?,
        None => None,
    };
    Ok(AttachmentRow {
        id: one.id(),
        name: one.name().unwrap_or_default(),
        media_type: one.media_type().unwrap_or_default(),
        bytes: one.bytes().unwrap_or_default(),
        on: at(one.record()),
        about_kind: one.about_kind().unwrap_or_default(),
        about: one.about(),
        is_here: held.is_some(),
        comes: held.is_none() && hash(one).is_some_and(|it| desk.office.photos.comes(it)),
    })
}

/// A photo or a page, to be shown in the window.
pub fn show(desk: &mut Desk, asked: OneAttachment) -> Result<AttachmentView, Fault> {
    let (name, bytes) = read(desk, &asked)?;
    Ok(AttachmentView {
        name,
        media_type: kind_of(&bytes).unwrap_or_default().to_owned(),
        bytes: base64::encode(&bytes),
    })
}

/// A photo or a page, laid into the print folder for the system's viewer. The folder is emptied at
/// lock, at quit and at start.
pub fn open(desk: &mut Desk, asked: OneAttachment) -> Result<Printed, Fault> {
    let (_, bytes) = read(desk, &asked)?;
    let kind = kind_of(&bytes).unwrap_or_default();
    let kind = KINDS.iter().find(|known| known.media_type == kind);
    let ending = kind.ok_or(Refusal::AttachmentNotAllowed)?.ending;
    lay_down(&desk.config.data_dir, &bytes, ending)
}

fn read(desk: &mut Desk, asked: &OneAttachment) -> Result<(String, Vec<u8>), Fault> {
    let (kind, id) = (Attachment::KIND, asked.attachment);
    let file = &desk.shown(asked.family)?;
    let one: Attachment<'_> = file.get(id).ok_or(Refusal::NotOnFile { kind, id })?;
    let hash = hash(&one).ok_or(Refusal::NotOnFile { kind, id })?;
    let name = one.name().unwrap_or_default();
    let bytes = desk.vault.bytes(hash);
    if matches!(bytes, Err(VaultError::BytesNotHere)) {
        desk.office.photos.want(hash);
    }
    Ok((name, bytes?))
}

fn hash(one: &Attachment<'_>) -> Option<Hash> {
    read_hex(&one.sha256()?)
}

impl Desk {
    /// Refuses what names bytes that are not kept here, or says something else of them.
    pub(crate) fn has_the_bytes(&self, decided: &Decided) -> Result<(), Fault> {
        let changes = decided.deeds.iter().flat_map(|deed| &deed.changes);
        let mut named = changes.filter(|it| it.kind == Attachment::KIND && it.field == "sha256");
        named.try_for_each(|named| self.is_kept_as_said(decided, named))
    }

    fn is_kept_as_said(&self, decided: &Decided, named: &Change) -> Result<(), Fault> {
        let hash = named.value.read::<String>();
        let hash = hash.as_deref().and_then(read_hex);
        let held = match hash {
            Some(hash) => self.vault.holds_bytes(hash)?,
            None => None,
        };
        let held = held.ok_or_else(|| Fault::new("attachment.not_kept"))?;
        let is_so = said(decided, named.id, "bytes") == Some(held.count.cast_signed())
            && said::<String>(decided, named.id, "media_type").as_deref() == kind_held(&held);
        is_so
            .then_some(())
            .ok_or_else(|| Refusal::AttachmentNotAllowed.into())
    }
}

fn kind_held(held: &Bytes) -> Option<&'static str> {
    kind_of(&held.beginning)
}

/// What is written of a record beside its hash.
fn said<T: serde::de::DeserializeOwned>(
    decided: &Decided,
    record: RecordId,
    field: &str,
) -> Option<T> {
    let mut changes = decided.deeds.iter().flat_map(|deed| &deed.changes);
    let found = changes.find(|it| it.id == record && it.field == field);
    found?.value.read()
}

/// A kind of file that is kept.
struct KindOfFile {
    media_type: &'static str,
    /// Its first bytes; a question mark stands for any.
    begins: &'static [u8],
    ending: &'static str,
}

const KINDS: &[KindOfFile] = &[
    KindOfFile {
        media_type: "image/jpeg",
        begins: b"\xff\xd8\xff",
        ending: "jpg",
    },
    KindOfFile {
        media_type: "image/png",
        begins: b"\x89PNG\r\n\x1a\n",
        ending: "png",
    },
    KindOfFile {
        media_type: "image/webp",
        begins: b"RIFF????WEBP",
        ending: "webp",
    },
    KindOfFile {
        media_type: "application/pdf",
        begins: b"%PDF-",
        ending: "pdf",
    },
];

/// What kind of file bytes are, by how they begin.
fn kind_of(bytes: &[u8]) -> Option<&'static str> {
    let begins_so = |begins: &[u8]| {
        let same = |(byte, wanted): (&u8, &u8)| byte == wanted || *wanted == b'?';
        bytes.len() >= begins.len() && bytes.iter().zip(begins).all(same)
    };
    let kind = KINDS.iter().find(|kind| begins_so(kind.begins));
    kind.map(|kind| kind.media_type)
}
