# Membuat program dari sumbernya, tepat pada KOMIT_PROGRAM, kecuali bila ia masih tersimpan dari pekerjaan yang lalu.
# Dengan --release: ini hanya satu kali untuk setiap komit (sekitar sepuluh menit), sedangkan program yang dibuat tanpa
# itu membaca lampiran besar jauh lebih lambat, dan yang tidak selesai dibaca pada waktunya mengubah hasil pemeriksaan.
set -eu
folder="${FOLDER_PROGRAM:-$RUNNER_TEMP/maklumat}"
@BELUM_DIISI@
if [ -z "$SUMBER_PROGRAM" ]; then
  belum_diisi SUMBER_PROGRAM "Isinya alamat repositori git program maklumat, yang dipakai dengan 'git clone'; tanyakan kepada yang memberi Anda program itu."
fi
case "$KOMIT_PROGRAM" in *[!0-9a-f]*) KOMIT_PROGRAM="" ;; esac
if [ "${#KOMIT_PROGRAM}" -ne 40 ]; then
  belum_diisi KOMIT_PROGRAM "Isinya nama lengkap sebuah komit di repositori itu: 40 tanda 0-9 dan a-f, yang tampak di halaman riwayatnya (Commits)."
fi
# Yang tersimpan hanya boleh berasal dari pekerjaan seperti ini, tidak pernah dari isi register.
case "$folder" in
  "$PWD"/*)
    milik_register=$(git ls-files -- "$folder")
    if [ -n "$milik_register" ]; then
      echo "Berhenti: $milik_register ada di dalam register. Hapus dari sana: nama itu hanya untuk program yang dibuat di sini." >&2
      exit 1
    fi
    ;;
esac
if ! "$folder/maklumat" --version >/dev/null 2>&1; then
  if ! command -v cargo >/dev/null; then
    echo "Program maklumat dibuat dari sumbernya, tetapi Rust (perintah cargo) tidak ada di komputer yang menjalankan pekerjaan ini." >&2
    if [ -n "${GITLAB_CI:-}" ]; then
      echo "Tulis di berkas $BERKAS: image: rust:@RUST@-bookworm" >&2
    else
      echo "Pasang Rust @RUST@ atau yang lebih baru di komputer itu, atau pakai gambar yang memuatnya; lihat bagian 'Server git' di PANDUAN.md." >&2
    fi
    exit 1
  fi
  case "$SUMBER_PROGRAM $ALAMAT_SITUS" in
    file://* | /*) protokol=file ;;
    *\ http://*) protokol=https:http ;;
    *) protokol=https ;;
  esac
  sumber="$RUNNER_TEMP/sumber-maklumat"
  rm -rf "$sumber"
  git init --quiet "$sumber"
  if ! GIT_ALLOW_PROTOCOL=$protokol git -C "$sumber" fetch --quiet --depth 1 "$SUMBER_PROGRAM" "$KOMIT_PROGRAM"; then
    echo "Komit $KOMIT_PROGRAM tidak dapat diambil dari $SUMBER_PROGRAM; sebabnya tertulis di atas." >&2
    echo "Periksa SUMBER_PROGRAM dan KOMIT_PROGRAM di berkas $BERKAS: alamatnya harus terbuka bagi komputer ini, dan komit itu harus sudah ada di sana." >&2
    exit 1
  fi
  git -C "$sumber" -c advice.detachedHead=false checkout --quiet FETCH_HEAD
  if [ "$(git -C "$sumber" rev-parse HEAD)" != "$KOMIT_PROGRAM" ]; then
    echo "Berhenti: yang diterima dari $SUMBER_PROGRAM bukan komit $KOMIT_PROGRAM." >&2
    exit 1
  fi
  (cd "$sumber" && cargo build --locked --release --target-dir target)
  mkdir -p "$folder"
  cp "$sumber/target/release/maklumat" "$folder/baru"
  mv -f "$folder/baru" "$folder/maklumat"
  rm -rf "$sumber"
fi
