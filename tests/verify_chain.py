#!/usr/bin/env python3
"""Repeats the chain of proof of a published site with nothing of ours: the standard library and `ssh-keygen`.

    tests/verify_chain.py SITE           every statement, file, line, head and signature; ends with 1 if one differs
    tests/verify_chain.py SITE FILE…     a line for each file: berlaku, digantikan or ditarik with id and revision,
                                         `tidak dikenal`, or `putus` with what differs
"""
import hashlib, json, re, subprocess, sys, tempfile
from pathlib import Path

PUBLISHED, GONE = ("terbit", "umumkan", "sahkan"), ("tarik", "musnah")


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def signed(data, signature, who, keys, namespace, when):
    """Whether OpenSSH takes the signature by one of these keys, each with the moment of its end or none."""
    compact = lambda moment: re.sub(r"[-:T]", "", moment)
    with tempfile.NamedTemporaryFile("w", suffix=".penanda") as signers:
        for key, end in keys:
            ends = f',valid-before="{compact(end)}"' if end else ""
            signers.write(f'{who} namespaces="{namespace}"{ends} ssh-ed25519 {key}\n')
        signers.flush()
        command = ["ssh-keygen", "-Y", "verify", "-f", signers.name, "-I", who, "-n", namespace, "-s", str(signature)]
        command.append(f"-Overify-time={compact(when)}")
        return subprocess.run(command, input=data, capture_output=True).returncode == 0


class Site:
    def __init__(self, folder):
        self.folder, self.faults, proof = Path(folder), [], Path(folder, "bukti")
        if not (proof / "riwayat.txt").exists():
            sys.exit(f"{proof / 'riwayat.txt'} is not there: the history of a register begins with `maklumat record`")
        history, head = (proof / "riwayat.txt").read_bytes(), (proof / "kepala.txt").read_bytes()
        self.lines = [it.split(" ") for it in history.decode().split("\n")[:-1]]
        said = re.fullmatch(rb"maklumat-kepala/v1\nregister (\S+)\nbaris (\d+)\nsha256 ([0-9a-f]{64})\n", head)
        first = b"".join(history.splitlines(keepends=True)[: int(said[2])]) if said else b""
        self.need(said and sha256(first) == said[3].decode() and b"\r" not in history, "the head is not of this history")
        self.need(said and self.lines[0][0] == "buka" and self.lines[0][2] == said[1].decode(), "another register")
        self.need(all(a[1] <= b[1] for a, b in zip(self.lines, self.lines[1:])), "lines in another order")
        if (proof / "kepala.txt.sig").exists():
            keys = [it[4] for it in self.lines[: int(said[2])] if it[0] == "kunci" and it[2] == "penerbit"] if said else []
            good = keys and signed(head, proof / "kepala.txt.sig", "penerbit", [(keys[-1], None)], "maklumat-kepala/v1", self.lines[-1][1])
            self.need(good, "the publisher did not sign the head")

    def need(self, holds, why):
        if not holds:
            self.faults.append(why)

    def statement(self, folder):
        """Checks the statement in a folder, what it names, its line and its signature; gives its record."""
        text = (folder / "naskah.txt").read_bytes()
        named, where = sha256(text), folder.relative_to(self.folder)
        files = re.findall(r"^(meta|isi|file) sha256:([0-9a-f]{64})(?: \d+)?(?: (.+))?$", text.decode(), re.M)
        for kind, digest, name in files:
            file = folder / {"meta": "meta.json", "isi": "isi.md", "file": name}[kind]
            self.need(file.is_file() and sha256(file.read_bytes()) == digest, f"{where}: {file.name}")
        line = next((it for it in self.lines if it[-1] == f"sha256:{named}" and it[2] == where.parts[1]), None)
        self.need(line, f"{where}: the statement is not in the history")
        said = re.search(r"^(?:persetujuan|pengumuman_segera) (\{.*\})$", text.decode(), re.M)
        self.need(said, f"{where}: the statement has no record")
        record = json.loads(said[1]) if said else {}
        if "penetapan" in record:
            listed = f"{where.parts[1]} {where.parts[2][1:]} sha256:{named}"
            self.need(listed in (self.folder / "dip" / record["penetapan"] / "isi.md").read_text().split("\n"), f"{where}: not in the decree")
        elif record and line:
            who, signature = record["oleh"], folder / "naskah.txt.sig"
            # Whose key stands above the line of an act signs it.
            due = any(it[0] == "kunci" and it[2] == who for it in self.lines[: self.lines.index(line)])
            ends = {it[4]: it[1] for it in self.lines if it[0] == "cabut" and it[2] == who}
            keys = [(it[4], ends.get(it[4])) for it in self.lines if it[0] == "kunci" and it[2] == who]
            stands = not due and not signature.exists() or signed(text, signature, who, keys, "maklumat-sidik/v2", line[1])
            self.need(stands, f"{where}: not signed by {who}")
        return record

    def verdict(self, file):
        digest = sha256(Path(file).read_bytes())
        part = self.folder / "verifikasi/sidik" / f"{digest[:2]}.json"
        known = json.loads(part.read_text()).get(digest) if part.exists() else None
        if not known:
            return "tidak dikenal"
        found, revision = known[0], known[0].get("revision")
        if found["state"] != "ditarik":
            folder = self.folder / (f'info/{found["id"]}/r{found["revision"]}' if revision else f'dip/{found["id"]}')
            record = self.statement(folder)
            if "penetapan" in record:
                self.statement(self.folder / "dip" / record["penetapan"])
            self.need(digest in (folder / "naskah.txt").read_text() or found["statement"] == digest, "not in its statement")
        later = [it for it in self.lines if revision and it[2] == found["id"] and int(it[3]) >= revision]
        is_gone = any(it[0] in GONE for it in later)
        is_old = any(it[0] in PUBLISHED and int(it[3]) > revision for it in later)
        self.need(found["state"] == ("ditarik" if is_gone else "digantikan" if is_old else "berlaku"), "another state by the history")
        return f'{found["state"]} {found["id"]} {revision or "-"}'


def main(folder, *files):
    site = Site(folder)
    if not files:
        statements = list(site.folder.glob("info/*/r*/naskah.txt")) + list(site.folder.glob("dip/*/naskah.txt"))
        for it in statements:
            site.statement(it.parent)
        gone = {(it[2], n) for it in site.lines if it[0] in GONE for n in range(1, int(it[3]) + 1)}
        for it in (it for it in site.lines if it[0] in PUBLISHED and (it[2], int(it[3])) not in gone):
            site.need((site.folder / f"info/{it[2]}/r{it[3]}/naskah.txt").exists(), f"{it[2]} {it[3]} vanished")
        print(f"{len(statements)} statements, {len(site.lines)} lines")
    before = list(site.faults)
    for file in files:
        site.faults = list(before)
        verdict = site.verdict(file)
        print(f"putus: {site.faults[0]}" if site.faults else verdict)
    for fault in () if files else site.faults:
        print(f"putus: {fault}")
    return 1 if site.faults else 0


sys.exit(main(*sys.argv[1:]))
