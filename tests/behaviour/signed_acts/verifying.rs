//! Others verify what officers signed, with programs that are not ours, and pages say no more than that.

use std::fs;

use maklumat::diagnostics::Start;

use super::*;
use crate::sample_register::DOCUMENT_ID;

/// What OpenSSH says of a signature by the keys that the site names.
pub(crate) fn verified(sample: &SampleRegister, who: &str, statement: &str, more: &[&str]) -> bool {
    let site = sample.path("public");
    let signature = site.join(format!("{statement}.sig"));
    let mut command = program("ssh-keygen");
    command.args(["-Y", "verify", "-f", "bukti/penanda", "-I", who, "-n", "maklumat-sidik/v2", "-s"]).arg(&signature);
    command.args(more).current_dir(&site).stdin(fs::File::open(site.join(statement)).unwrap());
    command.output().unwrap().status.success()
}

/// The moment at which the history recorded what begins with these words, as OpenSSH takes it.
pub(crate) fn recorded_at(sample: &SampleRegister, act: &str, about: &str) -> String {
    let text = sample.text("public/bukti/riwayat.txt");
    let line = text.lines().find(|it| it.starts_with(act) && it.contains(about)).unwrap();
    let moment = line.split(' ').nth(1).unwrap().replace(['-', ':', 'T'], "");
    format!("-Overify-time={moment}")
}

/// The digest that a line of a document names.
pub(crate) fn named(sample: &SampleRegister, file: &str, line: &str) -> String {
    let text = sample.text(file);
    let line = text.lines().find(|it| it.contains(line)).unwrap();
    line.split("sha256:").nth(1).unwrap()[..64].to_owned()
}

/// File, statement, signature, history and head, by programs that are not ours.
#[test]
fn others_verify_the_whole_chain() {
    let (sample, place) = published();
    let publisher = key(place.path(), "penerbit");
    let (code, said) = record(&sample, 3, &["--key", publisher.to_str().unwrap()]);
    assert_eq!(code, Some(0), "{said}");
    sample.build();
    let (site, folder) = (sample.path("public"), format!("info/{DOCUMENT_ID}/r1"));
    let sum = |file: &str| {
        let output = program("sha256sum").arg(site.join(file)).output().unwrap();
        String::from_utf8(output.stdout).unwrap().trim_start_matches('\\')[..64].to_owned()
    };
    // The file is named by the statement, the statement by the history, the history by the head.
    let statement = sample.text(&format!("public/{folder}/naskah.txt"));
    assert!(statement.contains(&format!("file sha256:{} ", sum(&format!("{folder}/jadwal.csv")))));
    assert!(statement.contains(&format!("meta sha256:{}", sum(&format!("{folder}/meta.json")))));
    let digest = sum(&format!("{folder}/naskah.txt"));
    let history = sample.text("public/bukti/riwayat.txt");
    let line = history.lines().find(|it| it.starts_with("terbit ")).unwrap();
    assert_eq!(line.split(' ').skip(2).collect::<Vec<_>>(), [DOCUMENT_ID, "1", &format!("sha256:{digest}")]);
    assert!(sample.text("public/bukti/kepala.txt").contains(&sum("bukti/riwayat.txt")));
    let approved = recorded_at(&sample, "terbit", DOCUMENT_ID);
    let text = format!("{folder}/naskah.txt");
    assert!(verified(&sample, "atasan-ppid", &text, &[&approved]));
    // In whatever zone; but not before the key, nor by another officer, nor by the publisher.
    assert!(verified(&sample, "atasan-ppid", &text, &["-Overify-time=20261122000000Z"]));
    assert!(!verified(&sample, "atasan-ppid", &text, &["-Overify-time=20261119160000Z"]));
    assert!(!verified(&sample, "ppid", &text, &[&approved]) && !verified(&sample, "penerbit", &text, &[&approved]));
    let review = format!("bukti/pernyataan/{}.txt", named(&sample, DOC, "hasil: sesuai"));
    assert!(
        verified(&sample, "ppid", &review, &[&approved]) && !verified(&sample, "atasan-ppid", &review, &[&approved])
    );
    let page = sample.text(&format!("public/info/{DOCUMENT_ID}/index.html"));
    assert_eq!(page.matches("Ditandatangani dengan kunci").count(), 2, "{page}");
    assert!(!page.contains("Dicatat atas nama"));
    assert!(sample.text("public/bukti/index.html").contains("-Overify-time="));
    let output = sample.run(&["verify", "public"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    // Withdrawn by both, each with the own key; then the superior's key ends.
    let proposing = ["withdraw", FOLDER, "--by", "ppid", "--reason", "Usang."];
    signed(&sample, place.path(), &proposing, "ppid");
    signed(&sample, place.path(), &["withdraw", FOLDER, "--by", "atasan-ppid"], "atasan-ppid");
    let (agreed, proposed) = (named(&sample, DOC, "disetujui:"), named(&sample, DOC, "diusulkan:"));
    let own = place.path().join("atasan-ppid");
    entry(&sample, "atasan-ppid", &since(&own, "2026-11-20").replace(" }]", ", selesai: 2026-11-22 }]"));
    let (code, said) = record(&sample, 4, &["--key", publisher.to_str().unwrap()]);
    assert_eq!(code, Some(0), "{said}");
    sample.build();
    let withdrawn = recorded_at(&sample, "tarik", DOCUMENT_ID);
    let text = format!("bukti/pernyataan/{agreed}.txt");
    assert!(verified(&sample, "atasan-ppid", &text, &[&withdrawn]));
    assert!(!verified(&sample, "atasan-ppid", &text, &["-Overify-time=20261123170000Z"]), "after its end");
    assert!(verified(&sample, "ppid", &format!("bukti/pernyataan/{proposed}.txt"), &[&withdrawn]));
    assert!(!sample.path(&format!("public/{folder}")).exists(), "only a tombstone is left");
    assert!(sample.text(&format!("public/info/{DOCUMENT_ID}/index.html")).contains("Ditandatangani dengan kunci"));
}

/// In a register without keys no page says anything of them; with keys what bears none says whose name it bears.
#[test]
fn what_is_not_signed_is_recorded_in_a_name() {
    let (sample, place) = (SampleRegister::at(Start::Approved), tempfile::tempdir().unwrap());
    sample.build();
    let page = format!("public/info/{DOCUMENT_ID}/index.html");
    assert!(!sample.text(&page).contains("Dicatat atas nama") && !sample.path("public/bukti/penanda").exists());
    entry(&sample, "ppid", &since(&key(place.path(), "ppid"), "2026-11-20"));
    sample.build();
    assert!(
        sample.text(&page).contains("Dicatat atas nama Atasan PPID") && sample.path("public/bukti/penanda").exists()
    );
    assert!(!sample.text(&page).contains("Ditandatangani"));
}

/// Gives the PPID and the superior these keys.
fn entries(sample: &SampleRegister, keys: &[PathBuf; 2]) {
    for (officer, key) in ["ppid", "atasan-ppid"].iter().zip(keys) {
        entry(sample, officer, &since(key, "2026-11-20"));
    }
}

/// The site of a document that a signed decree approved; the keys of the PPID and the superior lie in this folder.
pub(crate) fn decreed(place: &Path, keys: &[PathBuf; 2]) -> SampleRegister {
    let sample = SampleRegister::at(Start::Reviewed);
    write_decree(&sample);
    entries(&sample, keys);
    signed(&sample, place, &["approve", "content/penetapan/2026", "--by", "atasan-ppid"], "atasan-ppid");
    assert!(sample.run(&["approve", "--decree", "2026"]).status.success());
    assert_eq!(codes(&sample), Vec::<String>::new());
    assert_eq!(record(&sample, 1, &[]).0, Some(0));
    assert_eq!(codes(&sample), Vec::<String>::new(), "the review was recorded with the key");
    sample.build();
    sample
}

/// What is announced at once, and what a decree sets, is signed too.
#[test]
fn announcements_and_decrees_are_signed() {
    let place = tempfile::tempdir().unwrap();
    let keys = ["ppid", "atasan-ppid"].map(|it| key(place.path(), it));
    let (sample, decree) = (decreed(place.path(), &keys), "content/penetapan/2026/index.md");
    let recorded = recorded_at(&sample, "tetapkan", "2026 ");
    assert!(verified(&sample, "atasan-ppid", "dip/2026/naskah.txt", &[&recorded]));
    let page = sample.text(&format!("public/info/{DOCUMENT_ID}/index.html"));
    assert!(
        page.contains("Ditandatangani dengan kunci Atasan PPID") && page.contains("Dicatat atas nama PPID Pembantu")
    );
    let output = sample.run(&["verify", "public"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    // What was recorded together with the key needs none.
    let whole = sample.text(decree);
    let at = whole.find(", tanda: ").unwrap();
    sample.write(decree, format!("{} }}\n---{}", &whole[..at], whole.rsplit_once("\n---").unwrap().1).as_bytes());
    assert_eq!(codes(&sample), Vec::<String>::new());
    // The announcement.
    let sample = SampleRegister::at(Start::Announced);
    let plain = sample.text(DOC);
    let line = plain.lines().find(|it| it.starts_with("pengumuman_segera:")).unwrap();
    sample.write(DOC, plain.replace(&format!("{line}\n"), "").as_bytes());
    entries(&sample, &keys);
    let authority = line.split("wewenang: ").nth(1).unwrap().split(',').next().unwrap();
    let by = line.split("oleh: ").nth(1).unwrap().split(',').next().unwrap();
    assert_eq!(by, "ppid");
    signed(&sample, place.path(), &["announce", FOLDER, "--by", by, "--authority", authority, "--time", "00:00"], by);
    assert!(sample.text(DOC).contains("tanda: "));
    assert_eq!(record(&sample, 1, &[]).0, Some(0));
    sample.build();
    let recorded = recorded_at(&sample, "umumkan", DOCUMENT_ID);
    assert!(verified(&sample, "ppid", &format!("info/{DOCUMENT_ID}/r1/naskah.txt"), &[&recorded]));
}
