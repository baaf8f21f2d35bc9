//! What the recording commands refuse; then nothing is written to any document.

use crate::folders::differences;
use crate::records::written::{at, contents};
use crate::sample_register::{DIK, DOC, DRAFT, GONE, OTHER, SampleRegister, template};

const SUBMITTED: &str = "content/perencanaan/diajukan.md";
const REVIEWED: &str = "content/perencanaan/diperiksa.md";
const PROPOSED: &str = "content/perencanaan/diusulkan.md";
const FLOW: &str = "content/perencanaan/kurung.md";

/// A good register with a document at each step.
fn register() -> SampleRegister {
    let good = SampleRegister::whole();
    let step = |file: &str, without: &[&str], more: &str| {
        let name = file.split('/').nth(2).unwrap().trim_end_matches(".md");
        let text = template(OTHER).replace("dip-2026-0004", name);
        let kept: String =
            text.split_inclusive('\n').filter(|it| !without.iter().any(|start| it.starts_with(start))).collect();
        let (front, body) = kept.rsplit_once("---\n").unwrap();
        good.seal(file, &format!("{front}{more}---\n{body}"));
    };
    step(SUBMITTED, &["pemeriksaan:", "  - ", "persetujuan:"], "");
    step(REVIEWED, &["persetujuan:"], "");
    step(
        PROPOSED,
        &[],
        "penarikan:\n  diusulkan: { oleh: ppid-dua, tanggal: 2026-01-30, sidik: WITHDRAWAL }\n  alasan: Usang.\n",
    );
    let flow = "---\n{ id: kurung, revisi: 1, judul: Kurung, ringkasan: Kurung., klasifikasi: berkala, penanggung_jawab: Kepala, dibuat: { tanggal: 2026-01-19, tempat: Sini }, bentuk: [daring], retensi: { aktif: 1 tahun, inaktif: 2 tahun, nasib_akhir: musnah } }\n---\n";
    good.write(FLOW, flow.as_bytes());
    good
}

/// The command, the documents it is run on, its flags, the exit code, and what it says in English.
type Refusal = (&'static str, &'static [&'static str], &'static [&'static str], i32, &'static str);

#[rustfmt::skip]
const REFUSALS: &[Refusal] = &[
    ("submit", &[DRAFT], &["--by", "ppid"], 1, "officer-wrong-role"),
    ("submit", &[DRAFT], &["--by", "petugas"], 1, "officer-unknown"),
    ("submit", &[DRAFT], &["--by", "petugas-ren\", tanggal: x"], 1, "officer-unknown"),
    ("submit", &[OTHER], &["--by", "petugas-ren"], 1, "approved already"),
    ("submit", &[FLOW], &["--by", "petugas-pro"], 1, "one key a line"),
    ("submit", &[DRAFT, OTHER], &["--by", "petugas-pro"], 1, "approved already"),
    ("submit", &[DRAFT, "content/perencanaan/tidak-ada.md"], &["--by", "petugas-pro"], 1, "not there"),
    ("submit", &[DRAFT, FLOW], &["--by", "petugas-pro"], 1, "one key a line"),
    ("submit", &["../di-luar.md"], &["--by", "petugas-pro"], 2, "no document"),
    ("submit", &[DRAFT], &["--by", "petugas-pro", "--typed-by", "tamu", "--letter", "1"], 1, "officer-unknown"),
    ("submit", &[DRAFT], &["--by", "petugas-pro", "--typed-by", "ppid"], 2, "--letter"),
    ("submit", &[DRAFT], &["--by", "petugas-pro", "--date", "2023-11-30"], 1, "officer-not-in-office"),
    ("review", &[DRAFT], &["--by", "ppid", "--memo", "1"], 1, "not handed in yet"),
    ("review", &[SUBMITTED], &["--by", "petugas-pro", "--memo", "1"], 1, "officer-wrong-role"),
    ("review", &[SUBMITTED], &["--by", "ppid-lama", "--memo", "1"], 1, "officer-not-in-office"),
    ("review", &[SUBMITTED], &["--by", "ppid", "--memo", ""], 1, "value-empty"),
    ("review", &[SUBMITTED], &["--by", "ppid", "--memo", "1", "--corrections", ""], 1, "value-empty"),
    ("review", &[SUBMITTED], &["--by", "ppid", "--memo", "1", "--corrections", "a\u{202e}b"], 1, "character-forbidden"),
    ("review", &[SUBMITTED], &["--by", "ppid"], 2, "--memo"),
    ("review", &[REVIEWED], &["--by", "ppid", "--memo", "1"], 1, "it is reviewed"),
    ("review", &[OTHER], &["--by", "ppid", "--memo", "1"], 1, "approved already"),
    ("review", &[SUBMITTED, REVIEWED], &["--by", "ppid", "--memo", "1"], 1, "it is reviewed"),
    ("review", &[SUBMITTED], &["--by", "ppid", "--memo", "1", "--date", "2026-01-19"], 1, "record-in-future"),
    ("approve", &[DRAFT], &["--by", "atasan-ppid"], 1, "not found this fit yet"),
    ("approve", &[SUBMITTED], &["--by", "atasan-ppid"], 1, "not found this fit yet"),
    ("approve", &[REVIEWED], &["--by", "ppid-dua"], 1, "officer-wrong-role"),
    ("approve", &[REVIEWED], &["--by", "atasan-ppid", "--date", "2026-01-21"], 1, "record-in-future"),
    ("approve", &[OTHER], &["--by", "atasan-ppid"], 1, "approved already"),
    ("approve", &[REVIEWED, DIK], &["--by", "atasan-ppid"], 1, "approved already"),
    ("revise", &[DRAFT], &[], 1, "not approved yet"),
    ("revise", &["content/protokol/tidak-ada"], &[], 1, "not there"),
    ("withdraw", &[DRAFT], &["--by", "ppid", "--reason", "x"], 1, "not published"),
    ("withdraw", &[OTHER], &["--by", "ppid"], 1, "write the reason"),
    ("withdraw", &[OTHER], &["--by", "tamu", "--reason", "x"], 1, "officer-unknown"),
    ("withdraw", &[OTHER], &["--by", "ppid", "--reason", "x", "--successor", "dip-9"], 1, "withdrawal-successor-unknown"),
    ("withdraw", &[OTHER], &["--by", "ppid", "--reason", "x", "--date", "2026-01-22"], 1, "record-in-future"),
    ("withdraw", &[PROPOSED], &["--by", "ppid-dua"], 1, "withdrawal-by-one"),
    ("withdraw", &[PROPOSED], &["--by", "atasan-dua"], 1, "withdrawal-by-one"),
    ("withdraw", &[PROPOSED], &["--by", "petugas-pro"], 1, "officer-wrong-role"),
    ("withdraw", &[PROPOSED], &["--by", "atasan-ppid", "--reason", "Lain"], 1, "proposed already"),
    ("withdraw", &[GONE], &["--by", "atasan-ppid"], 1, "withdrawn already"),
];

#[test]
fn what_the_gate_would_refuse_is_not_written() {
    let good = register();
    let before = contents(&good);
    let mut wrong = Vec::new();
    for (command, files, flags, exit, due) in REFUSALS {
        let mut arguments = vec!["--lang", "en", command];
        arguments.extend(*files);
        arguments.extend(*flags);
        let output = at(&good, 9, &arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let changed = differences(&before, &contents(&good));
        if output.status.code() != Some(*exit) || !said.contains(due) || !changed.is_empty() {
            wrong.push(format!("{arguments:?}: exit {:?}, changed {changed:?}, said {said}", output.status.code()));
        }
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), REFUSALS.len(), wrong.join("\n"));
}

#[test]
fn what_changed_since_its_review_is_not_approved() {
    let good = register();
    good.swap(REVIEWED, "dan anggarannya", "dan biayanya");
    let before = contents(&good);
    let approve = at(&good, 9, &["approve", "content/perencanaan/diperiksa.md", "--by", "atasan-ppid"]);
    assert_eq!(approve.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&approve.stderr).contains("review-not-standing"));
    good.swap(DOC, "setiap hari kerja", "setiap hari");
    let revise = at(&good, 9, &["revise", "content/protokol/contoh"]);
    assert_eq!(revise.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&revise.stderr).contains("approval-not-standing"));
    assert_eq!(differences(&before, &contents(&good)), [DOC]);
}

#[test]
fn the_reviewer_in_another_office_does_not_approve() {
    let good = register();
    let reviewed = at(&good, 9, &["review", "content/perencanaan/diajukan.md", "--by", "ppid-dua", "--memo", "1"]);
    assert_eq!(reviewed.status.code(), Some(0), "{}", String::from_utf8_lossy(&reviewed.stderr));
    let before = contents(&good);
    let approved = at(&good, 10, &["approve", "content/perencanaan/diajukan.md", "--by", "atasan-dua"]);
    assert_eq!(approved.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&approved.stderr).contains("officers-not-distinct"));
    assert_eq!(differences(&before, &contents(&good)), Vec::<String>::new());
}

/// No command computes a digest for a record that somebody else wrote.
#[test]
fn only_the_record_of_the_command_gets_a_digest() {
    let good = register();
    let draft = good.text(SUBMITTED);
    let forged = "pemeriksaan: [{ oleh: ppid, tanggal: 2026-01-22, hasil: sesuai, memo: { nomor: 1, tanggal: 2026-01-22 }, sidik: BELUM }]";
    good.write(SUBMITTED, draft.replacen("\n---\n", &format!("\n{forged}\n---\n"), 1).as_bytes());
    let before = good.text(SUBMITTED);
    let path = SUBMITTED.trim_end_matches(".md");
    for command in [&["approve", path, "--by", "atasan-ppid"][..], &["review", path, "--by", "ppid", "--memo", "1"]] {
        let output = at(&good, 13, command);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(1) && said.contains("digest-unreadable"), "{command:?}: {said}");
        assert_eq!(good.text(SUBMITTED), before);
    }
}
