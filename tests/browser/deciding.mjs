// The superior decides: node tests/browser/deciding.mjs ADDRESS WAITING PROPOSED [PICTURES]. The page of a decision on a
// phone and on a desk, light and dark, without scripts, by keyboard. Ends with 1 and a reason.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { audit, open } from "./serving.mjs";

const [address, waiting, proposed, pictures] = process.argv.slice(2);
const { origin } = new URL(address);
const work = (path) => `${origin}/_petugas/dokumen?lokasi=${path}`;
if (pictures) mkdirSync(pictures, { recursive: true });

/** What is wrong with the page as it is shown on these screens. */
async function look(page, name) {
  for (const [width, colorScheme] of [[360, "light"], [1280, "light"], [360, "dark"], [1280, "dark"]]) {
    const mode = `${name} (${width} ${colorScheme})`;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await audit(page), [], mode);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${mode} scrolls sideways`);
    const small = await page.$$eval("main button, main input:not([type=hidden]), main summary, .mkl-berkas a", (all) =>
      all.filter((it) => { const box = it.getBoundingClientRect(); return box.width && box.height < 24; }).map((it) => it.outerHTML));
    assert.deepEqual(small, [], `${mode}: too small to touch`);
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Goes on by Tab until something has the focus, which can always be seen. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate((it) => {
      const focus = document.activeElement;
      const box = focus.getBoundingClientRect();
      return { there: focus.matches(it), seen: box.bottom > 0 && box.top < innerHeight, what: focus.outerHTML.slice(0, 200) };
    }, selector);
    assert.ok(here.seen, `the focus cannot be seen: ${here.what}`);
    if (here.there) return;
  }
  assert.fail(`${selector} cannot be reached by keyboard on ${page.url()}`);
}

const own = await open({ origin });
try {
  const { page } = own;
  await page.goto(address);
  await page.waitForURL(`${origin}/_petugas/`);
  await look(page, "meja-atasan");
  await page.goto(work(waiting));
  await look(page, "menunggu-persetujuan");
  await page.click('button[value="setujui"]');
  await page.waitForSelector("#mkl-ya");
  const frame = page.frameLocator(".mkl-akan");
  assert.match(await frame.locator("h1").textContent(), /Pedoman Pidato/);
  assert.match(await frame.locator("body").evaluate((it) => getComputedStyle(it).fontFamily), /\w/);
  assert.ok(await frame.locator("h1").evaluate(() => document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 5), "with its own style");
  await look(page, "setujui");
  // A file opens beside the decision, which stays.
  const file = page.locator(".mkl-berkas a");
  assert.equal(await file.getAttribute("target"), "_blank");
  assert.match(await (await page.request.get(origin + await file.getAttribute("href"))).text(), /hari,jam/);

  // The same without scripts, with the same cookie, by who reads on a phone.
  const plain = await own.browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, storageState: await page.context().storageState() });
  const phone = await plain.newPage();
  await phone.goto(work(proposed));
  assert.match(await phone.textContent("main"), /Salah unggah\./);
  await phone.click('button[value="setujui-penarikan"]');
  assert.match(await phone.textContent("main"), /Salah unggah\..*Yang akan dicatat/s);
  assert.match(await phone.frameLocator(".mkl-akan").locator("main").textContent(), /ditarik/);
  if (pictures) await phone.screenshot({ path: join(pictures, "setujui-penarikan-tanpa-skrip.png"), fullPage: true });
  await phone.goto(work(proposed));
  await phone.click('button[value="tolak-penarikan"]');
  assert.match(await phone.textContent("main"), /tulis mengapa usulnya ditolak/);
  await phone.fill("#mkl-tolak", "Masih dipakai warga.");
  await phone.click('button[value="tolak-penarikan"]');
  await phone.click("#mkl-ya");
  assert.match(await phone.textContent("main"), /Tercatat/);
  await plain.close();

  // By keyboard alone; what changed elsewhere meanwhile is no matter.
  await page.goto(work(proposed));
  await look(page, "usul-ditolak");
  await page.goto(work(waiting));
  await tabTo(page, 'button[value="setujui"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector("#mkl-ya");
  await tabTo(page, "#mkl-ya");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".mkl-berhasil");
  await look(page, "disetujui");
  assert.deepEqual(own.account.errors, [], "nothing breaks the policy of our own pages");
  assert.deepEqual(own.account.foreign, [], "no other origin is asked");
} finally {
  await own.browser.close();
}
