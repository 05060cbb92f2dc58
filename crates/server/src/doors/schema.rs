//! The shape of a message as JSON Schema. JSON has neither numbers for keys nor byte strings, so a key
//! stands as its digits and a byte string as CBOR's own notation writes it, `h'00ff'`. Each type with a
//! name is described once.

use serde_json::{Map, Value, json};
use sync::shape::{Field, Shape};

/// Types by name.
#[derive(Default)]
pub(super) struct Schemas(pub Map<String, Value>);

impl Schemas {
    /// A shape as it stands where it is used.
    pub fn of(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Bytes(length) => bytes(*length),
            Shape::Number => json!({"type": "integer", "minimum": 0, "maximum": u64::MAX}),
            Shape::Signed => {
                json!({"type": "integer", "minimum": i64::MIN, "maximum": i64::MAX})
            }
            Shape::Just(number) => json!({"const": number}),
            Shape::Text => json!({"type": "string"}),
            Shape::Flag => json!({"type": "boolean"}),
            Shape::Maybe(shape) => json!({"anyOf": [self.of(shape), {"type": "null"}]}),
            Shape::List(shape) => json!({"type": "array", "items": self.of(shape)}),
            Shape::Tuple(shapes) => self.tuple(shapes),
            Shape::Map(key, value) => json!({
                "type": "object", "propertyNames": self.key(key),
                "additionalProperties": self.of(value),
            }),
            Shape::OneOf(shapes) => {
                let any: Vec<Value> = shapes.iter().map(|shape| self.of(shape)).collect();
                json!({"anyOf": any})
            }
            Shape::Choice(name, names) => self.named(name, |_| choice(names)),
            Shape::Struct(name, fields) => self.named(name, |all| all.fields(fields)),
        }
    }

    fn named(&mut self, name: &str, shape: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.0.contains_key(name) {
            let shape = shape(self);
            self.0.insert(name.to_owned(), shape);
        }
        json!({"$ref": format!("#/components/schemas/{name}")})
    }

    fn tuple(&mut self, shapes: &[Shape]) -> Value {
        let each: Vec<Value> = shapes.iter().map(|shape| self.of(shape)).collect();
        json!({
            "type": "array", "prefixItems": each,
            "minItems": shapes.len(), "maxItems": shapes.len(),
        })
    }

    /// A key is always a text here.
    fn key(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Number => json!({"pattern": "^(0|[1-9][0-9]{0,18})$"}),
            other => self.of(other),
        }
    }

    /// A number that is not known is passed over, so further numbers may stand there.
    fn fields(&mut self, fields: &[Field]) -> Value {
        let mut properties = Map::new();
        for field in fields {
            let mut schema = self.of(&field.shape);
            schema["title"] = field.name.into();
            properties.insert(field.number.to_string(), schema);
        }
        let required = fields.iter().filter(|field| !field.may_be_missing);
        let required: Vec<String> = required.map(|field| field.number.to_string()).collect();
        json!({
            "type": "object", "properties": properties, "required": required,
            "propertyNames": {"pattern": "^(0|[1-9][0-9]{0,18})$"},
        })
    }
}

fn bytes(length: Option<usize>) -> Value {
    let times = length.map_or("*".to_owned(), |length| format!("{{{length}}}"));
    json!({"type": "string", "pattern": format!("^h'([0-9a-f]{{2}}){times}'$")})
}

fn choice(names: &[(u8, &str)]) -> Value {
    let each = names
        .iter()
        .map(|(number, name)| json!({"const": number, "title": name}));
    json!({"oneOf": each.collect::<Vec<_>>()})
}
