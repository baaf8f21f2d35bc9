//! Registers for the tests of `site` that reach every branch of every template.

use crate::checks::Edition as _;
use crate::inspect::{SignatureFacts, SignedState};
use crate::register::{HistoryEvent, HistoryLine, PublicAct, PublicationHistory, STATEMENT_NAMESPACE, stated};
use crate::site::tests::register::{Files, text};
use crate::source::{Digest, SshSignature, split};

/// The public key of the first test of RFC 8032.
const SECOND_KEY: &str = "AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";

/// A register in which there is something of everything.
pub(crate) fn full() -> Files {
    let mut files = Files::new();
    files.settings =
        files.settings.replace("{ nama: Biro Contoh,", "{ nama: Biro Contoh, induk: Setda, alamat: Jalan 1,");
    files.settings.push_str(
        "  - { id: lama, jabatan: PPID Lama, peran: ppid, mulai: 2020-01-01, selesai: 2023-11-30 }
  - { id: plh, jabatan: Plh. PPID, peran: ppid, sebagai: plh, orang: k-1, surat_perintah: { nomor: 1, tanggal: 2026-01-01 }, mulai: 2026-01-01 }
  - { id: plt, jabatan: Plt. Atasan, peran: atasan-ppid, sebagai: plt, orang: k-1, surat_perintah: { nomor: 2, tanggal: 2026-01-01 }, mulai: 2026-01-01 }
prosedur: { nomor: 270 }
wewenang_segera: [{ id: w-1, nomor: 8, tanggal: 2026-01-01, oleh: atasan, pejabat: [ppid] }]
jam_kerja: { jumat: [\"07:30-11:30\"], sabtu: [], minggu: [] }
layanan:
  meja: Ruang 1
  telepon: (0536) 00
  biaya: Gratis.
  formulir: { permohonan: a-1, keberatan: \"https://formulir.example.go.id/\" }
  disabilitas: Jalur landai.
  komisi_informasi: { nama: Komisi, alamat: Jalan 2, telepon: (0536) 01, surel: ki@example.go.id, laman: \"https://ki.example.go.id/\" }
  rujukan: { V23a: \"https://rujukan.example.go.id/\" }
tampilan: { warna: 07543f, logo: logo.png }
tidak_dikuasai: [{ butir: B02, alasan: Tidak ada., surat: { nomor: 3, tanggal: 2026-01-01 } }]
",
    );
    let everything = "bahasa: en
kode_klasifikasi: 000.4
butir: [B01, B07, V23d, tidak-ada]
alamat_lama: [/lama/]
kata_kunci: [satu]
bagian_dikecualikan: [x-5, x-9]
tautan: [{ judul: JDIH, alamat: \"https://jdih.example.go.id/\" }]
pengecualian: [{ aturan: personal-phone, bidang: isi, alasan: Layanan., sampai: 2027-01-01 }]
pemutakhiran: [{ oleh: ppid, tanggal: 2026-05-01, hasil: tetap, sidik: RENEWAL }]
lampiran: [{ berkas: a.pdf }]
";
    let by_order = text("f-1", 1, "serta-merta", everything)
        .replace("oleh: ppid, tanggal: 2026-01-11,", "oleh: plh, tanggal: 2026-01-11, pukul: \"09:30\",")
        .replace("oleh: atasan, tanggal: 2026-01-11 ", "oleh: plt, tanggal: 2026-01-11, dicatat_oleh: petugas, surat: { nomor: 4, tanggal: 2026-01-11 } ")
        .replace("pemeriksaan:\n", "pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-10, hasil: perlu-perbaikan, catatan: Perbaiki., memo: { nomor: 5, tanggal: 2026-01-10 } }\n");
    files.add("umum/f-1/index.md", by_order);
    sign(&mut files, "content/umum/f-1/a.pdf");
    // More announcements than head a page.
    for number in 1..=3 {
        files.add(
            &format!("umum/g-{number}.md"),
            text(&format!("g-{number}"), 1, "serta-merta", "bahasa: en\nberlaku_sampai: sampai dicabut\n"),
        );
    }
    files.add("umum/h-1.md", "---\nid: h-1\nrevisi: 1\njudul: Konsep\nklasifikasi: berkala\n---\n".to_owned());
    let proposed = "penarikan: { diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }, alasan: Keliru., pengganti: a-1, berita_acara: 8 }\n";
    files.add("umum/i-1.md", text("i-1", 1, "berkala", proposed));
    let gone = "bahasa: en\npenarikan: { diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }, disetujui: { oleh: atasan, tanggal: 2026-03-02, sidik: WITHDRAWAL }, alasan: Keliru., pengganti: tidak-ada, berita_acara: 7 }\n";
    files.add("umum/j-1.md", text("j-1", 1, "berkala", gone));
    excluded(&mut files);
    // Long before any year whose days off are known.
    files.add(
        "umum/k-1.md",
        text("k-1", 1, "berkala", "proses: [{ langkah: 4, mulai: 2026-01-05, selesai: 2026-01-06 }]\n")
            .replace("2026-", "2011-")
            .replace("2025-", "2011-")
            .replace("judul: \"Judul", "judul: \"2011 Judul"),
    );
    announced(&mut files);
    decrees(&mut files);
    with_key(&mut files);
    let named = format!(", sidik: \"sha256:{}\" }}", "0".repeat(64));
    let approval = "persetujuan: { oleh: atasan, tanggal: 2026-01-11 }";
    files.add("umum/r-1.md", text("r-1", 1, "berkala", "").replace(approval, &approval.replace(" }", &named)));
    let withdrawn = format!(
        "penarikan: {{ diusulkan: {{ oleh: ppid, tanggal: 2026-03-01{named}, disetujui: {{ oleh: atasan, tanggal: 2026-03-02{named}, alasan: Keliru. }}\n"
    );
    files.add("umum/r-2.md", text("r-2", 1, "berkala", &withdrawn));
    let mut files = recorded(files);
    files.history.signature = Some(b"-----BEGIN SSH SIGNATURE-----\n".to_vec());
    files
}

/// The same with a history whose head is not signed.
pub(crate) fn recorded(mut files: Files) -> Files {
    let recorded: jiff::Timestamp = "2026-06-01T01:00:00Z".parse().unwrap();
    let name = "biro.contoh.go.id";
    let digest = Digest([0; 32]);
    let act = |act, id: &str| HistoryEvent::Revision { act, id: id.to_owned(), number: 1, digest };
    let key = SshSignature::sample(STATEMENT_NAMESPACE, b"").public_key.base64();
    let first =
        [HistoryEvent::Opened(name.to_owned()), HistoryEvent::PublisherKey(key), act(PublicAct::Announced, "m-1")];
    let later = [
        HistoryEvent::PublisherKey(SECOND_KEY.to_owned()),
        HistoryEvent::Decreed { id: "2026".to_owned(), digest },
        act(PublicAct::Announced, "m-2"),
        act(PublicAct::Published, "r-1"),
        act(PublicAct::Withdrawn, "r-2"),
    ];
    let first = first.map(|event| HistoryLine { recorded, event }).to_vec();
    let later = later.map(|event| HistoryLine { recorded: "2026-06-01T18:30:09Z".parse().unwrap(), event }).to_vec();
    let history = PublicationHistory::default().with(first, name).with(later, name);
    files.history.head = history.head.map(|it| it.to_string().into_bytes());
    files.history.history = Some(history.text);
    files
}

/// The superior has a key, and signed one approval with it.
fn with_key(files: &mut Files) {
    let key = SshSignature::sample(STATEMENT_NAMESPACE, b"").public_key.line();
    let entry = "peran: atasan-ppid, mulai: 2023-12-01";
    files.settings =
        files.settings.replacen(entry, &format!("{entry}, kunci: [{{ kunci: {key}, mulai: 2026-01-01 }}]"), 1);
    let file = "content/umum/p-1.md";
    let plain = text("p-1", 1, "berkala", "");
    let read = split(file, plain.as_bytes()).value.unwrap();
    let approval = stated("biro.contoh.go.id", &read, &[]).unwrap().pop().unwrap();
    let signature = SshSignature::sample(STATEMENT_NAMESPACE, approval.statement.text().as_bytes()).base64();
    let (before, after) = plain.rsplit_once(" }\n---").unwrap();
    files.add("umum/p-1.md", format!("{before}, tanda: \"{signature}\" }}\n---{after}"));
}

/// What was announced at once: not yet approved, and approved since.
fn announced(files: &mut Files) {
    let zeros = "0".repeat(64);
    let record = format!(
        "pengumuman_segera: {{ oleh: ppid, waktu: \"2026-01-20 09:30\", wewenang: w-1, sidik: \"sha256:{zeros}\" }}\nbutir: [B01]\n"
    );
    let whole = text("m-1", 1, "serta-merta", &record);
    let open = whole
        .lines()
        .filter(|it| !it.starts_with("persetujuan") && !it.starts_with("pemeriksaan") && !it.starts_with("  - {"));
    let open = open.fold(String::new(), |all, it| all + it + "\n");
    let listed = "lampiran: [{ berkas: m.pdf }, { berkas: m.png }]\npenyusunan:";
    files.add("umum/m-1/index.md", open.replace("penyusunan:", listed) + "\n![Denah ruang](m.png)\n");
    files.attachments.insert("content/umum/m-1/m.png".to_owned(), b"\x89PNG\r\n\x1a\n".to_vec());
    sign(files, "content/umum/m-1/m.pdf");
    files.add("umum/m-2.md", text("m-2", 1, "serta-merta", &record));
}

/// Signatures of every kind in a file.
fn sign(files: &mut Files, file: &str) {
    let signature = |name: Option<&str>, is_timestamp, is_whole, state| SignatureFacts {
        name: name.map(str::to_owned),
        is_timestamp,
        covered: 9,
        is_whole,
        state,
    };
    files.attachments.insert(file.to_owned(), b"%PDF-1.7".to_vec());
    let all = vec![
        signature(Some("PPID"), false, true, SignedState::Unchanged),
        signature(None, true, false, SignedState::Unchanged),
        signature(None, false, false, SignedState::Unknown),
    ];
    files.signatures.insert(file.to_owned(), all);
}

/// One decree that lists of everything, and one that is not agreed yet.
fn decrees(files: &mut Files) {
    let own = "persetujuan: { oleh: atasan, tanggal: 2026-01-11 }";
    files.add("umum/n-1.md", text("n-1", 1, "berkala", "").replace(own, "persetujuan: { penetapan: \"2026\" }"));
    let lines = decreed(files, &["a-1", "c-3", "f-1", "n-1"]) + &format!("tidak-ada 1 sha256:{}\n", "0".repeat(64));
    let more = "lampiran: [{ berkas: d.pdf }]\npengecualian: [{ aturan: personal-phone, bidang: isi, alasan: Layanan., sampai: 2027-01-01 }]\n";
    files.add(
        "penetapan/2026/index.md",
        decree(
            &format!("{}{more}", AGREED.replace(" }", &format!(", sidik: \"sha256:{}\" }}", "0".repeat(64)))),
            &lines,
        ),
    );
    sign(files, "content/penetapan/2026/d.pdf");
    files.add("penetapan/2027.md", decree("", ""));
}

const AGREED: &str = "persetujuan: { oleh: atasan, tanggal: 2026-02-02 }\n";

fn decree(more: &str, lines: &str) -> String {
    format!("---\nnomor: 9\ntanggal: 2026-02-01\npenetapan: {{ oleh: ppid, tanggal: 2026-02-01 }}\n{more}---\n{lines}")
}

/// The lines of a decree on the latest revisions of these documents, or of all.
fn decreed(files: &Files, ids: &[&str]) -> String {
    let sample = files.sample::<false>();
    let contents = sample.contents();
    let mut lines = String::new();
    for document in contents.documents.iter().filter(|it| ids.is_empty() || ids.contains(&it.id())) {
        let revision = document.latest();
        let own = revision.facts().statement_digest.filter(|_| revision.records.approval.is_some());
        let by_decree = || revision.digest_by_decree(&contents.settings.register_name, "2026");
        let digest = own.unwrap_or_else(by_decree);
        lines += &format!("{} {} {}\n", document.id(), document.revisions().count(), digest.prefixed());
    }
    lines
}

/// Entries of the list of excluded information: until an event, superseded, a draft, and one that was opened.
fn excluded(files: &mut Files) {
    let fields = "yang_menguasai: Bagian Umum\nhuruf: i\ndasar_hukum: Undang-Undang\nkonsekuensi: Akibatnya.\n\
                  uji_konsekuensi: { nomor: 1, tanggal: 2026-01-01, penanda_tangan: PPID }\n\
                  jangka_waktu: { mulai: 2026-01-02, peristiwa: Selesai }\nbahasa: en\n";
    let entry = |id: &str, revision, more: &str| -> String {
        let whole = text(id, revision, "dikecualikan", &format!("{fields}{more}"));
        whole.split_inclusive("---\n").take(2).collect()
    };
    files.add("umum/x-6/r1/index.md", entry("x-6", 1, ""));
    files.add("umum/x-6/index.md", entry("x-6", 2, "catatan_perubahan: Baru.\n"));
    let draft = entry("x-7", 1, "");
    files.add(
        "umum/x-7.md",
        draft.lines().filter(|it| !it.starts_with("persetujuan")).fold(String::new(), |all, it| all + it + "\n"),
    );
    files.add("umum/x-8.md", entry("x-8", 1, "penarikan: { diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }, disetujui: { oleh: atasan, tanggal: 2026-03-02, sidik: WITHDRAWAL }, alasan: Dibuka., pengganti: f-1 }\n"));
}

/// More rows than stand on a page.
pub(crate) fn long() -> Files {
    let mut files = Files::none();
    for number in 0..160 {
        let whole = text(&format!("l-{number}"), 1, "berkala", "butir: [B03]\nlampiran: [{ berkas: l.pdf }]\n");
        files.add(&format!("umum/l-{number}/index.md"), whole);
        files.attachments.insert(format!("content/umum/l-{number}/l.pdf"), b"%PDF-1.7".to_vec());
    }
    let other = text("l-lain", 1, "berkala", "").replace("judul: \"Judul", "judul: \"2026 Judul");
    files.add("umum/l-lain.md", other);
    let item = |it: u32| format!("  - {{ id: D{it}, dasar: Perda, kelas: layanan, uraian: Laporan }}\n");
    files.checklist = Some(format!("butir:\n{}", (0..100).map(item).collect::<String>()));
    // Of more than a page, and leaving out more than a page.
    let lines: Vec<String> = decreed(&files, &[]).lines().take(60).map(|it| format!("{it}\n")).collect();
    files.add("penetapan/2026.md", decree(AGREED, &lines.concat()));
    files
}

/// A register of which nothing is known, and that says something wrong.
pub(crate) fn empty() -> Files {
    let mut files = Files::none();
    files.settings = files.settings.replace(", surel: ppid@example.go.id", "") + "asing: ya\n";
    let item = "{ id: D01, dasar: Perda, kelas: berkala, uraian: Satu. }";
    files.checklist = Some(format!("cara: ganti\nbutir:\n  - {item}\n"));
    files.add("penetapan/2026.md", decree(AGREED, ""));
    files
}
