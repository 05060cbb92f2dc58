//! One description for both directions: what writes a number from its place reads it back into it.
//! So what is written and what is read cannot come apart.

use super::column::WORDS;
use crate::entry::Malformed;
use crate::wire::Bytes;

/// Whether it could be read; writing never fails.
pub(super) type Coded = Result<(), Malformed>;

/// Columns that are being written, or read.
pub(super) struct Coder {
    columns: Vec<Vec<u8>>,
    /// How far each was read; none while writing.
    read: Option<Vec<usize>>,
}

impl Coder {
    /// Empty columns to write to.
    pub fn writing() -> Self {
        Coder {
            columns: vec![Vec::new(); WORDS],
            read: None,
        }
    }

    /// Columns to read from.
    pub fn reading(columns: Vec<Bytes>) -> Self {
        Coder {
            read: Some(vec![0; columns.len()]),
            columns: columns.into_iter().map(|column| column.0).collect(),
        }
    }

    /// Whether it writes.
    pub fn writes(&self) -> bool {
        self.read.is_none()
    }

    /// What was written.
    pub fn done(self) -> Vec<Bytes> {
        self.columns.into_iter().map(Bytes).collect()
    }

    /// Whether nothing is left to be read.
    pub fn is_at_the_end(&self) -> bool {
        let lengths = self.columns.iter().map(Vec::len);
        self.read
            .as_ref()
            .is_none_or(|read| lengths.eq(read.iter().copied()))
    }

    /// As many bytes as there is place for.
    pub fn bytes(&mut self, column: usize, value: &mut [u8]) -> Coded {
        match &mut self.read {
            None => {
                if self.columns.len() <= column {
                    self.columns.resize(column + 1, Vec::new());
                }
                self.columns[column].extend_from_slice(value);
            }
            Some(read) => {
                let at = read.get_mut(column).ok_or(Malformed::NotAnEntry)?;
                let end = at.checked_add(value.len()).ok_or(Malformed::NotAnEntry)?;
                let from = self.columns[column].get(*at..end);
                value.copy_from_slice(from.ok_or(Malformed::NotAnEntry)?);
                *at = end;
            }
        }
        Ok(())
    }

    /// A number: seven bits a byte, the lowest first.
    pub fn number(&mut self, column: usize, value: &mut u64) -> Coded {
        let (mut left, mut shift) = (*value, 0);
        *value = 0;
        loop {
            let mut byte = [(left & 0x7f) as u8 | u8::from(left > 0x7f) << 7];
            self.bytes(column, &mut byte)?;
            let bits = u64::from(byte[0] & 0x7f);
            if shift == 63 && bits > 1 {
                return Err(Malformed::NotAnEntry);
            }
            *value |= bits << shift;
            if byte[0] < 0x80 {
                return Ok(());
            }
            (left, shift) = (left >> 7, shift + 7);
            if shift > 63 {
                return Err(Malformed::NotAnEntry);
            }
        }
    }

    /// A number by its distance from what was expected, near ones either way being short.
    pub fn step(&mut self, column: usize, value: &mut u64, expected: u64) -> Coded {
        let away = value.wrapping_sub(expected) as i64;
        let mut folded = (away << 1 ^ away >> 63) as u64;
        self.number(column, &mut folded)?;
        let away = (folded >> 1) ^ (folded & 1).wrapping_neg();
        *value = expected.wrapping_add(away);
        Ok(())
    }

    /// The same for numbers below nothing.
    pub fn signed_step(&mut self, column: usize, value: &mut i64, expected: i64) -> Coded {
        let mut plain = *value as u64;
        self.step(column, &mut plain, expected as u64)?;
        *value = plain as i64;
        Ok(())
    }

    /// How many there are, and each of them.
    pub fn each<T: Default>(
        &mut self,
        column: usize,
        all: &mut Vec<T>,
        each: impl FnMut(&mut Self, &mut T) -> Coded,
    ) -> Coded {
        let mut count = all.len() as u64;
        self.number(column, &mut count)?;
        self.all(count, all, each)
    }

    /// Each of so many. Whoever promises more than he sent is found out at the first that is missing.
    pub fn all<T: Default>(
        &mut self,
        count: u64,
        all: &mut Vec<T>,
        mut each: impl FnMut(&mut Self, &mut T) -> Coded,
    ) -> Coded {
        if self.writes() {
            return all.iter_mut().try_for_each(|one| each(self, one));
        }
        for _ in 0..count {
            let mut one = T::default();
            each(self, &mut one)?;
            all.push(one);
        }
        Ok(())
    }

    /// A text, its length apart.
    pub fn string(&mut self, length: usize, column: usize, text: &mut String) -> Coded {
        let mut count = text.len() as u64;
        self.number(length, &mut count)?;
        self.text(count, column, text)
    }

    /// A value's JSON text, a string's marks at both ends left out.
    pub fn word(&mut self, length: usize, column: usize, word: &mut String) -> Coded {
        let inner = word.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        let (mut text, marked) = match inner {
            Some(inner) => (inner.to_owned(), 1),
            None => (word.clone(), 0),
        };
        let mut count = (text.len() as u64) << 1 | marked;
        self.number(length, &mut count)?;
        self.text(count >> 1, column, &mut text)?;
        if !self.writes() {
            *word = match count & 1 {
                1 => format!("\"{text}\""),
                _ => text,
            };
        }
        Ok(())
    }

    fn text(&mut self, count: u64, column: usize, text: &mut String) -> Coded {
        let mut bytes = match &self.read {
            None => std::mem::take(text).into_bytes(),
            Some(read) => vec![0; self.left(read, column, count)?],
        };
        self.bytes(column, &mut bytes)?;
        *text = String::from_utf8(bytes).map_err(|_| Malformed::NotAnEntry)?;
        Ok(())
    }

    /// A length, if there is so much left: nobody's word is enough for an allocation.
    fn left(&self, read: &[usize], column: usize, count: u64) -> Result<usize, Malformed> {
        let (whole, at) = (self.columns.get(column), read.get(column));
        let left = whole.zip(at).map(|(whole, at)| whole.len() - at);
        let count = usize::try_from(count).ok();
        let fits = count.zip(left).filter(|(count, left)| count <= left);
        fits.map(|(count, _)| count).ok_or(Malformed::NotAnEntry)
    }
}
