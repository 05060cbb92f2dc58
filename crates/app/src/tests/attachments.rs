//! Photos and scanned pages through the door: what is kept, what is refused, what is told of it.

use super::*;
use crate::base64;
use casefile::{Change, Deed, FamilyId, RecordId};
use uuid::Uuid;

const PIECE: usize = 1 << 20;

pub(super) fn png(count: usize) -> Vec<u8> {
    let noise = (0..count).map(|at| (at * 7 + at / 251) as u8);
    b"\x89PNG\r\n\x1a\n".iter().copied().chain(noise).collect()
}

/// Sends bytes as the window does; the answer to the last piece, or the first refusal.
pub(super) fn send(app: &App, bytes: &[u8]) -> Result<Value, Fault> {
    let upload = Uuid::from_u128(bytes.len() as u128 + 1);
    let last = bytes.chunks(PIECE).count() - 1;
    let mut answer = json!(null);
    for (number, piece) in bytes.chunks(PIECE).enumerate() {
        let asked = json!({ "upload": upload, "number": number, "last": number == last,
            "bytes": base64::encode(piece) });
        answer = ask(app, "attachment.piece", asked)?;
    }
    Ok(answer["whole"].clone())
}

pub(super) fn add(
    app: &App,
    family: &Value,
    kept: &Value,
    about: Option<&Value>,
) -> Result<Value, Fault> {
    let mut asked = json!({ "family": family, "name": "Release, signed", "sha256": kept["sha256"],
        "bytes": kept["bytes"], "media_type": kept["media_type"] });
    if let Some(about) = about {
        asked["about_kind"] = json!("consent");
        asked["about"] = about.clone();
    }
    ask(app, "attachment.add", asked).map(|written| written["record"].clone())
}

fn consent(app: &App, family: &Value) -> Value {
    let ana = person(app, family, "Ana Reyes");
    let asked = json!({ "family": family, "consent_kind": "photo", "person": ana });
    ask(app, "consent.record", asked).unwrap()["record"].clone()
}

pub(super) fn rows(app: &App, family: &Value) -> Value {
    ask(app, "attachment.list", json!({ "family": family })).unwrap()["rows"].clone()
}

#[test]
fn a_scanned_page_stands_under_its_consent_and_comes_back_after_the_next_start() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let consent = consent(&app, &family);
    let page = png(PIECE + 500);
    let kept = send(&app, &page).unwrap();
    assert_eq!(kept["media_type"], "image/png");
    let record = add(&app, &family, &kept, Some(&consent)).unwrap();
    drop(app);
    let app = laptop.again();
    let rows = rows(&app, &family);
    assert_eq!((&rows[0]["id"], &rows[0]["about"]), (&record, &consent));
    assert_eq!(rows[0]["is_here"], true);
    let asked = json!({ "family": family, "attachment": record });
    let shown = ask(&app, "attachment.show", asked).unwrap();
    let bytes = base64::decode(shown["bytes"].as_str().unwrap()).unwrap();
    assert!(bytes == page, "{} bytes", bytes.len());
}

#[test]
fn a_signature_on_paper_stands_on_its_page() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let consent = consent(&app, &family);
    let kept = send(&app, &png(300)).unwrap();
    let page = add(&app, &family, &kept, Some(&consent)).unwrap();
    let ana = person(&app, &family, "Ana Reyes");
    let mut asked = json!({ "family": family, "signed_kind": "consent", "signed": consent,
        "hash": kept["sha256"], "signer": ana, "way": "paper" });
    let without = refused(&app, "signature.give", asked.clone());
    assert_eq!(without, "signature.paper_needs_its_page");
    asked["attachment"] = page;
    ask(&app, "signature.give", asked).unwrap();
    let papers = ask(&app, "papers.show", json!({ "family": family })).unwrap();
    let signed = &papers["consents"][0]["signatures"][0];
    assert_eq!(
        (&signed["way"], &signed["is_of_this"]),
        (&json!("paper"), &json!(true))
    );
}

#[test]
fn nothing_is_added_whose_bytes_were_not_kept_or_are_others() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let kept = send(&app, &png(300)).unwrap();
    let not_kept = "0123456789abcdef".repeat(4);
    for (field, wrong, code) in [
        ("sha256", json!(not_kept), "attachment.not_kept"),
        ("bytes", json!(7), "attachment.not_allowed"),
        (
            "media_type",
            json!("application/pdf"),
            "attachment.not_allowed",
        ),
    ] {
        let mut wrongly = kept.clone();
        wrongly[field] = wrong;
        let told = add(&app, &family, &wrongly, None).unwrap_err();
        assert_eq!(told.code, code, "{field}");
    }
    assert_eq!(rows(&app, &family), json!([]));
    add(&app, &family, &kept, None).unwrap();
}

#[test]
fn what_is_no_photo_and_no_pdf_is_refused_by_its_first_bytes() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    for (bytes, is_kept) in [
        (&b"\xff\xd8\xff\xe0 jpeg"[..], true),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", true),
        (b"%PDF-1.7\n", true),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", false),
        (b"<svg onload='x'/>", false),
        (b"MZ\x90\x00", false),
        (b"\x89PN", false),
    ] {
        let told = send(&app, bytes).map_err(|fault| fault.code);
        let refused = told.as_ref().err().map(String::as_str);
        assert_eq!(refused, (!is_kept).then_some("attachment.not_allowed"));
    }
}

#[test]
fn a_file_beyond_twenty_megabytes_is_refused_in_words_of_its_own() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let told = send(&app, &png(20 * PIECE)).unwrap_err();
    assert_eq!((told.code.as_str(), told.retry), ("vault.too_large", false));
}

#[test]
fn what_is_no_base64_names_the_field_and_not_the_bytes() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let asked =
        json!({ "upload": Uuid::from_u128(1), "number": 0, "last": true, "bytes": "?secret?" });
    let told = ask(&app, "attachment.piece", asked).unwrap_err();
    assert_eq!(told.params["field"], "bytes");
    assert!(!serde_json::to_string(&told).unwrap().contains("secret"));
}

#[test]
fn opening_one_is_a_row_of_the_audit_and_outside_it_lies_only_until_the_lock() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let kept = send(&app, b"%PDF-1.7\nwhat the court wrote").unwrap();
    let record = add(&app, &family, &kept, None).unwrap();
    let asked = json!({ "family": family, "attachment": record });
    ask(&app, "attachment.show", asked.clone()).unwrap();
    let opened = ask(&app, "attachment.open", asked).unwrap();
    let path = std::path::PathBuf::from(opened["path"].as_str().unwrap());
    assert!(path.starts_with(laptop.path().join("print")));
    assert_eq!(path.file_name().unwrap(), "page-1.pdf");
    let audit = app
        .behind_the_door(|desk| Ok(desk.vault.audit_after(0, 99)?))
        .unwrap();
    let of_page = audit.iter().filter(|row| json!(row.record) == record);
    let what: Vec<_> = of_page.map(|row| row.what.name()).collect();
    assert_eq!(what, ["opened", "exported"]);
    ask(&app, "session.lock", json!({})).unwrap();
    assert!(!path.exists());
}

#[test]
fn what_was_sent_and_never_added_is_gone_at_the_next_opening() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let kept = send(&app, &png(300)).unwrap();
    drop(app);
    let app = laptop.again();
    let told = add(&app, &family, &kept, None).unwrap_err();
    assert_eq!(told.code, "attachment.not_kept");
}

/// What another laptop wrote of a page whose bytes did not come along.
fn named_elsewhere(app: &App, family: &Value, record: RecordId) {
    let of: FamilyId = family.as_str().unwrap().parse().unwrap();
    let change = |field: &'static str, value: &str| Change {
        kind: "attachment".into(),
        id: record,
        field: field.into(),
        value: casefile::Value::of(value),
        saw: Vec::new(),
    };
    let hash = "0123456789abcdef".repeat(4);
    let deed = Deed {
        scope: of.scope(),
        what: "attachment.add".into(),
        on: "2026-11-20".parse().unwrap(),
        together: None,
        changes: vec![change("name", "A page"), change("sha256", &hash)],
        over: Vec::new(),
    };
    let commit = |desk: &mut crate::desk::Desk| {
        Ok(desk.vault.commit(vault::Batch {
            deeds: vec![deed.clone()],
            by: desk.by,
            at: desk.stamp(),
            draft_done: None,
            request: None,
        })?)
    };
    app.behind_the_door(commit).unwrap();
}

#[test]
fn a_page_that_is_not_on_this_laptop_says_so_and_the_rest_is_shown() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let family = a_family(&app);
    let kept = send(&app, &png(300)).unwrap();
    add(&app, &family, &kept, None).unwrap();
    let record = RecordId(Uuid::from_u128(77));
    named_elsewhere(&app, &family, record);
    drop(app);
    let app = laptop.again();
    let rows = rows(&app, &family);
    let here: Vec<_> = rows.as_array().unwrap().iter().collect();
    assert_eq!(here.len(), 2);
    for row in here {
        assert_eq!(row["is_here"], json!(row["id"] != json!(record)));
    }
    let asked = json!({ "family": family, "attachment": record });
    let told = refused(&app, "attachment.show", asked);
    assert_eq!(told, "vault.bytes_not_here");
}

#[test]
fn nothing_of_a_page_is_shown_under_another_family() {
    let laptop = Laptop::new();
    let app = laptop.first_run();
    let (family, other) = (a_family(&app), a_family(&app));
    let kept = send(&app, &png(300)).unwrap();
    let record = add(&app, &family, &kept, None).unwrap();
    for name in ["attachment.show", "attachment.open"] {
        let asked = json!({ "family": other, "attachment": record });
        assert_eq!(refused(&app, name, asked), "record.not_on_file");
    }
}
