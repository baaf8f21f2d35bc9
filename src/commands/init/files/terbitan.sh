# Menyimpan sidik daftar sidik yang dikirim dan yang sudah tampil, sebaris demi sebaris, di cabang `penerbitan`. Sesudah
# git-server.sh dan situs.sh.
simpan_terbitan() (
  tempat=refs/heads/penerbitan
  ada=$(komit_di "$tempat") || ada="?"
  if [ -n "${ada#?}" ]; then git_server fetch --quiet "$repositori" "+$tempat:refs/remotes/origin/penerbitan" || ada="?"; fi
  if [ "$ada" != "?" ]; then
    berkas=$({ [ -z "$ada" ] || terbitan; echo "$* $(date -u +%Y-%m-%dT%H:%M:%SZ)"; } | git hash-object -w --stdin)
    isi=$(printf '100644 blob %s\tterbitan.txt\n' "$berkas" | git mktree)
    komit=$(oleh_penerbitan commit-tree "$isi" ${ada:+-p "$ada"} -m "penerbitan: $1 [skip ci]")
    if git_server push --quiet "$repositori" "$komit:$tempat"; then exit 0; fi
  fi
  echo "Sidik yang diterbitkan tidak dapat disimpan di cabang penerbitan; sebabnya tertulis di atas." >&2
  echo "Izinkan pekerjaan ini menulis ke cabang itu; caranya di bawah 'Riwayat penerbitan' dalam PANDUAN.md, berkas ${BERKAS:-ini}." >&2
  exit 1
)
# Yang baru dikirim terlihat sesudah beberapa saat; bila sementara itu ada kiriman yang lebih baru, yang itu yang ditunggu.
tunggu_tampil() (
  tampil=$(mktemp)
  trap 'rm -f "$tampil"' EXIT
  sisa="${KALI_TUNGGU:-60}"
  while [ "$sisa" -gt 0 ]; do
    jawaban=$(ambil bukti/manifest.json "$tampil")
    if [ "$jawaban" = "200 " ] && [ "$(sidik_berkas "$tampil")" = "$1" ]; then
      simpan_terbitan tampil "$1"
      exit 0
    fi
    sisa=$((sisa - 1))
    [ "$sisa" = 0 ] || sleep 15
  done
  git_server fetch --quiet "$repositori" "+refs/heads/penerbitan:refs/remotes/origin/penerbitan"
  if [ "$(terbitan | sed -n 's/^kirim \([0-9a-f]*\) .*/\1/p' | tail -n 1)" != "$1" ]; then
    echo "Sementara ditunggu, situs yang lebih baru sudah dikirim; di sini tidak perlu dilakukan apa-apa."
    exit 0
  fi
  echo "Situs yang baru dikirim tidak terlihat di $ALAMAT_SITUS. Periksa alamat dan server situs itu, lalu jalankan lagi." >&2
  exit 1
)
