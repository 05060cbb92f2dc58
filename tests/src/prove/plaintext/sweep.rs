//! Looking for words in every byte of a folder, in the shapes that text takes on a disk: UTF-8,
//! UTF-16 of both orders, hexadecimal of both cases, base64 at each of its three beginnings, and each
//! of these compressed.

use anyhow::Result;
use flate2::read::{GzDecoder, ZlibDecoder};
use std::io::Read;
use std::path::{Path, PathBuf};

/// How what was compressed begins.
const GZIP: &[u8] = &[0x1f, 0x8b, 8];
const ZLIB: u8 = 0x78;
/// So much of what was compressed is looked at.
const UNPACKED_MAX: u64 = 64 << 20;

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Where something was found.
pub struct Hit {
    /// In which file.
    pub file: PathBuf,
    /// In which shape.
    pub encoding: &'static str,
}

/// What is looked for.
pub struct Needles(Vec<(&'static str, Vec<u8>)>);

impl Needles {
    /// These words in every shape.
    pub fn of(words: &[&str]) -> Self {
        Needles(words.iter().flat_map(|word| shapes(word)).collect())
    }

    fn found_in(&self, bytes: &[u8]) -> impl Iterator<Item = &'static str> {
        self.0
            .iter()
            .filter(|(_, needle)| holds(bytes, needle))
            .map(|(encoding, _)| *encoding)
    }
}

/// Every hit below a folder, at most one a file and shape, and how many bytes were looked at.
pub fn sweep(folder: &Path, needles: &Needles) -> Result<(Vec<Hit>, u64)> {
    let (mut hits, mut bytes) = (Vec::new(), 0);
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        hits.extend(
            needles
                .found_in(name.as_encoded_bytes())
                .map(|encoding| Hit {
                    file: path.clone(),
                    encoding,
                }),
        );
        if path.is_dir() {
            let (inside, swept) = sweep(&path, needles)?;
            hits.extend(inside);
            bytes += swept;
        } else if path.is_file() {
            let content = std::fs::read(&path)?;
            bytes += content.len() as u64;
            let plain = needles.found_in(&content).map(|encoding| Hit {
                file: path.clone(),
                encoding,
            });
            hits.extend(plain);
            if is_packed(&content, needles) {
                hits.push(Hit {
                    file: path,
                    encoding: "compressed",
                });
            }
        }
    }
    Ok((hits, bytes))
}

/// Whether a word is in anything that was compressed, wherever in the bytes that begins.
fn is_packed(bytes: &[u8], needles: &Needles) -> bool {
    (0..bytes.len()).any(|at| {
        let rest = bytes.get(at..).unwrap_or_default();
        let unpacked = match rest {
            rest if rest.starts_with(GZIP) => unpacked(GzDecoder::new(rest)),
            [ZLIB, ..] => unpacked(ZlibDecoder::new(rest)),
            _ => return false,
        };
        needles.found_in(&unpacked).next().is_some()
    })
}

/// As far as it can be unpacked.
fn unpacked(from: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = from.take(UNPACKED_MAX).read_to_end(&mut bytes);
    bytes
}

fn shapes(word: &str) -> Vec<(&'static str, Vec<u8>)> {
    let bytes = word.as_bytes();
    let wide = |turn: fn(u16) -> [u8; 2]| word.encode_utf16().flat_map(turn).collect();
    let hex = |upper: bool| {
        let digits = bytes.iter().map(|byte| match upper {
            true => format!("{byte:02X}"),
            false => format!("{byte:02x}"),
        });
        digits.collect::<String>().into_bytes()
    };
    let mut shapes = vec![
        ("UTF-8", bytes.to_vec()),
        ("UTF-16LE", wide(u16::to_le_bytes)),
        ("UTF-16BE", wide(u16::to_be_bytes)),
        ("hexadecimal", hex(false)),
        ("HEXADECIMAL", hex(true)),
    ];
    shapes.extend((0..3).map(|offset| ("base64", inner_base64(bytes, offset))));
    shapes
}

/// The signs of base64 that depend on these bytes alone, wherever they begin in a triple.
fn inner_base64(bytes: &[u8], offset: usize) -> Vec<u8> {
    let padded: Vec<u8> = std::iter::repeat_n(0, offset)
        .chain(bytes.iter().copied())
        .collect();
    let first = (offset * 8).div_ceil(6);
    let last = padded.len() * 8 / 6;
    let all = base64(&padded).into_bytes();
    all.get(first..last).unwrap_or_default().to_vec()
}

/// Base64 without its padding.
pub fn base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for triple in bytes.chunks(3) {
        let all = triple
            .iter()
            .fold(0u32, |all, byte| all << 8 | u32::from(*byte));
        let all = all << (8 * (3 - triple.len()));
        for place in 0..=triple.len() {
            let sign = all >> (18 - 6 * place) & 63;
            text.push(char::from(LETTERS[sign as usize]));
        }
    }
    text
}

/// Looks for the first byte and compares from there: files are large and hits are rare.
fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    let Some((first, rest)) = needle.split_first() else {
        return false;
    };
    let mut left = bytes;
    while let Some(at) = left.iter().position(|byte| byte == first) {
        left = left.get(at + 1..).unwrap_or_default();
        if left.starts_with(rest) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_the_one_everybody_writes() {
        assert_eq!(base64(b"kitchen"), "a2l0Y2hlbg");
        assert_eq!(base64(b"lamp"), "bGFtcA");
    }

    #[test]
    fn words_are_found_wherever_they_begin() {
        for before in ["", "a", "ab", "abc"] {
            let text = format!("{before}porchlight and more");
            let found: Vec<_> = Needles::of(&["porchlight"])
                .found_in(base64(text.as_bytes()).as_bytes())
                .collect();
            assert_eq!(found, ["base64"], "{before}");
        }
        let wide: Vec<u8> = "a porchlight"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        let found: Vec<_> = Needles::of(&["porchlight"]).found_in(&wide).collect();
        assert_eq!(found, ["UTF-16BE"]);
        let mut packed = b"before ".to_vec();
        let text: &[u8] = b"a porchlight";
        let mut packer = flate2::read::GzEncoder::new(text, flate2::Compression::fast());
        packer.read_to_end(&mut packed).unwrap_or_default();
        assert!(is_packed(&packed, &Needles::of(&["porchlight"])));
        assert!(!is_packed(&packed, &Needles::of(&["porch light"])));
        assert_eq!(
            Needles::of(&["porchlight"])
                .found_in(b"porch light")
                .count(),
            0
        );
    }
}
