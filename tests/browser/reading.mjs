// Reads a built site as citizens do: node tests/browser/reading.mjs FOLDER [PICTURES]. One page of every kind, on a
// phone and on a desk, light and dark, without scripts, by keyboard, enlarged and printed. Ends with 1 and a reason.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { audit, open, serve } from "./serving.mjs";

const [folder, pictures] = process.argv.slice(2);

/** Every page of the site, and of each kind the heaviest: addresses that differ in a name or number are one kind. */
function pages() {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile() && it.name.endsWith(".html"))
    .map((it) => join(it.parentPath, it.name).slice(folder.replace(/\/*$/, "/").length));
  const kinds = new Map();
  for (const path of all.sort()) {
    const text = readFileSync(join(folder, path), "utf8");
    // An old address leads on at once.
    if (text.includes('http-equiv="refresh"')) continue;
    const main = text.slice(text.indexOf("<main"));
    const marks = [...main.matchAll(/<(section|article|table|details|form|nav)[^>]*class="([\w -]+)"|class="(banner [\w -]+)"/g)];
    const kind = path.split("/")[0] + "|" + [...new Set(marks.map((it) => it[2] ?? it[3]))].sort().join(",");
    const best = kinds.get(kind);
    if (!best || best.size < text.length) kinds.set(kind, { path: path.replace(/index\.html$/, ""), size: text.length });
  }
  return [...kinds.values()].map((it) => it.path);
}

const site = await serve(folder);
const kinds = pages();
const failures = [];
const check = (condition, why) => { if (!condition) failures.push(why); };
if (pictures) mkdirSync(pictures, { recursive: true });

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

const modes = [[360, "dark"], [1280, "light"], ...(process.env.MAKLUMAT_LONG ? [[360, "light"], [1280, "dark"]] : [])];
for (const [width, colorScheme] of modes) {
  const mode = `${width} ${colorScheme}`;
  // The audit itself is a script; what the page may run is tested without this exception below.
  const { browser, page, account } = await open(site, { viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
  for (const path of kinds) {
    await page.goto(site.top + path);
    failures.push(...(await audit(page)).map((it) => `${path} (${mode}): ${it}`));
    check(await page.evaluate(overflow) <= 0, `${path} (${mode}): scrolls sideways`);
    if (pictures) {
      const name = path.replace(/\W+/g, "-").replace(/^-|-$/g, "") || "beranda";
      await page.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
  }
  check(account.errors.length === 0 && account.foreign.length === 0, `${mode}: ${account.errors} ${account.foreign}`);
  await browser.close();
}

// The narrowest screen that counts, without scripts; then text twice as large; then on paper.
{
  const { browser, page, account } = await open(site, { viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
  for (const path of kinds) {
    await page.goto(site.top + path);
    const wide = await page.evaluate(overflow);
    check(wide <= 0, `${path} (320): scrolls sideways by ${wide}`);
    const small = await page.$$eval("nav a, button, input, select, summary, .downloads a", (all) =>
      all.filter((it) => { const box = it.getBoundingClientRect(); return box.width && (box.height < 24 || box.width < 24); }).map((it) => it.outerHTML));
    check(small.length === 0, `${path}: too small to touch: ${small[0]}`);
  }
  await page.setViewportSize({ width: 640, height: 800 });
  for (const path of kinds) {
    await page.goto(site.top + path);
    await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
    const wide = await page.evaluate(overflow);
    const who = wide > 0 && await page.evaluate(() => [...document.querySelectorAll("main *")]
      .find((it) => it.getBoundingClientRect().right > innerWidth && !it.closest(".scroll"))?.outerHTML.slice(0, 120));
    check(wide <= 0, `${path} (text at 200 %): scrolls sideways by ${wide}: ${who}`);
  }
  const reports = account.errors.filter((it) => !/style/i.test(it));
  check(reports.length === 0, `without scripts: ${reports}`);
  await browser.close();
}
{
  const { browser, page, account } = await open(site, { viewport: { width: 1280, height: 900 } });
  for (const path of kinds) {
    await page.goto(site.top + path);
    await page.waitForLoadState("networkidle");
    await page.emulateMedia({ media: "print" });
    const shown = await page.$$eval("nav", (all) => all.filter((it) => it.getBoundingClientRect().height > 0).length);
    check(shown === 0, `${path}: ${shown} menus are printed`);
    if (pictures) {
      const name = path.replace(/\W+/g, "-").replace(/^-|-$/g, "") || "beranda";
      await page.pdf({ path: join(pictures, `${name}.pdf`), format: "A4" });
    }
    await page.emulateMedia({ media: null });
  }
  check(account.errors.length === 0, `the policy was broken: ${account.errors}`);
  check(account.foreign.length === 0, `asked of others: ${account.foreign}`);
  await browser.close();
}

// By keyboard alone: from the home page through a list to a file, with the focus always in sight.
{
  const { browser, page } = await open(site, { javaScriptEnabled: true });
  const tabTo = async (selector) => {
    for (let presses = 0; presses < 200; presses++) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate((it) => {
        const focus = document.activeElement;
        const box = focus.getBoundingClientRect();
        const seen = box.bottom > 0 && box.top < innerHeight && box.width > 0;
        const ring = getComputedStyle(focus).outlineStyle !== "none";
        return { there: focus.matches(it), seen, ring, what: focus.outerHTML.slice(0, 200) };
      }, selector);
      assert.ok(here.seen && here.ring, `the focus cannot be seen: ${here.what}`);
      if (here.there) return;
    }
    assert.fail(`${selector} cannot be reached by keyboard on ${page.url()}`);
  };
  await page.goto(site.top);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id || location.hash), "utama");
  await page.goto(site.top);
  await tabTo(".hero a");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${site.top}dip/`);
  await tabTo(".facets summary");
  await page.keyboard.press("Enter");
  await tabTo(".facets a");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/unit\//);
  await tabTo("th[scope=row] a");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/info\//);
  await tabTo("footer a[href]");
  await browser.close();
}

site.close();
console.log(`${kinds.length} kinds of page: ${kinds.join(" ")}`);
for (const it of failures) console.log(`FAILED ${it}`);
process.exit(failures.length ? 1 : 0);
