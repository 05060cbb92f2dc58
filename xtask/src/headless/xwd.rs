//! Reading the memory of a virtual display: the X window dump format, as far as a 32-bit display
//! uses it.

use anyhow::{Context, Result, ensure};

/// A picture: red, green, blue, row by row.
#[derive(PartialEq, Eq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub rgb: Vec<u8>,
}

impl Picture {
    /// Whether every dot has the same colour.
    pub fn is_blank(&self) -> bool {
        self.rgb
            .chunks_exact(3)
            .all(|dot| Some(dot) == self.rgb.get(..3))
    }
}

/// Where the numbers stand in the header, counted in 32-bit words.
const HEADER_SIZE: usize = 0;
const WIDTH: usize = 4;
const HEIGHT: usize = 5;
const BYTE_ORDER: usize = 7;
const BITS_PER_DOT: usize = 11;
const BYTES_PER_LINE: usize = 12;
const COLOURS: usize = 19;
const BYTES_PER_COLOUR: usize = 12;

/// Reads a dump.
pub fn read(dump: &[u8]) -> Result<Picture> {
    let number = |at: usize| word(dump, at);
    ensure!(number(BITS_PER_DOT)? == 32, "only 32-bit displays are read");
    let (width, height) = (number(WIDTH)?, number(HEIGHT)?);
    let first = number(HEADER_SIZE)? as usize + number(COLOURS)? as usize * BYTES_PER_COLOUR;
    let line = number(BYTES_PER_LINE)? as usize;
    let low_byte_first = number(BYTE_ORDER)? == 0;
    let mut rgb = Vec::with_capacity(width as usize * height as usize * 3);
    for row in 0..height as usize {
        let from = first + row * line;
        let dots = dump
            .get(from..from + width as usize * 4)
            .context("the dump is cut short")?;
        for dot in dots.chunks_exact(4) {
            let [a, b, c, d] = [dot[0], dot[1], dot[2], dot[3]];
            rgb.extend(if low_byte_first { [c, b, a] } else { [b, c, d] });
        }
    }
    Ok(Picture { width, height, rgb })
}

/// The header is always written with its high byte first.
fn word(dump: &[u8], at: usize) -> Result<u32> {
    let bytes = dump
        .get(at * 4..at * 4 + 4)
        .context("the dump has no whole header")?;
    Ok(u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Two dots: red, then blue; one colour in the table; low byte first.
    fn dump() -> Vec<u8> {
        let mut words = [0_u32; 25];
        words[HEADER_SIZE] = 100;
        words[WIDTH] = 2;
        words[HEIGHT] = 1;
        words[BITS_PER_DOT] = 32;
        words[BYTES_PER_LINE] = 8;
        words[COLOURS] = 1;
        let mut bytes: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
        bytes.extend([0; BYTES_PER_COLOUR]);
        bytes.extend([0, 0, 255, 0, 255, 0, 0, 0]);
        bytes
    }

    #[test]
    fn dots_come_out_red_green_blue() {
        let picture = read(&dump()).unwrap();
        assert_eq!(picture.rgb, vec![255, 0, 0, 0, 0, 255]);
        assert!(!picture.is_blank());
    }

    #[test]
    fn a_dump_that_ends_too_soon_is_refused() {
        let mut short = dump();
        short.pop();
        assert!(read(&short).is_err());
        assert!(read(&short[..40]).is_err());
    }
}
