// A site as a strict server gives it out, and a real Chromium that keeps account of what a page does.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const tools = join(dirname(fileURLToPath(import.meta.url)), "../../target/tools/node_modules");
const { chromium } = createRequire(join(tools, "here.js"))("playwright-core");
const axe = readFileSync(createRequire(join(tools, "here.js")).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".png": "image/png",
  ".svg": "image/svg+xml", ".json": "application/json", ".xml": "application/xml", ".pdf": "application/pdf",
  ".csv": "text/csv", ".txt": "text/plain", ".md": "text/markdown" };
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const SEARCH = `${POLICY}; script-src 'self' 'wasm-unsafe-eval'`;
const VERIFICATION = `${POLICY}; script-src 'self'`;
const policyOf = (path) =>
  path.startsWith("/register/cari/") ? SEARCH : path.startsWith("/register/verifikasi/") ? VERIFICATION : POLICY;

/** Gives a folder out below `/register/`; only search and verification may run anything. `refuse`: paths that fail;
 * `replace`: the bytes given out instead, by path. */
export async function serve(folder) {
  const state = { refuse: undefined, replace: undefined };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    let file = join(folder, normalize(path).replace(/^\/register\//, "/"));
    try {
      if (!path.startsWith("/register/") || state.refuse?.test(path)) throw new Error("not here");
      if ((await stat(file)).isDirectory()) file = join(file, "index.html");
      const bytes = state.replace?.get(path) ?? await readFile(file);
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      const packed = /text|javascript|json|xml/.test(type);
      const body = packed ? gzipSync(bytes) : bytes;
      response.writeHead(200, { "Content-Type": type, "Content-Length": body.length, ...(packed && { "Content-Encoding": "gzip" }),
        "X-Content-Type-Options": "nosniff", "Content-Security-Policy": policyOf(path) });
      response.end(body);
    } catch {
      response.writeHead(404, { "Content-Security-Policy": POLICY }).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, top: `${origin}/register/`, state, close: () => server.close() };
}

/** Starts Chromium; `account` holds every error, every request and the bytes of their answers. */
export async function open(site, settings = {}) {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
  const page = await context.newPage();
  const account = { errors: [], foreign: [], requests: [], bytes: 0 };
  page.on("console", (it) => { if (["error", "warning"].includes(it.type())) account.errors.push(it.text()); });
  page.on("pageerror", (it) => account.errors.push(String(it)));
  page.on("dialog", (it) => { account.errors.push(`a dialog: ${it.message()}`); it.dismiss(); });
  page.on("request", (it) => {
    account.requests.push(it.url());
    if (!it.url().startsWith(site.origin)) account.foreign.push(it.url());
  });
  page.on("response", async (it) => { account.bytes += Number(it.headers()["content-length"] ?? 0); });
  return { browser, page, account };
}

/** What a page lacks for readers with disabilities; its policy must let the audit run. */
export async function audit(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((runOnly) => window.axe.run(document, { runOnly }), RULES);
  return violations.map((it) => `${it.id}: ${it.help}: ${it.nodes[0].html}`);
}
