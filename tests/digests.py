#!/usr/bin/python3
"""Recompute every last review, announcement and approval, and every decree, under content/ (argv[1]) without the Rust program; exit 1 on a difference."""
import pathlib, sys, yaml

sys.dont_write_bytecode = True
from statement import digest, read, statement

APPROVAL = {"persetujuan", "penarikan", "pemutakhiran", "pengumuman_segera", "proses", "sumber_impor"}
REVIEW = APPROVAL | {"pemeriksaan"}
root, bad, decrees = pathlib.Path(sys.argv[1]), False, {}
register = "register " + yaml.load((root / "maklumat.yml").read_bytes(), yaml.BaseLoader)["nama_register"]
# Decrees first: documents name them.
for path in sorted(root.rglob("*.md"), key=lambda it: (it.relative_to(root).parts[0] != "penetapan", it)):
    (meta, body), file = read(path), path.relative_to(root)
    if file.parts[0] == "penetapan":
        name = path.parent.name if path.name == "index.md" else path.stem
        decrees[name] = {tuple(line.split()) for line in body.decode().splitlines()}
        names, steps = ["maklumat-penetapan/v1", register, "penetapan " + name], [("agreement", meta.get("persetujuan"), {"persetujuan"})]
    else:
        names = ["maklumat-sidik/v1", register, "unit " + file.parts[0], "id " + meta["id"], "revisi " + meta["revisi"]]
        last = (meta.get("pemeriksaan") or [None])[-1]
        steps = [("review", last, REVIEW), ("announcement", meta.get("pengumuman_segera"), REVIEW), ("approval", meta.get("persetujuan"), APPROVAL)]
    for step, record, without in steps:
        if not record: continue
        found = digest(statement(path, names, without))
        if "penetapan" in record and step != "agreement":
            bad |= (meta["id"], meta["revisi"], found) not in decrees.get(record["penetapan"], set())
        else:
            bad |= record.get("sidik") != found
        # What was announced is the statement of a review.
        if step != "announcement": print(file.as_posix(), step, found)
sys.exit(bad)
