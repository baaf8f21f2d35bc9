#!/usr/bin/python3
"""Compare what two programs make of the same registers: compare.py [--date DAY] OLD NEW REGISTER...

`MAKLUMAT_KEEP=FOLDER cargo test --test behaviour -- mutating every_example` leaves the registers of those tests and of the
rules' bad examples in FOLDER. For each register the findings of `check` and every byte of the site must be the same, but for
the pages of the program's own rules (aturan-pemeriksaan/) and the manifests that hold their digests. Exit 1 on a
difference."""
import argparse, datetime, hashlib, json, os, pathlib, subprocess, sys, tempfile

OWN = "aturan-pemeriksaan/"
# Digests of the pages above stand in these two.
MANIFESTS = ("manifest-sha256.txt", "bukti/manifest.json")


def run(program, register, *arguments):
    day = ["--date", options.date, "--lang", "id"]
    # Each program reads the attachments itself, and keeps nothing among the person's own files.
    apart = {**os.environ, "XDG_CACHE_HOME": os.devnull}
    command = [program, "--register", register, *day, *arguments]
    return subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, env=apart)


def findings(program, register):
    answer = run(program, register, "check", "--format", "json")
    report = json.loads(answer.stdout) if answer.stdout else answer.stderr.decode()
    if isinstance(report, dict):
        report.pop("version", None)
    return [answer.returncode, report]


def site(program, register):
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder, "site")
        answer = run(program, register, "build", "--output", output)
        files = {}
        for path in sorted(it for it in output.rglob("*") if it.is_file()):
            name, data = path.relative_to(output).as_posix(), path.read_bytes()
            if name == MANIFESTS[0]:
                data = b"".join(it for it in data.splitlines(True) if OWN.encode() not in it and MANIFESTS[1].encode() not in it)
            elif name == MANIFESTS[1]:
                manifest = json.loads(data)
                manifest.pop("program")
                manifest["built_in"] = [it for it in manifest["built_in"] if not it["path"].startswith(OWN.rstrip("/"))]
                data = json.dumps(manifest).encode()
            if not name.startswith(OWN):
                files[name] = hashlib.sha256(data).hexdigest()
        return answer.returncode, files


options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--date", default=datetime.date.today().isoformat(), help="the day that counts as today")
options.add_argument("old")
options.add_argument("new")
options.add_argument("register", nargs="+")
options = options.parse_args()
old, new, different = options.old, options.new, 0
for register in options.register:
    before, after = findings(old, register), findings(new, register)
    wrong = [] if before == after else [f"check: exit {before[0]} and {after[0]}, reports differ"]
    (exit_before, before), (exit_after, after) = site(old, register), site(new, register)
    if exit_before != exit_after:
        wrong.append(f"build: exit {exit_before} and {exit_after}")
    names = before.keys() | after.keys()
    wrong += [f"site: {it}" for it in sorted(names) if before.get(it) != after.get(it)]
    print(f"{register}: build ends with {exit_before}, {len(before)} files, {len(wrong)} differences", *wrong[:20], sep="\n  ")
    different += bool(wrong)
sys.exit(different > 0)
