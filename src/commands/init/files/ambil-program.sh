set -eu
if [ -z "$ALAMAT_PROGRAM" ] || [ -z "$SIDIK_PROGRAM" ]; then
  echo "Isi ALAMAT_PROGRAM dan SIDIK_PROGRAM di berkas ini: alamat program maklumat dan sidik SHA-256-nya." >&2
  exit 1
fi
mkdir -p "$RUNNER_TEMP/maklumat"
curl --fail --silent --show-error --location --retry 2 --retry-delay 1 --output "$RUNNER_TEMP/maklumat/maklumat" "$ALAMAT_PROGRAM"
# Berhenti di sini bila yang diterima bukan program itu.
echo "$SIDIK_PROGRAM  $RUNNER_TEMP/maklumat/maklumat" | sha256sum -c - >&2
chmod +x "$RUNNER_TEMP/maklumat/maklumat"
