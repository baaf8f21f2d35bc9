# Daftar dari penerbitan yang lalu. Ia tidak ada hanya pada penerbitan pertama, yang dijalankan seseorang dengan
# tangan dan dengan pilihan `pertama: ya`. Pada setiap penerbitan lain daftar yang tidak ditemukan menghentikan
# penerbitan: tanpa daftar itu tidak tampak bila sesuatu hilang. Bila daftar itu ada, ia selalu dipakai.
set -eu
lama="$RUNNER_TEMP/manifest-lama.json"
jawaban=$(curl --silent --show-error --location --retry 2 --retry-delay 1 --output "$lama" --write-out '%{http_code}' \
  "${ALAMAT_SITUS}bukti/manifest.json") || jawaban=000
case "$jawaban" in
  200)
    maklumat build --output "@FOLDER@" --since "$lama"
    ;;
  404 | 000)
    if [ "${PERTAMA:-}" != ya ]; then
      echo "Tidak diterbitkan: ${ALAMAT_SITUS}bukti/manifest.json tidak ditemukan (jawaban server: $jawaban)." >&2
      echo "Bila situs ini belum pernah terbit, jalankan pekerjaan ini dengan tangan dan pilih 'pertama: ya'." >&2
      echo "Bila sudah pernah terbit, pulihkan dahulu situs yang lama." >&2
      exit 1
    fi
    maklumat build --output "@FOLDER@"
    ;;
  *)
    echo "Tidak diterbitkan: server menjawab $jawaban untuk ${ALAMAT_SITUS}bukti/manifest.json." >&2
    exit 1
    ;;
esac
