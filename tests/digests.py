#!/usr/bin/python3
"""Recompute every last review, announcement and approval, and every decree, under content/ (argv[1]) without the Rust program; exit 1 on a difference."""
import hashlib, json, pathlib, sys, yaml

def sha(data): return "sha256:" + hashlib.sha256(data).hexdigest()
def load(text): return yaml.load(text, yaml.BaseLoader)

BESIDE = {"persetujuan", "penarikan", "pemutakhiran", "pengumuman_segera", "proses", "sumber_impor"}
root, bad, decrees = pathlib.Path(sys.argv[1]), False, {}
register = load((root / "maklumat.yml").read_text("utf-8"))["nama_register"]
# Decrees first: documents name them.
for path in sorted(root.rglob("*.md"), key=lambda it: (it.relative_to(root).parts[0] != "penetapan", it)):
    head, body = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")[4:].split("\n---\n", 1)
    meta, body, unit = load(head), body.encode(), path.relative_to(root).parts[0]
    files = sorted((f["berkas"].encode(), (path.parent / f["berkas"]).read_bytes()) for f in meta.get("lampiran", []))
    early = BESIDE | {"pemeriksaan"}
    steps = [("review", (meta.get("pemeriksaan") or [None])[-1], early), ("announcement", meta.get("pengumuman_segera"), early), ("approval", meta.get("persetujuan"), BESIDE)]
    if unit == "penetapan":
        name = path.parent.name if path.name == "index.md" else path.stem
        decrees[name] = {tuple(line.split()) for line in body.decode().splitlines()}
        names, steps = ["maklumat-penetapan/v1", "register " + register, "penetapan " + name], [("agreement", meta.get("persetujuan"), {"persetujuan"})]
    else:
        names = ["maklumat-sidik/v1", "register " + register, "unit " + unit, "id " + meta["id"], "revisi " + meta["revisi"]]
    for step, record, without in steps:
        if not record: continue
        # What comes after a record, or beside it, is not part of what it is about.
        kept = {k: v for k, v in meta.items() if k not in without}
        jcs = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        lines = names + ["meta " + sha(jcs), f"isi {sha(body)} {len(body)}"] + [f"file {sha(b)} {len(b)} {n.decode()}" for n, b in files]
        digest = sha(("\n".join(lines) + "\n").encode())
        if "penetapan" in record and unit != "penetapan":
            bad |= (meta["id"], meta["revisi"], digest) not in decrees.get(record["penetapan"], set())
        else:
            bad |= record.get("sidik") != digest
        # What was announced is the statement of a review.
        if step != "announcement": print(path.relative_to(root).as_posix(), step, digest)
sys.exit(bad)
