//! The shipped app, except that a program may drive its window: only `cargo x bench app` starts it.

fn main() -> std::process::ExitCode {
    hearth_lib::run_driven()
}
