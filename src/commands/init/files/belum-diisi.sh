belum_diisi() {
  baris=$(grep -n "^ *$1:" "$BERKAS" | head -n 1 | cut -d : -f 1) || baris=""
  echo "Belum diisi dengan benar: $1, baris ${baris:-?} berkas $BERKAS. $2" >&2
  exit 1
}
