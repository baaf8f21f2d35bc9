//! A manifest of which something is missing is not compared with: it would say that less was published.

use std::fs;

use maklumat::diagnostics::Start;
use maklumat::source::Digest;
use serde_json::Value;

use crate::sample_register::SampleRegister;

/// What is done to a manifest.
type Change = fn(&mut Value);

/// A manifest with the digest of its own, as whoever writes it anew could.
pub(crate) fn resealed(manifest: &Value) -> String {
    let mut manifest = manifest.clone();
    manifest.as_object_mut().unwrap().remove("whole");
    let text = serde_json_canonicalizer::to_string(&manifest).unwrap();
    let before = text.strip_suffix('}').unwrap();
    format!("{before},\"whole\":\"{}\"}}\n", Digest::of(before.as_bytes()).prefixed())
}

/// The manifest of a whole register.
fn manifest(good: &SampleRegister) -> String {
    assert_eq!(good.run(&["build"]).status.code(), Some(0));
    fs::read_to_string(good.root().join("public/bukti/manifest.json")).unwrap()
}

/// What `build` says of a manifest in both languages, each one line; `verify` refuses it as well.
fn refused(good: &SampleRegister, text: &str) -> [String; 2] {
    let kept = good.root().join("lalu.json");
    fs::write(&kept, text).unwrap();
    let path = kept.to_str().unwrap();
    let verified = good.run(&["verify", "--manifest", path]);
    assert_eq!(verified.status.code(), Some(2), "{}", String::from_utf8_lossy(&verified.stderr));
    ["id", "en"].map(|language| {
        let output = good.run(&["--lang", language, "build", "--since", path]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), said.lines().count()), (Some(2), 1), "{said}");
        said
    })
}

#[test]
fn what_was_cut_out_or_changed_after_it_was_written_is_known() {
    let good = SampleRegister::whole();
    let text = manifest(&good);
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(resealed(&value), text);
    let changes: [Change; 6] = [
        |it| it["documents"] = Value::Array(Vec::new()),
        |it| drop(it["documents"].as_array_mut().unwrap().pop()),
        |it| drop(it["officers"].as_array_mut().unwrap().pop()),
        |it| it["day"] = "2026-01-01".into(),
        |it| drop(it.as_object_mut().unwrap().remove("whole")),
        |it| it["whole"] = Digest::of(b"").prefixed().into(),
    ];
    for (at, change) in changes.into_iter().enumerate() {
        let mut other = value.clone();
        change(&mut other);
        let [said, english] = refused(&good, &serde_json_canonicalizer::to_string(&other).unwrap());
        assert!(said.contains("isinya tidak lengkap atau diubah sesudah ditulis"), "{at}: {said}");
        assert!(english.contains("something of it is missing or was changed"), "{at}: {english}");
    }
    // Laid out anew, or cut short.
    refused(&good, &serde_json::to_string_pretty(&value).unwrap());
    refused(&good, &text[..text.len() / 2]);
    // Another line end is no change of what it says.
    fs::write(good.root().join("lalu.json"), text.trim_end().to_owned() + "\r\n").unwrap();
    assert_eq!(good.run(&["build", "--since", good.root().join("lalu.json").to_str().unwrap()]).status.code(), Some(0));
}

#[test]
fn what_one_part_says_of_another_is_looked_for() {
    fn document<'a>(it: &'a mut Value, id: &str) -> &'a mut Value {
        let documents = it["documents"].as_array_mut().unwrap().iter_mut();
        documents.rev().find(|it| it["id"] == id).unwrap()
    }
    fn drop_document(it: &mut Value, wanted: impl Fn(&Value) -> bool) {
        it["documents"].as_array_mut().unwrap().retain(|it| !wanted(it));
    }
    #[rustfmt::skip]
    let changes: [(&str, Change, &str); 17] = [
        ("no document", |it| it["documents"] = Value::Array(Vec::new()), "keputusan tanggal 2026-03-02, yang terakhir"),
        ("no last one", |it| drop_document(it, |it| it["state"] == "ditarik"), "keputusan tanggal 2026-03-02, yang terakhir"),
        ("no last day", |it| drop(it.as_object_mut().unwrap().remove("created")), "keputusan tanggal 2026-03-02"),
        ("no first revision", |it| drop_document(it, |it| it["state"] == "digantikan"), "revisi 1 tidak tercantum selengkapnya"),
        ("no latest revision", |it| { let at = it["documents"].as_array().unwrap().iter().position(|it| it["revision"] == 2).unwrap(); it["documents"].as_array_mut().unwrap().remove(at); }, "revisi 1 tidak tercantum selengkapnya"),
        ("no review", |it| document(it, "dip-2026-0004")["records"]["reviews"] = Value::Array(Vec::new()), "`dip-2026-0004` revisi 1"),
        ("no text", |it| document(it, "dip-2026-0004")["files"] = Value::Array(Vec::new()), "`dip-2026-0004` revisi 1"),
        ("no preparation", |it| drop(document(it, "dip-2026-0004")["records"].as_object_mut().unwrap().remove("preparation")), "bukan bukti/manifest.json yang utuh"),
        ("no records", |it| drop(document(it, "dip-2026-0004").as_object_mut().unwrap().remove("records")), "bukan bukti/manifest.json yang utuh"),
        ("no digest", |it| drop(document(it, "dip-2026-0004").as_object_mut().unwrap().remove("digest")), "bukan bukti/manifest.json yang utuh"),
        ("no digest of a review", |it| drop(document(it, "dip-2026-0004")["records"]["reviews"][0].as_object_mut().unwrap().remove("digest")), "bukan bukti/manifest.json yang utuh"),
        ("no approval", |it| drop(document(it, "dip-2026-0004")["records"].as_object_mut().unwrap().remove("approval")), "bukan sidik persetujuan atau pengumumannya"),
        ("no withdrawal", |it| { let it = it["documents"].as_array_mut().unwrap().iter_mut().find(|it| it["state"] == "ditarik").unwrap(); it["records"].as_object_mut().unwrap().remove("withdrawal"); }, "tidak tercantum selengkapnya"),
        ("no officer", |it| it["officers"].as_array_mut().unwrap().retain(|it| it["id"] != "ppid"), "`ppid` disebut, tetapi tidak ada di daftarnya"),
        ("no officers", |it| drop(it.as_object_mut().unwrap().remove("officers")), "bukan bukti/manifest.json yang utuh"),
        ("no unit", |it| it["units"].as_array_mut().unwrap().retain(|it| it["id"] != "protokol"), "`protokol` disebut"),
        ("another version", |it| it["format"] = "maklumat-manifest/v2".into(), "versi manifes itu `maklumat-manifest/v2`"),
    ];
    let good = SampleRegister::whole();
    let value: Value = serde_json::from_str(&manifest(&good)).unwrap();
    for (what, change, told) in changes {
        let mut other = value.clone();
        change(&mut other);
        assert_ne!(other, value, "{what}");
        let [said, english] = refused(&good, &resealed(&other));
        assert!(said.contains(told), "{what}: {said}");
        assert!(english.contains("is no whole bukti/manifest.json of an earlier publication"), "{what}: {english}");
    }
}

#[test]
fn a_decree_that_a_document_names_is_looked_for() {
    let place = SampleRegister::at(Start::Decreed);
    assert!(place.run(&["build"]).status.success());
    let value: Value = serde_json::from_str(&place.text("public/bukti/manifest.json")).unwrap();
    let changes: [(Change, &str); 3] = [
        (|it| drop(it.as_object_mut().unwrap().remove("decrees")), "`2026` disebut"),
        (|it| it["decrees"][0]["files"] = Value::Array(Vec::new()), "keputusan penetapan `2026` tidak tercantum"),
        (|it| it["officers"].as_array_mut().unwrap().retain(|it| it["id"] != "atasan-ppid"), "`atasan-ppid` disebut"),
    ];
    for (change, told) in changes {
        let mut other = value.clone();
        change(&mut other);
        place.write("lalu.json", resealed(&other).as_bytes());
        let output = place.run(&["build", "--since", "lalu.json"]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && said.contains(told), "{said}");
    }
}
