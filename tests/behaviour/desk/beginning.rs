//! What an officer begins, takes away, finds unchanged or announces at the desk is what the commands write.

use std::collections::BTreeSet;
use std::fs;

use walkdir::WalkDir;

use super::*;

const NEW: &str = "/_petugas/baru";
const AWAY: &str = "/_petugas/lampiran/hapus";

/// Every file below content/, with its bytes.
fn files(good: &SampleRegister) -> Vec<(String, Vec<u8>)> {
    let files = WalkDir::new(good.root().join("content")).sort_by_file_name().into_iter().flatten();
    let files = files.filter(|it| it.file_type().is_file());
    let read = |it: walkdir::DirEntry| {
        let name = it.path().strip_prefix(good.root()).unwrap().display().to_string();
        (name, fs::read(it.path()).unwrap())
    };
    files.map(read).collect()
}

#[test]
fn a_document_is_begun_as_by_the_command() {
    let (browser, commands) = (SampleRegister::whole(), SampleRegister::whole());
    let desks = ["petugas-pro", "petugas-ren", "ppid"].map(|it| desk(browser.root(), it));
    let [staff, bound, ppid] = desks.each_ref().map(|desk| Hand { desk, path: PATH });
    for (hand, title, typed, unit, class) in [
        (&staff, "Laporan: \"Kinerja\" #1", "Laporan:%20%22Kinerja%22%20%231", "protokol", "berkala"),
        (&staff, "Rancangan Laporan", "++Rancangan+Laporan+", "perencanaan", "setiap-saat"),
        (&bound, "Nomor telepon pemohon", "Nomor+telepon+pemohon", "perencanaan", "dikecualikan"),
    ] {
        let got = hand.post(NEW, &format!("judul={typed}&unit={unit}&klasifikasi={class}"));
        assert_eq!(got.status, 303, "{title} {}", got.body);
        run(commands.root(), &["new", title, "--unit", unit, "--class", class]);
        assert_eq!(files(&browser), files(&commands), "{title}");
        // It goes on to the form of that very document, which is there already.
        let form = got.head.lines().find_map(|it| it.strip_prefix("location: ")).unwrap();
        let form = hand.ask("GET", form, &[], "");
        assert!(form.status == 200 && form.body.contains("name=\"dilihat\""), "{}", form.body);
    }
    let before = files(&browser);
    for (hand, fields, status) in [
        (&ppid, "judul=a&unit=protokol&klasifikasi=berkala", 403),
        (&bound, "judul=a&unit=protokol&klasifikasi=berkala", 200),
        (&staff, "judul=a&unit=..&klasifikasi=berkala", 200),
        (&staff, "judul=a&unit=protokol", 200),
        (&staff, "judul=+&unit=protokol&klasifikasi=berkala", 200),
        (&staff, "judul=a%E2%80%AEb&unit=protokol&klasifikasi=berkala", 200),
    ] {
        let got = hand.post(NEW, fields);
        assert_eq!(got.status, status, "{fields} {}", got.body);
        assert!(status != 200 || got.body.contains("role=\"alert\""), "{fields} {}", got.body);
        assert_eq!(files(&browser), before, "{fields}");
    }
    assert_eq!(ppid.ask("GET", NEW, &[], "").status, 403);
    let offered = bound.ask("GET", NEW, &[], "").body;
    assert!(offered.contains("value=\"perencanaan\" checked") && !offered.contains("value=\"protokol\""));
}

#[test]
fn the_form_of_immediate_information_asks_until_when_it_applies() {
    let good = SampleRegister::whole();
    let desk = desk(good.root(), "petugas-pro");
    let hand = Hand { desk: &desk, path: PATH };
    let form = || hand.ask("GET", &format!("/_petugas/sunting?lokasi={PATH}"), &[], "").body;
    let save = |fields: &str| {
        let seen = between(&form(), "name=\"dilihat\" value=\"", "\"").unwrap().to_owned();
        let got = hand.post("/_petugas/sunting", &format!("lokasi={PATH}&dilihat={seen}&{fields}"));
        assert_eq!(got.status, 303, "{fields} {}", got.body);
    };
    let asks = |value: &str| form().contains(&format!("name=\"berlaku_sampai\" value=\"{value}\""));
    assert!(!form().contains("berlaku_sampai"));
    save("klasifikasi=serta-merta");
    assert!(asks(""));
    save("berlaku_sampai=sampai+dicabut");
    assert!(asks("sampai dicabut") && good.text(DRAFT).contains("\nberlaku_sampai: sampai dicabut\n"));
    save("berlaku_sampai=2026-12-31");
    assert!(asks("2026-12-31") && good.text(DRAFT).contains("\nberlaku_sampai: 2026-12-31\n"));
    // Where it does not belong any more, it can be taken away.
    save("klasifikasi=berkala");
    assert!(asks("2026-12-31"));
    save("berlaku_sampai=");
    assert!(!form().contains("berlaku_sampai") && !good.text(DRAFT).contains("berlaku_sampai"));
}

#[test]
fn the_form_asks_of_each_class_what_it_must_say() {
    let good = SampleRegister::whole();
    let entry = "content/perencanaan/rahasia.md";
    good.write(entry, b"---\nid: dik-2026-0009\nrevisi: 1\njudul: Data pelapor\nklasifikasi: dikecualikan\n---\n");
    let desk = desk(good.root(), "petugas-pro");
    let form = |path: &str| desk_form(&desk, path);
    let names = |path: &str| {
        let page = form(path);
        let (_, page) = page.split_once("id=\"mkl-isian\"").unwrap();
        let fields = page.split(" name=\"").skip(1).filter_map(|it| it.split('"').next());
        fields
            .filter(|it| *it != "token" && *it != "lokasi" && *it != "dilihat")
            .map(str::to_owned)
            .collect::<BTreeSet<_>>()
    };
    let shared = ["judul", "ringkasan", "klasifikasi"];
    let excluded = [
        "yang_menguasai",
        "huruf",
        "dasar_hukum",
        "konsekuensi",
        "uji_konsekuensi_nomor",
        "uji_konsekuensi_tanggal",
        "uji_konsekuensi_penanda_tangan",
        "jangka_waktu_mulai",
        "jangka_waktu_selesai",
        "jangka_waktu_peristiwa",
    ];
    let public = [
        "penanggung_jawab",
        "dibuat_tanggal",
        "dibuat_tempat",
        "bentuk",
        "retensi_aktif",
        "retensi_inaktif",
        "retensi_nasib_akhir",
        "butir",
        "kata_kunci",
        "isi",
    ];
    let set = |own: &[&str]| shared.iter().chain(own).map(|it| (*it).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(names("content/perencanaan/rahasia"), set(&excluded));
    assert_eq!(names(PATH), set(&public));
}

#[test]
fn what_officers_say_in_the_form_is_written_as_files_have_it() {
    let good = SampleRegister::whole();
    let entry = "content/perencanaan/rahasia.md";
    good.write(entry, b"---\nid: dik-2026-0009\nrevisi: 1\njudul: Data pelapor\nklasifikasi: dikecualikan\n---\n");
    let desk = desk(good.root(), "petugas-pro");
    let save = |path: &str, fields: &str| {
        let page = desk_form(&desk, path);
        let seen = between(&page, "name=\"dilihat\" value=\"", "\"").unwrap().to_owned();
        let hand = Hand { desk: &desk, path };
        let got = hand.post("/_petugas/sunting", &format!("lokasi={path}&dilihat={seen}&{fields}"));
        assert_eq!(got.status, 303, "{fields} {}", got.body);
    };
    save(
        PATH,
        "dibuat_tanggal=15+Maret+2025&dibuat_tempat=Palangka+Raya&retensi_aktif=2+thn&retensi_inaktif=entah&retensi_nasib_akhir=Permanen",
    );
    let text = good.text(DRAFT);
    for line in [
        "dibuat: { tanggal: 2025-03-15, tempat: Palangka Raya }",
        "retensi: { aktif: 2 tahun, inaktif: entah, nasib_akhir: permanen }",
    ] {
        assert!(text.contains(line), "{text}");
    }
    save(
        "content/perencanaan/rahasia",
        "yang_menguasai=Bagian+Umum%2C+Protokol%0D%0ABagian+Lain&huruf=Huruf+H&uji_konsekuensi_nomor=1%2FBA&\
         uji_konsekuensi_tanggal=2+Januari+2026&uji_konsekuensi_penanda_tangan=Kepala&jangka_waktu_mulai=02%2F01%2F2026&\
         jangka_waktu_selesai=&jangka_waktu_peristiwa=Putusan+tetap",
    );
    let text = good.text(entry);
    for line in [
        "yang_menguasai: [\"Bagian Umum, Protokol\", Bagian Lain]",
        "huruf: h",
        "uji_konsekuensi: { nomor: 1/BA, tanggal: 2026-01-02, penanda_tangan: Kepala }",
        "jangka_waktu: { mulai: 2026-01-02, peristiwa: Putusan tetap }",
    ] {
        assert!(text.contains(line), "{text}");
    }
}

#[test]
fn what_cannot_be_chosen_is_not_lost() {
    let good = SampleRegister::whole();
    let text = good.text(DRAFT).replace("nasib_akhir: permanen", "nasib_akhir: entah");
    let text = text.replacen("bentuk: [", "butir: [Z99]\nbentuk: [lisan, ", 1);
    good.write(DRAFT, text.as_bytes());
    let desk = desk(good.root(), "petugas-pro");
    let form = desk_form(&desk, PATH);
    for one in [
        "<option value=\"entah\" selected>",
        "name=\"bentuk\" value=\"lisan\" checked>",
        "name=\"butir\" value=\"Z99\" checked>",
    ] {
        assert!(form.contains(one), "{one}");
    }
}

fn desk_form(desk: &Serving, path: &str) -> String {
    Hand { desk, path }.ask("GET", &format!("/_petugas/sunting?lokasi={path}"), &[], "").body
}

#[test]
fn a_file_of_a_draft_is_taken_away_again() {
    let good = SampleRegister::whole();
    let text = good.text(DRAFT).replace(
        "\n---\nMasih",
        "\nlampiran:\n  - { berkas: a.csv } # lama\n  - { berkas: b.csv, judul: B }\n---\nMasih",
    );
    good.remove(DRAFT);
    fs::create_dir(good.root().join(PATH)).unwrap();
    good.write("content/perencanaan/konsep/index.md", text.as_bytes());
    for name in ["a.csv", "b.csv"] {
        good.write(&format!("content/perencanaan/konsep/{name}"), b"a,b\n1,2\n");
    }
    let desk = desk(good.root(), "petugas-pro");
    let hand = Hand { desk: &desk, path: PATH };
    let away = |path: &str, name: &str| hand.post(AWAY, &format!("lokasi={path}&nama={name}")).status;
    let before = files(&good);
    for name in ["c.csv", "../konsep/a.csv", "index.md", ""] {
        assert_eq!(away(PATH, name), 409, "{name}");
    }
    assert_eq!(away("content/protokol/contoh", "jadwal.csv"), 403);
    assert_eq!(files(&good), before);
    assert_eq!(away(PATH, "a.csv"), 303);
    let left = text.replace("  - { berkas: a.csv } # lama\n", "");
    assert_eq!(good.text("content/perencanaan/konsep/index.md"), left);
    assert!(!good.path("content/perencanaan/konsep/a.csv").exists());
    assert_eq!(away(PATH, "b.csv"), 303);
    let left = left.replace("lampiran:\n  - { berkas: b.csv, judul: B }\n", "");
    assert_eq!(good.text("content/perencanaan/konsep/index.md"), left);
    assert!(!hand.page().body.contains("b.csv"));
}

#[test]
fn renewal_and_announcement_are_those_of_the_commands() {
    let (browser, commands) = (SampleRegister::whole(), SampleRegister::whole());
    let authority =
        "wewenang_segera: [{ id: w-1, nomor: 188/5, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [ppid] }]\n";
    for good in [&browser, &commands] {
        good.write("content/maklumat.yml", (good.text("content/maklumat.yml") + authority).as_bytes());
        let draft = good.text(DRAFT).replace("klasifikasi: berkala", "klasifikasi: serta-merta");
        good.write(DRAFT, draft.as_bytes());
        run(good.root(), &["submit", PATH, "--by", "petugas-pro"]);
    }
    let desks = ["petugas-pro", "ppid"].map(|it| desk(browser.root(), it));
    let lain = "content/perencanaan/lain";
    Hand { desk: &desks[0], path: lain }.act("tindakan=mutakhirkan");
    run(commands.root(), &["renew", lain, "--by", "petugas-pro"]);
    assert_eq!(files(&browser), files(&commands));

    let (staff, ppid) = (Hand { desk: &desks[0], path: PATH }, Hand { desk: &desks[1], path: PATH });
    let offers = |hand: &Hand<'_>| hand.page().body.contains("value=\"umumkan\"");
    assert!(offers(&ppid) && !offers(&staff), "only who has the authority");
    let got = staff.send("tindakan=umumkan&wewenang=w-1&pukul=09:30");
    assert!(got.status == 200 && !got.body.contains("name=\"dilihat\""), "{}", got.body);
    ppid.act("tindakan=umumkan&wewenang=w-1&pukul=09:30");
    run(commands.root(), &["announce", PATH, "--by", "ppid", "--authority", "w-1", "--time", "09:30"]);
    assert_eq!(files(&browser), files(&commands));
    assert!(!offers(&ppid));
}

/// An officer is told from others once: what the position says already is not said again.
#[test]
fn a_position_is_said_once_as_it_is_written() {
    let good = SampleRegister::whole();
    good.swap("content/maklumat.yml", "id: ppid, jabatan: PPID Pembantu", "id: ppid, jabatan: PPID");
    let desk = Serving::start(maklumat(good.root(), &["serve", "--officer"]));
    desk.get_until("/", |it| it.status == 200);
    let page = Hand { desk: &desk, path: PATH }.ask("GET", "/_petugas/", &[], "").body;
    assert!(page.contains("> PPID <small></small>"), "{page}");
    assert!(page.contains("> PPID Pengganti <small>(PPID, ppid-dua)</small>"), "{page}");
    assert!(page.contains("> Atasan PPID <small>(atasan-ppid)</small>"), "{page}");
}
