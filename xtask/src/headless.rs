//! The window without a screen: a virtual display whose memory is a file, so that a picture of it
//! needs no other program.

mod xwd;

use crate::host;
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(60);
const BETWEEN_LOOKS: Duration = Duration::from_millis(700);

/// Starts the app on a virtual display, waits until the picture rests, keeps it, ends the app.
pub fn picture(mut hearth: Command) -> Result<()> {
    let memory = host::target().join("headless");
    std::fs::create_dir_all(&memory)?;
    let screen = Screen::start(&memory)?;
    let child = hearth
        .env("DISPLAY", &screen.name)
        .env_remove("WAYLAND_DISPLAY")
        .spawn();
    let app = Ended(child.context("the app could not be started")?);
    let seen = rest(&memory.join("Xvfb_screen0"), app)?;
    let path = host::target().join("hearth.png");
    write(&path, &seen)?;
    println!(
        "Hearth ran on a virtual display; its window is in {}",
        path.display()
    );
    Ok(())
}

/// A child that ends when we do.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

struct Screen {
    name: String,
    _server: Ended,
}

impl Screen {
    /// Xvfb picks a free number itself and says it on its standard output.
    fn start(memory: &Path) -> Result<Screen> {
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "-nolisten",
                "tcp",
                "-fbdir",
            ])
            .arg(memory)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb could not be started")?;
        let said = server
            .stdout
            .take()
            .context("its standard output was piped above")?;
        let server = Ended(server);
        let mut number = String::new();
        BufReader::new(said).read_line(&mut number)?;
        match number.trim() {
            "" => bail!("Xvfb ended before it had a display"),
            number => Ok(Screen {
                name: format!(":{number}"),
                _server: server,
            }),
        }
    }
}

/// The first picture that shows something and stays the same between two looks.
fn rest(memory: &Path, mut app: Ended) -> Result<xwd::Picture> {
    let began = Instant::now();
    let mut last = None;
    while began.elapsed() < PATIENCE {
        sleep(BETWEEN_LOOKS);
        if let Some(status) = app.0.try_wait()? {
            bail!("the app ended before its window was seen ({status})");
        }
        let seen = xwd::read(&std::fs::read(memory)?)?;
        if !seen.is_blank() && last.as_ref() == Some(&seen) {
            return Ok(seen);
        }
        last = Some(seen);
    }
    bail!("no window was painted within {} s", PATIENCE.as_secs())
}

fn write(path: &Path, picture: &xwd::Picture) -> Result<()> {
    let mut file = std::io::BufWriter::new(std::fs::File::create(path)?);
    let mut encoder = png::Encoder::new(&mut file, picture.width, picture.height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header()?.write_image_data(&picture.rgb)?;
    file.flush()?;
    Ok(())
}
