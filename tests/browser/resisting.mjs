// Opens every page of a site whose documents attack their readers: node tests/browser/resisting.mjs FOLDER. Policies are
// switched off, so that only what the pages themselves say stands between a reader and the attack. Every link and
// button is looked at, every handler would have fired. Ends with 1 and a reason.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { open, serve } from "./serving.mjs";

const folder = process.argv[2];
const site = await serve(folder);
const { browser, page, account } = await open(site, { bypassCSP: true });
const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((it) => it.isFile() && it.name.endsWith(".html") && it.name !== "404.html")
  .map((it) => join(it.parentPath, it.name).slice(folder.replace(/\/*$/, "/").length))
  // An old address leads on before anything could be looked at; rules are the program's own words.
  .filter((it) => !/^aturan-pemeriksaan\/[^/]+\//.test(it))
  .filter((it) => !readFileSync(join(folder, it), "utf8").includes('http-equiv="refresh"'));
const found = [];
for (const path of pages) {
  await page.goto(site.top + path.replace(/index\.html$/, ""));
  found.push(...await page.evaluate((path) => {
    const own = (it) => !it.closest("head");
    const bad = [];
    for (const it of document.querySelectorAll("*")) {
      for (const { name, value } of it.attributes) {
        if (/^on|^style$|^srcdoc$|^formaction$/i.test(name)) bad.push(`${name} on ${it.outerHTML.slice(0, 200)}`);
        if (/^(href|src|action|data|xlink:href)$/i.test(name) && /^[\s\0-\x20]*(javascript|data|vbscript):/i.test(value)) bad.push(`${name}=${value}`);
      }
      if (/^(script|iframe|object|embed|base|svg|math|style|template|noscript)$/i.test(it.localName) && own(it) &&
        !(it.localName === "script" && it.src.startsWith(location.origin)) && !it.closest("[data-own]")) bad.push(it.outerHTML.slice(0, 200));
    }
    return bad.map((it) => `${path}: ${it}`);
  }, path));
  // Whoever waits for the mouse or the focus gets them.
  for (const it of await page.$$("[autofocus], [title], [tabindex]")) await it.focus().catch(() => {});
}
await browser.close();
site.close();
const all = [...found, ...account.errors, ...account.foreign.map((it) => `asked of others: ${it}`)];
console.log(`${pages.length} pages`);
for (const it of all) console.log(`FAILED ${it}`);
process.exit(all.length ? 1 : 0);
