//! Doors: schemathesis makes calls from the program's own description (`tests/doors/hooks.py`), as
//! nobody and as each role. No call may be answered with 5xx or with anything the description does not
//! say, and no word of a family may be read without a right to it. Control: words that are held are
//! taken for somebody else's, and must be found.

use super::{Request, is_there, not_run};
use crate::agency::Agency;
use crate::caller::{Caller, Said, inside};
use anyhow::{Context, Result};
use casefile::{Compartment, FamilyId, RecordId, ScopeId, Stamp, UserId, Value};
use hearth_server::doors::Front;
use hearth_server::keys::Dice;
use hearth_server::place::Place;
use hearth_server::store::{Audited, Role};
use hearth_server::{House, clock};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use sync::order::{Grant, Order};
use sync::store::Chance;

/// Laptops of each person, so that what one of them may say in a minute is no hindrance.
const LAPTOPS: usize = 40;
/// What is asked of every answer.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
    response_headers_conformance,response_schema_conformance,nothing_is_read_without_a_right";
/// Cases that a caller makes beside the drawn ones, of which `--rounds` says how many a door gets.
const PHASES: &str = "coverage,fuzzing";

/// Makes so many calls at each door, as nobody and as each role.
pub fn run(request: &Request) -> Result<bool> {
    if !is_there("st") || !is_there("zstd") {
        return not_run("there is no schemathesis (`st`) or no `zstd` here");
    }
    let mut office = Office::new()?;
    let mut holds = true;
    for role in [None].into_iter().chain(Role::ALL.map(Some)) {
        let scene = office.scene(role, request)?;
        let tried = office.tried(&scene, request)?;
        let words = tried.count(|what| what == READ);
        println!(
            "{}: {} calls, {} exchanges, {words} with words of their own: {}",
            role.map_or("nobody", Role::name),
            tried.count(|what| what != READ),
            tried.count(|what| what == "POST /sync 200"),
            tried.verdict(),
        );
        let expected = role.is_some() == (words > 0);
        holds &= tried.clean && expected;
    }
    Ok(holds)
}

/// How the hooks count answers with words that the caller may read.
const READ: &str = "held words read";

/// What a run of the tool said.
struct Tried {
    clean: bool,
    told: BTreeMap<String, u64>,
}

impl Tried {
    fn count(&self, of: impl Fn(&str) -> bool) -> u64 {
        let told = self.told.iter().filter(|(what, _)| of(what));
        told.map(|(_, count)| count).sum()
    }

    fn verdict(&self) -> &'static str {
        match self.clean {
            true => "as described",
            false => "NOT as described",
        }
    }
}

/// A real office with somebody of each role.
struct Office {
    agency: Agency,
    house: House,
    scopes: Vec<ScopeId>,
}

impl Office {
    fn new() -> Result<Self> {
        let mut agency = Agency::new()?;
        agency.stop();
        let house = House::open(&Place::at(&agency.folder().join("office")))?;
        let mut office = Office {
            agency,
            house,
            scopes: Vec::new(),
        };
        office.somebody_elses()?;
        office.agency.serve(&[])?;
        Ok(office)
    }

    /// A family that none of the callers holds.
    fn somebody_elses(&mut self) -> Result<()> {
        let user = self.house.hire("Ana", Role::Facilitator)?;
        let family = self.family(user, &Compartment::ALL)?;
        self.write(user, &family, "whatnobodyelsemayread")
    }

    /// A family that somebody holds in some compartments.
    fn family(&mut self, user: UserId, of: &[Compartment]) -> Result<Vec<ScopeId>> {
        let family = FamilyId(uuid::Uuid::from_bytes(Dice.sixteen()));
        let held: Vec<ScopeId> = of.iter().map(|it| it.scope(family)).collect();
        let grant = Grant {
            from: Stamp(0),
            until: None,
        };
        for scope in &held {
            let said = Order::Grant(user, grant);
            self.house.order(*scope, &said, Audited::default())?;
        }
        self.scopes.extend(&held);
        Ok(held)
    }

    fn write(&self, user: UserId, scopes: &[ScopeId], words: &str) -> Result<()> {
        let mut caller = Caller::known(&self.house, user)?;
        for scope in scopes {
            let said = Said {
                kind: "note",
                record: RecordId::from_bytes([1; 16]),
                field: "text",
                value: Value::of(&words),
            };
            caller.write(*scope, said, clock::now());
        }
        let front = Front::of(House::open(&self.house.place)?, 0);
        caller.talk(&mut inside(&front))?;
        Ok(())
    }

    /// Who calls, what there is, and what they may not read.
    fn scene(&mut self, role: Option<Role>, request: &Request) -> Result<serde_json::Value> {
        let mut callers = Vec::new();
        let mut held = Vec::new();
        let mut forbidden = vec!["whatnobodyelsemayread".to_owned()];
        if let Some(role) = role {
            let user = self.house.hire("Somebody", role)?;
            let words = format!("heldby{}", role.name());
            let family = self.family(user, &[Compartment::Family])?;
            self.write(user, &family, &words)?;
            if request.control {
                forbidden.push(words.clone());
            }
            held.push(words);
            for _ in 0..LAPTOPS {
                let caller = Caller::known(&self.house, user)?;
                let device = hex(caller.by.device.bytes());
                callers.push(json!({"device": device, "bearer": caller.bearer}));
            }
        }
        let scopes: Vec<String> = self.scopes.iter().map(|it| hex(it.bytes())).collect();
        Ok(json!({
            "callers": callers, "scopes": scopes, "forbidden": forbidden, "held": held,
            "seed": request.seed,
        }))
    }

    fn tried(&self, scene: &serde_json::Value, request: &Request) -> Result<Tried> {
        let folder = tempfile::tempdir()?;
        let (written, told) = (folder.path().join("scene"), folder.path().join("told"));
        std::fs::write(&written, scene.to_string())?;
        let hooks = Path::new(env!("CARGO_MANIFEST_DIR")).join("doors");
        let ended = Command::new("st")
            .args(["run", &format!("{}/openapi.json", self.agency.place)])
            .args(["--phases", PHASES, "--checks", CHECKS, "--no-color"])
            .args(["--max-examples", &request.rounds.to_string()])
            .args(["--seed", &request.seed.to_string(), "--continue-on-failure"])
            .env("PYTHONPATH", hooks)
            .env("SCHEMATHESIS_HOOKS", "hooks")
            .env("DOORS_SCENE", written)
            .env("DOORS_TOLD", &told)
            .current_dir(folder.path())
            .output()?;
        let clean = ended.status.success();
        if !clean {
            println!("{}", String::from_utf8_lossy(&ended.stdout));
        }
        let told = std::fs::read(told).context("schemathesis made no calls")?;
        let told = serde_json::from_slice(&told)?;
        Ok(Tried { clean, told })
    }
}

fn hex(bytes: &[u8]) -> String {
    hearth_server::keys::hex(bytes).as_str().to_owned()
}
