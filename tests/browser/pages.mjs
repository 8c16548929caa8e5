// node tests/browser/pages.mjs --browser chromium|firefox --extension dist/chromium DIR OUT.json
//
// Opens every NAME.html of DIR in the real browser with the real extension, clicks the button and writes
// {NAME: text of the article as the extension read it}. Exit code 1 if a page breaks one of the promises.
//
// Each page is opened twice. Once as it is, with its own scripts: that is the page a reader sees, and its text goes
// to OUT. There the page itself may change its nodes and call home at any moment, and no observer can tell whose
// change it was. So it is opened a second time under a policy that forbids the page every script and every request,
// while the extension, which no policy of a page binds, works as before. Every mutation and every request after the
// click is then the extension's, and there must be none.
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { markPage, openPage, unmarked } from "./harness/article_page.mjs";
import { leftovers, mutations, setGuard } from "./harness/guards.mjs";
import { launch } from "./harness/launch.mjs";
import { compareMarks, readPainted, wantedMarks } from "./harness/marks.mjs";
import { STRICT_POLICY, startServer } from "./harness/server.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: "string", default: "chromium" }, extension: { type: "string" }, only: { type: "string" } },
});
const [folder, out] = positionals;
if (!folder || !out || (values.browser !== "chromium" && values.browser !== "firefox")) {
  console.error("usage: pages.mjs --browser chromium|firefox --extension DIST [--only NAME] DIR OUT.json");
  process.exit(2);
}
const files = (await readdir(folder)).filter((file) => file.endsWith(".html") && (!values.only || file.includes(values.only)));
const server = await startServer();
const session = await launch({
  browser: values.browser,
  extension: values.extension ?? `dist/${values.browser}`,
  proxyPort: server.port,
});

/** @type {Record<string, string>} */
const texts = {};
let broken = 0;
console.log(`${"page".padEnd(34)} ${"blocks".padStart(6)} ${"marks".padStart(6)} ${"painted".padStart(7)}  verdict`);
try {
  for (const file of files.sort()) {
    const name = path.basename(file, ".html");
    const full = path.resolve(folder, file);
    const row = await readAndCheck(name, full);
    texts[name] = row.text;
    if (row.faults.length > 0) broken++;
    const verdict = row.faults.length > 0 ? row.faults.join("; ") : "kept";
    console.log(`${name.padEnd(34)} ${pad(row.blocks, 6)} ${pad(row.marks, 6)} ${pad(row.painted, 7)}  ${verdict}`);
  }
} finally {
  await session.close();
  await server.close();
}
await writeFile(out, `${JSON.stringify(texts, undefined, 1)}\n`);
console.log(`${files.length - broken} of ${files.length} pages without a violation; text in ${out}`);
process.exitCode = broken > 0 ? 1 : 0;

/** @param {number} value @param {number} width */
function pad(value, width) {
  return String(value).padStart(width);
}

/** @param {string} name @param {string} file */
async function readAndCheck(name, file) {
  const row = { text: "", blocks: 0, marks: 0, painted: 0, faults: /** @type {string[]} */ ([]) };
  const earlier = (await session.errors()).length;
  for (const visit of [readAsItIs, checkAlone]) {
    try {
      await visit(name, file, row);
    } catch (error) {
      row.faults.push(`${visit === checkAlone ? "without its scripts" : "as it is"}: ${/** @type {Error} */ (error).message}`);
    }
  }
  for (const error of (await session.errors()).slice(earlier)) row.faults.push(`console: ${error}`);
  return row;
}

/** @typedef {Awaited<ReturnType<typeof readAndCheck>>} Row */

/** @param {string} name @param {string} file @param {Row} row */
async function readAsItIs(name, file, row) {
  const url = server.add(`/as-it-is/${name}.html`, { file });
  const page = await openPage(session, url);
  try {
    if (page.url() !== url) throw new Error(`the page went to ${page.url()}`);
    const shown = await markPage(session, page);
    row.text = bodyOf(shown.article.blocks);
    row.blocks = shown.article.blocks.length;
    // The page may still be changing its text; what has changed must not be painted, and that is no fault.
    const painted = await readPainted(page);
    row.faults.push(...compareMarks(wantedMarks(shown.article, shown.report), painted).faults);
    row.marks = shown.marks;
    row.painted = painted.length;
    if (painted.length === 0) row.faults.push("nothing painted");
  } finally {
    await page.close();
  }
}

/** The article's running text: captions are read and marked too, but they speak of the pictures.
 * @param {{ kind: string, text: string }[]} blocks */
function bodyOf(blocks) {
  return blocks.filter(({ kind }) => kind !== "caption").map(({ text }) => text).join("\n");
}

/** @param {string} name @param {string} file @param {Row} row */
async function checkAlone(name, file, row) {
  const url = server.add(`/alone/${name}.html`, { file, headers: { "content-security-policy": STRICT_POLICY } });
  const page = await openPage(session, url);
  try {
    await setGuard(page);
    const before = server.mark();
    const shown = await markPage(session, page);
    const { faults, matched } = compareMarks(wantedMarks(shown.article, shown.report), await readPainted(page));
    row.faults.push(...faults);
    if (matched === 0) row.faults.push("nothing painted without its scripts");
    await session.clickButton(page);
    await unmarked(page);
    const changes = await mutations(page);
    if (changes.length > 0) row.faults.push(`${changes.length} mutations, the first ${JSON.stringify(changes[0])}`);
    for (const left of await leftovers(page)) row.faults.push(`left behind: ${left}`);
    for (const { method, url: asked } of server.since(before)) row.faults.push(`request: ${method} ${asked}`);
  } finally {
    await page.close();
  }
}
