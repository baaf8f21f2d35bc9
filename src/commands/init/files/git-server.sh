# Server git, untuk menulis atau untuk repositori yang tertutup. Program lain tidak mendapatkan tanda masuknya, dan ia tidak
# tampak di daftar proses.
set -eu
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
# Komit sebuah ref di server. Git juga menjawab ref lain yang namanya berakhir dengan nama ini; hanya yang sama seluruhnya
# yang dimaksud.
komit_di() {
  jawaban=$(git_server ls-remote "$repositori" "$1") || return 1
  printf '%s\n' "$jawaban" | while read -r komit nama; do
    if [ "$nama" = "$1" ]; then echo "$komit"; fi
  done
}
oleh_penerbitan() { git -c user.name="Penerbitan" -c user.email="penerbitan@invalid" -c commit.gpgSign=false "$@"; }
