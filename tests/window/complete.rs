//! A file of tests that nobody named in `main.rs` would never run.

use std::path::Path;

#[test]
fn no_file_of_window_tests_was_forgotten() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("window");
    let main = std::fs::read_to_string(folder.join("main.rs")).unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|it| it != "rs") {
            continue;
        }
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(
            name == "main" || main.contains(&format!("mod {name};")),
            "{name} is not in main.rs"
        );
    }
}
