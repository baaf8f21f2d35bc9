//! What happens to a decree and its documents in the tests.

use std::fs;

use crate::decrees::{FILE, seal};
use crate::sample_register::SampleRegister;

/// The document.
pub(crate) const DOC: &str = "protokol/contoh/index.md";

/// Writes `new` for `old`, which stands there, and leaves all digests as they are.
pub(crate) fn swap(place: &SampleRegister, file: &str, old: &str, new: &str) {
    let file = format!("content/{file}");
    let text = place.text(&file);
    assert!(text.contains(old), "`{old}` in {file}");
    place.write(&file, text.replacen(old, new, 1).as_bytes());
}

/// Writes `new` for `old` in the decree, with an agreement that stands again.
pub(crate) fn decree_again(place: &SampleRegister, old: &str, new: &str) {
    let text = place.text(FILE);
    assert!(text.contains(old), "`{old}`");
    let at = text.find("sidik: \"sha256:").unwrap();
    let open = format!("{}sidik: AGREEMENT{}", &text[..at], &text[at + 80..]);
    seal(place, FILE, &open.replacen(old, new, 1));
}

/// Another decree of the same shape.
pub(crate) fn second(place: &SampleRegister, id: &str, lines: &str) {
    let text = format!(
        "---\nnomor: 188/8/ADPIM\ntanggal: 2026-02-23\npenetapan: {{ oleh: ppid, tanggal: 2026-02-23 }}\nlampiran: [{{ berkas: keputusan.csv }}]\npersetujuan: {{ oleh: atasan-ppid, tanggal: 2026-02-24, sidik: AGREEMENT }}\n---\n{lines}"
    );
    place.write(&format!("content/penetapan/{id}/keputusan.csv"), b"a,b\n");
    seal(place, &format!("content/penetapan/{id}/index.md"), &text);
}

/// Another document, reviewed and approved in this way.
pub(crate) fn neighbour(place: &SampleRegister, file: &str, id: &str, approval: &str) {
    let text = place.text(&format!("content/{DOC}")).replace("dip-2026-0001", id);
    let text = text.replace("persetujuan: { penetapan: \"2026\" }", approval);
    let text = text.replace("lampiran:\n  - { berkas: jadwal.csv, judul: Jadwal }\n", "");
    let at = text.find("sidik: \"").unwrap();
    place.seal(&format!("content/{file}"), &format!("{}sidik: REVIEW{}", &text[..at], &text[at + 80..]));
}

/// Keeps the decreed revision as `r1/` and opens the next one, reviewed on a later day.
pub(crate) fn revised(place: &SampleRegister, approval: &str) {
    let old = place.text(&format!("content/{DOC}"));
    place.write(
        "content/protokol/contoh/r1/jadwal.csv",
        &fs::read(place.path("content/protokol/contoh/jadwal.csv")).unwrap(),
    );
    place.write("content/protokol/contoh/r1/index.md", old.as_bytes());
    let at = old.find("sidik: \"").unwrap();
    let new = format!("{}sidik: REVIEW{}", &old[..at], &old[at + 80..]);
    let new = new.replace("revisi: 1", "revisi: 2\ncatatan_perubahan: Jam diubah.").replace("2026-01-2", "2026-02-2");
    let new = new.replace("persetujuan: { penetapan: \"2026\" }\n", approval);
    place.seal(&format!("content/{DOC}"), &new);
}

/// Withdraws the decreed document.
pub(crate) fn withdrawn(place: &SampleRegister) {
    let file = format!("content/{DOC}");
    let record = "penarikan:
  diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }
  disetujui: { oleh: atasan-ppid, tanggal: 2026-03-02, sidik: WITHDRAWAL }
  alasan: Digantikan.
persetujuan: {";
    let text = place.text(&file).replacen("persetujuan: {", record, 1);
    place.seal(&file, &text);
}
