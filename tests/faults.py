#!/usr/bin/env python3
"""Kills `maklumat build`, or fails one of its system calls, at every chosen call; needs Linux and strace.

    tests/faults.py PROGRAM REGISTER [--most N]

REGISTER must build. After every run its site must be, byte for byte, the one before or the new one; a run that ends
well must leave the new one, and the next build must need no help. With --most N at most N calls of a kind are hit on
the way, evenly spread, and each of the last N: one page is written like the next, and at the end sites are swapped.
A run is only counted when it did not end well: an injection that never happened proves nothing. The control is a
writer that works in place: it must be torn, or this test could not see anything. A real full disk is the last part,
where a file system can be mounted.
"""
import argparse, hashlib, pathlib, shutil, subprocess, sys, tempfile

CALLS = ["openat", "mkdir", "write", "fchmod", "chmod", "syncfs", "renameat2", "rename", "fsync", "unlink", "unlinkat",
         "rmdir", "flock"]
FAILING = ["openat", "mkdir", "write", "fchmod", "chmod", "syncfs", "renameat2", "fsync", "unlinkat", "flock"]
NAIVE = """
import os, sys
for number in range(40):
    with open(os.path.join(sys.argv[1], f"{number}.html"), "w") as page:
        page.write(sys.argv[2] * 500)
"""


def tree(folder):
    """Every file with its digest."""
    files = (it for it in sorted(folder.rglob("*")) if it.is_symlink() or not it.is_dir())
    return {str(it.relative_to(folder)): hashlib.sha256(it.read_bytes()).hexdigest() for it in files}


def run(command, inject=None):
    """The exit code; a call is hit in the program and in its threads."""
    wrapped = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={inject[0]}", "-e",
               f"inject={inject[0]}:{inject[1]}:when={inject[2]}"] if inject else []
    return subprocess.run(wrapped + command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          env={"RAYON_NUM_THREADS": "1", "PATH": "/usr/bin:/bin"}).returncode


class Register:
    """A register that is built with two addresses in turn, so that the old site and the new one differ."""

    def __init__(self, program, source, folder):
        self.folder, self.public = folder, folder / "public"
        shutil.copytree(source / "content", folder / "content")
        if (source / "themes").is_dir():
            shutil.copytree(source / "themes", folder / "themes")
        self.build = [program, "--register", str(folder), "--lang", "en", "build"]
        self.sites = []
        for at in (0, 1):
            self.address(at)
            assert run(self.build) == 0, "the register does not build"
            self.sites.append(tree(self.public))
        assert self.sites[0] != self.sites[1]
        self.now = 1

    def address(self, at):
        path = self.folder / "content/maklumat.yml"
        lines = [it for it in path.read_text().splitlines() if not it.startswith("alamat_situs:")]
        path.write_text("\n".join(lines + [f"alamat_situs: https://situs-{at}.example.go.id/"]) + "\n")

    def hit(self, inject):
        """One build that is hit; whether it was."""
        wanted = 1 - self.now
        self.address(wanted)
        code = run(self.build, inject)
        there = tree(self.public)
        assert there in self.sites, f"torn: {inject}, exit code {code}"
        self.now = self.sites.index(there)
        assert code != 0 or self.now == wanted, f"{inject}: ended well with the old site"
        return code != 0

    def unaided(self):
        self.address(1 - self.now)
        assert run(self.build) == 0, "the next build needs help"
        self.now = 1 - self.now
        assert tree(self.public) == self.sites[self.now]
        beside = [it.name for it in self.folder.iterdir() if it.name.startswith(".public")]
        assert not beside, f"left behind: {beside}"


def totals(register):
    """How often a build makes each of these calls."""
    with tempfile.NamedTemporaryFile("r") as trace:
        command = ["strace", "-f", "-qq", "-o", trace.name, "-e", "trace=" + ",".join(CALLS)] + register.build
        register.address(1 - register.now)
        register.now = 1 - register.now
        assert run(command) == 0
        names = [line.split(None, 1)[1].split("(", 1)[0] for line in trace if "(" in line]
    return {call: names.count(call) for call in CALLS}


def chosen(total, most):
    """Which of so many calls are hit."""
    if most is None:
        return range(1, total + 1)
    spread = range(1, total + 1, max(1, -(-total // most)))
    return sorted({*spread, *range(max(1, total - most + 1), total + 1)})


def sweep(register, calls, what, most):
    """Hits the chosen ones of each of these calls."""
    hit = swapped = tried = 0
    for call, total in calls.items():
        for when in chosen(total, most):
            before = register.now
            tried += 1
            if register.hit((call, what, when)):
                hit += 1
                swapped += register.now != before
        register.unaided()
    print(f"{what}: {tried} calls of {sum(calls.values())} tried, {hit} builds hit, {swapped} of them after the swap, 0 torn",
          flush=True)
    assert hit >= len(calls) // 2, "hardly anything was hit: this proves nothing"


def control(folder):
    """The writer that works in place must be torn."""
    site, torn = folder / "naive", 0
    site.mkdir()
    write = lambda text: [sys.executable, "-c", NAIVE, str(site), text]
    assert run(write("new")) == 0
    new = tree(site)
    for when in range(60, 200, 7):
        assert run(write("old")) == 0
        old = tree(site)
        run(write("new"), ("openat", "signal=KILL", when))
        torn += tree(site) not in (old, new)
    print(f"control: {torn} sites torn by a writer in place")
    assert torn > 0, "the control is not torn: this test sees nothing"


def full_disk(register):
    """A real one: it holds a site, and is filled before the next build. The register lies elsewhere."""
    script = """
    set -e
    mount -t tmpfs -o "size=$4k" maklumat "$1"
    cd "$1"
    "$2" --register "$3" build --output public >/dev/null 2>&1
    before=$(sha256sum public/manifest-sha256.txt)
    dd if=/dev/zero of=filler bs=1k 2>/dev/null || true
    code=0
    "$2" --register "$3" --lang en build --output public 2>&1 >/dev/null || code=$?
    test "$code" = 2
    test "$before" = "$(sha256sum public/manifest-sha256.txt)"
    (cd public && sha256sum -c --quiet manifest-sha256.txt)
    test "$(ls -A | tr '\n' ' ')" = "filler public "
    """
    with tempfile.TemporaryDirectory() as disk:
        command = ["unshare", "--user", "--map-root-user", "--mount"]
        if subprocess.run(command + ["mount", "-t", "tmpfs", "maklumat", disk], capture_output=True).returncode != 0:
            print("full disk: not tried, nothing can be mounted here")
            return
        size = sum(it.stat().st_size // 4096 * 4 + 8 for it in register.public.rglob("*"))
        command += ["sh", "-c", script, "sh", disk, register.build[0], str(register.folder), str(size * 3 // 2)]
        done = subprocess.run(command, capture_output=True, text=True)
        said = done.stdout.strip().replace(disk, "…")
        assert done.returncode == 0, f"full disk: {said} {done.stderr}"
        assert "the disk is full" in said and "\n" not in said, said
        print(f"full disk: {said}")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program", type=lambda it: str(pathlib.Path(it).resolve()))
    options.add_argument("register", type=pathlib.Path)
    options.add_argument("--most", type=int)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        control(folder)
        register = Register(options.program, options.register, folder)
        calls = {call: total for call, total in totals(register).items() if total}
        failing = {call: calls[call] for call in FAILING if call in calls}
        sweep(register, calls, "signal=KILL", options.most)
        for error in ("ENOSPC", "EIO"):
            sweep(register, failing, f"error={error}", options.most)
        full_disk(register)


main()
