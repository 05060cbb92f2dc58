//! The registry as JSON Schemas, for those who script against it: `hearth-cli commands --json`.

use crate::commands::envelope::OfFamily;
use crate::registry::{Command, Kind, commands};
use crate::wire::TypeOf;
use serde_json::{Value, json};

/// Every command with the schema of its request and of its reply.
pub fn all() -> Value {
    commands().iter().map(of).collect()
}

fn of(command: &Command) -> Value {
    json!({
        "name": command.name,
        "kind": command.kind,
        "request": request(command),
        "reply": command.reply.reply_schema(),
    })
}

/// A family write asks for the envelope and the command's own fields in one object.
fn request(command: &Command) -> Value {
    let mut own = command.request.request_schema().to_value();
    if command.kind == Kind::FamilyWrite {
        let envelope = TypeOf::of::<OfFamily>().request_schema().to_value();
        for part in ["properties", "$defs"] {
            join_objects(&mut own, &envelope, part);
        }
        let needed = own["required"].as_array().cloned().unwrap_or_default();
        own["required"] = std::iter::once(json!("family")).chain(needed).collect();
    }
    own
}

fn join_objects(own: &mut Value, other: &Value, part: &str) {
    let Some(other) = other[part].as_object() else {
        return;
    };
    if !own[part].is_object() {
        own[part] = json!({});
    }
    if let Some(own) = own[part].as_object_mut() {
        own.extend(other.clone());
    }
}
