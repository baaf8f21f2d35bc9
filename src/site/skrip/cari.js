// The search page: asks the index of every year, shows what was found. Nothing here writes HTML, and nothing leaves
// this site.
const at = (id) => document.getElementById(id);
const form = at("cari"), field = at("q"), status = at("jumlah"), list = at("hasil"), more = at("lagi");
const labels = form.dataset;
const root = new URL(labels.root, document.baseURI);
const parts = labels.parts.split(" ").filter(Boolean).map((it) => new URL(it, import.meta.url));
const choices = ["kelas", "unit", "tahun"].map(at);
const STEP = 10;

for (const select of choices) for (const option of select.options) option.dataset.name = option.text;
at("saring").hidden = at("saring").disabled = false;
// Stays where this script does not run, as in a page that was opened as a file.
at("diam")?.remove();

// Pagefind goes on without a file that does not load; a reader must know that something is missing.
let missing = false;
const get = globalThis.fetch;
globalThis.fetch = async (address) => {
  try {
    // What is shown of a document has the same address when the document has changed.
    const answer = await get(address, { cache: address.endsWith(".pf_fragment") ? "no-cache" : "default" });
    if (!answer.ok) missing = true;
    return answer;
  } catch (error) {
    missing = true;
    throw error;
  }
};

let engine;
// Some browsers never ask again for a module that did not load: another try has another address.
let tries = 0;
const load = () => (engine ??= open().catch((error) => { engine = undefined; tries++; throw error; }));

async function open() {
  const [newest, ...others] = parts;
  const index = await import(new URL(tries ? `pagefind.js?${tries}` : "pagefind.js", newest));
  const shared = { baseUrl: root.pathname, excerptLength: 30, excerptEllipsis: "…" };
  await index.options({ noWorker: true, basePath: newest.pathname, ...shared, ...ofYear(newest) });
  await index.init();
  await Promise.all(others.map((it) => index.mergeIndex(it.pathname, { ...shared, ...ofYear(it) })));
  return index;
}

// A part of the index is of one year, which its folder names; no document in it says so again.
const ofYear = (part) => ({ mergeFilter: { tahun: `tahun:${/(\d+)-\d+\/$/.exec(part.pathname)[1]}` } });

const make = (name, ...inside) => {
  const element = document.createElement(name);
  element.append(...inside);
  return element;
};

// An excerpt is text in which only the words found are marked, and `<` and `>` are written as entities.
function excerpt(marked) {
  const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  const paragraph = make("p");
  for (const piece of marked.split(/(<mark>.*?<\/mark>)/s)) {
    const found = /^<mark>(.*)<\/mark>$/s.exec(piece);
    paragraph.append(found ? make("mark", plain(found[1])) : plain(piece));
  }
  return paragraph;
}

const link = (text, address) => {
  const element = make("a", text);
  element.href = address;
  return element;
};

function show(page) {
  const address = new URL(page.raw_url, root);
  const item = make("li", make("h2", link(page.meta.title, address)));
  const facts = new Map((page.filters.s ?? []).flatMap((it) => it.split(" ")).map((it) => it.split(/:(.*)/s)));
  const named = (select) => [...select.options].find((it) => it.value && it.value === facts.get(select.id));
  const about = choices.filter((it) => it.id !== "unit").map((it) => named(it)?.dataset.name ?? facts.get(it.id));
  const line = make("p", about.filter(Boolean).join(" · "), " · ");
  line.className = "meta";
  const id = make("span", page.meta.id);
  id.className = "number";
  line.append(id);
  item.append(line);
  const own = page.sub_results.find((it) => !it.anchor);
  const attached = page.sub_results.filter((it) => it.anchor);
  if (own || !attached.length) item.append(excerpt((own ?? page).excerpt));
  for (const part of attached.slice(0, 2)) {
    const place = make("p", labels.in + " ", link(part.anchor.text, new URL(part.anchor.id, address)));
    place.className = "meta";
    item.append(place, excerpt(part.excerpt));
  }
  return item;
}

let turn = 0;
let rest = [];

async function next(mine) {
  const pages = await Promise.all(rest.slice(0, STEP).map((it) => it.data().catch(() => undefined)));
  if (mine !== turn) return undefined;
  rest = rest.slice(STEP);
  const items = pages.filter(Boolean).map(show);
  list.append(...items);
  more.hidden = !rest.length;
  return items[0];
}

// What is chosen: the year is one filter, unit and class together are another.
function chosen(except) {
  const [kelas, unit, tahun] = choices.map((it) => (it === except ? "" : it.value));
  const all = (select, chosen) => (chosen ? [chosen] : [...select.options].map((it) => it.value).filter(Boolean));
  const [classes, units] = [all(choices[0], kelas), all(choices[1], unit)];
  const both = units.flatMap((unit) => classes.map((it) => `unit:${unit} kelas:${it}`));
  return { ...((kelas || unit) && { s: { any: both } }), ...(tahun && { tahun: `tahun:${tahun}` }) };
}

// How many results there are for each choice.
function countsOf({ filters }) {
  const counts = { ...filters.tahun };
  for (const [both, number] of Object.entries(filters.s ?? {})) {
    for (const it of both.split(" ")) counts[it] = (counts[it] ?? 0) + number;
  }
  return counts;
}

// Where a year does not have a word, Pagefind takes the longest beginning of it that the year has: harmless alone, but
// together with the other years it mixes what was asked for with what was not. So whoever has a word as it was asked
// for (or another form of it) keeps out whoever has not, and a number is never guessed.
async function having(index, query) {
  if (/^".*"$/.test(query)) return [];
  const quoted = [...new Set(query.split(/\s+/))].slice(0, 8).map((it) => `"${it.replaceAll('"', "")}"`);
  const found = await Promise.all(quoted.map((it) => index.search(it)));
  return quoted.map((word, number) => ({ word, pages: new Set(found[number].results.map((it) => it.id)) }))
    .filter(({ word, pages }) => pages.size || /\d/.test(word));
}

// The results, and how many each choice has if that can be told.
async function asked(index, query, words, except) {
  const filters = chosen(except);
  const all = await index.search(query, { filters });
  const results = all.results.filter((it) => words.every(({ pages }) => pages.has(it.id)));
  if (results.length === all.results.length) return { results, counts: countsOf(all) };
  // What is kept out was counted too. Of one word Pagefind counts what has it as it was asked for; of more it cannot.
  if (words.length > 1 || /\s/.test(query)) return { results };
  return { results, counts: countsOf(await index.search(words[0].word, { filters })) };
}

// How many results each choice would leave. The results are shown by then: without an answer the choices have no numbers.
async function count(index, query, words, mine) {
  const counts = new Map();
  let failed = false;
  try {
    await index?.filters();
    for (const select of choices) counts.set(select, index && (await asked(index, query, words, select)).counts);
  } catch {
    failed = true;
  }
  if (mine !== turn) return;
  failed ||= missing;
  // What did not load is asked for again by the next search.
  if (failed) engine = undefined;
  for (const select of choices) {
    const of = failed ? undefined : counts.get(select);
    for (const option of select.options) {
      const number = of && option.value ? ` (${of[`${select.id}:${option.value}`] ?? 0})` : "";
      option.text = option.dataset.name + number;
    }
  }
}

async function search() {
  const mine = ++turn;
  // The index has words without these signs; Pagefind takes away only others from what is asked.
  const query = field.value.replace(/[\p{Sm}\p{Sk}°]/gu, "").trim();
  document.title = (query ? `${query} – ` : "") + title;
  rest = [];
  list.replaceChildren();
  more.hidden = at("temuan-cari").hidden = at("nihil").hidden = true;
  at("huruf")?.toggleAttribute("hidden", true);
  status.textContent = query ? labels.waiting : choices.some((it) => it.value) ? labels.word : "";
  if (!query) return count(undefined, "", [], mine);
  missing = false;
  try {
    const index = parts.length ? await load() : undefined;
    const kept = index ? await having(index, query) : [];
    const results = index ? (await asked(index, query, kept)).results : [];
    if (mine !== turn) return;
    rest = results;
    await next(mine);
    if (mine !== turn) return;
    const total = results.length;
    const number = new Intl.NumberFormat(document.documentElement.lang).format(total);
    const said = total > 1 ? labels.found.replace("%n", number) : total ? labels.one : labels.none;
    status.textContent = missing ? `${total ? said : ""} ${labels.partly}` : said;
    at("temuan-cari").hidden = !total;
    at("nihil").hidden = Boolean(total);
    await count(index, query, kept, mine);
  } catch {
    if (mine !== turn) return;
    status.textContent = labels.broken;
    at("huruf")?.toggleAttribute("hidden", false);
  }
}

// What is asked is in the address: it can be kept, sent and gone back to.
function address() {
  const query = new URLSearchParams([["q", field.value.trim()], ...choices.map((it) => [it.id, it.value])].filter(([, it]) => it));
  return query.size ? `?${query}` : location.pathname;
}

function read() {
  const query = new URLSearchParams(location.search);
  field.value = query.get("q") ?? "";
  for (const select of choices) {
    select.value = query.get(select.id) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
  search();
}

function ask() {
  if (address() !== (location.search || location.pathname)) history.pushState(null, "", address());
  search();
}

const title = document.title;
form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
form.addEventListener("change", (event) => { if (choices.includes(event.target)) ask(); });
more.addEventListener("click", async () => { (await next(turn))?.querySelector("a").focus(); });
addEventListener("popstate", read);
read();
