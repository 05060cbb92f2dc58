//! The window's side of the registry: `types.ts` and `commands.ts`, made from the Rust types.
//! The same registry gives the same bytes, so a check can tell whether the files are up to date.

use crate::commands::envelope::OfFamily;
use crate::fault::Fault;
use crate::notice::{Notice, SessionEvent};
use crate::registry::{Command, Kind, commands};
use crate::wire::{Declarations, TypeOf};

const HEADER: &str = "// Made by hearth-codegen from the Rust types. Change those, not this.\n\n";

/// Every type of a request or a view.
pub fn types() -> String {
    let mut all = Declarations::default();
    for outside in [
        TypeOf::of::<OfFamily>(),
        TypeOf::of::<Fault>(),
        TypeOf::of::<Notice>(),
        TypeOf::of::<SessionEvent>(),
    ] {
        outside.declare(&mut all);
    }
    for command in commands() {
        command.request.declare(&mut all);
        command.reply.declare(&mut all);
    }
    let twice = all.claimed_twice();
    assert!(
        twice.is_empty(),
        "two types share a TypeScript name: {twice:?}"
    );
    let declarations: Vec<&str> = all.sorted().collect();
    format!("{HEADER}{}", declarations.join("\n"))
}

/// The map from a command's name to what it asks and answers.
pub fn command_map() -> String {
    let rows: Vec<String> = commands().iter().map(row).collect();
    let names: Vec<String> = commands()
        .iter()
        .map(|command| format!("  {:?},\n", command.name))
        .collect();
    format!(
        "{HEADER}import type * as t from \"./types\";\n\n\
         /** Every command of the registry. */\nexport interface Commands {{\n{}}}\n\n\
         /** Their names, for checks at run time. */\nexport const COMMANDS = [\n{}] as const;\n",
        rows.concat(),
        names.concat(),
    )
}

fn row(command: &Command) -> String {
    let asked = qualified(&command.request.name());
    let request = match command.kind {
        Kind::FamilyWrite => format!("t.OfFamily & {asked}"),
        _ => asked,
    };
    let reply = qualified(&command.reply.name());
    format!(
        "  {:?}: {{ request: {request}; reply: {reply} }};\n",
        command.name
    )
}

/// Names as seen from a file that imports them all under `t`.
fn qualified(name: &str) -> String {
    match name
        .strip_prefix("Array<")
        .and_then(|inner| inner.strip_suffix('>'))
    {
        Some(inner) => format!("t.{inner}[]"),
        None => format!("t.{name}"),
    }
}
