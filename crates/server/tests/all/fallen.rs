//! What the server says when a part of it falls.

use std::process::Command;

#[test]
fn a_server_that_falls_says_where_and_not_a_word_of_what_it_held() {
    let fell = Command::new(env!("CARGO_BIN_EXE_hearth-server"))
        .arg("--version")
        .env("HEARTH_FALLS", "canary in the kitchen")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&fell.stderr);
    assert!(!fell.status.success());
    assert!(said.contains("fallen.rs:"), "{said}");
    assert!(!said.contains("canary"), "{said}");
    assert!(fell.stdout.is_empty());
}
