//! The doors as the network sees them: one list, from which the routes are made, so that no call can
//! come in beside `authorize`. Nothing here knows a family; what may be told is the machine's to say.

pub mod authorize;
mod enrol;
mod exchange;
pub mod figures;
mod health;
mod no;
mod openapi;
mod photos;
mod road;
mod schema;
mod session;
mod told;

pub use authorize::{Door, Needs, Pass};
pub use no::{No, Why};
pub use openapi::described;
pub use road::Tls;

use crate::{Fault, House, Result, backup, clock};
use authorize::{Rates, authorize};
use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use axum::routing::{MethodFilter, on};
use axum::{Router, serve};
use figures::Figures;
use road::{Caller, Road};
use signal_hook::consts::{SIGINT, SIGTERM};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use sync::limits::{MESSAGE_BYTES_MAX, PROTOCOL};
use tokio::sync::Semaphore;

/// Exchanges that are worked on at once; the others wait their turn.
const AT_ONCE: usize = 16;
/// How long a caller waits for its turn.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running office: what all calls share. None of it is needed by another process.
pub struct Front {
    /// The office.
    pub house: House,
    /// How often who called in this minute.
    pub rates: Rates,
    /// What is counted.
    pub figures: Figures,
    /// No new work is taken.
    pub stopping: AtomicBool,
    seats: Semaphore,
    backup_hours: u64,
}

/// One call, read.
pub struct Call {
    /// From where.
    pub from: SocketAddr,
    /// What stands in `Authorization`.
    pub bearer: Option<String>,
    /// Whether the body is packed.
    pub packed: bool,
    /// The body.
    pub body: Bytes,
}

/// An answer that is not a refusal.
pub struct Answer {
    /// How it is to be read.
    pub kind: &'static str,
    /// Whether it is packed.
    pub packed: bool,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    fn cbor(body: Vec<u8>) -> Self {
        Answer {
            kind: "application/cbor",
            packed: false,
            body,
        }
    }

    fn text(body: String) -> Self {
        Answer {
            kind: "text/plain; charset=utf-8",
            ..Answer::cbor(body.into_bytes())
        }
    }

    fn json(body: String) -> Self {
        Answer {
            kind: "application/json",
            ..Answer::cbor(body.into_bytes())
        }
    }
}

impl Front {
    /// The front of an open office.
    pub fn of(house: House, backup_hours: u64) -> Self {
        Front {
            house,
            backup_hours,
            rates: Rates::default(),
            figures: Figures::default(),
            stopping: AtomicBool::new(false),
            seats: Semaphore::new(AT_ONCE),
        }
    }

    /// One call, from the door to the answer. Blocks; whoever calls gives it a thread.
    pub fn answer(&self, door: Door, call: &Call) -> std::result::Result<Answer, No> {
        let now = clock::now();
        match (door, authorize(self, door, call, now)?) {
            (Door::Enrol, Pass::Anyone) => enrol::enrol(self, call, now),
            (Door::Challenge, Pass::Anyone) => session::challenge(self, call, now),
            (Door::Session, Pass::Anyone) => session::open(self, call, now),
            (Door::Sync, Pass::Laptop(known)) => exchange::exchange(self, &known, call, now),
            (Door::Photos, Pass::Laptop(known)) => photos::held(self, &known, call, now),
            (Door::Bring, Pass::Laptop(known)) => photos::bring(self, &known, call, now),
            (Door::Fetch, Pass::Laptop(known)) => photos::fetch(self, &known, call, now),
            (Door::Health, _) => Ok(Answer::text("ok\n".into())),
            (Door::Ready, Pass::Home) => health::ready(self),
            (Door::Metrics, Pass::Home) => Ok(Answer::text(self.figures.shown())),
            (Door::Described, _) => Ok(Answer::json(described())),
            _ => Err(Why::NotProved.into()),
        }
    }
}

/// Every door as a route.
fn routes(front: Arc<Front>) -> Router {
    let mut router = Router::new();
    for door in Door::ALL {
        let method = match door.method() {
            Method::GET => MethodFilter::GET,
            _ => MethodFilter::POST,
        };
        let at_this_door =
            move |State(front): State<Arc<Front>>,
                  ConnectInfo(Caller(from)): ConnectInfo<Caller>,
                  request: Request| { at_a_door(front, door, from, request) };
        router = router.route(door.path(), on(method, at_this_door));
    }
    let nowhere = || async { refuse(&Why::NoSuchDoor.into()) };
    router
        .method_not_allowed_fallback(nowhere)
        .fallback(nowhere)
        .with_state(front)
}

async fn at_a_door(front: Arc<Front>, door: Door, from: SocketAddr, request: Request) -> Response {
    let began = Instant::now();
    let (parts, body) = request.into_parts();
    let answered = match axum::body::to_bytes(body, MESSAGE_BYTES_MAX).await {
        Ok(body) => work(front.clone(), door, read(&parts.headers, from, body)).await,
        Err(_) => Err(Why::TooLarge.into()),
    };
    debug_assert!(
        answered
            .as_ref()
            .err()
            .is_none_or(|no| door.refuses().contains(&no.why)),
        "a refusal that the door does not say it gives"
    );
    let response = match &answered {
        Ok(answer) => give(answer),
        Err(no) => refuse(no),
    };
    let code = answered.as_ref().err().map(|no| no.why.code());
    front.figures.count(door, code, began.elapsed());
    told::line(door, response.status().as_u16(), code, began.elapsed());
    response
}

/// Gives the call a seat and a thread.
async fn work(front: Arc<Front>, door: Door, call: Call) -> std::result::Result<Answer, No> {
    if front.stopping.load(Ordering::SeqCst) && door != Door::Health {
        return Err(No::later(Why::Stopping, 30));
    }
    let lent = front.clone();
    let seat = tokio::time::timeout(PATIENCE, front.seats.acquire()).await;
    let Ok(Ok(_seat)) = seat else {
        return Err(No::later(Why::Busy, 10));
    };
    let worked = tokio::task::spawn_blocking(move || lent.answer(door, &call)).await;
    worked.unwrap_or_else(|_| Err(Why::Fault.into()))
}

fn read(headers: &HeaderMap, from: SocketAddr, body: Bytes) -> Call {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    let bearer = text(header::AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer "));
    Call {
        from,
        bearer: bearer.map(str::to_owned),
        packed: text(header::CONTENT_ENCODING) == Some("zstd"),
        body,
    }
}

fn give(answer: &Answer) -> Response {
    let mut response = respond(StatusCode::OK, answer.kind, answer.body.clone());
    if answer.packed {
        let packed = HeaderValue::from_static("zstd");
        response
            .headers_mut()
            .insert(header::CONTENT_ENCODING, packed);
    }
    response
}

fn refuse(no: &No) -> Response {
    let body = no.refusal().to_bytes();
    let mut response = respond(no.why.status(), "application/cbor", body);
    if let Some(seconds) = no.retry_after {
        let seconds = HeaderValue::from(seconds);
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    response
}

fn respond(status: StatusCode, kind: &'static str, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("hearth-protocol", HeaderValue::from(PROTOCOL));
    response
}

/// How to serve.
pub struct Serving {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Certificate and key; without them only this machine may call.
    pub tls: Option<Tls>,
    /// So many hours between backups; 0 makes none.
    pub backup_hours: u64,
}

/// Serves until it is told to stop; what was begun is finished.
pub fn run(house: House, serving: Serving) -> Result<()> {
    if serving.tls.is_none() && !serving.listen.ip().is_loopback() {
        return Err(Fault::PlainOnlyAtHome);
    }
    let _running = house.place.run()?;
    house.start()?;
    let front = Arc::new(Front::of(house, serving.backup_hours));
    let workers = [
        every(&front, Duration::from_millis(500), seal),
        every(&front, hours(serving.backup_hours), back_up),
    ];
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let served = runtime.block_on(listen(front.clone(), serving));
    front.stopping.store(true, Ordering::SeqCst);
    for worker in workers {
        // A worker that panicked has written its last; the log is whole either way.
        let _ = worker.join();
    }
    front.house.store.seal_audit()?;
    served
}

async fn listen(front: Arc<Front>, serving: Serving) -> Result<()> {
    let road = Road::open(serving.listen, serving.tls).await?;
    let told = front.clone();
    let stop = async move {
        asked_to_stop().await;
        told.stopping.store(true, Ordering::SeqCst);
        told::said("stopping");
    };
    told::listening(road.at());
    let service = routes(front).into_make_service_with_connect_info::<Caller>();
    Ok(serve(road, service).with_graceful_shutdown(stop).await?)
}

async fn asked_to_stop() {
    let told = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        // Where the system does not let us listen, it ends the program as it always would.
        let _ = signal_hook::flag::register(signal, told.clone());
    }
    while !told.load(Ordering::SeqCst) {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

fn hours(hours: u64) -> Duration {
    match hours {
        0 => Duration::MAX,
        hours => Duration::from_secs(hours.saturating_mul(3600)),
    }
}

/// A thread that does something again and again until the office stops.
fn every(front: &Arc<Front>, pause: Duration, work: fn(&Front)) -> std::thread::JoinHandle<()> {
    let front = front.clone();
    std::thread::spawn(move || {
        let mut last = Instant::now();
        while !front.stopping.load(Ordering::SeqCst) {
            std::thread::sleep(Duration::from_millis(200));
            if last.elapsed() >= pause {
                work(&front);
                last = Instant::now();
            }
        }
    })
}

fn seal(front: &Front) {
    if front.house.store.seal_audit().is_err() {
        told::said("audit not sealed");
    }
}

fn back_up(front: &Front) {
    match backup::make_if_due(&front.house, front.backup_hours) {
        Ok(Some(_)) => told::said("backed up"),
        Ok(None) => {}
        Err(_) => told::said("backup failed"),
    }
}
