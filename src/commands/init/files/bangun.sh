# Membangun situs ke FOLDER_SITUS, dibandingkan dengan daftar dari penerbitan yang lalu: tanpa daftar itu tidak tampak
# bila sesuatu hilang. Daftar itu tidak ada hanya sebelum penerbitan pertama, yang dijalankan seseorang dengan tangan dan
# dengan pilihan `pertama: ya`; dan servernya sendiri yang harus menjawab bahwa ia tidak ada (404). Pratinjau
# tidak menerbitkan apa pun, jadi ia dibangun juga bila server tidak dapat ditanya, dan mengatakannya. Sesudah situs.sh.
daftar="${ALAMAT_SITUS}bukti/manifest.json"
lama="$RUNNER_TEMP/manifest-lama.json"
# Setiap lampiran dibaca dari awal. Simpanan di komputer yang menjalankan pekerjaan ini bisa ditulis pekerjaan lain: sidik di
# dalamnya menunjukkan kerusakan, bukan siapa yang menulisnya, dan yang terbit tidak boleh bergantung padanya.
bangun() {
  maklumat build --no-cache --base-url "$ALAMAT_SITUS" --output "$FOLDER_SITUS" "$@"
}
tanpa_daftar() {
  if [ "${UNTUK:-}" = pratinjau ]; then
    echo "Pratinjau ini tidak dibandingkan dengan situs yang terbit: $1"
    bangun
    return
  fi
  echo "Tidak diterbitkan: $1" >&2
  echo "$2" >&2
  exit 1
}
jawaban=$(ambil bukti/manifest.json "$lama")
ke="${jawaban#* }"
case "$jawaban" in
  # GitLab Pages tidak mengatakan 404 kepada orang luar: untuk yang tidak ada ia mengalihkan ke halaman masuknya sendiri.
  "302 https://projects.${CI_PAGES_DOMAIN:-invalid}/auth?"*) jawaban="404 " ;;
esac
case "$jawaban" in
  "200 "*)
    if ! grep -q '[^[:space:]]' "$lama"; then
      echo "Tidak dibangun: $daftar kosong. Situs yang sedang terbit rusak; pulihkan dahulu situs itu." >&2
      exit 1
    fi
    if [ "${UNTUK:-}" != pratinjau ] && ! tampil_dikenal "$lama"; then
      echo "BAHAYA: Tidak diterbitkan: $daftar bukan yang terakhir dikirim: situs lama dipasang lagi di server, atau daftarnya diganti." >&2
      echo "Yang harus dilakukan: 'Riwayat penerbitan' dalam PANDUAN.md." >&2
      exit 1
    fi
    bangun --since "$lama"
    ;;
  "404 "*)
    if [ "${PERTAMA:-}" = ya ] && ! pernah_tampil; then
      bangun
    elif [ "${PERTAMA:-}" = ya ]; then
      tanpa_daftar "$daftar tidak ditemukan (404), padahal situs ini pernah tampil (cabang penerbitan)." \
        "Pulihkan dahulu situs yang lama. Bila situs ini pindah ke alamat baru, hapus dahulu cabang itu: git push origin :penerbitan"
    else
      tanpa_daftar "$daftar tidak ditemukan (404)." \
        "Bila situs ini belum pernah terbit, jalankan pekerjaan ini dengan tangan dan pilih 'pertama: ya'${GITLAB_CI:+ (di GitLab variabel PERTAMA = ya)}. Bila sudah pernah terbit, pulihkan dahulu situs yang lama."
    fi
    ;;
  "000 "*)
    tanpa_daftar "server tidak menjawab di $daftar; sebabnya tertulis di atas." \
      "Siapkan dahulu alamat dan server situs itu, juga sebelum penerbitan pertama; server itu harus menjawab sendiri bahwa belum ada apa-apa di sana. Lalu jalankan lagi."
    ;;
  3*)
    tanpa_daftar "server mengalihkan $daftar ke ${ke:-alamat lain}." \
      "Tulis alamat situs yang sebenarnya, tanpa pengalihan, di ALAMAT_SITUS (berkas ${BERKAS:-ini}) dan di alamat_situs (content/maklumat.yml)."
    ;;
  *)
    tanpa_daftar "server menjawab ${jawaban%% *} untuk $daftar." "Coba lagi bila server itu sudah pulih."
    ;;
esac
