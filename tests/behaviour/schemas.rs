//! The JSON Schemas know exactly the keys that the reader knows, at every depth, and take every document there is.
#![expect(clippy::needless_pass_by_value, reason = "samples are put together on the spot, one inside the other")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use maklumat::checks::codes;
use maklumat::diagnostics::{Example, Start};
use maklumat::inspect::Report;
use maklumat::register;
use maklumat::register::schema::Schema;
use maklumat::source::{Content, InsideReader, Inspector, read_each, split, walk};
use serde_json::{Value, json};

use crate::init::{maklumat, said};
use crate::sample_register::SampleRegister;
use crate::tools::check_jsonschema;

const DIGEST: &str = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

fn letter() -> Value {
    json!({ "nomor": "1/2", "tanggal": "2026-01-20" })
}

fn signed(besides: Value) -> Value {
    let mut record =
        json!({ "oleh": "ppid", "tanggal": "2026-01-20", "pukul": "09:30", "dicatat_oleh": "p", "surat": letter() });
    record.as_object_mut().unwrap().extend(besides.as_object().unwrap().clone());
    record
}

/// Samples in which every key stands that there is.
fn samples() -> Vec<(Schema, Value)> {
    let review = signed(json!({ "hasil": "perlu-perbaikan", "catatan": "a", "memo": letter(), "sidik": DIGEST }));
    let shared = json!({
        "id": "dip-2026-0001", "revisi": 2, "judul": "Judul", "ringkasan": "Isi.", "bahasa": "id", "yang_menguasai": ["Unit"],
        "catatan_perubahan": "Apa", "penyusunan": signed(json!({ "mulai": "2026-01-20 08:00" })), "pemeriksaan": [review],
        "pengecualian": [{ "aturan": "personal-email", "bidang": "isi", "alasan": "a", "sampai": "2026-12-31" }],
        "pengumuman_segera": { "oleh": "ppid", "waktu": "2026-01-20 09:30", "wewenang": "w-1", "dicatat_oleh": "p", "surat": letter(), "sidik": DIGEST },
        "persetujuan": signed(json!({ "sidik": DIGEST })),
        "proses": [{ "langkah": 1, "mulai": "2026-01-20", "selesai": "2026-01-20 10:00", "oleh": "p" }],
        "sumber_impor": { "berkas": "a.xlsx", "baris": "5", "bagian": "A", "nomor": "1", "nama": "a", "sidik": DIGEST, "sidik_tabel": DIGEST },
        "penarikan": { "diusulkan": signed(json!({ "sidik": DIGEST })), "disetujui": signed(json!({ "sidik": DIGEST })), "alasan": "a", "pengganti": "dip-2", "berita_acara": "1" },
    });
    let with = |besides: Value| {
        let mut all = shared.clone();
        all.as_object_mut().unwrap().extend(besides.as_object().unwrap().clone());
        all
    };
    let public = with(json!({
        "klasifikasi": "berkala", "penanggung_jawab": "Kepala", "dibuat": { "tanggal": "2026-01", "tempat": "A" }, "bentuk": ["cetak"],
        "retensi": { "aktif": "2 tahun", "inaktif": "3 tahun setelah kontrak berakhir (2025-12-31)", "nasib_akhir": "dinilai kembali" }, "kode_klasifikasi": "000.4", "butir": ["B03"], "berlaku_sampai": "2026-01-31",
        "kata_kunci": ["a"], "lampiran": [{ "berkas": "a.pdf", "judul": "A" }], "tautan": [{ "judul": "A", "alamat": "https://a.go.id/" }],
        "alamat_lama": ["/a/b/"], "bagian_dikecualikan": ["dik-1"], "pemutakhiran": [signed(json!({ "hasil": "tetap", "sidik": DIGEST }))],
    }));
    let decreed = with(json!({
        "klasifikasi": "setiap-saat", "penanggung_jawab": "Kepala", "dibuat": { "tanggal": 2026 }, "bentuk": ["cetak"], "retensi": "permanen",
        "persetujuan": { "penetapan": "2026-2" }, "yang_menguasai": "Unit", "berlaku_sampai": "sampai dicabut",
    }));
    let excluded = with(json!({
        "klasifikasi": "dikecualikan", "huruf": "h", "dasar_hukum": "UU", "konsekuensi": "a",
        "uji_konsekuensi": { "nomor": "1", "tanggal": "2026-01-20", "penanda_tangan": "PPID" },
        "jangka_waktu": { "mulai": "2026-01-20", "selesai": "2031-01-19", "peristiwa": "a" },
    }));
    let decree = json!({
        "nomor": "1", "tanggal": "2026-01-20", "penetapan": signed(json!({})), "persetujuan": signed(json!({ "sidik": DIGEST })),
        "lampiran": [{ "berkas": "a.pdf", "judul": "A" }],
        "pengecualian": [{ "aturan": "personal-email", "bidang": "isi", "alasan": "a", "sampai": "2026-12-31" }],
    });
    let hours = json!(["07:30-12:00"]);
    let page = "https://a.go.id/";
    let settings = json!({
        "nama_register": "a.go.id", "alamat_situs": page, "bahasa": "id", "zona_waktu": "Asia/Jakarta",
        "badan_publik": { "nama": "A", "induk": "B", "alamat": "C", "surel": "a@a.go.id" }, "unit": { "u": { "nama": "U" } },
        "pejabat": [{ "id": "p", "jabatan": "P", "peran": "ppid", "mulai": "2026-01-01", "selesai": "2026-12-31", "unit": "u", "orang": "k-1", "sebagai": "plh", "surat_perintah": letter(), "kunci": [{ "kunci": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKOSqPZGE51URoZoZMaWWpjI2ikbB7my/bfWmW3XuOaM", "mulai": "2026-01-01", "selesai": "2026-12-31" }] }],
        "tema": "kami", "tampilan": { "warna": "07543f", "logo": "logo.png" },
        "prosedur": { "nomor": "1", "langkah": { "1": "5 menit", "2": "1 jam", "3": "5 menit", "4": "5 hari kerja", "5": "1 hari kerja", "6": "1 jam", "7": "30 menit", "8": "15 menit" } },
        "jam_kerja": { "senin": hours, "selasa": hours, "rabu": hours, "kamis": hours, "jumat": hours, "sabtu": hours, "minggu": [] },
        "kalender": { "cuti_bersama": "kerja", "libur": [{ "tanggal": "2026-05-23", "nama": "Hari Jadi" }], "tahun_lengkap": [2028] },
        "kebijakan": { "peringatan_dini": { "retensi": "90 hari", "pengecualian": "90 hari", "masa_jabatan": "60 hari", "pemutakhiran": "30 hari" },
            "masa_berkala": "6 bulan", "batas_tahunan": "03-31", "lampiran_terbesar": "20 MB", "pengesahan_susulan": "2 hari kerja" },
        "bukti_persetujuan": "kunci",
        "tidak_dikuasai": [{ "butir": "B03", "alasan": "a", "surat": letter() }],
        "wewenang_segera": [{ "id": "w-1", "nomor": "1", "tanggal": "2026-01-01", "oleh": "p", "pejabat": ["p"], "selesai": "2026-12-31" }],
        "layanan": { "meja": "a", "telepon": "(021) 1", "biaya": "a", "formulir": { "permohonan": page, "keberatan": "dip-1" }, "disabilitas": "a",
            "komisi_informasi": { "nama": "a", "alamat": "a", "telepon": "1", "surel": "a", "laman": page }, "rujukan": { "V23a": page } },
    });
    let item = json!({ "id": "D01", "dasar": "Perda 5/2013", "pasal": "Pasal 7", "kelas": "berkala", "uraian": "a", "uraian_en": "a", "frekuensi": "6 bulan",
        "jenis": "isi", "berlaku": "ya", "induk": "B01", "dicocokkan": "belum" });
    vec![
        (Schema::Document, public),
        (Schema::Document, decreed),
        (Schema::Document, excluded),
        (Schema::Decree, decree),
        (Schema::Settings, settings),
        (Schema::Checklist, json!({ "cara": "tambah", "butir": [item] })),
    ]
}

struct Unread;

impl InsideReader for Unread {
    fn read(&self, _: &maklumat::source::Hashed<'_>) -> (Report, bool) {
        (Report::default(), true)
    }
}

/// What the reader says to this front matter or these settings: code, message, help.
fn read(schema: Schema, value: &Value) -> Vec<(&'static str, String, String)> {
    let text = value.to_string();
    let found = match schema {
        Schema::Settings => register::settings("content/maklumat.yml", Some(text.as_bytes())).diagnostics,
        Schema::Checklist => register::checklist(Some(text.as_bytes())).diagnostics,
        Schema::Document | Schema::Decree => {
            let place = tempfile::tempdir().unwrap();
            let folder = if schema == Schema::Decree { "penetapan" } else { "u" };
            fs::create_dir_all(place.path().join("content").join(folder)).unwrap();
            let file = place.path().join("content").join(folder).join("2026.md");
            fs::write(file, format!("---\n{text}\n---\n")).unwrap();
            let content = Content::at(place.path());
            let layout = walk(&content).unwrap().value;
            let inspector = Inspector::new(Box::new(Unread));
            if schema == Schema::Decree {
                read_each(&content, &layout.decrees, &inspector, |it| register::decree(it, "a")).unwrap().diagnostics
            } else {
                read_each(&content, &layout.documents, &inspector, |it| register::document(it, "a"))
                    .unwrap()
                    .diagnostics
            }
        }
    };
    found.into_iter().map(|it| (it.code.name, it.message.id, it.help.id)).collect()
}

/// The part of a schema that holds for a value: of several, the one that takes it.
fn holding<'a>(schema: &'a Value, value: &Value) -> &'a Value {
    let Some(several) = schema.get("anyOf").and_then(Value::as_array).filter(|_| schema.get("properties").is_none())
    else {
        return schema;
    };
    several.iter().find(|it| jsonschema::draft202012::is_valid(it, value)).unwrap_or(schema)
}

/// Every place of a sample where keys stand, as a JSON pointer, with the schema that holds there.
fn places<'a>(schema: &'a Value, value: &Value, at: &str, found: &mut Vec<(String, &'a Value)>) {
    let schema = holding(schema, value);
    if let Value::Object(map) = value {
        found.push((at.to_owned(), schema));
        for (key, below) in map {
            let of = schema["properties"].get(key).or(schema.get("additionalProperties")).unwrap();
            places(of, below, &format!("{at}/{key}"), found);
        }
    } else if let Value::Array(items) = value {
        for (number, below) in items.iter().enumerate() {
            places(&schema["items"], below, &format!("{at}/{number}"), found);
        }
    }
}

/// How many objects a schema describes with keys of their own.
fn described(schema: &Value, found: &mut BTreeSet<*const Value>) {
    if schema.get("properties").is_some_and(Value::is_object) && schema.get("type").is_some() {
        found.insert(schema);
    }
    match schema {
        Value::Object(map) => map.values().for_each(|it| described(it, found)),
        Value::Array(items) => items.iter().for_each(|it| described(it, found)),
        _ => {}
    }
}

#[test]
fn schema_and_reader_know_the_same_keys_at_every_depth() {
    let (mut compared, mut seen) = (0, BTreeSet::new());
    let schemas = Schema::ALL.map(|it| (it, it.value()));
    for (kind, sample) in samples() {
        let schema = &schemas.iter().find(|(it, _)| *it == kind).unwrap().1;
        assert_eq!(read(kind, &sample), [], "{kind:?}: the sample is sound");
        if let Err(fault) = jsonschema::draft202012::new(schema).unwrap().validate(&sample) {
            panic!("{kind:?}: {fault} at {}", fault.instance_path());
        }
        let mut found = Vec::new();
        places(schema, &sample, "", &mut found);
        for (at, schema) in found {
            seen.insert(std::ptr::from_ref(schema));
            let mut changed = sample.clone();
            changed.pointer_mut(&at).unwrap().as_object_mut().unwrap().insert("zzz".to_owned(), "1".into());
            let told = read(kind, &changed);
            if at == "/unit" {
                continue; // Its keys are the body's own.
            }
            let help = told.iter().find(|it| it.0 == "key-unknown" && it.1.contains("`zzz`"));
            let help = &help.unwrap_or_else(|| panic!("{kind:?}{at}: {told:?}")).2;
            let known: BTreeSet<&str> =
                help.split(": ").nth(1).unwrap().split([',', ' ', '.', '…']).filter(|it| !it.is_empty()).collect();
            let is_entry = sample["klasifikasi"] == "dikecualikan" && at.is_empty();
            let branch = if is_entry { "then" } else { "else" };
            let keys: BTreeSet<&str> = match schema[branch]["propertyNames"]["enum"].as_array() {
                Some(keys) => keys.iter().map(|it| it.as_str().unwrap()).collect(),
                None => schema["properties"].as_object().unwrap().keys().map(String::as_str).collect(),
            };
            // Files of excluded material are known, and refused by a rule of their own.
            let tolerated = BTreeSet::from(["lampiran"]);
            let more: Vec<_> =
                known.symmetric_difference(&keys).filter(|it| !(is_entry && tolerated.contains(*it))).collect();
            assert!(more.is_empty(), "{kind:?}{at}: {more:?}");
            assert!(
                !jsonschema::draft202012::is_valid(&schemas.iter().find(|(it, _)| *it == kind).unwrap().1, &changed),
                "{kind:?}{at}"
            );
            compared += 1;
        }
    }
    let mut all = BTreeSet::new();
    for (_, it) in &schemas {
        described(it, &mut all);
    }
    assert_eq!(all.difference(&seen).count(), 0, "a sample shows every object of the schemas");
    println!("{compared} places compared, {} objects in the schemas", all.len());
}

/// The front matter or settings of a file as a tree of texts.
fn tree(file: &str, bytes: &[u8]) -> Option<Value> {
    if file.ends_with(".yml") {
        let text = std::str::from_utf8(bytes).ok()?;
        return serde_json::to_value(maklumat::source::parse(&file.into(), text, 1).value?).ok();
    }
    serde_json::to_value(&split(file, bytes).value?.fields).ok()
}

fn kind(file: &str) -> Schema {
    match file {
        _ if file.ends_with("maklumat.yml") => Schema::Settings,
        _ if file.ends_with("daftar-periksa.yml") => Schema::Checklist,
        _ if file.contains("/penetapan/") => Schema::Decree,
        _ => Schema::Document,
    }
}

/// Every text below `content/` of a register, with what its schema says against it.
fn judged(root: &Path) -> Vec<(String, Vec<String>)> {
    let schemas = Schema::ALL.map(|it| (it, jsonschema::draft202012::new(&it.value()).unwrap()));
    let mut all = Vec::new();
    for entry in walkdir::WalkDir::new(root.join("content")).sort_by_file_name().into_iter().map(Result::unwrap) {
        let file = entry.path().strip_prefix(root).unwrap().display().to_string();
        if !entry.file_type().is_file() || !file.ends_with(".md") && !file.ends_with(".yml") {
            continue;
        }
        let Some(tree) = tree(&file, &fs::read(entry.path()).unwrap()) else { continue };
        let schema = &schemas.iter().find(|(it, _)| *it == kind(&file)).unwrap().1;
        let faults = schema.iter_errors(&tree).map(|it| format!("{it} at {}", it.instance_path())).collect();
        all.push((file, faults));
    }
    all
}

fn assert_sound(root: &Path, least: usize) {
    let all = judged(root);
    assert!(all.len() >= least, "{} texts", all.len());
    let faults: Vec<_> = all.iter().filter(|(_, faults)| !faults.is_empty()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_text_there_is_keeps_to_its_schema() {
    assert_sound(Path::new(env!("CARGO_MANIFEST_DIR")), 45);
    assert_sound(SampleRegister::whole().root(), 8);
    for start in [
        Start::Draft,
        Start::Submitted,
        Start::Reviewed,
        Start::Announced,
        Start::Approved,
        Start::Listed,
        Start::Decreed,
        Start::Revised,
        Start::Withdrawn,
        Start::Excluded,
    ] {
        assert_sound(SampleRegister::at(start).root(), 2);
    }
    let place = tempfile::tempdir().unwrap();
    said(&maklumat(place.path(), &["init"]), 0);
    let faults: Vec<_> = judged(place.path()).into_iter().filter(|(_, faults)| !faults.is_empty()).collect();
    // The mistake made on purpose is one that an editor shows too.
    assert!(faults.len() == 1 && faults[0].0.ends_with("contoh-kunjungan.md") && faults[0].1.len() == 1, "{faults:?}");
    let bad_yaml = ["yaml-not-plain", "yaml-unreadable"];
    for code in codes().into_iter().filter(|it| !bad_yaml.contains(&it.name)) {
        assert_example(code.name, &code.good);
    }
}

fn assert_example(name: &str, example: &Example) {
    let place = SampleRegister::of(example);
    let faults: Vec<_> = judged(place.root()).into_iter().filter(|(_, faults)| !faults.is_empty()).collect();
    assert!(faults.is_empty(), "{name}: {faults:#?}");
}

/// What is a matter of shape, the schema refuses where the reader does; that February has no day 30 is none.
#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let of_shape = [
        "key-unknown",
        "field-missing",
        "value-empty",
        "word-unknown",
        "id-malformed",
        "time-unreadable",
        "period-unreadable",
        "number-unreadable",
        "digest-unreadable",
        "address-unreadable",
        "value-shape",
        "duration-unreadable",
        "look-unreadable",
    ];
    for name in of_shape {
        let code = codes().into_iter().find(|it| it.name == name).unwrap_or_else(|| panic!("{name}"));
        let place = SampleRegister::of(&code.bad);
        assert!(judged(place.root()).iter().any(|(_, faults)| !faults.is_empty()), "{name}");
    }
}

#[test]
fn the_command_prints_what_the_site_publishes() {
    let place = tempfile::tempdir().unwrap();
    said(&maklumat(place.path(), &["init"]), 0);
    said(&maklumat(place.path(), &["build"]), 0);
    for (what, english) in
        [("dokumen", "document"), ("pengaturan", "settings"), ("penetapan", "decree"), ("daftar-periksa", "checklist")]
    {
        let published = fs::read_to_string(place.path().join(format!("public/skema/{what}-v1.json"))).unwrap();
        assert_eq!(said(&maklumat(place.path(), &["schema", english]), 0), published);
        assert_eq!(said(&maklumat(place.path(), &["skema", what]), 0), published);
    }
}

/// The form is made from the schema; that of Sveltia CMS takes it, and can refuse.
#[test]
fn the_form_of_each_forge_is_taken_by_sveltia() {
    let place = tempfile::tempdir().unwrap();
    said(&maklumat(place.path(), &["init", "--unit", "Bagian Umum, Bagian \"Humas\": #1", "--cms"]), 0);
    let file = place.path().join("admin/config.yml");
    let schema =
        format!("{}/target/tools/node_modules/@sveltia/cms/schema/sveltia-cms.json", env!("CARGO_MANIFEST_DIR"));
    let form = |text: &str| {
        fs::write(&file, text).unwrap();
        check_jsonschema().args(["--schemafile", &schema]).arg(&file).output().unwrap()
    };
    let text = fs::read_to_string(&file).unwrap();
    said(&form(&text), 0);
    let broken = form(&text.replace("name: \"github\"", "name: \"github\"\n  rahasia: 1"));
    assert!(!broken.status.success(), "the schema must be able to refuse");
    let kept = fs::read_to_string(&file).unwrap();
    assert!(said(&maklumat(place.path(), &["init", "--cms"]), 2).contains("tidak ditimpa"));
    assert_eq!(fs::read_to_string(&file).unwrap(), kept);
    for (forge, backend) in [("gitlab", "gitlab"), ("forgejo", "gitea")] {
        fs::remove_file(&file).unwrap();
        said(&maklumat(place.path(), &["init", &format!("--cms={forge}")]), 0);
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(&format!("name: \"{backend}\"")), "{text}");
        said(&form(&text), 0);
    }
    // Every field of a document is in the form, and none that is not.
    let tree = tree("config.yml", fs::read_to_string(&file).unwrap().as_bytes()).unwrap();
    let named = |collection: &Value| -> BTreeSet<String> {
        collection["fields"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect()
    };
    let schema = Schema::Document.value();
    for (number, branch) in [(0, "else"), (2, "then")] {
        let keys = schema[branch]["propertyNames"]["enum"].as_array().unwrap().iter();
        let mut keys: BTreeSet<String> = keys.map(|it| it.as_str().unwrap().to_owned()).collect();
        keys.extend((branch == "else").then(|| "body".to_owned()));
        assert_eq!(named(&tree["collections"][number]), keys);
    }
    said(&maklumat(place.path(), &["build"]), 0);
    assert!(!place.path().join("public/admin").exists());
}
