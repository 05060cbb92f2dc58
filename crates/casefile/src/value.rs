//! A field's value as JSON text, kept byte for byte as first written.
//! What this version cannot read it still holds and hands on unchanged.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::fmt;
use std::sync::Arc;

/// JSON text. Equality is equality of bytes, so two writers of `1` and `1.0` are a visible
/// difference rather than a silent rounding.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Value(Arc<str>);

impl Value {
    /// The value that says nothing: a field that was emptied.
    pub fn null() -> Self {
        Self("null".into())
    }

    /// Writes a Rust value as JSON text.
    pub fn of<T: Serialize + ?Sized>(value: &T) -> Self {
        match serde_json::to_string(value) {
            Ok(text) => Self(text.into()),
            // Only maps with keys that are not text can fail, and no field has one.
            Err(_) => Self::null(),
        }
    }

    /// Takes JSON text as it stands; `None` where it is not JSON.
    pub fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str::<&RawValue>(text).ok()?;
        Some(Self(text.into()))
    }

    /// Takes text that was a `Value` before: read back from our own store.
    pub fn trusted(text: &str) -> Self {
        Self(text.into())
    }

    /// Reads the value as a type; `None` where it is of another shape (it is carried all the same).
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(&self.0).ok()
    }

    /// The bytes as first written.
    pub fn json(&self) -> &str {
        &self.0
    }

    /// Whether the field was emptied.
    pub fn is_null(&self) -> bool {
        &*self.0 == "null"
    }
}

impl fmt::Debug for Value {
    /// Redacted: values hold what people said.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Value({} bytes)", self.0.len())
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let raw: &RawValue = serde_json::from_str(&self.0).map_err(serde::ser::Error::custom)?;
        raw.serialize(out)
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(input)?;
        Ok(Self(raw.get().into()))
    }
}
