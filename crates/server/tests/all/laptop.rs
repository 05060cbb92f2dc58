//! A laptop as the product has it, but for its disk: the machine of `sync` over a store in memory, a
//! real key, real HTTP.

use casefile::{By, Change, Deed, DeviceId, On, RecordId, ScopeId, UserId, Value};
use hearth_server::keys::{Dice, SignKey, verify};
use simulator::store::laptop::MemLaptop;
use std::net::SocketAddr;
use sync::laptop::{Bag, Laptop, News, Outcome};
use sync::message::*;
use sync::store::{Chance, LaptopStore, Log};
use sync::{Entry, OfficeName};

/// An answer of the office: its status and its body.
pub struct Answered {
    pub status: u16,
    pub retry_after: Option<String>,
    pub protocol: Option<String>,
    pub body: Vec<u8>,
}

impl Answered {
    pub fn refusal(&self) -> Refusal {
        Refusal::from_bytes(&self.body).unwrap()
    }
}

/// One call; it must be answered.
pub fn post(at: SocketAddr, path: &str, bearer: Option<&str>, body: &[u8]) -> Answered {
    try_post(at, path, bearer, body).unwrap()
}

/// One call; nothing where the road is cut.
pub fn try_post(at: SocketAddr, path: &str, bearer: Option<&str>, body: &[u8]) -> Option<Answered> {
    let config = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(std::time::Duration::from_secs(60)))
        .build();
    let agent = ureq::Agent::new_with_config(config);
    let mut call = agent.post(format!("http://{at}{path}"));
    if let Some(bearer) = bearer {
        call = call
            .header("authorization", format!("Bearer {bearer}"))
            .header("content-encoding", "zstd");
    }
    let mut response = call.content_type("application/cbor").send(body).ok()?;
    let header = |name: &str| {
        let value = response.headers().get(name)?;
        Some(value.to_str().unwrap().to_owned())
    };
    Some(Answered {
        status: response.status().as_u16(),
        retry_after: header("retry-after"),
        protocol: header("hearth-protocol"),
        body: response.body_mut().read_to_vec().ok()?,
    })
}

pub fn packed(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

pub fn unpacked(mut packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut decoder = ruzstd::decoding::StreamingDecoder::new(&mut packed).unwrap();
    std::io::Read::read_to_end(&mut decoder, &mut bytes).unwrap();
    bytes
}

pub struct Notebook {
    pub at: SocketAddr,
    pub store: MemLaptop,
    pub machine: Laptop,
    pub key: SignKey,
    pub device: DeviceId,
    pub user: UserId,
    pub office: OfficeName,
    pub agency: ScopeId,
    pub bearer: Option<String>,
    /// How many exchanges it made.
    pub exchanges: usize,
}

/// What a new laptop says, with its key.
pub fn enrol(code: &str, device: DeviceId, key: &SignKey) -> Enrol {
    use sync::Keys;
    let replica = casefile::ReplicaId::from_bytes(Dice.sixteen());
    Enrol {
        code: code.to_owned(),
        device,
        key: key.public(),
        replica,
        app: "0.2.0".into(),
        name: "the grey one".into(),
        proof: key.sign(&enrol_bytes(&plain_code(code), device, replica)),
    }
}

impl Notebook {
    pub fn enrolled(at: SocketAddr, code: &str) -> Self {
        let (device, key) = (
            DeviceId::from_bytes(Dice.sixteen()),
            SignKey::draw().unwrap(),
        );
        let asked = enrol(code, device, &key);
        let answer = post(at, "/enrol", None, &asked.to_bytes());
        assert_eq!(
            answer.status,
            200,
            "{:?}",
            Refusal::from_bytes(&answer.body)
        );
        let enrolled = Enrolled::from_bytes(&answer.body).unwrap();
        let signed = enrolled_bytes(device, enrolled.user, enrolled.agency);
        assert!(verify(&enrolled.key, &signed, &enrolled.proof));
        let office = enrolled.office_name();
        let dice =
            simulator::dice::Dice::new(u64::from_be_bytes(Dice.sixteen()[..8].try_into().unwrap()));
        let mut store = MemLaptop::new(office, dice);
        store.replica = asked.replica;
        Notebook {
            at,
            store,
            machine: Laptop::new(device, office, enrolled.agency, "0.2.0"),
            key,
            device,
            user: enrolled.user,
            office,
            agency: enrolled.agency,
            bearer: None,
            exchanges: 0,
        }
    }

    /// The status of proving itself; keeps the bearer.
    pub fn prove(&mut self) -> u16 {
        use sync::Keys;
        let device = self.device;
        let asked = AskChallenge { device }.to_bytes();
        let answer = post(self.at, "/session/challenge", None, &asked);
        let challenge = Challenge::from_bytes(&answer.body).unwrap();
        let signed = session_bytes(&self.office, device, &challenge.nonce.0);
        let open = OpenSession {
            device,
            key: self.key.public(),
            nonce: challenge.nonce,
            proof: self.key.sign(&signed),
        };
        let answer = post(self.at, "/session", None, &open.to_bytes());
        if answer.status == 200 {
            self.bearer = Some(Session::from_bytes(&answer.body).unwrap().bearer);
        }
        answer.status
    }

    /// One question as bytes.
    pub fn ask(&mut self) -> Vec<u8> {
        let request = self.machine.ask(&mut Bag {
            store: &mut self.store,
            keys: &self.key,
            chance: &mut Dice,
        });
        packed(&request.unwrap().to_bytes())
    }

    /// One exchange; proves itself first, and again where the office asks for it.
    pub fn exchange(&mut self) -> Outcome {
        if self.bearer.is_none() {
            assert_eq!(self.prove(), 200);
        }
        let question = self.ask();
        let mut answer = post(self.at, "/sync", self.bearer.as_deref(), &question);
        if answer.status == 401 {
            assert_eq!(self.prove(), 200);
            answer = post(self.at, "/sync", self.bearer.as_deref(), &question);
        }
        assert_eq!(
            answer.status,
            200,
            "{:?}",
            Refusal::from_bytes(&answer.body)
        );
        self.hear(&answer)
    }

    /// One exchange with a proof that was given before; nothing where the road was cut or the office
    /// could not answer.
    pub fn try_exchange(&mut self) -> Option<Outcome> {
        let question = self.ask();
        let answer = try_post(self.at, "/sync", self.bearer.as_deref(), &question);
        match answer.filter(|answer| answer.status == 200) {
            Some(answer) => Some(self.hear(&answer)),
            None => {
                self.machine.failed();
                None
            }
        }
    }

    fn hear(&mut self, answer: &Answered) -> Outcome {
        self.exchanges += 1;
        let bytes = unpacked(&answer.body);
        let outcome = self.machine.hear(
            &mut Bag {
                store: &mut self.store,
                keys: &self.key,
                chance: &mut Dice,
            },
            &Reply::from_bytes(&bytes).unwrap(),
        );
        let outcome = outcome.unwrap();
        assert!(!outcome.news.contains(&News::NotOurs));
        outcome
    }

    /// Talks until there is nothing more to say; the last outcome, with the news of all.
    pub fn sync(&mut self) -> Outcome {
        self.machine.call();
        let mut news = Vec::new();
        for _ in 0..20 {
            let mut outcome = self.exchange();
            news.append(&mut outcome.news);
            if !outcome.again {
                outcome.news = news;
                return outcome;
            }
        }
        panic!("it does not come to rest");
    }

    pub fn is_level(&self) -> bool {
        self.machine.is_level(&self.store).unwrap()
    }

    /// Somebody writes one field of one record, having seen what stands there.
    pub fn write(&mut self, scope: ScopeId, record: u8, words: &str) -> Entry {
        let id = RecordId::from_bytes([record; 16]);
        let empty = simulator::store::Scope::default();
        let borrowed = self.store.pictures.get(&scope);
        let held = self.store.shelf.scope(scope).unwrap_or(&empty);
        let saw = held.heads_of(borrowed, "note", id, "text");
        let deed = Deed {
            scope,
            what: "note.write".into(),
            on: On::Day(chrono::NaiveDate::default()),
            together: None,
            changes: vec![Change {
                kind: "note".into(),
                id,
                field: "text".into(),
                value: Value::of(&words),
                saw: saw.into_iter().collect(),
            }],
            over: Vec::new(),
        };
        let by = By {
            user: self.user,
            device: self.device,
        };
        let at = hearth_server::clock::now();
        self.store.write(deed, by, at)
    }

    /// Every text that stands in a field, in order.
    pub fn heads(&self, scope: ScopeId, record: u8) -> Vec<String> {
        let id = RecordId::from_bytes([record; 16]);
        let held = self.store.shelf.scope(scope).unwrap();
        let register = held
            .heads
            .record("note", id)
            .unwrap()
            .field("text")
            .unwrap();
        let mut heads: Vec<String> = register
            .heads()
            .iter()
            .map(|head| head.value.read().unwrap())
            .collect();
        heads.sort();
        heads
    }

    pub fn digest(&self, scope: ScopeId) -> sync::Digest {
        self.store.status(scope).unwrap().digest()
    }

    pub fn holds_nothing_of(&self, scope: ScopeId) -> bool {
        !LaptopStore::scopes(&self.store).unwrap().contains(&scope)
    }
}
