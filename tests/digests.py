#!/usr/bin/python3
"""Recompute the digest of every record under content/ (argv[1]) without the Rust program; exit 1 on a difference.

With --seal the digests are written instead, each where another one stood: for samples of this repository whose format
or words changed, with the same officers and days. A document listed in a decree is left to the decree."""
import pathlib, sys, yaml

sys.dont_write_bytecode = True
from statement import digest, jcs, line, read, statement

APPROVAL = {"persetujuan", "penarikan", "pemutakhiran", "pengumuman_segera", "proses", "sumber_impor"}
REVIEW = APPROVAL | {"pemeriksaan"}
root, sealing, bad, decrees = pathlib.Path(sys.argv[1]), "--seal" in sys.argv, False, {}
register = "register " + yaml.load((root / "maklumat.yml").read_bytes(), yaml.BaseLoader)["nama_register"]


def records(path):
    """Each record with its name and its statement, in the order in which they are made."""
    meta, file = read(path)[0], path.relative_to(root)
    if file.parts[0] == "penetapan":
        head = ["maklumat-penetapan/v2", register, "penetapan " + (path.parent.name if path.name == "index.md" else path.stem)]
        return [("agreement", it, statement(path, head, ("persetujuan", it), {"persetujuan"})) for it in [meta.get("persetujuan")] if it]
    names = ["id " + meta["id"], "revisi " + meta["revisi"]]
    head = ["maklumat-sidik/v2", register, "unit " + file.parts[0], *names]
    one = lambda key: [meta[key]] if key in meta else []
    steps = [("review", "pemeriksaan", meta.get("pemeriksaan", [])[-1:], REVIEW), ("announcement", "pengumuman_segera", one("pengumuman_segera"), REVIEW)]
    steps += [("approval", "persetujuan", one("persetujuan"), APPROVAL), ("renewal", "pemutakhiran", meta.get("pemutakhiran", []), APPROVAL)]
    found = [(name, it, statement(path, head, (key, it), without)) for name, key, all_of, without in steps for it in all_of]
    lines, withdrawal = ["maklumat-penarikan/v2", register, *names], meta.get("penarikan", {})
    reason = "meta " + digest(jcs({k: v for k, v in withdrawal.items() if k not in ("diusulkan", "disetujui")}).encode())
    for name, key in ("proposal", "diusulkan"), ("withdrawal", "disetujui"):
        if key in withdrawal:
            lines.append(line(key, withdrawal[key]))
            found.append((name, withdrawal[key], "\n".join([*lines, reason, ""]).encode()))
    return found


# Decrees first: documents name them.
for path in sorted(root.rglob("*.md"), key=lambda it: (it.relative_to(root).parts[0] != "penetapan", it)):
    meta, body = read(path)
    if path.relative_to(root).parts[0] == "penetapan":
        name = path.parent.name if path.name == "index.md" else path.stem
        decrees[name] = {tuple(line.split()) for line in body.decode().splitlines()}
    for at in range(len(records(path))):
        step, record, text = records(path)[at]
        found = digest(text)
        if "penetapan" in record and step == "approval":
            bad |= (meta["id"], meta["revisi"], found) not in decrees.get(record["penetapan"], set())
        elif sealing:
            path.write_bytes(path.read_bytes().replace(record["sidik"].encode(), found.encode()))
        else:
            bad |= record.get("sidik") != found
        print(path.relative_to(root).as_posix(), step, found)
sys.exit(bad)
