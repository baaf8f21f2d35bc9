# Hanya keadaan terbaru cabang utama yang diterbitkan: pekerjaan lama yang dijalankan lagi tidak menimpa situs yang lebih
# baru dengan yang lama. KOMIT adalah komit yang diterbitkan, bila bukan yang memulai pekerjaan ini. Sesudah git-server.sh.
hanya_terbaru() {
  ini="${KOMIT:-${CI_COMMIT_SHA:-$GITHUB_SHA}}"
  ada=$(komit_di "$ref") || ada=""
  if [ -z "$ada" ]; then
    echo "Tidak diterbitkan: keadaan terbaru cabang $cabang tidak dapat ditanyakan kepada server git." >&2
    exit 1
  fi
  if [ "$ada" != "$ini" ]; then
    echo "Tidak diterbitkan: pekerjaan ini untuk $ini, sedangkan cabang $cabang sudah lebih baru ($ada)." >&2
    echo "Pekerjaan untuk keadaan terbaru itu yang menerbitkan; di sini tidak perlu dilakukan apa-apa." >&2
    exit 1
  fi
}
hanya_terbaru
