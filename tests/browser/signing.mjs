// Three officers with keys, each in a browser of their own: node tests/browser/signing.mjs STAFF PPID SUPERIOR DRAFT. A
// draft is made, handed in, found fit and approved; one document is renewed, another one withdrawn. Ends with 1 and a
// reason.
import assert from "node:assert/strict";
import { act, choose, sit, visit } from "./desks.mjs";

const [staff, ppid, superior, draft] = process.argv.slice(2);
const [RENEWED, WITHDRAWN] = ["content/perencanaan/lain", "content/protokol/contoh"];
const work = (desk, path) => visit(desk.page, `${desk.origin}/_petugas/dokumen?lokasi=${path}`);

async function publish(one, two, three) {
  let { page } = one;
  await page.click('a[href="/_petugas/baru"]');
  await page.fill("#judul", "Agenda Pimpinan");
  await page.check('input[name=unit][value="protokol"]');
  await page.check('input[name=klasifikasi][value="berkala"]');
  await page.click("main form button");
  await page.waitForSelector("#mkl-isian");
  for (const [name, text] of [["ringkasan", "Agenda bulan ini."], ["penanggung_jawab", "Kepala Bagian Protokol"],
    ["dibuat_tanggal", "2026-11-19"], ["dibuat_tempat", "Palangka Raya"], ["retensi_aktif", "1 tahun"],
    ["retensi_inaktif", "1 tahun"], ["isi", "Agenda ada di lampiran."]]) {
    await page.fill(`#${name}`, text);
  }
  await page.selectOption("#retensi_nasib_akhir", "permanen");
  await page.check('input[name=bentuk][value="daring"]');
  await page.click("#mkl-isian button");
  await page.waitForSelector(".mkl-berhasil");
  await choose(page, "agenda.csv", "text/csv", "hari,acara\nSenin,Apel\n");
  await page.waitForFunction(() => document.querySelector(".mkl-berkas")?.textContent.includes("agenda.csv"));
  await work(one, draft);
  await act(page, "ajukan");
  page = two.page;
  await work(two, draft);
  await page.fill("#mkl-memo", "1/ADPIM");
  await act(page, "sesuai");
  page = three.page;
  await work(three, draft);
  await act(page, "setujui");
}

async function goOn(one, two, three) {
  await work(one, RENEWED);
  await act(one.page, "mutakhirkan");
  await work(two, WITHDRAWN);
  await two.page.click("main details:has(#mkl-alasan) summary");
  await two.page.fill("#mkl-alasan", "Diganti agenda pimpinan.");
  await act(two.page, "tarik");
  await work(three, WITHDRAWN);
  await act(three.page, "setujui-penarikan");
}

const desks = await Promise.all([staff, ppid, superior].map(sit));
try {
  await publish(...desks);
  await goOn(...desks);
  for (const it of desks) {
    assert.deepEqual(it.account.errors, [], "nothing breaks the policy of our own pages");
    assert.deepEqual(it.account.foreign, [], "nothing leaves this computer");
  }
} finally {
  await Promise.all(desks.map((it) => it.browser.close()));
}
