//! Immediate information that a decree approves afterwards: the list of the year settles the announcement.

use crate::announcement::{announced, done, line, refused};
use crate::sample_register::{FOLDER, SampleRegister};

const DECREE: &str = "content/penetapan/2026/index.md";
const MONDAY: &str = "2026-11-23 08:00";

/// Completes the exported decree as an officer would, and has the superior agree to it.
fn decree(place: &SampleRegister) {
    done(place, "2026-11-23 09:00", &["export", DECREE, "--for-decree"]);
    let text = place.text(DECREE).replace("nomor:\n", "nomor: 188/7/ADPIM\n");
    let text = text
        .replace("tanggal:\n", "tanggal: 2026-11-23\n")
        .replace("# lampiran:\n#   - { berkas: keputusan.pdf }", "lampiran: [{ berkas: keputusan.csv }]");
    place.write(DECREE, text.as_bytes());
    place.write("content/penetapan/2026/keputusan.csv", b"a,b\n");
    done(place, "2026-11-23 10:00", &["approve", "content/penetapan/2026", "--by", "atasan-ppid"]);
}

#[test]
fn a_decree_settles_what_was_announced() {
    let place = announced();
    let record = line(&place, "pengumuman_segera");
    // Only what was reviewed waits for a decree.
    assert!(refused(&place, MONDAY, &["export", DECREE, "--for-decree"]).contains("menunggu"));
    done(&place, MONDAY, &["review", FOLDER, "--by", "ppid", "--memo", "045/12/ADPIM"]);
    decree(&place);
    // The decree lists it, but the document does not name the decree yet: nobody's approval is guessed.
    let late = place.findings_on("2026-11-25");
    assert!(late.iter().any(|it| it.code.name == "ratification-overdue"), "{late:#?}");
    done(&place, "2026-11-23 11:00", &["approve", FOLDER, "--decree", "2026"]);
    assert_eq!(line(&place, "pengumuman_segera"), record);
    assert_eq!(line(&place, "persetujuan"), "persetujuan: { penetapan: \"2026\" }");
    assert_eq!(place.findings_on("2027-03-01").len(), 0);

    done(&place, "2026-11-23 12:00", &["build"]);
    let page = place.text("public/info/dip-2026-0001/index.html");
    assert!(page.contains("dip/2026/"), "the page leads to the decree");
    assert!(page.contains("<h3>Diumumkan segera</h3>"), "and still says that it was announced first");
    assert!(!page.contains("badge announced"));
    assert!(place.text("public/dip/2026/index.html").contains("dip-2026-0001"));
    let manifest: serde_json::Value = serde_json::from_str(&place.text("public/bukti/manifest.json")).unwrap();
    let records = &manifest["documents"][0]["records"];
    assert_eq!(records["announcement"]["officer"], "ppid");
    assert_eq!(records["approval"]["decree"], "2026", "{records}");
    assert_eq!(manifest["decrees"][0]["id"], "2026");
}
