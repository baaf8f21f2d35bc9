//! A small register in a folder of its own, changed as an example says, with digests that stand.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use maklumat::checks::{Context, examine};
use maklumat::diagnostics::{Diagnosed, Diagnostic, Example, Start};
use maklumat::register::{
    self, InsideReader, Inspector, Published, PublishedRevision, RecordDigests, Register, Report, ShownAuthority,
    ShownSettings, State, UNSEALED, read_inside, seal,
};
use maklumat::source::{Content, Digest, Git, read_each, walk};

use crate::decrees;
use crate::sample_files::made;

pub(crate) const REGISTER: &str = "biro.contoh.go.id";
pub(crate) const DOCUMENT_ID: &str = "dip-2026-0001";
pub(crate) const FOLDER: &str = "content/protokol/contoh";
const CSV: &[u8] = b"hari,jam\nSenin,08.00\n";

const SETTINGS: &str = "nama_register: biro.contoh.go.id
alamat_situs: https://dip.example.go.id/
bahasa: id
zona_waktu: Asia/Pontianak
badan_publik: { nama: Biro Contoh, alamat: Jalan Contoh 1, surel: ppid@example.go.id }
unit:
  protokol: { nama: Bagian Protokol }
  perencanaan: { nama: Bagian Perencanaan }
pejabat:
  - { id: petugas-pro, jabatan: Petugas Pelayanan Informasi, peran: petugas, mulai: 2023-12-01 }
  - { id: petugas-ren, jabatan: Petugas Pelayanan Informasi, peran: petugas, mulai: 2023-12-01, unit: perencanaan }
  - { id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01 }
  - { id: ppid-lain, jabatan: PPID Lain, peran: ppid, mulai: 2023-12-01 }
  - { id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01 }
  - { id: pimpinan, jabatan: Kepala Biro, peran: pimpinan, mulai: 2023-12-01 }
kebijakan: {}
jam_kerja: { senin: [\"07:30-12:00\", \"13:00-16:00\"] }
layanan:
  biaya: Tidak dipungut biaya.
  formulir: { permohonan: https://ppid.example.go.id/f1, keberatan: https://ppid.example.go.id/f2 }
  komisi_informasi: { nama: Komisi Informasi Contoh }
  rujukan: { V23a: https://ppid.example.go.id/a, V23b: https://ppid.example.go.id/b, V23c: https://ppid.example.go.id/c, V23d: https://ppid.example.go.id/d, V23e: https://ppid.example.go.id/e, V23f: https://ppid.example.go.id/f, V23g: https://ppid.example.go.id/g, B05: https://ppid.example.go.id/l }
";
const PUBLIC: &str = "id: dip-2026-0001
revisi: 1
judul: Jadwal Layanan Informasi
ringkasan: Hari dan jam layanan informasi publik.
klasifikasi: setiap-saat
penanggung_jawab: Kepala Bagian Protokol
dibuat: { tanggal: 2026-01-20, tempat: Palangka Raya }
bentuk: [daring]
retensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }
lampiran:
  - { berkas: jadwal.csv, judul: Jadwal }
";
const EXCLUDED: &str = "id: dik-2026-0001
revisi: 1
judul: Data pribadi pemohon
ringkasan: Data pribadi pemohon informasi.
klasifikasi: dikecualikan
yang_menguasai: Bagian Protokol
huruf: h
dasar_hukum: Undang-Undang Nomor 27 Tahun 2022
konsekuensi: Membuka data pribadi pemohon.
uji_konsekuensi: { nomor: 01/UJI/2026, tanggal: 2026-01-19, penanda_tangan: PPID Pembantu }
jangka_waktu: { mulai: 2026-01-20, peristiwa: Pemohon menyetujui }
";
const PREPARATION: &str = "penyusunan: { oleh: petugas-pro, tanggal: 2026-01-20 }\n";
const REVIEW: &str = "pemeriksaan:
  - { oleh: ppid, tanggal: 2026-01-22, hasil: sesuai, memo: { nomor: 045/12/ADPIM, tanggal: 2026-01-22 }, sidik: REVIEW }
";
const APPROVAL: &str = "persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, sidik: APPROVAL }\n";
const ANNOUNCEMENT: &str =
    "pengumuman_segera: { oleh: ppid, waktu: \"2026-01-20 09:30\", wewenang: w-2026-1, sidik: ANNOUNCEMENT }\n";
const AUTHORITY: &str = "wewenang_segera:
  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [ppid] }
";
const WITHDRAWAL: &str = "penarikan:
  diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }
  disetujui: { oleh: atasan-ppid, tanggal: 2026-03-02, sidik: WITHDRAWAL }
  alasan: Digantikan dokumen lain.
";

/// Looks into files here: those of the examples are well made.
struct ReadHere;

impl InsideReader for ReadHere {
    fn read(&self, mut file: &File) -> Report {
        let (mut bytes, mut last) = (Vec::new(), Report::default());
        file.seek(SeekFrom::Start(0)).unwrap();
        file.read_to_end(&mut bytes).unwrap();
        read_inside(&bytes, &mut |report| last = std::mem::take(&mut last).then(report.clone()));
        last
    }
}

/// A register in a folder that goes with it.
pub(crate) struct Workplace {
    folder: tempfile::TempDir,
    manifest: String,
    in_git: bool,
}

impl Workplace {
    /// An unchanged register.
    pub(crate) fn new(start: Start) -> Workplace {
        Workplace::of(&Example::of(start))
    }

    /// The register that an example shows.
    pub(crate) fn of(example: &Example) -> Workplace {
        let place = Workplace {
            folder: tempfile::tempdir().unwrap(),
            manifest: example.published.to_owned(),
            in_git: !example.committed.is_empty(),
        };
        let is_announced = example.start == Start::Announced;
        let base = if is_announced { SETTINGS.to_owned() + AUTHORITY } else { SETTINGS.to_owned() };
        let settings = changed(&base, example.settings, example.settings_without);
        if !settings.is_empty() {
            place.write("content/maklumat.yml", settings.as_bytes());
        }
        let (base, records) = match example.start {
            Start::Draft => (PUBLIC, String::new()),
            Start::Submitted => (PUBLIC, PREPARATION.to_owned()),
            Start::Reviewed => (PUBLIC, [PREPARATION, REVIEW].concat()),
            Start::Announced => (PUBLIC, [PREPARATION, ANNOUNCEMENT].concat()),
            Start::Approved | Start::Listed | Start::Revised => (PUBLIC, [PREPARATION, REVIEW, APPROVAL].concat()),
            Start::Decreed => (PUBLIC, [PREPARATION, REVIEW, decrees::NAMED].concat()),
            Start::Withdrawn => (PUBLIC, [PREPARATION, REVIEW, APPROVAL, WITHDRAWAL].concat()),
            Start::Excluded => (EXCLUDED, [PREPARATION, REVIEW, APPROVAL].concat().replace("atasan-ppid", "pimpinan")),
        };
        let mut front = base.to_owned() + &records;
        let index =
            if example.start == Start::Excluded { format!("{FOLDER}.md") } else { format!("{FOLDER}/index.md") };
        if example.start != Start::Excluded {
            place.write(&format!("{FOLDER}/jadwal.csv"), CSV);
        }
        if example.start == Start::Revised {
            place.write(&format!("{FOLDER}/r1/jadwal.csv"), CSV);
            place.seal(&format!("{FOLDER}/r1/index.md"), &format!("---\n{front}---\nLayanan dibuka.\n"));
            let later = "revisi: 2\ncatatan_perubahan: Jam layanan diubah.";
            front = changed(&front, later, &[]).replace("2026-01-2", "2026-02-2");
        }
        if is_announced {
            front = front
                .replace("2026-01-20", "2026-11-20")
                .replace("setiap-saat", "serta-merta\nberlaku_sampai: sampai dicabut");
        }
        front = changed(&front, example.front, example.without);
        let body = match example.body {
            Some(body) => body.repeat(example.repeated),
            None if example.start == Start::Excluded => String::new(),
            None => "Layanan dibuka setiap hari kerja.\n".to_owned(),
        };
        for (name, bytes) in example.files {
            place.put(name, &made(bytes));
        }
        if let Some(raw) = example.raw {
            place.write(&index, raw);
        } else {
            place.seal(&index, &format!("---\n{front}---\n{body}"));
            let mut whole = fs::read(place.path(&index)).unwrap();
            whole.extend_from_slice(example.afterwards.as_bytes());
            place.write(&index, &whole);
        }
        if matches!(example.start, Start::Decreed | Start::Listed) {
            decrees::write(&place, example);
        }
        place.commit_as(example.committed);
        place
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.root().join(file)
    }

    pub(crate) fn write(&self, file: &str, bytes: &[u8]) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub(crate) fn text(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    /// A file as an example names it: `/…` from content/, `…@` a link, `…/` a folder, `…!` a name that is not UTF-8.
    fn put(&self, name: &str, bytes: &[u8]) {
        let file = name.strip_prefix('/').map_or_else(|| format!("{FOLDER}/{name}"), |it| format!("content/{it}"));
        if let Some(link) = file.strip_suffix('@') {
            std::os::unix::fs::symlink(std::str::from_utf8(bytes).unwrap(), self.path(link)).unwrap();
        } else if let Some(folder) = file.strip_suffix('/') {
            fs::create_dir_all(self.path(folder)).unwrap();
        } else if let Some(odd) = file.strip_suffix('!') {
            use std::os::unix::ffi::OsStringExt as _;
            let odd = odd.as_bytes().iter().copied().filter(u8::is_ascii).collect::<Vec<_>>();
            let path = self.root().join(std::ffi::OsString::from_vec(
                [b"content/protokol/contoh/", &b"\xff"[..], &odd[odd.len() - 4..]].concat(),
            ));
            fs::write(path, bytes).unwrap();
        } else if name.ends_with(".md") {
            self.seal(&file, std::str::from_utf8(bytes).unwrap());
        } else {
            self.write(&file, bytes);
        }
    }

    /// Writes a document with digests that stand in place of the words for them.
    pub(crate) fn seal(&self, file: &str, text: &str) {
        let folder = self.path(file.strip_suffix("/index.md").unwrap_or("nowhere"));
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).into_iter().flatten().map(Result::unwrap) {
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.file_type().unwrap().is_file() && name != "index.md" {
                let bytes = fs::read(entry.path()).unwrap();
                files.push((name, bytes.len() as u64, Digest::of(&bytes)));
            }
        }
        let marks = ["REVIEW", "ANNOUNCEMENT", "APPROVAL", "RENEWAL", "WITHDRAWAL", "AGREEMENT"];
        let open = marks
            .iter()
            .fold(text.to_owned(), |text, mark| text.replace(&format!("sidik: {mark}"), &format!("sidik: {UNSEALED}")));
        let sealed = seal(REGISTER, file, open.as_bytes(), &files);
        self.write(file, &sealed.unwrap_or_else(|| text.as_bytes().to_vec()));
    }

    /// The register as it is read.
    pub(crate) fn read(&self) -> Diagnosed<Register> {
        let content = Content::at(self.root());
        let mut settings =
            register::settings("content/maklumat.yml", content.read("content/maklumat.yml").ok().as_deref());
        let checklist = register::checklist(content.read(register::CHECKLIST_FILE).ok().as_deref());
        settings.value.checklist = checklist.value;
        settings.diagnostics.extend(checklist.diagnostics);
        let logo = settings.value.logo_file().and_then(|it| content.read(&it).ok());
        settings.value = settings.value.with_logo(logo.as_deref());
        let layout = walk(&content).unwrap();
        let name = settings.value.register_name.clone();
        let inspector = Inspector::new(Box::new(ReadHere));
        let understand = |it| register::document(it, &name);
        let documents = read_each(&content, &layout.value.documents, &inspector, understand).unwrap();
        let understand = |it| register::decree(it, &name);
        let decrees = read_each(&content, &layout.value.decrees, &inspector, understand).unwrap();
        let mut diagnostics = settings.diagnostics;
        diagnostics.extend(layout.diagnostics);
        diagnostics.extend(documents.diagnostics);
        diagnostics.extend(decrees.diagnostics);
        Diagnosed { value: Register::of(settings.value, documents.value, decrees.value), diagnostics }
    }

    /// Everything that is wrong on 22 November 2026.
    pub(crate) fn findings(&self) -> Vec<Diagnostic> {
        self.findings_on("2026-11-22")
    }

    /// Everything that is wrong on a day.
    pub(crate) fn findings_on(&self, today: &str) -> Vec<Diagnostic> {
        let read = self.read();
        let published = self.published(&read.value);
        let today = today.parse().unwrap();
        let git = Git::around(self.root());
        let context = Context { today, published: published.as_ref(), history: self.in_git.then_some(&git as _) };
        examine(read, &context).diagnostics
    }

    /// What an example says was published; where it does not say: what is published now.
    pub(crate) fn published(&self, register: &Register) -> Option<Published> {
        let (mut revisions, mut decrees) = (BTreeMap::new(), BTreeMap::new());
        let mut settings = ShownSettings::of(&register.settings);
        for line in self.manifest.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            match words[0] {
                "pejabat" => {
                    settings.officers.get_mut(words[1]).unwrap().position = words[2..].join(" ");
                    continue;
                }
                "unit" => {
                    settings.units.insert(words[1].to_owned(), words[2..].join(" "));
                    continue;
                }
                _ => {}
            }
            if words[0] == "penetapan" {
                let agreed = register.decree(words[1]).and_then(|it| it.agreement()?.digest.as_ref());
                decrees.insert(words[1].to_owned(), agreed.map_or(Digest::of(b""), |it| it.value));
                continue;
            }
            let mut now = register.documents.iter().flat_map(|it| &it.revisions);
            let now = now.find(|it| it.number.as_ref().is_some_and(|it| it.value.to_string() == words[1]));
            let mut records = now.map(|it| RecordDigests::of(it)).unwrap_or_default();
            if let Some(digest) = words.get(3) {
                records.approval = vec![digest.parse().unwrap()];
            }
            let state = State::of(words[2]).unwrap();
            let announced = now.and_then(|it| it.announcement.as_ref());
            let authority = announced.and_then(|it| register.settings.authority(&it.authority.value));
            let authority = authority.map(ShownAuthority::of);
            let one_person = now.is_some_and(|it| register.settings.one_person_signed(it));
            let was = PublishedRevision { state, records, authority, one_person };
            revisions.insert((words[0].to_owned(), words[1].parse().unwrap()), was);
        }
        let (register, day) = (REGISTER.to_owned(), "2026-11-21".parse().unwrap());
        (!self.manifest.is_empty()).then_some(Published {
            register,
            day,
            settings,
            items: Vec::new(),
            revisions,
            decrees,
        })
    }

    /// Commits everything but approvals as the first, and the rest as the last.
    fn commit_as(&self, who: &[&str]) {
        let Some((first, last)) = who.first().zip(who.last()) else { return };
        self.git(&["init", "-q"]);
        let index = format!("{FOLDER}/index.md");
        let whole = self.text(&index);
        if who.len() > 1 {
            let open = whole.split_inclusive('\n').filter(|it| !it.starts_with("persetujuan:"));
            self.write(&index, open.collect::<String>().as_bytes());
            self.commit(first);
            self.write(&index, whole.as_bytes());
        }
        self.commit(last);
    }

    /// Commits everything as that author.
    pub(crate) fn commit(&self, who: &str) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-qm", "x", "--author", &format!("x <{who}>")]);
    }

    /// Runs git here; nothing of this computer's settings reaches it.
    pub(crate) fn git(&self, arguments: &[&str]) -> String {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgSign=false"]);
        git.args(arguments).current_dir(self.root()).env("GIT_CONFIG_GLOBAL", "/dev/null");
        let output = git.output().unwrap();
        assert!(output.status.success(), "{arguments:?} {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs the program here, on 22 November 2026.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// The program, about to run here on that day, as if at a terminal whatever runs the tests.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maklumat"));
        command.args(["--yes", "--date", "2026-11-22"]).args(arguments).current_dir(self.root());
        let server = ["FORGEJO_ACTIONS", "GITEA_ACTIONS", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"];
        for it in server {
            command.env_remove(it);
        }
        command.env_remove("SOURCE_DATE_EPOCH").stdin(std::process::Stdio::null());
        command
    }
}

/// `base` with the top-level keys of `change` written so instead, and some left out. A key that stands twice in
/// `change` stands twice afterwards.
pub(crate) fn changed(base: &str, change: &str, without: &[&str]) -> String {
    let change = blocks(change);
    let mut all: Vec<(String, String)> = Vec::new();
    let mut placed = Vec::new();
    for (key, text) in blocks(base) {
        if without.contains(&key.as_str()) {
            continue;
        }
        let instead: Vec<_> = change.iter().filter(|(it, _)| *it == key).cloned().collect();
        if instead.is_empty() {
            all.push((key, text));
        } else {
            placed.push(key);
            all.extend(instead);
        }
    }
    all.extend(change.into_iter().filter(|(key, _)| !placed.contains(key)));
    all.into_iter().map(|(_, text)| text).collect()
}

/// The top-level keys of a text with their lines.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let starts = !line.starts_with([' ', '-', ']', '}']) && line.contains(':');
        if starts || blocks.is_empty() {
            let key = line.split(':').next().unwrap_or_default();
            blocks.push((key.to_owned(), String::new()));
        }
        let last = &mut blocks.last_mut().unwrap().1;
        last.push_str(line);
        last.push('\n');
    }
    blocks
}
