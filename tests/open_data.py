"""Runs other people's validators over the open data of a built site, and compares what its formats say.

tests/validators calls it: open_data.py SITE. A line for each check; ends with 1 at the first one that fails.
"""
import csv
import hashlib
import json
import subprocess
import sys
import time
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import feedparser
import jsonschema
import openpyxl
from ckanext.dcat.processors import RDFParser

SITE = Path(sys.argv[1])
SHAPES = Path(__file__).parent / "shapes/dcat-ap-3.0.1.ttl"
DATA = json.loads((SITE / "data/dip.json").read_bytes())
IN_FORCE = [it["id"] for it in DATA["informasi"] if it["keadaan"] == "berlaku"]


def run(*command, cwd=SITE / "data"):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout[-3000:]}{done.stderr[-3000:]}"
    return done.stdout


def path(address):
    return SITE / unquote(address.removeprefix(DATA["alamat"]))


def sha256(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def data_package():
    run("frictionless", "validate", "datapackage.json")
    return "valid"


def csvw():
    return run("csvwvalidate", "dip.csv-metadata.json").strip()


def schema():
    validator = jsonschema.Draft202012Validator(json.loads((SITE / "skema/dip-v1.json").read_bytes()))
    faults = [f"{it.json_path}: {it.message[:300]}" for it in validator.iter_errors(DATA)]
    assert not faults, faults[:5]
    return f"{len(DATA['informasi'])} documents"


def table_and_workbook():
    with open(SITE / "data/dip.csv", newline="", encoding="utf-8") as file:
        table = list(csv.reader(file))
    assert [row[0] for row in table[1:]] == IN_FORCE
    assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in table for cell in row)
    book = openpyxl.load_workbook(SITE / "data/dip.xlsx", read_only=True)
    rows = [[cell or "" for cell in row] for row in book.active.iter_rows(values_only=True)]
    assert rows == [[cell.removeprefix("'") for cell in row] for row in table]
    return f"{len(rows) - 1} rows, the same in both"


def pages():
    page = SITE / "data/catalog.jsonld"
    while page:
        parser = RDFParser(profiles=["euro_dcat_ap_3"])
        parser.parse(page.read_text(encoding="utf-8"), _format="json-ld")
        yield page, parser
        following = parser.next_page()
        page = path(following) if following else None


def shapes():
    count = 0
    for page, _ in pages():
        run("pyshacl", "-s", SHAPES, "-sf", "turtle", "-df", "json-ld", page)
        count += 1
    return f"{count} pages conform"


def harvest():
    datasets = [dataset for _, parser in pages() for dataset in parser.datasets()]
    names = {next(it["value"] for it in dataset["extras"] if it["key"] == "identifier"): dataset for dataset in datasets}
    assert sorted(names) == sorted(IN_FORCE) and len(names) == len(datasets)
    resources = 0
    for it in DATA["informasi"]:
        if it["keadaan"] != "berlaku":
            continue
        found = {resource["url"]: resource for resource in names[it["id"]]["resources"]}
        assert {file["alamat"] for file in it["berkas"]} <= set(found), it["id"]
        for address, resource in found.items():
            file = path(address)
            assert resource["hash"] == sha256(file) and resource["size"] == file.stat().st_size, address
            assert resource["format"] == file.suffix.lstrip(".").upper(), resource["format"]
            resources += 1
    return f"{len(datasets)} datasets, {resources} files with their hashes"


class Microdata(HTMLParser):
    """What a page says of itself to search engines: the texts and addresses by property."""

    def __init__(self, page):
        super().__init__()
        self.said, self.open, self.types = {}, None, []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.types += filter(None, [attributes.get("itemtype")])
        for name in attributes.get("itemprop", "").split():
            self.open = self.said.setdefault(name, [])
            self.open.append(attributes.get("href", ""))
            if "href" in attributes:
                self.open = None

    def handle_data(self, text):
        if self.open is not None:
            self.open[-1] += text

    def handle_endtag(self, _):
        self.open = None


def microdata():
    kinds = 0
    for it in DATA["informasi"]:
        if it["keadaan"] != "berlaku" or it["klasifikasi"] == "dikecualikan":
            continue
        page = path(it["alamat"]) / "index.html"
        found = Microdata(page.read_text())
        assert "https://schema.org/DigitalDocument" in found.types, it["id"]
        assert found.said["name"] == [it["judul"]] and found.said["abstract"] == [it["ringkasan"]], it["id"]
        due = {it["id"], it["sidik"]} if it["sidik"] else {it["id"]}
        assert set(found.said["identifier"]) >= due and it["alamat"] in found.said["url"], it["id"]
        files = {(page.parent / unquote(href)).resolve() for href in found.said.get("contentUrl", [])}
        assert files == {path(file["alamat"]).resolve() for file in it["berkas"]}, it["id"]
        kinds += len(found.said)
    return f"{len(IN_FORCE)} pages, {kinds} properties"


def feeds():
    files = sorted(SITE.glob("**/atom.xml"))
    names = {}
    for file in files:
        feed = feedparser.parse(file.read_bytes())
        assert not feed.bozo, f"{file}: {feed.bozo_exception}"
        assert feed.feed.id.startswith("tag:") and feed.feed.id not in names
        names[feed.feed.id] = file
        for entry in feed.entries:
            assert names.setdefault(entry.id, entry.link) == entry.link
    return f"{len(files)} feeds, {len(names)} names"


def xml():
    files = [str(it) for it in sorted(SITE.glob("**/*.xml"))]
    run("xmllint", "--noout", *files)
    return f"{len(files)} files"


def printed():
    told = []
    text = ""
    count = 0
    files = sorted(SITE.glob("data/dip*.pdf"), key=lambda it: (it.name == "dip.pdf", len(it.name), it.name))
    for file in files:
        facts = dict(line.split(":", 1) for line in run("pdfinfo", file).splitlines() if ":" in line)
        assert facts["Tagged"].strip() == "yes" and facts["Title"].strip(), file
        run("qpdf", "--check", file)
        tree = [line.split()[0].rstrip(":") for line in run("pdfinfo", "-struct", file).splitlines() if line.strip()]
        rows = "".join({"TR": "|", "TH": "h", "TD": "d"}.get(tag, "") for tag in tree).split("|")[1:]
        assert rows[0] == "h" * 7 and set(rows[1:]) <= {"h" + "d" * 6}, f"{file}: a row is not whole"
        count += len(rows) - 1
        text += run("pdftotext", "-layout", file, "-")
        told.append(f"{file.name} {facts['Pages'].strip()} pages")
    assert count == len(IN_FORCE), count
    # An identifier that is wider than its column goes over two lines.
    missing = [it for it in IN_FORCE if len(it) < 14 and it not in text]
    assert not missing, missing[:5]
    return "tagged, sound: " + ", ".join(told)


for check in (data_package, csvw, schema, table_and_workbook, shapes, harvest, microdata, feeds, xml, printed):
    start = time.monotonic()
    try:
        says = check()
    except AssertionError as fault:
        sys.exit(f"{check.__name__}: {fault}")
    print(f"{check.__name__:18} {says} ({time.monotonic() - start:.1f} s)", flush=True)
