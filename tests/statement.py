"""What the digest of a record is of, in ten lines: `names` are its first lines, `without` the fields it is not about."""
import hashlib, json, yaml
def digest(data): return "sha256:" + hashlib.sha256(data).hexdigest()
def read(path):
    head, body = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")[4:].split("\n---\n", 1)
    return yaml.load(head, yaml.BaseLoader), body.encode()
def statement(path, names, without):
    meta, body = read(path)
    kept = json.dumps({k: v for k, v in meta.items() if k not in without}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    files = sorted((it["berkas"].encode(), (path.parent / it["berkas"]).read_bytes()) for it in meta.get("lampiran", []))
    lines = [*names, f"meta {digest(kept.encode())}", f"isi {digest(body)} {len(body)}", *(f"file {digest(b)} {len(b)} {n.decode()}" for n, b in files)]
    return ("\n".join(lines) + "\n").encode()
