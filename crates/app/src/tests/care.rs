//! What the notebook does by itself when nobody types, and what it says of its own file.

use super::*;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(30);
const PAGE: usize = 4096;

/// Ticks, as the window does, until something is so.
fn until(laptop: &Laptop, app: &App, what: &str, is_so: impl Fn(&Value) -> bool) -> Value {
    let began = Instant::now();
    loop {
        laptop.clock.seconds_pass(3);
        app.tick();
        let view = ask(app, "session.state", json!({})).unwrap();
        if is_so(&view) {
            return view;
        }
        assert!(began.elapsed() < PATIENCE, "{what}: {view}");
        ask(app, "session.seen", json!({})).unwrap();
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn is_cared_for(view: &Value) -> bool {
    view["care"]["backed_up_on"].is_string() && view["care"]["checked_on"].is_string()
}

fn codes(view: &Value) -> Vec<String> {
    let troubles = view["troubles"].as_array().unwrap();
    troubles
        .iter()
        .map(|trouble| trouble["code"].as_str().unwrap().to_owned())
        .collect()
}

fn backups(laptop: &Laptop) -> Vec<String> {
    let Ok(listed) = std::fs::read_dir(laptop.path().join("backups")) else {
        return Vec::new();
    };
    let names = listed.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".db")).collect();
    names.sort();
    names
}

#[test]
fn the_day_is_backed_up_and_the_file_checked_when_nobody_types() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    a_family(&app);
    assert!(backups(&laptop).is_empty());
    let view = until(&laptop, &app, "care", is_cared_for);
    assert_eq!(codes(&view), Vec::<String>::new());
    assert_eq!(backups(&laptop), ["2026-11-20.db"]);
    laptop.clock.minutes_pass(10);
    ask(&app, "session.seen", json!({})).unwrap();
    laptop.clock.days_pass(1);
    until(&laptop, &app, "the next day", |view| {
        view["care"]["backed_up_on"] == "2026-11-21"
    });
    assert_eq!(backups(&laptop), ["2026-11-20.db", "2026-11-21.db"]);
}

#[test]
fn nothing_begins_while_somebody_types() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let draft = json!({ "family": family, "slot": "capture", "content": "{}" });
    for _ in 0..40 {
        laptop.clock.seconds_pass(1);
        ask(&app, "draft.keep", draft.clone()).unwrap();
        app.tick();
    }
    let view = ask(&app, "session.state", json!({})).unwrap();
    assert_eq!(view["care"]["backed_up_on"], Value::Null);
    assert!(backups(&laptop).is_empty());
}

#[test]
fn a_check_on_demand_is_made_and_said() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    until(&laptop, &app, "care", is_cared_for);
    let asked = ask(&app, "session.check", json!({})).unwrap();
    assert_eq!(asked["care"]["checking"], true);
    until(&laptop, &app, "the check", |view| {
        view["care"]["checking"] == false
    });
    ask(&app, "session.lock", json!({})).unwrap();
    assert_eq!(refused(&app, "session.check", json!({})), "session.locked");
}

#[test]
fn a_check_is_made_once_a_week() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    until(&laptop, &app, "care", is_cared_for);
    let checked_on = |view: &Value| view["care"]["checked_on"].clone();
    laptop.clock.days_pass(6);
    let view = until(&laptop, &app, "another day", |view| {
        view["care"]["backed_up_on"] == "2026-11-26"
    });
    assert_eq!(checked_on(&view), "2026-11-20");
    laptop.clock.days_pass(1);
    until(&laptop, &app, "a week", |view| {
        checked_on(view) == "2026-11-27"
    });
    drop(app);
    let view = ask(&laptop.again(), "session.state", json!({})).unwrap();
    assert_eq!(checked_on(&view), "2026-11-27", "it is remembered");
}

#[test]
fn opening_printing_showing_and_exporting_are_rows_of_the_audit() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let of_family = json!({ "family": family });
    ask(&app, "family.show", of_family.clone()).unwrap();
    ask(&app, "family.show", of_family.clone()).unwrap();
    ask(&app, "household.show", of_family.clone()).unwrap();
    ask(&app, "safety.print", of_family).unwrap();
    let id: casefile::FamilyId = serde_json::from_value(family).unwrap();
    app.paper(id, &crate::commands::print::Paper::Safety, None)
        .unwrap();
    let rows = app
        .behind_the_door(|desk| Ok(desk.vault.audit_after(0, 100)?))
        .unwrap();
    let told: Vec<&str> = rows.iter().map(|row| row.what.name()).collect();
    assert_eq!(told, ["opened", "shown", "printed", "exported"]);
    assert!(rows.iter().all(|row| row.family == Some(id)));
    assert_eq!(app.verify().unwrap()["audit"], json!([]));
}

#[test]
fn that_the_agencys_key_gave_a_new_passphrase_is_a_row_of_the_audit() {
    let laptop = Laptop::new();
    let agency = age::x25519::Identity::generate();
    let app = laptop.start();
    let public = agency.to_public().to_string();
    let settings = crate::views::session::Settings::default();
    let lost = crate::passphrase::Passphrase::new("seven quiet herons waited".into());
    app.init(&lost, Some(&public), settings).unwrap();
    drop(app);
    let app = laptop.start();
    let new = crate::passphrase::Passphrase::new("eleven slow lanterns drifting".into());
    let key = agency.to_string();
    app.recover(age::secrecy::ExposeSecret::expose_secret(&key), &new)
        .unwrap();
    app.unlock(&new).unwrap();
    let rows = app.behind_the_door(|desk| Ok(desk.vault.audit_after(0, 100)?));
    let told: Vec<&str> = rows.unwrap().iter().map(|row| row.what.name()).collect();
    assert_eq!(told, ["recovered"]);
}

#[test]
fn a_copied_invitation_and_a_copy_of_the_whole_file_are_rows_of_the_audit() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let words = json!({ "text": "Come on Thursday, there is soup", "said_by": ana,
        "origin": "verbatim", "lang": "en" });
    let asked = json!({ "family": family, "person": ana, "words": words });
    let invitation = ask(&app, "invitation.write", asked).unwrap()["record"].clone();
    let asked = json!({ "family": family, "invitation": invitation });
    ask(&app, "invitation.copied", asked).unwrap();
    let other = json!({ "family": family, "invitation": ana });
    assert_eq!(
        refused(&app, "invitation.copied", other),
        "record.not_on_file"
    );
    let elsewhere = tempfile::tempdir().unwrap();
    app.backup(&elsewhere.path().join("june.db")).unwrap();
    let rows = app.behind_the_door(|desk| Ok(desk.vault.audit_after(0, 100)?));
    let rows = rows.unwrap();
    let told: Vec<&str> = rows.iter().map(|row| row.what.name()).collect();
    assert_eq!(told, ["opened", "exported", "exported"]);
    let record = serde_json::from_value(invitation).unwrap();
    assert_eq!(rows[1].record, Some(record), "which invitation");
    assert_eq!(rows[2].family, None, "every family's");
}

#[test]
fn signing_is_a_row_of_the_audit_too() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let ana = person(&app, &family, "Ana Reyes");
    let consent = json!({ "family": family, "consent_kind": "program_consent", "person": ana });
    let consent = ask(&app, "consent.record", consent).unwrap()["record"].clone();
    let papers = ask(&app, "papers.show", json!({ "family": family })).unwrap();
    let signed = json!({ "family": family, "signed_kind": "consent", "signed": consent,
        "hash": papers["consents"][0]["hash"], "signer": ana, "way": "on_screen" });
    ask(&app, "signature.give", signed).unwrap();
    let rows = app.behind_the_door(|desk| Ok(desk.vault.audit_after(0, 100)?));
    let rows = rows.unwrap();
    let told: Vec<&str> = rows.iter().map(|row| row.what.name()).collect();
    assert_eq!(told, ["opened", "signed"]);
    let paper = serde_json::from_value(consent).unwrap();
    assert_eq!(rows[1].record, Some(paper), "which paper was signed");
}

#[test]
fn a_line_that_a_search_shows_opens_the_family_it_is_of_and_a_list_of_names_opens_none() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    a_family(&app);
    let rows = || {
        let head = app.behind_the_door(|desk| Ok(desk.vault.audit_head()?));
        head.unwrap().count
    };
    ask(&app, "today.show", json!({})).unwrap();
    ask(&app, "family.list", json!({})).unwrap();
    ask(&app, "search.find", json!({ "text": "zzzz" })).unwrap();
    assert_eq!(rows(), 0);
    let found = ask(&app, "search.find", json!({ "text": "Reyes" })).unwrap();
    assert!(!found["hits"].as_array().unwrap().is_empty());
    ask(&app, "search.find", json!({ "text": "Reyes" })).unwrap();
    assert_eq!(rows(), 1);
}

#[test]
fn another_opening_is_another_row() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    ask(&app, "family.show", json!({ "family": family })).unwrap();
    ask(&app, "session.lock", json!({})).unwrap();
    ask(&app, "session.unlock", json!({ "passphrase": PASSPHRASE })).unwrap();
    ask(&app, "family.show", json!({ "family": family })).unwrap();
    let rows = app.behind_the_door(|desk| Ok(desk.vault.audit_head()?));
    assert_eq!(rows.unwrap().count, 2);
}

#[test]
fn unlocking_comes_back_to_where_somebody_was_and_the_closed_door_does_not_know() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let place = json!({ "page": { "at": "settings" }, "cursor": { "key": "set-name", "nth": 0 } });
    ask(&app, "session.stand_at", json!({ "place": place })).unwrap();
    let closed = ask(&app, "session.lock", json!({})).unwrap();
    assert_eq!(closed["place"], Value::Null);
    drop(app);
    let app = laptop.start();
    let closed = ask(&app, "session.state", json!({})).unwrap();
    assert_eq!(
        (&closed["place"], &closed["care"]),
        (&Value::Null, &Value::Null)
    );
    let open = ask(&app, "session.unlock", json!({ "passphrase": PASSPHRASE })).unwrap();
    assert_eq!(open["place"], place);
    // After a crash the place of an older lock would be a wrong one.
    drop(app);
    let view = ask(&laptop.again(), "session.state", json!({})).unwrap();
    assert_eq!(view["place"], Value::Null);
    let long = json!({ "place": "x".repeat(5000) });
    assert_eq!(
        refused(&laptop.start(), "session.stand_at", long),
        "call.too_large"
    );
}

#[test]
fn a_folder_that_is_copied_to_the_internet_is_said_before_there_is_work_in_it() {
    let laptop = Laptop::new();
    let folder = laptop.path().join("OneDrive - County/hearth");
    let app = App::new(Config {
        clock: laptop.clock.clone(),
        ..Config::new(folder)
    });
    let view = ask(&app, "session.state", json!({})).unwrap();
    assert_eq!(codes(&view), ["care.synced_folder"]);
    assert_eq!(view["troubles"][0]["params"]["service"], "OneDrive");
}

#[test]
#[cfg(unix)]
fn a_folder_where_nobody_may_write_is_said_before_there_is_work_in_it() {
    let sealed = Sealed::new();
    let laptop = Laptop::new();
    let app = App::new(Config {
        clock: laptop.clock.clone(),
        ..Config::new(sealed.0.path().join("hearth"))
    });
    let view = ask(&app, "session.state", json!({})).unwrap();
    assert_eq!(codes(&view), ["care.read_only"]);
    let asked = json!({ "passphrase": PASSPHRASE, "your_name": "Dana", "language": "en" });
    assert_eq!(refused(&app, "session.create", asked), "vault.read_only");
}

/// A disk that holds a notebook and little more, which only root may mount: for
/// anybody else the test fails, since nothing was tried.
#[cfg(target_os = "linux")]
struct SmallDisk(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn new() -> Self {
        let disk = SmallDisk(tempfile::tempdir().unwrap());
        let mount = ["-t", "tmpfs", "-o", "size=96m", "tmpfs"];
        let mut mounts = std::process::Command::new("mount");
        let done = mounts.args(mount).arg(disk.0.path()).output();
        assert!(
            done.is_ok_and(|it| it.status.success()),
            "NOT RUN: this user may not mount a small disk"
        );
        disk
    }

    /// The app after the first run, with its notebook on this disk.
    fn first_run(&self, laptop: &Laptop) -> App {
        let app = App::new(Config {
            clock: laptop.clock.clone(),
            ..Config::new(self.0.path().join("hearth"))
        });
        let asked = json!({ "passphrase": PASSPHRASE, "your_name": "Dana", "language": "en" });
        ask(&app, "session.create", asked).unwrap();
        app
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount")
            .arg(self.0.path())
            .output();
    }
}

#[test]
#[cfg(target_os = "linux")]
fn little_room_is_said_while_everything_can_still_be_saved() {
    let disk = SmallDisk::new();
    let laptop = Laptop::new();
    let app = disk.first_run(&laptop);
    let view = until(&laptop, &app, "the disk to be looked at", |view| {
        !codes(view).is_empty()
    });
    assert_eq!(codes(&view), ["care.little_room"]);
    assert!(view["troubles"][0]["params"]["megabytes"].as_u64().unwrap() < 96);
    a_family(&app);
    assert_eq!(app.verify().unwrap()["sound"], true);
}

/// Takes all the room there is.
#[cfg(target_os = "linux")]
fn fill(disk: &SmallDisk, name: &str) {
    use std::io::Write;
    let mut file = std::fs::File::create(disk.0.path().join(name)).unwrap();
    while file.write_all(&[7; 4096]).is_ok() {}
}

#[test]
#[cfg(target_os = "linux")]
fn a_disk_without_any_room_is_said_though_nothing_can_be_written_on_it() {
    let disk = SmallDisk::new();
    let laptop = Laptop::new();
    let app = disk.first_run(&laptop);
    let family = a_family(&app);
    let rename = |name: String| {
        ask(
            &app,
            "family.rename",
            json!({ "family": family, "name_shown": name }),
        )
    };
    // What was kept in reserve goes first, then there is really nothing.
    for round in 0..6 {
        fill(&disk, &format!("others-{round}"));
        let name = "Reyes ".repeat(100) + &round.to_string();
        if rename(name).is_err_and(|it| it.code == "vault.disk_full") {
            break;
        }
    }
    let view = until(&laptop, &app, "the full disk to be told", |view| {
        codes(view).contains(&"care.reserve_used".to_owned())
    });
    assert_eq!(view["stage"], "open");
}

/// A folder that nobody may write in. Who may do everything needs a disk that is mounted so.
#[cfg(unix)]
struct Sealed(tempfile::TempDir);

#[cfg(unix)]
impl Sealed {
    fn new() -> Self {
        use std::os::unix::fs::PermissionsExt;
        let sealed = Sealed(tempfile::tempdir().unwrap());
        let reads = std::fs::Permissions::from_mode(0o500);
        std::fs::set_permissions(sealed.0.path(), reads).unwrap();
        if sealed.is_open() {
            let mount = ["-t", "tmpfs", "-o", "ro,size=1m", "tmpfs"];
            let _ = std::process::Command::new("mount")
                .args(mount)
                .arg(sealed.0.path())
                .output();
        }
        assert!(!sealed.is_open(), "NOT RUN: this user can write everywhere");
        sealed
    }

    fn is_open(&self) -> bool {
        let tried = self.0.path().join("tried");
        let open = std::fs::write(&tried, "").is_ok();
        let _ = std::fs::remove_file(tried);
        open
    }
}

#[cfg(unix)]
impl Drop for Sealed {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount")
            .arg(self.0.path())
            .output();
    }
}

fn damage(laptop: &Laptop, pages: impl Iterator<Item = usize>) {
    let file = laptop.path().join("hearth.db");
    let mut bytes = std::fs::read(&file).unwrap();
    for page in pages {
        bytes[page * PAGE..(page + 1) * PAGE].fill(0);
    }
    std::fs::write(file, bytes).unwrap();
}

#[test]
fn a_damaged_file_is_mended_at_the_door_from_itself_and_its_backup() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    until(&laptop, &app, "care", is_cared_for);
    ask(&app, "session.lock", json!({})).unwrap();
    damage(&laptop, 0..1);
    let passphrase = json!({ "passphrase": PASSPHRASE });
    assert_eq!(
        refused(&app, "session.unlock", passphrase.clone()),
        "vault.damaged"
    );
    let wrong = json!({ "passphrase": "not the passphrase at all" });
    assert_eq!(
        refused(&app, "session.mend", wrong.clone()),
        "vault.wrong_passphrase"
    );
    let ways = ask(&app, "session.ways_back", passphrase.clone()).unwrap();
    assert_eq!(ways[0]["day"], "2026-11-20");
    assert_eq!(ways[0]["may_be_more"], true);
    let view = ask(&app, "session.mend", passphrase).unwrap();
    assert_eq!(view["stage"], "open");
    // Of the file nothing could be read: whoever wrote after the backup has to know.
    assert_eq!(codes(&view), ["care.mended_may_lack"]);
    let page = ask(&app, "family.show", json!({ "family": family })).unwrap();
    assert_eq!(page["name"], "Reyes");
    assert!(laptop.path().join("hearth.db.kept-1").exists());
    assert_eq!(app.verify().unwrap()["sound"], true);
}

fn damage_the_keys(laptop: &Laptop) {
    for name in ["passphrase.age", "passphrase.previous.age"] {
        let slot = laptop.path().join("keybag").join(name);
        std::fs::write(slot, "age-encryption.org/v1, and then nothing").unwrap();
    }
}

/// Page 0 leaves nothing that could show whose key the copy is; page 1 leaves the rest of the file.
#[test]
fn where_the_keys_and_the_file_are_damaged_there_is_a_way_on() {
    for (page, way_on) in [(0, "session.go_back"), (1, "session.mend")] {
        let laptop = Laptop::new();
        let app = laptop.first_run();
        let family = a_family(&app);
        until(&laptop, &app, "care", is_cared_for);
        ask(&app, "session.lock", json!({})).unwrap();
        damage(&laptop, page..page + 1);
        damage_the_keys(&laptop);
        let damaged = std::fs::read(laptop.path().join("hearth.db")).unwrap();
        let open = json!({ "passphrase": PASSPHRASE });
        let told = refused(&app, "session.unlock", open.clone());
        assert_eq!(told, "vault.copy_opens_nothing", "page {page}");
        let ways = ask(&app, "session.ways_back", open.clone()).unwrap();
        assert_eq!(ways[0]["may_be_more"], page == 0);
        let view = if way_on == "session.mend" {
            ask(&app, way_on, open).unwrap()
        } else {
            assert_eq!(
                refused(&app, "session.mend", open),
                "vault.copy_opens_nothing"
            );
            let back = json!({ "passphrase": PASSPHRASE, "day": ways[0]["day"] });
            ask(&app, way_on, back).unwrap()
        };
        assert_eq!(view["stage"], "open", "page {page}");
        let shown = ask(&app, "family.show", json!({ "family": family })).unwrap();
        assert_eq!(shown["name"], "Reyes");
        let aside = std::fs::read(laptop.path().join("hearth.db.kept-1")).unwrap();
        assert_eq!(aside, damaged, "page {page}");
    }
}

/// The system refuses to read what has the name of the file, however often one tries.
#[test]
#[cfg(unix)]
fn a_file_that_the_disk_does_not_hand_out_does_not_stand_in_the_way_of_its_backup() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    until(&laptop, &app, "care", is_cared_for);
    ask(&app, "session.lock", json!({})).unwrap();
    let file = laptop.path().join("hearth.db");
    std::fs::rename(&file, laptop.path().join("elsewhere.db")).unwrap();
    std::fs::create_dir(&file).unwrap();
    let open = json!({ "passphrase": PASSPHRASE });
    let told = refused(&app, "session.unlock", open.clone());
    assert!(
        ["session.not_opened", "vault.damaged"].contains(&&*told),
        "{told}"
    );
    let ways = ask(&app, "session.ways_back", open).unwrap();
    assert_eq!(ways[0]["may_be_more"], true);
    let back = json!({ "passphrase": PASSPHRASE, "day": ways[0]["day"] });
    assert_eq!(ask(&app, "session.go_back", back).unwrap()["stage"], "open");
    let shown = ask(&app, "family.show", json!({ "family": family })).unwrap();
    assert_eq!(shown["name"], "Reyes");
    assert!(laptop.path().join("hearth.db.kept-1").is_dir());
}

#[test]
fn going_back_to_a_backup_opens_it_and_keeps_what_was_here() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    until(&laptop, &app, "care", is_cared_for);
    let rename = json!({ "family": family, "name_shown": "Reyes and Cruz" });
    ask(&app, "family.rename", rename).unwrap();
    let open = json!({ "passphrase": PASSPHRASE, "day": "2026-11-20" });
    assert_eq!(
        refused(&app, "session.go_back", open.clone()),
        "session.already_open"
    );
    ask(&app, "session.lock", json!({})).unwrap();
    let ways = ask(
        &app,
        "session.ways_back",
        json!({ "passphrase": PASSPHRASE }),
    )
    .unwrap();
    assert_eq!(
        ways[0]["families"],
        json!([{ "name": "Reyes and Cruz", "things": 1 }])
    );
    let view = ask(&app, "session.go_back", open).unwrap();
    assert_eq!(view["stage"], "open");
    let page = ask(&app, "family.show", json!({ "family": family })).unwrap();
    assert_eq!(page["name"], "Reyes");
    assert!(laptop.path().join("hearth.db.kept-1").exists());
}

#[test]
fn one_damaged_family_is_said_in_words_and_the_others_are_there() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    ask(&app, "sample.open", json!({})).unwrap();
    (0..2).for_each(|_| drop(a_family(&app)));
    let families = ask(&app, "family.list", json!({})).unwrap();
    let families: Vec<Value> = families.as_array().unwrap().to_vec();
    assert_eq!(families.len(), 3);
    until(&laptop, &app, "care", is_cared_for);
    ask(&app, "session.lock", json!({})).unwrap();
    let whole = std::fs::read(laptop.path().join("hearth.db")).unwrap();
    let pages = whole.len() / PAGE;
    for page in (2..pages).step_by(7) {
        std::fs::write(laptop.path().join("hearth.db"), &whole).unwrap();
        damage(&laptop, page..page + 1);
        let Ok(view) = ask(&app, "session.unlock", json!({ "passphrase": PASSPHRASE })) else {
            continue;
        };
        if !codes(&view).contains(&"care.families_damaged".to_owned()) {
            ask(&app, "session.lock", json!({})).unwrap();
            continue;
        }
        let readable = families
            .iter()
            .filter(|row| ask(&app, "family.show", json!({ "family": row["family"] })).is_ok());
        assert!(readable.count() >= 2, "page {page}");
        let mended = ask(&app, "session.mend", json!({ "passphrase": PASSPHRASE })).unwrap();
        assert_eq!(codes(&mended), ["care.mended"], "page {page}");
        assert_eq!(app.verify().unwrap()["sound"], true);
        for row in &families {
            ask(&app, "family.show", json!({ "family": row["family"] })).unwrap();
        }
        return;
    }
    panic!("no page belonged to one family");
}

#[test]
fn a_damaged_family_is_not_written_in_until_it_is_mended() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    app.behind_the_door(|desk| {
        let id = serde_json::from_value(family.clone()).unwrap();
        desk.damaged.insert(id);
        Ok(())
    })
    .unwrap();
    let rename = json!({ "family": family, "name_shown": "Cruz" });
    assert_eq!(refused(&app, "family.rename", rename), "family.damaged");
    let view = ask(&app, "session.state", json!({})).unwrap();
    assert_eq!(codes(&view), ["care.families_damaged"]);
    assert!(crate::words_of(&Fault::new("family.damaged"), "es").is_some());
}

#[test]
fn a_damaged_place_that_a_check_finds_is_said() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    a_family(&app);
    ask(&app, "session.lock", json!({})).unwrap();
    ask(&app, "session.unlock", json!({ "passphrase": PASSPHRASE })).unwrap();
    // Behind our back, while it is open: the next check reads the file itself.
    let last = std::fs::read(laptop.path().join("hearth.db"))
        .unwrap()
        .len()
        / PAGE
        - 1;
    damage(&laptop, last..last + 1);
    let view = until(&laptop, &app, "the finding", |view| !codes(view).is_empty());
    assert_eq!(codes(&view)[0], "care.damaged");
    assert_eq!(view["stage"], "open");
}

/// The same folder on a laptop of its own.
fn copied(from: &Laptop) -> Laptop {
    let laptop = Laptop::new();
    for part in ["", "keybag"] {
        std::fs::create_dir_all(laptop.path().join(part)).unwrap();
        for file in std::fs::read_dir(from.path().join(part)).unwrap() {
            let file = file.unwrap();
            if file.file_type().unwrap().is_file() {
                let to = laptop.path().join(part).join(file.file_name());
                std::fs::copy(file.path(), to).unwrap();
            }
        }
    }
    laptop
}

/// What was written last is not in the search yet: the caretaker meets the damage on its way there.
#[test]
fn damage_in_the_way_of_the_search_holds_up_neither_the_check_nor_the_word_of_it() {
    let worn = Laptop::new();
    drop(a_family(&worn.first_run()));
    let pages = std::fs::read(worn.path().join("hearth.db")).unwrap().len() / PAGE;
    let mut said = 0;
    for page in (1..pages).step_by(3) {
        let laptop = copied(&worn);
        damage(&laptop, page..page + 1);
        let app = laptop.start();
        if ask(&app, "session.unlock", json!({ "passphrase": PASSPHRASE })).is_err() {
            continue;
        }
        let is_told = |view: &Value| codes(view).iter().any(|code| code.ends_with("damaged"));
        let what = format!("page {page} of {pages}");
        until(&laptop, &app, &what, |view| {
            is_told(view) || is_cared_for(view)
        });
        let view = ask(&app, "session.state", json!({})).unwrap();
        said += usize::from(is_told(&view));
    }
    assert!(said > 0, "no damaged page was told");
}

#[test]
fn a_check_is_made_though_no_backup_can_be() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let folder = laptop.path().join("backups");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::write(&folder, "in the way").unwrap();
    let view = until(&laptop, &app, "the check that is due", |view| {
        view["care"]["checked_on"].is_string()
    });
    assert_eq!(codes(&view), ["care.no_backup"]);
    ask(&app, "session.check", json!({})).unwrap();
    until(&laptop, &app, "the check that was asked for", |view| {
        view["care"]["checking"] == false
    });
}

#[test]
fn the_command_line_goes_back_only_on_a_clear_yes() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let stick = tempfile::tempdir().unwrap();
    let backup = stick.path().join("june.db");
    app.backup(&backup).unwrap();
    let rename = json!({ "family": family, "name_shown": "Cruz" });
    ask(&app, "family.rename", rename).unwrap();
    drop(app);
    let app = laptop.start();
    let passphrase = crate::passphrase::Passphrase::new(PASSPHRASE.to_owned());
    let told = app.would_lose(&passphrase, &backup).unwrap();
    assert_eq!(told["families"][0]["name"], "Cruz");
    let fault = app.restore(&passphrase, &backup, false).unwrap_err();
    assert_eq!(fault.code, "restore.would_lose");
    assert_eq!(fault.params["things"], 1);
    assert!(crate::words_of(&fault, "en").unwrap().contains('1'));
    let done = app.restore(&passphrase, &backup, true).unwrap();
    assert!(done["kept_aside"].is_string());
    let page = ask(&laptop.again(), "family.show", json!({ "family": family })).unwrap();
    assert_eq!(page["name"], "Reyes");
}
