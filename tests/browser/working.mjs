// Three officers in turn, each in a browser of their own: node tests/browser/working.mjs STAFF PPID SUPERIOR PATH
// [PICTURES]. A draft is filled in, handed in, sent back, corrected, found fit and approved; a page of another origin
// tries to take part. Ends with 1 and a reason.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { act, choose, sit, visit } from "./desks.mjs";

const [staff, ppid, superior, path, pictures] = process.argv.slice(2);
const begun = performance.now();
const work = (desk) => `${desk.origin}/_petugas/dokumen?lokasi=${path}`;

async function picture(page, name) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  for (const [width, scheme] of [[360, "light"], [1280, "light"], [360, "dark"], [1280, "dark"]]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: join(pictures, `${name}-${width}-${scheme}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Presses a button and says yes, with a picture of what is shown between. */
const pressed = (page, button) => act(page, button, () => picture(page, `pastikan-${button}`));

/** A document is begun, and a file that was the wrong one is taken away again. */
async function begin({ page }) {
  await page.setViewportSize({ width: 1280, height: 3000 });
  const below = await page.evaluate(() => innerHeight - document.querySelector(".mkl").getBoundingClientRect().bottom);
  assert.equal(Math.round(below), 0, "the preview's bar lies at the bottom of a short page");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.click('a[href="/_petugas/baru"]');
  await page.fill("#judul", "Dokumen yang lain");
  await page.check('input[name=unit][value="perencanaan"]');
  await page.check('input[name=klasifikasi][value="setiap-saat"]');
  await picture(page, "baru");
  await page.click("main form button");
  await page.waitForSelector("#mkl-isian");
  assert.equal(await page.inputValue("#judul"), "Dokumen yang lain");
  await Promise.all([page.waitForURL(/dokumen\?/), page.click(".mkl-siapa a >> nth=1")]);
  const says = (name) => page.waitForFunction((it) => document.querySelector(".mkl-berkas")?.textContent.includes(it), name);
  await choose(page, "salah.csv", "text/csv", "a,b\n");
  await says("salah.csv");
  await page.click(".mkl-berkas summary");
  await picture(page, "hapus");
  await page.click(".mkl-berkas button");
  await page.waitForSelector(".mkl-berhasil");
  assert.equal(await page.locator(".mkl-berkas").count(), 0, "the file is gone");
}

/** A page of another origin that knows the address and tries everything a page can. */
async function attack(desk) {
  const attacker = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end("<h1>x</h1>"));
  await new Promise((done) => attacker.listen(0, "127.0.0.1", done));
  const tab = await desk.page.context().newPage();
  await tab.goto(`http://127.0.0.1:${attacker.address().port}/`);
  const got = await tab.evaluate(async ({ origin, path }) => {
    const body = `lokasi=${path}&tindakan=ajukan&token=x&dilihat=x`;
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const all = [];
    for (const mode of ["no-cors", "cors"]) {
      for (const way of ["catat", "sunting", "siapa", "lampiran?nama=a.csv"]) {
        await fetch(`${origin}/_petugas/${way}`, { method: "POST", mode, headers, body, credentials: "include" })
          .then((it) => all.push(it.type), () => all.push("refused"));
      }
    }
    await fetch(`${origin}/_petugas/`, { credentials: "include" }).then((it) => all.push(it.type), () => all.push("refused"));
    return all;
  }, { origin: desk.origin, path });
  assert.ok(got.every((it) => ["opaque", "refused"].includes(it)), `nothing can be read: ${got}`);
  await tab.setContent(`<form method="post" action="${desk.origin}/_petugas/catat"><input name="lokasi" value="${path}"><input name="tindakan" value="ajukan"></form>`);
  await Promise.all([tab.waitForNavigation(), tab.evaluate(() => document.forms[0].submit())]);
  assert.match(await tab.textContent("body"), /tidak datang dari halaman petugas|kunci/);
  await tab.setContent(`<iframe src="${desk.origin}/_petugas/"></iframe>`);
  await tab.close();
  attacker.close();
}

const [one, two, three] = await Promise.all([sit(staff), sit(ppid), sit(superior)]);
try {
  // The officer finds the draft, fills it in, adds a file, hands it in.
  let { page } = one;
  assert.ok(!page.url().includes("kunci"), "the key does not stay in the address");
  await picture(page, "meja");
  await begin(one);
  await visit(page, `${one.origin}/_petugas/`);
  await page.click(`a[href*="${path}"]`);
  await picture(page, "dokumen-konsep");
  await attack(one);
  await page.click('a[href*="sunting"]');
  await picture(page, "sunting");
  await page.fill("#ringkasan", 'Capaian "utama": semuanya.');
  await page.fill("#kata_kunci", "laporan, kinerja");
  await page.fill("#isi", "Sudah selesai.\n\nDua alinea.");
  await page.click("#mkl-isian button");
  await page.waitForSelector(".mkl-berhasil");
  await choose(page, "Tabel 2026%.csv", "text/csv", "a,b\n1,2\n");
  await page.waitForFunction(() => document.querySelector("main")?.textContent.includes("tabel-2026.csv"));
  await choose(page, "halaman.html", "text/html", "<html>");
  await page.waitForFunction(() => document.querySelector("#mkl-lampiran [role=status]")?.textContent.includes("tidak dapat diterbitkan"));
  await visit(page, work(one));
  await pressed(page, "ajukan");

  // The PPID reads it and sends it back.
  page = two.page;
  await visit(page, `${two.origin}/_petugas/`);
  await page.click(`a[href*="${path}"]`);
  assert.equal(await page.locator('button[value="ajukan"]').count(), 0, "only staff hand in");
  await page.click("text=Baca halamannya");
  assert.equal(await page.textContent("h1"), "Rancangan Laporan");
  await page.click("text=Kerjakan dokumen ini");
  await page.fill("#mkl-memo", "1/ADPIM");
  await page.fill("#mkl-catatan", "Judul: sebutkan tahunnya.");
  await picture(page, "dokumen-periksa");
  await pressed(page, "perbaikan");

  // The officer reads the note, corrects the title, hands it in again.
  page = one.page;
  await visit(page, `${one.origin}/_petugas/`);
  await page.waitForFunction(() => document.querySelector("main").textContent.includes("Judul: sebutkan tahunnya."));
  await visit(page, work(one));
  await page.click('a[href*="sunting"]');
  await page.fill("#judul", "Laporan 2026");
  await page.click("#mkl-isian button");
  await page.waitForSelector(".mkl-berhasil");
  await page.waitForSelector('button[value="ajukan"]');
  await pressed(page, "ajukan");

  // Fit, and approved.
  page = two.page;
  await visit(page, work(two));
  await page.waitForSelector("#mkl-memo");
  await page.fill("#mkl-memo", "2/ADPIM");
  await pressed(page, "sesuai");
  page = three.page;
  await visit(page, work(three));
  await page.waitForSelector('button[value="setujui"]');
  await picture(page, "dokumen-setujui");
  await pressed(page, "setujui");
  await page.waitForFunction(() => document.querySelector("main").textContent.includes("Disetujui"));
  for (const it of [one, two, three]) {
    const own = it.account.errors.filter((text) => !/409|403/.test(text));
    assert.deepEqual(own, [], "nothing breaks the policy of our own pages");
  }
  console.log(`three officers, from the draft to the approval: ${Math.round(performance.now() - begun)} ms`);
} finally {
  await Promise.all([one, two, three].map((it) => it.browser.close()));
}
