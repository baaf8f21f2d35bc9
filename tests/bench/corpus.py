#!/usr/bin/python3
"""Write documents to measure with: corpus.py COUNT REGISTER [--attachments] [--hugo SITE].

REGISTER becomes a register whose documents are all reviewed and approved, with the digests that the gate asks for; SITE a
site of Hugo with the same documents. What is written depends on the number of a document and on --attachments only. A
document has 300 to 900 words with headings, lists and tables; with --attachments half of them have none, a third one and
the others two: pictures of 5 to 50 KiB."""
import argparse, datetime, json, multiprocessing, os, pathlib, random, shutil, struct, sys, zlib

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE.parent))
from statement import digest, text

# The day that counts as today, so that the findings are the same on each day of measuring.
TODAY = "2026-01-20"
REGISTER = "bench.contoh.go.id"
CLASSES = ["berkala", "serta-merta", "setiap-saat"]
UNITS = ["hukum", "humas", "keuangan", "kepegawaian", "kesehatan", "lingkungan", "pendidikan", "pengadaan", "pengawasan",
         "perencanaan", "perhubungan", "sekretariat"]
KINDS = ["Daftar Aset", "Kajian", "Keputusan", "Laporan", "Pengumuman", "Perjanjian", "Prosedur", "Rencana Kerja",
         "Ringkasan Anggaran", "Risalah Rapat", "Standar Layanan", "Statistik"]
KEYWORDS = ["air", "anggaran", "aset", "audit", "hibah", "jalan", "kinerja", "layanan", "pajak", "pegawai", "rapat", "sampah"]
WORDS = """yang dan di untuk dengan pada dari adalah oleh sebagai dalam tidak akan telah dapat harus kepada atau informasi publik
badan layanan dokumen laporan kegiatan anggaran program daerah pemerintah masyarakat pelaksanaan penyelenggaraan pengelolaan
pemohon permohonan keberatan sengketa pejabat pengelola dokumentasi peraturan undang-undang keputusan ketentuan penetapan
pemutakhiran penyediaan pengumuman penyimpanan realisasi belanja pendapatan pembiayaan kinerja sasaran indikator capaian
target triwulan semester tahunan pengadaan barang jasa kontrak penyedia lelang pemenang nilai harga satuan volume lokasi
kecamatan kelurahan pendidikan kesehatan perhubungan lingkungan kepegawaian keuangan perencanaan pengawasan sekretariat
hubungan rapat risalah notulen hasil rekomendasi tindak lanjut temuan audit pemeriksaan evaluasi monitoring disediakan
diumumkan dikecualikan berkala serta-merta setiap saat waktu jangka hari kerja biaya salinan uji konsekuensi kepentingan
umum rahasia negara perlindungan data sistem elektronik laman kanal""".split()


def settings():
    officers = [("petugas-1", "Petugas Pelayanan Informasi", "petugas"), ("petugas-2", "Petugas Dokumentasi", "petugas")]
    officers += [("ppid", "PPID Pembantu", "ppid"), ("atasan", "Atasan PPID", "atasan-ppid")]
    lines = [f"nama_register: {REGISTER}", "alamat_situs: https://ppid.contoh.go.id/", "bahasa: id", "zona_waktu: Asia/Pontianak"]
    lines += ["badan_publik: { nama: Badan Publik Contoh, alamat: Jalan Contoh 1, surel: ppid@contoh.go.id }"]
    lines += ["unit:", *(f"  {it}: {{ nama: Bagian {it.title()} }}" for it in UNITS)]
    lines += ["pejabat:", *("  - { id: %s, jabatan: %s, peran: %s, mulai: 2014-01-01 }" % it for it in officers)]
    return "\n".join(lines) + "\n"


def sentence(dice):
    words = dice.choices(WORDS, k=dice.randint(8, 20))
    said = words[0].capitalize() + " " + " ".join(words[1:])
    at = dice.random()
    if at < 0.06:
        said += f" **{words[1]}**"
    elif at < 0.1:
        said += f" *{words[2]}*"
    elif at < 0.18:
        said += f" lihat [{words[3]}](https://contoh.go.id/{words[4]}/{dice.randint(1, 9999)})"
    return said + "."


def heading(dice):
    return " ".join(dice.choices(WORDS, k=dice.randint(2, 5))).capitalize()


def body(dice):
    parts, most = [], dice.randint(300, 900)
    while sum(len(it.split()) for it in parts) < most:
        parts.append(("## " if not parts or dice.random() < 0.6 else "### ") + heading(dice))
        parts += [" ".join(sentence(dice) for _ in range(dice.randint(2, 5))) for _ in range(dice.randint(1, 3))]
        at = dice.random()
        if at < 0.35:
            mark = "1." if at < 0.14 else "-"
            parts.append("\n".join(f"{mark} {sentence(dice)}" for _ in range(dice.randint(3, 6))))
        elif at < 0.6:
            rows = [f"| {n} | {heading(dice)} | {dice.randint(1, 999)}.000.000 |" for n in range(1, dice.randint(4, 9))]
            parts.append("\n".join(["| No | Uraian | Nilai (Rp) |", "|---:|---|---:|", *rows]))
        elif at < 0.68:
            parts.append("> " + sentence(dice))
    return "\n" + "\n\n".join(parts) + "\n"


def picture(dice):
    """A PNG of grey noise, so that it is as large as it says and cannot be compressed."""
    height = dice.randint(5 * 1024, 50 * 1024) // 101
    rows = b"".join(b"\0" + dice.randbytes(100) for _ in range(height))
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", 100, height, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(rows, 0)), (b"IEND", b"")]
    chunks = [struct.pack(">I", len(it)) + name + it + struct.pack(">I", zlib.crc32(name + it)) for name, it in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def document(number, attachments):
    """Its unit, the name of its file, its fields before any record, its text and its attachments."""
    dice = random.Random(number)
    day = datetime.date(dice.randint(2015, 2024), 1, 1) + datetime.timedelta(dice.randint(0, 363))
    kind, unit, klass = dice.choice(KINDS), dice.choice(UNITS), dice.choice(CLASSES)
    title = f"{kind} {' '.join(dice.choices(WORDS, k=3)).title()} Tahun {day.year} Nomor {number}"
    many = dice.choices([0, 1, 2], [50, 35, 15])[0] if attachments else 0
    files = {f"lampiran-{it}.png": picture(dice) for it in range(1, many + 1)}
    fields = {"id": f"dip-{day.year}-{number:06}", "revisi": "1", "judul": title, "klasifikasi": klass,
              "ringkasan": " ".join(dice.choices(WORDS, k=25)).capitalize() + ".", "penanggung_jawab": "Kepala Bagian",
              "dibuat": {"tanggal": day.isoformat(), "tempat": "Palangka Raya"}, "bentuk": ["rekam", "daring"],
              "retensi": {"aktif": "5 tahun", "inaktif": "10 tahun", "nasib_akhir": "permanen"},
              "kata_kunci": dice.sample(KEYWORDS, dice.randint(1, 4))}
    if klass == "serta-merta":
        fields["berlaku_sampai"] = (day + datetime.timedelta(60)).isoformat()
    if files:
        fields["lampiran"] = [{"berkas": it} for it in files]
    fields["penyusunan"] = {"oleh": dice.choice(["petugas-1", "petugas-2"]), "tanggal": day.isoformat()}
    return unit, f"{kind.lower().replace(' ', '-')}-{number:06}", fields, body(dice), files


def approved(unit, fields, written, files):
    """The front matter for maklumat: the fields with a review and an approval, each with the digest of its statement."""
    head = ["maklumat-sidik/v2", "register " + REGISTER, "unit " + unit, "id " + fields["id"], "revisi 1"]
    day = datetime.date.fromisoformat(fields["dibuat"]["tanggal"])
    later = [(day + datetime.timedelta(it)).isoformat() for it in (7, 14)]
    memo = {"nomor": "DIP/" + fields["id"], "tanggal": later[0]}
    review = {"oleh": "ppid", "tanggal": later[0], "hasil": "sesuai", "memo": memo}
    review["sidik"] = digest(text(fields, written, files, head, ("pemeriksaan", review), set()))
    fields = {**fields, "pemeriksaan": [review]}
    approval = {"oleh": "atasan", "tanggal": later[1]}
    approval["sidik"] = digest(text(fields, written, files, head, ("persetujuan", approval), set()))
    return {**fields, "persetujuan": approval}


def for_hugo(unit, fields):
    day, kept = fields["dibuat"]["tanggal"], fields["retensi"]
    return {"title": fields["judul"], "description": fields["ringkasan"], "date": day, "lastmod": day, "id": fields["id"],
            "klasifikasi": fields["klasifikasi"], "unit": unit, "tahun": day[:4], "petugas": fields["penyusunan"]["oleh"],
            "retensi": f"aktif {kept['aktif']}, inaktif {kept['inaktif']}, {kept['nasib_akhir']}", "kata_kunci": fields["kata_kunci"]}


def put(folder, name, front, written, files):
    """A file of its own, or, with attachments, a folder with them beside it."""
    path = folder / name / "index.md" if files else folder / (name + ".md")
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items()]
    path.write_bytes("".join(["---\n", *lines, "---\n"]).encode() + written)
    for file, data in files.items():
        (path.parent / file).write_bytes(data)


def write_some(task):
    numbers, attachments, register, hugo = task
    for number in numbers:
        unit, name, fields, written, files = document(number, attachments)
        written = written.encode()
        put(register / "content" / unit, name, approved(unit, fields, written, files), written, files)
        if hugo:
            put(hugo / "content" / "dokumen" / fields["dibuat"]["tanggal"][:4], name, for_hugo(unit, fields), written, files)


def write(count, register, attachments=False, hugo=None):
    """Writes both, on all cores."""
    (register / "content").mkdir(parents=True)
    (register / "content/maklumat.yml").write_text(settings())
    if hugo:
        shutil.copytree(HERE / "hugo", hugo)
        (hugo / "content/dokumen").mkdir(parents=True)
        (hugo / "content/dokumen/_index.md").write_text('---\ntitle: "Daftar Informasi Publik"\n---\n')
        (hugo / "static").mkdir()
        shutil.copy(HERE.parents[1] / "themes/default/aset/gaya.css", hugo / "static/style.css")
    with multiprocessing.Pool() as pool:
        parts = [range(at, min(at + 500, count + 1)) for at in range(1, count + 1, 500)]
        pool.map(write_some, [(it, attachments, register, hugo) for it in parts])


def positive(text):
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 on")
    return int(text)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=positive)
    parser.add_argument("register", type=pathlib.Path, metavar="REGISTER")
    parser.add_argument("--attachments", action="store_true")
    parser.add_argument("--hugo", type=pathlib.Path, metavar="SITE")
    options = parser.parse_args()
    for folder in filter(None, (options.register, options.hugo)):
        if os.path.lexists(folder):
            parser.error(f"{folder} exists already; name a folder that does not exist yet")
    if options.hugo:
        register, site = options.register.resolve(), options.hugo.resolve()
        if register.is_relative_to(site) or site.is_relative_to(register):
            parser.error("the register and the site of Hugo cannot lie in each other")
    try:
        write(options.count, options.register, options.attachments, options.hugo)
    except OSError as error:
        sys.exit(f"corpus.py: {error}")
