# Hanya keadaan terbaru cabang utama yang diterbitkan: pekerjaan lama yang dijalankan lagi tidak menimpa situs yang lebih
# baru dengan yang lama.
set -eu
repositori="${CI_REPOSITORY_URL:-$GITHUB_SERVER_URL/$GITHUB_REPOSITORY}"
cabang="${CI_DEFAULT_BRANCH:-main}"
ini="${CI_COMMIT_SHA:-$GITHUB_SHA}"
if [ -n "${TOKEN:-}" ]; then
  # Untuk repositori yang tertutup; lewat lingkungan, supaya tidak tampak di daftar proses.
  masuk=$(printf 'x-access-token:%s' "$TOKEN" | base64 | tr -d '\n')
  export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="http.$GITHUB_SERVER_URL/.extraHeader" GIT_CONFIG_VALUE_0="Authorization: Basic $masuk"
fi
ref="refs/heads/$cabang"
# Git juga menjawab ref lain yang namanya berakhir dengan nama ini; hanya yang sama seluruhnya yang dimaksud.
terbaru=$(git ls-remote "$repositori" "$ref" | while read -r komit nama; do
  if [ "$nama" = "$ref" ]; then echo "$komit"; fi
done) || terbaru=""
unset TOKEN GIT_CONFIG_COUNT
if [ -z "$terbaru" ]; then
  echo "Tidak diterbitkan: keadaan terbaru cabang $cabang tidak dapat ditanyakan kepada server git." >&2
  exit 1
fi
if [ "$terbaru" != "$ini" ]; then
  echo "Tidak diterbitkan: pekerjaan ini untuk $ini, sedangkan cabang $cabang sudah lebih baru ($terbaru)." >&2
  echo "Pekerjaan untuk keadaan terbaru itu yang menerbitkan; di sini tidak perlu dilakukan apa-apa." >&2
  exit 1
fi
