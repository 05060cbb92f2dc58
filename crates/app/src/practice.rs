//! The practice library: what is built in, with an agency's and the facilitator's own files on top.
//! A file somebody mistyped is left out and named; it never takes the built-in cards away.

mod said;

pub use said::{lately, mark, said, used};

use crate::desk::Desk;
use crate::fault::Fault;
use crate::views::reading::home_language;
use crate::views::session::Settings;
use casefile::CaseFile;
use casefile::guide::timelines::{Profile, Timelines};
use casefile::guide::{Library, PracticeFault, PracticeWhat, Source};
use casefile::insight::Rules;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::{Arc, LazyLock};
use ts_rs::TS;

macro_rules! sources {
    ($($name:literal),* $(,)?) => {
        &[$(Source {
            name: $name,
            text: include_str!(concat!("../../../assets/practice/", $name)),
        }),*]
    };
}

/// The files, the first language before its translations.
pub(crate) const SOURCES: &[Source<'static>] = sources![
    "prompts/en.toml",
    "prompts/es.toml",
    "meetings/first_conversation.toml",
    "meetings/discovery.toml",
    "meetings/first_team.toml",
    "meetings/follow_up_team.toml",
    "meetings/check_in.toml",
    "meetings/crisis_debrief.toml",
    "meetings/transition.toml",
    "meetings/closing.toml",
    "danger.toml",
    "services.toml",
    "lines.toml",
];

/// Deadline profiles, each after the one it is based on.
pub(crate) const TIMELINES: &[Source<'static>] = sources![
    "timelines/default.toml",
    "timelines/milwaukee.toml",
    "timelines/massachusetts.toml",
];

/// Thresholds, windows and sentences of the indicators; a layer's file of this name wins by key.
const INDICATORS: Source<'static> = Source {
    name: "indicators.toml",
    text: include_str!("../../../assets/practice/indicators.toml"),
};

const LAYERS: &str = "practice_layers";

/// A practice file of one's own, of the same shape as the built-in one of that name.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnFile {
    /// `prompts/en.toml`, `meetings/follow_up_team.toml`, `timelines/our_county.toml` …
    pub name: String,
    /// What it says.
    pub text: String,
}

/// What lies on top of the built-in library on this laptop.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Layers {
    /// The agency's files.
    #[serde(default)]
    pub agency: Vec<OwnFile>,
    /// The facilitator's own files; they win over the agency's.
    #[serde(default)]
    pub own: Vec<OwnFile>,
    /// Cards and pairs that the facilitator put away for good.
    #[serde(default)]
    pub hide: Vec<String>,
    /// Cards that the facilitator wants first.
    #[serde(default)]
    pub order: Vec<String>,
    /// The deadline profile of this agency; the default one where none is chosen.
    #[serde(default)]
    pub timeline: String,
}

/// The library and the profiles with every layer that can be read.
pub struct Practice {
    /// Cards, pairs, maps, lines.
    pub library: Library,
    /// Deadlines.
    pub timelines: Timelines,
    /// What the indicators are told.
    pub rules: Rules,
    /// The layers.
    pub layers: Layers,
    /// Files that were left out.
    pub faults: Vec<PracticeFault>,
}

/// The built-in library. A test reads every file of it, so it is never empty in a build that passed.
fn built_in() -> &'static Library {
    static LIBRARY: LazyLock<Library> =
        LazyLock::new(|| Library::read(SOURCES).unwrap_or_default());
    &LIBRARY
}

/// What this desk works with; read once, and again after a change of its layers.
pub fn practice(desk: &Desk) -> Result<Arc<Practice>, Fault> {
    if let Some(known) = desk.practice.get() {
        return Ok(Arc::clone(known));
    }
    let layers: Layers = desk.vault.setting(LAYERS)?.unwrap_or_default();
    let fresh = Arc::new(Practice::with(layers));
    Ok(Arc::clone(desk.practice.get_or_init(|| fresh)))
}

/// Lays new layers on top. Files that cannot be read are refused and nothing changes.
pub fn lay(desk: &mut Desk, layers: Layers) -> Result<Arc<Practice>, Fault> {
    // Other thresholds, other lines.
    desk.briefs.clear();
    let fresh = Practice::with(layers);
    if let Some(fault) = fresh.faults.first() {
        let fault = Fault::new(PracticeFault::CODE)
            .with("file", fault.file.clone())
            .with("line", fault.line);
        return Err(fault);
    }
    desk.vault.set_setting(LAYERS, &fresh.layers)?;
    desk.practice = Arc::new(fresh).into();
    practice(desk)
}

impl Practice {
    pub(crate) fn with(layers: Layers) -> Self {
        let mut all = Self {
            library: built_in().clone(),
            timelines: Timelines::default(),
            rules: Rules::read([INDICATORS.text]).unwrap_or_default(),
            faults: Vec::new(),
            layers: Layers::default(),
        };
        let mut timelines = TIMELINES.to_vec();
        for file in layers.agency.iter().chain(&layers.own) {
            let source = Source {
                name: &file.name,
                text: &file.text,
            };
            if file.name.starts_with("timelines/") {
                timelines.push(source);
            } else if file.name == INDICATORS.name {
                all.lay_rules(&source);
            } else {
                all.lay(&source);
            }
        }
        all.prompts_exist();
        all.read_timelines(&timelines);
        all.arrange(&layers);
        all.layers = layers;
        all
    }

    fn lay_rules(&mut self, source: &Source<'_>) {
        match self.rules.with(source.text) {
            Ok(rules) => self.rules = rules,
            Err(fault) => self.faults.push(PracticeFault {
                file: source.name.to_owned(),
                line: 0,
                what: PracticeWhat::NotOfThisShape(fault.to_string()),
            }),
        }
    }

    /// A question that an indicator asks is a card of the library: one nobody can find asks nothing.
    fn prompts_exist(&mut self) {
        let keys: Vec<&str> = self.rules.keys().collect();
        let asked = keys.into_iter().flat_map(|key| {
            let growth = self.rules.prompts_of_growth(key);
            self.rules.prompts(key).iter().chain(growth)
        });
        let stray = asked.filter(|id| self.library.card(id).is_none());
        let stray: Vec<PracticeFault> = stray
            .map(|id| PracticeFault {
                file: INDICATORS.name.to_owned(),
                line: 0,
                what: PracticeWhat::NotOfThisShape(format!("there is no card {id}")),
            })
            .collect();
        self.faults.extend(stray);
    }

    fn lay(&mut self, source: &Source<'_>) {
        match self.library.with(&[*source]) {
            Ok(library) => self.library = library,
            Err(fault) => self.faults.push(fault),
        }
    }

    fn read_timelines(&mut self, sources: &[Source<'_>]) {
        let read = Timelines::read(sources).or_else(|fault| {
            self.faults.push(fault);
            Timelines::read(TIMELINES)
        });
        self.timelines = read.unwrap_or_default();
    }

    /// What is to be hidden or to come first, as a file says it. A card that a newer library no
    /// longer has is passed over.
    fn arrange(&mut self, layers: &Layers) {
        let pairs = self.library.pairs();
        let is_card = |id: &&String| self.library.card(id).is_some();
        let is_pair = |id: &&String| pairs.iter().any(|pair| pair.id == **id);
        let hide = layers.hide.iter().filter(|id| is_card(id) || is_pair(id));
        let hide: Vec<&String> = hide.collect();
        let order: Vec<&String> = layers.order.iter().filter(is_card).collect();
        let text = format!("hide = {hide:?}\norder = {order:?}\n");
        self.lay(&Source {
            name: "prompts/en.toml",
            text: &text,
        });
    }

    /// The deadline profile in force.
    pub fn profile(&self) -> Option<&Profile> {
        let chosen = self.timelines.profile(&self.layers.timeline);
        chosen.or_else(|| self.timelines.profile("default"))
    }

    /// The language to speak in with a family: theirs where the library has it, else the
    /// facilitator's.
    pub fn language(&self, file: &CaseFile, settings: &Settings) -> String {
        let home = home_language(file);
        let home = home.split(['-', '_']).next().unwrap_or_default();
        if self.library.languages().contains(home) {
            home.to_owned()
        } else {
            settings.language.clone()
        }
    }
}
