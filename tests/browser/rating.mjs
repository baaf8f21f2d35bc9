// Asks Lighthouse about a built site: node tests/browser/rating.mjs FOLDER [--all|--slow]. The pages a reader meets
// first must have 100 for accessibility, best practice and search engines, --all: one page of nearly every kind; ends
// with 1 and what is missing. --slow tells when a weak phone on a bad line has painted them; a figure, no verdict.
import { createRequire } from "node:module";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { serve } from "./serving.mjs";

const [folder, mode] = process.argv.slice(2);
const slow = mode === "--slow";
const tools = createRequire(join(dirname(fileURLToPath(import.meta.url)), "../../target/tools/node_modules/here.js"));
const { default: lighthouse } = await import(pathToFileURL(tools.resolve("lighthouse")));
const { chromium } = tools("playwright-core");

/** 400 kbit/s, an answer after 400 ms, a processor six times as slow as this one. */
const LINE = { rttMs: 400, throughputKbps: 400, requestLatencyMs: 400, downloadThroughputKbps: 400,
  uploadThroughputKbps: 400, cpuSlowdownMultiplier: 6 };
const CATEGORIES = ["accessibility", "best-practices", "seo"];

const documents = readdirSync(join(folder, "info")).sort();
const first = ["", "dip/", `info/${documents.find((it) => it.startsWith("dip"))}/`, "cari/"];
const others = ["dip/berkala/", `info/${documents[0]}/`, "dik/", "layanan/", "kepatuhan/", "aksesibilitas/", "a-z/", "tentang/"];
const pages = mode === "--all" ? [...first, ...others] : first;
const site = await serve(folder);
const port = 20000 + (process.pid % 20000);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${port}`] });
const failures = [];
for (const path of pages) {
  const settings = slow
    ? { throttlingMethod: "devtools", throttling: LINE, onlyAudits: ["first-contentful-paint", "total-byte-weight"] }
    : { throttlingMethod: "provided", onlyCategories: CATEGORIES };
  const { lhr } = await lighthouse(site.top + path, { port, logLevel: "error", formFactor: "mobile", ...settings });
  if (lhr.runtimeError) failures.push(`/${path}: ${lhr.runtimeError.message}`);
  if (slow) {
    const paint = lhr.audits["first-contentful-paint"].numericValue;
    console.log(`/${path}: first paint after ${Math.round(paint)} ms, ${lhr.audits["total-byte-weight"].numericValue} bytes`);
    continue;
  }
  for (const it of CATEGORIES) {
    const { score, auditRefs } = lhr.categories[it];
    if (score === 1) continue;
    const missing = auditRefs.map(({ id }) => lhr.audits[id]).filter(({ score: of }) => of !== null && of < 1);
    failures.push(`/${path}: ${it} ${score * 100}: ${missing.map(({ id, explanation, details }) =>
      `${id} ${explanation ?? ""} ${JSON.stringify(details?.items?.slice(0, 2) ?? "")}`).join("; ")}`);
  }
}
await browser.close();
site.close();
console.log(failures.length ? failures.join("\n") : slow ? "measured" : `${pages.length} pages have 100 three times`);
process.exitCode = failures.length ? 1 : 0;
