# Apa yang dikatakan pratinjau di luar halaman situs.
serve-preview = Pratinjau
serve-site = Situs
serve-findings = Semua temuan
serve-newer = Register berubah sejak halaman ini dibuka. Simpan dahulu isian Anda, atau
serve-reload = muat ulang halaman.
serve-broken = { $n ->
    [0] Register tidak dapat ditampilkan seperti adanya sekarang
    [one] Ada berkas yang tidak dapat dibaca
   *[other] Ada berkas yang tidak dapat dibaca ({ $n } temuan)
}
serve-broken-more = Yang tampil adalah keadaan terakhir yang masih terbaca. Halaman ini muncul kembali dengan sendirinya setelah diperbaiki.
serve-line = baris { $n }
serve-mend = Perbaiki:
serve-no-search = Pencarian tidak berjalan di pratinjau: indeksnya baru dibuat saat situs dibangun (maklumat build). Daftar A–Z dan semua daftar lain sudah lengkap di sini.
serve-errors = { $n } kesalahan
serve-warnings = { $n } peringatan
serve-advice = { $n } saran
serve-clean = tidak ada temuan
serve-all = Semua temuan dalam satu daftar
serve-here = di halaman ini
serve-more = { $n } temuan lain
serve-range = Temuan { $first }–{ $last } dari { $total }
serve-before = Sebelumnya
serve-after = Berikutnya
serve-waiting = Register sedang dibaca
serve-waiting-more = Halaman ini terbuka dengan sendirinya begitu selesai.
serve-unreadable = Register belum dapat dibaca
serve-unreadable-more = Penyebabnya tertulis di bawah. Halaman ini terbuka dengan sendirinya setelah diperbaiki.
serve-changed = Berkas halaman ini sedang berubah
serve-changed-more = Isi terakhirnya belum pernah ditampilkan, jadi belum ada yang dapat diperlihatkan. Halaman ini terbuka dengan sendirinya setelah berkasnya dapat dibaca.
serve-only-built = Berkas ini baru ada setelah situs dibangun
serve-only-built-more = Daftar sidik dan indeks pencarian dibuat oleh maklumat build, bukan oleh pratinjau.
serve-failed = Halaman ini tidak dapat dibuat
