//! What was read in attachments is kept for the next run, and changes nothing but how long it takes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use maklumat::diagnostics::{Example, Start};
use maklumat::source::Digest;

use crate::ci_files::pinning::build_script::{READS_ATTACHMENTS, inspector};
use crate::counts::{Random, times};
use crate::folders::snapshot;
use crate::sample_files::{Pdf, made, packed, pdf_with_a_past, workbook, zipped};
use crate::sample_register::{FOLDER, SampleRegister};
use crate::signed_acts::record;

/// A number of the right shape in a regency that does not exist.
const NIK: &str = "6279993102990001";

/// How often a run is killed.
fn kills() -> usize {
    times(12, 200)
}

fn with(sample: &SampleRegister, cache: &Path, arguments: &[&str]) -> Command {
    let mut command = sample.command(arguments);
    command.env("XDG_CACHE_HOME", cache);
    command
}

/// What a run finds, as a machine reads it.
fn found(mut command: Command) -> String {
    let output = command.output().unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

const CHECK: [&str; 3] = ["check", "--format", "json"];
const CHECK_ANEW: [&str; 4] = ["check", "--format", "json", "--no-cache"];

/// The entries that lie there, by name, with when they were written.
fn entries(cache: &Path) -> BTreeMap<PathBuf, (Vec<u8>, std::time::SystemTime)> {
    let inner = fs::read_dir(cache.join("maklumat/lampiran")).into_iter().flatten().map(|it| it.unwrap().path());
    inner.map(|it| (it.clone(), (fs::read(&it).unwrap(), fs::metadata(&it).unwrap().modified().unwrap()))).collect()
}

/// Files of every kind, with personal data in all their places, damaged, and packed too tightly.
fn files() -> Vec<(&'static str, Vec<u8>)> {
    let text = format!("<w:document><w:p><w:r><w:t>NIK {NIK}</w:t></w:r></w:p></w:document>");
    let deleted = format!("<w:document><w:p><w:del><w:r><w:delText>{NIK}</w:delText></w:r></w:del></w:p></w:document>");
    let pdf = |text| Pdf { title: Some("Judul"), language: Some("id"), text, ..Pdf::default() }.bytes();
    let slides = ("ppt/presentation.xml", &b"<p>surel budi.santoso@surelku.invalid</p>"[..]);
    let open = "application/vnd.oasis.opendocument.text";
    let odt = [("mimetype", open.as_bytes()), ("content.xml", b"<t>HP 0812-0000-0000 dan 6,27E+15</t>")];
    vec![
        ("a.docx", packed(&[("word/document.xml", text.as_bytes())])),
        ("b.docx", packed(&[("word/document.xml", deleted.as_bytes())])),
        ("c.xlsx", workbook(&[("NIK", NIK), ("Kode", "6,27E+15")])),
        ("d.pptx", packed(&[slides])),
        ("e.odt", zipped(&odt)),
        ("f.pdf", pdf(&format!("NIK {NIK} di sini"))),
        ("g.pdf", pdf_with_a_past(&format!("NIK {NIK} lama"), "NIK sudah dihapus")),
        ("h.pdf", made(b"@pdf title language text signed changed javascript")),
        ("i.pdf", pdf("Isi surat ini")[..300].to_vec()),
        ("j.pdf", pdf("")),
        ("k.jpg", made(b"@jpeg-with-place")),
        ("l.png", [&b"\x89PNG\r\n\x1a\n"[..], NIK.as_bytes()].concat()),
        ("m.csv", format!("nama,nik\nContoh,{NIK}\n").into_bytes()),
        ("n.xlsx", made(b"@xlsx-bomb")),
        ("o.docx", [&b"PK\x03\x04"[..], &[7; 90]].concat()),
        ("p.pdf", pdf(&"kata ".repeat(9000))),
    ]
}

fn sample() -> SampleRegister {
    let sample = SampleRegister::at(Start::Draft);
    for (name, bytes) in files() {
        sample.write(&format!("{FOLDER}/{name}"), &bytes);
    }
    sample
}

#[test]
fn findings_are_the_same_and_no_file_is_read_a_second_time() {
    let (sample, place) = (sample(), tempfile::tempdir().unwrap());
    let due = found(with(&sample, place.path(), &CHECK_ANEW));
    for code in ["personal-identity-number", "personal-email", "personal-phone", "number-shortened"] {
        assert!(due.contains(code), "{code} is not in {due}");
    }
    assert_eq!(entries(place.path()).len(), 0, "--no-cache keeps nothing");
    assert_eq!(found(with(&sample, place.path(), &CHECK)), due);
    let first = entries(place.path());
    assert!(first.len() >= 10, "{first:#?}");
    for _ in 0..2 {
        assert_eq!(found(with(&sample, place.path(), &CHECK)), due);
        assert_eq!(entries(place.path()), first);
    }
    // Every entry damaged: each is made anew, by the same bytes.
    for path in first.keys() {
        let bytes = fs::read(path).unwrap();
        fs::write(path, &bytes[..bytes.len() - 1]).unwrap();
    }
    let damaged = entries(place.path());
    assert_eq!(found(with(&sample, place.path(), &CHECK_ANEW)), due);
    assert_eq!(entries(place.path()), damaged, "--no-cache throws nothing away");
    assert_eq!(found(with(&sample, place.path(), &CHECK)), due);
    let bytes = |it: BTreeMap<PathBuf, (Vec<u8>, _)>| it.into_iter().map(|(path, it)| (path, it.0)).collect::<Vec<_>>();
    assert_eq!(bytes(entries(place.path())), bytes(first));
}

#[test]
fn the_site_is_the_same_with_its_search_index() {
    let example = Example::APPROVED
        .files(&[("denah.pdf", b"@pdf title language text signed"), ("daftar.xlsx", b"@xlsx"), ("foto.jpg", b"@jpeg")])
        .front(
            "lampiran:\n  - { berkas: denah.pdf }\n  - { berkas: daftar.xlsx }\n  - { berkas: foto.jpg }\n  \
             - { berkas: jadwal.csv }",
        );
    let (sample, place) = (SampleRegister::of(&example), tempfile::tempdir().unwrap());
    let built = |arguments: &[&str], threads: &str| {
        let output = with(&sample, place.path(), arguments).env("RAYON_NUM_THREADS", threads).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let site = snapshot(&sample.path("public"));
        fs::remove_dir_all(sample.path("public")).unwrap();
        site
    };
    let due = built(&["build", "--tanpa-simpanan"], "2");
    assert_eq!(entries(place.path()).len(), 0);
    for threads in ["2", "1", "2"] {
        assert!(built(&["build"], threads) == due);
        assert_eq!(entries(place.path()).len(), 2);
    }
}

/// An entry that somebody wrote who knows how: it is believed, and so what publishes does without.
#[test]
fn what_is_kept_is_used_unless_it_is_not_to_be() {
    let (sample, place) = (SampleRegister::at(Start::Draft), tempfile::tempdir().unwrap());
    let clean = Pdf { title: Some("Judul"), language: Some("id"), text: "Isi surat yang bersih", ..Pdf::default() };
    let text = format!("NIK {NIK} di dalam surat");
    let (clean, open) = (clean.bytes(), Pdf { text: &text, ..clean }.bytes());
    let file = format!("{FOLDER}/a.pdf");
    sample.write(&file, &clean);
    found(with(&sample, place.path(), &CHECK));
    let (path, (bytes, _)) = entries(place.path()).pop_first().unwrap();
    let (old, new) = (Digest::of(&clean).to_string(), Digest::of(&open).to_string());
    let at = bytes.windows(64).position(|it| it == old.as_bytes()).unwrap();
    let content = [&bytes[32..at], new.as_bytes(), &bytes[at + 64..]].concat();
    fs::write(path.with_file_name(new), [&Digest::of(&content).0[..], &content].concat()).unwrap();
    sample.write(&file, &open);
    let is_found = |arguments: &[&str]| found(with(&sample, place.path(), arguments)).contains("personal-identity");
    assert!(!is_found(&CHECK));
    assert!(is_found(&CHECK_ANEW));
}

#[test]
fn a_killed_run_leaves_nothing_that_is_believed() {
    let (sample, place) = (sample(), tempfile::tempdir().unwrap());
    let due = found(with(&sample, place.path(), &CHECK_ANEW));
    let mut random = Random(14);
    for _ in 0..kills() {
        let mut run = with(&sample, place.path(), &CHECK).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(Duration::from_millis(random.below(512) as u64));
        run.kill().unwrap();
        run.wait().unwrap();
        assert_eq!(found(with(&sample, place.path(), &CHECK)), due);
        // The next one is killed among entries that are there and entries that are not.
        for path in entries(place.path()).keys().skip(random.below(2)).step_by(2) {
            fs::remove_file(path).unwrap();
        }
    }
}

/// A document of which attachments are added, exchanged, taken away and brought back, all under one cache.
#[test]
fn any_history_of_edits_gives_what_is_read_anew() {
    let place = tempfile::tempdir().unwrap();
    let mut random = Random(300);
    let scan = packed(&[("word/document.xml", b"<w:document><w:p><w:r><w:t>Isi surat</w:t></w:r></w:p></w:document>")]);
    let names = ["satu.pdf", "dua.pdf", "tiga.docx", "foto.jpg"];
    for _ in 0..times(3, 300) {
        let sample = SampleRegister::of(&Example::APPROVED);
        let document = format!("{FOLDER}/index.md");
        let text = sample.text(&document);
        for _ in 0..3 {
            let mut listed = String::new();
            for name in names {
                let file = format!("{FOLDER}/{name}");
                if random.below(2) == 0 {
                    drop(fs::remove_file(sample.path(&file)));
                    continue;
                }
                listed.push_str(&format!("  - {{ berkas: {name} }}\n"));
                let words = format!("Isi nomor {}", random.below(9));
                let honest = Pdf { title: Some("Judul"), language: Some("id"), text: &words, ..Pdf::default() };
                let bytes = match name {
                    "tiga.docx" => scan.clone(),
                    "foto.jpg" => made(b"@jpeg"),
                    // A number of a person, now and then: the build is refused, in the same words.
                    _ if random.below(9) == 0 => Pdf { text: &format!("NIK {NIK} di sini"), ..honest }.bytes(),
                    _ => honest.bytes(),
                };
                sample.write(&file, &bytes);
                // The same name, and the same time whatever the bytes are.
                let file = fs::File::options().write(true).open(sample.path(&file)).unwrap();
                file.set_modified(std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000)).unwrap();
            }
            sample.seal(&document, &text.replace("lampiran:\n", &format!("lampiran:\n{listed}")));
            let threads = ["1", "2"][random.below(2)];
            let result = |arguments: &[&str]| {
                let found = found(with(&sample, place.path(), &[&CHECK[..], &arguments[1..]].concat()));
                let output = with(&sample, place.path(), arguments).env("RAYON_NUM_THREADS", threads).output().unwrap();
                let site = output.status.success().then(|| snapshot(&sample.path("public")));
                drop(fs::remove_dir_all(sample.path("public")));
                (found, site)
            };
            let (found, site) = result(&["build"]);
            let anew = result(&["build", "--no-cache"]);
            assert_eq!(found, anew.0);
            assert!(site == anew.1, "{found}");
        }
    }
    assert!(entries(place.path()).len() > 2);
}

#[test]
fn findings_are_the_same_where_nothing_can_be_kept() {
    let (sample, place) = (sample(), tempfile::tempdir().unwrap());
    let due = found(with(&sample, place.path(), &CHECK_ANEW));
    let before = snapshot(sample.root());
    let file = place.path().join("berkas");
    fs::write(&file, "isi").unwrap();
    for cache in [Path::new("/dev/null"), sample.root(), &file, &sample.path("content/x")] {
        assert_eq!(found(with(&sample, cache, &CHECK)), due, "{}", cache.display());
        assert!(snapshot(sample.root()) == before, "nothing is written into the register");
    }
    let mut nowhere = with(&sample, place.path(), &CHECK);
    nowhere.env_remove("XDG_CACHE_HOME").env_remove("HOME");
    assert_eq!(found(nowhere), due);
    assert_eq!(snapshot(place.path()).len(), 1, "nothing but the file above");
}

#[test]
fn a_path_that_is_not_absolute_counts_as_not_set() {
    let (sample, started) = (sample(), tempfile::tempdir().unwrap());
    let due = found(with(&sample, started.path(), &CHECK_ANEW));
    let check = |cache: &str, home: &Path| {
        let root = sample.root().to_str().unwrap();
        let mut check = with(&sample, Path::new(cache), &["check", "--format", "json", "--register", root]);
        check.env("HOME", home).current_dir(started.path());
        assert_eq!(found(check), due);
    };
    for cache in ["", "simpanan", "."] {
        let home = tempfile::tempdir().unwrap();
        check(cache, home.path());
        assert!(home.path().join(".cache/maklumat/lampiran").is_dir(), "{cache:?}");
        check(cache, Path::new("."));
        assert!(snapshot(started.path()).is_empty(), "{cache:?}");
    }
}

#[test]
fn a_folder_in_a_site_an_archive_or_another_register_is_not_used() {
    let whole = SampleRegister::of(
        &Example::APPROVED
            .files(&[("denah.pdf", b"@pdf title language text")])
            .front("lampiran:\n  - { berkas: denah.pdf }\n  - { berkas: jadwal.csv }"),
    );
    let place = tempfile::tempdir().unwrap();
    let site = place.path().join("situs");
    let run = |cache: &Path, arguments: &[&str]| {
        let output = with(&whole, cache, arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    run(&site.join("x"), &["build", "--output", site.to_str().unwrap()]);
    assert!(!site.join("x").exists());
    // Nor where the command does not know of them.
    let other = sample();
    let before = (snapshot(&site), snapshot(other.root()));
    for folder in [&site, other.root(), &other.path("content/umum")] {
        run(folder, &CHECK);
        assert!((snapshot(&site), snapshot(other.root())) == before, "{}", folder.display());
    }
    assert_eq!(record(&whole, 1, &[]).0, Some(0));
    let archive = place.path().join("arsip");
    // When it is made, when it is there, and where the command does not know of it.
    for arguments in [&["archive", archive.to_str().unwrap()][..], &["archive", archive.to_str().unwrap()], &CHECK] {
        run(&archive, arguments);
        assert!(archive.join("riwayat.txt").is_file() && !archive.join("maklumat").exists(), "{arguments:?}");
    }
}

/// Nobody has to think of it when the code changes.
#[test]
fn another_code_that_reads_attachments_is_another_inspector() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let place = tempfile::tempdir().unwrap();
    for it in READS_ATTACHMENTS {
        assert!(here.join(it).exists(), "{it}");
        let to = place.path().join(it);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        assert!(Command::new("cp").arg("-r").arg(here.join(it)).arg(to).status().unwrap().success());
    }
    let known = inspector(here);
    assert_eq!(inspector(place.path()), known);
    let mut seen = vec![known];
    for file in ["src/inspect/inside/pdf/mod.rs", "src/reading/attachment_cache.rs", "Cargo.lock"] {
        let text = fs::read_to_string(place.path().join(file)).unwrap();
        fs::write(place.path().join(file), text + " ").unwrap();
        assert!(!seen.contains(&inspector(place.path())), "{file}");
        seen.push(inspector(place.path()));
    }
    // What `inspect` uses of other folders is among them.
    let foreign = |it: &str| {
        it.split("crate::").skip(1).any(|it| !["inspect::", "diagnostics::"].iter().any(|own| it.starts_with(own)))
    };
    let texts = snapshot(&here.join("src/inspect"));
    let reaching: Vec<_> =
        texts.iter().filter(|(_, text)| foreign(&String::from_utf8_lossy(&text.1))).map(|it| it.0).collect();
    assert!(texts.len() > 30 && reaching.is_empty(), "{reaching:?}");
}
