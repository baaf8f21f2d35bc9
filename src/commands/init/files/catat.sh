# Mencatat apa yang terbit dalam riwayat penerbitan (content/riwayat/) dan mengirimnya ke cabang utama. Yang dibangun
# sesudah ini adalah komit itu, KOMIT. Sesudah situs.sh, git-server.sh, dan terbaru.sh.
#
# KUNCI_PENERBIT, bila ada, adalah kunci ed25519 yang menandatangani kepala riwayat: isinya, atau nama berkasnya. Tanpa
# kunci semuanya tetap tercatat, dan situs menyebutnya tidak ditandatangani.
rahasia="${KUNCI_PENERBIT:-}"
unset KUNCI_PENERBIT
kerja=$(mktemp -d)
trap 'rm -rf "$kerja"' EXIT
if [ -n "$rahasia" ]; then
  (
    umask 077
    if [ -f "$rahasia" ]; then cat "$rahasia"; else printf '%s\n' "$rahasia"; fi | tr -d '\r' > "$kerja/kunci"
  )
  set -- --key "$kerja/kunci"
else
  set --
fi
unset rahasia
# Riwayat ini harus berawal dengan yang sedang tampil di situs; situs yang belum mempunyainya menjawab 404.
jawaban=$(ambil bukti/kepala.txt "$kerja/kepala.txt")
if [ "$jawaban" = "200 " ]; then
  set -- "$@" --since "$kerja/kepala.txt"
else
  echo "Kepala riwayat di situs tidak dibandingkan: server menjawab ${jawaban%% *} untuk ${ALAMAT_SITUS}bukti/kepala.txt."
fi
maklumat record "$@"
rm -f "$kerja/kunci"
git add -- content/riwayat
if git diff --cached --quiet -- content/riwayat; then
  KOMIT="$ini"
else
  oleh_penerbitan commit --quiet --no-verify -m "riwayat: catat yang terbit [skip ci]" -- content/riwayat
  KOMIT=$(git rev-parse HEAD)
  if ! git_server push --quiet "$repositori" "HEAD:$ref"; then
    ada=$(komit_di "$ref") || ada=""
    if [ -n "$ada" ] && [ "$ada" != "$ini" ]; then
      echo "Tidak diterbitkan di sini: sementara pekerjaan ini berjalan, cabang $cabang menjadi lebih baru ($ada)."
      echo "Pekerjaan untuk keadaan itu yang mencatat dan menerbitkan; di sini tidak perlu dilakukan apa-apa."
      exit "${SUDAH_LEBIH_BARU:-0}"
    fi
    echo "Tidak diterbitkan: riwayat penerbitan tidak dapat dikirim ke cabang $cabang, padahal cabang itu tidak berubah." >&2
    echo "Izinkan pekerjaan ini menulis ke cabang $cabang; caranya di bawah 'Riwayat penerbitan' dalam PANDUAN.md, berkas ${BERKAS:-ini}." >&2
    exit 1
  fi
fi
export KOMIT
if [ -n "${GITHUB_OUTPUT:-}" ]; then echo "komit=$KOMIT" >> "$GITHUB_OUTPUT"; fi
