# Riwayat penerbitan hanya ditulis oleh pekerjaan yang menerbitkan: sebuah permintaan tidak mengubahnya.
set -eu
dasar="${CI_MERGE_REQUEST_DIFF_BASE_SHA:-${GITHUB_BASE_REF:+origin/$GITHUB_BASE_REF}}"
if [ -n "$dasar" ]; then
  berubah=$(git diff --name-only "$dasar...HEAD" -- content/riwayat)
  if [ -n "$berubah" ]; then
    echo "Permintaan ini mengubah riwayat penerbitan, dan itu tidak boleh:" >&2
    printf '  %s\n' $berubah >&2
    echo "Riwayat itu ditulis sendiri oleh pekerjaan yang menerbitkan. Kembalikan seperti di cabang utama:" >&2
    echo "  git checkout $dasar -- content/riwayat    (bila di sana belum ada: git rm -r content/riwayat)" >&2
    echo "lalu simpan dengan git commit, dan kirim lagi." >&2
    exit 1
  fi
fi
