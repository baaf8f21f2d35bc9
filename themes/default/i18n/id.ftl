# Kata-kata situs dalam bahasa Indonesia. Tema dapat mengganti pesan mana pun dengan nama yang sama.

## Angka dan tanggal
month-1 = Januari
month-2 = Februari
month-3 = Maret
month-4 = April
month-5 = Mei
month-6 = Juni
month-7 = Juli
month-8 = Agustus
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Desember
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
size-bytes = { $n } byte
size-kilo = { $n } KB
size-mega = { $n } MB
size-giga = { $n } GB
decimal-mark = ,
thousands-mark = .
at-time = pukul { $time }

## Di setiap halaman
skip = Langsung ke isi
preview = Pratinjau – belum disahkan
preview-more = Halaman ini memuat konsep dan bukan terbitan resmi.
nav-main = Menu utama
nav-more = Tentang situs ini
nav-here = Pada halaman ini
nav-classes = Klasifikasi
nav-pages = Halaman daftar
nav-dip = Daftar informasi
nav-dik = Dikecualikan
nav-unit = Bagian
nav-tahun = Tahun
nav-about = Tentang
nav-proof = Bukti
contact-title = Hubungi kami
contact-lead = Informasi yang tidak ada di sini dapat diminta kepada PPID badan ini.
data-csv = Seluruh daftar (CSV)
data-json = Seluruh daftar (JSON)
data-feed = Umpan pembaruan (Atom)
colophon = Dibuat dengan maklumat { $version } dari naskah yang telah disetujui.

## Keadaan
state-berlaku = Berlaku
state-digantikan = Digantikan
state-ditarik = Ditarik
status-konsep = Konsep
status-diajukan = Diajukan
status-perlu-perbaikan = Perlu perbaikan
status-diperiksa = Sudah diperiksa, belum disetujui
status-disetujui = Disetujui
status-ditarik = Ditarik
severity-error = Salah
severity-warning = Peringatan
severity-advice = Saran
not-given = belum diisi

## Klasifikasi
class-all = Semua
class-berkala = Berkala
class-serta-merta = Serta-merta
class-setiap-saat = Setiap saat
class-dikecualikan = Dikecualikan
class-berkala-title = Informasi berkala
class-serta-merta-title = Informasi serta-merta
class-setiap-saat-title = Informasi setiap saat
class-dikecualikan-title = Informasi yang dikecualikan
class-berkala-short = Diumumkan secara rutin: profil, kegiatan, kinerja, keuangan.
class-serta-merta-short = Diumumkan tanpa penundaan: hal yang dapat mengancam hajat hidup orang banyak dan ketertiban umum.
class-setiap-saat-short = Selalu tersedia: keputusan, kebijakan, prosedur, perjanjian.
class-berkala-lead = Informasi yang wajib disediakan dan diumumkan secara berkala (Undang-Undang Nomor 14 Tahun 2008, Pasal 9).
class-serta-merta-lead = Informasi yang wajib diumumkan secara serta-merta (Undang-Undang Nomor 14 Tahun 2008, Pasal 10).
class-setiap-saat-lead = Informasi yang wajib tersedia setiap saat (Undang-Undang Nomor 14 Tahun 2008, Pasal 11).

## Tujuh kolom daftar menurut ketentuan
column-1 = Nomor
column-2 = Ringkasan Isi Informasi
column-3 = Pejabat atau Unit/Satuan Kerja yang Menguasai Informasi
column-4 = Penanggung Jawab Pembuatan atau Penerbitan Informasi
column-5 = Waktu dan Tempat Pembuatan Informasi
column-6 = Bentuk Informasi yang Tersedia
column-7 = Jangka Waktu Penyimpanan atau Retensi Arsip
short-3 = Dikuasai oleh
short-4 = Penanggung jawab
short-5 = Dibuat
short-6 = Bentuk
short-7 = Retensi

## Beranda
home-title = Daftar informasi publik
home-lead = Informasi publik yang dikuasai { $name }: apa saja, siapa yang bertanggung jawab, dan berkasnya. Setiap dokumen diperiksa PPID dan disetujui atasannya sebelum tampil di sini.
home-all = Lihat semua { $n } informasi
home-immediate = Serta-merta: perlu segera diketahui
home-immediate-all = Semua informasi serta-merta
home-classes = Menurut klasifikasi
home-newest = Terbaru dalam daftar
home-units = Menurut bagian
home-years = Menurut tahun pembuatan
home-about = Tentang register ini
home-about-1 = Alamat setiap dokumen tetap. Revisi lama tidak dihapus, dan yang ditarik meninggalkan keterangan mengapa ditarik.
home-about-2 = Siapa pun dapat memeriksa bahwa berkas yang diunduh sama dengan yang disetujui.
home-dik = Informasi yang dikecualikan ({ $n })
made-on = dibuat

## Daftar
dip-title = Daftar Informasi Publik
dip-lead = Catatan tersusun tentang informasi publik yang dikuasai badan ini, tidak termasuk informasi yang dikecualikan.
unit-title = Bagian
unit-index-lead = Informasi publik menurut bagian yang membuatnya.
unit-lead = Informasi publik dari { $unit }.
tahun-title = Tahun
tahun-index-lead = Informasi publik menurut tahun pembuatannya.
year-title = Tahun { $year }
year-lead = Informasi publik yang dibuat pada tahun { $year }.
list-page-title = { $name }, halaman { $number }
list-count = { $n } informasi, yang terbaru lebih dahulu
list-withdrawn = { $n } telah ditarik
list-newest-rows = Halaman ini memuat { $n } yang terbaru
list-rows = Baris { $first } sampai { $last } menurut urutan persetujuan pertama, yang terbaru lebih dahulu
list-empty = Belum ada informasi dalam daftar ini.
list-formats = Daftar ini sebagai data:
page-newest = Halaman terbaru
page-newer = Lebih baru
page-older = Lebih lama
withdrawn-on = pada

## Dokumen
banner-superseded = Ini revisi { $n }, yang sudah digantikan.
banner-latest = Buka revisi { $n } yang berlaku
banner-newest = Buka revisi yang berlaku
banner-draft = Belum disetujui dan tidak akan diterbitkan dalam keadaan ini.
banner-proposal = Penarikan diusulkan, belum disetujui pejabat kedua.
downloads = Unduhan
file-details = Alamat dan sidik berkas
file-name = Nama berkas
file-address = Alamat
columns-title = Keterangan dalam daftar
archive-code = Kode klasifikasi arsip
legal-items = Butir daftar periksa
excluded-parts = Bagian yang dikecualikan
excluded-parts-lead = Sebagian isi dokumen ini tidak dibuka, berdasarkan:
keywords = Kata kunci
text-title = Isi informasi
records-title = Penyusunan, pemeriksaan, persetujuan
step-prepared = Disusun dan diserahkan
step-fit = Diperiksa: sesuai
step-corrections = Diperiksa: perlu perbaikan
step-approved = Disetujui
acting-plh = pelaksana harian, Plh.
acting-plt = pelaksana tugas, Plt.
by-order = Surat perintah nomor { $number },
one-person = Pemeriksa dan pemberi persetujuan adalah satu orang, berdasarkan surat perintah di atas.
typed-by = Dicatat oleh { $officer }
by-letter = atas surat nomor { $number },
by-memo = Memo nomor { $number },
statement-title = Sidik naskah
statement-lead = Yang disetujui adalah naskah dengan sidik SHA-256 ini. Satu huruf saja berubah, sidiknya berbeda.
statement-draft = Ini sidik naskah sebagaimana adanya sekarang. Belum ada yang menyetujuinya.
statement-text = pernyataan yang sidiknya tertulis di atas
statement-meta = keterangan dokumen sebagaimana dihitung
statement-body = teks dokumen sebagaimana dihitung
proof-link = Cara memeriksanya sendiri
history-title = Riwayat revisi
revision = Revisi { $n }
approved-on = disetujui
links-title = Tautan ke situs lain
links-lead = Isi situs lain tidak termasuk yang diperiksa dan disetujui.
not-verified = tidak diverifikasi
cite-title = Cara mengutip
cite-revision = revisi { $n }
table-label = Tabel { $n }
footnotes = Catatan kaki
footnote-back = Kembali ke rujukan { $n }

## Penarikan
tombstone-whole = Informasi ini ditarik.
tombstone-revision = Revisi { $n } ditarik.
tombstone-lead = Isi dan berkasnya tidak lagi diterbitkan.
tombstone-digests = Sidik naskah yang pernah disetujui tetap dicatat.
withdrawal-reason = Alasan
withdrawal-successor = Penggantinya:
withdrawal-who = Siapa dan kapan
withdrawal-proposed = Diusulkan
withdrawal-agreed = Disetujui untuk ditarik
withdrawal-report = Berita acara:
feed-withdrawn = Ditarik: { $title }

## Informasi yang dikecualikan
dik-title = Daftar Informasi yang Dikecualikan
dik-lead = Informasi yang tidak dibuka karena salah satu alasan dalam Pasal 17 Undang-Undang Nomor 14 Tahun 2008, setelah diuji konsekuensinya. Daftar ini menyebut apa, mengapa, dan sampai kapan.
dik-count = { $n } informasi dikecualikan
dik-empty = Tidak ada informasi yang dikecualikan.
dik-banner = Informasi ini dikecualikan. Isinya tidak ada di situs ini.
dik-what = Informasi yang dikecualikan
dik-grounds = Alasan dan jangka waktu
dik-ground = Alasan
dik-article = Pasal 17 huruf { $letter } UU 14/2008
dik-basis = Dasar hukum
dik-consequence = Konsekuensi bila dibuka
dik-test = Uji konsekuensi
dik-period = Jangka waktu

## Aturan
rules-title = Aturan pemeriksaan
rules-lead = Sebelum terbit, setiap dokumen diperiksa program terhadap aturan berikut. Satu kesalahan saja menghentikan penerbitan.
rules-more = Ada { $n } aturan. Namanya tetap, sehingga dapat dirujuk.
rules-drafts = Berlaku juga untuk konsep.
rules-example = Contoh
rules-bad = Ditolak:
rules-good = Diterima:

## Tentang
about-title = Tentang register ini
about-lead = Apa register ini, bagaimana sebuah dokumen sampai ke sini, dan siapa yang menanganinya.
about-1 = Register ini adalah berkas-berkas yang ditulis petugas. Situs ini dibuat dari berkas itu oleh program yang menolak apa pun yang tidak disetujui.
about-2 = Situs ini tidak memakai kuki, tidak memuat apa pun dari situs lain, dan dapat dibaca tanpa JavaScript.
about-lists = Dua daftar
about-procedure = Dari naskah ke situs
about-step-1 = Petugas Pelayanan Informasi menyusun dokumen beserta lampirannya dan menyerahkannya.
about-review = Diperiksa
about-step-2 = PPID memeriksa. Yang kurang dikembalikan untuk diperbaiki; yang sesuai dinyatakan sesuai, masing-masing dengan memo.
about-step-3 = Atasan PPID menyetujui. Penyusun, pemeriksa, dan pemberi persetujuan adalah tiga orang yang berbeda.
about-published = Diterbitkan
about-step-4 = Program memeriksa bahwa naskah tidak berubah sejak disetujui, lalu membuat situs ini menurut
about-dates = Tanggal persetujuan adalah hari pejabat menyetujui naskah menurut zona waktu { $zone }. Tanggal itu bukan tanggal tampil di situs.
about-revisions = Revisi dan penarikan
about-revisions-1 = Dokumen yang berubah mendapat revisi baru dengan pemeriksaan dan persetujuan baru. Revisi lama tetap dapat dibaca di alamatnya sendiri.
about-revisions-2 = Dokumen ditarik oleh dua pejabat. Di alamatnya tertulis alasan, hari, dan penggantinya.
about-officers = Pejabat
about-officers-lead = Pejabat disebut menurut jabatan, bukan nama.
officer-position = Jabatan
officer-role = Peran
officer-term = Masa jabatan
officer-now = sekarang

## Bukti
proof-title = Cara memeriksa keaslian
proof-lead = Anda tidak perlu memercayai situs ini atau programnya. Dengan perintah yang tersedia di hampir setiap komputer, Anda dapat memeriksa sendiri apa yang disetujui dan diterbitkan.
proof-limit = Sidik mengikat isi, tetapi tidak membuktikan siapa yang menulisnya. Bandingkan dengan salinan yang Anda peroleh dari tempat lain.
proof-file = Sebuah berkas
proof-file-1 = Di halaman setiap dokumen, di bawah unduhan, tertulis sidik SHA-256 berkas itu. Hitung sidik berkas yang Anda punya, di Linux atau macOS:
proof-file-2 = Di Windows:
proof-file-name = berkas
proof-statement = Sebuah persetujuan
proof-statement-1 = Persetujuan menyebut sidik sebuah pernyataan pendek, naskah.txt, yang ada di samping lampiran setiap revisi. Sidiknya harus sama dengan yang tertulis di halaman dokumen (gantilah ID dan r1):
proof-statement-2 = Pernyataan itu menyebut sidik keterangan, teks, dan setiap lampiran. Hitung semuanya dan bandingkan:
proof-statement-3 = Bila semua sama, naskah, keterangan, dan lampirannya adalah yang disetujui.
proof-site = Seluruh situs
proof-site-1 = Satu daftar memuat sidik setiap berkas situs ini. Unduh semuanya, lalu:
proof-checksums = sidik setiap berkas, untuk sha256sum
proof-manifest = apa yang diterbitkan, dengan catatan dan sidiknya
proof-schema = bentuk manifest itu, sebagai JSON Schema
proof-what = Yang terbukti dan yang tidak
proof-can-1 = Terbukti: berkas Anda sama dengan berkas yang disebut pernyataan itu.
proof-can-2 = Terbukti: situs yang Anda unduh utuh menurut daftarnya sendiri.
proof-cannot-1 = Tidak terbukti: bahwa daftar itu berasal dari badan ini. Untuk itu bandingkan dengan manifest yang disimpan orang lain.
proof-cannot-2 = Tidak terbukti: bahwa isi dokumen benar.

## Yang tidak ada
missing-title = Halaman tidak ditemukan
missing-lead = Tidak ada apa-apa di alamat ini. Mungkin alamatnya salah ketik.
missing-list = Semua informasi publik
missing-units = Informasi menurut bagian
missing-years = Informasi menurut tahun
missing-contact = Bila Anda datang dari sebuah tautan, beri tahu kami melalui kontak di bawah.

## Temuan, hanya dalam pratinjau
findings-title = Temuan pada halaman ini
findings-other = Temuan di tempat lain

signature-title = Tanda tangan elektronik
signature-timestamp = Cap waktu elektronik
signature-name = Nama yang tertulis di sertifikat: { $name }.
signature-whole = Berkas utuh sejak ditandatangani.
signature-part = Yang ditandatangani ({ $size }) tidak berubah; sesudah itu berkas ditambah.
signature-unknown = Cara penulisannya tidak dapat dibandingkan oleh program ini.
signature-not-judged = Keabsahannya tidak dinilai di sini; periksalah pada layanan verifikasi penyelenggara sertifikatnya.
exemptions-title = Data pribadi yang diterbitkan menurut hukum
exemptions-lead = Data berikut dimuat dengan sengaja, dengan alasan yang ikut disetujui.
exemption-until = sampai
personal-bank-account = Nomor rekening
personal-email = Alamat surel
personal-identity-number = NIK atau nomor kartu keluarga
personal-location = Tempat pengambilan gambar
personal-passport = Nomor paspor
personal-phone = Nomor telepon genggam
personal-tax-number = NPWP

## Daftar periksa
checklist-title = Kepatuhan
checklist-lead = Apa yang wajib diumumkan dan disediakan menurut ketentuan, dokumen mana yang menjawabnya, dan apa yang belum ada.
checklist-source = Kata-katanya disusun dari ketentuan keterbukaan informasi. Nomor pasal hanya disebut bila naskahnya sudah dicocokkan. Butir mana yang berlaku bagi badan ini adalah penilaian yang masih perlu ditegaskan pejabatnya.
checklist-score = Butir yang terjawab menurut kelas
checklist-class = Kelas
checklist-yes = Terjawab
checklist-partly = Sebagian
checklist-counted = Seluruhnya
checklist-not-held = Tidak dikuasai
checklist-all = Semua kelas
checklist-counting = Yang dihitung hanya butir yang meminta dokumen dan berlaku bagi badan ini. Butir yang dinyatakan tidak dikuasai ditampilkan, tetapi tidak dihitung.
checklist-item = Butir { $id }
checklist-law = Dasar
checklist-frequency = Waktu
checklist-whole = Bagian dari
checklist-parts = Rincian
checklist-documents = Dokumen yang menjawab
checklist-n-documents = { $n } dokumen
checklist-none = Belum ada dokumen yang menjawab butir ini.
checklist-letter = Surat { $number },
checklist-not-compared = Kata-kata butir ini belum dicocokkan dengan naskah aslinya.
duty-berkala = Informasi berkala
duty-serta-merta = Informasi serta-merta
duty-setiap-saat = Informasi setiap saat
duty-layanan = Layanan informasi
duty-dikecualikan = Informasi yang dikecualikan
answered-yes = Terjawab
answered-partly = Terjawab sebagian
answered-no = Belum terjawab
answered-not-held = Dinyatakan tidak dikuasai
answered-if-held = Hanya bila ada; tidak dihitung
answered-column = Kolom daftar; diisi pada setiap entri
answered-process = Cara kerja, bukan dokumen
answered-ground = Alasan pengecualian
renewed-on = ditinjau dan tetap berlaku
opened-title = Semula dikecualikan

## Waktu proses
timing-title = Waktu proses
timing-lead = Berapa lama dokumen yang terbit disusun, diperiksa, dan disetujui, dibandingkan dengan standar prosedurnya.
timing-1 = Dihitung dari catatan { $n } dokumen yang berlaku.
timing-2 = Yang tidak tercatat tidak diperkirakan. Bila hanya tanggal yang tercatat tanpa pukul, waktunya disebut sebagai rentang.
timing-all = Seluruh dokumen
timing-what = Tahap
timing-within = Tepat waktu
timing-late = Terlambat
timing-unknown = Tidak dapat dipastikan
timing-missing = Tidak tercatat
timing-middle = Nilai tengah
timing-between = { $least } sampai { $most }
timing-prepared = Penyusunan (langkah 1 sampai 5)
timing-reviewed = Pemeriksaan (langkah 6)
timing-approved = Persetujuan, sesudah diperiksa
timing-median = Waktu adalah waktu kerja kantor. Persetujuan Atasan PPID bukan salah satu langkah prosedur dan tidak mempunyai standar. Tanggal persetujuan bukan tanggal terbit.
timing-table = Setiap dokumen sebagai tabel (CSV)
timing-steps = Langkah dan standarnya
timing-procedure = Prosedur nomor { $number }.
timing-step = Langkah
timing-standard = Standar
timing-known = Dari mana waktunya diketahui
timing-known-process = bila dicatat petugas
timing-known-records = dari pengajuan sampai pemeriksaan
timing-known-never = belum tercatat
timing-days = Hari kerja
timing-days-1 = Jam dan hari kerja mengikuti pengaturan badan ini. Hari libur nasional dan cuti bersama menurut:
timing-unknown-years = Hari libur tahun { $years } tidak diketahui, sehingga waktu pada tahun itu terhitung lebih lama.

## Data terbuka
open-title = Data terbuka
open-lead = Daftar ini sebagai berkas yang dapat diolah, dicetak, dan diambil oleh portal lain. Semuanya dibuat dari naskah yang sama dengan halaman situs ini.
open-files = Berkas
open-csv = Tabel menurut ketentuan, tujuh kolom, untuk lembar kerja dan program
open-csv-more = UTF-8, koma, satu baris tiap informasi. Isi yang diawali = + - @ diberi tanda petik tunggal di depannya, supaya lembar kerja tidak menjalankannya sebagai rumus.
open-xlsx = Tabel yang sama untuk lembar kerja
open-xlsx-more = Tanpa rumus dan tanpa makro; siap dicetak mendatar pada kertas A4.
open-pdf = Tabel yang sama untuk dicetak dan ditandatangani
open-pdf-more = Mendatar, A4, dengan tempat tanda tangan; dapat dibaca pembaca layar dan disimpan sebagai arsip (PDF/A-2a, PDF/UA-1).
open-volume = Jilid { $n }
open-volumes = Daftar yang panjang dibagi menjadi jilid. Jilid yang sudah penuh hanya berubah bila informasi di dalamnya berubah.
open-json = Semua yang terbuka tentang setiap dokumen, untuk program
open-json-more = Termasuk alamat, sidik, riwayat revisi, dan yang ditarik. Bentuknya diterangkan oleh
open-json-schema = skemanya (JSON Schema)
open-package = Keterangan tabel sebagai Data Package
open-package-more = Memuat ukuran dan sidik dip.csv, sehingga isinya dapat dicocokkan.
open-columns = Keterangan kolom sebagai CSV on the Web
open-catalog = Katalog untuk portal data
open-catalog-more = DCAT-AP 3.0.1 dalam JSON-LD; setiap dokumen sebagai himpunan data dengan berkas dan sidiknya. Untuk CKAN: pilih DCAT RDF, dengan rdf_format json-ld.
open-linked = Di samping halaman setiap dokumen ada data.jsonld: keterangan tentang dokumen itu untuk mesin, dengan kosakata schema.org.
open-other = Setiap klasifikasi, bagian, dan tahun mempunyai tabel CSV dan umpan Atom sendiri; alamatnya ada di kaki daftar itu.
open-meaning = Arti kolom
open-column-1 = Nomor tetap informasi dalam register. Nomor ini tidak pernah dipakai ulang, dan alamat halamannya berakhir dengan nomor ini.
open-column-2 = Judul informasi, lalu ringkasan isinya.
open-column-3 = Pejabat atau unit kerja yang menyimpan informasi itu; lebih dari satu dipisahkan titik koma.
open-column-4 = Pejabat yang bertanggung jawab atas pembuatan atau penerbitannya.
open-column-5 = Hari, bulan, atau tahun pembuatan, sejauh diketahui, dan tempatnya.
open-column-6 = Cetak, rekam, atau daring; lebih dari satu dipisahkan koma.
open-column-7 = Berapa lama arsipnya disimpan: masa aktif, masa inaktif, dan nasib akhirnya.
open-use = Memakai data ini
open-use-1 = Informasi dalam daftar ini adalah informasi publik dan terbuka bagi setiap orang. Sebutkan badan publik dan alamat dokumennya bila mengutip. Dokumen yang memuat karya pihak lain dapat mempunyai syarat sendiri.
open-use-2 = Data pada alamat ini selalu yang terbaru. Untuk mengutip keadaan tertentu, pakai alamat revisi dokumen dan sidiknya.
open-all = Semua data terbuka

## Daftar yang dicetak
print-title = Daftar Informasi Publik
print-volume = Jilid { $n }
print-lead = Memuat { $n } informasi yang berlaku, menurut urutan persetujuan pertama.
print-lead-newest = Memuat { $n } informasi yang berlaku, menurut urutan persetujuan pertama; persetujuan terakhir { $date }.
print-summary = Tabel tujuh kolom: nomor, ringkasan isi, yang menguasai, penanggung jawab, waktu dan tempat pembuatan, bentuk, dan retensi.
print-page = Halaman { $n } dari { $all }
print-year = Terbit pertama { $year }
print-signatures = Penetapan dan persetujuan
print-agreed = Menyetujui,
print-set = Ditetapkan di
print-on = pada tanggal
print-name = Nama
print-nip = NIP
print-ppid = PPID
print-superior = Atasan PPID
