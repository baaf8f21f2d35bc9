//! Citizens check files on the page for it: the verdict, every link of the proof cut in turn, and nothing sent
//! anywhere. A script with nothing of ours agrees.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use data_encoding::BASE64;
use maklumat::diagnostics::Start;
use maklumat::source::Digest;
use serde_json::{Value, json};

use crate::counts::times;
use crate::folders::copy;
use crate::sample_register::{CSV, DOC, DOCUMENT_ID, SampleRegister};
use crate::signed_acts::verifying::decreed;
use crate::signed_acts::{APPROVE, REVIEW, SUBMIT, act, entry, key, record, signed, since};
use crate::tools::{PYTHON, node, program};

/// The folder of the signed document, from the top of the site.
const FOLDER: &str = "info/dip-2026-0001/r1";

/// A document with an attachment of its own; `more` stands before its records.
fn document(sample: &SampleRegister, name: &str, id: &str, revision: u32, more: &str, end: &str) -> PathBuf {
    let folder = format!("content/protokol/{name}");
    sample.write(&format!("{folder}/lampiran.csv"), format!("nama,isi\n{name},{id} {revision}\n").as_bytes());
    let text = format!(
        "---\nid: {id}\nrevisi: {revision}\njudul: Laporan {id}\nringkasan: Laporan contoh.\nklasifikasi: berkala\n\
         penanggung_jawab: Kepala Bagian\ndibuat: {{ tanggal: 2026-01-05, tempat: Palangka Raya }}\nbentuk: [daring]\n\
         retensi: {{ aktif: 1 tahun, inaktif: 2 tahun, nasib_akhir: permanen }}\nlampiran: [{{ berkas: lampiran.csv }}]\n{more}\
         penyusunan: {{ oleh: petugas-pro, tanggal: 2026-01-20 }}\npemeriksaan:\n  - {{ oleh: ppid, tanggal: 2026-01-22, \
         hasil: sesuai, memo: {{ nomor: 1, tanggal: 2026-01-22 }}, sidik: REVIEW }}\n\
         persetujuan: {{ oleh: atasan-ppid, tanggal: 2026-01-23, sidik: APPROVAL }}\n{end}---\nLaporan {id} {revision}.\n"
    );
    sample.seal(&format!("{folder}/index.md"), &text);
    sample.path(&format!("{folder}/lampiran.csv"))
}

const WITHDRAWN: &str = "penarikan:\n  diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }\n  \
                         disetujui: { oleh: atasan-ppid, tanggal: 2026-03-02, sidik: WITHDRAWAL }\n  alasan: Usang.\n";

/// A register with rounds of files in every state, and one document whose approval is signed; with the files and the
/// verdicts that are due. The keys of ppid, atasan-ppid and penerbit lie in the folder.
fn published(rounds: usize) -> (SampleRegister, tempfile::TempDir, Vec<(PathBuf, String)>) {
    let (sample, place) = (SampleRegister::at(Start::Draft), tempfile::tempdir().unwrap());
    let mut files = Vec::new();
    for round in 0..rounds {
        let id = |state: &str| format!("dip-{state}-{round}");
        let (own, old, gone) = (id("a"), id("b"), id("c"));
        let in_force = document(&sample, &own, &own, 1, "", "");
        let text = fs::read(&in_force).unwrap();
        files.push((in_force, format!("berlaku {own} 1")));
        files.push((document(&sample, &format!("{old}/r1"), &old, 1, "", ""), format!("digantikan {old} 1")));
        document(&sample, &old, &old, 2, "catatan_perubahan: Baru.\n", "");
        files.push((document(&sample, &gone, &gone, 1, "", WITHDRAWN), format!("ditarik {gone} 1")));
        let mut other = |name: &str, bytes: &[u8]| {
            let file = place.path().join(format!("{name}-{round}.csv"));
            fs::write(&file, bytes).unwrap();
            files.push((file, "tidak dikenal".to_owned()));
        };
        let (mut altered, at) = (text.clone(), round % text.len());
        altered[at] ^= 1;
        other("diubah", &altered);
        other("asing", format!("{round}\n").as_bytes());
    }
    let recorded = |hour, arguments: &[&str]| {
        let (code, said) = record(&sample, hour, arguments);
        assert_eq!(code, Some(0), "{said}");
    };
    recorded(1, &[]);
    for officer in ["ppid", "atasan-ppid"] {
        entry(&sample, officer, &since(&key(place.path(), officer), "2026-11-20"));
    }
    recorded(2, &[]);
    assert_eq!(act(&sample, place.path(), SUBMIT, &[]).0, Some(0));
    signed(&sample, place.path(), REVIEW, "ppid");
    signed(&sample, place.path(), APPROVE, "atasan-ppid");
    let publisher = key(place.path(), "penerbit");
    recorded(3, &["--key", publisher.to_str().unwrap()]);
    assert!(sample.text(DOC).contains("tanda: "));
    sample.build();
    files.push((sample.path(CSV), format!("berlaku {DOCUMENT_ID} 1")));
    (sample, place, files)
}

/// The script that repeats the chain, with a site and files.
fn script(site: &Path, files: &[&Path]) -> Output {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verify_chain.py");
    program(PYTHON).arg(script).arg(site).args(files).output().unwrap()
}

/// What it says, and whether it found all sound.
fn repeated(site: &Path, files: &[&Path]) -> (bool, Vec<String>) {
    let output = script(site, files);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(!said.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    (output.status.success(), said.lines().map(str::to_owned).collect())
}

#[test]
fn files_in_every_state_have_the_same_verdict_everywhere() {
    let (sample, place, files) = published(times(2, 40));
    let site = sample.path("public");
    let paths: Vec<&Path> = files.iter().map(|it| it.0.as_path()).collect();
    let (is_sound, said) = repeated(&site, &[]);
    assert!(is_sound, "{said:#?}");
    let (_, verdicts) = repeated(&site, &paths);
    assert_eq!(verdicts, files.iter().map(|it| it.1.clone()).collect::<Vec<_>>());
    // What was withdrawn is no longer in the site: its command knows what is.
    for (file, verdict) in files.iter().filter(|it| !it.1.starts_with("ditarik")) {
        // Outside of the register, so that nothing but the bytes is known.
        let alone = place.path().join("berkas.csv");
        fs::copy(file, &alone).unwrap();
        let known = sample.run(&["verify", alone.to_str().unwrap()]).status.success();
        assert_eq!(known, verdict != "tidak dikenal", "{verdict}");
    }
    let list = place.path().join("kasus.json");
    let one = |(file, verdict): &(PathBuf, String)| json!({ "file": file, "verdict": verdict });
    let cuts = Cutting::of(&sample, place.path());
    for cut in cuts.all() {
        refused(&sample, place.path(), &cut);
    }
    let cases = json!({
        "files": files.iter().map(one).collect::<Vec<Value>>(),
        "signed": sample.path(CSV),
        "digest": Digest::of(&fs::read(sample.path(CSV)).unwrap()).to_string(),
        "other": cuts.other,
        "beside": [format!("{FOLDER}/naskah.txt"), format!("{FOLDER}/naskah.txt.sig"),
            format!("{FOLDER}/meta.json"), cuts.part_path()],
        "cuts": cuts.all().iter().map(Cut::in_browser).collect::<Vec<Value>>(),
        "lies": [FOLDER, cuts.part_path(), BASE64.encode(cuts.lying().as_bytes())],
        "rewritten": cuts.rewritten().iter().map(Cut::in_browser).collect::<Vec<Value>>(),
    });
    fs::write(&list, cases.to_string()).unwrap();
    browse(&site, &list);
}

#[test]
fn the_script_tells_that_a_site_has_no_history() {
    let sample = SampleRegister::at(Start::Approved);
    sample.build();
    let output = script(&sample.path("public"), &[]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success() && output.stdout.is_empty());
    assert!(said.contains("riwayat.txt is not there") && said.lines().count() == 1, "{said}");
}

/// What a decree approved is proven by the decree: its list, its line in the history, its signature.
#[test]
fn what_a_decree_approved_is_proven_by_the_decree() {
    let place = tempfile::tempdir().unwrap();
    let keys = ["ppid", "atasan-ppid"].map(|it| key(place.path(), it));
    let sample = decreed(place.path(), &keys);
    let (site, list) = (sample.path("public"), place.path().join("kasus.json"));
    let (own, paper) = (sample.path(CSV), sample.path("content/penetapan/2026/keputusan.csv"));
    let (_, verdicts) = repeated(&site, &[&own, &paper]);
    assert_eq!(verdicts, [format!("berlaku {DOCUMENT_ID} 1"), "berlaku 2026 -".to_owned()]);
    let text = sample.text("public/dip/2026/isi.md").replace(DOCUMENT_ID, "dip-2026-0009");
    let cut = Cut {
        name: "another list of the decree",
        replace: vec![("dip/2026/isi.md", text.into_bytes())],
        file: own.clone(),
        words: "tidak mencantumkannya",
    };
    let cuts = [cut, Cut::of_unsigned_decree(&sample, place.path())];
    for cut in &cuts {
        refused(&sample, place.path(), cut);
    }
    let in_browser = cuts.each_ref().map(Cut::in_browser);
    fs::write(&list, json!({ "decreed": [own, paper], "cuts": in_browser }).to_string()).unwrap();
    browse(&site, &list);
}

/// Checks these cases in a real browser.
fn browse(site: &Path, list: &Path) {
    let mut browser = node("browser/checking.mjs");
    browser.arg(site).arg(list).args(std::env::var_os("MAKLUMAT_PICTURES"));
    let output = browser.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    println!("{said}");
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
}

/// A way to cut the chain: files of the site that are others or, empty, are gone; the file that is checked, and words of
/// the refusal.
struct Cut {
    name: &'static str,
    replace: Vec<(&'static str, Vec<u8>)>,
    file: PathBuf,
    words: &'static str,
}

impl Cut {
    /// A decree without a signature, in a history that names the keys above its line.
    fn of_unsigned_decree(sample: &SampleRegister, place: &Path) -> Cut {
        let cutting = Cutting::of(sample, place);
        let lines = cutting.history.split_inclusive('\n');
        let (acts, before): (Vec<&str>, Vec<&str>) =
            lines.partition(|it| ["terbit ", "sahkan ", "tetapkan "].iter().any(|act| it.starts_with(act)));
        assert!(!acts.is_empty() && before.iter().any(|it| it.starts_with("kunci ")));
        let mut replace = cutting.recorded(&[before, acts].concat().concat(), "atasan-ppid");
        replace.retain(|it| !it.0.ends_with(".sig"));
        replace.extend([cutting.unsigned(), ("dip/2026/naskah.txt.sig", Vec::new())]);
        let words = "atas nama atasan-ppid tanpa tanda tangan, padahal";
        Cut { name: "a decree without its signature", replace, file: cutting.own, words }
    }

    /// The same as the script of the browser reads it.
    fn in_browser(&self) -> Value {
        let replace = self.replace.iter().map(|(path, it)| (*path, BASE64.encode(it)));
        let replace: BTreeMap<&str, String> = replace.collect();
        json!({ "name": self.name, "replace": replace, "file": self.file, "words": self.words })
    }
}

/// The files of a site, and whoever changes them.
struct Cutting {
    /// The folder of keys.
    place: PathBuf,
    own: PathBuf,
    other: PathBuf,
    statement: String,
    history: String,
    head: String,
    /// The list of digests in which the other file stands as if it were the own one.
    part: (&'static str, Vec<u8>),
    /// The same list as it is.
    listed: String,
}

impl Cutting {
    fn of(sample: &SampleRegister, place: &Path) -> Cutting {
        let text = |path: &str| sample.text(&format!("public/{path}"));
        let digest = |file: &Path| Digest::of(&fs::read(file).unwrap()).to_string();
        let (own, other) = (sample.path(CSV), place.join("lain.csv"));
        let first = digest(&own)[..2].to_owned();
        // Another file whose digest stands in the same list.
        let alike = |it: &u32| digest_of_text(*it).starts_with(&first);
        fs::write(&other, format!("{}\n", (0..100_000).find(alike).unwrap())).unwrap();
        let path = format!("verifikasi/sidik/{first}.json");
        let listed = text(&path);
        let part = listed.replace(&digest(&own), &digest(&other));
        Cutting {
            place: place.to_owned(),
            statement: text(&format!("{FOLDER}/naskah.txt")),
            history: text("bukti/riwayat.txt"),
            head: text("bukti/kepala.txt"),
            part: (path.leak(), part.into_bytes()),
            listed,
            own,
            other,
        }
    }

    fn part_path(&self) -> &'static str {
        self.part.0
    }

    /// The list of digests as if nothing were signed.
    fn unsigned(&self) -> (&'static str, Vec<u8>) {
        let text = self.listed.replace("\"signed\":true", "\"signed\":false");
        assert_ne!(text, self.listed);
        (self.part_path(), text.into_bytes())
    }

    /// The list of digests with another title and another date.
    fn lying(&self) -> String {
        let mut list: Value = serde_json::from_str(&self.listed).unwrap();
        for it in list.as_object_mut().unwrap().values_mut().flat_map(|it| it.as_array_mut().unwrap()) {
            it["title"] = json!("Judul karangan");
            it["since"] = json!("2019-03-01T01:00:00Z");
        }
        list.to_string()
    }

    /// A signature as `ssh-keygen` makes it.
    fn sign(&self, key: &str, namespace: &str, text: &str) -> Vec<u8> {
        let file = self.place.join("ditandatangani.txt");
        fs::write(&file, text).unwrap();
        let _ = fs::remove_file(self.place.join("ditandatangani.txt.sig"));
        let mut command = program("ssh-keygen");
        command.args(["-q", "-Y", "sign", "-n", namespace, "-f"]).arg(self.place.join(key)).arg(&file);
        assert!(command.status().unwrap().success());
        fs::read(self.place.join("ditandatangani.txt.sig")).unwrap()
    }

    /// A history with its head, signed with this key.
    fn recorded(&self, history: &str, key: &str) -> Vec<(&'static str, Vec<u8>)> {
        let (lines, digest) = (history.lines().count(), Digest::of(history.as_bytes()));
        let head = format!("maklumat-kepala/v1\nregister biro.contoh.go.id\nbaris {lines}\nsha256 {digest}\n");
        let signature = self.sign(key, "maklumat-kepala/v1", &head);
        vec![
            ("bukti/riwayat.txt", history.into()),
            ("bukti/kepala.txt", head.into()),
            ("bukti/kepala.txt.sig", signature),
        ]
    }

    /// The statement with the other file in place of the own one, and the history that names it.
    fn forged(&self) -> (String, String) {
        let digest = |file: &Path| Digest::of(&fs::read(file).unwrap()).to_string();
        let statement = self.statement.replace(&digest(&self.own), &digest(&self.other));
        let of = |text: &str| Digest::of(text.as_bytes()).to_string();
        let history = self.history.replace(&of(&self.statement), &of(&statement));
        assert!(statement != self.statement && history != self.history);
        (statement, history)
    }

    fn all(&self) -> Vec<Cut> {
        let (statement, history) = self.forged();
        let text = |it: &str| it.as_bytes().to_vec();
        let naskah = "info/dip-2026-0001/r1/naskah.txt";
        let signature = "info/dip-2026-0001/r1/naskah.txt.sig";
        let by =
            |replace: &[(&'static str, Vec<u8>)]| [&[self.part.clone(), (naskah, text(&statement))], replace].concat();
        let forged = |name, replace, words| Cut { name, replace, file: self.other.clone(), words };
        let own = |name, replace, words| Cut { name, replace, file: self.own.clone(), words };
        let mut lines: Vec<&str> = self.history.split_inclusive('\n').collect();
        let act = lines.iter().position(|it| it.contains("terbit ") && it.contains(DOCUMENT_ID)).unwrap();
        let begun = lines.iter().position(|it| it.starts_with("kunci ") && it.contains(" atasan-ppid ")).unwrap();
        let ended = lines[begun].replacen("kunci", "cabut", 1);
        let with_end = [&lines[..=begun], &[ended.as_str()], &lines[begun + 1..]].concat().concat();
        lines.swap(act - 1, act);
        let reordered = lines.concat();
        let letter = |it: &str, from: &str, to: &str| text(&it.replacen(from, to, 1));
        vec![
            forged("another file", vec![self.part.clone()], "tidak menyebut sidik berkas ini"),
            forged("another statement", by(&[]), "naskah yang lain untuk revisi ini"),
            forged("another history", by(&[("bukti/riwayat.txt", text(&history))]), "tidak berawal dengan baris"),
            forged("another head", by(&self.recorded(&history, "penerbit")[..2]), "bukan atas isi itu"),
            forged("swapped publishing key", by(&self.recorded(&history, "ppid")), "bukan dari kunci penerbit"),
            own(
                "namespace of the head",
                vec![("bukti/kepala.txt.sig", self.sign("penerbit", "maklumat-sidik/v2", &self.head))],
                "dibuat untuk keperluan lain: maklumat-sidik/v2",
            ),
            own(
                "namespace of the statement",
                vec![(signature, self.sign("atasan-ppid", "maklumat-kepala/v1", &self.statement))],
                "dibuat untuk keperluan lain: maklumat-kepala/v1",
            ),
            own(
                "swapped key",
                vec![(signature, self.sign("ppid", "maklumat-sidik/v2", &self.statement))],
                "bukan dari kunci atasan-ppid",
            ),
            own("ended key", self.recorded(&with_end, "penerbit"), "sudah berakhir"),
            own(
                "signature of another statement",
                vec![(signature, self.sign("atasan-ppid", "maklumat-sidik/v2", &statement))],
                "bukan atas isi itu",
            ),
            own("line ends of the history", vec![("bukti/riwayat.txt", letter_ends(&self.history))], "rusak"),
            own(
                "line ends of the head",
                vec![("bukti/kepala.txt", letter_ends(&self.head))],
                "tidak berawal dengan baris",
            ),
            own("line ends of the statement", vec![(naskah, letter_ends(&self.statement))], "naskah yang lain"),
            own("reordered lines", vec![("bukti/riwayat.txt", text(&reordered))], ""),
            own(
                "one letter of the history",
                vec![("bukti/riwayat.txt", letter(&self.history, "dip-a-0", "dip-a-9"))],
                "tidak berawal dengan baris",
            ),
            own("one letter of the head", vec![("bukti/kepala.txt", letter(&self.head, "baris ", "baris 1"))], ""),
            own(
                "one letter of the statement",
                vec![(naskah, letter(&self.statement, "\"tanggal\":\"2026-11-22\"", "\"tanggal\":\"2026-11-21\""))],
                "naskah yang lain",
            ),
            own(
                "without its signature",
                vec![self.unsigned(), (signature, Vec::new())],
                "atas nama atasan-ppid tanpa tanda tangan, padahal",
            ),
            own("a signature cut short", vec![(signature, text("-----BEGIN SSH SIGNATURE-----\n"))], "tidak utuh"),
        ]
    }

    /// Histories that agree with themselves: only who kept a head can tell.
    fn rewritten(&self) -> Vec<Cut> {
        let (statement, history) = self.forged();
        let replace = |more: Vec<_>| {
            let naskah = ("info/dip-2026-0001/r1/naskah.txt", statement.clone().into_bytes());
            [vec![self.part.clone(), naskah], more].concat()
        };
        let cut = |name, replace, file: &Path| Cut { name, replace, file: file.to_owned(), words: "" };
        let lines: Vec<&str> = self.history.split_inclusive('\n').collect();
        let shorter = lines[..lines.len() - 1].concat();
        vec![
            cut("forged by who has the key", replace(self.recorded(&history, "penerbit")), &self.other),
            cut("rolled back", self.recorded(&shorter, "penerbit"), &self.own),
        ]
    }
}

fn digest_of_text(number: u32) -> String {
    Digest::of(format!("{number}\n").as_bytes()).to_string()
}

fn letter_ends(text: &str) -> Vec<u8> {
    text.replace('\n', "\r\n").into_bytes()
}

/// The script and the command refuse a site that was cut so.
fn refused(sample: &SampleRegister, place: &Path, cut: &Cut) {
    let site = place.join("situs");
    let _ = fs::remove_dir_all(&site);
    copy(&sample.path("public"), &site, false);
    for (path, bytes) in &cut.replace {
        let file = site.join(path);
        if bytes.is_empty() { fs::remove_file(file) } else { fs::write(file, bytes) }.unwrap();
    }
    let (is_sound, said) = repeated(&site, &[&cut.file]);
    assert!(!is_sound && said.iter().all(|it| it.starts_with("putus: ")), "{}: {said:?}", cut.name);
    assert!(!sample.run(&["verify", site.to_str().unwrap()]).status.success(), "{}", cut.name);
}
