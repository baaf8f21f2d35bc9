// A person writes while the preview is open: node tests/browser/previewing.mjs ADDRESS DRAFT [PICTURES]. The page
// follows every save, says what is broken, and comes back. Ends with 1 and a reason.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { open } from "./serving.mjs";

const [address, draft, pictures] = process.argv.slice(2);
const { origin } = new URL(address);
const whole = readFileSync(draft, "utf8");
const id = whole.match(/^id: (\S+)/m)[1];
const { browser, page, account } = await open({ origin });
try {
  await page.goto(address, { waitUntil: "load" });
  await page.waitForURL(`${origin}/`);
  await page.goto(`${origin}/info/${id}/`, { waitUntil: "load" });
  const before = await page.textContent("h1");
  assert.ok(before.length > 3);
  await page.waitForTimeout(300);

  const times = [];
  for (let round = 1; round <= 5; round += 1) {
    const title = `Judul ke-${round}`;
    writeFileSync(draft, whole.replace(/^judul: .*$/m, `judul: ${title}`));
    const start = performance.now();
    await page.waitForFunction((it) => document.querySelector("h1")?.textContent === it, title, { polling: 10, timeout: 60000 });
    times.push(Math.round(performance.now() - start));
    await page.waitForTimeout(150);
  }
  console.log(`from the save to the new page: ${times.join(", ")} ms`);

  writeFileSync(draft, whole.replace(/^judul: .*$/m, "judul: [tidak selesai"));
  await page.waitForSelector(".mkl-rusak", { timeout: 60000 });
  const said = await page.textContent(".mkl-rusak");
  assert.match(said, /konsep[\w-]*\.md/);
  assert.match(said, /baris \d+/);
  assert.equal(await page.textContent("h1"), "Judul ke-5", "the last good page stays");
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    for (const [width, scheme] of [[360, "light"], [1280, "light"], [360, "dark"], [1280, "dark"]]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.screenshot({ path: join(pictures, `rusak-${width}-${scheme}.png`) });
    }
  }

  writeFileSync(draft, whole);
  await page.waitForFunction((it) => document.querySelector("h1")?.textContent === it, before, { timeout: 60000 });
  assert.equal(await page.locator(".mkl-rusak").count(), 0);
  if (pictures) {
    for (const [width, scheme] of [[360, "light"], [1280, "light"], [360, "dark"], [1280, "dark"]]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.screenshot({ path: join(pictures, `baik-${width}-${scheme}.png`) });
    }
    await page.goto(`${origin}/_pratinjau/temuan/`);
    await page.screenshot({ path: join(pictures, "temuan.png") });
  }
  assert.deepEqual(account.errors, [], "nothing breaks the policy of the page");
  assert.deepEqual(account.foreign, [], "no other origin is asked");
} finally {
  await browser.close();
}
