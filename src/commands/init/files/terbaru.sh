# Hanya keadaan terbaru cabang utama yang diterbitkan: pekerjaan lama yang dijalankan lagi tidak menimpa situs yang lebih
# baru dengan yang lama. KOMIT adalah komit yang diterbitkan, bila bukan yang memulai pekerjaan ini.
set -eu
# Untuk menulis, atau untuk repositori yang tertutup. Program lain tidak mendapatkannya, dan ia tidak tampak di daftar proses.
token="${TOKEN:-}"
unset TOKEN
cabang="${CI_DEFAULT_BRANCH:-main}"
ref="refs/heads/$cabang"
if [ -z "${CI_REPOSITORY_URL:-}" ]; then
  server="$GITHUB_SERVER_URL"
  repositori="$server/$GITHUB_REPOSITORY"
elif [ -n "$token" ]; then
  server="$CI_SERVER_URL"
  repositori="$CI_PROJECT_URL.git"
else
  # Alamatnya memuat kata sandi pekerjaan ini; git sudah mengetahuinya.
  repositori=origin
fi
git_server() (
  if [ -n "$token" ]; then
    masuk=$(printf 'x-access-token:%s' "$token" | base64 | tr -d '\n')
    export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="http.$server/.extraHeader" GIT_CONFIG_VALUE_0="Authorization: Basic $masuk"
  fi
  git "$@"
)
# Git juga menjawab ref lain yang namanya berakhir dengan nama ini; hanya yang sama seluruhnya yang dimaksud.
terbaru() {
  git_server ls-remote "$repositori" "$ref" | while read -r komit nama; do
    if [ "$nama" = "$ref" ]; then echo "$komit"; fi
  done
}
hanya_terbaru() {
  ini="${KOMIT:-${CI_COMMIT_SHA:-$GITHUB_SHA}}"
  ada=$(terbaru) || ada=""
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
