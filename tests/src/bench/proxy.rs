//! A proxy between a laptop and its office on this machine: it passes every byte on as it is, and counts
//! them both ways, with the questions among them.

use anyhow::Result;
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// How a question begins.
const QUESTION: &[u8] = b"POST ";

/// What went by.
#[derive(Default)]
pub struct Counted {
    /// Questions.
    pub questions: AtomicU64,
    /// Bytes to the office, heads of the questions among them.
    pub up: AtomicU64,
    /// Bytes from it.
    pub down: AtomicU64,
}

/// The proxy; it goes on for as long as the process.
pub struct Proxy {
    /// Where it listens.
    pub place: String,
    /// What went by.
    pub counted: Arc<Counted>,
}

impl Proxy {
    /// Before an office.
    pub fn before(office: &str) -> Result<Self> {
        let office: SocketAddr = office.trim_start_matches("http://").parse()?;
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let place = format!("http://{}", listener.local_addr()?);
        let counted = Arc::new(Counted::default());
        let counts = counted.clone();
        thread::spawn(move || {
            for laptop in listener.incoming().flatten() {
                if let Ok(line) = TcpStream::connect(office) {
                    pass_on(laptop, line, &counts);
                }
            }
        });
        Ok(Proxy { place, counted })
    }

    /// Questions, bytes up and bytes down so far.
    pub fn so_far(&self) -> [u64; 3] {
        let Counted {
            questions,
            up,
            down,
        } = &*self.counted;
        [questions, up, down].map(|it| it.load(Ordering::SeqCst))
    }
}

fn pass_on(laptop: TcpStream, office: TcpStream, counts: &Arc<Counted>) {
    let (Ok(from), Ok(to)) = (laptop.try_clone(), office.try_clone()) else {
        return;
    };
    let up = counts.clone();
    thread::spawn(move || {
        let count = |bytes: &[u8]| {
            up.up.fetch_add(bytes.len() as u64, Ordering::SeqCst);
            if bytes.starts_with(QUESTION) {
                up.questions.fetch_add(1, Ordering::SeqCst);
            }
        };
        carry(from, to, count);
    });
    let down = counts.clone();
    thread::spawn(move || {
        let count = |bytes: &[u8]| {
            down.down.fetch_add(bytes.len() as u64, Ordering::SeqCst);
        };
        carry(office, laptop, count);
    });
}

fn carry(mut from: TcpStream, mut to: TcpStream, count: impl Fn(&[u8])) {
    let mut bytes = vec![0; 64 * 1024];
    while let Ok(read @ 1..) = from.read(&mut bytes) {
        count(&bytes[..read]);
        if to.write_all(&bytes[..read]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
}
