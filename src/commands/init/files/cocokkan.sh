# Membandingkan riwayat yang tampil di situs dengan yang tersimpan di git: yang tampil harus merupakan awal dari yang
# tersimpan. Bila tidak, situs atau repositori ini diganti orang, dan pekerjaan ini gagal supaya ada yang melihatnya.
set -eu
kerja=$(mktemp -d)
trap 'rm -rf "$kerja"' EXIT
tersimpan=content/riwayat/riwayat.txt
case "$ALAMAT_SITUS" in
  http://*) protokol='=http' ;;
  *) protokol='=https' ;;
esac
ambil() {
  jawaban=$(curl --disable --silent --show-error --proto "$protokol" --max-time 120 --retry 2 --retry-delay 1 \
    --output "$kerja/$1" --write-out '%{http_code}' "${ALAMAT_SITUS}bukti/$1") || jawaban=000
  echo "$jawaban"
}
bahaya() {
  echo "BAHAYA: $1" >&2
  echo "Jangan terbitkan apa pun sebelum sebabnya diketahui. Bandingkan dengan kepala riwayat yang disimpan di tempat lain: maklumat catat --sejak KEPALA." >&2
  exit 1
}
riwayat=$(ambil riwayat.txt)
kepala=$(ambil kepala.txt)
if [ "$riwayat $kepala" = "404 404" ] && [ ! -e "$tersimpan" ]; then
  echo "Register ini belum mempunyai riwayat penerbitan."
  exit 0
fi
for jawaban in "riwayat.txt $riwayat" "kepala.txt $kepala"; do
  case "$jawaban" in
    *" 200") ;;
    *" 404") bahaya "situs tidak lagi menyajikan bukti/${jawaban% *}, padahal riwayat itu tersimpan di git." ;;
    *) echo "Tidak dapat dibandingkan: server menjawab ${jawaban#* } untuk ${ALAMAT_SITUS}bukti/${jawaban% *}." >&2; exit 1 ;;
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
echo "Riwayat di situs adalah awal dari yang tersimpan di git: $baris baris."
