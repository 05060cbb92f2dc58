//! The programs around the window: a virtual display, and the driver that speaks WebDriver. Each
//! ends when its value does.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(45);
/// So much of one stretch of memory is looked at; what is longer is only reserved.
const MAP_MAX: u64 = 64 << 20;

/// A child that ends when we do.
pub struct Ended(pub Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A display without a screen.
pub struct Display {
    /// What `DISPLAY` has to say.
    pub name: String,
    _server: Ended,
}

impl Display {
    /// Starts one; it picks a free number itself and says which.
    pub fn start() -> Display {
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "-nolisten",
                "tcp",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed by `cargo x setup`");
        let said = server.stdout.take().unwrap();
        let server = Ended(server);
        let mut number = String::new();
        BufReader::new(said).read_line(&mut number).unwrap();
        assert!(
            !number.trim().is_empty(),
            "Xvfb ended before it had a display"
        );
        Display {
            name: format!(":{}", number.trim()),
            _server: server,
        }
    }
}

/// A message bus of our own, so that no test speaks to the developer's.
pub struct Bus {
    /// How programs find it.
    pub address: String,
    _daemon: Ended,
}

impl Bus {
    /// Starts one.
    pub fn start() -> Bus {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus is installed by `cargo x setup`");
        let said = daemon.stdout.take().unwrap();
        let daemon = Ended(daemon);
        let mut address = String::new();
        BufReader::new(said).read_line(&mut address).unwrap();
        Bus {
            address: address.trim().to_owned(),
            _daemon: daemon,
        }
    }

    /// Sends a signal, as the system does.
    pub fn signal(&self, path: &str, name: &str, what: &[&str]) {
        let sent = Command::new("dbus-send")
            .args([
                &format!("--bus={}", self.address),
                "--type=signal",
                path,
                name,
            ])
            .args(what)
            .status()
            .unwrap();
        assert!(sent.success());
    }
}

/// WebKit's driver. The app it starts inherits its environment.
pub struct Driver {
    pub port: u16,
    _process: Ended,
}

impl Driver {
    /// Starts one on a free port and waits until it listens.
    pub fn start(environment: &[(String, String)]) -> Driver {
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let process = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .envs(environment.iter().cloned())
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
            .env_remove("WEBKIT_DISABLE_COMPOSITING_MODE")
            .stdout(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is installed by `cargo x setup`");
        let driver = Driver {
            port,
            _process: Ended(process),
        };
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                began.elapsed() < PATIENCE,
                "WebKitWebDriver does not listen"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        driver
    }
}

/// The processes of the app that run on one data folder, the way the system lists them.
pub fn running_on(data: &Path) -> Vec<u32> {
    let wanted = format!("HEARTH_DATA={}", data.display()).into_bytes();
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    processes
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|pid: &u32| {
            let is_ours = std::fs::read_link(format!("/proc/{pid}/exe"))
                .is_ok_and(|exe| exe.ends_with("hearth"));
            let environment = std::fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
            is_ours
                && environment
                    .split(|byte| *byte == 0)
                    .any(|one| one == wanted)
        })
        .collect()
}

/// The processes that draw the pages of an app: they have read every word that was on them.
pub fn pages_of(app: u32) -> Vec<u32> {
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    processes
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|pid: &u32| {
            let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
            // `7 (WebKitWebProces) S 6 ...`: the name, the state, the parent.
            let parent = stat
                .rsplit_once(") ")
                .and_then(|(_, rest)| rest.split(' ').nth(1)?.parse().ok());
            stat.contains("(WebKit") && parent == Some(app) && !is_over(&stat)
        })
        .collect()
}

/// Whether a process holds words in memory that it may write to, in one byte a letter or in two.
pub fn holds(pid: u32, words: &str) -> bool {
    let maps = std::fs::read_to_string(format!("/proc/{pid}/maps")).unwrap_or_default();
    let Ok(memory) = File::open(format!("/proc/{pid}/mem")) else {
        return false;
    };
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    maps.lines()
        .filter(|map| map.contains(" rw-p "))
        .any(|map| {
            let number = |text| u64::from_str_radix(text, 16).unwrap();
            let (from, to) = map.split(' ').next().unwrap().split_once('-').unwrap();
            let (from, to) = (number(from), number(to));
            let mut bytes = vec![0; (to - from).min(MAP_MAX) as usize];
            let read = memory.read_at(&mut bytes, from).unwrap_or_default();
            let is_in = |shape: &[u8]| bytes[..read].windows(shape.len()).any(|at| at == shape);
            is_in(words.as_bytes()) || is_in(&wide)
        })
}

/// Waits until something is so.
pub fn until(what: &str, is_so: impl Fn() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < PATIENCE, "{what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Waits until a process has let go of its files: each of its threads lets go in its own time, and is
/// listed as ended only after that.
pub fn wait_for_the_end_of(pid: u32) {
    let began = Instant::now();
    while threads(pid).iter().any(|stat| !is_over(stat)) {
        assert!(began.elapsed() < PATIENCE, "process {pid} does not end");
        std::thread::yield_now();
    }
}

fn threads(pid: u32) -> Vec<String> {
    let listed = std::fs::read_dir(format!("/proc/{pid}/task"));
    let threads = listed.into_iter().flatten().flatten();
    threads
        .filter_map(|thread| std::fs::read_to_string(thread.path().join("stat")).ok())
        .collect()
}

/// The state stands after the name, which is in brackets: `7 (hearth) Z ...`.
fn is_over(stat: &str) -> bool {
    stat.rsplit_once(") ")
        .is_none_or(|(_, rest)| rest.starts_with(['Z', 'X']))
}
