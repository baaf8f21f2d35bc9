# Mengambil berkas program dari ALAMAT_PROGRAM; yang sidiknya bukan SIDIK_PROGRAM tidak dijalankan. Alamat itu boleh
# mengalihkan ke tempat lain (rilis di GitHub selalu begitu): sidiknya yang menentukan.
set -eu
folder="${FOLDER_PROGRAM:-$RUNNER_TEMP/maklumat}"
@BELUM_DIISI@
if [ -z "$ALAMAT_PROGRAM" ]; then
  belum_diisi ALAMAT_PROGRAM "Isinya alamat berkas program maklumat untuk Linux x86_64, yang tampak di halaman rilis program itu."
fi
if [ -z "$SIDIK_PROGRAM" ]; then
  belum_diisi SIDIK_PROGRAM "Isinya sidik SHA-256 berkas program itu: 64 tanda 0-9 dan a-f, yang tampak di sebelah berkasnya di halaman rilis (SHA256SUMS)."
fi
case "$ALAMAT_PROGRAM $ALAMAT_SITUS" in
  file://*) protokol='=file' ;;
  *\ http://*) protokol='=https,http' ;;
  *) protokol='=https' ;;
esac
mkdir -p "$folder"
curl --disable --fail --silent --show-error --location --proto "$protokol" --retry 2 --retry-delay 1 \
  --output "$folder/baru" "$ALAMAT_PROGRAM"
if ! echo "$SIDIK_PROGRAM  $folder/baru" | sha256sum --check --status; then
  echo "Berhenti: yang diterima dari $ALAMAT_PROGRAM bukan program yang sidiknya tertulis di SIDIK_PROGRAM, berkas $BERKAS." >&2
  echo "Bila program memang diganti, ganti alamat dan sidiknya bersama-sama. Bila tidak, beri tahu pengelola program itu." >&2
  exit 1
fi
chmod +x "$folder/baru"
mv -f "$folder/baru" "$folder/maklumat"
