//! Files made by hand: one action per record, as the vault would hand them over.

use casefile::kinds::*;
use casefile::*;
use chrono::NaiveDate;
use serde_json::{Value as Json, json};
use uuid::Uuid;

/// A file in the making.
pub(crate) struct Build {
    pub file: CaseFile,
    seq: u64,
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Words a person said.
pub(crate) fn said(text: &str, by: RecordId) -> Json {
    json!({"text": text, "said_by": by, "origin": "verbatim", "lang": ""})
}

impl Build {
    pub(crate) fn new() -> Self {
        Self {
            file: CaseFile::new(FamilyId(Uuid::from_u128(1))),
            seq: 0,
        }
    }

    /// Writes a record into the family's compartment, on a day.
    pub(crate) fn put<'a, V: View<'a>>(&mut self, on: &str, fields: Json) -> RecordId {
        let id = RecordId(Uuid::from_u128(u128::from(self.seq) + 100));
        self.write::<V>(self.file.family().scope(), id, on, fields);
        id
    }

    pub(crate) fn write<'a, V: View<'a>>(
        &mut self,
        scope: ScopeId,
        id: RecordId,
        on: &str,
        fields: Json,
    ) {
        self.write_kind(V::KIND, scope, id, on, fields);
    }

    pub(crate) fn write_kind(
        &mut self,
        kind: &'static str,
        scope: ScopeId,
        id: RecordId,
        on: &str,
        fields: Json,
    ) {
        self.seq += 1;
        let name = ActionId {
            sitting: SittingId(Uuid::from_u128(7)),
            seq: self.seq,
        };
        let known: Vec<_> = fields.as_object().unwrap().iter().collect();
        let changes = known.into_iter().map(|(field, value)| {
            let heads = self
                .file
                .find(kind, id)
                .and_then(|(_, record)| record.field(field));
            Change {
                kind: kind.into(),
                id,
                field: field.clone().into(),
                value: Value::of(value),
                saw: heads.map_or(Vec::new(), |known| {
                    known.heads().iter().map(|head| head.by).collect()
                }),
            }
        });
        let action = Action {
            scope,
            replica: ReplicaId(Uuid::from_u128(8)),
            sitting: name.sitting,
            seq: name.seq,
            by: By {
                user: UserId(Uuid::from_u128(9)),
                device: DeviceId(Uuid::from_u128(10)),
            },
            at: Stamp(i64::try_from(self.seq).unwrap()),
            on: on.parse().unwrap(),
            what: "test.write".into(),
            together: None,
            changes: changes.collect(),
            over: Vec::new(),
        };
        self.file.apply(&action);
    }
}

/// The family of the tests and the ids the tests name.
pub(crate) struct Sample {
    pub build: Build,
    pub emil: RecordId,
    pub kowalczyk: RecordId,
    pub home: RecordId,
}

pub(crate) fn today() -> NaiveDate {
    day("2025-10-07")
}

fn person(build: &mut Build, name: &str, role: &str, relation: &str) -> RecordId {
    build.put::<Person>(
        "2025-01-09",
        json!({"name": name, "role": role, "relation": relation}),
    )
}

/// A family like the one of the founding story, in its tenth month.
pub(crate) fn sample() -> Sample {
    let mut b = Build::new();
    let family = RecordId(b.file.family().0);
    let scope = b.file.family().scope();
    let ngozi = person(&mut b, "Ngozi", "caregiver", "mother");
    let emil = b.put::<Person>("2025-01-09", json!({
        "name": "Emil Sørensen-Achebe", "called": "Emil", "role": "youth", "relation": "son", "born_on": "2009-05-14",
        "former_names": [{"name": "Emilia Sørensen", "until": "2025-06-10", "reason": "his choice"}],
    }));
    let theo = b.put::<Person>(
        "2025-01-09",
        json!({"name": "Theo", "role": "youth", "relation": "son", "born_on": "2013-08-30"}),
    );
    let ingrid = person(&mut b, "Ingrid Sørensen", "caregiver", "aunt");
    let adaeze = person(&mut b, "Adaeze", "natural", "friend from choir");
    let kowalczyk = person(&mut b, "Mr. Kowalczyk", "natural", "bike shop");
    let petrovic = person(&mut b, "Mrs. Petrović", "natural", "neighbor");
    let booker = person(&mut b, "A. Booker", "system", "county worker");
    let jo = person(&mut b, "Jo Marsh", "facilitator", "helps us meet");
    b.write::<Family>(
        scope,
        family,
        "2025-01-09",
        json!({"name_shown": "Ngozi, Emil and Theo", "home_language": "en"}),
    );
    for (who, stays, does) in [
        (ngozi, "yes", "Sunday call, leads meetings"),
        (emil, "yes", "Saturday at the shop"),
        (theo, "yes", "Keeps his shelf"),
        (booker, "no", "Asks for the court report"),
        (jo, "no", "Files the court report"),
        (ingrid, "yes", "Emil’s home for now"),
        (adaeze, "yes", "Rides the second bus"),
        (petrovic, "yes", "Key and porch light"),
        (kowalczyk, "unsure", "Runs the shop"),
    ] {
        b.put::<TeamMember>(
            "2025-01-09",
            json!({"person": who, "stays_after": stays, "does": does}),
        );
    }
    for (who, text) in [
        (
            ngozi,
            "Both boys asleep under my roof and me not checking the lock three times.",
        ),
        (emil, "I want people who knew me before and after."),
        (theo, "a dog"),
    ] {
        b.put::<Vision>(
            "2025-01-09",
            json!({"holder": who, "words": said(text, who)}),
        );
    }
    for (who, text) in [
        (
            emil,
            "Can take a derailleur apart and put it back blindfolded",
        ),
        (theo, "Tells the truth even when it costs him"),
        (
            ngozi,
            "Has not missed one visit in fourteen months, two buses each way",
        ),
    ] {
        b.put::<Strength>(
            "2025-01-09",
            json!({"person": who, "words": {"text": text, "origin": "not_recorded"}}),
        );
    }
    let home = b.put::<Goal>("2025-01-09", json!({"words": said("The boys come home, one step at a time that Ngozi sets", ngozi),
        "why": said("I want to cook for them once before summer.", ngozi), "owners": [ngozi], "status": "active",
        "markers": ["both boys sleep here a whole week"]}));
    let shop = b.put::<Goal>("2025-04-03", json!({"words": said("Saturdays at the bike shop, and nobody asks me about Theo there", emil),
        "why": said("It is the only place where I am just good at something.", emil), "owners": [emil], "status": "active"}));
    b.put::<Goal>(
        "2025-05-08",
        json!({"words": said("Theo keeps a shelf that is only his", theo), "status": "reached"}),
    );
    b.put::<Goal>("2025-04-03", json!({"words": {"text": "Emil goes to counselling weekly", "said_by": booker, "origin": "staff_paraphrase"},
        "status": "changed", "changed_into": shop, "rested_by": emil}));
    b.put::<Goal>("2025-06-01", json!({"words": said("Learn to drive #panic(\"x\") *bold* $x$ \\ <b>now</b> 🚲", emil), "status": "resting"}));
    b.put::<Goal>(
        "2025-08-01",
        json!({"words": said("Move to Fresno", ngozi), "status": "let_go"}),
    );
    b.write::<Family>(
        scope,
        family,
        "2025-04-03",
        json!({"goal_order": [shop, home]}),
    );
    for (on, who, kind, value, private) in [
        ("2025-07-08", ngozi, "confidence", 3, false),
        ("2025-09-02", ngozi, "confidence", 7, false),
        ("2025-09-02", ngozi, "importance", 10, false),
        ("2025-09-02", emil, "confidence", 2, true),
        ("2025-09-02", emil, "importance", 9, false),
    ] {
        b.put::<Ruler>(on, json!({"person": who, "goal": home, "ruler_kind": kind, "value": value, "private": private}));
    }
    for (who, text, status, extra) in [
        (
            jo,
            "File the court report",
            "open",
            json!({"due_on": "2025-11-04", "reminder": "none"}),
        ),
        (
            kowalczyk,
            "Open the shop early on Saturday",
            "doing",
            json!({"cue": "Saturday, 8 o’clock"}),
        ),
        (
            ngozi,
            "Sunday call in the evening",
            "open",
            json!({"rhythm": "each Sunday", "first_move": "set an alarm", "helpers": [adaeze], "reminder": "from_someone_else", "reminder_from": ingrid}),
        ),
        (
            booker,
            "Ask the court about December",
            "open",
            json!({"due_on": "2025-11-04"}),
        ),
        (
            emil,
            "Show Theo the gears",
            "open",
            json!({"due_on": "2025-11-04", "goal": shop}),
        ),
        (emil, "True a wheel alone", "done", json!({"goal": shop})),
    ] {
        let mut fields = json!({"lead_carrier": who, "status": status, "words": said(text, who)});
        extra
            .as_object()
            .unwrap()
            .iter()
            .for_each(|(name, value)| fields[name] = value.clone());
        b.put::<Step>("2025-09-02", fields);
    }
    b.put::<IfThen>("2025-09-02", json!({"goal": home, "if_cue": "the visit is called off", "then_response": "text Adaeze and cook anyway", "owner": ngozi}));
    b.put::<Adaptation>("2025-09-20", json!({"what_changed": said("Ngozi and Renée swap visits by text now and tell us after.", ngozi), "by": ngozi, "adopted": "yes", "since": "2025-09-20"}));
    b.put::<MustDo>("2025-01-09", json!({"words": {"text": "Report to the court every three months", "origin": "mandate"}, "who_requires": "the county court", "due": "2025-11-30", "status": "open"}));
    let need = b.put::<Need>("2025-01-09", json!({"person": emil, "words": said("Emil needs to be able to stop being the parent", ngozi)}));
    b.put::<Service>("2025-01-09", json!({"need": need, "what": "Counselling", "who": "Dr. Hale", "how_often": "every two weeks", "from": "2025-04-10"}));
    b.put::<Decision>("2025-09-02", json!({"goal": home, "words": said("Weekends first, then weeks", ngozi), "views": [{"person": emil, "view": "uneasy", "words": said("That is a long time to wait.", emil)}]}));
    b.put::<TransitionMarker>("2025-09-02", json!({"words": said("We call each other before we call the county", ngozi), "rating": "some"}));
    b.put::<Meeting>("2025-10-07", json!({"number": 9, "status": "in_progress", "started_at": "2025-10-07T17:30:00-07:00[America/Los_Angeles]"}));
    b.put::<Meeting>("2025-10-07", json!({"status": "planned", "planned_at": "2025-11-04T17:30:00-08:00[America/Los_Angeles]", "place": "Ingrid’s kitchen",
        "leads": [{"who": ngozi, "what": "opens with the week"}, {"who": emil, "what": "the shop"}]}));
    b.put::<Consent>("2025-04-10", json!({"consent_kind": "release_one_way", "to_person": kowalczyk, "scope": "only the first name Emil", "starts": "2025-04-10"}));
    b.put::<CrisisPlan>("2025-07-05", json!({"family_definition": "Emil gone overnight; Theo hiding food until it rots",
        "triggers": ["a suitcase in the hall", "grown-ups whispering", "cancelled visits"], "early_signs": ["Emil cleans everything", "Theo stops asking for seconds"],
        "what_helps": ["say what is true, even when it is bad", "Mrs. Petrović’s soup", "riding"], "what_makes_it_worse": ["surprises", "the old name"],
        "call_order": [{"who": emil, "what": "texts Yusuf or Ingrid the word “puncture”"}, {"who": ngozi, "what": "answers any hour"}, {"who": petrovic, "what": "keeps the porch light on and a key"}],
        "contacts": [{"who": ingrid, "what": "any hour"}, {"name": "Mobile crisis team", "what": "555 0142"}], "safe_storage": "Pills in the locked box at Ingrid’s"}));
    Sample {
        build: b,
        emil,
        kowalczyk,
        home,
    }
}
