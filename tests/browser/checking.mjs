// Checks files on the page for it, as a citizen does: node tests/browser/checking.mjs SITE CASES [PICTURES]. CASES is a
// JSON file: a list of files with the verdict due, and of ways to cut the chain with the words of the refusal. Ends with
// 1 and a reason, or prints what a first answer costs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { audit, open, serve } from "./serving.mjs";

const [folder, list, pictures] = process.argv.slice(2);
const cases = JSON.parse(readFileSync(list, "utf8"));
const site = await serve(folder);
const begun = Date.now();
const VERDICTS = { berlaku: /^Sama persis dengan terbitan yang berlaku: /, digantikan: /^Sama persis dengan terbitan lama: .* diganti revisi \d+\./,
  ditarik: /^Pernah terbit: .*, ditarik .* Alasannya: ./, "tidak dikenal": /^Tidak dikenal\. / };
const BROKEN = /^Rangkaian bukti putus/;

const said = (page) => page.locator("#kabar").textContent();
const settled = (page) => page.waitForFunction(() => {
  const text = document.getElementById("kabar").textContent;
  return text && text !== document.getElementById("periksa").dataset.waiting && !document.getElementById("kemajuan").textContent;
});
const links = (page) => page.locator("#rantai li").allTextContents();

/** Gives the page these files and waits for its answer. */
async function check(page, ...files) {
  await page.evaluate(() => { document.getElementById("kabar").textContent = ""; });
  await page.setInputFiles("#berkas", files);
  await settled(page);
  return said(page);
}

/** Gives out other files of the site, by path; those that are empty are not there. */
function give(replace) {
  const all = Object.entries(replace).map(([path, text]) => [`/register/${path}`, Buffer.from(text, "base64")]);
  const gone = all.filter((it) => !it[1].length).map((it) => it[0]);
  site.state.replace = new Map(all);
  site.state.refuse = gone.length ? { test: (path) => gone.includes(path) } : undefined;
  return gone;
}

/** A picture, if they are asked for. */
const picture = (page, name) => pictures && page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });

const tests = {
  async "a first answer costs little and nothing leaves the computer"() {
    const { browser, page, account } = await open(site);
    await page.goto(`${site.top}verifikasi/`);
    await check(page, cases.files[0].file);
    console.log(`first answer: ${account.bytes} bytes in ${account.requests.length} requests`);
    assert.ok(account.bytes <= 200_000, `${account.bytes} bytes`);
    assert.deepEqual(account.foreign, []);
    assert.deepEqual(account.errors, []);
    await browser.close();
  },

  async "every file has the verdict that is due"() {
    const { browser, page, account } = await open(site);
    await page.goto(`${site.top}verifikasi/`);
    for (const { file, verdict } of cases.files) {
      const [state, id] = verdict.split(/ (?=dip-)/);
      const text = await check(page, file);
      assert.match(text, VERDICTS[state], `${file} ${verdict}`);
      if (id) assert.ok(text.includes(id.split(" ")[0]), `${text} has no ${id}`);
      assert.equal(await page.locator("#kabar.force").count() === 1, state === "berlaku", `${file}: green only when in force`);
      assert.equal(await page.locator("#kabar.withdrawn").count(), 0, "red is a broken chain only");
      // The keys came only after these.
      if (file !== cases.signed && state === "berlaku") assert.match((await links(page)).at(-1), /dicatat atas nama atasan-ppid/);
    }
    console.log(`${cases.files.length} files in ${Date.now() - begun} ms`);
    assert.deepEqual(account.foreign, []);
    assert.deepEqual(account.errors, []);
    await browser.close();
  },

  async "a whole chain holds, link by link"() {
    const { browser, page } = await open(site);
    await page.goto(`${site.top}verifikasi/`);
    assert.match(await check(page, cases.signed), /Seluruh rangkaian bukti cocok\.$/);
    assert.equal(await page.locator("#rantai li").count(), 5);
    for (const text of await links(page)) assert.match(text, /^Cocok\./);
    await page.click("#semua");
    await page.waitForFunction(() => /^Semua \d+ naskah/.test(document.getElementById("kabar").textContent));
    await picture(page, "cocok");
    await browser.close();
  },

  async "title and date are those of the proof, not of the list"() {
    const { browser, page } = await open(site);
    const [of, part, list] = cases.lies;
    const { judul } = JSON.parse(readFileSync(join(folder, of, "meta.json"), "utf8")), id = of.split("/")[1];
    const other = Buffer.from(JSON.stringify({ judul: "Judul karangan" })).toString("base64");
    for (const [replace, title] of [[{}, judul], [{ [`${of}/meta.json`]: "" }, id], [{ [`${of}/meta.json`]: other }, id]]) {
      give({ [part]: list, ...replace });
      await page.goto(`${site.top}verifikasi/`);
      const text = await check(page, cases.signed), all = text + await page.textContent("#tempat");
      assert.ok(text.startsWith(`Sama persis dengan terbitan yang berlaku: ${title} (${id}, revisi 1). Tercatat terbit `), text);
      assert.match(text, /Seluruh rangkaian bukti cocok\.$/);
      assert.doesNotMatch(all, /karangan|2019/);
    }
    // Without the history it is said whose words these are.
    give({ [part]: list, [`${of}/meta.json`]: "", "bukti/riwayat.txt": "" });
    await page.reload();
    assert.match(await check(page, cases.signed), /karangan .* 2019 .* Ini menurut daftar situs ini; /);
    assert.equal(await page.locator("#kabar.force").count(), 0);
    await browser.close();
  },

  async "cut at each link it is refused"() {
    const { browser, page, account } = await open(site);
    for (const { name, replace, file, words } of cases.cuts) {
      const gone = give(replace);
      account.errors.length = 0;
      await page.goto(`${site.top}verifikasi/`);
      await page.evaluate(() => localStorage.clear());
      assert.match(await check(page, file), BROKEN, name);
      assert.equal(await page.locator("#kabar.withdrawn").count(), 1, name);
      const broken = (await links(page)).filter((it) => it.startsWith("Tidak cocok."));
      assert.ok(broken.some((it) => it.includes(words)), `${name}: ${broken}`);
      assert.deepEqual(account.errors.filter((it) => !gone.length || !it.includes("404")), [], name);
      await picture(page, `putus-${name.replaceAll(" ", "-")}`);
    }
    await browser.close();
  },

  async "a history that was rewritten is an alarm for who was here before"() {
    const { browser, page } = await open(site);
    await page.goto(`${site.top}verifikasi/`);
    await check(page, cases.signed);
    for (const { replace, file } of cases.rewritten) {
      give(replace);
      await page.reload();
      assert.match(await check(page, file), /^Peringatan: riwayat situs ini tidak berawal/);
      assert.ok(await page.locator("#alarm").isVisible());
      assert.match(await page.locator("#kepala-lama").textContent(), /^maklumat-kepala\/v1\n/);
    }
    await picture(page, "alarm");
    site.state.replace = undefined;
    await page.reload();
    assert.doesNotMatch(await check(page, cases.signed), /^Peringatan/);
    // What vanished is named.
    site.state.refuse = /naskah\.txt$/;
    await page.click("#semua");
    await page.waitForFunction(() => /tidak ada atau lain isinya: info\//.test(document.getElementById("kabar").textContent));
    site.state.refuse = undefined;
    await browser.close();
  },

  async "what a browser cannot do is said and is not red"() {
    for (const [name, script, words] of [
      ["no Ed25519", () => { const real = crypto.subtle.importKey; SubtleCrypto.prototype.importKey = function (...all) {
        return all[2]?.name === "Ed25519" ? Promise.reject(new DOMException("", "NotSupportedError")) : real.apply(this, all); }; }, "peramban ini belum bisa"],
      ["no secure context", () => { Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined }); }, "diperlukan https"],
    ]) {
      const { browser, page, account } = await open(site);
      await page.addInitScript(script);
      await page.goto(`${site.top}verifikasi/`);
      const text = await check(page, cases.signed);
      assert.ok(`${text} ${await links(page)}`.includes(words), `${name}: ${text}`);
      assert.equal(await page.locator("#kabar.withdrawn").count() + await page.locator("#rantai .error").count(), 0, name);
      assert.deepEqual(account.errors, [], name);
      await browser.close();
    }
  },

  async "a part that does not load is no verdict"() {
    const { browser, page } = await open(site);
    site.state.refuse = /\/sidik\//;
    await page.goto(`${site.top}verifikasi/`);
    assert.match(await check(page, cases.signed), /^Belum dapat diperiksa di sini\. Daftar sidik/);
    assert.equal(await page.locator("#kabar.withdrawn, #kabar.force").count(), 0);
    site.state.refuse = undefined;
    assert.match(await check(page, join(folder, "bukti/riwayat.txt"), join(folder, "bukti/kepala.txt")), /^Periksa satu berkas/);
    await browser.close();
  },

  async "a digest is pasted, by keyboard alone"() {
    const { browser, page } = await open(site);
    await page.goto(`${site.top}verifikasi/`);
    for (let presses = 0; presses < 60 && !await page.evaluate(() => document.activeElement?.id === "berkas"); presses++) await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("abc");
    await page.keyboard.press("Enter");
    assert.match(await said(page), /^Ini bukan sidik SHA-256/);
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(`sha256:${cases.digest.toUpperCase()}`);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /^Sama persis/.test(document.getElementById("kabar").textContent));
    assert.equal(await page.locator("#kabar").getAttribute("role"), "status");
    await browser.close();
  },

  async "from a folder, what is dropped beside the file is checked"() {
    const { browser, page, account } = await open({ origin: "file:" });
    await page.goto(`${pathToFileURL(join(folder, "verifikasi/index.html"))}`);
    assert.match(await check(page, cases.signed), /^Belum dapat diperiksa di sini\. Halaman ini dibuka dari folder/);
    const beside = ["bukti/riwayat.txt", "bukti/kepala.txt", "bukti/kepala.txt.sig", ...cases.beside].map((it) => join(folder, it));
    assert.match(await check(page, cases.signed, ...beside), /^Sama persis dengan terbitan yang berlaku: .* Seluruh rangkaian bukti cocok\.$/);
    assert.doesNotMatch(await said(page), /: dip-/, "the title is that of meta.json");
    const list = beside.pop();
    assert.match(await check(page, cases.signed, ...beside), /Seluruh rangkaian bukti cocok\.$/, "without the list of digests");
    assert.match(await check(page, cases.other, ...beside), BROKEN, "the right statement and another file");
    assert.match(await check(page, cases.other, ...beside, list), /^Tidak dikenal\./);
    assert.deepEqual(account.errors, []);
    assert.deepEqual(account.foreign, []);
    await browser.close();
  },

  async "it reads well on every screen, and without scripts says what to do"() {
    for (const [width, colorScheme] of [[360, "light"], [360, "dark"], [1280, "light"], [1280, "dark"]]) {
      const { browser, page, account } = await open(site, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      await page.goto(`${site.top}verifikasi/`);
      await picture(page, `kosong-${width}-${colorScheme}`);
      await check(page, cases.signed);
      assert.deepEqual(await audit(page), [], `${width} ${colorScheme}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${width} scrolls`);
      await picture(page, `jawaban-${width}-${colorScheme}`);
      assert.deepEqual(account.errors, []);
      await browser.close();
    }
    const { browser, page } = await open(site, { javaScriptEnabled: false });
    await page.goto(`${site.top}verifikasi/`);
    assert.ok(await page.locator("#diam").isVisible() && await page.locator("#periksa").isHidden());
    const text = await page.textContent("main");
    for (const it of ["sha256sum", "head -n", "cmp", "ssh-keygen -Y verify", "-Overify-time="]) assert.ok(text.includes(it), it);
    await picture(page, "tanpa-skrip");
    await browser.close();
  },
};

const decreed = {
  async "what a decree approved is proven by the decree"() {
    const { browser, page, account } = await open(site);
    await page.goto(`${site.top}verifikasi/`);
    for (const file of cases.decreed) {
      assert.match(await check(page, file), /^Sama persis dengan terbitan yang berlaku: .* dan kepalanya cocok;/);
      assert.match((await links(page)).at(-1), /^Cocok\. Naskah itu ditandatangani dengan kunci atasan-ppid/);
    }
    await page.click("#semua");
    await page.waitForFunction(() => /^Semua \d+ naskah/.test(document.getElementById("kabar").textContent));
    assert.deepEqual(account.errors, []);
    await browser.close();
  },

  "cut at each link it is refused": tests["cut at each link it is refused"],
};

const due = cases.decreed ? decreed : tests;
let failed = 0;
for (const [name, test] of Object.entries(due)) {
  site.state.replace = site.state.refuse = undefined;
  try { await test(); } catch (error) {
    failed++;
    console.log(`FAILED ${name}\n${error.stack}`);
  }
}
site.close();
console.log(`${Object.keys(due).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
