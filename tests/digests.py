#!/usr/bin/python3
"""Recompute every last review, announcement and approval under content/ (argv[1]) without the Rust program; exit 1 on a difference."""
import hashlib, json, pathlib, sys, yaml

def sha(data): return "sha256:" + hashlib.sha256(data).hexdigest()
def load(text): return yaml.load(text, yaml.BaseLoader)

root, bad = pathlib.Path(sys.argv[1]), False
register = load((root / "maklumat.yml").read_text("utf-8"))["nama_register"]
for path in sorted(root.rglob("*.md")):
    head, body = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")[4:].split("\n---\n", 1)
    meta, body, unit = load(head), body.encode(), path.relative_to(root).parts[0]
    files = sorted((f["berkas"].encode(), (path.parent / f["berkas"]).read_bytes()) for f in meta.get("lampiran", []))
    records = {"review": (meta.get("pemeriksaan") or [None])[-1], "announcement": meta.get("pengumuman_segera"), "approval": meta.get("persetujuan")}
    for step, record in records.items():
        if not record: continue
        without = set() if step == "approval" else {"pemeriksaan"}
        # What comes after a record, or beside it, is not part of what it is about.
        kept = {k: v for k, v in meta.items() if k not in without | {"persetujuan", "penarikan", "pemutakhiran", "pengumuman_segera", "proses", "sumber_impor"}}
        jcs = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        lines = ["maklumat-sidik/v1", "register " + register, "unit " + unit, "id " + meta["id"], "revisi " + meta["revisi"],
                 "meta " + sha(jcs), f"isi {sha(body)} {len(body)}"] + [f"file {sha(b)} {len(b)} {n.decode()}" for n, b in files]
        digest = sha(("\n".join(lines) + "\n").encode())
        bad |= record.get("sidik") != digest
        # What was announced is the statement of a review.
        if step != "announcement": print(path.relative_to(root).as_posix(), step, digest)
sys.exit(bad)
