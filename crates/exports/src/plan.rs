//! The family plan as a value: what is printed, in whose words, in the family's order.
//! Pure, and without a language of its own; it holds no note, nothing private, no former name.

mod goals;
mod paper;
mod rest;
mod steps;
mod team;

pub use goals::{GoalLine, PastGoal, Reading};
pub use rest::{Change, Dissent, IfThenLine, Marker, MustDoLine, Next, ReleaseLine, ServiceLine};
pub use steps::{Carrier, StepLine};
pub use team::{Member, StrengthsOf};

use crate::discretion::{Discretion, Said};
use crate::safety::{self, CrisisLine, SafetyPlan};
use casefile::kinds::{Meeting, PlanVersion, Vision};
use casefile::{CaseFile, InfoClass, MeetingStatus, RecordId};
use chrono::NaiveDate;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// What the printer is handed because it may not look for it.
#[derive(Clone)]
pub struct PlanOptions {
    /// The local day it is printed on.
    pub today: NaiveDate,
    /// Whose copy it is; nobody's is the family's own. Somebody outside the family has what a live
    /// release speaks of; without one, only their own part.
    pub recipient: Option<RecordId>,
    /// Numbers to call, the first one first.
    pub lines: Vec<CrisisLine>,
    /// Whom to call with a complaint; a line to write on where it is empty.
    pub complaints: String,
}

impl PlanOptions {
    /// The family's own copy, with the numbers that hold everywhere in the United States.
    pub fn new(today: NaiveDate) -> Self {
        Self {
            today,
            recipient: None,
            lines: CrisisLine::everywhere(),
            complaints: String::new(),
        }
    }
}

/// What the copy is a copy of.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Debug)]
#[serde(rename_all = "snake_case")]
pub enum Edition {
    /// A version that was put on file.
    Version(i64),
    /// The plan as it stands after a meeting.
    AfterMeeting(i64),
    /// The plan before the first meeting.
    First,
}

/// The plan, ready to be put into a language.
#[derive(Clone, Serialize)]
pub struct Plan {
    /// The name the family is shown under.
    pub family: String,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// Whose copy it is.
    pub made_for: Option<String>,
    /// Whether it holds the whole plan or one person's part.
    pub is_whole: bool,
    /// How much of the plan no release lets that person have, and so is left out.
    pub left_out: usize,
    /// What it is a copy of.
    pub edition: Edition,
    /// Hopes side by side, the first the largest.
    pub hopes: Vec<Said>,
    /// What they are good at, by person.
    pub strengths: Vec<StrengthsOf>,
    /// The team, family first, then friends, then paid.
    pub team: Vec<Member>,
    /// What the team is there for.
    pub mission: Option<Said>,
    /// Goals on the plan in the family's order.
    pub goals: Vec<GoalLine>,
    /// Open steps by carrier, family first.
    pub steps: Vec<Carrier>,
    /// If-thens that still have their moment.
    pub if_thens: Vec<IfThenLine>,
    /// What the family changed and kept.
    pub changes: Vec<Change>,
    /// Goals that were reached.
    pub reached: Vec<PastGoal>,
    /// Goals that were changed, rest or were let go.
    pub past: Vec<PastGoal>,
    /// What a court or an agency asks.
    pub must_dos: Vec<MustDoLine>,
    /// Services under the need they serve.
    pub services: Vec<ServiceLine>,
    /// What somebody sees another way.
    pub dissent: Vec<Dissent>,
    /// Signs that the team is no longer needed.
    pub markers: Vec<Marker>,
    /// The next meeting.
    pub next: Option<Next>,
    /// Who may see the plan.
    pub releases: Vec<ReleaseLine>,
    /// Whom to call with a complaint.
    pub complaints: String,
    /// Who signs: the family, then whoever carries a step.
    pub signers: Vec<String>,
    /// The safety plans, each a page.
    pub safety: Vec<SafetyPlan>,
    /// Numbers to call.
    pub lines: Vec<CrisisLine>,
}

impl std::fmt::Debug for Plan {
    /// Redacted: it holds what people said.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Plan({}, {} goals)", self.made_on, self.goals.len())
    }
}

/// The plan of a family as one person may have it.
pub fn of(file: &CaseFile, options: &PlanOptions) -> Plan {
    let eyes = Discretion::of(file, options.today);
    let plan = whole(file, &eyes, options);
    let Some(person) = options.recipient else {
        return plan;
    };
    let may = |class| file.may_be_told(person, class, options.today).is_ok();
    let entries = plan.entries();
    let mut plan = match may(InfoClass::Plan) {
        true => plan,
        false => own_part(plan, &eyes, person),
    };
    if !may(InfoClass::SafetyPlan) {
        plan.safety.clear();
    }
    plan.left_out = entries - plan.entries();
    plan
}

impl Plan {
    /// How much stands on it: hopes, strengths, goals, steps and all else that somebody said or does.
    fn entries(&self) -> usize {
        let strengths: usize = self.strengths.iter().map(|one| one.words.len()).sum();
        let steps: usize = self.steps.iter().map(|one| one.steps.len()).sum();
        let lists = [
            self.hopes.len(),
            self.team.len(),
            usize::from(self.mission.is_some()),
            self.goals.len(),
            self.if_thens.len(),
            self.changes.len(),
            self.reached.len(),
            self.past.len(),
            self.must_dos.len(),
            self.services.len(),
            self.dissent.len(),
            self.markers.len(),
            self.safety.len(),
        ];
        strengths + steps + lists.iter().sum::<usize>()
    }

    /// A short code of what the plan says: two papers with the same code say the same.
    pub fn code(&self) -> String {
        let hash = said(self.clone());
        let hex = |bytes: &[u8]| {
            bytes
                .iter()
                .map(|byte| format!("{byte:02X}"))
                .collect::<String>()
        };
        format!("{}-{}", hex(&hash[..2]), hex(&hash[2..4]))
    }

    /// What the plan says as SHA-256 in hexadecimal, whatever the day and the number it goes by: on
    /// two days with the same one, nothing in the plan changed.
    pub fn picture(&self) -> String {
        let mut undated = self.clone();
        undated.made_on = NaiveDate::MIN;
        undated.edition = Edition::First;
        let hash = said(undated);
        hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// What a plan says, whoever it was made for.
fn said(mut plan: Plan) -> [u8; 32] {
    plan.made_for = None;
    plan.left_out = 0;
    plan.lines.clear();
    let json = serde_json::to_vec(&plan).unwrap_or_default();
    Sha256::digest(&json).into()
}

fn whole(file: &CaseFile, eyes: &Discretion<'_>, options: &PlanOptions) -> Plan {
    let today = options.today;
    let steps = steps::open(file, eyes);
    let team = team::roster(eyes, today, &steps);
    Plan {
        family: eyes.text(family_name(eyes)),
        made_on: today,
        made_for: options.recipient.and_then(|person| eyes.name(person)),
        is_whole: true,
        left_out: 0,
        edition: edition(eyes),
        hopes: hopes(eyes),
        strengths: team::strengths(eyes),
        mission: team::mission(eyes),
        goals: goals::on_the_plan(eyes),
        if_thens: rest::if_thens(eyes),
        changes: rest::changes(eyes),
        reached: goals::reached(eyes),
        past: goals::past(eyes),
        must_dos: rest::must_dos(eyes),
        services: rest::services(eyes, today),
        dissent: rest::dissent(eyes),
        markers: rest::markers(eyes),
        next: rest::next(eyes, today),
        releases: rest::releases(eyes, today),
        complaints: options.complaints.clone(),
        signers: team::signers(&team, &steps),
        safety: safety::plans(eyes),
        lines: options.lines.clone(),
        team,
        steps,
    }
}

fn family_name(eyes: &Discretion<'_>) -> Option<String> {
    eyes.all::<casefile::kinds::Family<'_>>()
        .next()?
        .name_shown()
}

fn hopes(eyes: &Discretion<'_>) -> Vec<Said> {
    eyes.all::<Vision<'_>>()
        .filter_map(|vision| {
            let mut said = eyes.said(&vision.words()?);
            said.by = vision.holder().and_then(|id| eyes.name(id)).or(said.by);
            Some(said)
        })
        .collect()
}

fn edition(eyes: &Discretion<'_>) -> Edition {
    let version = eyes
        .all::<PlanVersion<'_>>()
        .filter_map(|version| version.number())
        .max();
    let held = eyes.all::<Meeting<'_>>().filter(|meeting| {
        matches!(
            meeting.status(),
            Some(MeetingStatus::Done | MeetingStatus::InProgress)
        )
    });
    let meeting = held.filter_map(|meeting| meeting.number()).max();
    match (version, meeting) {
        (Some(number), _) => Edition::Version(number),
        (None, Some(number)) => Edition::AfterMeeting(number),
        (None, None) => Edition::First,
    }
}

fn own_part(plan: Plan, eyes: &Discretion<'_>, person: RecordId) -> Plan {
    let name = eyes.name(person);
    let is_theirs = |other: &str| name.as_deref() == Some(other);
    let mut steps = plan.steps;
    steps.retain(|carrier| carrier.person == Some(person));
    for step in steps
        .iter_mut()
        .flat_map(|carrier| carrier.steps.iter_mut())
    {
        step.helpers.clear();
    }
    let next = plan.next.map(|next| Next {
        leads: next
            .leads
            .into_iter()
            .filter(|(who, _)| is_theirs(who))
            .collect(),
        ..next
    });
    Plan {
        family: String::new(),
        is_whole: false,
        hopes: Vec::new(),
        strengths: Vec::new(),
        team: Vec::new(),
        mission: None,
        goals: Vec::new(),
        if_thens: plan
            .if_thens
            .into_iter()
            .filter(|line| is_theirs(&line.who))
            .collect(),
        changes: Vec::new(),
        reached: Vec::new(),
        past: Vec::new(),
        must_dos: Vec::new(),
        services: Vec::new(),
        dissent: Vec::new(),
        markers: Vec::new(),
        releases: Vec::new(),
        signers: name.into_iter().collect(),
        safety: Vec::new(),
        steps,
        next,
        ..plan
    }
}
