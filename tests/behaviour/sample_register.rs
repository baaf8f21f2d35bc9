//! A small sound register in a folder of its own; its digests are computed here and not by the program.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use maklumat::source::Digest;
use serde_json::{Value, json};

/// A register with documents of every kind: in force, with an earlier revision, withdrawn, a draft, excluded.
pub(crate) struct Sample {
    folder: tempfile::TempDir,
}

const REGISTER: &str = "contoh.go.id";

/// Where what no document answers is published.
const PAPER: &str = "https://ppid.contoh.go.id/";

impl Sample {
    /// With so many documents, of which the first is withdrawn and the second has two revisions.
    pub(crate) fn new(documents: usize) -> Sample {
        let sample = Sample { folder: tempfile::tempdir().unwrap() };
        sample.settings("https://dip.contoh.go.id/");
        for number in 0..documents {
            let folder = format!("dok-{number}");
            if number == 1 {
                sample.document(&format!("{folder}/r1"), number, 1);
                sample.document(&folder, number, 2);
            } else {
                sample.document(&folder, number, 1);
            }
        }
        sample.excluded();
        sample.draft();
        sample
    }

    /// The register's folder.
    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Where its site is.
    pub(crate) fn public(&self) -> PathBuf {
        self.root().join("public")
    }

    /// Writes the settings with this address, which every page shows and no digest covers.
    pub(crate) fn settings(&self, address: &str) {
        let settings = json!({
            "nama_register": REGISTER, "alamat_situs": address, "bahasa": "id", "zona_waktu": "Asia/Pontianak",
            "badan_publik": { "nama": "Biro Contoh" },
            "unit": { "umum": { "nama": "Bagian Umum" } },
            "kalender": { "tahun_lengkap": ["2024"] },
            "jam_kerja": { "senin": ["07:30-12:00", "13:00-16:00"] },
            "layanan": {
                "meja": "Ruang 1", "telepon": "(0536) 00", "biaya": "Tidak dipungut biaya.",
                "formulir": { "permohonan": PAPER, "keberatan": PAPER },
                "komisi_informasi": { "nama": "Komisi Informasi Contoh" },
                "rujukan": { "V23a": PAPER, "V23b": PAPER, "V23c": PAPER, "V23d": PAPER, "V23e": PAPER, "V23f": PAPER, "V23g": PAPER, "B05": PAPER },
            },
            "pejabat": [
                { "id": "petugas", "jabatan": "Petugas", "peran": "petugas", "mulai": "2020-01-01" },
                { "id": "ppid", "jabatan": "PPID", "peran": "ppid", "mulai": "2020-01-01" },
                { "id": "atasan", "jabatan": "Atasan PPID", "peran": "atasan-ppid", "mulai": "2020-01-01" },
                { "id": "pimpinan", "jabatan": "Kepala Biro", "peran": "pimpinan", "mulai": "2020-01-01" },
            ],
        });
        self.write("content/maklumat.yml", front(&settings).as_bytes());
    }

    /// The program, about to run in this register.
    pub(crate) fn maklumat(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maklumat"));
        command.arg("--register").arg(self.root()).args(["--lang", "en"]).args(arguments).current_dir(self.root());
        command
    }

    /// Builds, and must succeed.
    pub(crate) fn build(&self) -> Output {
        let output = self.maklumat(&["build"]).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        output
    }

    /// Writes a file of the register.
    pub(crate) fn write(&self, file: &str, bytes: &[u8]) {
        let path = self.root().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn document(&self, folder: &str, number: usize, revision: usize) {
        let class = ["berkala", "serta-merta", "setiap-saat"][number % 3];
        let body = format!("Isi dokumen {number}, revisi {revision}.\n");
        let files: Vec<(String, Vec<u8>)> = (0..number % 3)
            .map(|at| (format!("tabel {at}.csv"), format!("nomor,{number}\n").repeat(1 + 9000 * at).into_bytes()))
            .collect();
        let mut fields = json!({
            "id": format!("dok-{number}"), "revisi": revision.to_string(),
            "judul": format!("Dokumen {number}"), "ringkasan": format!("Contoh nomor {number}."),
            "klasifikasi": class, "penanggung_jawab": "Kepala Bagian Umum",
            "dibuat": { "tanggal": format!("202{}-03-01", number % 4), "tempat": "Palangka Raya" },
            "bentuk": ["rekam", "daring"],
            "retensi": { "aktif": "selama berlaku", "inaktif": "3 tahun", "nasib_akhir": "permanen" },
            "penyusunan": { "oleh": "petugas", "tanggal": format!("2024-0{revision}-01") },
        });
        if revision > 1 {
            fields["catatan_perubahan"] = json!("Angka diperbaiki.");
        }
        if !files.is_empty() {
            fields["lampiran"] = files.iter().map(|(name, _)| json!({ "berkas": name })).collect();
        }
        approve(&mut fields, &body, &files, revision, "atasan");
        if number == 0 {
            withdraw(&mut fields);
        }
        for (name, bytes) in &files {
            self.write(&format!("content/umum/{folder}/{name}"), bytes);
        }
        let text = format!("---\n{}---\n{body}", front(&fields));
        self.write(&format!("content/umum/{folder}/index.md"), text.as_bytes());
    }

    /// Without anything to object to, so that a build says nothing about it but that it is left out.
    fn draft(&self) {
        let fields = json!({
            "id": "konsep", "revisi": "1", "judul": "Rahasia wombat", "ringkasan": "Belum disetujui.",
            "klasifikasi": "berkala", "penanggung_jawab": "Kepala Bagian Umum",
            "dibuat": { "tanggal": "2024-03-01", "tempat": "Palangka Raya" }, "bentuk": ["daring"],
            "retensi": { "aktif": "selama berlaku", "inaktif": "3 tahun", "nasib_akhir": "permanen" },
        });
        self.write("content/umum/konsep.md", format!("---\n{}---\nwombat\n", front(&fields)).as_bytes());
    }

    fn excluded(&self) {
        let mut fields = json!({
            "id": "dik-1", "revisi": "1", "judul": "Daftar nomor telepon pejabat", "ringkasan": "Data pribadi.",
            "klasifikasi": "dikecualikan", "yang_menguasai": "Bagian Umum", "huruf": "h",
            "dasar_hukum": "UU 14/2008 pasal 17 huruf h", "konsekuensi": "Mengungkap rahasia pribadi.",
            "uji_konsekuensi": { "nomor": "1/2024", "tanggal": "2024-01-02", "penanda_tangan": "Atasan PPID" },
            "jangka_waktu": { "mulai": "2024-01-02", "peristiwa": "persetujuan tertulis pemilik data" },
            "penyusunan": { "oleh": "petugas", "tanggal": "2024-01-03" },
        });
        approve(&mut fields, "", &[], 1, "pimpinan");
        self.write("content/umum/dik-1.md", format!("---\n{}---\n", front(&fields)).as_bytes());
    }
}

/// Adds a review and an approval by this officer that stand.
fn approve(fields: &mut Value, body: &str, files: &[(String, Vec<u8>)], revision: usize, approver: &str) {
    let mut review = json!({
        "oleh": "ppid", "tanggal": format!("2024-0{revision}-10"), "hasil": "sesuai",
        "memo": { "nomor": "1/MEMO", "tanggal": format!("2024-0{revision}-10") },
    });
    review["sidik"] = json!(statement(fields, body, files, ("pemeriksaan", &review)));
    fields["pemeriksaan"] = json!([review]);
    let mut approval = json!({ "oleh": approver, "tanggal": format!("2024-0{revision}-20") });
    approval["sidik"] = json!(statement(fields, body, files, ("persetujuan", &approval)));
    fields["persetujuan"] = approval;
}

fn withdraw(fields: &mut Value) {
    let mut proposed = json!({ "oleh": "ppid", "tanggal": "2024-05-01" });
    let mut agreed = json!({ "oleh": "atasan", "tanggal": "2024-05-02" });
    let reason = json!({ "alasan": "Memuat data pribadi." });
    let (id, revision) = (fields["id"].as_str().unwrap(), fields["revisi"].as_str().unwrap());
    let head = format!("maklumat-penarikan/v2\nregister {REGISTER}\nid {id}\nrevisi {revision}\n");
    let proposal = format!("diusulkan {}\n", canonical(&proposed));
    let both = format!("{proposal}disetujui {}\n", canonical(&agreed));
    let meta = Digest::of(canonical(&reason).as_bytes()).prefixed();
    let digest = |records: &str| Digest::of(format!("{head}{records}meta {meta}\n").as_bytes()).prefixed();
    proposed["sidik"] = json!(digest(&proposal));
    agreed["sidik"] = json!(digest(&both));
    fields["penarikan"] = json!({ "diusulkan": proposed, "disetujui": agreed, "alasan": reason["alasan"] });
}

/// What this record about these fields, this text and these files names.
fn statement(fields: &Value, body: &str, files: &[(String, Vec<u8>)], record: (&str, &Value)) -> String {
    let digest = |bytes: &[u8]| Digest::of(bytes).prefixed();
    let mut text = format!(
        "maklumat-sidik/v2\nregister {REGISTER}\nunit umum\nid {}\nrevisi {}\n{} {}\nmeta {}\nisi {} {}\n",
        fields["id"].as_str().unwrap(),
        fields["revisi"].as_str().unwrap(),
        record.0,
        canonical(record.1),
        digest(canonical(fields).as_bytes()),
        digest(body.as_bytes()),
        body.len(),
    );
    for (name, bytes) in files {
        writeln!(text, "file {} {} {name}", digest(bytes), bytes.len()).unwrap();
    }
    digest(text.as_bytes())
}

/// Keys sorted, no spaces: for texts like ours that is what RFC 8785 asks for.
fn canonical(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let sorted: BTreeMap<&String, String> = members.iter().map(|(key, it)| (key, canonical(it))).collect();
            let members: Vec<String> = sorted.into_iter().map(|(key, it)| format!("\"{key}\":{it}")).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        scalar => scalar.to_string(),
    }
}

/// Front matter; JSON is YAML too.
fn front(fields: &Value) -> String {
    let lines = fields.as_object().unwrap().iter().map(|(key, value)| format!("{key}: {value}\n"));
    lines.collect::<Vec<_>>().concat()
}

/// Every file of a folder with its digest, by path.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Digest> {
    let files = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    files
        .filter(|it| !it.file_type().is_dir())
        .map(|it| {
            let path = it.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            (path, Digest::of(&fs::read(it.path()).unwrap()))
        })
        .collect()
}
