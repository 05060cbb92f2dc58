//! Checks the app's configuration and writes down which of its commands a window may be given:
//! exactly one exists.

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    // The window's files are compiled in; nothing else tells cargo that they changed.
    println!("cargo:rerun-if-changed=ui/dist");
    let commands = tauri_build::AppManifest::new().commands(&["call"]);
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .capabilities_path_pattern("./src-tauri/capabilities/**/*")
            .app_manifest(commands),
    )
    .expect("the configuration beside Cargo.toml is part of this source");
}
