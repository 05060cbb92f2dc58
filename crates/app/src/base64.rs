//! Bytes as text, for JSON: the usual alphabet with padding (RFC 4648). What is not exactly that is
//! refused.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PAD: u8 = b'=';

/// Bytes as text.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for triple in bytes.chunks(3) {
        let at = |place: usize| u32::from(triple.get(place).copied().unwrap_or_default());
        let all = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let letter = LETTERS[(all >> (18 - 6 * place) & 63) as usize];
            text.push(char::from(if place <= triple.len() { letter } else { PAD }));
        }
    }
    text
}

/// The bytes of a text; none where it is no such text.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let text = text.as_bytes();
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let padding = text.iter().rev().take_while(|sign| **sign == PAD).count();
    let letters = text.get(..text.len() - padding)?;
    if padding > 2 {
        return None;
    }
    let mut bytes = Vec::with_capacity(letters.len() / 4 * 3 + 2);
    for four in letters.chunks(4) {
        let mut all = 0;
        for place in 0..4 {
            let sign = four.get(place).map_or(Some(0), |sign| number(*sign))?;
            all = all << 6 | sign;
        }
        let [_, triple @ ..] = all.to_be_bytes();
        bytes.extend_from_slice(triple.get(..four.len() * 3 / 4)?);
    }
    Some(bytes)
}

fn number(sign: u8) -> Option<u32> {
    Some(u32::from(match sign {
        b'A'..=b'Z' => sign - b'A',
        b'a'..=b'z' => sign - b'a' + 26,
        b'0'..=b'9' => sign - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn bytes_of_every_length_come_back_and_are_spelt_as_everybody_does() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v")] {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).unwrap(), bytes.as_bytes());
        }
        let all: Vec<u8> = (0..=255).collect();
        for length in 0..all.len() {
            assert_eq!(decode(&encode(&all[..length])).unwrap(), all[..length]);
        }
    }

    #[test]
    fn what_is_spelt_otherwise_is_refused() {
        for text in [
            "Z", "Zg", "Zg=", "Z===", "====", "Zm9v\n", "Zm-v", "Zm 9", "=Zg=",
        ] {
            assert_eq!(decode(text), None, "{text:?}");
        }
    }
}
