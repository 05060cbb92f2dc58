//! The desktop app around `app`: one window and the family's beside it, one command, a few events. Nothing here knows a family, a
//! rule or a file format; were the shell replaced, this folder is all that would be written anew.

mod bridge;
mod household;
mod os;
mod place;
mod window;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tauri::{Context, RunEvent, Wry};

const NO_PLACE: &str = "Hearth found no folder for your data on this system. Nothing was changed. Set HEARTH_DATA to a folder of your own and start again.";
const NO_START: &str = "Hearth could not start. Your case file was not touched.";

/// Runs the app until its window closes.
pub fn run() -> ExitCode {
    run_as(window::Profile::of_this_build())
}

/// The same app with a window that a program may drive; no program that is shipped calls it.
pub fn run_driven() -> ExitCode {
    run_as(window::Profile::Driven)
}

fn run_as(profile: window::Profile) -> ExitCode {
    app::say_only_where_it_falls();
    app::leave_no_dumps();
    let Some(data) = place::data_folder() else {
        eprintln!("{NO_PLACE}");
        return ExitCode::FAILURE;
    };
    match start(tauri::generate_context!(), data, profile) {
        Ok(app) => {
            app.run(|app, event| {
                if matches!(event, RunEvent::Exit) {
                    bridge::end(app);
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{NO_START} ({error})");
            ExitCode::FAILURE
        }
    }
}

fn start(
    context: Context<Wry>,
    data: PathBuf,
    profile: window::Profile,
) -> tauri::Result<tauri::App> {
    tauri::Builder::default()
        .plugin(one_per_folder(&data, &context))
        .invoke_handler(tauri::generate_handler![bridge::call])
        .setup(move |app| {
            bridge::begin(app.handle(), &data);
            window::open(app, &data, profile)?;
            Ok(())
        })
        .build(context)
}

/// A second start on the same folder brings the first window to the front and ends.
fn one_per_folder(data: &Path, context: &Context<Wry>) -> tauri::plugin::TauriPlugin<Wry> {
    tauri_plugin_single_instance::Builder::new()
        .dbus_id(place::instance_name(data, context))
        .callback(|app, _arguments, _folder| window::show(app))
        .build()
}
