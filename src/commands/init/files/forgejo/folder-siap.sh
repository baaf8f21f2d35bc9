set -eu
induk=$(dirname "$FOLDER_SITUS")
if [ ! -d "$induk" ] || [ ! -w "$induk" ]; then
  echo "Situs tidak dapat ditulis: folder $induk belum ada di komputer ini, atau $(id -un) tidak boleh menulis di sana." >&2
  echo "Jalankan satu kali di komputer ini: sudo install -d -o $(id -un) '$induk'" >&2
  echo "Lalu atur server web supaya menyajikan $FOLDER_SITUS. Foldernya tertulis di FOLDER_SITUS, berkas $BERKAS." >&2
  exit 1
fi
