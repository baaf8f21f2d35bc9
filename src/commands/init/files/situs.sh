# Yang sedang tampil di situs, dan yang diketahui tentangnya. `ambil NAMA BERKAS` mengambil satu berkas dan menyebut jawaban
# server; pengalihan tidak diikuti, karena berkas di alamat lain bukan berkas situs ini.
set -eu
ambil() {
  case "$ALAMAT_SITUS" in
    http://*) protokol='=http' ;;
    *) protokol='=https' ;;
  esac
  jawaban=$(curl --disable --silent --show-error --proto "$protokol" --max-time 120 --retry 2 --retry-delay 1 \
    --output "$2" --write-out '%{http_code} %{redirect_url}' "$ALAMAT_SITUS$1") || jawaban="000 "
  echo "$jawaban"
}
# Cabang `penerbitan` menyimpan sidik setiap daftar sidik (bukti/manifest.json): `kirim` sebelum situsnya dikirim, `tampil`
# sesudah terlihat di alamatnya. Yang sedang tampil haruslah yang terakhir terlihat, atau yang dikirim sesudahnya.
terbitan() { git show refs/remotes/origin/penerbitan:terbitan.txt 2> /dev/null || true; }
pernah_tampil() { terbitan | grep -q '^tampil '; }
sidik_berkas() (
  sidik=$(sha256sum < "$1")
  echo "${sidik%% *}"
)
tampil_dikenal() {
  ! pernah_tampil || terbitan | awk -v sidik="$(sidik_berkas "$1")" '
    $1 == "kirim" { ke[$2] = NR }
    $1 == "tampil" && ke[$2] > lantai { lantai = ke[$2] }
    END { exit !(ke[sidik] > 0 && ke[sidik] >= lantai) }'
}
