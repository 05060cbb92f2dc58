//! JSON in, JSON out: reading a request so that a mistake names its field and never its value.

use crate::fault::Fault;
use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::{Map, Value};

/// The longest payload: a story file of 32 MiB, escaped into one string.
pub const PAYLOAD_BYTES_MAX: usize = 72 * 1024 * 1024;
/// The longest field name that a fault repeats.
const FIELD_CHARS_MAX: usize = 60;

/// Reads a request: one object, where an empty payload is an empty one. A list in the order of the
/// fields is none, though serde would take it.
pub fn request<T: DeserializeOwned>(payload: &str) -> Result<T, Fault> {
    let payload = if payload.trim().is_empty() {
        "{}"
    } else {
        payload
    };
    // Whether it can be read at all comes first: a torn request misses fields, too.
    let is_whole = serde_json::from_str::<IgnoredAny>(payload).is_ok();
    if !is_whole || !payload.trim_start().starts_with('{') {
        return Err(not_json());
    }
    let mut reader = serde_json::Deserializer::from_str(payload);
    serde_path_to_error::deserialize(&mut reader).map_err(|error| wrong_field(&error))
}

/// Nothing can be said of a field where there is no object to have one.
fn not_json() -> Fault {
    Fault::new("call.not_json")
}

/// Reads a request from what is left of an object.
pub fn rest<T: DeserializeOwned>(fields: Map<String, Value>) -> Result<T, Fault> {
    serde_path_to_error::deserialize(Value::Object(fields)).map_err(|error| wrong_field(&error))
}

/// Writes a reply.
pub fn reply<T: Serialize>(view: &T) -> Result<String, Fault> {
    serde_json::to_string(view).map_err(|_| Fault::new("reply.not_json"))
}

/// The place of a mistake. Serde's own sentence is not passed on: it can quote what was written.
fn wrong_field(error: &serde_path_to_error::Error<serde_json::Error>) -> Fault {
    if error.inner().is_syntax() || error.inner().is_eof() {
        return not_json();
    }
    let path = error.path().to_string();
    let path = if path == "." { String::new() } else { path };
    let said = error.inner().to_string();
    let name = ["missing field `", "unknown field `"]
        .iter()
        .find_map(|start| {
            let (name, _) = said.strip_prefix(start)?.split_once('`')?;
            Some(name.to_owned())
        });
    let field = match name {
        Some(name) if path.is_empty() || path.ends_with(&name) => {
            join("", if path.is_empty() { &name } else { &path })
        }
        Some(name) => join(&path, &name),
        None => path,
    };
    Fault::bad_request(&field.chars().take(FIELD_CHARS_MAX).collect::<String>())
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}
