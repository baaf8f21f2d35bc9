//! What the public sees of an announcement, what the manifest says of it, and what the gate still refuses.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use maklumat::source::Digest;
use serde_json::{Value, json};

use crate::announcement::{INDEX, announced, at, digest, done, line, ratify, refused, said};
use crate::folders::snapshot;
use crate::leaks::telling::told;
use crate::sample_register::{FOLDER, SampleRegister};

const FRIDAY: &str = "2026-11-20 10:00";
const MONDAY: &str = "2026-11-23 10:00";
const ID: &str = "dip-2026-0001";
const BANNER: &str = "Diumumkan segera, pengesahan menyusul.";
/// What the next revision says instead of `setiap hari`.
const LATER: &str = "pada hari ganjil";

/// Everything that was built, by path.
pub(crate) type Site = BTreeMap<String, String>;

fn site(place: &SampleRegister) -> Site {
    let public = snapshot(&place.path("public"));
    public.into_iter().map(|(path, (_, bytes))| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

/// The paths of the files that tell what the next revision says.
fn telling(place: &SampleRegister) -> Vec<String> {
    let public = snapshot(&place.path("public"));
    public.into_iter().filter(|(_, (_, bytes))| told(bytes).contains(LATER)).map(|(path, _)| path).collect()
}

pub(crate) fn built(place: &SampleRegister, moment: &str) -> Site {
    done(place, moment, &["build"]);
    site(place)
}

/// The manifest, which must keep to its schema, and a site that agrees with it.
fn manifest(place: &SampleRegister) -> Value {
    let site = site(place);
    let schema: Value = serde_json::from_str(&site["skema/manifest-v1.json"]).unwrap();
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    let manifest: Value = serde_json::from_str(&site["bukti/manifest.json"]).unwrap();
    if let Err(fault) = schema.validate(&manifest) {
        panic!("{fault} at {}", fault.instance_path());
    }
    for broken in [
        |it: &mut Value| drop(it.as_object_mut().unwrap().remove("announcement")),
        |it: &mut Value| drop(it["announcement"].as_object_mut().unwrap().remove("authority")),
        |it: &mut Value| drop(it["announcement"].as_object_mut().unwrap().remove("time")),
        |it: &mut Value| it["announcement"]["digest"] = "sha256:00".into(),
        |it: &mut Value| it["announcement"]["reason"] = "x".into(),
    ] {
        let mut changed = manifest.clone();
        let records = &mut changed["documents"][0]["records"];
        if records.get("announcement").is_some() && records.get("approval").is_none() {
            broken(records);
            assert!(!schema.is_valid(&changed), "{}", changed["documents"][0]["records"]);
        }
    }
    done(place, FRIDAY, &["verify"]);
    manifest
}

/// Keeps the manifest outside the register, as the public might.
fn keep(place: &SampleRegister, elsewhere: &Path) -> String {
    let kept = elsewhere.join("manifest.json");
    fs::copy(place.path("public/bukti/manifest.json"), &kept).unwrap();
    kept.to_str().unwrap().to_owned()
}

#[test]
fn it_is_published_and_every_page_says_that_its_approval_is_to_follow() {
    let place = announced();
    let site = built(&place, FRIDAY);
    let page = &site[&format!("info/{ID}/index.html")];
    for text in [
        BANNER,
        "Diumumkan oleh PPID Pembantu",
        "pukul 09:30",
        "atas wewenang dari Atasan PPID, keputusan nomor 188/5/ADPIM,",
        "5 Januari 2026",
        "20 November 2026",
    ] {
        assert!(page.contains(text), "{text}");
    }
    assert!(!page.contains("banner draft") && !page.contains("Belum disetujui dan tidak akan"));
    for list in [
        "dip/index.html",
        "dip/serta-merta/index.html",
        "unit/protokol/index.html",
        "tahun/2026/index.html",
        "index.html",
    ] {
        assert!(site[list].contains("<strong class=\"badge announced\">Diumumkan segera</strong>"), "{list}");
    }
    assert!(site["atom.xml"].contains("pengesahan menyusul: Jadwal Layanan Informasi</title>"));
    assert!(site["atom.xml"].contains("<updated>2026-11-20T00:00:00+07:00</updated>"));
    assert!(site["sitemap.xml"].contains("<lastmod>2026-11-20</lastmod>"));
    assert!(site["waktu-proses/index.html"].contains("Dihitung dari catatan 1 dokumen"));
    let data: Value = serde_json::from_str(&site["data/dip.json"]).unwrap();
    let history = &data["informasi"][0]["riwayat"][0];
    assert_eq!((&history["diumumkan"], &history["disetujui"]), (&json!("2026-11-20 09:30"), &Value::Null));
    // But for the day that the manifest names nothing of it depends on the day, also where the approval has become
    // late.
    let (mut early, mut late) = (site, built(&place, "2027-03-01 10:00"));
    for site in [&mut early, &mut late] {
        assert!(site.remove("bukti/manifest.json").is_some() && site.remove("manifest-sha256.txt").is_some());
    }
    assert_eq!(early, late);
    let told = done(&place, FRIDAY, &["build"]);
    assert!(told.contains(&format!("Diumumkan segera, menunggu pengesahan: {INDEX}")), "{told}");
}

#[test]
fn its_digest_can_be_repeated_before_and_after_it_is_ratified() {
    let place = announced();
    let named = digest(&line(&place, "pengumuman_segera"));
    let repeat = |site: &Site, named: &str| {
        let statement = &site[&format!("info/{ID}/r1/naskah.txt")];
        assert_eq!(Digest::of(statement.as_bytes()).prefixed(), named);
        let meta = &site[&format!("info/{ID}/r1/meta.json")];
        assert!(statement.contains(&format!("\nmeta {}\n", Digest::of(meta.as_bytes()).prefixed())));
        assert!(site[&format!("info/{ID}/index.html")].contains(named));
        let meta: Value = serde_json::from_str(meta).unwrap();
        meta.get("pemeriksaan").is_some()
    };
    assert!(!repeat(&built(&place, FRIDAY), &named));
    let first = manifest(&place);
    let document = &first["documents"][0];
    assert_eq!((&document["digest"], &first["created"]), (&json!(named), &json!("2026-11-20")));
    assert_eq!(
        document["records"],
        json!({
            "announcement": {
                "authority": { "date": "2026-01-05", "number": "188/5/ADPIM", "officer": "atasan-ppid" },
                "date": "2026-11-20", "digest": named, "officer": "ppid", "time": "09:30"
            },
            "preparation": { "date": "2026-11-20", "officer": "petugas-pro", "time": "09:00" },
            "reviews": []
        })
    );
    // Reviewed, it is still what was announced.
    done(&place, "2026-11-23 08:00", &["review", FOLDER, "--by", "ppid", "--memo", "1"]);
    assert!(!repeat(&built(&place, MONDAY), &named));
    assert_eq!(manifest(&place)["documents"][0]["records"]["reviews"].as_array().unwrap().len(), 1);
    done(&place, "2026-11-23 09:00", &["approve", FOLDER, "--by", "atasan-ppid"]);
    let approved = digest(&line(&place, "persetujuan"));
    let site = built(&place, MONDAY);
    assert!(repeat(&site, &approved));
    let page = &site[&format!("info/{ID}/index.html")];
    assert!(
        !page.contains(BANNER) && page.contains("<h3>Diumumkan segera</h3>") && page.contains("<h3>Disetujui</h3>")
    );
    assert!(!site["dip/index.html"].contains("badge announced"));
    let second = manifest(&place);
    let records = &second["documents"][0]["records"];
    assert_eq!(records["announcement"]["digest"], json!(named));
    assert_eq!(
        (&second["documents"][0]["digest"], &records["approval"]["digest"]),
        (&json!(approved), &json!(approved))
    );
    assert_eq!(second["created"], "2026-11-23");
    // It keeps its place in every list: that of the day on which it was announced.
    assert!(site["atom.xml"].contains("<published>2026-11-20T00:00:00+07:00</published>"));
}

#[test]
fn what_was_announced_may_be_ratified_but_not_lost_or_changed() {
    let elsewhere = tempfile::tempdir().unwrap();
    let place = announced();
    built(&place, FRIDAY);
    let since = keep(&place, elsewhere.path());
    let build = ["build", "--since", &since];
    let before = place.text(INDEX);
    let silent = before.replace(&(line(&place, "pengumuman_segera") + "\n"), "");
    // Lost.
    place.write(INDEX, silent.as_bytes());
    assert!(refused(&place, MONDAY, &build).contains("published-gone"));
    // Lost, and approved as if it had never been announced.
    ratify(&place);
    assert!(refused(&place, MONDAY, &build).contains("published-changed"));
    // Changed, and announced anew.
    place.write(INDEX, silent.replace("setiap hari", "tiap hari").as_bytes());
    done(&place, MONDAY, &["announce", FOLDER, "--by", "ppid", "--authority", "w-2026-1"]);
    assert!(refused(&place, MONDAY, &build).contains("published-changed"));
    // Ratified.
    place.write(INDEX, before.as_bytes());
    ratify(&place);
    done(&place, MONDAY, &build);
    // And then its announcement lost.
    let since = keep(&place, elsewhere.path());
    let build = ["build", "--since", &since];
    let whole = place.text(INDEX);
    place.write(INDEX, whole.replace(&(line(&place, "pengumuman_segera") + "\n"), "").as_bytes());
    let told = refused(&place, MONDAY, &build);
    assert!(told.contains("published-changed") && told.contains("catatan pengumumannya hilang"), "{told}");
    place.write(INDEX, whole.as_bytes());
    // Or its approval.
    place.write(INDEX, whole.replace(&(line(&place, "persetujuan") + "\n"), "").as_bytes());
    assert!(refused(&place, MONDAY, &build).contains("published-changed"));
}

#[test]
fn an_error_in_what_was_announced_writes_nothing() {
    type Spoil = fn(&str) -> String;
    let spoils: [(&str, Spoil, &str); 6] = [
        ("another text", |it| it.replace("setiap hari", "tiap hari"), "announcement-not-standing"),
        ("a field gone", |it| it.replace("bentuk: [daring]\n", ""), "field-missing"),
        (
            "another officer",
            |it| it.replace("oleh: ppid, waktu", "oleh: ppid-lain, waktu"),
            "announcement-unauthorised",
        ),
        ("another class", |it| it.replace("serta-merta", "berkala"), "announcement-not-urgent"),
        ("an unreadable moment", |it| it.replace("2026-11-20 09:30", "kemarin"), "date-unreadable"),
        (
            "somebody's number",
            |it| it.replace("Layanan dibuka", "NIK 6279993102990001. Layanan dibuka"),
            "personal-identity-number",
        ),
    ];
    let place = announced();
    let sound = place.text(INDEX);
    let spoiled = |spoil: Spoil| {
        let text = spoil(&sound);
        assert_ne!(text, sound);
        place.write(INDEX, text.as_bytes());
    };
    for (what, spoil, code) in spoils {
        spoiled(spoil);
        let told = refused(&place, FRIDAY, &["build"]);
        assert!(told.contains(code) && !place.path("public").exists(), "{what}: {told}");
        assert_eq!(at(&place, FRIDAY, &["check"]).status.code(), Some(1), "{what}");
    }
    // And where there is a site, it stays: a refusal changes nothing.
    place.write(INDEX, sound.as_bytes());
    done(&place, FRIDAY, &["build"]);
    for (_, spoil, code) in spoils {
        spoiled(spoil);
        assert!(refused(&place, FRIDAY, &["build"]).contains(code));
    }
}

#[test]
fn a_correction_is_a_revision_and_the_announced_one_stays_until_then() {
    let elsewhere = tempfile::tempdir().unwrap();
    let place = announced();
    built(&place, FRIDAY);
    let since = keep(&place, elsewhere.path());
    let named = digest(&line(&place, "pengumuman_segera"));
    done(&place, MONDAY, &["revise", FOLDER, "--note", "Jam diubah."]);
    place.write(INDEX, place.text(INDEX).replace("setiap hari", LATER).as_bytes());
    // While the next one is written, the announced one is in force, and no file tells what is written.
    done(&place, MONDAY, &["build", "--since", &since]);
    let site_now = site(&place);
    let page = &site_now[&format!("info/{ID}/index.html")];
    assert!(page.contains(BANNER) && page.contains(&named) && page.contains("setiap hari"));
    assert_eq!(telling(&place), Vec::<String>::new());
    done(&place, MONDAY, &["submit", FOLDER, "--by", "petugas-pro"]);
    done(&place, MONDAY, &["announce", FOLDER, "--by", "ppid", "--authority", "w-2026-1"]);
    done(&place, MONDAY, &["build", "--since", &since]);
    let site_now = site(&place);
    let page = &site_now[&format!("info/{ID}/index.html")];
    assert!(page.contains(BANNER) && page.contains(LATER) && !page.contains(&named));
    let telling = telling(&place);
    assert!(telling.contains(&format!("info/{ID}/r2/isi.md")), "{telling:?}");
    assert!(telling.iter().any(|it| it.ends_with(".pf_fragment")), "{telling:?}");
    let earlier = &site_now[&format!("info/{ID}/r1/index.html")];
    assert!(earlier.contains("Ini revisi 1, yang sudah digantikan.") && earlier.contains(&named));
    assert!(!earlier.contains(BANNER) && earlier.contains("<h3>Diumumkan segera</h3>"));
    let manifest = manifest(&place);
    let states: Vec<_> = manifest["documents"].as_array().unwrap().iter().map(|it| &it["state"]).collect();
    assert_eq!(states, ["digantikan", "berlaku"]);
    // Approving the second one settles both.
    let since = keep(&place, elsewhere.path());
    done(&place, "2026-11-24 08:00", &["review", FOLDER, "--by", "ppid", "--memo", "1"]);
    done(&place, "2026-11-24 09:00", &["approve", FOLDER, "--by", "atasan-ppid"]);
    done(&place, "2027-03-01 08:00", &["build", "--since", &since, "--strict"]);
}

#[test]
fn it_can_be_withdrawn_before_it_is_ratified() {
    let elsewhere = tempfile::tempdir().unwrap();
    let place = announced();
    built(&place, FRIDAY);
    let since = keep(&place, elsewhere.path());
    done(&place, MONDAY, &["withdraw", FOLDER, "--by", "ppid", "--reason", "Keliru."]);
    done(&place, MONDAY, &["build", "--since", &since]);
    assert!(site(&place)[&format!("info/{ID}/index.html")].contains(BANNER));
    done(&place, MONDAY, &["withdraw", FOLDER, "--by", "atasan-ppid"]);
    done(&place, "2027-03-01 08:00", &["build", "--since", &since, "--strict"]);
    let page = &site(&place)[&format!("info/{ID}/index.html")];
    assert!(page.contains("Keliru.") && !page.contains(BANNER) && !page.contains("Layanan dibuka"), "{page}");
    let manifest = manifest(&place);
    assert_eq!(manifest["documents"][0]["state"], "ditarik");
    assert_eq!(manifest["documents"][0]["files"], json!([]));
}

#[test]
fn a_link_to_what_was_announced_leads_somewhere() {
    let place = announced();
    let text = "---\nid: dip-2026-0002\nrevisi: 1\njudul: Ikhtisar\nringkasan: Semua jadwal.\nklasifikasi: setiap-saat\npenanggung_jawab: Kepala Bagian Protokol\ndibuat: { tanggal: 2026-11-20, tempat: Palangka Raya }\nbentuk: [daring]\nretensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }\npenyusunan: { oleh: petugas-pro, tanggal: 2026-11-20 }\npemeriksaan:\n  - { oleh: ppid, tanggal: 2026-11-20, hasil: sesuai, memo: { nomor: 1, tanggal: 2026-11-20 }, sidik: REVIEW }\npersetujuan: { oleh: atasan-ppid, tanggal: 2026-11-20, sidik: APPROVAL }\n---\nLihat [jadwal](/info/dip-2026-0001/).\n";
    place.seal("content/protokol/ikhtisar.md", text);
    let built = at(&place, FRIDAY, &["build", "--strict"]);
    assert_eq!(built.status.code(), Some(0), "{}", said(&built));
    // In the order of publication: both on one day, so by their ids.
    let site = site(&place);
    let list = &site["dip/index.html"];
    let row = |id: &str| list.find(&format!("<td class=\"number\">{id}")).unwrap();
    assert!(row("dip-2026-0002") < row("dip-2026-0001"));
}
