// Searches a built site as a reader does: node tests/browser/searching.mjs FOLDER. Ends with 1 and a reason, or prints
// what the first search cost. The register is the one of tests/behaviour/search.rs.
import assert from "node:assert/strict";
import { open, serve } from "./serving.mjs";

const site = await serve(process.argv[2]);
const { browser, page, account } = await open(site);
const status = page.locator("#jumlah");
const results = page.locator("#hasil > li");
const settled = () => page.waitForFunction(() => {
  const said = document.getElementById("jumlah").textContent;
  return said && said !== document.getElementById("cari").dataset.waiting;
});

/** By keyboard alone: to the field, the words, Enter. */
async function ask(words) {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate(() => document.activeElement?.id === "q")) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Control+A");
  await page.keyboard.type(words);
  // What was said of the question before is no answer to this one.
  await page.evaluate(() => { document.getElementById("jumlah").textContent = ""; });
  await page.keyboard.press("Enter");
  await settled();
}

async function tabTo(selector) {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate((it) => document.activeElement?.matches(it), selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${selector} cannot be reached by keyboard`);
}

const tests = {
  async "another form of a word is found"() {
    await page.goto(`${site.top}cari/`);
    const before = { bytes: account.bytes, requests: account.requests.length };
    await ask("umumkan");
    console.log(`page: ${before.bytes} bytes in ${before.requests} requests; first search: ${account.bytes - before.bytes} bytes in ${account.requests.length - before.requests}`);
    assert.match(await status.textContent(), /Satu informasi ditemukan/);
    assert.equal(await status.getAttribute("role"), "status");
    assert.equal(await results.first().locator("a").first().textContent(), "Pengumuman Lelang Kendaraan");
    assert.match(await results.first().locator("mark").first().textContent(), /pengumuman/i);
    assert.match(await results.first().locator(".meta").textContent(), /Informasi berkala · 2024 · dip-2026-0007/);
    assert.equal(new URL(page.url()).search, "?q=umumkan");
  },

  async "a word that stands only in an attached PDF is found, and where"() {
    await ask("kembangloyang");
    assert.equal(await results.count(), 1);
    const link = results.first().locator(".meta a");
    assert.match(await results.first().textContent(), /Dalam lampiran Denah Lelang/);
    assert.equal(await results.first().locator("mark").first().textContent(), "kembangloyang");
    const address = await link.evaluate((it) => it.href);
    assert.equal(address, `${site.top}info/dip-2026-0007/r1/denah%20lelang.pdf`);
    assert.ok((await fetch(address)).ok);
  },

  async "a document is found by its id"() {
    await ask("dip-2026-0007");
    assert.equal(await results.first().locator("a").first().textContent(), "Pengumuman Lelang Kendaraan");
    await tabTo("#hasil a");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site.top}info/dip-2026-0007/`);
    await page.goBack();
    await settled();
    assert.equal(await page.inputValue("#q"), "dip-2026-0007");
    assert.ok(await results.count() > 0, "what was asked is asked again");
  },

  async "an id that is not there is not guessed"() {
    await ask("dip-2099-0001");
    assert.match(await status.textContent(), /Tidak ada yang ditemukan/);
    await ask("lelang 2099");
    assert.match(await status.textContent(), /Tidak ada yang ditemukan/);
    await ask("lelang kendara");
    assert.equal(await results.count(), 1, "a word half written is");
  },

  async "going back shows what was found before"() {
    await ask("laporan");
    await ask("lelang");
    await page.goBack();
    await settled();
    assert.equal(await page.inputValue("#q"), "laporan");
    assert.equal(await results.count(), 10);
  },

  async "the rest is shown on demand, and the focus goes there"() {
    await ask("laporan");
    assert.match(await status.textContent(), /14 informasi ditemukan/);
    await tabTo("#lagi");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelectorAll("#hasil > li").length === 14);
    assert.ok(await page.evaluate(() => document.activeElement === document.querySelector("#hasil > li:nth-child(11) a")));
    assert.ok(await page.locator("#lagi").isHidden());
  },

  async "results are narrowed by year, class and unit, with counts over all years"() {
    await ask("laporan");
    // The last choice ends with its number.
    const counted = (select, number) => page.waitForFunction(([it, end]) =>
      document.querySelector(it).lastElementChild.text.endsWith(end), [select, `(${number})`]);
    await counted("#tahun", 7);
    const years = await page.locator("#tahun option").allTextContents();
    assert.deepEqual(years, ["semua", "2026 (0)", "2025 (7)", "2024 (7)"]);
    await tabTo("#tahun");
    await page.keyboard.type("2025");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /^7 /.test(document.getElementById("jumlah").textContent));
    assert.match(page.url(), /q=laporan&tahun=2025$/);
    await counted("#kelas", 7);
    assert.match((await page.locator("#kelas option").allTextContents()).join(), /Informasi berkala \(0\),Informasi serta-merta \(0\),Informasi setiap saat \(7\)/);
    await page.reload();
    await settled();
    assert.equal(await page.inputValue("#tahun"), "2025");
    assert.match(await status.textContent(), /^7 /);
  },

  async "a choice without a word asks for one"() {
    await page.goto(`${site.top}cari/`);
    await tabTo("#tahun");
    await page.keyboard.type("2025");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /Ketik dulu kata/.test(document.getElementById("jumlah").textContent));
    assert.ok(await page.locator("#temuan-cari").isHidden());
    await ask("laporan");
    assert.match(await status.textContent(), /^7 /, "the choice stays");
    await page.goto(`${site.top}cari/`);
  },

  async "signs of mathematics hide no word"() {
    await ask("luas=panjang×lebar");
    assert.equal(await results.count(), 1);
  },

  async "when nothing is found the page says what to do"() {
    await page.goto(`${site.top}cari/?q=${encodeURIComponent("qqqqzzzz")}`);
    await settled();
    assert.match(await status.textContent(), /Tidak ada yang ditemukan/);
    assert.ok(await page.locator("#nihil").isVisible());
    for (const link of await page.locator("#nihil a").all()) {
      const address = await link.evaluate((it) => it.href.split("#")[0]);
      assert.ok((await fetch(address)).ok, address);
    }
  },

  async "what is in a document is text and runs nothing"() {
    await ask("onerror");
    assert.equal(await results.count(), 1);
    assert.match(await results.first().textContent(), /<img src=x onerror=alert\(1\)>/);
    assert.equal(await page.locator("main img, main script:not([src])").count(), 0);
    await ask("\"><script>alert(2)</script>");
  },

  async "the home page and another site's link lead to the same search"() {
    await page.goto(site.top);
    await askAtHome("umumkan");
    assert.equal(page.url(), `${site.top}cari/?q=umumkan`);
    await settled();
    assert.equal(await results.count(), 1);
  },

  async "nothing goes wrong and nothing is asked of others"() {
    assert.deepEqual(account.errors, []);
    assert.deepEqual(account.foreign, []);
  },

  async "an index that does not load is no empty result"() {
    site.state.refuse = /\/indeks\/2024-1\/index\//;
    await page.goto(`${site.top}cari/?q=umumkan`);
    await settled();
    assert.match(await status.textContent(), /Sebagian indeks tidak termuat/);
    site.state.refuse = /\.pf_filter$/;
    await page.goto(`${site.top}cari/?q=umumkan`);
    await settled();
    assert.match(await status.textContent(), /Satu informasi ditemukan\.$/, "counts are no results");
    await page.waitForLoadState("networkidle");
    assert.ok(!(await page.locator("#tahun option").allTextContents()).join().includes("("), "no number rather than a wrong one");
    site.state.refuse = /\/indeks\//;
    await page.goto(`${site.top}cari/?q=umumkan`);
    await settled();
    assert.match(await status.textContent(), /tidak dapat dijalankan/);
    site.state.refuse = undefined;
    await ask("umumkan");
    assert.equal(await results.count(), 1, "a second try starts again");
  },

  async "without scripts the form leads to all titles"() {
    const plain = await open(site, { javaScriptEnabled: false });
    await plain.page.goto(`${site.top}cari/`);
    assert.ok(await plain.page.locator("fieldset").isHidden());
    assert.ok(await plain.page.getByText("Bila pencarian tidak berjalan").isVisible());
    await plain.page.fill("#q", "lelang");
    await plain.page.press("#q", "Enter");
    assert.equal(plain.page.url(), `${site.top}a-z/?q=lelang`);
    await plain.page.getByRole("link", { name: "Pengumuman Lelang Kendaraan" }).click();
    assert.equal(plain.page.url(), `${site.top}info/dip-2026-0007/`);
    assert.deepEqual(plain.account.errors, []);
    await plain.browser.close();
  },
};

async function askAtHome(words) {
  await tabTo("#q");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await page.waitForURL(/cari/);
}

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try { await test(); } catch (error) {
    failed++;
    console.log(`FAILED ${name}\n${error.stack}\n${JSON.stringify(account.errors)}`);
  }
}
await browser.close();
site.close();
console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
