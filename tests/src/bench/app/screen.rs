//! The programs around a window: a virtual display, and the driver that speaks WebDriver. Each ends
//! when its value does, and none of them is ours to measure.

use anyhow::{Context, Result, ensure};
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(20);

struct Ended(Child);

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
    pub fn start() -> Result<Self> {
        let screen = ["-screen", "0", "1280x800x24", "-nolisten", "tcp"];
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1"])
            .args(screen)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb could not be started; `cargo x setup` installs it")?;
        let said = server.stdout.take().context("its output was piped above")?;
        let server = Ended(server);
        let mut number = String::new();
        BufReader::new(said).read_line(&mut number)?;
        ensure!(
            !number.trim().is_empty(),
            "Xvfb ended before it had a display"
        );
        Ok(Display {
            name: format!(":{}", number.trim()),
            _server: server,
        })
    }
}

/// WebKit's driver. What it starts inherits its environment.
pub struct Driver {
    /// Where it listens.
    pub port: u16,
    _process: Ended,
}

impl Driver {
    /// Starts one on a free port and waits until it listens. It and the window say to `says` what they say.
    pub fn start(environment: &[(String, String)], says: Stdio) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut driver = Command::new("WebKitWebDriver");
        driver.arg(format!("--port={port}")).stdout(Stdio::null());
        for inherited in [
            "WAYLAND_DISPLAY",
            "DBUS_SESSION_BUS_ADDRESS",
            "WEBKIT_DISABLE_DMABUF_RENDERER",
            "WEBKIT_DISABLE_COMPOSITING_MODE",
        ] {
            driver.env_remove(inherited);
        }
        let process = driver
            .stderr(says)
            .envs(environment.iter().cloned())
            .spawn()
            .context("WebKitWebDriver could not be started; `cargo x setup` installs it")?;
        let driver = Driver {
            port,
            _process: Ended(process),
        };
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            ensure!(
                began.elapsed() < PATIENCE,
                "WebKitWebDriver does not listen"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }
}
