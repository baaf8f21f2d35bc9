// The page on which a file is checked: its digest is looked up in what the site published, and every link of the proof
// is checked. Nothing leaves this computer: files of the site are fetched, or dropped beside the one to be checked.
"use strict";
const at = (id) => document.getElementById(id);
const form = at("periksa"), said = at("kabar"), progress = at("kemajuan"), chain = at("rantai");
const wholeButton = at("lengkap"), allButton = at("semua");
const words = form.dataset;
const root = new URL(words.root, document.baseURI);
const isFolder = location.protocol === "file:";
const utf8 = new TextEncoder();
const PUBLICATIONS = ["terbit", "umumkan", "sahkan"];
const isWithdrawal = (line) => ["tarik", "musnah"].includes(line[0]);
/** Browsers hash no file in pieces. */
const LARGEST = 512 << 20;
/** A history of so many bytes is fetched without asking. */
const SMALL = 100_000;

/** The words of this name, with texts in place of their `%` marks. */
const say = (name, more = {}) => words[name].replace(/%(\w+)/g, (mark, key) => more[key] ?? mark);
/** A link of the chain: that it holds, that it does not, or that it was not checked. */
const link = (state) => (name, more) => ({ state, text: say(name, more) });
const holds = link("ok"), breaks = link("no"), open = link("open");

const language = document.documentElement.lang;
const number = (it) => new Intl.NumberFormat(language).format(it);
const date = (it, form) => new Intl.DateTimeFormat(language, { dateStyle: "long", ...form }).format(new Date(it));
const moment = (it) => date(it, { timeStyle: "long", timeZone: words.zone });
const day = (it) => date(it, { timeZone: it.includes("T") ? words.zone : "UTC" });
const hex = (bytes) => Array.from(bytes, (it) => it.toString(16).padStart(2, "0")).join("");
const sha256 = async (bytes) => hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));

/** The bytes as text; none if they are not UTF-8. */
function textOf(bytes) {
  try { return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes); } catch { return undefined; }
}

/** What was dropped beside the file, by what it is. */
let beside = {};
/** Counts what was asked: an answer to an earlier question is not shown. */
let turn = 0;

/** A file of the site, unless it was dropped; none where it cannot be had, `null` where the site answers without it. */
async function get(kind, path) {
  if (beside[kind]) return beside[kind];
  if (isFolder) return undefined;
  try {
    const answer = await fetch(new URL(path, root), { cache: "no-cache" });
    if (!answer.ok) return null;
    const parts = [];
    const reader = answer.body.getReader();
    for (let bytes = 0, part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      bytes += part.value.length;
      if (kind === "history") progress.textContent = say("loading", { n: number(bytes), of: number(words.history) });
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  } catch {
    return undefined;
  } finally {
    progress.textContent = "";
  }
}

/** What a dropped file is, if it is one of those by which others are checked. */
function kindOf({ name }, bytes) {
  if (/^[0-9a-f]{2}\.json$/.test(name)) return "part";
  if (name === "meta.json") return "meta";
  const start = String.fromCharCode(...bytes.subarray(0, 40));
  const kinds = { "buka ": "history", "maklumat-kepala/": "head", "maklumat-sidik/": "statement" };
  for (const [beginning, kind] of Object.entries(kinds)) if (start.startsWith(beginning)) return kind;
  if (!start.startsWith("-----BEGIN SSH SIGNATURE")) return undefined;
  return signatureOf(bytes)?.namespace === words.headNamespace ? "headSignature" : "statementSignature";
}

/** A signature of OpenSSH (PROTOCOL.sshsig) taken apart; none if it is not written exactly so. */
function signatureOf(bytes) {
  const armour = /^-----BEGIN SSH SIGNATURE-----\n([\w+/=\n]+)\n-----END SSH SIGNATURE-----\n$/;
  try {
    const inner = armour.exec(textOf(bytes))[1].replaceAll("\n", "");
    let rest = Uint8Array.from(atob(inner), (it) => it.charCodeAt(0));
    const take = (count) => {
      if (count > rest.length) throw new RangeError();
      const taken = rest.subarray(0, count);
      rest = rest.subarray(count);
      return taken;
    };
    const string = () => take(new DataView(take(4).slice().buffer).getUint32(0));
    if (textOf(take(6)) !== "SSHSIG" || hex(take(4)) !== "00000001") return undefined;
    const [packed, namespace, reserved, hash, signed] = [string(), string(), string(), string(), string()];
    if (rest.length || reserved.length) return undefined;
    rest = packed;
    const [keyKind, key] = [textOf(string()), string()];
    const isKey = !rest.length && keyKind === "ssh-ed25519" && key.length === 32;
    rest = signed;
    const [kind, signature] = [textOf(string()), string()];
    if (!isKey || rest.length || kind !== "ssh-ed25519" || signature.length !== 64) return undefined;
    const base64 = btoa(String.fromCharCode(...packed));
    return { base64, key, namespace: textOf(namespace), hash: textOf(hash), signature };
  } catch {
    return undefined;
  }
}

/** A string as SSH writes it: its length in four bytes before it. */
const sshString = (bytes) => [0, 0, bytes.length >>> 8, bytes.length & 255, ...bytes];

/** Why a signature is not that of this message for this purpose, or why this browser cannot tell; none if it is. */
async function refusal(signature, namespace, message) {
  if (signature.namespace !== namespace) return breaks("otherNamespace", { namespace: signature.namespace });
  const hash = { sha256: "SHA-256", sha512: "SHA-512" }[signature.hash];
  if (!hash) return breaks("signatureCut");
  let key;
  try {
    key = await crypto.subtle.importKey("raw", signature.key, { name: "Ed25519" }, false, ["verify"]);
  } catch {
    return open("noEd25519");
  }
  const hashed = new Uint8Array(await crypto.subtle.digest(hash, message));
  const parts = [utf8.encode(namespace), [], utf8.encode(signature.hash), hashed].flatMap((it) => sshString([...it]));
  const whole = Uint8Array.from([...utf8.encode("SSHSIG"), ...parts]);
  const stands = await crypto.subtle.verify({ name: "Ed25519" }, key, signature.signature, whole);
  return stands ? undefined : breaks("signatureWrong");
}

/** The lines of a history as words; none if it is not written as a history is. */
function linesOf(bytes) {
  const text = textOf(bytes) ?? "";
  const line = /^[a-z]+ \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ( [^\s]+)+$/;
  const lines = text.slice(0, -1).split("\n");
  const all = lines.map((it) => it.split(" "));
  const inOrder = all.every((it, place) => line.test(lines[place]) && (!place || all[place - 1][1] <= it[1]));
  const opens = all[0][0] === "buka" && all[0][2] === words.register;
  return text.endsWith("\n") && inOrder && opens ? all : undefined;
}

/** What a head says; none if it is not written as a head is. */
function headOf(text) {
  const read = /^maklumat-kepala\/v1\nregister (\S+)\nbaris (\d+)\nsha256 ([0-9a-f]{64})\n$/.exec(text ?? "");
  return read && { text, register: read[1], lines: Number(read[2]), digest: read[3] };
}

/** Whether a history begins with the lines of this head. */
async function beginsWith(history, head) {
  let end = 0;
  for (let line = 0; line < head.lines; line++) {
    end = history.indexOf(10, end) + 1;
    if (!end) return false;
  }
  return await sha256(history.subarray(0, end)) === head.digest;
}

/** History and head as far as they can be had; the history only where `whole` asks for it. */
async function evidence(whole) {
  const isThere = words.history || beside.history;
  const head = isThere && await get("head", "bukti/kepala.txt");
  // After the head, so that it is never older than that.
  const history = isThere && whole ? await get("history", "bukti/riwayat.txt") : beside.history;
  return { history, lines: history && linesOf(history), headBytes: head, head: head && headOf(textOf(head)) };
}

/** First link: the statement names the file. */
async function fileLink(found, digest, statement) {
  if (found.state === "ditarik" && !statement) return open("statementGone");
  if (!statement) return open("statementMissing");
  const text = textOf(statement) ?? "";
  const about = found.revision ? `\nid ${found.id}\nrevisi ${found.revision}\n` : `\npenetapan ${found.id}\n`;
  const names = new RegExp(`^(file|meta|isi) sha256:${digest}( |$)`, "m").test(text);
  const isSound = text.includes(about) && text.includes(`\nregister ${words.register}\n`);
  const isItself = await sha256(statement) === digest;
  if (!isSound || !(names || isItself)) return breaks("fileOther");
  return holds(isItself ? "fileItself" : "fileNamed");
}

/** Second link: the history has a line about the statement, and none that says another thing of its state. */
function lineLink(found, named, { history, lines }) {
  if (!words.history && !history) return open("noHistory");
  if (!history) return open("historyAbsent");
  if (!lines) return breaks("historyDamaged");
  const acts = found.revision ? PUBLICATIONS : ["tetapkan"];
  const own = lines.filter((it) => acts.includes(it[0]) && it[2] === found.id);
  const about = own.filter((it) => !found.revision || it[3] === `${found.revision}`);
  const line = about.find((it) => it.at(-1) === `sha256:${named}`);
  if (!line) return about.length ? breaks("lineOther") : open("lineMissing");
  const now = recordedOf(found, lines).state;
  const order = ["berlaku", "digantikan", "ditarik"];
  if (order.indexOf(now) > order.indexOf(found.state)) return breaks("lineLater");
  if (now !== found.state) return { ...open("stateUnrecorded"), line };
  return { ...holds("lineThere", { at: moment(line[1]), n: number(lines.indexOf(line) + 1) }), line };
}

/** How a revision stands by the history, its latest successor and the moment of its withdrawal. */
function recordedOf({ id, revision }, lines) {
  const own = lines.filter((it) => revision && it[2] === id && Number(it[3]) >= revision);
  const numbers = own.filter((it) => PUBLICATIONS.includes(it[0])).map((it) => Number(it[3]));
  const latest = Math.max(...numbers.filter((it) => it > revision)), withdrawn = own.find(isWithdrawal)?.[1];
  const state = withdrawn ? "ditarik" : latest > revision ? "digantikan" : "berlaku";
  return { state, ...(latest > revision && { latest }), ...(withdrawn && { withdrawn }) };
}

/** What the history and the fields that the statement names say of what was found, in place of what the list says. */
async function told(found, statement, { lines }, line) {
  const { state, ...recorded } = lines ? recordedOf(found, lines) : {};
  return { ...found, ...recorded, ...(line && { since: line[1] }), proven: await titleOf(found, statement) };
}

/** The title in the fields that the statement names; none where they are not at hand. That of a decree is its id. */
async function titleOf(found, statement) {
  if (!found.revision) return say("placeDecree", { id: found.id });
  const named = /^meta sha256:([0-9a-f]{64})$/m.exec(textOf(statement ?? new Uint8Array()) ?? "")?.[1];
  const bytes = named && await fileOf(found, "meta", "meta.json");
  if (!bytes || await sha256(bytes) !== named) return undefined;
  try { return JSON.parse(textOf(bytes)).judul; } catch { return undefined; }
}

/** Third link: the history begins with the lines of the head, and that of the statement is among them. */
async function headLink({ history, lines, headBytes, head }, line) {
  if (!lines || !headBytes) return open("headAbsent");
  if (!head || head.register !== words.register || !await beginsWith(history, head)) return breaks("headOther");
  if (line && lines.indexOf(line) >= head.lines) return open("headEarlier");
  return holds("headHolds", { n: number(head.lines), digest: head.digest });
}

/** Fourth link: the publisher signed the head. */
async function publisherLink({ lines, headBytes, head }) {
  if (!lines || !head) return open("headAbsent");
  if (!words.signed && !beside.headSignature) return open("headUnsigned");
  const bytes = beside.head && !beside.headSignature ? undefined : await get("headSignature", "bukti/kepala.txt.sig");
  if (!bytes) return open("headUnsigned");
  const signature = signatureOf(bytes);
  if (!signature) return breaks("signatureCut");
  const key = lines.slice(0, head.lines).findLast((it) => it[0] === "kunci" && it[2] === "penerbit")?.[4];
  if (key !== signature.base64) return breaks("publisherOther");
  return await refusal(signature, words.headNamespace, headBytes) ?? holds("publisherSigned");
}

/** Fifth link: the officer whose record the statement holds signed it, with a key of the history that had not ended. */
async function officerLink(found, statement, named, { lines }, line) {
  const record = recordOf(statement);
  if (!lines || !record) return open("officerUnknown");
  const { oleh, penetapan } = record;
  if (penetapan) return decreeLink(found, named, penetapan, lines);
  const isSigned = found.signed || beside.statementSignature;
  return signedBy(oleh, isSigned, () => fileOf(found, "statementSignature", "naskah.txt.sig"), statement, lines, line);
}

/** The record that a statement holds. */
function recordOf(statement) {
  const read = /^(?:persetujuan|pengumuman_segera) (\{.*\})$/m.exec(textOf(statement ?? new Uint8Array()) ?? "");
  try { return JSON.parse(read[1]); } catch { return undefined; }
}

/** Whether the officer signed a statement; they must, if the history names a key of theirs above its line. */
async function signedBy(officer, isSigned, load, statement, lines, line) {
  const isDue = line && lines.slice(0, lines.indexOf(line)).some((it) => it[0] === "kunci" && it[2] === officer);
  if (!isSigned && !isDue) return open("inName", { officer });
  const bytes = await load();
  if (!bytes) return isDue && bytes === null ? breaks("unsigned", { officer }) : open("signatureAbsent");
  const signature = signatureOf(bytes);
  if (!signature) return breaks("signatureCut");
  const about = (word) => lines.find((it) => it[0] === word && it[2] === officer && it[4] === signature.base64);
  const [begun, ended] = [about("kunci"), about("cabut")];
  if (!begun) return breaks("keyOther", { officer });
  if (!line) return open("lineMissing");
  if (ended && ended[1] < line[1]) return breaks("keyEnded", { officer, at: moment(ended[1]) });
  const refused = await refusal(signature, words.statementNamespace, statement);
  if (refused) return refused;
  // What one run recorded was there together.
  return begun[1] > line[1] ? open("keyLater", { officer }) : holds("officerSigned", { officer });
}

/** The same of what a decree approved: the decree lists the statement, and its own one is recorded and signed. */
async function decreeLink(found, named, id, lines) {
  const file = (name) => get(`decree ${name}`, `dip/${id}/${name}`);
  const [statement, list] = [await file("naskah.txt"), await file("isi.md")];
  if (!statement || !list) return open("decreeAbsent", { id });
  const due = `${found.id} ${found.revision} sha256:${named}`, text = textOf(statement) ?? "";
  const isListed = (textOf(list) ?? "").split("\n").some((it) => it.trim().split(/\s+/).join(" ") === due);
  const line = lines.find((it) => it[0] === "tetapkan" && it[2] === id);
  if (!isListed || !text.includes(`\nisi sha256:${await sha256(list)} `)) return breaks("decreeOther", { id });
  if (!line) return open("lineMissing");
  if (line[3] !== `sha256:${await sha256(statement)}`) return breaks("decreeOther", { id });
  const officer = recordOf(statement)?.oleh ?? "–";
  return signedBy(officer, found.signed, () => file("naskah.txt.sig"), statement, lines, line);
}

const folderOf = (it) => it.revision ? `info/${it.id}/r${it.revision}/` : `dip/${it.id}/`;
/** A file of its folder; that of what was withdrawn is gone. */
const fileOf = (it, kind, name) => it.state === "ditarik" ? beside[kind] : get(kind, `${folderOf(it)}${name}`);

/** What the site knows of a digest: all files that have it; none where that cannot be told. */
async function known(digest) {
  const first = digest.slice(0, 2);
  if (!words.parts.split(" ").includes(first)) return beside.statement ? fromStatement() : [];
  const bytes = await get("part", `verifikasi/sidik/${first}.json`);
  if (!bytes) return fromStatement();
  try {
    const part = JSON.parse(textOf(bytes));
    return Object.keys(part)[0].startsWith(first) ? part[digest] ?? [] : undefined;
  } catch {
    return undefined;
  }
}

/** The same by a statement and a history that were dropped. */
function fromStatement() {
  const text = textOf(beside.statement ?? new Uint8Array()) ?? "";
  const about = /^id (\S+)\nrevisi (\d+)$/m.exec(text), lines = beside.history && linesOf(beside.history);
  if (!about || !lines) return undefined;
  const found = { id: about[1], revision: Number(about[2]), title: about[1], kind: "lampiran" };
  return [{ ...found, ...recordedOf(found, lines), reason: "–" }];
}

/** Says the answer, in a place whose changes are read out. */
function answer(text, kind = "") {
  said.scrollIntoView({ block: "nearest" });
  said.className = `banner ${kind}`.trim();
  said.textContent = text;
}

/** The answer about what is known, in the words of its state. */
function verdict(found) {
  const name = { berlaku: "inForce", digantikan: "superseded", ditarik: "withdrawn" }[found.state];
  const text = say(name, { title: found.title, id: found.id, n: found.revision ?? "–", latest: found.latest,
    on: found.withdrawn && day(found.withdrawn), reason: found.reason });
  return found.since ? `${text} ${say("since", { at: moment(found.since) })}` : text;
}

function show(found, links, others) {
  const isBroken = links.some((it) => it.state === "no");
  const isProven = links.slice(0, 3).every((it) => it.state === "ok");
  const open = links.some((it) => it.state === "open");
  // Beside proofs stands nothing that only the list says.
  found.title = found.proven ?? (isProven ? found.id : found.title);
  if (isProven) found.reason = "–";
  const more = isProven ? (open ? say("partly") : say("proven")) : say("unproven");
  if (isBroken) answer(say("broken"), "withdrawn");
  else answer(`${verdict(found)} ${more}`, found.state === "berlaku" ? (isProven ? "force" : "") : "superseded");
  chain.replaceChildren(...links.map(({ state, text }) => {
    const item = document.createElement("li"), mark = document.createElement("strong");
    mark.textContent = { ok: words.linkOk, no: words.linkNo, open: words.linkOpen }[state];
    mark.className = { ok: "force", no: "error", open: "muted" }[state];
    item.className = state === "ok" ? "" : "back";
    item.append(mark, ` ${text}`);
    return item;
  }));
  at("tempat").replaceChildren(...[found, ...others].map((it) => {
    const item = document.createElement("li"), to = document.createElement("a");
    // Of what is in force or withdrawn, the page is that of the document.
    const path = it.revision && it.state !== "digantikan" ? `info/${it.id}/` : folderOf(it);
    to.href = new URL(isFolder ? `${path}index.html` : path, root);
    to.textContent = say(it.revision ? "place" : "placeDecree", { title: it.title, id: it.id, n: it.revision });
    item.append(to);
    return item;
  }));
  at("bukti").hidden = false;
}

/** Answers about a digest; `whole`: with the history, however long it is. */
async function check(digest, whole = Number(words.history) <= SMALL) {
  const mine = ++turn;
  answer(words.waiting);
  const all = await known(digest);
  if (mine !== turn) return;
  const part = `${digest.slice(0, 2)}.json`;
  if (!all) return answer(say("cannot", { why: say(isFolder ? "whyFolder" : "whyPart", { part }) }));
  const [found, ...others] = all;
  if (!found) return answer(say("unknown"));
  if (!globalThis.crypto?.subtle) return show(found, [open("noDigests")], others);
  const statement = await fileOf(found, "statement", "naskah.txt");
  const proof = await evidence(whole);
  const named = statement ? await sha256(statement) : found.statement;
  const recorded = lineLink(found, named, proof);
  const links = [await fileLink(found, digest, statement), recorded, await headLink(proof, recorded.line),
    await publisherLink(proof), await officerLink(found, statement, named, proof, recorded.line)];
  const shown = await told(found, statement, proof, recorded.line);
  if (mine !== turn) return;
  show(shown, links, others);
  if (wholeButton) {
    wholeButton.hidden = isFolder || Boolean(proof.history);
    wholeButton.onclick = () => run(() => check(digest, true));
  }
  if (!beside.head) await remember(proof, links.slice(2, 4).every((it) => it.state !== "no"));
}

/** Compares the history with the head seen last; keeps the newer one, or sounds the alarm. */
async function remember({ history, head }, isSound) {
  const name = `kepala ${words.register}`;
  let last;
  try { last = headOf(localStorage.getItem(name)); } catch { return; }
  // That it cannot be fetched now is no sign of anything.
  if (!head && words.history) return;
  const isLater = head && (!last || head.lines > last.lines || head.digest === last.digest);
  const goes = !last || (history ? await beginsWith(history, last) : isLater);
  if (!goes) {
    at("kepala-lama").textContent = last.text;
    at("kepala-baru").textContent = head?.text ?? "–";
    at("alarm").hidden = false;
    return answer(say("alarm"), "withdrawn");
  }
  if (!isSound || !history || !isLater) return;
  try { localStorage.setItem(name, head.text); } catch { /* This browser keeps nothing. */ }
}

/** Checks that every statement of the history is still there. */
async function checkAll() {
  const mine = ++turn;
  answer(words.waiting);
  const proof = await evidence(true);
  if (!proof.history) return answer(words.historyAbsent);
  if (!proof.lines) return answer(words.historyDamaged, "withdrawn");
  const head = await headLink(proof), due = [...statements(proof.lines)], total = due.length, missing = [];
  const next = async () => {
    for (let one = due.pop(); one && mine === turn; one = due.pop()) {
      const [path, digest] = one, bytes = await get(path, path);
      if (!bytes || digest && `sha256:${await sha256(bytes)}` !== digest) missing.push(path);
      progress.textContent = say("progress", { n: number(total - due.length), of: number(total) });
    }
  };
  await Promise.all(Array.from({ length: 8 }, next));
  progress.textContent = "";
  if (mine !== turn) return;
  const list = missing.sort().join(", ");
  if (head.state === "no") answer(head.text, "withdrawn");
  else if (list) answer(say("allMissing", { n: number(missing.length), of: number(total), list }), "withdrawn");
  else answer(say("allThere", { n: number(total) }), "force");
  await remember(proof, head.state === "ok" && (await publisherLink(proof)).state !== "no");
}

/** Where each statement of the history must lie, with its digest; of what was withdrawn, the page that says so. */
function statements(lines) {
  const due = new Map();
  for (const [act, , id, revision, digest] of lines) {
    if (PUBLICATIONS.includes(act)) due.set(`info/${id}/r${revision}/naskah.txt`, digest);
    if (act === "tetapkan") due.set(`dip/${id}/naskah.txt`, revision);
    if (!isWithdrawal([act])) continue;
    for (let gone = Number(revision); gone > 0; gone--) due.delete(`info/${id}/r${gone}/naskah.txt`);
    due.set(`info/${id}/index.html`, undefined);
  }
  return due;
}

/** Takes the files that were dropped or chosen: one to be checked, and others beside it. */
async function take(files) {
  const all = {}, others = [];
  beside = {};
  if (!globalThis.crypto?.subtle) return answer(say("cannot", { why: words.noDigests }));
  if (files.some((it) => it.size > LARGEST)) return answer(say("cannot", { why: words.tooLarge }));
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer()), kind = kindOf(file, bytes);
    if (kind && files.length > 1) all[kind] = bytes; else others.push(bytes);
  }
  const alone = all.meta ?? all.statement;
  if (!others.length && alone) others.push(alone);
  if (others.length !== 1) return answer(words.oneFile);
  beside = all;
  at("sidik").value = await sha256(others[0]);
  await check(at("sidik").value);
}

/** Does what was asked; nothing of an earlier answer stays. Whatever goes wrong is an answer. */
async function run(action) {
  turn++;
  at("bukti").hidden = at("alarm").hidden = true;
  try { await action(); } catch { answer(say("cannot", { why: words.failed })); }
}

form.hidden = false;
at("diam").remove();
if (allButton) allButton.hidden = isFolder;
allButton?.addEventListener("click", () => run(checkAll));
const taking = ({ files }) => { if (files.length) run(() => take([...files])); };
at("berkas").addEventListener("change", ({ target }) => taking(target));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  // As it stands here, or in what `sha256sum` and `certutil` print.
  const typed = /^(?:sha256:)?((?:[0-9a-f] ?){63}[0-9a-f])(?:\s|$)/.exec(at("sidik").value.trim().toLowerCase());
  beside = {};
  run(async () => typed ? check(typed[1].replaceAll(" ", "")) : answer(words.noDigest));
});
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  taking(event.dataTransfer);
});
