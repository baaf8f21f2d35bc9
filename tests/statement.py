"""What the digest of a record is of, in a few lines of Python: `head` are its first lines, `record` its key with itself, `without` the fields it is not about."""
import hashlib, json, yaml
def digest(data): return "sha256:" + hashlib.sha256(data).hexdigest()
def jcs(value): return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
def line(key, record): return f"{key} {jcs({k: v for k, v in record.items() if k not in ('sidik', 'tanda')})}"
def unsigned(key, value): return [{k: v for k, v in it.items() if k != "tanda"} for it in value] if key == "pemeriksaan" else value
def read(path):
    head, body = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")[4:].split("\n---\n", 1)
    return yaml.load(head, yaml.BaseLoader), body.encode()
def statement(path, head, record, without):
    meta, body = read(path)
    return text(meta, body, {it["berkas"]: (path.parent / it["berkas"]).read_bytes() for it in meta.get("lampiran", [])}, head, record, without)
def text(meta, body, files, head, record, without):
    meta_digest = digest(jcs({k: unsigned(k, v) for k, v in meta.items() if k not in without}).encode())
    files = [f"file {digest(b)} {len(b)} {n.decode()}" for n, b in sorted((n.encode(), b) for n, b in files.items())]
    return "\n".join([*head, line(*record), f"meta {meta_digest}", f"isi {digest(body)} {len(body)}", *files, ""]).encode()
