//! The facilitator's window, and the family's beside it. They go nowhere but to their own pages, open
//! nothing, download nothing and keep nothing on the disk; their title never names anyone.

use crate::{household, os};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use tauri::utils::config::WindowConfig;
use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, Manager, Url, WebviewWindowBuilder, WindowEvent, Wry};

/// The facilitator's window.
pub const MAIN: &str = "main";
/// The family's own.
pub const HOUSEHOLD: &str = "household";
const TITLE: &str = "Hearth";
/// Where a process that takes the place of another finds how the window stood.
const SHAPE: &str = "HEARTH_WINDOW";

/// Opens it.
pub fn open(app: &App, data: &Path, profile: Profile) -> tauri::Result<()> {
    let builder = bare(app, &config(app))?;
    let shape = std::env::var(SHAPE)
        .ok()
        .and_then(|text| Shape::read(&text));
    let builder = match &shape {
        Some(shape) => builder
            .inner_size(shape.width, shape.height)
            .position(shape.x, shape.y)
            .maximized(shape.is_maximized),
        None => builder,
    };
    let window = profile.given_to(builder, data).build()?;
    let handle = app.handle().clone();
    window.on_window_event(move |event| {
        // The family's page never stands there without the facilitator's.
        if matches!(event, WindowEvent::Destroyed) {
            let _ = household::close(&handle);
        }
    });
    app.manage(Kept {
        profile,
        data: data.to_path_buf(),
    });
    os::tend(&window)
}

/// How the first window keeps its pages: the second keeps them the same way.
struct Kept {
    profile: Profile,
    data: PathBuf,
}

/// Opens the family's own window.
pub fn open_household(handle: &AppHandle) -> tauri::Result<()> {
    let config = WindowConfig {
        label: HOUSEHOLD.into(),
        width: 1100.0,
        height: 760.0,
        min_width: Some(480.0),
        min_height: Some(360.0),
        ..WindowConfig::default()
    };
    let kept = handle.state::<Kept>();
    let builder = bare(handle, &config)?;
    let window = kept.profile.given_to(builder, &kept.data).build()?;
    os::tend(&window)
}

/// A window that can do nothing but show its own pages.
fn bare<'a, M: Manager<Wry>>(
    manager: &'a M,
    config: &WindowConfig,
) -> tauri::Result<Builder<'a, M>> {
    let own = own_pages();
    Ok(WebviewWindowBuilder::from_config(manager, config)?
        .title(TITLE)
        .on_navigation(move |url| is_own(url, &own))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .devtools(cfg!(debug_assertions))
        .zoom_hotkeys_enabled(true)
        .general_autofill_enabled(false)
        .content_protected(true))
}

/// Where the window stands, for the process that takes the place of this one: numbers, no names.
pub fn shape(app: &AppHandle) -> Vec<(&'static str, OsString)> {
    let shape = app.get_webview_window(MAIN).and_then(|window| {
        let scale = window.scale_factor().ok()?;
        let size = window.inner_size().ok()?.to_logical::<f64>(scale);
        let place = window.outer_position().ok()?.to_logical::<f64>(scale);
        Some(Shape {
            x: place.x,
            y: place.y,
            width: size.width,
            height: size.height,
            is_maximized: window.is_maximized().ok()?,
        })
    });
    let shape = shape.map(|shape| (SHAPE, shape.written().into()));
    shape.into_iter().collect()
}

/// How large the window is and where it stands.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Shape {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    is_maximized: bool,
}

impl Shape {
    fn written(self) -> String {
        let Shape {
            x,
            y,
            width,
            height,
            is_maximized,
        } = self;
        format!("{x},{y},{width},{height},{}", u8::from(is_maximized))
    }

    fn read(text: &str) -> Option<Self> {
        let numbers: Vec<f64> = text
            .split(',')
            .map(|number| number.parse().ok().filter(|it: &f64| it.is_finite()))
            .collect::<Option<_>>()?;
        let [x, y, width, height, maximized] = numbers.try_into().ok()?;
        (width >= 1.0 && height >= 1.0).then_some(Shape {
            x,
            y,
            width,
            height,
            is_maximized: maximized == 1.0,
        })
    }
}

/// Brings the first window to the front when somebody starts Hearth a second time.
pub fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

fn config(app: &App) -> WindowConfig {
    let named = app
        .config()
        .app
        .windows
        .iter()
        .find(|window| window.label == MAIN);
    named.cloned().unwrap_or_else(|| WindowConfig {
        label: MAIN.into(),
        ..WindowConfig::default()
    })
}

type Builder<'a, M> = WebviewWindowBuilder<'a, Wry, M>;

/// What the window may keep of its pages. Their own storage is never used; a profile without a disk
/// makes sure of it. A window that is driven by a program cannot have such a profile.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Nothing, as shipped.
    Forgetful,
    /// A folder inside the data folder, for tests and benches.
    Driven,
}

impl Profile {
    /// A debug build can be driven where its environment says so; a shipped one never.
    pub fn of_this_build() -> Profile {
        let driven = std::env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|value| value == "true");
        if cfg!(debug_assertions) && driven {
            Profile::Driven
        } else {
            Profile::Forgetful
        }
    }

    fn given_to<'a, M: Manager<Wry>>(self, builder: Builder<'a, M>, data: &Path) -> Builder<'a, M> {
        match self {
            Profile::Forgetful => builder.incognito(true),
            Profile::Driven => builder.data_directory(data.join("webview")),
        }
    }
}

/// Where our pages come from: inside the binary, or the development server of a debug build.
fn own_pages() -> Vec<&'static str> {
    let mut own = vec![
        "tauri://localhost",
        "http://tauri.localhost",
        "https://tauri.localhost",
    ];
    if tauri::is_dev() {
        own.push("http://localhost:5173");
    }
    own
}

fn is_own(url: &Url, own: &[&str]) -> bool {
    own.iter().any(|origin| {
        Url::parse(origin).is_ok_and(|origin| {
            url.scheme() == origin.scheme()
                && url.host() == origin.host()
                && url.port() == origin.port()
        })
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn goes(url: &str) -> bool {
        is_own(&Url::parse(url).unwrap(), &own_pages())
    }

    #[test]
    fn the_window_goes_to_its_own_pages() {
        assert!(goes("tauri://localhost/index.html"));
    }

    #[test]
    fn a_window_stands_where_it_stood_before_it_was_locked() {
        let shape = Shape {
            x: -12.5,
            y: 40.0,
            width: 1280.0,
            height: 800.0,
            is_maximized: false,
        };
        assert_eq!(Shape::read(&shape.written()), Some(shape));
        for nothing in ["", "1,2,3", "1,2,0,0,0", "a,b,c,d,e", "NaN,1,1,1,0"] {
            assert_eq!(Shape::read(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn the_window_goes_nowhere_else() {
        for elsewhere in [
            "https://example.org/",
            "http://localhost:8080/",
            "file:///etc/passwd",
            "tauri://localhost.example.org/",
            "data:text/html,hello",
            "about:blank",
        ] {
            assert!(!goes(elsewhere), "{elsewhere}");
        }
    }
}
