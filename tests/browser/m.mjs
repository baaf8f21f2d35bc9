import { open, serve } from "./serving.mjs";
const site = await serve(process.argv[2]);
for (const q of process.argv.slice(3)) {
  const { browser, page, account } = await open(site);
  await page.goto(site.top + "cari/");
  const b = account.bytes, r = account.requests.length;
  await page.fill("#q", q); const t = Date.now(); await page.press("#q", "Enter");
  await page.waitForFunction(() => { const s = document.getElementById("jumlah").textContent; return s && !/Sedang/.test(s); }, undefined, { timeout: 120000 });
  const by = {}; 
  console.log(q, await page.textContent("#jumlah"), "page", b, r, "first", account.bytes - b, account.requests.length - r, Date.now() - t, "ms", account.errors);
  const b2 = account.bytes, r2 = account.requests.length, t2 = Date.now();
  await page.fill("#q", "rapat evaluasi"); await page.press("#q", "Enter");
  await page.waitForFunction(() => { const s = document.getElementById("jumlah").textContent; return s && !/Sedang/.test(s); }, undefined, { timeout: 120000 });
  console.log("  second", await page.textContent("#jumlah"), account.bytes - b2, account.requests.length - r2, Date.now() - t2, "ms");
  await browser.close();
}
site.close();
