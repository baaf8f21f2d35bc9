// A citizen's way through a site that `maklumat serve --published` shows: node tests/browser/published.mjs ADDRESS FOLDER
// [PICTURES]. Then the same site opened as a file. Ends with 1 and a reason.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { open } from "./serving.mjs";

const [address, folder, pictures] = process.argv.slice(2);
const { origin } = new URL(address);
if (pictures) mkdirSync(pictures, { recursive: true });

for (const width of [360, 1280]) {
  const { browser, page, account } = await open({ origin }, { viewport: { width, height: 900 } });
  const picture = async (name) => {
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${width}.png`) });
  };
  try {
    // The top of the server leads to the site, wherever it lies.
    await page.goto(origin);
    assert.equal(page.url(), address);
    await picture("beranda");

    await page.fill("input[name=q]", "pedoman");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${address}cari/?q=pedoman`);
    await page.waitForSelector("#hasil > li");
    assert.equal(await page.locator("#diam").count(), 0, "the search runs, and nothing says it does not");
    await picture("cari");
    await page.locator("#hasil > li a").first().click();
    await page.waitForURL(/\/info\/[^/]+\/$/);

    await page.goto(address);
    await page.locator(".hero a").first().click();
    await page.waitForURL(`${address}dip/`);
    await picture("daftar");
    const first = page.locator(".downloads > ul a").first();
    // The first document with a file that is not only a picture on its page.
    for (let row = 0; !(await first.count()); row++) {
      if (page.url() !== `${address}dip/`) await page.goBack();
      await page.locator("th[scope=row] a").nth(row).click();
      await page.waitForURL(/\/info\/[^/]+\/$/);
    }
    const document = page.url();
    const file = new URL(await first.getAttribute("href"), document);
    // A browser saves what it cannot show, and shows the rest.
    const saved = page.waitForEvent("download").catch(() => undefined);
    await first.click();
    const download = await Promise.race([saved, page.waitForURL(file.href).then(() => page.goBack()).catch(() => undefined)]);
    assert.equal(page.url(), document);
    const given = await page.request.get(file.href);
    const path = decodeURIComponent(file.pathname.slice(new URL(address).pathname.length));
    const bytes = await readFile(join(folder, path));
    assert.deepEqual(await given.body(), bytes);
    if (download?.path) assert.deepEqual(await readFile(await download.path()), bytes);
    await picture("dokumen");
    await page.goBack();
    assert.equal(page.url(), `${address}dip/`);

    assert.deepEqual(account.errors, [], "nothing breaks the policy of a page");
    assert.deepEqual(account.foreign, [], "no other origin is asked");

    const lost = await page.goto(`${address}tidak/ada/`);
    assert.equal(lost.status(), 404);
    assert.match(await page.textContent("h1"), /tidak ditemukan/);
    await picture("tidak-ada");

    // As a file from a folder: no script runs there, and the page says what to do.
    await page.goto(`${pathToFileURL(join(folder, "cari/index.html"))}`);
    const said = page.locator("#diam");
    assert.ok(await said.isVisible());
    assert.match(await said.textContent(), /sebagai berkas.*maklumat pratinjau --terbit/s);
    await picture("berkas");
  } finally {
    await browser.close();
  }
}
