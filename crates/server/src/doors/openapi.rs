//! What the doors look like, for whoever has to speak to an office without its code: OpenAPI 3.1, made
//! from the list of doors, the shapes of the messages and the list of refusals. Nothing is described
//! that is not one of these, and `docs/design/openapi.json` is what a test found here.

use super::schema::Schemas;
use super::{Door, Needs, Why};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use sync::limits::PROTOCOL;
use sync::message::*;
use sync::shape::Shape;

const CBOR: &str = "application/cbor";

/// What a door answers with 200.
enum Gives {
    /// A message; packed or not.
    Message(Shape, bool),
    /// A text.
    Text,
    /// This description.
    Json,
}

impl Door {
    /// What it is called.
    fn name(self) -> String {
        format!("{self:?}").to_lowercase()
    }

    /// What it takes.
    fn takes(self) -> Option<Shape> {
        match self {
            Door::Enrol => Some(Enrol::shape()),
            Door::Challenge => Some(AskChallenge::shape()),
            Door::Session => Some(OpenSession::shape()),
            Door::Sync => Some(Request::shape()),
            Door::Photos => Some(AskPhotos::shape()),
            Door::Bring => Some(BringPiece::shape()),
            Door::Fetch => Some(FetchPiece::shape()),
            Door::Health | Door::Ready | Door::Metrics | Door::Described => None,
        }
    }

    fn gives(self) -> Gives {
        match self {
            Door::Enrol => Gives::Message(Enrolled::shape(), false),
            Door::Challenge => Gives::Message(Challenge::shape(), false),
            Door::Session => Gives::Message(Session::shape(), false),
            Door::Sync => Gives::Message(Reply::shape(), true),
            Door::Photos => Gives::Message(PhotosHeld::shape(), false),
            Door::Bring => Gives::Message(PhotoHeld::shape(), false),
            Door::Fetch => Gives::Message(Piece::shape(), false),
            Door::Health | Door::Ready | Door::Metrics => Gives::Text,
            Door::Described => Gives::Json,
        }
    }

    /// Every reason for which it may stay shut.
    pub fn refuses(self) -> Vec<Why> {
        let own: &[Why] = match self {
            Door::Enrol => &[
                Why::NotProved,
                Why::CodeNotValid,
                Why::PersonLeft,
                Why::DeviceKnown,
            ],
            Door::Session => &[Why::NotProved],
            Door::Sync => &[Why::NotProved, Why::TooOften, Why::DiskNearlyFull],
            Door::Photos => &[Why::NotProved, Why::TooOften],
            Door::Fetch => &[Why::NotProved, Why::TooOften, Why::NotForYou],
            Door::Bring => &[
                Why::NotProved,
                Why::TooOften,
                Why::NotForYou,
                Why::OtherBytes,
                Why::DiskNearlyFull,
            ],
            Door::Ready => &[Why::DiskNearlyFull, Why::NotYetOpen],
            Door::Challenge | Door::Health | Door::Metrics | Door::Described => &[],
        };
        let mut all = vec![Why::TooLarge, Why::Fault, Why::Busy];
        all.extend(own);
        all.extend(self.takes().map(|_| Why::NotUnderstood));
        all.extend((self != Door::Health).then_some(Why::Stopping));
        all.extend(match self.needs() {
            Needs::Nothing | Needs::Proof => None,
            Needs::Patience(_) => Some(Why::TooOften),
            Needs::Home => Some(Why::NoSuchDoor),
        });
        all
    }
}

/// The description.
pub fn described() -> String {
    let mut schemas = Schemas::default();
    let mut paths: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    for door in Door::ALL {
        let method = door.method().as_str().to_lowercase();
        let told = operation(door, &mut schemas);
        paths.entry(door.path()).or_default().insert(method, told);
    }
    let document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Hearth, the agency's server",
            "version": PROTOCOL.to_string(),
            "description": "Bodies are CBOR. A key that is digits stands for that number, \
                and h'00ff' for a byte string, as in RFC 8949, section 8.",
        },
        "paths": paths,
        "components": {
            "schemas": schemas.0,
            "securitySchemes": {"session": {"type": "http", "scheme": "bearer"}},
        },
    });
    format!("{document:#}\n")
}

fn operation(door: Door, schemas: &mut Schemas) -> Value {
    let mut told = json!({"operationId": door.name(), "responses": responses(door, schemas)});
    if let Some(takes) = door.takes() {
        let body = json!({"schema": schemas.of(&takes)});
        told["requestBody"] = json!({"required": true, "content": {CBOR: body}});
    }
    if door.needs() == Needs::Proof {
        told["security"] = json!([{"session": []}]);
    }
    if door == Door::Sync {
        told["parameters"] = json!([{
            "name": "Content-Encoding", "in": "header", "schema": {"enum": ["zstd"]},
        }]);
    }
    told
}

fn responses(door: Door, schemas: &mut Schemas) -> Map<String, Value> {
    let mut by_status: BTreeMap<String, Vec<Why>> = BTreeMap::new();
    for why in door.refuses() {
        let status = why.status().as_str().to_owned();
        by_status.entry(status).or_default().push(why);
    }
    let refused = by_status
        .into_iter()
        .map(|(status, why)| (status, refusal(&why, schemas)));
    let mut responses: Map<String, Value> = refused.collect();
    responses.insert("200".to_owned(), answer(door, schemas));
    responses
}

fn answer(door: Door, schemas: &mut Schemas) -> Value {
    let mut headers = headers();
    let content = match door.gives() {
        Gives::Message(shape, packed) => {
            if packed {
                headers["Content-Encoding"] = json!({"schema": {"const": "zstd"}});
            }
            json!({CBOR: {"schema": schemas.of(&shape)}})
        }
        Gives::Text => json!({"text/plain": {"schema": {"type": "string"}}}),
        Gives::Json => json!({"application/json": {"schema": {"type": "object"}}}),
    };
    json!({"description": "OK", "headers": headers, "content": content})
}

/// The codes stand in the description and in the body's own schema.
fn refusal(why: &[Why], schemas: &mut Schemas) -> Value {
    let codes: Vec<&str> = why.iter().map(|why| why.code()).collect();
    let mut headers = headers();
    if why.iter().any(|why| why.may_end()) {
        headers["Retry-After"] = json!({"schema": {"type": "integer", "minimum": 0}});
    }
    let narrowed = json!({"allOf": [
        schemas.of(&Refusal::shape()), {"properties": {"0": {"enum": codes}}},
    ]});
    json!({
        "description": codes.join(", "), "headers": headers,
        "content": {CBOR: {"schema": narrowed}},
    })
}

fn headers() -> Value {
    json!({"Hearth-Protocol": {"required": true, "schema": {"type": "integer", "const": PROTOCOL}}})
}
