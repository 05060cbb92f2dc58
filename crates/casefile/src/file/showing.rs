//! Who may be shown which field. What is not on a list here is shown to nobody but its writer's
//! own screen: a new kind or field stays hidden until somebody decides otherwise.

use super::rights::{privacy_of, segment_of};
use crate::choices::{Privacy, SourceSegment};
use crate::file::{CaseFile, Compartment};
use crate::ids::{FamilyId, RecordId, ScopeId};
use crate::kinds::KINDS;
use crate::register::Record;
use crate::value::Value;

/// Who looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Viewer {
    /// The facilitator's own screen, with the family beside it.
    Facilitator,
    /// The family together: a second window, a page for the fridge.
    Household,
    /// One person alone, with the laptop in their hands.
    Alone(RecordId),
}

/// What the family's own window may show, field by field.
pub const SHOWN_TO_THE_HOUSEHOLD: &[(&str, &[&str])] = &[
    ("family", &["name_shown", "mission", "goal_order"]),
    (
        "person",
        &["name", "called", "pronouns", "role", "relation"],
    ),
    (
        "team_member",
        &[
            "person",
            "support_kind",
            "role_label",
            "from",
            "to",
            "mandated",
            "does",
        ],
    ),
    ("vision", &["words", "holder"]),
    (
        "strength",
        &[
            "person",
            "words",
            "strength_kind",
            "domain",
            "how_it_could_help",
        ],
    ),
    ("culture_note", &["topic", "words"]),
    ("need", &["person", "words", "domain", "rank", "status"]),
    (
        "goal",
        &[
            "words",
            "why",
            "owners",
            "needs",
            "youths",
            "domain",
            "status",
            "changed_into",
            "markers",
            "opened",
            "value_link",
            "vision",
        ],
    ),
    (
        "option",
        &["goal", "need", "words", "raised_by", "strengths"],
    ),
    (
        "strategy",
        &[
            "goal",
            "words",
            "options",
            "chosen_by",
            "strengths",
            "service",
            "ends_when",
        ],
    ),
    (
        "step",
        &[
            "goal",
            "strategy",
            "words",
            "lead_carrier",
            "helpers",
            "first_move",
            "cue",
            "due_on",
            "rhythm",
            "status",
            "committed_words",
            "idea_of",
            "agreed_at",
            "done_by",
            "done_with",
            "done_on",
            "handed_to",
        ],
    ),
    (
        "barrier",
        &["step", "goal", "words", "barrier_kind", "status"],
    ),
    (
        "if_then",
        &[
            "barrier",
            "step",
            "goal",
            "if_cue",
            "then_response",
            "owner",
            "moment",
        ],
    ),
    (
        "adaptation",
        &["step", "goal", "what_changed", "by", "since", "adopted"],
    ),
    (
        "decision",
        &["meeting", "goal", "words", "decided_by", "mode"],
    ),
    (
        "meeting",
        &[
            "meeting_type",
            "number",
            "planned_at",
            "planned_minutes",
            "place",
            "started_at",
            "status",
        ],
    ),
    (
        "agenda_item",
        &[
            "meeting",
            "words",
            "raised_by",
            "goal",
            "order",
            "led_by",
            "minutes",
        ],
    ),
    ("agreement", &["words", "meeting"]),
    ("win", &["words", "by", "goal"]),
    (
        "must_do",
        &[
            "words",
            "who_requires",
            "due",
            "family_reason",
            "goal",
            "status",
        ],
    ),
    (
        "service",
        &[
            "need",
            "what",
            "reason",
            "who",
            "how_often",
            "from",
            "to",
            "ends_when",
        ],
    ),
    (
        "outcome_marker",
        &[
            "goal",
            "need",
            "words",
            "baseline",
            "how_often",
            "who_rates",
        ],
    ),
    ("transition_marker", &["words", "set_by", "rating"]),
    ("transition_asset", &["words", "asset_kind", "person"]),
];

/// What a person alone may see beside, where the record is their own.
const SHOWN_TO_ONE: &[(&str, &[&str])] = &[
    (
        "ruler",
        &[
            "person",
            "goal",
            "step",
            "need",
            "ruler_kind",
            "value",
            "meeting",
            "words",
        ],
    ),
    ("pulse", &["person", "meeting", "item", "value"]),
    ("readback", &["meeting", "person", "step", "said", "words"]),
    (
        "reflection",
        &["meeting", "person", "condition", "answer", "words"],
    ),
    ("note", &["speaker", "talk_kind", "text", "meeting", "lang"]),
];

/// Fields that no shared screen of the facilitator's holds: they are one person's answers.
const ONE_PERSONS: &[(&str, &[&str])] = &[("pulse", &["value"])];

/// Whether somebody may be shown a field of a record.
pub fn may_show(file: &CaseFile, viewer: Viewer, kind: &str, id: RecordId, field: &str) -> bool {
    let Some((scope, record)) = file.find(kind, id) else {
        return false;
    };
    if !record.is_visible() || scope != Compartment::Family.scope(file.family()) {
        return false;
    }
    match viewer {
        Viewer::Facilitator => !lies_apart(record) && is_for_staff(kind, record, field),
        Viewer::Household => is_for_the_household(kind, record, field),
        Viewer::Alone(who) => {
            is_for_the_household(kind, record, field) || is_theirs(kind, record, field, who)
        }
    }
}

/// Everything the household may be shown of a kind: each record with the fields on the list.
pub fn shown_to_the_household<'a>(
    file: &'a CaseFile,
    kind: &'a str,
) -> impl Iterator<Item = (RecordId, Vec<(&'a str, &'a Value)>)> {
    let scope = Compartment::Family.scope(file.family());
    let records = file.registers(scope).into_iter();
    records
        .flat_map(move |registers| registers.of_kind(kind))
        .filter(|(_, record)| record.is_visible())
        .filter_map(move |(id, record)| {
            let fields: Vec<(&str, &Value)> = record
                .fields()
                .filter(|(field, _)| is_for_the_household(kind, record, field))
                .filter_map(|(field, register)| Some((&**field, &register.shown()?.value)))
                .collect();
            (!fields.is_empty()).then_some((id, fields))
        })
}

fn is_listed(list: &[(&str, &[&str])], kind: &str, field: &str) -> bool {
    list.iter()
        .any(|(known, fields)| *known == kind && fields.contains(&field))
}

fn is_for_the_household(kind: &str, record: &Record, field: &str) -> bool {
    is_open(record) && is_listed(SHOWN_TO_THE_HOUSEHOLD, kind, field)
}

/// Whether a record is kept from the household, whatever its kind: private, of a protected source,
/// marked so, or in a narrower compartment than the family's.
pub(crate) fn is_kept_back(file: &CaseFile, kind: &str, id: RecordId) -> bool {
    file.find(kind, id).is_some_and(|(scope, record)| {
        scope != Compartment::Family.scope(file.family()) || !is_open(record)
    })
}

fn is_open(record: &Record) -> bool {
    let is_open = matches!(
        privacy_of(record),
        Some(Privacy::Team | Privacy::FamilyOnly)
    );
    let is_ordinary = segment_of(record) == Some(SourceSegment::Ordinary);
    let is_kept_back = record.field("not_for_household").is_some_and(|mark| {
        mark.heads()
            .iter()
            .any(|head| head.value.json() != "false" && !head.value.is_null())
    });
    is_open && is_ordinary && !is_kept_back
}

/// Whether a record may stand on a page that leaves the house: not one person's own, not staff's, not of a
/// protected source, not marked as no page of the household's, and no number that is private.
pub fn is_for_paper(kind: &str, record: &Record) -> bool {
    is_open(record) && !is_private_ruler(kind, record)
}

/// Everything that lies in the restricted part of a file or belongs there, as far as it is held here: no
/// page shows it, and whoever holds it may look at it on purpose. What one person keeps to themselves is
/// not among it.
pub fn kept_apart(
    file: &CaseFile,
) -> impl Iterator<Item = (&'static str, RecordId, &'_ Record)> + '_ {
    let apart = file.registers(Compartment::Restricted.scope(file.family()));
    let open = file.registers(Compartment::Family.scope(file.family()));
    let of_kind = move |kind: &'static str| {
        let apart = apart.into_iter().flat_map(move |it| it.of_kind(kind));
        let open = open.into_iter().flat_map(move |it| it.of_kind(kind));
        let left_open = open.filter(|(_, record)| lies_apart(record));
        let records = apart.chain(left_open);
        records.map(move |(id, record)| (kind, id, record))
    };
    let all = KINDS.iter().flat_map(move |kind| of_kind(kind.name));
    all.filter(|(_, _, record)| record.is_visible() && !is_one_persons(record))
}

/// Whether a field may be shown where somebody looks on purpose at what is kept apart.
pub fn may_show_apart(kind: &str, record: &Record, field: &str) -> bool {
    !is_one_persons(record)
        && !is_private_ruler(kind, record)
        && !is_listed(ONE_PERSONS, kind, field)
}

/// A privacy that this version does not know is somebody's own.
fn is_one_persons(record: &Record) -> bool {
    matches!(privacy_of(record), Some(Privacy::PersonOnly) | None)
}

fn is_private_ruler(kind: &str, record: &Record) -> bool {
    kind == "ruler" && reads(record, "private") == Some(true)
}

/// Whether the facilitator's screen may hold a field of a record, on the page or off it.
pub fn is_for_staff(kind: &str, record: &Record, field: &str) -> bool {
    let is_open = matches!(
        privacy_of(record),
        Some(Privacy::Team | Privacy::FamilyOnly | Privacy::StaffOnly)
    );
    is_open
        && !lies_apart(record)
        && !is_private_ruler(kind, record)
        && !is_listed(ONE_PERSONS, kind, field)
}

/// Whether a record stands on somebody's screen at all. Signal marks are the facilitator's own side of
/// the file; whatever else lies outside the family's part, and whatever is one person's own, does not.
pub(super) fn may_stand(
    family: FamilyId,
    scope: ScopeId,
    viewer: Viewer,
    kind: &str,
    record: &Record,
) -> bool {
    let is_in = |held: Compartment| scope == held.scope(family);
    match viewer {
        Viewer::Facilitator => {
            (is_in(Compartment::Family) || is_in(Compartment::Process))
                && may_staff_see(kind, record)
        }
        Viewer::Household => is_in(Compartment::Family) && is_open(record),
        Viewer::Alone(who) => {
            let theirs = SHOWN_TO_ONE.iter().find(|(known, _)| *known == kind);
            let is_own = theirs.is_some_and(|(_, fields)| is_theirs(kind, record, fields[0], who));
            let is_anybodys =
                is_open(record) && !is_private_ruler(kind, record) && !has_own_answers(kind);
            is_in(Compartment::Family) && (is_own || is_anybodys)
        }
    }
}

fn may_staff_see(kind: &str, record: &Record) -> bool {
    // Any field that is on no list of one person's stands for all of them.
    !has_own_answers(kind) && is_for_staff(kind, record, "privacy")
}

/// Whether a record is of those that lie apart, also where another program left it in the family's part, or
/// somebody wrote on it who did not know yet that its words had gone there.
fn lies_apart(record: &Record) -> bool {
    record.is_moved()
        || privacy_of(record) == Some(Privacy::Restricted)
        || segment_of(record) == Some(SourceSegment::Part2Sud)
}

/// Whether a kind holds one person's answers: a record of it tells of them by being there.
fn has_own_answers(kind: &str) -> bool {
    ONE_PERSONS.iter().any(|(known, _)| *known == kind)
}

fn is_theirs(kind: &str, record: &Record, field: &str, who: RecordId) -> bool {
    let owner = if kind == "note" { "speaker" } else { "person" };
    let is_staffs = matches!(
        privacy_of(record),
        Some(Privacy::StaffOnly | Privacy::Restricted) | None
    );
    reads(record, owner) == Some(who) && !is_staffs && is_listed(SHOWN_TO_ONE, kind, field)
}

fn reads<T: serde::de::DeserializeOwned>(record: &Record, field: &str) -> Option<T> {
    record.field(field)?.shown()?.value.read()
}
