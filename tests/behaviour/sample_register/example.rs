//! The sample register with one document, as far as an example says and changed as it says.

use std::collections::BTreeMap;
use std::fs;

use maklumat::diagnostics::{Example, Start};
use maklumat::register::{Published, PublishedRevision, RecordDigests, Register, ShownAuthority, ShownSettings, State};
use maklumat::source::Digest;

use crate::decrees;
use crate::sample_files::made;
use crate::sample_register::{DIK, FOLDER, REGISTER, SETTINGS, SampleRegister, TABLE, template};

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

impl SampleRegister {
    /// The register that an example shows.
    pub(crate) fn of(example: &Example) -> SampleRegister {
        let place = SampleRegister::empty(example.published, !example.committed.is_empty());
        let is_announced = example.start == Start::Announced;
        let authority = if is_announced { AUTHORITY } else { "" };
        let settings = changed(&[template(SETTINGS), authority].concat(), example.settings, example.settings_without);
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
            Start::Excluded => {
                (template(DIK).strip_prefix("---\n").unwrap().strip_suffix("---\n").unwrap(), String::new())
            }
        };
        let mut front = base.to_owned() + &records;
        let index =
            if example.start == Start::Excluded { format!("{FOLDER}.md") } else { format!("{FOLDER}/index.md") };
        if example.start != Start::Excluded {
            place.write(&format!("{FOLDER}/jadwal.csv"), TABLE);
        }
        if example.start == Start::Revised {
            place.write(&format!("{FOLDER}/r1/jadwal.csv"), TABLE);
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
        place.commit_as(example);
        place
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

    /// What an example says was published; where it does not say: what is published now.
    pub(crate) fn published(&self, register: &Register) -> Option<Published> {
        let (mut revisions, mut decrees) = (BTreeMap::new(), BTreeMap::new());
        let mut settings = ShownSettings::of(&register.settings);
        for line in self.published.lines() {
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
            let mut now = register.documents().flat_map(|it| &it.revisions);
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
        (!self.published.is_empty()).then_some(Published {
            register,
            day,
            settings,
            items: Vec::new(),
            revisions,
            decrees,
        })
    }

    /// Commits everything but approvals as the first, and the rest as the last.
    fn commit_as(&self, example: &Example) {
        let who = example.committed;
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
        for (name, bytes) in example.kept {
            let file = format!("content{name}");
            let now = fs::read(self.path(&file)).ok();
            self.put(name, bytes);
            self.commit(last);
            match now {
                Some(now) => self.write(&file, &now),
                None => self.remove(&file),
            }
        }
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
