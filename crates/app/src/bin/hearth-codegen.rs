//! Writes the window's TypeScript from the registry: `hearth-codegen ui/src/generated`.
//! Nothing is written where nothing changed, so that a build that watches the folder rests.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("usage: hearth-codegen OUTDIR");
        return ExitCode::from(2);
    };
    let files = [
        ("types.ts", app::typescript::types()),
        ("commands.ts", app::typescript::command_map()),
    ];
    for (name, text) in files {
        if let Err(error) = write(&Path::new(&folder).join(name), &text) {
            eprintln!("hearth-codegen: {name}: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if std::fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text)
}
