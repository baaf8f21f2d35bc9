//! Citizens read the site in a real browser: every kind of page is accessible, and no document attacks its reader.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::counts::is_full;
use crate::sample_register::SampleRegister;
use crate::tools::node;

const RECORDS: &str = "penyusunan: { oleh: petugas-pro, tanggal: 2026-01-20 }
pemeriksaan:
  - { oleh: ppid, tanggal: 2026-01-22, hasil: sesuai, memo: { nomor: 045/12/ADPIM, tanggal: 2026-01-22 }, sidik: REVIEW }
persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, sidik: APPROVAL }
";

/// Runs a script of `tests/browser` on a built site.
fn browse(script: &str, site: &Path, more: &[&str]) {
    let output = node(&format!("browser/{script}")).arg(site).args(more).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    println!("{said}");
}

fn built(mut maklumat: Command) {
    let output = maklumat.args(["--base-url", "https://dip.example.go.id/register/"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn every_kind_of_page_is_good_to_read() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("public");
    let mut maklumat = Command::new(env!("CARGO_BIN_EXE_maklumat"));
    maklumat.args(["--date", "2026-11-22", "--register", env!("CARGO_MANIFEST_DIR"), "build", "--output"]);
    maklumat.arg(&site);
    built(maklumat);
    browse("reading.mjs", &site, &[]);
    if is_full() {
        browse("rating.mjs", &site, &["--all"]);
        browse("rating.mjs", &site, &["--slow"]);
    } else {
        browse("rating.mjs", &site, &[]);
    }
}

/// A document that carries an attack in every field an officer can fill.
fn attacking(number: usize, attack: &str) -> String {
    let quoted = Value::from(attack).to_string();
    format!(
        "---\nid: serangan-{number:02}\nrevisi: 1\njudul: {quoted}\nringkasan: {quoted}\nklasifikasi: serta-merta\n\
         yang_menguasai: [{quoted}]\npenanggung_jawab: {quoted}\ndibuat: {{ tanggal: 2026-01-02, tempat: {quoted} }}\n\
         bentuk: [daring]\nretensi: {{ aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }}\n\
         kata_kunci: [{quoted}]\nlampiran:\n  - {{ berkas: \"a' onclick='alert(1)&lt;b;=.csv\", judul: {quoted} }}\n\
         tautan:\n  - {{ judul: {quoted}, alamat: \"https://contoh.go.id/?a='onclick='alert(1)\" }}\n{RECORDS}---\n\
         # Naskah\n\n```\n{attack}\n```\n\n[tautan](https://contoh.go.id/ \"{}\")\n",
        attack.replace('\\', "").replace('"', "&quot;")
    )
}

#[test]
fn no_document_attacks_its_reader() {
    let good = SampleRegister::whole();
    let attacks = include_str!("hostile.txt");
    assert!(attacks.lines().count() >= 60);
    for (number, attack) in attacks.lines().enumerate() {
        let folder = format!("content/protokol/serangan-{number:02}");
        good.write(&format!("{folder}/a' onclick='alert(1)&lt;b;=.csv"), b"a,b\n1,2\n");
        good.seal(&format!("{folder}/index.md"), &attacking(number, attack));
    }
    built(good.command(&["build"]));
    browse("resisting.mjs", &good.root().join("public"), &[]);
}
