//! `revise`: the approved revision is kept byte for byte, the next one is opened; also where a command died midway.

use std::fs;

use crate::folders::differences;
use crate::records::written::{Written, at, contents, done, register};
use crate::sample_register::SampleRegister;

/// What the next revision of a document is.
fn opened(before: &Written, note: Option<&str>) -> Written {
    let mut next = before.clone();
    next.single = false;
    for key in ["persetujuan", "pemeriksaan", "penyusunan", "penarikan"] {
        next.remove(key);
    }
    next.set("revisi", "revisi: 2\n".to_owned());
    match note {
        Some(note) => next.set("catatan_perubahan", format!("catatan_perubahan: \"{note}\"\n")),
        None => next.set("catatan_perubahan", "catatan_perubahan:\n".to_owned()),
    }
    next
}

/// Revises approved documents, every second one with a note, and compares every file.
pub(crate) fn revise(good: &SampleRegister, all: &mut [Written]) {
    for (at_, it) in all.iter_mut().enumerate() {
        let note = (at_ % 2 == 0).then_some("Jam diubah.");
        let named = it.named();
        let mut arguments = vec!["revise", named.as_str()];
        arguments.extend(note.iter().flat_map(|it| ["--note", it]));
        let output = at(good, 16, &arguments);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let kept = fs::read(good.path(&format!("{}/r1/index.md", it.path))).unwrap();
        assert_eq!(kept, it.bytes(), "{}", it.path);
        let file = format!("{}/r1/jadwal.csv", it.path);
        assert_eq!(good.path(&file).exists(), !it.single, "{file}");
        assert!(!good.path(&format!("{}.md", it.path)).exists());
        *it = opened(it, note);
        it.is_at(good).unwrap();
    }
}

/// Two approved documents: a file, and a folder with an attachment.
fn approved() -> (SampleRegister, Vec<Written>) {
    let (good, all) = register(20);
    let one = all.iter().find(|it| it.single).unwrap().clone();
    let other = all.iter().find(|it| !it.single).unwrap().clone();
    let both = vec![one, other];
    done(&good, 9, &["submit", "--by", "petugas-pro"], &both);
    done(&good, 10, &["review", "--by", "ppid", "--memo", "M-1"], &both);
    done(&good, 11, &["approve", "--by", "atasan-ppid"], &both);
    (good, both)
}

#[test]
fn an_interrupted_revision_goes_on_where_it_stopped() {
    for (which, states) in [(0, 4), (1, 5)] {
        let (good, both) = approved();
        let document = &both[which];
        let before = contents(&good);
        assert_eq!(at(&good, 12, &["revise", &document.named()]).status.code(), Some(0));
        let after = contents(&good);
        // The files in the order in which they are written, then the one that goes.
        let index = format!("{}/index.md", document.path);
        let mut order = vec![format!("{}/r1/index.md", document.path), index.clone()];
        if document.single {
            order.push(document.file());
        } else {
            order.insert(0, format!("{}/r1/jadwal.csv", document.path));
        }
        for steps in 0..order.len() {
            fs::remove_dir_all(good.path("content")).unwrap();
            for (path, (_, bytes)) in before.iter().filter(|(path, _)| folder_or_file(&before, path)) {
                write(&good, path, bytes);
            }
            for path in &order[..steps] {
                match after.get(path) {
                    Some((_, bytes)) => write(&good, path, bytes),
                    None => good.remove(path),
                }
            }
            let output = at(&good, 12, &["revise", &document.named()]);
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(0), "{} after {steps} steps: {said}", document.path);
            assert_eq!(differences(&after, &contents(&good)), Vec::<String>::new(), "{steps} steps");
        }
        assert!(order.len() < states);
    }
}

/// Whether a path is a file; folders come with their files.
fn folder_or_file(all: &crate::folders::Snapshot, path: &str) -> bool {
    !all.keys().any(|it| it.starts_with(&format!("{path}/")))
}

fn write(good: &SampleRegister, path: &str, bytes: &[u8]) {
    good.write(path, bytes);
}

#[test]
fn what_is_kept_already_with_other_bytes_is_not_overwritten() {
    let (good, both) = approved();
    good.write(&format!("{}/r1/jadwal.csv", both[1].path), b"lain\n");
    let before = contents(&good);
    let output = at(&good, 12, &["revise", &both[1].named()]);
    assert_ne!(output.status.code(), Some(0));
    assert_eq!(differences(&before, &contents(&good)), Vec::<String>::new());
}
