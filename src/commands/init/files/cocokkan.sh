# Membandingkan riwayat yang tampil di situs dengan yang tersimpan di git: yang tampil harus merupakan awal dari yang
# tersimpan, dan daftar sidiknya yang terakhir dikirim. Bila tidak, situs atau repositori ini diganti orang, dan pekerjaan
# ini gagal supaya ada yang melihatnya. Sesudah situs.sh.
kerja=$(mktemp -d)
trap 'rm -rf "$kerja"' EXIT
tersimpan=content/riwayat/riwayat.txt
bahaya() {
  echo "BAHAYA: $1" >&2
  echo "Jangan terbitkan apa pun sebelum sebabnya diketahui. Bandingkan dengan kepala riwayat yang disimpan di tempat lain: maklumat catat --sejak KEPALA." >&2
  exit 1
}
riwayat=$(ambil bukti/riwayat.txt "$kerja/riwayat.txt")
kepala=$(ambil bukti/kepala.txt "$kerja/kepala.txt")
manifest=$(ambil bukti/manifest.json "$kerja/manifest.json")
if [ "${riwayat%% *} ${kepala%% *}" = "404 404" ] && [ ! -e "$tersimpan" ]; then
  echo "Register ini belum mempunyai riwayat penerbitan."
  exit 0
fi
for jawaban in "riwayat.txt $riwayat" "kepala.txt $kepala" "manifest.json $manifest"; do
  nama=bukti/${jawaban%% *}
  jawaban=${jawaban#* }
  case "$jawaban" in
    "200 "*) ;;
    "404 "*) bahaya "situs tidak lagi menyajikan $nama, padahal register ini sudah terbit." ;;
    *) echo "Tidak dapat dibandingkan: server menjawab ${jawaban%% *} untuk $ALAMAT_SITUS$nama." >&2; exit 1 ;;
  esac
done
[ -e "$tersimpan" ] || bahaya "situs menyajikan riwayat, padahal di git tidak ada riwayat."
panjang=$(wc -c < "$kerja/riwayat.txt")
head -c "$panjang" "$tersimpan" | cmp -s - "$kerja/riwayat.txt" ||
  bahaya "riwayat yang tampil di situs bukan awal dari riwayat yang tersimpan di git."
baris=$(sed -n 's/^baris //p' "$kerja/kepala.txt")
sidik=$(sed -n 's/^sha256 //p' "$kerja/kepala.txt")
case "$baris" in '' | *[!0-9]*) baris=0 ;; esac
nyata=$(head -n "$baris" "$kerja/riwayat.txt" | sha256sum)
[ "$baris" -le "$(wc -l < "$kerja/riwayat.txt")" ] && [ "${nyata%% *}" = "$sidik" ] ||
  bahaya "kepala yang tampil di situs bukan kepala dari riwayat yang tampil di sana."
tampil_dikenal "$kerja/manifest.json" ||
  bahaya "daftar sidik yang tampil di situs bukan yang terakhir dikirim: situs lama dipasang lagi, atau daftarnya diganti. (Bila situs sedang diterbitkan sekarang, jalankan lagi pekerjaan ini sesudahnya.)"
echo "Riwayat di situs adalah awal dari yang tersimpan di git: $baris baris."
