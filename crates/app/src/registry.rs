//! The registry: every command by its name, with what it asks, what it answers and what it does.
//! The dispatcher, the JSON Schemas and the window's TypeScript all come from this one list.

use crate::call;
use crate::commands::envelope::OfFamily;
use crate::commands::*;
use crate::desk::Desk;
use crate::fault::Fault;
use crate::house::House;
use crate::views::office::OfficeView;
use crate::views::practice::{CheckInMap, PracticeView};
use crate::views::session::{SessionView, Settings};
use crate::views::two_versions::Conflicts;
use crate::views::written::Written;
use crate::wire::{Nothing, TypeOf};
use casefile::decide::Decide;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::sync::LazyLock;
use ts_rs::TS;

/// What a command may do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Answered whether the notebook is open or not.
    Session,
    /// Needs the open notebook; changes nothing in any family's file.
    Read,
    /// Writes into one family's file: its request is `OfFamily` and the command struct.
    FamilyWrite,
    /// Writes, but not into one family's file as one command of `casefile::decide`.
    Write,
}

type AtTheDoor = Box<dyn Fn(&mut House, &str) -> Result<String, Fault> + Send + Sync>;
type AtTheDesk = Box<dyn Fn(&mut Desk, &str) -> Result<String, Fault> + Send + Sync>;

/// Where a command is carried out.
pub enum Handler {
    /// At the door, open or closed.
    AtTheDoor(AtTheDoor),
    /// At the desk, and so only while the notebook is open.
    AtTheDesk(AtTheDesk),
}

/// A command of the registry.
pub struct Command {
    /// Noun and imperative: `goal.propose`.
    pub name: &'static str,
    /// What it may do.
    pub kind: Kind,
    /// What it asks.
    pub request: TypeOf,
    /// What it answers.
    pub reply: TypeOf,
    /// What it does.
    pub(crate) handler: Handler,
}

/// A reply that was kept with its write, as it was kept.
pub struct Kept(pub String);

trait Asks: DeserializeOwned + TS + JsonSchema + 'static {}
impl<T: DeserializeOwned + TS + JsonSchema + 'static> Asks for T {}
trait Answers: Serialize + TS + JsonSchema + 'static {}
impl<T: Serialize + TS + JsonSchema + 'static> Answers for T {}

fn command<Q: TS + JsonSchema + 'static, A: TS + JsonSchema + 'static>(
    name: &'static str,
    kind: Kind,
    handler: Handler,
) -> Command {
    Command {
        name,
        kind,
        request: TypeOf::of::<Q>(),
        reply: TypeOf::of::<A>(),
        handler,
    }
}

fn session<Q: Asks, A: Answers>(
    name: &'static str,
    work: fn(&mut House, Q) -> Result<A, Fault>,
) -> Command {
    let handler: AtTheDoor =
        Box::new(move |house, asked| call::reply(&work(house, call::request(asked)?)?));
    command::<Q, A>(name, Kind::Session, Handler::AtTheDoor(handler))
}

fn desk<Q: Asks, A: Answers>(
    name: &'static str,
    kind: Kind,
    work: fn(&mut Desk, Q) -> Result<A, Fault>,
) -> Command {
    let handler: AtTheDesk =
        Box::new(move |desk, asked| call::reply(&work(desk, call::request(asked)?)?));
    command::<Q, A>(name, kind, Handler::AtTheDesk(handler))
}

fn read<Q: Asks, A: Answers>(
    name: &'static str,
    work: fn(&mut Desk, Q) -> Result<A, Fault>,
) -> Command {
    desk(name, Kind::Read, work)
}

fn write<Q: Asks, A: Answers>(
    name: &'static str,
    work: fn(&mut Desk, Q) -> Result<A, Fault>,
) -> Command {
    desk(name, Kind::Write, work)
}

/// A write whose reply is kept with it.
fn kept<Q: Asks>(name: &'static str, work: fn(&mut Desk, Q) -> Result<Kept, Fault>) -> Command {
    let handler: AtTheDesk =
        Box::new(move |desk, asked| work(desk, call::request(asked)?).map(|kept| kept.0));
    command::<Q, Written>(name, Kind::Write, Handler::AtTheDesk(handler))
}

fn family_write<C: Decide + Asks>() -> Command {
    let handler: AtTheDesk = Box::new(|desk, asked| {
        let (of, fields) = envelope_and_rest(asked)?;
        desk.write(of, &call::rest::<C>(fields)?)
    });
    command::<C, Written>(C::NAME, Kind::FamilyWrite, Handler::AtTheDesk(handler))
}

fn envelope_and_rest(asked: &str) -> Result<(OfFamily, Map<String, Value>), Fault> {
    let mut fields: Map<String, Value> = call::request(asked)?;
    let mut envelope = Map::new();
    for name in OfFamily::FIELDS {
        envelope.extend(fields.remove_entry(name));
    }
    Ok((call::rest(envelope)?, fields))
}

/// Every command, by name.
pub fn commands() -> &'static [Command] {
    static COMMANDS: LazyLock<Vec<Command>> = LazyLock::new(|| {
        let mut all = at_the_door();
        all.extend(reads());
        all.extend(other_writes());
        all.extend(family_writes());
        all.sort_by_key(|command| command.name);
        all
    });
    &COMMANDS
}

/// One command.
pub fn find(name: &str) -> Option<&'static Command> {
    let at = commands()
        .binary_search_by_key(&name, |command| command.name)
        .ok()?;
    commands().get(at)
}

fn at_the_door() -> Vec<Command> {
    vec![
        session::<Nothing, SessionView>("session.state", session::state),
        session("session.create", session::create),
        session("session.strength", session::strength),
        session("session.unlock", session::unlock),
        session("session.lock", session::lock),
        session("session.seen", session::seen),
        session("session.cover", session::cover),
        session("session.change_passphrase", session::change_passphrase),
        session("session.uncover", session::uncover),
        session("session.ways_back", session::ways_back),
        session("session.go_back", session::go_back),
        session("session.mend", session::mend),
        session::<Nothing, SessionView>("session.check", session::check),
        session("session.stand_at", session::stand_at),
    ]
}

fn reads() -> Vec<Command> {
    vec![
        read("today.show", reads::today),
        read("family.list", family::list),
        read("draft.of", drafts::of_file),
        read("draft.opening", drafts::of_opening),
        read("family.show", reads::family),
        read("since.show", reads::since),
        read("indicators.show", insight::show),
        read("going.show", going::show),
        read("guide.noticed", going::noticed),
        read("safety.show", reads::safety),
        read("meeting.show", reads::meeting),
        read("guide.cards", guide::cards),
        read("guide.pair", guide::pair),
        read::<Nothing, CheckInMap>("guide.check_in", guide::check_in),
        read("guide.was_said", guide::was_said),
        read::<Nothing, PracticeView>("practice.show", practice::show),
        read("deadline.list", practice::due),
        read("search.find", search::find),
        read("history.show", keeping::history),
        read("trash.show", keeping::trash),
        read("apart.show", kept_apart::show),
        read("person.former_names", former::show),
        read::<Nothing, OfficeView>("office.status", office::status),
        read::<Nothing, Conflicts>("office.conflicts", office::conflicts),
        read("staff.show", staff::show),
        read("household.show", household::show),
        read("household.page", household::page),
        read("release.show", household::release),
        read("crisis.show", household::crises),
        read("support.show", household::supports),
        read("minor_consent.show", household::minor_consent),
        read("outcome.show", outcomes::show),
        read("papers.show", papers::show),
        read("people.show", people::show),
        read("handing.show", handing::show),
        read("reflection.show", handing::look_back),
        read("standing.show", standing::show),
        read("ideas.show", standing::ideas),
        read("decision.show", decisions::show),
        read("copies.show", standing::copies),
        read("attachment.list", attachments::list),
        read("attachment.show", attachments::show),
        read("attachment.open", attachments::open),
        read("story.show", parts_of_life::show),
        read("transition.show", onward::show),
        read("plan.print", print::plan),
        read("safety.print", print::safety),
        read("invitation.print", print::invitation),
        read("invitation.copied", handing::copied),
        read("discovery.print", print::summary),
    ]
}

fn other_writes() -> Vec<Command> {
    vec![
        write::<settings::SetSettings, Settings>("settings.set", settings::set),
        kept("family.open", family::open),
        kept("action.undo", keeping::take_back),
        write("import.story", story::import),
        write("sample.open", story::sample),
        write("office.enrol", office::enrol),
        write::<Nothing, OfficeView>("office.connected", office::connected),
        write::<Nothing, OfficeView>("office.sync", office::sync),
        write("guide.used", guide::mark),
        write("practice.set", practice::set),
        write("attachment.piece", attachments::piece),
        write("draft.keep", drafts::keep),
        write("draft.drop", drafts::let_go),
    ]
}

macro_rules! writes {
    ($($name:literal => $command:ty,)*) => {
        vec![$(family_write::<$command>()),*]
    };
}

fn family_writes() -> Vec<Command> {
    casefile::for_each_command!(writes)
}
