// A browser is shown the file with the key: node tests/browser/entering.mjs FILE [PICTURES]. It comes in without
// scripts; another browser does not, and each is told what to do. Ends with 1 and a reason.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { audit, open } from "./serving.mjs";

const [file, pictures] = process.argv.slice(2);
const address = readFileSync(file, "utf8").match(/url=([^"]+)/)[1];
const { origin } = new URL(address);

async function picture(page, name) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  for (const [width, scheme] of [[360, "light"], [1280, "dark"]]) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: join(pictures, `${name}-${width}-${scheme}.png`) });
  }
}

const own = await open({ origin }, { javaScriptEnabled: false });
const other = await open({ origin }, { bypassCSP: true });
const elsewhere = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(`<a href="${origin}/dip/">x</a>`));
await new Promise((done) => elsewhere.listen(0, "127.0.0.1", done));
try {
  await own.page.goto(pathToFileURL(file).href);
  await own.page.waitForURL(`${origin}/_petugas/`);
  assert.match(await own.page.textContent("h1"), /Menunggu Anda|Siapa yang bekerja/);
  const [cookie] = await own.page.context().cookies(origin);
  assert.ok(cookie.httpOnly && cookie.sameSite === "Strict", JSON.stringify(cookie));

  // Another user has the address by now, and another browser.
  for (const it of [address, `${origin}/`, `${origin}/_petugas/`, `${origin}/info/dip-2026-0005/`]) {
    const answer = await other.page.goto(it);
    assert.equal(answer.status(), 403, it);
    assert.deepEqual(await audit(other.page), [], it);
    assert.ok(!(await other.page.content()).includes("Rancangan"), it);
  }
  await picture(other.page, "tertutup");
  await other.page.goto(address);
  assert.match(await other.page.textContent("main"), /Salin alamat terbaru.*hentikan programnya/s);
  await picture(other.page, "terpakai");

  // A link of another page comes without the cookie; the page that says so leads in.
  await own.page.goto(`http://localhost:${elsewhere.address().port}/`);
  await own.page.click("a");
  await own.page.waitForURL(`${origin}/dip/`);
  if (await own.page.locator("text=buka halaman ini sekali lagi").count()) await own.page.click("text=buka halaman ini sekali lagi");
  await own.page.waitForSelector("table");
  // Back to the address with the key is no harm to who is in.
  await own.page.goto(address);
  await own.page.waitForURL(`${origin}/_petugas/`);
} finally {
  elsewhere.close();
  await Promise.all([own, other].map((it) => it.browser.close()));
}
