//! Approval by decree: one list that the PPID sets and the superior agrees to, for many documents at once.

mod changing;
mod judging;
mod publishing;
mod recording;

use std::fs;
use std::path::Path;

use maklumat::diagnostics::Example;
use maklumat::register::{Step, stated};
use maklumat::source::{Digest, Edit, edit, split};

use crate::sample_register::{REGISTER, SampleRegister, changed};

/// What a document writes that is approved by the decree of 2026.
pub(crate) const NAMED: &str = "persetujuan: { penetapan: \"2026\" }\n";
/// The signed file.
const SIGNED: &[u8] = b"nomor,uraian\n1,Jadwal\n";
const DECREE: &str = "nomor: 188/7/ADPIM
tanggal: 2026-01-23
penetapan: { oleh: ppid, tanggal: 2026-01-23 }
lampiran:
  - { berkas: keputusan.csv, judul: Keputusan bertanda tangan }
persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-24, sidik: AGREEMENT }
";
const LISTED: &str = "dip-2026-0001 1 LISTED\n";
pub(crate) const FILE: &str = "content/penetapan/2026/index.md";

/// Writes the decree of an example, once its documents are there.
pub(crate) fn write(place: &SampleRegister, example: &Example) {
    let front = changed(DECREE, example.decree, example.decree_without);
    if front.contains("keputusan.csv") {
        place.write("content/penetapan/2026/keputusan.csv", SIGNED);
    }
    seal(place, FILE, &format!("---\n{front}---\n{}", example.listed.unwrap_or(LISTED)));
}

/// Writes a decree: LISTED becomes the digest of the revision on its line, AGREEMENT that of the decree.
pub(crate) fn seal(place: &SampleRegister, file: &str, text: &str) {
    let decree = file.split('/').nth(2).unwrap().trim_end_matches(".md");
    let lines = text.split_inclusive('\n').map(|line| match line.split(' ').collect::<Vec<_>>().as_slice() {
        [id, number, rest] if rest.contains("LISTED") => {
            format!("{id} {number} {}", rest.replace("LISTED", &listed_in(place, decree, id, number)))
        }
        _ => line.to_owned(),
    });
    place.seal(file, &lines.collect::<String>());
}

/// The digest of a revision as the decree of 2026 lists it.
pub(crate) fn listed(place: &SampleRegister, id: &str, number: &str) -> String {
    listed_in(place, "2026", id, number)
}

/// The digest of a revision: of its own approval, else of that by this decree.
pub(crate) fn listed_in(place: &SampleRegister, decree: &str, id: &str, number: &str) -> String {
    let mut folders = vec![place.path("content")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "md") {
                let file = path.strip_prefix(place.root()).unwrap().to_str().unwrap();
                let text = fs::read_to_string(&path).unwrap();
                let Some(read) = split(file, text.as_bytes()).value else { continue };
                let scalar = |key| read.fields.get(key).and_then(|it| it.scalar());
                if (scalar("id"), scalar("revisi")) == (Some(id), Some(number)) {
                    let named = format!(" {{ penetapan: \"{decree}\" }}");
                    let is_own = text.contains("\npersetujuan: { oleh");
                    let by_decree = || edit(file, text.as_bytes(), Edit::Set("persetujuan", &named)).unwrap();
                    let text = if is_own { text.into_bytes() } else { by_decree() };
                    let read = split(file, &text).value.unwrap();
                    let records = stated(REGISTER, &read, &beside(&path)).unwrap();
                    let approval = records.into_iter().find(|it| it.step == Step::Approval).unwrap();
                    return approval.statement.digest().prefixed();
                }
            }
        }
    }
    panic!("{id} {number} is not there");
}

/// The files in the folder of a text, if it has one of its own.
fn beside(text: &Path) -> Vec<(String, u64, Digest)> {
    let folder = text.parent().filter(|_| text.ends_with("index.md"));
    let entries = folder.and_then(|it| fs::read_dir(it).ok()).into_iter().flatten().map(Result::unwrap);
    let files = entries.filter(|it| it.path().is_file() && it.file_name() != "index.md");
    files
        .map(|it| {
            let bytes = fs::read(it.path()).unwrap();
            (it.file_name().into_string().unwrap(), bytes.len() as u64, Digest::of(&bytes))
        })
        .collect()
}
