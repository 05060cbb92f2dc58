//! What is known of a request or a reply without having one: its TypeScript and its JSON Schema.
//! Both come from the same Rust type, so neither can drift from what is really read and written.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};
use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::{Config, TS, TypeVisitor};

/// A type as it looks on the wire.
#[derive(Clone, Copy)]
pub struct TypeOf {
    name: fn() -> String,
    collect: fn(&mut Declarations),
    as_request: fn() -> Schema,
    as_reply: fn() -> Schema,
}

impl TypeOf {
    /// The wire side of `T`.
    pub fn of<T: TS + JsonSchema + 'static>() -> Self {
        Self {
            name: || T::name(&config()),
            collect: |all| all.visit::<T>(),
            as_request: || {
                SchemaSettings::default()
                    .into_generator()
                    .into_root_schema_for::<T>()
            },
            as_reply: || {
                let settings = SchemaSettings::default().for_serialize();
                settings.into_generator().into_root_schema_for::<T>()
            },
        }
    }

    /// Its name in TypeScript.
    pub fn name(&self) -> String {
        (self.name)()
    }

    /// Adds its declaration, and those it needs.
    pub fn declare(&self, all: &mut Declarations) {
        (self.collect)(all);
    }

    /// What a request of this type must look like.
    pub fn request_schema(&self) -> Schema {
        (self.as_request)()
    }

    /// What a reply of this type looks like.
    pub fn reply_schema(&self) -> Schema {
        (self.as_reply)()
    }
}

/// TypeScript declarations by name, so that the file comes out sorted whatever the order of asking.
#[derive(Default)]
pub struct Declarations {
    by_name: BTreeMap<String, String>,
    claimed_twice: Vec<String>,
    met: BTreeSet<TypeId>,
}

impl Declarations {
    /// Names that two different types claim; there must be none.
    pub fn claimed_twice(&self) -> &[String] {
        &self.claimed_twice
    }

    /// The declarations, sorted by name.
    pub fn sorted(&self) -> impl Iterator<Item = &str> {
        self.by_name.values().map(String::as_str)
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Some types refer to themselves.
        if !self.met.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let declaration = declaration::<T>();
            let earlier = self
                .by_name
                .insert(T::ident(&config()), declaration.clone());
            if earlier.is_some_and(|earlier| earlier != declaration) {
                self.claimed_twice.push(T::ident(&config()));
            }
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn declaration<T: TS + 'static + ?Sized>() -> String {
    let docs = T::docs().unwrap_or_default();
    format!("{docs}export {}\n", T::decl(&config()))
}

fn config() -> Config {
    Config::new().with_large_int("number")
}

/// A request or a reply with nothing in it.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}
