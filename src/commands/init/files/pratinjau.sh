set -eu
# Dibandingkan dengan yang sedang terbit, bila ada: yang akan menghilangkan sesuatu ditolak di sini juga.
lama="$RUNNER_TEMP/manifest-lama.json"
if curl --fail --silent --location --output "$lama" "${ALAMAT_SITUS}bukti/manifest.json"; then
  maklumat build --output pratinjau --since "$lama"
else
  maklumat build --output pratinjau
fi
